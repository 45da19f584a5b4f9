//! `sys`: the functions, here and in `prelude/system.py`; the data and streams are Python.

use super::intrinsics::system;
use crate::{
    classes,
    registry::{Args, ModuleDef, Native, in_python, native},
    runtime::{Control, Outcome, Runtime},
    symbols,
    value::Value,
};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "sys", functions: FUNCTIONS, constants: &[], python: Some(include_str!("sys.py")) };

const FUNCTIONS: &[Native] = &[
    in_python("exc_info", "", "system.exc_info"),
    native("exception", "", system::handled_exception),
    native("exit", "status=None, /", exit),
    native("get_int_max_str_digits", "", system::digit_limit),
    native("getdefaultencoding", "", encoding),
    native("getfilesystemencodeerrors", "", encoding_errors),
    native("getfilesystemencoding", "", encoding),
    native("getrecursionlimit", "", system::recursion_limit),
    in_python("getsizeof", "object, default=None", "system.getsizeof"),
    native("getswitchinterval", "", switch_interval),
    native("intern", "string, /", system::intern),
    native("is_finalizing", "", is_finalizing),
    in_python("set_int_max_str_digits", "maxdigits", "system.set_int_max_str_digits"),
    in_python("setrecursionlimit", "limit, /", "system.setrecursionlimit"),
];

fn encoding(runtime: &mut Runtime, _: &Args<'_>) -> Outcome {
    Ok(runtime.str("utf-8".to_owned()))
}

fn encoding_errors(runtime: &mut Runtime, _: &Args<'_>) -> Outcome {
    Ok(runtime.str("surrogateescape".to_owned()))
}

fn switch_interval(_: &mut Runtime, _: &Args<'_>) -> Outcome {
    Ok(Value::float(0.005))
}

fn is_finalizing(_: &mut Runtime, _: &Args<'_>) -> Outcome {
    Ok(Value::FALSE)
}

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
