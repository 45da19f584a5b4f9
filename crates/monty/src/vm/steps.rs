//! The machine's own loops: iterators whose steps call Python code, and consumers that take items one by one.
//!
//! **Invariant:** there is one driver at a time, and it is a loop. What a call inside it delivers at once comes back to
//! it as the next action instead of a nested driver, so that neither long iterations nor iterators over iterators over
//! iterators take room on the Rust stack.

use super::{Continuation, Exit, Flow, Machine, Place, Probe, Ret};
use crate::{
    bytecode::{BinaryOp, CompareOp},
    classes,
    heap::{GeneratorId, IteratorId},
    objects::GeneratorKind,
    registry::Args,
    runtime::{Answer, Asked, Consumer, Next, NextOrCall, Step},
    value::Value,
};

/// What the driver does next.
#[derive(Debug)]
pub(crate) struct Action {
    value: Value,
    answer: Option<Box<Answer>>,
    ret: Ret,
    kind: Kind,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Advance,
    Give,
    End,
    Taken,
    Sort,
}

impl Action {
    /// The sort on top asks its next question.
    pub(super) const SORT: Self = Self::of(Kind::Sort, Value::Undefined, Ret::Cont);

    const fn of(kind: Kind, value: Value, ret: Ret) -> Self {
        Self { value, answer: None, ret, kind }
    }

    /// Gets the next item of an iterator.
    pub(super) const fn advance(iterator: Value, ret: Ret) -> Self {
        Self::of(Kind::Advance, iterator, ret)
    }

    /// A result arrives.
    pub(super) const fn give(value: Value, ret: Ret) -> Self {
        Self::of(Kind::Give, value, ret)
    }

    /// Instead of an item the end of an iterator arrives.
    pub(super) const fn end(ret: Ret) -> Self {
        Self::of(Kind::End, Value::Undefined, ret)
    }

    /// The consumer on top has taken an item.
    pub(super) fn taken(answer: Answer) -> Self {
        Self { answer: Some(Box::new(answer)), ..Self::of(Kind::Taken, Value::Undefined, Ret::Cont) }
    }
}

/// The next action, or none when a frame goes on.
pub(super) type Act = Result<Option<Action>, Box<Exit>>;

impl Machine {
    /// Runs actions until a frame goes on.
    #[inline(never)]
    pub(crate) fn drive(&mut self, action: Action) -> Flow {
        if self.is_driving {
            self.next_action = Some(action);
            return Ok(());
        }
        let Action { mut value, mut answer, mut ret, mut kind } = action;
        loop {
            let next = match kind {
                Kind::Advance => self.advance(value, ret),
                Kind::Give if ret == Ret::Cont => self.give(value),
                Kind::Give => self.outside(|machine| machine.deliver(ret, value)),
                Kind::End => self.end(ret),
                Kind::Taken => self.taken(answer.take().map_or(Answer::More, |answer| *answer)),
                Kind::Sort => self.sort_on(),
            };
            match next? {
                // Part by part: reading the whole would wait for its parts to be written.
                Some(next) => {
                    (value, ret, kind) = (next.value, next.ret, next.kind);
                    answer = next.answer;
                }
                None => return Ok(()),
            }
        }
    }

    /// Does something that may deliver a result at once.
    pub(super) fn outside(&mut self, step: impl FnOnce(&mut Self) -> Flow) -> Act {
        self.is_driving = true;
        let flow = step(self);
        self.is_driving = false;
        match flow {
            Ok(()) if self.next_action.is_none() => Ok(None),
            Ok(()) => Ok(self.next_action.take()),
            Err(exit) => {
                self.next_action = None;
                Err(exit)
            }
        }
    }

    fn advance(&mut self, iterator: Value, ret: Ret) -> Act {
        self.rt.fuel -= 1;
        if self.rt.fuel < 0 || self.rt.heap.wants_collection() {
            return self.pause(iterator, ret);
        }
        match iterator {
            Value::Iterator(id) => self.advance_native(id, ret),
            Value::Generator(id) if self.rt.heap[id].kind == GeneratorKind::Generator => {
                self.outside(|machine| machine.send(id, Value::None, ret))
            }
            _ => self.outside(|machine| machine.next_of_object(iterator, ret)),
        }
    }

    fn advance_native(&mut self, id: IteratorId, ret: Ret) -> Act {
        let consumer = match self.continuations.last_mut() {
            Some(Continuation::Loop { source: Value::Iterator(source), consumer, asked: Asked::Next, .. })
                if *source == id && ret == Ret::Cont =>
            {
                Some(consumer)
            }
            _ => None,
        };
        // A consumer takes what comes natively without more ado.
        let next = match consumer {
            None => self.rt.next_or_call(id),
            Some(consumer) => loop {
                let mut next = self.rt.next_or_call(id);
                if let Ok(NextOrCall::Call { function, item }) = next
                    && let Some((function, arguments)) = self.rt.direct_call(function, &[item])
                {
                    let args = Args { positional: &arguments, keywords: &[] };
                    next = match (self.rt.registry.native(function).def.function)(&mut self.rt, &args) {
                        Ok(value) => Ok(NextOrCall::Next(Next::Item(value))),
                        Err(control) => {
                            return self
                                .outside(|machine| machine.native_control(*control, function, &arguments, &[], ret));
                        }
                    };
                }
                let Ok(NextOrCall::Next(Next::Item(value))) = next else { break next };
                match consumer.take(&mut self.rt, value) {
                    Answer::More => {}
                    answer => return self.taken(answer),
                }
                self.rt.fuel -= 1;
                if self.rt.fuel < 0 || self.rt.heap.wants_collection() {
                    return self.pause(Value::Iterator(id), ret);
                }
            },
        };
        match next {
            Ok(NextOrCall::Next(Next::Item(value))) => Ok(Some(Action::give(value, ret))),
            Ok(NextOrCall::Next(Next::End)) => Ok(Some(Action::end(ret))),
            Ok(NextOrCall::Next(Next::Steps)) => self.take_step(id, None, Value::Undefined, None, ret),
            Ok(NextOrCall::Call { function, item }) => self.call_in_step(function, &[item], ret),
            Err(control) => self.outside(|machine| machine.control(*control, ret)),
        }
    }

    /// Out of fuel, or memory is to be collected: that happens before the next item, where a continuation is all that
    /// the driver leaves behind. The program cannot tell: where slices of fuel end must not change what it does.
    fn pause(&mut self, iterator: Value, ret: Ret) -> Act {
        self.continuations.push(Continuation::Advance { iterator, ret });
        Err(Box::new(Exit::Pause))
    }

    /// If the driver is at a safepoint, passes it and goes on; any other exit is handed back.
    #[cold]
    #[inline(never)]
    pub(crate) fn pause_over(&mut self, exit: Box<Exit>, probe: &mut impl Probe) -> Flow {
        let mut exit = exit;
        while matches!(*exit, Exit::Pause) {
            self.safepoint(probe, Place::Inside)?;
            match self.deliver(Ret::Cont, Value::None) {
                Ok(()) => return Ok(()),
                Err(next) => exit = next,
            }
        }
        Err(exit)
    }

    /// Hands a result to the continuation on top.
    fn give(&mut self, value: Value) -> Act {
        match self.continuations.last_mut() {
            Some(Continuation::Loop { source, consumer, asked, .. }) => {
                let (source, is_item) = (*source, *asked == Asked::Next);
                let answer = if is_item {
                    consumer.take(&mut self.rt, value)
                } else {
                    consumer.take_result(&mut self.rt, value)
                };
                match answer {
                    Answer::More => {
                        *asked = Asked::Next;
                        Ok(Some(Action::advance(source, Ret::Cont)))
                    }
                    answer => self.taken(answer),
                }
            }
            Some(&mut Continuation::Step { iterator, asked, held, ret }) => {
                self.continuations.pop();
                self.take_step(iterator, Some(asked), held, Some(value), ret)
            }
            Some(Continuation::Sorting { .. }) => self.sort_answered(value),
            Some(&mut Continuation::Advance { iterator, ret }) => {
                self.continuations.pop();
                self.rt.fuel += 1;
                Ok(Some(Action::advance(iterator, ret)))
            }
            _ => self.outside(|machine| machine.deliver(Ret::Cont, value)),
        }
    }

    /// What the consumer on top wants after an item.
    fn taken(&mut self, answer: Answer) -> Act {
        let Some(Continuation::Loop { source, asked, ret, .. }) = self.continuations.last_mut() else {
            return Ok(None);
        };
        let (source, ret) = (*source, *ret);
        match answer {
            Answer::More => Ok(Some(Action::advance(source, Ret::Cont))),
            Answer::Key { function, item } => {
                *asked = Asked::Call;
                self.call_in_step(function, &[item], Ret::Cont)
            }
            Answer::Fold { function, left, right } => {
                *asked = Asked::Call;
                self.call_in_step(function, &[left, right], Ret::Cont)
            }
            Answer::Done(value) => {
                self.continuations.pop();
                Ok(Some(Action::give(value, ret)))
            }
            Answer::Python { function, mut arguments } => {
                self.continuations.pop();
                arguments.insert(0, source);
                self.outside(|machine| machine.call_prelude(function, &arguments, ret))
            }
            Answer::Failed(control) => {
                self.continuations.pop();
                self.outside(|machine| machine.control(*control, ret))
            }
        }
    }

    /// An iterator has ended for whoever asked for its next item.
    fn end(&mut self, ret: Ret) -> Act {
        if ret == Ret::Cont {
            match self.continuations.last() {
                Some(Continuation::Loop { asked: Asked::Next, .. }) => {
                    if let Some(Continuation::Loop { consumer, ret, .. }) = self.continuations.pop() {
                        let result = consumer.finish(&mut self.rt);
                        return match result {
                            Ok(value) => Ok(Some(Action::give(value, ret))),
                            Err(control) => self.outside(|machine| machine.control(*control, ret)),
                        };
                    }
                }
                Some(&Continuation::Step { iterator, asked: asked @ Asked::Next, held, ret }) => {
                    self.continuations.pop();
                    return self.take_step(iterator, Some(asked), held, None, ret);
                }
                Some(&Continuation::NextDefault { default, ret }) => {
                    self.continuations.pop();
                    return Ok(Some(Action::give(default, ret)));
                }
                _ => {}
            }
        }
        if ret == Ret::Op && self.finish_iteration(Value::None) {
            return Ok(None);
        }
        let error = self.rt.exception(classes::STOP_ITERATION, Vec::new());
        self.outside(|machine| machine.throw_to(ret, error))
    }

    /// Goes on with a step of an iterator, or begins one if nothing was asked yet.
    ///
    /// A step is read where it was returned and its parts stay in registers: moving it whole costs more than it does.
    fn take_step(&mut self, id: IteratorId, asked: Option<Asked>, held: Value, answer: Option<Value>, ret: Ret) -> Act {
        let (mut asked, mut held, mut answer) = (asked, held, answer);
        loop {
            let step = match asked {
                Some(asked) => self.rt.answer_step(id, asked, held, answer),
                None => self.rt.begin_step(id),
            };
            let (question, kept) = match step {
                Step::Item(value) => return Ok(Some(Action::give(value, ret))),
                Step::End => return Ok(Some(Action::end(ret))),
                Step::Convert { function, item } => return self.call_in_step(function, &[item], ret),
                Step::LastCall { function, ref arguments } => return self.call_in_step(function, arguments, ret),
                Step::Python => {
                    let iterator = Value::Iterator(id);
                    return self.outside(|machine| machine.call_prelude("iteration.next_item", &[iterator], ret));
                }
                Step::Failed(control) => return self.outside(|machine| machine.control(*control, ret)),
                // What is there at once needs no continuation.
                Step::Next { inner: Value::Iterator(inner), held: kept }
                    if self.rt.fuel > 0 && !self.rt.heap.wants_collection() =>
                {
                    let next = self.rt.next_or_steps(inner);
                    if !matches!(next, Ok(Next::Steps)) {
                        self.rt.fuel -= 1;
                    }
                    match next {
                        Ok(Next::Item(item)) => {
                            (asked, held, answer) = (Some(Asked::Next), kept, Some(item));
                            continue;
                        }
                        Ok(Next::End) => {
                            (asked, held, answer) = (Some(Asked::Next), kept, None);
                            continue;
                        }
                        Ok(Next::Steps) => (Asked::Next, kept),
                        Err(control) => return self.outside(|machine| machine.control(*control, ret)),
                    }
                }
                Step::Truth { value, held: kept } => match self.rt.truth(value) {
                    Ok(truth) => {
                        (asked, held, answer) = (Some(Asked::Truth), kept, Some(Value::from(truth)));
                        continue;
                    }
                    Err(_) => (Asked::Truth, kept),
                },
                Step::Iterate { value } => match self.rt.native_iter(value) {
                    Ok(iterator) => {
                        (asked, held, answer) = (Some(Asked::Iterate), Value::Undefined, Some(iterator));
                        continue;
                    }
                    Err(_) => (Asked::Iterate, Value::Undefined),
                },
                Step::Next { held: kept, .. } => (Asked::Next, kept),
                Step::Test { item, .. } => (Asked::Call, item),
                Step::Fold { .. } | Step::Produce { .. } => (Asked::Call, Value::Undefined),
                Step::Collect { .. } => (Asked::Collect, Value::Undefined),
                Step::Add { held: kept, .. } => (Asked::Add, kept),
                Step::Equal { held: kept, .. } => (Asked::Equal, kept),
            };
            if self.continuations.len() >= self.most_continuations() {
                let error = self.rt.raise(classes::RECURSION_ERROR, "maximum recursion depth exceeded");
                return self.outside(|machine| machine.settle(error, ret));
            }
            self.continuations.push(Continuation::Step { iterator: id, asked: question, held: kept, ret });
            return self.ask(&step);
        }
    }

    /// Iterators over iterators are as deep as calls may be.
    fn most_continuations(&self) -> usize {
        (self.depth_limit as usize).saturating_mul(8)
    }

    /// Gets what the step on top of the continuations waits for.
    fn ask(&mut self, step: &Step) -> Act {
        match *step {
            Step::Next { inner, .. } => Ok(Some(Action::advance(inner, Ret::Cont))),
            Step::Test { function, item } => self.call_in_step(function, &[item], Ret::Cont),
            Step::Fold { function, left, right } => self.call_in_step(function, &[left, right], Ret::Cont),
            Step::Produce { function } => self.call_in_step(function, &[], Ret::Cont),
            Step::Truth { value, .. } => self.outside(|machine| machine.truth_to(value, false, Ret::Cont)),
            Step::Iterate { value } => self.outside(|machine| machine.iter_value(value, Ret::Cont)),
            Step::Collect { value } => self.outside(|machine| machine.collect_values(value, Ret::Cont)),
            Step::Add { left, right, .. } => {
                self.outside(|machine| machine.binary_values(BinaryOp::Add, false, left, right, Ret::Cont))
            }
            Step::Equal { left, right, .. } => {
                self.continuations.push(Continuation::Truth { negate: false, strict: false, ret: Ret::Cont });
                self.outside(|machine| machine.compare(CompareOp::Eq, left, right, Ret::Cont))
            }
            Step::Item(_)
            | Step::End
            | Step::Convert { .. }
            | Step::LastCall { .. }
            | Step::Python
            | Step::Failed(_) => Ok(None),
        }
    }

    /// Calls a function; a native that has its result at once needs no detour.
    pub(super) fn call_in_step(&mut self, function: Value, arguments: &[Value], ret: Ret) -> Act {
        if let Some((id, arguments)) = self.rt.direct_call(function, arguments) {
            let args = Args { positional: &arguments, keywords: &[] };
            return match (self.rt.registry.native(id).def.function)(&mut self.rt, &args) {
                Ok(value) => Ok(Some(Action::give(value, ret))),
                Err(control) => self.outside(|machine| machine.native_control(*control, id, &arguments, &[], ret)),
            };
        }
        self.outside(|machine| machine.call_value(function, arguments, &[], ret))
    }

    /// A generator yields: whether the consumer that asked for the item took it, so that the generator may go on.
    #[inline]
    pub(crate) fn offer(&mut self, generator: GeneratorId, value: Value) -> Option<Answer> {
        if self.frame().ret != Ret::Cont {
            return None;
        }
        match self.continuations.last_mut() {
            Some(Continuation::Loop { source: Value::Generator(source), consumer, asked: Asked::Next, .. })
                if *source == generator =>
            {
                Some(match consumer {
                    // Here and not in a call: an answer goes through memory.
                    Consumer::List { list } => {
                        self.rt.push(*list, value);
                        Answer::More
                    }
                    consumer => consumer.take(&mut self.rt, value),
                })
            }
            _ => None,
        }
    }

    /// Whether the end of a generator is news for the continuation on top, rather than an exception.
    pub(crate) fn expects_end(&self) -> bool {
        matches!(
            self.continuations.last(),
            Some(Continuation::Loop { asked: Asked::Next, .. } | Continuation::Step { asked: Asked::Next, .. })
        )
    }

    /// Delivers what a consumer makes of an iterable.
    #[inline(never)]
    pub(crate) fn consume(&mut self, iterable: Value, consumer: Consumer, ret: Ret) -> Flow {
        let iterator = match iterable {
            Value::Iterator(_) => iterable,
            Value::Generator(id) if self.rt.heap[id].kind == GeneratorKind::Generator => iterable,
            _ => {
                self.continuations.push(Continuation::Consume { consumer, ret });
                return self.iter_value(iterable, Ret::Cont);
            }
        };
        self.consume_iterator(iterator, consumer, ret)
    }

    /// The same for an iterator.
    pub(crate) fn consume_iterator(&mut self, source: Value, consumer: Consumer, ret: Ret) -> Flow {
        self.continuations.push(Continuation::Loop { source, consumer, asked: Asked::Next, ret });
        self.drive(Action::advance(source, Ret::Cont))
    }
}

impl Continuation {
    /// Whether the driver takes the result.
    #[inline]
    pub(crate) fn is_driven(&self) -> bool {
        matches!(self, Self::Loop { .. } | Self::Step { .. } | Self::Advance { .. } | Self::Sorting { .. })
    }
}
