//! Corners of dicts, tuples and classes that Python code cannot reach.

use crate::{
    heap::DictId,
    objects::{Descriptor, ShapeId},
    registry::Args,
    runtime::{Control, Outcome, Runtime, Values},
    symbols,
    types::list,
    value::Value,
};

/// `dict_pop_first(d)`
pub(super) fn dict_pop_first(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Dict(id) = runtime.plain(args.at(0)) else { return runtime.type_error("expected a dict") };
    let Some(position) = runtime.heap[id].first_position() else {
        let message = runtime.str("dictionary is empty");
        return runtime.key_error(message);
    };
    let entry = runtime.heap.write(id).remove_at(position);
    Ok(runtime.tuple(vec![entry.key, entry.value]))
}

/// `dict_move_to_front(d, key)`
pub(super) fn dict_move_to_front(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Dict(id) = runtime.plain(args.at(0)) else { return runtime.type_error("expected a dict") };
    let hash = runtime.hash(args.at(1))?;
    let Some(position) = runtime.dict_find_hashed(id, hash, args.at(1))? else { return runtime.key_error(args.at(1)) };
    if runtime.heap[id].first_position() == Some(position) {
        return Ok(Value::None);
    }
    let table = runtime.heap.write(id);
    let moved = table.remove_at(position);
    let grown = table.push_front(moved.hash, moved.key, moved.value);
    runtime.burn(grown / size_of::<Value>());
    runtime.heap.charge(grown);
    Ok(Value::None)
}

/// `ordered_view(view)`: shows a view as that of an `OrderedDict`.
pub(super) fn ordered_view(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::View(id) = args.at(0) {
        runtime.heap.write(id).ordered = true;
    }
    Ok(args.at(0))
}

/// `has_plain_order(keys)`
pub(super) fn has_plain_order(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::List(id) = args.at(0) else { return Ok(Value::FALSE) };
    runtime.burn(runtime.heap[id].len());
    Ok(Value::from(list::has_plain_order(runtime, &runtime.heap[id])))
}

/// `tuple_getter(index, doc)`
pub(super) fn tuple_getter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let index = runtime.as_small(args.at(0)).unwrap_or_default() as u32;
    Ok(Value::Descriptor(runtime.heap.alloc(Descriptor::TupleGetter { index, doc: args.at(1) })))
}

/// `repr_enter(obj)`
pub(super) fn repr_enter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if runtime.in_repr.iter().any(|other| other.is(args.at(0))) {
        return Ok(Value::FALSE);
    }
    runtime.in_repr.push(args.at(0));
    Ok(Value::TRUE)
}

/// `repr_leave(obj)`
pub(super) fn repr_leave(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Some(at) = runtime.in_repr.iter().rposition(|other| other.is(args.at(0))) {
        runtime.in_repr.remove(at);
    }
    Ok(Value::None)
}

/// `rebuild_with_slots(cls, slots)`
pub(super) fn rebuild_with_slots(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(0) else { return runtime.type_error("expected a class") };
    let Some(id) = class.user() else { return Ok(args.at(0)) };
    let namespace = runtime.heap[id].namespace;
    for slot in runtime.items(args.at(1)).unwrap_or_default() {
        if let Value::Str(slot) = runtime.plain(slot) {
            let name = runtime.symbol_of(slot);
            runtime.dict_remove_symbol(namespace, name);
        }
    }
    runtime.set_class_attribute(class, symbols::SLOTS, args.at(1))?;
    let parents = runtime.heap[id].bases.clone();
    let slots = runtime.slot_names(runtime.heap[id].name, namespace, &parents)?;
    let solid = runtime.solid_base(&parents)?;
    runtime.add_slots(id, slots, solid);
    Ok(args.at(0))
}

/// `make_union(args)`; strings were turned into references before.
pub(super) fn make_union(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let mut parts = runtime.items(args.at(0)).unwrap_or_default().into_iter();
    let Some(first) = parts.next() else {
        return runtime.type_error("Cannot take a Union of no types.");
    };
    let mut union = match first {
        Value::None => Value::Class(crate::classes::NONE_TYPE),
        first => first,
    };
    for part in parts {
        runtime.look()?;
        union = runtime.union_type(union, part);
    }
    Ok(union)
}

/// `own_attribute_count(obj)`
pub(super) fn own_attribute_count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Instance(id) = args.at(0) else { return Ok(Value::Int(0)) };
    let instance = &runtime.heap[id];
    let count = match instance.slots.first() {
        Some(Value::Dict(dict)) if instance.shape == ShapeId::DICT => runtime.heap[*dict].len(),
        _ => runtime.shapes.names(instance.shape).len(),
    };
    Ok(Value::Int(count as i64))
}

/// `count_elements(counts, elements)`: adds one to the count of each, natively where the class leaves that to `dict`.
pub(super) fn count_elements(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (counts, elements) = (args.at(0), args.at(1));
    let Value::Dict(dict) = runtime.plain(counts) else { return runtime.type_error("expected a dict") };
    let get = runtime.symbols.intern("get");
    let is_plain = [symbols::SETITEM, get].into_iter().all(|name| runtime.python_method(counts, name).is_none());
    let elements = runtime.iterate(elements)?;
    let counted = if is_plain { count_natively(runtime, dict, &elements)? } else { 0 };
    if counted == elements.len() {
        return Ok(Value::None);
    }
    let rest = runtime.list(elements[counted..].to_vec());
    let positional = Values::from_slice(&[counts, rest]);
    Err(Box::new(Control::Prelude { function: "mappings.count", positional }))
}

/// How many elements could be counted before one that takes Python code.
fn count_natively(runtime: &mut Runtime, dict: DictId, elements: &[Value]) -> Outcome<usize> {
    for (at, element) in elements.iter().enumerate() {
        let found = runtime.hash(*element).and_then(|hash| Ok((hash, runtime.dict_find_hashed(dict, hash, *element)?)));
        match found {
            Ok((hash, None)) => {
                let grown = runtime.heap.write(dict).push(hash, *element, Value::Int(1));
                runtime.heap.charge(grown);
            }
            Ok((_, Some(position))) => match runtime.heap[dict].entry(position).map(|entry| entry.value) {
                Some(Value::Int(count)) if count < i64::MAX => {
                    runtime.heap.write(dict).set_at(position, Value::Int(count + 1));
                }
                _ => return Ok(at),
            },
            Err(control) if matches!(*control, Control::NeedsPython) => return Ok(at),
            Err(control) => return Err(control),
        }
    }
    Ok(elements.len())
}
