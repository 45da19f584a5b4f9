//! `find`, `count`, `split`, `strip`, `replace` and their kin.

use std::{borrow::Cow, ops::Range};

use super::case::is_space_byte;
use crate::text::units::{
    Ends, Lines, Matches, RSplit, RWords, Split, Unit, UnitSet, Words, count as count_up_to, strip, window,
};

/// A planned `replace`: the places are counted, so that the result can be paid for before it is built.
#[derive(Clone, Copy, Debug)]
pub struct Replacing<'a> {
    source: &'a [u8],
    old: &'a [u8],
    new: &'a [u8],
    count: usize,
}

/// First place of `needle` at or after `start` and before `end`, which count from the right if negative.
pub fn find(source: &[u8], needle: &[u8], start: i64, end: i64) -> Option<usize> {
    let range = window(start, end, source.len())?;
    u8::find(&source[range.clone()], needle).map(|place| range.start + place)
}

/// Last place of `needle`, as [`find`].
pub fn rfind(source: &[u8], needle: &[u8], start: i64, end: i64) -> Option<usize> {
    let range = window(start, end, source.len())?;
    u8::rfind(&source[range.clone()], needle).map(|place| range.start + place)
}

/// Number of places of `needle` that do not overlap.
pub fn count(source: &[u8], needle: &[u8], start: i64, end: i64) -> usize {
    window(start, end, source.len()).map_or(0, |range| count_up_to(&source[range], needle, usize::MAX))
}

/// Whether the part from `start` to `end` begins with `prefix`.
pub fn starts_with(source: &[u8], prefix: &[u8], start: i64, end: i64) -> bool {
    window(start, end, source.len()).is_some_and(|range| source[range].starts_with(prefix))
}

/// Whether the part from `start` to `end` ends with `suffix`.
pub fn ends_with(source: &[u8], suffix: &[u8], start: i64, end: i64) -> bool {
    window(start, end, source.len()).is_some_and(|range| source[range].ends_with(suffix))
}

/// What remains without the prefix.
pub fn remove_prefix(source: &[u8], prefix: &[u8]) -> Range<usize> {
    if source.starts_with(prefix) { prefix.len()..source.len() } else { 0..source.len() }
}

/// What remains without the suffix.
pub fn remove_suffix(source: &[u8], suffix: &[u8]) -> Range<usize> {
    if source.ends_with(suffix) { 0..source.len() - suffix.len() } else { 0..source.len() }
}

/// Where the first separator is; the parts of `partition` lie around it.
pub fn partition(source: &[u8], separator: &[u8]) -> Option<Range<usize>> {
    u8::find(source, separator).map(|start| start..start + separator.len())
}

/// Where the last separator is; the parts of `rpartition` lie around it.
pub fn rpartition(source: &[u8], separator: &[u8]) -> Option<Range<usize>> {
    u8::rfind(source, separator).map(|start| start..start + separator.len())
}

/// The parts between separators, at most `limit` splits. The separator must not be empty.
pub fn split<'a>(source: &'a [u8], separator: &'a [u8], limit: usize) -> impl Iterator<Item = Range<usize>> + use<'a> {
    Split::new(source, Cow::Borrowed(separator), limit)
}

/// As [`split`] from the right: the last part comes first.
pub fn rsplit<'a>(source: &'a [u8], separator: &'a [u8], limit: usize) -> impl Iterator<Item = Range<usize>> + use<'a> {
    RSplit::new(source, Cow::Borrowed(separator), limit)
}

/// The words between runs of whitespace, at most `limit` splits.
pub fn split_whitespace(source: &[u8], limit: usize) -> impl Iterator<Item = Range<usize>> {
    Words::new(source, limit, is_space_byte)
}

/// As [`split_whitespace`] from the right: the last word comes first.
pub fn rsplit_whitespace(source: &[u8], limit: usize) -> impl Iterator<Item = Range<usize>> {
    RWords::new(source, limit, is_space_byte)
}

/// The lines, each with its line break if `keep_ends`.
pub fn split_lines(source: &[u8], keep_ends: bool) -> impl Iterator<Item = Range<usize>> {
    Lines::new(source, keep_ends, |byte| matches!(byte, b'\n' | b'\r'))
}

/// What remains without whitespace at the ends.
pub fn strip_whitespace(source: &[u8], ends: Ends) -> Range<usize> {
    strip(source, ends, is_space_byte)
}

/// What remains without any of the bytes of `set` at the ends.
pub fn strip_bytes(source: &[u8], set: &[u8], ends: Ends) -> Range<usize> {
    let set = UnitSet::new(set.iter().copied().map(u32::from));
    strip(source, ends, |byte| set.contains(byte.into()))
}

/// Plans `replace` of at most `limit` places.
pub fn replacing<'a>(source: &'a [u8], old: &'a [u8], new: &'a [u8], limit: usize) -> Replacing<'a> {
    Replacing { source, old, new, count: count_up_to(source, old, limit) }
}

impl Replacing<'_> {
    /// Number of places; with none the source is the result.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Length of the result; `None` if it does not fit.
    pub fn len(&self) -> Option<usize> {
        let kept = self.source.len() - self.count * self.old.len();
        self.count.checked_mul(self.new.len())?.checked_add(kept).filter(|length| isize::try_from(*length).is_ok())
    }

    /// Whether the result is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == Some(0)
    }

    /// Builds the result. Ask [`Replacing::len`] first: it may be huge.
    pub fn finish(&self) -> Vec<u8> {
        let mut result = Vec::with_capacity(self.len().unwrap_or_default());
        let mut position = 0;
        if self.old.is_empty() {
            for byte in self.source.iter().take(self.count) {
                result.extend_from_slice(self.new);
                result.push(*byte);
            }
            if self.count > self.source.len() {
                result.extend_from_slice(self.new);
            }
            position = self.count.min(self.source.len());
        }
        for place in Matches::new(self.source, Cow::Borrowed(self.old)).take(self.count) {
            result.extend_from_slice(&self.source[position..place.start]);
            result.extend_from_slice(self.new);
            position = place.end;
        }
        result.extend_from_slice(&self.source[position..]);
        result
    }
}
