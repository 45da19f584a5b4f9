//! Type-checks Python as Monty runs it.
//!
//! ty does the checking, as a library over in-memory files: nothing here touches the disk. It sees Monty's own typeshed,
//! so it knows exactly what the interpreter provides, and the stubs of the host as implicit globals. What Python has and
//! Monty lacks is reported by rules of our own, with a way out. **No other crate but `monty-ide` names ty or salsa.**

mod checker;
mod comments;
mod configuration;
mod db;
mod diagnose;
mod finding;
mod imports;
mod names;
mod render;
mod report;
mod rules;
mod session;
mod syntax;
mod system;

pub use checker::{CheckedBlocks, Checker, Script, Stubs};
pub use configuration::{Configuration, ConfigurationError, FileLookup, Surroundings, surroundings};
pub use db::{Database, Environment};
pub use finding::{Finding, Level, level};
pub use monty_typeshed::{FILES as TYPESHED_FILES, importable_modules};
pub use render::Format;
pub use report::{CheckError, Report};
pub use rules::{RULES, Rule};
pub use session::{DEEP_STACK, EnvironmentId, Session, UnitId};
