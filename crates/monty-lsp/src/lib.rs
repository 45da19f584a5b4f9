//! The language server of Monty.
//!
//! **It only translates**: a request is decoded, `monty-ide` is asked, the answer is encoded. Types of the protocol meet types
//! of ours in `convert.rs` and in the files of `features`, one for each request, and nowhere else. One thread, the owner
//! (`owner.rs`), holds all texts and all that is known of them; **the first thing that every handler does is a synchronous
//! send to it**, and the transport polls handlers in the order in which their messages came, so that edits and questions
//! keep their order.

mod capabilities;
mod convert;
mod disk;
mod documents;
mod features;
mod framing;
mod outbox;
mod owner;
mod parent;
mod positions;
mod publishing;
mod running;
mod server;
mod state;
mod transport;
mod typeshed;

use std::io::{self, Read, Write};

use thiserror::Error;

/// Why a server could not even start.
#[derive(Debug, Error)]
pub enum ServeError {
    #[error("the type checker does not start: {problem}")]
    Checker { problem: String },
    #[error("the server cannot make what it needs to run: {0}")]
    System(#[from] io::Error),
}

/// Serves one client until it says `exit` or closes its end. Gives the exit code that the protocol asks for: 0 after
/// `shutdown`, else 1.
pub fn serve(reader: impl Read + Send + 'static, writer: impl Write + Send + 'static) -> Result<u8, ServeError> {
    transport::serve(reader, writer)
}

/// Serves the client at the process's own streams.
pub fn serve_stdio() -> Result<u8, ServeError> {
    serve(io::stdin(), io::stdout())
}
