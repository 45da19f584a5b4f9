//! Complex arithmetic as C99 has it, with Python's errors, and the text form of complex numbers.

use compact_str::{CompactString, format_compact};
use serde::{Deserialize, Serialize};

use crate::{
    numbers::{Fault, FaultKind, digits::strip_to_ascii, float_repr, float_text::parse_named},
    text::TextRef,
};

/// A complex number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Complex {
    pub real: f64,
    pub imag: f64,
}

impl Complex {
    /// `complex(real, imag)`
    pub fn new(real: f64, imag: f64) -> Self {
        Self { real, imag }
    }

    fn is_nan(self) -> bool {
        self.real.is_nan() && self.imag.is_nan()
    }

    fn is_finite(self) -> bool {
        self.real.is_finite() && self.imag.is_finite()
    }

    fn is_infinite(self) -> bool {
        self.real.is_infinite() || self.imag.is_infinite()
    }

    /// One with the signs of an infinite number: what is infinite counts 1, the rest 0.
    fn direction(self) -> Self {
        let unit = |part: f64| f64::from(u8::from(part.is_infinite())).copysign(part);
        Self::new(unit(self.real), unit(self.imag))
    }

    /// NaNs as zeros, signs kept.
    fn without_nans(self) -> Self {
        let part = |part: f64| if part.is_nan() { 0f64.copysign(part) } else { part };
        Self::new(part(self.real), part(self.imag))
    }
}

/// `left * right`, infinite where C99 says so although the formula gives NaN.
pub fn complex_product(left: Complex, right: Complex) -> Complex {
    let (ac, bd) = (left.real * right.real, left.imag * right.imag);
    let (ad, bc) = (left.real * right.imag, left.imag * right.real);
    let product = Complex::new(ac - bd, ad + bc);
    if !product.is_nan() {
        return product;
    }
    let (mut x, mut y) = (left, right);
    let mut recovered = false;
    if left.is_infinite() {
        (x, y, recovered) = (x.direction(), y.without_nans(), true);
    }
    if right.is_infinite() {
        (x, y, recovered) = (x.without_nans(), y.direction(), true);
    }
    if !recovered && [ac, bd, ad, bc].into_iter().any(f64::is_infinite) {
        (x, y, recovered) = (x.without_nans(), y.without_nans(), true);
    }
    if !recovered {
        return product;
    }
    Complex::new(
        f64::INFINITY * (x.real * y.real - x.imag * y.imag),
        f64::INFINITY * (x.real * y.imag + x.imag * y.real),
    )
}

/// `left / right` by Smith's method.
pub fn complex_quotient(left: Complex, right: Complex) -> Result<Complex, Fault> {
    let (real, imag) = (right.real.abs(), right.imag.abs());
    let quotient = if real >= imag {
        if real == 0.0 {
            return Err(Fault::division_by_zero());
        }
        let ratio = right.imag / right.real;
        let scale = right.real + right.imag * ratio;
        Complex::new((left.real + left.imag * ratio) / scale, (left.imag - left.real * ratio) / scale)
    } else if imag >= real {
        let ratio = right.real / right.imag;
        let scale = right.real * ratio + right.imag;
        Complex::new((left.real * ratio + left.imag) / scale, (left.imag * ratio - left.real) / scale)
    } else {
        Complex::new(f64::NAN, f64::NAN)
    };
    if !quotient.is_nan() {
        return Ok(quotient);
    }
    Ok(recovered_quotient(left, right).unwrap_or(quotient))
}

/// The infinity or zero that a quotient is although the formula gives NaN.
fn recovered_quotient(left: Complex, right: Complex) -> Option<Complex> {
    let (x, y, factor) = if left.is_infinite() && right.is_finite() {
        (left.direction(), right, f64::INFINITY)
    } else if right.is_infinite() && left.is_finite() {
        (left, right.direction(), 0.0)
    } else {
        return None;
    };
    Some(Complex::new(factor * (x.real * y.real + x.imag * y.imag), factor * (x.imag * y.real - x.real * y.imag)))
}

/// `left / right` with a real number on the left.
pub fn real_quotient(left: f64, right: Complex) -> Result<Complex, Fault> {
    let (real, imag) = (right.real.abs(), right.imag.abs());
    let quotient = if real >= imag {
        if real == 0.0 {
            return Err(Fault::division_by_zero());
        }
        let ratio = right.imag / right.real;
        let scale = right.real + right.imag * ratio;
        Complex::new(left / scale, (-left * ratio) / scale)
    } else if imag >= real {
        let ratio = right.real / right.imag;
        let scale = right.real * ratio + right.imag;
        Complex::new((left * ratio) / scale, -left / scale)
    } else {
        Complex::new(f64::NAN, f64::NAN)
    };
    if quotient.is_nan() && left.is_finite() && right.is_infinite() {
        let direction = right.direction();
        return Ok(Complex::new(0.0 * (left * direction.real), 0.0 * (-left * direction.imag)));
    }
    Ok(quotient)
}

/// `base ** exponent`: by multiplication for small whole exponents, else by logarithms.
pub fn complex_power(base: Complex, exponent: Complex) -> Result<Complex, Fault> {
    const MOST_WHOLE: f64 = 100.0;
    let is_whole = exponent.imag == 0.0 && exponent.real == exponent.real.floor();
    let power = if is_whole && exponent.real.abs() <= MOST_WHOLE {
        whole_power(base, exponent.real as i64)?
    } else {
        general_power(base, exponent)?
    };
    if power.is_infinite() {
        return Err(Fault::overflow("complex exponentiation"));
    }
    Ok(power)
}

fn zero_power() -> Fault {
    Fault::new(FaultKind::ZeroDivision, "zero to a negative or complex power")
}

fn whole_power(base: Complex, exponent: i64) -> Result<Complex, Fault> {
    let one = Complex::new(1.0, 0.0);
    let (mut power, mut square, mut rest) = (one, base, exponent.unsigned_abs());
    while rest > 0 {
        if rest & 1 == 1 {
            power = complex_product(power, square);
        }
        rest >>= 1;
        square = complex_product(square, square);
    }
    if exponent > 0 { Ok(power) } else { complex_quotient(one, power).map_err(|_| zero_power()) }
}

fn general_power(base: Complex, exponent: Complex) -> Result<Complex, Fault> {
    if exponent == Complex::default() {
        return Ok(Complex::new(1.0, 0.0));
    }
    if base == Complex::default() {
        if exponent.imag != 0.0 || exponent.real < 0.0 {
            return Err(zero_power());
        }
        return Ok(Complex::default());
    }
    let size = pxfm::f_hypot(base.real, base.imag);
    let mut length = pxfm::f_pow(size, exponent.real);
    let angle = pxfm::f_atan2(base.imag, base.real);
    let mut phase = angle * exponent.real;
    if exponent.imag != 0.0 {
        length *= pxfm::f_exp(-angle * exponent.imag);
        phase += exponent.imag * pxfm::f_log(size);
    }
    Ok(Complex::new(length * pxfm::f_cos(phase), length * pxfm::f_sin(phase)))
}

/// `abs(value)`
pub fn complex_absolute(value: Complex) -> Result<f64, Fault> {
    if value.is_infinite() {
        return Ok(f64::INFINITY);
    }
    let size = pxfm::f_hypot(value.real, value.imag);
    if size.is_infinite() { Err(Fault::overflow("absolute value too large")) } else { Ok(size) }
}

/// `repr(value)`: a real part of plus zero is left out.
pub fn complex_repr(value: Complex) -> CompactString {
    let part = |part: f64| {
        let text = float_repr(part);
        text.strip_suffix(".0").map_or_else(|| text.clone(), CompactString::from)
    };
    let imag = part(value.imag);
    if value.real == 0.0 && value.real.is_sign_positive() {
        return format_compact!("{imag}j");
    }
    let sign = if imag.starts_with('-') { "" } else { "+" };
    format_compact!("({}{sign}{imag}j)", part(value.real))
}

/// Why a text is no complex number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComplexTextFault {
    Malformed,
    /// The message quotes the text.
    Underscores,
}

/// `complex(text)`
pub fn parse_complex(text: TextRef<'_>) -> Result<Complex, ComplexTextFault> {
    let Some(stripped) = strip_to_ascii(text) else {
        let legible: String =
            text.to_display().chars().map(|letter| if letter.is_ascii() { letter } else { '?' }).collect();
        without_underscores(&legible)?;
        return Err(ComplexTextFault::Malformed);
    };
    let mut rest = without_underscores(&stripped)?;
    if let Some(inner) = rest.strip_prefix('(') {
        let inner = inner.strip_suffix(')').ok_or(ComplexTextFault::Malformed)?;
        rest = inner.trim_matches(|character: char| character.is_ascii_whitespace() || character == '\x0b').into();
    }
    parse_parts(&rest).ok_or(ComplexTextFault::Malformed)
}

/// An underscore stands between two digits.
fn without_underscores(text: &str) -> Result<CompactString, ComplexTextFault> {
    let bytes = text.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'_' && !(is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))) {
            return Err(ComplexTextFault::Underscores);
        }
    }
    Ok(text.chars().filter(|character| *character != '_').collect())
}

fn parse_parts(text: &str) -> Option<Complex> {
    let (first, rest) = leading_float(text);
    match (first, rest) {
        (Some(real), "") => Some(Complex::new(real, 0.0)),
        (Some(imag), "j" | "J") => Some(Complex::new(0.0, imag)),
        (Some(real), rest) if rest.starts_with(['+', '-']) => match leading_float(rest) {
            (Some(imag), "j" | "J") => Some(Complex::new(real, imag)),
            (None, _) => Some(Complex::new(real, unit(rest)?)),
            _ => None,
        },
        (None, _) => Some(Complex::new(0.0, unit(text)?)),
        _ => None,
    }
}

/// `j`, `+j`, `-j`
fn unit(text: &str) -> Option<f64> {
    match text {
        "j" | "J" | "+j" | "+J" => Some(1.0),
        "-j" | "-J" => Some(-1.0),
        _ => None,
    }
}

/// The float that a text begins with, and what follows it.
fn leading_float(text: &str) -> (Option<f64>, &str) {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let signed = |value: f64| if text.starts_with('-') { -value } else { value };
    for name in ["infinity", "inf", "nan"] {
        if let Some(start) = unsigned.get(..name.len())
            && start.eq_ignore_ascii_case(name)
        {
            return (parse_named(start).map(signed), &unsigned[name.len()..]);
        }
    }
    let length = float_length(unsigned.as_bytes());
    match unsigned[..length].parse::<f64>() {
        Ok(value) if length > 0 => (Some(signed(value)), &unsigned[length..]),
        _ => (None, text),
    }
}

/// How many bytes a decimal float at the beginning takes.
fn float_length(bytes: &[u8]) -> usize {
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let whole = digits(0);
    let mut end = whole;
    if bytes.get(end) == Some(&b'.') {
        let fraction = digits(end + 1);
        if whole + fraction == 0 {
            return 0;
        }
        end += 1 + fraction;
    }
    if end == 0 {
        return 0;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits((end + 1 + sign).min(bytes.len()));
        if exponent > 0 {
            end += 1 + sign + exponent;
        }
    }
    end
}
