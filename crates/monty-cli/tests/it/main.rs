//! The `monty` command from outside.

mod check;
