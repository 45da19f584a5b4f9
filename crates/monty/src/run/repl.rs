//! A namespace that lives on: for interactive sessions, and for scripts whose functions the host calls one by one.
//!
//! It stands apart from [`MontyRun`](super::MontyRun), which runs one program once and suspends. Here nothing suspends:
//! what code asks of the operating system is refused.

use std::sync::Arc;

use super::{HostError, RunError, Session, Stop, TextOptions, compile_text};
use crate::{
    bytecode::CodeKind,
    heap::GeneratorId,
    limits::{LimitError, Tracker},
    object::MontyObject,
    objects::GeneratorKind,
    printer::PrintWriter,
    report::MontyException,
    runtime::{Control, UnitSource},
    source::Source,
    value::Value,
    vm::{Flow, Ret},
};

/// A Python namespace to feed with code, piece by piece.
///
/// ```
/// use monty::{MontyObject, MontyRepl, NoLimitTracker, StdPrint};
///
/// let mut repl = MontyRepl::new(NoLimitTracker);
/// repl.feed("def double(x): return 2 * x", "<input>", &mut StdPrint).unwrap();
/// let result = repl.call("double", &[MontyObject::Int(21)], &[], &mut StdPrint).unwrap();
/// assert_eq!(result, MontyObject::Int(42));
/// ```
#[derive(Debug)]
pub struct MontyRepl<T> {
    pub(super) session: Session<T>,
}

/// The value of a piece of code that ended with an expression, with what a console shows for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Displayed {
    pub value: MontyObject,
    /// `repr(value)`; `None` for `None`, which consoles do not show.
    pub repr: Option<String>,
}

impl<T: Tracker> MontyRepl<T> {
    /// An empty namespace.
    pub fn new(tracker: T) -> Self {
        Self { session: Session::empty(tracker) }
    }

    /// Runs code in the namespace; the value of a last expression statement is the result.
    pub fn feed(&mut self, code: &str, file_name: &str, print: &mut dyn PrintWriter) -> Result<Displayed, RunError> {
        let source = Source::new(file_name, code);
        let options =
            TextOptions { result_last: true, top_level_await: true, shares_globals: true, ..TextOptions::default() };
        let unit = match compile_text(&source, options) {
            Ok(unit) => unit,
            Err(failure) => return Err(MontyException::from_syntax(&failure, &source).into()),
        };
        let rt = &mut self.session.machine.rt;
        rt.add_source(main_source(code, file_name));
        let main = rt.main;
        rt.show_warnings(&unit, !file_name.starts_with('<'));
        let code = rt.load_unit(Arc::new(unit));
        self.session.machine.start(code, main);
        let value = self.finish(Ok(()), print)?;
        self.session.machine.rt.kept.push(value);
        let repr = if value.is_none() { None } else { Some(self.repr(value, print)?) };
        let value = self.session.result(value, print)?;
        Ok(Displayed { value, repr })
    }

    /// Sets a global.
    pub fn set(&mut self, name: &str, value: &MontyObject) -> Result<(), RunError> {
        self.session.set_inputs(&[name.to_owned()], std::slice::from_ref(value))
    }

    /// The names of all globals that can be called.
    pub fn functions(&self) -> Vec<String> {
        self.names(|value| matches!(value, Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_)))
    }

    /// The names of all globals that are values: no functions, classes or modules.
    pub fn values(&self) -> Vec<String> {
        let is_other = |value| {
            matches!(
                value,
                Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_) | Value::Module(_)
            )
        };
        self.names(|value| !is_other(value))
    }

    fn names(&self, wanted: impl Fn(Value) -> bool) -> Vec<String> {
        let rt = &self.session.machine.rt;
        let entries = rt.heap[rt.main].iter().filter(|entry| wanted(entry.value));
        entries.map(|entry| rt.display(entry.key)).collect()
    }

    /// Whether a global is a function made with `async def`.
    pub fn is_async(&self, name: &str) -> bool {
        let rt = &self.session.machine.rt;
        let global = rt.symbols.find(name).and_then(|symbol| rt.dict_get_symbol(rt.main, symbol));
        match global {
            Some(Value::Function(id)) => rt.program.code(rt.heap[id].code).code.kind == CodeKind::Coroutine,
            _ => false,
        }
    }

    /// The value of a global.
    pub fn get(&mut self, name: &str, print: &mut dyn PrintWriter) -> Result<Option<MontyObject>, RunError> {
        match self.global(name) {
            Some(value) => self.session.result(value, print).map(Some),
            None => Ok(None),
        }
    }

    pub(super) fn global(&self, name: &str) -> Option<Value> {
        let rt = &self.session.machine.rt;
        rt.dict_get_symbol(rt.main, rt.symbols.find(name)?)
    }

    /// Calls a global. What an `async def` gives is run to its end.
    pub fn call(
        &mut self,
        name: &str,
        args: &[MontyObject],
        kwargs: &[(String, MontyObject)],
        print: &mut dyn PrintWriter,
    ) -> Result<MontyObject, RunError> {
        let Some(callee) = self.global(name) else { return Err(HostError::BadName { name: name.to_owned() }.into()) };
        let mut positional = Vec::with_capacity(args.len());
        for value in args {
            positional.push(self.argument(name, value)?);
        }
        let mut keywords = Vec::with_capacity(kwargs.len());
        for (keyword, value) in kwargs {
            let value = self.argument(name, value)?;
            keywords.push((self.session.machine.rt.symbols.intern(keyword), value));
        }
        self.session.stand();
        let flow = self.session.machine.call_afresh(callee, &positional, &keywords);
        let mut value = self.finish(flow, print)?;
        if let Value::Generator(id) = value
            && self.is_coroutine(id)
        {
            let flow = self.session.machine.call_prelude_afresh("tasks.await_top", &[value]);
            value = self.finish(flow, print)?;
        }
        self.session.result(value, print)
    }

    fn argument(&mut self, name: &str, value: &MontyObject) -> Result<Value, RunError> {
        let imported = self.session.machine.rt.import_object(value);
        imported.map_err(|control| self.session.refused_input(name, &control))
    }

    fn is_coroutine(&self, id: GeneratorId) -> bool {
        self.session.machine.rt.heap[id].kind == GeneratorKind::Coroutine
    }

    /// Runs to the end.
    fn finish(&mut self, flow: Flow, print: &mut dyn PrintWriter) -> Result<Value, RunError> {
        let mut stop = self.session.drive(flow, print);
        loop {
            stop = match stop {
                Stop::Done(value) => return Ok(value),
                Stop::Raised(error) => return Err(self.session.exception(error, print).into()),
                Stop::Limit(limit) => return Err(LimitError::from(limit).into()),
                Stop::Futures(_) | Stop::Probe => return Err(HostError::NoAnswer.into()),
                Stop::Host(request) => {
                    let function = self.session.machine.rt.symbols.text(request.function).to_owned();
                    let flow = self.session.refuse(&function);
                    self.session.drive(flow, print)
                }
            };
        }
    }

    pub(super) fn repr(&mut self, value: Value, print: &mut dyn PrintWriter) -> Result<String, RunError> {
        let text = match self.session.machine.rt.repr(value).map_err(|control| *control) {
            Ok(text) => return Ok(text.as_ref().to_display().into_owned()),
            Err(Control::NeedsPython) => {
                let flow = self.session.machine.call_prelude_afresh("text.repr", &[value]);
                self.finish(flow, print)?
            }
            Err(control) => {
                let flow = self.session.machine.control(control, Ret::Stop);
                self.finish(flow, print)?
            }
        };
        Ok(self.session.machine.rt.display(text))
    }
}

fn main_source(code: &str, file_name: &str) -> UnitSource {
    let (source, file_name) = (code.to_owned(), file_name.to_owned());
    UnitSource::Main { source, file_name, globals: Vec::new(), top_level_await: true }
}
