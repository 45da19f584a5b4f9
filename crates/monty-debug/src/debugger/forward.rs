//! Motions forward: continuing and stepping, until a breakpoint, an exception, a call without an answer, or the end.

use monty::debug::{Answer, Ending, Halt, Marks, Moment};

use super::{Debugger, ExceptionFilter, travel::Arrival};
use crate::{
    error::DebugError,
    stop::{RaisedException, Reason, Stop},
    watch::{Forward, Outcome, Step},
};

/// A motion that a call of the host has interrupted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Motion {
    /// How to step, and the depth where the step began.
    step: Option<(Step, usize)>,
    /// Nothing stops it.
    is_silent: bool,
}

impl Debugger {
    /// Goes on until something stops the program.
    pub fn resume(&mut self) -> Stop {
        self.go_forward(Motion { step: None, is_silent: false })
    }

    /// Goes on to the end, or to a call without an answer, past all breakpoints.
    pub fn run_to_end(&mut self) -> Stop {
        self.go_forward(Motion { step: None, is_silent: true })
    }

    /// Goes to the next statement, into functions that this one calls.
    pub fn step_into(&mut self) -> Stop {
        self.step(Step::Into)
    }

    /// Goes to the next statement of this function; past its end, to where it was called.
    pub fn step_over(&mut self) -> Stop {
        self.step(Step::Over)
    }

    /// Goes on until this function has returned.
    pub fn step_out(&mut self) -> Stop {
        self.step(Step::Out)
    }

    fn step(&mut self, step: Step) -> Stop {
        let depth = self.debuggee.frames().first().map_or(1, |frame| frame.depth as usize);
        self.go_forward(Motion { step: Some((step, depth)), is_silent: false })
    }

    /// Answers what the program waits for, and goes on with the motion that led there.
    ///
    /// In the past this is another way to go on: what the run did after this call is forgotten.
    pub fn answer(&mut self, answer: Answer) -> Result<Stop, DebugError> {
        if !matches!(self.debuggee.halt(), Halt::Call(_) | Halt::Futures { .. }) {
            return Err(DebugError::NotWaiting);
        }
        self.keep_frontier();
        let number = self.debuggee.suspensions().saturating_sub(1) as usize;
        self.debuggee.answer(&answer).map_err(|error| match error {
            monty::RunError::Host(error) => DebugError::WrongAnswer(error),
            other => DebugError::Start(other),
        })?;
        if number < self.answers.len() || self.history.next().is_some() {
            self.branch_off();
        }
        self.answers.truncate(number);
        self.answers.push(answer);
        let motion = self.motion.take().unwrap_or(Motion { step: None, is_silent: false });
        Ok(self.go_forward(motion))
    }

    fn go_forward(&mut self, motion: Motion) -> Stop {
        let from = self.here();
        self.leads_on = from >= self.present;
        self.go_forward_from(motion, from)
    }

    /// The same, where the motion has begun already: `from` counts for nothing.
    pub(super) fn go_forward_from(&mut self, motion: Motion, mut from: Moment) -> Stop {
        loop {
            let (arrival, outcome) = self.leg(motion, from);
            match (arrival, outcome) {
                (Arrival::Interrupted, _) => return self.interrupted(motion, from),
                (Arrival::Halt(halt), _) => return self.halted(halt, motion),
                (Arrival::Goal, Outcome::Breakpoints(ids)) => {
                    let hits = self.hits(&ids);
                    if !hits.is_empty() {
                        return self.stopped(Reason::Breakpoint(hits));
                    }
                    // A step may end where a breakpoint does not stop.
                    if self.is_step_done(motion, from) {
                        return self.stopped(Reason::Step);
                    }
                }
                (Arrival::Goal, Outcome::Changed(id)) => return self.stopped(Reason::DataBreakpoint(id)),
                (Arrival::Goal, Outcome::Exception(raised)) => {
                    if let monty::debug::Noticed::Raised { moment, exc_type, message, .. } = raised {
                        self.travel(moment);
                        let raised = RaisedException { exc_type, message, is_uncaught: false };
                        return self.stopped(Reason::Exception(raised));
                    }
                }
                (Arrival::Goal, Outcome::Step | Outcome::None) => return self.stopped(Reason::Step),
            }
            from = self.here();
        }
    }

    /// Runs to the first thing that may stop the motion.
    fn leg(&mut self, motion: Motion, from: Moment) -> (Arrival, Outcome) {
        let empty = crate::watch::Table::default();
        let table = if motion.is_silent { empty } else { self.breakpoint_table() };
        let mut marks = Marks::default();
        table.keys().for_each(|(_, pc)| marks.add(*pc));
        let mut watched = if motion.is_silent { Vec::new() } else { self.watched_values() };
        let mut goal = Forward {
            step: motion.step,
            table: &table,
            stops_at_exceptions: !motion.is_silent && self.breakpoints.exceptions.raised,
            watched: &mut watched,
            outcome: Outcome::None,
            from,
        };
        let arrival = self.run_to(&marks, &mut goal);
        let outcome = std::mem::take(&mut goal.outcome);
        (arrival, outcome)
    }

    /// Whether the step would end here if there were no breakpoint.
    fn is_step_done(&mut self, motion: Motion, from: Moment) -> bool {
        let Some((step, start)) = motion.step else { return false };
        if self.here() == from {
            return false;
        }
        let Some(frame) = self.debuggee.frames().into_iter().next() else { return false };
        let depth = frame.depth as usize;
        match step {
            Step::Into => true,
            Step::Over => depth <= start,
            Step::Out => depth < start,
        }
    }

    /// The program waits or has ended.
    fn halted(&mut self, halt: Halt, motion: Motion) -> Stop {
        match halt {
            Halt::Call(call) => {
                self.motion = Some(motion);
                self.stopped(Reason::Call(call))
            }
            Halt::Futures { awaited, calls } => {
                self.motion = Some(motion);
                self.stopped(Reason::Futures { awaited, calls })
            }
            // One that stops where it is raised has been seen already.
            Halt::Ended(Ending::Raised(exception))
                if self.breakpoints.exceptions == (ExceptionFilter { raised: false, uncaught: true })
                    && !motion.is_silent =>
            {
                let end = self.here();
                let raised = self.timeline.raised.last().cloned();
                match raised {
                    Some(raised) if self.shown_uncaught != Some(end) => {
                        self.shown_uncaught = Some(end);
                        self.travel(raised.moment);
                        let (exc_type, message) = (exception.exc_type().to_owned(), exception.message().to_owned());
                        self.stopped(Reason::Exception(RaisedException { exc_type, message, is_uncaught: true }))
                    }
                    _ => self.stopped(Reason::End(Ending::Raised(exception))),
                }
            }
            Halt::Ended(ending) => self.stopped(Reason::End(ending)),
            Halt::Stopped => self.stopped(Reason::Pause),
        }
    }

    /// Goes to the last moment of a run at which there is something to see: before the main program returns, where the
    /// exception was raised that ended it, or where it came to a limit. Runs on to the end first, past all breakpoints.
    ///
    /// The reason of the stop is [`Reason::End`], or that of a call that nobody has answered.
    pub fn go_to_end(&mut self) -> Stop {
        self.motion = None;
        let frontier = self.frontier;
        self.travel(frontier);
        let stop = self.run_to_end();
        let Reason::End(ending) = stop.reason else { return stop };
        let last = match &ending {
            Ending::Completed(_) => self.exit,
            Ending::Raised(_) => self.timeline.raised.last().map(|raised| raised.moment),
            Ending::Limit(_) => None,
        };
        if let Some(moment) = last {
            self.travel(moment);
        }
        self.leads_on = true;
        self.stopped(Reason::End(ending))
    }
}
