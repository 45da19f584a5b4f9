//! What watches a program for its debugger: it runs at full speed but for the instructions that somebody wants to see.

use super::{
    Moment,
    places::{Place, Places},
    preview::{message, quietly},
    stopped,
};
use crate::{
    runtime::{Runtime, Watched},
    vm::{Flow, Machine, Place as SafePlace, Probe, TICKS_PER_SLICE},
};

const MARKS: usize = 1024;

/// Instructions that are announced wherever they are, by their number alone: the watcher must look at the code itself.
#[derive(Clone, Debug)]
pub struct Marks {
    is_marked: Box<[bool; MARKS]>,
}

impl Default for Marks {
    fn default() -> Self {
        Self { is_marked: Box::new([false; MARKS]) }
    }
}

impl Marks {
    /// Has instructions with this number announced.
    pub fn add(&mut self, pc: u32) {
        self.is_marked[pc as usize % MARKS] = true;
    }
}

/// Something that happened, noticed before the next instruction.
#[derive(Clone, Debug, PartialEq)]
pub enum Noticed {
    Printed { moment: Moment, place: Option<Place>, text: String, is_error: bool },
    Raised { moment: Moment, place: Option<Place>, exc_type: String, message: String, identity: (u32, u32) },
}

/// Who decides where a program stops.
pub trait Watcher {
    /// An instruction is about to run: whether to stop before it. Called for marked instructions, and for all of frames
    /// that are not deeper than [`Watcher::attention`].
    fn look(&mut self, look: &mut Look<'_>) -> bool {
        let _ = look;
        false
    }

    /// Frames up to this depth are looked at instruction by instruction. Asked when a run begins and after each look.
    fn attention(&self) -> usize {
        0
    }

    /// Something happened.
    fn noticed(&mut self, noticed: Noticed) {
        let _ = noticed;
    }

    /// Asked every few thousand ticks: whether to stop at the next instruction.
    fn is_interrupted(&mut self) -> bool {
        false
    }
}

/// What a watcher sees of a program.
pub struct Look<'a> {
    pub(super) machine: &'a mut Machine,
    pub(super) places: &'a mut Places,
}

impl Look<'_> {
    /// Where the program stands.
    pub fn moment(&self) -> Moment {
        self.machine.moment()
    }

    /// Depth of the running frame.
    pub fn depth(&self) -> usize {
        self.machine.frames.len()
    }

    /// The next instruction of the running frame; `None` in code that is part of Monty.
    pub fn place(&mut self) -> Option<Place> {
        let frame = self.machine.frames.last()?;
        self.places.at(&self.machine.rt.program, frame.code, frame.pc)
    }

    /// Whether a statement begins with the next instruction; `None` in code that is part of Monty.
    pub fn is_start(&mut self) -> Option<bool> {
        let frame = self.machine.frames.last()?;
        self.places.is_start(&self.machine.rt.program, frame.code, frame.pc)
    }

    /// Number of the running code object.
    pub fn code(&self) -> u32 {
        self.machine.frames.last().map_or(0, |frame| frame.code.0)
    }
}

/// The probe.
pub(super) struct Scout<'a> {
    pub(super) until: Option<u64>,
    pub(super) marks: &'a Marks,
    pub(super) watcher: &'a mut dyn Watcher,
    pub(super) places: &'a mut Places,
    pub(super) fuel: Option<u64>,
}

impl Scout<'_> {
    pub(super) fn begin(&mut self, runtime: &mut Runtime) {
        runtime.settle_ticks();
        runtime.watch.is_on = true;
        runtime.watch.attention = self.watcher.attention();
        self.grant(runtime);
    }

    pub(super) fn end(&mut self, machine: &mut Machine) {
        self.tell(machine);
        let rt = &mut machine.rt;
        rt.settle_ticks();
        rt.grant(0);
        rt.output.clear();
        rt.error_output.clear();
        rt.watch.is_on = false;
        rt.watch.attention = 0;
    }

    /// Grants fuel to the next tick of interest.
    fn grant(&self, runtime: &mut Runtime) {
        let mut ticks = TICKS_PER_SLICE;
        if let Some(until) = self.until {
            let left = until.saturating_sub(runtime.ticks + 1);
            ticks = ticks.min(i64::try_from(left).unwrap_or(ticks));
        }
        if let Some(limit) = self.fuel {
            let left = limit.saturating_sub(runtime.ticks);
            ticks = ticks.min(i64::try_from(left).unwrap_or(ticks));
        }
        runtime.grant(ticks);
    }

    /// Tells the watcher what happened since it was asked last.
    fn tell(&mut self, machine: &mut Machine) {
        for watched in std::mem::take(&mut machine.rt.watch.events) {
            let noticed = match watched {
                Watched::Printed { tick, text, is_error } => {
                    let at = machine.frames.last().copied();
                    let pc = at.map_or(0, |frame| frame.pc.saturating_sub(1));
                    let moment = Moment { tick, depth: machine.frames.len() as u32, pc };
                    let place = self.visible_place(machine);
                    Noticed::Printed { moment, place, text, is_error }
                }
                Watched::Raised { moment, code, error } => {
                    let place = self.places.at(&machine.rt.program, code, moment.pc);
                    let exc_type = machine.rt.class_name(machine.rt.class_of(error));
                    let message = quietly(&mut machine.rt, |rt| message(rt, error));
                    let identity = error.heap_key().map_or((0, 0), |(kind, id)| (kind as u32, id));
                    Noticed::Raised { moment, place, exc_type, message, identity }
                }
            };
            self.watcher.noticed(noticed);
        }
    }

    /// The place of the last instruction of the innermost frame that is the program's own.
    fn visible_place(&mut self, machine: &Machine) -> Option<Place> {
        let program = &machine.rt.program;
        machine.frames.iter().rev().find_map(|frame| self.places.at(program, frame.code, frame.pc.saturating_sub(1)))
    }
}

impl Probe for Scout<'_> {
    const STEPS: bool = true;

    #[inline]
    fn wants(&self, runtime: &Runtime, pc: usize, depth: usize) -> bool {
        self.marks.is_marked[pc % MARKS] || depth <= runtime.watch.attention
    }

    fn instruction(&mut self, machine: &mut Machine) -> Flow {
        if !machine.rt.watch.events.is_empty() {
            self.tell(machine);
        }
        if machine.rt.watch.stops {
            machine.rt.watch.stops = false;
            return stopped();
        }
        let stops = self.watcher.look(&mut Look { machine: &mut *machine, places: &mut *self.places });
        machine.rt.watch.attention = self.watcher.attention();
        if stops { stopped() } else { Ok(()) }
    }

    fn slice(&mut self, runtime: &mut Runtime, place: SafePlace) -> Flow {
        runtime.output.clear();
        runtime.error_output.clear();
        runtime.check_fuel(self.fuel, TICKS_PER_SLICE)?;
        let is_there = self.until.is_some_and(|until| runtime.ticks >= until);
        if is_there || self.watcher.is_interrupted() {
            if place == SafePlace::Boundary {
                return stopped();
            }
            runtime.watch.stops = true;
            runtime.watch.attention = usize::MAX;
            runtime.grant(TICKS_PER_SLICE);
            return Ok(());
        }
        self.grant(runtime);
        Ok(())
    }
}
