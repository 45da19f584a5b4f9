//! `--input NAME=JSON`.

use anyhow::{Context, Result, bail};
use monty::MontyObject;
use num_bigint::BigInt;
use serde_json::Value;

/// Name and value of one `--input`.
pub(crate) fn parse(argument: &str) -> Result<(String, MontyObject)> {
    let Some((name, json)) = argument.split_once('=') else {
        bail!("--input {argument}: write NAME=JSON, such as --input n=10");
    };
    let is_name = |text: &str| {
        !text.starts_with(|first: char| first.is_ascii_digit())
            && !text.is_empty()
            && text.chars().all(|character| character.is_alphanumeric() || character == '_')
    };
    if !is_name(name) {
        bail!("--input {argument}: `{name}` is not a Python name");
    }
    let value: Value = serde_json::from_str(json).with_context(|| {
        format!("--input {name}: `{json}` is not JSON; quote strings twice, such as --input '{name}=\"text\"'")
    })?;
    Ok((name.to_owned(), object(&value)))
}

fn object(value: &Value) -> MontyObject {
    match value {
        Value::Null => MontyObject::None,
        Value::Bool(value) => MontyObject::Bool(*value),
        Value::Number(number) => {
            let text = number.to_string();
            match (text.parse::<i64>(), text.parse::<BigInt>()) {
                (Ok(value), _) => MontyObject::Int(value),
                (_, Ok(value)) => MontyObject::BigInt(value),
                _ => MontyObject::Float(text.parse().unwrap_or(f64::NAN)),
            }
        }
        Value::String(text) => MontyObject::String(text.clone()),
        Value::Array(items) => MontyObject::List(items.iter().map(object).collect()),
        Value::Object(pairs) => {
            let pairs = pairs.iter().map(|(key, value)| (MontyObject::String(key.clone()), object(value)));
            MontyObject::Dict(pairs.collect())
        }
    }
}
