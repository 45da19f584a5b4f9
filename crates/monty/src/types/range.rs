//! `range`

use crate::{
    classes,
    heap::RangeId,
    numbers::Int,
    objects::Range,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime, needs_python},
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

fn this(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Range> {
    match args.at(0) {
        Value::Range(id) => Ok(range_of(runtime, id)),
        _ => runtime.type_error("descriptor requires a 'range' object"),
    }
}

fn range_of(runtime: &Runtime, id: RangeId) -> Range {
    runtime.heap[id]
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let first = limit(runtime, args.at(1))?;
    let range = match args.get(2) {
        None => Range { start: 0, stop: first, step: 1 },
        Some(stop) => {
            let stop = limit(runtime, stop)?;
            let step = match args.get(3) {
                Some(step) => limit(runtime, step)?,
                None => 1,
            };
            if step == 0 {
                return runtime.value_error("range() arg 3 must not be zero");
            }
            Range { start: first, stop, step }
        }
    };
    Ok(Value::Range(runtime.heap.alloc(range)))
}

fn limit(runtime: &mut Runtime, value: Value) -> Outcome<i64> {
    match runtime.index(value)? {
        Int::Small(value) => Ok(value),
        Int::Big(_) => runtime.overflow_error("Python int too large to convert to C ssize_t"),
    }
}

/// The index of a value that compares as an int.
fn position(runtime: &mut Runtime, range: Range, value: Value) -> Outcome<Option<i64>> {
    let wanted = match runtime.plain(value) {
        Value::Int(value) => value,
        Value::Bool(value) => i64::from(value),
        Value::Float(value) if value.fract() == 0.0 && value.abs() < 9e18 => value as i64,
        Value::Instance(_) => return needs_python(),
        _ => return Ok(None),
    };
    let distance = i128::from(wanted) - i128::from(range.start);
    let (at, rest) = (distance / i128::from(range.step), distance % i128::from(range.step));
    let inside = rest == 0 && (0..i128::from(range.len())).contains(&at);
    Ok(inside.then_some(at as i64))
}

fn count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let range = this(runtime, args)?;
    Ok(Value::Int(i64::from(position(runtime, range, args.at(1))?.is_some())))
}

fn index(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let range = this(runtime, args)?;
    match position(runtime, range, args.at(1))? {
        Some(at) => Ok(Value::Int(at)),
        None if runtime.as_int(args.at(1)).is_some() => runtime.value_error("range.index(x): x not in range"),
        None => runtime.value_error("sequence.index(x): x not in sequence"),
    }
}

fn start(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(this(runtime, args)?.start))
}

fn stop(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(this(runtime, args)?.stop))
}

fn step(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(this(runtime, args)?.step))
}
