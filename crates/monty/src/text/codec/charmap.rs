//! Encodings of one byte per character, as the old code pages are.

use std::fmt;

use super::tables::CHARMAPS;

/// Stands for no character in tables.
const UNDEFINED: u16 = 0xFFFE;

/// The characters of the bytes.
pub struct Charmap {
    pub(super) names: &'static [&'static str],
    /// Those below 128, where they are not ASCII.
    pub(super) lower: Option<&'static [u16; 128]>,
    pub(super) upper: &'static [u16; 128],
}

impl Charmap {
    /// The encoding of a normalized name.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        CHARMAPS.iter().find(|charmap| charmap.names.contains(&name))
    }

    /// The character of a byte.
    pub(super) fn decode(&self, byte: u8) -> Option<u32> {
        let point = match (self.lower, byte.checked_sub(128)) {
            (_, Some(upper)) => self.upper[usize::from(upper)],
            (None, None) => u16::from(byte),
            (Some(lower), None) => lower[usize::from(byte)],
        };
        (point != UNDEFINED).then_some(point.into())
    }

    /// Whether ASCII characters are their own bytes, and those only.
    pub(super) fn is_ascii(&self) -> bool {
        self.lower.is_none() && self.upper.iter().all(|point| *point >= 128)
    }

    /// All characters with their bytes, in the order of characters.
    pub(super) fn inverse(&self) -> Vec<(u32, u8)> {
        let mut pairs: Vec<_> = (0..=u8::MAX).filter_map(|byte| Some((self.decode(byte)?, byte))).collect();
        // Of several bytes of one character the last counts.
        pairs.sort_by_key(|(point, byte)| (*point, u8::MAX - byte));
        pairs.dedup_by_key(|(point, _)| *point);
        pairs
    }
}

impl fmt::Debug for Charmap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.names)
    }
}

impl PartialEq for Charmap {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Charmap {}
