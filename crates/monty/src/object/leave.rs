//! Values on their way out to the host.

use super::MontyObject;
use crate::{
    classes,
    heap::InstanceId,
    numbers::Complex,
    run::Stop,
    runtime::{Control, Outcome},
    symbols,
    text::TextRef,
    value::Value,
    vm::{Machine, Probe},
};

/// Nesting beyond this does not pass the border.
pub(crate) const MOST_DEPTH: usize = 200;

/// Values beyond this many do not pass the border at once: a few shared lists can unfold to any number of them.
const MOST_VALUES: usize = 10_000_000;

/// Converts values; knows what it is inside of.
pub(crate) struct Exporter<'a, P: Probe> {
    machine: &'a mut Machine,
    /// There if nothing runs any more, so that `__repr__` methods may.
    probe: Option<&'a mut P>,
    path: Vec<Value>,
    budget: usize,
}

impl<'a, P: Probe> Exporter<'a, P> {
    /// For values that leave while the program stands still: no Python code can run.
    pub(crate) fn suspended(machine: &'a mut Machine) -> Self {
        Self { machine, probe: None, path: Vec::new(), budget: MOST_VALUES }
    }

    /// For values that outlive the program: objects are asked for their `repr`.
    pub(crate) fn finished(machine: &'a mut Machine, probe: &'a mut P) -> Self {
        Self { machine, probe: Some(probe), path: Vec::new(), budget: MOST_VALUES }
    }

    pub(crate) fn export(&mut self, value: Value) -> Outcome<MontyObject> {
        // A program that stands still burns nothing: it may be shown any number of times.
        if self.probe.is_some() {
            self.machine.rt.work(8)?;
        }
        self.budget = self.budget.saturating_sub(1);
        if self.budget == 0 {
            return self.machine.rt.raise(classes::MEMORY_ERROR, "the value is too large for the host");
        }
        Ok(match value {
            Value::Undefined | Value::None => MontyObject::None,
            Value::Ellipsis => MontyObject::Ellipsis,
            Value::Bool(value) => MontyObject::Bool(value.get()),
            Value::Int(value) => MontyObject::Int(value),
            Value::Float(value) => MontyObject::Float(value.get()),
            Value::Complex(id) => {
                let Complex { real, imag } = self.machine.rt.heap[id];
                MontyObject::Complex { real, imag }
            }
            Value::BigInt(id) => MontyObject::BigInt(self.machine.rt.heap[id].clone()),
            Value::Str(_) => self.string(value)?,
            Value::Bytes(id) => {
                let length = self.machine.rt.heap[id].len();
                self.spend(length)?;
                MontyObject::Bytes(self.machine.rt.heap[id].to_vec())
            }
            Value::ByteArray(id) => {
                let length = self.machine.rt.heap[id].len();
                self.spend(length)?;
                MontyObject::ByteArray(self.machine.rt.heap[id].clone())
            }
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) | Value::Instance(_) => {
                if self.path.iter().any(|outer| outer.is(value)) {
                    return Ok(MontyObject::Repr(cycle_text(value).to_owned()));
                }
                if self.path.len() >= MOST_DEPTH {
                    return self
                        .machine
                        .rt
                        .raise(classes::RECURSION_ERROR, "the value is nested too deeply for the host");
                }
                self.path.push(value);
                let object = self.container(value);
                self.path.pop();
                object?
            }
            Value::Class(class) => MontyObject::Type(self.machine.rt.full_name(class)),
            _ => MontyObject::Repr(self.repr(value)),
        })
    }

    /// Counts text as if eight bytes were a value.
    fn spend(&mut self, bytes: usize) -> Outcome<()> {
        if self.probe.is_some() {
            self.machine.rt.work(bytes)?;
        }
        self.budget = self.budget.saturating_sub(bytes / 8);
        if self.budget == 0 {
            return self.machine.rt.raise(classes::MEMORY_ERROR, "the value is too large for the host");
        }
        Ok(())
    }

    fn string(&mut self, value: Value) -> Outcome<MontyObject> {
        let length = self.machine.rt.as_text(value).map_or(0, TextRef::len);
        self.spend(length)?;
        Ok(MontyObject::String(self.machine.rt.display(value)))
    }

    /// Roots values that are looked at while `__repr__` methods run.
    fn keep(&mut self, values: impl IntoIterator<Item = Value>) {
        if self.probe.is_some() {
            self.machine.rt.kept.extend(values);
        }
    }

    fn all(&mut self, values: &[Value]) -> Outcome<Vec<MontyObject>> {
        self.keep(values.iter().copied());
        values.iter().map(|value| self.export(*value)).collect()
    }

    fn container(&mut self, value: Value) -> Outcome<MontyObject> {
        let rt = &self.machine.rt;
        Ok(match value {
            Value::List(id) => {
                let items = rt.heap[id].clone();
                MontyObject::List(self.all(&items)?)
            }
            Value::Tuple(id) => {
                let items = rt.heap[id].clone();
                MontyObject::Tuple(self.all(&items)?)
            }
            Value::Dict(id) => {
                let entries: Vec<_> = rt.heap[id].iter().copied().collect();
                self.keep(entries.iter().flat_map(|entry| [entry.key, entry.value]));
                let mut pairs = Vec::with_capacity(entries.len());
                for entry in entries {
                    pairs.push((self.export(entry.key)?, self.export(entry.value)?));
                }
                MontyObject::Dict(pairs)
            }
            Value::Set(id) => {
                let (items, frozen): (Vec<_>, _) =
                    (rt.heap[id].table.iter().map(|(_, key)| key).collect(), rt.heap[id].frozen);
                let items = self.all(&items)?;
                if frozen { MontyObject::FrozenSet(items) } else { MontyObject::Set(items) }
            }
            Value::Instance(id) => self.instance(value, id)?,
            other => MontyObject::Repr(self.repr(other)),
        })
    }

    fn instance(&mut self, value: Value, id: InstanceId) -> Outcome<MontyObject> {
        let rt = &mut self.machine.rt;
        let class = rt.heap[id].class();
        if let Some(state) = rt.exception_state(value) {
            let exc_type = rt.class_name(class);
            let args = rt.heap[rt.heap[state].args].clone();
            return Ok(MontyObject::Exception { exc_type, args: self.all(&args)? });
        }
        let dataclass_fields = rt.symbols.intern("__dataclass_fields__");
        if let Some(Value::Dict(fields)) = rt.class_attribute(class, dataclass_fields) {
            let names: Vec<Value> = rt.heap[fields].iter().map(|entry| entry.key).collect();
            let type_name = rt.class_name(class);
            return Ok(MontyObject::Dataclass { type_name, fields: self.fields(value, &names)? });
        }
        let tuple_fields = rt.symbols.intern("_fields");
        let plain = rt.plain(value);
        if let (Value::Tuple(items), Some(Value::Tuple(names))) = (plain, rt.class_attribute(class, tuple_fields)) {
            let (items, names) = (rt.heap[items].clone(), rt.heap[names].clone());
            let type_name = rt.class_name(class);
            let names = names.iter().map(|name| rt.display(*name)).collect::<Vec<_>>();
            let fields = names.into_iter().zip(self.all(&items)?).collect();
            return Ok(MontyObject::NamedTuple { type_name, fields });
        }
        match plain {
            Value::Str(_) => self.string(plain),
            Value::Int(_)
            | Value::BigInt(_)
            | Value::Float(_)
            | Value::Complex(_)
            | Value::Bytes(_)
            | Value::ByteArray(_) => self.export(plain),
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) => self.container(plain),
            _ => Ok(MontyObject::Repr(self.repr(value))),
        }
    }

    fn fields(&mut self, object: Value, names: &[Value]) -> Outcome<Vec<(String, MontyObject)>> {
        let mut fields = Vec::with_capacity(names.len());
        for name in names {
            let Value::Str(text) = *name else { continue };
            let symbol = self.machine.rt.symbol_of(text);
            let rt = &mut self.machine.rt;
            let class = rt.class_of(object);
            let value = rt.kept_attribute(object, symbol).or_else(|| rt.class_attribute(class, symbol));
            let Some(value) = value else { continue };
            let value = self.export(value)?;
            fields.push((self.machine.rt.display(*name), value));
        }
        Ok(fields)
    }

    /// `repr(value)`; the plain one of `object` where only Python code could give a better one and none can run.
    fn repr(&mut self, value: Value) -> String {
        match self.machine.rt.repr(value) {
            Ok(text) => return text.as_ref().to_display().into_owned(),
            Err(control) if !matches!(*control, Control::NeedsPython) => return self.default_repr(value),
            Err(_) => {}
        }
        let Some(probe) = self.probe.as_deref_mut() else { return self.default_repr(value) };
        let flow = self.machine.call_prelude_afresh("text.repr", &[value]);
        match self.machine.drive_after(flow, probe) {
            Stop::Done(text @ Value::Str(_)) => self.machine.rt.display(text),
            _ => self.default_repr(value),
        }
    }

    fn default_repr(&mut self, value: Value) -> String {
        let class = self.machine.rt.class_of(value);
        let module = self.machine.rt.own_class_attribute(class, symbols::MODULE);
        let name = match module {
            Some(_) => self.machine.rt.full_name(class),
            None => self.machine.rt.class_name(class),
        };
        format!("<{name} object at {:#x}>", self.machine.rt.identity(value))
    }
}

fn cycle_text(value: Value) -> &'static str {
    match value {
        Value::List(_) => "[...]",
        Value::Dict(_) => "{...}",
        Value::Tuple(_) => "(...)",
        _ => "...",
    }
}
