//! A machine under the eyes of a host: its tracker, its printer, what it waits for.

use std::{
    marker::PhantomData,
    sync::{Arc, Mutex},
};

use serde::{Deserialize, Serialize};

use super::{
    HostError, MontyRun, RunError, RunProgress, Stop, TextOptions, compile_text,
    printing::PlaceProbe,
    progress::{Answerable, AsyncCall, FunctionCall, OsCall, ResolveFutures},
};
use crate::{
    bytecode::{CodeId, Unit},
    classes,
    limits::{LimitError, Limits, Tracker},
    object::{Exporter, MontyObject},
    printer::{NoPrint, PrintWriter},
    report::{MontyException, Reporter},
    runtime::{Control, HostRequest, LimitKind, Outcome, Oversight, Runtime, UnitSource},
    source::Source,
    symbols,
    text::Text,
    value::Value,
    vm::{Exit, Flow, Machine, Place, Probe, TICKS_PER_SLICE},
};

/// What a suspended program waits for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Waiting {
    Call { request: HostRequest, call_id: u32 },
    Futures(Vec<u32>),
}

impl Waiting {
    /// The values that the host has been shown.
    pub(crate) fn trace(&self, visit: &mut dyn FnMut(Value)) {
        if let Self::Call { request, .. } = self {
            request.positional.iter().for_each(|value| visit(*value));
            request.keywords.iter().for_each(|(_, value)| visit(*value));
        }
    }
}

/// A program that stands still, and why.
pub(crate) struct Suspended<T> {
    pub(crate) session: Session<T>,
    pub(crate) waiting: Waiting,
}

/// A program that runs or stands still.
#[derive(Debug)]
pub(crate) struct Session<T> {
    pub(crate) machine: Machine,
    /// The runtime holds the tracker.
    tracker: PhantomData<fn() -> T>,
    pub(crate) limits: Limits,
    pub(crate) suspensions: u64,
}

impl<T: Tracker> Session<T> {
    /// A program about to start, its inputs not set yet.
    pub(crate) fn new(run: &MontyRun, unit: Arc<Unit>, tracker: T) -> Self {
        let mut session = Self::empty(tracker);
        let rt = &mut session.machine.rt;
        rt.script_name.clone_from(&run.script_name);
        rt.host_modules = Arc::clone(&run.modules);
        rt.add_source(UnitSource::Main {
            source: run.code.clone(),
            file_name: run.script_name.clone(),
            globals: run.globals(),
            top_level_await: run.options.top_level_await,
        });
        let main = rt.main;
        rt.set_file_names(main, &run.script_name);
        for name in &run.external_functions {
            let symbol = rt.symbols.intern(name);
            rt.host_functions.push(symbol);
            rt.dict_set_symbol(main, symbol, Value::Host(symbol.into()));
        }
        rt.show_warnings(&unit, !run.script_name.starts_with('<'));
        let code = rt.load_unit(unit);
        session.machine.start(code, main);
        session
    }

    /// A namespace without a program.
    pub(crate) fn empty(tracker: T) -> Self {
        let mut session = Self::bare(tracker);
        let rt = &mut session.machine.rt;
        rt.main = rt.dict();
        rt.dict_set_symbol(rt.main, symbols::NAME, symbols::MAIN.into());
        session
    }

    /// A machine without any objects, to be filled.
    pub(crate) fn bare(tracker: T) -> Self {
        let limits = tracker.limits();
        let mut runtime = Runtime::new(limits.memory.unwrap_or(usize::MAX));
        runtime.oversight = Oversight::new(limits.fuel, Arc::new(Mutex::new(tracker)));
        let machine = Machine::new(runtime, limits.recursion);
        Self { machine, tracker: PhantomData, limits, suspensions: 0 }
    }

    /// Makes sure that there is some code: calls need a frame under them.
    pub(crate) fn stand(&mut self) {
        if !self.machine.rt.program.holds(CodeId::default())
            && let Ok(unit) = compile_text(&Source::new("<empty>", ""), TextOptions::default())
        {
            let rt = &mut self.machine.rt;
            rt.add_source(UnitSource::Main {
                source: String::new(),
                file_name: "<empty>".to_owned(),
                globals: Vec::new(),
                top_level_await: true,
            });
            rt.load_unit(Arc::new(unit));
        }
    }

    pub(crate) fn set_inputs(&mut self, names: &[String], values: &[MontyObject]) -> Result<(), RunError> {
        for (name, value) in names.iter().zip(values) {
            let rt = &mut self.machine.rt;
            let value = match rt.import_object(value) {
                Ok(value) => value,
                Err(control) => return Err(self.refused_input(name, &control)),
            };
            let (symbol, main) = (rt.symbols.intern(name), rt.main);
            rt.dict_set_symbol(main, symbol, value);
        }
        Ok(())
    }

    pub(crate) fn refused_input(&mut self, name: &str, control: &Control) -> RunError {
        match control {
            Control::NeedsMemory => LimitError::Memory.into(),
            Control::Limit(limit) => LimitError::from(*limit).into(),
            Control::Raise(error) => {
                let text = self.machine.rt.exception_text(*error).ok();
                let problem = text.map_or_else(String::new, |text| text.as_ref().to_display().into_owned());
                HostError::BadInput { name: name.to_owned(), problem }.into()
            }
            _ => HostError::BadInput { name: name.to_owned(), problem: "it needs Python code".to_owned() }.into(),
        }
    }

    /// Runs a machine, and nothing else, to its next stop.
    pub(crate) fn drive(&mut self, flow: Flow, print: &mut dyn PrintWriter) -> Stop {
        let wants_places = print.wants_places();
        let mut probe = HostProbe { print, fuel: self.limits.fuel };
        if wants_places {
            let mut probe = PlaceProbe::new(probe);
            let stop = self.machine.drive_after(flow, &mut probe);
            probe.flush(&mut self.machine.rt);
            return stop;
        }
        let stop = self.machine.drive_after(flow, &mut probe);
        probe.flush(&mut self.machine.rt);
        stop
    }

    /// Runs to the next stop and says what it means to the host.
    pub(crate) fn advance(mut self, flow: Flow, print: &mut dyn PrintWriter) -> Result<RunProgress<T>, RunError> {
        match self.drive(flow, print) {
            Stop::Done(value) => Ok(RunProgress::Complete(self.result(value, print)?)),
            Stop::Raised(error) => Err(self.exception(error, print).into()),
            Stop::Limit(limit) => Err(LimitError::from(limit).into()),
            // Only debuggers have a probe that stops.
            Stop::Probe => Err(HostError::NoAnswer.into()),
            Stop::Host(request) => {
                self.count_suspension()?;
                let call_id = self.machine.rt.next_call;
                self.machine.rt.next_call += 1;
                self.suspend_at_call(request, call_id, print)
            }
            Stop::Futures(calls) => {
                self.count_suspension()?;
                self.suspend_at_futures(calls, print)
            }
        }
    }

    /// Shows a loaded program's suspension to the host.
    pub(crate) fn show(self, waiting: Waiting) -> Result<RunProgress<T>, RunError> {
        match waiting {
            Waiting::Call { request, call_id } => self.suspend_at_call(request, call_id, &mut NoPrint),
            Waiting::Futures(calls) => self.suspend_at_futures(calls, &mut NoPrint),
        }
    }

    /// Shows a call to the host.
    pub(crate) fn suspend_at_call(
        mut self,
        request: HostRequest,
        call_id: u32,
        print: &mut dyn PrintWriter,
    ) -> Result<RunProgress<T>, RunError> {
        let shown = self.export_arguments(&request);
        let (args, kwargs) = match shown {
            Ok(shown) => shown,
            Err(control) => {
                // What cannot leave the program fails the call, as if the function itself had refused it.
                let ret = self.machine.pending;
                let flow = self.machine.control(*control, ret);
                return self.advance(flow, print);
            }
        };
        let rt = &self.machine.rt;
        let is_function = rt.host_functions.contains(&request.function);
        let function = rt.symbols.text(request.function).to_owned();
        let call = Answerable { session: self, request, call_id, function, args, kwargs };
        Ok(if is_function {
            RunProgress::FunctionCall(FunctionCall(Box::new(call)))
        } else {
            RunProgress::OsCall(OsCall(Box::new(call)))
        })
    }

    /// Shows the calls without an answer to the host.
    pub(crate) fn suspend_at_futures(
        mut self,
        awaited: Vec<u32>,
        print: &mut dyn PrintWriter,
    ) -> Result<RunProgress<T>, RunError> {
        let mut calls = Vec::with_capacity(self.machine.rt.futures.len());
        for call in self.machine.rt.futures.clone() {
            let function_name = self.machine.rt.symbols.text(call.request.function).to_owned();
            let (args, kwargs) = match self.export_arguments(&call.request) {
                Ok(shown) => shown,
                Err(control) => {
                    let ret = self.machine.pending;
                    let flow = self.machine.control(*control, ret);
                    return self.advance(flow, print);
                }
            };
            calls.push(AsyncCall { call_id: call.call_id, function_name, args, kwargs });
        }
        Ok(RunProgress::ResolveFutures(ResolveFutures { session: Box::new(self), awaited, calls }))
    }

    #[expect(clippy::type_complexity, reason = "positional and keyword arguments, as every call has them")]
    pub(crate) fn export_arguments(
        &mut self,
        request: &HostRequest,
    ) -> Outcome<(Vec<MontyObject>, Vec<(String, MontyObject)>)> {
        let mut exporter = Exporter::<HostProbe<'_>>::suspended(&mut self.machine);
        let args = request.positional.iter().map(|value| exporter.export(*value)).collect::<Outcome<Vec<_>>>()?;
        let values = request.keywords.iter().map(|(_, value)| exporter.export(*value)).collect::<Outcome<Vec<_>>>()?;
        let symbols = &self.machine.rt.symbols;
        let names = request.keywords.iter().map(|(name, _)| symbols.text(*name).to_owned());
        Ok((args, names.zip(values).collect()))
    }

    /// A tick passes, so that the program stands at one moment before the answer and at another after it.
    pub(crate) fn count_suspension(&mut self) -> Result<(), LimitError> {
        self.machine.rt.fuel -= 1;
        self.suspensions += 1;
        match self.limits.suspensions {
            Some(limit) if self.suspensions > limit => Err(LimitError::Suspensions),
            _ => Ok(()),
        }
    }

    /// A value that outlives the program.
    pub(crate) fn result(&mut self, value: Value, print: &mut dyn PrintWriter) -> Result<MontyObject, RunError> {
        self.machine.rt.kept.push(value);
        let mut probe = HostProbe { print, fuel: self.limits.fuel };
        let exported = Exporter::finished(&mut self.machine, &mut probe).export(value);
        probe.flush(&mut self.machine.rt);
        self.machine.rt.kept.clear();
        match exported.map_err(|control| *control) {
            Ok(object) => Ok(object),
            Err(Control::Raise(error)) => Err(self.exception(error, print).into()),
            Err(Control::Limit(limit)) => Err(LimitError::from(limit).into()),
            Err(_) => Err(LimitError::Memory.into()),
        }
    }

    /// The exception that ended the program.
    pub(crate) fn exception(&mut self, error: Value, print: &mut dyn PrintWriter) -> MontyException {
        let mut probe = HostProbe { print, fuel: self.limits.fuel };
        let exception = Reporter::new(&mut self.machine, &mut probe).report(error);
        probe.flush(&mut self.machine.rt);
        exception
    }

    /// An exception of the host as one of the program.
    pub(crate) fn import_exception(&mut self, exception: &MontyException) -> Outcome {
        let rt = &mut self.machine.rt;
        let args = exception.args().iter().map(|value| rt.import_object(value)).collect::<Outcome<Vec<_>>>()?;
        Ok(rt.exception_named(exception.exc_type(), args))
    }

    /// Fails the pending call with the error of a refused request to the operating system.
    pub(crate) fn refuse(&mut self, function: &str) -> Flow {
        let message = Text::from(format!("{function} is not available: the host refuses it"));
        let error = self.machine.rt.error(classes::PERMISSION_ERROR, message);
        let ret = self.machine.pending;
        self.machine.control(*error, ret)
    }
}

/// Looks at the limits, and hands output on, between two slices of fuel.
pub(crate) struct HostProbe<'a> {
    pub(super) print: &'a mut dyn PrintWriter,
    fuel: Option<u64>,
}

impl HostProbe<'_> {
    pub(super) fn flush(&mut self, runtime: &mut Runtime) {
        if !runtime.output.is_empty() {
            self.print.write(&runtime.output);
            runtime.output.clear();
        }
        if !runtime.error_output.is_empty() {
            self.print.write_error(&runtime.error_output);
            runtime.error_output.clear();
        }
    }
}

impl Probe for HostProbe<'_> {
    const STEPS: bool = false;

    fn wants(&self, _runtime: &Runtime, _pc: usize, _depth: usize) -> bool {
        false
    }

    fn instruction(&mut self, _machine: &mut Machine) -> Flow {
        Ok(())
    }

    fn slice(&mut self, runtime: &mut Runtime, _place: Place) -> Flow {
        self.flush(runtime);
        runtime.check_fuel(self.fuel, TICKS_PER_SLICE)?;
        if runtime.oversight.is_out_of_time() {
            return Err(Box::new(Exit::Limit(LimitKind::Time)));
        }
        Ok(())
    }
}

impl Runtime {
    /// Grants the next slice, at most `ticks`, unless the program has burnt more than it may.
    pub(crate) fn check_fuel(&mut self, limit: Option<u64>, ticks: i64) -> Flow {
        let Some(limit) = limit else { return Ok(()) };
        let Some(left) = limit.checked_sub(self.ticks) else { return Err(Box::new(Exit::Limit(LimitKind::Fuel))) };
        self.grant(i64::try_from(left).map_or(ticks, |left| left.min(ticks)));
        Ok(())
    }
}
