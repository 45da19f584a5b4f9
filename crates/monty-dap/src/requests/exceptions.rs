//! `setExceptionBreakpoints`, `exceptionInfo`.

use monty_debug::{Ending, ExceptionFilter, Reason};
use serde_json::json;

use crate::{
    client::to_json,
    dispatch::{Answer, Arguments},
    failure::Failure,
    protocol::{ExceptionDetails, ExceptionInfo, SetExceptionBreakpointsArguments},
    requests::initialize::{RAISED, UNCAUGHT},
    session::Session,
};

pub(crate) fn set_exception_breakpoints(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: SetExceptionBreakpointsArguments = arguments.read()?;
    let mut filter = ExceptionFilter::default();
    let mut told = Vec::new();
    for name in &arguments.filters {
        match name.as_str() {
            RAISED => filter.raised = true,
            UNCAUGHT => filter.uncaught = true,
            other => {
                let message = format!("there is no filter `{other}`: use `{RAISED}` or `{UNCAUGHT}`");
                told.push(json!({ "verified": false, "message": message }));
                continue;
            }
        }
        told.push(json!({ "verified": true }));
    }
    session.breakpoints.exceptions = filter;
    if let Some(debuggee) = &mut session.debuggee {
        debuggee.debugger.set_exception_filter(filter);
    }
    Ok(json!({ "breakpoints": told }))
}

pub(crate) fn exception_info(session: &mut Session, _arguments: Arguments<'_>) -> Answer {
    let (class, message, break_mode, traceback) = match session.debuggee()?.debugger.current().reason {
        Reason::Exception(raised) => {
            let mode = if raised.is_uncaught { "unhandled" } else { "always" };
            (raised.exc_type, raised.message, mode, String::new())
        }
        Reason::End(Ending::Raised(exception)) => (
            exception.exc_type().to_owned(),
            exception.message().to_owned(),
            "unhandled",
            exception.traceback().to_owned(),
        ),
        _ => return Err(Failure::Other("the program did not stop at an exception".to_owned())),
    };
    let stack_trace = if traceback.is_empty() { stack_text(session)? } else { traceback };
    let description = if message.is_empty() { class.clone() } else { format!("{class}: {message}") };
    let details = ExceptionDetails { message, type_name: class.clone(), stack_trace };
    Ok(to_json(&ExceptionInfo { exception_id: class, description, break_mode, details }))
}

/// The frames as a traceback shows them, the running one last.
fn stack_text(session: &mut Session) -> Result<String, Failure> {
    let frames = session.debuggee()?.debugger.frames();
    let lines = frames
        .iter()
        .rev()
        .map(|frame| format!("  File \"{}\", line {}, in {}\n", frame.file_name, frame.line, frame.name));
    Ok(lines.collect())
}
