//! What a run has come to: its end, or something that the host must answer.

use super::{
    HostError, RunError,
    session::{Session, Waiting},
};
use crate::{
    limits::{LimitError, Tracker},
    object::MontyObject,
    objects::{Future, FutureState},
    printer::PrintWriter,
    report::MontyException,
    runtime::{Control, HostRequest, Outcome, PendingCall},
    value::Value,
    vm::Flow,
};

/// Where a run stands.
///
/// ```
/// use monty::{MontyObject, MontyRun, NoLimitTracker, RunProgress, StdPrint};
///
/// let run = MontyRun::new("double(20) + 2".to_owned(), "main.py", vec![], vec!["double".to_owned()]).unwrap();
/// let RunProgress::FunctionCall(call) = run.start(vec![], NoLimitTracker, &mut StdPrint).unwrap() else { panic!() };
/// assert_eq!((call.function_name(), call.args()), ("double", &[MontyObject::Int(20)][..]));
/// let progress = call.resume(MontyObject::Int(40), &mut StdPrint).unwrap();
/// assert_eq!(progress.into_complete(), Some(MontyObject::Int(42)));
/// ```
#[derive(Debug)]
pub enum RunProgress<T> {
    /// The program calls a function of the host.
    FunctionCall(FunctionCall<T>),
    /// The program asks something of the operating system: a file, the time, the environment.
    OsCall(OsCall<T>),
    /// Every task of the program waits for an answer to an async call.
    ResolveFutures(ResolveFutures<T>),
    /// The program ended; the value of its last expression statement, else `None`.
    Complete(MontyObject),
}

impl<T> RunProgress<T> {
    /// The result, if the program ended.
    pub fn into_complete(self) -> Option<MontyObject> {
        match self {
            Self::Complete(value) => Some(value),
            _ => None,
        }
    }

    /// The call, if the program waits for one.
    pub fn into_function_call(self) -> Option<FunctionCall<T>> {
        match self {
            Self::FunctionCall(call) => Some(call),
            _ => None,
        }
    }

    /// The wait for async answers, if that is what the program does.
    pub fn into_resolve_futures(self) -> Option<ResolveFutures<T>> {
        match self {
            Self::ResolveFutures(futures) => Some(futures),
            _ => None,
        }
    }
}

/// The host's answer to a call.
#[derive(Clone, Debug, PartialEq)]
pub enum ExternalResult {
    /// The function returned.
    Return(MontyObject),
    /// The function raised.
    Error(MontyException),
    /// The function is async: the program gets something to await, the answer comes later.
    Future,
}

impl From<MontyObject> for ExternalResult {
    fn from(value: MontyObject) -> Self {
        Self::Return(value)
    }
}

impl From<MontyException> for ExternalResult {
    fn from(exception: MontyException) -> Self {
        Self::Error(exception)
    }
}

/// A call that the host can answer, with the program behind it.
#[derive(Debug)]
pub(crate) struct Answerable<T> {
    pub(crate) session: Session<T>,
    pub(crate) request: HostRequest,
    pub(crate) call_id: u32,
    pub(crate) function: String,
    pub(crate) args: Vec<MontyObject>,
    pub(crate) kwargs: Vec<(String, MontyObject)>,
}

impl<T: Tracker> Answerable<T> {
    fn resume(mut self, result: &ExternalResult, print: &mut dyn PrintWriter) -> Result<RunProgress<T>, RunError> {
        let call = Asked { request: &self.request, call_id: self.call_id, args: &self.args, kwargs: &self.kwargs };
        let flow = self.session.answer(call, result);
        self.session.advance(flow, print)
    }
}

/// A call as the host saw it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    pub(crate) request: &'a HostRequest,
    pub(crate) call_id: u32,
    pub(crate) args: &'a [MontyObject],
    pub(crate) kwargs: &'a [(String, MontyObject)],
}

impl<T: Tracker> Session<T> {
    /// Answers the call that the machine waits for.
    pub(crate) fn answer(&mut self, call: Asked<'_>, result: &ExternalResult) -> Flow {
        let ret = self.machine.pending;
        let outcome = match result {
            ExternalResult::Return(value) => self.machine.rt.import_object(value),
            ExternalResult::Error(exception) => {
                return match self.import_exception(exception) {
                    Ok(error) => self.machine.throw_to(ret, error),
                    Err(control) => self.machine.control(*control, ret),
                };
            }
            ExternalResult::Future => Ok(self.promise(call)),
        };
        self.machine.settle(outcome, ret)
    }

    /// Something to await in place of the answer.
    fn promise(&mut self, call: Asked<'_>) -> Value {
        let rt = &mut self.machine.rt;
        let future = rt.heap.alloc(Future { call: call.call_id, state: FutureState::Pending });
        let mut request = call.request.clone();
        for (value, shown) in request.positional.iter_mut().zip(call.args) {
            *value = rt.import_object(shown).unwrap_or(*value);
        }
        for ((_, value), (_, shown)) in request.keywords.iter_mut().zip(call.kwargs) {
            *value = rt.import_object(shown).unwrap_or(*value);
        }
        rt.futures.push(PendingCall { call_id: call.call_id, future, request });
        Value::Future(future)
    }

    /// Answers an async call.
    pub(crate) fn resolve(&mut self, call_id: u32, result: &ExternalResult) -> Result<(), RunError> {
        let futures = &self.machine.rt.futures;
        let Some(at) = futures.iter().position(|call| call.call_id == call_id) else {
            return Err(HostError::UnknownCall { call_id }.into());
        };
        let state = match result {
            ExternalResult::Return(value) => match self.machine.rt.import_object(value) {
                Ok(value) => FutureState::Resolved(value),
                Err(control) => failed(Err(control))?,
            },
            ExternalResult::Error(exception) => failed(self.import_exception(exception))?,
            ExternalResult::Future => return Err(HostError::FutureForFuture { call_id }.into()),
        };
        let rt = &mut self.machine.rt;
        let call = rt.futures.remove(at);
        rt.heap.write(call.future).state = state;
        Ok(())
    }

    /// Goes on after async calls were answered.
    pub(crate) fn go_on_with_futures(&mut self) -> Flow {
        let ret = self.machine.pending;
        self.machine.deliver(ret, Value::None)
    }
}

macro_rules! call_methods {
    ($name:ident) => {
        impl<T> $name<T> {
            /// The program behind it, and what it waits for.
            pub(crate) fn suspended(&self) -> (&Session<T>, Waiting) {
                let call = &*self.0;
                (&call.session, Waiting::Call { request: call.request.clone(), call_id: call.call_id })
            }

            /// The function's name.
            pub fn function_name(&self) -> &str {
                &self.0.function
            }

            /// Positional arguments.
            pub fn args(&self) -> &[MontyObject] {
                &self.0.args
            }

            /// Keyword arguments, in the order of the call.
            pub fn kwargs(&self) -> &[(String, MontyObject)] {
                &self.0.kwargs
            }

            /// Numbers the calls of a run, from 0; [`ResolveFutures`] names calls by it.
            pub fn call_id(&self) -> u32 {
                self.0.call_id
            }
        }

        impl<T: Tracker> $name<T> {
            /// Answers the call and goes on.
            pub fn resume(
                self,
                result: impl Into<ExternalResult>,
                print: &mut dyn PrintWriter,
            ) -> Result<RunProgress<T>, RunError> {
                self.0.resume(&result.into(), print)
            }

            /// Goes on with something to await in place of the answer, which comes through [`ResolveFutures`].
            pub fn resume_future(self, print: &mut dyn PrintWriter) -> Result<RunProgress<T>, RunError> {
                self.0.resume(&ExternalResult::Future, print)
            }
        }
    };
}

/// The program calls a function of the host and stands still until it is answered.
#[derive(Debug)]
pub struct FunctionCall<T>(pub(crate) Box<Answerable<T>>);

/// The program asks something of the operating system, such as `os.getenv` or `Path.read_text`.
#[derive(Debug)]
pub struct OsCall<T>(pub(crate) Box<Answerable<T>>);

call_methods!(FunctionCall);
call_methods!(OsCall);

impl<T: Tracker> OsCall<T> {
    /// Raises `PermissionError` in the program.
    pub fn refuse(mut self, print: &mut dyn PrintWriter) -> Result<RunProgress<T>, RunError> {
        let flow = self.0.session.refuse(&self.0.function);
        self.0.session.advance(flow, print)
    }
}

/// An async call that the host has not answered.
#[derive(Clone, Debug, PartialEq)]
pub struct AsyncCall {
    pub call_id: u32,
    pub function_name: String,
    pub args: Vec<MontyObject>,
    pub kwargs: Vec<(String, MontyObject)>,
}

/// Every task of the program waits for an answer to an async call.
#[derive(Debug)]
pub struct ResolveFutures<T> {
    pub(crate) session: Box<Session<T>>,
    pub(crate) awaited: Vec<u32>,
    pub(crate) calls: Vec<AsyncCall>,
}

impl<T> ResolveFutures<T> {
    /// The program behind it, and what it waits for.
    pub(crate) fn suspended(&self) -> (&Session<T>, Waiting) {
        (&self.session, Waiting::Futures(self.awaited.clone()))
    }

    /// The calls that the program waits for: answering any one of them lets it go on.
    pub fn pending_call_ids(&self) -> &[u32] {
        &self.awaited
    }

    /// Every call without an answer, awaited or not, in the order of the calls.
    pub fn calls(&self) -> &[AsyncCall] {
        &self.calls
    }
}

impl<T: Tracker> ResolveFutures<T> {
    /// Answers some of the pending calls, at least one, and goes on. The order of the answers does not matter.
    pub fn resume(
        mut self,
        results: impl IntoIterator<Item = (u32, ExternalResult)>,
        print: &mut dyn PrintWriter,
    ) -> Result<RunProgress<T>, RunError> {
        let mut answered = false;
        for (call_id, result) in results {
            self.session.resolve(call_id, &result)?;
            answered = true;
        }
        if !answered {
            return Err(HostError::NoAnswer.into());
        }
        let flow = self.session.go_on_with_futures();
        self.session.advance(flow, print)
    }
}

/// The state of a call that failed, the exception made by the host or by converting its answer.
fn failed(error: Outcome) -> Result<FutureState, RunError> {
    match error.map_err(|control| *control) {
        Ok(error) | Err(Control::Raise(error)) => Ok(FutureState::Failed(error)),
        Err(Control::Limit(limit)) => Err(LimitError::from(limit).into()),
        Err(_) => Err(LimitError::Memory.into()),
    }
}
