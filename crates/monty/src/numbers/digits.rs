//! The characters that `int()` and `float()` accept besides ASCII: Unicode's decimal digits and white space.

use std::borrow::Cow;

use crate::text::TextRef;

/// The zero of every run of ten decimal digits in Unicode 16 beyond ASCII, ascending.
const ZEROS: [u32; 75] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
    0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
    0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0,
    0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50,
    0x11d50, 0x11da0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2,
    0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];

/// The value of a decimal digit of any script; `None` for every other code point.
pub fn decimal_value(point: u32) -> Option<u32> {
    if point < 128 {
        return point.checked_sub(u32::from(b'0')).filter(|value| *value < 10);
    }
    let run = ZEROS.partition_point(|zero| *zero <= point).checked_sub(1)?;
    Some(point - ZEROS[run]).filter(|value| *value < 10)
}

/// The text with foreign digits and white space replaced by their ASCII forms and white space stripped at both ends.
///
/// `None` if it holds any other code point beyond ASCII, which no number does. The separators U+001C to U+001F are
/// not white space here, though `str.isspace` says so.
pub fn strip_to_ascii(text: TextRef<'_>) -> Option<Cow<'_, str>> {
    match text {
        TextRef::Ascii(text) => Some(Cow::Borrowed(text.trim_matches(is_stripped))),
        TextRef::Wide(points) => {
            let ascii = points.iter().map(|point| to_ascii(*point)).collect::<Option<String>>()?;
            Some(Cow::Owned(ascii.trim_matches(is_stripped).to_owned()))
        }
    }
}

fn is_stripped(character: char) -> bool {
    matches!(character, ' ' | '\t'..='\r')
}

fn to_ascii(point: u32) -> Option<char> {
    match point {
        0..=0x7f => char::from_u32(point),
        0x85 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029 | 0x202f | 0x205f | 0x3000 => Some(' '),
        _ => decimal_value(point).and_then(|value| char::from_digit(value, 10)),
    }
}
