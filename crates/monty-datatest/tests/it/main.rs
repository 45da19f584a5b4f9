//! The tests of the harness, the house rules, and the suite itself.

mod case;
mod cases;
mod complete;
mod judge;
mod monty_program;
mod oracle;
mod suite;
mod tidy;
