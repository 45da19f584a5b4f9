//! Generators and coroutines as objects.

use crate::{
    bytecode::Op,
    classes,
    heap::{FunctionId, GeneratorId},
    objects::GeneratorState,
    registry::{Args, ClassMembers, Member, NativeFn, native},
    runtime::{Control, MachineRequest, Outcome, Runtime, Values},
    symbols,
    value::{Symbol, Value},
};

const fn method(name: &'static str, signature: &'static str, function: NativeFn) -> Member {
    Member::Method(native(name, signature, function))
}

const fn getter(name: &'static str, function: NativeFn) -> Member {
    Member::Getter(native(name, "self, /", function))
}

pub(super) const MEMBERS: &[ClassMembers] = &[
    ClassMembers {
        class: classes::GENERATOR,
        members: &[
            method("send", "self, value, /", send),
            method("throw", "self, type, value=None, traceback=None, /", throw),
            method("close", "self, /", close),
            getter("gi_running", is_running),
            getter("gi_suspended", is_suspended),
            getter("gi_yieldfrom", delegate),
            getter("gi_code", code),
            getter("gi_frame", frame),
            getter("__name__", name),
            getter("__qualname__", qualname),
        ],
    },
    ClassMembers {
        class: classes::COROUTINE,
        members: &[
            method("send", "self, value, /", send),
            method("throw", "self, type, value=None, traceback=None, /", throw),
            method("close", "self, /", close),
            method("__await__", "self, /", awaited),
            getter("cr_running", is_running),
            getter("cr_suspended", is_suspended),
            getter("cr_await", delegate),
            getter("cr_code", code),
            getter("cr_frame", frame),
            getter("cr_origin", nothing),
            getter("__name__", name),
            getter("__qualname__", qualname),
        ],
    },
];

fn request(request: MachineRequest) -> Outcome {
    Err(Box::new(Control::Machine(request)))
}

pub(super) fn send(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    request(MachineRequest::Send { generator: args.at(0), value: args.at(1) })
}

pub(super) fn throw(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (generator, exception) = (args.at(0), args.at(1));
    if let Some(value) = args.get(2) {
        let positional = Values::from_slice(&[generator, exception, value, args.get(3).unwrap_or(Value::None)]);
        return Err(Box::new(Control::Prelude { function: "deprecations.throw", positional }));
    }
    match exception {
        Value::Class(class) if runtime.is_exception_class(class) => {
            let positional = Values::from_slice(&[generator, exception]);
            Err(Box::new(Control::Prelude { function: "classes.throw", positional }))
        }
        _ => request(MachineRequest::Throw { generator, exception }),
    }
}

pub(super) fn close(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    request(MachineRequest::Close { generator: args.at(0) })
}

pub(super) fn itself(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(args.at(0))
}

/// What awaiting a coroutine iterates over.
fn awaited(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Err(Box::new(Control::Prelude {
        function: "tasks.coroutine_wrapper",
        positional: Values::from_slice(&[args.at(0)]),
    }))
}

pub(super) fn nothing(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::None)
}

pub(super) fn code(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(0) {
        Value::Generator(id) => Ok(runtime.code_object(runtime.heap[id].code)),
        _ => Ok(Value::None),
    }
}

fn state(runtime: &Runtime, args: &Args<'_>) -> GeneratorState {
    match args.at(0) {
        Value::Generator(id) => runtime.heap[id].state,
        _ => GeneratorState::Finished,
    }
}

/// What a suspended generator waits for in `yield from`.
pub(super) fn delegate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Generator(id) = args.at(0) else { return Ok(Value::None) };
    Ok(runtime.delegate_of(id).unwrap_or(Value::None))
}

fn is_running(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(state(runtime, args) == GeneratorState::Running))
}

pub(super) fn is_suspended(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(state(runtime, args) == GeneratorState::Suspended))
}

/// Frames are not objects here; a finished generator has none, as in CPython.
pub(super) fn frame(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if state(runtime, args) == GeneratorState::Finished {
        return Ok(Value::None);
    }
    match args.at(0) {
        Value::Generator(id) => request(MachineRequest::GeneratorFrame(id)),
        _ => Ok(Value::None),
    }
}

pub(super) fn name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(0) {
        Value::Generator(id) => {
            let function = Value::Function(runtime.heap[id].function);
            let name = runtime.function_name(function);
            Ok(runtime.str(name))
        }
        other => runtime.attribute_error(other, symbols::NAME),
    }
}

pub(super) fn qualname(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(0) {
        Value::Generator(id) => {
            let function = Value::Function(runtime.heap[id].function);
            let name = runtime.function_qualname(function);
            Ok(runtime.str(name))
        }
        other => runtime.attribute_error(other, symbols::QUALNAME),
    }
}

impl Runtime {
    /// What a suspended generator waits for in `yield from` or `await`.
    fn delegate_of(&self, id: GeneratorId) -> Option<Value> {
        let generator = &self.heap[id];
        if generator.state != GeneratorState::Suspended {
            return None;
        }
        match self.code(generator.code).code.ops.get(generator.pc as usize) {
            Some(Op::YieldFrom { src, .. }) => generator.registers.get(*src as usize).copied(),
            _ => None,
        }
    }

    /// Whether a coroutine was left while it awaits something.
    pub(crate) fn is_awaiting(&self, id: GeneratorId) -> bool {
        self.delegate_of(id).is_some()
    }

    /// Whether a generator function is marked by `types.coroutine`: what it gives can be awaited.
    pub(crate) fn gives_awaitables(&self, function: FunctionId) -> bool {
        let specials = self.heap[function].specials;
        specials.is_some_and(|specials| self.dict_get_symbol(specials, symbols::COROUTINE_MARK).is_some())
    }

    /// `generator.__name__ = text`: it has a copy of its function from then on, with a name of its own.
    pub(crate) fn set_generator_name(&mut self, id: GeneratorId, name: Symbol, value: Value) -> Outcome<()> {
        if self.as_text(value).is_none() {
            let message = format!("{} must be set to a string object", self.symbols.text(name));
            return self.type_error(message);
        }
        let mut copy = self.heap[self.heap[id].function].clone();
        if let Some(specials) = copy.specials {
            let specials = self.heap[specials].clone();
            copy.specials = Some(self.heap.alloc(specials));
        }
        let copy = self.heap.alloc(copy);
        self.set_function_attribute(copy, name, value)?;
        self.heap.write(id).function = copy;
        Ok(())
    }
}
