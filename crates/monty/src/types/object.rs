//! `object`

use crate::{
    classes,
    objects::Instance,
    registry::{Args, ClassMembers, Member, native},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::OBJECT,
    members: &[Member::StaticMethod(native("__new__", "cls, /, *args, **kwargs", new))],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(0) else {
        return runtime.type_error("object.__new__(X): X is not a type object");
    };
    let shape = runtime.root_shape(class);
    Ok(runtime.instance(Instance { class, shape, slots: Vec::new(), payload: Value::Undefined }))
}
