//! Recordings: all that a run needs to happen again, and nothing else.
//!
//! A recording is the program, its inputs, its limits, and every answer of its host. It is small, and it replays
//! anywhere, since nothing else decides what a program does. **Bytes may come from anyone:** a magic word, a version, a
//! length and a checksum stand before them, and wrong ones give a named error.

mod stored;

use monty::{
    LimitError,
    debug::{Answer, Ending},
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::program::Program;
use stored::Stored;

const MAGIC: [u8; 8] = *b"MTRACE\r\n";
/// The form of what follows the header. Changes with every change of the types that are stored.
const VERSION: u16 = 1;
/// Magic word, version, length of the payload, checksum.
const HEADER: usize = 8 + 2 + 8 + 8;

/// A run that can happen again.
#[derive(Clone, Debug, PartialEq)]
pub struct Recording {
    pub program: Program,
    /// The answers of the host, in the order of the suspensions.
    pub answers: Vec<Answer>,
    /// How the run ended, if it did.
    pub end: Option<RecordedEnd>,
}

/// How a recorded run ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RecordedEnd {
    Completed,
    /// With an exception, whose class is named.
    Raised(String),
    Limit(RecordedLimit),
}

/// A limit that ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecordedLimit {
    Fuel,
    Memory,
    /// Of all limits only this one depends on more than the program: a replay goes on past it.
    Time,
    Suspensions,
}

impl From<LimitError> for RecordedLimit {
    fn from(limit: LimitError) -> Self {
        match limit {
            LimitError::Fuel => Self::Fuel,
            LimitError::Memory => Self::Memory,
            LimitError::Time => Self::Time,
            LimitError::Suspensions => Self::Suspensions,
        }
    }
}

impl RecordedEnd {
    pub(crate) fn of(ending: &Ending) -> Self {
        match ending {
            Ending::Completed(_) => Self::Completed,
            Ending::Raised(exception) => Self::Raised(exception.exc_type().to_owned()),
            Ending::Limit(limit) => Self::Limit((*limit).into()),
        }
    }
}

/// Why bytes are not a recording that can be opened here.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RecordingError {
    #[error("these bytes are not a recording of a Monty program")]
    NotARecording,
    #[error("the recording is in format {found}, which this version no longer reads; it reads {supported}")]
    TooOld { found: u16, supported: u16 },
    #[error("the recording is in format {found}, which this version does not know yet; it reads {supported}")]
    TooNew { found: u16, supported: u16 },
    #[error("the recording is damaged: {problem}")]
    Corrupt { problem: &'static str },
    #[error("the recording cannot be written: {problem}")]
    Unwritable { problem: String },
}

impl Recording {
    /// A recording of a run that has not begun.
    pub fn new(program: Program) -> Self {
        Self { program, answers: Vec::new(), end: None }
    }

    /// The recording as bytes, for [`Recording::from_bytes`].
    ///
    /// ```
    /// use monty_debug::{Program, Recording};
    ///
    /// let recording = Recording::new(Program::new("print('hello')", "main.py"));
    /// assert_eq!(Recording::from_bytes(&recording.to_bytes().unwrap()), Ok(recording));
    /// ```
    pub fn to_bytes(&self) -> Result<Vec<u8>, RecordingError> {
        let stored = Stored::of(self);
        let payload =
            postcard::to_stdvec(&stored).map_err(|error| RecordingError::Unwritable { problem: error.to_string() })?;
        let mut bytes = Vec::with_capacity(HEADER + payload.len());
        bytes.extend(MAGIC);
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend((payload.len() as u64).to_le_bytes());
        bytes.extend(checksum(&payload).to_le_bytes());
        bytes.extend(payload);
        Ok(bytes)
    }

    /// Reads what [`Recording::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RecordingError> {
        let Some((magic, rest)) = bytes.split_first_chunk::<8>() else { return Err(RecordingError::NotARecording) };
        if *magic != MAGIC {
            return Err(RecordingError::NotARecording);
        }
        let damaged = |problem| RecordingError::Corrupt { problem };
        let (version, rest) = rest.split_first_chunk::<2>().ok_or_else(|| damaged("it ends in its header"))?;
        let found = u16::from_le_bytes(*version);
        if found < VERSION {
            return Err(RecordingError::TooOld { found, supported: VERSION });
        }
        if found > VERSION {
            return Err(RecordingError::TooNew { found, supported: VERSION });
        }
        let (length, rest) = rest.split_first_chunk::<8>().ok_or_else(|| damaged("it ends in its header"))?;
        let (sum, payload) = rest.split_first_chunk::<8>().ok_or_else(|| damaged("it ends in its header"))?;
        if u64::from_le_bytes(*length) != payload.len() as u64 {
            return Err(damaged("it is not as long as it says"));
        }
        if u64::from_le_bytes(*sum) != checksum(payload) {
            return Err(damaged("its checksum is another one"));
        }
        let (stored, rest): (Stored, _) =
            postcard::take_from_bytes(payload).map_err(|_| damaged("its contents make no sense"))?;
        if !rest.is_empty() {
            return Err(damaged("it goes on after its end"));
        }
        stored.recording().ok_or_else(|| damaged("its values make no sense"))
    }

    /// Whether bytes claim to be a recording.
    pub fn is_recording(bytes: &[u8]) -> bool {
        bytes.starts_with(&MAGIC)
    }
}

/// FNV-1a: against accidents, not against attackers, whose bytes are checked one by one like any others.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}
