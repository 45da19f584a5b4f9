//! A hash set that iterates as CPython's does, given the same hashes.
//!
//! What can be seen of a set's inside is its order, so everything that decides it is CPython's: the table of at least
//! eight slots, the probing, when it grows and to what size, that removed entries leave a mark which a new entry may
//! take, and, for the operations on whole sets, which of two is iterated and which tables are sized in advance.
//!
//! The table knows no Python equality: callers pass a closure that is asked about keys of equal hash, as
//! `equal(stored)`, and may fail. Where equality runs Python code, use [`SetTable::probe`] and
//! [`SetTable::next_equal`], which keep their place in plain data. A mutation in between moves the entries: then start
//! the probe anew.
//!
//! Invariants: the number of slots is 0 or a power of two from [`MIN_SLOTS`]; `fill` slots are not empty and `used` of
//! them are entries; `fill * 5 < (slots - 1) * 3`, so that every probe ends at an empty slot.

mod operations;

use std::{
    fmt::{self, Formatter},
    mem,
};

use serde::{Deserialize, Deserializer, Serialize, de::Error};

use crate::objects::twin_vector;

/// Slots of the smallest table; an empty set allocates none.
pub const MIN_SLOTS: usize = 8;

const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

/// The set.
#[derive(Clone, Debug, Serialize)]
pub struct SetTable<K> {
    slots: Vec<Slot<K>>,
    fill: usize,
    used: usize,
    finger: usize,
}

/// A walk along the slots where a hash may be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Probe {
    hash: i64,
    perturb: u64,
    base: usize,
    offset: usize,
    /// The last slot of a removed entry on the way: a new entry goes there.
    vacant: Option<usize>,
}

/// Where [`SetTable::next_equal`] arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Candidate<K> {
    /// A key of equal hash: if it is equal, it is at this slot.
    Key { slot: usize, key: K },
    /// The hash is not in the set; a new entry goes to this slot, see [`SetTable::insert_at`].
    Absent { slot: usize },
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum Slot<K> {
    Empty,
    Removed,
    Entry { hash: i64, key: K },
}

impl<K: Copy> Default for SetTable<K> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Copy> SetTable<K> {
    /// The empty set.
    pub const fn new() -> Self {
        Self { slots: Vec::new(), fill: 0, used: 0, finger: 0 }
    }

    /// A copy with the same room to grow.
    pub(crate) fn twin(&self) -> Self {
        Self { slots: twin_vector(&self.slots), ..*self }
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.used
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Number of slots, for metering: an operation that visits all entries visits all slots.
    pub fn slot_count(&self) -> usize {
        self.slots.len()
    }

    /// Bytes behind the set.
    pub fn byte_size(&self) -> usize {
        self.slots.capacity() * size_of::<Slot<K>>()
    }

    /// Bytes that the table grows to if one more entry is added and it may have to grow for that; else 0. To be paid
    /// for before adding.
    pub fn growth_for_insert(&self) -> usize {
        if self.slots.is_empty() {
            MIN_SLOTS * size_of::<Slot<K>>()
        } else if (self.fill + 1) * 5 < self.mask() * 3 {
            0
        } else {
            slots_for(Self::growth_target(self.used + 1)) * size_of::<Slot<K>>()
        }
    }

    /// Bytes that the table grows to at most if `count` entries are merged into it.
    pub fn growth_for_merge(&self, count: usize) -> usize {
        slots_for((self.used.saturating_add(count)).saturating_mul(4)) * size_of::<Slot<K>>()
    }

    /// The entries in order, as `(hash, key)`.
    pub fn iter(&self) -> impl Iterator<Item = (i64, K)> + '_ {
        self.slots.iter().filter_map(Slot::entry)
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = K> + '_ {
        self.iter().map(|(_, key)| key)
    }

    /// The first entry at or after the slot `position`, and the position after it: a cursor that survives storing.
    pub fn next_entry(&self, position: usize) -> Option<(usize, i64, K)> {
        let (offset, (hash, key)) =
            self.slots.get(position..)?.iter().enumerate().find_map(|(offset, slot)| Some((offset, slot.entry()?)))?;
        Some((position + offset + 1, hash, key))
    }

    /// Starts looking for a hash.
    pub fn probe(&self, hash: i64) -> Probe {
        Probe { hash, perturb: hash as u64, base: hash as usize & self.mask(), offset: 0, vacant: None }
    }

    /// The next key of equal hash, or the place for a new one.
    pub fn next_equal(&self, probe: &mut Probe) -> Candidate<K> {
        let mask = self.mask();
        loop {
            let slot = probe.base.wrapping_add(probe.offset) & mask;
            probe.advance(mask);
            match self.slots.get(slot) {
                None | Some(Slot::Empty) => return Candidate::Absent { slot: probe.vacant.unwrap_or(slot) },
                Some(Slot::Removed) => probe.vacant = Some(slot),
                Some(Slot::Entry { hash, key }) if *hash == probe.hash => return Candidate::Key { slot, key: *key },
                Some(Slot::Entry { .. }) => {}
            }
        }
    }

    /// The stored key for which `equal` holds.
    pub fn get<E>(&self, hash: i64, mut equal: impl FnMut(K) -> Result<bool, E>) -> Result<Option<K>, E> {
        Ok(match self.find(hash, &mut equal)? {
            Candidate::Key { key, .. } => Some(key),
            Candidate::Absent { .. } => None,
        })
    }

    /// Whether a key for which `equal` holds is stored.
    pub fn contains<E>(&self, hash: i64, equal: impl FnMut(K) -> Result<bool, E>) -> Result<bool, E> {
        Ok(self.get(hash, equal)?.is_some())
    }

    /// Adds the key unless an equal one is stored; whether it was added.
    pub fn insert<E>(&mut self, hash: i64, key: K, mut equal: impl FnMut(K) -> Result<bool, E>) -> Result<bool, E> {
        match self.find(hash, &mut equal)? {
            Candidate::Key { .. } => Ok(false),
            Candidate::Absent { slot } => {
                self.insert_at(slot, hash, key);
                Ok(true)
            }
        }
    }

    /// Adds a key at the slot where its probe ended, with no change to the set in between.
    pub fn insert_at(&mut self, slot: usize, hash: i64, key: K) {
        if self.slots.is_empty() {
            self.slots.resize(MIN_SLOTS, Slot::Empty);
        }
        let Some(place) = self.slots.get_mut(slot) else { return };
        let is_new = match place {
            Slot::Empty => true,
            Slot::Removed => false,
            Slot::Entry { .. } => return,
        };
        *place = Slot::Entry { hash, key };
        self.used += 1;
        self.fill += usize::from(is_new);
        if is_new && self.fill * 5 >= self.mask() * 3 {
            self.resize(Self::growth_target(self.used));
        }
    }

    /// Removes the key for which `equal` holds; gives it back.
    pub fn remove<E>(&mut self, hash: i64, mut equal: impl FnMut(K) -> Result<bool, E>) -> Result<Option<K>, E> {
        Ok(match self.find(hash, &mut equal)? {
            Candidate::Key { slot, .. } => self.remove_at(slot).map(|(_, key)| key),
            Candidate::Absent { .. } => None,
        })
    }

    /// Removes the entry at the slot where its probe ended.
    pub fn remove_at(&mut self, slot: usize) -> Option<(i64, K)> {
        let place = self.slots.get_mut(slot)?;
        let entry = place.entry()?;
        *place = Slot::Removed;
        self.used -= 1;
        Some(entry)
    }

    /// `set.pop`: removes the first entry after that of the last `pop`.
    pub fn pop(&mut self) -> Option<(i64, K)> {
        let mask = self.mask();
        let start = self.finger & mask;
        let (late, early) = (self.slots.get(start..)?, self.slots.get(..start)?);
        let is_entry = |slot: &Slot<K>| slot.entry().is_some();
        let slot =
            late.iter().position(is_entry).map(|offset| start + offset).or_else(|| early.iter().position(is_entry))?;
        self.finger = slot + 1;
        self.remove_at(slot)
    }

    /// `set.clear`; the next `pop` still starts where the last one ended.
    pub fn clear(&mut self) {
        *self = Self { finger: self.finger, ..Self::new() };
    }

    fn find<E>(&self, hash: i64, equal: &mut impl FnMut(K) -> Result<bool, E>) -> Result<Candidate<K>, E> {
        let mut probe = self.probe(hash);
        loop {
            match self.next_equal(&mut probe) {
                Candidate::Key { key, .. } if !equal(key)? => {}
                found => return Ok(found),
            }
        }
    }

    /// One less than the number of slots, or than what it will be.
    fn mask(&self) -> usize {
        self.slots.len().max(MIN_SLOTS) - 1
    }

    /// How many entries a table that has to grow makes room for.
    fn growth_target(used: usize) -> usize {
        if used > 50_000 { used * 2 } else { used * 4 }
    }

    /// Makes a table of more than `target` slots, without the marks of removed entries.
    fn resize(&mut self, target: usize) {
        let slots = slots_for(target);
        if slots == MIN_SLOTS && self.slots.len() <= MIN_SLOTS && self.fill == self.used {
            return;
        }
        let old = mem::replace(&mut self.slots, vec![Slot::Empty; slots]);
        self.fill = self.used;
        for (hash, key) in old.iter().filter_map(Slot::entry) {
            self.place(hash, key);
        }
    }

    /// Puts an entry that is surely new into a table without removed entries.
    fn place(&mut self, hash: i64, key: K) {
        let mask = self.mask();
        let mut probe = self.probe(hash);
        loop {
            let slot = probe.base.wrapping_add(probe.offset) & mask;
            if let Some(place @ Slot::Empty) = self.slots.get_mut(slot) {
                *place = Slot::Entry { hash, key };
                return;
            }
            probe.advance(mask);
        }
    }
}

impl Probe {
    /// Steps to the next slot: some neighbours first, then elsewhere.
    fn advance(&mut self, mask: usize) {
        if self.offset < LINEAR_PROBES && self.base.saturating_add(LINEAR_PROBES) <= mask {
            self.offset += 1;
            return;
        }
        self.perturb >>= PERTURB_SHIFT;
        self.base = self.base.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize) & mask;
        self.offset = 0;
    }
}

impl<K: Copy> Slot<K> {
    fn entry(&self) -> Option<(i64, K)> {
        match self {
            Self::Entry { hash, key } => Some((*hash, *key)),
            _ => None,
        }
    }
}

impl<'de, K: Copy + Deserialize<'de>> Deserialize<'de> for SetTable<K> {
    /// Refuses tables that break an invariant; hashes that do not belong to their keys are beyond its knowledge.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Stored { slots, fill, used, finger } = Stored::deserialize(deserializer)?;
        let table = Self { slots, fill, used, finger };
        if table.is_consistent() { Ok(table) } else { Err(D::Error::custom(Inconsistent)) }
    }
}

#[derive(Deserialize)]
struct Stored<K> {
    slots: Vec<Slot<K>>,
    fill: usize,
    used: usize,
    finger: usize,
}

impl<K: Copy> SetTable<K> {
    /// For storing: the number of slots, the cursor of [`SetTable::pop`], and each slot that is not empty, its entry
    /// unless that was removed.
    #[expect(clippy::type_complexity, reason = "the parts of one table")]
    pub fn parts(&self) -> (usize, usize, impl Iterator<Item = (usize, Option<(i64, K)>)> + '_) {
        let filled = self.slots.iter().enumerate().filter(|(_, slot)| !matches!(slot, Slot::Empty));
        (self.slots.len(), self.finger, filled.map(|(at, slot)| (at, slot.entry())))
    }

    /// The table with these parts, unless they are not those of one.
    pub fn from_parts(slots: usize, finger: usize, filled: &[(usize, Option<(i64, K)>)]) -> Option<Self> {
        let mut table = Self { slots: vec![Slot::Empty; slots], fill: filled.len(), used: 0, finger };
        for (at, entry) in filled {
            let slot = table.slots.get_mut(*at).filter(|slot| matches!(slot, Slot::Empty))?;
            *slot = entry.map_or(Slot::Removed, |(hash, key)| Slot::Entry { hash, key });
            table.used += usize::from(entry.is_some());
        }
        table.is_consistent().then_some(table)
    }
}

struct Inconsistent;

impl fmt::Display for Inconsistent {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("the slots are not those of a set")
    }
}

impl<K: Copy> SetTable<K> {
    fn is_consistent(&self) -> bool {
        let slots = self.slots.len();
        let filled = self.slots.iter().filter(|slot| !matches!(slot, Slot::Empty)).count();
        (slots == 0 || slots.is_power_of_two() && slots >= MIN_SLOTS)
            && self.fill == filled
            && self.used == self.iter().count()
            && filled * 5 < self.mask() * 3
    }
}

/// The smallest number of slots over `target`.
fn slots_for(target: usize) -> usize {
    target.saturating_add(1).checked_next_power_of_two().unwrap_or(1 << (usize::BITS - 2)).max(MIN_SLOTS)
}
