//! Why a benchmark could not be run at all.
//!
//! A program that fails under an interpreter is not an error here: it is a result, and the table shows it.

use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

use thiserror::Error;

/// What kept a whole command from giving an answer.
#[derive(Debug, Error)]
pub enum BenchError {
    /// The operating system refused to start the process.
    #[error("cannot run {}: {source}", program.display())]
    CannotRun { program: PathBuf, source: io::Error },
    /// The process ran, but its resource usage could not be collected.
    #[error("cannot measure {}: {source}", program.display())]
    CannotMeasure { program: PathBuf, source: io::Error },
    /// An interpreter failed on the empty script, so there is no startup to subtract.
    #[error("{label} fails on the empty script: {reason}")]
    BrokenInterpreter { label: String, reason: String },
    /// A tool did something else than it was measured for.
    #[error("{tool}: {reason}")]
    BrokenTool { tool: &'static str, reason: String },
    /// `--programs` is not a glob.
    #[error("{glob:?} is not a glob: {source}")]
    BadGlob { glob: String, source: glob::PatternError },
    /// No program has a matching name.
    #[error("no program in {} matches {globs:?}", folder.display())]
    NoPrograms { folder: PathBuf, globs: Vec<String> },
    /// A file or folder could not be read or written.
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
    /// `perf` is not installed.
    #[error(
        "perf is not on the PATH; it comes with the kernel's tools (Debian: linux-perf, Fedora: perf), for Linux only"
    )]
    NoPerf,
    /// `perf` is there but refused to work, for instance for want of permission.
    #[error("perf {step} failed ({status}):\n{message}")]
    PerfFailed { step: &'static str, status: ExitStatus, message: String },
    /// The samples could not be turned into a picture.
    #[error("cannot draw the flame graph: {source}")]
    FlameGraph { source: io::Error },
    /// The raw figures could not be put into JSON.
    #[error("cannot write the figures: {0}")]
    Json(#[from] serde_json::Error),
}
