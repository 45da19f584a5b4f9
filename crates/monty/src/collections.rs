//! The containers behind Python's own, free of the interpreter: they hold hashes and small keys.

pub mod set_table;
