//! What is wrong with a text, as a Python `SyntaxError` says it.

use super::Grammar;
use crate::{source::Source, traceback::SyntaxPlace};

/// The exception to raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// `SyntaxError`.
    Syntax,
    /// `IndentationError`.
    Indentation,
    /// `TabError`.
    Tab,
    /// `MemoryError`: the code nests too deep to be read.
    Memory,
}

impl FailureKind {
    /// The name of the exception's class.
    pub fn class_name(self) -> &'static str {
        match self {
            Self::Syntax => "SyntaxError",
            Self::Indentation => "IndentationError",
            Self::Tab => "TabError",
            Self::Memory => "MemoryError",
        }
    }
}

/// An error in a text: the exception, its message, and its place with columns counted in characters from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxFailure {
    /// Which exception.
    pub kind: FailureKind,
    /// The message.
    pub message: String,
    /// The place; `None` for failures that belong to no line.
    pub place: Option<SyntaxPlace>,
}

/// A failure whose place is still in bytes.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub kind: FailureKind,
    pub message: String,
    pub start: usize,
    pub end: End,
    /// The line is shown without its break: CPython had read further, or not that far.
    pub bare: bool,
}

/// How a failure ends; CPython leaves the end out in several ways, which `SyntaxError.end_offset` shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// At a byte offset.
    At(usize),
    /// Where it starts.
    Same,
    /// `end_offset` is 0.
    Zero,
    /// The place is how far the line has been read: its column is one less than that of a token, `end_offset` is -1.
    Unknown,
    /// The same where the start is a line break that has been read.
    Broken,
    /// Both columns are 0.
    NoColumn,
    /// The start has no column, the end is how far the line has been read.
    Read,
    /// One column after an offset, even past the end of the line.
    Past(usize),
    /// The column is that of this offset, which may be on a later line; `end_offset` is 0 there.
    Foot(usize),
}

impl Failure {
    /// A `SyntaxError` that covers a range.
    pub(super) fn range(message: impl Into<String>, start: usize, end: usize) -> Self {
        Self::at(message, start, End::At(end))
    }

    /// A `SyntaxError` at one place.
    pub(super) fn at(message: impl Into<String>, start: usize, end: End) -> Self {
        Self { kind: FailureKind::Syntax, message: message.into(), start, end, bare: false }
    }

    /// Counts lines and columns.
    pub(super) fn locate(self, source: &Source, grammar: Grammar) -> SyntaxFailure {
        self.locate_in(&Lines { source, adds_break: grammar.adds_break(), in_bytes: false })
    }

    /// The same for what the compiler finds: it counts columns in bytes.
    pub(super) fn locate_by_compiler(self, source: &Source) -> SyntaxFailure {
        self.locate_in(&Lines { source, adds_break: true, in_bytes: true })
    }

    fn locate_in(self, lines: &Lines<'_>) -> SyntaxFailure {
        let (line, column) = lines.place(self.start);
        let text = lines.text(line, self.bare);
        let (end_line, end_column) = match self.end {
            End::At(offset) => lines.end(offset, line, &text),
            End::Read => (line, column - 1),
            End::Same => (line, column),
            End::Zero | End::NoColumn => (line, 0),
            End::Unknown | End::Broken => (line, -1),
            End::Past(offset) => (line, lines.place(offset).1 + 1),
            End::Foot(offset) => (lines.place(offset).0, 0),
        };
        let column = match self.end {
            End::NoColumn | End::Read => 0,
            End::Unknown => column - 1,
            End::Foot(offset) => lines.place(offset).1.min(text.trim_end_matches('\n').chars().count() as i64 + 1),
            _ => column,
        };
        let place = SyntaxPlace {
            file: Some(lines.source.name().to_owned()),
            line: Some(line),
            column: Some(column),
            end_line: Some(end_line),
            end_column: Some(end_column),
            text: Some(text),
        };
        SyntaxFailure { kind: self.kind, message: self.message, place: Some(place) }
    }
}

/// The lines of a source as CPython's tokenizer reads them.
struct Lines<'a> {
    source: &'a Source,
    adds_break: bool,
    in_bytes: bool,
}

impl Lines<'_> {
    /// Line and column, both from 1. The end of the text is on the last line that holds anything, if only its break.
    fn place(&self, offset: usize) -> (i64, i64) {
        let text = self.source.text();
        if offset < text.len() {
            let position = self.source.position(offset as u32);
            return (i64::from(position.line), self.column(offset, position.column as usize));
        }
        if text.is_empty() {
            return (i64::from(self.adds_break), 1);
        }
        let ends_line = text.ends_with(['\n', '\r']);
        let last = self.source.position(text.len() as u32).line - u32::from(ends_line);
        let line = self.source.line(last).unwrap_or_default();
        let width = if self.in_bytes { line.len() } else { line.chars().count() };
        (i64::from(last), width as i64 + 1 + i64::from(ends_line || (self.adds_break && offset > text.len())))
    }

    fn column(&self, offset: usize, bytes: usize) -> i64 {
        let before = self.source.text().get(offset - bytes..offset).filter(|_| !self.in_bytes);
        before.map_or(bytes, |before| before.chars().count()) as i64 + 1
    }

    /// The end of a range that starts on `line`. CPython counts characters along the first line, wherever the end is.
    fn end(&self, offset: usize, line: i64, text: &str) -> (i64, i64) {
        let (end_line, column) = self.place(offset);
        if end_line == line || self.in_bytes || offset >= self.source.text().len() {
            return (end_line, column);
        }
        let bytes = self.source.position(offset as u32).column as usize + 1;
        let counted = bytes.min(text.len());
        let characters = text.char_indices().take_while(|(at, _)| *at < counted).count();
        (end_line, characters as i64 + i64::from(bytes > text.len()))
    }

    fn text(&self, line: i64, bare: bool) -> String {
        let mut text = self.source.line(line as u32).unwrap_or_default().to_owned();
        let has_break = self.adds_break || self.source.line_count() > line as u32;
        if has_break && !bare && line > 0 {
            text.push('\n');
        }
        text
    }
}
