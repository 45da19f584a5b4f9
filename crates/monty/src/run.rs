//! Running programs from a host: parse, start, suspend, answer, go on.

pub mod debug;
mod drive;
mod host_modules;
mod load;
mod mocks;
mod moments;
mod open_end;
mod printing;
mod progress;
mod refusal;
mod repl;
mod session;
mod signatures;
mod warnings;

use std::sync::Arc;

use thiserror::Error;

use crate::{
    bytecode::Unit,
    limits::{LimitError, Tracker},
    object::MontyObject,
    printer::PrintWriter,
    report::MontyException,
    source::Source,
    syntax::decode,
};

pub(crate) use drive::Stop;
pub use host_modules::HostModule;
pub(crate) use load::{TextOptions, check_text, compile_text, module_unit, prelude_unit};
pub use mocks::{MockError, Mocks};
pub use moments::Moment;
pub use open_end::{OpenEnd, open_end};
pub use progress::{AsyncCall, ExternalResult, FunctionCall, OsCall, ResolveFutures, RunProgress};
pub use refusal::{Refusal, refusal, too_deep};
pub use repl::{Displayed, MontyRepl};
pub(crate) use session::{Session, Suspended, Waiting};
pub use signatures::module_names;

/// Why a run gave no result: the program's fault, a limit, or the host's own fault.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum RunError {
    /// The program raised an exception and did not catch it.
    #[error("{0}")]
    Exception(Box<MontyException>),
    /// The program reached a limit of the host.
    #[error(transparent)]
    Limit(#[from] LimitError),
    /// The host asked for what cannot be.
    #[error(transparent)]
    Host(#[from] HostError),
}

impl From<MontyException> for RunError {
    fn from(exception: MontyException) -> Self {
        Self::Exception(Box::new(exception))
    }
}

/// A mistake of the host in using a run.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum HostError {
    #[error("the program has {expected} inputs, the host gave {given}")]
    InputCount { expected: usize, given: usize },
    #[error("`{name}` is not a name that a Python program can use")]
    BadName { name: String },
    #[error("an input cannot enter the program: {problem}")]
    BadInput { name: String, problem: String },
    #[error("the program called {function}(), which run() cannot answer: use start()")]
    UnansweredCall { function: String },
    #[error("call {call_id} does not wait for an answer")]
    UnknownCall { call_id: u32 },
    #[error("no answer was given, so the program cannot go on")]
    NoAnswer,
    #[error("call {call_id} was answered with another future")]
    FutureForFuture { call_id: u32 },
}

/// How to read a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunOptions {
    /// `await` may stand outside of functions, as in most code that agents write. Off, it is the `SyntaxError` that it
    /// is in CPython.
    pub top_level_await: bool,
}

impl Default for RunOptions {
    fn default() -> Self {
        Self { top_level_await: true }
    }
}

/// A program, ready to run any number of times.
///
/// ```
/// use monty::{MontyObject, MontyRun, NoLimitTracker, StdPrint};
///
/// let code = "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n\nfib(x)";
/// let runner = MontyRun::new(code.to_owned(), "fib.py", vec!["x".to_owned()], vec![]).unwrap();
/// let result = runner.run(vec![MontyObject::Int(10)], NoLimitTracker, &mut StdPrint).unwrap();
/// assert_eq!(result, MontyObject::Int(55));
/// ```
#[derive(Clone, Debug)]
pub struct MontyRun {
    pub(crate) code: String,
    pub(crate) script_name: String,
    pub(crate) inputs: Vec<String>,
    pub(crate) external_functions: Vec<String>,
    pub(crate) options: RunOptions,
    pub(crate) modules: Arc<[HostModule]>,
    unit: Arc<Unit>,
}

impl MontyRun {
    /// Compiles a program. `inputs` are globals that the host sets before it starts; `external_functions` are functions
    /// that the host answers.
    pub fn new(
        code: String,
        script_name: &str,
        inputs: Vec<String>,
        external_functions: Vec<String>,
    ) -> Result<Self, MontyException> {
        Self::with_options(code, script_name, inputs, external_functions, RunOptions::default())
    }

    /// The same with options.
    pub fn with_options(
        code: String,
        script_name: &str,
        inputs: Vec<String>,
        external_functions: Vec<String>,
        options: RunOptions,
    ) -> Result<Self, MontyException> {
        let source = Source::new(script_name, code.as_str());
        let globals: Vec<String> = inputs.iter().chain(&external_functions).cloned().collect();
        let text_options = TextOptions {
            result_last: true,
            top_level_await: options.top_level_await,
            globals: &globals,
            shares_globals: false,
            ..TextOptions::default()
        };
        let unit =
            compile_text(&source, text_options).map_err(|failure| MontyException::from_syntax(&failure, &source))?;
        let script_name = script_name.to_owned();
        let (modules, unit) = (Arc::default(), Arc::new(unit));
        Ok(Self { code, script_name, inputs, external_functions, options, modules, unit })
    }

    /// The same from the bytes of a file, which must be UTF-8.
    pub fn from_bytes(
        bytes: Vec<u8>,
        script_name: &str,
        inputs: Vec<String>,
        external_functions: Vec<String>,
    ) -> Result<Self, MontyException> {
        match decode(bytes) {
            Ok(code) => Self::new(code, script_name, inputs, external_functions),
            Err(failure) => Err(MontyException::from_syntax(&failure, &Source::new(script_name, ""))),
        }
    }

    pub(crate) fn unit(&self) -> Arc<Unit> {
        Arc::clone(&self.unit)
    }

    /// Names that are bound before the program starts.
    pub(crate) fn globals(&self) -> Vec<String> {
        self.inputs.iter().chain(&self.external_functions).cloned().collect()
    }

    /// The source.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The file name that tracebacks show.
    pub fn script_name(&self) -> &str {
        &self.script_name
    }

    /// The names of the inputs.
    pub fn inputs(&self) -> &[String] {
        &self.inputs
    }

    /// The names of the host's functions.
    pub fn external_functions(&self) -> &[String] {
        &self.external_functions
    }

    /// Runs to the end. The result is the value of a last expression statement, else `None`.
    ///
    /// Calls of external functions end the run with [`HostError::UnansweredCall`]; what a program asks of the operating
    /// system is refused with `PermissionError`, which it may catch.
    pub fn run<T: Tracker>(
        &self,
        inputs: Vec<MontyObject>,
        tracker: T,
        print: &mut dyn PrintWriter,
    ) -> Result<MontyObject, RunError> {
        let mut progress = self.start(inputs, tracker, print)?;
        loop {
            progress = match progress {
                RunProgress::Complete(value) => return Ok(value),
                RunProgress::OsCall(call) => call.refuse(print)?,
                RunProgress::FunctionCall(call) => {
                    return Err(HostError::UnansweredCall { function: call.function_name().to_owned() }.into());
                }
                RunProgress::ResolveFutures(_) => return Err(HostError::NoAnswer.into()),
            };
        }
    }

    /// Runs to the end or to the first thing that the host must answer.
    #[expect(clippy::needless_pass_by_value, reason = "inputs are handed over, as answers to calls are")]
    pub fn start<T: Tracker>(
        &self,
        inputs: Vec<MontyObject>,
        tracker: T,
        print: &mut dyn PrintWriter,
    ) -> Result<RunProgress<T>, RunError> {
        if inputs.len() != self.inputs.len() {
            return Err(HostError::InputCount { expected: self.inputs.len(), given: inputs.len() }.into());
        }
        let mut session = Session::new(self, Arc::clone(&self.unit), tracker);
        session.set_inputs(&self.inputs, &inputs)?;
        session.advance(Ok(()), print)
    }
}
