//! The table behind `dict`: entries in insertion order, and an index from hash to entry once there are more than a few.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::{objects::twin_vector, value::Value};

const EMPTY: u32 = u32::MAX;
/// A table that loses its last key gives its memory back if it had more entries.
const KEPT_WHEN_EMPTY: usize = 64;

/// One key with its value; a removed entry has key `Undefined` until the table is compacted.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Entry {
    pub hash: i64,
    pub key: Value,
    pub value: Value,
}

/// More steps than this for each entry of a stored table mean that it was made to take long.
const STEPS_PER_ENTRY: usize = 64;
/// Steps that a stored table may take in any case.
const STEPS_AT_LEAST: usize = 1 << 22;

/// An insertion-ordered hash table.
#[derive(Clone, Debug, Default)]
pub struct DictTable {
    entries: Vec<Entry>,
    /// Open addressing in the order of [`Walk`]; a power of two slots, each an index of `entries`. Empty while scanning.
    index: Vec<u32>,
    live: u32,
    /// No entry before this position is live.
    first: u32,
    /// No key stands at this position or after it.
    end: usize,
    /// So many places of the index are taken at most.
    links: usize,
}

impl DictTable {
    /// Up to this many entries a scan of the hashes beats an index.
    pub const SCAN_LIMIT: usize = 8;

    /// An empty table with room for `capacity` entries.
    pub fn with_capacity(capacity: usize) -> Self {
        let mut table = Self { entries: Vec::with_capacity(capacity), ..Self::default() };
        if capacity > Self::SCAN_LIMIT {
            table.rebuild_index();
        }
        table
    }

    /// Makes room for as many keys as an empty table can find by scanning; more than that come by growing. Gives the
    /// bytes by which the table grew.
    pub fn make_room(&mut self, count: usize) -> usize {
        let before = self.heap_bytes();
        if self.entries.is_empty() {
            self.entries.reserve_exact(count.min(Self::SCAN_LIMIT));
        }
        self.heap_bytes() - before
    }

    /// A copy with the same room to grow.
    pub(crate) fn twin(&self) -> Self {
        Self { entries: twin_vector(&self.entries), index: twin_vector(&self.index), ..*self }
    }

    /// Number of keys.
    #[inline]
    pub fn len(&self) -> usize {
        self.live as usize
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Bytes outside the slot.
    pub fn heap_bytes(&self) -> usize {
        self.entries.capacity() * size_of::<Entry>() + self.index.capacity() * 4
    }

    /// The entry at a position that [`DictTable::find`] gave; an entry that was removed has no key.
    #[inline]
    pub fn entry(&self, position: usize) -> Option<&Entry> {
        self.entries.get(position)
    }

    /// Number of positions, removed entries included.
    #[inline]
    pub fn positions(&self) -> usize {
        self.entries.len()
    }

    /// Live entries in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.key.is_undefined())
    }

    /// Calls `visit` with every key and value.
    pub fn for_each(&self, mut visit: impl FnMut(Value, Value)) {
        self.iter().for_each(|entry| visit(entry.key, entry.value));
    }

    /// The position of the key with this hash that `equal` accepts.
    #[inline]
    pub fn find<E>(&self, hash: i64, mut equal: impl FnMut(Value) -> Result<bool, E>) -> Result<Option<usize>, E> {
        if self.index.is_empty() {
            for (position, entry) in self.entries.iter().enumerate() {
                if entry.hash == hash && !entry.key.is_undefined() && equal(entry.key)? {
                    return Ok(Some(position));
                }
            }
            return Ok(None);
        }
        let mut walk = Walk::of(hash, self.index.len());
        loop {
            let position = self.index[walk.slot];
            if position == EMPTY {
                return Ok(None);
            }
            let entry = &self.entries[position as usize];
            if entry.hash == hash && !entry.key.is_undefined() && equal(entry.key)? {
                return Ok(Some(position as usize));
            }
            walk.step();
        }
    }

    /// Positions of all keys with this hash, for callers that compare keys themselves.
    pub fn positions_of(&self, hash: i64) -> Vec<usize> {
        let matches = |position: usize| {
            self.entries.get(position).is_some_and(|entry| entry.hash == hash && !entry.key.is_undefined())
        };
        if self.index.is_empty() {
            return (0..self.entries.len()).filter(|position| matches(*position)).collect();
        }
        let mut walk = Walk::of(hash, self.index.len());
        let mut positions = Vec::new();
        while self.index[walk.slot] != EMPTY {
            let position = self.index[walk.slot] as usize;
            if matches(position) {
                positions.push(position);
            }
            walk.step();
        }
        positions
    }

    /// Sets the value at a position.
    #[inline]
    pub fn set_at(&mut self, position: usize, value: Value) {
        if let Some(entry) = self.entries.get_mut(position) {
            entry.value = value;
        }
    }

    /// Adds a key that [`DictTable::find`] did not find; gives the bytes by which the table grew.
    #[inline]
    pub fn push(&mut self, hash: i64, key: Value, value: Value) -> usize {
        let before = self.heap_bytes();
        if self.entries.len() == self.entries.capacity()
            && self.entries.len() >= 2 * self.live as usize + Self::SCAN_LIMIT
        {
            self.compact();
        }
        let position = self.entries.len();
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
        self.end = position + 1;
        if self.index.is_empty() {
            if position >= Self::SCAN_LIMIT {
                self.rebuild_index();
            }
        } else if (self.links + 1) * 3 > self.index.len() * 2 {
            self.rebuild_index();
        } else {
            self.link(position);
        }
        self.heap_bytes().saturating_sub(before)
    }

    /// Adds a key that [`DictTable::find`] did not find before all others; gives the bytes by which the table grew. Again
    /// and again it costs no more than at the end.
    pub fn push_front(&mut self, hash: i64, key: Value, value: Value) -> usize {
        let before = self.heap_bytes();
        let entry = Entry { hash, key, value };
        self.live += 1;
        if self.index.is_empty() {
            self.entries.insert(0, entry);
            (self.first, self.end) = (0, self.end + 1);
            if self.entries.len() > Self::SCAN_LIMIT {
                self.rebuild_index();
            }
            return self.heap_bytes().saturating_sub(before);
        }
        if self.first == 0 {
            self.open_front();
        }
        self.first -= 1;
        self.entries[self.first as usize] = entry;
        if (self.links + 1) * 3 > self.index.len() * 2 {
            self.rebuild_index();
        } else {
            self.link(self.first as usize);
        }
        self.heap_bytes().saturating_sub(before)
    }

    /// Makes room before the first entry, as much as there are entries.
    fn open_front(&mut self) {
        self.compact();
        let room = self.entries.len() + Self::SCAN_LIMIT;
        // Each has a hash of its own: a table is read from its entries, and these must not crowd.
        let gap = (0..room).map(|at| Entry { hash: at as i64, ..Entry::default() });
        self.entries.splice(0..0, gap);
        (self.first, self.end) = (room as u32, self.end + room);
        self.rebuild_index();
    }

    /// Removes the entry at a position that [`DictTable::find`] gave.
    pub fn remove_at(&mut self, position: usize) -> Entry {
        let Some(entry) = self.entries.get_mut(position) else { return Entry::default() };
        let removed = *entry;
        *entry = Entry { hash: removed.hash, ..Entry::default() };
        self.live -= 1;
        if position == self.first as usize {
            let rest = self.entries.iter().skip(position);
            self.first += rest.take_while(|entry| entry.key.is_undefined()).count() as u32;
        }
        // Positions stay, so that an iterator sees what was added behind it.
        if self.live == 0 && self.entries.len() > KEPT_WHEN_EMPTY {
            self.clear();
        } else if position + 1 == self.end {
            self.end = position;
        }
        removed
    }

    /// Where to begin looking for live entries.
    pub fn start(&self) -> usize {
        self.first as usize
    }

    /// The first live position; taking entries from the front again and again costs no more than once over.
    pub fn first_position(&self) -> Option<usize> {
        (self.first as usize..self.entries.len()).find(|at| !self.entries[*at].key.is_undefined())
    }

    /// Removes everything.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The last live position, for `popitem`.
    pub fn last_position(&self) -> Option<usize> {
        self.entries.get(..self.end)?.iter().rposition(|entry| !entry.key.is_undefined())
    }

    fn compact(&mut self) {
        self.entries.retain(|entry| !entry.key.is_undefined());
        self.first = 0;
        self.end = self.entries.len();
        if !self.index.is_empty() {
            self.rebuild_index();
        }
    }

    fn rebuild_index(&mut self) {
        let wanted = (self.entries.capacity().max(Self::SCAN_LIMIT) * 3 / 2 + 1).next_power_of_two();
        self.index.clear();
        self.index.resize(wanted, EMPTY);
        self.links = 0;
        for position in self.first as usize..self.entries.len() {
            if !self.entries[position].key.is_undefined() {
                self.link(position);
            }
        }
    }

    /// Puts an entry into the index; gives the number of steps that it took.
    #[inline]
    fn link(&mut self, position: usize) -> usize {
        let hash = self.entries[position].hash;
        let mut walk = Walk::of(hash, self.index.len());
        let mut steps = 0;
        let has_gaps = (self.live as usize) < self.entries.len();
        let mut free = None;
        while self.index[walk.slot] != EMPTY {
            // A key that comes and goes takes the place that it had, behind others of its hash.
            if has_gaps {
                let other = &self.entries[self.index[walk.slot] as usize];
                if other.key.is_undefined() {
                    free = free.or(Some(walk.slot));
                } else if other.hash == hash {
                    free = None;
                }
            }
            walk.step();
            steps += 1;
        }
        self.links += usize::from(free.is_none());
        self.index[free.unwrap_or(walk.slot)] = position as u32;
        steps
    }
}

/// Slots to look at one after the other before going on elsewhere.
const RUN: u32 = 16;

/// The slots of an index in the order in which one hash uses them: runs, each at a place that more bits of the hash
/// decide. So keys collide for long only if their whole hashes are equal, whoever chose them.
struct Walk {
    slot: usize,
    mask: usize,
    start: usize,
    left: u32,
    bits: u64,
}

impl Walk {
    /// Python's hashes of small ints are the ints: multiply, so that runs meet no strides.
    #[inline]
    fn of(hash: i64, slots: usize) -> Self {
        let mask = slots - 1;
        let bits = (hash as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let start = (bits >> 20) as usize & mask;
        Self { slot: start, mask, start, left: RUN, bits }
    }

    #[inline]
    fn step(&mut self) {
        if self.left > 0 {
            self.left -= 1;
            self.slot = (self.slot + 1) & self.mask;
        } else {
            self.jump();
        }
    }

    /// Once all bits are used up the places are those of a generator that meets every one.
    #[cold]
    fn jump(&mut self) {
        self.bits >>= 5;
        self.start = self.start.wrapping_mul(5).wrapping_add(1).wrapping_add(self.bits as usize) & self.mask;
        (self.slot, self.left) = (self.start, RUN);
    }
}

impl Serialize for DictTable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.entries)
    }
}

impl<'de> Deserialize<'de> for DictTable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entries = Vec::<Entry>::deserialize(deserializer)?;
        Self::from_entries(entries).ok_or_else(|| D::Error::custom("the hashes are not those of a dict"))
    }
}

impl DictTable {
    /// All entries, the removed ones among them, for storing.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// A table that was stored; `None` if its hashes make it as slow as a list.
    pub fn from_entries(entries: Vec<Entry>) -> Option<Self> {
        let live = entries.iter().filter(|entry| !entry.key.is_undefined()).count() as u32;
        let end = entries.len();
        let first = entries.iter().take_while(|entry| entry.key.is_undefined()).count() as u32;
        let mut table = Self { entries, index: Vec::new(), live, first, end, links: 0 };
        if end <= Self::SCAN_LIMIT {
            return Some(table);
        }
        let wanted = (end * 3 / 2 + 1).next_power_of_two();
        table.index.resize(wanted, EMPTY);
        let mut steps = STEPS_AT_LEAST + end * STEPS_PER_ENTRY;
        for position in first as usize..end {
            if !table.entries[position].key.is_undefined() {
                steps = steps.checked_sub(table.link(position))?;
            }
        }
        Some(table)
    }
}
