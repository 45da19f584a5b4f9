//! Case conversion and the `is…` questions.

use compact_str::CompactString;

use crate::{
    registry::Args,
    runtime::{Outcome, Runtime},
    text::{Text, TextRef},
    types::str::receiver,
    unicode::CaseMapping,
    value::Value,
};

macro_rules! conversions {
    ($($name:ident $function:ident)*) => {
        $(pub(super) fn $name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
            convert(runtime, args, |text| text.$function())
        })*
    };
}

macro_rules! questions {
    ($($name:ident)*) => {
        $(pub(super) fn $name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
            ask(runtime, args, |text| text.$name())
        })*
    };
}

conversions! { title to_title capitalize to_capitalized swapcase to_swapped }

pub(super) fn lower(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    convert_ascii(runtime, args, str::make_ascii_lowercase, |text| text.to_lower())
}

pub(super) fn upper(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    convert_ascii(runtime, args, str::make_ascii_uppercase, |text| text.to_upper())
}

pub(super) fn casefold(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    convert_ascii(runtime, args, str::make_ascii_lowercase, |text| text.to_fold())
}

/// A conversion that is simple for ASCII text.
#[inline]
fn convert_ascii(
    runtime: &mut Runtime,
    args: &Args<'_>,
    change: impl Fn(&mut str),
    function: fn(TextRef<'_>) -> Text,
) -> Outcome {
    let id = receiver(runtime, args);
    let length = match runtime.ascii_text(id) {
        Some(text) if text.len() > 1 => text.len(),
        _ => return convert(runtime, args, function),
    };
    runtime.reserve(length)?;
    let mut text = CompactString::new(runtime.ascii_text(id).unwrap_or_default());
    change(&mut text);
    Ok(Value::Str(runtime.heap.alloc_text(text)))
}

questions! {
    is_alnum is_alpha is_ascii is_decimal is_digit is_identifier is_lower is_numeric is_printable is_space is_title is_upper
}

fn convert(runtime: &mut Runtime, args: &Args<'_>, function: fn(TextRef<'_>) -> Text) -> Outcome {
    let id = receiver(runtime, args);
    let text = runtime.text(id);
    let most = match text {
        TextRef::Ascii(text) => text.len(),
        TextRef::Wide(points) => points.len().saturating_mul(4 * CaseMapping::MAX),
    };
    runtime.reserve(most)?;
    let text = function(runtime.text(id));
    Ok(runtime.str(text))
}

#[inline]
fn ask(runtime: &mut Runtime, args: &Args<'_>, question: impl Fn(TextRef<'_>) -> bool) -> Outcome {
    let id = receiver(runtime, args);
    let (answer, length) = match runtime.ascii_text(id) {
        Some(text) => (question(TextRef::Ascii(text)), text.len()),
        None => (question(runtime.text(id)), runtime.text(id).len()),
    };
    runtime.burn(length);
    Ok(Value::from(answer))
}
