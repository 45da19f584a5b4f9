//! Between integers and floats, always exact or correctly rounded: conversions, comparison, true division.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_traits::{ToPrimitive, Zero};

use crate::numbers::{Fault, Int};

/// Up to here every integer is a float.
const EXACT: u64 = 1 << 53;
const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;

/// `float(value)`: the nearest float, halves to even.
pub fn int_to_float(value: &Int) -> Result<f64, Fault> {
    let big = match value {
        Int::Small(value) => return Ok(*value as f64),
        Int::Big(big) => big,
    };
    let (mantissa, exponent) = leading_bits(big.magnitude());
    let magnitude = assemble(mantissa, exponent);
    if magnitude.is_infinite() {
        return Err(Fault::int_too_large_for_float());
    }
    Ok(if value.is_negative() { -magnitude } else { magnitude })
}

/// `int(value)`: truncated towards zero.
pub fn float_to_int(value: f64) -> Result<Int, Fault> {
    if value.is_nan() {
        return Err(Fault::value("cannot convert float NaN to integer"));
    }
    if value.is_infinite() {
        return Err(Fault::overflow("cannot convert float infinity to integer"));
    }
    if value.abs() < TWO_TO_63 {
        return Ok(Int::Small(value as i64));
    }
    let (mantissa, exponent) = split(value.abs());
    // Beyond 2 ** 63 the exponent of the last bit is positive.
    let magnitude = BigInt::from(mantissa) << exponent.max(0);
    Ok(if value < 0.0 { -magnitude } else { magnitude }.into())
}

/// Orders an integer and a float by their exact values; `None` for NaN.
pub fn compare_int_float(left: &Int, right: f64) -> Option<Ordering> {
    if right.is_nan() {
        return None;
    }
    if let Int::Small(value) = left
        && value.unsigned_abs() <= EXACT
    {
        return (*value as f64).partial_cmp(&right);
    }
    if right.is_infinite() {
        return Some(if right > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    // An integer this large equals the truncated float only where floats have no fraction.
    Some(left.cmp(&float_to_int(right).ok()?))
}

/// `left / right` of integers: the float nearest to the exact quotient.
pub fn int_true_div(left: &Int, right: &Int) -> Result<f64, Fault> {
    if right.is_zero() {
        return Err(Fault::division_by_zero());
    }
    if let (Int::Small(left), Int::Small(right)) = (left, right)
        && left.unsigned_abs() <= EXACT
        && right.unsigned_abs() <= EXACT
    {
        return Ok(*left as f64 / *right as f64);
    }
    let magnitude = divide(left.to_big().magnitude(), right.to_big().magnitude());
    if magnitude.is_infinite() {
        return Err(Fault::overflow("integer division result too large for a float"));
    }
    Ok(if left.is_negative() == right.is_negative() { magnitude } else { -magnitude })
}

fn divide(left: &BigUint, right: &BigUint) -> f64 {
    let difference = left.bits().cast_signed() - right.bits().cast_signed();
    if left.is_zero() || difference < -1100 {
        return 0.0;
    }
    if difference > 1100 {
        return f64::INFINITY;
    }
    // Scaled so that the quotient has 66 or 67 bits: enough to round, few enough for `assemble`.
    let exponent = difference - 66;
    let (scaled_left, scaled_right) =
        if exponent < 0 { (left << -exponent, right.clone()) } else { (left.clone(), right << exponent) };
    let quotient = &scaled_left / &scaled_right;
    let sticky = &quotient * &scaled_right != scaled_left;
    assemble(quotient.to_u128().unwrap_or(u128::MAX) | u128::from(sticky), exponent)
}

/// The top 64 bits and the exponent of their last, which is set if any bit below is.
fn leading_bits(magnitude: &BigUint) -> (u128, i64) {
    let shift = magnitude.bits().saturating_sub(64);
    let sticky = magnitude.trailing_zeros().is_some_and(|zeros| zeros < shift);
    let top = (magnitude >> shift).to_u64().unwrap_or(u64::MAX);
    (u128::from(top | u64::from(sticky)), shift.cast_signed())
}

/// `mantissa * 2 ** exponent` rounded to the nearest float, halves to even; infinity on overflow.
///
/// The mantissa has at most 120 bits. A value with more bits is passed with its last bit set if any bit below it is.
pub(super) fn assemble(mantissa: u128, exponent: i64) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let bits = i64::from(128 - mantissa.leading_zeros());
    let last = (exponent + bits - 53).max(-1074);
    if last > 971 {
        return f64::INFINITY;
    }
    let dropped = last - exponent;
    let rounded = match dropped {
        ..=0 => mantissa << -dropped,
        1..=127 => {
            let kept = mantissa >> dropped;
            let rest = mantissa & ((1 << dropped) - 1);
            let half = 1 << (dropped - 1);
            kept + u128::from(rest > half || (rest == half && kept & 1 == 1))
        }
        _ => 0,
    };
    // A mantissa of 53 bits adds one to the exponent field by itself, and so does one rounded up to 54.
    let field = ((last + 1074) as u64) << 52;
    f64::from_bits(field + rounded as u64)
}

/// A positive finite float as `mantissa * 2 ** exponent`, the mantissa below 2 ** 53.
pub(super) fn split(value: f64) -> (u64, i32) {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let field = ((bits >> 52) & 0x7ff) as i32;
    if field == 0 { (fraction, -1074) } else { (fraction | 1 << 52, field - 1075) }
}
