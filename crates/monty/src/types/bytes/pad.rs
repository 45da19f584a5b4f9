//! `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use crate::{
    octets,
    registry::Args,
    runtime::{Octets, Outcome, Runtime},
    types::{
        arguments::{c_int, size, type_name_or_none, width},
        bytes::{receiver, unchanged},
    },
    value::Value,
};

pub(in crate::types) fn center(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    pad(runtime, args, "center", octets::center)
}

pub(in crate::types) fn left_justify(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    pad(runtime, args, "ljust", octets::left_justify)
}

pub(in crate::types) fn right_justify(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    pad(runtime, args, "rjust", octets::right_justify)
}

fn pad(runtime: &mut Runtime, args: &Args<'_>, method: &str, function: fn(&[u8], usize, u8) -> Vec<u8>) -> Outcome {
    let id = receiver(runtime, args);
    let width = usize::try_from(size(runtime, args.at(1))?).unwrap_or(0);
    let fill = match args.get(2) {
        None => b' ',
        Some(fill) => fill_byte(runtime, fill, method)?,
    };
    if width <= runtime.heap[id].len() {
        return Ok(unchanged(runtime, id));
    }
    runtime.reserve(width)?;
    let bytes = function(&runtime.heap[id], width, fill);
    Ok(runtime.octets_like(id, bytes))
}

fn fill_byte(runtime: &mut Runtime, fill: Value, method: &str) -> Outcome<u8> {
    let (id, kind) = match runtime.plain(fill) {
        Value::Bytes(id) => (Octets::Bytes(id), "bytes"),
        Value::ByteArray(id) => (Octets::Array(id), "bytearray"),
        _ => {
            let class = type_name_or_none(runtime, fill);
            return runtime.type_error(format!("{method}() argument 2 must be a byte string of length 1, not {class}"));
        }
    };
    match runtime.heap[id] {
        [byte] => Ok(byte),
        ref bytes => {
            let message = format!(
                "{method}(): argument 2 must be a byte string of length 1, not a {kind} object of length {}",
                bytes.len()
            );
            runtime.type_error(message)
        }
    }
}

pub(in crate::types) fn zero_fill(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let width = width(runtime, args.at(1))?;
    if width <= runtime.heap[id].len() {
        return Ok(unchanged(runtime, id));
    }
    let bytes = octets::zero_fill(&runtime.heap[id], width);
    Ok(runtime.octets_like(id, bytes))
}

pub(in crate::types) fn expand_tabs(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let size = match args.get(1) {
        None => 8,
        Some(size) => usize::try_from(c_int(runtime, size)?).unwrap_or(0),
    };
    let Some(length) = octets::expanded_len(&runtime.heap[id], size) else {
        return runtime.overflow_error("result too long");
    };
    runtime.reserve(length)?;
    let bytes = octets::expand_tabs(&runtime.heap[id], size);
    Ok(runtime.octets_like(id, bytes))
}
