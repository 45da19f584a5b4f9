//! Monty's typeshed against Monty: every public name, attribute and parameter of one must be in the other.
//!
//! The interpreter tells what it has by running a script that looks at its own modules, and its static tables tell what
//! natives take; the stubs are parsed. Neither side is taken on trust, so neither can drift: what one has alone, or takes
//! differently, is a [`Mismatch`] that shows both.

mod compare;
mod constructors;
mod inventory;
mod runtime;
mod signature;
mod stubs;

use std::fmt;

pub use compare::compare_class;
pub use inventory::{Class, Inventory, Member};
pub use runtime::read_runtime;
pub use signature::{Parameter, ParameterKind, Signature};
pub use stubs::read_stubs;

use compare::compare_modules;

use crate::error::HarnessError;

/// A difference between the stubs and the interpreter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Such as `builtins.str.split`.
    pub path: String,
    pub stubs: String,
    pub runtime: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n    typeshed: {}\n    monty:    {}", self.path, self.stubs, self.runtime)
    }
}

/// Compares every module that a program can import.
pub fn check_parity() -> Result<Vec<Mismatch>, HarnessError> {
    let modules: Vec<&str> = monty_typeshed::importable_modules().collect();
    let runtime = read_runtime(&modules)?;
    let stubs = read_stubs(&modules)?;
    Ok(compare_modules(&stubs, &runtime))
}
