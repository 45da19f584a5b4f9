//! `source` and `loadedSources`: texts that the client cannot open itself.

use serde_json::json;

use crate::{
    dispatch::{Answer, Arguments},
    failure::Failure,
    protocol::SourceArguments,
    session::Session,
    sources::Sources,
};

pub(crate) fn source(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: SourceArguments = arguments.read()?;
    // The number in `source` is the newer form; clients send both.
    let newer = arguments.source.and_then(|source| source.source_reference).filter(|reference| *reference > 0);
    let reference = newer.unwrap_or(arguments.source_reference);
    match Sources::text(&mut session.debuggee()?.debugger, reference) {
        Some(text) => Ok(json!({ "content": text, "mimeType": "text/x-python" })),
        None => Err(Failure::Other(format!("source {reference} is not one that this session has given out"))),
    }
}

pub(crate) fn loaded(session: &mut Session, _arguments: Arguments<'_>) -> Answer {
    let conventions = session.conventions.clone();
    let debuggee = session.debuggee()?;
    Ok(json!({ "sources": debuggee.sources.all(&mut debuggee.debugger, &conventions) }))
}
