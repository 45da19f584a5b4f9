//! `setBreakpoints`, `breakpointLocations`: breakpoints on lines. What a breakpoint does is the debugger's business.

use monty_debug::Breakpoint as Wanted;
use serde_json::json;

use crate::{
    breakpoints::{FileKey, LineBreakpoint},
    conventions::Conventions,
    dispatch::{Answer, Arguments},
    failure::Failure,
    protocol::{
        Breakpoint, BreakpointLocation, BreakpointLocationsArguments, SetBreakpointsArguments, SourceArgument,
        SourceBreakpoint,
    },
    session::Session,
    sources::absolute,
};

/// Replaces the breakpoints of a file.
pub(crate) fn set_breakpoints(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: SetBreakpointsArguments = arguments.read()?;
    let file = file_key(&arguments.source, &session.conventions)?;
    let asked = arguments.breakpoints.unwrap_or_else(|| arguments.lines.into_iter().map(on_line).collect());
    let mut breakpoints: Vec<LineBreakpoint> =
        asked.into_iter().map(|breakpoint| line_breakpoint(session, breakpoint)).collect();
    verify(session, &file, &mut breakpoints);
    let described: Vec<Breakpoint> =
        breakpoints.iter().map(|breakpoint| describe(session, &arguments.source, breakpoint)).collect();
    session.breakpoints.set_lines(file, breakpoints);
    Ok(json!({ "breakpoints": described }))
}

/// Gives all breakpoints to a program that is new, and tells the client where they are now.
pub(crate) fn attach(session: &mut Session) {
    let mut all = std::mem::take(&mut session.breakpoints.lines);
    for (file, breakpoints) in &mut all {
        verify(session, file, breakpoints);
        let source = source_of(file, &session.conventions);
        for breakpoint in breakpoints {
            let body = json!({ "reason": "changed", "breakpoint": describe(session, &source, breakpoint) });
            session.client.event("breakpoint", &body);
        }
    }
    session.breakpoints.lines = all;
    let exceptions = session.breakpoints.exceptions;
    if let Some(debuggee) = &mut session.debuggee {
        debuggee.debugger.set_exception_filter(exceptions);
    }
}

/// The lines of a range where a breakpoint can be.
pub(crate) fn locations(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: BreakpointLocationsArguments = arguments.read()?;
    let conventions = session.conventions.clone();
    let first = conventions.our_line(arguments.line);
    let last = arguments.end_line.map_or(first, |line| conventions.our_line(line));
    let Some(debuggee) = &mut session.debuggee else { return Ok(json!({ "breakpoints": [] })) };
    let found = debuggee.sources.find(&mut debuggee.debugger, &arguments.source, &conventions);
    let lines = found.map(|source| debuggee.debugger.breakpoint_lines(source)).unwrap_or_default();
    let locations: Vec<BreakpointLocation> = lines
        .into_iter()
        .filter(|line| (first..=last).contains(line))
        .map(|line| BreakpointLocation { line: conventions.line(line) })
        .collect();
    Ok(json!({ "breakpoints": locations }))
}

fn on_line(line: i64) -> SourceBreakpoint {
    SourceBreakpoint { line, condition: None, hit_condition: None, log_message: None }
}

fn line_breakpoint(session: &mut Session, asked: SourceBreakpoint) -> LineBreakpoint {
    // Clients send empty texts for fields that the user left empty.
    let filled = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    let line = session.conventions.our_line(asked.line);
    LineBreakpoint {
        id: session.breakpoints.new_id(),
        wanted: Wanted {
            line,
            condition: filled(asked.condition),
            hit_condition: filled(asked.hit_condition),
            log_message: filled(asked.log_message),
        },
        number: None,
        line,
        problem: None,
    }
}

/// Sets the breakpoints of a file in the program, if there is one that has the file.
fn verify(session: &mut Session, file: &FileKey, breakpoints: &mut [LineBreakpoint]) {
    let source = source_of(file, &session.conventions);
    let Some(debuggee) = &mut session.debuggee else {
        for breakpoint in breakpoints {
            breakpoint.problem = Some("it is set once the program is launched".to_owned());
        }
        return;
    };
    let Some(number) = debuggee.sources.find(&mut debuggee.debugger, &source, &session.conventions) else {
        for breakpoint in breakpoints {
            breakpoint.number = None;
            breakpoint.problem = Some("the program has not come to this file".to_owned());
        }
        return;
    };
    let wanted: Vec<Wanted> = breakpoints.iter().map(|breakpoint| breakpoint.wanted.clone()).collect();
    let states = debuggee.debugger.set_breakpoints(number, &wanted);
    for (breakpoint, state) in breakpoints.iter_mut().zip(states) {
        breakpoint.number = state.is_verified.then_some(state.id);
        breakpoint.line = state.line;
        breakpoint.problem = state.message;
    }
}

fn describe(session: &mut Session, source: &SourceArgument, breakpoint: &LineBreakpoint) -> Breakpoint {
    let conventions = session.conventions.clone();
    let debuggee = session.debuggee.as_mut();
    let source = debuggee.and_then(|debuggee| {
        let number = debuggee.sources.find(&mut debuggee.debugger, source, &conventions)?;
        Some(debuggee.source(number, &conventions))
    });
    let verified = breakpoint.number.is_some();
    let is_pending = source.is_none();
    Breakpoint {
        id: breakpoint.id,
        verified,
        message: breakpoint.problem.clone(),
        source,
        line: Some(conventions.line(breakpoint.line.max(1))),
        reason: (!verified).then_some(if is_pending { "pending" } else { "failed" }),
    }
}

fn file_key(source: &SourceArgument, conventions: &Conventions) -> Result<FileKey, Failure> {
    match (source.source_reference, &source.path) {
        (Some(reference), _) if reference > 0 => Ok(FileKey::Reference(reference)),
        (_, Some(path)) => Ok(FileKey::Path(absolute(&conventions.our_path(path)))),
        _ => Err(Failure::Arguments {
            command: "setBreakpoints".to_owned(),
            place: "`source`: ".to_owned(),
            problem: "it has neither `path` nor `sourceReference`".to_owned(),
        }),
    }
}

fn source_of(file: &FileKey, conventions: &Conventions) -> SourceArgument {
    match file {
        FileKey::Path(path) => SourceArgument { path: Some(conventions.path(path)), source_reference: None },
        FileKey::Reference(reference) => SourceArgument { path: None, source_reference: Some(*reference) },
    }
}
