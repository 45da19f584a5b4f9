//! What stops a program on its way: the goals of a motion as watchers, and the gate that stands before each of them.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use monty::debug::{Look, Moment, Noticed, Watcher};
use rustc_hash::FxHashMap;

/// What a motion looks for.
pub(crate) trait Goal {
    /// Whether to stop before this instruction. Each moment is asked about once, in the order of time.
    fn reached(&mut self, look: &mut Look<'_>, moment: Moment) -> bool;

    /// Frames up to this depth are looked at instruction by instruction.
    fn attention(&self) -> usize {
        0
    }

    /// Whether to stop for something that just happened.
    fn heard(&mut self, noticed: &Noticed) -> bool {
        let _ = noticed;
        false
    }
}

/// Goes on without a goal.
pub(crate) struct Nowhere;

impl Goal for Nowhere {
    fn reached(&mut self, _look: &mut Look<'_>, _moment: Moment) -> bool {
        false
    }
}

/// Passes on to a goal what is new to it: each moment once.
pub(crate) struct Gate<'a> {
    pub(crate) goal: &'a mut dyn Goal,
    /// Nothing up to here is news for the goal.
    seen: Option<Moment>,
    /// The run stops here without a word to the goal.
    pub(crate) limit: Option<Moment>,
    /// The last event that was passed on.
    heard: Option<Moment>,
    /// Events, in their order.
    pub(crate) events: Vec<Noticed>,
    /// The last time that the main program was about to end.
    pub(crate) exit: Option<Moment>,
    exits: &'a [(u32, u32)],
    interrupt: Option<Arc<AtomicBool>>,
    pub(crate) is_reached: bool,
    pub(crate) is_interrupted: bool,
}

impl<'a> Gate<'a> {
    pub(crate) fn new(goal: &'a mut dyn Goal, exits: &'a [(u32, u32)]) -> Self {
        Self {
            goal,
            seen: None,
            limit: None,
            heard: None,
            events: Vec::new(),
            exit: None,
            exits,
            interrupt: None,
            is_reached: false,
            is_interrupted: false,
        }
    }

    /// Lets somebody else stop the program too.
    pub(crate) fn interruptible(mut self, interrupt: &Arc<AtomicBool>) -> Self {
        self.interrupt = Some(Arc::clone(interrupt));
        self
    }
}

impl Watcher for Gate<'_> {
    fn look(&mut self, look: &mut Look<'_>) -> bool {
        let moment = look.moment();
        if self.limit.is_some_and(|limit| moment >= limit) {
            return true;
        }
        if moment.depth == 1 && self.exits.contains(&(look.code(), moment.pc)) {
            self.exit = Some(moment);
        }
        if self.is_reached {
            return true;
        }
        if self.seen.is_some_and(|seen| moment <= seen) {
            return false;
        }
        self.seen = Some(moment);
        self.is_reached = self.goal.reached(look, moment);
        self.is_reached
    }

    fn attention(&self) -> usize {
        if self.is_reached { usize::MAX } else { self.goal.attention() }
    }

    fn noticed(&mut self, noticed: Noticed) {
        let moment = moment_of(&noticed);
        let is_old = self.heard.is_some_and(|heard| moment <= heard);
        if is_old || self.limit.is_some_and(|limit| moment >= limit) {
            return;
        }
        self.heard = Some(moment);
        if self.goal.heard(&noticed) {
            self.is_reached = true;
        }
        self.events.push(noticed);
    }

    fn is_interrupted(&mut self) -> bool {
        let wanted = self.interrupt.as_ref().is_some_and(|interrupt| interrupt.swap(false, Ordering::Relaxed));
        self.is_interrupted |= wanted;
        wanted
    }
}

/// When something happened.
pub(crate) fn moment_of(noticed: &Noticed) -> Moment {
    match noticed {
        Noticed::Printed { moment, .. } | Noticed::Raised { moment, .. } => *moment,
    }
}

/// Where breakpoints are: their numbers by code object and instruction.
pub(crate) type Table = FxHashMap<(u32, u32), Vec<u32>>;

/// How far a step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Into,
    Over,
    Out,
}

/// A step from a frame, or no step at all; breakpoints stop it.
pub(crate) struct Forward<'a> {
    /// How to step, and the depth where the step began.
    pub(crate) step: Option<(Step, usize)>,
    pub(crate) table: &'a Table,
    pub(crate) stops_at_exceptions: bool,
    /// Values that stop the program when they change.
    pub(crate) watched: &'a mut [Watched],
    pub(crate) outcome: Outcome,
    /// A moment that counts for nothing: where the motion began.
    pub(crate) from: Moment,
}

/// A value whose changes stop the program.
#[derive(Debug)]
pub(crate) struct Watched {
    pub(crate) id: u32,
    pub(crate) slot: monty::debug::Slot,
    pub(crate) last: Option<monty::debug::Handle>,
}

/// What ended a motion.
#[derive(Clone, Debug, Default)]
pub(crate) enum Outcome {
    #[default]
    None,
    Step,
    /// Numbers of the breakpoints.
    Breakpoints(Vec<u32>),
    Changed(u32),
    Exception(Noticed),
}

impl Forward<'_> {
    fn is_step_done(&self, is_start: bool, depth: usize) -> bool {
        match self.step {
            None => false,
            Some((Step::Into, start)) => is_start || depth < start,
            Some((Step::Over, start)) => depth < start || depth == start && is_start,
            Some((Step::Out, start)) => depth < start,
        }
    }
}

impl Goal for Forward<'_> {
    fn reached(&mut self, look: &mut Look<'_>, moment: Moment) -> bool {
        for watched in self.watched.iter_mut() {
            let now = look.read(&watched.slot);
            let is_same = match (now, watched.last) {
                (Some(now), Some(last)) => now.is(last),
                (None, None) => true,
                _ => false,
            };
            watched.last = now;
            if !is_same && moment != self.from {
                self.outcome = Outcome::Changed(watched.id);
                return true;
            }
        }
        if moment == self.from {
            return false;
        }
        if let Some(ids) = self.table.get(&(look.code(), moment.pc)) {
            self.outcome = Outcome::Breakpoints(ids.clone());
            return true;
        }
        if self.step.is_none_or(|(step, start)| step != Step::Into && look.depth() > start) {
            return false;
        }
        let Some(is_start) = look.is_start() else { return false };
        let is_done = self.is_step_done(is_start, look.depth());
        if is_done {
            self.outcome = Outcome::Step;
        }
        is_done
    }

    fn attention(&self) -> usize {
        if !self.watched.is_empty() {
            return usize::MAX;
        }
        match self.step {
            None => 0,
            Some((Step::Into, _)) => usize::MAX,
            Some((Step::Over, depth)) => depth,
            Some((Step::Out, depth)) => depth - 1,
        }
    }

    fn heard(&mut self, noticed: &Noticed) -> bool {
        let is_wanted = self.stops_at_exceptions && matches!(noticed, Noticed::Raised { .. });
        if is_wanted && moment_of(noticed) != self.from {
            self.outcome = Outcome::Exception(noticed.clone());
            return true;
        }
        false
    }
}

/// Stops at a moment, or where it has passed.
pub(crate) struct Seeker {
    pub(crate) target: Moment,
    /// The last moment before.
    pub(crate) before: Option<Moment>,
    pub(crate) is_found: bool,
}

impl Goal for Seeker {
    fn reached(&mut self, _look: &mut Look<'_>, moment: Moment) -> bool {
        if moment < self.target {
            self.before = Some(moment);
            return false;
        }
        self.is_found = moment == self.target;
        true
    }

    fn attention(&self) -> usize {
        usize::MAX
    }
}

/// Looks for the statement before a moment, as a step that leads there.
pub(crate) struct Backward {
    pub(crate) limit: Moment,
    pub(crate) step: Step,
    /// Depth of the frame at the limit.
    pub(crate) depth: usize,
    /// Only frames up to this depth are still there at the limit.
    pub(crate) ceiling: usize,
    /// Statements under way: depth and moment.
    pub(crate) open: Vec<(usize, Moment)>,
}

impl Backward {
    pub(crate) fn new(limit: Moment, step: Step, depth: usize) -> Self {
        let ceiling = match step {
            Step::Into => usize::MAX,
            Step::Over => depth,
            Step::Out => depth.saturating_sub(1),
        };
        Self { limit, step, depth, ceiling, open: Vec::new() }
    }

    /// The statement, if there is one.
    pub(crate) fn found(&self, ceiling: usize) -> Option<Moment> {
        self.open.iter().rev().find(|(depth, _)| *depth <= ceiling).map(|(_, moment)| *moment)
    }
}

impl Goal for Backward {
    fn reached(&mut self, look: &mut Look<'_>, moment: Moment) -> bool {
        let depth = look.depth();
        if self.step != Step::Into {
            // A frame that begins has nothing to do with an earlier one in its place.
            let stays = if moment.pc == 0 { depth.saturating_sub(1) } else { depth };
            if moment <= self.limit {
                while self.open.last().is_some_and(|(open, _)| *open > stays) {
                    self.open.pop();
                }
                self.ceiling = self.ceiling.min(stays);
            }
        }
        if moment >= self.limit {
            return true;
        }
        if look.is_start() == Some(true) {
            if self.step == Step::Into || self.open.last().is_some_and(|(open, _)| *open == depth) {
                self.open.pop();
            }
            self.open.push((depth, moment));
        }
        false
    }

    fn attention(&self) -> usize {
        match self.step {
            Step::Into => usize::MAX,
            Step::Over => self.depth,
            Step::Out => self.depth.saturating_sub(1),
        }
    }
}
