//! `tuple`

use super::list::{count, index};
use crate::{
    classes,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::TUPLE,
    members: &[
        Member::StaticMethod(native("__new__", "cls, ~iterable=(), /", new)),
        Member::Method(with_python("count", "self, value, /", count, "sequences.count")),
        Member::Method(with_python(
            "index",
            "self, value, start=0, stop=9223372036854775807, /",
            index,
            "sequences.index",
        )),
        Member::Method(native("__getnewargs__", "self, /", new_arguments)),
    ],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let tuple = match args.get(1) {
        Some(tuple @ Value::Tuple(_)) => tuple,
        Some(iterable) => {
            let items = runtime.iterate(iterable)?;
            runtime.reserve(items.len() * size_of::<Value>())?;
            runtime.tuple(items)
        }
        None => runtime.tuple(Vec::new()),
    };
    let class = runtime.constructed_class(args.at(0), classes::TUPLE)?;
    Ok(runtime.wrap_instance(class, tuple))
}

fn new_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let plain = runtime.plain(args.at(0));
    Ok(runtime.tuple(vec![plain]))
}
