//! `gotoTargets`, `goto`, `monty/goToMoment`: other places of the run.
//!
//! A program cannot be made to skip lines, which is what debuggers of other languages mean by *goto*. Here the targets
//! are moments of the run, and the motions backwards that clients have no buttons for.

use serde_json::{Value, json};

use crate::{
    debuggee::from_wire,
    dispatch::{Answer, Arguments},
    failure::Failure,
    motion::Goal,
    protocol::{GotoArguments, GotoTarget, GotoTargetsArguments, monty::GoToMomentArguments},
    session::{Session, THREAD},
};

/// What can be gone to from anywhere; the numbers of targets are places in this list, from 1.
const TARGETS: &[(&str, Goal)] = &[
    ("Step back into", Goal::StepBackInto),
    ("Step back out", Goal::StepBackOut),
    ("Start of the program", Goal::GoToStart),
    ("End of the program", Goal::GoToEnd),
];

pub(crate) fn targets(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: GotoTargetsArguments = arguments.read()?;
    let conventions = session.conventions.clone();
    let debuggee = session.debuggee()?;
    if debuggee.sources.find(&mut debuggee.debugger, &arguments.source, &conventions).is_none() {
        return Ok(json!({ "targets": [] }));
    }
    let targets: Vec<GotoTarget> = TARGETS
        .iter()
        .zip(1..)
        .map(|((label, _), id)| GotoTarget { id, label: (*label).to_owned(), line: arguments.line })
        .collect();
    Ok(json!({ "targets": targets }))
}

pub(crate) fn goto(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: GotoArguments = arguments.read()?;
    if arguments.thread_id != THREAD {
        return Err(Failure::UnknownThread { id: arguments.thread_id });
    }
    let at = usize::try_from(arguments.target_id).ok().and_then(|id| id.checked_sub(1));
    let Some((_, goal)) = at.and_then(|at| TARGETS.get(at)) else {
        return Err(Failure::Other(format!("goto target {} does not exist", arguments.target_id)));
    };
    session.set_out(*goal);
    Ok(Value::Null)
}

pub(crate) fn go_to_moment(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: GoToMomentArguments = arguments.read()?;
    let moment = from_wire(arguments.moment);
    let stop = session.debuggee()?.debugger.go_to(moment).map_err(|error| Failure::Other(error.to_string()))?;
    session.tell_going();
    session.arrive(stop);
    Ok(Value::Null)
}
