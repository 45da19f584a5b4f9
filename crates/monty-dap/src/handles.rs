//! The numbers that stand for frames and for values with parts: they hold until the program moves.
//!
//! A number is never given out twice in a session, so that one from an earlier stop is recognised as such.

use crate::failure::Failure;

/// Numbers for things of one kind.
#[derive(Clone, Debug)]
pub(crate) struct Handles<T> {
    /// The number of the first thing of this stop.
    first: i64,
    things: Vec<T>,
}

impl<T> Default for Handles<T> {
    fn default() -> Self {
        // 0 means "nothing" in the protocol.
        Self { first: 1, things: Vec::new() }
    }
}

impl<T> Handles<T> {
    /// A number for a thing.
    pub(crate) fn add(&mut self, thing: T) -> i64 {
        self.things.push(thing);
        self.first + self.things.len() as i64 - 1
    }

    /// The thing behind a number of this stop.
    pub(crate) fn get(&self, number: i64) -> Option<&T> {
        self.things.get(usize::try_from(number.checked_sub(self.first)?).ok()?)
    }

    /// Forgets all: the program moves.
    pub(crate) fn clear(&mut self) {
        self.first += self.things.len() as i64;
        self.things.clear();
    }
}

impl<T: Clone + PartialEq> Handles<T> {
    /// The number that a thing has at this stop.
    pub(crate) fn of(&mut self, thing: T) -> i64 {
        match self.things.iter().position(|known| *known == thing) {
            Some(at) => self.first + at as i64,
            None => self.add(thing),
        }
    }

    /// The value behind a variables reference.
    pub(crate) fn value(&self, reference: i64) -> Result<T, Failure> {
        self.get(reference).cloned().ok_or(Failure::StaleReference { reference })
    }

    /// The frame behind a frame's number.
    pub(crate) fn frame(&self, id: i64) -> Result<T, Failure> {
        self.get(id).cloned().ok_or(Failure::StaleFrame { id })
    }
}
