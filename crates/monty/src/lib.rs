//! Monty: a sandboxed Python 3.14 interpreter that can stop at any call to its host, be stored, and go on elsewhere.

#[doc(hidden)]
pub mod source;
#[doc(hidden)]
pub mod syntax;
mod text;
#[doc(hidden)]
pub mod traceback;

pub use text::{Text, TextBuilder, TextRef};
