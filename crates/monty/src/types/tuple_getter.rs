//! The descriptor behind a field of a named tuple.

use crate::{
    classes,
    objects::Descriptor,
    registry::{Args, ClassMembers, Member, native},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::TUPLE_GETTER,
    members: &[
        Member::Getter(native("__doc__", "self, /", doc)),
        Member::Method(native("__get__", "self, instance, owner=None, /", get)),
        Member::Method(native("__repr__", "self, /", repr)),
    ],
};

fn parts(runtime: &Runtime, value: Value) -> (u32, Value) {
    match value {
        Value::Descriptor(id) => match runtime.heap[id] {
            Descriptor::TupleGetter { index, doc } => (index, doc),
            _ => (0, Value::None),
        },
        _ => (0, Value::None),
    }
}

fn doc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(parts(runtime, args.at(0)).1)
}

fn get(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (index, _) = parts(runtime, args.at(0));
    Ok(match runtime.plain(args.at(1)) {
        Value::Tuple(id) => runtime.heap[id].get(index as usize).copied().unwrap_or(Value::None),
        _ => args.at(0),
    })
}

fn repr(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (index, doc) = parts(runtime, args.at(0));
    let doc = runtime.repr(doc)?;
    let text = format!("_tuplegetter({index}, {})", doc.as_ref().to_display());
    Ok(runtime.str(text))
}
