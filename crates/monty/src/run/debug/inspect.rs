//! The frames of a program that stands still.

use super::{Debuggee, Place, SourceText, Standing};
use crate::value::Value;

/// What the variables of a frame are looked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    Locals,
    Globals,
}

/// An activation of a function, class body or module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Counted from 1, the module's: names the frame in questions about it.
    pub depth: u32,
    /// `<module>`, or the function's name.
    pub name: String,
    pub place: Place,
    pub file_name: String,
    /// Whether its locals are the globals.
    pub is_module: bool,
}

impl Debuggee {
    /// The frames of the program's own code, the running one first.
    pub fn frames(&mut self) -> Vec<Frame> {
        let machine = &self.session.machine;
        // A limit stops a program between two instructions.
        let is_ready = matches!(self.standing, Standing::Ready | Standing::Ended { .. });
        let mut found = Vec::new();
        for (at, frame) in machine.frames.iter().enumerate().rev() {
            let is_running = at + 1 == machine.frames.len() && is_ready;
            let pc = if is_running { frame.pc } else { frame.pc.saturating_sub(1) };
            let program = &machine.rt.program;
            let Some(place) = self.places.at(program, frame.code, pc) else { continue };
            found.push(Frame {
                depth: at as u32 + 1,
                name: program.code(frame.code).code.name.clone(),
                file_name: program.unit_of(frame.code).file_name.clone(),
                place,
                is_module: frame.namespace == Some(frame.globals),
            });
        }
        found
    }

    /// The place that a moment names, if the code is loaded: the frame's code must be told.
    pub fn place(&mut self, code: u32, pc: u32) -> Option<Place> {
        let program = &self.session.machine.rt.program;
        let code = crate::bytecode::CodeId(code);
        if program.holds(code) { self.places.at(program, code, pc) } else { None }
    }

    /// A source that is loaded.
    pub fn source(&mut self, number: u32) -> Option<SourceText> {
        let unit = self.places.unit(&self.session.machine.rt.program, number)?;
        Some(SourceText { name: unit.source().name().to_owned(), text: unit.source().text().to_owned() })
    }

    /// Numbers of the sources that are loaded, those that are part of Monty left out.
    pub fn sources(&self) -> Vec<u32> {
        let units = self.session.machine.rt.program.units.iter().enumerate();
        units.filter(|(_, unit)| !unit.unit.hidden).map(|(number, _)| number as u32).collect()
    }

    /// Where the statements of a source begin: number of the code object, instruction, line.
    pub fn starts(&mut self, source: u32) -> Vec<(u32, u32, u32)> {
        let unit = self.places.unit(&self.session.machine.rt.program, source);
        unit.map(|unit| unit.starts().collect()).unwrap_or_default()
    }

    /// The last instructions of the main program: nothing of it runs after them.
    pub fn exits(&self) -> Vec<(u32, u32)> {
        let program = &self.session.machine.rt.program;
        let Some(code) = program.units.first().and_then(|unit| unit.unit.codes.first()) else { return Vec::new() };
        let is_exit = |op: &crate::bytecode::Op| {
            matches!(op, crate::bytecode::Op::Return { .. } | crate::bytecode::Op::ReturnNone {})
        };
        let exits = code.ops.iter().enumerate().filter(|(_, op)| is_exit(op));
        exits.map(|(pc, _)| (program.units[0].first_code, pc as u32)).collect()
    }

    /// Type and message of the exception that is being handled.
    pub fn handled(&mut self) -> Option<(String, String)> {
        self.without_trace(|debuggee| {
            let machine = &mut debuggee.session.machine;
            let handled = machine.handled;
            if matches!(handled, Value::None | Value::Undefined) {
                return None;
            }
            let name = machine.rt.type_name(handled);
            Some((name, super::preview::message(&mut machine.rt, handled)))
        })
    }
}
