//! `mappingproxy`: the read-only view of a dict that `class.__dict__` gives.
//!
//! One of any other mapping wraps that as it is: its special methods are those of `prelude/proxies.py`.

use crate::{
    classes,
    heap::DictId,
    objects::{View, ViewKind},
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Control, Outcome, Runtime, Values},
    symbols,
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::MAPPING_PROXY,
    members: &[
        Member::StaticMethod(native("__new__", "cls, /, mapping", new)),
        Member::Method(native("keys", "self, /", keys)),
        Member::Method(native("values", "self, /", values)),
        Member::Method(native("items", "self, /", items)),
        Member::Method(native("copy", "self, /", copy)),
        Member::Method(with_python("get", "self, key, default=None, /", get, "classes.proxy_get")),
    ],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let mapping = args.at(1);
    let class = runtime.class_of(mapping);
    match mapping {
        Value::Dict(_) => Ok(runtime.bare_instance(classes::MAPPING_PROXY, mapping)),
        _ if runtime.class_attribute(class, symbols::GETITEM).is_some()
            && !matches!(runtime.plain(mapping), Value::List(_) | Value::Tuple(_)) =>
        {
            Err(in_prelude("proxies.new", &[mapping]))
        }
        _ => {
            let message = format!("mappingproxy() argument must be a mapping, not {}", runtime.type_name(args.at(1)));
            runtime.type_error(message)
        }
    }
}

/// What asks the mapping itself, where that is no plain dict.
fn ask(runtime: &Runtime, args: &Args<'_>, function: &'static str) -> Outcome<()> {
    match runtime.plain(args.at(0)) {
        Value::Dict(_) => Ok(()),
        _ => Err(in_prelude(function, args.positional)),
    }
}

fn in_prelude(function: &'static str, positional: &[Value]) -> Box<Control> {
    Box::new(Control::Prelude { function, positional: Values::from_slice(positional) })
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
    ask(runtime, args, "proxies.keys")?;
    view(runtime, args, ViewKind::Keys)
}

fn values(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    ask(runtime, args, "proxies.values")?;
    view(runtime, args, ViewKind::Values)
}

fn items(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    ask(runtime, args, "proxies.items")?;
    view(runtime, args, ViewKind::Items)
}

fn copy(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    ask(runtime, args, "proxies.copy")?;
    let dict = mapping(runtime, args);
    let copy = runtime.heap[dict].clone();
    runtime.reserve(copy.heap_bytes())?;
    Ok(Value::Dict(runtime.heap.alloc(copy)))
}

fn get(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    ask(runtime, args, "proxies.get")?;
    let dict = mapping(runtime, args);
    let found = runtime.dict_get(dict, args.at(1))?;
    Ok(found.or(args.get(2)).unwrap_or(Value::None))
}
