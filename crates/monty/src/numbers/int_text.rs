//! Integers from text and to text, with Python's grammar and its guard against quadratic conversions.

use compact_str::CompactString;
use num_bigint::{BigInt, Sign};

use crate::{
    numbers::{Fault, Int, digits::strip_to_ascii},
    text::TextRef,
};

/// The most decimal digits that a conversion may touch, `sys.set_int_max_str_digits`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DigitLimit(
    /// The limit; 0 for none.
    pub u32,
);

impl Default for DigitLimit {
    fn default() -> Self {
        Self(4300)
    }
}

impl DigitLimit {
    fn exceeded_by(self, digits: usize) -> bool {
        self.0 != 0 && digits > self.0 as usize
    }

    fn fault(self, detail: &str) -> Fault {
        Fault::value(format!(
            "Exceeds the limit ({} digits) for integer string conversion{detail}; \
             use sys.set_int_max_str_digits() to increase the limit",
            self.0
        ))
    }
}

/// Why a text is no integer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntParseFault {
    /// Not in the grammar. The message is [`IntParseFault::invalid_message`], which needs the literal's `repr`.
    Invalid {
        /// The base as the user gave it.
        base: i64,
    },
    /// Any other failure, complete.
    Other(Fault),
}

impl IntParseFault {
    /// The `ValueError` message for a literal outside the grammar; only the first 200 code points of `repr` are shown.
    pub fn invalid_message(base: i64, repr: &str) -> String {
        let shown: String = repr.chars().take(200).collect();
        format!("invalid literal for int() with base {base}: {shown}")
    }
}

/// `int(text, base)`: optional white space, sign, prefix, digits in groups joined by single underscores.
pub fn parse_int(text: TextRef<'_>, base: i64, limit: DigitLimit) -> Result<Int, IntParseFault> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(IntParseFault::Other(Fault::value("int() base must be >= 2 and <= 36, or 0")));
    }
    let invalid = || IntParseFault::Invalid { base };
    let stripped = strip_to_ascii(text).ok_or_else(invalid)?;
    let (negative, unsigned) = match stripped.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    let (radix, body) = split_prefix(unsigned, base);
    let digits = plain_digits(body, radix).ok_or_else(invalid)?;
    if !radix.is_power_of_two() && limit.exceeded_by(digits.len()) {
        return Err(IntParseFault::Other(limit.fault(&format!(": value has {} digits", digits.len()))));
    }
    let magnitude = magnitude(&digits, radix).ok_or_else(invalid)?;
    // In base 0 a leading zero is allowed for zero itself only.
    if base == 0 && radix == 10 && digits.first() == Some(&0) && !magnitude.is_zero() {
        return Err(invalid());
    }
    Ok(if negative { -&magnitude } else { magnitude })
}

/// A decimal text of at most 18 digits with or without a sign; `None` for anything else.
pub fn parse_short_int(text: TextRef<'_>) -> Option<i64> {
    let TextRef::Ascii(text) = text else { return None };
    let (negative, digits) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    if !(1..=18).contains(&digits.len()) {
        return None;
    }
    let mut value = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + i64::from(digit - b'0');
    }
    Some(if negative { -value } else { value })
}

/// The effective radix and the text behind a prefix that fits `base`, with the one underscore allowed after it.
fn split_prefix(text: &[u8], base: i64) -> (u32, &[u8]) {
    let prefixed = match text {
        [b'0', b'x' | b'X', rest @ ..] => Some((16, rest)),
        [b'0', b'o' | b'O', rest @ ..] => Some((8, rest)),
        [b'0', b'b' | b'B', rest @ ..] => Some((2, rest)),
        _ => None,
    };
    match prefixed {
        Some((radix, rest)) if base == 0 || base == i64::from(radix) => {
            (radix, rest.strip_prefix(b"_").unwrap_or(rest))
        }
        _ => (if base == 0 { 10 } else { base as u32 }, text),
    }
}

/// Digit values without underscores; `None` if the text is empty, has another character or a misplaced underscore.
fn plain_digits(text: &[u8], radix: u32) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(text.len());
    let mut after_digit = false;
    for byte in text {
        if *byte == b'_' {
            if !after_digit {
                return None;
            }
            after_digit = false;
        } else {
            digits.push(char::from(*byte).to_digit(radix)? as u8);
            after_digit = true;
        }
    }
    after_digit.then_some(digits)
}

fn magnitude(digits: &[u8], radix: u32) -> Option<Int> {
    // 12 digits of base 36 stay below 2 ** 63.
    if digits.len() <= 12 || (radix == 10 && digits.len() <= 18) {
        let value = digits.iter().fold(0i64, |value, digit| value * i64::from(radix) + i64::from(*digit));
        return Some(Int::Small(value));
    }
    BigInt::from_radix_be(Sign::Plus, digits, radix).map(Int::from)
}

/// `str(value)` and `repr(value)`.
pub fn int_to_string(value: &Int, limit: DigitLimit) -> Result<String, Fault> {
    let big = match value {
        Int::Small(value) => return Ok(value.to_string()),
        Int::Big(big) => big,
    };
    // A number of n digits has more than 3.3 * (n - 1) bits, so this refuses only what is surely too long.
    if limit.0 != 0 && big.bits() > u64::from(limit.0) * 10 / 3 + 4 {
        return Err(limit.fault(""));
    }
    let text = big.to_string();
    if limit.exceeded_by(text.len() - usize::from(value.is_negative())) {
        return Err(limit.fault(""));
    }
    Ok(text)
}

/// The digits of `abs(value)` in a base of [`Radix`], lower case, with no sign and no prefix.
pub fn int_to_radix(value: &Int, radix: Radix) -> CompactString {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let value = match value {
        Int::Small(value) => value.unsigned_abs(),
        Int::Big(value) => return value.magnitude().to_str_radix(radix as u32).into(),
    };
    let shift = (radix as u32).ilog2();
    let bits = u64::BITS - value.leading_zeros();
    let count = bits.div_ceil(shift).max(1);
    let mut text = CompactString::with_capacity(count as usize);
    for place in (0..count).rev() {
        text.push(char::from(DIGITS[(value >> (place * shift)) as usize & (radix as usize - 1)]));
    }
    text
}

/// The bases that have a prefix of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Radix {
    /// `0b`.
    Binary = 2,
    /// `0o`.
    Octal = 8,
    /// `0x`.
    Hexadecimal = 16,
}

impl Radix {
    /// The literal prefix, lower case.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Binary => "0b",
            Self::Octal => "0o",
            Self::Hexadecimal => "0x",
        }
    }
}

/// `bin(value)`, `oct(value)` and `hex(value)`.
pub fn int_to_prefixed(value: &Int, radix: Radix) -> String {
    let sign = if value.is_negative() { "-" } else { "" };
    format!("{sign}{}{}", radix.prefix(), int_to_radix(value, radix))
}
