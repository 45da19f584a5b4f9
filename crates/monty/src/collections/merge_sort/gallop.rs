//! Galloping: looking for the place of an item in a run by steps that double, then by bisection.

use serde::{Deserialize, Serialize};

/// So many wins in a row make galloping pay.
pub(super) const WORTHWHILE: u32 = 7;

/// A search under way.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Gallop {
    /// The item whose place is looked for.
    pub item: u32,
    /// Whether the place is behind equal items, or before them.
    pub after_equals: bool,
    len: u32,
    /// Where the search begins.
    hint: u32,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum Stage {
    First,
    /// The place is further than `last` to the right of the hint.
    Up {
        last: u32,
        step: u32,
    },
    /// The place is at `last` to the left of the hint or further.
    Down {
        last: u32,
        step: u32,
    },
    Between {
        low: u32,
        high: u32,
    },
}

impl Gallop {
    pub(super) fn new(item: u32, after_equals: bool, len: u32, hint: u32) -> Self {
        Self { item, after_equals, len, hint, stage: Stage::First }
    }

    /// The index in the run that the item is to be compared with, or the item's place.
    pub(super) fn next(&mut self) -> Result<u32, u32> {
        match self.stage {
            Stage::First => return Ok(self.hint),
            Stage::Up { step, .. } if step < self.len - self.hint => return Ok(self.hint + step),
            Stage::Up { last, .. } => self.bisect(self.hint + last + 1, self.len),
            Stage::Down { step, .. } if step <= self.hint => return Ok(self.hint - step),
            Stage::Down { last, .. } => self.bisect(0, self.hint - last),
            Stage::Between { .. } => {}
        }
        match self.stage {
            Stage::Between { low, high } if low < high => Ok(u32::midpoint(low, high)),
            Stage::Between { high, .. } => Err(high),
            _ => Err(0),
        }
    }

    pub(super) fn answer(&mut self, is_less: bool) {
        let is_further = is_less != self.after_equals;
        match (self.stage, is_further) {
            (Stage::First, true) => self.stage = Stage::Up { last: 0, step: 1 },
            (Stage::First, false) => self.stage = Stage::Down { last: 0, step: 1 },
            (Stage::Up { step, .. }, true) => self.stage = Stage::Up { last: step, step: 2 * step + 1 },
            (Stage::Up { last, step }, false) => self.bisect(self.hint + last + 1, self.hint + step),
            (Stage::Down { step, .. }, false) => self.stage = Stage::Down { last: step, step: 2 * step + 1 },
            (Stage::Down { last, step }, true) => self.bisect(self.hint - step + 1, self.hint - last),
            (Stage::Between { low, high }, true) => self.bisect(u32::midpoint(low, high) + 1, high),
            (Stage::Between { low, high }, false) => self.bisect(low, u32::midpoint(low, high)),
        }
    }

    fn bisect(&mut self, low: u32, high: u32) {
        self.stage = Stage::Between { low, high };
    }

    pub(super) fn is_sound(&self, len: u32) -> bool {
        let fits = match self.stage {
            Stage::First => true,
            Stage::Up { last, step } => last < step && last < self.len - self.hint && step < 1 << 30,
            Stage::Down { last, step } => last < step && last <= self.hint && step < 1 << 30,
            Stage::Between { low, high } => low <= high && high <= self.len,
        };
        self.len == len && self.hint < len && fits
    }
}
