//! The program of a session: the time machine, and the numbers under which the client knows its parts.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use monty_debug::{DebugError, Debugger, Ending, Interrupt, Moment, Program as Debugged, Recording, Scope};

use crate::{
    conventions::Conventions,
    failure::Failure,
    handles::Handles,
    host::Host,
    program::{Kind, Program},
    protocol::{Source, monty::WireMoment},
    sources::Sources,
};

/// What a variables reference stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// The variables of a frame.
    Scope { frame: u32, scope: Scope },
    /// The parts of a value.
    Value(Parts),
    /// Some of the parts of a value, for clients that cannot ask for pages.
    Page { of: Parts, start: usize, count: usize },
}

/// A value with parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The debugger's number of it.
    pub(crate) reference: u32,
    pub(crate) count: usize,
    pub(crate) is_indexed: bool,
    /// An expression for it.
    pub(crate) path: Option<String>,
}

/// The program of a session.
pub(crate) struct Debuggee {
    pub(crate) debugger: Debugger,
    pub(crate) interrupt: Interrupt,
    pub(crate) sources: Sources,
    /// Frames by the debugger's numbers.
    pub(crate) frames: Handles<u32>,
    pub(crate) values: Handles<Node>,
    pub(crate) host: Host,
    pub(crate) stops_at_end: bool,
    pub(crate) is_recording: bool,
    /// How the program ended, while the client looks at its last moment.
    pub(crate) ending: Option<Ending>,
    pub(crate) clock: Clock,
}

impl Debuggee {
    /// Makes a program ready to run.
    pub(crate) fn new(program: Program, stops_at_end: Option<bool>) -> Result<Self, Failure> {
        let name = program.path.display().to_string();
        let failed = |error: DebugError| match error {
            DebugError::Program(exception) => {
                Failure::Other(format!("the program does not compile:\n{}", exception.traceback().trim_end()))
            }
            other => Failure::Other(format!("{name}: {other}")),
        };
        let is_recording = matches!(program.kind, Kind::Recording { .. });
        let debugger = match program.kind {
            Kind::Script { text } => {
                let mut debugged = Debugged::new(text, name.as_str());
                debugged.inputs = program.inputs;
                debugged.functions = program.functions;
                debugged.limits = program.limits.into();
                Debugger::start(debugged).map_err(failed)?
            }
            Kind::Recording { bytes } => {
                let recording = Recording::from_bytes(&bytes).map_err(|error| failed(error.into()))?;
                Debugger::open(recording).map_err(failed)?
            }
        };
        Ok(Self {
            interrupt: debugger.interrupt(),
            debugger,
            sources: Sources::new(program.path.parent().unwrap_or(Path::new(""))),
            frames: Handles::default(),
            values: Handles::default(),
            host: program.host,
            stops_at_end: stops_at_end.unwrap_or(is_recording),
            is_recording,
            ending: None,
            clock: Clock { allowed: program.max_time, spent: Duration::ZERO, is_told: false },
        })
    }

    /// A file as the client is told of it.
    pub(crate) fn source(&mut self, number: u32, conventions: &Conventions) -> Source {
        self.sources.describe(&mut self.debugger, number, conventions)
    }

    /// The running frame, by the debugger's number; the module's once the program has ended.
    pub(crate) fn running_frame(&mut self) -> u32 {
        self.debugger.frames().first().map_or(1, |frame| frame.id)
    }

    /// The frame that a client means: the outermost if it names none, whose variables are the globals.
    pub(crate) fn frame_or_globals(&mut self, id: Option<i64>) -> Result<u32, Failure> {
        match id {
            Some(id) => self.frames.frame(id),
            None => Ok(self.debugger.frames().last().map_or(1, |frame| frame.id)),
        }
    }

    /// The program moves: what the client knew of it is void.
    pub(crate) fn forget_handles(&mut self) {
        self.frames.clear();
        self.values.clear();
    }
}

/// Wall time that the program may use. It is the adapter's business: the machine reads no clock.
#[derive(Clone, Debug)]
pub(crate) struct Clock {
    allowed: Option<Duration>,
    spent: Duration,
    is_told: bool,
}

impl Clock {
    /// Measures a stretch of running.
    pub(crate) fn measure<T>(debuggee: &mut Debuggee, work: impl FnOnce(&mut Debuggee) -> T) -> T {
        let start = Instant::now();
        let result = work(debuggee);
        debuggee.clock.spent += start.elapsed();
        result
    }

    /// The limit, once the program has used more; said once.
    pub(crate) fn take_excess(&mut self) -> Option<Duration> {
        let excess = self.allowed.filter(|allowed| self.spent > *allowed && !self.is_told);
        self.is_told |= excess.is_some();
        excess
    }
}

/// A moment for the client.
pub(crate) fn to_wire(moment: Moment) -> WireMoment {
    WireMoment { tick: moment.tick, depth: moment.depth, pc: moment.pc }
}

/// A moment of the client.
pub(crate) fn from_wire(moment: WireMoment) -> Moment {
    Moment { tick: moment.tick, depth: moment.depth, pc: moment.pc }
}
