//! Monty: a sandboxed Python 3.14 interpreter that can stop at any call to its host, be stored, and go on elsewhere.

#[doc(hidden)]
pub mod collections;
#[doc(hidden)]
pub mod format;
#[doc(hidden)]
pub mod numbers;
#[doc(hidden)]
pub mod octets;
#[doc(hidden)]
pub mod text;
#[doc(hidden)]
pub mod unicode;

pub use text::{Text, TextBuilder, TextRef};
