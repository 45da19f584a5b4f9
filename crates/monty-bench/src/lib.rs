//! Benchmarks of Monty, told as ratios against CPython and against a peer that ran in the same minute on the same machine.
//!
//! Seconds age with the machine that measured them; ratios of interleaved runs do not. So nothing here is ever recorded
//! in the tree: whoever wants to know how fast Monty is runs `monty-bench table`, and whoever wants to know whether a
//! change slowed the hot loop runs `monty-bench compare` on the binaries from before and after it.
//!
//! **The interpreters are seen from outside only**, as commands: CPU time and memory come from the operating system's
//! account of the finished process, so the same yardstick fits all of them. What only Monty does (`in_process.rs`) is
//! measured from inside.

mod compare;
mod error;
mod figures;
mod in_process;
mod interpreter;
mod layout;
mod measure;
mod profile;
mod series;
mod suite;
mod table;
mod targets;
mod tools;

pub use compare::{Comparison, compare};
pub use error::BenchError;
pub use in_process::{InProcess, Workload, in_process, workloads};
pub use interpreter::{CommandLine, Interpreter, find_on_path};
pub use measure::{Measured, Outcome, measure};
pub use profile::{ProfileRequest, profile};
pub use series::{Effort, ProgramSeries, Series};
pub use suite::{Program, programs_in};
pub use table::{Contenders, Table, table};
pub use targets::{Target, Unit, Verdict};
pub use tools::{ToolFigure, ToolTable, tool_names, tools};
