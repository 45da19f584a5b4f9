//! `mappingproxy`: the read-only view of a dict that `class.__dict__` gives.

use crate::{
    classes,
    heap::DictId,
    objects::{View, ViewKind},
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::MAPPING_PROXY,
    members: &[
        Member::StaticMethod(native("__new__", "cls, mapping, /", new)),
        Member::Method(native("keys", "self, /", keys)),
        Member::Method(native("values", "self, /", values)),
        Member::Method(native("items", "self, /", items)),
        Member::Method(native("copy", "self, /", copy)),
        Member::Method(with_python("get", "self, key, default=None, /", get, "classes.proxy_get")),
    ],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match runtime.plain(args.at(1)) {
        mapping @ Value::Dict(_) => Ok(runtime.bare_instance(classes::MAPPING_PROXY, mapping)),
        _ => {
            let message = format!("mappingproxy() argument must be a mapping, not {}", runtime.type_name(args.at(1)));
            runtime.type_error(message)
        }
    }
}

fn mapping(runtime: &mut Runtime, args: &Args<'_>) -> DictId {
    match runtime.plain(args.at(0)) {
        Value::Dict(dict) => dict,
        _ => runtime.dict(),
    }
}

fn view(runtime: &mut Runtime, args: &Args<'_>, kind: ViewKind) -> Outcome {
    let dict = mapping(runtime, args);
    Ok(Value::View(runtime.heap.alloc(View { dict, kind, ordered: false })))
}

fn keys(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    view(runtime, args, ViewKind::Keys)
}

fn values(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    view(runtime, args, ViewKind::Values)
}

fn items(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    view(runtime, args, ViewKind::Items)
}

fn copy(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let dict = mapping(runtime, args);
    let copy = runtime.heap[dict].clone();
    runtime.reserve(copy.heap_bytes())?;
    Ok(Value::Dict(runtime.heap.alloc(copy)))
}

fn get(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let dict = mapping(runtime, args);
    let found = runtime.dict_get(dict, args.at(1))?;
    Ok(found.or(args.get(2)).unwrap_or(Value::None))
}
