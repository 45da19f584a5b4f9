//! The states of the iterators of `itertools`. What a step does is in `runtime/steps.rs` and `runtime/tools.rs`.

use serde::{Deserialize, Serialize};

use crate::{
    heap::{ClassRef, ListId, TupleId},
    value::Value,
};

/// An iterator of `itertools` with the class that it shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tool {
    pub class: ClassRef,
    pub state: ToolState,
}

/// A `source` is an iterator, or `None` once it has ended.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ToolState {
    Count {
        next: Value,
        step: Value,
    },
    Repeat {
        object: Value,
        left: Option<u64>,
    },
    /// First through `source`, whose items are kept in `seen`, then round and round.
    Cycle {
        source: Value,
        seen: ListId,
        index: u32,
    },
    /// `sources` gives iterables; `current` is the iterator over one, or `Undefined` between two.
    Chain {
        sources: Value,
        current: Value,
    },
    /// `initial` and `total` are `Undefined` where there is none.
    Accumulate {
        source: Value,
        function: Value,
        initial: Value,
        total: Value,
    },
    Batched {
        source: Value,
        size: u64,
        strict: bool,
    },
    Compress {
        data: Value,
        selectors: Value,
    },
    DropWhile {
        function: Value,
        source: Value,
        dropping: bool,
    },
    TakeWhile {
        function: Value,
        source: Value,
    },
    FilterFalse {
        function: Value,
        source: Value,
    },
    StarMap {
        function: Value,
        source: Value,
    },
    /// `before` is `Undefined` before the first item.
    Pairwise {
        source: Value,
        before: Value,
    },
    Slice {
        source: Value,
        position: u64,
        target: u64,
        stop: Option<u64>,
        step: u64,
    },
    /// `key`, `value` and `target` are `Undefined` while unknown or used up; `live` is the group that may go on.
    GroupBy {
        /// The class that groups show.
        groups: ClassRef,
        source: Value,
        function: Value,
        key: Value,
        value: Value,
        target: Value,
        live: Value,
    },
    Group {
        parent: Value,
        target: Value,
    },
    /// The items of `source` are kept in lists of [`TEE_LINK`], each with the next list behind them; `index` is in `link`.
    Tee {
        source: Value,
        link: ListId,
        index: u32,
    },
    ZipLongest {
        sources: Box<[Value]>,
        active: u32,
        fill: Value,
    },
    /// `places` has the position in each pool of the tuple that comes next.
    Product {
        pools: Box<[TupleId]>,
        places: Box<[u32]>,
        is_over: bool,
    },
    /// The first `places.len()` of `indices` are what comes next.
    Permutations {
        pool: TupleId,
        indices: Box<[u32]>,
        places: Box<[u32]>,
        is_over: bool,
    },
    Combinations {
        pool: TupleId,
        places: Box<[u32]>,
        repeats: bool,
        is_over: bool,
    },
}

/// Items in one link of a `tee`.
pub const TEE_LINK: usize = 64;

impl Tool {
    /// Calls `visit` for every value that it holds.
    pub fn trace(&self, visit: &mut dyn FnMut(Value)) {
        let mut all = |values: &[Value]| values.iter().for_each(|value| visit(*value));
        all(&[Value::Class(self.class)]);
        match &self.state {
            ToolState::Count { next, step } => all(&[*next, *step]),
            ToolState::Repeat { object, .. } => all(&[*object]),
            ToolState::Cycle { source, seen, .. } => all(&[*source, Value::List(*seen)]),
            ToolState::Chain { sources, current } => all(&[*sources, *current]),
            ToolState::Accumulate { source, function, initial, total } => all(&[*source, *function, *initial, *total]),
            ToolState::Batched { source, .. } | ToolState::Slice { source, .. } => all(&[*source]),
            ToolState::Compress { data, selectors } => all(&[*data, *selectors]),
            ToolState::DropWhile { function, source, .. }
            | ToolState::TakeWhile { function, source }
            | ToolState::FilterFalse { function, source }
            | ToolState::StarMap { function, source } => all(&[*function, *source]),
            ToolState::Pairwise { source, before } => all(&[*source, *before]),
            ToolState::GroupBy { groups, source, function, key, value, target, live } => {
                all(&[Value::Class(*groups), *source, *function, *key, *value, *target, *live]);
            }
            ToolState::Tee { source, link, .. } => all(&[*source, Value::List(*link)]),
            ToolState::Group { parent, target } => all(&[*parent, *target]),
            ToolState::ZipLongest { sources, fill, .. } => {
                all(sources);
                all(&[*fill]);
            }
            ToolState::Product { pools, .. } => pools.iter().for_each(|pool| visit(Value::Tuple(*pool))),
            ToolState::Permutations { pool, .. } | ToolState::Combinations { pool, .. } => {
                all(&[Value::Tuple(*pool)]);
            }
        }
    }

    /// Bytes beside the iterator's own slot.
    pub fn size(&self) -> usize {
        let parts = match &self.state {
            ToolState::ZipLongest { sources, .. } => sources.len() * size_of::<Value>(),
            ToolState::Product { places, .. } | ToolState::Combinations { places, .. } => places.len() * 8,
            ToolState::Permutations { indices, places, .. } => (indices.len() + places.len()) * 4,
            _ => 0,
        };
        size_of::<Self>() + parts
    }

    /// Whether every index in it is one of what it indexes, given the length of a tuple.
    pub fn is_sound(&self, length: impl Fn(TupleId) -> usize) -> bool {
        match &self.state {
            ToolState::Product { pools, places, is_over } => {
                pools.len() == places.len()
                    && (*is_over || pools.iter().zip(places).all(|(pool, place)| (*place as usize) < length(*pool)))
            }
            ToolState::Permutations { pool, indices, places, is_over } => {
                *is_over
                    || places.len() <= indices.len()
                        && indices.iter().all(|index| (*index as usize) < length(*pool))
                        && places
                            .iter()
                            .enumerate()
                            .all(|(at, left)| *left >= 1 && *left as usize <= indices.len() - at)
            }
            ToolState::Combinations { pool, places, repeats, is_over } => {
                *is_over
                    || places.iter().all(|place| (*place as usize) < length(*pool))
                        && (*repeats || places.len() <= length(*pool))
            }
            _ => true,
        }
    }
}
