//! `format(float, spec)` and `format(complex, spec)`: the codes `e f g % n`, the general form of no code, correctly
//! rounded at any precision.

use std::iter::repeat_n;

use compact_str::{CompactString, format_compact};

use crate::{
    format::{
        Align, Sign, Spec, Subject,
        layout::{Parts, group_fraction, lay_out, pad},
    },
    numbers::{Decimal, Fault, Fixed},
    text::{Text, TextBuilder},
};

/// The largest precision, a C `int`.
pub(super) const MAX_PRECISION: u64 = 0x7fff_ffff;

/// How digits are chosen and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `e`: one digit before the point, this many behind it.
    Exponent(u64),
    /// `f`: this many digits behind the point.
    Fixed(u64),
    /// `g`: this many significant digits, with an exponent where the number is large or small.
    General(u64),
    /// As `g`, but a number without an exponent shows at least one digit behind the point.
    GeneralWithPoint(u64),
    /// As `repr`: the shortest digits that read back.
    Shortest,
    /// As `repr`, without the `.0` of whole numbers.
    ShortestBare,
}

/// What else the digits of a float depend on.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four independent switches of the format language")]
pub(super) struct Look {
    pub(super) alternate: bool,
    pub(super) uppercase: bool,
    pub(super) percent: bool,
    pub(super) no_negative_zero: bool,
    pub(super) fraction_grouping: Option<u8>,
}

impl Look {
    fn of(spec: &Spec) -> Self {
        Self {
            alternate: spec.alternate,
            uppercase: matches!(u8::try_from(spec.code), Ok(b'E' | b'F' | b'G')),
            percent: spec.code == u32::from(b'%'),
            no_negative_zero: spec.no_negative_zero,
            fraction_grouping: spec.fraction_grouping,
        }
    }
}

/// `format(value, spec)`; meter [`Spec::float_size`] first.
pub fn format_float(value: f64, spec: &Spec, subject: Subject<'_>) -> Result<Text, Fault> {
    let style = style(spec, subject)?;
    let parts = float_parts(value, style, Look::of(spec));
    Ok(lay_out(&parts, spec))
}

/// The style that code and precision ask for.
fn style(spec: &Spec, subject: Subject<'_>) -> Result<Style, Fault> {
    let code = u8::try_from(spec.code).unwrap_or(u8::MAX);
    if !matches!(code, 0 | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'n' | b'%') {
        return Err(subject.unknown_code(spec.code));
    }
    if spec.precision.is_some_and(|precision| precision > MAX_PRECISION) {
        return Err(Fault::value("precision too big"));
    }
    let precision = spec.precision.unwrap_or(6);
    Ok(match code {
        0 => spec.precision.map_or(Style::Shortest, Style::GeneralWithPoint),
        b'e' | b'E' => Style::Exponent(precision),
        b'g' | b'G' | b'n' => Style::General(precision),
        _ => Style::Fixed(precision),
    })
}

/// Sign, digits and tail of a float in a style.
pub(super) fn float_parts(value: f64, style: Style, look: Look) -> Parts {
    let value = if look.percent { value * 100.0 } else { value };
    let mut parts = if value.is_finite() {
        finite_parts(value.abs(), style, look)
    } else {
        let name = if value.is_nan() { "nan" } else { "inf" };
        Parts { tail: CompactString::const_new(name), ..Parts::default() }
    };
    parts.group = 3;
    parts.negative = value.is_sign_negative() && !value.is_nan();
    if look.no_negative_zero && parts.negative && shows_zero(&parts) {
        parts.negative = false;
    }
    if look.uppercase {
        parts.tail.make_ascii_uppercase();
    }
    if look.percent {
        parts.tail.push('%');
    }
    parts
}

/// Whether every digit is zero. An exponent's digits do not count, but zero has the exponent zero.
fn shows_zero(parts: &Parts) -> bool {
    let mantissa = parts.tail.split(['e', 'i']).next().unwrap_or_default();
    !parts.digits.is_empty() && parts.digits.bytes().chain(mantissa.bytes()).all(|byte| !matches!(byte, b'1'..=b'9'))
}

fn finite_parts(value: f64, style: Style, look: Look) -> Parts {
    let (decimal, zeros) = match style {
        Style::Fixed(places) => return fixed_parts(value, places, look),
        Style::Exponent(places) => exact_digits(value, places),
        Style::General(precision) | Style::GeneralWithPoint(precision) => exact_digits(value, precision.max(1) - 1),
        Style::Shortest | Style::ShortestBare => (Decimal::shortest(value), 0),
    };
    let point = i64::from(decimal.point);
    let (scientific, trims) = match style {
        Style::General(precision) => (!(-3..=precision.max(1).cast_signed()).contains(&point), true),
        Style::GeneralWithPoint(precision) => (!(-3..precision.max(1).cast_signed()).contains(&point), true),
        Style::Shortest | Style::ShortestBare => (!(-3..=16).contains(&point), false),
        Style::Exponent(_) | Style::Fixed(_) => (true, false),
    };
    let mut digits = decimal.digits;
    if trims && !look.alternate {
        digits.truncate(digits.trim_end_matches('0').len().max(1));
    } else {
        digits.extend(repeat_n('0', zeros as usize));
    }
    if scientific {
        return scientific_parts(&digits, point - 1, look);
    }
    let (whole, fraction) = place_point(&digits, point);
    let shows_point_zero = matches!(style, Style::GeneralWithPoint(_) | Style::Shortest);
    let fraction = if fraction.is_empty() && shows_point_zero { CompactString::const_new("0") } else { fraction };
    plain_parts(whole, fraction, look)
}

/// The first digit and `more` after it, the last of them as a count of zeros where they must be zero.
fn exact_digits(value: f64, more: u64) -> (Decimal, u64) {
    let decimal = Decimal::significant(value, more as usize);
    let zeros = (more + 1).saturating_sub(decimal.digits.len() as u64);
    (decimal, zeros)
}

fn fixed_parts(value: f64, places: u64, look: Look) -> Parts {
    let Fixed { whole, mut fraction, zeros } = Fixed::of(value, places);
    fraction.extend(repeat_n('0', zeros as usize));
    plain_parts(whole, fraction, look)
}

fn scientific_parts(digits: &str, exponent: i64, look: Look) -> Parts {
    let (first, rest) = digits.split_at(1);
    let parts = plain_parts(first.into(), rest.into(), look);
    let sign = if exponent < 0 { '-' } else { '+' };
    let tail = format_compact!("{}e{sign}{:02}", parts.tail, exponent.unsigned_abs());
    Parts { tail, ..parts }
}

fn plain_parts(whole: CompactString, fraction: CompactString, look: Look) -> Parts {
    let mut tail = CompactString::with_capacity(fraction.len() + 8);
    if look.alternate || !fraction.is_empty() {
        tail.push('.');
    }
    tail.push_str(&group_fraction(fraction, look.fraction_grouping));
    Parts { digits: whole, tail, ..Parts::default() }
}

/// Digits before and behind the point; `point` lies within the few places of the plain notation or a user's precision.
fn place_point(digits: &str, point: i64) -> (CompactString, CompactString) {
    let zeros = |count: usize| repeat_n('0', count);
    let Ok(before) = usize::try_from(point) else {
        let mut fraction: CompactString = zeros(point.unsigned_abs() as usize).collect();
        fraction.push_str(digits);
        return (CompactString::const_new("0"), fraction);
    };
    match before {
        0 => (CompactString::const_new("0"), digits.into()),
        _ if before >= digits.len() => {
            let mut whole = CompactString::from(digits);
            whole.extend(zeros(before - digits.len()));
            (whole, CompactString::const_new(""))
        }
        _ => (digits[..before].into(), digits[before..].into()),
    }
}

/// `format(complex(real, imaginary), spec)`; meter twice [`Spec::float_size`] first.
pub fn format_complex(real: f64, imaginary: f64, spec: &Spec, subject: Subject<'_>) -> Result<Text, Fault> {
    if spec.code == u32::from(b'%') {
        return Err(subject.unknown_code(spec.code));
    }
    let style = match style(spec, subject)? {
        Style::Shortest => Style::ShortestBare,
        Style::GeneralWithPoint(precision) => Style::General(precision),
        other => other,
    };
    if spec.fill == u32::from(b'0') {
        return Err(Fault::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(Fault::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    let look = Look::of(spec);
    let part_spec = Spec { width: None, ..*spec };
    let imaginary_spec = Spec { sign: Some(Sign::Plus), ..part_spec };
    // Like repr: no code means parentheses, and a real part of plus zero is left out.
    let general = spec.code == 0;
    let only_imaginary = general && real == 0.0 && real.is_sign_positive();
    let mut text = TextBuilder::default();
    if only_imaginary {
        text.push_text(lay_out(&float_parts(imaginary, style, look), &part_spec).as_ref());
        text.push_str("j");
        return Ok(pad(text.finish().as_ref(), spec));
    }
    text.push_str(if general { "(" } else { "" });
    text.push_text(lay_out(&float_parts(real, style, look), &part_spec).as_ref());
    text.push_text(lay_out(&float_parts(imaginary, style, look), &imaginary_spec).as_ref());
    text.push_str(if general { "j)" } else { "j" });
    Ok(pad(text.finish().as_ref(), spec))
}
