//! Running in stretches: a motion that is interrupted goes on as if nothing had been, so that whoever shows the program
//! can pass on its output and listen to the user while it runs.

use monty::debug::{Halt, Moment};

use super::{Debugger, forward::Motion};
use crate::stop::{Reason, Stop};

impl Debugger {
    /// Goes on with a motion that [`crate::Interrupt::stop`] has interrupted. Without one it is [`Debugger::resume`].
    pub fn go_on(&mut self) -> Stop {
        let from = std::mem::take(&mut self.skipped);
        match self.motion.take() {
            Some(motion) => self.go_forward_from(motion, from),
            None => self.resume(),
        }
    }

    /// Leaves an interrupted program where it is. One that waits for its host still does.
    pub fn pause(&mut self) -> Stop {
        if matches!(self.debuggee.halt(), Halt::Stopped) {
            self.motion = None;
        }
        self.stopped(Reason::Pause)
    }

    /// The motion is not over.
    pub(super) fn interrupted(&mut self, motion: Motion, from: Moment) -> Stop {
        self.motion = Some(motion);
        // What was not looked at yet must be, and where the motion began must not.
        self.skipped = if self.here() == from { from } else { Moment::default() };
        self.reason = Reason::Interrupted;
        self.current()
    }
}
