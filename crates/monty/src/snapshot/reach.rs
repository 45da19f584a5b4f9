//! Which objects a program can still come to. The others are not stored: only that their slots are taken, so that the
//! next collection frees the same slots in the same order.

use crate::{
    heap::{Heap, Kind},
    value::Value,
};

/// Marks beside a heap.
#[derive(Debug)]
pub(super) struct Reach {
    marks: Vec<Vec<bool>>,
    gray: Vec<(Kind, u32)>,
}

impl Reach {
    pub(super) fn new(heap: &Heap) -> Self {
        let marks = Kind::ALL.iter().copied().map(|kind| vec![false; heap.slots(kind).0]).collect();
        Self { marks, gray: Vec::new() }
    }

    /// Marks an object; dead ones, which a register that is not in use may name, are passed over by [`Reach::follow`].
    pub(super) fn add(&mut self, kind: Kind, slot: u32) {
        if let Some(mark) = self.marks.get_mut(kind as usize).and_then(|marks| marks.get_mut(slot as usize))
            && !*mark
        {
            *mark = true;
            self.gray.push((kind, slot));
        }
    }

    pub(super) fn add_value(&mut self, value: Value) {
        if let Some((kind, slot)) = value.place() {
            self.add(kind, slot);
        }
    }

    /// Marks everything that marked objects refer to.
    pub(super) fn follow(&mut self, heap: &Heap) {
        while let Some((kind, slot)) = self.gray.pop() {
            if heap.is_live(kind, slot) {
                heap.references(kind, slot, &mut |kind, slot| self.add(kind, slot));
            } else {
                self.marks[kind as usize][slot as usize] = false;
            }
        }
    }

    /// Whether an object is marked.
    pub(super) fn has(&self, kind: Kind, slot: u32) -> bool {
        self.marks.get(kind as usize).and_then(|marks| marks.get(slot as usize)).copied().unwrap_or_default()
    }

    /// The marked slots of a kind, in order.
    pub(super) fn slots(&self, kind: Kind) -> impl Iterator<Item = u32> {
        let marks = self.marks.get(kind as usize).map_or(&[][..], |marks| marks);
        (0..).zip(marks).filter(|(_, mark)| **mark).map(|(slot, _)| slot)
    }
}
