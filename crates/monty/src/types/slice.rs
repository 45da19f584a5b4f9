//! `slice`

use crate::{
    classes,
    objects::Slice,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::SLICE,
    members: &[
        Member::StaticMethod(native("__new__", "cls, start, stop=None, step=None, /", new)),
        Member::Method(with_python("indices", "self, length, /", indices, "sequences.slice_indices")),
        Member::Getter(native("start", "self, /", start)),
        Member::Getter(native("stop", "self, /", stop)),
        Member::Getter(native("step", "self, /", step)),
    ],
};

fn this(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Slice> {
    match args.at(0) {
        Value::Slice(id) => Ok(runtime.heap[id]),
        _ => runtime.type_error("descriptor requires a 'slice' object"),
    }
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let slice = match args.get(2) {
        None => Slice { start: Value::None, stop: args.at(1), step: Value::None },
        Some(stop) => Slice { start: args.at(1), stop, step: args.get(3).unwrap_or(Value::None) },
    };
    Ok(Value::Slice(runtime.heap.alloc(slice)))
}

fn indices(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let slice = this(runtime, args)?;
    let len = runtime.index(args.at(1))?;
    if len.is_negative() {
        return runtime.value_error("length should not be negative");
    }
    let found = runtime.unbounded_indices(slice, &len)?;
    let found = found.into_iter().map(|part| runtime.int(part)).collect();
    Ok(runtime.tuple(found))
}

fn start(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(this(runtime, args)?.start)
}

fn stop(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(this(runtime, args)?.stop)
}

fn step(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(this(runtime, args)?.step)
}
