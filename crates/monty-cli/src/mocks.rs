//! Host answers from a Python file, which runs inside Monty itself: nothing that it does can reach this machine either.

use std::path::Path;

use anyhow::{Result, bail};
use monty::{AsyncCall, ExternalResult, MontyException, MontyObject, MontyRepl, NoLimitTracker, RunError, StdPrint};

use crate::{files, style};

/// The functions and inputs of a mocks file.
pub(crate) struct Mocks {
    repl: MontyRepl<NoLimitTracker>,
    name: String,
    functions: Vec<String>,
}

impl Mocks {
    /// Runs the file; without one there are no functions.
    pub(crate) fn load(path: Option<&Path>) -> Result<Self> {
        let mut repl = MontyRepl::new(NoLimitTracker);
        let Some(path) = path else { return Ok(Self { repl, name: String::new(), functions: Vec::new() }) };
        let name = path.display().to_string();
        let Ok(code) = String::from_utf8(files::read(path)?) else {
            bail!("{name} is not UTF-8: save the mocks as UTF-8");
        };
        if let Err(error) = repl.feed(&code, &name, &mut StdPrint) {
            if let RunError::Exception(exception) = &error {
                style::print_traceback(exception.traceback());
            }
            bail!("the mocks in {name} do not load: {error}");
        }
        let functions = repl.functions().into_iter().filter(|name| !name.starts_with('_')).collect();
        Ok(Self { repl, name, functions })
    }

    /// The functions that a program may call.
    pub(crate) fn functions(&self) -> &[String] {
        &self.functions
    }

    /// The public values, inputs of a program.
    pub(crate) fn inputs(&mut self) -> Result<Vec<(String, MontyObject)>> {
        let mut inputs = Vec::new();
        for name in self.repl.values().into_iter().filter(|name| !name.starts_with('_')) {
            match self.repl.get(&name, &mut StdPrint) {
                Ok(Some(MontyObject::Repr(_)) | None) => {}
                Ok(Some(value)) => inputs.push((name, value)),
                Err(error) => bail!("{}: `{name}` cannot be an input: {error}", self.name),
            }
        }
        Ok(inputs)
    }

    /// The answer to a call: of an async function it comes later.
    pub(crate) fn answer(
        &mut self,
        function: &str,
        args: &[MontyObject],
        kwargs: &[(String, MontyObject)],
    ) -> Result<ExternalResult> {
        if self.repl.is_async(function) {
            return Ok(ExternalResult::Future);
        }
        self.call(function, args, kwargs)
    }

    /// The answers to async calls.
    pub(crate) fn answer_all(&mut self, calls: &[AsyncCall]) -> Result<Vec<(u32, ExternalResult)>> {
        let mut answers = Vec::with_capacity(calls.len());
        for call in calls {
            answers.push((call.call_id, self.call(&call.function_name, &call.args, &call.kwargs)?));
        }
        Ok(answers)
    }

    fn call(
        &mut self,
        function: &str,
        args: &[MontyObject],
        kwargs: &[(String, MontyObject)],
    ) -> Result<ExternalResult> {
        if !self.functions.iter().any(|known| known == function) {
            bail!("the program calls {function}(), which nobody answers: define it in a file and give --mocks FILE");
        }
        match self.repl.call(function, args, kwargs, &mut StdPrint) {
            Ok(value) => Ok(ExternalResult::Return(value)),
            Err(RunError::Exception(exception)) => Ok(ExternalResult::Error(plain(&exception))),
            Err(error) => bail!("{}: {function}() failed: {error}", self.name),
        }
    }
}

/// The exception without its traceback, which names lines of another program.
fn plain(exception: &MontyException) -> MontyException {
    MontyException::with_args(exception.exc_type(), exception.args().to_vec())
}
