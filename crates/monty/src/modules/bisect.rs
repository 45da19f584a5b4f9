//! `bisect`: places in sorted sequences. What decides about `<` in Python, and any `key`, is for `prelude/heaps.py`.

use crate::{
    bytecode::CompareOp,
    registry::{Args, ModuleDef, Native, with_python},
    runtime::{Outcome, Runtime, needs_python},
    value::Value,
};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "bisect", functions: FUNCTIONS, constants: &[], python: Some(include_str!("bisect.py")) };

const SIGNATURE: &str = "a, x, lo=0, hi=None, *, key=None";

const FUNCTIONS: &[Native] = &[
    with_python("bisect_left", SIGNATURE, bisect_left, "heaps.bisect_left"),
    with_python("bisect_right", SIGNATURE, bisect_right, "heaps.bisect_right"),
    with_python("insort_left", SIGNATURE, insort_left, "heaps.insort_left"),
    with_python("insort_right", SIGNATURE, insort_right, "heaps.insort_right"),
];

/// On which side of equal items.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

fn bisect_left(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(find(runtime, args, Side::Left)? as i64))
}

fn bisect_right(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(find(runtime, args, Side::Right)? as i64))
}

fn insort_left(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    insert(runtime, args, Side::Left)
}

fn insort_right(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    insert(runtime, args, Side::Right)
}

fn insert(runtime: &mut Runtime, args: &Args<'_>, side: Side) -> Outcome {
    let Value::List(list) = args.at(0) else { return needs_python() };
    let at = find(runtime, args, side)?;
    runtime.reserve(size_of::<Value>())?;
    runtime.heap.charge(size_of::<Value>());
    let items = runtime.heap.write(list);
    let at = at.min(items.len());
    items.insert(at, args.at(1));
    let moved = items.len() - at;
    runtime.burn(moved);
    Ok(Value::None)
}

fn find(runtime: &mut Runtime, args: &Args<'_>, side: Side) -> Outcome<usize> {
    let (sequence, wanted) = (args.at(0), args.at(1));
    let length = match sequence {
        Value::List(list) => runtime.heap[list].len(),
        Value::Tuple(tuple) => runtime.heap[tuple].len(),
        _ => return needs_python(),
    };
    let low = match args.get(2) {
        None => 0,
        Some(Value::Int(low)) if low < 0 => return runtime.value_error("lo must be non-negative"),
        Some(Value::Int(low)) => low as usize,
        Some(_) => return needs_python(),
    };
    let high = match args.get(3) {
        None | Some(Value::None) => length,
        Some(Value::Int(high)) if (0..=length as i64).contains(&high) => high as usize,
        Some(_) => return needs_python(),
    };
    if args.keyword(0).is_some_and(|key| !key.is_none()) {
        return needs_python();
    }
    let (mut low, mut high) = (low, high);
    while low < high {
        let middle = low.midpoint(high);
        let item = match sequence {
            Value::List(list) => runtime.heap[list].get(middle).copied(),
            Value::Tuple(tuple) => runtime.heap[tuple].get(middle).copied(),
            _ => None,
        };
        let Some(item) = item else { return needs_python() };
        let (a, b) = match side {
            Side::Left => (item, wanted),
            Side::Right => (wanted, item),
        };
        let is_less = match (a, b) {
            (Value::Int(a), Value::Int(b)) => a < b,
            _ => {
                runtime.look()?;
                runtime.compare(CompareOp::Lt, a, b)?.is(Value::TRUE)
            }
        };
        match (side, is_less) {
            (Side::Left, true) | (Side::Right, false) => low = middle + 1,
            _ => high = middle,
        }
    }
    Ok(low)
}
