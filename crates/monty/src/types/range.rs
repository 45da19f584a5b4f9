//! `range`

use crate::{
    classes,
    numbers::{Int, Progression},
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::RANGE,
    members: &[
        Member::StaticMethod(with_python("__new__", "cls, start, stop=0, step=1, /", new, "sequences.new_range")),
        Member::Method(with_python("count", "self, value, /", count, "sequences.count")),
        Member::Method(with_python("index", "self, value, /", index, "sequences.range_index")),
        Member::Getter(native("start", "self, /", start)),
        Member::Getter(native("stop", "self, /", stop)),
        Member::Getter(native("step", "self, /", step)),
    ],
};

fn this(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Progression> {
    match runtime.progression(args.at(0)) {
        Some(range) => Ok(range),
        None => runtime.type_error("descriptor requires a 'range' object"),
    }
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let first = runtime.index(args.at(1))?;
    let range = match args.get(2) {
        None => Progression::new(Int::ZERO, first, Int::ONE),
        Some(stop) => {
            let stop = runtime.index(stop)?;
            let step = match args.get(3) {
                Some(step) => runtime.index(step)?,
                None => Int::ONE,
            };
            if step.is_zero() {
                return runtime.value_error("range() arg 3 must not be zero");
            }
            Progression::new(first, stop, step)
        }
    };
    Ok(runtime.new_range(range))
}

fn count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let range = this(runtime, args)?;
    Ok(Value::Int(i64::from(runtime.range_position(&range, args.at(1))?.is_some())))
}

fn index(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let range = this(runtime, args)?;
    match runtime.range_position(&range, args.at(1))? {
        Some(at) => Ok(runtime.int(at)),
        None if matches!(args.at(1), Value::Int(_) | Value::Bool(_) | Value::BigInt(_)) => {
            runtime.value_error("range.index(x): x not in range")
        }
        None => runtime.value_error("sequence.index(x): x not in sequence"),
    }
}

fn start(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let range = this(runtime, args)?;
    Ok(runtime.int(range.start))
}

fn stop(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let range = this(runtime, args)?;
    Ok(runtime.int(range.stop))
}

fn step(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let range = this(runtime, args)?;
    Ok(runtime.int(range.step))
}
