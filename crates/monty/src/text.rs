//! Python strings as sequences of code points: O(1) indexing, lone surrogates allowed, `&str` for free when ASCII.
//!
//! Invariant: `Wide` holds at least one code point over 127, so the two forms of one string never compare equal by
//! accident and equality looks at one form only.

mod case;
pub mod codec;
mod escape;
mod pad;
mod predicates;
mod search;
mod split;
pub mod units;

use std::{borrow::Cow, cmp::Ordering, iter};

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

pub(crate) use self::escape::{push_escape, quote_for, short_escape};
pub use self::{case::Translated, search::Replacing, split::is_ascii_space};

/// An owned Python string. Deserialising checks the invariants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StoredText")]
pub enum Text {
    /// Only code points up to 127; short ones are in place.
    Ascii(CompactString),
    /// Code points up to `0x10FFFF`, surrogates included, at least one over 127.
    Wide(Box<[u32]>),
}

/// A borrowed Python string or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRef<'a> {
    /// Only code points up to 127.
    Ascii(&'a str),
    /// As [`Text::Wide`]; a *slice* of a wide string may hold ASCII only, see [`TextRef::to_text`].
    Wide(&'a [u32]),
}

#[derive(Deserialize)]
enum StoredText {
    Ascii(CompactString),
    Wide(Box<[u32]>),
}

impl TryFrom<StoredText> for Text {
    type Error = &'static str;

    fn try_from(stored: StoredText) -> Result<Self, Self::Error> {
        match stored {
            StoredText::Ascii(text) if text.is_ascii() => Ok(Self::Ascii(text)),
            StoredText::Wide(points) if matches!(points.iter().max(), Some(0x80..=0x10_FFFF)) => Ok(Self::Wide(points)),
            _ => Err("the code points are not those of a string"),
        }
    }
}

impl Text {
    /// The empty string.
    pub fn empty() -> Self {
        Self::Ascii(CompactString::const_new(""))
    }

    /// Bytes behind the string, what is in place left out.
    #[inline]
    pub fn heap_bytes(&self) -> usize {
        match self {
            Self::Ascii(text) if text.len() <= IN_PLACE => 0,
            Self::Ascii(text) => text.capacity(),
            Self::Wide(points) => points.len() * 4,
        }
    }

    /// A copy that takes as many bytes.
    pub(crate) fn twin(&self) -> Self {
        match self {
            Self::Ascii(text) => Self::Ascii(twin(text)),
            Self::Wide(_) => self.clone(),
        }
    }

    /// Borrows the whole string.
    #[inline]
    pub fn as_ref(&self) -> TextRef<'_> {
        match self {
            Self::Ascii(text) => TextRef::Ascii(text),
            Self::Wide(points) => TextRef::Wide(points),
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        if text.is_ascii() { Self::Ascii(text.into()) } else { Self::Wide(text.chars().map(u32::from).collect()) }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        if text.is_ascii() { Self::Ascii(text.into()) } else { Self::Wide(text.chars().map(u32::from).collect()) }
    }
}

impl<'a> TextRef<'a> {
    /// Borrows UTF-8 text, copying only where it is not ASCII.
    pub fn with_str<R>(text: &str, use_text: impl FnOnce(TextRef<'_>) -> R) -> R {
        if text.is_ascii() { use_text(TextRef::Ascii(text)) } else { use_text(Text::from(text).as_ref()) }
    }

    /// Length in code points.
    #[inline]
    pub fn len(self) -> usize {
        match self {
            Self::Ascii(text) => text.len(),
            Self::Wide(points) => points.len(),
        }
    }

    /// Whether there is no code point.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The code point at `index`.
    #[inline]
    pub fn get(self, index: usize) -> Option<u32> {
        match self {
            Self::Ascii(text) => text.as_bytes().get(index).map(|byte| u32::from(*byte)),
            Self::Wide(points) => points.get(index).copied(),
        }
    }

    /// All code points in order.
    pub fn points(self) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator + use<'a> {
        (0..self.len()).map(move |index| self.get(index).unwrap_or_default())
    }

    /// The code points from `start` up to `end`, both clamped to the string.
    #[inline]
    #[must_use]
    pub fn slice(self, start: usize, end: usize) -> TextRef<'a> {
        let end = end.min(self.len());
        let start = start.min(end);
        match self {
            Self::Ascii(text) => TextRef::Ascii(&text[start..end]),
            Self::Wide(points) => TextRef::Wide(&points[start..end]),
        }
    }

    /// An owned copy in canonical form.
    #[inline]
    pub fn to_text(self) -> Text {
        match self {
            Self::Ascii(text) => Text::Ascii(text.into()),
            Self::Wide(points) if are_ascii(points) => Text::Ascii(narrowed(points)),
            Self::Wide(points) => Text::Wide(points.into()),
        }
    }

    /// The text as UTF-8; `None` if it holds a lone surrogate.
    pub fn to_utf8(self) -> Option<Cow<'a, str>> {
        match self {
            Self::Ascii(text) => Some(Cow::Borrowed(text)),
            Self::Wide(points) => {
                points.iter().map(|point| char::from_u32(*point)).collect::<Option<String>>().map(Cow::Owned)
            }
        }
    }

    /// The text as UTF-8 with each lone surrogate as its escape, as CPython writes them to stderr: for messages.
    pub fn to_display(self) -> Cow<'a, str> {
        match self {
            Self::Ascii(text) => Cow::Borrowed(text),
            Self::Wide(points) => {
                let mut text = String::with_capacity(points.len());
                for point in points {
                    match char::from_u32(*point) {
                        Some(char) => text.push(char),
                        None => text.push_str(&format!("\\u{point:04x}")),
                    }
                }
                Cow::Owned(text)
            }
        }
    }

    /// Whether both hold the same code points, whatever their forms.
    #[inline]
    pub fn same(self, other: TextRef<'_>) -> bool {
        match (self, other) {
            (Self::Ascii(left), TextRef::Ascii(right)) => same_bytes(left.as_bytes(), right.as_bytes()),
            (Self::Wide(left), TextRef::Wide(right)) => left == right,
            _ => self.len() == other.len() && self.points().eq(other.points()),
        }
    }

    /// Whether both begin alike, so that comparing them may take as long as they are.
    pub fn begins_like(self, other: TextRef<'_>) -> bool {
        const START: usize = 64;
        self.slice(0, START).same(other.slice(0, START))
    }

    /// Orders by code points, as Python does.
    pub fn compare(self, other: TextRef<'_>) -> Ordering {
        match (self, other) {
            (Self::Ascii(left), TextRef::Ascii(right)) => left.cmp(right),
            (Self::Wide(left), TextRef::Wide(right)) => left.cmp(right),
            _ => self.points().cmp(other.points()),
        }
    }
}

/// Whether both are the same. Most texts are words, for which calling the C library takes longer than comparing them.
#[inline]
fn same_bytes(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    match left.len() {
        0..=3 => left.iter().zip(right).all(|(a, b)| a == b),
        4..=7 => same_ends::<4>(left, right),
        8..=16 => same_ends::<8>(left, right),
        _ => left == right,
    }
}

/// Whether the first `N` bytes are the same, and the last, which meet or overlap them.
#[inline]
fn same_ends<const N: usize>(left: &[u8], right: &[u8]) -> bool {
    left.first_chunk::<N>() == right.first_chunk() && left.last_chunk::<N>() == right.last_chunk()
}

/// Bytes that a string holds without an allocation of its own.
pub const IN_PLACE: usize = size_of::<CompactString>();

/// Unused bytes that a finished string may keep.
const WASTE: usize = 32;

/// Whether all code points are ASCII, sixteen at a time.
fn are_ascii(points: &[u32]) -> bool {
    points.chunks(16).all(|part| part.iter().fold(0, |bits, point| bits | point) < 128)
}

/// The string of code points that are ASCII.
fn narrowed(points: &[u32]) -> CompactString {
    let bytes: Vec<u8> = points.iter().map(|point| *point as u8).collect();
    String::from_utf8(bytes).unwrap_or_default().into()
}

/// Appends one ASCII character many times.
pub fn push_repeated(text: &mut CompactString, character: char, times: usize) {
    const SPACES: &str = "                                                                ";
    const ZEROS: &str = "0000000000000000000000000000000000000000000000000000000000000000";
    let others;
    let many = match character {
        ' ' => SPACES,
        '0' => ZEROS,
        _ => {
            others = [character as u8; 64];
            str::from_utf8(&others).unwrap_or_default()
        }
    };
    let mut left = times;
    while left > 0 {
        let now = left.min(many.len());
        text.push_str(&many[..now]);
        left -= now;
    }
}

/// Collects code points; stays one byte each until the first that is not ASCII.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum TextBuilder {
    /// So far only ASCII.
    Ascii(CompactString),
    /// At least one code point over 127.
    Wide(Vec<u32>),
}

impl Default for TextBuilder {
    fn default() -> Self {
        Self::Ascii(CompactString::const_new(""))
    }
}

impl TextBuilder {
    /// An empty builder with room for `capacity` ASCII code points.
    #[inline]
    pub fn with_capacity(capacity: usize) -> Self {
        Self::Ascii(CompactString::with_capacity(capacity))
    }

    /// A copy with the same room to grow.
    pub(crate) fn twin(&self) -> Self {
        match self {
            Self::Ascii(text) => Self::Ascii(twin(text)),
            Self::Wide(points) => Self::Wide(crate::objects::twin_vector(points)),
        }
    }

    /// An empty builder for as many code points, not all of them ASCII unless `is_ascii`.
    pub fn with_room(length: usize, is_ascii: bool) -> Self {
        if is_ascii { Self::with_capacity(length) } else { Self::Wide(Vec::with_capacity(length)) }
    }

    /// Code points so far.
    pub fn len(&self) -> usize {
        match self {
            Self::Ascii(text) => text.len(),
            Self::Wide(points) => points.len(),
        }
    }

    /// Whether nothing was pushed.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Appends one code point.
    #[inline]
    pub fn push(&mut self, point: u32) {
        match self {
            Self::Ascii(text) if point < 128 => text.push(point as u8 as char),
            Self::Ascii(text) => *self = widened(text, [point].into_iter()),
            Self::Wide(points) => points.push(point),
        }
    }

    /// Appends one code point many times.
    pub fn push_repeated(&mut self, point: u32, times: usize) {
        match self {
            Self::Ascii(text) if point < 128 => push_repeated(text, point as u8 as char, times),
            Self::Ascii(_) if times == 0 => {}
            Self::Ascii(text) => *self = widened(text, iter::repeat_n(point, times)),
            Self::Wide(points) => points.extend(iter::repeat_n(point, times)),
        }
    }

    /// Appends UTF-8 text.
    pub fn push_str(&mut self, text: &str) {
        match self {
            Self::Ascii(all) if text.is_ascii() => all.push_str(text),
            Self::Ascii(all) => *self = widened(all, text.chars().map(u32::from)),
            Self::Wide(points) => points.extend(text.chars().map(u32::from)),
        }
    }

    /// Appends a Python string.
    #[inline]
    pub fn push_text(&mut self, text: TextRef<'_>) {
        match (&mut *self, text) {
            (Self::Ascii(all), TextRef::Ascii(text)) => all.push_str(text),
            (Self::Wide(points), TextRef::Ascii(text)) => points.extend(text.bytes().map(u32::from)),
            (Self::Wide(points), TextRef::Wide(more)) => points.extend_from_slice(more),
            (Self::Ascii(all), TextRef::Wide(more)) if are_ascii(more) => all.push_str(&narrowed(more)),
            (Self::Ascii(all), TextRef::Wide(more)) => *self = widened(all, more.iter().copied()),
        }
    }

    /// The finished string.
    #[inline]
    pub fn finish(self) -> Text {
        match self {
            Self::Ascii(mut text) => {
                if text.capacity() > text.len() + WASTE {
                    text.shrink_to_fit();
                }
                Text::Ascii(text)
            }
            Self::Wide(points) => Text::Wide(points.into_boxed_slice()),
        }
    }

    /// The finished string, where its code points may all be ASCII after all.
    pub fn finish_anyhow(self) -> Text {
        match self {
            Self::Wide(points) if are_ascii(&points) => Text::Ascii(narrowed(&points)),
            builder => builder.finish(),
        }
    }
}

fn twin(text: &CompactString) -> CompactString {
    let mut copy = CompactString::with_capacity(text.capacity());
    copy.push_str(text);
    copy
}

/// The builder after its first code points that are not ASCII; keeps the room that was asked for.
fn widened(text: &CompactString, more: impl Iterator<Item = u32>) -> TextBuilder {
    let mut points = Vec::with_capacity(text.capacity());
    points.extend(text.bytes().map(u32::from));
    points.extend(more);
    TextBuilder::Wide(points)
}
