//! `sys`: the one function that must reject its arguments as C code does; the rest is Python.

use crate::{
    classes,
    registry::{Args, ModuleDef, Native, native},
    runtime::{Control, Outcome, Runtime},
    symbols,
    value::Value,
};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "sys", functions: FUNCTIONS, constants: &[], python: Some(include_str!("sys.py")) };

const FUNCTIONS: &[Native] = &[native("exit", "status=None, /", exit)];

fn exit(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let arguments = match args.get(0) {
        None | Some(Value::None) => Vec::new(),
        Some(Value::Tuple(id)) => runtime.heap[id].to_vec(),
        Some(status) => vec![status],
    };
    let code = args.get(0).unwrap_or(Value::None);
    let error = runtime.exception(classes::SYSTEM_EXIT, arguments);
    runtime.set_exception_field(error, symbols::CODE, code);
    Err(Box::new(Control::Raise(error)))
}
