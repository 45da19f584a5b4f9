//! The judge of Monty: every script under `test_cases/` runs on Monty and on CPython 3.14 and must do the same on both.
//!
//! [`Case`] reads a script and what it says about its own end, [`Oracle`] runs it on CPython, [`Monty`] runs it on Monty,
//! [`judge`] compares, and [`run_suite`] does so for all cases and lists every failure. [`tidy`] checks the rules of the
//! house that no compiler knows, and [`fuzz`] runs random programs on both. The crate is for development only: nothing depends on it.

mod case;
mod complete;
mod error;
pub mod fuzz;
pub mod grammar;
mod judge;
mod line_process;
mod on_monty;
mod oracle;
mod outcome;
pub mod parity;
mod suite;
pub mod tidy;

pub use case::{Case, Expectation, Markers, find_cases, test_cases_folder};
pub use complete::completed_source;
pub use error::HarnessError;
pub use judge::{Difference, judge};
pub use on_monty::Monty;
pub use oracle::{Oracle, OracleCommand};
pub use outcome::{Ending, Interpreter, Outcome, Route};
pub use suite::{Failure, Report, run_suite};
