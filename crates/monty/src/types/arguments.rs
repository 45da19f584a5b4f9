//! Arguments that methods of `str` and `bytes` take alike: positions, sizes, flags, names of codecs.

use crate::{
    classes,
    heap::ClassRef,
    numbers::Int,
    objects::Instance,
    registry::Args,
    runtime::{Control, Outcome, Runtime},
    symbols,
    value::Value,
};

/// `start` and `end` of a search, as slices take them: `None` and absent mean the whole.
pub(super) fn bounds(runtime: &mut Runtime, args: &Args<'_>, first: usize) -> Outcome<(i64, i64)> {
    if args.positional.len() <= first {
        return Ok((0, i64::MAX));
    }
    let start = bound(runtime, args.get(first), 0)?;
    let end = bound(runtime, args.get(first + 1), i64::MAX)?;
    Ok((start, end))
}

fn bound(runtime: &mut Runtime, value: Option<Value>, default: i64) -> Outcome<i64> {
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(default) };
    match runtime.as_int(value) {
        Some(Int::Small(value)) => Ok(value),
        Some(big) => Ok(if big.is_negative() { i64::MIN } else { i64::MAX }),
        None if runtime.python_method(value, symbols::INDEX).is_some() => Err(Box::new(Control::Index(value))),
        None => runtime.type_error("slice indices must be integers or None or have an __index__ method"),
    }
}

/// A C `ssize_t`.
pub(super) fn size(runtime: &mut Runtime, value: Value) -> Outcome<i64> {
    match runtime.index_argument(value)? {
        Int::Small(value) => Ok(value),
        Int::Big(_) => runtime.overflow_error("Python int too large to convert to C ssize_t"),
    }
}

/// A C `int`.
pub(super) fn c_int(runtime: &mut Runtime, value: Value) -> Outcome<i64> {
    match runtime.index_argument(value)? {
        Int::Small(value) if i32::try_from(value).is_ok() => Ok(value),
        _ => runtime.overflow_error("Python int too large to convert to C int"),
    }
}

/// A count or `maxsplit`: absent or negative means no limit.
pub(super) fn limit(runtime: &mut Runtime, value: Option<Value>) -> Outcome<usize> {
    match value {
        None => Ok(usize::MAX),
        Some(Value::Int(limit)) => Ok(usize::try_from(limit).unwrap_or(usize::MAX)),
        Some(value) => Ok(usize::try_from(size(runtime, value)?).unwrap_or(usize::MAX)),
    }
}

/// A width of `center` and its kin: negative means none.
pub(super) fn width(runtime: &mut Runtime, value: Value) -> Outcome<usize> {
    let width = size(runtime, value)?;
    let width = usize::try_from(width).unwrap_or(0);
    runtime.reserve(width)?;
    Ok(width)
}

/// A string argument that C functions read as UTF-8, such as the name of a codec.
pub(super) fn name(
    runtime: &mut Runtime,
    value: Option<Value>,
    function: &str,
    parameter: &str,
) -> Outcome<Option<String>> {
    let Some(value) = value else { return Ok(None) };
    if runtime.as_text(value).is_none() {
        let class = match function {
            "str" => runtime.type_name(value),
            _ => type_name_or_none(runtime, value),
        };
        let message = format!("{function}() argument '{parameter}' must be str, not {class}");
        return runtime.type_error(message);
    }
    match runtime.utf8(value)? {
        text if text.contains('\0') => runtime.value_error("embedded null character"),
        text => Ok(Some(text)),
    }
}

/// The name of a value's class as C functions put it in messages about arguments: `None` for `None`.
pub(crate) fn type_name_or_none(runtime: &Runtime, value: Value) -> String {
    if value.is_none() { "None".to_owned() } else { runtime.type_name(value) }
}

/// `plain` itself for the builtin class, or an instance of a subclass with it inside.
pub(super) fn wrapped(runtime: &mut Runtime, class: Value, builtin: ClassRef, plain: Value) -> Value {
    match class {
        Value::Class(class) if class != builtin => {
            let shape = runtime.root_shape(class);
            runtime.instance(Instance::new(class, shape, plain))
        }
        _ => plain,
    }
}

/// `TypeError` unless the class that `__new__` got is `builtin` or a subclass.
pub(super) fn check_class(runtime: &mut Runtime, class: Value, builtin: ClassRef) -> Outcome<()> {
    if matches!(class, Value::Class(class) if class == builtin) {
        return Ok(());
    }
    let name = runtime.class_name(builtin);
    match class {
        Value::Class(class) if runtime.is_subclass(class, builtin) => Ok(()),
        Value::Class(class) => {
            let other = runtime.class_name(class);
            runtime.type_error(format!("{name}.__new__({other}): {other} is not a subtype of {name}"))
        }
        other => {
            let other = runtime.type_name(other);
            runtime.type_error(format!("{name}.__new__(X): X is not a type object ({other})"))
        }
    }
}

/// `ValueError` of a separator without a character.
pub(super) fn empty_separator<T>(runtime: &mut Runtime) -> Outcome<T> {
    runtime.raise(classes::VALUE_ERROR, "empty separator")
}
