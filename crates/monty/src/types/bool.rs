//! `bool`: what it has beyond `int`.

use crate::{
    classes,
    registry::{Args, ClassMembers, Member, native},
    runtime::{Control, MachineRequest, Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::BOOL,
    members: &[Member::StaticMethod(native("__new__", "cls, object=False, /", new))],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    runtime.constructed_class(args.at(0), classes::BOOL)?;
    match args.get(1) {
        None => Ok(Value::FALSE),
        Some(value) => Err(Box::new(Control::Machine(MachineRequest::Truth(value)))),
    }
}
