//! Values as a debugger lists them: like `repr`, but short, and never by running code of the program.

use crate::{classes, heap::DictId, runtime::Runtime, text::TextRef, value::Value};

/// Characters after which a text is cut.
const MOST_TEXT: usize = 200;
/// Items shown of a container.
const MOST_ITEMS: usize = 20;
/// Containers inside of containers that are opened.
const MOST_DEPTH: usize = 2;
/// Longer ints are not written out.
const MOST_BITS: u64 = 4096;

/// Does something that neither costs the program anything nor leaves anything behind.
pub(super) fn quietly<T>(rt: &mut Runtime, work: impl FnOnce(&mut Runtime) -> T) -> T {
    let fuel = (rt.fuel, rt.fuel_aside, rt.granted);
    rt.heap.checkpoint();
    let result = work(rt);
    rt.heap.undo();
    (rt.fuel, rt.fuel_aside, rt.granted) = fuel;
    result
}

/// A value as a short text.
pub(super) fn preview(rt: &mut Runtime, value: Value) -> String {
    let mut out = String::new();
    write(rt, &mut out, value, 0);
    out
}

/// `str(exception)` if that takes no code of the program.
pub(super) fn message(rt: &mut Runtime, error: Value) -> String {
    let Some(id) = rt.exception_state(error) else { return String::new() };
    let args = rt.heap[rt.heap[id].args].clone();
    match args[..] {
        [] => String::new(),
        [single] if rt.as_text(single).is_some() && !rt.is_instance(error, classes::KEY_ERROR) => shortened(rt, single),
        [single] => preview(rt, single),
        _ => list(rt, "(", ")", &args, 0),
    }
}

fn write(rt: &mut Runtime, out: &mut String, value: Value, depth: usize) {
    let text = match value {
        Value::Undefined => "<unbound>".to_owned(),
        Value::Str(id) => {
            let length = rt.text(id).len();
            let short = rt.text(id).slice(0, length.min(MOST_TEXT)).to_text();
            let short = rt.str(short);
            let text = plain_repr(rt, short);
            if length > MOST_TEXT { format!("{text}…") } else { text }
        }
        Value::Bytes(id) if rt.heap[id].len() > MOST_TEXT => {
            let short = rt.heap[id][..MOST_TEXT].to_vec();
            let short = rt.bytes(short);
            format!("{}…", plain_repr(rt, short))
        }
        Value::BigInt(id) if rt.heap[id].bits() > MOST_BITS => format!("<int of {} bits>", rt.heap[id].bits()),
        Value::List(id) => {
            let items = rt.heap[id].iter().take(MOST_ITEMS + 1).copied().collect::<Vec<_>>();
            list(rt, "[", "]", &items, depth)
        }
        Value::Tuple(id) => {
            let items = rt.heap[id].iter().take(MOST_ITEMS + 1).copied().collect::<Vec<_>>();
            list(rt, "(", if items.len() == 1 { ",)" } else { ")" }, &items, depth)
        }
        Value::Set(id) => {
            let items: Vec<Value> = rt.heap[id].table.iter().take(MOST_ITEMS + 1).map(|(_, key)| key).collect();
            match (rt.heap[id].frozen, items.is_empty()) {
                (false, true) => "set()".to_owned(),
                (true, true) => "frozenset()".to_owned(),
                (false, _) => list(rt, "{", "}", &items, depth),
                (true, _) => list(rt, "frozenset({", "})", &items, depth),
            }
        }
        Value::Deque(id) => {
            let items: Vec<Value> = rt.heap[id].items.iter().take(MOST_ITEMS + 1).copied().collect();
            list(rt, "deque([", "])", &items, depth)
        }
        Value::Dict(id) => dict(rt, id, depth),
        Value::Instance(_) => instance(rt, value, depth),
        _ => plain_repr(rt, value),
    };
    out.push_str(&text);
}

/// `repr` where it takes no code of the program.
fn plain_repr(rt: &mut Runtime, value: Value) -> String {
    match rt.repr(value) {
        Ok(text) => text.as_ref().to_display().into_owned(),
        Err(_) => format!("<{} object>", rt.type_name(value)),
    }
}

fn list(rt: &mut Runtime, open: &str, close: &str, items: &[Value], depth: usize) -> String {
    if depth >= MOST_DEPTH && !items.is_empty() {
        return format!("{open}…{close}");
    }
    let mut out = open.to_owned();
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        if at == MOST_ITEMS || out.len() > 4 * MOST_TEXT {
            out.push('…');
            break;
        }
        write(rt, &mut out, *item, depth + 1);
    }
    out.push_str(close);
    out
}

fn dict(rt: &mut Runtime, id: DictId, depth: usize) -> String {
    let entries: Vec<(Value, Value)> =
        rt.heap[id].iter().take(MOST_ITEMS + 1).map(|entry| (entry.key, entry.value)).collect();
    if depth >= MOST_DEPTH && !entries.is_empty() {
        return "{…}".to_owned();
    }
    let mut out = "{".to_owned();
    for (at, (key, value)) in entries.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        if at == MOST_ITEMS || out.len() > 4 * MOST_TEXT {
            out.push('…');
            break;
        }
        write(rt, &mut out, *key, depth + 1);
        out.push_str(": ");
        write(rt, &mut out, *value, depth + 1);
    }
    out.push('}');
    out
}

/// An instance by its class and attributes, an exception by its message.
fn instance(rt: &mut Runtime, value: Value, depth: usize) -> String {
    let name = rt.type_name(value);
    if rt.exception_state(value).is_some() {
        return format!("{name}({})", message(rt, value));
    }
    let payload = rt.plain(value);
    if !payload.is(value) && !matches!(payload, Value::Instance(_) | Value::Undefined) {
        let mut out = format!("{name}(");
        write(rt, &mut out, payload, depth + 1);
        out.push(')');
        return out;
    }
    let names = super::variables::attribute_names(rt, value);
    let mut out = format!("<{name}");
    if depth < MOST_DEPTH {
        for name in names.into_iter().take(MOST_ITEMS) {
            let Some(attribute) = rt.stored_attribute(value, name) else { continue };
            if out.len() > 4 * MOST_TEXT {
                out.push_str(" …");
                break;
            }
            out.push(' ');
            out.push_str(rt.symbols.text(name));
            out.push('=');
            write(rt, &mut out, attribute, depth + 1);
        }
    }
    out.push('>');
    out
}

fn shortened(rt: &Runtime, text: Value) -> String {
    let text = rt.as_text(text).map_or_else(String::new, |text: TextRef<'_>| text.to_display().into_owned());
    match text.char_indices().nth(MOST_TEXT) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text,
    }
}

/// The name that a debugger shows for the class of a value.
pub(super) fn type_name(rt: &Runtime, value: Value) -> String {
    match value {
        Value::Undefined => String::new(),
        Value::Class(_) => rt.class_name(rt.class_of(value)),
        _ => rt.type_name(value),
    }
}
