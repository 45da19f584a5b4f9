//! Back-edges and calls: the one place where limits, collections, output and the debugger get their turn.

use super::{Exit, Flow, Machine};
use crate::{
    runtime::{Control, LimitKind, OVERDRAFT, Outcome, Runtime},
    value::Value,
};

/// Ticks between two looks at the clock and the output.
pub const TICKS_PER_SLICE: i64 = 20_000;

/// What watches an execution. The loop is compiled once for each probe.
pub trait Probe {
    /// Whether it may want instructions to be announced.
    const STEPS: bool;

    /// Whether the instruction at `pc` of the frame at `depth` is to be announced. Asked before each when `STEPS`.
    fn wants(&self, runtime: &Runtime, pc: usize, depth: usize) -> bool;

    /// Called before an instruction that [`Probe::wants`] to see.
    fn instruction(&mut self, machine: &mut Machine) -> Flow;

    /// Called between two slices of fuel: an error stops the run.
    fn slice(&mut self, runtime: &mut Runtime, place: Place) -> Flow;
}

/// Where a safepoint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Between two instructions: the run can stop here and go on.
    Boundary,
    /// Inside of a loop of the machine's own: the run can only end here.
    Inside,
}

impl Machine {
    /// Out of fuel for now: collect, check limits, get the next slice.
    #[inline(never)]
    pub(crate) fn safepoint(&mut self, probe: &mut impl Probe, place: Place) -> Flow {
        self.rt.settle_ticks();
        self.rt.grant(TICKS_PER_SLICE);
        self.account();
        if self.rt.heap.wants_collection() || self.rt.heap.exceeds(0) {
            self.collect();
            if self.rt.heap.exceeds(0) {
                return Err(Box::new(Exit::Limit(LimitKind::Memory)));
            }
        }
        probe.slice(&mut self.rt, place)
    }

    /// Frees what nothing refers to.
    pub(crate) fn collect(&mut self) {
        self.collect_sparing(&[]);
    }

    /// Frees what nothing refers to, neither the machine nor `held`.
    #[inline(never)]
    pub(crate) fn collect_sparing(&mut self, held: &[Value]) {
        let mut heap = std::mem::take(&mut self.rt.heap);
        let classes = heap.class_count();
        heap.collect(|visit| {
            self.roots(visit);
            held.iter().for_each(|value| visit(*value));
        });
        // The numbers of freed classes are used again: nothing may be remembered of them.
        if heap.class_count() < classes {
            self.rt.class_epoch += 1;
        }
        self.rt.heap = heap;
        self.rt.forget_found();
    }

    /// Does native work; when memory is short, once more after a collection. What failed then would fail for ever.
    #[inline]
    pub(crate) fn with_memory<T>(
        &mut self,
        held: &[Value],
        mut work: impl FnMut(&mut Runtime) -> Outcome<T>,
    ) -> Outcome<T> {
        match work(&mut self.rt) {
            Err(control) if matches!(*control, Control::NeedsMemory) => {
                self.collect_sparing(held);
                work(&mut self.rt)
            }
            outcome => outcome,
        }
    }
}

impl Runtime {
    /// The logical clock: ticks burnt since the start of the run.
    #[inline]
    pub(crate) fn clock(&self) -> u64 {
        self.ticks.wrapping_add_signed(self.granted - self.fuel_aside - self.fuel)
    }

    /// Adds the fuel burnt since the last grant to the clock; gives that amount.
    pub(crate) fn settle_ticks(&mut self) -> i64 {
        let used = (self.granted - self.fuel_aside - self.fuel).max(0);
        self.ticks += used as u64;
        self.granted = self.fuel + self.fuel_aside;
        used
    }

    /// Makes the machine look up after `ticks` more.
    pub(crate) fn grant(&mut self, ticks: i64) {
        self.granted = ticks;
        self.fuel = ticks;
        self.fuel_aside = 0;
        self.next_look = -OVERDRAFT;
    }

    /// The values that the runtime itself holds.
    pub(crate) fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(Value::Dict(self.main));
        self.modules.iter().for_each(|(_, module)| visit(Value::Module(*module)));
        self.prelude.iter().for_each(|(_, dict)| visit(Value::Dict(*dict)));
        for call in &self.futures {
            visit(Value::Future(call.future));
            call.request.positional.iter().for_each(|value| visit(*value));
            call.request.keywords.iter().for_each(|(_, value)| visit(*value));
        }
        self.kept.iter().for_each(|value| visit(*value));
        self.in_repr.iter().for_each(|value| visit(*value));
        self.program.for_each_constant(visit);
    }
}
