//! `launch`, `configurationDone`, `restart`: a program comes into being.

use std::process;

use monty_debug::Reason;
use serde_json::{Value, json};

use crate::{
    debuggee::Debuggee,
    dispatch::{Answer, Arguments},
    failure::Failure,
    motion::Goal,
    program::Program,
    protocol::{LaunchArguments, RestartArguments},
    requests::breakpoints,
    session::{Phase, Session, THREAD},
};

/// Makes a program ready. It starts at `configurationDone`, when its breakpoints are set.
pub(crate) fn launch(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    if !matches!(session.phase(), Phase::Initialized | Phase::Ended) {
        return Err(Failure::Again { command: arguments.command().to_owned() });
    }
    let arguments: LaunchArguments = arguments.read()?;
    prepare(session, arguments)?;
    session.enter(Phase::Configuring);
    // Not before there is a program: breakpoints are told at once where they stand.
    session.client.event("initialized", &json!({}));
    Ok(Value::Null)
}

pub(crate) fn attach(_session: &mut Session, _arguments: Arguments<'_>) -> Answer {
    Err(Failure::Other(
        "Monty runs programs itself, so there is nothing to attach to: use a `launch` request".to_owned(),
    ))
}

pub(crate) fn configuration_done(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    if session.phase() != Phase::Configuring {
        return Err(Failure::Again { command: arguments.command().to_owned() });
    }
    begin(session);
    Ok(Value::Null)
}

/// Starts the program over, with the same arguments or newer ones of the client. Its breakpoints stay.
pub(crate) fn restart(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let newer = arguments.read::<RestartArguments>()?.arguments;
    let launched = match newer.filter(|newer| newer.get("program").is_some()) {
        Some(newer) => Arguments::new("restart", newer).read()?,
        None => session
            .launched
            .clone()
            .ok_or(Failure::TooEarly { command: "restart".to_owned(), missing: "nothing was launched" })?,
    };
    let was_stopped = session.phase() == Phase::Stopped;
    prepare(session, launched)?;
    if was_stopped {
        session.tell_going();
    }
    begin(session);
    Ok(Value::Null)
}

fn prepare(session: &mut Session, arguments: LaunchArguments) -> Result<(), Failure> {
    let program = Program::read(&arguments, &session.conventions)?;
    let debuggee = Debuggee::new(program, arguments.stop_at_end)?;
    session.abandon();
    session.debuggee = Some(debuggee);
    session.launched = Some(arguments);
    breakpoints::attach(session);
    Ok(())
}

/// The program starts: it runs, stops at its first statement, or, where it is a recording, at its end.
fn begin(session: &mut Session) {
    let Some(arguments) = &session.launched else { return };
    let (name, stops_on_entry, is_plain) = (arguments.program.clone(), arguments.stop_on_entry, arguments.no_debug);
    session.client.event(
        "process",
        &json!({
            "name": name, "systemProcessId": process::id(), "isLocalProcess": true, "startMethod": "launch",
            "pointerSize": usize::BITS,
        }),
    );
    session.client.event("thread", &json!({ "reason": "started", "threadId": THREAD }));
    let Some(debuggee) = &mut session.debuggee else { return };
    let is_recording = debuggee.is_recording;
    if is_plain {
        session.set_out(Goal::RunToEnd);
    } else if stops_on_entry {
        let mut stop = debuggee.debugger.current();
        stop.reason = Reason::Start;
        session.arrive(stop);
    } else if is_recording && debuggee.stops_at_end {
        session.set_out(Goal::GoToEnd);
    } else {
        session.set_out(Goal::Continue);
    }
}
