//! Natives at work for long: how deep they nest, and whether they may go on.
//!
//! The machine looks at limits between instructions. A native whose work is not bounded by what it was given, such as
//! comparing lists that share their parts, looks by itself: [`Runtime::look`] after each piece of it.

use std::{
    fmt::{self, Debug, Formatter},
    sync::{Arc, Mutex},
};

use super::{Control, LimitKind, Outcome, Runtime, needs_python};
use crate::{classes, limits::Tracker};

/// Natives nest at most this deep, for the sake of the Rust stack.
const MOST_DEPTH: u32 = 400;

/// Ticks beyond a slice after which a native looks up, and then after as many again.
pub(crate) const OVERDRAFT: i64 = 20_000;

/// The limits that natives look at while they work.
#[derive(Clone, Default)]
pub(crate) struct Oversight {
    fuel: Option<u64>,
    tracker: Option<Arc<Mutex<dyn Tracker>>>,
}

impl Oversight {
    pub(crate) fn new(fuel: Option<u64>, tracker: Arc<Mutex<dyn Tracker>>) -> Self {
        Self { fuel, tracker: Some(tracker) }
    }

    /// Whether the host's time is up. A tracker that has panicked ends the run.
    pub(crate) fn is_out_of_time(&self) -> bool {
        let Some(tracker) = &self.tracker else { return false };
        tracker.lock().map_or(true, |mut tracker| tracker.is_out_of_time())
    }
}

impl Debug for Oversight {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Oversight").field("fuel", &self.fuel).finish_non_exhaustive()
    }
}

impl Runtime {
    /// Between two pieces of work that burnt fuel: an error if a limit was reached meanwhile.
    #[inline]
    pub fn look(&mut self) -> Outcome<()> {
        if self.fuel < self.next_look { self.look_up() } else { Ok(()) }
    }

    /// Burns fuel for a piece of work of many, as [`Runtime::burn`] does.
    #[inline]
    pub fn work(&mut self, amount: usize) -> Outcome<()> {
        self.burn(amount);
        self.look()
    }

    #[cold]
    #[inline(never)]
    fn look_up(&mut self) -> Outcome<()> {
        self.next_look = self.fuel - OVERDRAFT;
        if self.oversight.fuel.is_some_and(|limit| self.clock() > limit) {
            return Err(Box::new(Control::Limit(LimitKind::Fuel)));
        }
        if self.oversight.is_out_of_time() {
            return Err(Box::new(Control::Limit(LimitKind::Time)));
        }
        Ok(())
    }

    /// Runs `work` one level deeper. Too deep for the Rust stack, it is to be done in Python, whose frames take no room
    /// there.
    pub fn nested<T>(&mut self, work: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        self.fuel -= 1;
        self.look()?;
        if self.known_deep > 0 {
            self.known_deep -= 1;
            return needs_python();
        }
        if self.depth >= MOST_DEPTH {
            self.known_deep = MOST_DEPTH;
            return needs_python();
        }
        self.depth += 1;
        let result = work(self);
        self.depth -= 1;
        result
    }

    /// Runs `work` one level deeper, where Python code could not do the same: too deep is an error.
    pub fn nested_natively<T>(&mut self, work: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        self.deeper()?;
        let result = work(self);
        self.depth -= 1;
        result
    }

    /// Enters native recursion one level deeper, where too deep is an error.
    pub fn deeper(&mut self) -> Outcome<()> {
        self.fuel -= 1;
        self.look()?;
        if self.depth >= MOST_DEPTH {
            return self.raise(classes::RECURSION_ERROR, "maximum recursion depth exceeded");
        }
        self.depth += 1;
        Ok(())
    }
}
