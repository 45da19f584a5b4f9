//! Why a request could not be served, in the client's terms.

use std::io;

use serde_json::{Value, json};
use thiserror::Error;

use crate::transport::FrameError;

/// A request that failed. The text goes to the user as it is, so it says what to do.
#[derive(Debug, Error)]
pub(crate) enum Failure {
    #[error("`{command}` is not a request that Monty's debug adapter knows")]
    UnknownCommand { command: String },
    #[error("{command}: {place}{problem}")]
    Arguments { command: String, place: String, problem: String },
    #[error("`{command}` came too early: {missing}")]
    TooEarly { command: String, missing: &'static str },
    #[error("`{command}` came too late: the program has ended; restart or launch it again")]
    TooLate { command: String },
    #[error("`{command}` was already sent")]
    Again { command: String },
    /// One of the specification's own messages: clients look for this very word.
    #[error("notStopped")]
    NotStopped,
    /// Likewise.
    #[error("cancelled")]
    Cancelled,
    #[error("frame {id} is gone: the program has moved since the client saw it")]
    StaleFrame { id: i64 },
    #[error("variables reference {reference} is gone: the program has moved since the client saw it")]
    StaleReference { reference: i64 },
    #[error("thread {id} does not exist: a program has one thread, number {}", crate::session::THREAD)]
    UnknownThread { id: i64 },
    #[error("cannot read {path}: {problem}")]
    Unreadable { path: String, problem: io::Error },
    #[error("cannot write {path}: {problem}")]
    Unwritable { path: String, problem: io::Error },
    /// Anything else, said in full.
    #[error("{0}")]
    Other(String),
}

impl Failure {
    /// The body of the response: the text in the form that user interfaces show.
    pub(crate) fn body(&self) -> Value {
        match self {
            // Clients treat these two as outcomes rather than as errors to show.
            Self::NotStopped | Self::Cancelled => Value::Null,
            _ => json!({ "error": { "id": self.id(), "format": self.to_string(), "showUser": self.is_shown() } }),
        }
    }

    /// Numbers the kinds of errors, stable for clients that look at them.
    fn id(&self) -> u32 {
        match self {
            Self::UnknownCommand { .. } => 1,
            Self::Arguments { .. } => 2,
            Self::TooEarly { .. } | Self::TooLate { .. } | Self::Again { .. } => 3,
            Self::NotStopped => 4,
            Self::Cancelled => 5,
            Self::StaleFrame { .. } | Self::StaleReference { .. } | Self::UnknownThread { .. } => 6,
            Self::Unreadable { .. } | Self::Unwritable { .. } => 7,
            Self::Other(_) => 8,
        }
    }

    /// Whether the user did something about which a message helps.
    fn is_shown(&self) -> bool {
        matches!(self, Self::Unreadable { .. } | Self::Unwritable { .. } | Self::Other(_))
    }
}

/// Why a session ended otherwise than by a request.
#[derive(Debug, Error)]
pub enum ServeError {
    #[error("cannot listen on {address}: {problem}")]
    Listen { address: String, problem: io::Error },
    #[error("cannot write to the client: {0}")]
    Write(#[from] io::Error),
}

/// What to tell about bytes that were no message.
pub(crate) fn damage_report(error: &FrameError) -> String {
    format!("debug adapter: {error}\n")
}
