//! One kind of object: slots, a free list, mark bits. Ids are slot numbers and stay valid until the object dies.

use serde::{Serialize, de::DeserializeOwned};

use super::journal::Segment;
use crate::value::Value;

/// What the collector must know of an object.
pub trait HeapObject: Clone + Default + Serialize + DeserializeOwned {
    /// Calls `visit` for every value that the object holds.
    fn trace(&self, visit: &mut dyn FnMut(Value));
    /// Bytes that the object takes, its slot included.
    fn size(&self) -> usize;
    /// A copy that takes as many bytes and has as much room to grow.
    fn twin(&self) -> Self;
}

/// The epoch of slots whose objects a dump left out: nothing refers to them, and the next collection frees them.
const GARBAGE: u32 = u32::MAX;

/// Arenas of this many slots grow in larger steps.
const LARGE: usize = 4_096;

/// An object with the collector's and the barrier's marks.
#[derive(Clone, Debug, Default)]
pub struct Slot<T> {
    /// When the object was made, or one more than when it was written first since the last checkpoint.
    pub(super) epoch: u32,
    marked: bool,
    pub(super) live: bool,
    pub(super) object: T,
}

/// All objects of one kind.
#[derive(Clone, Debug)]
pub struct Arena<T> {
    pub(super) slots: Vec<Slot<T>>,
    pub(super) free: Vec<u32>,
    /// What changed since the last checkpoint.
    pub(super) segment: Segment<T>,
}

/// All objects of an arena but one that is being filled.
pub(super) struct Others<'a, T> {
    before: &'a [Slot<T>],
    after: &'a [Slot<T>],
}

impl<'a, T> Others<'a, T> {
    #[inline]
    pub(super) fn get(&self, id: u32) -> &'a T {
        match self.before.get(id as usize) {
            Some(slot) => &slot.object,
            None => &self.after[id as usize - self.before.len() - 1].object,
        }
    }
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Self { slots: Vec::new(), free: Vec::new(), segment: Segment::default() }
    }
}

impl<T: HeapObject> Arena<T> {
    #[inline]
    pub(super) fn get(&self, id: u32) -> &T {
        &self.slots[id as usize].object
    }

    #[inline]
    pub(super) fn slot_mut(&mut self, id: u32) -> &mut Slot<T> {
        &mut self.slots[id as usize]
    }

    #[inline]
    pub(super) fn alloc(&mut self, object: T, epoch: u32) -> u32 {
        let slot = Slot { epoch, marked: false, live: true, object };
        if let Some(id) = self.free.pop() {
            if self.free.len() < self.segment.low() {
                self.segment.took(id);
            }
            self.slots[id as usize] = slot;
            return id;
        }
        self.make_room();
        self.slots.push(slot);
        self.slots.len() as u32 - 1
    }

    /// Takes a slot whose contents do not matter, to be filled in place beside all others.
    #[expect(clippy::inline_always, reason = "the result is three words too many for registers")]
    #[inline(always)]
    pub(super) fn alloc_beside(&mut self, epoch: u32) -> (u32, &mut T, Others<'_, T>) {
        let id = self.free.pop().unwrap_or_else(|| {
            self.make_room();
            self.slots.push(Slot::default());
            self.slots.len() as u32 - 1
        });
        if self.free.len() < self.segment.low() {
            self.segment.took(id);
        }
        let (before, from) = self.slots.split_at_mut(id as usize);
        let (slot, after) = from.split_first_mut().expect("a free slot is one of the arena");
        slot.epoch = epoch;
        slot.marked = false;
        slot.live = true;
        (id, &mut slot.object, Others { before, after })
    }

    #[inline]
    fn make_room(&mut self) {
        if self.slots.len() == self.slots.capacity() {
            self.grow();
        }
    }

    /// Quadruples a large arena. Room that was never written takes no memory, but the place from which an arena moved
    /// stays with the allocator for a while: the fewer moves, the lower the peak.
    #[cold]
    #[inline(never)]
    fn grow(&mut self) {
        let len = self.slots.len();
        self.slots.reserve(if len < LARGE { 1 } else { 3 * len });
    }

    pub(super) fn mark(&mut self, id: u32, visit: &mut dyn FnMut(Value)) {
        let slot = &mut self.slots[id as usize];
        if !slot.marked && slot.live {
            slot.marked = true;
            slot.object.trace(visit);
        }
    }

    /// Keeps what stands in a slot for the last checkpoint: this is the first write to it since.
    #[cold]
    #[inline(never)]
    pub(super) fn keep_old(&mut self, id: u32, epoch: u32) {
        let slot = &mut self.slots[id as usize];
        self.segment.keep_old(id, slot.epoch, slot.object.twin());
        slot.epoch = epoch + 1;
    }

    /// Frees everything that is not marked. What was there at a checkpoint goes to its journal.
    pub(super) fn sweep(&mut self, live: &mut usize, epoch: u32) {
        for (id, slot) in self.slots.iter_mut().enumerate() {
            if slot.marked {
                slot.marked = false;
                *live += slot.object.size();
            } else if slot.live {
                slot.live = false;
                self.free.push(id as u32);
                let object = std::mem::take(&mut slot.object);
                if epoch > 0 && slot.epoch != epoch {
                    self.segment.keep_dead(id as u32, slot.epoch, object);
                }
            }
        }
    }

    /// How many slots there are, and which are free, the next one to be used last.
    pub(super) fn slots(&self) -> (usize, &[u32]) {
        (self.slots.len(), &self.free)
    }

    /// Adds a slot behind the others: a live object, or a free one, which the list of the free ones must name.
    pub(crate) fn push_slot(&mut self, object: Option<T>) {
        let live = object.is_some();
        self.slots.push(Slot { epoch: 0, marked: false, live, object: object.unwrap_or_default() });
    }

    /// Adds a slot that is taken by an object which nothing refers to.
    pub(crate) fn push_garbage(&mut self) {
        self.slots.push(Slot { epoch: GARBAGE, marked: false, live: true, object: T::default() });
    }

    /// Says in which order the free slots are used, the next one last.
    pub(crate) fn set_free(&mut self, free: Vec<u32>) {
        self.free = free;
    }

    /// Whether something may refer to the object.
    pub(super) fn is_live(&self, id: u32) -> bool {
        self.slots.get(id as usize).is_some_and(|slot| slot.live && slot.epoch != GARBAGE)
    }

    /// Whether the slot is not free.
    pub(super) fn is_taken(&self, id: u32) -> bool {
        self.slots.get(id as usize).is_some_and(|slot| slot.live)
    }

    /// Whether each slot is live or on the free list, and not both.
    pub(super) fn is_sound(&self) -> bool {
        let mut known: Vec<bool> = self.slots.iter().map(|slot| slot.live).collect();
        let mut count = self.live_count();
        for id in &self.free {
            match known.get_mut(*id as usize) {
                Some(known) if !*known => *known = true,
                _ => return false,
            }
            count += 1;
        }
        count == self.slots.len()
    }

    pub(super) fn slot_bytes(&self) -> usize {
        self.slots.len() * size_of::<Slot<T>>()
    }

    pub(super) fn live_count(&self) -> usize {
        self.slots.iter().filter(|slot| slot.live).count()
    }

    pub(super) fn for_each_live(&self, mut visit: impl FnMut(&T)) {
        let live = self.slots.iter().filter(|slot| slot.live && slot.epoch != GARBAGE);
        live.for_each(|slot| visit(&slot.object));
    }
}
