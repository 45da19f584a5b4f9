//! The types of `None`, `...` and `NotImplemented`: calling one gives the only value.

use crate::{
    classes,
    registry::{Args, ClassMembers, Member, native},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: &[ClassMembers] = &[
    ClassMembers {
        class: classes::NONE_TYPE,
        members: &[Member::StaticMethod(native("__new__", "cls, /, *args, **kwargs", none))],
    },
    ClassMembers {
        class: classes::ELLIPSIS_TYPE,
        members: &[Member::StaticMethod(native("__new__", "cls, /, *args, **kwargs", ellipsis))],
    },
    ClassMembers {
        class: classes::NOT_IMPLEMENTED_TYPE,
        members: &[Member::StaticMethod(native("__new__", "cls, /, *args, **kwargs", not_implemented))],
    },
];

fn only(runtime: &mut Runtime, args: &Args<'_>, value: Value, name: &str) -> Outcome {
    if args.positional.len() > 1 || !args.keywords.is_empty() {
        return runtime.type_error(format!("{name} takes no arguments"));
    }
    Ok(value)
}

fn none(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    only(runtime, args, Value::None, "NoneType")
}

fn ellipsis(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    only(runtime, args, Value::Ellipsis, "EllipsisType")
}

fn not_implemented(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    only(runtime, args, Value::NotImplemented, "NotImplementedType")
}
