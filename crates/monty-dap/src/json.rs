//! Between JSON and Python values: inputs and host answers in, arguments of host calls out.

use monty::MontyObject;
use num_bigint::BigInt;
use serde_json::{Map, Number, Value};

/// The Python value that a JSON text stands for.
pub(crate) fn from_json(value: &Value) -> MontyObject {
    match value {
        Value::Null => MontyObject::None,
        Value::Bool(value) => MontyObject::Bool(*value),
        Value::Number(number) => from_number(number),
        Value::String(text) => MontyObject::String(text.clone()),
        Value::Array(items) => MontyObject::List(items.iter().map(from_json).collect()),
        Value::Object(pairs) => {
            let pairs = pairs.iter().map(|(key, value)| (MontyObject::String(key.clone()), from_json(value)));
            MontyObject::Dict(pairs.collect())
        }
    }
}

fn from_number(number: &Number) -> MontyObject {
    let text = number.to_string();
    match (text.parse::<i64>(), text.parse::<BigInt>()) {
        (Ok(value), _) => MontyObject::Int(value),
        (_, Ok(value)) => MontyObject::BigInt(value),
        _ => MontyObject::Float(text.parse().unwrap_or(f64::NAN)),
    }
}

/// The JSON that comes closest to a Python value. What JSON has no form for goes as its `repr`.
pub(crate) fn to_json(value: &MontyObject) -> Value {
    match value {
        MontyObject::None => Value::Null,
        MontyObject::Bool(value) => Value::Bool(*value),
        MontyObject::Int(value) => Value::from(*value),
        MontyObject::BigInt(value) => value.to_string().parse().map_or(Value::Null, Value::Number),
        MontyObject::Float(value) => {
            Number::from_f64(*value).map_or_else(|| Value::String(value.to_string()), Value::Number)
        }
        MontyObject::String(text) => Value::String(text.clone()),
        MontyObject::List(items)
        | MontyObject::Tuple(items)
        | MontyObject::Set(items)
        | MontyObject::FrozenSet(items) => Value::Array(items.iter().map(to_json).collect()),
        MontyObject::Dict(pairs) => pairs.iter().map(|(key, value)| (key_text(key), to_json(value))).collect(),
        MontyObject::NamedTuple { fields, .. } | MontyObject::Dataclass { fields, .. } => {
            fields.iter().map(|(name, value)| (name.clone(), to_json(value))).collect::<Map<_, _>>().into()
        }
        _ => Value::String(value.py_repr()),
    }
}

/// Keys of JSON objects are strings.
fn key_text(key: &MontyObject) -> String {
    match key {
        MontyObject::String(text) => text.clone(),
        other => other.py_repr(),
    }
}
