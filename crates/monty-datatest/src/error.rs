//! Everything that can go wrong in the harness itself, as opposed to a case whose outcome differs.

use std::{io, path::PathBuf, time::Duration};

use thiserror::Error;

/// A failure of the harness or of a process it runs. Each message names the case or file and the way out.
#[derive(Debug, Error)]
pub enum HarnessError {
    #[error("cannot {action} {path}: {source}")]
    File { action: &'static str, path: PathBuf, source: io::Error },
    #[error("{path}: {problem}")]
    BadCase { path: PathBuf, problem: String },
    #[error("no CPython 3.14: put `python3.14` on PATH, name one in PYTHON314, or run `make oracle` (needs Node.js)")]
    NoOracle,
    #[error("cannot start {program}: {source}")]
    Start { program: String, source: io::Error },
    #[error("{program} is Python {version}, but the cases are written for 3.14")]
    WrongPython { program: String, version: String },
    #[error("{program} randomises hashes, so sets would print in any order; it must run with PYTHONHASHSEED=0")]
    RandomHashes { program: String },
    #[error("{interpreter} did not finish within {} s", limit.as_secs_f32())]
    Hang { interpreter: &'static str, limit: Duration },
    #[error("{interpreter} died: {last_words}")]
    Died { interpreter: &'static str, last_words: String },
    #[error("{interpreter} answered nonsense: {problem}")]
    Nonsense { interpreter: &'static str, problem: String },
    #[error("CPython ends otherwise than the case says: {problem}")]
    CannotComplete { problem: String },
}
