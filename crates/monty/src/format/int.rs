//! `format(int, spec)`.

use compact_str::{CompactString, ToCompactString};

use crate::{
    format::{
        Spec, Subject,
        float::format_float,
        layout::{Parts, lay_out, pad},
    },
    numbers::{DigitLimit, Fault, Int, Radix, int_to_float, int_to_radix, int_to_string},
    text::{Text, TextBuilder},
};

/// `format(value, spec)`; meter [`Spec::int_size`] and [`Cost::to_decimal`](crate::numbers::Cost::to_decimal) first.
pub fn format_int(value: &Int, spec: &Spec, subject: Subject<'_>, limit: DigitLimit) -> Result<Text, Fault> {
    let code = u8::try_from(spec.code).unwrap_or(u8::MAX);
    match code {
        b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'%' => return format_float(int_to_float(value)?, spec, subject),
        b'd' | b'n' | b'b' | b'o' | b'x' | b'X' | b'c' => {}
        _ => return Err(subject.unknown_code(spec.code)),
    }
    if spec.precision.is_some() {
        return Err(Fault::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Fault::value("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    let (prefix, digits, group) = match code {
        b'c' => return format_character(value, spec),
        b'b' => ("0b", int_to_radix(value, Radix::Binary), 4),
        b'o' => ("0o", int_to_radix(value, Radix::Octal), 4),
        b'x' => ("0x", int_to_radix(value, Radix::Hexadecimal), 4),
        b'X' => ("0X", int_to_radix(value, Radix::Hexadecimal).to_ascii_uppercase(), 4),
        _ => ("", decimal_digits(value, limit)?, 3),
    };
    let prefix = if spec.alternate { prefix } else { "" };
    let negative = value.is_negative();
    Ok(lay_out(&Parts { negative, prefix, digits, group, tail: CompactString::const_new("") }, spec))
}

/// The digits without a sign.
pub(super) fn decimal_digits(value: &Int, limit: DigitLimit) -> Result<CompactString, Fault> {
    if let Int::Small(small) = value {
        return Ok(small.unsigned_abs().to_compact_string());
    }
    let digits = int_to_string(value, limit)?;
    Ok(digits.trim_start_matches('-').into())
}

/// The `c` code: the character with this code point.
fn format_character(value: &Int, spec: &Spec) -> Result<Text, Fault> {
    if spec.sign.is_some() {
        return Err(Fault::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Fault::value("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let Some(value) = value.to_i64() else {
        return Err(Fault::overflow("Python int too large to convert to C long"));
    };
    let Some(point) = u32::try_from(value).ok().filter(|point| *point < 0x11_0000) else {
        return Err(Fault::overflow("%c arg not in range(0x110000)"));
    };
    let mut character = TextBuilder::default();
    character.push(point);
    Ok(pad(character.finish().as_ref(), spec))
}
