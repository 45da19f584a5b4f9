//! Float arithmetic where Python differs from the hardware: rounding, floor division, powers and their errors.

use std::cmp::Ordering;

use num_bigint::BigInt;

use crate::numbers::{
    Decimal, Fault, FaultKind, Fixed, Int, compare_int_float, float_decimal::scaled, float_to_int, mixed::split,
};

/// `left / right`.
pub fn float_true_div(left: f64, right: f64) -> Result<f64, Fault> {
    if right == 0.0 { Err(Fault::division_by_zero()) } else { Ok(left / right) }
}

/// `left // right`.
pub fn float_floor_div(left: f64, right: f64) -> Result<f64, Fault> {
    float_divmod(left, right).map(|(quotient, _)| quotient)
}

/// `left % right`, with the sign of `right`.
pub fn float_modulo(left: f64, right: f64) -> Result<f64, Fault> {
    float_divmod(left, right).map(|(_, remainder)| remainder)
}

/// `divmod(left, right)`: the quotient as the integer nearest to what the remainder leaves.
pub fn float_divmod(left: f64, right: f64) -> Result<(f64, f64), Fault> {
    if right == 0.0 {
        return Err(Fault::division_by_zero());
    }
    let mut remainder = left % right;
    let mut quotient = (left - remainder) / right;
    if remainder == 0.0 {
        remainder = 0f64.copysign(right);
    } else if (right < 0.0) != (remainder < 0.0) {
        remainder += right;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return Ok((0f64.copysign(left / right), remainder));
    }
    let floor = quotient.floor();
    Ok((if quotient - floor > 0.5 { floor + 1.0 } else { floor }, remainder))
}

/// What a power of two floats is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FloatPower {
    /// A float.
    Real(f64),
    /// A negative base with a fractional exponent: compute with complex numbers.
    Complex,
}

/// `base ** exponent`.
///
/// `power` is the machine's power function. It is asked only for a positive, finite base other than 1 and a finite
/// exponent other than 0, so that all special cases are the same wherever it comes from.
pub fn float_power(base: f64, exponent: f64, power: impl FnOnce(f64, f64) -> f64) -> Result<FloatPower, Fault> {
    if let Some(special) = special_power(base, exponent)? {
        return Ok(FloatPower::Real(special));
    }
    if base < 0.0 && exponent != exponent.floor() {
        return Ok(FloatPower::Complex);
    }
    let negate = base < 0.0 && is_odd(exponent);
    let magnitude = if base.abs() == 1.0 {
        1.0
    } else {
        simple_power(base.abs(), exponent).unwrap_or_else(|| power(base.abs(), exponent))
    };
    if magnitude.is_infinite() {
        return Err(Fault::new(FaultKind::OverflowErrno, "Numerical result out of range"));
    }
    Ok(FloatPower::Real(if negate { -magnitude } else { magnitude }))
}

/// The powers that arithmetic gives to the last digit, of a finite base other than 0.
pub fn simple_power(base: f64, exponent: f64) -> Option<f64> {
    match exponent {
        1.0 => Some(base),
        2.0 => Some(base * base),
        -1.0 => Some(1.0 / base),
        0.5 => Some(base.sqrt()),
        -0.5 => Some(inverse_square_root(base)),
        _ if base == 10.0 => power_of_ten(exponent),
        _ => None,
    }
}

/// `10.0 ** exponent` for whole exponents.
fn power_of_ten(exponent: f64) -> Option<f64> {
    if exponent.fract() != 0.0 || !(-330.0..309.0).contains(&exponent) {
        return None;
    }
    let nearest: f64 = format!("1e{exponent}").parse().ok()?;
    // As far from the next float, to seventeen digits: there C libraries go up.
    Some(if matches!(exponent, 23.0 | 210.0) { nearest.next_up() } else { nearest })
}

/// `base ** -0.5`: the quotient, corrected once by what is left of `1 - base * root * root`.
fn inverse_square_root(base: f64) -> f64 {
    const SCALE: f64 = f64::from_bits((1023 + 200) << 52);
    const ROOT_OF_SCALE: f64 = f64::from_bits((1023 + 100) << 52);
    // Where squares would leave the range, or lose digits as subnormal numbers.
    if base > SCALE * SCALE {
        return inverse_square_root(base / SCALE) / ROOT_OF_SCALE;
    }
    if base < 1.0 / (SCALE * SCALE) {
        return inverse_square_root(base * SCALE) * ROOT_OF_SCALE;
    }
    let root = 1.0 / base.sqrt();
    let square = root * root;
    let square_error = root.mul_add(root, -square);
    let product = base * square;
    let product_error = base.mul_add(square, -product);
    let rest = (1.0 - product) - product_error - base * square_error;
    root + root * rest / 2.0
}

/// The results that need no power function: zeros, infinities and NaN on either side.
fn special_power(base: f64, exponent: f64) -> Result<Option<f64>, Fault> {
    let special = if exponent == 0.0 {
        1.0
    } else if base.is_nan() {
        base
    } else if exponent.is_nan() {
        if base == 1.0 { 1.0 } else { exponent }
    } else if exponent.is_infinite() {
        match base.abs() {
            1.0 => 1.0,
            magnitude if (exponent > 0.0) == (magnitude > 1.0) => f64::INFINITY,
            _ => 0.0,
        }
    } else if base.is_infinite() {
        let magnitude = if exponent > 0.0 { f64::INFINITY } else { 0.0 };
        if is_odd(exponent) { magnitude.copysign(base) } else { magnitude }
    } else if base == 0.0 {
        if exponent < 0.0 {
            return Err(Fault::zero_to_negative_power());
        }
        if is_odd(exponent) { base } else { 0.0 }
    } else {
        return Ok(None);
    };
    Ok(Some(special))
}

fn is_odd(value: f64) -> bool {
    (value % 2.0).abs() == 1.0
}

/// `value.is_integer()`.
pub fn float_is_integer(value: f64) -> bool {
    value.is_finite() && value.fract() == 0.0
}

/// `value.as_integer_ratio()`, in lowest terms.
pub fn float_as_integer_ratio(value: f64) -> Result<(Int, Int), Fault> {
    if value.is_nan() {
        return Err(Fault::value("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(Fault::overflow("cannot convert Infinity to integer ratio"));
    }
    if value == 0.0 {
        return Ok((Int::ZERO, Int::ONE));
    }
    let (mantissa, exponent) = split(value.abs());
    let zeros = mantissa.trailing_zeros();
    let (mantissa, exponent) = (BigInt::from(mantissa >> zeros), exponent + zeros.cast_signed());
    let mantissa = if value < 0.0 { -mantissa } else { mantissa };
    let power = exponent.unsigned_abs();
    Ok(if exponent >= 0 {
        ((mantissa << power).into(), Int::ONE)
    } else {
        (mantissa.into(), (BigInt::from(1) << power).into())
    })
}

/// `round(value)`: the nearest integer, halves to even.
pub fn float_round_to_int(value: f64) -> Result<Int, Fault> {
    float_to_int(value.round_ties_even())
}

/// `round(value, digits)`: the float nearest to the exact value rounded to a decimal place, halves to even.
///
/// A huge `digits` may be clamped to the range of `i64`.
pub fn float_round(value: f64, digits: i64) -> Result<f64, Fault> {
    const EXACT: u64 = 1 << f64::MANTISSA_DIGITS;
    // Past 323 places every float is its own rounding; before -308 none reaches half a unit.
    if !value.is_finite() || value == 0.0 || digits > 323 {
        return Ok(value);
    }
    if digits < -308 {
        return Ok(0f64.copysign(value));
    }
    // Both are exact, so that the quotient is rounded only once.
    if let Ok(places) = u64::try_from(digits)
        && let Some(scaled) = scaled(value.abs(), places)
        && scaled < EXACT
    {
        let unit = 10_u64.pow(places as u32) as f64;
        return Ok((scaled as f64 / unit).copysign(value));
    }
    let text = if digits >= 0 {
        let fixed = Fixed::of(value.abs(), digits.unsigned_abs());
        format!("{}.{}", fixed.whole, fixed.fraction)
    } else {
        round_above_point(value.abs(), digits)
    };
    let magnitude: f64 = text.parse().unwrap_or(f64::INFINITY);
    if magnitude.is_infinite() {
        return Err(Fault::overflow("rounded value too large to represent"));
    }
    Ok(magnitude.copysign(value))
}

/// The decimal text of `value` rounded to a multiple of `10 ** -digits`, for `digits` below zero.
fn round_above_point(value: f64, digits: i64) -> String {
    let places = digits.unsigned_abs() as u32;
    // Enough digits that none is rounded into the next power of ten.
    let leading = Decimal::significant(value, 40).point;
    let kept = i64::from(leading) + digits;
    if kept > 0 {
        let decimal = Decimal::significant(value, kept.unsigned_abs() as usize - 1);
        return format!("0.{}e{}", decimal.digits, decimal.point);
    }
    // No digit is kept: the result is one unit if the value exceeds half of it; an exact half goes to zero.
    let half = Int::from(BigInt::from(5) * BigInt::from(10).pow(places - 1));
    if compare_int_float(&half, value).is_some_and(Ordering::is_lt) { format!("1e{places}") } else { "0".to_owned() }
}
