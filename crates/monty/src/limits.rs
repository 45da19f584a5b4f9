//! What a program may use, and who watches it.
//!
//! It stands apart because limits belong to the host: the core only counts. **A limit hit ends the run and is no
//! exception that the program could catch.** All limits but time are deterministic: the same program hits them at the
//! same instruction everywhere. Time needs a clock, which the core has not: the host brings its own.

use std::fmt::{self, Debug, Formatter};

use thiserror::Error;

use crate::runtime::LimitKind;

/// Frames that may stand on each other unless the host says otherwise, as in CPython.
pub const DEFAULT_RECURSION: u32 = 1000;

/// What a run may use. `None` is no limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Ticks: one for each loop iteration and call, more for natives in proportion to their data.
    pub fuel: Option<u64>,
    /// Bytes of Python objects alive at once.
    pub memory: Option<usize>,
    /// Depth of calls; past it the program sees `RecursionError`, which it may catch.
    pub recursion: u32,
    /// Calls to the host, each wait for answers included.
    pub suspensions: Option<u64>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { fuel: None, memory: None, recursion: DEFAULT_RECURSION, suspensions: None }
    }
}

/// Watches a run on behalf of the host.
pub trait Tracker: Send + 'static {
    /// The deterministic limits. Asked once, when a run starts or is loaded.
    fn limits(&self) -> Limits {
        Limits::default()
    }

    /// Whether the time is up. Asked every few thousand ticks, also while one operation works on much data.
    fn is_out_of_time(&mut self) -> bool {
        false
    }
}

/// No limits but the depth of recursion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoLimitTracker;

impl Tracker for NoLimitTracker {}

/// Enforces [`Limits`], and a deadline if it is given one.
///
/// ```
/// use monty::{LimitedTracker, Limits, MontyRun, RunError, StdPrint};
///
/// let run = MontyRun::new("while True: pass".to_owned(), "loop.py", vec![], vec![]).unwrap();
/// let tracker = LimitedTracker::new(Limits { fuel: Some(10_000), ..Limits::default() });
/// let error = run.run(vec![], tracker, &mut StdPrint).unwrap_err();
/// assert!(matches!(error, RunError::Limit(_)));
/// ```
#[derive(Default)]
pub struct LimitedTracker {
    limits: Limits,
    is_late: Option<Box<dyn FnMut() -> bool + Send>>,
}

impl LimitedTracker {
    /// A tracker without a deadline.
    pub fn new(limits: Limits) -> Self {
        Self { limits, is_late: None }
    }

    /// Adds a deadline: the function says whether it has passed.
    ///
    /// The core reads no clock, so the host brings one, such as `move || start.elapsed() > allowed`.
    #[must_use]
    pub fn with_deadline(self, is_late: impl FnMut() -> bool + Send + 'static) -> Self {
        Self { is_late: Some(Box::new(is_late)), ..self }
    }
}

impl Debug for LimitedTracker {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let has_deadline = self.is_late.is_some();
        f.debug_struct("LimitedTracker").field("limits", &self.limits).field("has_deadline", &has_deadline).finish()
    }
}

impl Tracker for LimitedTracker {
    fn limits(&self) -> Limits {
        self.limits.clone()
    }

    fn is_out_of_time(&mut self) -> bool {
        self.is_late.as_mut().is_some_and(|is_late| is_late())
    }
}

/// A limit of the host that a run reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LimitError {
    /// [`Limits::fuel`].
    #[error("the program used all of its fuel")]
    Fuel,
    /// [`Limits::memory`].
    #[error("the program needs more memory than it may use")]
    Memory,
    /// [`Tracker::is_out_of_time`].
    #[error("the program ran out of time")]
    Time,
    /// [`Limits::suspensions`].
    #[error("the program called the host more often than it may")]
    Suspensions,
}

impl From<LimitKind> for LimitError {
    fn from(kind: LimitKind) -> Self {
        match kind {
            LimitKind::Fuel => Self::Fuel,
            LimitKind::Memory => Self::Memory,
            LimitKind::Time => Self::Time,
            LimitKind::Suspensions => Self::Suspensions,
        }
    }
}
