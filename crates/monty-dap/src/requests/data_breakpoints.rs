//! `dataBreakpointInfo`, `setDataBreakpoints`: breakpoints on changes of a variable, attribute or item.

use monty_debug::DataBreakpoint as Watched;
use serde_json::json;

use crate::{
    breakpoints::WriteBreakpoint,
    client::to_json,
    dispatch::{Answer, Arguments},
    failure::Failure,
    protocol::{DataBreakpointInfo, DataBreakpointInfoArguments, SetDataBreakpointsArguments},
    requests::writes::target,
    session::Session,
};

/// The one kind of access that is noticed.
const WRITE: &str = "write";

pub(crate) fn info(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: DataBreakpointInfoArguments = arguments.read()?;
    let target = target(session, arguments.variables_reference, &arguments.name, arguments.frame_id)?;
    let info = match session.debuggee()?.debugger.watchable(&target) {
        Ok(watched) => {
            session.breakpoints.watchable.push(watched);
            DataBreakpointInfo {
                data_id: Some(session.breakpoints.watchable.len().to_string()),
                description: arguments.name,
                access_types: vec![WRITE],
                can_persist: false,
            }
        }
        Err(error) => DataBreakpointInfo {
            data_id: None,
            description: error.to_string(),
            access_types: Vec::new(),
            can_persist: false,
        },
    };
    Ok(to_json(&info))
}

pub(crate) fn set_data_breakpoints(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: SetDataBreakpointsArguments = arguments.read()?;
    let mut told = Vec::new();
    let mut watched: Vec<Watched> = Vec::new();
    session.breakpoints.writes.clear();
    for breakpoint in arguments.breakpoints {
        let id = session.breakpoints.new_id();
        match accept(session, &breakpoint) {
            Ok(found) => {
                told.push(json!({ "id": id, "verified": true }));
                session.breakpoints.writes.push(WriteBreakpoint {
                    id,
                    number: Some(found.id),
                    condition: breakpoint.condition.filter(|condition| !condition.trim().is_empty()),
                });
                watched.push(found);
            }
            Err(problem) => told.push(json!({ "id": id, "verified": false, "message": problem, "reason": "failed" })),
        }
    }
    if let Some(debuggee) = &mut session.debuggee {
        debuggee.debugger.watch(watched);
    } else if !watched.is_empty() {
        return Err(Failure::NotStopped);
    }
    Ok(json!({ "breakpoints": told }))
}

/// The value behind a data id.
fn accept(session: &Session, breakpoint: &crate::protocol::DataBreakpoint) -> Result<Watched, String> {
    if breakpoint.access_type.as_deref().is_some_and(|access| access != WRITE) {
        return Err("only writes can be noticed".to_owned());
    }
    if breakpoint.hit_condition.as_ref().is_some_and(|condition| !condition.trim().is_empty()) {
        return Err("writes are not counted: use a condition".to_owned());
    }
    let number = breakpoint.data_id.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let found = number.and_then(|at| session.breakpoints.watchable.get(at));
    found.cloned().ok_or_else(|| format!("data id `{}` is not one that this program has", breakpoint.data_id))
}
