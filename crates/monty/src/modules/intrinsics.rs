//! `_monty`: what the Python parts of the library need of the interpreter. Programs cannot see it in documentation, but
//! nothing in it is dangerous.

use crate::registry::{ModuleDef, Native};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_monty", functions: FUNCTIONS, constants: &[], python: None };

const FUNCTIONS: &[Native] = &[];
