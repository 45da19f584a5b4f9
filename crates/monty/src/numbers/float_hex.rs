//! `float.hex` and `float.fromhex`.

use crate::{
    numbers::{
        Fault,
        float_text::parse_named,
        mixed::{assemble, split},
    },
    text::TextRef,
};

/// `value.hex()`.
pub fn float_to_hex(value: f64) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value.is_infinite() {
        return format!("{sign}inf");
    }
    if value == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent) = split(value.abs());
    let (whole, fraction) = (mantissa >> 52, mantissa & ((1 << 52) - 1));
    format!("{sign}0x{whole}.{fraction:013x}p{:+}", exponent + 52)
}

/// `float.fromhex(text)`, correctly rounded.
pub fn float_from_hex(text: TextRef<'_>) -> Result<f64, Fault> {
    let invalid = || Fault::value("invalid hexadecimal floating-point string");
    let text = text.to_utf8().ok_or_else(invalid)?;
    let stripped = text.trim_matches(|character| matches!(character, ' ' | '\t'..='\r'));
    let (negative, unsigned) = match stripped.as_bytes() {
        [b'-', ..] => (true, &stripped[1..]),
        [b'+', ..] => (false, &stripped[1..]),
        _ => (false, stripped),
    };
    let magnitude = match parse_named(unsigned) {
        Some(value) => value,
        None => parse_magnitude(unsigned).ok_or_else(invalid)??,
    };
    Ok(if negative { -magnitude } else { magnitude })
}

/// `None` outside the grammar.
fn parse_magnitude(text: &str) -> Option<Result<f64, Fault>> {
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text);
    let (digits, exponent) = match digits.split_once(['p', 'P']) {
        Some((digits, exponent)) => (digits, parse_exponent(exponent)?),
        None => (digits, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    // The first 28 digits that count give 112 bits; the rest can only tip a tie.
    let mut mantissa = 0u128;
    let mut sticky = false;
    let mut dropped = 0i64;
    for byte in whole.bytes().chain(fraction.bytes()) {
        let digit = char::from(byte).to_digit(16)?;
        if mantissa >> 108 == 0 {
            mantissa = mantissa << 4 | u128::from(digit);
        } else {
            sticky |= digit != 0;
            dropped += 1;
        }
    }
    if mantissa == 0 {
        return Some(Ok(0.0));
    }
    let exponent = exponent.saturating_add((dropped - fraction.len() as i64) * 4);
    let value = assemble(mantissa | u128::from(sticky), exponent.clamp(-1 << 40, 1 << 40));
    Some(if value.is_infinite() {
        Err(Fault::overflow("hexadecimal value too large to represent as a float"))
    } else {
        Ok(value)
    })
}

/// A decimal exponent with an optional sign; one that no float reaches is clamped.
fn parse_exponent(text: &str) -> Option<i64> {
    let (negative, digits) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let value =
        digits.iter().fold(0i64, |value, digit| value.saturating_mul(10).saturating_add(i64::from(digit - b'0')));
    Some(if negative { -value } else { value })
}
