//! What a motion of the debugger comes to.

use monty::debug::{Ending, HostCall, Moment};

/// Where the program stands, and why it does not go on.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    pub reason: Reason,
    pub position: Position,
}

/// Why the program stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// It has not started; for motions backwards: there is nothing before.
    Start,
    Step,
    /// Breakpoints with these numbers.
    Breakpoint(Vec<u32>),
    /// An exception is about to be raised.
    Exception(RaisedException),
    /// The value that the data breakpoint with this number watches has changed.
    DataBreakpoint(u32),
    /// Somebody asked for this moment.
    Goto,
    /// [`crate::Interrupt::stop`]: [`crate::Debugger::go_on`] goes on with the motion.
    Interrupted,
    /// Somebody wanted an interrupted program to stay where it is.
    Pause,
    /// The program waits for an answer to a call: [`crate::Debugger::answer`] goes on with the motion.
    Call(HostCall),
    /// Every task of the program waits; answers to any of these calls let it go on.
    Futures {
        awaited: Vec<u32>,
        calls: Vec<HostCall>,
    },
    End(Ending),
}

/// An exception that is about to be raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaisedException {
    pub exc_type: String,
    pub message: String,
    /// The program will not catch it. Only known once it has ended with it.
    pub is_uncaught: bool,
}

/// A place in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    pub moment: Moment,
    /// Something later was shown already.
    pub in_past: bool,
    /// Counted from 1; 0 if the program is nowhere any more.
    pub line: u32,
    /// Number of the source.
    pub source: u32,
    /// The last event of the timeline that is not after it, and how many there are.
    pub index: usize,
    pub count: usize,
}
