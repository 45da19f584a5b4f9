//! What `sys` asks the interpreter.

use crate::{
    numbers::Int,
    registry::Args,
    runtime::{Control, MachineRequest, Outcome, Runtime, Values},
    text::TextRef,
    value::{Truth, Value},
};

/// `write_output(text, is_error)`: how many characters were written.
pub(super) fn write_output(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Some(text) = runtime.as_text(args.at(0)) else {
        let message = format!("write() argument must be str, not {}", runtime.type_name(args.at(0)));
        return runtime.type_error(message);
    };
    let (count, text) = (text.len(), text.to_display().into_owned());
    let tick = runtime.clock();
    runtime.reserve(text.len())?;
    runtime.burn(text.len());
    let is_error = matches!(args.at(1), Value::Bool(Truth::True));
    let stream = if is_error { &mut runtime.error_output } else { &mut runtime.output };
    let start = stream.len();
    stream.push_str(&text);
    runtime.tell_printed(tick, start, is_error);
    if runtime.output.len() + runtime.error_output.len() > 8192 {
        runtime.interrupt();
    }
    Ok(Value::Int(count as i64))
}

/// `replaced_output()`: what stands in the place of `sys.stdout`, or None.
pub(super) fn replaced_output(runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(runtime.replaced_output().unwrap_or(Value::None))
}

/// `loaded_modules()`: a new dict.
pub(super) fn loaded_modules(runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    let dict = runtime.dict();
    runtime.main_module();
    for (name, module) in runtime.modules.clone() {
        if runtime.is_listed(name) {
            runtime.dict_set_symbol(dict, name, Value::Module(module));
        }
    }
    Ok(Value::Dict(dict))
}

/// `os_call(function, *args)`: what the host answers, if it does.
pub(super) fn os_call(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Str(name) = args.at(0) else { return runtime.type_error("expected a name") };
    let callee = Value::Host(runtime.symbol_of(name).into());
    let positional = Values::from_slice(args.positional.get(1..).unwrap_or_default());
    Err(Box::new(Control::Call { callee, positional, keywords: Vec::new() }))
}

/// `script_name()`
pub(super) fn script_name(runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    let name = runtime.script_name.clone();
    Ok(runtime.str(name))
}

/// `handled_exception()`
pub(in crate::modules) fn handled_exception(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Err(Box::new(Control::Machine(MachineRequest::Handled)))
}

/// `recursion_limit(new=None)`: the limit, changed if asked for.
pub(in crate::modules) fn recursion_limit(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let new = match args.get(0) {
        None => None,
        Some(value) => {
            let limit = match runtime.index(value)? {
                Int::Small(limit) if i32::try_from(limit).is_ok() => limit,
                _ => return runtime.overflow_error("Python int too large to convert to C int"),
            };
            if limit < 1 {
                return runtime.value_error("recursion limit must be greater or equal than 1");
            }
            Some(limit as u32)
        }
    };
    Err(Box::new(Control::Machine(MachineRequest::RecursionLimit(new))))
}

/// `digit_limit(new=None)`: the limit of conversions between ints and texts, changed if asked for.
pub(in crate::modules) fn digit_limit(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Some(value) = args.get(0) {
        let limit = match runtime.index(value)? {
            Int::Small(limit) if i32::try_from(limit).is_ok() => limit,
            _ => return runtime.overflow_error("Python int too large to convert to C int"),
        };
        if limit != 0 && limit < 640 {
            return runtime.value_error("maxdigits must be >= 640 or 0 for unlimited");
        }
        runtime.int_digit_limit = limit as u32;
    }
    Ok(Value::Int(i64::from(runtime.int_digit_limit)))
}

/// `intern(string)`
pub(in crate::modules) fn intern(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(0) {
        Value::Str(id) => {
            runtime.burn(runtime.text(id).len());
            match runtime.text(id) {
                text if text.to_utf8().is_some() => Ok(runtime.symbol_of(id).into()),
                _ => Ok(args.at(0)),
            }
        }
        other => {
            let message = format!("intern() argument must be str, not {}", runtime.type_name(other));
            runtime.type_error(message)
        }
    }
}

/// `size_of(obj)`: about the bytes that CPython would report.
pub(super) fn size_of(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    const WORD: usize = 8;
    let bytes = match args.at(0) {
        Value::Int(value) => int_size(64 - u64::from(value.unsigned_abs().leading_zeros())),
        Value::BigInt(id) => int_size(runtime.heap[id].bits()),
        Value::Bool(_) => 28,
        Value::Float(_) => 24,
        Value::None | Value::Ellipsis | Value::NotImplemented => 16,
        Value::Str(id) => match runtime.text(id) {
            TextRef::Ascii(text) => 41 + text.len(),
            TextRef::Wide(points) => match points.iter().max().copied().unwrap_or_default() {
                0..=0xFF => 57 + points.len(),
                0x100..=0xFFFF => 58 + 2 * points.len(),
                _ => 60 + 4 * points.len(),
            },
        },
        Value::Bytes(id) => 33 + runtime.heap[id].len(),
        Value::List(id) => 56 + WORD * runtime.heap[id].capacity(),
        Value::Tuple(id) => 48 + WORD * runtime.heap[id].len(),
        Value::Dict(id) => match runtime.heap[id].len() {
            0 => 64,
            _ => 88 + runtime.heap[id].heap_bytes(),
        },
        Value::Set(id) => 216 + runtime.heap[id].table.byte_size(),
        Value::Function(_) => 160,
        Value::Class(_) => 936,
        _ => 48,
    };
    Ok(Value::Int(bytes as i64))
}

/// An int of 30-bit digits behind a head of 24 bytes.
fn int_size(bits: u64) -> usize {
    24 + 4 * bits.div_ceil(30).max(1) as usize
}
