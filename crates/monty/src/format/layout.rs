//! The last step of formatting: signs, groups of digits, padding.

use std::iter::repeat_n;

use crate::{
    format::{Align, Sign, Spec, Subject},
    numbers::Fault,
    text::{Text, TextBuilder, TextRef},
};

/// A number taken apart, ready to be padded.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    /// Below zero, or minus zero.
    pub(super) negative: bool,
    /// `0x` and the like; stands behind the sign.
    pub(super) prefix: &'static str,
    /// The digits before the point, which grouping and zero padding apply to.
    pub(super) digits: String,
    /// Digits per group.
    pub(super) group: usize,
    /// All that follows, with its own separators.
    pub(super) tail: String,
}

/// Pads a number according to `spec`.
pub(super) fn lay_out(parts: &Parts, spec: &Spec) -> Text {
    let sign = match (parts.negative, spec.sign) {
        (true, _) => "-",
        (false, Some(Sign::Plus)) => "+",
        (false, Some(Sign::Space)) => " ",
        (false, _) => "",
    };
    let width = spec.width.unwrap_or_default() as usize;
    let around = sign.len() + parts.prefix.len() + parts.tail.len();
    let zero_padded = spec.fill == u32::from(b'0') && spec.align == Align::AfterSign;
    let least = if zero_padded { width.saturating_sub(around) } else { 0 };
    let separator = spec.grouping.map(char::from);
    let digits = group_digits(&parts.digits, separator, parts.group, least);
    let padding = width.saturating_sub(around + digits.len());
    let (before, between, after) = match spec.align {
        Align::Left => (0, 0, padding),
        Align::Right => (padding, 0, 0),
        Align::Center => (padding / 2, 0, padding - padding / 2),
        Align::AfterSign => (0, padding, 0),
    };
    let mut text = TextBuilder::with_capacity(around + digits.len() + padding);
    push_fill(&mut text, spec.fill, before);
    text.push_str(sign);
    text.push_str(parts.prefix);
    push_fill(&mut text, spec.fill, between);
    text.push_str(&digits);
    text.push_str(&parts.tail);
    push_fill(&mut text, spec.fill, after);
    text.finish()
}

/// Digits in groups from the right, with zeros before them until all is at least `least` long.
///
/// No separator comes first, so the result may be one longer than asked for.
fn group_digits(digits: &str, separator: Option<char>, group: usize, least: usize) -> String {
    if digits.is_empty() {
        return String::new();
    }
    let Some(separator) = separator else {
        return if digits.len() < least {
            format!("{}{digits}", "0".repeat(least - digits.len()))
        } else {
            digits.into()
        };
    };
    // With n digits the length is n + (n - 1) / group: the least n that reaches `least` fills all but the separators.
    let needed = least - least.saturating_sub(1) / (group + 1);
    let zeros = needed.saturating_sub(digits.len());
    let total = digits.len() + zeros;
    let mut grouped = String::with_capacity(total + total / group);
    let all = repeat_n('0', zeros).chain(digits.chars());
    for (index, digit) in all.enumerate() {
        if index > 0 && (total - index).is_multiple_of(group) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// Digits behind the point in groups of three from the left.
pub(super) fn group_fraction(digits: String, separator: Option<u8>) -> String {
    let Some(separator) = separator else { return digits };
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index.is_multiple_of(3) {
            grouped.push(char::from(separator));
        }
        grouped.push(digit);
    }
    grouped
}

/// `format(text, spec)`; meter [`Spec::text_size`] first.
pub fn format_text(text: TextRef<'_>, spec: &Spec, subject: Subject<'_>) -> Result<Text, Fault> {
    if spec.code != u32::from(b's') {
        return Err(subject.unknown_code(spec.code));
    }
    let refused = if spec.sign == Some(Sign::Space) {
        "Space not allowed in string format specifier"
    } else if spec.sign.is_some() {
        "Sign not allowed in string format specifier"
    } else if spec.no_negative_zero {
        "Negative zero coercion (z) not allowed in string format specifier"
    } else if spec.alternate {
        "Alternate form (#) not allowed in string format specifier"
    } else if spec.align == Align::AfterSign {
        "'=' alignment not allowed in string format specifier"
    } else {
        let shown = spec.precision.map_or(text, |precision| text.slice(0, precision as usize));
        return Ok(pad(shown, spec));
    };
    Err(Fault::value(refused))
}

/// Pads a finished text to the spec's width.
pub fn pad(text: TextRef<'_>, spec: &Spec) -> Text {
    let padding = (spec.width.unwrap_or_default() as usize).saturating_sub(text.len());
    let before = match spec.align {
        Align::Left => 0,
        Align::Right | Align::AfterSign => padding,
        Align::Center => padding / 2,
    };
    let mut padded = TextBuilder::with_capacity(text.len() + padding);
    push_fill(&mut padded, spec.fill, before);
    padded.push_text(text);
    push_fill(&mut padded, spec.fill, padding - before);
    padded.finish()
}

pub(super) fn push_fill(text: &mut TextBuilder, fill: u32, count: usize) {
    for _ in 0..count {
        text.push(fill);
    }
}
