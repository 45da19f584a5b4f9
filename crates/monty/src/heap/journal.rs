//! What checkpoints need to go back and forth: for each, what changed in one arena until the next.
//!
//! **Invariant:** segments are undone and redone as a stack, and only the last one records. Undoing puts everything back
//! as it was, the free list and the epochs of slots included, so that a replay gives out the same ids.

use std::mem;

use rustc_hash::FxHashSet;

use super::arena::{Arena, HeapObject, Slot};

/// An object that does not stand in the heap at the moment, or the other of its two contents.
#[derive(Clone, Debug)]
struct Kept<T> {
    id: u32,
    epoch: u32,
    object: T,
}

/// The changes of one arena from a checkpoint to the next.
#[derive(Clone, Debug)]
pub struct Segment<T> {
    /// Slots at the checkpoint.
    slots: usize,
    /// The free list is what it was at the checkpoint up to this length.
    low: usize,
    /// What was taken from the free list of the checkpoint, in this order.
    popped: Vec<u32>,
    /// Contents before the first write; once undone, those after.
    writes: Vec<Kept<T>>,
    /// What was there at the checkpoint and was freed. All writes come before.
    deaths: Vec<Kept<T>>,
    /// Once undone: what was made since the checkpoint.
    births: Vec<Kept<T>>,
    /// Once undone: the free list beyond `low`, and the number of slots.
    end: (Vec<u32>, usize),
    bytes: usize,
}

impl<T> Default for Segment<T> {
    fn default() -> Self {
        Self {
            slots: 0,
            low: 0,
            popped: Vec::new(),
            writes: Vec::new(),
            deaths: Vec::new(),
            births: Vec::new(),
            end: (Vec::new(), 0),
            bytes: 0,
        }
    }
}

impl<T: HeapObject> Segment<T> {
    /// A segment that starts with so many slots, and so many of them free.
    pub(super) fn starting(slots: usize, free: usize) -> Self {
        Self { slots, low: free, ..Self::default() }
    }

    /// Length of the free list below which [`Segment::took`] must be told.
    #[inline]
    pub(super) fn low(&self) -> usize {
        self.low
    }

    /// A slot was free at the checkpoint and is not any more.
    #[cold]
    #[inline(never)]
    pub(super) fn took(&mut self, id: u32) {
        self.low -= 1;
        self.popped.push(id);
    }

    /// The first write to an object since the checkpoint.
    pub(super) fn keep_old(&mut self, id: u32, epoch: u32, object: T) {
        self.bytes += object.size();
        self.writes.push(Kept { id, epoch, object });
    }

    /// An object of the checkpoint is freed.
    pub(super) fn keep_dead(&mut self, id: u32, epoch: u32, object: T) {
        self.bytes += object.size();
        self.deaths.push(Kept { id, epoch, object });
    }

    /// Bytes that the segment takes, about.
    pub(super) fn bytes(&self) -> usize {
        self.bytes + self.popped.len() * 4 + self.end.0.len() * 4
    }

    /// Puts the arena back to the checkpoint.
    pub(super) fn undo(&mut self, slots: &mut Vec<Slot<T>>, free: &mut Vec<u32>) {
        let mut births = mem::take(&mut self.births);
        let mut leave = |id: u32, slot: &mut Slot<T>| {
            if mem::take(&mut slot.live) {
                births.push(Kept { id, epoch: slot.epoch, object: mem::take(&mut slot.object) });
            }
        };
        let reused = self.popped.iter().copied().chain(self.deaths.iter().map(|kept| kept.id));
        reused.for_each(|id| leave(id, &mut slots[id as usize]));
        for (id, slot) in slots.iter_mut().enumerate().skip(self.slots) {
            leave(id as u32, slot);
        }
        self.bytes += births.iter().map(|kept| kept.object.size()).sum::<usize>();
        self.births = births;
        self.end = (free.split_off(self.low), slots.len());
        free.extend(self.popped.iter().rev());
        slots.truncate(self.slots);
        for kept in &mut self.deaths {
            let slot = &mut slots[kept.id as usize];
            slot.live = true;
            kept.exchange(slot);
        }
        for kept in self.writes.iter_mut().rev() {
            kept.exchange(&mut slots[kept.id as usize]);
        }
    }

    /// Goes forward again to where [`Segment::undo`] was called.
    pub(super) fn redo(&mut self, slots: &mut Vec<Slot<T>>, free: &mut Vec<u32>) {
        for kept in &mut self.writes {
            kept.exchange(&mut slots[kept.id as usize]);
        }
        for kept in &mut self.deaths {
            let slot = &mut slots[kept.id as usize];
            slot.live = false;
            kept.exchange(slot);
        }
        let (tail, count) = mem::take(&mut self.end);
        free.truncate(self.low);
        free.extend(tail);
        slots.resize_with(count, Slot::default);
        for mut kept in self.births.drain(..) {
            self.bytes = self.bytes.saturating_sub(kept.object.size());
            let slot = &mut slots[kept.id as usize];
            slot.live = true;
            kept.exchange(slot);
        }
    }

    /// Appends the changes of the segment that follows, so that the checkpoint between them is gone.
    pub(super) fn absorb(&mut self, next: Self) {
        let from_own = next.low.max(self.low);
        // What `next` took first had been freed in this segment; only what it took after that is the checkpoint's.
        let of_checkpoint = from_own - next.low;
        let skipped = next.popped.len() - of_checkpoint;
        let mut known: FxHashSet<u32> = self.writes.iter().map(|kept| kept.id).collect();
        let born: FxHashSet<u32> = self.popped.iter().copied().chain(self.deaths.iter().map(|kept| kept.id)).collect();
        let is_old = |id: u32| (id as usize) < self.slots && !born.contains(&id);
        for kept in next.writes {
            if is_old(kept.id) && known.insert(kept.id) {
                self.bytes += kept.object.size();
                self.writes.push(kept);
            }
        }
        for kept in next.deaths {
            if is_old(kept.id) {
                self.bytes += kept.object.size();
                self.deaths.push(kept);
            }
        }
        self.low = self.low.min(next.low);
        self.popped.extend(next.popped.into_iter().skip(skipped));
    }
}

impl<T> Kept<T> {
    fn exchange(&mut self, slot: &mut Slot<T>) {
        mem::swap(&mut self.epoch, &mut slot.epoch);
        mem::swap(&mut self.object, &mut slot.object);
    }
}

impl<T: HeapObject> Arena<T> {
    /// Starts a segment; gives the one before.
    pub(super) fn open_segment(&mut self) -> Segment<T> {
        let next = Segment::starting(self.slots.len(), self.free.len());
        mem::replace(&mut self.segment, next)
    }

    /// Undoes the last segment, after which `outer` is the last; gives what [`Arena::redo`] takes.
    pub(super) fn undo(&mut self, outer: Segment<T>) -> Segment<T> {
        let mut segment = mem::replace(&mut self.segment, outer);
        segment.undo(&mut self.slots, &mut self.free);
        segment
    }

    /// Does again what was undone; gives the segment before.
    pub(super) fn redo(&mut self, mut segment: Segment<T>) -> Segment<T> {
        segment.redo(&mut self.slots, &mut self.free);
        mem::replace(&mut self.segment, segment)
    }
}
