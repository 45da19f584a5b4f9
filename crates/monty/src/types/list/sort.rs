//! Sorting: natively where no Python code decides about `<`, else as `prelude/sorting.py` does.
//!
//! Stable, and never a panic for an order that is none (NaN, confused `__lt__`): runs are found and merged by asking
//! `<` alone, as CPython's sort does. Keys that are all ints, all strings or all ordinary floats need not be asked.

use std::cmp::Ordering;

use super::this;
use crate::{
    bytecode::CompareOp,
    registry::Args,
    runtime::{Control, MachineRequest, Outcome, Runtime},
    value::Value,
};

/// Below this many items a run is extended by insertion.
const SHORT_RUN: usize = 32;

/// `list.sort`
pub(super) fn sort(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = this(runtime, args)?;
    let reverse = match args.keyword(1) {
        Some(reverse) => runtime.truth(reverse)?,
        None => false,
    };
    if let Some(key) = args.keyword(0).filter(|key| !key.is_none()) {
        // The list is empty meanwhile; whatever happens, it gets its items back.
        let items = std::mem::take(runtime.heap.write(list));
        let (items, target) = (runtime.heap.alloc(items), Some(list));
        return Err(Box::new(Control::Machine(MachineRequest::Sort { items, target, key, reverse })));
    }
    let items = runtime.heap[list].clone();
    let sorted = sorted_items(runtime, items, reverse)?;
    *runtime.heap.write(list) = sorted;
    Ok(Value::None)
}

/// The items in order.
pub fn sorted_items(runtime: &mut Runtime, items: Vec<Value>, reverse: bool) -> Outcome<Vec<Value>> {
    runtime.reserve(items.len() * size_of::<Value>())?;
    let order = order_of(runtime, &items, reverse)?;
    Ok(match order {
        None => items,
        Some(order) => order.into_iter().map(|at| items[at as usize]).collect(),
    })
}

/// The items in the order of their keys.
pub fn sort_values(runtime: &mut Runtime, items: Vec<Value>, keys: &[Value], reverse: bool) -> Outcome<Vec<Value>> {
    runtime.reserve(items.len() * size_of::<Value>())?;
    let order = order_of(runtime, keys, reverse)?;
    Ok(match order {
        None => items,
        Some(order) => order.into_iter().filter_map(|at| items.get(at as usize).copied()).collect(),
    })
}

/// The permutation that sorts the keys; `None` if they are in order. Equal keys keep their order, also in reverse.
fn order_of(runtime: &mut Runtime, keys: &[Value], reverse: bool) -> Outcome<Option<Vec<u32>>> {
    if keys.len() < 2 {
        return Ok(None);
    }
    let cost = keys.len() * (keys.len().ilog2() as usize + 1);
    runtime.burn(cost);
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    let flip = |ordering: Ordering| if reverse { ordering.reverse() } else { ordering };
    match kind_of(keys) {
        Kind::Ints => {
            let numbers: Vec<i64> =
                keys.iter().map(|key| if let Value::Int(value) = key { *value } else { 0 }).collect();
            order.sort_by(|a, b| flip(numbers[*a as usize].cmp(&numbers[*b as usize])));
        }
        Kind::Floats => {
            let numbers: Vec<f64> =
                keys.iter().map(|key| if let Value::Float(value) = key { *value } else { 0.0 }).collect();
            // Equal zeros of both signs stay in order; there is no NaN.
            order.sort_by(|a, b| {
                flip(numbers[*a as usize].partial_cmp(&numbers[*b as usize]).unwrap_or(Ordering::Equal))
            });
        }
        Kind::Strings => {
            let shared: &Runtime = runtime;
            order.sort_by(|a, b| flip(compare_strings(shared, keys[*a as usize], keys[*b as usize])));
        }
        Kind::Mixed => {
            // Reversing before and after keeps equal items in order.
            if reverse {
                order.reverse();
            }
            order = merge_sort(order, |a, b| less(runtime, keys[a as usize], keys[b as usize]))?;
            if reverse {
                order.reverse();
            }
        }
    }
    Ok(Some(order))
}

enum Kind {
    Ints,
    Floats,
    Strings,
    Mixed,
}

fn kind_of(keys: &[Value]) -> Kind {
    let all = |test: fn(&Value) -> bool| keys.iter().all(test);
    match keys.first() {
        Some(Value::Int(_)) if all(|key| matches!(key, Value::Int(_))) => Kind::Ints,
        Some(Value::Float(_)) if all(|key| matches!(key, Value::Float(value) if !value.is_nan())) => Kind::Floats,
        Some(Value::Str(_)) if all(|key| matches!(key, Value::Str(_))) => Kind::Strings,
        _ => Kind::Mixed,
    }
}

fn compare_strings(runtime: &Runtime, a: Value, b: Value) -> Ordering {
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => runtime.text(a).compare(runtime.text(b)),
        _ => Ordering::Equal,
    }
}

/// `a < b`
fn less(runtime: &mut Runtime, a: Value, b: Value) -> Outcome<bool> {
    if let Some(ordering) = compare_simple(runtime, a, b, 3) {
        return Ok(ordering == Some(Ordering::Less));
    }
    let result = runtime.compare(CompareOp::Lt, a, b)?;
    runtime.truth(result)
}

/// The order of numbers, strings and tuples of them; `None` if the runtime must be asked. Inside is `None` for NaN.
#[expect(clippy::option_option, reason = "not answered and unordered are two things")]
fn compare_simple(runtime: &Runtime, a: Value, b: Value, depth: u32) -> Option<Option<Ordering>> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(Some(a.cmp(&b))),
        (Value::Float(a), Value::Float(b)) => Some(a.partial_cmp(&b)),
        (Value::Str(_), Value::Str(_)) => Some(Some(compare_strings(runtime, a, b))),
        (Value::Tuple(a), Value::Tuple(b)) if depth > 0 => {
            let (a, b) = (&runtime.heap[a], &runtime.heap[b]);
            for (x, y) in a.iter().zip(b) {
                if x.is(*y) {
                    continue;
                }
                match compare_simple(runtime, *x, *y, depth - 1)? {
                    Some(Ordering::Equal) => {}
                    different => return Some(different),
                }
            }
            Some(Some(a.len().cmp(&b.len())))
        }
        _ => None,
    }
}

/// Sorts by a `<` that may fail or be no order at all: natural runs, short ones extended by insertion, then merged.
fn merge_sort(mut items: Vec<u32>, mut less: impl FnMut(u32, u32) -> Outcome<bool>) -> Outcome<Vec<u32>> {
    let mut runs: Vec<usize> = vec![0];
    let mut start = 0;
    let shortest = shortest_run(items.len());
    while start < items.len() {
        let mut end = natural_run(&mut items, start, &mut less)?;
        let wanted = (start + shortest).min(items.len());
        if end < wanted {
            insert_all(&mut items[start..wanted], end - start, &mut less)?;
            end = wanted;
        }
        runs.push(end);
        start = end;
    }
    let mut spare = Vec::with_capacity(items.len());
    while runs.len() > 2 {
        let mut merged = vec![0];
        spare.clear();
        for pair in (0..runs.len() - 1).step_by(2) {
            let (from, middle) = (runs[pair], runs[pair + 1]);
            let to = runs.get(pair + 2).copied().unwrap_or(middle);
            merge(&items[from..middle], &items[middle..to], &mut spare, &mut less)?;
            merged.push(to);
        }
        std::mem::swap(&mut items, &mut spare);
        runs = merged;
    }
    Ok(items)
}

/// The length up to which runs are extended, so that their number is a little under a power of two.
fn shortest_run(mut len: usize) -> usize {
    let mut rest = 0;
    while len >= 2 * SHORT_RUN {
        rest |= len & 1;
        len >>= 1;
    }
    len + rest
}

/// The end of the run that begins at `start`; a falling run is turned round.
fn natural_run(items: &mut [u32], start: usize, less: &mut impl FnMut(u32, u32) -> Outcome<bool>) -> Outcome<usize> {
    let mut end = start + 1;
    if end == items.len() {
        return Ok(end);
    }
    let falling = less(items[end], items[end - 1])?;
    end += 1;
    while end < items.len() && less(items[end], items[end - 1])? == falling {
        end += 1;
    }
    if falling {
        items[start..end].reverse();
    }
    Ok(end)
}

/// Inserts the items from `sorted` on into those before, each by bisection.
fn insert_all(items: &mut [u32], sorted: usize, less: &mut impl FnMut(u32, u32) -> Outcome<bool>) -> Outcome<()> {
    for at in sorted..items.len() {
        let item = items[at];
        let (mut low, mut high) = (0, at);
        while low < high {
            let middle = usize::midpoint(low, high);
            if less(item, items[middle])? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        items[low..=at].rotate_right(1);
    }
    Ok(())
}

/// Appends the merged items to `out`; of equal ones the left comes first.
fn merge(
    left: &[u32],
    right: &[u32],
    out: &mut Vec<u32>,
    less: &mut impl FnMut(u32, u32) -> Outcome<bool>,
) -> Outcome<()> {
    let (mut x, mut y) = (0, 0);
    while x < left.len() && y < right.len() {
        if less(right[y], left[x])? {
            out.push(right[y]);
            y += 1;
        } else {
            out.push(left[x]);
            x += 1;
        }
    }
    out.extend_from_slice(&left[x..]);
    out.extend_from_slice(&right[y..]);
    Ok(())
}
