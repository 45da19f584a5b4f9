//! Runs the machine over everything that it can be helped with without the host: loading source.

use crate::{
    runtime::{HostRequest, LimitKind},
    value::Value,
    vm::{Exit, Flow, Machine, Probe},
};

/// Why a program stands still.
#[derive(Debug)]
pub(crate) enum Stop {
    Done(Value),
    Raised(Value),
    Host(HostRequest),
    Futures(Vec<u32>),
    Limit(LimitKind),
    /// The probe wanted it.
    Probe,
}

impl Machine {
    /// Goes on after a step of the machine that was taken from outside the loop.
    pub(crate) fn drive_after(&mut self, mut flow: Flow, probe: &mut impl Probe) -> Stop {
        loop {
            let exit = match flow {
                Ok(()) => self.run(probe),
                Err(exit) => *exit,
            };
            match exit {
                Exit::Done(value) => return Stop::Done(value),
                Exit::Raised(error) => return Stop::Raised(error),
                Exit::Host(request) => return Stop::Host(request),
                Exit::Futures(calls) => return Stop::Futures(calls),
                Exit::Limit(limit) => return Stop::Limit(limit),
                Exit::Load(load) => flow = self.load(load),
                Exit::Stopped => return Stop::Probe,
                Exit::Pause => flow = self.pause_over(Box::new(Exit::Pause), probe),
            }
        }
    }
}
