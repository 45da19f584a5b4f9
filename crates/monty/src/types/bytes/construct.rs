//! `bytes(…)`, `decode`, `hex` and `fromhex`.

use crate::{
    classes,
    numbers::Int,
    octets::{FromHexError, HexGroups, from_hex as decode_hex, from_hex_text, hex as encode_hex, hex_len},
    registry::Args,
    runtime::{Outcome, Runtime, needs_python},
    symbols,
    types::{
        arguments::{c_int, check_class, name, wrapped},
        bytes::{octets, receiver},
    },
    value::Value,
};

pub(in crate::types) fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = args.at(0);
    if !matches!(class, Value::Class(classes::BYTES)) {
        check_class(runtime, class, classes::BYTES)?;
    }
    let encoding = name(runtime, args.get(2), "bytes", "encoding")?;
    let errors = name(runtime, args.get(3), "bytes", "errors")?;
    let source = args.get(1);
    let text = source.map(|source| runtime.plain(source)).filter(|source| matches!(source, Value::Str(_)));
    if let Some(source) = source
        && encoding.is_none()
        && errors.is_none()
        && runtime.python_method(source, symbols::BYTES).is_some()
    {
        return needs_python();
    }
    let bytes = match (source, text) {
        (_, Some(_)) if encoding.is_none() => return runtime.type_error("string argument without an encoding"),
        (_, Some(text)) => runtime.encode(text, encoding.as_deref(), errors.as_deref())?,
        _ if encoding.is_some() => return runtime.type_error("encoding without a string argument"),
        _ if errors.is_some() => return runtime.type_error("errors without a string argument"),
        (None, _) => runtime.bytes([]),
        (Some(source), _) => from_object(runtime, source)?,
    };
    Ok(wrapped(runtime, class, classes::BYTES, bytes))
}

fn from_object(runtime: &mut Runtime, source: Value) -> Outcome {
    let is_int = runtime.as_int(source).is_some();
    let hooks = [symbols::BYTES, symbols::INDEX];
    if hooks[..if is_int { 1 } else { 2 }].iter().any(|name| runtime.python_method(source, *name).is_some()) {
        return needs_python();
    }
    if let Some(octets) = runtime.octets(source)? {
        return Ok(Value::Bytes(runtime.frozen_octets(octets)?));
    }
    if let Some(count) = runtime.as_int(source) {
        let Int::Small(count) = count else {
            return runtime.overflow_error("cannot fit 'int' into an index-sized integer");
        };
        let Ok(count) = usize::try_from(count) else { return runtime.value_error("negative count") };
        runtime.reserve(count)?;
        return Ok(runtime.bytes(vec![0; count]));
    }
    if !runtime.is_native_iterable(source) {
        if is_iterable(runtime, source) {
            return needs_python();
        }
        let message = format!("cannot convert '{}' object to bytes", runtime.type_name(source));
        return runtime.type_error(message);
    }
    let items = runtime.iterate(source)?;
    runtime.burn(items.len());
    let mut bytes = Vec::with_capacity(items.len());
    for item in items {
        match runtime.index(item)? {
            Int::Small(byte @ 0..=255) => bytes.push(byte as u8),
            _ => return runtime.value_error("bytes must be in range(0, 256)"),
        }
    }
    Ok(runtime.bytes(bytes))
}

/// Whether Python code can iterate over the value.
fn is_iterable(runtime: &mut Runtime, value: Value) -> bool {
    match value {
        Value::Generator(_) | Value::Iterator(_) | Value::Alias(_) => true,
        Value::Instance(_) | Value::Class(_) => {
            runtime.python_method(value, symbols::ITER).is_some()
                || runtime.python_method(value, symbols::GETITEM).is_some()
        }
        _ => false,
    }
}

pub(in crate::types) fn decode(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let bytes = Value::Bytes(runtime.frozen_octets(id)?);
    let encoding = name(runtime, args.get(1), "decode", "encoding")?;
    let errors = name(runtime, args.get(2), "decode", "errors")?;
    runtime.decode(bytes, encoding.as_deref(), errors.as_deref())
}

pub(in crate::types) fn hex(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = octets(runtime, args.at(0))?;
    let size = match args.get(2) {
        Some(size) => c_int(runtime, size)?,
        None => 1,
    };
    let groups = match args.get(1) {
        Some(separator) => Some(HexGroups { separator: separator_byte(runtime, separator)?, size }),
        None => None,
    };
    let Some(length) = hex_len(runtime.heap[id].len(), groups) else {
        return runtime.raise(classes::MEMORY_ERROR, "");
    };
    runtime.reserve(length)?;
    runtime.burn(length);
    let text = encode_hex(&runtime.heap[id], groups);
    Ok(runtime.str(text))
}

fn separator_byte(runtime: &mut Runtime, separator: Value) -> Outcome<u8> {
    let length = runtime.length(separator)?;
    if length != 1 {
        return runtime.value_error("sep must be length 1.");
    }
    let byte = match runtime.plain(separator) {
        Value::Str(id) => runtime.text(id).get(0),
        Value::Bytes(id) => runtime.heap[id].first().copied().map(u32::from),
        _ => return runtime.type_error("sep must be str or bytes."),
    };
    match byte.and_then(|byte| u8::try_from(byte).ok()).filter(u8::is_ascii) {
        Some(byte) => Ok(byte),
        None => runtime.value_error("sep must be ASCII."),
    }
}

pub(in crate::types) fn from_hex(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if !matches!(args.at(0), Value::Class(classes::BYTES)) {
        return needs_python();
    }
    let bytes = bytes_of_hex(runtime, args.at(1))?;
    Ok(runtime.bytes(bytes))
}

/// The bytes that a text of hexadecimal digits stands for.
pub(in crate::types) fn bytes_of_hex(runtime: &mut Runtime, source: Value) -> Outcome<Vec<u8>> {
    let bytes = if let Value::Str(id) = runtime.plain(source) {
        runtime.reserve(runtime.text(id).len() / 2)?;
        runtime.burn(runtime.text(id).len());
        from_hex_text(runtime.text(id))
    } else if let Some(id) = runtime.octets(source)? {
        runtime.reserve(runtime.heap[id].len() / 2)?;
        runtime.burn(runtime.heap[id].len());
        decode_hex(&runtime.heap[id])
    } else {
        let message = format!("fromhex() argument must be str or bytes-like, not {}", runtime.type_name(source));
        return runtime.type_error(message);
    };
    match bytes {
        Ok(bytes) => Ok(bytes),
        Err(FromHexError::NotHex(position)) => {
            runtime.value_error(format!("non-hexadecimal number found in fromhex() arg at position {position}"))
        }
        Err(FromHexError::OddLength) => {
            runtime.value_error("fromhex() arg must contain an even number of hexadecimal digits")
        }
    }
}
