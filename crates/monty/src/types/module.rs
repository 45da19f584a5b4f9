//! `module`

use crate::{
    classes,
    objects::Module,
    registry::{Args, ClassMembers, Member, native},
    runtime::{Outcome, Runtime},
    symbols,
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::MODULE,
    members: &[
        Member::StaticMethod(native("__new__", "cls, name, doc=None", new)),
        Member::Method(native("__dir__", "self, /", dir)),
    ],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = args.at(1);
    if runtime.as_text(name).is_none() {
        let message = format!("module() argument 'name' must be str, not {}", runtime.type_name(name));
        return runtime.type_error(message);
    }
    let namespace = runtime.dict();
    runtime.dict_set_symbol(namespace, symbols::NAME, name);
    runtime.dict_set_symbol(namespace, symbols::DOC, args.get(2).unwrap_or(Value::None));
    for attribute in [symbols::PACKAGE, symbols::LOADER, symbols::SPEC] {
        runtime.dict_set_symbol(namespace, attribute, Value::None);
    }
    Ok(Value::Module(runtime.heap.alloc(Module { name, namespace, complete: true })))
}

fn dir(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let names = runtime.attribute_names(args.at(0));
    let names = names.into_iter().map(Value::from).collect();
    Ok(runtime.list(names))
}
