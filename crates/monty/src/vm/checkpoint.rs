//! Checkpoints: a moment that the machine can go back to. Frames and registers are copied, the heap keeps a journal.

use super::{Continuation, Frame, Machine, Ret};
use crate::{
    heap::{DictId, ModuleId},
    value::{Symbol, Value},
};

/// What a checkpoint keeps beside the heap's journal.
#[derive(Clone, Debug)]
pub struct Checkpoint {
    /// The heap's segment that starts here.
    segment: usize,
    stack: Vec<Value>,
    frames: Vec<Frame>,
    continuations: Vec<Continuation>,
    handled: Value,
    pending: Ret,
    modules: Vec<(Symbol, ModuleId)>,
    prelude: Vec<(&'static str, DictId)>,
    next_call: u32,
    nan_count: u64,
    class_epoch: u32,
}

impl Machine {
    /// Remembers this moment.
    pub(crate) fn checkpoint(&mut self) -> Checkpoint {
        let segment = self.rt.heap.checkpoints();
        self.rt.heap.checkpoint();
        let top = if self.frames.is_empty() { 0 } else { self.top().min(self.stack.len()) };
        Checkpoint {
            segment,
            stack: self.stack[..top].to_vec(),
            frames: self.frames.clone(),
            continuations: self.continuations.clone(),
            handled: self.handled,
            pending: self.pending,
            modules: self.rt.modules.clone(),
            prelude: self.rt.prelude.clone(),
            next_call: self.rt.next_call,
            nan_count: self.rt.nan_count,
            class_epoch: self.rt.class_epoch,
        }
    }

    /// Goes back to a moment; checkpoints taken after it are gone, it stays.
    ///
    /// Symbols, shapes and loaded code only ever grow and stay as they are.
    pub(crate) fn rewind(&mut self, checkpoint: &Checkpoint) {
        self.rt.heap.rewind(checkpoint.segment);
        self.stack[..checkpoint.stack.len()].copy_from_slice(&checkpoint.stack);
        self.frames.clone_from(&checkpoint.frames);
        self.continuations.clone_from(&checkpoint.continuations);
        self.handled = checkpoint.handled;
        self.pending = checkpoint.pending;
        self.rt.modules.clone_from(&checkpoint.modules);
        self.rt.prelude.clone_from(&checkpoint.prelude);
        self.rt.next_call = checkpoint.next_call;
        self.rt.nan_count = checkpoint.nan_count;
        // Lookups remembered since may name what is gone: a new epoch makes them all stale.
        self.rt.class_epoch = self.rt.class_epoch.max(checkpoint.class_epoch) + 1;
        self.rt.caches.fill(crate::runtime::Cache::default());
        self.rt.prelude_functions.clear();
    }
}
