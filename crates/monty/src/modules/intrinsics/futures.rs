//! Calls of the host's async functions, as the event loop sees them.

use crate::{
    bytecode::Op,
    objects::FutureState,
    registry::Args,
    runtime::{Control, MachineRequest, Outcome, Runtime},
    value::Value,
};

/// `is_host_future(obj)`
pub(super) fn is_host_future(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(matches!(args.at(0), Value::Future(_))))
}

/// `host_future_done(future)`
pub(super) fn host_future_done(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let done = match args.at(0) {
        Value::Future(id) => !matches!(runtime.heap[id].state, FutureState::Pending),
        _ => true,
    };
    Ok(Value::from(done))
}

/// `wait_host_futures(futures)`
pub(super) fn wait_host_futures(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let futures = runtime.items(args.at(0)).unwrap_or_default();
    Err(Box::new(Control::Machine(MachineRequest::WaitFutures(futures))))
}

/// `has_top_level_await()`
pub(super) fn has_top_level_await(runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    let main = runtime.program.units.first().and_then(|unit| unit.unit.codes.first());
    let awaits = main.is_some_and(|code| code.ops.iter().any(|op| matches!(op, Op::AwaitTop { .. })));
    Ok(Value::from(awaits))
}
