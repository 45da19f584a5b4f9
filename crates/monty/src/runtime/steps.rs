//! Steps of iterators that may call Python code: `map`, `filter`, `zip`, `enumerate` and most of `itertools`.
//!
//! A step is a conversation. [`Runtime::begin_step`] says what it needs first: the next item of another iterator, the
//! result of a call, …; the machine gets that and asks [`Runtime::answer_step`] how to go on. What a step knows beside
//! the iterator itself is the *held* value, so an iterator that is stepped again meanwhile does not mind.

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::{Control, Outcome, Runtime};
use crate::{
    bytecode::BinaryOp,
    classes,
    heap::IteratorId,
    objects::{Iterator, Method, SpentKind, ToolState},
    value::{NativeId, Truth, Value},
};

/// A try at a native step. The tag stands apart, so that the value inside is copied whole.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub enum Next {
    Item(Value),
    End,
    /// Begin a step.
    Steps,
}

/// The same, or the call whose result is the next item.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub enum NextOrCall {
    Next(Next),
    Call { function: Value, item: Value },
}

/// What a step comes to, or needs.
#[derive(Debug)]
#[repr(u8)]
pub enum Step {
    Item(Value),
    End,
    /// The next item of another iterator.
    Next {
        inner: Value,
        held: Value,
    },
    /// The result of `function(item)`; the item is held.
    Test {
        function: Value,
        item: Value,
    },
    /// The result of `function(left, right)`.
    Fold {
        function: Value,
        left: Value,
        right: Value,
    },
    /// The result of `function()`.
    Produce {
        function: Value,
    },
    /// The result of `function(item)` is the item of this step.
    Convert {
        function: Value,
        item: Value,
    },
    /// The same with any number of arguments.
    LastCall {
        function: Value,
        arguments: Box<[Value]>,
    },
    /// Whether a value is true.
    Truth {
        value: Value,
        held: Value,
    },
    /// An iterator over a value.
    Iterate {
        value: Value,
    },
    /// A list of what is in a value.
    Collect {
        value: Value,
    },
    /// `left + right`
    Add {
        left: Value,
        right: Value,
        held: Value,
    },
    /// `left == right`
    Equal {
        left: Value,
        right: Value,
        held: Value,
    },
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
            Iterator::Sequence { source: Value::List(list), index } => {
                if let Some(item) = self.heap[*list].get(*index as usize) {
                    let item = *item;
                    if let Iterator::Sequence { index, .. } = self.heap.write(id) {
                        *index += 1;
                    }
                    return Ok(Next::Item(item));
                }
            }
            Iterator::Range { next, remaining: 1.., .. } => {
                let item = *next;
                if let Iterator::Range { next, step, remaining } = self.heap.write(id) {
                    *remaining -= 1;
                    *next = next.wrapping_add(*step);
                }
                return Ok(Next::Item(Value::Int(item)));
            }
            Iterator::Sequence { source: Value::Instance(_) | Value::Class(_), .. }
            | Iterator::Reversed { source: Value::Instance(_), .. } => return Ok(Next::Steps),
            Iterator::Tool(_) => return self.next_of_tool(id),
            Iterator::Enumerate { .. } | Iterator::Zip { .. } if !self.steps_natively(id) => return Ok(Next::Steps),
            _ => {}
        }
        Ok(self.native_next(id)?.map_or(Next::End, Next::Item))
    }

    /// The same for the machine, which calls the function of a `map` over one iterator itself.
    #[inline]
    pub fn next_or_call(&mut self, id: IteratorId) -> Outcome<NextOrCall> {
        if let Iterator::Map { function, inners, strict: false } = &self.heap[id]
            && let [Value::Iterator(inner)] = inners[..]
        {
            let function = *function;
            return Ok(match self.next_or_steps(inner)? {
                Next::Item(item) => NextOrCall::Call { function, item },
                next => NextOrCall::Next(next),
            });
        }
        Ok(NextOrCall::Next(self.next_or_steps(id)?))
    }

    /// Begins a step.
    pub fn begin_step(&mut self, id: IteratorId) -> Step {
        match &self.heap[id] {
            Iterator::Map { strict: true, .. } | Iterator::Zip { strict: true, .. } => Step::Python,
            Iterator::Map { inners, .. } if inners.len() == 1 => {
                Step::Next { inner: inners[0], held: Value::Undefined }
            }
            Iterator::Zip { inners, .. } if inners.is_empty() => Step::End,
            Iterator::Map { .. } | Iterator::Zip { .. } => self.begin_row(id),
            Iterator::Filter { inner, .. } | Iterator::Enumerate { inner, .. } => {
                Step::Next { inner: *inner, held: Value::Undefined }
            }
            Iterator::Callable { function, .. } => Step::Produce { function: *function },
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
                Step::Convert { function: *function, item }
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
                Value::Bool(Truth::True) => Step::Item(held),
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
                Value::Bool(Truth::True) => {
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

    /// The items that `map` or `zip` takes at once, if they all are there natively; else those so far go to a list.
    fn begin_row(&mut self, id: IteratorId) -> Step {
        let mut row = SmallVec::<[Value; 3]>::new();
        loop {
            let (Iterator::Map { inners, .. } | Iterator::Zip { inners, .. }) = &self.heap[id] else {
                return Step::End;
            };
            let Some(inner) = inners.get(row.len()).copied() else { break };
            let next = match inner {
                Value::Iterator(source) => self.next_or_steps(source),
                _ => Ok(Next::Steps),
            };
            match next {
                Ok(Next::Item(item)) => row.push(item),
                Ok(Next::End) => return Step::End,
                Ok(Next::Steps) => {
                    let held = self.list(row.into_vec());
                    return Step::Next { inner, held };
                }
                Err(control) => return Step::Failed(control),
            }
        }
        match &self.heap[id] {
            Iterator::Map { function, .. } => Step::LastCall { function: *function, arguments: row.into_vec().into() },
            _ => Step::Item(Value::Tuple(self.heap.alloc(row))),
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
            _ => Step::Test { function, item },
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
            Ok(equal) => self.answer_step(id, Asked::Equal, held, Some(Value::from(equal))),
            Err(control) if matches!(*control, Control::NeedsPython) => Step::Equal { left, right, held },
            Err(control) => Step::Failed(control),
        }
    }

    /// The native function that a call of a value with positional arguments comes to, with all its arguments, if these
    /// fit as they are.
    #[inline]
    pub fn direct_call(&mut self, callee: Value, arguments: &[Value]) -> Option<(NativeId, Direct)> {
        let (id, before) = match callee {
            Value::Native(id) => (id, None),
            Value::Class(class) if class.user().is_none() => (self.registry.constructor(class), Some(callee)),
            Value::Method(method) => match self.heap[method] {
                Method { function: Value::Native(id), receiver } => (id, Some(receiver)),
                _ => return None,
            },
            _ => return None,
        };
        let native = self.registry.native(id);
        let parameters = &native.parameters;
        let given = arguments.len() + usize::from(before.is_some());
        let fits = parameters.collect.is_none()
            && given >= parameters.required
            && (given <= parameters.positional || parameters.has_args);
        let is_unbound = native.owner.is_some() && before.is_none();
        if !fits || is_unbound && (native.is_static || native.is_class_method) {
            return None;
        }
        if is_unbound && self.check_receiver(id, *arguments.first()?).is_err() {
            return None;
        }
        let mut all: Direct = before.into_iter().collect();
        all.extend_from_slice(arguments);
        Some((id, all))
    }
}

/// All arguments of a native.
pub type Direct = SmallVec<[Value; 4]>;
