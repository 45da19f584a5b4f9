//! Monty: a sandboxed Python 3.14 interpreter that can stop at any call to its host, be stored, and go on elsewhere.

mod builtins;
mod bytecode;
mod classes;
#[doc(hidden)]
pub mod collections;
mod compiler;
#[doc(hidden)]
pub mod format;
mod heap;
mod limits;
mod modules;
#[doc(hidden)]
pub mod numbers;
mod object;
mod objects;
#[doc(hidden)]
pub mod octets;
mod prelude;
mod printer;
mod program;
#[doc(hidden)]
pub mod regex;
mod registry;
mod report;
mod run;
mod runtime;
mod snapshot;
#[doc(hidden)]
pub mod source;
mod symbols;
#[doc(hidden)]
pub mod syntax;
#[doc(hidden)]
pub mod text;
#[doc(hidden)]
pub mod traceback;
mod types;
#[doc(hidden)]
pub mod unicode;
mod value;
mod vm;

pub use limits::{DEFAULT_RECURSION, LimitError, LimitedTracker, Limits, NoLimitTracker, Tracker};
pub use object::MontyObject;
pub use printer::{CollectPrint, NoPrint, PrintWriter, StdPrint};
pub use report::{ExitStatus, MontyException, StackFrame};
#[doc(hidden)]
pub use run::debug;
pub use run::{
    AsyncCall, Displayed, ExternalResult, FunctionCall, HostError, HostModule, MockError, Mocks, Moment, MontyRepl,
    MontyRun, OsCall, ResolveFutures, RunError, RunOptions, RunProgress,
};
#[doc(hidden)]
pub use run::{OpenEnd, Refusal, module_names, open_end, refusal, too_deep};
pub use snapshot::{DumpError, LoadError};
pub use text::{Text, TextBuilder, TextRef};
