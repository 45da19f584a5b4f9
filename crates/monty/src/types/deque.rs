//! `collections.deque`

use crate::{
    classes,
    heap::DequeId,
    numbers::Int,
    objects::Deque,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::DEQUE,
    members: &[
        Member::StaticMethod(with_python("__new__", "cls, ~iterable=(), maxlen=None", new, "sequences.new_deque")),
        Member::Method(native("__init__", "self, ~iterable=(), maxlen=None", init)),
        Member::Method(native("append", "self, item, /", append)),
        Member::Method(native("appendleft", "self, item, /", append_left)),
        Member::Method(native("clear", "self, /", clear)),
        Member::Method(native("copy", "self, /", copy)),
        Member::Method(native("__copy__", "self, /", copy)),
        Member::Method(with_python("count", "self, value, /", super::list::count, "sequences.count")),
        Member::Method(with_python("extend", "self, iterable, /", extend, "sequences.extend")),
        Member::Method(with_python("extendleft", "self, iterable, /", extend_left, "sequences.extendleft")),
        Member::Method(with_python(
            "index",
            "self, value, start=0, stop=9223372036854775807, /",
            index,
            "sequences.index",
        )),
        Member::Method(with_python("insert", "self, index, value, /", insert, "sequences.insert")),
        Member::Getter(native("maxlen", "self, /", max_len)),
        Member::Method(native("pop", "self, /", pop)),
        Member::Method(native("popleft", "self, /", pop_left)),
        Member::Method(with_python("remove", "self, value, /", remove, "sequences.remove")),
        Member::Method(native("reverse", "self, /", reverse)),
        Member::Method(with_python("rotate", "self, n=1, /", rotate, "sequences.rotate")),
    ],
};

fn this(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<DequeId> {
    match runtime.plain(args.at(0)) {
        Value::Deque(id) => Ok(id),
        _ => runtime.type_error("descriptor requires a 'collections.deque' object"),
    }
}

fn filled(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Deque> {
    let limit = match args.get(2).filter(|limit| !limit.is_none()) {
        None => None,
        Some(limit) => match runtime.as_int(limit) {
            Some(Int::Small(limit)) if limit >= 0 => Some(u32::try_from(limit).unwrap_or(u32::MAX)),
            Some(int) if int.is_negative() => return runtime.value_error("maxlen must be non-negative"),
            Some(_) => return runtime.overflow_error("Python int too large to convert to C ssize_t"),
            None => return runtime.type_error("an integer is required"),
        },
    };
    let mut items = match args.get(1) {
        Some(iterable) => runtime.iterate(iterable)?,
        None => Vec::new(),
    };
    if let Some(limit) = limit {
        let excess = items.len().saturating_sub(limit as usize);
        items.drain(..excess);
    }
    runtime.reserve(items.len() * size_of::<Value>())?;
    Ok(Deque { items: items.into(), limit })
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::DEQUE)?;
    let deque = filled(runtime, args)?;
    let deque = Value::Deque(runtime.heap.alloc(deque));
    Ok(runtime.wrap_instance(class, deque))
}

fn init(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    runtime.heap.write(id).items.clear();
    let deque = filled(runtime, args)?;
    *runtime.heap.write(id) = deque;
    Ok(Value::None)
}

fn append(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    runtime.deque_push(id, args.at(1));
    Ok(Value::None)
}

fn push_left(runtime: &mut Runtime, id: DequeId, value: Value) {
    let deque = runtime.heap.write(id);
    let before = deque.items.capacity();
    deque.items.push_front(value);
    if deque.limit.is_some_and(|limit| deque.items.len() > limit as usize) {
        deque.items.pop_back();
    }
    let grown = deque.items.capacity() - before;
    runtime.heap.charge(grown * size_of::<Value>());
}

fn append_left(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    push_left(runtime, id, args.at(1));
    Ok(Value::None)
}

fn clear(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    runtime.heap.write(id).items = std::collections::VecDeque::new();
    Ok(Value::None)
}

fn copy(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    let len = runtime.heap[id].items.len();
    runtime.reserve(len * size_of::<Value>())?;
    runtime.burn(len);
    let copy = runtime.heap[id].clone();
    let copy = Value::Deque(runtime.heap.alloc(copy));
    let class = runtime.class_of(args.at(0));
    Ok(runtime.wrap_instance(class, copy))
}

fn extend(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    let items = runtime.iterate(args.at(1))?;
    runtime.reserve(items.len() * size_of::<Value>())?;
    items.into_iter().for_each(|item| runtime.deque_push(id, item));
    Ok(Value::None)
}

fn extend_left(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    let items = runtime.iterate(args.at(1))?;
    runtime.reserve(items.len() * size_of::<Value>())?;
    items.into_iter().for_each(|item| push_left(runtime, id, item));
    Ok(Value::None)
}

fn index(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    let len = runtime.heap[id].items.len();
    let start = match args.get(2) {
        Some(start) => super::list::bound(runtime, start, len)?,
        None => 0,
    };
    let stop = match args.get(3) {
        Some(stop) => super::list::bound(runtime, stop, len)?,
        None => len,
    };
    match runtime.find_item(Value::Deque(id), args.at(1), start, stop)? {
        Some(at) => Ok(Value::Int(at as i64)),
        None => runtime.value_error("deque.index(x): x not in deque"),
    }
}

fn insert(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    let index = runtime.small_index(args.at(1))?;
    let deque = &runtime.heap[id];
    let len = deque.items.len();
    if deque.limit.is_some_and(|limit| len >= limit as usize) {
        return runtime.index_error("deque already at its maximum size");
    }
    let at = if index < 0 {
        usize::try_from(index.saturating_add(len as i64)).unwrap_or(0)
    } else {
        (index as usize).min(len)
    };
    runtime.burn(len);
    let deque = runtime.heap.write(id);
    let before = deque.items.capacity();
    deque.items.insert(at, args.at(2));
    let grown = deque.items.capacity() - before;
    runtime.heap.charge(grown * size_of::<Value>());
    Ok(Value::None)
}

fn max_len(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    Ok(runtime.heap[id].limit.map_or(Value::None, |limit| Value::Int(i64::from(limit))))
}

fn pop(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    match runtime.heap.write(id).items.pop_back() {
        Some(item) => Ok(item),
        None => runtime.index_error("pop from an empty deque"),
    }
}

fn pop_left(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    match runtime.heap.write(id).items.pop_front() {
        Some(item) => Ok(item),
        None => runtime.index_error("pop from an empty deque"),
    }
}

fn remove(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    match runtime.find_item(Value::Deque(id), args.at(1), 0, usize::MAX)? {
        Some(at) => {
            runtime.heap.write(id).items.remove(at);
            Ok(Value::None)
        }
        None => runtime.value_error("deque.remove(x): x not in deque"),
    }
}

fn reverse(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    runtime.burn(runtime.heap[id].items.len());
    runtime.heap.write(id).items.make_contiguous().reverse();
    Ok(Value::None)
}

fn rotate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = this(runtime, args)?;
    let steps = match args.get(1) {
        Some(steps) => runtime.small_index(steps)?,
        None => 1,
    };
    let len = runtime.heap[id].items.len();
    if len > 1 {
        runtime.burn(len);
        let steps = steps.rem_euclid(len as i64) as usize;
        runtime.heap.write(id).items.rotate_right(steps);
    }
    Ok(Value::None)
}
