//! `find`, `count`, `startswith`, `partition`, `replace` and their kin.

use std::{borrow::Cow, ops::Range};

use super::{
    Text, TextBuilder, TextRef,
    units::{Matches, Unit, count, window},
};

/// A haystack and a needle brought to the same unit.
pub(super) enum Pair<'a> {
    /// Both are ASCII.
    Bytes(&'a [u8], Cow<'a, [u8]>),
    /// The haystack is wide.
    Points(&'a [u32], Cow<'a, [u32]>),
    /// The needle is too long or not ASCII as the haystack is: it cannot occur.
    Never,
}

impl<'a> Pair<'a> {
    pub(super) fn new(haystack: TextRef<'a>, needle: TextRef<'a>) -> Self {
        if needle.len() > haystack.len() {
            return Self::Never;
        }
        match (haystack, needle) {
            (TextRef::Ascii(haystack), TextRef::Ascii(needle)) => {
                Self::Bytes(haystack.as_bytes(), Cow::Borrowed(needle.as_bytes()))
            }
            (TextRef::Wide(haystack), TextRef::Wide(needle)) => Self::Points(haystack, Cow::Borrowed(needle)),
            (TextRef::Wide(haystack), TextRef::Ascii(needle)) => {
                Self::Points(haystack, needle.bytes().map(u32::from).collect())
            }
            (TextRef::Ascii(haystack), TextRef::Wide(needle)) => {
                let narrow = needle.iter().map(|point| u8::try_from(*point).ok().filter(u8::is_ascii));
                narrow
                    .collect::<Option<Vec<u8>>>()
                    .map_or(Self::Never, |needle| Self::Bytes(haystack.as_bytes(), Cow::Owned(needle)))
            }
        }
    }
}

/// A planned `replace`: the places are counted, so that the result can be paid for before it is built.
#[derive(Clone, Copy, Debug)]
pub struct Replacing<'a> {
    source: TextRef<'a>,
    old: TextRef<'a>,
    new: TextRef<'a>,
    count: usize,
}

impl<'a> TextRef<'a> {
    /// First place of `needle` at or after `start` and before `end`, which count from the right if negative.
    pub fn find(self, needle: TextRef<'_>, start: i64, end: i64) -> Option<usize> {
        let range = window(start, end, self.len())?;
        let place = match Pair::new(self.slice(range.start, range.end), needle) {
            Pair::Bytes(haystack, needle) => u8::find(haystack, &needle),
            Pair::Points(haystack, needle) => u32::find(haystack, &needle),
            Pair::Never => None,
        };
        place.map(|place| range.start + place)
    }

    /// Last place of `needle`, as [`TextRef::find`].
    pub fn rfind(self, needle: TextRef<'_>, start: i64, end: i64) -> Option<usize> {
        let range = window(start, end, self.len())?;
        let place = match Pair::new(self.slice(range.start, range.end), needle) {
            Pair::Bytes(haystack, needle) => u8::rfind(haystack, &needle),
            Pair::Points(haystack, needle) => u32::rfind(haystack, &needle),
            Pair::Never => None,
        };
        place.map(|place| range.start + place)
    }

    /// First place of `needle` anywhere.
    #[inline]
    pub fn find_first(self, needle: TextRef<'_>) -> Option<usize> {
        match (self, needle) {
            (Self::Ascii(haystack), TextRef::Ascii(needle)) => u8::find(haystack.as_bytes(), needle.as_bytes()),
            _ => self.find(needle, 0, i64::MAX),
        }
    }

    /// Whether `needle` occurs anywhere.
    pub fn contains(self, needle: TextRef<'_>) -> bool {
        self.find_first(needle).is_some()
    }

    /// Number of places of `needle` that do not overlap.
    pub fn count(self, needle: TextRef<'_>, start: i64, end: i64) -> usize {
        window(start, end, self.len())
            .map_or(0, |range| self.slice(range.start, range.end).count_up_to(needle, usize::MAX))
    }

    /// Whether the part from `start` to `end` begins with `prefix`.
    pub fn starts_with(self, prefix: TextRef<'_>, start: i64, end: i64) -> bool {
        window(start, end, self.len()).is_some_and(|range| {
            prefix.len() <= range.len() && self.slice(range.start, range.start + prefix.len()).same(prefix)
        })
    }

    /// Whether the part from `start` to `end` ends with `suffix`.
    pub fn ends_with(self, suffix: TextRef<'_>, start: i64, end: i64) -> bool {
        window(start, end, self.len()).is_some_and(|range| {
            suffix.len() <= range.len() && self.slice(range.end - suffix.len(), range.end).same(suffix)
        })
    }

    /// What remains without the prefix.
    pub fn remove_prefix(self, prefix: TextRef<'_>) -> Range<usize> {
        if self.starts_with(prefix, 0, i64::MAX) { prefix.len()..self.len() } else { 0..self.len() }
    }

    /// What remains without the suffix.
    pub fn remove_suffix(self, suffix: TextRef<'_>) -> Range<usize> {
        if self.ends_with(suffix, 0, i64::MAX) { 0..self.len() - suffix.len() } else { 0..self.len() }
    }

    /// Where the first separator is; the parts of `partition` lie around it.
    pub fn partition(self, separator: TextRef<'_>) -> Option<Range<usize>> {
        self.find_first(separator).map(|start| start..start + separator.len())
    }

    /// Where the last separator is; the parts of `rpartition` lie around it.
    pub fn rpartition(self, separator: TextRef<'_>) -> Option<Range<usize>> {
        self.rfind(separator, 0, i64::MAX).map(|start| start..start + separator.len())
    }

    /// Plans `replace` of at most `limit` places.
    pub fn replacing(self, old: TextRef<'a>, new: TextRef<'a>, limit: usize) -> Replacing<'a> {
        Replacing { source: self, old, new, count: self.count_up_to(old, limit) }
    }

    fn count_up_to(self, needle: TextRef<'_>, limit: usize) -> usize {
        match Pair::new(self, needle) {
            Pair::Bytes(haystack, needle) => count(haystack, &needle, limit),
            Pair::Points(haystack, needle) => count(haystack, &needle, limit),
            Pair::Never => 0,
        }
    }
}

impl Replacing<'_> {
    /// Number of places; with none the source is the result.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Length of the result in code points; `None` if it does not fit.
    pub fn len(&self) -> Option<usize> {
        let kept = self.source.len() - self.count * self.old.len();
        self.count.checked_mul(self.new.len())?.checked_add(kept).filter(|length| isize::try_from(*length).is_ok())
    }

    /// Whether the result is the empty string.
    pub fn is_empty(&self) -> bool {
        self.len() == Some(0)
    }

    /// Builds the result. Ask [`Replacing::len`] first: it may be huge.
    pub fn finish(&self) -> Text {
        let is_ascii = matches!((self.source, self.new), (TextRef::Ascii(_), TextRef::Ascii(_)));
        let mut result = TextBuilder::with_room(self.len().unwrap_or_default(), is_ascii);
        if self.old.is_empty() {
            self.interleave(&mut result);
            return result.finish_anyhow();
        }
        let position = match Pair::new(self.source, self.old) {
            Pair::Bytes(haystack, needle) => self.join(Matches::new(haystack, needle), &mut result),
            Pair::Points(haystack, needle) => self.join(Matches::new(haystack, needle), &mut result),
            Pair::Never => 0,
        };
        result.push_text(self.source.slice(position, usize::MAX));
        result.finish_anyhow()
    }

    fn join(&self, matches: impl Iterator<Item = Range<usize>>, result: &mut TextBuilder) -> usize {
        let mut position = 0;
        for place in matches.take(self.count) {
            result.push_text(self.source.slice(position, place.start));
            result.push_text(self.new);
            position = place.end;
        }
        position
    }

    fn interleave(&self, result: &mut TextBuilder) {
        for index in 0..self.count {
            result.push_text(self.new);
            result.push_text(self.source.slice(index, index + 1));
        }
        result.push_text(self.source.slice(self.count, usize::MAX));
    }
}
