//! Why a text cannot run, for the tools that show it in an editor: the same answer as running it would give.

use std::ops::Range;

use super::{TextOptions, compile_text};
use crate::{
    source::Source,
    syntax::{self, SyntaxFailure},
};

/// What kept a text from running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub message: String,
    /// Bytes of the text; `None` if it belongs to no place.
    pub range: Option<Range<usize>>,
    /// It is valid Python that Monty does not have.
    pub is_unavailable: bool,
}

/// Tells why a text cannot run; names that it uses play no part.
pub fn refusal(text: &str) -> Option<Refusal> {
    let source = Source::new("<input>", text);
    let options = TextOptions { top_level_await: true, shares_globals: true, ..TextOptions::default() };
    compile_text(&source, options).err().map(|failure| locate(text, failure))
}

/// Tells whether a text nests deeper than parsers may be asked to follow.
pub fn too_deep(text: &str) -> Option<Refusal> {
    let source = Source::new("<input>", text);
    syntax::check_nesting(&source).err().map(|failure| locate(text, failure))
}

fn locate(text: &str, failure: SyntaxFailure) -> Refusal {
    let source = Source::verbatim("<input>", text);
    let offset = |line: Option<i64>, column: Option<i64>| {
        let line = u32::try_from(line?).ok()?;
        let start = source.line_start(line)? as usize;
        let before = usize::try_from(column?).ok()?.saturating_sub(1);
        let rest = source.line(line)?;
        Some(start + rest.char_indices().nth(before).map_or(rest.len(), |(at, _)| at))
    };
    let range = failure.place.and_then(|place| {
        let start = offset(place.line, place.column)?;
        let end = offset(place.end_line, place.end_column).unwrap_or(start);
        Some(start..end.max(start))
    });
    let is_unavailable = failure.message.ends_with(crate::compiler::UNAVAILABLE);
    Refusal { message: failure.message, range, is_unavailable }
}
