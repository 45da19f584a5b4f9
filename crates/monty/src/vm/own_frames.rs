//! What a program sees of its own calls: variables, globals, who called.
//!
//! It stands apart because it only looks: `locals()`, frames and tracebacks of running calls read the stack here.

use std::sync::Arc;

use super::{Frame, Machine, WINDOW};
use crate::{
    bytecode::CodeId,
    heap::{DictId, FunctionId, GeneratorId},
    objects::{Function, GeneratorState, TraceEntry},
    runtime::{MachineRequest, UnitSource},
    types::{entries, entry_of_frame},
    value::Value,
};

/// Where the copy of a call's function keeps the frame object, and a traceback object its own.
const FRAME: &str = ".frame";
/// The generator that a frame object shows.
const GENERATOR: &str = ".generator";

impl Machine {
    /// The frames of the program itself, innermost first.
    pub(crate) fn own_frames(&self) -> impl Iterator<Item = &Frame> {
        self.frames.iter().rev().filter(|frame| !self.rt.program.unit_of(frame.code).hidden)
    }

    /// The variables of the current frame.
    pub(crate) fn locals(&mut self) -> Value {
        match self.own_namespace() {
            Some(object) => object,
            None => {
                let frame = *self.frame();
                let variables = self.variables_of(frame);
                self.add_extras(frame, variables);
                variables
            }
        }
    }

    /// What `f_locals` of a call was given beside its variables belongs to `locals()`, too.
    fn add_extras(&mut self, frame: Frame, variables: Value) {
        let known = self.known_frame(frame.function).and_then(|known| self.rt.extras_of_frame(known));
        let (Some(extras), Value::Dict(variables), None) = (known, variables, frame.namespace) else { return };
        let entries: Vec<_> = self.rt.heap[extras].iter().copied().collect();
        self.rt.burn(entries.len());
        for entry in entries {
            if let Value::Str(name) = entry.key {
                let name = self.rt.symbol_of(name);
                self.rt.dict_set_symbol(variables, name, entry.value);
            }
        }
    }

    /// Answers what a frame object was asked.
    pub(crate) fn show_frame(&mut self, request: MachineRequest) -> Value {
        match request {
            MachineRequest::Frame(level) => {
                let places = self.own_places();
                self.frame_at(places.get(level..).unwrap_or_default())
            }
            MachineRequest::FrameGlobals(frame) => Value::Dict(self.globals_shown(frame)),
            MachineRequest::FrameLocals(frame) => match self.running(frame) {
                Some(running) => self.variables_of(running),
                None => self.suspended_locals(frame),
            },
            MachineRequest::SetFrameLocal { frame, name, value } => {
                Value::from(self.set_frame_variable(frame, name, value).is_some())
            }
            MachineRequest::FrameLine(frame) => {
                let running = self.running(frame).map(|frame| trace_entry(&frame));
                let entry = running.or_else(|| entry_of_frame(&self.rt, frame));
                entry.map_or(Value::None, |entry| Value::Int(self.rt.line_of_entry(entry)))
            }
            MachineRequest::TracebackFrame(traceback) => self.traceback_frame(traceback),
            MachineRequest::GeneratorFrame(id) => self.generator_frame(id),
            _ => Value::None,
        }
    }

    /// Where the program's own frames are among all, the innermost first.
    fn own_places(&mut self) -> Vec<usize> {
        self.rt.burn(self.frames.len());
        let is_own = |at: &usize| !self.rt.program.unit_of(self.frames[*at].code).hidden;
        (0..self.frames.len()).rev().filter(is_own).collect()
    }

    /// The frame object of the first of these running calls, each of which called the one before.
    fn frame_at(&mut self, places: &[usize]) -> Value {
        let Some(first) = places.first().copied() else { return Value::None };
        let known = places.iter().position(|place| self.known_frame(self.frames[*place].function).is_some());
        let mut object = match known {
            Some(at) => self.known_frame(self.frames[places[at]].function).unwrap_or(Value::None),
            None => Value::None,
        };
        for place in places[..known.unwrap_or(places.len())].iter().rev() {
            let frame = self.frames[*place];
            let (made, call) = self.mark_call(trace_entry(&frame), frame.function, frame.globals, object);
            self.frames[*place].function = Some(call);
            if let Some(generator) = frame.generator {
                self.tie(generator, call, made);
            }
            object = made;
        }
        let entry = trace_entry(&self.frames[first]);
        self.rt.set_frame_entry(object, entry);
        object
    }

    /// The frame object that was made for a call with this function.
    fn known_frame(&self, function: Option<FunctionId>) -> Option<Value> {
        let specials = self.rt.heap[function?].specials?;
        self.rt.dict_get_symbol(specials, self.rt.symbols.find(FRAME)?)
    }

    /// A frame object, and the copy of the call's function that only this call has from now on: it leads to the object.
    fn mark_call(
        &mut self,
        entry: TraceEntry,
        function: Option<FunctionId>,
        globals: DictId,
        back: Value,
    ) -> (Value, FunctionId) {
        let original = function.map(|function| self.rt.heap[function].clone());
        let mut copy = original.unwrap_or_else(|| Function { code: entry.code, globals, ..Function::default() });
        let specials = self.rt.dict();
        if let Some(own) = copy.specials {
            for entry in self.rt.heap[own].iter().copied().collect::<Vec<_>>() {
                if let Value::Str(name) = entry.key {
                    let name = self.rt.symbol_of(name);
                    self.rt.dict_set_symbol(specials, name, entry.value);
                }
            }
        }
        copy.specials = Some(specials);
        let call = self.rt.heap.alloc(copy);
        let object = self.rt.frame_object(entry, Value::Function(call), back);
        let name = self.rt.symbols.intern(FRAME);
        self.rt.dict_set_symbol(specials, name, object);
        (object, call)
    }

    /// The frame of a traceback object. That of the call that handles the exception is running; of the others only the
    /// place is known.
    fn traceback_frame(&mut self, traceback: Value) -> Value {
        let name = self.rt.symbols.intern(FRAME);
        if let Some(known) = self.rt.own_attribute(traceback, name) {
            return known;
        }
        let passed = entries(&self.rt, traceback);
        let Some(entry) = passed.first().copied() else { return Value::None };
        let handled = self.rt.traceback_of(self.handled);
        let places = self.own_places();
        let mut of_code = (0..places.len()).filter(|at| self.frames[places[*at]].code == entry.code);
        let object = match (of_code.next(), of_code.next()) {
            (Some(at), None) if !handled.is_none() && entries(&self.rt, handled) == passed => {
                self.frame_at(&places[at..])
            }
            _ => self.rt.frame_object(entry, Value::None, Value::None),
        };
        self.rt.set_own_attribute(traceback, name, object);
        object
    }

    /// `generator.gi_frame`
    fn generator_frame(&mut self, id: GeneratorId) -> Value {
        let generator = &self.rt.heap[id];
        let (function, entry) = (generator.function, TraceEntry { code: generator.code, pc: generator.pc });
        if let Some(place) = (0..self.frames.len()).find(|at| self.frames[*at].generator == Some(id)) {
            let places = self.own_places();
            let at = places.iter().position(|own| *own == place);
            return self.frame_at(&places[at.unwrap_or(places.len())..]);
        }
        let entry = TraceEntry { pc: entry.pc.saturating_sub(1), ..entry };
        if let Some(known) = self.known_frame(Some(function)) {
            self.rt.set_frame_entry(known, entry);
            return known;
        }
        let globals = self.rt.heap[function].globals;
        let (object, call) = self.mark_call(entry, Some(function), globals, Value::None);
        self.tie(id, call, object);
        object
    }

    /// Lets a generator and the frame object of its call know of each other.
    fn tie(&mut self, id: GeneratorId, call: FunctionId, frame: Value) {
        self.rt.heap.write(id).function = call;
        let name = self.rt.symbols.intern(GENERATOR);
        self.rt.set_own_attribute(frame, name, Value::Generator(id));
    }

    fn variables_of(&mut self, frame: Frame) -> Value {
        if let Some(namespace) = frame.namespace {
            return Value::Dict(namespace);
        }
        let base = frame.base as usize;
        let registers: Vec<Value> = self.stack[base..self.stack.len().min(base + WINDOW)].to_vec();
        self.variables_in(frame.code, frame.pc, &registers)
    }

    fn variables_in(&mut self, code: CodeId, pc: u32, registers: &[Value]) -> Value {
        let dict = self.rt.dict();
        let code = Arc::clone(&self.rt.program.code(code).code);
        for local in code.locals_at(pc) {
            self.rt.burn(8);
            let register = registers.get(usize::from(local.register)).copied();
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

    /// Gives a variable of a call another value; `None` if the code has no such variable or the call has ended.
    fn set_frame_variable(&mut self, frame: Value, name: Value, value: Value) -> Option<()> {
        let name = self.rt.as_text(name)?.to_display().into_owned();
        let running = self.running(frame);
        let waiting = if running.is_none() { self.waiting_generator(frame) } else { None };
        let (code, pc) = match (running, waiting) {
            (Some(running), _) => (running.code, running.pc),
            (None, Some(id)) => (self.rt.heap[id].code, self.rt.heap[id].pc),
            (None, None) => return None,
        };
        let code = Arc::clone(&self.rt.program.code(code).code);
        let local = code.locals_at(pc).find(|local| code.names[local.name as usize] == name)?;
        let register = usize::from(local.register);
        let old = match (running, waiting) {
            (Some(running), _) => self.stack.get(running.base as usize + register).copied(),
            (None, waiting) => waiting.and_then(|id| self.rt.heap[id].registers.get(register).copied()),
        };
        if let Some(Value::Cell(cell)) = old.filter(|_| local.is_cell) {
            self.rt.heap.write(cell).value = value;
            return Some(());
        }
        match (running, waiting) {
            (Some(running), _) => *self.stack.get_mut(running.base as usize + register)? = value,
            (None, waiting) => *self.rt.heap.write(waiting?).registers.get_mut(register)? = value,
        }
        Some(())
    }

    /// The generator that a frame object shows, unless it has ended.
    fn waiting_generator(&self, frame: Value) -> Option<GeneratorId> {
        let name = self.rt.symbols.find(GENERATOR)?;
        match self.rt.own_attribute(frame, name)? {
            Value::Generator(id) if self.rt.heap[id].state != GeneratorState::Finished => Some(id),
            _ => None,
        }
    }

    /// The running call that a frame object shows.
    fn running(&mut self, frame: Value) -> Option<Frame> {
        let call = self.rt.call_of_frame(frame)?;
        self.rt.burn(self.frames.len());
        self.frames.iter().rev().find(|frame| frame.function == Some(call)).copied()
    }

    /// The variables of a generator that waits; those of a call that has ended are gone.
    fn suspended_locals(&mut self, frame: Value) -> Value {
        match self.waiting_generator(frame) {
            Some(id) => {
                let generator = &self.rt.heap[id];
                let (code, pc, registers) = (generator.code, generator.pc, generator.registers.clone());
                self.rt.burn(registers.len());
                self.variables_in(code, pc, &registers)
            }
            _ => Value::Dict(self.rt.dict()),
        }
    }

    fn globals_shown(&mut self, frame: Value) -> DictId {
        if let Some(call) = self.rt.call_of_frame(frame) {
            return self.rt.heap[call].globals;
        }
        let unit = entry_of_frame(&self.rt, frame).map(|entry| self.rt.program.code(entry.code).unit as usize);
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
