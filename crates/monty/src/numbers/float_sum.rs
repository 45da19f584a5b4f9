//! The compensated summation of `sum()` since Python 3.12.

use serde::{Deserialize, Serialize};

/// A running sum of floats with the rounding errors kept aside (Neumaier's variant of Kahan's summation).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FloatSum {
    high: f64,
    low: f64,
}

impl FloatSum {
    /// A sum that begins at `value`.
    pub fn new(value: f64) -> Self {
        Self { high: value, low: 0.0 }
    }

    /// Adds one float; integers go through `int_to_float` first.
    pub fn add(&mut self, value: f64) {
        let total = self.high + value;
        self.low +=
            if self.high.abs() >= value.abs() { (self.high - total) + value } else { (value - total) + self.high };
        self.high = total;
    }

    /// The sum. Errors are ignored where they are not finite, so that infinities stay.
    pub fn total(self) -> f64 {
        if self.low != 0.0 && self.low.is_finite() { self.high + self.low } else { self.high }
    }
}
