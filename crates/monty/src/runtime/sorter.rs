//! A sort that stops at each comparison, for keys whose `<` is Python code.

use serde::{Deserialize, Serialize};

use crate::{collections::merge_sort::MergeSort, heap::ListId, value::Value};

/// A sort under way.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sorter {
    pub keys: ListId,
    /// Says by a number which of two keys comes first; `Undefined` where `<` says it.
    pub compare: Value,
    pub awaits: Awaited,
    /// Whether all keys have the same class. CPython asks its `__lt__` directly then, and once more where it does not know.
    pub alike: bool,
    /// The sort of the keys' positions.
    pub sort: MergeSort,
}

/// What was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Awaited {
    /// Whether the one key is less.
    Truth,
    /// The result of `__lt__`.
    Method,
    /// The number of the comparing function.
    Number,
    /// Nothing: the machine looked up.
    Pause,
}

impl Sorter {
    /// Calls `visit` for every value that it holds.
    pub fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(Value::List(self.keys));
        visit(self.compare);
    }
}
