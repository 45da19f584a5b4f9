//! What a match may cost.

use thiserror::Error;

/// A match took more than its caller allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the regular expression took too long")]
pub struct OutOfFuel;

/// Fuel and memory for matching. The caller fills it from its own counters and reads back what is left.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Steps left; one is about one operation of a pattern's program.
    pub fuel: u64,
    /// Bytes left for the backtrack stack, which is given back, and for results, which are not.
    pub memory: usize,
}

impl Budget {
    /// Takes `steps`.
    #[inline]
    pub fn burn(&mut self, steps: u64) -> Result<(), OutOfFuel> {
        if let Some(left) = self.fuel.checked_sub(steps) {
            self.fuel = left;
            Ok(())
        } else {
            self.fuel = 0;
            Err(OutOfFuel)
        }
    }

    /// Takes `bytes` for good.
    pub fn claim(&mut self, bytes: usize) -> Result<(), OutOfFuel> {
        self.check_memory(bytes)?;
        self.memory -= bytes;
        Ok(())
    }

    /// Fails if `bytes` are not to be had.
    pub fn check_memory(&self, bytes: usize) -> Result<(), OutOfFuel> {
        if bytes > self.memory { Err(OutOfFuel) } else { Ok(()) }
    }
}
