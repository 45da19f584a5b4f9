//! `dict`

use crate::{
    classes,
    heap::DictId,
    objects::{View, ViewKind},
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Control, Outcome, Runtime, Values, needs_python},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::DICT,
    members: &[
        Member::StaticMethod(with_python("__new__", "cls, iterable=(), /, **kwargs", new, "mappings.new_dict")),
        Member::Method(with_python("__init__", "self, iterable=(), /, **kwargs", update, "mappings.init_dict")),
        Member::Method(native("clear", "self, /", clear)),
        Member::Method(native("copy", "self, /", copy)),
        Member::ClassMethod(with_python("fromkeys", "cls, iterable, value=None, /", from_keys, "mappings.from_keys")),
        Member::Method(with_python("get", "self, key, default=None, /", get, "mappings.get")),
        Member::Method(native("items", "self, /", items)),
        Member::Method(native("keys", "self, /", keys)),
        Member::Method(with_python("pop", "self, key, default=..., /", pop, "mappings.pop")),
        Member::Method(native("popitem", "self, /", pop_item)),
        Member::Method(with_python("setdefault", "self, key, default=None, /", set_default, "mappings.setdefault")),
        Member::Method(with_python("update", "self, iterable=(), /, **kwargs", update, "mappings.update")),
        Member::Method(native("values", "self, /", values)),
    ],
};

/// The dict that a method is called on.
fn this(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<DictId> {
    match runtime.plain(args.at(0)) {
        Value::Dict(id) => Ok(id),
        _ => runtime.type_error("descriptor requires a 'dict' object"),
    }
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::DICT)?;
    let dict = runtime.dict();
    fill(runtime, dict, args)?;
    Ok(runtime.wrap_instance(class, Value::Dict(dict)))
}

fn update(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let dict = this(runtime, args)?;
    fill(runtime, dict, args)?;
    Ok(Value::None)
}

/// `dict.update`. Doing it anew in Python after a part of it is the same as doing it once.
fn fill(runtime: &mut Runtime, dict: DictId, args: &Args<'_>) -> Outcome<()> {
    let keywords = args.keywords.first().copied().filter(|_| args.keywords.len() == 1);
    if let Some(source) = args.get(1) {
        merge(runtime, dict, source, keywords)?;
    }
    if let Some(keywords) = keywords {
        runtime.update_dict(dict, keywords)?;
    }
    Ok(())
}

fn merge(runtime: &mut Runtime, dict: DictId, source: Value, keywords: Option<Value>) -> Outcome<()> {
    match source {
        Value::Dict(id) if id == dict => return Ok(()),
        Value::Instance(_) | Value::Generator(_) => return needs_python(),
        Value::Class(_) | Value::Module(_) => {
            let message = format!("'{}' object is not iterable", runtime.type_name(source));
            return runtime.type_error(message);
        }
        Value::Iterator(id) if !runtime.steps_natively(id) => return needs_python(),
        Value::Iterator(id) => {
            let wanted = runtime.pairs_left(id);
            let grown = runtime.heap.write(dict).make_room(wanted);
            runtime.heap.charge(grown);
            // Two values that come at once need no tuple; a pair that is hard for the dict is what comes next anyway.
            while let Some((key, value)) = runtime.native_next_pair(id) {
                match runtime.dict_set(dict, key, value) {
                    Err(control) if matches!(*control, Control::NeedsPython) => {
                        let pair = runtime.tuple_of(&[key, value]);
                        let rest = runtime.iterate(source)?;
                        let list = runtime.list(std::iter::once(pair).chain(rest).collect());
                        return fill_slowly(dict, list, keywords);
                    }
                    outcome => outcome?,
                }
            }
            // What comes out of an iterator is gone from it: the prelude gets the list.
            let pairs = runtime.iterate(source)?;
            let list = runtime.list(pairs);
            return runtime.update_dict(dict, list).or_else(|control| match *control {
                Control::NeedsPython => fill_slowly(dict, list, keywords),
                _ => Err(control),
            });
        }
        _ => {}
    }
    runtime.update_dict(dict, source)
}

fn fill_slowly(dict: DictId, pairs: Value, keywords: Option<Value>) -> Outcome<()> {
    let rest = keywords.unwrap_or(Value::None);
    let positional = Values::from_slice(&[Value::Dict(dict), pairs, rest]);
    Err(Box::new(Control::Prelude { function: "mappings.fill", positional }))
}

fn clear(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let dict = this(runtime, args)?;
    runtime.heap.write(dict).clear();
    Ok(Value::None)
}

fn copy(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let dict = this(runtime, args)?;
    runtime.reserve(runtime.heap[dict].heap_bytes())?;
    runtime.burn(runtime.heap[dict].len());
    let table = runtime.heap[dict].clone();
    Ok(Value::Dict(runtime.heap.alloc(table)))
}

fn from_keys(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (class, iterable) = (args.at(0), args.at(1));
    if !matches!(class, Value::Class(classes::DICT)) {
        return needs_python();
    }
    if let Value::Iterator(_) | Value::Generator(_) | Value::Instance(_) = iterable {
        return needs_python();
    }
    let value = args.get(2).unwrap_or(Value::None);
    let keys = runtime.iterate(iterable)?;
    let dict = runtime.dict();
    for key in keys {
        runtime.dict_set(dict, key, value)?;
    }
    Ok(Value::Dict(dict))
}

fn get(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let dict = this(runtime, args)?;
    let found = runtime.dict_get(dict, args.at(1))?;
    Ok(found.or(args.get(2)).unwrap_or(Value::None))
}

fn pop(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (dict, key) = (this(runtime, args)?, args.at(1));
    let removed = match runtime.heap[dict].is_empty() {
        true => None,
        false => runtime.dict_remove(dict, key)?,
    };
    match removed.or(args.get(2)) {
        Some(value) => Ok(value),
        None => runtime.key_error(key),
    }
}

fn pop_item(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let dict = this(runtime, args)?;
    let Some(position) = runtime.heap[dict].last_position() else {
        let message = runtime.str("popitem(): dictionary is empty");
        return runtime.key_error(message);
    };
    let entry = runtime.heap.write(dict).remove_at(position);
    Ok(runtime.tuple(vec![entry.key, entry.value]))
}

fn set_default(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (dict, key) = (this(runtime, args)?, args.at(1));
    let hash = runtime.hash_key(key)?;
    if let Some(value) = runtime.dict_get_hashed(dict, hash, key)? {
        return Ok(value);
    }
    let value = args.get(2).unwrap_or(Value::None);
    let grown = runtime.heap.write(dict).push(hash, key, value);
    runtime.heap.charge(grown);
    Ok(value)
}

fn view(runtime: &mut Runtime, args: &Args<'_>, kind: ViewKind) -> Outcome {
    let dict = this(runtime, args)?;
    Ok(Value::View(runtime.heap.alloc(View { dict, kind, ordered: false })))
}

fn keys(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    view(runtime, args, ViewKind::Keys)
}

fn values(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    view(runtime, args, ViewKind::Values)
}

fn items(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    view(runtime, args, ViewKind::Items)
}
