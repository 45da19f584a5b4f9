//! Steps of iterators that may call Python code: `map`, `filter`, `zip`, `enumerate` and most of `itertools`.
//!
//! A step is a conversation. [`Runtime::begin_step`] says what it needs first: the next item of another iterator, the
//! result of a call, …; the machine gets that and asks [`Runtime::answer_step`] how to go on. What a step knows beside
//! the iterator itself is the *held* value, so an iterator that is stepped again meanwhile does not mind.

use serde::{Deserialize, Serialize};
use smallvec::smallvec;

use super::{Control, Outcome, Runtime, Values};
use crate::{
    bytecode::BinaryOp,
    classes,
    heap::IteratorId,
    objects::{Iterator, SpentKind, ToolState},
    value::Value,
};

/// A try at a native step.
#[derive(Clone, Copy, Debug)]
pub enum Next {
    Item(Value),
    End,
    /// Begin a step.
    Steps,
}

/// What a step comes to, or needs.
#[derive(Debug)]
pub enum Step {
    Item(Value),
    End,
    /// The next item of another iterator.
    Next { inner: Value, held: Value },
    /// The result of a call.
    Call { function: Value, arguments: Values, held: Value },
    /// The result of the call is the item.
    LastCall { function: Value, arguments: Values },
    /// Whether a value is true.
    Truth { value: Value, held: Value },
    /// An iterator over a value.
    Iterate { value: Value },
    /// A list of what is in a value.
    Collect { value: Value },
    /// `left + right`
    Add { left: Value, right: Value, held: Value },
    /// `left == right`
    Equal { left: Value, right: Value, held: Value },
    /// The whole step is the prelude's.
    Python,
    Failed(Box<Control>),
}

/// What a step asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    Next,
    Call,
    Truth,
    Iterate,
    Collect,
    Add,
    Equal,
}

impl Runtime {
    /// A native step, or that it takes more.
    #[inline]
    pub fn next_or_steps(&mut self, id: IteratorId) -> Outcome<Next> {
        match &self.heap[id] {
            Iterator::Map { .. } | Iterator::Filter { .. } | Iterator::Callable { .. } => return Ok(Next::Steps),
            Iterator::Sequence { source: Value::Instance(_), .. }
            | Iterator::Reversed { source: Value::Instance(_), .. } => return Ok(Next::Steps),
            Iterator::Tool(_) => return self.next_of_tool(id),
            Iterator::Enumerate { .. } | Iterator::Zip { .. } if !self.steps_natively(id) => return Ok(Next::Steps),
            _ => {}
        }
        Ok(self.native_next(id)?.map_or(Next::End, Next::Item))
    }

    /// Begins a step.
    pub fn begin_step(&mut self, id: IteratorId) -> Step {
        match &self.heap[id] {
            Iterator::Map { strict: true, .. } | Iterator::Zip { strict: true, .. } => Step::Python,
            Iterator::Map { inners, .. } if inners.len() == 1 => Step::Next { inner: inners[0], held: Value::Undefined },
            Iterator::Zip { inners, .. } if inners.is_empty() => Step::End,
            Iterator::Map { .. } | Iterator::Zip { .. } => {
                let row = self.list(Vec::new());
                self.gather(id, row)
            }
            Iterator::Filter { inner, .. } | Iterator::Enumerate { inner, .. } => {
                Step::Next { inner: *inner, held: Value::Undefined }
            }
            Iterator::Callable { function, .. } => {
                Step::Call { function: *function, arguments: Values::new(), held: Value::Undefined }
            }
            Iterator::Tool(_) => self.begin_tool(id),
            Iterator::Exhausted | Iterator::Spent { .. } => Step::End,
            _ => Step::Python,
        }
    }

    /// Goes on with what was asked for; `None` is the end of the iterator that was asked.
    pub fn answer_step(&mut self, id: IteratorId, asked: Asked, held: Value, answer: Option<Value>) -> Step {
        match (&self.heap[id], asked, answer) {
            (Iterator::Tool(_), _, Some(value)) => self.answer_tool(id, asked, held, value),
            (Iterator::Tool(_), Asked::Next, None) => self.source_ended(id, held),
            (Iterator::Callable { .. }, Asked::Call, None) => {
                *self.heap.write(id) = Iterator::Spent { kind: SpentKind::Callable };
                Step::End
            }
            (_, _, None) => Step::End,
            (Iterator::Map { function, inners, .. }, _, Some(item)) if inners.len() == 1 => {
                Step::LastCall { function: *function, arguments: smallvec![item] }
            }
            (Iterator::Map { .. } | Iterator::Zip { .. }, _, Some(item)) => {
                if let Value::List(row) = held {
                    self.push(row, item);
                }
                self.gather(id, held)
            }
            (Iterator::Filter { function, .. }, Asked::Next, Some(item)) => {
                let function = *function;
                self.test(function, item)
            }
            (Iterator::Filter { .. }, Asked::Call, Some(value)) => self.truth_step(id, value, held),
            (Iterator::Filter { .. }, Asked::Truth, Some(value)) => match value {
                Value::Bool(true) => Step::Item(held),
                _ => self.begin_step(id),
            },
            (Iterator::Enumerate { count, .. }, _, Some(item)) => {
                let count = *count;
                match self.binary(BinaryOp::Add, false, count, Value::Int(1)) {
                    Ok(following) => {
                        if let Iterator::Enumerate { count, .. } = self.heap.write(id) {
                            *count = following;
                        }
                        Step::Item(self.tuple_of(&[count, item]))
                    }
                    Err(control) => Step::Failed(control),
                }
            }
            (Iterator::Callable { sentinel, .. }, Asked::Call, Some(value)) => {
                let sentinel = *sentinel;
                self.equal_step(id, sentinel, value, value)
            }
            (Iterator::Callable { .. }, Asked::Equal, Some(equal)) => match equal {
                Value::Bool(true) => {
                    *self.heap.write(id) = Iterator::Spent { kind: SpentKind::Callable };
                    Step::End
                }
                _ => Step::Item(held),
            },
            _ => Step::End,
        }
    }

    /// An exception ended the step.
    pub fn fail_step(&mut self, id: IteratorId, asked: Asked) {
        if asked == Asked::Iterate
            && let Some(ToolState::Chain { sources, .. }) = self.tool_mut(id)
        {
            *sources = Value::None;
        }
    }

    /// Asks for the next of the items that `map` or `zip` takes at once, as far as they are not there natively.
    fn gather(&mut self, id: IteratorId, row: Value) -> Step {
        let Value::List(list) = row else { return Step::End };
        loop {
            let at = self.heap[list].len();
            let (Iterator::Map { inners, .. } | Iterator::Zip { inners, .. }) = &self.heap[id] else {
                return Step::End;
            };
            let Some(inner) = inners.get(at).copied() else { break };
            let Value::Iterator(source) = inner else { return Step::Next { inner, held: row } };
            match self.next_or_steps(source) {
                Ok(Next::Item(item)) => self.push(list, item),
                Ok(Next::End) => return Step::End,
                Ok(Next::Steps) => return Step::Next { inner, held: row },
                Err(control) => return Step::Failed(control),
            }
        }
        let items = std::mem::take(self.heap.write(list));
        match &self.heap[id] {
            Iterator::Map { function, .. } => Step::LastCall { function: *function, arguments: items.into() },
            _ => Step::Item(self.tuple(items)),
        }
    }

    /// Calls a predicate; `None` and `bool` stand for the truth of the item itself.
    pub(super) fn test(&mut self, function: Value, item: Value) -> Step {
        match function {
            Value::None | Value::Class(classes::BOOL) => Step::Truth { value: item, held: item },
            _ => Step::Call { function, arguments: smallvec![item], held: item },
        }
    }

    /// Goes on with the truth of a value.
    pub(super) fn truth_step(&mut self, id: IteratorId, value: Value, held: Value) -> Step {
        match value {
            Value::Bool(_) => self.answer_step(id, Asked::Truth, held, Some(value)),
            _ => Step::Truth { value, held },
        }
    }

    /// Goes on with whether two values are equal.
    pub(super) fn equal_step(&mut self, id: IteratorId, left: Value, right: Value, held: Value) -> Step {
        match self.same_or_equal(left, right) {
            Ok(equal) => self.answer_step(id, Asked::Equal, held, Some(Value::Bool(equal))),
            Err(control) if matches!(*control, Control::NeedsPython) => Step::Equal { left, right, held },
            Err(control) => Step::Failed(control),
        }
    }
}
