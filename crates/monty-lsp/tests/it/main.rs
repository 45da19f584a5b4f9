//! The language server from its client's side: over pipes, in the same process.

mod client;
mod encodings;
mod fixtures;
mod flood;
mod render;
mod robustness;
mod running;
mod stubs;
