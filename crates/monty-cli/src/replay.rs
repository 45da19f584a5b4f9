//! `monty replay`: a recorded run again, or a look back through it.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use monty_debug::{Debugger, Ending, Output, Position, Reason, Recording, Stop, Target};

use crate::{arguments::Replay, files, outcome};

/// Columns for values; longer ones are cut.
const MOST_WIDTH: usize = 100;

/// Replays a recording.
pub(crate) fn replay(arguments: &Replay) -> Result<ExitCode> {
    let bytes = files::read(&arguments.file)?;
    let name = arguments.file.display();
    let recording = Recording::from_bytes(&bytes)
        .with_context(|| format!("cannot replay {name}: it must be a file that `monty run --record` wrote"))?;
    let mut debugger = Debugger::open(recording).with_context(|| format!("cannot replay {name}"))?;
    let is_look = arguments.events || arguments.last_write.is_some() || arguments.values.is_some();
    let stop = debugger.go_to_end();
    if !is_look {
        return Ok(show_run(&debugger, &stop));
    }
    let mut out = io::stdout().lock();
    let shown = look(arguments, &mut debugger, &stop, &mut out);
    match shown {
        // Nobody is left to tell if the reader has gone.
        Err(error) if error.downcast_ref::<io::Error>().is_some_and(|io| io.kind() == io::ErrorKind::BrokenPipe) => {
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => Err(error),
        Ok(()) => Ok(ExitCode::SUCCESS),
    }
}

/// What the program printed, and how it ended.
fn show_run(debugger: &Debugger, stop: &Stop) -> ExitCode {
    let (mut out, mut errors) = (io::stdout().lock(), io::stderr().lock());
    for Output { text, is_error, .. } in debugger.outputs() {
        // Nobody is left to tell if the reader has gone.
        let _ = if *is_error { errors.write_all(text.as_bytes()) } else { out.write_all(text.as_bytes()) };
    }
    let _ = out.flush();
    drop((out, errors));
    match &stop.reason {
        Reason::End(Ending::Completed(_)) => ExitCode::SUCCESS,
        Reason::End(Ending::Raised(exception)) => outcome::raised(exception),
        Reason::End(Ending::Limit(limit)) => outcome::failed(&(*limit).into()),
        _ => {
            crate::style::print_note("note", "the recording ends here: the program waits for an answer of its host");
            ExitCode::from(1)
        }
    }
}

fn look(arguments: &Replay, debugger: &mut Debugger, stop: &Stop, out: &mut impl Write) -> Result<()> {
    if arguments.events {
        for event in debugger.timeline() {
            let line = if event.line > 0 { format!("line {}", event.line) } else { String::new() };
            writeln!(out, "{:<10} {:<9} {}", event.kind.name(), line, event.label)?;
        }
    }
    if let Some(name) = &arguments.values {
        let values = debugger.history_of(&Target::named(name))?;
        if values.is_empty() {
            bail!("nothing in this run wrote `{name}`");
        }
        for value in values {
            writeln!(out, "line {:<5} {name} = {}", value.line, shortened(&value.value))?;
        }
    }
    let Some(name) = &arguments.last_write else { return Ok(()) };
    describe(debugger, "the end", &stop.position, out)?;
    let value = debugger.frames().first().map(|frame| frame.id).map(|frame| debugger.evaluate(frame, name));
    if let Some(Ok(value)) = value {
        writeln!(out, "    {name} is {}", shortened(&value.text))?;
    }
    let Some(written) = debugger.last_write(&Target::named(name))? else {
        bail!("nothing in this run wrote `{name}`");
    };
    describe(debugger, &format!("back before the last write of `{name}`"), &written.position, out)?;
    let Some(frame) = debugger.frames().into_iter().next() else { return Ok(()) };
    for child in debugger.locals(frame.id) {
        if !child.value.text.starts_with('<') {
            writeln!(out, "    {} = {}", child.name, shortened(&child.value.text))?;
        }
    }
    Ok(())
}

/// One place of a run with its line of the source.
fn describe(debugger: &mut Debugger, what: &str, position: &Position, out: &mut impl Write) -> Result<()> {
    let Some(frame) = debugger.frames().into_iter().next() else {
        writeln!(out, "{what}: the program has ended")?;
        return Ok(());
    };
    writeln!(out, "{what}: tick {}, {}:{} in {}", position.moment.tick, frame.file_name, frame.line, frame.name)?;
    let source = debugger.source(frame.source).map(|source| source.text).unwrap_or_default();
    if let Some(text) = source.lines().nth((frame.line as usize).saturating_sub(1)) {
        writeln!(out, "  > {}", text.trim())?;
    }
    Ok(())
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_WIDTH) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_owned(),
    }
}
