//! The special methods that only `str` has; those that all builtin classes share are in `types/operators`.

use crate::{
    registry::Args,
    runtime::{Outcome, Runtime},
    text::TextRef,
    types::str::receiver,
    value::Value,
};

pub(super) fn new_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    Ok(runtime.tuple(vec![Value::Str(id)]))
}

/// The bytes that CPython's compact form takes: its header and one, two or four bytes for each code point.
pub(super) fn size_of(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let text = runtime.text(receiver(runtime, args));
    let size = match text {
        TextRef::Ascii(text) => 41 + text.len(),
        TextRef::Wide(points) => match points.iter().max() {
            Some(0..=0xFF) => 57 + points.len(),
            Some(0x100..=0xFFFF) => 58 + 2 * points.len(),
            _ => 60 + 4 * points.len(),
        },
    };
    Ok(Value::Int(size as i64))
}
