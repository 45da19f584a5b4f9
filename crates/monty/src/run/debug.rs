//! A program in the hands of a debugger: it stops before any instruction, goes back to points that were marked, and can
//! be looked into without changing anything that it could see.
//!
//! It stands apart from [`RunProgress`](super::RunProgress) because a debugger keeps one program and moves it back and
//! forth, while a host hands a program on from suspension to suspension. What moves it, and where to, is not decided
//! here: that is `monty-debug`, for which this module is made.
//!
//! **Invariant:** between two points the execution depends on nothing but the answers: the same instructions, ticks and
//! object numbers, wherever the run is stopped meanwhile.

mod evaluate;
mod inspect;
mod places;
mod preview;
mod probe;
mod variables;

use std::{cmp::Reverse, mem};

use super::{ExternalResult, HostError, MontyRun, RunError, Session, Stop, progress::Asked};
use crate::{
    heap::Changes,
    limits::{LimitError, Limits, Tracker},
    object::MontyObject,
    printer::NoPrint,
    report::MontyException,
    runtime::HostRequest,
    snapshot::state_hash,
    vm::{Exit, Flow, MachineState},
};

pub use evaluate::Evaluated;
pub use inspect::{Frame, Scope};
pub use places::{Place, SourceText};
pub use probe::{Look, Marks, Noticed, Watcher};
pub use variables::{Handle, Slot, Variable};

/// A point of an execution: ticks of the logical clock, frames, next instruction.
///
/// Between two ticks each frame runs straight code and no frame is entered, so no two points of a run have the same
/// moment. Moments are ordered as they come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Moment {
    pub tick: u64,
    pub depth: u32,
    pub pc: u32,
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |moment: &Self| (moment.tick, Reverse(moment.depth), moment.pc);
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// A call that the program waits for.
#[derive(Clone, Debug, PartialEq)]
pub struct HostCall {
    /// Numbers the calls of a run, from 0.
    pub call_id: u32,
    pub function: String,
    pub args: Vec<MontyObject>,
    pub kwargs: Vec<(String, MontyObject)>,
    /// Asked of the operating system rather than of a function that the host named.
    pub is_os: bool,
}

/// The host's side of a suspension.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Return(MontyObject),
    Raise(MontyException),
    /// Something to await; the answer comes with [`Answer::Futures`].
    Future,
    /// `PermissionError`, for what is asked of the operating system.
    Refuse,
    /// Answers to async calls, by number of the call; none of them is [`Answer::Future`] or another list.
    Futures(Vec<(u32, Answer)>),
}

/// How a program ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Ending {
    Completed(MontyObject),
    Raised(MontyException),
    Limit(LimitError),
}

/// Why a program stands still.
#[derive(Clone, Debug, PartialEq)]
pub enum Halt {
    /// The watcher stopped it, or the tick has come: it stands before an instruction.
    Stopped,
    Call(HostCall),
    /// Every task waits for one of the calls with these numbers; all calls without an answer are listed.
    Futures {
        awaited: Vec<u32>,
        calls: Vec<HostCall>,
    },
    Ended(Ending),
}

/// The deterministic limits of a run.
#[derive(Debug)]
struct Bounds(Limits);

impl Tracker for Bounds {
    fn limits(&self) -> Limits {
        self.0.clone()
    }
}

/// What the program waits for.
#[derive(Clone, Debug)]
enum Standing {
    Ready,
    Call { request: HostRequest, shown: HostCall, moment: Moment },
    Futures { awaited: Vec<u32>, calls: Vec<HostCall>, moment: Moment },
    Ended { ending: Ending, moment: Moment },
}

/// A program, standing still.
#[derive(Debug)]
pub struct Debuggee {
    session: Session<Bounds>,
    standing: Standing,
    /// What an answer started and the next run goes on with.
    flow: Option<Flow>,
    places: places::Places,
}

/// A point that a program can be put back to, while the journal of the heap leads there.
#[derive(Clone, Debug)]
pub struct Point {
    machine: MachineState,
    standing: Standing,
    suspensions: u64,
    printed: u64,
}

impl Point {
    /// Bytes that it takes, about.
    pub fn bytes(&self) -> usize {
        self.machine.bytes()
    }

    /// Suspensions before it, the one at hand included.
    pub fn suspensions(&self) -> u64 {
        self.suspensions
    }
}

/// What the heap did after a point, so that it can be done again.
#[derive(Debug)]
pub struct Undone(Changes);

impl Undone {
    /// Bytes that it takes, about.
    pub fn bytes(&self) -> usize {
        self.0.bytes()
    }
}

impl Debuggee {
    /// A program before its first instruction.
    pub fn new(run: &MontyRun, inputs: &[MontyObject], limits: Limits) -> Result<Self, RunError> {
        if inputs.len() != run.inputs.len() {
            return Err(HostError::InputCount { expected: run.inputs.len(), given: inputs.len() }.into());
        }
        let mut session = Session::new(run, run.unit(), Bounds(limits));
        session.set_inputs(&run.inputs, inputs)?;
        Ok(Self { session, standing: Standing::Ready, flow: None, places: places::Places::default() })
    }

    /// Where the program stands.
    pub fn moment(&self) -> Moment {
        match &self.standing {
            Standing::Ready => self.session.machine.moment(),
            Standing::Call { moment, .. } | Standing::Futures { moment, .. } | Standing::Ended { moment, .. } => {
                *moment
            }
        }
    }

    /// Why it stands there.
    pub fn halt(&self) -> Halt {
        match &self.standing {
            Standing::Ready => Halt::Stopped,
            Standing::Call { shown, .. } => Halt::Call(shown.clone()),
            Standing::Futures { awaited, calls, .. } => {
                Halt::Futures { awaited: awaited.clone(), calls: calls.clone() }
            }
            Standing::Ended { ending, .. } => Halt::Ended(ending.clone()),
        }
    }

    /// Suspensions so far, the one at hand included.
    pub fn suspensions(&self) -> u64 {
        self.session.suspensions
    }

    /// Bytes printed so far, standard output and error together.
    pub fn printed(&self) -> u64 {
        self.session.machine.rt.watch.printed
    }

    /// Runs until the watcher stops it, or to the first boundary at which so many ticks have passed; does nothing if the
    /// program waits or has ended. The instruction that it stands before is announced like any other.
    pub fn run(&mut self, until: Option<u64>, marks: &Marks, watcher: &mut dyn Watcher) -> Halt {
        if !matches!(self.standing, Standing::Ready) {
            return self.halt();
        }
        let machine = &mut self.session.machine;
        machine.rt.settle_ticks();
        if self.flow.is_none() && until.is_some_and(|tick| machine.rt.ticks >= tick) {
            return Halt::Stopped;
        }
        let mut flow = self.flow.take().unwrap_or(Ok(()));
        loop {
            let machine = &mut self.session.machine;
            let mut scout = probe::Scout {
                until,
                marks,
                watcher: &mut *watcher,
                places: &mut self.places,
                fuel: self.session.limits.fuel,
            };
            scout.begin(&mut machine.rt);
            let stop = machine.drive_after(flow, &mut scout);
            scout.end(machine);
            match self.arrive(stop) {
                Ok(()) => return self.halt(),
                Err(failed) => flow = failed,
            }
        }
    }

    /// Notes why the machine stopped. What cannot be shown to the host fails inside the program, which goes on.
    fn arrive(&mut self, stop: Stop) -> Result<(), Flow> {
        let moment = self.session.machine.moment();
        self.standing = match stop {
            Stop::Probe => Standing::Ready,
            Stop::Done(value) => {
                let ending = match self.session.result(value, &mut NoPrint) {
                    Ok(value) => Ending::Completed(value),
                    Err(RunError::Exception(exception)) => Ending::Raised(*exception),
                    Err(RunError::Limit(limit)) => Ending::Limit(limit),
                    Err(RunError::Host(_)) => Ending::Completed(MontyObject::None),
                };
                Standing::Ended { ending, moment }
            }
            Stop::Raised(error) => {
                let ending = Ending::Raised(self.session.exception(error, &mut NoPrint));
                Standing::Ended { ending, moment }
            }
            Stop::Limit(limit) => Standing::Ended { ending: Ending::Limit(limit.into()), moment },
            Stop::Host(request) => {
                if let Err(limit) = self.session.count_suspension() {
                    self.standing = Standing::Ended { ending: Ending::Limit(limit), moment };
                    return Ok(());
                }
                let call_id = self.session.machine.rt.next_call;
                self.session.machine.rt.next_call += 1;
                let shown = self.show_call(&request, call_id)?;
                Standing::Call { request, shown, moment }
            }
            Stop::Futures(awaited) => {
                if let Err(limit) = self.session.count_suspension() {
                    self.standing = Standing::Ended { ending: Ending::Limit(limit), moment };
                    return Ok(());
                }
                let mut calls = Vec::new();
                for call in self.session.machine.rt.futures.clone() {
                    calls.push(self.show_call(&call.request, call.call_id)?);
                }
                Standing::Futures { awaited, calls, moment }
            }
        };
        Ok(())
    }

    fn show_call(&mut self, request: &HostRequest, call_id: u32) -> Result<HostCall, Flow> {
        match self.session.export_arguments(request) {
            Ok((args, kwargs)) => {
                let rt = &self.session.machine.rt;
                let function = rt.symbols.text(request.function).to_owned();
                let is_os = !rt.host_functions.contains(&request.function);
                Ok(HostCall { call_id, function, args, kwargs, is_os })
            }
            Err(control) => {
                let ret = self.session.machine.pending;
                Err(self.session.machine.control(*control, ret))
            }
        }
    }

    /// Answers what the program waits for. The next run goes on from there.
    pub fn answer(&mut self, answer: &Answer) -> Result<(), RunError> {
        // An answer may raise: the next run tells of it.
        self.session.machine.rt.watch.is_on = true;
        let flow = match (&self.standing, answer) {
            (Standing::Call { .. }, Answer::Futures(_)) | (Standing::Ready | Standing::Ended { .. }, _) => {
                return Err(HostError::NoAnswer.into());
            }
            (Standing::Call { request, shown, .. }, answer) => {
                let HostCall { call_id, args, kwargs, function, .. } = shown;
                match answer {
                    Answer::Refuse => self.session.refuse(function),
                    answer => {
                        let call = Asked { request, call_id: *call_id, args, kwargs };
                        self.session.answer(call, &answer.result())
                    }
                }
            }
            (Standing::Futures { .. }, Answer::Futures(answers)) if !answers.is_empty() => {
                let known = |id: u32| self.session.machine.rt.futures.iter().any(|call| call.call_id == id);
                for (at, (call_id, answer)) in answers.iter().enumerate() {
                    if !known(*call_id) || answers[..at].iter().any(|(other, _)| other == call_id) {
                        return Err(HostError::UnknownCall { call_id: *call_id }.into());
                    }
                    if matches!(answer, Answer::Future | Answer::Futures(_)) {
                        return Err(HostError::FutureForFuture { call_id: *call_id }.into());
                    }
                }
                for (call_id, answer) in answers {
                    self.session.resolve(*call_id, &answer.result())?;
                }
                self.session.go_on_with_futures()
            }
            (Standing::Futures { .. }, _) => return Err(HostError::NoAnswer.into()),
        };
        self.session.machine.rt.watch.is_on = false;
        self.standing = Standing::Ready;
        self.flow = Some(flow);
        Ok(())
    }

    /// Number of points in the heap's journal.
    pub fn points(&self) -> usize {
        self.session.machine.rt.heap.checkpoints()
    }

    /// Marks where the program stands: from now on the heap can be brought back here.
    pub fn mark(&mut self) -> Point {
        let point = self.point();
        self.session.machine.rt.heap.checkpoint();
        point
    }

    /// Where the program stands, without a mark in the heap's journal.
    fn point(&mut self) -> Point {
        Point {
            machine: self.session.machine.state(),
            standing: self.standing.clone(),
            suspensions: self.session.suspensions,
            printed: self.session.machine.rt.watch.printed,
        }
    }

    /// Brings the heap back to the last mark and takes that away. [`Debuggee::stand`] at its point must follow.
    pub fn undo(&mut self) -> Option<Undone> {
        self.session.machine.rt.heap.undo().map(Undone)
    }

    /// Does again what [`Debuggee::undo`] undid at the same point. [`Debuggee::stand`] must follow.
    pub fn redo(&mut self, undone: Undone) {
        self.session.machine.rt.heap.redo(undone.0);
    }

    /// Puts everything but the heap to where it was at a point.
    pub fn stand(&mut self, point: &Point) {
        self.flow = None;
        self.session.machine.set_state(&point.machine);
        self.session.suspensions = point.suspensions;
        self.session.machine.rt.watch.printed = point.printed;
        self.standing.clone_from(&point.standing);
    }

    /// Forgets one mark in the middle of the journal.
    pub fn forget(&mut self, index: usize) {
        self.session.machine.rt.heap.forget_checkpoint(index);
    }

    /// Bytes that the journal from the mark before `index` to `index` takes, about.
    pub fn journal_bytes(&self, index: usize) -> usize {
        self.session.machine.rt.heap.journal_bytes(index)
    }

    /// Does something and takes back all that it did.
    fn without_trace<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> T {
        let flow = self.flow.take();
        let is_on = mem::replace(&mut self.session.machine.rt.watch.is_on, false);
        let point = self.mark();
        let result = work(self);
        let rt = &mut self.session.machine.rt;
        rt.output.clear();
        rt.error_output.clear();
        self.undo();
        self.stand(&point);
        self.session.machine.rt.watch.is_on = is_on;
        self.flow = flow;
        result
    }

    /// A number for the state of the program: equal exactly if everything that decides what it does next is equal.
    ///
    /// Stored programs have the same notion of state: what garbage contains does not count.
    pub fn state_hash(&mut self) -> u64 {
        self.session.machine.rt.settle_ticks();
        self.session.machine.rt.grant(0);
        match &self.standing {
            Standing::Ended { .. } => 0,
            _ => state_hash(&self.session),
        }
    }
}

impl From<ExternalResult> for Answer {
    fn from(result: ExternalResult) -> Self {
        match result {
            ExternalResult::Return(value) => Self::Return(value),
            ExternalResult::Error(exception) => Self::Raise(exception),
            ExternalResult::Future => Self::Future,
        }
    }
}

impl Answer {
    fn result(&self) -> ExternalResult {
        match self {
            Self::Return(value) => ExternalResult::Return(value.clone()),
            Self::Raise(exception) => ExternalResult::Error(exception.clone()),
            Self::Future | Self::Futures(_) => ExternalResult::Future,
            Self::Refuse => ExternalResult::Error(MontyException::new("PermissionError", "the host refuses it")),
        }
    }
}

impl crate::vm::Machine {
    /// Where the machine stands.
    pub(crate) fn moment(&self) -> Moment {
        let pc = self.frames.last().map_or(0, |frame| frame.pc);
        Moment { tick: self.rt.clock(), depth: self.frames.len() as u32, pc }
    }
}

/// A probe that stops the run.
pub(crate) fn stopped() -> Flow {
    Err(Box::new(Exit::Stopped))
}
