//! `set` and `frozenset`

use crate::{
    classes,
    collections::set_table::SetTable,
    heap::SetId,
    objects::Set,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Control, Outcome, Runtime, Values, needs_python},
    value::Value,
};

type Table = SetTable<Value>;

/// What both have.
macro_rules! shared_members {
    () => {
        [
            Member::Method(native("copy", "self, /", copy)),
            Member::Method(with_python("difference", "self, /, *others", difference, "sets.difference")),
            Member::Method(with_python("intersection", "self, /, *others", intersection, "sets.intersection")),
            Member::Method(with_python("isdisjoint", "self, other, /", is_disjoint, "sets.isdisjoint")),
            Member::Method(with_python("issubset", "self, other, /", is_subset, "sets.issubset")),
            Member::Method(with_python("issuperset", "self, other, /", is_superset, "sets.issuperset")),
            Member::Method(with_python(
                "symmetric_difference",
                "self, other, /",
                symmetric_difference,
                "sets.symmetric_difference",
            )),
            Member::Method(with_python("union", "self, /, *others", union, "sets.union")),
        ]
    };
}

const SHARED: &[Member] = &shared_members!();

pub(super) const SET: ClassMembers = ClassMembers { class: classes::SET, members: SHARED };
pub(super) const FROZENSET: ClassMembers = ClassMembers { class: classes::FROZENSET, members: SHARED };

pub(super) const NEW_FROZENSET: ClassMembers = ClassMembers {
    class: classes::FROZENSET,
    members: &[Member::StaticMethod(with_python("__new__", "cls, ~iterable=(), /", new_frozen, "sets.new"))],
};

pub(super) const MUTATORS: ClassMembers = ClassMembers {
    class: classes::SET,
    members: &[
        Member::StaticMethod(with_python("__new__", "cls, ~iterable=(), /", new, "sets.new")),
        Member::Method(with_python("__init__", "self, ~iterable=(), /", init, "sets.init")),
        Member::Method(with_python("add", "self, object, /", add, "sets.add")),
        Member::Method(native("clear", "self, /", clear)),
        Member::Method(with_python(
            "difference_update",
            "self, /, *others",
            difference_update,
            "sets.difference_update",
        )),
        Member::Method(with_python("discard", "self, object, /", discard, "sets.discard")),
        Member::Method(with_python(
            "intersection_update",
            "self, /, *others",
            intersection_update,
            "sets.intersection_update",
        )),
        Member::Method(native("pop", "self, /", pop)),
        Member::Method(with_python("remove", "self, object, /", remove, "sets.remove")),
        Member::Method(with_python(
            "symmetric_difference_update",
            "self, other, /",
            symmetric_difference_update,
            "sets.symmetric_difference_update",
        )),
        Member::Method(with_python("update", "self, /, *others", update, "sets.update")),
    ],
};

/// The set that a method is called on.
fn this(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<SetId> {
    match runtime.plain(args.at(0)) {
        Value::Set(id) => Ok(id),
        _ => runtime.type_error("descriptor requires a 'set' object"),
    }
}

fn table_of(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Table> {
    let set = this(runtime, args)?;
    let (bytes, slots) = (runtime.heap[set].table.byte_size(), runtime.heap[set].table.slot_count());
    runtime.reserve(bytes)?;
    runtime.burn(slots);
    Ok(runtime.heap[set].table.clone())
}

/// A result of the kind of set that the method is called on.
fn result(runtime: &mut Runtime, args: &Args<'_>, table: Table) -> Outcome {
    let set = this(runtime, args)?;
    let frozen = runtime.heap[set].frozen;
    Ok(runtime.set(Set { table, frozen }))
}

/// The other operands as natives can take them: iterators become lists first, and if Python code is needed in the end,
/// the prelude gets those.
fn with_others(
    runtime: &mut Runtime,
    args: &Args<'_>,
    function: &'static str,
    work: impl FnOnce(&mut Runtime, &[Value]) -> Outcome,
) -> Outcome {
    let mut others = Values::from_slice(args.positional.get(1..).unwrap_or_default());
    for other in &others {
        if let Value::Instance(_) | Value::Generator(_) | Value::Iterator(_) = other
            && !runtime.is_native_iterable(*other)
        {
            return needs_python();
        }
    }
    for other in &mut others {
        if let Value::Iterator(_) = other {
            let items = runtime.iterate(*other)?;
            *other = runtime.list(items);
        } else {
            *other = runtime.plain(*other);
        }
    }
    work(runtime, &others).or_else(|control| match *control {
        Control::NeedsPython => {
            let mut positional = Values::from_slice(&[args.at(0)]);
            positional.extend_from_slice(&others);
            Err(Box::new(Control::Prelude { function, positional }))
        }
        _ => Err(control),
    })
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::SET)?;
    let table = filled(runtime, args)?;
    let set = runtime.set(Set { table, frozen: false });
    Ok(runtime.wrap_instance(class, set))
}

fn new_frozen(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::FROZENSET)?;
    if let (Some(Value::Set(id)), true) = (args.get(1), class == classes::FROZENSET)
        && runtime.heap[id].frozen
    {
        return Ok(Value::Set(id));
    }
    let table = filled(runtime, args)?;
    let set = runtime.set(Set { table, frozen: true });
    Ok(runtime.wrap_instance(class, set))
}

fn filled(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Table> {
    let mut table = Table::new();
    if let Some(iterable) = args.get(1) {
        let source = runtime.plain(iterable);
        if let Value::Iterator(_) = source {
            let items = runtime.iterate(source)?;
            let list = runtime.list(items);
            match runtime.merge_into(&mut table, list) {
                Err(control) if matches!(*control, Control::NeedsPython) => {
                    let positional = Values::from_slice(&[args.at(0), list]);
                    return Err(Box::new(Control::Prelude { function: "sets.fill", positional }));
                }
                outcome => outcome?,
            }
        } else {
            // What cannot be iterated over is told of by its own class.
            let source = if runtime.is_native_iterable(source) { source } else { iterable };
            runtime.merge_into(&mut table, source)?;
        }
    }
    Ok(table)
}

fn init(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    runtime.heap.write(set).table.clear();
    let table = filled(runtime, args)?;
    runtime.heap.write(set).table = table;
    Ok(Value::None)
}

fn add(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    runtime.set_add(set, args.at(1))?;
    Ok(Value::None)
}

fn clear(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    runtime.heap.write(set).table.clear();
    Ok(Value::None)
}

fn copy(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::Set(id) = args.at(0)
        && runtime.heap[id].frozen
    {
        return Ok(args.at(0));
    }
    let table = table_of(runtime, args)?.copied();
    result(runtime, args, table)
}

fn discard(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    runtime.set_remove(set, args.at(1))?;
    Ok(Value::None)
}

fn remove(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    match runtime.set_remove(set, args.at(1))? {
        true => Ok(Value::None),
        false => runtime.key_error(args.at(1)),
    }
}

fn pop(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    match runtime.heap.write(set).table.pop() {
        Some((_, key)) => Ok(key),
        None => {
            let message = runtime.str("pop from an empty set");
            runtime.key_error(message)
        }
    }
}

fn union(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    with_others(runtime, args, "sets.union", |runtime, others| {
        let mut table = table_of(runtime, args)?.copied();
        for other in others.iter().filter(|other| !other.is(args.at(0))) {
            runtime.merge_into(&mut table, *other)?;
        }
        result(runtime, args, table)
    })
}

fn update(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    with_others(runtime, args, "sets.update", |runtime, others| {
        for other in others {
            if matches!(other, Value::Set(id) if *id == set) {
                continue;
            }
            let before = runtime.heap[set].table.byte_size();
            let mut table = std::mem::take(&mut runtime.heap.write(set).table);
            let merged = runtime.merge_into(&mut table, *other);
            runtime.heap.charge(table.byte_size().saturating_sub(before));
            runtime.heap.write(set).table = table;
            merged?;
        }
        Ok(Value::None)
    })
}

fn difference(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    with_others(runtime, args, "sets.difference", |runtime, others| {
        let mut table = table_of(runtime, args)?;
        match others.split_first() {
            None => table = table.copied(),
            Some((first, rest)) => {
                table = runtime.difference_of(&table, *first)?;
                for other in rest {
                    runtime.subtract_from(&mut table, *other)?;
                }
            }
        }
        result(runtime, args, table)
    })
}

fn difference_update(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    with_others(runtime, args, "sets.difference_update", |runtime, others| {
        let mut table = table_of(runtime, args)?;
        for other in others {
            if matches!(other, Value::Set(id) if *id == set) {
                table.clear();
                continue;
            }
            if let Err(control) = runtime.subtract_from(&mut table, *other) {
                if matches!(*control, Control::Raise(_)) {
                    runtime.heap.write(set).table = table;
                }
                return Err(control);
            }
        }
        runtime.heap.write(set).table = table;
        Ok(Value::None)
    })
}

fn intersected(runtime: &mut Runtime, args: &Args<'_>, others: &[Value]) -> Outcome<Table> {
    let set = this(runtime, args)?;
    let mut table = table_of(runtime, args)?;
    let mut own = true;
    for other in others {
        table = match other {
            Value::Set(id) if own && *id == set => table.copied(),
            _ => runtime.intersection_of(&table, *other)?,
        };
        own = false;
    }
    Ok(if own { table.copied() } else { table })
}

fn intersection(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    with_others(runtime, args, "sets.intersection", |runtime, others| {
        let table = intersected(runtime, args, others)?;
        result(runtime, args, table)
    })
}

fn intersection_update(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    with_others(runtime, args, "sets.intersection_update", |runtime, others| {
        let table = intersected(runtime, args, others)?;
        runtime.heap.write(set).table.take_over(table);
        Ok(Value::None)
    })
}

fn symmetric_difference(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    with_others(runtime, args, "sets.symmetric_difference", |runtime, others| {
        let other = others.first().copied().unwrap_or_default();
        let mut table = Table::new();
        runtime.merge_into(&mut table, other)?;
        let set = this(runtime, args)?;
        runtime.toggle_in(&mut table, Value::Set(set))?;
        result(runtime, args, table)
    })
}

fn symmetric_difference_update(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    with_others(runtime, args, "sets.symmetric_difference_update", |runtime, others| {
        let other = others.first().copied().unwrap_or_default();
        let mut table = table_of(runtime, args)?;
        if matches!(other, Value::Set(id) if id == set) {
            table.clear();
        } else {
            runtime.toggle_in(&mut table, other)?;
        }
        runtime.heap.write(set).table = table;
        Ok(Value::None)
    })
}

fn is_disjoint(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    with_others(runtime, args, "sets.isdisjoint", |runtime, others| {
        let other = others.first().copied().unwrap_or_default();
        let (searched, visited) = match other {
            Value::Set(id) if runtime.heap[id].table.len() > runtime.heap[set].table.len() => (id, Value::Set(set)),
            _ => (set, other),
        };
        for key in runtime.iterate(visited)? {
            let hash = runtime.hash_element(key)?;
            if runtime.set_contains_hashed(searched, hash, key)? {
                return Ok(Value::FALSE);
            }
        }
        Ok(Value::TRUE)
    })
}

fn is_subset(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    with_others(runtime, args, "sets.issubset", |runtime, others| {
        let other = others.first().copied().unwrap_or_default();
        let len = runtime.heap[set].table.len();
        if let Value::Set(id) = other {
            if len > runtime.heap[id].table.len() {
                return Ok(Value::FALSE);
            }
            return all_in(runtime, set, id);
        }
        let table = table_of(runtime, args)?;
        let common = runtime.intersection_of(&table, other)?;
        Ok(Value::from(common.len() == len))
    })
}

/// Whether every member of `set` is in `other`.
fn all_in(runtime: &mut Runtime, set: SetId, other: SetId) -> Outcome {
    let entries: Vec<_> = runtime.heap[set].table.iter().collect();
    runtime.burn(entries.len());
    for (hash, key) in entries {
        if !runtime.set_contains_hashed(other, hash, key)? {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

fn is_superset(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let set = this(runtime, args)?;
    with_others(runtime, args, "sets.issuperset", |runtime, others| {
        let other = others.first().copied().unwrap_or_default();
        if let Value::Set(id) = other {
            if runtime.heap[id].table.len() > runtime.heap[set].table.len() {
                return Ok(Value::FALSE);
            }
            return all_in(runtime, id, set);
        }
        for key in runtime.iterate(other)? {
            let hash = runtime.hash_element(key)?;
            if !runtime.set_contains_hashed(set, hash, key)? {
                return Ok(Value::FALSE);
            }
        }
        Ok(Value::TRUE)
    })
}
