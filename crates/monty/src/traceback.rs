//! The text of a traceback, exactly as CPython 3.14 prints it without colours.
//!
//! It stands apart from the machine: plain data in, text out. Callers render exception lines themselves (that may need
//! Python code to run) and hand over finished strings.

mod frames;
mod markers;
mod suggest;
mod syntax_lines;
mod width;

use std::{collections::HashSet, ops::Range, sync::Arc};

use rustc_hash::FxBuildHasher;

use crate::source::Source;

pub use suggest::{suggest, unexpected_keyword};

/// Everything a traceback shows: the exception that was not caught and all that hang on it.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Every exception involved, in any order; they name each other by index, so cycles and sharing do no harm.
    pub exceptions: Vec<Raised>,
    /// Index of the exception that ended the program.
    pub root: usize,
}

/// One exception with the place it came from.
#[derive(Clone, Debug, Default)]
pub struct Raised {
    /// Frames from the outermost to the one that raised; empty when it was never raised.
    pub frames: Vec<Frame>,
    /// `Type: message`, or only the type; may hold several lines; no final line break.
    pub text: String,
    /// The extra lines of a `SyntaxError`.
    pub syntax: Option<SyntaxPlace>,
    /// `__notes__`, each as text.
    pub notes: Vec<String>,
    /// `__cause__`.
    pub cause: Option<usize>,
    /// `__context__`.
    pub context: Option<usize>,
    /// `__suppress_context__`.
    pub suppress_context: bool,
    /// The members of an exception group; `None` for any other exception.
    pub members: Option<Vec<usize>>,
}

/// One line of a traceback.
#[derive(Clone, Debug)]
pub struct Frame {
    /// File name to show.
    pub file: Arc<str>,
    /// The text of the file, if it is to be shown.
    pub source: Option<Arc<Source>>,
    /// Line counted from 1.
    pub line: u32,
    /// Byte offsets into the source of the expression that failed; `None` shows the line without markers.
    pub range: Option<Range<u32>>,
    /// `<module>`, or the function's name.
    pub function: Arc<str>,
}

/// The attributes of a `SyntaxError` that its display uses; columns count characters from 1, as in Python.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SyntaxPlace {
    /// `filename`.
    pub file: Option<String>,
    /// `lineno`.
    pub line: Option<i64>,
    /// `offset`.
    pub column: Option<i64>,
    /// `end_lineno`.
    pub end_line: Option<i64>,
    /// `end_offset`.
    pub end_column: Option<i64>,
    /// `text`: the line itself.
    pub text: Option<String>,
}

/// Renders a whole report, with a line break at its end.
///
/// Work is bounded: past 16 MiB of text nothing more is added, since groups that share members grow without limit.
pub fn render(report: &Report) -> String {
    let mut page = Page { text: String::new(), depth: 0, need_close: false };
    let mut seen = HashSet::default();
    render_chain(report, report.root, &mut page, &mut seen);
    page.text
}

/// Renders the lines of one frame.
pub fn render_frame(frame: &Frame) -> String {
    let mut text = String::new();
    frames::render(std::slice::from_ref(frame), &mut text, TEXT_LIMIT);
    text
}

/// Renders what a `SyntaxError` shows above its message.
pub fn render_syntax_place(place: &SyntaxPlace) -> String {
    let mut text = String::new();
    syntax_lines::render(place, &mut text);
    text
}

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";
const TEXT_LIMIT: usize = 16 << 20;
const GROUP_DEPTH: usize = 10;
const GROUP_WIDTH: usize = 15;

type Seen = HashSet<usize, FxBuildHasher>;

/// The text so far and how deep in boxes it is.
struct Page {
    text: String,
    depth: usize,
    need_close: bool,
}

impl Page {
    fn is_full(&self) -> bool {
        self.text.len() > TEXT_LIMIT
    }

    /// Adds lines behind the margin of the current box.
    fn emit(&mut self, text: &str) {
        self.emit_with(text, '|');
    }

    fn emit_with(&mut self, text: &str, margin: char) {
        if self.depth == 0 {
            self.text.push_str(text);
            return;
        }
        for line in text.split_inclusive('\n') {
            self.indent();
            self.text.push(margin);
            self.text.push(' ');
            self.text.push_str(line);
        }
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n(' ', 2 * self.depth));
    }
}

/// Renders one exception after all that led to it, the oldest first.
fn render_chain(report: &Report, first: usize, page: &mut Page, seen: &mut Seen) {
    let mut chain = Vec::new();
    let mut next = Some((first, ""));
    while let Some((index, _)) = next {
        let Some(raised) = report.exceptions.get(index) else { break };
        seen.insert(index);
        let before = match (raised.cause, raised.context) {
            (Some(cause), _) if !seen.contains(&cause) => Some((cause, CAUSE)),
            (Some(_), _) => None,
            (None, Some(context)) if !raised.suppress_context && !seen.contains(&context) => Some((context, CONTEXT)),
            _ => None,
        };
        chain.push((raised, before.map(|(_, message)| message)));
        next = before;
    }
    for (raised, message) in chain.into_iter().rev() {
        if page.is_full() {
            return;
        }
        if let Some(message) = message {
            page.emit(message);
        }
        match &raised.members {
            None => render_plain(raised, page),
            Some(_) if page.depth > GROUP_DEPTH => page.emit("... (max_group_depth is 10)\n"),
            Some(members) => render_group(report, raised, members, page, seen),
        }
    }
}

fn render_plain(raised: &Raised, page: &mut Page) {
    if !raised.frames.is_empty() {
        page.emit("Traceback (most recent call last):\n");
        render_frames(raised, page);
    }
    page.emit(&last_lines(raised));
}

fn render_frames(raised: &Raised, page: &mut Page) {
    let mut text = String::new();
    frames::render(&raised.frames, &mut text, TEXT_LIMIT);
    page.emit(&text);
}

fn render_group(report: &Report, raised: &Raised, members: &[usize], page: &mut Page, seen: &mut Seen) {
    let is_top = page.depth == 0;
    if is_top {
        page.depth = 1;
    }
    if !raised.frames.is_empty() {
        page.emit_with("Exception Group Traceback (most recent call last):\n", if is_top { '+' } else { '|' });
        render_frames(raised, page);
    }
    page.emit(&last_lines(raised));
    let shown = members.len().min(GROUP_WIDTH + 1);
    page.need_close = false;
    for (index, member) in members.iter().take(shown).enumerate() {
        if page.is_full() {
            break;
        }
        let is_last = index + 1 == shown;
        page.need_close |= is_last;
        let truncated = index >= GROUP_WIDTH;
        page.indent();
        page.text.push_str(if index == 0 { "+-" } else { "  " });
        let title = if truncated { "...".to_owned() } else { (index + 1).to_string() };
        page.text.push_str(&format!("+---------------- {title} ----------------\n"));
        page.depth += 1;
        if truncated {
            let left = members.len() - GROUP_WIDTH;
            page.emit(&format!("and {left} more exception{}\n", if left > 1 { "s" } else { "" }));
        } else {
            render_chain(report, *member, page, seen);
        }
        if is_last && page.need_close {
            page.indent();
            page.text.push_str("+------------------------------------\n");
            page.need_close = false;
        }
        page.depth -= 1;
    }
    if is_top {
        page.depth = 0;
    }
}

/// The lines under the frames: a syntax error's place, the exception itself, its notes.
fn last_lines(raised: &Raised) -> String {
    let mut text = String::new();
    if let Some(place) = &raised.syntax {
        syntax_lines::render(place, &mut text);
    }
    text.push_str(&raised.text);
    if let Some(SyntaxPlace { line: None, file: Some(file), .. }) = &raised.syntax {
        text.push_str(&format!(" ({file})"));
    }
    text.push('\n');
    for note in &raised.notes {
        for line in note.split('\n') {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}
