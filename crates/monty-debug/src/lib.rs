//! A debugger for Monty that goes backwards: breakpoints, steps, watches and recordings as plain data.
//!
//! It knows no protocol and does no I/O: what speaks to editors translates. A [`Debugger`] holds one run. Its motions,
//! forward (`step_over`, `resume`) and backward (`step_back_over`, `reverse_continue`), end with a [`Stop`] that says
//! where and why. Calls of the host come out as stops too; [`Debugger::answer`] goes on with the motion.
//!
//! Going back runs nothing backwards: the run is put to a point before, kept every few milliseconds, and goes on from
//! there with the answers that its host gave. **Every moment of a run can be come back to, and is exactly as it was.**
//!
//! ```
//! use monty::MontyObject;
//! use monty_debug::{Answer, Breakpoint, Debugger, Program, Reason, Target};
//!
//! let code = "total = 0\nfor price in prices():\n    total = total + price\nprint(total)\n";
//! let program = Program { functions: vec!["prices".to_owned()], ..Program::new(code, "main.py") };
//! let mut debugger = Debugger::start(program)?;
//! debugger.set_breakpoints(0, &[Breakpoint { line: 4, ..Breakpoint::default() }]);
//! let stop = debugger.resume();
//! assert!(matches!(&stop.reason, Reason::Call(call) if call.function == "prices"));
//! let stop = debugger.answer(Answer::Return(MontyObject::List(vec![20.into(), 22.into()])))?;
//! assert_eq!((stop.position.line, debugger.evaluate(1, "total")?.text.as_str()), (4, "42"));
//! let stop = debugger.last_write(&Target::named("total"))?.unwrap();
//! assert_eq!((stop.position.line, debugger.evaluate(1, "total")?.text.as_str()), (3, "20"));
//! # Ok::<(), monty_debug::DebugError>(())
//! ```

mod debugger;
mod error;
mod history;
mod program;
mod recording;
mod stop;
mod timeline;
mod watch;

pub use debugger::{
    Breakpoint, BreakpointState, Child, DataBreakpoint, Debugger, ExceptionFilter, FrameView, Interrupt, Target, Value,
    ValueAt,
};
pub use error::DebugError;
pub use monty::debug::{Answer, Ending, HostCall, Moment, Scope, SourceText};
pub use program::{Program, ProgramLimits};
pub use recording::{RecordedEnd, RecordedLimit, Recording, RecordingError};
pub use stop::{Position, RaisedException, Reason, Stop};
pub use timeline::{Event, EventKind, Output};
