//! Getting from moment to moment: forward by running, back by the history.

use monty::debug::{Answer, Halt, Marks, Moment};

use super::Debugger;
use crate::{
    error::DebugError,
    recording::RecordedEnd,
    stop::{Reason, Stop},
    timeline::{Event, EventKind, shortened},
    watch::{Gate, Goal, Nowhere, Seeker},
};

/// Ticks before a moment at which its instruction is looked for: natives may take more, then it is tried from further
/// away.
const APPROACHES: [u64; 3] = [128, 8192, 1 << 19];

/// What running came to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Arrival {
    /// The goal is reached.
    Goal,
    Interrupted,
    /// A call that nobody has answered yet, or the end.
    Halt(Halt),
}

impl Debugger {
    /// Where the program stands.
    pub(super) fn here(&self) -> Moment {
        self.debuggee.moment()
    }

    /// Runs forward until the goal is reached: first over ground that is known, with the answers that were given, then
    /// on from there.
    pub(super) fn run_to(&mut self, marks: &Marks, goal: &mut dyn Goal) -> Arrival {
        let mut marks = marks.clone();
        let exits = self.exits.clone();
        exits.iter().for_each(|(_, pc)| marks.add(*pc));
        let interrupt = std::sync::Arc::clone(&self.interrupt);
        let mut gate = Gate::new(goal, &exits).interruptible(&interrupt);
        loop {
            let next = self.history.next();
            gate.limit = next;
            let until = next.map_or_else(|| self.history.due(), |next| next.tick + 1);
            self.debuggee.run(Some(until), &marks, &mut gate);
            if let Some(exit) = gate.exit.take() {
                self.exit = Some(exit);
            }
            let here = self.here();
            match next {
                // What is known is not run again: the point has all that led to it.
                Some(next) if here >= next => self.history.go_to(&mut self.debuggee, self.history.at() + 1),
                Some(_) => {}
                None => {
                    self.timeline.extend(std::mem::take(&mut gate.events));
                    self.frontier = self.frontier.max(here);
                }
            }
            if gate.is_reached {
                return Arrival::Goal;
            }
            if std::mem::take(&mut gate.is_interrupted) {
                return Arrival::Interrupted;
            }
            match self.debuggee.halt() {
                Halt::Stopped => {
                    if self.history.next().is_none() && here.tick >= self.history.due() {
                        self.history.push(&mut self.debuggee);
                    }
                }
                halt @ (Halt::Call(_) | Halt::Futures { .. }) => {
                    self.note_halt(&halt);
                    if !self.answer_from_log() {
                        return Arrival::Halt(halt);
                    }
                }
                halt @ Halt::Ended(_) => {
                    self.note_halt(&halt);
                    return Arrival::Halt(halt);
                }
            }
        }
    }

    /// Answers what the program waits for as it was answered before, if it was.
    pub(super) fn answer_from_log(&mut self) -> bool {
        let number = self.debuggee.suspensions().saturating_sub(1) as usize;
        match self.answers.get(number) {
            Some(answer) => self.debuggee.answer(answer).is_ok(),
            None => false,
        }
    }

    /// Notes a suspension or the end in the timeline.
    fn note_halt(&mut self, halt: &Halt) {
        let moment = self.here();
        let place = self.debuggee.frames().first().map(|frame| frame.place);
        let (line, source) = place.map_or((0, 0), |place| (place.line, place.source));
        let (kind, label) = match halt {
            Halt::Stopped => return,
            Halt::Call(call) => (EventKind::HostCall, call_text(call)),
            Halt::Futures { calls, .. } => {
                let calls: Vec<String> = calls.iter().map(call_text).collect();
                (EventKind::HostCall, format!("wait for {}", calls.join(", ")))
            }
            Halt::Ended(ending) => {
                self.end = Some(RecordedEnd::of(ending));
                (EventKind::End, ending_text(ending))
            }
        };
        let (moment, line, source) = match kind {
            EventKind::End => self.end_place(halt).unwrap_or((moment, line, source)),
            _ => (moment, line, source),
        };
        self.timeline.add(Event { moment, kind, label: shortened(&label), line, source });
    }

    /// The last moment at which there is something to see of a program that ended, with its line.
    fn end_place(&mut self, halt: &Halt) -> Option<(Moment, u32, u32)> {
        match halt {
            Halt::Ended(monty::debug::Ending::Raised(_)) => {
                let last = self.timeline.events.iter().rfind(|event| event.kind == EventKind::Exception)?;
                Some((last.moment, last.line, last.source))
            }
            Halt::Ended(monty::debug::Ending::Completed(_)) => {
                let moment = self.exit?;
                let code = self.exits.iter().find(|(_, pc)| *pc == moment.pc)?.0;
                let place = self.debuggee.place(code, moment.pc)?;
                Some((moment, place.line, place.source))
            }
            _ => None,
        }
    }

    /// Leaves where the run is at its furthest in such a way that it can be come back to at once.
    pub(super) fn keep_frontier(&mut self) {
        if self.history.next().is_none() && self.here() >= self.frontier {
            self.history.push(&mut self.debuggee);
        }
    }

    /// Puts the program to a moment that the run has been at, or to the last one before; gives where it is then.
    pub(super) fn travel(&mut self, target: Moment) -> Moment {
        self.keep_frontier();
        let mut target = target.min(self.frontier);
        loop {
            let index = self.history.index_before(target);
            self.history.go_to(&mut self.debuggee, index);
            if self.here() == target {
                return target;
            }
            if let Some(before) = self.approach(index, target) {
                if before == target {
                    return target;
                }
                target = before;
            } else {
                // Nothing lies between the point and the target.
                self.history.go_to(&mut self.debuggee, index);
                return self.here();
            }
        }
    }

    /// Runs from a point to a moment. If there is no such moment gives the last one before it.
    fn approach(&mut self, index: usize, target: Moment) -> Option<Moment> {
        let start = self.history.moment(index)?;
        for distance in APPROACHES.iter().copied().chain([u64::MAX]) {
            let until = target.tick.saturating_sub(distance);
            if until > start.tick {
                self.replay(until, None, &Marks::default(), &mut Nowhere);
                if self.here() > target {
                    self.history.go_to(&mut self.debuggee, index);
                    continue;
                }
                if self.here() == target {
                    return Some(target);
                }
            }
            if let Some(found) = self.seek(target) {
                return Some(found);
            }
            self.history.go_to(&mut self.debuggee, index);
        }
        None
    }

    /// Runs to a moment instruction by instruction. If there is no such moment gives the last one before it.
    pub(super) fn seek(&mut self, target: Moment) -> Option<Moment> {
        if self.here() == target {
            return Some(target);
        }
        let mut seeker = Seeker { target, before: None, is_found: false };
        self.replay(target.tick.saturating_add(1 << 40), Some(target), &Marks::default(), &mut seeker);
        if self.here() == target { Some(target) } else { seeker.before }
    }

    /// Runs over known ground from where the program stands, up to a tick, a moment at which it halts, or the goal.
    /// Nothing is noted.
    pub(super) fn replay(&mut self, until: u64, halt_at: Option<Moment>, marks: &Marks, goal: &mut dyn Goal) -> bool {
        let mut gate = Gate::new(goal, &[]);
        loop {
            let halt = self.debuggee.run(Some(until), marks, &mut gate);
            if gate.is_reached {
                return true;
            }
            match halt {
                Halt::Stopped | Halt::Ended(_) => return false,
                Halt::Call(_) | Halt::Futures { .. } => {
                    let here = self.debuggee.moment();
                    if halt_at.is_some_and(|target| here >= target) || !self.answer_from_log() {
                        return false;
                    }
                }
            }
        }
    }

    /// Goes to a moment that the run has been at.
    pub fn go_to(&mut self, moment: Moment) -> Result<Stop, DebugError> {
        if moment > self.frontier {
            return Err(DebugError::NoSuchMoment);
        }
        self.motion = None;
        self.travel(moment);
        Ok(self.stopped(Reason::Goto))
    }

    /// Goes to where the program has not started.
    pub fn go_to_start(&mut self) -> Stop {
        self.motion = None;
        let start = self.history.moment(0).unwrap_or_default();
        self.travel(start);
        self.stopped(Reason::Start)
    }

    /// The answer that was given at a suspension, counted from 0.
    pub fn answer_at(&self, index: usize) -> Option<&Answer> {
        self.answers.get(index)
    }
}

fn call_text(call: &monty::debug::HostCall) -> String {
    let args = call.args.iter().map(monty::MontyObject::py_repr);
    let kwargs = call.kwargs.iter().map(|(name, value)| format!("{name}={}", value.py_repr()));
    format!("{}({})", call.function, args.chain(kwargs).collect::<Vec<_>>().join(", "))
}

fn ending_text(ending: &monty::debug::Ending) -> String {
    match ending {
        monty::debug::Ending::Completed(monty::MontyObject::None) => "end".to_owned(),
        monty::debug::Ending::Completed(value) => format!("end: {}", value.py_repr()),
        monty::debug::Ending::Raised(exception) => format!("end: {exception}"),
        monty::debug::Ending::Limit(limit) => format!("end: {limit}"),
    }
}
