//! Host answers from a Python file, which runs inside Monty itself: nothing that it does can reach this machine either.
//!
//! It stands here because whoever runs programs for a developer answers like this: the command and the debug adapter.

use monty::{ExternalResult, MontyException, MontyObject, MontyRepl, NoLimitTracker, PrintWriter, RunError};
use thiserror::Error;

use crate::{Answer, HostCall};

/// The functions and inputs of a mocks file.
#[derive(Debug)]
pub struct Mocks {
    repl: MontyRepl<NoLimitTracker>,
    name: String,
    functions: Vec<String>,
}

/// Why mocks cannot be used.
#[derive(Clone, Debug, PartialEq, Error)]
#[non_exhaustive]
pub enum MocksError {
    #[error("the mocks in {name} do not load: {error}")]
    Load { name: String, error: RunError },
    #[error("{name}: `{input}` cannot be an input: {error}")]
    Input { name: String, input: String, error: RunError },
    #[error("the program calls {function}(), which nobody answers: define it in a file and give --mocks FILE")]
    Unknown { function: String },
    #[error("{name}: {function}() failed: {error}")]
    Failed { name: String, function: String, error: RunError },
}

impl Mocks {
    /// No functions at all.
    pub fn none() -> Self {
        Self { repl: MontyRepl::new(NoLimitTracker), name: String::new(), functions: Vec::new() }
    }

    /// Runs the text of a file. What it prints goes to `print`, now and at every call.
    pub fn load(name: &str, code: &str, print: &mut dyn PrintWriter) -> Result<Self, MocksError> {
        let mut repl = MontyRepl::new(NoLimitTracker);
        repl.feed(code, name, print).map_err(|error| MocksError::Load { name: name.to_owned(), error })?;
        let functions = repl.functions().into_iter().filter(|name| !name.starts_with('_')).collect();
        Ok(Self { repl, name: name.to_owned(), functions })
    }

    /// The functions that a program may call.
    pub fn functions(&self) -> &[String] {
        &self.functions
    }

    /// Whether there is a function of this name.
    pub fn has(&self, function: &str) -> bool {
        self.functions.iter().any(|known| known == function)
    }

    /// The public values, inputs of a program.
    pub fn inputs(&mut self, print: &mut dyn PrintWriter) -> Result<Vec<(String, MontyObject)>, MocksError> {
        let mut inputs = Vec::new();
        for name in self.repl.values().into_iter().filter(|name| !name.starts_with('_')) {
            match self.repl.get(&name, print) {
                Ok(Some(MontyObject::Repr(_)) | None) => {}
                Ok(Some(value)) => inputs.push((name, value)),
                Err(error) => return Err(MocksError::Input { name: self.name.clone(), input: name, error }),
            }
        }
        Ok(inputs)
    }

    /// The answer to a call: of an async function it comes later.
    pub fn answer(
        &mut self,
        function: &str,
        args: &[MontyObject],
        kwargs: &[(String, MontyObject)],
        print: &mut dyn PrintWriter,
    ) -> Result<ExternalResult, MocksError> {
        if self.repl.is_async(function) {
            return Ok(ExternalResult::Future);
        }
        self.call(function, args, kwargs, print)
    }

    /// The answer to an async call.
    pub fn call(
        &mut self,
        function: &str,
        args: &[MontyObject],
        kwargs: &[(String, MontyObject)],
        print: &mut dyn PrintWriter,
    ) -> Result<ExternalResult, MocksError> {
        if !self.has(function) {
            return Err(MocksError::Unknown { function: function.to_owned() });
        }
        match self.repl.call(function, args, kwargs, print) {
            Ok(value) => Ok(ExternalResult::Return(value)),
            Err(RunError::Exception(exception)) => Ok(ExternalResult::Error(plain(&exception))),
            Err(error) => Err(MocksError::Failed { name: self.name.clone(), function: function.to_owned(), error }),
        }
    }

    /// The answer to a call that a debugger stopped at; what is asked of the operating system is refused.
    pub fn answer_call(&mut self, call: &HostCall, print: &mut dyn PrintWriter) -> Result<Answer, MocksError> {
        if call.is_os {
            return Ok(Answer::Refuse);
        }
        self.answer(&call.function, &call.args, &call.kwargs, print).map(Answer::from)
    }

    /// The answers to those async calls that a program waits for.
    pub fn answer_futures(
        &mut self,
        awaited: &[u32],
        calls: &[HostCall],
        print: &mut dyn PrintWriter,
    ) -> Result<Answer, MocksError> {
        let mut answers = Vec::new();
        for call in calls.iter().filter(|call| awaited.contains(&call.call_id)) {
            let result = self.call(&call.function, &call.args, &call.kwargs, print)?;
            answers.push((call.call_id, result.into()));
        }
        Ok(Answer::Futures(answers))
    }
}

/// The exception without its traceback, which names lines of another program.
fn plain(exception: &MontyException) -> MontyException {
    MontyException::with_args(exception.exc_type(), exception.args().to_vec())
}
