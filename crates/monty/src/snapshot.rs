//! Programs as bytes: compiled ones, and suspended ones with everything they hold.
//!
//! It stands apart because nothing may be left out: the runtime is taken to pieces field by field, so that a new field
//! does not compile until it is stored or named here as something that can be rebuilt. **Bytes may come from anyone:**
//! they are checked before they are used, and wrong ones give a named error. Code is not stored; its source is, and
//! compiled again on load. Nor is the library: see `snapshot/image.rs`.

mod arenas;
mod contents;
mod difference;
mod form;
mod format;
mod image;
mod names;
mod reach;
mod reader;
mod signature;
mod state;
mod verify;
mod writer;

use std::hash::Hasher;

use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    limits::Tracker,
    report::MontyException,
    run::{
        FunctionCall, HostModule, MontyRun, OsCall, ResolveFutures, RunError, RunOptions, RunProgress, Session,
        Suspended, Waiting,
    },
};
use format::{Kind, open, seal};
use reader::{Nothing, Reader};
use writer::{Plain, WriteError, Writer};

/// Why bytes are not a program that can go on here.
#[derive(Clone, Debug, PartialEq, Error)]
#[non_exhaustive]
pub enum LoadError {
    #[error("these bytes are not a stored Monty program")]
    NotASnapshot,
    #[error("the stored program is in format {found}, which this version no longer reads; it reads {supported}")]
    TooOld { found: u16, supported: u16 },
    #[error("the stored program is in format {found}, which this version does not know yet; it reads {supported}")]
    TooNew { found: u16, supported: u16 },
    #[error("the stored program was written by another build of Monty, whose code differs")]
    OtherBuild,
    #[error("the stored program was written by a build of Monty with another library")]
    OtherLibrary,
    #[error("the stored program uses {name:?}, which this build of Monty does not have")]
    UnknownName { name: String },
    #[error("the bytes are those of {found}, not of {wanted}")]
    WrongKind { found: &'static str, wanted: &'static str },
    #[error("the stored program is damaged: {problem}")]
    Corrupt { problem: &'static str },
    #[error("the stored source does not compile: {0}")]
    Program(Box<MontyException>),
    #[error("the stored program cannot go on: {0}")]
    Run(Box<RunError>),
}

/// Why a program cannot be stored.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DumpError {
    #[error("the program has ended, so there is nothing to go on with")]
    Ended,
    #[error("the program cannot be written: {problem}")]
    Unwritable { problem: String },
}

/// A program that has not started.
#[derive(Debug, Serialize, Deserialize)]
struct StoredProgram {
    code: String,
    script_name: String,
    inputs: Vec<String>,
    external_functions: Vec<String>,
    top_level_await: bool,
    modules: Vec<HostModule>,
}

/// A number for everything that a dump of a program would hold.
pub(crate) fn state_hash<T>(session: &Session<T>) -> u64 {
    let mut hasher = FxHasher::default();
    match state::write(session, &Waiting::Futures(Vec::new())) {
        Ok(parts) => parts.iter().for_each(|bytes| hasher.write(bytes)),
        Err(error) => hasher.write(error.to_string().as_bytes()),
    }
    hasher.finish()
}

impl From<WriteError> for DumpError {
    fn from(error: WriteError) -> Self {
        Self::Unwritable { problem: error.to_string() }
    }
}

impl MontyRun {
    /// The program as bytes, for [`MontyRun::load`].
    ///
    /// ```
    /// use monty::{MontyObject, MontyRun, NoLimitTracker, StdPrint};
    ///
    /// let run = MontyRun::new("x + 1".to_owned(), "main.py", vec!["x".to_owned()], vec![]).unwrap();
    /// let again = MontyRun::load(&run.dump().unwrap()).unwrap();
    /// let result = again.run(vec![MontyObject::Int(41)], NoLimitTracker, &mut StdPrint).unwrap();
    /// assert_eq!(result, MontyObject::Int(42));
    /// ```
    pub fn dump(&self) -> Result<Vec<u8>, DumpError> {
        let stored = StoredProgram {
            code: self.code.clone(),
            script_name: self.script_name.clone(),
            inputs: self.inputs.clone(),
            external_functions: self.external_functions.clone(),
            top_level_await: self.options.top_level_await,
            modules: self.modules.to_vec(),
        };
        let mut payload = Writer::new(Plain);
        stored.serialize(&mut payload)?;
        Ok(seal(Kind::Program, &self.code, &[&payload.bytes]))
    }

    /// Reads what [`MontyRun::dump`] wrote. Compiles the source again.
    pub fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::new(open(Kind::Program, bytes)?, Nothing);
        let stored: StoredProgram = reader.read()?;
        if !reader.bytes.is_empty() {
            return Err(LoadError::Corrupt { problem: "it goes on after its end" });
        }
        let options = RunOptions { top_level_await: stored.top_level_await };
        let functions = stored.external_functions;
        let run = Self::with_options(stored.code, &stored.script_name, stored.inputs, functions, options);
        let run = run.map_err(|exception| LoadError::Program(Box::new(exception)))?;
        Ok(run.with_modules(stored.modules))
    }
}

impl<T: Tracker> RunProgress<T> {
    /// The suspended program as bytes, for [`RunProgress::load`]. The tracker is not part of them.
    pub fn dump(&self) -> Result<Vec<u8>, DumpError> {
        match self {
            Self::FunctionCall(call) => call.dump(),
            Self::OsCall(call) => call.dump(),
            Self::ResolveFutures(futures) => futures.dump(),
            Self::Complete(_) => Err(DumpError::Ended),
        }
    }

    /// Reads a suspended program. `tracker` watches it from here on; what it used so far counts.
    pub fn load(bytes: &[u8], tracker: T) -> Result<Self, LoadError> {
        let Suspended { session, waiting } = state::read(open(Kind::Suspended, bytes)?, tracker)?;
        session.show(waiting).map_err(|error| LoadError::Run(Box::new(error)))
    }
}

fn dump<T: Tracker>(session: &Session<T>, waiting: &Waiting) -> Result<Vec<u8>, DumpError> {
    let [head, body] = state::write(session, waiting)?;
    let source = session.machine.rt.program.units.first().map_or("", |unit| unit.unit.source.as_str());
    Ok(seal(Kind::Suspended, source, &[&head, &body]))
}

macro_rules! call_snapshots {
    ($name:ident, $pattern:pat => $call:ident, $wanted:literal) => {
        impl<T: Tracker> $name<T> {
            /// The suspended program as bytes, for [`RunProgress::load`].
            pub fn dump(&self) -> Result<Vec<u8>, DumpError> {
                let (session, waiting) = self.suspended();
                dump(session, &waiting)
            }

            /// Reads a program that was stored at such a suspension.
            pub fn load(bytes: &[u8], tracker: T) -> Result<Self, LoadError> {
                match RunProgress::load(bytes, tracker)? {
                    $pattern => Ok($call),
                    _ => Err(LoadError::WrongKind { found: "another suspension", wanted: $wanted }),
                }
            }
        }
    };
}

call_snapshots!(FunctionCall, RunProgress::FunctionCall(call) => call, "a call of a host function");
call_snapshots!(OsCall, RunProgress::OsCall(call) => call, "a call of the operating system");
call_snapshots!(ResolveFutures, RunProgress::ResolveFutures(futures) => futures, "a wait for async answers");
