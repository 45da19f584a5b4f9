//! The debugger: one run, where it stands, and what moves it.

mod backward;
mod branch;
mod breakpoints;
mod forward;
mod inspection;
mod search;
mod stretches;
mod travel;

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use monty::{
    Limits,
    debug::{Answer, Debuggee, Moment, SourceText},
};

pub use breakpoints::{Breakpoint, BreakpointState, DataBreakpoint, ExceptionFilter};
pub use inspection::{Child, FrameView, Value};
pub use search::{Target, ValueAt};

use crate::{
    error::DebugError,
    history::History,
    program::Program,
    recording::{RecordedEnd, Recording},
    stop::{Position, Reason, Stop},
    timeline::{Event, EventKind, Output, Timeline},
};
use breakpoints::Breakpoints;
use forward::Motion;
use inspection::References;

/// Bytes that going back may take unless somebody says otherwise.
const MOST_BYTES: usize = 256 << 20;

/// A run under a debugger.
///
/// Every motion (`step_over`, `reverse_continue`, …) gives a [`Stop`]. If its reason is [`Reason::Call`] or
/// [`Reason::Futures`] the motion is not over: [`Debugger::answer`] goes on with it.
#[derive(Debug)]
pub struct Debugger {
    program: Program,
    debuggee: Debuggee,
    history: History,
    timeline: Timeline,
    /// The answers of the host, in the order of the suspensions.
    answers: Vec<Answer>,
    /// How far the run has been.
    frontier: Moment,
    /// What was shown last of all that was shown for the first time: what is before lies in the past.
    present: Moment,
    /// The motion began in the present: where it stops is the present then, even if the run went a bit further.
    leads_on: bool,
    /// The last time that the main program was about to end.
    exit: Option<Moment>,
    exits: Vec<(u32, u32)>,
    end: Option<RecordedEnd>,
    breakpoints: Breakpoints,
    references: References,
    /// What goes on once the host has answered.
    motion: Option<Motion>,
    /// A moment that counts for nothing when an interrupted motion goes on.
    skipped: Moment,
    /// An uncaught exception that was stopped at.
    shown_uncaught: Option<Moment>,
    interrupt: Arc<AtomicBool>,
    reason: Reason,
}

/// Stops a program that is running, from another thread.
#[derive(Clone, Debug)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Stops the program at its next instruction after a moment; a program that stands is stopped at the next motion.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Takes that back, where it has not been noticed.
    pub fn clear(&self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

impl Debugger {
    /// A program before its first statement.
    pub fn start(program: Program) -> Result<Self, DebugError> {
        Self::with_answers(program, Vec::new(), None)
    }

    /// A recorded run before its first statement: the answers are those of the recording.
    pub fn open(recording: Recording) -> Result<Self, DebugError> {
        Self::with_answers(recording.program, recording.answers, recording.end)
    }

    fn with_answers(program: Program, answers: Vec<Answer>, end: Option<RecordedEnd>) -> Result<Self, DebugError> {
        let run = program.compile().map_err(|exception| DebugError::Program(Box::new(exception)))?;
        let limits = Limits::from(&program.limits);
        let mut debuggee = Debuggee::new(&run, &program.input_values(), limits).map_err(DebugError::Start)?;
        let history = History::new(&mut debuggee, MOST_BYTES);
        let moment = debuggee.moment();
        let exits = debuggee.exits();
        let mut debugger = Self {
            program,
            debuggee,
            history,
            timeline: Timeline::default(),
            answers,
            frontier: moment,
            present: moment,
            leads_on: false,
            exit: None,
            exits,
            end,
            breakpoints: Breakpoints::default(),
            references: References::default(),
            motion: None,
            skipped: Moment::default(),
            shown_uncaught: None,
            interrupt: Arc::default(),
            reason: Reason::Start,
        };
        let line = debugger.debuggee.frames().first().map_or(0, |frame| frame.place.line);
        debugger.timeline.add(Event { moment, kind: EventKind::Start, label: "start".to_owned(), line, source: 0 });
        Ok(debugger)
    }

    /// The program.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// A handle for stopping the program from elsewhere.
    pub fn interrupt(&self) -> Interrupt {
        Interrupt(Arc::clone(&self.interrupt))
    }

    /// Where the program stands.
    pub fn position(&mut self) -> Position {
        let moment = self.debuggee.moment();
        let place = self.debuggee.frames().first().map(|frame| frame.place);
        Position {
            moment,
            in_past: moment < self.present,
            line: place.map_or(0, |place| place.line),
            source: place.map_or(0, |place| place.source),
            index: self.timeline.index(moment),
            count: self.timeline.events.len(),
        }
    }

    /// Where the program stands, and why.
    pub fn current(&mut self) -> Stop {
        Stop { reason: self.reason.clone(), position: self.position() }
    }

    /// What happened so far, in the order of time.
    pub fn timeline(&self) -> &[Event] {
        &self.timeline.events
    }

    /// All that the program wrote so far.
    pub fn outputs(&self) -> &[Output] {
        &self.timeline.outputs
    }

    /// What the program wrote since this was asked last. Going back takes nothing back.
    pub fn take_output(&mut self) -> Vec<Output> {
        let new = self.timeline.outputs[self.timeline.taken..].to_vec();
        self.timeline.taken = self.timeline.outputs.len();
        new
    }

    /// The piece of output that line `line` of the output begins in, counted from 1.
    pub fn output_of_line(&self, line: usize) -> Option<&Output> {
        let mut begun = 1;
        for output in &self.timeline.outputs {
            let breaks = output.text.matches('\n').count();
            if line < begun + breaks || line == begun && !output.text.is_empty() {
                return Some(output);
            }
            begun += breaks;
        }
        None
    }

    /// A source of the program: the main one has number 0.
    pub fn source(&mut self, number: u32) -> Option<SourceText> {
        self.debuggee.source(number)
    }

    /// Numbers of the sources that have run so far, those that are part of Monty left out.
    pub fn sources(&self) -> Vec<u32> {
        self.debuggee.sources()
    }

    /// The run so far, for storing.
    pub fn recording(&self) -> Recording {
        Recording { program: self.program.clone(), answers: self.answers.clone(), end: self.end.clone() }
    }

    /// The answers of the host so far.
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// Keeps points that the program can be put back to so many ticks apart, from now on. The default keeps any motion
    /// within a few milliseconds; points that cost much to keep are further apart in any case.
    pub fn set_spacing(&mut self, ticks: u64) {
        self.history.set_spacing(ticks);
    }

    /// Bytes held for going back, about.
    pub fn history_bytes(&self) -> usize {
        self.history.bytes()
    }

    /// Number of points held for going back.
    pub fn history_points(&self) -> usize {
        self.history.len()
    }

    /// A number for the state of the program: equal in two runs exactly if they will go on in the same way.
    pub fn state_hash(&mut self) -> u64 {
        self.debuggee.state_hash()
    }

    /// Notes where the program stands and why.
    fn stopped(&mut self, reason: Reason) -> Stop {
        self.references = References::default();
        self.reason = reason;
        let here = self.here();
        self.present = if std::mem::take(&mut self.leads_on) { here } else { self.present.max(here) };
        let stop = self.current();
        let kind = match &stop.reason {
            Reason::Breakpoint(_) => Some((EventKind::Breakpoint, "breakpoint".to_owned())),
            Reason::DataBreakpoint(_) => Some((EventKind::Breakpoint, "data breakpoint".to_owned())),
            Reason::Pause => Some((EventKind::Stop, "pause".to_owned())),
            _ => None,
        };
        if let Some((kind, label)) = kind {
            let Position { moment, line, source, .. } = stop.position;
            self.timeline.add(Event { moment, kind, label, line, source });
            return self.current();
        }
        stop
    }
}
