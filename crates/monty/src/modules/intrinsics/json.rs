//! The fast halves of `json`: text to values and values to text, without a tree in between. Neither calls Python code:
//! hooks are the business of `modules/json.py`.

pub(super) mod decode;
mod encode;
mod scan;

pub(super) use decode::{json_decode, json_object, json_pairs};
pub(super) use encode::{json_chunks, json_encode};

/// Deeper nesting raises `RecursionError`.
const MOST_NESTED: usize = 20_000;
