//! Powers of integers, plain and modular.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Pow, Zero};

use crate::numbers::{Fault, Int, int::MAX_BITS};

/// `base ** exponent` for an exponent of at least zero; ask [`Cost::power`](crate::numbers::Cost::power) first.
///
/// `None` for a negative exponent: Python then computes with floats.
pub fn int_power(base: &Int, exponent: &Int) -> Option<Result<Int, Fault>> {
    if exponent.is_negative() {
        return None;
    }
    Some(match (base, exponent) {
        (_, Int::Small(0)) | (Int::Small(1), _) => Ok(Int::ONE),
        (Int::Small(0), _) => Ok(Int::ZERO),
        (Int::Small(-1), exponent) => Ok(Int::Small(if exponent.is_odd() { -1 } else { 1 })),
        (base, Int::Small(exponent)) => positive_power(base, exponent.unsigned_abs()),
        (_, Int::Big(_)) => Err(Fault::memory()),
    })
}

fn positive_power(base: &Int, exponent: u64) -> Result<Int, Fault> {
    if let Int::Small(base) = base
        && let Ok(exponent) = u32::try_from(exponent)
        && let Some(power) = base.checked_pow(exponent)
    {
        return Ok(Int::Small(power));
    }
    if base.bit_length().saturating_mul(exponent) > MAX_BITS as u64 {
        return Err(Fault::memory());
    }
    Ok(Pow::pow(base.to_big().as_ref(), exponent).into())
}

/// `pow(base, exponent, modulus)`: with the sign of `modulus`, and the modular inverse for negative exponents.
pub fn int_power_modulo(base: &Int, exponent: &Int, modulus: &Int) -> Result<Int, Fault> {
    if modulus.is_zero() {
        return Err(Fault::value("pow() 3rd argument cannot be 0"));
    }
    if let (Int::Small(base), Int::Small(exponent @ 0..), Int::Small(modulus @ 1..)) = (base, exponent, modulus) {
        return Ok(Int::Small(word_power_modulo(*base, *exponent, *modulus)));
    }
    let positive = modulus.abs();
    let mut base = base.modulo(&positive)?;
    if exponent.is_negative() {
        base = inverse(&base, &positive).ok_or_else(|| Fault::value("base is not invertible for the given modulus"))?;
    }
    let power = base.to_big().modpow(&exponent.abs().to_big(), &positive.to_big()).into();
    Ok(if modulus.is_negative() && power != Int::ZERO { &power + modulus } else { power })
}

/// The same for machine words: no negative exponent, a positive modulus.
fn word_power_modulo(base: i64, exponent: i64, modulus: i64) -> i64 {
    let wide = i128::from(modulus);
    let times = |a: i64, b: i64| (i128::from(a) * i128::from(b)).rem_euclid(wide) as i64;
    let (mut square, mut rest, mut power) = (base.rem_euclid(modulus), exponent, 1 % modulus);
    while rest > 0 {
        if rest & 1 == 1 {
            power = times(power, square);
        }
        square = times(square, square);
        rest >>= 1;
    }
    power
}

/// The inverse of `value`, which lies in `0..modulus`, by Euclid's algorithm with one cofactor.
fn inverse(value: &Int, modulus: &Int) -> Option<Int> {
    let modulus = modulus.to_big().into_owned();
    let (mut rest, mut next) = (modulus.clone(), value.to_big().into_owned());
    let (mut cofactor, mut next_cofactor) = (BigInt::zero(), BigInt::one());
    while !next.is_zero() {
        let (quotient, remainder) = rest.div_mod_floor(&next);
        let new_cofactor = cofactor - quotient * &next_cofactor;
        (rest, next) = (next, remainder);
        (cofactor, next_cofactor) = (next_cofactor, new_cofactor);
    }
    rest.is_one().then(|| cofactor.mod_floor(&modulus).into())
}
