//! `_monty`: what the Python parts of the library need of the interpreter. Programs cannot see it in documentation, but
//! nothing in it is dangerous.

mod json;

use crate::registry::{ModuleDef, Native, native};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "_monty", functions: FUNCTIONS, constants: &[], python: None };

const FUNCTIONS: &[Native] = &[
    native("json_decode", "text, options, start=0, /", json::json_decode),
    native("json_encode", "obj, options, depth=0, /", json::json_encode),
];
