//! `list`

use crate::{
    classes,
    registry::{Args, ClassMembers, Member, native},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers =
    ClassMembers { class: classes::LIST, members: &[Member::Method(native("append", "self, object, /", append))] };

fn append(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::List(id) = runtime.plain(args.at(0)) {
        runtime.push(id, args.at(1));
    }
    Ok(Value::None)
}
