//! One source file: its name, its text, and where its lines begin.
//!
//! It stands apart because everybody who names a place in code (the parser, tracebacks, the debugger) shares it. The line
//! index is built at the first question about a line, so that running a program that never fails costs nothing here.

use std::sync::OnceLock;

/// A named text with a lazily built index of its lines.
#[derive(Debug)]
pub struct Source {
    name: Box<str>,
    text: Box<str>,
    line_starts: OnceLock<Box<[u32]>>,
}

/// A place in a source: a line counted from 1 and a column counted from 0 in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, counted from 1.
    pub line: u32,
    /// Bytes since the start of the line.
    pub column: u32,
}

impl Source {
    /// Wraps `text`, whose line breaks become `\n` as Python reads them; offsets are 32 bits wide, so text past 4 GiB is
    /// not addressable.
    pub fn new(name: impl Into<Box<str>>, text: impl Into<Box<str>>) -> Self {
        let mut text = text.into();
        if text.contains('\r') {
            text = text.replace("\r\n", "\n").replace('\r', "\n").into();
        }
        Self { name: name.into(), text, line_starts: OnceLock::new() }
    }

    /// A text that keeps its line breaks, for who asks about bytes of it.
    pub fn verbatim(name: impl Into<Box<str>>, text: impl Into<Box<str>>) -> Self {
        Self { name: name.into(), text: text.into(), line_starts: OnceLock::new() }
    }

    /// The file name that tracebacks show.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many lines there are; a final line break opens one more, empty, line.
    pub fn line_count(&self) -> u32 {
        self.line_starts().len() as u32
    }

    /// The line and column of a byte offset; an offset past the end counts as the end. O(log lines).
    pub fn position(&self, offset: u32) -> Position {
        let offset = offset.min(self.text.len() as u32);
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= offset);
        let start = starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        Position { line: line as u32, column: offset - start }
    }

    /// The byte offset where `line` (counted from 1) begins.
    pub fn line_start(&self, line: u32) -> Option<u32> {
        self.line_starts().get((line as usize).checked_sub(1)?).copied()
    }

    /// The text of `line` (counted from 1) without its line break.
    pub fn line(&self, line: u32) -> Option<&str> {
        let start = self.line_start(line)? as usize;
        let end = self.line_start(line + 1).map_or(self.text.len(), |next| next as usize);
        Some(self.text.get(start..end)?.trim_end_matches(['\n', '\r']))
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| line_starts(&self.text))
    }
}

impl Clone for Source {
    fn clone(&self) -> Self {
        Self::verbatim(self.name.clone(), self.text.clone())
    }
}

fn line_starts(text: &str) -> Box<[u32]> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (index, byte) in bytes.iter().enumerate() {
        let ends = match byte {
            b'\n' => true,
            b'\r' => bytes.get(index + 1) != Some(&b'\n'),
            _ => false,
        };
        if ends {
            starts.push(index as u32 + 1);
        }
    }
    starts.into_boxed_slice()
}
