//! A part of a format string, as positions: plain data that a suspended formatting can keep.

use serde::{Deserialize, Serialize};

use crate::text::TextRef;

/// Positions `start..end` in a format string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first position.
    pub start: usize,
    /// The position behind the last.
    pub end: usize,
}

impl Span {
    /// The part of `text` that this span covers, clamped to it.
    pub fn of(self, text: TextRef<'_>) -> TextRef<'_> {
        text.slice(self.start, self.end)
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}
