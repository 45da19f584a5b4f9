//! `repr` and `ascii` of strings, and the escapes that they share with the error handlers of codecs.

use compact_str::CompactString;

use super::{Text, TextBuilder, TextRef};
use crate::unicode;

const HEX: &[u8; 16] = b"0123456789abcdef";

impl TextRef<'_> {
    /// Length of [`TextRef::repr`].
    pub fn repr_len(self) -> usize {
        let quote = quote_for(self.points());
        2 + self.points().map(|point| repr_point_len(point, quote)).sum::<usize>()
    }

    /// `repr(text)`; up to ten times the length of the source, see [`TextRef::repr_len`].
    pub fn repr(self) -> Text {
        self.quoted(unicode::is_printable)
    }

    /// `ascii(text)`; up to ten times the length of the source.
    pub fn ascii(self) -> Text {
        self.quoted(|point| matches!(point, 0x20..=0x7E))
    }

    /// The text with an escape for everything but ASCII, as `ascii` makes it of what `repr` gave.
    pub fn escape_wide(self) -> Text {
        let mut result = TextBuilder::with_capacity(self.len());
        for point in self.points() {
            match point {
                0..128 => result.push(point),
                _ => push_escape(point, |byte| result.push(byte.into())),
            }
        }
        result.finish()
    }

    fn quoted(self, is_shown: impl Fn(u32) -> bool) -> Text {
        if let Self::Ascii(text) = self
            && text.bytes().all(|byte| matches!(byte, 0x20..=0x7E) && byte != b'\'' && byte != b'\\')
        {
            let mut quoted = CompactString::with_capacity(text.len() + 2);
            quoted.push('\'');
            quoted.push_str(text);
            quoted.push('\'');
            return Text::Ascii(quoted);
        }
        let quote = quote_for(self.points());
        let mut result = TextBuilder::with_capacity(self.len() + 2);
        result.push(quote);
        for point in self.points() {
            if let Some(letter) = short_escape(point, quote) {
                result.push(u32::from(b'\\'));
                result.push(letter);
            } else if is_shown(point) {
                result.push(point);
            } else {
                push_escape(point, |byte| result.push(byte.into()));
            }
        }
        result.push(quote);
        result.finish()
    }
}

/// Single quotes, unless double quotes need no escape and single ones do.
pub(crate) fn quote_for(points: impl Iterator<Item = u32>) -> u32 {
    let mut single = false;
    for point in points {
        match point {
            0x22 => return 0x27,
            0x27 => single = true,
            _ => {}
        }
    }
    if single { 0x22 } else { 0x27 }
}

/// The letter after the backslash for those that have an escape of two characters.
pub(crate) fn short_escape(point: u32, quote: u32) -> Option<u32> {
    match point {
        0x09 => Some(u32::from(b't')),
        0x0A => Some(u32::from(b'n')),
        0x0D => Some(u32::from(b'r')),
        0x5C => Some(point),
        _ => (point == quote).then_some(point),
    }
}

/// Emits `\xhh`, `\uhhhh` or `\Uhhhhhhhh`, whichever is the shortest.
pub(crate) fn push_escape(point: u32, mut emit: impl FnMut(u8)) {
    let (letter, digits) = match point {
        0..=0xFF => (b'x', 2),
        0x100..=0xFFFF => (b'u', 4),
        _ => (b'U', 8),
    };
    emit(b'\\');
    emit(letter);
    for place in (0..digits).rev() {
        emit(HEX[(point >> (4 * place) & 0xF) as usize]);
    }
}

fn repr_point_len(point: u32, quote: u32) -> usize {
    if short_escape(point, quote).is_some() {
        2
    } else if unicode::is_printable(point) {
        1
    } else {
        match point {
            0..=0xFF => 4,
            0x100..=0xFFFF => 6,
            _ => 10,
        }
    }
}
