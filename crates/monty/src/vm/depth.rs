//! How deep calls may be: the room that frames take, and which of them count.
//!
//! Frames of the prelude stand for what is native in CPython and do not count. Telling them apart takes a look at each
//! frame, so the machine looks only when there are `depth_limit` frames of any kind, and then raises that number by as
//! many as the program may still have. **A function of the prelude that returns puts the number back**, with a
//! continuation under its frame.

use super::{Continuation, Frame, Machine, Ret, WINDOW};
use crate::{
    classes,
    runtime::{Control, UnitSource},
    value::Value,
};

/// Registers that all frames may take together.
pub(crate) const MOST_REGISTERS: usize = 1 << 26;

/// Stacks of no more bytes are not counted as memory.
const SMALL_STACKS: usize = 1 << 20;

/// Frames of the prelude that may stand on the stack: about as deep as natives of CPython nest.
const MOST_UNCOUNTED: usize = 100_000;

impl Machine {
    /// The error of one more frame than there may be.
    #[inline]
    pub(super) fn room_for_frame(&mut self) -> Result<(), Box<Control>> {
        if (self.frames.len() as u32) < self.depth_limit { Ok(()) } else { self.count_frames() }
    }

    #[cold]
    #[inline(never)]
    fn count_frames(&mut self) -> Result<(), Box<Control>> {
        let frames = self.frames.len();
        let uncounted = self.frames.iter().filter(|frame| self.is_of_prelude(frame)).count();
        let left = (self.recursion as usize).saturating_sub(frames - uncounted);
        self.rt.burn(frames);
        if left == 0 || uncounted > MOST_UNCOUNTED || self.top() > MOST_REGISTERS {
            return self.rt.raise(classes::RECURSION_ERROR, "maximum recursion depth exceeded");
        }
        let left = if uncounted > 0 { left.min(MOST_UNCOUNTED) } else { left };
        self.depth_limit = u32::try_from(frames + left).unwrap_or(u32::MAX);
        Ok(())
    }

    fn is_of_prelude(&self, frame: &Frame) -> bool {
        let unit = self.rt.program.code(frame.code).unit;
        matches!(self.rt.units.get(unit as usize), Some(UnitSource::Prelude(_)))
    }

    /// Where a function of the prelude that is about to be called leaves its result.
    pub(super) fn uncounted(&mut self, ret: Ret) -> Ret {
        let extra = self.depth_limit.saturating_sub(self.recursion);
        self.continuations.push(Continuation::Uncounted { extra, ret });
        Ret::Cont
    }

    /// A function of the prelude has ended.
    pub(crate) fn count_again(&mut self, extra: u32) {
        self.depth_limit = self.recursion.saturating_add(extra);
        self.rt.known_deep = 0;
    }

    /// The program sets its own limit.
    pub(crate) fn set_recursion(&mut self, limit: u32) {
        let extra = self.depth_limit.saturating_sub(self.recursion);
        (self.recursion, self.own_recursion) = (limit, Some(limit));
        self.count_again(extra);
    }

    /// Makes room for a window at `base`. Beyond the limits there is just enough for the machine to notice.
    #[inline]
    pub(crate) fn grow_stack(&mut self, base: usize) {
        if self.stack.len() < base + WINDOW {
            self.grow(base);
        }
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, base: usize) {
        let mut wanted = (base + WINDOW) * 2;
        if self.rt.heap.exceeds((wanted - self.stack.len()) * size_of::<Value>()) {
            wanted = base + 2 * WINDOW;
            self.rt.interrupt();
        }
        if base > MOST_REGISTERS {
            self.depth_limit = 0;
        }
        self.stack.resize(wanted, Value::Undefined);
        self.last_base = (self.stack.len() - WINDOW) as u32;
    }

    /// Counts the stacks as memory: what is in use, not what was reserved for it, which depends on the past.
    pub(super) fn account(&mut self) {
        let bytes = self.top() * size_of::<Value>()
            + self.frames.len() * size_of::<Frame>()
            + self.continuations.len() * size_of::<Continuation>();
        self.rt.heap.pin((2 * bytes).saturating_sub(SMALL_STACKS));
    }
}
