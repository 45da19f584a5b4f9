//! `mappingproxy`: a read-only view of a dict, as an instance whose payload is the dict.

use crate::{
    classes,
    objects::Instance,
    registry::{Args, ClassMembers, Member, NativeFn, native},
    runtime::{Control, Outcome, Runtime, Values},
    symbols::static_symbol,
    value::Value,
};

const fn method(name: &'static str, signature: &'static str, function: NativeFn) -> Member {
    Member::Method(native(name, signature, function))
}

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::MAPPING_PROXY,
    members: &[
        Member::StaticMethod(native("__new__", "cls, mapping, /", new)),
        method("get", "self, key, default=None, /", |runtime, args| delegate(runtime, args, "get")),
        method("keys", "self, /", |runtime, args| delegate(runtime, args, "keys")),
        method("values", "self, /", |runtime, args| delegate(runtime, args, "values")),
        method("items", "self, /", |runtime, args| delegate(runtime, args, "items")),
        method("copy", "self, /", |runtime, args| delegate(runtime, args, "copy")),
    ],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let payload = runtime.plain(args.at(1));
    if !matches!(payload, Value::Dict(_)) {
        let message = format!("mappingproxy() argument must be a mapping, not {}", runtime.type_name(args.at(1)));
        return runtime.type_error(message);
    }
    let shape = runtime.root_shape(classes::MAPPING_PROXY);
    Ok(runtime.instance(Instance { class: classes::MAPPING_PROXY, shape, slots: Vec::new(), payload }))
}

/// Calls the dict's own method.
fn delegate(runtime: &mut Runtime, args: &Args<'_>, name: &str) -> Outcome {
    let Some(method) = static_symbol(name).and_then(|name| runtime.class_attribute(classes::DICT, name)) else {
        return Ok(Value::None);
    };
    let mut positional = Values::from_slice(args.positional);
    if let Some(receiver) = positional.first_mut() {
        *receiver = runtime.plain(*receiver);
    }
    Err(Box::new(Control::Call { callee: method, positional, keywords: Vec::new() }))
}
