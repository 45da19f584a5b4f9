//! What checkpoints need to go back: for each, the old contents of whatever was written, allocated or freed since.

use super::{
    Change,
    arena::{Arena, HeapObject},
};

/// One change of one object; applying it backwards yields the change that goes forward again.
#[derive(Clone, Debug)]
pub enum Edit<T> {
    /// The contents before the first write since the checkpoint.
    Write(u32, T),
    /// The object did not exist before; holds its contents once undone.
    Allocate(u32, Option<T>),
    /// The collector freed the object; holds its contents until undone.
    Free(u32, Option<T>),
}

impl<T: HeapObject> Edit<T> {
    pub(super) fn revert(self, arena: &mut Arena<T>) -> Self {
        match self {
            Self::Write(id, old) => Self::Write(id, std::mem::replace(&mut arena.slot_mut(id).object, old)),
            Self::Allocate(id, None) => Self::Allocate(id, Some(arena.unalloc(id))),
            Self::Allocate(id, Some(object)) | Self::Free(id, Some(object)) => {
                arena.restore(id, object);
                Self::Free(id, None)
            }
            Self::Free(id, None) => Self::Free(id, Some(arena.unalloc(id))),
        }
    }
}

/// The changes since each checkpoint, oldest checkpoint first.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    segments: Vec<Vec<Change>>,
}

impl Journal {
    /// Whether there is a checkpoint to go back to.
    #[inline]
    pub fn is_recording(&self) -> bool {
        !self.segments.is_empty()
    }

    #[inline]
    pub(super) fn record(&mut self, change: Change) {
        if let Some(segment) = self.segments.last_mut() {
            segment.push(change);
        }
    }

    pub(super) fn start_segment(&mut self) {
        self.segments.push(Vec::new());
    }

    pub(super) fn segments(&self) -> usize {
        self.segments.len()
    }

    pub(super) fn take_segment(&mut self) -> Vec<Change> {
        self.segments.pop().unwrap_or_default()
    }
}
