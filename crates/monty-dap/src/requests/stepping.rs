//! `continue`, steps in both directions, `pause`: each answers at once; the move itself begins after the response.

use serde_json::{Value, json};

use crate::{
    dispatch::{Answer, Arguments},
    failure::Failure,
    motion::Goal,
    protocol::ThreadArguments,
    session::{Session, THREAD},
};

pub(crate) fn resume(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    start(session, arguments, Goal::Continue)?;
    Ok(json!({ "allThreadsContinued": true }))
}

pub(crate) fn next(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    start(session, arguments, Goal::StepOver)
}

pub(crate) fn step_in(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    start(session, arguments, Goal::StepInto)
}

pub(crate) fn step_out(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    start(session, arguments, Goal::StepOut)
}

/// Steps back *over* calls: clients have one button.
pub(crate) fn step_back(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    start(session, arguments, Goal::StepBackOver)
}

pub(crate) fn step_back_into(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    start_unknown(session, arguments, Goal::StepBackInto)
}

pub(crate) fn step_back_out(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    start_unknown(session, arguments, Goal::StepBackOut)
}

pub(crate) fn reverse_continue(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    start(session, arguments, Goal::ReverseContinue)
}

/// Stops the program where it is. One that stands still stays as it is.
pub(crate) fn pause(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    check_thread(arguments)?;
    session.pause();
    Ok(Value::Null)
}

fn start(session: &mut Session, arguments: Arguments<'_>, goal: Goal) -> Answer {
    check_thread(arguments)?;
    session.set_out(goal);
    Ok(Value::Null)
}

/// The same for a motion that the specification does not have.
fn start_unknown(session: &mut Session, arguments: Arguments<'_>, goal: Goal) -> Answer {
    check_thread(arguments)?;
    session.tell_going();
    session.set_out(goal);
    Ok(Value::Null)
}

fn check_thread(arguments: Arguments<'_>) -> Result<(), Failure> {
    match arguments.read::<ThreadArguments>()?.thread_id {
        THREAD => Ok(()),
        id => Err(Failure::UnknownThread { id }),
    }
}
