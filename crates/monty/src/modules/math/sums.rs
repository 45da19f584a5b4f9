//! The functions of `math` that add many numbers up: exactly where they can, with errors kept aside elsewhere.

use super::{parts, real};
use crate::{
    bytecode::BinaryOp,
    numbers::{Int, int_to_float},
    registry::Args,
    runtime::{Outcome, Runtime},
    value::Value,
};

/// `a + b` and its rounding error.
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let part = sum - a;
    (sum, (a - (sum - part)) + (b - part))
}

/// `a * b` and its rounding error.
fn two_product(a: f64, b: f64) -> (f64, f64) {
    let product = a * b;
    (product, a.mul_add(b, -product))
}

pub(super) fn fsum(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let items = runtime.iterate(args.at(0))?;
    // Floats that do not overlap, smallest first; their exact sum is the sum so far.
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinities) = (0.0, 0.0);
    for item in items {
        let value = real(runtime, item)?;
        runtime.work(1 + partials.len())?;
        let mut rest = value;
        let mut kept = 0;
        for at in 0..partials.len() {
            let (sum, error) = two_sum(partials[at], rest);
            if error != 0.0 {
                partials[kept] = error;
                kept += 1;
            }
            rest = sum;
        }
        partials.truncate(kept);
        if rest.is_finite() {
            if rest != 0.0 {
                partials.push(rest);
            }
            continue;
        }
        if value.is_finite() {
            return runtime.overflow_error("intermediate overflow in fsum");
        }
        if value.is_infinite() {
            infinities += value;
        }
        special += value;
        partials.clear();
    }
    if special != 0.0 || special.is_nan() {
        if infinities.is_nan() {
            return runtime.value_error("-inf + inf in fsum");
        }
        return Ok(Value::float(special));
    }
    Ok(Value::float(round_partials(&partials)))
}

/// The float nearest to the exact sum of partials that do not overlap.
fn round_partials(partials: &[f64]) -> f64 {
    let mut rest = partials.iter().rev().copied();
    let mut high = rest.next().unwrap_or(0.0);
    let mut low = 0.0;
    for partial in rest.by_ref() {
        (high, low) = two_sum(high, partial);
        if low != 0.0 {
            break;
        }
    }
    // Exactly half a unit was rounded to even: what lies below decides.
    if let Some(next) = rest.next()
        && (low < 0.0) == (next < 0.0)
        && low != 0.0
    {
        let double = low * 2.0;
        let moved = high + double;
        if double == moved - high {
            high = moved;
        }
    }
    high
}

pub(super) fn hypot(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let mut sizes = Vec::with_capacity(args.positional.len());
    for value in args.positional {
        sizes.push(real(runtime, *value)?.abs());
    }
    runtime.burn(sizes.len());
    Ok(Value::float(norm(&sizes)))
}

pub(super) fn dist(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (p, q) = (runtime.iterate(args.at(0))?, runtime.iterate(args.at(1))?);
    if p.len() != q.len() {
        return runtime.value_error("both points must have the same number of dimensions");
    }
    let mut sizes = Vec::with_capacity(p.len());
    for (a, b) in p.into_iter().zip(q) {
        sizes.push((real(runtime, a)? - real(runtime, b)?).abs());
    }
    Ok(Value::float(norm(&sizes)))
}

/// The Euclidean norm: squares and their sum with errors kept aside, one step of Newton at the end.
fn norm(sizes: &[f64]) -> f64 {
    if sizes.iter().any(|size| size.is_infinite()) {
        return f64::INFINITY;
    }
    if sizes.iter().any(|size| size.is_nan()) {
        return f64::NAN;
    }
    let largest = sizes.iter().copied().fold(0.0, f64::max);
    if largest == 0.0 || sizes.len() == 1 {
        return largest;
    }
    // Scaled so that the largest is between 0.5 and 1: nothing overflows, and what underflows does not matter.
    let exponent = exponent_of(largest);
    let (mut sum, mut error) = (0.0, 0.0);
    for size in sizes {
        let scaled = parts::scale(*size, -exponent);
        let (square, square_error) = two_product(scaled, scaled);
        let (total, total_error) = two_sum(sum, square);
        sum = total;
        error += square_error + total_error;
    }
    let root = (sum + error).sqrt();
    let (square, square_error) = two_product(root, root);
    let (difference, difference_error) = two_sum(sum, -square);
    let correction = (difference + (difference_error + error - square_error)) / (2.0 * root);
    parts::scale(root + correction, exponent)
}

fn exponent_of(x: f64) -> i64 {
    let bits = ((x.to_bits() >> 52) & 0x7FF) as i64;
    if bits == 0 { -1022 - i64::from((x.to_bits() << 12).leading_zeros()) } else { bits - 1022 }
}

pub(super) fn prod(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let items = runtime.iterate(args.at(0))?;
    let mut result = args.keyword(0).unwrap_or(Value::Int(1));
    for item in items {
        result = match (result, item) {
            (Value::Int(a), Value::Int(b)) if a.checked_mul(b).is_some() => Value::Int(a * b),
            (Value::Float(a), Value::Float(b)) => Value::float(a.get() * b.get()),
            _ => runtime.binary(BinaryOp::Mul, false, result, item)?,
        };
    }
    Ok(result)
}

/// A sum of products of floats in three times their precision.
#[derive(Clone, Copy, Debug, Default)]
struct Triple {
    high: f64,
    low: f64,
    tiny: f64,
}

impl Triple {
    fn add_product(&mut self, x: f64, y: f64) {
        let (product, product_error) = two_product(x, y);
        let (high, carry) = two_sum(self.high, product);
        let (low, first) = two_sum(self.low, product_error);
        let (low, second) = two_sum(low, carry);
        *self = Self { high, low, tiny: self.tiny + first + second };
    }

    fn total(self) -> f64 {
        let (high, low) = two_sum(self.high, self.low);
        let total = high + (low + self.tiny);
        if total.is_nan() { self.high } else { total }
    }
}

pub(super) fn sumprod(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (p, q) = (runtime.iterate(args.at(0))?, runtime.iterate(args.at(1))?);
    let are_same_length = p.len() == q.len();
    let mut total = Value::Int(0);
    let mut ints: i128 = 0;
    let mut floats: Option<Triple> = None;
    for (a, b) in p.into_iter().zip(q) {
        match (a, b) {
            (Value::Int(a), Value::Int(b)) => {
                if let Some(sum) = ints.checked_add(i128::from(a) * i128::from(b)) {
                    ints = sum;
                    continue;
                }
            }
            _ => {
                if let Some((x, y)) = float_pair(runtime, a, b)? {
                    floats.get_or_insert_default().add_product(x, y);
                    continue;
                }
            }
        }
        let product = runtime.binary(BinaryOp::Mul, false, a, b)?;
        total = runtime.binary(BinaryOp::Add, false, total, product)?;
    }
    if !are_same_length {
        return runtime.value_error("Inputs are not the same length");
    }
    let whole = runtime.int(Int::from(ints));
    total = runtime.binary(BinaryOp::Add, false, total, whole)?;
    match floats {
        Some(sum) => runtime.binary(BinaryOp::Add, false, total, Value::float(sum.total())),
        None => Ok(total),
    }
}

/// Two plain numbers, at least one of them a float.
fn float_pair(runtime: &mut Runtime, a: Value, b: Value) -> Outcome<Option<(f64, f64)>> {
    let (x, y) = match (a, b) {
        (Value::Float(x), Value::Float(y)) => return Ok(Some((x.get(), y.get()))),
        (Value::Float(_), Value::Int(_) | Value::BigInt(_)) | (Value::Int(_) | Value::BigInt(_), Value::Float(_)) => {
            (a, b)
        }
        _ => return Ok(None),
    };
    let mut of = |value: Value| match value {
        Value::Float(x) => Ok(x.get()),
        other => {
            let int = runtime.as_int(other).unwrap_or_default();
            runtime.checked(int_to_float(&int))
        }
    };
    Ok(Some((of(x)?, of(y)?)))
}
