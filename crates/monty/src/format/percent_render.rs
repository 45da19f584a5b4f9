//! Rendering what `%` directives insert: integers, floats and text with the directive's width and flags.

use std::iter::repeat_n;

use compact_str::CompactString;

use crate::{
    format::{
        Align, Conversion, Directive, Flags, Sign, Size, Spec,
        float::{Look, Style, float_parts},
        int::decimal_digits,
        layout::{Parts, lay_out, pad},
    },
    numbers::{DigitLimit, Fault, Int, Radix, int_to_radix},
    text::{Text, TextRef},
};

/// A directive whose `*`s have their values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The flags; a negative width from an argument adds `-`.
    pub flags: Flags,
    /// The least number of characters.
    pub width: u64,
    /// Digits, or the most characters; a negative precision from an argument counts as 0.
    pub precision: Option<u64>,
}

impl Resolved {
    /// Puts the values of the arguments for `*` in place; a value that is not asked for is ignored.
    pub fn new(directive: &Directive, width: Option<&Int>, precision: Option<&Int>) -> Result<Self, Fault> {
        let mut flags = directive.flags;
        let width = match directive.width {
            Size::Absent => 0,
            Size::Given(width) => width,
            Size::Argument => width.map_or(Ok(0), argument_width)?,
        };
        flags.left |= width < 0;
        let precision = match directive.precision {
            Size::Absent => None,
            Size::Given(precision) => Some(precision),
            Size::Argument => Some(precision.map_or(Ok(0), argument_precision)?),
        };
        Ok(Self {
            flags,
            width: width.unsigned_abs(),
            precision: precision.map(|precision| u64::try_from(precision).unwrap_or(0)),
        })
    }

    /// Characters that rendering yields at most, for a value with this many of its own; meter this first.
    pub fn size(&self, value_size: u64) -> u64 {
        value_size.saturating_add(self.precision.unwrap_or(6)).saturating_add(8).max(self.width)
    }

    /// The same wishes in the terms of a format spec.
    fn spec(&self) -> Spec {
        let zero = self.flags.zero && !self.flags.left;
        Spec {
            fill: u32::from(if zero { b'0' } else { b' ' }),
            align: match (self.flags.left, zero) {
                (true, _) => Align::Left,
                (false, true) => Align::AfterSign,
                (false, false) => Align::Right,
            },
            sign: if self.flags.plus { Some(Sign::Plus) } else { self.flags.space.then_some(Sign::Space) },
            no_negative_zero: false,
            alternate: self.flags.alternate,
            width: Some(self.width),
            grouping: None,
            precision: None,
            fraction_grouping: None,
            code: 0,
        }
    }
}

/// A width from an argument fits a `ssize_t`, and so does its absolute value.
fn argument_width(width: &Int) -> Result<i64, Fault> {
    match width.to_i64() {
        None => Err(Fault::overflow("Python int too large to convert to C ssize_t")),
        Some(i64::MIN) => Err(Fault::overflow("width too big")),
        Some(width) => Ok(width),
    }
}

/// A precision from an argument fits a C `int`.
fn argument_precision(precision: &Int) -> Result<i64, Fault> {
    precision
        .to_i64()
        .filter(|precision| i32::try_from(*precision).is_ok())
        .ok_or_else(|| Fault::overflow("Python int too large to convert to C int"))
}

/// An integer under [`Conversion::Decimal`] or [`Conversion::Radix`].
pub fn render_int(value: &Int, conversion: Conversion, resolved: &Resolved, limit: DigitLimit) -> Result<Text, Fault> {
    let (prefix, digits) = match conversion {
        Conversion::Radix('o') => ("0o", int_to_radix(value, Radix::Octal)),
        Conversion::Radix('X') => ("0X", int_to_radix(value, Radix::Hexadecimal).to_ascii_uppercase()),
        Conversion::Radix(_) => ("0x", int_to_radix(value, Radix::Hexadecimal)),
        _ => ("", decimal_digits(value, limit)?),
    };
    let least = resolved.precision.unwrap_or_default() as usize;
    let zeros = least.saturating_sub(digits.len());
    let parts = Parts {
        negative: value.is_negative(),
        prefix: if resolved.flags.alternate { prefix } else { "" },
        digits: if zeros > 0 { zero_extended(&digits, zeros) } else { digits },
        ..Parts::default()
    };
    Ok(lay_out(&parts, &resolved.spec()))
}

fn zero_extended(digits: &str, zeros: usize) -> CompactString {
    let mut extended: CompactString = repeat_n('0', zeros).collect();
    extended.push_str(digits);
    extended
}

/// A float under [`Conversion::Float`].
pub fn render_float(value: f64, conversion: Conversion, resolved: &Resolved) -> Text {
    let precision = resolved.precision.unwrap_or(6);
    let letter = if let Conversion::Float(letter) = conversion { letter } else { 'f' };
    let style = match letter.to_ascii_lowercase() {
        'e' => Style::Exponent(precision),
        'g' => Style::General(precision),
        _ => Style::Fixed(precision),
    };
    let look = Look { alternate: resolved.flags.alternate, uppercase: letter.is_ascii_uppercase(), ..Look::default() };
    lay_out(&float_parts(value, style, look), &resolved.spec())
}

/// A text under any other conversion, cut to the precision unless it is a single character, and padded with spaces.
pub fn render_text(text: TextRef<'_>, conversion: Conversion, resolved: &Resolved) -> Text {
    let shown = match (conversion, resolved.precision) {
        (Conversion::Character, _) | (_, None) => text,
        (_, Some(precision)) => text.slice(0, precision as usize),
    };
    let align = if resolved.flags.left { Align::Left } else { Align::Right };
    pad(shown, &Spec { fill: u32::from(b' '), align, ..resolved.spec() })
}
