//! What can go wrong for whoever uses the debugger. What goes wrong in the program is no error here: it is what the
//! debugger shows.

use monty::{HostError, MontyException, RunError};
use thiserror::Error;

use crate::recording::RecordingError;

/// Why the debugger cannot do what it is asked.
#[derive(Clone, Debug, PartialEq, Error)]
#[non_exhaustive]
pub enum DebugError {
    /// The program does not compile.
    #[error("{0}")]
    Program(Box<MontyException>),
    /// Inputs or limits are not what the program can run with.
    #[error("the program cannot start: {0}")]
    Start(RunError),
    #[error("the program does not wait for an answer")]
    NotWaiting,
    #[error("the answer does not fit what the program waits for: {0}")]
    WrongAnswer(HostError),
    #[error("there is no call of the host with number {index} in this run")]
    NoSuchCall { index: usize },
    #[error("the run has not been there")]
    NoSuchMoment,
    #[error("there is no frame, variable or value with number {number} here; they count from stop to stop")]
    NoSuchReference { number: u32 },
    #[error("there is no variable {name} here")]
    NoSuchVariable { name: String },
    #[error("{name} cannot be set")]
    NotSettable { name: String },
    /// An expression did not give a value.
    #[error("{0}")]
    Expression(RunError),
    #[error(transparent)]
    Recording(#[from] RecordingError),
}
