//! `__len__`, `__contains__`, `__getitem__` and the like of builtin containers.

use super::{in_prelude, or_prelude};
use crate::{
    registry::Args,
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) fn length(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let container = runtime.plain(args.at(0));
    Ok(Value::Int(runtime.length(container)? as i64))
}

pub(super) fn contains(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (container, item) = (runtime.plain(args.at(0)), args.at(1));
    or_prelude(runtime.contains(container, item).map(Value::from), "operators.contains", &[container, item])
}

pub(super) fn get_item(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (container, key) = (args.at(0), args.at(1));
    let outcome = runtime.get_item(container, key);
    let plain = runtime.plain(container);
    or_prelude(outcome, "operators.get_item", &[plain, key])
}

pub(super) fn set_item(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (container, key, value) = (runtime.plain(args.at(0)), args.at(1), args.at(2));
    let outcome = runtime.set_item(container, key, value).map(|()| Value::None);
    or_prelude(outcome, "operators.set_item", &[container, key, value])
}

pub(super) fn delete_item(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (container, key) = (runtime.plain(args.at(0)), args.at(1));
    let outcome = runtime.delete_item(container, key).map(|()| Value::None);
    or_prelude(outcome, "operators.delete_item", &[container, key])
}

pub(super) fn iterate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let container = runtime.plain(args.at(0));
    or_prelude(runtime.native_iter(container), "classes.iterate", &[container])
}

/// `__class_getitem__`
pub(super) fn parametrise(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (class, key) = (args.at(0), args.at(1));
    match class {
        Value::Class(_) => runtime.parametrise_class(class, key),
        _ => Err(in_prelude("operators.get_item", &[class, key])),
    }
}
