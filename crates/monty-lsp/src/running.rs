//! `monty.run`: a program of a document runs in a thread of its own, and what it prints is shown at its lines.

mod program;

use std::{
    collections::HashMap,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use monty_ide::FileLookup;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tower_lsp_server::{
    jsonrpc::{Error, Result},
    ls_types::{
        ExecuteCommandParams, MessageType, ProgressParams, ProgressParamsValue, ProgressToken, Uri, WorkDoneProgress,
        WorkDoneProgressBegin, WorkDoneProgressEnd, notification::Progress,
    },
};

use crate::{
    disk::{Files, key_of},
    documents::around,
    outbox::Outbox,
    state::State,
};
use program::{Ending, Program, Report};

/// The command that runs a program.
pub(crate) const RUN: &str = "monty.run";

/// Texts beside the code are cut here: the log has all of it.
const MAX_TEXT: usize = 2_000;

/// What stands beside a line after a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    Output,
    Result,
    Error,
}

impl LineKind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Output => "output",
            Self::Result => "result",
            Self::Error => "error",
        }
    }
}

/// A text beside a line.
#[derive(Clone, Debug)]
pub(crate) struct ShownLine {
    /// Counted from 0.
    pub(crate) line: u32,
    pub(crate) kind: LineKind,
    pub(crate) text: String,
}

/// What a run left to be shown.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) lines: Vec<ShownLine>,
}

/// Stops a run when asked to, or when it is dropped by whoever waits for the run.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cancel(Arc<AtomicBool>);

impl Cancel {
    pub(crate) fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Held by the handler: when the client cancels the request the handler is dropped, and this with it.
pub(crate) struct CancelOnDrop(pub(crate) Cancel);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.ask();
    }
}

/// The runs that go on, by the tokens of their progress.
#[derive(Default)]
pub(crate) struct Running {
    by_token: HashMap<ProgressToken, Cancel>,
    started: u64,
}

impl Running {
    /// Stops the run that a progress is about.
    pub(crate) fn cancel(&self, token: &ProgressToken) {
        if let Some(cancel) = self.by_token.get(token) {
            cancel.ask();
        }
    }
}

/// Which program of which version of a document.
struct Job {
    key: String,
    uri: Uri,
    version: i32,
    block: usize,
    token: Option<ProgressToken>,
}

/// Starts a run; its result comes later.
pub(crate) fn start(
    state: &mut State,
    params: ExecuteCommandParams,
    cancel: Cancel,
) -> Result<oneshot::Receiver<Value>> {
    if params.command != RUN {
        return Err(Error::invalid_params(format!("there is no command `{}`", params.command)));
    }
    let (uri, block) = target(&params.arguments)?;
    let key = key_of(&uri);
    let Some(version) = state.open.get(&key).map(|open| open.version) else {
        return Err(Error::invalid_params(format!("{} is not open", uri.as_str())));
    };
    let Some((_, text)) = state.workspace.programs(&key).into_iter().nth(block) else {
        return Err(Error::invalid_params(format!("{} has no Python block {block}", uri.as_str())));
    };
    let surroundings = around(state, &key).unwrap_or_default();
    let files = Files { open: &state.open, workspace: &state.workspace };
    let mocks = surroundings.mocks.map(|path| {
        let name = path.display().to_string();
        (name, files.read(&path))
    });
    let host = state.workspace.stubs(&key).map(|stubs| state.workspace.host_functions(stubs)).unwrap_or_default();
    let name = Path::new(&key).file_name().map_or_else(|| key.clone(), |name| name.to_string_lossy().into_owned());
    let program = Program { name, text, mocks, host };

    state.running.started += 1;
    let own = ProgressToken::String(format!("monty-run-{}", state.running.started));
    let token = match params.work_done_progress_params.work_done_token {
        Some(token) => Some(token),
        None if state.abilities.shows_progress => {
            state.outbox.request_by_name("window/workDoneProgress/create", json!({ "token": own }));
            Some(own)
        }
        None => None,
    };
    if let Some(token) = &token {
        state.running.by_token.insert(token.clone(), cancel.clone());
        let begin = WorkDoneProgressBegin {
            title: format!("Running {}", program.name),
            cancellable: Some(true),
            ..WorkDoneProgressBegin::default()
        };
        report(&state.outbox, token, WorkDoneProgress::Begin(begin));
    }
    let (sender, receiver) = oneshot::channel();
    let job = Job { key, uri, version, block, token };
    let tasks = state.tasks.clone();
    let work = move || {
        let report = program.run(&cancel);
        tasks.tell(move |state| {
            let _ = sender.send(finish(state, &job, &report));
        });
    };
    let spawned = thread::Builder::new().name("monty-lsp-run".to_owned()).spawn(work);
    spawned.map_err(|error| Error { message: error.to_string().into(), ..Error::internal_error() })?;
    Ok(receiver)
}

/// `[{"uri": …, "block": …}]`, or `[uri]`.
fn target(arguments: &[Value]) -> Result<(Uri, usize)> {
    let first = arguments.first().ok_or_else(|| Error::invalid_params("name the document to run"))?;
    let uri = first.get("uri").unwrap_or(first).clone();
    let uri = serde_json::from_value(uri).map_err(|error| Error::invalid_params(error.to_string()))?;
    let block = first.get("block").or(arguments.get(1)).and_then(Value::as_u64).unwrap_or(0);
    Ok((uri, usize::try_from(block).unwrap_or(usize::MAX)))
}

fn report(outbox: &Outbox, token: &ProgressToken, value: WorkDoneProgress) {
    let value = ProgressParamsValue::WorkDone(value);
    outbox.notify::<Progress>(&ProgressParams { token: token.clone(), value });
}

/// Shows a run's end; gives what the request for it answers.
fn finish(state: &mut State, job: &Job, done: &Report) -> Value {
    let (is_ok, summary) = match &done.ending {
        Ending::Done { .. } => (true, "finished".to_owned()),
        Ending::Failed { message, .. } => (false, message.clone()),
        Ending::Cancelled => (false, "cancelled".to_owned()),
    };
    if let Some(token) = &job.token {
        state.running.by_token.remove(token);
        report(&state.outbox, token, WorkDoneProgress::End(WorkDoneProgressEnd { message: Some(summary.clone()) }));
    }
    let is_current = state.open.get(&job.key).is_some_and(|open| open.version == job.version);
    let lines = if is_current { place_lines(state, job, done) } else { Vec::new() };
    let shown: Vec<Value> =
        lines.iter().map(|line| json!({ "line": line.line, "kind": line.kind.name(), "text": line.text })).collect();
    let result = match &done.ending {
        Ending::Done { value: Some(value) } => Some(value.clone()),
        _ => None,
    };
    let answer = json!({
        "uri": job.uri, "version": job.version, "block": job.block, "ok": is_ok, "summary": summary,
        "output": done.output(), "result": result, "lines": shown,
    });
    state.outbox.notify_by_name("monty/runResult", &answer);
    if !done.output().is_empty() {
        state.outbox.log(MessageType::INFO, format!("{} printed:\n{}", job.uri.as_str(), done.output()));
    }
    if !is_ok && !matches!(done.ending, Ending::Cancelled) {
        if let Ending::Failed { traceback: Some(traceback), .. } = &done.ending {
            state.outbox.log(MessageType::ERROR, traceback.clone());
        }
        state.outbox.show(MessageType::ERROR, summary);
    }
    if let Some(open) = state.open.get_mut(&job.key).filter(|_| is_current) {
        open.shown = Some(Shown { lines });
        if !state.abilities.shows_run_results {
            state.check_now(&job.key);
            if state.abilities.pulls_diagnostics {
                state.refresh_pulled();
            }
        }
    }
    answer
}

/// What was printed, by lines of the document, then the result or the error.
fn place_lines(state: &State, job: &Job, done: &Report) -> Vec<ShownLine> {
    let Some(view) = state.view(&job.key) else { return Vec::new() };
    let line = |offset: usize| state.workspace.program_offset(&job.key, job.block, offset).map(|at| view.line(at));
    let mut lines: Vec<ShownLine> = Vec::new();
    for (offset, text) in &done.printed {
        let Some(line) = offset.and_then(line) else { continue };
        match lines.iter_mut().find(|shown| shown.line == line) {
            Some(shown) => shown.text.push_str(text),
            None => lines.push(ShownLine { line, kind: LineKind::Output, text: text.clone() }),
        }
    }
    match &done.ending {
        Ending::Done { value: Some(value) } => {
            if let Some(line) = line(done.last_statement) {
                lines.push(ShownLine { line, kind: LineKind::Result, text: value.clone() });
            }
        }
        Ending::Failed { message, offset, .. } => {
            if let Some(line) = offset.and_then(line) {
                lines.push(ShownLine { line, kind: LineKind::Error, text: message.clone() });
            }
        }
        Ending::Done { value: None } | Ending::Cancelled => {}
    }
    for shown in &mut lines {
        let text = shown.text.trim_end();
        shown.text = match text.char_indices().nth(MAX_TEXT) {
            Some((cut, _)) => format!("{}…", &text[..cut]),
            None => text.to_owned(),
        };
    }
    lines.retain(|shown| !shown.text.is_empty());
    lines
}
