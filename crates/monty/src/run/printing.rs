//! Which place of the program prints what: a probe for hosts that show output beside the code.

use crate::{
    bytecode::CodeId,
    run::session::HostProbe,
    runtime::{Runtime, UnitSource},
    vm::{Flow, Machine, Place, Probe},
};

/// Tells the writer a place before each piece of output. Looks up at every instruction, so a run takes longer with it.
pub(crate) struct PlaceProbe<'a> {
    pub(crate) host: HostProbe<'a>,
    /// The instruction of the program's own text that runs, or waits for the library.
    last: Option<(CodeId, u32)>,
}

impl<'a> PlaceProbe<'a> {
    pub(crate) fn new(host: HostProbe<'a>) -> Self {
        Self { host, last: None }
    }

    /// Hands on what was printed since the last time; it came from what ran then.
    pub(crate) fn flush(&mut self, runtime: &mut Runtime) {
        if runtime.output.is_empty() && runtime.error_output.is_empty() {
            return;
        }
        if let Some((code, pc)) = self.last {
            let locations = &runtime.program.code(code).code.locations;
            if let Some((start, _)) = locations.get(pc as usize).or(locations.last()) {
                self.host.print.at_offset(*start);
            }
        }
        self.host.flush(runtime);
    }
}

impl Probe for PlaceProbe<'_> {
    const STEPS: bool = true;

    fn wants(&self, _runtime: &Runtime, _pc: usize, _depth: usize) -> bool {
        true
    }

    fn instruction(&mut self, machine: &mut Machine) -> Flow {
        self.flush(&mut machine.rt);
        // Code of the library prints on behalf of the frame of the program that waits for it.
        let is_own = |code: CodeId| {
            let unit = machine.rt.program.code(code).unit;
            matches!(machine.rt.units.get(unit as usize), Some(UnitSource::Main { .. }))
        };
        let current = machine.frame();
        if is_own(current.code) {
            self.last = Some((current.code, current.pc));
        } else if let Some(caller) = machine.frames.iter().rev().find(|frame| is_own(frame.code)) {
            self.last = Some((caller.code, caller.pc.saturating_sub(1)));
        }
        Ok(())
    }

    fn slice(&mut self, runtime: &mut Runtime, place: Place) -> Flow {
        self.flush(runtime);
        self.host.slice(runtime, place)
    }
}
