//! Steps of the `itertools` that ask other iterators and call functions. See `steps.rs`.

use super::{Asked, Control, Next, Runtime, Step};
use crate::{
    bytecode::BinaryOp,
    heap::IteratorId,
    objects::{Iterator, Tool, ToolState},
    value::{Truth, Value},
};

/// The next item of a source, unless that has ended.
fn next_of(source: Value, held: Value) -> Step {
    match source {
        Value::None => Step::End,
        inner => Step::Next { inner, held },
    }
}

impl Runtime {
    pub(super) fn begin_tool(&mut self, id: IteratorId) -> Step {
        let Iterator::Tool(tool) = &self.heap[id] else { return Step::End };
        match &tool.state {
            ToolState::Count { next, step } => Step::Add { left: *next, right: *step, held: *next },
            ToolState::Chain { sources, current: Value::Undefined } => next_of(*sources, Value::TRUE),
            ToolState::Chain { current, .. } => Step::Next { inner: *current, held: Value::Undefined },
            ToolState::Accumulate { initial, .. } if !initial.is_undefined() => {
                let item = *initial;
                if let Some(ToolState::Accumulate { initial, total, .. }) = self.tool_mut(id) {
                    (*initial, *total) = (Value::Undefined, item);
                }
                Step::Item(item)
            }
            ToolState::Batched { source: Value::None, .. } => Step::End,
            ToolState::Batched { source, size, .. } => {
                let (inner, size) = (*source, *size);
                self.fill_batch(inner, size)
            }
            ToolState::Cycle { source, .. }
            | ToolState::Accumulate { source, .. }
            | ToolState::DropWhile { source, .. }
            | ToolState::TakeWhile { source, .. }
            | ToolState::FilterFalse { source, .. }
            | ToolState::StarMap { source, .. }
            | ToolState::Pairwise { source, .. }
            | ToolState::Tee { source, .. }
            | ToolState::Compress { data: source, .. } => next_of(*source, Value::Undefined),
            ToolState::Slice { source, position, target, stop, .. } => {
                if position >= target && stop.is_some_and(|stop| *position >= stop) {
                    return self.exhaust(id);
                }
                next_of(*source, Value::Undefined)
            }
            ToolState::GroupBy { .. } => {
                if let Some(ToolState::GroupBy { live, .. }) = self.tool_mut(id) {
                    *live = Value::None;
                }
                self.look_for_group(id)
            }
            ToolState::Group { .. } => self.begin_group(id),
            ToolState::ZipLongest { active: 0, .. } => Step::End,
            ToolState::ZipLongest { .. } => {
                let row = self.list(Vec::new());
                self.gather_longest(id, row)
            }
            ToolState::Repeat { .. }
            | ToolState::Product { .. }
            | ToolState::Permutations { .. }
            | ToolState::Combinations { .. } => Step::Python,
        }
    }

    /// The source has ended, and with it the iterator.
    fn exhaust(&mut self, id: IteratorId) -> Step {
        if let Some(ToolState::Slice { source, .. } | ToolState::Pairwise { source, .. }) = self.tool_mut(id) {
            *source = Value::None;
        }
        Step::End
    }

    /// The iterator that was asked has ended.
    pub(super) fn source_ended(&mut self, id: IteratorId, held: Value) -> Step {
        let Some(state) = self.tool_mut(id) else { return Step::End };
        match state {
            ToolState::Chain { sources, .. } if !held.is_undefined() => {
                *sources = Value::None;
                Step::End
            }
            ToolState::Chain { current, .. } => {
                *current = Value::Undefined;
                self.begin_tool(id)
            }
            ToolState::Cycle { source, seen, .. } => {
                let seen = *seen;
                *source = Value::None;
                let Some(item) = self.heap[seen].first().copied() else { return Step::End };
                let several = self.heap[seen].len() > 1;
                if let Some(ToolState::Cycle { index, .. }) = self.tool_mut(id) {
                    *index = u32::from(several);
                }
                Step::Item(item)
            }
            ToolState::Batched { source, strict, .. } => {
                let strict = *strict;
                *source = Value::None;
                match self.items(held) {
                    Some(items) if items.is_empty() => Step::End,
                    Some(_) if strict => match self.value_error("batched(): incomplete batch") {
                        Ok(()) => Step::End,
                        Err(control) => Step::Failed(control),
                    },
                    items => Step::Item(self.tuple(items.unwrap_or_default())),
                }
            }
            ToolState::ZipLongest { active, fill, .. } => {
                let (fill, Value::List(row)) = (*fill, held) else { return Step::End };
                *active = active.saturating_sub(1);
                if *active == 0 {
                    return Step::End;
                }
                let at = self.heap[row].len();
                if let Some(ToolState::ZipLongest { sources, .. }) = self.tool_mut(id)
                    && let Some(source) = sources.get_mut(at)
                {
                    *source = Value::None;
                }
                self.push(row, fill);
                self.gather_longest(id, held)
            }
            ToolState::Slice { .. } | ToolState::Pairwise { .. } => self.exhaust(id),
            _ => Step::End,
        }
    }

    pub(super) fn answer_tool(&mut self, id: IteratorId, asked: Asked, held: Value, value: Value) -> Step {
        let Some(state) = self.tool_mut(id) else { return Step::End };
        match (state, asked) {
            (ToolState::Count { next, .. }, _) => {
                *next = value;
                Step::Item(held)
            }
            (ToolState::Cycle { seen, .. }, _) => {
                let seen = *seen;
                self.push(seen, value);
                Step::Item(value)
            }
            (ToolState::Chain { .. }, Asked::Next) if held.is_undefined() => Step::Item(value),
            (ToolState::Chain { .. }, Asked::Next) => Step::Iterate { value },
            (ToolState::Chain { current, .. }, _) => {
                *current = value;
                Step::Next { inner: value, held: Value::Undefined }
            }
            (ToolState::Accumulate { total, .. }, Asked::Next) if total.is_undefined() => {
                *total = value;
                Step::Item(value)
            }
            (ToolState::Accumulate { function, total, .. }, Asked::Next) => {
                let (function, total) = (*function, *total);
                self.accumulate(id, function, total, value)
            }
            (ToolState::Accumulate { total, .. }, _) => {
                *total = value;
                Step::Item(value)
            }
            (ToolState::Batched { source, size, .. }, _) => {
                let (inner, size) = (*source, *size);
                let Value::List(batch) = held else { return Step::End };
                self.push(batch, value);
                if (self.heap[batch].len() as u64) < size {
                    return next_of(inner, held);
                }
                let items = std::mem::take(self.heap.write(batch));
                Step::Item(self.tuple(items))
            }
            (ToolState::Compress { selectors, .. }, Asked::Next) if held.is_undefined() => {
                Step::Next { inner: *selectors, held: value }
            }
            (ToolState::Compress { .. }, Asked::Next) => self.truth_step(id, value, held),
            (ToolState::DropWhile { dropping: false, .. }, _) => Step::Item(value),
            (ToolState::DropWhile { function, .. } | ToolState::TakeWhile { function, .. }, Asked::Next) => {
                Step::Test { function: *function, item: value }
            }
            (ToolState::FilterFalse { function, .. }, Asked::Next) => {
                let function = *function;
                self.test(function, value)
            }
            (
                ToolState::DropWhile { .. } | ToolState::TakeWhile { .. } | ToolState::FilterFalse { .. },
                Asked::Call,
            ) => self.truth_step(id, value, held),
            (state, Asked::Truth) => match decide(state, matches!(value, Value::Bool(Truth::True))) {
                Decision::Give => Step::Item(held),
                Decision::GoOn => self.begin_tool(id),
                Decision::Stop => Step::End,
            },
            (ToolState::StarMap { function, .. }, _) => {
                let function = *function;
                match value {
                    Value::Tuple(_) | Value::List(_) => {
                        let arguments = self.items(value).unwrap_or_default().into();
                        Step::LastCall { function, arguments }
                    }
                    _ => Step::Collect { value },
                }
            }
            (ToolState::Pairwise { source, before }, _) => {
                let (inner, left) = (*source, *before);
                *before = value;
                if left.is_undefined() {
                    return next_of(inner, Value::Undefined);
                }
                Step::Item(self.tuple_of(&[left, value]))
            }
            (ToolState::Slice { position, target, stop, step, .. }, _) => {
                if position < target {
                    *position += 1;
                    return self.begin_tool(id);
                }
                let (position, stop, step) = (*position, *stop, *step);
                self.slice_moved(id, position, step, stop);
                Step::Item(value)
            }
            (ToolState::GroupBy { .. }, _) => self.answer_groups(id, asked, held, value),
            (ToolState::Group { .. }, _) => self.answer_group(id, asked, held, value),
            (ToolState::Tee { link, index, .. }, _) => {
                let (link, index) = (*link, *index as usize);
                // Another of them may have been here while the source was asked.
                let item = self.heap[link].get(index).copied();
                self.keep_for_tee(link, value);
                self.tee_moved(id, link, index);
                Step::Item(item.unwrap_or(value))
            }
            (ToolState::ZipLongest { .. }, _) => {
                if let Value::List(row) = held {
                    self.push(row, value);
                }
                self.gather_longest(id, held)
            }
            _ => Step::End,
        }
    }

    fn accumulate(&mut self, id: IteratorId, function: Value, total: Value, item: Value) -> Step {
        if !function.is_none() {
            return Step::Fold { function, left: total, right: item };
        }
        if matches!(total, Value::Instance(_)) || matches!(item, Value::Instance(_)) {
            return Step::Add { left: total, right: item, held: Value::Undefined };
        }
        match self.binary(BinaryOp::Add, false, total, item) {
            Ok(sum) => self.answer_tool(id, Asked::Add, Value::Undefined, sum),
            Err(control) if matches!(*control, Control::NeedsPython) => {
                Step::Add { left: total, right: item, held: Value::Undefined }
            }
            Err(_) => Step::Add { left: total, right: item, held: Value::Undefined },
        }
    }

    /// Begins a batch with what is there natively.
    fn fill_batch(&mut self, inner: Value, size: u64) -> Step {
        const MOST_AT_ONCE: usize = 1000;
        let mut batch = Vec::new();
        while let Value::Iterator(source) = inner
            && batch.len() < MOST_AT_ONCE
        {
            match self.next_or_steps(source) {
                Ok(Next::Item(item)) => batch.push(item),
                Ok(Next::End | Next::Steps) => break,
                Err(control) => return Step::Failed(control),
            }
            if batch.len() as u64 == size {
                self.burn(batch.len());
                return Step::Item(self.tuple(batch));
            }
        }
        self.burn(batch.len());
        Step::Next { inner, held: self.list(batch) }
    }

    /// The next row of `zip_longest`.
    fn gather_longest(&mut self, id: IteratorId, row: Value) -> Step {
        let Value::List(list) = row else { return Step::End };
        loop {
            let Iterator::Tool(tool) = &self.heap[id] else { return Step::End };
            let ToolState::ZipLongest { sources, fill, .. } = &tool.state else { return Step::End };
            match sources.get(self.heap[list].len()).copied() {
                None => break,
                Some(Value::None) => {
                    let fill = *fill;
                    self.push(list, fill);
                }
                Some(inner) => {
                    let next = match inner {
                        Value::Iterator(source) => self.next_or_steps(source),
                        _ => Ok(Next::Steps),
                    };
                    match next {
                        Ok(Next::Item(item)) => self.push(list, item),
                        Ok(Next::End | Next::Steps) => return Step::Next { inner, held: row },
                        Err(control) => return Step::Failed(control),
                    }
                }
            }
        }
        let items = std::mem::take(self.heap.write(list));
        Step::Item(self.tuple(items))
    }

    /// Goes on to an item with another key than that of the last group.
    fn look_for_group(&mut self, id: IteratorId) -> Step {
        let Iterator::Tool(tool) = &self.heap[id] else { return Step::End };
        match &tool.state {
            ToolState::GroupBy { source, key: Value::Undefined, .. } => next_of(*source, Value::Undefined),
            ToolState::GroupBy { target: Value::Undefined, .. } => self.next_group(id),
            ToolState::GroupBy { key, target, .. } => {
                let (key, target) = (*key, *target);
                self.equal_step(id, target, key, Value::Undefined)
            }
            _ => Step::End,
        }
    }

    fn next_group(&mut self, id: IteratorId) -> Step {
        let Iterator::Tool(tool) = &self.heap[id] else { return Step::End };
        let ToolState::GroupBy { key, groups, .. } = &tool.state else { return Step::End };
        let (key, class) = (*key, *groups);
        let state = ToolState::Group { parent: Value::Iterator(id), target: key };
        let group = self.iterator(Iterator::Tool(Box::new(Tool { class, state })));
        if let Some(ToolState::GroupBy { target, live, .. }) = self.tool_mut(id) {
            (*target, *live) = (key, group);
        }
        Step::Item(self.tuple_of(&[key, group]))
    }

    fn answer_groups(&mut self, id: IteratorId, asked: Asked, held: Value, value: Value) -> Step {
        match asked {
            Asked::Next => self.new_value(id, id, value),
            Asked::Call => {
                self.set_current(id, value, held);
                self.look_for_group(id)
            }
            _ if matches!(value, Value::Bool(Truth::False)) => self.next_group(id),
            _ => {
                // The same group still: on to the next item.
                let Iterator::Tool(tool) = &self.heap[id] else { return Step::End };
                let ToolState::GroupBy { source, .. } = &tool.state else { return Step::End };
                next_of(*source, Value::Undefined)
            }
        }
    }

    /// An item came: its key is next. `asker` is the `groupby` itself or its group.
    fn new_value(&mut self, asker: IteratorId, id: IteratorId, value: Value) -> Step {
        let Iterator::Tool(tool) = &self.heap[id] else { return Step::End };
        let ToolState::GroupBy { function, .. } = &tool.state else { return Step::End };
        match *function {
            Value::None => self.answer_tool(asker, Asked::Call, value, value),
            function => Step::Test { function, item: value },
        }
    }

    fn set_current(&mut self, id: IteratorId, new_key: Value, new_value: Value) {
        if let Some(ToolState::GroupBy { key, value, .. }) = self.tool_mut(id) {
            (*key, *value) = (new_key, new_value);
        }
    }

    /// The `groupby` that a group belongs to, and the key of the group.
    fn group_parts(&self, id: IteratorId) -> Option<(IteratorId, Value)> {
        let Iterator::Tool(tool) = &self.heap[id] else { return None };
        match tool.state {
            ToolState::Group { parent: Value::Iterator(parent), target } => Some((parent, target)),
            _ => None,
        }
    }

    fn begin_group(&mut self, id: IteratorId) -> Step {
        let Some((parent, _)) = self.group_parts(id) else { return Step::End };
        let Iterator::Tool(tool) = &self.heap[parent] else { return Step::End };
        match &tool.state {
            ToolState::GroupBy { live, .. } if !live.is(Value::Iterator(id)) => Step::End,
            ToolState::GroupBy { source, value: Value::Undefined, .. } => next_of(*source, Value::Undefined),
            _ => self.compare_group(id),
        }
    }

    fn compare_group(&mut self, id: IteratorId) -> Step {
        let Some((parent, target)) = self.group_parts(id) else { return Step::End };
        let Iterator::Tool(tool) = &self.heap[parent] else { return Step::End };
        let ToolState::GroupBy { key, .. } = &tool.state else { return Step::End };
        let key = *key;
        self.equal_step(id, target, key, Value::Undefined)
    }

    fn answer_group(&mut self, id: IteratorId, asked: Asked, held: Value, answer: Value) -> Step {
        let Some((parent, _)) = self.group_parts(id) else { return Step::End };
        match asked {
            Asked::Next => self.new_value(id, parent, answer),
            Asked::Call => {
                self.set_current(parent, answer, held);
                self.compare_group(id)
            }
            _ if matches!(answer, Value::Bool(Truth::False)) => Step::End,
            _ => match self.tool_mut(parent) {
                Some(ToolState::GroupBy { value, .. }) => Step::Item(std::mem::replace(value, Value::Undefined)),
                _ => Step::End,
            },
        }
    }
}

/// What a predicate's answer means.
enum Decision {
    Give,
    GoOn,
    Stop,
}

fn decide(state: &mut ToolState, is_true: bool) -> Decision {
    match (state, is_true) {
        (ToolState::Compress { .. } | ToolState::TakeWhile { .. }, true) | (ToolState::FilterFalse { .. }, false) => {
            Decision::Give
        }
        (ToolState::DropWhile { dropping, .. }, false) => {
            *dropping = false;
            Decision::Give
        }
        (ToolState::TakeWhile { source, .. }, false) => {
            *source = Value::None;
            Decision::Stop
        }
        _ => Decision::GoOn,
    }
}
