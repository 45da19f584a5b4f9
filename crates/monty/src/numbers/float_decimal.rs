//! A float's decimal digits, exact or correctly rounded. Both text forms and formatting build on these.
//!
//! The standard library's formatting is exact but takes at most 65535 digits, so digits that must be zero (no float
//! has more than 767 significant digits, or 1074 behind the point) are never asked for: see [`Fixed::zeros`].

/// No float has more digits behind the point.
const MOST_PLACES: u64 = 1080;

/// Digits `d₁d₂d₃…` that mean `0.d₁d₂d₃… * 10 ** point`; the first is not zero unless the value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// ASCII digits, at least one.
    pub digits: String,
    /// Where the decimal point stands, counted from the left of the digits.
    pub point: i32,
}

impl Decimal {
    /// The shortest digits that read back as the same float; of a finite value that is not negative.
    pub fn shortest(value: f64) -> Self {
        let shortest = Self::from_scientific(&format!("{value:e}"));
        // Where two shortest forms are equally near, the standard library takes the upper and CPython the even one.
        // Only forms that are half a unit of their last digit off can tie, and these are long.
        if shortest.digits.len() < 16 {
            return shortest;
        }
        let even = format!("{value:.*e}", shortest.digits.len() - 1);
        if even.parse() == Ok(value) { Self::from_scientific(&even) } else { shortest }
    }

    /// The first digit and `more` after it, correctly rounded. Asks for at most 1080: pad further zeros yourself.
    pub fn significant(value: f64, more: usize) -> Self {
        Self::from_scientific(&format!("{value:.*e}", more.min(MOST_PLACES as usize)))
    }

    fn from_scientific(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        let exponent: i32 = exponent.parse().unwrap_or_default();
        // Zero has the exponent 0 in either notation, and its only digit counts as one before the point.
        Self { digits, point: exponent + 1 }
    }
}

/// A float written out with a fixed number of places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The digits before the point, at least one.
    pub whole: String,
    /// The digits behind the point, without [`Fixed::zeros`].
    pub fraction: String,
    /// Zeros that follow the fraction.
    pub zeros: u64,
}

impl Fixed {
    /// Rounds a finite value that is not negative to `places`.
    pub fn of(value: f64, places: u64) -> Self {
        let asked = places.min(MOST_PLACES);
        let text = format!("{value:.*}", asked as usize);
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        Self { whole: whole.to_owned(), fraction: fraction.to_owned(), zeros: places - asked }
    }
}
