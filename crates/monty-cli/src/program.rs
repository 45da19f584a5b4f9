//! `monty run` and `monty resume`.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use anyhow::{Context, Result, bail};
use monty::{LimitedTracker, MontyObject, MontyRun, RunError, RunProgress, StdPrint};
use monty_debug::RecordedEnd;

use crate::{
    arguments::{Host, LimitArguments, Resume, Run},
    check, files, inputs,
    mocks::{self, Mocks},
    modules, outcome,
    recorder::{self, Recorder},
    standard_input, system,
};

/// Runs a program.
pub(crate) fn run(arguments: &Run) -> Result<ExitCode> {
    let dump = dump_request(&arguments.host)?;
    let mut mocks = mocks::load(arguments.host.mocks.as_deref())?;
    let (name, bytes) = match (&arguments.file, &arguments.code) {
        (Some(file), _) => (file.display().to_string(), files::read_program(file)?),
        (None, Some(code)) => ("<string>".to_owned(), code.clone().into_bytes()),
        (None, None) => bail!("name a program: monty run FILE, or monty run -c CODE"),
    };
    let name = if name == "-" { "<stdin>".to_owned() } else { name };
    let (names, values) = all_inputs(arguments, &mut mocks)?;
    if arguments.check && !is_clean(arguments, &name, &bytes, &names, &mocks)? {
        return Ok(ExitCode::from(1));
    }
    let functions: Vec<String> =
        mocks.functions().iter().filter(|function| !names.contains(function)).cloned().collect();
    let run = match MontyRun::from_bytes(bytes, &name, names.clone(), functions.clone()) {
        Ok(run) => run,
        Err(exception) => return Ok(outcome::raised(&exception)),
    };
    let run = run.with_modules(modules::read(arguments.modules.as_deref())?);
    let recorder = arguments.record.clone().map(|path| {
        let inputs = names.into_iter().zip(values.iter().cloned()).collect();
        Recorder::new(path, recorder::program(run.code(), &name, inputs, functions, arguments.host.limits.limits()))
    });
    let started = run.start(values, tracker(&arguments.host.limits), &mut StdPrint);
    finish(started, &mut mocks, dump, recorder)
}

/// Whether a program passes its check. Stubs, where there are any, say what the host offers; else the mocks do.
fn is_clean(arguments: &Run, name: &str, bytes: &[u8], inputs: &[String], mocks: &Mocks) -> Result<bool> {
    let Ok(text) = str::from_utf8(bytes) else { bail!("{name} is not UTF-8: save it as UTF-8") };
    let also: Vec<String> = inputs.iter().chain(mocks.functions()).cloned().collect();
    check::permits(name, text, arguments.stubs.as_deref(), &also)
}

/// Goes on with a stored program.
pub(crate) fn resume(arguments: &Resume) -> Result<ExitCode> {
    let dump = dump_request(&arguments.host)?;
    let bytes = files::read(&arguments.file)?;
    let mut mocks = mocks::load(arguments.host.mocks.as_deref())?;
    let progress = RunProgress::load(&bytes, tracker(&arguments.host.limits)).with_context(|| {
        format!(
            "cannot go on with {}: it must be a file that `monty run --dump-at-call` wrote",
            arguments.file.display()
        )
    })?;
    finish(Ok(progress), &mut mocks, dump, None)
}

/// What `--dump-at-call` asks for.
struct DumpRequest {
    /// Host calls until then, this one included.
    at: u64,
    path: PathBuf,
}

fn dump_request(host: &Host) -> Result<Option<DumpRequest>> {
    let Some([number, path]) = host.dump_at_call.as_deref() else { return Ok(None) };
    match number.parse() {
        Ok(at) if at > 0 => Ok(Some(DumpRequest { at, path: path.into() })),
        _ => bail!("--dump-at-call {number} {path}: the first is the number of a host call, counted from 1"),
    }
}

/// The inputs: those on the command line, then what the mocks have.
fn all_inputs(arguments: &Run, mocks: &mut Mocks) -> Result<(Vec<String>, Vec<MontyObject>)> {
    let mut all: Vec<(String, MontyObject)> = Vec::new();
    for argument in &arguments.inputs {
        all.push(inputs::parse(argument)?);
    }
    for (name, value) in mocks.inputs(&mut StdPrint)? {
        if !all.iter().any(|(known, _)| *known == name) {
            all.push((name, value));
        }
    }
    Ok(all.into_iter().unzip())
}

fn tracker(limits: &LimitArguments) -> LimitedTracker {
    let tracker = LimitedTracker::new(limits.limits());
    match limits.max_time {
        Some(allowed) => {
            let start = Instant::now();
            tracker.with_deadline(move || start.elapsed() > allowed)
        }
        None => tracker,
    }
}

/// How far a program came.
enum Ran {
    /// To its end, after so many host calls.
    Through(u64),
    Failed(RunError),
    /// To the call at which it was stored.
    Stored,
}

/// Runs a program as far as it goes, and says how it ended.
fn finish(
    started: Result<RunProgress<LimitedTracker>, RunError>,
    mocks: &mut Mocks,
    dump: Option<DumpRequest>,
    mut recorder: Option<Recorder>,
) -> Result<ExitCode> {
    let ran = answer_all(started, mocks, dump.as_ref(), recorder.as_mut());
    let code = match &ran {
        Ok(Ran::Failed(error)) => outcome::failed(error),
        _ => ExitCode::SUCCESS,
    };
    let end = match &ran {
        Ok(Ran::Through(_)) => Some(RecordedEnd::Completed),
        Ok(Ran::Failed(error)) => recorder::end(error),
        // It stands at a call that was not answered.
        Ok(Ran::Stored) | Err(_) => None,
    };
    recorder.map_or(Ok(()), |recorder| recorder.finish(end))?;
    match (ran?, dump) {
        (Ran::Through(calls), Some(dump)) => {
            bail!(
                "the program ended after {calls} host calls, so there was nothing to write to {}",
                dump.path.display()
            )
        }
        _ => Ok(code),
    }
}

/// Answers calls until the program ends, or until the call at which it is to be stored.
fn answer_all(
    started: Result<RunProgress<LimitedTracker>, RunError>,
    mocks: &mut Mocks,
    dump: Option<&DumpRequest>,
    mut recorder: Option<&mut Recorder>,
) -> Result<Ran> {
    let mut calls = 0;
    let mut next = started;
    loop {
        let progress = match next {
            Ok(progress) => progress,
            Err(error) => return Ok(Ran::Failed(error)),
        };
        if matches!(progress, RunProgress::FunctionCall(_) | RunProgress::OsCall(_)) {
            calls += 1;
            if let Some(dump) = dump.filter(|dump| dump.at == calls) {
                store(&progress, &dump.path)?;
                return Ok(Ran::Stored);
            }
        }
        next = match progress {
            RunProgress::Complete(_) => return Ok(Ran::Through(calls)),
            RunProgress::FunctionCall(call) => {
                let answer = mocks
                    .answer(call.function_name(), call.args(), call.kwargs(), &mut StdPrint)
                    .map_err(mocks::explain)?;
                if let Some(recorder) = &mut recorder {
                    recorder.answered(&answer);
                }
                call.resume(answer, &mut StdPrint)
            }
            RunProgress::OsCall(call) => {
                let (function, arguments) = (call.function_name(), call.args());
                let answer = standard_input::answer(function, arguments)?
                    .or_else(|| system::answer(function, arguments).map(Into::into));
                match (&mut recorder, &answer) {
                    (Some(recorder), Some(answer)) => recorder.answered(answer),
                    (Some(recorder), None) => recorder.refused(),
                    (None, _) => {}
                }
                match answer {
                    Some(answer) => call.resume(answer, &mut StdPrint),
                    None => call.refuse(&mut StdPrint),
                }
            }
            RunProgress::ResolveFutures(futures) => {
                let waiting: Vec<_> = futures
                    .calls()
                    .iter()
                    .filter(|call| futures.pending_call_ids().contains(&call.call_id))
                    .cloned()
                    .collect();
                let answers = mocks.answer_all(&waiting, &mut StdPrint).map_err(mocks::explain)?;
                if let Some(recorder) = &mut recorder {
                    recorder.resolved(&answers);
                }
                futures.resume(answers, &mut StdPrint)
            }
        };
    }
}

fn store(progress: &RunProgress<LimitedTracker>, path: &Path) -> Result<()> {
    let bytes = progress.dump().context("the program cannot be stored")?;
    files::write(path, &bytes)
}
