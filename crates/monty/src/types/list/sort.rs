//! Sorting: natively where no Python code decides about `<`, else as the machine does (`vm/sorting.rs`).
//!
//! Which keys are compared, and so what becomes of an order that is none (NaN, sets), is CPython's way
//! (`collections/merge_sort.rs`). Keys that are all ints, all strings or all ordinary floats, or tuples of such, have one
//! order only, which is found faster.

use std::cmp::Ordering;

use smallvec::SmallVec;

use super::this;
use crate::{
    bytecode::CompareOp,
    collections::merge_sort::MergeSort,
    heap::ListId,
    registry::Args,
    runtime::{Control, LONG_TEXT, MachineRequest, Outcome, Runtime},
    text::TextRef,
    value::Value,
};

/// Tuples with more items than this are compared by the runtime, too.
const SHORT_TUPLE: usize = 64;

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
    let (sorted, outcome) = sort_values(runtime, &items, &items, reverse);
    match outcome {
        Err(control) if matches!(*control, Control::NeedsPython) => {
            *runtime.heap.write(list) = Vec::new();
            sort_slowly(runtime, items, Some(list), reverse)
        }
        outcome => {
            if let Some(sorted) = sorted {
                *runtime.heap.write(list) = sorted;
            }
            outcome.map(|()| Value::None)
        }
    }
}

/// `sorted` without a key.
pub fn sorted(runtime: &mut Runtime, items: Vec<Value>, reverse: bool) -> Outcome {
    let (sorted, outcome) = sort_values(runtime, &items, &items, reverse);
    match outcome {
        Ok(()) => Ok(runtime.list(sorted.unwrap_or(items))),
        Err(control) if matches!(*control, Control::NeedsPython) => sort_slowly(runtime, items, None, reverse),
        Err(control) => Err(control),
    }
}

/// The machine sorts what decides in Python about `<`.
fn sort_slowly(runtime: &mut Runtime, items: Vec<Value>, target: Option<ListId>, reverse: bool) -> Outcome {
    let (items, key) = (runtime.heap.alloc(items), Value::None);
    Err(Box::new(Control::Machine(MachineRequest::Sort { items, target, key, reverse })))
}

/// The items in the order of their keys, or as far as they came when the sort failed; `None` if they were in order.
pub fn sort_values(
    runtime: &mut Runtime,
    items: &[Value],
    keys: &[Value],
    reverse: bool,
) -> (Option<Vec<Value>>, Outcome<()>) {
    if let Err(limit) = runtime.reserve(size_of_val(items)) {
        return (None, Err(limit));
    }
    let (order, outcome) = order_of(runtime, keys, reverse);
    let sorted = order.map(|order| order.into_iter().filter_map(|at| items.get(at as usize).copied()).collect());
    (sorted, outcome)
}

/// The permutation that sorts the keys; `None` if they are in order. Equal keys keep their order, also in reverse.
fn order_of(runtime: &mut Runtime, keys: &[Value], reverse: bool) -> (Option<Vec<u32>>, Outcome<()>) {
    if keys.len() < 2 {
        return (None, Ok(()));
    }
    let cost = keys.len() * (keys.len().ilog2() as usize + 1);
    runtime.burn(cost);
    if let Some(columns) = columns_of(runtime, keys) {
        return (Some(sort_by_columns(runtime, keys, &columns, reverse)), Ok(()));
    }
    let mut sort = MergeSort::new(keys.len());
    // Reversing before and after keeps equal items in order.
    if reverse {
        sort = sort.backwards();
    }
    let mut outcome = Ok(());
    while let Some((a, b)) = sort.question() {
        match less(runtime, keys[a as usize], keys[b as usize]) {
            Ok(is_less) => sort.answer(is_less),
            Err(control) => {
                sort.abandon();
                outcome = Err(control);
            }
        }
    }
    let mut order = sort.order().to_vec();
    if reverse {
        order.reverse();
    }
    (Some(order), outcome)
}

/// Whether the values are all ints, all strings or all ordinary floats, or tuples of such: in what order they are
/// compared makes no difference.
pub fn has_plain_order(runtime: &Runtime, keys: &[Value]) -> bool {
    keys.is_empty() || columns_of(runtime, keys).is_some()
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

/// Whether a number is an ordinary float, or an int that is the same as a float.
fn is_exact_float(value: Value) -> bool {
    match value {
        Value::Int(value) => value.unsigned_abs() <= 1 << f64::MANTISSA_DIGITS,
        Value::Float(value) => !value.get().is_nan(),
        _ => false,
    }
}

/// The columns of keys that need not be asked for their order, as their types alone decide it.
fn columns_of(runtime: &Runtime, keys: &[Value]) -> Option<Columns> {
    let Value::Tuple(first) = *keys.first()? else {
        let column = column_of(runtime, *keys.first()?)?;
        let same = keys.iter().all(|key| column_of(runtime, *key) == Some(column));
        let mixed = !same && keys.iter().all(|key| is_exact_float(*key));
        let (same, column) = (same || mixed, if mixed { Column::Floats } else { column });
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
    let first = |at: u32| match (columns.columns[0], part(at, 0)) {
        (Column::Floats, Value::Int(value)) => Value::float(value as f64),
        (_, value) => value,
    };
    let mut order: Vec<(u64, u32)> = (0..keys.len() as u32).map(|at| (leading(runtime, first(at)), at)).collect();
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
