//! The special methods of `str`, for calls by name: `'a'.__add__('b')`, `super().__eq__(other)`.

use crate::{
    bytecode::{BinaryOp, CompareOp},
    numbers::Int,
    registry::Args,
    runtime::{Outcome, Runtime},
    text::TextRef,
    types::{arguments::type_name_or_none, str::receiver},
    value::Value,
};

pub(super) fn repr(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let text = runtime.repr(Value::Str(id))?;
    Ok(runtime.str(text))
}

pub(super) fn str(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Str(receiver(runtime, args)))
}

pub(super) fn format(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let spec = args.at(1);
    if runtime.as_text(spec).is_none() {
        let message = format!("__format__() argument must be str, not {}", type_name_or_none(runtime, spec));
        return runtime.type_error(message);
    }
    runtime.format_natively(Value::Str(id), spec)
}

pub(super) fn hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.hash(Value::Str(id)).map(Value::Int)
}

pub(super) fn len(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(runtime.text(receiver(runtime, args)).len() as i64))
}

pub(super) fn iter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.native_iter(Value::Str(id))
}

pub(super) fn contains(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.contains(Value::Str(id), args.at(1)).map(Value::Bool)
}

pub(super) fn get_item(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.get_item(Value::Str(id), args.at(1))
}

pub(super) fn add(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.binary_without_hooks(BinaryOp::Add, false, Value::Str(id), args.at(1))
}

pub(super) fn mul(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let times = runtime.index_argument(args.at(1))?;
    let times = match times {
        Int::Small(times) => Value::Int(times),
        Int::Big(_) => return runtime.overflow_error("cannot fit 'int' into an index-sized integer"),
    };
    runtime.binary_without_hooks(BinaryOp::Mul, false, Value::Str(id), times)
}

pub(super) fn percent(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.percent_format(Value::Str(id), args.at(1))
}

pub(super) fn percent_of(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match runtime.plain(args.at(1)) {
        template @ Value::Str(_) => runtime.percent_format(template, args.at(0)),
        _ => Ok(Value::NotImplemented),
    }
}

fn compare(runtime: &mut Runtime, args: &Args<'_>, operator: CompareOp) -> Outcome {
    let id = receiver(runtime, args);
    Ok(match runtime.as_text(args.at(1)) {
        Some(other) => Value::Bool(operator.accepts(runtime.text(id).compare(other))),
        None => Value::NotImplemented,
    })
}

pub(super) fn eq(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    compare(runtime, args, CompareOp::Eq)
}

pub(super) fn ne(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    compare(runtime, args, CompareOp::Ne)
}

pub(super) fn lt(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    compare(runtime, args, CompareOp::Lt)
}

pub(super) fn le(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    compare(runtime, args, CompareOp::Le)
}

pub(super) fn gt(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    compare(runtime, args, CompareOp::Gt)
}

pub(super) fn ge(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    compare(runtime, args, CompareOp::Ge)
}

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
