//! Generators and coroutines: frames that leave the stack at `yield` and come back.

use super::{Continuation, Flow, Frame, Machine, Ret, steps::Action, unwind::Trace};
use crate::{
    bytecode::{AwaitOrigin, Op, Reg},
    classes,
    heap::{ClassRef, GeneratorId},
    objects::{FutureState, GeneratorKind, GeneratorState},
    runtime::{Answer, Control},
    symbols,
    value::Value,
};

impl Machine {
    /// A `for` takes the next item of a suspended generator.
    #[inline(never)]
    pub(crate) fn for_generator(&mut self, id: GeneratorId) -> Flow {
        self.resume_generator(id, Value::None, Ret::Op)
    }

    /// `generator.send(value)`; what it yields is delivered.
    #[inline(never)]
    pub(crate) fn send(&mut self, id: GeneratorId, value: Value, ret: Ret) -> Flow {
        let generator = &self.rt.heap[id];
        let is_coroutine = generator.kind == GeneratorKind::Coroutine;
        match generator.state {
            GeneratorState::Created if !value.is_none() => {
                let what = self.rt.heap[id].kind.description();
                let error = self.rt.type_error(format!("can't send non-None value to a just-started {what}"));
                self.settle(error, ret)
            }
            GeneratorState::Running => {
                let what = self.rt.heap[id].kind.description();
                let error = self.rt.value_error(format!("{what} already executing"));
                self.settle(error, ret)
            }
            GeneratorState::Finished if is_coroutine => {
                let error = self.rt.raise(classes::RUNTIME_ERROR, "cannot reuse already awaited coroutine");
                self.settle(error, ret)
            }
            GeneratorState::Finished if generator.class.is_some_and(shows_await) => {
                let what = match generator.class {
                    Some(classes::ASYNC_GENERATOR_ASEND) => "__anext__()/asend()",
                    _ => "aclose()/athrow()",
                };
                let error = self.rt.raise(classes::RUNTIME_ERROR, format!("cannot reuse already awaited {what}"));
                self.settle(error, ret)
            }
            GeneratorState::Finished => {
                let end = match generator.kind {
                    GeneratorKind::AsyncGenerator => classes::STOP_ASYNC_ITERATION,
                    _ => classes::STOP_ITERATION,
                };
                let error = self.rt.raise(end, "");
                self.settle(error, ret)
            }
            _ => self.resume_generator(id, value, ret),
        }
    }

    /// Puts the frame of a generator back on the stack.
    fn resume_generator(&mut self, id: GeneratorId, sent: Value, ret: Ret) -> Flow {
        if let Err(control) = self.room_for_frame() {
            return self.control(*control, ret);
        }
        self.enter_generator(id, ret);
        // `yield` and `yield from` have left `None` where what is sent goes.
        if !sent.is_none() && self.frame().pc > 0 {
            let at = self.frame().pc as usize;
            let ops = &self.code().code.ops;
            let target = match (ops.get(at - 1), ops.get(at)) {
                (_, Some(Op::YieldFrom { dst, .. })) => Some(*dst),
                (Some(Op::Yield { dst, .. }), _) => Some(*dst),
                _ => None,
            };
            if let Some(dst) = target {
                self.set_register(dst, sent);
            }
        }
        Ok(())
    }

    fn enter_generator(&mut self, id: GeneratorId, ret: Ret) {
        // A result for a register goes through a continuation, so the loop's fast return never meets a generator.
        let ret = match ret {
            Ret::Reg(_) | Ret::Init(_) | Ret::Stop => {
                self.continuations.push(Continuation::Resumed { generator: id, ret });
                Ret::Cont
            }
            Ret::Cont | Ret::Op => ret,
        };
        let base = self.top();
        self.grow_stack(base);
        let handled = self.handled;
        let generator = self.rt.heap.write(id);
        generator.state = GeneratorState::Running;
        let own = std::mem::replace(&mut generator.handled, handled);
        let (code, pc, function) = (generator.code, generator.pc, generator.function);
        // The box stays: the next `yield` copies the registers back into it.
        self.stack[base..base + generator.registers.len()].copy_from_slice(&generator.registers);
        if !own.is_undefined() {
            self.handled = own;
        }
        let globals = self.rt.heap[function].globals;
        let frame = Frame {
            code,
            pc,
            base: base as u32,
            ret,
            globals,
            function: Some(function),
            generator: Some(id),
            namespace: None,
        };
        self.rt.fuel -= 1;
        self.frames.push(frame);
    }

    /// Takes the current frame off the stack into its generator; `pc` is where it goes on.
    fn suspend_generator(&mut self, id: GeneratorId, pc: u32) -> Ret {
        let Frame { code, base, ret, .. } = *self.frame();
        let (count, base) = (usize::from(self.rt.program.code(code).registers), base as usize);
        let handled = self.handled;
        let generator = self.rt.heap.write(id);
        let outer = std::mem::replace(&mut generator.handled, Value::Undefined);
        let is_same = handled.is_none() && outer.is_none();
        if !is_same && !handled.is(outer) {
            generator.handled = handled;
        }
        let registers = &self.stack[base..base + count];
        if generator.registers.len() == count {
            // A loop: registers are few, and a call of `memcpy` takes longer than they do.
            for (place, value) in generator.registers.iter_mut().zip(registers) {
                *place = *value;
            }
        } else {
            generator.registers = registers.into();
        }
        generator.state = GeneratorState::Suspended;
        generator.pc = pc;
        self.handled = outer;
        self.leave_frame();
        ret
    }

    #[inline(never)]
    pub(crate) fn yield_value(&mut self, dst: Reg, src: Reg) -> Flow {
        let value = self.register(src);
        self.set_register(dst, Value::None);
        let Some(id) = self.frame().generator else { return Ok(()) };
        match self.offer(id, value) {
            Some(Answer::More) => return Ok(()),
            Some(answer) => {
                self.suspend_generator(id, self.frame().pc);
                return self.drive(Action::taken(answer));
            }
            None => {}
        }
        let ret = self.suspend_generator(id, self.frame().pc);
        let value = self.marked(id, value, true);
        match ret {
            Ret::Op => self.finish_op(value),
            ret => self.deliver(ret, value),
        }
    }

    /// What a delegate yields goes to whoever resumed the outer generator; the instruction runs again afterwards.
    #[inline(never)]
    pub(crate) fn yield_delegated(&mut self, dst: Reg, value: Value) -> Flow {
        self.set_register(dst, Value::None);
        let Some(id) = self.frame().generator else { return Ok(()) };
        let ret = self.suspend_generator(id, self.frame().pc - 1);
        let value = self.marked(id, value, false);
        self.deliver(ret, value)
    }

    /// What leaves an asynchronous generator says whether it is an item or something awaited.
    fn marked(&mut self, id: GeneratorId, value: Value, is_item: bool) -> Value {
        match self.rt.heap[id].kind {
            GeneratorKind::AsyncGenerator => self.rt.tuple(vec![Value::from(is_item), value]),
            _ => value,
        }
    }

    #[inline(never)]
    pub(crate) fn yield_from(&mut self, dst: Reg, src: Reg) -> Flow {
        let (delegate, sent) = (self.register(src), self.register(dst));
        let sent = if sent.is_undefined() { Value::None } else { sent };
        match delegate {
            Value::Generator(id) => self.send(id, sent, Ret::Op),
            Value::Iterator(id) if sent.is_none() => match self.rt.native_next(id) {
                Ok(Some(item)) => self.yield_delegated(dst, item),
                Ok(None) => {
                    self.set_register(dst, Value::None);
                    Ok(())
                }
                Err(control) if matches!(*control, Control::NeedsPython) => {
                    self.drive(Action::advance(delegate, Ret::Op))
                }
                Err(control) => self.throw(control),
            },
            Value::Future(id) => match self.rt.heap[id].state {
                FutureState::Pending => self.yield_delegated(dst, delegate),
                FutureState::Resolved(value) => {
                    self.set_register(dst, value);
                    Ok(())
                }
                FutureState::Failed(error) => self.unwind(error, Trace::Add),
            },
            _ => {
                let class = self.rt.class_of(delegate);
                let name = if sent.is_none() { symbols::NEXT } else { symbols::SEND };
                match self.rt.class_attribute(class, name) {
                    Some(method) if sent.is_none() => self.call_value(method, &[delegate], &[], Ret::Op),
                    Some(method) => self.call_value(method, &[delegate, sent], &[], Ret::Op),
                    None => self.call_attribute(delegate, name, &[sent], Ret::Op),
                }
            }
        }
    }

    #[inline(never)]
    pub(crate) fn get_awaitable(&mut self, dst: Reg, src: Reg, origin: AwaitOrigin) -> Flow {
        let value = self.register(src);
        match value {
            Value::Generator(id)
                if self.rt.heap[id].kind == GeneratorKind::Coroutine
                    || self.rt.heap[id].class.is_some_and(shows_await) =>
            {
                if self.rt.is_awaiting(id) && self.rt.heap[id].kind == GeneratorKind::Coroutine {
                    let error = self.rt.raise(classes::RUNTIME_ERROR, "coroutine is being awaited already");
                    return self.settle(error, Ret::Reg(dst));
                }
                self.set_register(dst, value);
                Ok(())
            }
            Value::Generator(id) if self.rt.gives_awaitables(self.rt.heap[id].function) => {
                self.set_register(dst, value);
                Ok(())
            }
            Value::Future(_) => {
                self.set_register(dst, value);
                Ok(())
            }
            _ => match self.rt.python_method(value, symbols::AWAIT) {
                Some(method) => {
                    self.continuations.push(Continuation::Awaited { ret: Ret::Reg(dst) });
                    self.call_value(method, &[value], &[], Ret::Cont)
                }
                None => self.not_awaitable(dst, value, origin),
            },
        }
    }

    /// Whether a value is what calling an `async def` gives.
    pub(crate) fn is_coroutine(&self, value: Value) -> bool {
        matches!(value, Value::Generator(id) if self.rt.heap[id].kind == GeneratorKind::Coroutine)
    }

    /// What `__await__` gave must be an iterator, and no coroutine.
    pub(crate) fn check_awaited(&mut self, value: Value, ret: Ret) -> Flow {
        let message = match self.check_iterator(value) {
            Ok(()) if self.is_coroutine(value) => "__await__() returned a coroutine".to_owned(),
            Ok(()) => return self.deliver(ret, value),
            Err(_) => format!("__await__() returned non-iterator of type '{}'", self.rt.type_name(value)),
        };
        let error = self.rt.type_error(message);
        self.settle(error, ret)
    }

    fn not_awaitable(&mut self, dst: Reg, value: Value, origin: AwaitOrigin) -> Flow {
        let name = self.rt.type_name(value);
        let plain = format!("'{name}' object can't be awaited");
        let message = match origin {
            AwaitOrigin::Expression => plain,
            AwaitOrigin::Enter | AwaitOrigin::Exit => {
                let method = if origin == AwaitOrigin::Enter { "__aenter__" } else { "__aexit__" };
                format!("'async with' received an object from {method} that does not implement __await__: {name}")
            }
            AwaitOrigin::Next => {
                let cause = self.rt.str(plain);
                let cause = self.rt.exception(classes::TYPE_ERROR, vec![cause]);
                let text = self.rt.str(format!("'async for' received an invalid object from __anext__: {name}"));
                let error = self.rt.exception(classes::TYPE_ERROR, vec![text]);
                if let Some(state) = self.rt.exception_state(error) {
                    let state = self.rt.heap.write(state);
                    (state.cause, state.context, state.suppress_context) = (cause, cause, true);
                }
                return self.throw_to(Ret::Reg(dst), error);
            }
        };
        let error = self.rt.type_error(message);
        self.settle(error, Ret::Reg(dst))
    }

    #[inline(never)]
    pub(crate) fn get_async_iter(&mut self, dst: Reg, src: Reg) -> Flow {
        self.continuations.push(Continuation::AsyncIterator { ret: Ret::Reg(dst) });
        self.call_async(Ret::Cont, src, symbols::AITER, "'async for' requires an object with __aiter__ method, got ")
    }

    #[inline(never)]
    pub(crate) fn async_next(&mut self, dst: Reg, src: Reg) -> Flow {
        self.call_async(
            Ret::Reg(dst),
            src,
            symbols::ANEXT,
            "'async for' requires an iterator with __anext__ method, got ",
        )
    }

    fn call_async(&mut self, ret: Ret, src: Reg, name: crate::value::Symbol, message: &str) -> Flow {
        let value = self.register(src);
        let class = self.rt.class_of(value);
        match self.rt.special_method(class, name) {
            Some(method) => self.call_value(method, &[value], &[], ret),
            None => {
                let message = format!("{message}{}", self.rt.type_name(value));
                let error = self.rt.type_error(message);
                self.settle(error, ret)
            }
        }
    }

    /// What `__aiter__` gave must have an `__anext__`.
    pub(crate) fn check_async_iterator(&mut self, value: Value, ret: Ret) -> Flow {
        let class = self.rt.class_of(value);
        if self.rt.class_attribute(class, symbols::ANEXT).is_some() {
            return self.deliver(ret, value);
        }
        let name = self.rt.type_name(value);
        let message =
            format!("'async for' received an object from __aiter__ that does not implement __anext__: {name}");
        let error = self.rt.type_error(message);
        self.settle(error, ret)
    }

    #[inline(never)]
    pub(crate) fn get_yield_from(&mut self, dst: Reg, src: Reg) -> Flow {
        let value = self.register(src);
        if self.is_coroutine(value) {
            if self.frame().function.is_some_and(|function| self.rt.gives_awaitables(function)) {
                self.set_register(dst, value);
                return Ok(());
            }
            let message = "cannot 'yield from' a coroutine object in a non-coroutine generator";
            let error = self.rt.type_error(message);
            return self.settle(error, Ret::Reg(dst));
        }
        self.iter_value(value, Ret::Reg(dst))
    }

    /// The frame of a generator returned: its caller sees `StopIteration`.
    #[inline(never)]
    pub(crate) fn finish_generator(&mut self, id: GeneratorId, value: Value) -> Flow {
        let ret = self.frame().ret;
        self.leave_generator(id);
        self.leave_frame();
        // The common consumers need no exception object.
        if ret == Ret::Op && self.finish_iteration(value) {
            return Ok(());
        }
        if let (Ret::Cont, Some(Continuation::Delegate { dst })) = (ret, self.continuations.last()) {
            let dst = *dst;
            self.continuations.pop();
            self.set_register(dst, value);
            return Ok(());
        }
        if ret == Ret::Cont && self.expects_end() {
            return self.drive(Action::end(ret));
        }
        let args = if value.is_none() { Vec::new() } else { vec![value] };
        let end = match self.rt.heap[id].kind {
            GeneratorKind::AsyncGenerator => classes::STOP_ASYNC_ITERATION,
            _ => classes::STOP_ITERATION,
        };
        let error = self.rt.exception(end, args);
        self.throw_to(ret, error)
    }

    pub(crate) fn leave_generator(&mut self, id: GeneratorId) {
        let generator = self.rt.heap.write(id);
        generator.state = GeneratorState::Finished;
        generator.registers = Box::default();
        self.handled = std::mem::replace(&mut generator.handled, Value::Undefined);
    }

    /// An exception leaves a generator's frame; `StopIteration` becomes `RuntimeError` (PEP 479).
    pub(crate) fn leave_generator_with(&mut self, id: GeneratorId, error: Value) -> Value {
        self.leave_generator(id);
        let kind = self.rt.heap[id].kind;
        let end = if self.rt.is_instance(error, classes::STOP_ITERATION) {
            "StopIteration"
        } else if kind == GeneratorKind::AsyncGenerator && self.rt.is_instance(error, classes::STOP_ASYNC_ITERATION) {
            "StopAsyncIteration"
        } else {
            return error;
        };
        let message = self.rt.str(format!("{} raised {end}", kind.description()));
        let replacement = self.rt.exception(classes::RUNTIME_ERROR, vec![message]);
        if let Some(state) = self.rt.exception_state(replacement) {
            let state = self.rt.heap.write(state);
            state.cause = error;
            state.context = error;
            state.suppress_context = true;
        }
        replacement
    }

    /// `generator.throw(exception)`
    #[inline(never)]
    pub(crate) fn throw_into(&mut self, id: GeneratorId, exception: Value, ret: Ret) -> Flow {
        match self.rt.heap[id].state {
            GeneratorState::Running => {
                let what = self.rt.heap[id].kind.description();
                let error = self.rt.value_error(format!("{what} already executing"));
                self.settle(error, ret)
            }
            GeneratorState::Finished if self.rt.heap[id].kind == GeneratorKind::Coroutine => {
                let error = self.rt.raise(classes::RUNTIME_ERROR, "cannot reuse already awaited coroutine");
                self.settle(error, ret)
            }
            GeneratorState::Finished => self.throw_to(ret, exception),
            GeneratorState::Created => {
                self.mark_generator(id, GeneratorState::Finished);
                self.enter_finished(id, ret);
                self.unwind(exception, Trace::Thrown)
            }
            GeneratorState::Suspended => {
                let trace = if self.rt.heap[id].handled.is_undefined() { Trace::Thrown } else { Trace::Add };
                self.enter_generator(id, ret);
                let ops = &self.code().code.ops;
                if let Some(Op::YieldFrom { dst, src }) = ops.get(self.frame().pc as usize).copied() {
                    return self.throw_into_delegate(dst, src, exception, trace);
                }
                self.unwind(exception, trace)
            }
        }
    }

    /// A frame only for the traceback of an exception thrown into a generator that never ran.
    fn enter_finished(&mut self, id: GeneratorId, ret: Ret) {
        self.enter_generator(id, ret);
        self.frame_mut().pc = 0;
    }

    fn throw_into_delegate(&mut self, dst: Reg, src: Reg, exception: Value, trace: Trace) -> Flow {
        let delegate = self.register(src);
        self.frame_mut().pc += 1;
        if self.rt.is_instance(exception, classes::GENERATOR_EXIT) {
            return self.close_delegate(delegate, exception, trace);
        }
        match delegate {
            Value::Generator(inner) => {
                self.continuations.push(Continuation::Delegate { dst });
                self.throw_into(inner, exception, Ret::Cont)
            }
            _ => match self.rt.python_method(delegate, symbols::THROW) {
                Some(method) => {
                    self.continuations.push(Continuation::Delegate { dst });
                    self.call_value(method, &[delegate, exception], &[], Ret::Cont)
                }
                None if self.finds_attributes(delegate) => {
                    self.continuations.push(Continuation::Delegate { dst });
                    self.call_prelude("classes.throw_into_delegate", &[delegate, exception], Ret::Cont)
                }
                // It ends the delegation, as if the delegate had raised it.
                None if self.rt.is_instance(exception, classes::STOP_ITERATION) => {
                    self.continuations.push(Continuation::Delegate { dst });
                    self.throw_to(Ret::Cont, exception)
                }
                None => self.unwind(exception, trace),
            },
        }
    }

    /// Whether an object may have methods that its class does not have.
    fn finds_attributes(&mut self, object: Value) -> bool {
        let Value::Instance(id) = object else { return false };
        let class = self.rt.heap[id].class();
        self.rt.has_hook(class, symbols::GETATTR)
    }

    /// `GeneratorExit` is not thrown into a delegate: it is closed, if it can be, and then the exception is raised here.
    fn close_delegate(&mut self, delegate: Value, exception: Value, trace: Trace) -> Flow {
        let then_raise = |machine: &mut Self| {
            machine.continuations.push(Continuation::RaiseInstance { class: Value::None, cause: None });
            machine.continuations.push(Continuation::Replace { value: exception, ret: Ret::Cont });
        };
        if let Value::Generator(inner) = delegate {
            then_raise(self);
            return self.close(inner, Ret::Cont);
        }
        let Some(method) = self.rt.python_method(delegate, symbols::CLOSE) else {
            if self.finds_attributes(delegate) {
                then_raise(self);
                return self.call_prelude("classes.close_delegate", &[delegate], Ret::Cont);
            }
            return self.unwind(exception, trace);
        };
        then_raise(self);
        self.call_value(method, &[delegate], &[], Ret::Cont)
    }

    /// `generator.close()`
    #[inline(never)]
    pub(crate) fn close(&mut self, id: GeneratorId, ret: Ret) -> Flow {
        match self.rt.heap[id].state {
            GeneratorState::Finished => self.deliver(ret, Value::None),
            GeneratorState::Created => {
                self.mark_generator(id, GeneratorState::Finished);
                self.deliver(ret, Value::None)
            }
            GeneratorState::Running => {
                let error = self.rt.value_error("generator already executing");
                self.settle(error, ret)
            }
            GeneratorState::Suspended => {
                let exit = self.rt.exception(classes::GENERATOR_EXIT, Vec::new());
                let kind = self.rt.heap[id].kind;
                self.continuations.push(Continuation::Closed { kind, ret });
                self.throw_into(id, exit, Ret::Cont)
            }
        }
    }

    #[inline(never)]
    pub(crate) fn await_top(&mut self, dst: Reg, src: Reg) -> Flow {
        let awaitable = self.register(src);
        self.call_prelude("tasks.await_top", &[awaitable], Ret::Reg(dst))
    }
}

impl GeneratorKind {
    /// As messages name it.
    pub(crate) fn description(self) -> &'static str {
        match self {
            Self::Generator => "generator",
            Self::Coroutine => "coroutine",
            Self::AsyncGenerator => "async generator",
        }
    }
}

/// Whether generators that show this class may be awaited.
fn shows_await(class: ClassRef) -> bool {
    matches!(class, classes::ASYNC_GENERATOR_ASEND | classes::ASYNC_GENERATOR_ATHROW | classes::ANEXT_AWAITABLE)
}
