//! What the prelude needs to do with containers when keys and items decide in Python about `==` and `hash`: the tables
//! of dicts and sets by hash and position, the inside of iterators.

use crate::{
    classes,
    collections::set_table::Candidate,
    heap::{DictId, SetId},
    numbers::TupleHasher,
    objects::{Iterator, Set, ViewKind},
    registry::Args,
    runtime::{Control, MachineRequest, Outcome, Runtime},
    symbols,
    value::{Truth, Value},
};

pub(super) fn plain(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(runtime.plain(args.at(0)))
}

/// Which builtin type a value is underneath.
pub(super) fn kind(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = match runtime.plain(args.at(0)) {
        Value::View(id) => match runtime.heap[id].kind {
            ViewKind::Keys => "keys",
            ViewKind::Values => "values",
            ViewKind::Items => "items",
        },
        Value::Set(id) if runtime.heap[id].frozen => "frozenset",
        Value::Set(_) => "set",
        Value::Instance(_) | Value::Exception(_) => "object",
        plain => {
            let class = runtime.class_of(plain);
            return Ok(runtime.class_symbol(class));
        }
    };
    let symbol = runtime.symbols.intern(name);
    Ok(symbol.into())
}

/// The hash that the object's own `__hash__` gives.
pub(super) fn own_hash(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Err(Box::new(Control::Machine(MachineRequest::Hash(args.at(0)))))
}

pub(super) fn hash_value(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(runtime.hash(args.at(0))?))
}

pub(super) fn tuple_hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let mut hasher = TupleHasher::default();
    for hash in runtime.items(args.at(0)).unwrap_or_default() {
        hasher.push(runtime.as_small(hash).unwrap_or_default());
    }
    Ok(Value::Int(hasher.finish()))
}

/// The hash of a set as a key: as if it were frozen.
pub(super) fn set_hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match runtime.plain(args.at(0)) {
        Value::Set(id) => Ok(Value::Int(runtime.hash_as_frozen(id))),
        _ => Ok(Value::None),
    }
}

enum Table {
    Dict(DictId),
    Set(SetId),
}

fn table(runtime: &mut Runtime, value: Value) -> Outcome<Table> {
    match runtime.plain(value) {
        Value::Dict(id) => Ok(Table::Dict(id)),
        Value::Set(id) => Ok(Table::Set(id)),
        _ => runtime.type_error("not a dict or set"),
    }
}

fn small(runtime: &Runtime, value: Value) -> i64 {
    runtime.as_small(value).unwrap_or(-1)
}

fn position(runtime: &Runtime, value: Value) -> usize {
    usize::try_from(small(runtime, value)).unwrap_or(usize::MAX)
}

/// Positions and keys of all entries with a hash, one after the other.
pub(super) fn same_hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let hash = small_hash(runtime, args.at(1));
    let mut found = Vec::new();
    match table(runtime, args.at(0))? {
        Table::Dict(id) => {
            for at in runtime.heap[id].positions_of(hash) {
                if let Some(entry) = runtime.heap[id].entry(at) {
                    found.push((at, entry.key));
                }
            }
        }
        Table::Set(id) => {
            let table = &runtime.heap[id].table;
            let mut probe = table.probe(hash);
            while let Candidate::Key { slot, key } = table.next_equal(&mut probe) {
                found.push((slot, key));
            }
        }
    }
    runtime.burn(found.len() * 8);
    let pairs = found.into_iter().map(|(at, key)| runtime.tuple(vec![Value::Int(at as i64), key])).collect();
    Ok(runtime.list(pairs))
}

fn small_hash(runtime: &Runtime, value: Value) -> i64 {
    runtime.as_small(value).unwrap_or_default()
}

fn key_at(runtime: &Runtime, table: &Table, at: usize) -> Option<Value> {
    match table {
        Table::Dict(id) => runtime.heap[*id].entry(at).map(|entry| entry.key),
        Table::Set(id) => {
            runtime.heap[*id].table.next_entry(at).filter(|(next, ..)| *next == at + 1).map(|(_, _, key)| key)
        }
    }
}

/// Whether the entry at a position is still that of this key.
pub(super) fn holds_at(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let table = table(runtime, args.at(0))?;
    let at = position(runtime, args.at(1));
    Ok(Value::from(key_at(runtime, &table, at).is_some_and(|key| key.is(args.at(2)))))
}

pub(super) fn value_at(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let at = position(runtime, args.at(1));
    Ok(match table(runtime, args.at(0))? {
        Table::Dict(id) => runtime.heap[id].entry(at).map_or(Value::None, |entry| entry.value),
        table @ Table::Set(_) => key_at(runtime, &table, at).unwrap_or(Value::None),
    })
}

pub(super) fn set_value_at(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let at = position(runtime, args.at(1));
    if let Table::Dict(id) = table(runtime, args.at(0))? {
        runtime.heap.write(id).set_at(at, args.at(2));
    }
    Ok(Value::None)
}

/// Removes the entry at a position; gives its value.
pub(super) fn remove_at(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let at = position(runtime, args.at(1));
    Ok(match table(runtime, args.at(0))? {
        Table::Dict(id) => runtime.heap.write(id).remove_at(at).value.defined().unwrap_or(Value::None),
        Table::Set(id) => runtime.heap.write(id).table.remove_at(at).map_or(Value::None, |(_, key)| key),
    })
}

/// Adds an entry for a key that the prelude did not find.
pub(super) fn insert(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (hash, key) = (small_hash(runtime, args.at(1)), args.at(2));
    match table(runtime, args.at(0))? {
        Table::Dict(id) => {
            let grown = runtime.heap.write(id).push(hash, key, args.get(3).unwrap_or(Value::None));
            runtime.heap.charge(grown);
        }
        Table::Set(id) => {
            let grown = runtime.heap[id].table.growth_for_insert();
            runtime.reserve(grown)?;
            runtime.heap.charge(grown);
            runtime.heap.write(id).table.insert(hash, key, |_| Ok::<_, ()>(false)).unwrap_or_default();
        }
    }
    Ok(Value::None)
}

/// `(hash, key)` of each member of a set, `(hash, key, value)` of each entry of a dict.
pub(super) fn entries(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let rows: Vec<Vec<Value>> = match table(runtime, args.at(0))? {
        Table::Dict(id) => {
            runtime.heap[id].iter().map(|entry| vec![Value::Int(entry.hash), entry.key, entry.value]).collect()
        }
        Table::Set(id) => runtime.heap[id].table.iter().map(|(hash, key)| vec![Value::Int(hash), key]).collect(),
    };
    runtime.reserve(rows.len() * 5 * size_of::<Value>())?;
    runtime.burn(rows.len() * 2);
    let rows = rows.into_iter().map(|row| runtime.tuple(row)).collect();
    Ok(runtime.list(rows))
}

/// Drops the marks of members that were removed, if they are many.
pub(super) fn compact(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Table::Set(id) = table(runtime, args.at(0))? {
        runtime.heap.write(id).table.compact();
    }
    Ok(Value::None)
}

/// Makes a set what another one is.
pub(super) fn take_over(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let (Table::Set(id), Table::Set(other)) = (table(runtime, args.at(0))?, table(runtime, args.at(1))?) {
        let other = runtime.heap[other].table.clone();
        runtime.heap.write(id).table.take_over(other);
    }
    Ok(Value::None)
}

/// A new set with the members of another.
pub(super) fn copied(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Set(id) = runtime.plain(args.at(0)) else { return Ok(Value::None) };
    let table = &runtime.heap[id].table;
    let (bytes, slots) = (table.byte_size(), table.slot_count());
    runtime.reserve(bytes)?;
    runtime.burn(slots);
    let table = runtime.heap[id].table.copied();
    Ok(runtime.set(Set { table, frozen: false }))
}

/// The position of a key, or -1.
pub(super) fn find(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (key, hash) = (args.at(1), small_hash(runtime, args.at(2)));
    let position = match table(runtime, args.at(0))? {
        Table::Dict(id) => runtime.dict_find_hashed(id, hash, key)?,
        Table::Set(id) => runtime.set_find_hashed(id, hash, key)?,
    };
    Ok(Value::Int(position.map_or(-1, |position| position as i64)))
}

pub(super) fn key_hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(runtime.hash_key(args.at(0))?))
}

pub(super) fn element_hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(runtime.hash_element(args.at(0))?))
}

/// The hash by which a set is asked for a key: another set stands for its frozen equal.
pub(super) fn search_hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(0) {
        Value::Set(id) => Ok(Value::Int(runtime.hash_as_frozen(id))),
        key => Ok(Value::Int(runtime.hash_element(key)?)),
    }
}

/// The set as a new frozen one.
pub(super) fn freeze(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match runtime.plain(args.at(0)) {
        Value::Set(id) => {
            let table = runtime.heap[id].table.clone();
            Ok(runtime.set(Set { table, frozen: true }))
        }
        other => Ok(other),
    }
}

/// An instance of a subclass of a builtin class.
pub(super) fn instance_of(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(0) {
        Value::Class(class @ classes::MAPPING_PROXY) => Ok(runtime.bare_instance(class, args.at(1))),
        Value::Class(class) => Ok(runtime.wrap_instance(class, args.at(1))),
        _ => Ok(args.at(1)),
    }
}

/// Kind of an iterator, its function or source, its inner iterators or index, and whether it is strict.
pub(super) fn iterator_parts(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Iterator(id) = runtime.plain(args.at(0)) else {
        let name = runtime.symbols.intern("other");
        return Ok(runtime.tuple(vec![name.into(), Value::None, Value::None, Value::None]));
    };
    let (name, first, second, third) = match runtime.heap[id].clone() {
        Iterator::Enumerate { inner, count } => ("enumerate", inner, count, Value::None),
        Iterator::Zip { inners, strict } => ("zip", Value::None, runtime.tuple(inners.into()), Value::from(strict)),
        Iterator::Map { function, inners, strict } => {
            ("map", function, runtime.tuple(inners.into()), Value::from(strict))
        }
        Iterator::Filter { function, inner } => ("filter", function, inner, Value::None),
        Iterator::Callable { function, sentinel } => ("callable", function, sentinel, Value::None),
        Iterator::Sequence { source, index } => ("sequence", source, Value::Int(index as i64), Value::None),
        Iterator::Reversed { source, index } => ("reversed", source, Value::Int(index as i64), Value::None),
        _ => ("other", Value::None, Value::None, Value::None),
    };
    let name = runtime.symbols.intern(name);
    Ok(runtime.tuple(vec![name.into(), first, second, third]))
}

/// An iterator at the same place.
pub(super) fn iterator_copy(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Iterator(id) = runtime.plain(args.at(0)) else { return Ok(args.at(0)) };
    let copy = runtime.heap[id].clone();
    Ok(runtime.iterator(copy))
}

/// Moves an iterator on: the new count or index, or `None` at its end.
pub(super) fn set_iterator(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Iterator(id) = runtime.plain(args.at(0)) else { return Ok(Value::None) };
    let value = args.at(2);
    let at = u64::try_from(small(runtime, value)).ok();
    match runtime.heap.write(id) {
        Iterator::Enumerate { count, .. } => *count = value,
        Iterator::Sequence { index, .. } | Iterator::Reversed { index, .. } if at.is_some() => {
            *index = at.unwrap_or_default();
        }
        iterator @ Iterator::Sequence { .. } => {
            *iterator = Iterator::Spent { kind: crate::objects::SpentKind::Instance };
        }
        Iterator::Reversed { index, .. } => *index = 0,
        iterator @ Iterator::Callable { .. } => {
            *iterator = Iterator::Spent { kind: crate::objects::SpentKind::Callable };
        }
        _ => {}
    }
    Ok(Value::None)
}

/// A new iterator of a kind.
pub(super) fn new_iterator(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (kind, function, inners) = (runtime.display(args.at(0)), args.at(1), args.at(2));
    let strict = matches!(args.at(3), Value::Bool(Truth::True));
    let iterator = match &*kind {
        "enumerate" => Iterator::Enumerate { inner: inners, count: function },
        "zip" => Iterator::Zip { inners: runtime.items(inners).unwrap_or_default().into(), strict },
        "map" => Iterator::Map { function, inners: runtime.items(inners).unwrap_or_default().into(), strict },
        "filter" => Iterator::Filter { function, inner: inners },
        "reversed" => {
            Iterator::Reversed { source: function, index: u64::try_from(small(runtime, inners)).unwrap_or(0) }
        }
        _ => Iterator::Sequence { source: function, index: 0 },
    };
    Ok(runtime.iterator(iterator))
}

/// The dict that a view shows.
pub(super) fn viewed(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(match args.at(0) {
        Value::View(id) => Value::Dict(runtime.heap[id].dict),
        other => other,
    })
}

/// Whether `dict.update` takes an object as a mapping.
pub(super) fn is_mapping(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.class_of(args.at(0));
    Ok(Value::from(runtime.class_attribute(class, symbols::KEYS).is_some()))
}

/// Whether the class of an object has a method written in Python.
pub(super) fn has_method(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Str(name) = args.at(1) else { return Ok(Value::FALSE) };
    let name = runtime.symbol_of(name);
    Ok(Value::from(runtime.python_method(args.at(0), name).is_some()))
}
