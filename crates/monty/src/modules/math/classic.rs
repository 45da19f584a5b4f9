//! Functions that the C libraries of Linux compute in the classic ways of *fdlibm*: off by a digit now and then, and
//! recorded outputs show those digits. So the same steps are taken here, in the same order; `exp` and `log` in them are
//! rounded correctly, as the C library's nearly always are.

use std::f64::consts::{LOG2_E, LOG10_E};

use super::parts;

/// A logarithm of two in parts, so that products of the first with small integers are exact.
const LN_2_HIGH: f64 = f64::from_bits(0x3FE6_2E42_FEE0_0000);
const LN_2_LOW: f64 = f64::from_bits(0x3DEA_39EF_3579_3C76);

/// The sign, the exponent and the first 20 bits of the fraction.
fn top(x: f64) -> u32 {
    (x.to_bits() >> 32) as u32
}

/// The same without the sign: compares as sizes do.
fn size(x: f64) -> u32 {
    top(x) & 0x7FFF_FFFF
}

/// `y * 2 ** exponent`, where neither is out of range.
fn shifted(y: f64, exponent: i32) -> f64 {
    f64::from_bits(y.to_bits().wrapping_add_signed(i64::from(exponent) << 52))
}

/// Below this sinh and cosh are told from their common limit, `exp(|x|) / 2`.
const SMALL: u32 = 0x4036_0000;
/// From here on `exp` alone overflows.
const EXP_OVERFLOWS: u32 = 0x4086_2E42;
/// The greatest argument of sinh and cosh.
const GREATEST: f64 = 7.104_758_600_739_439e2;

pub(super) fn cosh(x: f64) -> f64 {
    let a = x.abs();
    if size(x) < SMALL {
        // Half the logarithm of two.
        if size(x) < 0x3FD6_2E43 {
            if size(x) < 0x3C80_0000 {
                return 1.0;
            }
            let t = expm1(a);
            let w = 1.0 + t;
            return 1.0 + (t * t) / (w + w);
        }
        let t = pxfm::f_exp(a);
        return 0.5 * t + 0.5 / t;
    }
    half_exp(a, 0.5)
}

pub(super) fn sinh(x: f64) -> f64 {
    let (a, half) = (x.abs(), 0.5_f64.copysign(x));
    if size(x) >= SMALL {
        return half_exp(a, half);
    }
    if size(x) < 0x3E30_0000 {
        return x;
    }
    let t = expm1(a);
    if size(x) < top(1.0) {
        return half * 2.0_f64.mul_add(t, -(t * t / (t + 1.0)));
    }
    half * (t + t / (t + 1.0))
}

/// `half * exp(a)`, in two steps where only the half of it is a float.
fn half_exp(a: f64, half: f64) -> f64 {
    if size(a) < EXP_OVERFLOWS {
        return half * pxfm::f_exp(a);
    }
    if a <= GREATEST {
        let w = pxfm::f_exp(0.5 * a);
        return half * w * w;
    }
    if a.is_nan() { a } else { half * f64::INFINITY }
}

pub(super) fn tanh(x: f64) -> f64 {
    if x.is_nan() || size(x) < 0x3C80_0000 {
        return x;
    }
    if size(x) >= SMALL {
        return 1.0_f64.copysign(x);
    }
    let a = x.abs();
    let result = if size(x) >= top(1.0) {
        1.0 - 2.0 / (expm1(2.0 * a) + 2.0)
    } else {
        let t = expm1(-2.0 * a);
        -t / (t + 2.0)
    };
    result.copysign(x)
}

/// Coefficients of the quotient that stands for `expm1` near zero.
const EXPM1: [f64; 5] = [
    -3.333_333_333_333_313e-2,
    1.587_301_587_254_814_6e-3,
    -7.936_507_578_674_88e-5,
    4.008_217_827_329_362e-6,
    -2.010_992_181_836_243_7e-7,
];

/// `exp(x) - 1`, with fused products as processors of today do it.
pub(super) fn expm1(x: f64) -> f64 {
    let is_negative = x.is_sign_negative();
    // 56 times the logarithm of two.
    if size(x) >= 0x4043_687A {
        if x.is_nan() || x == f64::INFINITY {
            return x;
        }
        if is_negative {
            return -1.0;
        }
        if x > 7.097_827_128_933_84e2 {
            return f64::INFINITY;
        }
    }
    if size(x) < 0x3C90_0000 {
        return x;
    }
    // x = k * log(2) + rest + correction
    let (k, high, low) = if size(x) <= 0x3FD6_2E42 {
        (0, x, 0.0)
    } else if size(x) < 0x3FF0_A2B2 {
        let sign = 1.0_f64.copysign(x);
        (sign as i32, x - sign * LN_2_HIGH, sign * LN_2_LOW)
    } else {
        let k = LOG2_E.mul_add(x, 0.5_f64.copysign(x)) as i32;
        let times = f64::from(k);
        (k, (-times).mul_add(LN_2_HIGH, x), times * LN_2_LOW)
    };
    let rest = high - low;
    let correction = (high - rest) - low;
    let half = 0.5 * rest;
    let square = rest * half;
    let fourth = square * square;
    let low_part = fourth.mul_add(square.mul_add(EXPM1[2], EXPM1[1]), square.mul_add(EXPM1[0], 1.0));
    let series = (fourth * fourth).mul_add(square.mul_add(EXPM1[4], EXPM1[3]), low_part);
    let t = (-series).mul_add(half, 3.0);
    let error = square * ((series - t) / (-rest).mul_add(t, 6.0));
    if k == 0 {
        return rest - rest.mul_add(error, -square);
    }
    let error = rest.mul_add(error - correction, -correction) - square;
    match k {
        -1 => 0.5_f64.mul_add(rest - error, -0.5),
        1 if rest < -0.25 => -2.0 * (error - (rest + 0.5)),
        1 => 2.0_f64.mul_add(rest - error, 1.0),
        1024 => (1.0 - (error - rest)) * 2.0 * shifted(1.0, 1023) - 1.0,
        ..=-2 | 57.. => shifted(1.0 - (error - rest), k) - 1.0,
        ..20 => shifted((1.0 - shifted(1.0, -k)) - (error - rest), k),
        _ => shifted((rest - (error + shifted(1.0, -k))) + 1.0, k),
    }
}

/// Coefficients of the series of `log1p` in `x / (2 + x)`.
const LOG1P: [f64; 7] = [
    6.666_666_666_666_735e-1,
    3.999_999_999_940_942e-1,
    2.857_142_874_366_239e-1,
    2.222_219_843_214_978_4e-1,
    1.818_357_216_161_805e-1,
    1.531_383_769_920_937_3e-1,
    1.479_819_860_511_658_6e-1,
];

/// From here on `1 + x` is `x`.
const MOST_EXACT: f64 = 9_007_199_254_740_992.0;

/// `log(1 + x)` for `x > -1`.
pub(super) fn log1p(x: f64) -> f64 {
    if x.is_nan() || x == f64::INFINITY {
        return x;
    }
    if size(x) < 0x3E20_0000 {
        return if size(x) < 0x3C90_0000 { x } else { x - x * x * 0.5 };
    }
    // 1 + x = 2 ** k * (1 + rest), where 1 + rest is between the square root of 1/2 and that of 2.
    let near_one = if x > 0.0 { top(x) < 0x3FDA_827A } else { top(x) <= 0xBFD2_BEC4 };
    let (mut k, mut rest, mut correction, mut is_tiny) = (0, x, 0.0, false);
    if !near_one {
        let sum = if x < MOST_EXACT { 1.0 + x } else { x };
        k = (top(sum) >> 20) as i32 - 1023;
        if x < MOST_EXACT {
            correction = if k > 0 { 1.0 - (sum - x) } else { x - (sum - 1.0) } / sum;
        }
        let fraction = top(sum) & 0xF_FFFF;
        let is_low = fraction < 0x6_A09E;
        let scaled = sum.to_bits() & ((1 << 52) - 1) | if is_low { 0x3FF0 } else { 0x3FE0 } << 48;
        k += i32::from(!is_low);
        is_tiny = if is_low { fraction } else { (0x10_0000 - fraction) >> 2 } == 0;
        rest = f64::from_bits(scaled) - 1.0;
    }
    let times = f64::from(k);
    let half_square = 0.5 * rest * rest;
    if is_tiny {
        if rest == 0.0 {
            return if k == 0 { 0.0 } else { times * LN_2_HIGH + (correction + times * LN_2_LOW) };
        }
        let r = half_square * (1.0 - 0.666_666_666_666_666_6 * rest);
        if k == 0 {
            return rest - r;
        }
        return times * LN_2_HIGH - ((r - (times * LN_2_LOW + correction)) - rest);
    }
    let s = rest / (2.0 + rest);
    let z = s * s;
    let (z2, z4) = (z * z, z * z * (z * z));
    let pairs = [LOG1P[1] + z * LOG1P[2], LOG1P[3] + z * LOG1P[4], LOG1P[5] + z * LOG1P[6]];
    let series = z * LOG1P[0] + z2 * pairs[0] + z4 * pairs[1] + z4 * z2 * pairs[2];
    if k == 0 {
        return rest - (half_square - s * (half_square + series));
    }
    times * LN_2_HIGH - ((half_square - (s * (half_square + series) + (times * LN_2_LOW + correction))) - rest)
}

/// The parts of the logarithm of two to the base ten, and what makes a natural logarithm one to the base ten.
const LOG10_2_HIGH: f64 = 3.010_299_956_636_117_7e-1;
const LOG10_2_LOW: f64 = 3.694_239_077_158_931e-13;

/// `log10(x)` for `x > 0`.
pub(super) fn log10(x: f64) -> f64 {
    if !x.is_finite() {
        return x;
    }
    // x = 2 ** k * rest
    let (mantissa, exponent) = parts::split(x);
    let (k, rest) = if exponent > 0 { (exponent - 1, mantissa * 2.0) } else { (exponent, mantissa) };
    let times = k as f64;
    let low = times * LOG10_2_LOW + LOG10_E * pxfm::f_log(rest);
    low + times * LOG10_2_HIGH
}
