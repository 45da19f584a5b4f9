//! `--record FILE`: the program and every answer of its host, written when the run is over however it ends.

use std::path::PathBuf;

use anyhow::{Context, Result};
use monty::{ExternalResult, Limits, RunError};
use monty_debug::{Answer, Program, RecordedEnd, Recording};

use crate::files;

/// A recording under way.
pub(crate) struct Recorder {
    path: PathBuf,
    recording: Recording,
}

impl Recorder {
    /// A recording of a program that is about to start.
    pub(crate) fn new(path: PathBuf, program: Program) -> Self {
        Self { path, recording: Recording::new(program) }
    }

    /// Notes the answer to a call.
    pub(crate) fn answered(&mut self, answer: &ExternalResult) {
        self.recording.answers.push(answer.clone().into());
    }

    /// Notes that a question to the operating system was refused.
    pub(crate) fn refused(&mut self) {
        self.recording.answers.push(Answer::Refuse);
    }

    /// Notes the answers to async calls.
    pub(crate) fn resolved(&mut self, answers: &[(u32, ExternalResult)]) {
        let answers = answers.iter().map(|(call, answer)| (*call, answer.clone().into())).collect();
        self.recording.answers.push(Answer::Futures(answers));
    }

    /// Writes the file.
    pub(crate) fn finish(mut self, end: Option<RecordedEnd>) -> Result<()> {
        self.recording.end = end;
        let bytes = self.recording.to_bytes().context("the run cannot be recorded")?;
        files::write(&self.path, &bytes)
    }
}

/// How a run ended that failed; it did not if its host did.
pub(crate) fn end(error: &RunError) -> Option<RecordedEnd> {
    match error {
        RunError::Exception(exception) => Some(RecordedEnd::Raised(exception.exc_type().to_owned())),
        RunError::Limit(limit) => Some(RecordedEnd::Limit((*limit).into())),
        RunError::Host(_) => None,
    }
}

/// A program for a recording.
pub(crate) fn program(
    code: &str,
    name: &str,
    inputs: Vec<(String, monty::MontyObject)>,
    functions: Vec<String>,
    limits: Limits,
) -> Program {
    Program { inputs, functions, limits: limits.into(), ..Program::new(code, name) }
}
