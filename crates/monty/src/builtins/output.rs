//! `print`, `repr` and what else turns values into text.

use crate::{
    registry::{Args, Native, with_python},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const FUNCTIONS: &[Native] = &[
    with_python("print", "*args, sep=' ', end='\\n', file=None, flush=False", print, "text.print"),
    with_python("repr", "obj, /", repr, "text.repr"),
    with_python("ascii", "obj, /", ascii, "text.ascii"),
];

fn print(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let separator = separator(runtime, args.keyword(0), " ")?;
    let end = separator_end(runtime, args.keyword(1))?;
    let mut line = String::new();
    for (at, value) in args.positional.iter().enumerate() {
        if at > 0 {
            line.push_str(&separator);
        }
        let text = runtime.str_of(*value)?;
        line.push_str(&text.as_ref().to_display());
    }
    line.push_str(&end);
    runtime.reserve(line.len())?;
    runtime.output.push_str(&line);
    if runtime.output.len() > 8192 {
        runtime.interrupt();
    }
    Ok(Value::None)
}

fn separator_end(runtime: &mut Runtime, value: Option<Value>) -> Outcome<String> {
    separator(runtime, value, "\n")
}

fn separator(runtime: &mut Runtime, value: Option<Value>, default: &str) -> Outcome<String> {
    match value {
        None | Some(Value::None) => Ok(default.to_owned()),
        Some(value) => match runtime.as_text(value) {
            Some(text) => Ok(text.to_display().into_owned()),
            None => {
                let name = if default == " " { "sep" } else { "end" };
                let message = format!("{name} must be None or a string, not {}", runtime.type_name(value));
                runtime.type_error(message)
            }
        },
    }
}

fn repr(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let text = runtime.repr(args.at(0))?;
    Ok(runtime.str(text))
}

fn ascii(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let text = runtime.ascii(args.at(0))?;
    Ok(runtime.str(text))
}
