//! `list`

mod sort;

use crate::{
    classes,
    heap::ListId,
    numbers::Int,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime, needs_python},
    symbols,
    value::Value,
};

pub use sort::{has_plain_order, sort_values, sorted};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::LIST,
    members: &[
        Member::StaticMethod(native("__new__", "cls, ~iterable=(), /", new)),
        Member::Method(native("__init__", "self, ~iterable=(), /", init)),
        Member::Method(native("append", "self, object, /", append)),
        Member::Method(native("clear", "self, /", clear)),
        Member::Method(native("copy", "self, /", copy)),
        Member::Method(with_python("count", "self, value, /", count, "sequences.count")),
        Member::Method(with_python("extend", "self, iterable, /", extend, "sequences.extend")),
        Member::Method(with_python(
            "index",
            "self, value, start=0, stop=9223372036854775807, /",
            index,
            "sequences.index",
        )),
        Member::Method(with_python("insert", "self, index, object, /", insert, "sequences.insert")),
        Member::Method(with_python("pop", "self, index=-1, /", pop, "sequences.pop")),
        Member::Method(with_python("remove", "self, value, /", remove, "sequences.remove")),
        Member::Method(native("reverse", "self, /", reverse)),
        Member::Method(with_python("sort", "self, *, key=None, reverse=False", sort::sort, "sorting.sort")),
    ],
};

/// The list that a method is called on.
fn this(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<ListId> {
    match runtime.plain(args.at(0)) {
        Value::List(id) => Ok(id),
        _ => runtime.type_error("descriptor requires a 'list' object"),
    }
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let items = match args.get(1) {
        Some(iterable) => runtime.iterate(iterable)?,
        None => Vec::new(),
    };
    runtime.reserve(items.len() * size_of::<Value>())?;
    let list = runtime.list(items);
    let class = runtime.constructed_class(args.at(0), classes::LIST)?;
    Ok(runtime.wrap_instance(class, list))
}

fn init(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = this(runtime, args)?;
    runtime.heap.write(list).clear();
    let items = match args.get(1) {
        Some(iterable) => runtime.iterate(iterable)?,
        None => Vec::new(),
    };
    runtime.reserve(items.len() * size_of::<Value>())?;
    *runtime.heap.write(list) = items;
    Ok(Value::None)
}

fn append(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match *args.positional {
        [Value::List(id), value] => runtime.push(id, value),
        _ => {
            let id = this(runtime, args)?;
            runtime.push(id, args.at(1));
        }
    }
    Ok(Value::None)
}

fn clear(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = this(runtime, args)?;
    *runtime.heap.write(list) = Vec::new();
    Ok(Value::None)
}

fn copy(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = this(runtime, args)?;
    let len = runtime.heap[list].len();
    runtime.reserve(len * size_of::<Value>())?;
    runtime.burn(len);
    let items = runtime.heap[list].clone();
    Ok(runtime.list(items))
}

pub(super) fn count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (sequence, item) = (runtime.plain(args.at(0)), args.at(1));
    let (mut count, mut at) = (0, 0);
    while let Some(found) = runtime.find_item(sequence, item, at, usize::MAX)? {
        count += 1;
        at = found + 1;
    }
    Ok(Value::Int(count))
}

fn extend(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = this(runtime, args)?;
    let iterable = args.at(1);
    if let Value::Generator(_) | Value::Instance(_) = iterable
        && (!runtime.is_native_iterable(iterable) || runtime.tells_length(iterable))
    {
        return needs_python();
    }
    runtime.extend_list(list, iterable)?;
    Ok(Value::None)
}

/// An argument that limits a search: ints of any size, negative ones from the end.
pub(super) fn bound(runtime: &mut Runtime, value: Value, len: usize) -> Outcome<usize> {
    match runtime.as_int(value) {
        Some(Int::Small(at)) if at < 0 => Ok(usize::try_from(at.saturating_add(len as i64)).unwrap_or(0)),
        Some(Int::Small(at)) => Ok((at as usize).min(len)),
        Some(big) => Ok(if big.is_negative() { 0 } else { len }),
        None if runtime.python_method(value, symbols::INDEX).is_some() => needs_python(),
        None => runtime.type_error("slice indices must be integers or have an __index__ method"),
    }
}

pub(super) fn index(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let sequence = runtime.plain(args.at(0));
    let len = runtime.length(sequence)?;
    let start = match args.get(2) {
        Some(start) => bound(runtime, start, len)?,
        None => 0,
    };
    let stop = match args.get(3) {
        Some(stop) => bound(runtime, stop, len)?,
        None => len,
    };
    match runtime.find_item(sequence, args.at(1), start, stop)? {
        Some(at) => Ok(Value::Int(at as i64)),
        None if matches!(sequence, Value::Tuple(_)) => runtime.value_error("tuple.index(x): x not in tuple"),
        None => runtime.value_error("list.index(x): x not in list"),
    }
}

fn insert(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = this(runtime, args)?;
    let len = runtime.heap[list].len();
    let at = match runtime.index(args.at(1))? {
        Int::Small(at) if at < 0 => usize::try_from(at.saturating_add(len as i64)).unwrap_or(0),
        Int::Small(at) => (at as usize).min(len),
        Int::Big(_) => {
            let message = "Python int too large to convert to C ssize_t";
            return runtime.overflow_error(message);
        }
    };
    runtime.push(list, args.at(2));
    runtime.burn(len - at);
    if let Some(tail) = runtime.heap.write(list).get_mut(at..) {
        tail.rotate_right(1);
    }
    Ok(Value::None)
}

fn pop(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = this(runtime, args)?;
    let index = match args.get(1) {
        None => -1,
        Some(Value::Int(index)) => index,
        Some(index) => super::arguments::size(runtime, index)?,
    };
    let len = runtime.heap[list].len();
    if len == 0 {
        return runtime.index_error("pop from empty list");
    }
    let at = if index < 0 { index.saturating_add(len as i64) } else { index };
    match usize::try_from(at) {
        Ok(at) if at + 1 == len => Ok(runtime.heap.write(list).pop().unwrap_or_default()),
        Ok(at) if at < len => {
            runtime.burn(len - at);
            Ok(runtime.heap.write(list).remove(at))
        }
        _ => runtime.index_error("pop index out of range"),
    }
}

fn remove(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = this(runtime, args)?;
    match runtime.find_item(Value::List(list), args.at(1), 0, usize::MAX)? {
        Some(at) => {
            runtime.burn(runtime.heap[list].len() - at);
            runtime.heap.write(list).remove(at);
            Ok(Value::None)
        }
        None => runtime.value_error("list.remove(x): x not in list"),
    }
}

fn reverse(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = this(runtime, args)?;
    runtime.burn(runtime.heap[list].len());
    runtime.heap.write(list).reverse();
    Ok(Value::None)
}
