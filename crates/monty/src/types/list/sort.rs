//! Sorting: natively where no Python code decides about `<`, else as the machine does (`vm/sorting.rs`).
//!
//! Stable, and never a panic for an order that is none (NaN, confused `__lt__`): runs are found and merged by asking
//! `<` alone, as CPython's sort does. Keys that are all ints, all strings or all ordinary floats need not be asked.

use std::cmp::Ordering;

use smallvec::SmallVec;

use super::this;
use crate::{
    bytecode::CompareOp,
    heap::ListId,
    registry::Args,
    runtime::{Control, MachineRequest, Outcome, Runtime},
    text::TextRef,
    value::Value,
};

/// Texts longer than this are compared by the runtime, which burns fuel for them.
const LONG_TEXT: usize = 512;

/// Tuples with more items than this are compared by the runtime, too.
const SHORT_TUPLE: usize = 64;

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
    match sorted_items(runtime, &items, reverse) {
        Ok(sorted) => {
            *runtime.heap.write(list) = sorted;
            Ok(Value::None)
        }
        Err(control) if matches!(*control, Control::NeedsPython) => {
            *runtime.heap.write(list) = Vec::new();
            sort_slowly(runtime, items, Some(list), reverse)
        }
        Err(control) => Err(control),
    }
}

/// `sorted` without a key.
pub fn sorted(runtime: &mut Runtime, items: Vec<Value>, reverse: bool) -> Outcome {
    match sorted_items(runtime, &items, reverse) {
        Ok(sorted) => Ok(runtime.list(sorted)),
        Err(control) if matches!(*control, Control::NeedsPython) => sort_slowly(runtime, items, None, reverse),
        Err(control) => Err(control),
    }
}

/// The machine sorts what decides in Python about `<`.
fn sort_slowly(runtime: &mut Runtime, items: Vec<Value>, target: Option<ListId>, reverse: bool) -> Outcome {
    let (items, key) = (runtime.heap.alloc(items), Value::None);
    Err(Box::new(Control::Machine(MachineRequest::Sort { items, target, key, reverse })))
}

/// The items in order.
fn sorted_items(runtime: &mut Runtime, items: &[Value], reverse: bool) -> Outcome<Vec<Value>> {
    runtime.reserve(size_of_val(items))?;
    let order = order_of(runtime, items, reverse)?;
    Ok(match order {
        None => items.to_vec(),
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
    if let Some(columns) = columns_of(runtime, keys) {
        return Ok(Some(sort_by_columns(runtime, keys, &columns, reverse)));
    }
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    // Reversing before and after keeps equal items in order.
    if reverse {
        order.reverse();
    }
    order = merge_sort(order, |a, b| less(runtime, keys[a as usize], keys[b as usize]))?;
    if reverse {
        order.reverse();
    }
    Ok(Some(order))
}

/// What all keys are at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Ints,
    Floats,
    Strings,
}

/// What the keys are: one column of numbers or strings, or tuples of such columns.
struct Columns {
    are_tuples: bool,
    columns: SmallVec<[Column; 8]>,
}

fn column_of(runtime: &Runtime, value: Value) -> Option<Column> {
    match value {
        Value::Int(_) => Some(Column::Ints),
        // There is an order only without NaN.
        Value::Float(value) if !value.get().is_nan() => Some(Column::Floats),
        Value::Str(id) if runtime.text(id).len() <= LONG_TEXT => Some(Column::Strings),
        _ => None,
    }
}

/// The columns of keys that need not be asked for their order, as their types alone decide it.
fn columns_of(runtime: &Runtime, keys: &[Value]) -> Option<Columns> {
    let Value::Tuple(first) = *keys.first()? else {
        let column = column_of(runtime, *keys.first()?)?;
        let same = keys.iter().all(|key| column_of(runtime, *key) == Some(column));
        return same.then(|| Columns { are_tuples: false, columns: SmallVec::from_slice(&[column]) });
    };
    let first = &runtime.heap[first];
    let columns: SmallVec<[Column; 8]> = first.iter().map(|part| column_of(runtime, *part)).collect::<Option<_>>()?;
    let fits = |key: &Value| match key {
        Value::Tuple(id) => {
            let parts = &runtime.heap[*id];
            parts.len() == columns.len()
                && parts.iter().zip(&columns).all(|(part, column)| column_of(runtime, *part) == Some(*column))
        }
        _ => false,
    };
    (!columns.is_empty() && keys.iter().all(fits)).then_some(Columns { are_tuples: true, columns })
}

/// Sorts by a number that stands for the start of each key; only keys with the same number are looked at.
fn sort_by_columns(runtime: &Runtime, keys: &[Value], columns: &Columns, reverse: bool) -> Vec<u32> {
    let part = |at: u32, column: usize| match keys[at as usize] {
        Value::Tuple(id) if columns.are_tuples => runtime.heap[id].get(column).copied().unwrap_or_default(),
        key => key,
    };
    let flip = |ordering: Ordering| if reverse { ordering.reverse() } else { ordering };
    // Ints and floats are equal where their numbers are.
    let first_open = usize::from(columns.columns[0] != Column::Strings);
    let compare_rest = |a: u32, b: u32| {
        for column in first_open..columns.columns.len() {
            let ordering = match (part(a, column), part(b, column)) {
                (Value::Int(a), Value::Int(b)) => a.cmp(&b),
                (Value::Float(a), Value::Float(b)) => a.partial_cmp(&b).unwrap_or(Ordering::Equal),
                (a, b) => compare_strings(runtime, a, b),
            };
            if ordering != Ordering::Equal {
                return ordering;
            }
        }
        Ordering::Equal
    };
    let mut order: Vec<(u64, u32)> = (0..keys.len() as u32).map(|at| (leading(runtime, part(at, 0)), at)).collect();
    if first_open < columns.columns.len() {
        order.sort_by(|a, b| flip(a.0.cmp(&b.0).then_with(|| compare_rest(a.1, b.1))));
    } else {
        order.sort_by(|a, b| flip(a.0.cmp(&b.0)));
    }
    order.into_iter().map(|(_, at)| at).collect()
}

/// A number that is never greater for the lesser of two ints, floats or strings.
fn leading(runtime: &Runtime, value: Value) -> u64 {
    const SIGN: u64 = 1 << 63;
    match value {
        Value::Int(value) => value as u64 ^ SIGN,
        Value::Float(value) => {
            // Both zeros are equal.
            let bits = if value.get() == 0.0 { 0 } else { value.get().to_bits() };
            if bits & SIGN == 0 { bits | SIGN } else { !bits }
        }
        Value::Str(id) => match runtime.text(id) {
            TextRef::Ascii(text) => {
                let mut bytes = [0; 8];
                let count = text.len().min(8);
                bytes[..count].copy_from_slice(&text.as_bytes()[..count]);
                u64::from_be_bytes(bytes)
            }
            TextRef::Wide(points) => {
                // All that is beyond 254 looks alike, and so does what follows it.
                let mut bytes = [0; 8];
                for (at, point) in points.iter().take(8).enumerate() {
                    match u8::try_from(*point) {
                        Ok(byte) if byte < u8::MAX => bytes[at] = byte,
                        _ => {
                            bytes[at..].fill(u8::MAX);
                            break;
                        }
                    }
                }
                u64::from_be_bytes(bytes)
            }
        },
        _ => 0,
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
    runtime.look()?;
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
        (Value::Str(x), Value::Str(y)) if runtime.text(x).len().min(runtime.text(y).len()) <= LONG_TEXT => {
            Some(Some(compare_strings(runtime, a, b)))
        }
        (Value::Tuple(a), Value::Tuple(b)) if depth > 0 => {
            let (a, b) = (&runtime.heap[a], &runtime.heap[b]);
            if a.len().min(b.len()) > SHORT_TUPLE {
                return None;
            }
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
