//! `split`, `rsplit`, `splitlines` and `strip`, all as ranges of the source.

use std::{iter, ops::Range};

use super::{
    TextRef,
    search::Pair,
    units::{Ends, Lines, RSplit, RWords, Split, UnitSet, Words, strip},
};
use crate::unicode::{is_line_break, is_space};

/// The ranges of an iterator over bytes or over code points, or the one range of a text that nothing splits.
enum Parts<B, P> {
    Bytes(B),
    Points(P),
    Whole(iter::Once<Range<usize>>),
}

impl<'a> TextRef<'a> {
    /// The parts between separators, at most `limit` splits. The separator must not be empty.
    pub fn split(self, separator: TextRef<'a>, limit: usize) -> impl Iterator<Item = Range<usize>> + use<'a> {
        match Pair::new(self, separator) {
            Pair::Bytes(source, separator) => Parts::Bytes(Split::new(source, separator, limit)),
            Pair::Points(source, separator) => Parts::Points(Split::new(source, separator, limit)),
            Pair::Never => Parts::Whole(iter::once(0..self.len())),
        }
    }

    /// As [`TextRef::split`] from the right: the last part comes first.
    pub fn rsplit(self, separator: TextRef<'a>, limit: usize) -> impl Iterator<Item = Range<usize>> + use<'a> {
        match Pair::new(self, separator) {
            Pair::Bytes(source, separator) => Parts::Bytes(RSplit::new(source, separator, limit)),
            Pair::Points(source, separator) => Parts::Points(RSplit::new(source, separator, limit)),
            Pair::Never => Parts::Whole(iter::once(0..self.len())),
        }
    }

    /// The words between runs of whitespace, at most `limit` splits.
    pub fn split_whitespace(self, limit: usize) -> impl Iterator<Item = Range<usize>> + use<'a> {
        match self {
            Self::Ascii(text) => Parts::Bytes(Words::new(text.as_bytes(), limit, is_ascii_space)),
            Self::Wide(points) => Parts::Points(Words::new(points, limit, is_space)),
        }
    }

    /// As [`TextRef::split_whitespace`] from the right: the last word comes first.
    pub fn rsplit_whitespace(self, limit: usize) -> impl Iterator<Item = Range<usize>> + use<'a> {
        match self {
            Self::Ascii(text) => Parts::Bytes(RWords::new(text.as_bytes(), limit, is_ascii_space)),
            Self::Wide(points) => Parts::Points(RWords::new(points, limit, is_space)),
        }
    }

    /// The lines, each with its line break if `keep_ends`.
    pub fn split_lines(self, keep_ends: bool) -> impl Iterator<Item = Range<usize>> + use<'a> {
        match self {
            Self::Ascii(text) => {
                Parts::Bytes(Lines::new(text.as_bytes(), keep_ends, |byte| is_line_break(byte.into())))
            }
            Self::Wide(points) => Parts::Points(Lines::new(points, keep_ends, is_line_break)),
        }
    }

    /// What remains without whitespace at the ends.
    pub fn strip_whitespace(self, ends: Ends) -> Range<usize> {
        match self {
            Self::Ascii(text) => strip(text.as_bytes(), ends, is_ascii_space),
            Self::Wide(points) => strip(points, ends, is_space),
        }
    }

    /// What remains without any of the code points of `set` at the ends.
    pub fn strip_points(self, set: TextRef<'_>, ends: Ends) -> Range<usize> {
        let set = UnitSet::new(set.points());
        match self {
            Self::Ascii(text) => strip(text.as_bytes(), ends, |byte| set.contains(byte.into())),
            Self::Wide(points) => strip(points, ends, |point| set.contains(point)),
        }
    }
}

impl<B, P> Iterator for Parts<B, P>
where
    B: Iterator<Item = Range<usize>>,
    P: Iterator<Item = Range<usize>>,
{
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        match self {
            Self::Bytes(parts) => parts.next(),
            Self::Points(parts) => parts.next(),
            Self::Whole(part) => part.next(),
        }
    }
}

/// Unlike `bytes`, `str` takes the separators `\x1c` to `\x1f` for whitespace.
#[inline]
pub fn is_ascii_space(byte: u8) -> bool {
    matches!(byte, 0x09..=0x0D | 0x1C..=0x20)
}
