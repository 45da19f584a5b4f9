//! The way to the client: numbering, responses, events, reverse requests.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;

use crate::{
    failure::Failure,
    protocol::{Outgoing, OutgoingKind},
    transport::write_frame,
};

/// The client as a place to write to. After a write has failed nothing more is written: the session sees
/// [`Client::problem`] and ends.
pub(crate) struct Client {
    output: Box<dyn Write>,
    seq: i64,
    problem: Option<io::Error>,
}

impl Client {
    pub(crate) fn new(output: Box<dyn Write>) -> Self {
        Self { output, seq: 0, problem: None }
    }

    /// Why the client cannot be reached any more.
    pub(crate) fn take_problem(&mut self) -> Option<io::Error> {
        self.problem.take()
    }

    pub(crate) fn is_lost(&self) -> bool {
        self.problem.is_some()
    }

    pub(crate) fn respond(&mut self, request_seq: i64, command: &str, answer: Result<Value, Failure>) {
        let kind = match answer {
            Ok(body) => OutgoingKind::Response { request_seq, success: true, command, message: None, body },
            Err(failure) => {
                let text = failure.to_string();
                let message = Some(text.as_str());
                let body = failure.body();
                self.send(OutgoingKind::Response { request_seq, success: false, command, message, body });
                return;
            }
        };
        self.send(kind);
    }

    pub(crate) fn event(&mut self, event: &str, body: &impl Serialize) {
        self.send(OutgoingKind::Event { event, body: to_json(body) });
    }

    /// Sends a reverse request; its number, which the response will name.
    pub(crate) fn request(&mut self, command: &str, arguments: &impl Serialize) -> i64 {
        self.send(OutgoingKind::Request { command, arguments: to_json(arguments) });
        self.seq
    }

    fn send(&mut self, kind: OutgoingKind<'_>) {
        if self.is_lost() {
            return;
        }
        self.seq += 1;
        if let Err(problem) = write_frame(&mut self.output, &Outgoing { seq: self.seq, kind }) {
            self.problem = Some(problem);
        }
    }
}

/// A body as JSON. Bodies are structs of this crate, whose keys are strings, so nothing can fail.
pub(crate) fn to_json(body: &impl Serialize) -> Value {
    serde_json::to_value(body).unwrap_or_default()
}
