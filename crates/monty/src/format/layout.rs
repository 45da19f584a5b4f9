//! The last step of formatting: signs, groups of digits, padding.

use compact_str::CompactString;

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
    pub(super) digits: CompactString,
    /// Digits per group.
    pub(super) group: usize,
    /// All that follows, with its own separators.
    pub(super) tail: CompactString,
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
    let grouping = Grouping::new(parts, spec.grouping, least);
    let padding = width.saturating_sub(around + grouping.len());
    let (before, between, after) = match spec.align {
        Align::Left => (0, 0, padding),
        Align::Right => (padding, 0, 0),
        Align::Center => (padding / 2, 0, padding - padding / 2),
        Align::AfterSign => (0, padding, 0),
    };
    let mut text = TextBuilder::with_capacity(around + grouping.len() + padding);
    text.push_repeated(spec.fill, before);
    push_ascii(&mut text, sign);
    push_ascii(&mut text, parts.prefix);
    text.push_repeated(spec.fill, between);
    grouping.push_to(&mut text);
    push_ascii(&mut text, &parts.tail);
    text.push_repeated(spec.fill, after);
    text.finish()
}

fn push_ascii(text: &mut TextBuilder, ascii: &str) {
    text.push_text(TextRef::Ascii(ascii));
}

/// Digits in groups from the right, with zeros before them until all is at least `least` long.
///
/// No separator comes first, so the result may be one longer than asked for.
struct Grouping<'a> {
    digits: &'a str,
    zeros: usize,
    /// The separator and the digits per group.
    groups: Option<(u8, usize)>,
}

impl<'a> Grouping<'a> {
    fn new(parts: &'a Parts, separator: Option<u8>, least: usize) -> Self {
        let digits = &parts.digits;
        let groups = separator.map(|separator| (separator, parts.group));
        let needed = match groups {
            _ if digits.is_empty() => 0,
            // With n digits the length is n + (n - 1) / group: the least n that reaches `least` fills all but the
            // separators.
            Some((_, group)) => least - least.saturating_sub(1) / (group + 1),
            None => least,
        };
        Self { digits, zeros: needed.saturating_sub(digits.len()), groups }
    }

    fn len(&self) -> usize {
        let total = self.zeros + self.digits.len();
        total + self.groups.map_or(0, |(_, group)| total.saturating_sub(1) / group)
    }

    fn push_to(&self, text: &mut TextBuilder) {
        let Some((separator, group)) = self.groups else {
            text.push_repeated(u32::from(b'0'), self.zeros);
            return push_ascii(text, self.digits);
        };
        let total = self.zeros + self.digits.len();
        let zeros = (0..self.zeros).map(|_| b'0');
        for (index, digit) in zeros.chain(self.digits.bytes()).enumerate() {
            if index > 0 && (total - index).is_multiple_of(group) {
                text.push(separator.into());
            }
            text.push(digit.into());
        }
    }
}

/// Digits behind the point in groups of three from the left.
pub(super) fn group_fraction(digits: CompactString, separator: Option<u8>) -> CompactString {
    let Some(separator) = separator else { return digits };
    let mut grouped = CompactString::with_capacity(digits.len() + digits.len() / 3);
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
    padded.push_repeated(spec.fill, before);
    padded.push_text(text);
    padded.push_repeated(spec.fill, padding - before);
    padded.finish()
}
