//! A float's decimal digits, exact or correctly rounded. Both text forms and formatting build on these.
//!
//! The standard library's formatting is exact but takes at most 65535 digits, so digits that must be zero (no float
//! has more than 767 significant digits, or 1074 behind the point) are never asked for: see [`Fixed::zeros`].

use compact_str::{CompactString, ToCompactString, format_compact};
use zmij::Buffer;

/// No float has more digits behind the point.
const MOST_PLACES: u64 = 1080;

/// Powers of ten that an exact product of 128 bits has room for.
const POWERS: [u64; 16] = {
    let mut powers = [1; 16];
    let mut place = 1;
    while place < powers.len() {
        powers[place] = powers[place - 1] * 10;
        place += 1;
    }
    powers
};

/// Digits `d₁d₂d₃…` that mean `0.d₁d₂d₃… * 10 ** point`; the first is not zero unless the value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// ASCII digits, at least one.
    pub digits: CompactString,
    /// Where the decimal point stands, counted from the left of the digits.
    pub point: i32,
}

impl Decimal {
    /// The shortest digits that read back as the same float, of two equally near ones the even; of a finite value that
    /// is not negative.
    pub fn shortest(value: f64) -> Self {
        let mut buffer = Buffer::new();
        let text = buffer.format_finite(value);
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits = CompactString::from(whole);
        digits.push_str(fraction);
        let leading = digits.bytes().take_while(|digit| *digit == b'0').count();
        let exponent: i32 = exponent.parse().unwrap_or_default();
        let point = whole.len() as i32 - leading as i32 + exponent;
        let significant = digits.trim_matches('0');
        match significant {
            "" => Self { digits: CompactString::const_new("0"), point: 1 },
            _ if significant.len() < digits.len() => Self { digits: significant.into(), point },
            _ => Self { digits, point },
        }
    }

    /// The first digit and `more` after it, correctly rounded. Asks for at most 1080: pad further zeros yourself.
    pub fn significant(value: f64, more: usize) -> Self {
        Self::from_scientific(&format_compact!("{value:.*e}", more.min(MOST_PLACES as usize)))
    }

    fn from_scientific(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let (first, rest) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits = CompactString::with_capacity(first.len() + rest.len());
        digits.push_str(first);
        digits.push_str(rest);
        let exponent: i32 = exponent.parse().unwrap_or_default();
        // Zero has the exponent 0 in either notation, and its only digit counts as one before the point.
        Self { digits, point: exponent + 1 }
    }
}

/// A float written out with a fixed number of places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The digits before the point, at least one.
    pub whole: CompactString,
    /// The digits behind the point, without [`Fixed::zeros`].
    pub fraction: CompactString,
    /// More digits behind the point, all of them zero.
    pub zeros: u64,
}

impl Fixed {
    /// Rounds a finite value that is not negative to `places`.
    pub fn of(value: f64, places: u64) -> Self {
        if let Some(scaled) = scaled(value, places) {
            return Self::placed(&scaled.to_compact_string(), places as usize);
        }
        let asked = places.min(MOST_PLACES);
        let text = format_compact!("{value:.*}", asked as usize);
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        Self { whole: whole.into(), fraction: fraction.into(), zeros: places - asked }
    }

    /// Digits whose last `places` stand behind the point.
    fn placed(digits: &str, places: usize) -> Self {
        if let Some(before @ 1..) = digits.len().checked_sub(places) {
            let (whole, fraction) = digits.split_at(before);
            return Self { whole: whole.into(), fraction: fraction.into(), zeros: 0 };
        }
        let mut fraction = CompactString::with_capacity(places);
        (digits.len()..places).for_each(|_| fraction.push('0'));
        fraction.push_str(digits);
        Self { whole: CompactString::const_new("0"), fraction, zeros: 0 }
    }
}

/// `value * 10 ** places` rounded to an integer, halves to even, where that is exact in 128 bits and fits 64; of a finite
/// value that is not negative.
pub fn scaled(value: f64, places: u64) -> Option<u64> {
    const FRACTION: u32 = 52;
    let power = *POWERS.get(usize::try_from(places).ok()?)?;
    let bits = value.to_bits();
    let biased = (bits >> FRACTION) as i32 & 0x7FF;
    let fraction = bits & ((1 << FRACTION) - 1);
    let (mantissa, exponent) = match biased {
        0 => (fraction, -1074),
        _ => (fraction | 1 << FRACTION, biased - 1075),
    };
    // Less than 2 ** 103.
    let product = u128::from(mantissa) * u128::from(power);
    if exponent >= 0 {
        return if exponent <= 10 { u64::try_from(product << exponent).ok() } else { None };
    }
    let shift = exponent.unsigned_abs();
    if shift > 120 {
        return Some(0);
    }
    let (kept, rest) = (product >> shift, product & ((1 << shift) - 1));
    let half = 1 << (shift - 1);
    let up = rest > half || rest == half && kept & 1 == 1;
    u64::try_from(kept + u128::from(up)).ok()
}
