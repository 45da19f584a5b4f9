//! The host's side of the interpreter.

mod api;
mod bad_input;
mod callbacks;
mod host_modules;
mod limits;
mod moments;
mod printing;
mod snapshot;
mod soup;

use monty::{
    CollectPrint, LimitedTracker, MontyException, MontyObject, MontyRun, NoLimitTracker, RunError, RunProgress,
};

/// A suspended program without limits.
type Progress = RunProgress<NoLimitTracker>;

/// A program that may call `ask`, `fetch` and `fail`.
fn program(code: &str) -> MontyRun {
    let functions = ["ask", "fetch", "fail"].map(str::to_owned).to_vec();
    MontyRun::new(code.to_owned(), "main.py", Vec::new(), functions).unwrap()
}

fn start(code: &str) -> Progress {
    program(code).start(Vec::new(), NoLimitTracker, &mut CollectPrint::new()).unwrap()
}

/// Runs a program that needs no host.
fn run(code: &str) -> Result<MontyObject, RunError> {
    program(code).run(Vec::new(), NoLimitTracker, &mut CollectPrint::new())
}

/// Answers everything: `ask(x)` is `x`, `fetch(x)` is `x` later, `fail(name)` raises.
fn answer(progress: Progress, print: &mut CollectPrint) -> Result<Progress, RunError> {
    match progress {
        RunProgress::FunctionCall(call) => match call.function_name() {
            "fetch" => call.resume_future(print),
            "ask" => {
                let value = call.args()[0].clone();
                call.resume(value, print)
            }
            _ => call.resume(MontyException::new("ValueError", "failed"), print),
        },
        RunProgress::OsCall(call) => call.refuse(print),
        RunProgress::ResolveFutures(futures) => {
            let answers: Vec<_> =
                futures.calls().iter().map(|call| (call.call_id, call.args[0].clone().into())).collect();
            futures.resume(answers, print)
        }
        RunProgress::Complete(value) => Ok(RunProgress::Complete(value)),
    }
}

fn exception(error: RunError) -> MontyException {
    match error {
        RunError::Exception(exception) => *exception,
        other => panic!("{other}"),
    }
}

/// The same as [`answer`] under limits.
fn answer_limited(
    progress: RunProgress<LimitedTracker>,
    print: &mut CollectPrint,
) -> Result<RunProgress<LimitedTracker>, RunError> {
    match progress {
        RunProgress::FunctionCall(call) => {
            let value = call.args().first().cloned().unwrap_or_default();
            call.resume(value, print)
        }
        RunProgress::OsCall(call) => call.refuse(print),
        RunProgress::ResolveFutures(futures) => {
            let answers: Vec<_> = futures.pending_call_ids().iter().map(|id| (*id, MontyObject::None.into())).collect();
            futures.resume(answers, print)
        }
        RunProgress::Complete(value) => Ok(RunProgress::Complete(value)),
    }
}
