//! Lines and columns, as clients count them, and bytes, as everyone else does.

use std::ops::Range;

/// What a column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf16,
    Utf32,
}

/// A line and a column, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LineColumn {
    pub(crate) line: u32,
    pub(crate) column: u32,
}

/// Where the lines of a text begin. Lines end with `\n`, `\r\n` or `\r`.
#[derive(Clone, Debug)]
pub(crate) struct Lines {
    starts: Vec<usize>,
    is_ascii: bool,
}

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (index, byte) in bytes.iter().enumerate() {
            let ends = match byte {
                b'\n' => true,
                b'\r' => bytes.get(index + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends {
                starts.push(index + 1);
            }
        }
        Self { starts, is_ascii: text.is_ascii() }
    }

    /// The byte offset of a place. A column behind the end of its line is the end of the line, as the protocol asks for; a
    /// line behind the last one is the end of the text.
    pub(crate) fn offset(&self, text: &str, place: LineColumn, encoding: Encoding) -> usize {
        let Some(start) = self.starts.get(place.line as usize).copied() else { return text.len() };
        let line = self.line(text, place.line as usize);
        let column = place.column as usize;
        if self.is_ascii {
            return start + column.min(line.len());
        }
        let mut passed = 0;
        for (index, character) in line.char_indices() {
            // A column inside a character is its start.
            let width = width(character, encoding);
            if passed + width > column {
                return start + index;
            }
            passed += width;
        }
        start + line.len()
    }

    /// The place of a byte offset.
    pub(crate) fn place(&self, text: &str, offset: usize, encoding: Encoding) -> LineColumn {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or_default();
        let column = if self.is_ascii || encoding == Encoding::Utf8 {
            offset - start
        } else {
            let before = text.get(start..offset).unwrap_or_default();
            before.chars().map(|character| width(character, encoding)).sum()
        };
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        LineColumn { line: narrow(line), column: narrow(column) }
    }

    /// The bytes of a range of places; empty if they are in the wrong order.
    pub(crate) fn range(&self, text: &str, from: LineColumn, to: LineColumn, encoding: Encoding) -> Range<usize> {
        let start = self.offset(text, from, encoding);
        start..self.offset(text, to, encoding).max(start)
    }

    /// A line without its end.
    fn line<'a>(&self, text: &'a str, line: usize) -> &'a str {
        let start = self.starts.get(line).copied().unwrap_or(text.len());
        let end = self.starts.get(line + 1).copied().unwrap_or(text.len());
        text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }
}

fn width(character: char, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => character.len_utf8(),
        Encoding::Utf16 => character.len_utf16(),
        Encoding::Utf32 => 1,
    }
}
