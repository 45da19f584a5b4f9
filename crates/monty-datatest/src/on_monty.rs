//! Runs cases on Monty. This file alone knows how: through the library, as the host that `test_cases/README.md` describes.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

use monty::{
    AsyncCall, CollectPrint, ExternalResult, FunctionCall, LimitError, LimitedTracker, Limits, MontyException,
    MontyObject, MontyRun, PrintWriter, RunError, RunOptions, RunProgress,
};

use crate::{
    case::Case,
    error::HarnessError,
    outcome::{Ending, Interpreter, Outcome, Route},
};

const NAME: &str = "Monty";
const CASE_LIMIT: Duration = Duration::from_secs(20);

/// The functions that a case marked `# call-external` may call.
const FUNCTIONS: [&str; 8] = [
    "add_ints",
    "concat_strings",
    "return_value",
    "get_list",
    "describe_call",
    "raise_error",
    "async_call",
    "async_raise",
];

type Progress = RunProgress<LimitedTracker>;

/// Monty as an interpreter of cases.
#[derive(Debug)]
pub struct Monty {
    case_limit: Duration,
}

impl Default for Monty {
    fn default() -> Self {
        Self { case_limit: CASE_LIMIT }
    }
}

impl Monty {
    /// The same Monty with another time limit per case.
    #[must_use]
    pub fn with_case_limit(self, case_limit: Duration) -> Self {
        Self { case_limit }
    }

    fn tracker(&self, start: Instant) -> LimitedTracker {
        let limit = self.case_limit;
        LimitedTracker::new(Limits::default()).with_deadline(move || start.elapsed() > limit)
    }

    fn run_case(&self, case: &Case, route: Route, print: &mut CollectPrint) -> Result<Ending, HarnessError> {
        let functions = if case.markers.call_external { FUNCTIONS.map(str::to_owned).to_vec() } else { Vec::new() };
        let options = RunOptions { top_level_await: case.markers.run_async };
        let run = match MontyRun::with_options(case.source.clone(), case.name(), Vec::new(), functions, options) {
            Ok(run) => run,
            Err(exception) => {
                raised(&exception, print);
                // No program ever sees this object; its text on stderr is what counts.
                return Ok(Ending::Raise { exception: None });
            }
        };
        let start = Instant::now();
        let mut next = run.start(Vec::new(), self.tracker(start), print);
        loop {
            let progress = match next {
                Ok(RunProgress::Complete(value)) => return Ok(Ending::Complete { value: Some(value.py_repr()) }),
                Ok(progress) if route == Route::ThroughDumps => self.reload(&progress, start)?,
                Ok(progress) => progress,
                Err(RunError::Exception(exception)) => return Ok(raised(&exception, print)),
                Err(RunError::Limit(LimitError::Time)) => {
                    return Err(HarnessError::Hang { interpreter: NAME, limit: self.case_limit });
                }
                Err(error) => return Err(died(&error)),
            };
            next = answer(progress, print);
        }
    }

    /// Stores a suspended program, drops it, and loads it again.
    fn reload(&self, progress: &Progress, start: Instant) -> Result<Progress, HarnessError> {
        let bytes = progress.dump().map_err(|error| died(&error))?;
        RunProgress::load(&bytes, self.tracker(start)).map_err(|error| died(&error))
    }
}

impl Interpreter for Monty {
    fn routes(&self) -> &'static [Route] {
        &[Route::Direct, Route::ThroughDumps]
    }

    fn run(&mut self, case: &Case, route: Route) -> Result<Outcome, HarnessError> {
        let mut print = CollectPrint::new();
        let ending = catch_unwind(AssertUnwindSafe(|| self.run_case(case, route, &mut print)));
        let ending = ending.unwrap_or_else(|panic| {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            let last_words = format!("panicked: {}", text.unwrap_or_default());
            Err(HarnessError::Died { interpreter: NAME, last_words })
        })?;
        let (stdout, stderr) = print.take();
        Ok(Outcome { stdout, stderr, ending })
    }
}

fn died(error: &dyn std::error::Error) -> HarnessError {
    HarnessError::Died { interpreter: NAME, last_words: error.to_string() }
}

fn raised(exception: &MontyException, print: &mut CollectPrint) -> Ending {
    print.write_error(exception.traceback());
    match exception.exit_status() {
        Some(status) => Ending::Exit { code: status.code },
        None => Ending::Raise { exception: Some(exception.py_repr().to_owned()) },
    }
}

/// Answers whatever the program waits for.
fn answer(progress: Progress, print: &mut CollectPrint) -> Result<Progress, RunError> {
    match progress {
        RunProgress::FunctionCall(call) => {
            let result = result_of_call(&call);
            call.resume(result, print)
        }
        RunProgress::OsCall(call) => call.refuse(print),
        RunProgress::ResolveFutures(futures) => {
            let answers: Vec<_> = futures.calls().iter().map(|call| (call.call_id, result_of_async(call))).collect();
            futures.resume(answers, print)
        }
        RunProgress::Complete(value) => Ok(RunProgress::Complete(value)),
    }
}

fn result_of_call(call: &FunctionCall<LimitedTracker>) -> ExternalResult {
    let args = call.args();
    match (call.function_name(), args) {
        ("add_ints", [MontyObject::Int(a), MontyObject::Int(b)]) => MontyObject::Int(a + b).into(),
        ("concat_strings", [MontyObject::String(a), MontyObject::String(b)]) => {
            MontyObject::String(format!("{a}{b}")).into()
        }
        ("return_value", [value]) => value.clone().into(),
        ("get_list", []) => MontyObject::List([1, 2, 3].map(MontyObject::Int).to_vec()).into(),
        ("describe_call", _) => {
            let pairs = call.kwargs().iter().map(|(name, value)| (MontyObject::String(name.clone()), value.clone()));
            MontyObject::List(vec![MontyObject::List(args.to_vec()), MontyObject::Dict(pairs.collect())]).into()
        }
        ("raise_error", [MontyObject::String(kind), MontyObject::String(message)]) => {
            MontyException::new(kind, message).into()
        }
        ("async_call" | "async_raise", _) => ExternalResult::Future,
        (name, args) => refused(name, args),
    }
}

fn result_of_async(call: &AsyncCall) -> ExternalResult {
    match (call.function_name.as_str(), &call.args[..]) {
        ("async_call", [value]) => value.clone().into(),
        ("async_raise", [MontyObject::String(kind), MontyObject::String(message)]) => {
            MontyException::new(kind, message).into()
        }
        (name, args) => refused(name, args),
    }
}

fn refused(name: &str, args: &[MontyObject]) -> ExternalResult {
    let given = MontyObject::Tuple(args.to_vec()).py_repr();
    MontyException::new("TypeError", format!("the harness has no answer to {name}{given}")).into()
}
