//! The tests of the harness, the house rules, and the suite itself.

mod case;
mod cases;
mod complete;
mod fuzz;
mod grammar;
mod judge;
mod on_monty;
mod oracle;
mod parity;
mod suite;
mod tidy;
