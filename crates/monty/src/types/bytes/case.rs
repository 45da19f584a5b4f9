//! Case conversion, the `is…` questions, `translate` and `maketrans`.

use crate::{
    octets,
    registry::Args,
    runtime::{Outcome, Runtime},
    types::bytes::{octets as bytes_argument, receiver},
    value::Value,
};

macro_rules! conversions {
    ($($name:ident $function:expr;)*) => {
        $(pub(in crate::types) fn $name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
            convert(runtime, args, $function)
        })*
    };
}

macro_rules! questions {
    ($($name:ident $function:expr;)*) => {
        $(pub(in crate::types) fn $name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
            ask(runtime, args, $function)
        })*
    };
}

conversions! {
    lower <[u8]>::to_ascii_lowercase;
    upper <[u8]>::to_ascii_uppercase;
    title octets::to_title;
    capitalize octets::to_capitalized;
    swapcase octets::to_swapped;
}

questions! {
    is_alnum octets::is_alnum;
    is_alpha octets::is_alpha;
    is_ascii <[u8]>::is_ascii;
    is_digit octets::is_digit;
    is_lower octets::is_lower;
    is_space octets::is_space;
    is_title octets::is_title;
    is_upper octets::is_upper;
}

fn convert(runtime: &mut Runtime, args: &Args<'_>, function: fn(&[u8]) -> Vec<u8>) -> Outcome {
    let id = receiver(runtime, args);
    runtime.reserve(runtime.heap[id].len())?;
    let bytes = function(&runtime.heap[id]);
    Ok(runtime.octets_like(id, bytes))
}

fn ask(runtime: &mut Runtime, args: &Args<'_>, question: fn(&[u8]) -> bool) -> Outcome {
    let id = receiver(runtime, args);
    runtime.burn(runtime.heap[id].len());
    Ok(Value::from(question(&runtime.heap[id])))
}

pub(in crate::types) fn translate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let table: Option<[u8; 256]> = match args.at(1) {
        Value::None => None,
        table => {
            let table = bytes_argument(runtime, table)?;
            match runtime.heap[table][..].try_into() {
                Ok(table) => Some(table),
                Err(_) => return runtime.value_error("translation table must be 256 characters long"),
            }
        }
    };
    let delete = match args.get(2) {
        Some(delete) => Some(bytes_argument(runtime, delete)?),
        None => None,
    };
    runtime.reserve(runtime.heap[id].len())?;
    runtime.burn(runtime.heap[id].len());
    let delete: &[u8] = delete.map_or(&[], |delete| &runtime.heap[delete]);
    let bytes = octets::translate(&runtime.heap[id], table.as_ref(), delete);
    Ok(runtime.octets_like(id, bytes))
}

pub(in crate::types) fn make_table(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let from = bytes_argument(runtime, args.at(0))?;
    let to = bytes_argument(runtime, args.at(1))?;
    if runtime.heap[from].len() != runtime.heap[to].len() {
        return runtime.value_error("maketrans arguments must have same length");
    }
    let mut table: Vec<u8> = (0..=u8::MAX).collect();
    for (from, to) in runtime.heap[from].iter().zip(&runtime.heap[to]) {
        table[usize::from(*from)] = *to;
    }
    Ok(runtime.bytes(table))
}
