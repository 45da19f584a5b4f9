//! The builtin functions. A file per family; this one is the table.

mod code;
mod iteration;
mod numbers;
mod objects;
mod output;

use crate::{classes, registry::Native, value::Value};

/// Constants among the builtins.
pub const CONSTANTS: &[(&str, Value)] = &[
    ("None", Value::None),
    ("True", Value::TRUE),
    ("False", Value::FALSE),
    ("Ellipsis", Value::Ellipsis),
    ("NotImplemented", Value::NotImplemented),
    ("__debug__", Value::TRUE),
    ("EnvironmentError", Value::Class(classes::OS_ERROR)),
    ("IOError", Value::Class(classes::OS_ERROR)),
];

/// All builtin functions, a slice per family.
pub const FUNCTIONS: &[&[Native]] =
    &[code::FUNCTIONS, iteration::FUNCTIONS, numbers::FUNCTIONS, objects::FUNCTIONS, output::FUNCTIONS];
