//! The special methods that only `bytes` has; those that all builtin classes share are in `types/operators`.

use crate::{
    registry::Args,
    runtime::{Outcome, Runtime},
    types::bytes::receiver,
    value::Value,
};

pub(in crate::types) fn bytes(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    Ok(Value::Bytes(runtime.frozen_octets(id)?))
}

pub(in crate::types) fn new_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let bytes = Value::Bytes(runtime.frozen_octets(id)?);
    Ok(runtime.tuple(vec![bytes]))
}

/// The bytes that CPython takes: a header and a closing zero.
pub(in crate::types) fn size_of(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    Ok(Value::Int(33 + runtime.heap[id].len() as i64))
}
