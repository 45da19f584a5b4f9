//! `gamma` and `lgamma` by Lanczos' approximation, as CPython computes them on every machine: with the coefficients of the
//! Boost library for 53 bits (N = 13).

use std::f64::consts::PI;

const G: f64 = 6.024_680_040_776_73;
const G_LESS_HALF: f64 = 5.524_680_040_776_73;
const LN_PI: f64 = 1.144_729_885_849_400_2;

const NUMERATOR: [f64; 13] = [
    23_531_376_880.410_76,
    42_919_803_642.649_1,
    35_711_959_237.355_67,
    17_921_034_426.037_21,
    6_039_542_586.352_028,
    1_439_720_407.311_721_6,
    248_874_557.862_054_17,
    31_426_415.585_400_194,
    2_876_370.628_935_372_5,
    186_056.265_395_223_48,
    8_071.672_002_365_816,
    210.824_277_751_579_36,
    2.506_628_274_631_000_2,
];

const DENOMINATOR: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32_670.0,
    1_925.0,
    66.0,
    1.0,
];

/// The quotient of both polynomials; for greater arguments by powers of `1 / x`, so that nothing overflows.
fn lanczos_sum(x: f64) -> f64 {
    let rows = NUMERATOR.iter().zip(&DENOMINATOR);
    let (numerator, denominator) = if x < 5.0 {
        rows.rev().fold((0.0, 0.0), |(a, b), (n, d)| (a * x + n, b * x + d))
    } else {
        rows.fold((0.0, 0.0), |(a, b), (n, d)| (a / x + n, b / x + d))
    };
    numerator / denominator
}

/// `sin(pi * x)`, exact in its argument.
fn sin_of_pi_times(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let result = match (2.0 * y).round() as i32 {
        0 => pxfm::f_sin(PI * y),
        1 => pxfm::f_cos(PI * (y - 0.5)),
        2 => pxfm::f_sin(PI * (1.0 - y)),
        3 => -pxfm::f_cos(PI * (y - 1.5)),
        _ => pxfm::f_sin(PI * (y - 2.0)),
    };
    1.0_f64.copysign(x) * result
}

/// The gamma function where it has no pole; infinite where it overflows.
pub(super) fn gamma(x: f64) -> f64 {
    if x.is_nan() || x == f64::INFINITY {
        return x;
    }
    if x.fract() == 0.0 && (1.0..=23.0).contains(&x) {
        return (2..x as u64).map(|factor| factor as f64).product();
    }
    let size = x.abs();
    if size < 1e-20 {
        return 1.0 / x;
    }
    if size > 200.0 {
        return if x < 0.0 { 0.0 / sin_of_pi_times(x) } else { f64::INFINITY };
    }
    let y = size + G_LESS_HALF;
    // What rounding y lost.
    let lost = if size > G_LESS_HALF { (y - size) - G_LESS_HALF } else { (y - G_LESS_HALF) - size };
    let lost = lost * G / y;
    // Beyond 140 the power overflows, its square root does not.
    let (exponent, times) = if size < 140.0 { (size - 0.5, 1) } else { (size / 2.0 - 0.25, 2) };
    let power = pxfm::f_pow(y, exponent);
    if x < 0.0 {
        let result = -PI / sin_of_pi_times(size) / size * pxfm::f_exp(y) / lanczos_sum(size);
        return (0..times).fold(result - lost * result, |result, _| result / power);
    }
    let result = lanczos_sum(size) / pxfm::f_exp(y);
    (0..times).fold(result + lost * result, |result, _| result * power)
}

/// The logarithm of the size of the gamma function where it has no pole.
pub(super) fn log_gamma(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if x.is_infinite() {
        return f64::INFINITY;
    }
    if x == 1.0 || x == 2.0 {
        return 0.0;
    }
    let size = x.abs();
    if size < 1e-20 {
        return -pxfm::f_log(size);
    }
    let mut result = pxfm::f_log(lanczos_sum(size)) - G;
    result += (size - 0.5) * (pxfm::f_log(size + G - 0.5) - 1.0);
    if x < 0.0 {
        result = LN_PI - pxfm::f_log(sin_of_pi_times(size).abs()) - pxfm::f_log(size) - result;
    }
    result
}
