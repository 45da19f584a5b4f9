//! The special methods that only `bytes` has; those that all builtin classes share are in `types/operators`.

use crate::{
    registry::Args,
    runtime::{Outcome, Runtime},
    types::bytes::receiver,
    value::Value,
};

pub(super) fn bytes(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Bytes(receiver(runtime, args)))
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
