//! The integer functions of `math`: roots, divisors, factorials and counts.

use num_bigint::BigInt;
use num_integer::Integer;

use crate::numbers::{Fault, Int};

const COUNT_LIMIT: i64 = i64::MAX;

/// `math.isqrt(value)`.
pub fn isqrt(value: &Int) -> Result<Int, Fault> {
    if value.is_negative() {
        return Err(Fault::value("isqrt() argument must be nonnegative"));
    }
    Ok(match value {
        Int::Small(value) => Int::Small(value.isqrt()),
        Int::Big(value) => value.sqrt().into(),
    })
}

/// `math.gcd(left, right)`.
pub fn gcd(left: &Int, right: &Int) -> Int {
    match (left, right) {
        (Int::Small(left), Int::Small(right)) => left.unsigned_abs().gcd(&right.unsigned_abs()).into(),
        _ => left.to_big().gcd(&right.to_big()).into(),
    }
}

/// `math.lcm(left, right)`.
pub fn lcm(left: &Int, right: &Int) -> Int {
    if left.is_zero() || right.is_zero() {
        return Int::ZERO;
    }
    if let (Int::Small(left), Int::Small(right)) = (left, right) {
        let (left, right) = (left.unsigned_abs(), right.unsigned_abs());
        return Int::from((u128::from(left / left.gcd(&right)) * u128::from(right)) as i128);
    }
    left.to_big().lcm(&right.to_big()).into()
}

/// `math.factorial(value)`; ask [`Cost::factorial`](crate::numbers::Cost::factorial) first.
pub fn factorial(value: &Int) -> Result<Int, Fault> {
    if value.is_negative() {
        return Err(Fault::value("factorial() not defined for negative values"));
    }
    let Int::Small(value) = value else {
        return Err(Fault::overflow(format!("factorial() argument should not exceed {COUNT_LIMIT}")));
    };
    Ok(match small_product(1, value.unsigned_abs()) {
        Some(product) => product.into(),
        None => product(1, value.unsigned_abs()).into(),
    })
}

/// `math.perm(total, chosen)`; ask [`Cost::falling_product`](crate::numbers::Cost::falling_product) first.
pub fn perm(total: &Int, chosen: &Int) -> Result<Int, Fault> {
    refuse_negative(total, chosen)?;
    if chosen > total {
        return Ok(Int::ZERO);
    }
    let Int::Small(chosen) = chosen else {
        return Err(Fault::overflow(format!("k must not exceed {COUNT_LIMIT}")));
    };
    Ok(falling_product(total, chosen.unsigned_abs()))
}

/// `math.comb(total, chosen)`; ask [`Cost::falling_product`](crate::numbers::Cost::falling_product) first, with the
/// smaller of `chosen` and `total - chosen`.
pub fn comb(total: &Int, chosen: &Int) -> Result<Int, Fault> {
    refuse_negative(total, chosen)?;
    if chosen > total {
        return Ok(Int::ZERO);
    }
    let Int::Small(chosen) = (total - chosen).min(chosen.clone()) else {
        return Err(Fault::overflow(format!("min(n - k, k) must not exceed {COUNT_LIMIT}")));
    };
    let chosen = chosen.unsigned_abs();
    if let Int::Small(total) = total
        && let Some(count) = small_comb(total.unsigned_abs(), chosen)
    {
        return Ok(count.into());
    }
    falling_product(total, chosen).floor_div(&product(1, chosen).into())
}

/// `math.comb` while it and what it takes fit two words.
fn small_comb(total: u64, chosen: u64) -> Option<u64> {
    let mut count = 1_u64;
    for step in 0..chosen {
        let next = u128::from(count) * u128::from(total - step) / u128::from(step + 1);
        count = u64::try_from(next).ok()?;
    }
    Some(count)
}

/// The product of numbers while it fits a word.
fn small_product(low: u64, high: u64) -> Option<u64> {
    (low..=high).try_fold(1_u64, u64::checked_mul)
}

fn refuse_negative(total: &Int, chosen: &Int) -> Result<(), Fault> {
    for (name, value) in [("n", total), ("k", chosen)] {
        if value.is_negative() {
            return Err(Fault::value(format!("{name} must be a non-negative integer")));
        }
    }
    Ok(())
}

/// `total * (total - 1) * …`, `count` factors.
fn falling_product(total: &Int, count: u64) -> Int {
    match total {
        Int::Small(total) => {
            let total = total.unsigned_abs();
            match small_product(total - count + 1, total) {
                Some(product) => product.into(),
                None => product(total - count + 1, total).into(),
            }
        }
        Int::Big(total) => big_product(&(total - (count - u64::from(count > 0))), count).into(),
    }
}

/// The product of all numbers from `low` to `high`, halves first so that the factors stay of like size.
fn product(low: u64, high: u64) -> BigInt {
    if low > high {
        return 1.into();
    }
    if high - low < 8 {
        return (low..=high).fold(BigInt::from(1), |all, factor| all * factor);
    }
    let middle = low + (high - low) / 2;
    product(low, middle) * product(middle + 1, high)
}

/// The product of `count` numbers from `low` upwards. The recursion is as deep as `count` has bits.
fn big_product(low: &BigInt, count: u64) -> BigInt {
    if count < 4 {
        return (0..count).fold(BigInt::from(1), |all, step| all * (low + step));
    }
    let half = count / 2;
    big_product(low, half) * big_product(&(low + half), count - half)
}
