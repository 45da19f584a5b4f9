//! `heapq`: heaps in lists. Where items decide about `<` in Python, the same is done by `prelude/heaps.py`.
//!
//! Positions are found by comparing alone, and the list is written at the end: what needs Python code has no effect here.

use crate::{
    bytecode::CompareOp,
    heap::ListId,
    registry::{Args, ModuleDef, Native, with_python},
    runtime::{Outcome, Runtime, needs_python},
    types::type_name_or_none,
    value::Value,
};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "heapq", functions: FUNCTIONS, constants: &[], python: Some(include_str!("heapq.py")) };

const FUNCTIONS: &[Native] = &[
    with_python("heapify", "heap, /", heapify, "heaps.heapify"),
    with_python("heapify_max", "heap, /", heapify_max, "heaps.heapify_max"),
    with_python("heappop", "heap, /", pop, "heaps.heappop"),
    with_python("heappop_max", "heap, /", pop_max, "heaps.heappop_max"),
    with_python("heappush", "heap, item, /", push, "heaps.heappush"),
    with_python("heappush_max", "heap, item, /", push_max, "heaps.heappush_max"),
    with_python("heappushpop", "heap, item, /", push_pop, "heaps.heappushpop"),
    with_python("heappushpop_max", "heap, item, /", push_pop_max, "heaps.heappushpop_max"),
    with_python("heapreplace", "heap, item, /", replace, "heaps.heapreplace"),
    with_python("heapreplace_max", "heap, item, /", replace_max, "heaps.heapreplace_max"),
];

/// Which item is on top.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Top {
    Smallest,
    Largest,
}

fn heapify(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    arrange(runtime, args, Top::Smallest)
}

fn heapify_max(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    arrange(runtime, args, Top::Largest)
}

fn push(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    add(runtime, args, Top::Smallest)
}

fn push_max(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    add(runtime, args, Top::Largest)
}

fn pop(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    take(runtime, args, Top::Smallest)
}

fn pop_max(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    take(runtime, args, Top::Largest)
}

fn replace(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    exchange(runtime, args, Top::Smallest)
}

fn replace_max(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    exchange(runtime, args, Top::Largest)
}

fn push_pop(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    pass_through(runtime, args, Top::Smallest)
}

fn push_pop_max(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    pass_through(runtime, args, Top::Largest)
}

/// The list that every function takes.
fn heap_of(runtime: &mut Runtime, args: &Args<'_>, name: &str, top: Top) -> Outcome<ListId> {
    match runtime.plain(args.at(0)) {
        Value::List(list) => Ok(list),
        _ => {
            let suffix = if top == Top::Largest { "_max" } else { "" };
            let number = if args.positional.len() > 1 { " 1" } else { "" };
            let given = type_name_or_none(runtime, args.at(0));
            runtime.type_error(format!("{name}{suffix}() argument{number} must be list, not {given}"))
        }
    }
}

/// Whether `left` belongs above `right`.
fn is_above(runtime: &mut Runtime, top: Top, left: Value, right: Value) -> Outcome<bool> {
    let (a, b) = match top {
        Top::Smallest => (left, right),
        Top::Largest => (right, left),
    };
    if let (Value::Int(a), Value::Int(b)) = (a, b) {
        return Ok(a < b);
    }
    runtime.look()?;
    // Also where the comparison fails: the steps before it show then.
    match runtime.compare(CompareOp::Lt, a, b) {
        Ok(Value::Bool(answer)) => Ok(answer.get()),
        _ => needs_python(),
    }
}

/// Where an item that stands at `at` ends on its way up, and the positions whose items come down.
fn rise(
    runtime: &mut Runtime,
    top: Top,
    item: Value,
    mut at: usize,
    mut item_at: impl FnMut(&Runtime, usize) -> Value,
) -> Outcome<usize> {
    while at > 0 {
        let parent = (at - 1) >> 1;
        let above = item_at(runtime, parent);
        if !is_above(runtime, top, item, above)? {
            break;
        }
        at = parent;
    }
    Ok(at)
}

fn add(runtime: &mut Runtime, args: &Args<'_>, top: Top) -> Outcome {
    let (list, item) = (heap_of(runtime, args, "heappush", top)?, args.at(1));
    let mut at = runtime.heap[list].len();
    let end = rise(runtime, top, item, at, |runtime, at| runtime.heap[list][at])?;
    runtime.reserve(size_of::<Value>())?;
    runtime.heap.charge(size_of::<Value>());
    let items = runtime.heap.write(list);
    items.push(item);
    while at > end {
        let parent = (at - 1) >> 1;
        items[at] = items[parent];
        at = parent;
    }
    items[end] = item;
    Ok(Value::None)
}

/// The way that the hole at the top takes to the bottom, always below the child that belongs higher.
fn path_down(runtime: &mut Runtime, list: ListId, top: Top, length: usize) -> Outcome<Vec<usize>> {
    let mut path = vec![0];
    let mut at = 0;
    while 2 * at + 1 < length {
        let (left, right) = (2 * at + 1, 2 * at + 2);
        at = left;
        if right < length {
            let (a, b) = (runtime.heap[list][left], runtime.heap[list][right]);
            if !is_above(runtime, top, a, b)? {
                at = right;
            }
        }
        path.push(at);
    }
    runtime.burn(16 * path.len());
    Ok(path)
}

/// The way down of an item that comes to the top of the first `length`, and how far along it stays.
fn sink(runtime: &mut Runtime, list: ListId, top: Top, item: Value, length: usize) -> Outcome<(Vec<usize>, usize)> {
    let path = path_down(runtime, list, top, length)?;
    // From the bottom the item rises again along the path.
    let mut place = path.len() - 1;
    while place > 0 {
        let above = runtime.heap[list][path[place]];
        if !is_above(runtime, top, item, above)? {
            break;
        }
        place -= 1;
    }
    Ok((path, place))
}

fn write_path(runtime: &mut Runtime, list: ListId, path: &[usize], place: usize, item: Value) {
    let items = runtime.heap.write(list);
    for step in 0..place {
        items[path[step]] = items[path[step + 1]];
    }
    items[path[place]] = item;
}

fn take(runtime: &mut Runtime, args: &Args<'_>, top: Top) -> Outcome {
    let list = heap_of(runtime, args, "heappop", top)?;
    let Some((last, rest)) = runtime.heap[list].split_last() else {
        return runtime.raise(crate::classes::INDEX_ERROR, "index out of range");
    };
    let (last, length) = (*last, rest.len());
    if length == 0 {
        runtime.heap.write(list).pop();
        return Ok(last);
    }
    let result = runtime.heap[list][0];
    let (path, place) = sink(runtime, list, top, last, length)?;
    runtime.heap.write(list).pop();
    write_path(runtime, list, &path, place, last);
    Ok(result)
}

fn exchange(runtime: &mut Runtime, args: &Args<'_>, top: Top) -> Outcome {
    let (list, item) = (heap_of(runtime, args, "heapreplace", top)?, args.at(1));
    let Some(result) = runtime.heap[list].first().copied() else {
        return runtime.raise(crate::classes::INDEX_ERROR, "index out of range");
    };
    let length = runtime.heap[list].len();
    let (path, place) = sink(runtime, list, top, item, length)?;
    write_path(runtime, list, &path, place, item);
    Ok(result)
}

fn pass_through(runtime: &mut Runtime, args: &Args<'_>, top: Top) -> Outcome {
    let (list, item) = (heap_of(runtime, args, "heappushpop", top)?, args.at(1));
    let Some(first) = runtime.heap[list].first().copied() else { return Ok(item) };
    if !is_above(runtime, top, first, item)? {
        return Ok(item);
    }
    exchange(runtime, args, top)
}

/// Makes a heap of a list: a copy is arranged and takes the list's place.
fn arrange(runtime: &mut Runtime, args: &Args<'_>, top: Top) -> Outcome {
    let list = heap_of(runtime, args, "heapify", top)?;
    let mut items = runtime.heap[list].clone();
    runtime.burn(32 * items.len());
    let length = items.len();
    for start in (0..length / 2).rev() {
        let item = items[start];
        let mut at = start;
        while 2 * at + 1 < length {
            let (left, right) = (2 * at + 1, 2 * at + 2);
            let is_right = right < length && !is_above(runtime, top, items[left], items[right])?;
            let child = if is_right { right } else { left };
            items[at] = items[child];
            at = child;
        }
        while at > start {
            let parent = (at - 1) >> 1;
            if !is_above(runtime, top, item, items[parent])? {
                break;
            }
            items[at] = items[parent];
            at = parent;
        }
        items[at] = item;
    }
    *runtime.heap.write(list) = items;
    Ok(Value::None)
}
