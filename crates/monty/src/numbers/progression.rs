//! Arithmetic progressions of unbounded integers: what a `range` is beyond machine words.

use serde::{Deserialize, Serialize};

use super::Int;

/// The integers from `start` in steps of `step`, which is not zero, up to `stop`, which is not one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progression {
    pub start: Int,
    pub stop: Int,
    pub step: Int,
    len: Int,
}

impl Progression {
    /// The progression between two ends; empty if `step` leads away from `stop`.
    pub fn new(start: Int, stop: Int, step: Int) -> Self {
        let distance = if step.is_negative() { &start - &stop } else { &stop - &start };
        let len = if distance.is_negative() || distance.is_zero() {
            Int::ZERO
        } else {
            let steps = (&distance - &Int::ONE).floor_div(&step.abs()).unwrap_or_default();
            &steps + &Int::ONE
        };
        Self { start, stop, step, len }
    }

    /// Whether the parts belong together, as those of a deserialised progression may not.
    pub fn is_sound(&self) -> bool {
        let parts = [&self.start, &self.stop, &self.step, &self.len];
        parts.iter().all(|part| part.is_canonical())
            && !self.step.is_zero()
            && *self == Self::new(self.start.clone(), self.stop.clone(), self.step.clone())
    }

    /// Number of integers.
    pub fn len(&self) -> &Int {
        &self.len
    }

    /// The integer at `index`; beyond the ends, the one that would be there.
    pub fn get(&self, index: &Int) -> Int {
        &self.start + &(index * &self.step)
    }

    /// Where an integer stands.
    pub fn position(&self, value: &Int) -> Option<Int> {
        let (at, rest) = (value - &self.start).divmod(&self.step).ok()?;
        (rest.is_zero() && !at.is_negative() && at < self.len).then_some(at)
    }

    /// What a slice with these indices takes.
    #[must_use]
    pub fn slice(&self, [start, stop, step]: &[Int; 3]) -> Self {
        Self::new(self.get(start), self.get(stop), &self.step * step)
    }

    /// The same integers from the last to the first.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let last = &self.len - &Int::ONE;
        self.slice(&[last, Int::Small(-1), Int::Small(-1)])
    }

    /// Whether both hold the same integers.
    pub fn holds_same(&self, other: &Self) -> bool {
        self.len == other.len
            && (self.len.is_zero() || self.start == other.start && (self.len == Int::ONE || self.step == other.step))
    }
}
