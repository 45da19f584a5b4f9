//! Monty: a sandboxed Python 3.14 interpreter that can stop at any call to its host, be stored, and go on elsewhere.

mod builtins;
mod bytecode;
mod classes;
#[doc(hidden)]
pub mod collections;
mod compiler;
#[doc(hidden)]
pub mod format;
mod heap;
mod modules;
#[doc(hidden)]
pub mod numbers;
mod objects;
#[doc(hidden)]
pub mod octets;
mod prelude;
mod program;
#[doc(hidden)]
pub mod regex;
mod registry;
#[doc(hidden)]
pub mod run;
mod runtime;
#[doc(hidden)]
pub mod source;
mod symbols;
#[doc(hidden)]
pub mod syntax;
#[doc(hidden)]
pub mod text;
#[doc(hidden)]
pub mod traceback;
mod types;
#[doc(hidden)]
pub mod unicode;
mod value;
mod vm;

pub use text::{Text, TextBuilder, TextRef};
