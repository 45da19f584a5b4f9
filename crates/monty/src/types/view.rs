//! `dict_keys`, `dict_values`, `dict_items`: windows on a dict.

use crate::{
    classes,
    heap::{ClassRef, ViewId},
    objects::ViewKind,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime, needs_python},
    value::Value,
};

pub(super) const KEYS: ClassMembers = of(classes::DICT_KEYS, SET_LIKE);
pub(super) const ITEMS: ClassMembers = of(classes::DICT_ITEMS, SET_LIKE);
pub(super) const VALUES: ClassMembers = of(classes::DICT_VALUES, &[MAPPING]);

const MAPPING: Member = Member::Getter(native("mapping", "self, /", mapping));

const SET_LIKE: &[Member] =
    &[MAPPING, Member::Method(with_python("isdisjoint", "self, other, /", is_disjoint, "sets.view_isdisjoint"))];

const fn of(class: ClassRef, members: &'static [Member]) -> ClassMembers {
    ClassMembers { class, members }
}

fn this(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<ViewId> {
    match args.at(0) {
        Value::View(id) => Ok(id),
        _ => runtime.type_error("descriptor requires a view of a dict"),
    }
}

fn mapping(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let view = this(runtime, args)?;
    let dict = runtime.heap[view].dict;
    Ok(runtime.mapping_proxy(dict))
}

fn is_disjoint(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let view = args.at(0);
    this(runtime, args)?;
    let other = args.at(1);
    if let Value::Iterator(_) | Value::Generator(_) | Value::Instance(_) = other {
        return needs_python();
    }
    // The shorter of two sets is gone through.
    let is_longer =
        matches!(other, Value::Set(_)) || matches!(other, Value::View(id) if runtime.heap[id].kind != ViewKind::Values);
    let (view, other) = match is_longer && runtime.length(other)? > runtime.length(view)? {
        true => (other, view),
        false => (view, other),
    };
    for item in runtime.iterate(other)? {
        if runtime.contains(view, item)? {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}
