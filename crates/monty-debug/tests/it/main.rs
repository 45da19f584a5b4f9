//! The debugger as its users see it.

mod answers;
mod fixtures;
mod recordings;
mod states;

use monty_debug::{Debugger, Program, Reason, Stop};

/// A debugger before the first statement of a program.
fn debugger(code: &str, functions: &[&str]) -> Debugger {
    let functions = functions.iter().map(|name| (*name).to_owned()).collect();
    Debugger::start(Program { functions, ..Program::new(code, "main.py") }).unwrap()
}

/// A stop in a few words: line and reason.
fn told(stop: &Stop) -> String {
    let reason = match &stop.reason {
        Reason::Start => "start".to_owned(),
        Reason::Step => "step".to_owned(),
        Reason::Breakpoint(_) => "breakpoint".to_owned(),
        Reason::Exception(raised) => {
            let kind = if raised.is_uncaught { "uncaught" } else { "raised" };
            format!("{kind} {}: {}", raised.exc_type, raised.message)
        }
        Reason::DataBreakpoint(_) => "write".to_owned(),
        Reason::Goto => "goto".to_owned(),
        Reason::Interrupted => "interrupted".to_owned(),
        Reason::Pause => "pause".to_owned(),
        Reason::Call(call) => {
            let args: Vec<String> = call.args.iter().map(monty::MontyObject::py_repr).collect();
            format!("call {}({})", call.function, args.join(", "))
        }
        Reason::Futures { awaited, .. } => format!("wait for {awaited:?}"),
        Reason::End(monty_debug::Ending::Completed(_)) => "end".to_owned(),
        Reason::End(monty_debug::Ending::Raised(exception)) => format!("end {exception}"),
        Reason::End(monty_debug::Ending::Limit(limit)) => format!("end {limit}"),
    };
    match stop.position.line {
        0 => reason,
        line => format!("line {line}, {reason}"),
    }
}
