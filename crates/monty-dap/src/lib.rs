//! Monty's debug adapter: the time machine of `monty-debug` over the [Debug Adapter Protocol].
//!
//! Requests of the specification come first, `monty/…` requests on top of them, so that any client gets reverse
//! debugging. One thread reads messages, one serves them and runs the program: a running program looks up between two
//! slices of its fuel, so no request ever touches a machine that is at work.
//!
//! [Debug Adapter Protocol]: https://microsoft.github.io/debug-adapter-protocol/specification

mod breakpoints;
mod client;
mod conventions;
mod debuggee;
mod dispatch;
mod failure;
mod handles;
mod host;
mod json;
mod mailbox;
mod motion;
mod program;
mod protocol;
mod requests;
mod server;
mod session;
mod sources;
mod stub_names;
mod transport;
mod variable_path;

pub use failure::ServeError;
pub use server::{Listener, serve, serve_stdio};
