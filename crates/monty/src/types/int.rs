//! `int`

use crate::{
    classes,
    numbers::{
        ByteOrder, Cost, DigitLimit, Int, IntParseFault, Signedness, from_bytes, parse_int, parse_short_int, to_bytes,
    },
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Control, Outcome, Runtime, needs_python},
    symbols,
    text::{Text, TextRef},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::INT,
    members: &[
        Member::StaticMethod(with_python("__new__", "cls, /, *args, base=10", new, "classes.new_int")),
        Member::Method(native("bit_length", "self, /", bit_length)),
        Member::Method(native("bit_count", "self, /", bit_count)),
        Member::Method(native("conjugate", "self, /", plain)),
        Member::Method(native("is_integer", "self, /", is_integer)),
        Member::Method(native("as_integer_ratio", "self, /", as_integer_ratio)),
        Member::Method(native("to_bytes", "self, /, length=1, byteorder='big', *, signed=False", to_bytes_method)),
        Member::ClassMethod(with_python(
            "from_bytes",
            "cls, /, ~bytes, byteorder='big', *, signed=False",
            from_bytes_method,
            "classes.int_from_bytes",
        )),
        Member::Method(native("__getnewargs__", "self, /", new_arguments)),
        Member::Getter(native("real", "self, /", plain)),
        Member::Getter(native("imag", "self, /", zero)),
        Member::Getter(native("numerator", "self, /", plain)),
        Member::Getter(native("denominator", "self, /", one)),
    ],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let [Value::Class(classes::INT), Value::Str(text)] = args.positional
        && args.keywords.is_empty()
        && let Some(value) = parse_short_int(runtime.text(*text))
    {
        return Ok(Value::Int(value));
    }
    let class = runtime.constructed_class(args.at(0), classes::INT)?;
    if args.positional.len() > 3 {
        let given = args.positional.len() - 1;
        return runtime.type_error(match class {
            classes::INT => format!("int expected at most 2 arguments, got {given}"),
            _ => format!("int() takes at most 2 arguments ({given} given)"),
        });
    }
    let value = match (args.get(1), args.get(2).or(args.keyword(0))) {
        (None, None) => Value::Int(0),
        (None, Some(_)) => return runtime.type_error("int() missing string argument"),
        (Some(value), None) => convert(runtime, value)?,
        (Some(value), Some(base)) => parse_with_base(runtime, value, base)?,
    };
    Ok(runtime.wrap_instance(class, value))
}

/// `int(value)`
fn convert(runtime: &mut Runtime, value: Value) -> Outcome {
    if runtime.python_method(value, symbols::INT).is_some() || runtime.python_method(value, symbols::INDEX).is_some() {
        return needs_python();
    }
    match runtime.plain(value) {
        plain @ (Value::Int(_) | Value::BigInt(_) | Value::Bool(_) | Value::Float(_)) => runtime.truncate_number(plain),
        Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_) | Value::MemoryView(_) => parse(runtime, value, 10),
        _ if runtime.python_method(value, symbols::BUFFER).is_some() => Err(Box::new(Control::Buffer(value))),
        _ => {
            let message = format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                runtime.type_name(value)
            );
            runtime.type_error(message)
        }
    }
}

fn parse_with_base(runtime: &mut Runtime, value: Value, base: Value) -> Outcome {
    let base = match runtime.index(base)? {
        Int::Small(base) if base == 0 || (2..=36).contains(&base) => base,
        _ => return runtime.value_error("int() base must be >= 2 and <= 36, or 0"),
    };
    match runtime.plain(value) {
        Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_) => parse(runtime, value, base),
        _ => runtime.type_error("int() can't convert non-string with explicit base"),
    }
}

fn parse(runtime: &mut Runtime, value: Value, base: i64) -> Outcome {
    let text = match runtime.octets(value)? {
        Some(octets) => Text::from(runtime.heap[octets].iter().map(|byte| char::from(*byte)).collect::<String>()),
        None => runtime.as_text(value).map_or_else(Text::empty, TextRef::to_text),
    };
    runtime.burn(text.as_ref().len());
    runtime.spend(Cost::parse(text.as_ref().len(), base))?;
    match parse_int(text.as_ref(), base, DigitLimit(runtime.int_digit_limit)) {
        Ok(int) => Ok(runtime.int(int)),
        Err(IntParseFault::Other(fault)) => runtime.fault(fault),
        Err(IntParseFault::Invalid { base }) => {
            // The content is quoted, whatever holds it.
            let plain = match runtime.plain(value) {
                Value::MemoryView(_) | Value::ByteArray(_) => {
                    let bytes = runtime.octets_copy(value)?.unwrap_or_default();
                    runtime.bytes(bytes)
                }
                plain => plain,
            };
            let repr = runtime.repr(plain)?;
            let message = IntParseFault::invalid_message(base, &repr.as_ref().to_display());
            runtime.value_error(message)
        }
    }
}

fn own(runtime: &mut Runtime, args: &Args<'_>) -> Int {
    runtime.as_int(args.at(0)).unwrap_or_default()
}

fn bit_length(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(own(runtime, args).bit_length() as i64))
}

fn bit_count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(own(runtime, args).bit_count() as i64))
}

fn plain(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    runtime.truncate_number(args.at(0))
}

fn is_integer(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::TRUE)
}

fn as_integer_ratio(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = runtime.truncate_number(args.at(0))?;
    Ok(runtime.tuple(vec![value, Value::Int(1)]))
}

fn new_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = runtime.truncate_number(args.at(0))?;
    Ok(runtime.tuple(vec![value]))
}

fn zero(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::Int(0))
}

fn one(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::Int(1))
}

fn byte_order(runtime: &mut Runtime, value: Option<Value>, function: &str) -> Outcome<ByteOrder> {
    let Some(value) = value else { return Ok(ByteOrder::Big) };
    let Some(text) = runtime.as_text(value) else {
        let message =
            format!("{function}() argument 'byteorder' must be str, not {}", super::type_name_or_none(runtime, value));
        return runtime.type_error(message);
    };
    let order = ByteOrder::parse(text);
    runtime.checked(order)
}

fn signedness(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Signedness> {
    let Some(value) = args.keyword(0) else { return Ok(Signedness::Unsigned) };
    Ok(if runtime.truth(value)? { Signedness::Signed } else { Signedness::Unsigned })
}

fn to_bytes_method(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let length = match args.get(1) {
        Some(length) => super::arguments::size(runtime, length)?,
        None => 1,
    };
    let order = byte_order(runtime, args.get(2), "to_bytes")?;
    let sign = signedness(runtime, args)?;
    runtime.reserve(usize::try_from(length).unwrap_or_default())?;
    let bytes = to_bytes(&own(runtime, args), length, order, sign);
    let bytes = runtime.checked(bytes)?;
    Ok(runtime.bytes(bytes))
}

fn from_bytes_method(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let order = byte_order(runtime, args.get(2), "from_bytes")?;
    let bytes = byte_values(runtime, args.at(1))?;
    let sign = signedness(runtime, args)?;
    runtime.burn(bytes.len());
    let int = from_bytes(&bytes, order, sign);
    let int = runtime.int(int);
    Ok(match args.at(0) {
        Value::Class(classes::BOOL) => Value::from(runtime.truth(int)?),
        Value::Class(class) => runtime.wrap_instance(class, int),
        _ => int,
    })
}

/// The bytes in a bytes-like object or an iterable of ints.
fn byte_values(runtime: &mut Runtime, value: Value) -> Outcome<Vec<u8>> {
    if let Some(bytes) = runtime.octets_copy(value)? {
        return Ok(bytes);
    }
    if runtime.as_text(value).is_some() || !runtime.is_native_iterable(value) {
        let message = format!("cannot convert '{}' object to bytes", runtime.type_name(value));
        return runtime.type_error(message);
    }
    let mut bytes = Vec::new();
    for item in runtime.iterate(value)? {
        match runtime.index(item)? {
            Int::Small(byte @ 0..256) => bytes.push(byte as u8),
            _ => return runtime.value_error("bytes must be in range(0, 256)"),
        }
    }
    Ok(bytes)
}
