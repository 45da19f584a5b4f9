//! The iterator classes that can be called: `enumerate`, `zip`, `map`, `filter`, `reversed`.
//!
//! All are native objects. Where a step takes Python code (`map`'s function, an iterator written in Python) the machine
//! takes it, see `vm/iterate.rs` and `prelude/iteration.py`; so they go on after an exception as they do in CPython.

use crate::{
    classes,
    heap::ClassRef,
    numbers::Int,
    objects::Iterator,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Control, Outcome, Runtime, Values, needs_python},
    symbols,
    value::Value,
};

pub(super) const ENUMERATE: ClassMembers = ClassMembers {
    class: classes::ENUMERATE,
    members: &[Member::StaticMethod(with_python(
        "__new__",
        "cls, iterable, start=0",
        enumerate,
        "iteration.new_enumerate",
    ))],
};

pub(super) const ZIP: ClassMembers = ClassMembers {
    class: classes::ZIP,
    members: &[Member::StaticMethod(with_python(
        "__new__",
        "cls, /, *iterables, strict=False",
        zip,
        "iteration.new_zip",
    ))],
};

pub(super) const MAP: ClassMembers = ClassMembers {
    class: classes::MAP,
    members: &[Member::StaticMethod(with_python(
        "__new__",
        "cls, /, *arguments, strict=False",
        map,
        "iteration.new_map",
    ))],
};

pub(super) const FILTER: ClassMembers = ClassMembers {
    class: classes::FILTER,
    members: &[Member::StaticMethod(with_python(
        "__new__",
        "cls, function, iterable, /",
        filter,
        "iteration.new_filter",
    ))],
};

/// How many items iterators over builtin containers still give, as far as they know.
pub(super) const HINTS: &[ClassMembers] = &[
    hinting(classes::LIST_ITERATOR),
    hinting(classes::LIST_REVERSE_ITERATOR),
    hinting(classes::TUPLE_ITERATOR),
    hinting(classes::STR_ITERATOR),
    hinting(classes::WIDE_STR_ITERATOR),
    hinting(classes::BYTES_ITERATOR),
    hinting(classes::BYTEARRAY_ITERATOR),
    hinting(classes::RANGE_ITERATOR),
    hinting(classes::LONG_RANGE_ITERATOR),
    hinting(classes::SET_ITERATOR),
    hinting(classes::DICT_KEY_ITERATOR),
    hinting(classes::DICT_VALUE_ITERATOR),
    hinting(classes::DICT_ITEM_ITERATOR),
    hinting(classes::DEQUE_ITERATOR),
    hinting(classes::REVERSED),
];

const fn hinting(class: ClassRef) -> ClassMembers {
    ClassMembers { class, members: HINT }
}

const HINT: &[Member] = &[Member::Method(native("__length_hint__", "self, /", length_hint))];

fn length_hint(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Iterator(id) = args.at(0) else { return Ok(Value::NotImplemented) };
    let left = match runtime.heap[id].clone() {
        Iterator::Sequence { source, index } if !matches!(source, Value::Instance(_) | Value::Class(_)) => {
            (runtime.length(source)? as u64).saturating_sub(index)
        }
        Iterator::Reversed { source, index } if !matches!(source, Value::Instance(_)) => {
            index.min(runtime.length(source)? as u64)
        }
        Iterator::Range { remaining, .. } => remaining,
        Iterator::BigRange { range, index } => {
            let left = runtime.heap[range].len() - &Int::from(index);
            return Ok(runtime.int(left));
        }
        Iterator::Dict { left, .. } | Iterator::DictReversed { left, .. } => u64::from(left),
        Iterator::Deque { index, expected, .. } => u64::from(expected.saturating_sub(index)),
        Iterator::Set { set, position, .. } => {
            let table = &runtime.heap[set].table;
            let (mut left, mut at) = (0, position as usize);
            while let Some((next, ..)) = table.next_entry(at) {
                left += 1;
                at = next;
            }
            left
        }
        _ => 0,
    };
    Ok(Value::Int(i64::try_from(left).unwrap_or(i64::MAX)))
}

pub(super) const REVERSED: ClassMembers = ClassMembers {
    class: classes::REVERSED,
    members: &[Member::StaticMethod(with_python("__new__", "cls, object, /", reversed, "iteration.new_reversed"))],
};

/// `iter(value)` if that needs no Python code; `iter` of a generator is itself.
fn iterator_over(runtime: &mut Runtime, value: Value) -> Outcome {
    match value {
        Value::Generator(id) if runtime.heap[id].kind == crate::objects::GeneratorKind::Generator => Ok(value),
        _ => runtime.native_iter(value),
    }
}

fn iterators_over(runtime: &mut Runtime, values: &[Value]) -> Outcome<Box<[Value]>> {
    let mut iterators = Vec::with_capacity(values.len());
    for value in values {
        iterators.push(iterator_over(runtime, *value)?);
    }
    Ok(iterators.into())
}

fn finish(runtime: &mut Runtime, args: &Args<'_>, builtin: ClassRef, iterator: Iterator) -> Outcome {
    let class = runtime.constructed_class(args.at(0), builtin)?;
    let iterator = runtime.iterator(iterator);
    Ok(runtime.wrap_instance(class, iterator))
}

fn enumerate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let count = match args.get(2) {
        Some(start) => {
            let start = runtime.index(start)?;
            runtime.int(start)
        }
        None => Value::Int(0),
    };
    let inner = iterator_over(runtime, args.at(1))?;
    finish(runtime, args, classes::ENUMERATE, Iterator::Enumerate { inner, count })
}

fn strict(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<bool> {
    match args.keyword(0) {
        Some(strict) => runtime.truth(strict),
        None => Ok(false),
    }
}

fn zip(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let strict = strict(runtime, args)?;
    let inners = iterators_over(runtime, args.positional.get(1..).unwrap_or_default())?;
    finish(runtime, args, classes::ZIP, Iterator::Zip { inners, strict })
}

fn map(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let [_, function, iterables @ ..] = args.positional else {
        return runtime.type_error("map() must have at least two arguments.");
    };
    if iterables.is_empty() {
        return runtime.type_error("map() must have at least two arguments.");
    }
    let strict = strict(runtime, args)?;
    let inners = iterators_over(runtime, iterables)?;
    finish(runtime, args, classes::MAP, Iterator::Map { function: *function, inners, strict })
}

fn filter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let inner = iterator_over(runtime, args.at(2))?;
    finish(runtime, args, classes::FILTER, Iterator::Filter { function: args.at(1), inner })
}

fn reversed(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let object = args.at(1);
    if let Some(method) = runtime.python_method(object, symbols::REVERSED) {
        if method.is_none() {
            return not_reversible(runtime, object);
        }
        let positional = Values::from_slice(&[object]);
        return Err(Box::new(Control::Call { callee: method, positional, keywords: Vec::new() }));
    }
    let plain = runtime.plain(object);
    match plain {
        Value::Instance(_) => {
            let class = runtime.class_of(object);
            if runtime.class_attribute(class, symbols::GETITEM).is_some() {
                return needs_python();
            }
            not_reversible(runtime, object)
        }
        Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) if plain.is(object) => {
            runtime.reverse_iterator(plain)
        }
        Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_)
            if runtime.python_method(object, symbols::GETITEM).is_some()
                || runtime.python_method(object, symbols::LEN).is_some() =>
        {
            match plain {
                Value::List(_) => runtime.reverse_iterator(plain),
                _ => needs_python(),
            }
        }
        _ => match runtime.reverse_iterator(plain) {
            Err(control) if matches!(*control, Control::NeedsPython) => {
                match runtime.python_method(object, symbols::GETITEM) {
                    Some(_) => Err(control),
                    None => not_reversible(runtime, object),
                }
            }
            outcome => outcome,
        },
    }
}

fn not_reversible(runtime: &mut Runtime, object: Value) -> Outcome {
    let message = format!("'{}' object is not reversible", runtime.type_name(object));
    runtime.type_error(message)
}
