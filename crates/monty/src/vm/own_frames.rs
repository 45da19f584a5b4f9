//! What a program sees of its own calls: variables, globals, who called.
//!
//! It stands apart because it only looks: `locals()`, frames and tracebacks of running calls read the stack here.

use std::sync::Arc;

use super::{Frame, Machine};
use crate::{
    heap::DictId,
    objects::TraceEntry,
    runtime::{MachineRequest, UnitSource},
    value::Value,
};

impl Machine {
    /// The frames of the program itself, innermost first.
    pub(crate) fn own_frames(&self) -> impl Iterator<Item = &Frame> {
        self.frames.iter().rev().filter(|frame| !self.rt.program.unit_of(frame.code).hidden)
    }

    /// The variables of the current frame.
    pub(crate) fn locals(&mut self) -> Value {
        match self.own_namespace() {
            Some(object) => object,
            None => self.variables_of(*self.frame()),
        }
    }

    /// Answers what a frame object was asked.
    pub(crate) fn show_frame(&mut self, request: MachineRequest) -> Value {
        match request {
            MachineRequest::Frame(level) => {
                let entries: Vec<TraceEntry> = self.own_frames().skip(level).map(trace_entry).collect();
                self.rt.burn(entries.len());
                if entries.is_empty() { Value::None } else { self.rt.frame_object(&entries) }
            }
            MachineRequest::FrameGlobals(entries) => Value::Dict(self.globals_shown(&entries)),
            MachineRequest::FrameLocals(entries) => self.locals_shown(&entries),
            _ => Value::None,
        }
    }

    fn variables_of(&mut self, frame: Frame) -> Value {
        if let Some(namespace) = frame.namespace {
            return Value::Dict(namespace);
        }
        let dict = self.rt.dict();
        let code = Arc::clone(&self.rt.program.code(frame.code).code);
        for local in code.locals_at(frame.pc) {
            self.rt.burn(4);
            let register = self.stack.get(frame.base as usize + usize::from(local.register)).copied();
            let value = match register.unwrap_or(Value::Undefined) {
                Value::Cell(id) if local.is_cell => self.rt.heap[id].value,
                value => value,
            };
            let name = &code.names[local.name as usize];
            if !value.is_undefined() && (!name.starts_with('.') || name == ".0") {
                let symbol = self.rt.symbols.intern(name);
                self.rt.dict_set_symbol(dict, symbol, value);
            }
        }
        Value::Dict(dict)
    }

    /// The running call that a frame object shows: as deep as it was, or the innermost one of its code.
    fn running(&self, entries: &[TraceEntry]) -> Option<Frame> {
        let code = entries.first()?.code;
        let own: Vec<&Frame> = self.own_frames().collect();
        let at_depth = own.len().checked_sub(entries.len()).and_then(|level| own.get(level));
        let found = at_depth.filter(|frame| frame.code == code).or_else(|| own.iter().find(|frame| frame.code == code));
        found.map(|frame| **frame)
    }

    fn locals_shown(&mut self, entries: &[TraceEntry]) -> Value {
        self.rt.burn(self.frames.len());
        match self.running(entries) {
            Some(frame) => self.variables_of(frame),
            None => Value::Dict(self.rt.dict()),
        }
    }

    fn globals_shown(&mut self, entries: &[TraceEntry]) -> DictId {
        self.rt.burn(self.frames.len());
        if let Some(frame) = self.running(entries) {
            return frame.globals;
        }
        let unit = entries.first().map(|entry| self.rt.program.code(entry.code).unit as usize);
        let module = match unit.and_then(|unit| self.rt.units.get(unit)) {
            Some(UnitSource::HostModule(name)) => {
                let name = name.clone();
                let name = self.rt.symbols.intern(&name);
                self.rt.module(name)
            }
            Some(UnitSource::Main { .. }) => return self.rt.main,
            // What `exec` ran in is not known any more.
            _ => None,
        };
        match module {
            Some(module) => self.rt.heap[module].namespace,
            None => self.rt.dict(),
        }
    }
}

/// Where a running call is, for a traceback.
pub(crate) fn trace_entry(frame: &Frame) -> TraceEntry {
    TraceEntry { code: frame.code, pc: frame.pc.saturating_sub(1) }
}
