//! `math`: the functions of the C library and those on integers. Transcendental functions come from `pxfm` or are written
//! out (`classic.rs`, `gamma.rs`), never from the host's libm, so that the last digit is the same everywhere.

mod classic;
mod gamma;
mod integers;
mod parts;
mod sums;

use crate::{
    numbers::{Fault, Int, float_repr, int_to_float, simple_power},
    registry::{Args, ModuleDef, Native, native, with_python},
    runtime::{Outcome, Runtime, needs_python, power},
    symbols,
    value::Value,
};

pub(super) const MODULE: ModuleDef = ModuleDef {
    name: "math",
    functions: FUNCTIONS,
    constants: &[
        ("pi", Value::float(std::f64::consts::PI)),
        ("e", Value::float(std::f64::consts::E)),
        ("tau", Value::float(std::f64::consts::TAU)),
        ("inf", Value::float(f64::INFINITY)),
        ("nan", Value::float(f64::NAN)),
    ],
    python: None,
};

const FUNCTIONS: &[Native] = &[
    with_python("acos", "x, /", acos, "math.acos"),
    with_python("acosh", "x, /", acosh, "math.acosh"),
    with_python("asin", "x, /", asin, "math.asin"),
    with_python("asinh", "x, /", asinh, "math.asinh"),
    with_python("atan", "x, /", atan, "math.atan"),
    with_python("atan2", "y, x, /", atan2, "math.atan2"),
    with_python("atanh", "x, /", atanh, "math.atanh"),
    with_python("cbrt", "x, /", cbrt, "math.cbrt"),
    with_python("ceil", "x, /", parts::ceil, "math.ceil"),
    with_python("comb", "n, k, /", integers::comb, "math.comb"),
    with_python("copysign", "x, y, /", parts::copysign, "math.copysign"),
    with_python("cos", "x, /", cos, "math.cos"),
    with_python("cosh", "x, /", cosh, "math.cosh"),
    with_python("degrees", "x, /", degrees, "math.degrees"),
    with_python("dist", "p, q, /", sums::dist, "math.dist"),
    with_python("erf", "x, /", erf, "math.erf"),
    with_python("erfc", "x, /", erfc, "math.erfc"),
    with_python("exp", "x, /", exp, "math.exp"),
    with_python("exp2", "x, /", exp2, "math.exp2"),
    with_python("expm1", "x, /", expm1, "math.expm1"),
    with_python("fabs", "x, /", parts::fabs, "math.fabs"),
    with_python("factorial", "n, /", integers::factorial, "math.factorial"),
    with_python("floor", "x, /", parts::floor, "math.floor"),
    with_python("fma", "x, y, z, /", parts::fma, "math.fma"),
    with_python("fmod", "x, y, /", parts::fmod, "math.fmod"),
    with_python("frexp", "x, /", parts::frexp, "math.frexp"),
    with_python("fsum", "~seq, /", sums::fsum, "math.fsum"),
    with_python("gamma", "x, /", gamma, "math.gamma"),
    with_python("gcd", "*integers", integers::gcd, "math.gcd"),
    with_python("hypot", "*coordinates", sums::hypot, "math.hypot"),
    with_python("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", parts::isclose, "math.isclose"),
    with_python("isfinite", "x, /", parts::isfinite, "math.isfinite"),
    with_python("isinf", "x, /", parts::isinf, "math.isinf"),
    with_python("isnan", "x, /", parts::isnan, "math.isnan"),
    with_python("isqrt", "n, /", integers::isqrt, "math.isqrt"),
    with_python("lcm", "*integers", integers::lcm, "math.lcm"),
    with_python("ldexp", "x, i, /", parts::ldexp, "math.ldexp"),
    with_python("lgamma", "x, /", lgamma, "math.lgamma"),
    with_python("log", "x, base=None, /", log, "math.log"),
    with_python("log10", "x, /", log10, "math.log10"),
    with_python("log1p", "x, /", log1p, "math.log1p"),
    with_python("log2", "x, /", log2, "math.log2"),
    with_python("modf", "x, /", parts::modf, "math.modf"),
    with_python("nextafter", "x, y, /, *, steps=None", parts::nextafter, "math.nextafter"),
    with_python("perm", "n, k=None, /", integers::perm, "math.perm"),
    with_python("pow", "x, y, /", pow, "math.pow"),
    with_python("prod", "~iterable, /, *, start=1", sums::prod, "math.prod"),
    with_python("radians", "x, /", radians, "math.radians"),
    with_python("remainder", "x, y, /", parts::remainder, "math.remainder"),
    with_python("sin", "x, /", sin, "math.sin"),
    with_python("sinh", "x, /", sinh, "math.sinh"),
    with_python("sqrt", "x, /", sqrt, "math.sqrt"),
    with_python("sumprod", "p, q, /", sums::sumprod, "math.sumprod"),
    with_python("tan", "x, /", tan, "math.tan"),
    with_python("tanh", "x, /", tanh, "math.tanh"),
    native("trunc", "x, /", parts::trunc),
    with_python("ulp", "x, /", parts::ulp, "math.ulp"),
];

/// An argument as a float.
fn real(runtime: &mut Runtime, value: Value) -> Outcome<f64> {
    if let Value::Float(value) = runtime.plain(value) {
        return Ok(value.get());
    }
    let plain = runtime.plain(value);
    if let Value::Float(stored) = plain {
        return Ok(stored.get());
    }
    if runtime.python_method(value, symbols::FLOAT).is_some() {
        return needs_python();
    }
    if let Some(float) = runtime.float_operand(plain)? {
        return Ok(float);
    }
    if runtime.python_method(value, symbols::INDEX).is_some() {
        return needs_python();
    }
    let message = format!("must be real number, not {}", runtime.type_name(value));
    runtime.type_error(message)
}

fn pair(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<(f64, f64)> {
    Ok((real(runtime, args.at(0))?, real(runtime, args.at(1))?))
}

fn domain_error<T>(runtime: &mut Runtime) -> Outcome<T> {
    runtime.value_error("math domain error")
}

fn range_error<T>(runtime: &mut Runtime) -> Outcome<T> {
    runtime.overflow_error("math range error")
}

fn refuse<T>(runtime: &mut Runtime, expected: &str, x: f64) -> Outcome<T> {
    runtime.value_error(format!("expected {expected}, got {}", float_repr(x)))
}

/// A function that is defined for all floats and overflows nowhere.
fn total(runtime: &mut Runtime, args: &Args<'_>, function: fn(f64) -> f64) -> Outcome {
    let x = real(runtime, args.at(0))?;
    // NaN and zero come back as they are wherever the function maps zero to zero.
    Ok(Value::float(function(x)))
}

/// A function whose result is infinite for a finite argument only where it overflows.
fn growing(runtime: &mut Runtime, args: &Args<'_>, function: fn(f64) -> f64) -> Outcome {
    let x = real(runtime, args.at(0))?;
    let result = function(x);
    if result.is_infinite() && x.is_finite() {
        return range_error(runtime);
    }
    Ok(Value::float(result))
}

/// A function of the arguments that satisfy a condition (and of NaN).
fn partial(
    runtime: &mut Runtime,
    args: &Args<'_>,
    holds: fn(f64) -> bool,
    expected: &str,
    function: fn(f64) -> f64,
) -> Outcome {
    let x = real(runtime, args.at(0))?;
    if x.is_nan() {
        return Ok(Value::float(x));
    }
    if !holds(x) {
        return refuse(runtime, expected, x);
    }
    Ok(Value::float(function(x)))
}

fn is_in_unit(x: f64) -> bool {
    x.abs() <= 1.0
}

const UNIT: &str = "a number in range from -1 up to 1";
const FINITE: &str = "a finite input";

fn acos(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    partial(runtime, args, is_in_unit, UNIT, pxfm::f_acos)
}

fn asin(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    partial(runtime, args, is_in_unit, UNIT, |x| if x == 0.0 { x } else { pxfm::f_asin(x) })
}

fn atan(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    total(runtime, args, |x| if x == 0.0 { x } else { pxfm::f_atan(x) })
}

fn atan2(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (y, x) = pair(runtime, args)?;
    Ok(Value::float(arc_of(y, x)))
}

/// The angle of a point, with every special case of IEEE 754 spelled out.
fn arc_of(y: f64, x: f64) -> f64 {
    use std::f64::consts::{FRAC_PI_2, FRAC_PI_4, PI};
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    let angle = match (y.is_infinite(), x.is_infinite()) {
        (true, true) => {
            if x > 0.0 {
                FRAC_PI_4
            } else {
                3.0 * FRAC_PI_4
            }
        }
        (true, false) => FRAC_PI_2,
        (false, true) => {
            if x > 0.0 {
                0.0
            } else {
                PI
            }
        }
        (false, false) if y == 0.0 => {
            if x.is_sign_positive() {
                0.0
            } else {
                PI
            }
        }
        (false, false) => return pxfm::f_atan2(y, x),
    };
    angle.copysign(y)
}

fn acosh(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    partial(
        runtime,
        args,
        |x| x >= 1.0,
        "argument value not less than 1",
        |x| {
            if x.is_infinite() { x } else { pxfm::f_acosh(x) }
        },
    )
}

fn asinh(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    total(runtime, args, |x| if x == 0.0 || x.is_infinite() { x } else { pxfm::f_asinh(x) })
}

fn atanh(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    partial(
        runtime,
        args,
        |x| x.abs() < 1.0,
        "a number between -1 and 1",
        |x| {
            if x == 0.0 { x } else { pxfm::f_atanh(x) }
        },
    )
}

fn cos(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    partial(runtime, args, f64::is_finite, FINITE, pxfm::f_cos)
}

fn sin(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    partial(runtime, args, f64::is_finite, FINITE, |x| if x == 0.0 { x } else { pxfm::f_sin(x) })
}

fn tan(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    partial(runtime, args, f64::is_finite, FINITE, |x| if x == 0.0 { x } else { pxfm::f_tan(x) })
}

fn cosh(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    growing(runtime, args, classic::cosh)
}

fn sinh(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    growing(runtime, args, classic::sinh)
}

fn tanh(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    total(runtime, args, classic::tanh)
}

fn degrees(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    total(runtime, args, |x| x * (180.0 / std::f64::consts::PI))
}

fn radians(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    total(runtime, args, |x| x * (std::f64::consts::PI / 180.0))
}

fn cbrt(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    total(runtime, args, |x| if x == 0.0 || x.is_infinite() { x } else { pxfm::f_cbrt(x) })
}

fn sqrt(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    partial(runtime, args, |x| x >= 0.0, "a nonnegative input", f64::sqrt)
}

fn erf(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    total(runtime, args, |x| if x == 0.0 { x } else { pxfm::f_erf(x) })
}

fn erfc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    total(runtime, args, pxfm::f_erfc)
}

fn exp(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    growing(runtime, args, pxfm::f_exp)
}

fn exp2(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    growing(runtime, args, pxfm::f_exp2)
}

fn expm1(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    growing(runtime, args, classic::expm1)
}

const POLE: &str = "a noninteger or positive integer";

fn is_pole(x: f64) -> bool {
    x <= 0.0 && (x.is_infinite() || x.fract() == 0.0)
}

fn gamma(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let x = real(runtime, args.at(0))?;
    if is_pole(x) {
        return refuse(runtime, POLE, x);
    }
    growing(runtime, args, gamma::gamma)
}

fn lgamma(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let x = real(runtime, args.at(0))?;
    if x.is_finite() && is_pole(x) {
        return refuse(runtime, POLE, x);
    }
    growing(runtime, args, gamma::log_gamma)
}

fn log1p(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    partial(runtime, args, |x| x > -1.0, "argument value > -1", classic::log1p)
}

fn pow(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (x, y) = pair(runtime, args)?;
    if x == 1.0 || y == 0.0 {
        return Ok(Value::float(1.0));
    }
    if x.is_nan() || y.is_nan() {
        return Ok(Value::float(f64::NAN));
    }
    if x.is_infinite() || y.is_infinite() {
        return Ok(Value::float(infinite_power(x, y)));
    }
    if (x == 0.0 && y < 0.0) || (x < 0.0 && y.fract() != 0.0) {
        return domain_error(runtime);
    }
    let simple = if x == 0.0 { None } else { simple_power(x, y) };
    let result = simple.unwrap_or_else(|| power(x, y));
    if result.is_infinite() {
        return range_error(runtime);
    }
    Ok(Value::float(result))
}

/// `x ** y` where at least one is infinite and neither result nor argument is NaN.
fn infinite_power(x: f64, y: f64) -> f64 {
    if x.is_infinite() {
        let is_odd = y.is_finite() && y.fract() == 0.0 && y % 2.0 != 0.0;
        let magnitude = if y > 0.0 { f64::INFINITY } else { 0.0 };
        return if x < 0.0 && is_odd { -magnitude } else { magnitude };
    }
    match x.abs() {
        1.0 => 1.0,
        size if (size > 1.0) == (y > 0.0) => f64::INFINITY,
        _ => 0.0,
    }
}

fn log(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let numerator = logarithm(runtime, args.at(0), pxfm::f_log, std::f64::consts::LN_2)?;
    let Some(base) = args.get(1) else { return Ok(Value::float(numerator)) };
    let denominator = logarithm(runtime, base, pxfm::f_log, std::f64::consts::LN_2)?;
    if denominator == 0.0 {
        return runtime.fault(Fault::division_by_zero());
    }
    Ok(Value::float(numerator / denominator))
}

fn log2(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    logarithm(runtime, args.at(0), pxfm::f_log2, 1.0).map(Value::float)
}

fn log10(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    logarithm(runtime, args.at(0), classic::log10, std::f64::consts::LOG10_2).map(Value::float)
}

/// A logarithm; `of_two` is that of 2, for ints beyond the range of floats.
fn logarithm(runtime: &mut Runtime, value: Value, function: fn(f64) -> f64, of_two: f64) -> Outcome<f64> {
    if let Some(int) = runtime.as_int(value) {
        if int.is_negative() || int.is_zero() {
            return runtime.value_error("expected a positive input");
        }
        return Ok(match int_to_float(&int) {
            Ok(x) => function(x),
            Err(_) => {
                let exponent = int.bit_length();
                let top = scaled_down(&int, exponent);
                function(top) + of_two * exponent as f64
            }
        });
    }
    let x = real(runtime, value)?;
    if x.is_nan() || x == f64::INFINITY {
        return Ok(x);
    }
    if x <= 0.0 {
        return refuse(runtime, "a positive input", x);
    }
    Ok(function(x))
}

/// A big int divided by two to the number of its bits.
fn scaled_down(int: &Int, bits: u64) -> f64 {
    let shift = bits.saturating_sub(1000);
    let top = Int::from(int.to_big().as_ref() >> shift);
    let top = int_to_float(&top).unwrap_or(f64::MAX);
    parts::scale(top, -((bits - shift) as i64))
}
