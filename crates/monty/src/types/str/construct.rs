//! `str(…)` and `str.encode`.

use crate::{
    classes,
    registry::Args,
    runtime::{Outcome, Runtime},
    symbols,
    types::{
        arguments::{check_class, name, wrapped},
        str::receiver,
    },
    value::Value,
};

pub(super) fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let [Value::Class(classes::STR), object] = args.positional {
        return runtime.str_or_call(*object);
    }
    let class = args.at(0);
    let is_exact = matches!(class, Value::Class(classes::STR));
    if !is_exact {
        check_class(runtime, class, classes::STR)?;
    }
    let encoding = name(runtime, args.get(2), "str", "encoding")?;
    let errors = name(runtime, args.get(3), "str", "errors")?;
    let Some(object) = args.get(1) else {
        return Ok(wrapped(runtime, class, classes::STR, symbols::EMPTY.into()));
    };
    if encoding.is_none() && errors.is_none() {
        if is_exact {
            return runtime.str_or_call(object);
        }
        let text = runtime.str_value(object)?;
        return Ok(wrapped(runtime, class, classes::STR, text));
    }
    if runtime.as_text(object).is_some() {
        return runtime.type_error("decoding str is not supported");
    }
    let Some(octets) = runtime.octets(object)? else {
        let message = format!("decoding to str: need a bytes-like object, {} found", runtime.type_name(object));
        return runtime.type_error(message);
    };
    let bytes = Value::Bytes(runtime.frozen_octets(octets)?);
    let text = runtime.decode(bytes, encoding.as_deref(), errors.as_deref())?;
    Ok(wrapped(runtime, class, classes::STR, text))
}

pub(super) fn encode(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let text = Value::Str(receiver(runtime, args));
    let encoding = name(runtime, args.get(1), "encode", "encoding")?;
    let errors = name(runtime, args.get(2), "encode", "errors")?;
    runtime.encode(text, encoding.as_deref(), errors.as_deref())
}
