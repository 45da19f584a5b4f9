//! `repr(float)` and `float(str)`.

use compact_str::{CompactString, format_compact};
use zmij::Buffer;

use crate::{
    numbers::{Decimal, digits::strip_to_ascii},
    text::TextRef,
};

/// `repr(value)`: the shortest text that reads back, with an exponent from 1e16 upwards and below 1e-4.
pub fn float_repr(value: f64) -> CompactString {
    if value.is_nan() {
        return CompactString::const_new("nan");
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value.is_infinite() {
        return format_compact!("{sign}inf");
    }
    if (1e-4..1e16).contains(&value.abs()) {
        let mut buffer = Buffer::new();
        let text = buffer.format_finite(value);
        if text.contains('.') && !text.contains('e') {
            return text.into();
        }
    }
    let Decimal { digits, point } = Decimal::shortest(value.abs());
    let count = digits.len() as i32;
    if value != 0.0 && !(-3..=16).contains(&point) {
        let (first, rest) = digits.split_at(1);
        let dot = if rest.is_empty() { "" } else { "." };
        let exponent = point - 1;
        let exponent_sign = if exponent < 0 { '-' } else { '+' };
        return format_compact!("{sign}{first}{dot}{rest}e{exponent_sign}{:02}", exponent.unsigned_abs());
    }
    if point <= 0 {
        return format_compact!("{sign}0.{:0<1$}{digits}", "", point.unsigned_abs() as usize);
    }
    if point >= count {
        return format_compact!("{sign}{digits:0<0$}.0", point as usize);
    }
    let (whole, fraction) = digits.split_at(point as usize);
    format_compact!("{sign}{whole}.{fraction}")
}

/// `float(text)`; `None` if the text is no number. The message is then
/// `could not convert string to float: ` and the text's `repr`.
pub fn parse_float(text: TextRef<'_>) -> Option<f64> {
    let stripped = strip_to_ascii(text)?;
    let (negative, unsigned) = match stripped.as_bytes() {
        [b'-', ..] => (true, &stripped[1..]),
        [b'+', ..] => (false, &stripped[1..]),
        _ => (false, &stripped[..]),
    };
    let magnitude = parse_named(unsigned).or_else(|| parse_decimal(unsigned))?;
    Some(if negative { -magnitude } else { magnitude })
}

/// Infinity and NaN by their names, in any case and without a sign.
pub(super) fn parse_named(text: &str) -> Option<f64> {
    if text.eq_ignore_ascii_case("inf") || text.eq_ignore_ascii_case("infinity") {
        Some(f64::INFINITY)
    } else if text.eq_ignore_ascii_case("nan") {
        Some(f64::NAN)
    } else {
        None
    }
}

/// Decimal literals without a sign: `1_0.5_0e-1_0` and the like.
fn parse_decimal(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    if !bytes.first().is_some_and(|byte| byte.is_ascii_digit() || *byte == b'.') {
        return None;
    }
    let alphabet = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-' | b'_');
    if !bytes.iter().all(alphabet) {
        return None;
    }
    if !text.contains('_') {
        return text.parse().ok();
    }
    // An underscore stands between two digits.
    let well_placed = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'_').all(|(index, _)| {
        index > 0 && bytes[index - 1].is_ascii_digit() && bytes.get(index + 1).is_some_and(u8::is_ascii_digit)
    });
    if well_placed { text.replace('_', "").parse().ok() } else { None }
}
