//! The special methods of `bytes`, for calls by name: `b'a'.__add__(b'b')`, `super().__eq__(other)`.

use crate::{
    bytecode::{BinaryOp, CompareOp},
    numbers::Int,
    registry::Args,
    runtime::{Control, Outcome, Runtime},
    symbols,
    types::bytes::receiver,
    value::Value,
};

pub(super) fn repr(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let text = runtime.repr(Value::Bytes(id))?;
    Ok(runtime.str(text))
}

pub(super) fn bytes(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Bytes(receiver(runtime, args)))
}

pub(super) fn hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.hash(Value::Bytes(id)).map(Value::Int)
}

pub(super) fn len(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    Ok(Value::Int(runtime.heap[id].len() as i64))
}

pub(super) fn iter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.native_iter(Value::Bytes(id))
}

pub(super) fn contains(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    if runtime.python_method(args.at(1), symbols::INDEX).is_some() {
        return Err(Box::new(Control::Index(args.at(1))));
    }
    runtime.contains(Value::Bytes(id), args.at(1)).map(Value::Bool)
}

pub(super) fn get_item(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.get_item(Value::Bytes(id), args.at(1))
}

pub(super) fn add(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.binary_without_hooks(BinaryOp::Add, false, Value::Bytes(id), args.at(1))
}

pub(super) fn mul(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let times = runtime.index_argument(args.at(1))?;
    let times = match times {
        Int::Small(times) => Value::Int(times),
        Int::Big(_) => return runtime.overflow_error("cannot fit 'int' into an index-sized integer"),
    };
    runtime.binary_without_hooks(BinaryOp::Mul, false, Value::Bytes(id), times)
}

pub(super) fn percent(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.percent_format(Value::Bytes(id), args.at(1))
}

pub(super) fn percent_of(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match runtime.plain(args.at(1)) {
        template @ Value::Bytes(_) => runtime.percent_format(template, args.at(0)),
        _ => Ok(Value::NotImplemented),
    }
}

fn compare(runtime: &mut Runtime, args: &Args<'_>, operator: CompareOp) -> Outcome {
    let id = receiver(runtime, args);
    Ok(match runtime.plain(args.at(1)) {
        Value::Bytes(other) => Value::Bool(operator.accepts(runtime.heap[id].cmp(&runtime.heap[other]))),
        _ => Value::NotImplemented,
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
    Ok(runtime.tuple(vec![Value::Bytes(id)]))
}

/// The bytes that CPython takes: a header and a closing zero.
pub(super) fn size_of(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    Ok(Value::Int(33 + runtime.heap[id].len() as i64))
}
