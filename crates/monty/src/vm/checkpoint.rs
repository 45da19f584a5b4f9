//! Checkpoints: a moment that the machine can go back to. Frames and registers are copied, the heap keeps a journal.
//!
//! **Invariant:** whatever a program can change, and whatever decides when memory is collected, is here or in the heap's
//! journal. Names, shapes and remembered lookups only ever grow and change nothing that a program sees.

use std::sync::Arc;

use super::{Continuation, Frame, Machine, Ret, WINDOW};
use crate::{
    heap::{DictId, ModuleId},
    program::Program,
    runtime::{Cache, PendingCall, UnitSource},
    value::{Symbol, Value},
};

/// A moment of the heap and of the machine.
#[derive(Clone, Debug)]
pub struct Checkpoint {
    /// The heap's checkpoint.
    number: usize,
    state: MachineState,
}

/// The machine without its heap.
#[derive(Clone, Debug)]
pub struct MachineState {
    /// Registers that are not in use are among them: they may keep objects alive.
    stack: Vec<Value>,
    stack_length: usize,
    frames: Vec<Frame>,
    continuations: Vec<Continuation>,
    handled: Value,
    pending: Ret,
    depth_limit: u32,
    recursion: u32,
    own_recursion: Option<u32>,
    started: bool,
    modules: Vec<(Symbol, ModuleId)>,
    prelude: Vec<(&'static str, DictId)>,
    program: Arc<Program>,
    units: Arc<Vec<UnitSource>>,
    caches: usize,
    futures: Vec<PendingCall>,
    in_repr: Vec<Value>,
    int_digit_limit: u32,
    next_call: u32,
    nan_count: u64,
    known_deep: u32,
    ticks: u64,
}

impl MachineState {
    /// Bytes that it takes, about.
    pub(crate) fn bytes(&self) -> usize {
        size_of::<Self>()
            + self.stack.len() * size_of::<Value>()
            + self.frames.len() * size_of::<Frame>()
            + self.continuations.len() * size_of::<Continuation>()
    }
}

impl Machine {
    /// Remembers this moment.
    pub(crate) fn checkpoint(&mut self) -> Checkpoint {
        let number = self.rt.heap.checkpoints();
        self.rt.heap.checkpoint();
        Checkpoint { number, state: self.state() }
    }

    /// Goes back to a moment; checkpoints taken after it are gone, it stays.
    pub(crate) fn rewind(&mut self, checkpoint: &Checkpoint) {
        self.rt.heap.rewind(checkpoint.number);
        self.rt.forget_found();
        self.set_state(&checkpoint.state);
    }

    /// Everything but the heap.
    pub(crate) fn state(&mut self) -> MachineState {
        self.rt.settle_ticks();
        let used = self.stack.iter().rposition(|value| !value.is_undefined()).map_or(0, |last| last + 1);
        MachineState {
            stack: self.stack[..used].to_vec(),
            stack_length: self.stack.len(),
            frames: self.frames.clone(),
            continuations: self.continuations.clone(),
            handled: self.handled,
            pending: self.pending,
            depth_limit: self.depth_limit,
            recursion: self.recursion,
            own_recursion: self.own_recursion,
            started: self.started,
            modules: self.rt.modules.clone(),
            prelude: self.rt.prelude.clone(),
            program: Arc::clone(&self.rt.program),
            units: Arc::clone(&self.rt.units),
            caches: self.rt.caches.len(),
            futures: self.rt.futures.clone(),
            in_repr: self.rt.in_repr.clone(),
            int_digit_limit: self.rt.int_digit_limit,
            next_call: self.rt.next_call,
            nan_count: self.rt.nan_count,
            known_deep: self.rt.known_deep,
            ticks: self.rt.ticks,
        }
    }

    /// Puts everything but the heap back.
    pub(crate) fn set_state(&mut self, state: &MachineState) {
        self.stack.clear();
        self.stack.extend_from_slice(&state.stack);
        self.stack.resize(state.stack_length, Value::Undefined);
        self.last_base = (state.stack_length - WINDOW) as u32;
        self.frames.clone_from(&state.frames);
        self.continuations.clone_from(&state.continuations);
        self.handled = state.handled;
        self.pending = state.pending;
        self.depth_limit = state.depth_limit;
        self.recursion = state.recursion;
        self.own_recursion = state.own_recursion;
        self.started = state.started;
        let rt = &mut self.rt;
        rt.modules.clone_from(&state.modules);
        rt.prelude.clone_from(&state.prelude);
        rt.program = Arc::clone(&state.program);
        rt.units = Arc::clone(&state.units);
        rt.futures.clone_from(&state.futures);
        rt.in_repr.clone_from(&state.in_repr);
        rt.depth = 0;
        rt.int_digit_limit = state.int_digit_limit;
        rt.next_call = state.next_call;
        rt.nan_count = state.nan_count;
        rt.known_deep = state.known_deep;
        rt.ticks = state.ticks;
        rt.grant(0);
        // Lookups remembered since may name what is gone: a new epoch makes them all stale.
        rt.class_epoch += 1;
        rt.caches.clear();
        rt.caches.resize(state.caches, Cache::default());
        rt.prelude_functions.clear();
        rt.kept.clear();
        rt.key_memo = None;
    }
}
