//! Tracebacks as objects: which lines an exception passed.

use crate::{
    bytecode::CodeId,
    classes,
    objects::TraceEntry,
    registry::Args,
    runtime::{Control, MachineRequest, Outcome, Runtime},
    symbols::{self, static_symbol},
    value::Value,
};

/// The attribute of a traceback object that holds code and instruction of each entry, outermost first.
const ENTRIES: &str = "tb_lasti";

impl Runtime {
    /// A traceback object.
    pub(crate) fn make_traceback(&mut self, entries: &[TraceEntry]) -> Value {
        build(self, entries)
    }

    /// `exception.__traceback__`
    pub fn traceback_object(&mut self, error: Value) -> Value {
        traceback(self, &Args { positional: &[error], keywords: &[] }).unwrap_or(Value::None)
    }
}

pub(super) fn traceback(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(runtime.traceback_of(args.at(0)))
}

fn build(runtime: &mut Runtime, entries: &[TraceEntry]) -> Value {
    let numbers = entries
        .iter()
        .flat_map(|entry| [Value::Int(i64::from(entry.code.0)), Value::Int(i64::from(entry.pc))])
        .collect();
    let numbers = runtime.tuple(numbers);
    let object = runtime.bare_instance(classes::TRACEBACK, Value::Undefined);
    if let Some(name) = static_symbol(ENTRIES) {
        runtime.set_own_attribute(object, name, numbers);
    }
    object
}

/// The entries of a traceback object.
pub(crate) fn entries(runtime: &Runtime, object: Value) -> Vec<TraceEntry> {
    let numbers = static_symbol(ENTRIES).and_then(|name| runtime.own_attribute(object, name));
    let numbers = numbers.and_then(|numbers| runtime.items(numbers)).unwrap_or_default();
    numbers
        .chunks(2)
        .filter_map(|pair| match pair {
            [Value::Int(code), Value::Int(pc)] => {
                let entry = TraceEntry { code: CodeId(u32::try_from(*code).ok()?), pc: u32::try_from(*pc).ok()? };
                runtime.program.holds(entry.code).then_some(entry)
            }
            _ => None,
        })
        .collect()
}

pub(super) fn line_number(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Some(entry) = entries(runtime, args.at(0)).first().copied() else { return Ok(Value::None) };
    Ok(Value::Int(runtime.line_of_entry(entry)))
}

pub(super) fn next(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match entries(runtime, args.at(0)).get(1..) {
        Some(rest) if !rest.is_empty() => {
            let rest = rest.to_vec();
            Ok(runtime.make_traceback(&rest))
        }
        _ => Ok(Value::None),
    }
}

pub(super) fn last_instruction(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let entry = entries(runtime, args.at(0)).first().copied();
    Ok(entry.map_or(Value::Int(-1), |entry| Value::Int(i64::from(entry.pc) * 2)))
}

pub(super) fn frame(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Err(Box::new(Control::Machine(MachineRequest::TracebackFrame(args.at(0)))))
}

pub(super) fn with_traceback(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let error = args.at(0);
    runtime.set_traceback(error, args.at(1))?;
    Ok(error)
}

impl Runtime {
    /// The traceback object of an exception, or `None`.
    pub(crate) fn traceback_of(&mut self, error: Value) -> Value {
        let Some(id) = self.exception_state(error) else { return Value::None };
        let passed = self.heap[id].traceback.iter().copied();
        let shown: Vec<TraceEntry> = passed.filter(|entry| !self.program.unit_of(entry.code).hidden).collect();
        self.burn(shown.len());
        if shown.is_empty() {
            return Value::None;
        }
        // The same object as long as the exception passes no other frame.
        if let Some(known) = self.exception_field(error, symbols::TRACEBACK)
            && entries(self, known) == shown
        {
            return known;
        }
        let object = self.make_traceback(&shown);
        self.set_exception_field(error, symbols::TRACEBACK, object);
        object
    }

    /// `exception.__traceback__ = value`
    pub(crate) fn set_traceback(&mut self, error: Value, value: Value) -> Outcome<()> {
        let Some(id) = self.exception_state(error) else { return Ok(()) };
        if value.is_none() {
            self.heap.write(id).traceback.clear();
            return Ok(());
        }
        if self.class_of(value) != classes::TRACEBACK {
            let name = self.symbols.text(symbols::TRACEBACK);
            let message = format!("{name} must be a traceback or None");
            return self.type_error(message);
        }
        let entries = entries(self, value);
        self.heap.charge(entries.len() * size_of::<TraceEntry>());
        self.heap.write(id).traceback = entries.into();
        Ok(())
    }
}
