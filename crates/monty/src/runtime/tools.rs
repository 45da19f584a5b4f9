//! Steps of the `itertools` that call nobody: counting, repeating, combinations, and the easy steps of the others.

use super::{Next, Outcome, Runtime};
use crate::{
    bytecode::BinaryOp,
    heap::{ClassRef, IteratorId, ListId},
    objects::{Iterator, TEE_LINK, ToolState, Tuple},
    value::Value,
};

impl Runtime {
    /// Makes an iterator an instance of the class.
    pub fn show_as(&mut self, iterator: Value, class: ClassRef) {
        match iterator {
            Value::Generator(id) => self.heap.write(id).class = Some(class),
            Value::Iterator(id) => {
                if let Iterator::Tool(tool) = self.heap.write(id) {
                    tool.class = class;
                }
            }
            _ => {}
        }
    }

    /// The state of an iterator of `itertools`, to change.
    pub fn tool_mut(&mut self, id: IteratorId) -> Option<&mut ToolState> {
        match self.heap.write(id) {
            Iterator::Tool(tool) => Some(&mut tool.state),
            _ => None,
        }
    }

    /// Whether every step is native, whatever the sources are.
    pub fn tool_steps_natively(&self, id: IteratorId) -> bool {
        let Iterator::Tool(tool) = &self.heap[id] else { return false };
        match &tool.state {
            ToolState::Count { next, step } => is_number(*next) && is_number(*step),
            ToolState::Repeat { .. }
            | ToolState::Product { .. }
            | ToolState::Permutations { .. }
            | ToolState::Combinations { .. } => true,
            _ => false,
        }
    }

    /// A step that needs neither Python code nor unbounded work; else nothing has happened.
    #[inline(never)]
    pub fn next_of_tool(&mut self, id: IteratorId) -> Outcome<Next> {
        let Iterator::Tool(tool) = &self.heap[id] else { return Ok(Next::Steps) };
        match &tool.state {
            ToolState::Count { next, step } if is_number(*next) && is_number(*step) => {
                let (item, step) = (*next, *step);
                let following = self.add_numbers(item, step)?;
                if let Some(ToolState::Count { next, .. }) = self.tool_mut(id) {
                    *next = following;
                }
                Ok(Next::Item(item))
            }
            ToolState::Repeat { object, left } => {
                let (object, left) = (*object, *left);
                let Some(left) = left else { return Ok(Next::Item(object)) };
                let Some(fewer) = left.checked_sub(1) else { return Ok(Next::End) };
                if let Some(ToolState::Repeat { left, .. }) = self.tool_mut(id) {
                    *left = Some(fewer);
                }
                Ok(Next::Item(object))
            }
            ToolState::Chain { current: Value::Iterator(current), .. } => {
                let current = *current;
                self.easy_next(current)
            }
            ToolState::Slice { source: Value::Iterator(source), position, target, stop, step } => {
                let (source, position, step, stop) = (*source, *position, *step, *stop);
                if position != *target || stop.is_some_and(|stop| position >= stop) {
                    return Ok(Next::Steps);
                }
                let Next::Item(item) = self.easy_next(source)? else { return Ok(Next::Steps) };
                self.slice_moved(id, position, step, stop);
                Ok(Next::Item(item))
            }
            ToolState::Cycle { source: Value::None, seen, index } => {
                let (seen, index) = (*seen, *index);
                let items = &self.heap[seen];
                let Some(item) = items.get(index as usize).copied() else { return Ok(Next::End) };
                let following = if index as usize + 1 < items.len() { index + 1 } else { 0 };
                if let Some(ToolState::Cycle { index, .. }) = self.tool_mut(id) {
                    *index = following;
                }
                Ok(Next::Item(item))
            }
            ToolState::Tee { source, link, index } => {
                let (source, link, index) = (*source, *link, *index as usize);
                let item = match (self.heap[link].get(index).copied(), source) {
                    (Some(item), _) => item,
                    (None, Value::Iterator(source)) => {
                        let Next::Item(item) = self.easy_next(source)? else { return Ok(Next::Steps) };
                        self.keep_for_tee(link, item);
                        item
                    }
                    _ => return Ok(Next::Steps),
                };
                self.tee_moved(id, link, index);
                Ok(Next::Item(item))
            }
            ToolState::Accumulate {
                source: Value::Iterator(source),
                function: Value::None,
                initial: Value::Undefined,
                total,
            } if is_number(*total) => {
                let (source, total) = (*source, *total);
                let Some(item) = self.peek_sequence(source).filter(|item| is_number(*item)) else {
                    return Ok(Next::Steps);
                };
                let sum = self.add_numbers(total, item)?;
                self.next_of_sequence(source);
                if let Some(ToolState::Accumulate { total, .. }) = self.tool_mut(id) {
                    *total = sum;
                }
                Ok(Next::Item(sum))
            }
            ToolState::Pairwise { source: Value::Iterator(source), before } if !before.is_undefined() => {
                let (source, before) = (*source, *before);
                let Next::Item(item) = self.easy_next(source)? else { return Ok(Next::Steps) };
                if let Some(ToolState::Pairwise { before, .. }) = self.tool_mut(id) {
                    *before = item;
                }
                Ok(Next::Item(self.tuple_of(&[before, item])))
            }
            ToolState::Product { is_over, .. }
            | ToolState::Permutations { is_over, .. }
            | ToolState::Combinations { is_over, .. } => {
                if *is_over {
                    return Ok(Next::End);
                }
                let items = self.arrangement(id);
                self.burn(items.len());
                self.rearrange(id);
                Ok(Next::Item(Value::Tuple(self.heap.alloc(items))))
            }
            _ => Ok(Next::Steps),
        }
    }

    #[inline]
    fn add_numbers(&mut self, a: Value, b: Value) -> Outcome {
        match (a, b) {
            (Value::Int(a), Value::Int(b)) if let Some(sum) = a.checked_add(b) => Ok(Value::Int(sum)),
            _ => self.binary(BinaryOp::Add, false, a, b),
        }
    }

    /// The next item of a source if it is there at once. At its end nothing has happened that asking again would not
    /// repeat.
    #[inline]
    fn easy_next(&mut self, source: IteratorId) -> Outcome<Next> {
        match &self.heap[source] {
            Iterator::Sequence { source: Value::Instance(_) | Value::Class(_), .. } => return Ok(Next::Steps),
            Iterator::Sequence { .. } | Iterator::Range { .. } | Iterator::Dict { .. } | Iterator::Set { .. } => {}
            // Those that ask no other iterator: so this goes no deeper.
            Iterator::Tool(tool) => match tool.state {
                ToolState::Count { .. } | ToolState::Repeat { .. } | ToolState::Cycle { source: Value::None, .. } => {
                    return Ok(match self.next_of_tool(source)? {
                        Next::End => Next::Steps,
                        next => next,
                    });
                }
                _ => return Ok(Next::Steps),
            },
            _ => return Ok(Next::Steps),
        }
        Ok(self.native_next(source)?.map_or(Next::Steps, Next::Item))
    }

    /// Appends an item to the last link of a `tee`, and the next link once that is full.
    pub(super) fn keep_for_tee(&mut self, link: ListId, item: Value) {
        self.push(link, item);
        if self.heap[link].len() == TEE_LINK {
            let next = self.list(Vec::new());
            self.push(link, next);
        }
    }

    /// An item of a `tee` was given.
    pub(super) fn tee_moved(&mut self, id: IteratorId, at: ListId, given: usize) {
        let following = match self.heap[at].get(TEE_LINK) {
            Some(Value::List(next)) if given + 1 >= TEE_LINK => (*next, 0),
            _ => (at, given as u32 + 1),
        };
        if let Some(ToolState::Tee { link, index, .. }) = self.tool_mut(id) {
            (*link, *index) = following;
        }
    }

    /// An item of an `islice` was given: where the next one is.
    pub(super) fn slice_moved(&mut self, id: IteratorId, at: u64, by: u64, end: Option<u64>) {
        if let Some(ToolState::Slice { position, target, .. }) = self.tool_mut(id) {
            *position = at + 1;
            let following = target.checked_add(by).unwrap_or(u64::MAX);
            *target = end.map_or(following, |end| following.min(end));
        }
    }

    /// The tuple that comes next.
    fn arrangement(&self, id: IteratorId) -> Tuple {
        let Iterator::Tool(tool) = &self.heap[id] else { return Tuple::new() };
        let pick = |pool: &[Value], index: u32| pool.get(index as usize).copied().unwrap_or_default();
        let (pool, places) = match &tool.state {
            ToolState::Product { pools, places, .. } => {
                return pools.iter().zip(places).map(|(pool, place)| pick(&self.heap[*pool], *place)).collect();
            }
            ToolState::Permutations { pool, indices, places, .. } => (*pool, &indices[..places.len()]),
            ToolState::Combinations { pool, places, .. } => (*pool, &places[..]),
            _ => return Tuple::new(),
        };
        let pool = &self.heap[pool];
        if places.len() <= 3 {
            return places.iter().map(|index| pick(pool, *index)).collect();
        }
        Tuple::from_vec(places.iter().map(|index| pick(pool, *index)).collect())
    }

    /// Moves on to the tuple after.
    fn rearrange(&mut self, id: IteratorId) {
        let Iterator::Tool(tool) = &self.heap[id] else { return };
        let lengths: smallvec::SmallVec<[u32; 16]> = match &tool.state {
            ToolState::Product { pools, .. } => pools.iter().map(|pool| self.heap[*pool].len() as u32).collect(),
            ToolState::Combinations { pool, .. } => std::iter::once(self.heap[*pool].len() as u32).collect(),
            _ => smallvec::SmallVec::new(),
        };
        let Some(state) = self.tool_mut(id) else { return };
        match state {
            ToolState::Product { places, is_over, .. } => *is_over = !next_product(places, &lengths),
            ToolState::Permutations { indices, places, is_over, .. } => *is_over = !next_permutation(indices, places),
            ToolState::Combinations { places, repeats, is_over, .. } => {
                let count = lengths.first().copied().unwrap_or_default();
                *is_over = !next_combination(places, count, *repeats);
            }
            _ => {}
        }
    }
}

/// The last place varies fastest.
fn next_product(places: &mut [u32], lengths: &[u32]) -> bool {
    for (place, length) in places.iter_mut().zip(lengths).rev() {
        *place += 1;
        if *place < *length {
            return true;
        }
        *place = 0;
    }
    false
}

/// `places[i]` counts down how many choices the place `i` still has.
fn next_permutation(indices: &mut [u32], places: &mut [u32]) -> bool {
    let count = indices.len();
    for at in (0..places.len()).rev() {
        places[at] -= 1;
        if places[at] == 0 {
            // By hand: most of these are one or two long.
            let first = indices[at];
            for next in at + 1..count {
                indices[next - 1] = indices[next];
            }
            indices[count - 1] = first;
            places[at] = (count - at) as u32;
        } else {
            indices.swap(at, count - places[at] as usize);
            return true;
        }
    }
    false
}

fn next_combination(places: &mut [u32], count: u32, repeats: bool) -> bool {
    let size = places.len() as u32;
    // The highest that a place may be.
    let most = |at: u32| if repeats { count - 1 } else { count - (size - at) };
    for at in (0..places.len()).rev() {
        if places[at] == most(at as u32) {
            continue;
        }
        let next = places[at] + 1;
        for (offset, place) in places[at..].iter_mut().enumerate() {
            *place = if repeats { next } else { next + offset as u32 };
        }
        return true;
    }
    false
}

fn is_number(value: Value) -> bool {
    matches!(value, Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Float(_))
}
