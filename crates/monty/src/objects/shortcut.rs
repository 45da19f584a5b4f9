//! Functions of `functools` and `dataclasses` whose calls the machine makes itself where no Python code decides about the arguments.

use serde::{Deserialize, Serialize};

use crate::{
    heap::DictId,
    value::{Symbol, Value},
};

/// What a call of the function comes to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Shortcut {
    /// The wrapper that `lru_cache` makes.
    Memo(Memo),
    /// `__lt__` of what `cmp_to_key` makes, with the names of the attributes for the function and the object.
    KeyWrapper { compare: Symbol, object: Symbol },
    /// `partial.__call__`, with the names of the attributes it reads.
    Partial { function: Symbol, args: Symbol, keywords: Symbol, gaps: Symbol },
    /// A method of a dataclass, `__hash__`, `__eq__` or a comparison, with the fields that it is about.
    Fields { method: Symbol, names: Box<[Symbol]> },
}

/// The results of a function by its arguments; the least recently used come first if their number is limited.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Memo {
    pub results: DictId,
    pub function: Value,
    pub limit: Option<u64>,
    /// Arguments of different types are different.
    pub typed: bool,
    /// Stands in keys between positional arguments and those by name.
    pub mark: Value,
    pub hits: u64,
    pub misses: u64,
}

impl Shortcut {
    /// Calls `visit` for every value that it holds.
    pub fn trace(&self, visit: &mut dyn FnMut(Value)) {
        if let Self::Memo(memo) = self {
            [Value::Dict(memo.results), memo.function, memo.mark].into_iter().for_each(visit);
        }
    }
}
