//! What is wrong with a text, as a Python `SyntaxError` says it.

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
    /// `end_offset` is -1.
    Unknown,
    /// Both columns are 0.
    NoColumn,
    /// One column after the start, even past the end of the line.
    Next,
}

impl Failure {
    /// A `SyntaxError` that covers a range.
    pub(super) fn range(message: impl Into<String>, start: usize, end: usize) -> Self {
        Self { kind: FailureKind::Syntax, message: message.into(), start, end: End::At(end) }
    }

    /// A `SyntaxError` at one place.
    pub(super) fn at(message: impl Into<String>, start: usize, end: End) -> Self {
        Self { kind: FailureKind::Syntax, message: message.into(), start, end }
    }

    /// Counts lines and columns.
    pub(super) fn locate(self, source: &Source) -> SyntaxFailure {
        let (line, column) = line_and_column(source, self.start);
        let (end_line, end_column) = match self.end {
            End::At(offset) => line_and_column(source, offset),
            End::Same => (line, column),
            End::Zero | End::NoColumn => (line, 0),
            End::Unknown => (line, -1),
            End::Next => (line, column + 1),
        };
        let column = if self.end == End::NoColumn { 0 } else { column };
        let place = SyntaxPlace {
            file: Some(source.name().to_owned()),
            line: Some(line),
            column: Some(column),
            end_line: Some(end_line),
            end_column: Some(end_column),
            text: source.line(line as u32).map(|text| format!("{text}\n")),
        };
        SyntaxFailure { kind: self.kind, message: self.message, place: Some(place) }
    }
}

fn line_and_column(source: &Source, offset: usize) -> (i64, i64) {
    let position = source.position(offset as u32);
    let start = offset.min(source.text().len()) - position.column as usize;
    let before = source.text().get(start..start + position.column as usize);
    let column = before.map_or(position.column as usize, |before| before.chars().count());
    (i64::from(position.line), column as i64 + 1)
}
