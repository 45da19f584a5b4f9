//! Asynchronous generators as objects. What `asend` and its kin give are generators of `prelude/asyncgens.py` that show
//! themselves as CPython's types.

use crate::{
    classes,
    objects::GeneratorState,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Control, MachineRequest, Outcome, Runtime, Values, needs_python},
    value::Value,
};

use super::generator;

const AWAITABLE: &[Member] = &[
    Member::Method(native("send", "self, value, /", generator::send)),
    Member::Method(native("throw", "self, type, value=None, traceback=None, /", generator::throw)),
    Member::Method(native("close", "self, /", generator::close)),
    Member::Method(native("__await__", "self, /", generator::itself)),
    Member::Method(native("__iter__", "self, /", generator::itself)),
    Member::Method(native("__next__", "self, /", next)),
];

pub(super) const MEMBERS: &[ClassMembers] = &[
    ClassMembers {
        class: classes::ASYNC_GENERATOR,
        members: &[
            Member::Method(with_python("asend", "self, value, /", in_python, "asyncgens.asend")),
            Member::Method(with_python("__anext__", "self, /", in_python, "asyncgens.anext_")),
            Member::Method(native("athrow", "self, type, value=None, traceback=None, /", athrow)),
            Member::Method(with_python("aclose", "self, /", in_python, "asyncgens.aclose")),
            Member::Method(native("__aiter__", "self, /", generator::itself)),
            Member::ClassMethod(super::operators::CLASS_GETITEM),
            Member::Getter(native("ag_running", "self, /", is_running)),
            Member::Getter(native("ag_suspended", "self, /", generator::is_suspended)),
            Member::Getter(native("ag_code", "self, /", generator::code)),
            Member::Getter(native("ag_await", "self, /", generator::delegate)),
            Member::Getter(native("ag_frame", "self, /", generator::frame)),
            Member::Getter(native("__name__", "self, /", generator::name)),
            Member::Getter(native("__qualname__", "self, /", generator::qualname)),
        ],
    },
    ClassMembers { class: classes::ASYNC_GENERATOR_ASEND, members: AWAITABLE },
    ClassMembers { class: classes::ASYNC_GENERATOR_ATHROW, members: AWAITABLE },
    ClassMembers { class: classes::ANEXT_AWAITABLE, members: AWAITABLE },
];

fn in_python(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    needs_python()
}

fn athrow(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (mut positional, mut function) = (Values::from_slice(&[args.at(0), args.at(1)]), "asyncgens.athrow");
    if let Some(value) = args.get(2) {
        positional.extend([value, args.get(3).unwrap_or(Value::None)]);
        function = "deprecations.athrow";
    }
    Err(Box::new(Control::Prelude { function, positional }))
}

fn next(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Err(Box::new(Control::Machine(MachineRequest::Send { generator: args.at(0), value: Value::None })))
}

fn is_running(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(match args.at(0) {
        Value::Generator(id) => Value::from(runtime.heap[id].is_busy),
        _ => Value::FALSE,
    })
}

/// `async_step(generator, value)`: resumes it; gives whether it yielded an item, and what came out.
pub(crate) fn step(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Err(Box::new(Control::Machine(MachineRequest::Send { generator: args.at(0), value: args.at(1) })))
}

/// `async_throw(generator, error)`: the same with an exception.
pub(crate) fn throw(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Err(Box::new(Control::Machine(MachineRequest::Throw { generator: args.at(0), exception: args.at(1) })))
}

/// `async_busy(generator, busy=None)`: whether somebody awaits it, changed if asked for.
pub(crate) fn busy(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Generator(id) = args.at(0) else { return Ok(Value::FALSE) };
    let was = runtime.heap[id].is_busy;
    if let Some(Value::Bool(now)) = args.get(1) {
        runtime.heap.write(id).is_busy = now.get();
    }
    Ok(Value::from(was))
}

/// `async_finished(generator)`
pub(crate) fn finished(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(match args.at(0) {
        Value::Generator(id) => Value::from(runtime.heap[id].state == GeneratorState::Finished),
        _ => Value::TRUE,
    })
}

/// `show_as(generator, name)`: the generator becomes an instance of a builtin class.
pub(crate) fn show_as(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = runtime.display(args.at(1));
    if let Value::Generator(id) = args.at(0)
        && let Some(entry) = classes::ALL.iter().find(|entry| entry.1 == name)
    {
        runtime.heap.write(id).class = Some(entry.0);
    }
    Ok(args.at(0))
}
