//! `float`

use crate::{
    classes,
    numbers::{Int, float_as_integer_ratio, float_from_hex, float_is_integer, float_to_hex, parse_float},
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime, needs_python},
    symbols,
    text::Text,
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::FLOAT,
    members: &[
        Member::StaticMethod(with_python("__new__", "cls, x=0, /", new, "classes.new_float")),
        Member::Method(native("is_integer", "self, /", is_integer)),
        Member::Method(native("as_integer_ratio", "self, /", as_integer_ratio)),
        Member::Method(native("hex", "self, /", hex)),
        Member::Method(native("conjugate", "self, /", plain)),
        Member::Method(native("__getnewargs__", "self, /", new_arguments)),
        Member::ClassMethod(native("fromhex", "cls, string, /", from_hex)),
        Member::ClassMethod(with_python("from_number", "cls, number, /", from_number, "classes.float_from_number")),
        Member::Getter(native("real", "self, /", plain)),
        Member::Getter(native("imag", "self, /", zero)),
    ],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::FLOAT)?;
    let value = match args.get(1) {
        None => Value::float(0.0),
        Some(value) => convert(runtime, value)?,
    };
    Ok(runtime.wrap_instance(class, value))
}

fn convert(runtime: &mut Runtime, value: Value) -> Outcome {
    if runtime.python_method(value, symbols::FLOAT).is_some() {
        return needs_python();
    }
    let octets = runtime.octets(value)?;
    let text = match (runtime.plain(value), octets) {
        (Value::Str(id), _) => runtime.text(id).to_text(),
        (_, Some(octets)) => Text::from(runtime.heap[octets].iter().map(|byte| char::from(*byte)).collect::<String>()),
        (plain, None) => {
            if let Some(float) = runtime.float_operand(plain)? {
                return Ok(Value::float(float));
            }
            if runtime.python_method(value, symbols::INDEX).is_some() {
                return needs_python();
            }
            let name = runtime.type_name(value);
            return runtime.type_error(format!("float() argument must be a string or a real number, not '{name}'"));
        }
    };
    runtime.burn(text.as_ref().len());
    match parse_float(text.as_ref()) {
        // Each NaN that a program makes is an object of its own: the payload tells them apart.
        Some(float) if float.is_nan() => {
            runtime.nan_count += 1;
            Ok(Value::float(f64::from_bits(float.to_bits() | (runtime.nan_count & 0xFFFF_FFFF))))
        }
        Some(float) => Ok(Value::float(float)),
        None => {
            let plain = runtime.plain(value);
            let repr = runtime.repr(plain)?;
            let message = format!("could not convert string to float: {}", repr.as_ref().to_display());
            runtime.value_error(message)
        }
    }
}

fn own(runtime: &Runtime, args: &Args<'_>) -> f64 {
    match runtime.plain(args.at(0)) {
        Value::Float(value) => value.get(),
        _ => 0.0,
    }
}

fn is_integer(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(float_is_integer(own(runtime, args))))
}

fn as_integer_ratio(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let ratio = float_as_integer_ratio(own(runtime, args));
    let (numerator, denominator): (Int, Int) = runtime.checked(ratio)?;
    let pair = vec![runtime.int(numerator), runtime.int(denominator)];
    Ok(runtime.tuple(pair))
}

fn hex(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let text = float_to_hex(own(runtime, args));
    Ok(runtime.str(text))
}

fn plain(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::float(own(runtime, args)))
}

fn new_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = Value::float(own(runtime, args));
    Ok(runtime.tuple(vec![value]))
}

fn zero(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::float(0.0))
}

fn from_hex(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Some(text) = runtime.as_text(args.at(1)) else {
        return runtime.type_error("bad argument type for built-in operation");
    };
    let text = text.to_text();
    runtime.burn(text.as_ref().len());
    let float = float_from_hex(text.as_ref());
    let float = Value::float(runtime.checked(float)?);
    Ok(wrap(runtime, args.at(0), float))
}

fn from_number(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = args.at(1);
    if runtime.as_text(value).is_some() || matches!(runtime.plain(value), Value::Bytes(_)) {
        let message = format!("must be real number, not {}", runtime.type_name(value));
        return runtime.type_error(message);
    }
    if runtime.python_method(value, symbols::FLOAT).is_some() || runtime.python_method(value, symbols::INDEX).is_some()
    {
        return needs_python();
    }
    let plain = runtime.plain(value);
    match runtime.float_operand(plain)? {
        Some(float) => Ok(wrap(runtime, args.at(0), Value::float(float))),
        None => {
            let message = format!("must be real number, not {}", runtime.type_name(value));
            runtime.type_error(message)
        }
    }
}

fn wrap(runtime: &mut Runtime, class: Value, value: Value) -> Value {
    match class {
        Value::Class(class) => runtime.wrap_instance(class, value),
        _ => value,
    }
}
