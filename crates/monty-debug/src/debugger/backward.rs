//! Motions backward: to the statement before, to the breakpoint before. Each runs forward over the last stretch before
//! where the program stands, then over the one before that, until it has seen what it looks for.

use monty::debug::{Marks, Moment};

use super::Debugger;
use crate::{
    stop::{Reason, Stop},
    watch::{Backward, Forward, Outcome, Step},
};

/// Ticks before a moment that are searched first.
const WINDOWS: [u64; 3] = [256, 8192, u64::MAX];

impl Debugger {
    /// Goes back to the statement that ran before this one, into functions that it called.
    pub fn step_back_into(&mut self) -> Stop {
        self.step_back(Step::Into)
    }

    /// Goes back to the statement of this function that ran before this one; from the first, to where it was called.
    pub fn step_back_over(&mut self) -> Stop {
        self.step_back(Step::Over)
    }

    /// Goes back to the statement that called this function.
    pub fn step_back_out(&mut self) -> Stop {
        self.step_back(Step::Out)
    }

    fn step_back(&mut self, step: Step) -> Stop {
        self.motion = None;
        self.keep_frontier();
        let here = self.here();
        let depth = self.debuggee.frames().first().map_or(1, |frame| frame.depth as usize);
        let first = Backward::new(here, step, depth).ceiling;
        match self.to_statement_before(here, step, depth, first) {
            true => self.stopped(Reason::Step),
            false => self.go_to_start(),
        }
    }

    /// Puts the program before the statement; whether there is one.
    fn to_statement_before(&mut self, here: Moment, step: Step, depth: usize, first: usize) -> bool {
        let (mut limit, mut ceiling) = (here, first);
        let mut index = self.history.index_before(limit) + 1;
        loop {
            index = match index.checked_sub(1) {
                Some(index) => index,
                None => return false,
            };
            let start = self.history.moment(index).unwrap_or_default();
            if start >= limit {
                continue;
            }
            for window in WINDOWS {
                let from = limit.tick.saturating_sub(window);
                if from <= start.tick && window != u64::MAX {
                    continue;
                }
                self.history.go_to(&mut self.debuggee, index);
                if from > start.tick {
                    self.replay(from, None, &Marks::default(), &mut crate::watch::Nowhere);
                    if self.here() >= limit {
                        continue;
                    }
                }
                let mut goal = Backward::new(limit, step, depth);
                let point = self.debuggee.mark();
                self.replay(limit.tick + 1, Some(limit), &Marks::default(), &mut goal);
                if let Some(found) = goal.found(ceiling) {
                    // Not from the history's point again: it may be far away.
                    self.debuggee.undo();
                    self.debuggee.stand(&point);
                    if self.seek(found) != Some(found) {
                        self.travel(found);
                    }
                    return true;
                }
                self.debuggee.undo();
                self.debuggee.stand(&point);
                if window == u64::MAX {
                    ceiling = ceiling.min(goal.ceiling);
                }
            }
            limit = start;
        }
    }

    /// Goes back to the last moment at which something would have stopped a program that goes on, or to the start.
    pub fn reverse_continue(&mut self) -> Stop {
        self.motion = None;
        self.keep_frontier();
        let mut limit = self.here();
        let mut index = self.history.index_before(limit) + 1;
        loop {
            index = match index.checked_sub(1) {
                Some(index) => index,
                None => return self.go_to_start(),
            };
            let start = self.history.moment(index).unwrap_or_default();
            if start >= limit {
                continue;
            }
            if let Some((moment, reason)) = self.last_hit(index, start, limit) {
                self.travel(moment);
                return self.stopped(reason);
            }
            limit = start;
        }
    }

    /// The last moment between a point and a limit at which a motion forward would stop.
    fn last_hit(&mut self, index: usize, start: Moment, limit: Moment) -> Option<(Moment, Reason)> {
        self.history.go_to(&mut self.debuggee, index);
        let mut last = None;
        let mut from = start;
        // The start of a run is no hit even if a breakpoint is there.
        let mut is_first = true;
        loop {
            let table = self.breakpoint_table();
            let mut marks = Marks::default();
            table.keys().for_each(|(_, pc)| marks.add(*pc));
            let mut watched = self.watched_values();
            let mut goal = Forward {
                step: None,
                table: &table,
                stops_at_exceptions: self.breakpoints.exceptions.raised,
                watched: &mut watched,
                outcome: Outcome::None,
                from: if is_first && index > 0 { Moment::default() } else { from },
            };
            is_first = false;
            let is_reached = self.replay(limit.tick + 1, Some(limit), &marks, &mut goal);
            let outcome = std::mem::take(&mut goal.outcome);
            let here = self.here();
            if !is_reached || here >= limit {
                let is_event =
                    matches!(&outcome, Outcome::Exception(raised) if crate::watch::moment_of(raised) < limit);
                if let (true, Outcome::Exception(raised)) = (is_event, outcome) {
                    last = exception_hit(&raised).or(last);
                }
                return last;
            }
            match outcome {
                Outcome::Breakpoints(ids) => {
                    let hits = self.hits(&ids);
                    if !hits.is_empty() {
                        last = Some((here, Reason::Breakpoint(hits)));
                    }
                }
                Outcome::Changed(id) => last = Some((here, Reason::DataBreakpoint(id))),
                Outcome::Exception(raised) => last = exception_hit(&raised).or(last),
                Outcome::Step | Outcome::None => {}
            }
            from = here;
        }
    }
}

fn exception_hit(noticed: &monty::debug::Noticed) -> Option<(Moment, Reason)> {
    match noticed {
        monty::debug::Noticed::Raised { moment, exc_type, message, .. } => {
            let (exc_type, message) = (exc_type.clone(), message.clone());
            let raised = crate::stop::RaisedException { exc_type, message, is_uncaught: false };
            Some((*moment, Reason::Exception(raised)))
        }
        monty::debug::Noticed::Printed { .. } => None,
    }
}
