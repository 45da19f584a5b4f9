//! The stored form of a suspended program, once borrowed for writing and once owned for reading: the same fields in the
//! same order.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{LoadError, format::Digest};
use crate::{
    bytecode::Unit,
    heap::{DictId, Heap, ModuleId},
    limits::Tracker,
    run::{Session, Suspended, TextOptions, Waiting, compile_text, module_unit, prelude_unit},
    runtime::{PendingCall, Runtime, Shapes, UnitSource},
    source::Source,
    symbols::Symbols,
    value::{Symbol, Value},
    vm::{Continuation, Frame, Machine, Ret},
};

/// A program that has not started.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredProgram {
    pub(super) code: String,
    pub(super) script_name: String,
    pub(super) inputs: Vec<String>,
    pub(super) external_functions: Vec<String>,
    pub(super) top_level_await: bool,
}

/// For writing.
#[derive(Serialize)]
pub(super) struct StoredRef<'a> {
    units: &'a [UnitSource],
    signatures: Vec<u64>,
    constants: Vec<Value>,
    symbols: &'a Symbols,
    shapes: &'a Shapes,
    heap: &'a Heap,
    modules: &'a [(Symbol, ModuleId)],
    prelude: &'a [(&'static str, DictId)],
    script_name: &'a str,
    main: DictId,
    host_functions: &'a [Symbol],
    futures: &'a [PendingCall],
    in_repr: &'a [Value],
    numbers: Numbers,
    stack: &'a [Value],
    frames: &'a [Frame],
    continuations: &'a [Continuation],
    handled: Value,
    pending: Ret,
    waiting: &'a Waiting,
}

/// For reading.
#[derive(Deserialize)]
pub(super) struct StoredState {
    pub(super) units: Vec<UnitSource>,
    pub(super) signatures: Vec<u64>,
    pub(super) constants: Vec<Value>,
    pub(super) symbols: Symbols,
    pub(super) shapes: Shapes,
    pub(super) heap: Heap,
    pub(super) modules: Vec<(Symbol, ModuleId)>,
    pub(super) prelude: Vec<(String, DictId)>,
    pub(super) script_name: String,
    pub(super) main: DictId,
    pub(super) host_functions: Vec<Symbol>,
    pub(super) futures: Vec<PendingCall>,
    pub(super) in_repr: Vec<Value>,
    pub(super) numbers: Numbers,
    pub(super) stack: Vec<Value>,
    pub(super) frames: Vec<Frame>,
    pub(super) continuations: Vec<Continuation>,
    pub(super) handled: Value,
    pub(super) pending: Ret,
    pub(super) waiting: Waiting,
}

/// Counters.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Numbers {
    pub(super) fuel: i64,
    pub(super) fuel_aside: i64,
    pub(super) granted: i64,
    pub(super) ticks: u64,
    pub(super) suspensions: u64,
    pub(super) next_call: u32,
    pub(super) nan_count: u64,
    pub(super) int_digit_limit: u32,
}

impl<'a> StoredRef<'a> {
    pub(super) fn new<T>(session: &'a Session<T>, waiting: &'a Waiting) -> Self {
        // Every field is named: a new one must be stored, or put among those that are rebuilt or empty.
        let Session { machine, tracker: _, limits: _, suspensions } = session;
        let Machine { rt, stack, frames, continuations, handled, pending, last_base: _, depth_limit: _, started: _, .. } =
            machine;
        let program = Arc::clone(&rt.program);
        Self {
            units: &rt.units,
            signatures: program.units.iter().map(|unit| signature(&unit.unit)).collect(),
            constants: rt.program.heap_constants().collect(),
            symbols: &rt.symbols,
            shapes: &rt.shapes,
            heap: &rt.heap,
            modules: &rt.modules,
            prelude: &rt.prelude,
            script_name: &rt.script_name,
            main: rt.main,
            host_functions: &rt.host_functions,
            futures: &rt.futures,
            in_repr: &rt.in_repr,
            numbers: Numbers {
                fuel: rt.fuel,
                fuel_aside: rt.fuel_aside,
                granted: rt.granted,
                ticks: rt.ticks,
                suspensions: *suspensions,
                next_call: rt.next_call,
                nan_count: rt.nan_count,
                int_digit_limit: rt.int_digit_limit,
            },
            stack: &stack[..machine.top().min(stack.len())],
            frames,
            continuations,
            handled: *handled,
            pending: *pending,
            waiting,
        }
    }
}

impl StoredState {
    /// Compiles the sources again, checks everything, and puts the machine together.
    pub(super) fn restore<T: Tracker>(self, tracker: T) -> Result<Suspended<T>, LoadError> {
        let corrupt = |problem| LoadError::Corrupt { problem };
        if self.units.len() != self.signatures.len() {
            return Err(corrupt("it lists its sources wrongly"));
        }
        let mut session = Session::empty(tracker);
        let limit = session.limits.memory.unwrap_or(usize::MAX);
        let rt = &mut session.machine.rt;
        let mut shapes = self.shapes;
        if !shapes.restore() {
            return Err(corrupt("its shapes are not those of objects"));
        }
        rt.symbols = self.symbols;
        rt.shapes = shapes;
        rt.heap = self.heap;
        rt.heap.set_limit(limit);
        load_units(rt, self.units, &self.signatures, &self.constants)?;
        rt.modules = self.modules;
        rt.prelude = known_units(&self.prelude)?;
        rt.script_name = self.script_name;
        rt.main = self.main;
        rt.host_functions = self.host_functions;
        rt.futures = self.futures;
        rt.in_repr = self.in_repr;
        let numbers = self.numbers;
        rt.fuel = numbers.fuel;
        rt.fuel_aside = numbers.fuel_aside;
        rt.granted = numbers.granted;
        rt.ticks = numbers.ticks;
        rt.next_call = numbers.next_call;
        rt.nan_count = numbers.nan_count;
        rt.int_digit_limit = numbers.int_digit_limit;
        session.suspensions = numbers.suspensions;
        let machine = &mut session.machine;
        machine.stack = self.stack;
        machine.frames = self.frames;
        machine.continuations = self.continuations;
        machine.handled = self.handled;
        machine.pending = self.pending;
        machine.started = true;
        machine.verify(&self.waiting).map_err(corrupt)?;
        machine.make_room();
        Ok(Suspended { session, waiting: self.waiting })
    }
}

/// Units of the prelude by their static names.
fn known_units(stored: &[(String, DictId)]) -> Result<Vec<(&'static str, DictId)>, LoadError> {
    let find = |(name, dict): &(String, DictId)| {
        let known = crate::prelude::UNITS.iter().find(|(known, _)| known == name)?;
        Some((known.0, *dict))
    };
    stored.iter().map(find).collect::<Option<_>>().ok_or(LoadError::OtherBuild)
}

fn load_units(
    rt: &mut Runtime,
    units: Vec<UnitSource>,
    signatures: &[u64],
    constants: &[Value],
) -> Result<(), LoadError> {
    let mut constants = constants.iter().copied();
    for (unit, wanted) in units.iter().zip(signatures) {
        let compiled = compile(unit)?;
        if signature(&compiled) != *wanted {
            return Err(LoadError::OtherBuild);
        }
        if !rt.restore_unit(compiled, &mut constants) {
            return Err(LoadError::Corrupt { problem: "its constants are not those of its source" });
        }
    }
    rt.units = units;
    Ok(())
}

fn compile(unit: &UnitSource) -> Result<Arc<Unit>, LoadError> {
    match unit {
        UnitSource::Main { source, file_name, globals, top_level_await } => {
            let source = Source::new(file_name.as_str(), source.as_str());
            let options =
                TextOptions { result_last: true, top_level_await: *top_level_await, globals, ..TextOptions::default() };
            compile_text(&source, options).map(Arc::new).map_err(|_| LoadError::OtherBuild)
        }
        UnitSource::Text { source, file_name, mode, has_locals } => {
            let source = Source::new(file_name.as_str(), source.as_str());
            compile_text(&source, TextOptions::at_run_time(*mode, *has_locals)).map(Arc::new).map_err(|_| LoadError::OtherBuild)
        }
        UnitSource::Prelude(name) => prelude_unit(name).map_err(|_| LoadError::OtherBuild),
        UnitSource::Module(name) => module_unit(name).map_err(|_| LoadError::OtherBuild),
    }
}

/// Tells apart code that another version of the compiler made of the same source.
fn signature(unit: &Unit) -> u64 {
    let mut digest = Digest::default();
    for code in &unit.codes {
        let sizes = [code.ops.len(), code.constants.len(), code.names.len(), code.sites.len(), code.handlers.len()];
        for size in sizes {
            digest.number(size as u64);
        }
        digest.number(u64::from(code.registers));
        for (start, end) in &code.locations {
            digest.number(u64::from(*start) << 32 | u64::from(*end));
        }
    }
    digest.finish()
}
