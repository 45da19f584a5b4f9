//! `translate` and `maketrans`.

use crate::{
    classes,
    heap::{DictId, StrId},
    numbers::Int,
    registry::Args,
    runtime::{Outcome, Runtime, needs_python},
    symbols,
    text::TextBuilder,
    types::{
        arguments::type_name_or_none,
        str::{receiver, string},
    },
    value::Value,
};

/// What the table says of a code point.
#[derive(Clone, Copy)]
enum Entry {
    Same,
    Nothing,
    Point(u32),
    Text(StrId),
}

pub(super) fn translate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let table = args.at(1);
    let length = runtime.text(id).len();
    runtime.reserve(length)?;
    runtime.burn(2 * length);
    let mut known: [Option<Entry>; 128] = [None; 128];
    if let Some(translated) = translate_ascii(runtime, id, table, &mut known)? {
        return Ok(translated);
    }
    let mut out = TextBuilder::with_capacity(length);
    let mut paid = length.max(4096);
    for at in 0..length {
        let point = runtime.text(id).get(at).unwrap_or_default();
        let entry = match known.get(point as usize) {
            Some(Some(entry)) => *entry,
            slot => {
                let is_ascii = slot.is_some();
                runtime.work(8)?;
                let entry = look_up(runtime, table, point)?;
                if is_ascii {
                    known[point as usize] = Some(entry);
                }
                entry
            }
        };
        match entry {
            Entry::Same => out.push(point),
            Entry::Nothing => {}
            Entry::Point(other) => out.push(other),
            Entry::Text(text) => {
                let size = out.len().saturating_add(runtime.text(text).len());
                if size > paid {
                    paid = size.saturating_mul(2);
                    runtime.reserve(paid)?;
                }
                out.push_text(runtime.text(text));
            }
        }
    }
    Ok(runtime.str(out.finish()))
}

/// The translation of an ASCII string whose characters become others of ASCII or stay; each is looked up once.
fn translate_ascii(
    runtime: &mut Runtime,
    id: StrId,
    table: Value,
    known: &mut [Option<Entry>; 128],
) -> Outcome<Option<Value>> {
    let Some(text) = runtime.ascii_text(id) else { return Ok(None) };
    let text = text.as_bytes().to_vec();
    let mut map = [0; 128];
    for byte in &text {
        let at = usize::from(*byte & 127);
        if known[at].is_some() {
            continue;
        }
        let entry = look_up(runtime, table, at as u32)?;
        known[at] = Some(entry);
        map[at] = match entry {
            Entry::Same => *byte,
            Entry::Point(point @ 0..128) => point as u8,
            _ => return Ok(None),
        };
    }
    let bytes = text.into_iter().map(|byte| map[usize::from(byte & 127)]).collect();
    Ok(Some(runtime.str(String::from_utf8(bytes).unwrap_or_default())))
}

fn look_up(runtime: &mut Runtime, table: Value, point: u32) -> Outcome<Entry> {
    let found = match runtime.plain(table) {
        Value::Dict(dict) if !is_python_table(runtime, table) => {
            let Some(found) = runtime.dict_get(dict, Value::Int(point.into()))? else { return Ok(Entry::Same) };
            found
        }
        _ if is_python_table(runtime, table) => return needs_python(),
        _ => match runtime.get_item(table, Value::Int(point.into())) {
            Ok(found) => found,
            Err(control) if runtime.is_raise_of(&control, classes::LOOKUP_ERROR) => return Ok(Entry::Same),
            Err(control) => return Err(control),
        },
    };
    match runtime.plain(found) {
        Value::None => Ok(Entry::Nothing),
        Value::Str(text) => Ok(Entry::Text(text)),
        plain => match runtime.as_int(plain) {
            Some(Int::Small(point)) if (0..0x11_0000).contains(&point) => Ok(Entry::Point(point as u32)),
            Some(_) => runtime.value_error("character mapping must be in range(0x110000)"),
            None => runtime.type_error("character mapping must return integer, None or str"),
        },
    }
}

fn is_python_table(runtime: &mut Runtime, table: Value) -> bool {
    runtime.python_method(table, symbols::GETITEM).is_some() || runtime.python_method(table, symbols::MISSING).is_some()
}

pub(super) fn make_table(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let table = runtime.dict();
    match args.get(1) {
        None => from_dict(runtime, args.at(0), table)?,
        Some(to) => from_strings(runtime, args.at(0), to, args.get(2), table)?,
    }
    Ok(Value::Dict(table))
}

fn from_dict(runtime: &mut Runtime, source: Value, table: DictId) -> Outcome<()> {
    let Value::Dict(source) = source else {
        return runtime.type_error("if you give only one argument to maketrans it must be a dict");
    };
    let entries: Vec<(Value, Value)> = runtime.heap[source].iter().map(|entry| (entry.key, entry.value)).collect();
    runtime.burn(entries.len());
    for (key, value) in entries {
        let key = match runtime.plain(key) {
            Value::Str(id) => match runtime.text(id) {
                text if text.len() == 1 => Value::Int(text.get(0).unwrap_or_default().into()),
                _ => return runtime.value_error("string keys in translatetable must be of length 1"),
            },
            Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => key,
            _ => return runtime.type_error("keys in translate table mustbe strings or integers"),
        };
        runtime.dict_set(table, key, value)?;
    }
    Ok(())
}

fn from_strings(runtime: &mut Runtime, from: Value, to: Value, deleted: Option<Value>, table: DictId) -> Outcome<()> {
    let to = string_argument(runtime, to, 2)?;
    let deleted = match deleted {
        Some(deleted) => Some(string_argument(runtime, deleted, 3)?),
        None => None,
    };
    let from = string(runtime, from, |_| {
        "first maketrans argument must be a string if there is a second argument".to_owned()
    })?;
    let length = runtime.text(from).len();
    if length != runtime.text(to).len() {
        return runtime.value_error("the first two maketrans arguments must have equal length");
    }
    let deleted_length = deleted.map_or(0, |deleted| runtime.text(deleted).len());
    runtime.reserve((length + deleted_length).saturating_mul(64))?;
    for at in 0..length {
        let (key, value) = (runtime.text(from).get(at), runtime.text(to).get(at));
        runtime.dict_set(table, point_value(key), point_value(value))?;
    }
    for at in 0..deleted_length {
        let key = deleted.and_then(|deleted| runtime.text(deleted).get(at));
        runtime.dict_set(table, point_value(key), Value::None)?;
    }
    Ok(())
}

fn string_argument(runtime: &mut Runtime, value: Value, at: usize) -> Outcome<StrId> {
    string(runtime, value, |runtime| {
        format!("maketrans() argument {at} must be str, not {}", type_name_or_none(runtime, value))
    })
}

fn point_value(point: Option<u32>) -> Value {
    Value::Int(point.unwrap_or_default().into())
}
