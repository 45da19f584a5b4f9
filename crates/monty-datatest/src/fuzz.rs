//! Random programs, run on Monty and on CPython: the cases that nobody thought of.
//!
//! [`generate`] writes a program from a seed; [`Differential`] runs it on both and compares; [`shrink`] makes a program that
//! differs small; [`run_campaign`] does so for many seeds. [`differs_through_dumps`] compares Monty with itself, dumped and
//! loaded at every call of a host function. Programs terminate by construction: every loop is bounded, nothing recurses
//! without a count, and no large int is ever a size.

mod calls;
mod campaign;
mod deviations;
mod differential;
mod families;
mod generator;
mod kind;
mod random;
mod shrink;

pub use campaign::{Campaign, Finding, Summary, run_campaign};
pub use deviations::{DEVIATIONS, Deviation};
pub use differential::{Differential, differs_through_dumps};
pub use generator::{Dialect, generate};
pub use shrink::shrink;
