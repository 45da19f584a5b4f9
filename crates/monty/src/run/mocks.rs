//! Host answers from a Python text, which runs inside Monty itself: nothing that it does can reach the machine either.
//!
//! Whoever runs programs without their real host wants this: the command, editors, debuggers.

use thiserror::Error;

use crate::{
    limits::Tracker,
    object::MontyObject,
    printer::PrintWriter,
    report::MontyException,
    run::{AsyncCall, ExternalResult, MontyRepl, RunError},
};

/// Why mocks give no answer.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum MockError {
    /// The mocks have no such function.
    #[error("the program calls {function}(), which nobody answers")]
    Unanswered { function: String },
    /// A value of the mocks cannot leave them.
    #[error("`{name}` cannot be an input: {problem}")]
    BadInput { name: String, problem: RunError },
    /// The function reached a limit.
    #[error("{function}() failed: {problem}")]
    Failed { function: String, problem: RunError },
}

/// The functions and inputs of a Python text.
#[derive(Debug)]
pub struct Mocks<T> {
    repl: MontyRepl<T>,
    functions: Vec<String>,
}

impl<T: Tracker> Mocks<T> {
    /// Mocks without functions.
    pub fn none(tracker: T) -> Self {
        Self { repl: MontyRepl::new(tracker), functions: Vec::new() }
    }

    /// Runs the text. `name` is what tracebacks call it.
    pub fn load(code: &str, name: &str, tracker: T, print: &mut dyn PrintWriter) -> Result<Self, RunError> {
        let mut repl = MontyRepl::new(tracker);
        repl.feed(code, name, print)?;
        let functions = repl.functions().into_iter().filter(|name| !name.starts_with('_')).collect();
        Ok(Self { repl, functions })
    }

    /// The functions that a program may call.
    pub fn functions(&self) -> &[String] {
        &self.functions
    }

    /// Whether there is a function of this name.
    pub fn has(&self, function: &str) -> bool {
        self.functions.iter().any(|known| known == function)
    }

    /// The public values, inputs of a program. Those that cannot leave the sandbox are no inputs.
    pub fn inputs(&mut self, print: &mut dyn PrintWriter) -> Result<Vec<(String, MontyObject)>, MockError> {
        let mut inputs = Vec::new();
        for name in self.repl.values().into_iter().filter(|name| !name.starts_with('_')) {
            match self.repl.get(&name, print) {
                Ok(Some(MontyObject::Repr(_)) | None) => {}
                Ok(Some(value)) => inputs.push((name, value)),
                Err(problem) => return Err(MockError::BadInput { name, problem }),
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
    ) -> Result<ExternalResult, MockError> {
        if self.repl.is_async(function) {
            return Ok(ExternalResult::Future);
        }
        self.call(function, args, kwargs, print)
    }

    /// The answers to async calls.
    pub fn answer_all(
        &mut self,
        calls: &[AsyncCall],
        print: &mut dyn PrintWriter,
    ) -> Result<Vec<(u32, ExternalResult)>, MockError> {
        let mut answers = Vec::with_capacity(calls.len());
        for call in calls {
            answers.push((call.call_id, self.call(&call.function_name, &call.args, &call.kwargs, print)?));
        }
        Ok(answers)
    }

    /// The answer to a call that the program awaits by now.
    pub fn call(
        &mut self,
        function: &str,
        args: &[MontyObject],
        kwargs: &[(String, MontyObject)],
        print: &mut dyn PrintWriter,
    ) -> Result<ExternalResult, MockError> {
        if !self.has(function) {
            return Err(MockError::Unanswered { function: function.to_owned() });
        }
        match self.repl.call(function, args, kwargs, print) {
            Ok(value) => Ok(ExternalResult::Return(value)),
            Err(RunError::Exception(exception)) => Ok(ExternalResult::Error(plain(&exception))),
            Err(problem) => Err(MockError::Failed { function: function.to_owned(), problem }),
        }
    }
}

/// The exception without its traceback, which names lines of another program.
fn plain(exception: &MontyException) -> MontyException {
    MontyException::with_args(exception.exc_type(), exception.args().to_vec())
}
