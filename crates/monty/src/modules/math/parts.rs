//! The functions of `math` that take floats apart, compare them or walk along them: all exact.

use super::{domain_error, integers, pair, range_error, real};
use crate::{
    numbers::{Int, float_to_int},
    registry::Args,
    runtime::{Control, Outcome, Runtime, Values},
    symbols,
    value::{Symbol, Value},
};

pub(super) fn floor(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    whole(runtime, args.at(0), symbols::FLOOR, f64::floor)
}

pub(super) fn ceil(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    whole(runtime, args.at(0), symbols::CEIL, f64::ceil)
}

fn whole(runtime: &mut Runtime, value: Value, method: Symbol, round: fn(f64) -> f64) -> Outcome {
    if let Some(callee) = runtime.python_method(value, method) {
        return Err(call(callee, value));
    }
    if let Some(int) = runtime.as_int(value) {
        return Ok(runtime.int(int));
    }
    let x = real(runtime, value)?;
    let int = float_to_int(round(x));
    let int = runtime.checked(int)?;
    Ok(runtime.int(int))
}

pub(super) fn trunc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = args.at(0);
    if let Some(callee) = runtime.python_method(value, symbols::TRUNC) {
        return Err(call(callee, value));
    }
    if let Some(int) = runtime.as_int(value) {
        return Ok(runtime.int(int));
    }
    let Value::Float(x) = runtime.plain(value) else {
        let message = format!("type {} doesn't define __trunc__ method", runtime.type_name(value));
        return runtime.type_error(message);
    };
    let int = float_to_int(x.get());
    let int = runtime.checked(int)?;
    Ok(runtime.int(int))
}

fn call(callee: Value, receiver: Value) -> Box<Control> {
    Box::new(Control::Call { callee, positional: Values::from_slice(&[receiver]), keywords: Vec::new() })
}

pub(super) fn fabs(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::float(real(runtime, args.at(0))?.abs()))
}

pub(super) fn copysign(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (x, y) = pair(runtime, args)?;
    Ok(Value::float(x.copysign(y)))
}

pub(super) fn isfinite(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(real(runtime, args.at(0))?.is_finite()))
}

pub(super) fn isinf(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(real(runtime, args.at(0))?.is_infinite()))
}

pub(super) fn isnan(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(real(runtime, args.at(0))?.is_nan()))
}

pub(super) fn isclose(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (a, b) = pair(runtime, args)?;
    let relative = args.keyword(0).map_or(Ok(1e-9), |value| real(runtime, value))?;
    let absolute = args.keyword(1).map_or(Ok(0.0), |value| real(runtime, value))?;
    if relative < 0.0 || absolute < 0.0 {
        return runtime.value_error("tolerances must be non-negative");
    }
    if a == b {
        return Ok(Value::TRUE);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(Value::FALSE);
    }
    let difference = (b - a).abs();
    let close = difference <= (relative * b).abs() || difference <= (relative * a).abs() || difference <= absolute;
    Ok(Value::from(close))
}

pub(super) fn fmod(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (x, y) = pair(runtime, args)?;
    if x.is_nan() || y.is_nan() {
        return Ok(Value::float(f64::NAN));
    }
    if x.is_infinite() || y == 0.0 {
        return domain_error(runtime);
    }
    Ok(Value::float(x % y))
}

pub(super) fn remainder(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (x, y) = pair(runtime, args)?;
    if x.is_nan() || y.is_nan() {
        return Ok(Value::float(f64::NAN));
    }
    if x.is_infinite() || y == 0.0 {
        return domain_error(runtime);
    }
    if y.is_infinite() {
        return Ok(Value::float(x));
    }
    let (size, step) = (x.abs(), y.abs());
    // Modulo two steps the nearest multiple is 0, 1 or 2 steps; a tie goes to the even one. All differences are exact.
    let rest = size % (2.0 * step);
    let over = rest - step;
    let result = if rest <= over.abs() {
        rest
    } else if step - over <= over.abs() {
        over - step
    } else {
        over
    };
    Ok(Value::float(if x.is_sign_negative() { -result } else { result }))
}

pub(super) fn modf(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let x = real(runtime, args.at(0))?;
    let fraction = if x.is_infinite() { 0.0 } else { x - x.trunc() };
    let parts = vec![Value::float(if x.is_nan() { x } else { fraction.copysign(x) }), Value::float(x.trunc())];
    Ok(runtime.tuple(parts))
}

pub(super) fn frexp(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let x = real(runtime, args.at(0))?;
    let (mantissa, exponent) = split(x);
    Ok(runtime.tuple(vec![Value::float(mantissa), Value::Int(exponent)]))
}

/// A mantissa from 0.5 up to 1 and an exponent of two.
pub(super) fn split(x: f64) -> (f64, i64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    // Subnormal numbers are lifted first, by 2 ** 64.
    let (lifted, lift) = if x.abs() < f64::MIN_POSITIVE { (x * 18_446_744_073_709_551_616.0, 64) } else { (x, 0) };
    let bits = lifted.to_bits();
    let exponent = ((bits >> 52) & 0x7FF) as i64 - 1022;
    (f64::from_bits(bits & !(0x7FF << 52) | 1022 << 52), exponent - lift)
}

pub(super) fn ldexp(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let x = real(runtime, args.at(0))?;
    let Some(exponent) = runtime.as_int(args.at(1)) else {
        return runtime.type_error("Expected an int as second argument to ldexp.");
    };
    let exponent = exponent.to_i64().unwrap_or(if exponent.is_negative() { i64::MIN } else { i64::MAX });
    let result = scale(x, exponent);
    if result.is_infinite() && x.is_finite() {
        return range_error(runtime);
    }
    Ok(Value::float(result))
}

/// `x * 2 ** exponent`, rounded once.
pub(super) fn scale(x: f64, exponent: i64) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    let (mantissa, own) = split(x);
    let target = own.saturating_add(exponent);
    if target > 1024 {
        return f64::INFINITY.copysign(x);
    }
    if target < -1100 {
        return 0.0_f64.copysign(x);
    }
    if target > -1021 {
        // The result is a normal number: first half, then the rest, both exact.
        return mantissa * 2.0 * power_of_two(target - 1);
    }
    // One inexact multiplication, into the subnormal range.
    mantissa * power_of_two(target + 100) * power_of_two(-100)
}

/// Two to a power between -1022 and 1023.
fn power_of_two(exponent: i64) -> f64 {
    f64::from_bits(((exponent + 1023) as u64) << 52)
}

pub(super) fn ulp(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let x = real(runtime, args.at(0))?.abs();
    if !x.is_finite() {
        return Ok(Value::float(x));
    }
    let above = x.next_up();
    Ok(Value::float(if above.is_infinite() { x - x.next_down() } else { above - x }))
}

pub(super) fn nextafter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (x, y) = pair(runtime, args)?;
    let steps = match args.keyword(0).filter(|steps| !steps.is_none()) {
        None => Int::ONE,
        Some(steps) => integers::count(runtime, steps)?,
    };
    if steps.is_negative() {
        return runtime.value_error("steps must be a non-negative integer");
    }
    if x.is_nan() || y.is_nan() {
        return Ok(Value::float(f64::NAN));
    }
    if steps.is_zero() {
        return Ok(Value::float(x));
    }
    if x == y {
        return Ok(Value::float(y));
    }
    let steps = steps.to_i64().map_or(i128::MAX >> 1, i128::from);
    let (from, to) = (rank(x), rank(y));
    let reached = if from < to { (from + steps).min(to) } else { (from - steps).max(to) };
    Ok(Value::float(if reached == to { y } else { of_rank(reached, x) }))
}

/// The position of a float among all floats; both zeros have position 0.
fn rank(x: f64) -> i128 {
    let magnitude = i128::from(x.abs().to_bits());
    if x.is_sign_negative() { -magnitude } else { magnitude }
}

fn of_rank(rank: i128, from: f64) -> f64 {
    let magnitude = f64::from_bits(rank.unsigned_abs() as u64);
    if rank == 0 {
        return magnitude.copysign(from);
    }
    if rank < 0 { -magnitude } else { magnitude }
}

pub(super) fn fma(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (x, y) = pair(runtime, args)?;
    let z = real(runtime, args.at(2))?;
    let result = x.mul_add(y, z);
    if result.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return runtime.value_error("invalid operation in fma");
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return runtime.overflow_error("overflow in fma");
    }
    Ok(Value::float(result))
}
