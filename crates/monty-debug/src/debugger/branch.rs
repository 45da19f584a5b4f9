//! Going another way: a variable set, an answer of the host changed. What the run did after that is forgotten.

use monty::debug::{Answer, Halt, Marks, Slot};

use super::{Debugger, Value};
use crate::{
    error::DebugError,
    stop::{Reason, Stop},
    watch::{Gate, Nowhere},
};

impl Debugger {
    /// Puts the value of an expression into a variable of a scope or value. In the past, the program goes another way
    /// from here.
    pub fn set_variable(&mut self, reference: u32, name: &str, expression: &str) -> Result<Value, DebugError> {
        let (slot, frame) = self.slot_in(reference, name)?;
        if matches!(slot, Slot::Fixed) {
            return Err(DebugError::NotSettable { name: name.to_owned() });
        }
        self.debuggee.evaluate(frame, expression).map_err(DebugError::Expression)?;
        // Going back leads to before the change, and from there to the change again, not through it.
        self.history.push_here(&mut self.debuggee);
        self.debuggee.set(frame, &slot, expression).map_err(DebugError::Expression)?;
        self.branch_off();
        self.history.push_pinned(&mut self.debuggee);
        let children = self.children(reference, 0, usize::MAX)?;
        let found = children.into_iter().find(|child| child.name == name);
        found.map(|child| child.value).ok_or_else(|| DebugError::NoSuchVariable { name: name.to_owned() })
    }

    /// Gives another answer to a suspension, counted from 0, and runs on from there.
    pub fn change_answer(&mut self, index: usize, answer: Answer) -> Result<Stop, DebugError> {
        if index >= self.answers.len() {
            return Err(DebugError::NoSuchCall { index });
        }
        self.go_to_call(index)?;
        self.answer(answer)
    }

    /// Goes to where the program waits for the answer to a suspension, counted from 0.
    pub fn go_to_call(&mut self, index: usize) -> Result<Stop, DebugError> {
        self.motion = None;
        self.keep_frontier();
        let found = (0..self.history.len()).rev().find(|at| self.history.suspensions(*at) <= index as u64);
        self.history.go_to(&mut self.debuggee, found.unwrap_or_default());
        if !self.replay_to_call(index) {
            return Err(DebugError::NoSuchCall { index });
        }
        let reason = match self.debuggee.halt() {
            Halt::Call(call) => Reason::Call(call),
            Halt::Futures { awaited, calls } => Reason::Futures { awaited, calls },
            _ => Reason::Goto,
        };
        Ok(self.stopped(reason))
    }

    /// Runs over known ground to a suspension, counted from 0; whether it came there.
    fn replay_to_call(&mut self, index: usize) -> bool {
        loop {
            let is_there = self.debuggee.suspensions() == index as u64 + 1;
            match self.debuggee.halt() {
                Halt::Call(_) | Halt::Futures { .. } if is_there => return true,
                Halt::Ended(_) => return false,
                Halt::Stopped => {}
                _ if !self.answer_from_log() => return false,
                _ => {}
            }
            self.debuggee.run(None, &Marks::default(), &mut Gate::new(&mut Nowhere, &[]));
        }
    }

    /// Forgets what the run did after where it stands.
    pub(super) fn branch_off(&mut self) {
        let here = self.here();
        self.history.forget_later();
        self.timeline.cut(here);
        self.cut_hits(here);
        self.frontier = here;
        self.present = here;
        self.end = None;
        self.exit = None;
        self.shown_uncaught = None;
        let given = self.debuggee.suspensions() as usize;
        self.answers.truncate(given);
    }
}
