//! Exceptions on their way: tracebacks, handlers, continuations that catch.

use super::{Exit, Flow, Machine, Ret};
use crate::{
    bytecode::{Handler, Op, Reg},
    classes,
    objects::{GeneratorState, TraceEntry},
    run::debug::Moment,
    runtime::{Control, Watched},
    symbols,
    value::{Symbol, Value},
};

/// Field of a `NameError` with the names that were bound where it was raised; no attribute can have such a name.
pub const LOCALS_FIELD: &str = ".locals";
/// Field of a `NameError` with the `self` of the frame that raised it.
pub const SELF_FIELD: &str = ".self";

impl Machine {
    /// Does what a native asked for instead of giving a value.
    #[inline(never)]
    pub(crate) fn control(&mut self, control: Control, ret: Ret) -> Flow {
        match control {
            Control::Raise(error) => self.throw_to(ret, error),
            Control::NeedsPython | Control::Index(_) | Control::Buffer(_) => {
                self.rt.known_deep = 0;
                let error = self.rt.raise(classes::TYPE_ERROR, "this operation cannot call Python code here");
                self.settle(error, ret)
            }
            Control::Call { callee, positional, keywords } => self.call_value(callee, &positional, &keywords, ret),
            Control::Prelude { function, positional } => self.call_prelude(function, &positional, ret),
            Control::NeedsMemory => Err(Box::new(Exit::Limit(crate::runtime::LimitKind::Memory))),
            Control::Limit(limit) => Err(Box::new(Exit::Limit(limit))),
            Control::Import { name, leaf } => self.import_for_program(name, leaf, ret),
            Control::Machine(request) => self.request(request, ret),
        }
    }

    /// Raises in the current frame, as the instruction before `pc` would.
    #[inline(never)]
    pub(crate) fn throw(&mut self, control: Box<Control>) -> Flow {
        match *control {
            Control::Raise(error) => self.unwind(error, Trace::Add),
            other => self.control(other, Ret::Reg(self.scratch())),
        }
    }

    /// A register that nothing reads.
    pub(crate) fn scratch(&self) -> Reg {
        (self.code().registers.saturating_sub(1)) as Reg
    }

    /// An exception arrives where a result was expected.
    #[inline(never)]
    pub(crate) fn throw_to(&mut self, ret: Ret, error: Value) -> Flow {
        match self.caught_at(ret, error) {
            Some(flow) => flow,
            None => self.unwind(error, Trace::Add),
        }
    }

    /// What comes of an exception that arrives there; `None` if it goes on in the running frame.
    fn caught_at(&mut self, mut ret: Ret, error: Value) -> Option<Flow> {
        loop {
            match ret {
                Ret::Reg(_) | Ret::Init(_) => return None,
                Ret::Stop => return Some(Err(Box::new(Exit::Raised(error)))),
                Ret::Op => return self.finish_op_with(error).then_some(Ok(())),
                Ret::Cont => {
                    let continuation = self.continuations.pop()?;
                    if let Some(flow) = self.catch(&continuation, error) {
                        return Some(flow);
                    }
                    ret = continuation.ret()?;
                }
            }
        }
    }

    /// Finds the handler of an exception in the current frame or those that called it.
    #[inline(never)]
    pub(crate) fn unwind(&mut self, mut error: Value, mut trace: Trace) -> Flow {
        if trace == Trace::Add {
            self.set_context(error);
        }
        let mut is_news = self.rt.watch.is_on && self.is_untraced(error);
        loop {
            if is_news && !self.rt.program.unit_of(self.frame().code).hidden {
                is_news = false;
                self.tell_raised(error);
            }
            if trace != Trace::Keep {
                self.add_trace(error);
            }
            trace = Trace::Add;
            // Nothing is thrown where no instruction ran: into a generator that has not started.
            let at = self.frame().pc.checked_sub(1);
            let covers = |handler: &&Handler| at.is_some_and(|at| (handler.start..handler.end).contains(&at));
            let handler = self.code().code.handlers.iter().find(covers).copied();
            if let Some(handler) = handler {
                self.set_register(handler.register, error);
                self.frame_mut().pc = handler.target;
                return Ok(());
            }
            let finished = *self.frame();
            if let Some(generator) = finished.generator {
                error = match at {
                    Some(_) => self.leave_generator_with(generator, error),
                    // No code of the generator ran that could have raised it.
                    None => {
                        self.leave_generator(generator);
                        error
                    }
                };
            }
            if !self.leave_frame() {
                return Err(Box::new(Exit::Raised(error)));
            }
            if matches!(finished.ret, Ret::Reg(_) | Ret::Op) {
                self.tell_attribute(error);
            }
            // In place: calls of calls could be too many for the Rust stack.
            if let Some(flow) = self.caught_at(finished.ret, error) {
                return flow;
            }
            if finished.ret == Ret::Cont {
                self.set_context(error);
            }
        }
    }

    /// An `AttributeError` that code of the program raised where the calling instruction reads an attribute gets to know of
    /// which object and by which name.
    fn tell_attribute(&mut self, error: Value) {
        let Some(Op::GetAttr { object, site, .. } | Op::LoadMethod { base: object, site }) = self.calling_op() else {
            return;
        };
        let (object, name) = (self.register(object), self.code().site_name(site));
        self.tell_attribute_of(error, object, name);
    }

    /// The same where object and name are known.
    pub(crate) fn tell_attribute_of(&mut self, error: Value, object: Value, name: Symbol) {
        if !self.rt.is_instance(error, classes::ATTRIBUTE_ERROR) {
            return;
        }
        let known = |name| self.rt.exception_field(error, name).is_some_and(|value| !value.is_none());
        if known(symbols::NAME_FIELD) || known(symbols::OBJ) {
            return;
        }
        self.rt.set_exception_field(error, symbols::NAME_FIELD, name.into());
        self.rt.set_exception_field(error, symbols::OBJ, object);
    }

    /// Whether the exception has not passed through any frame.
    fn is_untraced(&self, error: Value) -> bool {
        self.rt.exception_state(error).is_none_or(|id| self.rt.heap[id].traceback.is_empty())
    }

    /// Tells a debugger that an exception was raised by the instruction before `pc`.
    fn tell_raised(&mut self, error: Value) {
        let moment = self.moment();
        let moment = Moment { pc: moment.pc.saturating_sub(1), ..moment };
        let code = self.frame().code;
        self.rt.tell(Watched::Raised { moment, code, error });
    }

    /// Records that the exception passed through the current frame.
    fn add_trace(&mut self, error: Value) {
        let entry = TraceEntry {
            code: self.frame().code,
            pc: self.frame().pc.checked_sub(1).unwrap_or(TraceEntry::BEFORE_START),
        };
        if let Some(id) = self.rt.exception_state(error) {
            if self.rt.heap[id].traceback.is_empty() && self.rt.is_instance(error, classes::NAME_ERROR) {
                self.remember_names(error);
            }
            self.rt.heap.charge(size_of::<TraceEntry>());
            self.rt.fuel -= 1;
            self.rt.heap.write(id).traceback.push_front(entry);
        }
    }

    /// Keeps the names of the frame that raises a `NameError`, for the suggestion in the traceback.
    fn remember_names(&mut self, error: Value) {
        let code = std::sync::Arc::clone(&self.code().code);
        let mut names = Vec::new();
        for local in code.locals_at(self.frame().pc) {
            let value = match self.register(local.register) {
                Value::Cell(id) if local.is_cell => self.rt.heap[id].value,
                value => value,
            };
            let name = &code.names[local.name as usize];
            // A comprehension's variable is gone where the exception is shown.
            if value.is_undefined() || name.starts_with('.') || local.scope.end != u32::MAX {
                continue;
            }
            names.push(self.rt.symbols.intern(name).into());
            if name == "self" {
                let field = self.rt.symbols.intern(SELF_FIELD);
                self.rt.set_exception_field(error, field, value);
            }
        }
        let (field, names) = (self.rt.symbols.intern(LOCALS_FIELD), self.rt.tuple(names));
        self.rt.set_exception_field(error, field, names);
    }

    /// `__context__` is what was being handled when the exception was raised.
    fn set_context(&mut self, error: Value) {
        let handled = self.handled;
        if handled.is_none() || handled.is_undefined() || handled.is(error) {
            return;
        }
        let Some(id) = self.rt.exception_state(error) else { return };
        if !self.rt.heap[id].context.is_none() {
            return;
        }
        // Break a cycle: the handled exception may itself have come from this one. `slow` goes half as fast, to notice
        // chains that programs have closed themselves.
        let (mut current, mut slow, mut steps) = (handled, handled, 0_usize);
        while let Some(state) = self.rt.exception_state(current) {
            let next = self.rt.heap[state].context;
            if next.is(error) {
                self.rt.heap.write(state).context = Value::None;
                break;
            }
            current = next;
            steps += 1;
            if steps % 2 == 0 {
                slow = self.rt.exception_state(slow).map_or(Value::None, |state| self.rt.heap[state].context);
                if slow.is(current) {
                    break;
                }
            }
        }
        self.rt.burn(8 * steps);
        self.rt.heap.write(id).context = handled;
    }

    #[inline(never)]
    pub(crate) fn raise_op(&mut self, exception: Reg, cause: Option<Reg>) -> Flow {
        let value = self.register(exception);
        let cause = cause.map(|cause| self.register(cause));
        if let Value::Class(class) = value
            && self.rt.is_exception_class(class)
        {
            self.continuations.push(super::Continuation::RaiseInstance { class: value, cause });
            return self.call_value(value, &[], &[], Ret::Cont);
        }
        self.raise_instance(value, cause)
    }

    /// What calling an exception class gave.
    pub(crate) fn raise_made(&mut self, class: Value, value: Value, cause: Option<Value>) -> Flow {
        if self.rt.exception_state(value).is_some() {
            return self.raise_instance(value, cause);
        }
        let made = Value::Class(self.rt.class_of(value));
        let texts = (self.rt.repr(class), self.rt.repr(made));
        let (Ok(class), Ok(made)) = texts else { return self.raise_instance(value, cause) };
        let message = format!(
            "calling {} should have returned an instance of BaseException, not {}",
            class.as_ref().to_display(),
            made.as_ref().to_display()
        );
        let error = self.rt.type_error(message);
        self.settle(error, Ret::Reg(self.scratch()))
    }

    #[inline(never)]
    pub(crate) fn raise_instance(&mut self, value: Value, cause: Option<Value>) -> Flow {
        if self.rt.exception_state(value).is_none() {
            let error = self.rt.type_error::<Value>("exceptions must derive from BaseException");
            return self.settle(error, Ret::Reg(self.scratch()));
        }
        match cause {
            None => self.unwind(value, Trace::Add),
            Some(Value::Class(class)) if self.rt.is_exception_class(class) && class.user().is_some() => {
                self.call_prelude("classes.raise_from", &[value, Value::Class(class)], Ret::Reg(self.scratch()))
            }
            Some(Value::Class(class)) if self.rt.is_exception_class(class) => {
                let cause = self.rt.exception(class, Vec::new());
                self.raise_instance(value, Some(cause))
            }
            Some(cause) if cause.is_none() || self.rt.exception_state(cause).is_some() => {
                if let Some(id) = self.rt.exception_state(value) {
                    let state = self.rt.heap.write(id);
                    state.cause = cause;
                    state.suppress_context = true;
                }
                self.unwind(value, Trace::Add)
            }
            Some(_) => {
                let error = self.rt.type_error::<Value>("exception causes must derive from BaseException");
                self.settle(error, Ret::Reg(self.scratch()))
            }
        }
    }

    #[inline(never)]
    pub(crate) fn raise_again(&mut self) -> Flow {
        if self.handled.is_none() {
            let error = self.rt.raise::<Value>(classes::RUNTIME_ERROR, "No active exception to reraise");
            return self.settle(error, Ret::Reg(self.scratch()));
        }
        self.unwind(self.handled, Trace::Keep)
    }

    #[inline(never)]
    pub(crate) fn reraise(&mut self, exception: Reg) -> Flow {
        self.unwind(self.register(exception), Trace::Keep)
    }

    #[inline(never)]
    pub(crate) fn jump_no_match(&mut self, exception: Reg, class: Reg, to: u32) -> Flow {
        let (error, class) = (self.register(exception), self.register(class));
        match self.matches(error, class) {
            Ok(true) => Ok(()),
            Ok(false) => {
                self.frame_mut().pc = to;
                Ok(())
            }
            Err(control) => self.throw(control),
        }
    }

    fn matches(&mut self, error: Value, class: Value) -> Result<bool, Box<Control>> {
        const MESSAGE: &str = "catching classes that do not inherit from BaseException is not allowed";
        match class {
            Value::Class(class) if self.rt.is_exception_class(class) => Ok(self.rt.is_instance(error, class)),
            Value::Tuple(id) => {
                let own = self.rt.class_of(error);
                let mut is_match = false;
                for class in &*self.rt.heap[id] {
                    match *class {
                        Value::Class(class) if self.rt.is_exception_class(class) => {
                            is_match |= self.rt.is_subclass(own, class);
                        }
                        _ => return self.rt.type_error(MESSAGE),
                    }
                }
                Ok(is_match)
            }
            _ => self.rt.type_error(MESSAGE),
        }
    }

    /// `except* class`: what it handles of the exception in `base + 1`.
    #[inline(never)]
    pub(crate) fn split_group(&mut self, base: Reg, class: Reg) -> Flow {
        let (error, class) = (self.register(base + 1), self.register(class));
        if error.is_none() {
            self.set_register(base, Value::None);
            return Ok(());
        }
        let handles = match self.matches(error, class) {
            Ok(_) if self.names_group(class) => {
                self.rt.type_error("catching ExceptionGroup with except* is not allowed. Use except instead.")
            }
            handles => handles,
        };
        let is_group = self.rt.is_instance(error, classes::BASE_EXCEPTION_GROUP);
        let (part, rest) = match handles {
            Err(control) => return self.throw(control),
            Ok(true) if is_group => (error, Value::None),
            Ok(true) => (self.wrap_in_group(error), Value::None),
            Ok(false) if !is_group => (Value::None, error),
            Ok(false) => {
                self.continuations.push(super::Continuation::Unpack { base, count: 2 });
                return self.call_prelude("groups.split_for_handler", &[error, class], Ret::Cont);
            }
        };
        self.set_register(base, part);
        self.set_register(base + 1, rest);
        Ok(())
    }

    /// A group of one exception that is none, raised where it is handled.
    fn wrap_in_group(&mut self, error: Value) -> Value {
        let class = match self.rt.is_instance(error, classes::EXCEPTION) {
            true => classes::EXCEPTION_GROUP,
            false => classes::BASE_EXCEPTION_GROUP,
        };
        let (message, members) = (self.rt.str(""), self.rt.tuple(vec![error]));
        let group = self.rt.new_exception_group(class, message, members, vec![error]);
        self.add_trace(group);
        group
    }

    fn names_group(&self, class: Value) -> bool {
        match class {
            Value::Class(class) => self.rt.is_subclass(class, classes::BASE_EXCEPTION_GROUP),
            Value::Tuple(id) => self.rt.heap[id].iter().any(|class| self.names_group(*class)),
            _ => false,
        }
    }

    #[inline(never)]
    pub(crate) fn gather_errors(&mut self, dst: Reg, exception: Reg, errors: Reg) -> Flow {
        let arguments = [self.register(exception), self.register(errors)];
        self.call_prelude("groups.to_raise", &arguments, Ret::Reg(dst))
    }

    #[inline(never)]
    pub(crate) fn fail_assert(&mut self, message: Reg) -> Flow {
        let args = self.register(message).defined().into_iter().collect();
        let error = self.rt.exception(classes::ASSERTION_ERROR, args);
        self.unwind(error, Trace::Add)
    }

    /// The end of a frame that does more than hand its result to a register.
    #[inline(never)]
    pub(crate) fn return_value(&mut self, value: Value) -> Flow {
        let finished = *self.frame();
        if let Some(generator) = finished.generator {
            return self.finish_generator(generator, value);
        }
        match (finished.ret, self.leave_frame()) {
            (Ret::Init(register), true) => {
                let instance = self.stack[finished.base as usize];
                self.resume(super::Continuation::Init { instance, ret: Ret::Reg(register) }, value)
            }
            (ret, true) => self.deliver(ret, value),
            (_, false) => Err(Box::new(Exit::Done(value))),
        }
    }

    pub(crate) fn mark_generator(&mut self, generator: crate::heap::GeneratorId, state: GeneratorState) {
        self.rt.heap.write(generator).state = state;
    }
}

/// Whether raising adds the current frame to the traceback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trace {
    Add,
    /// The same for an exception that was thrown into a generator: what others handle is not its context.
    Thrown,
    /// The exception passed through this frame already.
    Keep,
}
