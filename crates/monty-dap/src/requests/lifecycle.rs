//! How a session ends: `terminate`, `disconnect`; and `cancel`, which ends a request.

use serde_json::Value;

use crate::{
    dispatch::{Answer, Arguments},
    failure::Failure,
    session::{Phase, Session},
};

/// Ends the program; the session goes on, so that it can be restarted.
pub(crate) fn terminate(session: &mut Session, _arguments: Arguments<'_>) -> Answer {
    match session.phase() {
        Phase::Configuring | Phase::Running | Phase::Stopped => session.end_after_response(),
        // Terminating what is gone is no mistake: the program may have ended while the request was on its way.
        Phase::Fresh | Phase::Initialized | Phase::Ended => {}
    }
    Ok(Value::Null)
}

/// Ends the session, and the program with it: it lives in this process.
pub(crate) fn disconnect(session: &mut Session, _arguments: Arguments<'_>) -> Answer {
    session.close();
    Ok(Value::Null)
}

/// The reader thread has already marked the request; one that is done cannot be cancelled.
pub(crate) fn cancel(_session: &mut Session, arguments: Arguments<'_>) -> Answer {
    match arguments.raw().get("requestId") {
        None | Some(Value::Null | Value::Number(_)) => Ok(Value::Null),
        Some(other) => Err(Failure::Arguments {
            command: "cancel".to_owned(),
            place: "`requestId`: ".to_owned(),
            problem: format!("`{other}` is not the number of a request"),
        }),
    }
}
