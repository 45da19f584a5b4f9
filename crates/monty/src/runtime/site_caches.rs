//! What sites remember of the names they look up in instances: each in its inline cache, and all of them in one table,
//! so that a site which meets instances of several shapes in turn learns from what it or another site found before.

use super::{Cache, Runtime};
use crate::{objects::ShapeId, value::Symbol};

/// What a site does with a name. Inline caches of different uses mean different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameUse {
    Get,
    Set,
    Call,
}

/// An entry of the table of all sites.
#[derive(Clone, Copy, Debug)]
pub(super) struct Remembered {
    name: Symbol,
    name_use: NameUse,
    cache: Cache,
}

const ENTRIES: usize = 512;

impl Runtime {
    /// What some site remembers of a name in instances of a shape.
    #[inline]
    pub fn remembered(&self, name_use: NameUse, shape: ShapeId, name: Symbol) -> Option<Cache> {
        let entry = self.remembered.get(entry_of(name_use, shape, name))?;
        let holds = entry.cache.guard == shape.0
            && entry.name == name
            && entry.name_use == name_use
            && entry.cache.epoch == self.class_epoch;
        holds.then_some(entry.cache)
    }

    /// Remembers for the inline cache at `at`, and for all other sites, what a name is in instances of a shape that is
    /// not [`ShapeId::DICT`].
    pub fn remember(&mut self, at: usize, name_use: NameUse, name: Symbol, cache: Cache) {
        self.caches[at] = cache;
        let entry = Remembered { name, name_use, cache };
        if self.remembered.is_empty() {
            self.remembered = vec![Remembered { cache: Cache::default(), ..entry }; ENTRIES];
        }
        self.remembered[entry_of(name_use, ShapeId(cache.guard), name)] = entry;
    }
}

fn entry_of(name_use: NameUse, shape: ShapeId, name: Symbol) -> usize {
    (shape.0.wrapping_mul(37) ^ name.0.wrapping_mul(5) ^ name_use as u32) as usize % ENTRIES
}
