//! `monty/lastWrite`, `monty/nextWrite`, `monty/history`: what happened to one variable.

use monty_debug::{DebugError, Stop, Target};

use crate::{
    client::to_json,
    debuggee::to_wire,
    dispatch::{Answer, Arguments},
    failure::Failure,
    protocol::monty::{History, PastValue, WatchedArguments, Write},
    session::Session,
    variable_path,
};

/// Goes to before the line that gave a variable the value that it has.
pub(crate) fn last_write(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let target = read_target(session, arguments)?;
    let debuggee = session.debuggee()?;
    let value = variable_path::preview(&mut debuggee.debugger, &target);
    let stop = debuggee.debugger.last_write(&target).map_err(told)?;
    Ok(answer(session, stop, value))
}

/// Goes to before the next line that writes a variable.
pub(crate) fn next_write(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let target = read_target(session, arguments)?;
    let debuggee = session.debuggee()?;
    // A stretch that ended late must not end the search.
    debuggee.interrupt.clear();
    let stop = debuggee.debugger.next_write(&target).map_err(told)?;
    Ok(answer(session, stop, None))
}

/// All values that a variable had.
pub(crate) fn history(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let target = read_target(session, arguments)?;
    let conventions = session.conventions.clone();
    let values = session.debuggee()?.debugger.history_of(&target).map_err(told)?;
    let values = values.into_iter().map(|past| PastValue {
        moment: to_wire(past.moment),
        line: conventions.line(past.line.max(1)),
        value: past.value,
    });
    Ok(to_json(&History { values: values.collect() }))
}

/// The variable that a client means: a part of a value or scope, else a name seen from a frame.
pub(crate) fn target(
    session: &mut Session,
    container: Option<i64>,
    name: &str,
    frame: Option<i64>,
) -> Result<Target, Failure> {
    let debuggee = session.debuggee()?;
    if let Some(reference) = container.filter(|reference| *reference != 0) {
        let reference = Some(debuggee.reference(reference)?);
        return Ok(Target { reference, frame: None, name: name.to_owned() });
    }
    let frame = match frame {
        Some(id) => debuggee.frames.frame(id)?,
        None => debuggee.running_frame(),
    };
    // An attribute or item is a part of what comes before it.
    if let Some(found) = variable_path::find(&mut debuggee.debugger, frame, name) {
        return Ok(Target { reference: Some(found.container), frame: None, name: found.child.name });
    }
    Ok(Target { reference: None, frame: Some(frame), name: name.to_owned() })
}

fn read_target(session: &mut Session, arguments: Arguments<'_>) -> Result<Target, Failure> {
    let arguments: WatchedArguments = arguments.read()?;
    target(session, arguments.variables_reference, &arguments.name, arguments.frame_id)
}

fn answer(session: &mut Session, stop: Option<Stop>, value: Option<String>) -> serde_json::Value {
    let Some(stop) = stop else { return to_json(&Write { found: false, moment: None, value: None }) };
    let moment = Some(to_wire(stop.position.moment));
    session.tell_going();
    session.arrive(stop);
    to_json(&Write { found: true, moment, value })
}

fn told(error: DebugError) -> Failure {
    Failure::Other(error.to_string())
}
