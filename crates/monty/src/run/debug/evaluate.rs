//! Expressions in the scope of a frame: evaluated as if the frame had them, with all effects taken back unless wanted.

use std::sync::Arc;

use super::{Debuggee, Slot, Standing, preview};
use crate::{
    bytecode::Unit,
    heap::DictId,
    limits::LimitError,
    object::{Exporter, MontyObject},
    printer::NoPrint,
    report::MontyException,
    run::{RunError, Stop, TextOptions, compile_text, session::HostProbe},
    runtime::{Control, TextMode, TextNames, UnitSource},
    source::Source,
    value::{Truth, Value},
    vm::{Flow, Ret},
};

/// Ticks that an expression may take.
const PATIENCE: u64 = 5_000_000;
/// A longer `repr` is cut.
const MOST_TEXT: usize = 1 << 16;
const FILE_NAME: &str = "<debugger>";

/// The value of an expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluated {
    /// Its `repr`.
    pub text: String,
    pub type_name: String,
    /// A copy: the value itself is gone with all that the expression did. `None` if it is too large to be shown.
    pub object: Option<MontyObject>,
}

impl Debuggee {
    /// Evaluates an expression in the frame at a depth, then takes back all that it did.
    pub fn evaluate(&mut self, depth: u32, expression: &str) -> Result<Evaluated, RunError> {
        self.without_trace(|debuggee| {
            let value = debuggee.value_of(depth, expression)?;
            debuggee.session.machine.rt.kept.push(value);
            let type_name = preview::type_name(&debuggee.session.machine.rt, value);
            let text = debuggee.repr(value)?;
            let object = Exporter::<HostProbe<'_>>::suspended(&mut debuggee.session.machine).export(value).ok();
            Ok(Evaluated { text, type_name, object })
        })
    }

    /// Whether an expression is true in the frame at a depth.
    pub fn is_true(&mut self, depth: u32, expression: &str) -> Result<bool, RunError> {
        let question = format!("True if (\n{expression}\n) else False");
        self.without_trace(|debuggee| Ok(matches!(debuggee.value_of(depth, &question)?, Value::Bool(Truth::True))))
    }

    /// Puts the value of an expression, evaluated in the frame at a depth, into a place. If that fails nothing happens.
    pub fn set(&mut self, depth: u32, slot: &Slot, expression: &str) -> Result<(), RunError> {
        let works = self.without_trace(|debuggee| {
            let value = debuggee.value_of(depth, expression)?;
            Ok::<_, RunError>(debuggee.write(slot, value))
        })?;
        if !works {
            let error = MontyException::new("TypeError", "this cannot be set");
            return Err(error.into());
        }
        let ticks = self.session.machine.rt.ticks;
        let value = self.value_of(depth, expression)?;
        self.write(slot, value);
        let rt = &mut self.session.machine.rt;
        rt.ticks = ticks;
        rt.output.clear();
        rt.error_output.clear();
        Ok(())
    }

    /// Runs an expression on top of the frames. Their state is the same afterwards, as far as the expression left it.
    fn value_of(&mut self, depth: u32, expression: &str) -> Result<Value, RunError> {
        let source = Source::new(FILE_NAME, expression);
        let options = TextOptions::at_run_time(TextMode::Eval, TextNames { has_locals: true, ..TextNames::default() });
        let unit = match compile_text(&source, options) {
            Ok(unit) => Arc::new(unit),
            Err(failure) => return Err(MontyException::from_syntax(&failure, &source).into()),
        };
        let Some(flow) = self.enter_expression(depth, expression, unit) else {
            let error = MontyException::new("RuntimeError", "there is no frame to evaluate in");
            return Err(error.into());
        };
        self.finish(flow)
    }

    fn enter_expression(&mut self, depth: u32, expression: &str, unit: Arc<Unit>) -> Option<Flow> {
        if matches!(self.standing, Standing::Ended { .. }) {
            return None;
        }
        let globals = self.session.machine.frames.get((depth as usize).checked_sub(1)?)?.globals;
        let locals = self.namespace(depth)?;
        let rt = &mut self.session.machine.rt;
        rt.add_source(UnitSource::Text {
            source: expression.to_owned(),
            file_name: FILE_NAME.to_owned(),
            mode: TextMode::Eval,
            names: TextNames { has_locals: true, ..TextNames::default() },
        });
        let code = rt.load_unit(unit);
        let flow = self.session.machine.push_module(code, globals, Ret::Stop);
        if flow.is_ok() && self.session.machine.frame().code == code {
            self.session.machine.frame_mut().namespace = Some(locals);
        }
        Some(flow)
    }

    /// A copy of the variables of a frame.
    fn namespace(&mut self, depth: u32) -> Option<DictId> {
        let machine = &mut self.session.machine;
        let frame = *machine.frames.get((depth as usize).checked_sub(1)?)?;
        let own = frame.namespace.filter(|namespace| *namespace != frame.globals);
        let dict = match own {
            Some(namespace) => {
                let copy = machine.rt.heap[namespace].clone();
                machine.rt.heap.alloc(copy)
            }
            None => match machine.rt.dict() {
                dict if frame.namespace.is_some() => return Some(dict),
                dict => dict,
            },
        };
        let code = Arc::clone(&machine.rt.program.code(frame.code).code);
        for local in code.locals_at(frame.pc) {
            let value = match machine.stack.get(frame.base as usize + usize::from(local.register)).copied() {
                Some(Value::Cell(id)) if local.is_cell => machine.rt.heap[id].value,
                value => value.unwrap_or_default(),
            };
            let name = &code.names[local.name as usize];
            if !value.is_undefined() && !name.starts_with('.') {
                let symbol = machine.rt.symbols.intern(name);
                machine.rt.dict_set_symbol(dict, symbol, value);
            }
        }
        Some(dict)
    }

    /// Runs until the frame on top has its result.
    fn finish(&mut self, flow: Flow) -> Result<Value, RunError> {
        let machine = &mut self.session.machine;
        machine.rt.settle_ticks();
        machine.rt.grant(0);
        let (handled, pending) = (machine.handled, machine.pending);
        let limit = self.session.limits.fuel.replace(machine.rt.ticks + PATIENCE);
        let stop = self.session.drive(flow, &mut NoPrint);
        self.session.limits.fuel = limit;
        let machine = &mut self.session.machine;
        machine.rt.settle_ticks();
        machine.rt.grant(0);
        (machine.handled, machine.pending) = (handled, pending);
        match stop {
            Stop::Done(value) => Ok(value),
            Stop::Raised(error) => {
                machine.rt.kept.push(error);
                Err(self.session.exception(error, &mut NoPrint).into())
            }
            Stop::Limit(limit) => Err(LimitError::from(limit).into()),
            Stop::Host(_) | Stop::Futures(_) | Stop::Probe => {
                let error = MontyException::new("RuntimeError", "an expression in the debugger cannot call the host");
                Err(error.into())
            }
        }
    }

    fn repr(&mut self, value: Value) -> Result<String, RunError> {
        let text = match self.session.machine.rt.repr(value).map_err(|control| *control) {
            Ok(text) => text.as_ref().to_display().into_owned(),
            Err(Control::NeedsPython) => {
                let flow = self.session.machine.call_prelude("text.repr", &[value], Ret::Stop);
                let text = self.finish(flow)?;
                self.session.machine.rt.display(text)
            }
            Err(_) => preview::preview(&mut self.session.machine.rt, value),
        };
        Ok(match text.char_indices().nth(MOST_TEXT) {
            Some((cut, _)) => format!("{}…", &text[..cut]),
            None => text,
        })
    }
}
