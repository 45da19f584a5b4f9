//! `monty/position`, `monty/timeline`, `monty/saveRecording`: the run as a whole.

use std::fs;

use monty_debug::Event;
use serde_json::Value;

use crate::{
    client::to_json,
    debuggee::to_wire,
    dispatch::{Answer, Arguments},
    failure::Failure,
    protocol::monty::{Position, SaveRecordingArguments, Timeline, TimelineArguments, TimelineEvent},
    session::Session,
};

/// Events of one response, where the client does not say.
const MOST_EVENTS: usize = 10_000;

pub(crate) fn position(session: &mut Session, _arguments: Arguments<'_>) -> Answer {
    let conventions = session.conventions.clone();
    let debuggee = session.debuggee()?;
    let position = debuggee.debugger.position();
    let count = debuggee.debugger.timeline().len();
    Ok(to_json(&Position {
        moment: to_wire(position.moment),
        in_past: position.in_past,
        line: conventions.line(position.line.max(1)),
        source: debuggee.source(position.source, &conventions),
        index: position.index + 1,
        count,
    }))
}

pub(crate) fn timeline(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: TimelineArguments = arguments.read()?;
    let conventions = session.conventions.clone();
    let debuggee = session.debuggee()?;
    let all = debuggee.debugger.timeline();
    let total = all.len();
    let count = arguments.count.unwrap_or(MOST_EVENTS);
    let page: Vec<(usize, Event)> = all.iter().cloned().enumerate().skip(arguments.start).take(count).collect();
    let events = page.into_iter().map(|(index, event)| TimelineEvent {
        index,
        moment: to_wire(event.moment),
        kind: event.kind.name(),
        label: event.label,
        line: conventions.line(event.line.max(1)),
        source: debuggee.source(event.source, &conventions),
    });
    Ok(to_json(&Timeline { events: events.collect(), total }))
}

/// Writes the run so far to a file, which `launch` opens again.
pub(crate) fn save_recording(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: SaveRecordingArguments = arguments.read()?;
    let path = session.conventions.our_path(&arguments.path);
    let bytes = session.debuggee()?.debugger.recording().to_bytes();
    let bytes = bytes.map_err(|error| Failure::Other(error.to_string()))?;
    fs::write(&path, bytes).map_err(|problem| Failure::Unwritable { path: path.display().to_string(), problem })?;
    Ok(Value::Null)
}
