//! `threads`, `stackTrace`, `scopes`.

use monty_debug::{FrameView, Scope as Kind};
use serde_json::json;

use crate::{
    client::to_json,
    debuggee::Node,
    dispatch::{Answer, Arguments},
    failure::Failure,
    protocol::{FrameArguments, Scope, StackFrame, StackTrace, StackTraceArguments, Thread},
    session::{Phase, Session, THREAD},
};

/// A program has one thread, as long as there is a program.
pub(crate) fn threads(session: &mut Session, _arguments: Arguments<'_>) -> Answer {
    let threads = match session.phase() {
        Phase::Fresh | Phase::Initialized | Phase::Ended => Vec::new(),
        Phase::Configuring | Phase::Running | Phase::Stopped => {
            vec![Thread { id: THREAD, name: "MainThread".to_owned() }]
        }
    };
    Ok(json!({ "threads": threads }))
}

/// A page of the stack, the running frame first.
pub(crate) fn stack_trace(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: StackTraceArguments = arguments.read()?;
    if arguments.thread_id != THREAD {
        return Err(Failure::UnknownThread { id: arguments.thread_id });
    }
    let frames = session.debuggee()?.debugger.frames();
    let total_frames = frames.len();
    let count = if arguments.levels == 0 { usize::MAX } else { arguments.levels };
    let page = frames.into_iter().skip(arguments.start_frame).take(count);
    let stack_frames: Result<_, Failure> = page.map(|frame| describe(session, &frame)).collect();
    Ok(to_json(&StackTrace { stack_frames: stack_frames?, total_frames }))
}

/// Local variables and globals; at module level these are the same.
pub(crate) fn scopes(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: FrameArguments = arguments.read()?;
    let debuggee = session.debuggee()?;
    let frame = debuggee.frames.frame(arguments.frame_id)?;
    let is_module = debuggee.debugger.frames().iter().any(|known| known.id == frame && known.is_module);
    let mut scopes = Vec::new();
    let mut add = |name, hint, scope| {
        let variables_reference = debuggee.values.add(Node::Scope { frame, scope });
        scopes.push(Scope { name, presentation_hint: hint, variables_reference, expensive: false });
    };
    if !is_module {
        add("Locals", Some("locals"), Kind::Locals);
    }
    add("Globals", None, Kind::Globals);
    Ok(json!({ "scopes": scopes }))
}

fn describe(session: &mut Session, frame: &FrameView) -> Result<StackFrame, Failure> {
    let conventions = session.conventions.clone();
    let debuggee = session.debuggee()?;
    Ok(StackFrame {
        id: debuggee.frames.of(frame.id),
        name: frame.name.clone(),
        source: debuggee.source(frame.source, &conventions),
        line: conventions.line(frame.line),
        column: conventions.column(frame.column),
        end_line: Some(conventions.line(frame.end_line)),
        end_column: Some(conventions.column(frame.end_column)),
    })
}
