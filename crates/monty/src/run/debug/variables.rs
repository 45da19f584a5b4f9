//! Variables, and what is inside of values, a page at a time.

use super::{Debuggee, Look, preview};
use crate::{
    bytecode::{CodeId, Op},
    heap::DictId,
    objects::ShapeId,
    runtime::Runtime,
    value::{Symbol, Value},
    vm::Machine,
};

/// A value of a program that stands still. It means something only where it was got.
#[derive(Clone, Copy, Debug)]
pub struct Handle(pub(super) Value);

impl Handle {
    /// Whether both are the same object, or equal numbers.
    pub fn is(self, other: Self) -> bool {
        self.0.is(other.0)
    }
}

/// A place that holds a value.
#[derive(Clone, Copy, Debug)]
pub enum Slot {
    /// A register of the frame at this depth, which runs this code.
    Local {
        depth: u32,
        code: u32,
        register: u8,
        is_cell: bool,
    },
    /// An entry of a namespace or dict.
    Entry {
        dict: Handle,
        key: Handle,
    },
    /// An item of a list or deque.
    Item {
        list: Handle,
        index: usize,
    },
    Attribute {
        object: Handle,
        name: Handle,
    },
    /// Nothing that can be set or watched.
    Fixed,
}

/// A named value.
#[derive(Clone, Debug)]
pub struct Variable {
    pub name: String,
    /// Like its `repr`, but short.
    pub value: String,
    pub type_name: String,
    pub handle: Handle,
    pub slot: Slot,
    /// How many children it has.
    pub children: usize,
    /// Whether they are items rather than named.
    pub is_indexed: bool,
}

impl Debuggee {
    /// The variables of the frame at a depth, counted from 1: at module level and in class bodies those of the namespace.
    pub fn locals(&mut self, depth: u32) -> Vec<Variable> {
        self.without_trace(|debuggee| {
            let slots = local_slots(&debuggee.session.machine, depth);
            let rt = &mut debuggee.session.machine.rt;
            slots.into_iter().map(|(name, value, slot)| variable(rt, name, value, slot)).collect()
        })
    }

    /// The globals of the frame at a depth.
    pub fn globals(&mut self, depth: u32) -> Vec<Variable> {
        self.without_trace(|debuggee| {
            let Some(frame) = debuggee.session.machine.frames.get((depth as usize).wrapping_sub(1)) else {
                return Vec::new();
            };
            let slots = entries(&debuggee.session.machine.rt, frame.globals);
            let rt = &mut debuggee.session.machine.rt;
            slots.into_iter().map(|(name, value, slot)| variable(rt, name, value, slot)).collect()
        })
    }

    /// What is inside of a value: `count` children from `start` on.
    pub fn children(&mut self, handle: Handle, start: usize, count: usize) -> Vec<Variable> {
        self.without_trace(|debuggee| {
            let rt = &mut debuggee.session.machine.rt;
            if !rt.heap.holds(handle.0) {
                return Vec::new();
            }
            let found = children(rt, handle.0, start, count);
            found.into_iter().map(|(name, value, slot)| variable(rt, name, value, slot)).collect()
        })
    }

    /// The value that a place holds now, if it is there.
    pub fn read(&self, slot: &Slot) -> Option<Handle> {
        read(&self.session.machine, slot).map(Handle)
    }

    /// A value as a short text.
    pub fn preview(&mut self, handle: Handle) -> String {
        self.without_trace(|debuggee| {
            let rt = &mut debuggee.session.machine.rt;
            if rt.heap.holds(handle.0) { preview::preview(rt, handle.0) } else { String::new() }
        })
    }

    /// Puts a value into a place; whether that could be done.
    pub(super) fn write(&mut self, slot: &Slot, value: Value) -> bool {
        let machine = &mut self.session.machine;
        match *slot {
            Slot::Local { depth, code, register, is_cell } => {
                let Some(frame) = machine.frames.get((depth as usize).wrapping_sub(1)) else { return false };
                let at = frame.base as usize + usize::from(register);
                match machine.stack.get(at).copied() {
                    Some(Value::Cell(id)) if is_cell => machine.rt.heap.write(id).value = value,
                    Some(_) if frame.code == CodeId(code) => machine.stack[at] = value,
                    _ => return false,
                }
            }
            Slot::Entry { dict: Handle(Value::Dict(dict)), key: Handle(key) } => {
                return machine.rt.dict_set(dict, key, value).is_ok();
            }
            Slot::Item { list: Handle(Value::List(list)), index } if index < machine.rt.heap[list].len() => {
                machine.rt.heap.write(list)[index] = value;
            }
            Slot::Item { list: Handle(Value::Deque(deque)), index } if index < machine.rt.heap[deque].items.len() => {
                machine.rt.heap.write(deque).items[index] = value;
            }
            Slot::Attribute { object: Handle(object @ Value::Instance(_)), name: Handle(Value::Str(name)) } => {
                let Some(name) = name.as_symbol() else { return false };
                machine.rt.set_stored_attribute(object, name, value);
            }
            _ => return false,
        }
        true
    }

    /// The instructions that bind a variable, as numbers of code object and instruction; `None` for what natives and
    /// other code can write as well.
    pub fn writers(&self, slot: &Slot) -> Option<Vec<(u32, u32)>> {
        let program = &self.session.machine.rt.program;
        let mut found = Vec::new();
        match slot {
            Slot::Local { code, register, is_cell: false, .. } => {
                let ops = &program.code(CodeId(*code)).code.ops;
                let writes = ops.iter().enumerate().filter(|(_, op)| op.writes(*register));
                found.extend(writes.map(|(pc, _)| (*code, pc as u32)));
            }
            Slot::Entry { dict: Handle(Value::Dict(dict)), key: Handle(Value::Str(key)) }
                if *dict == self.session.machine.rt.main =>
            {
                let name = key.as_symbol()?;
                for number in 0..program.len() as u32 {
                    let loaded = program.code(CodeId(number));
                    if program.unit_of(CodeId(number)).hidden {
                        continue;
                    }
                    let writes = loaded.code.ops.iter().enumerate().filter(|(_, op)| match op {
                        Op::StoreGlobal { site, .. }
                        | Op::DeleteGlobal { site }
                        | Op::StoreName { site, .. }
                        | Op::DeleteName { site } => loaded.site_name(*site) == name,
                        _ => false,
                    });
                    found.extend(writes.map(|(pc, _)| (number, pc as u32)));
                }
            }
            _ => return None,
        }
        Some(found)
    }
}

impl Look<'_> {
    /// The value that a place holds now, if it is there.
    pub fn read(&self, slot: &Slot) -> Option<Handle> {
        read(self.machine, slot).map(Handle)
    }

    /// A value as a short text. Changes nothing that the program sees.
    pub fn preview(&mut self, handle: Handle) -> String {
        let rt = &mut self.machine.rt;
        if !rt.heap.holds(handle.0) {
            return String::new();
        }
        preview::quietly(rt, |rt| preview::preview(rt, handle.0))
    }
}

type Named = (String, Value, Slot);

/// The variables of a frame.
fn local_slots(machine: &Machine, depth: u32) -> Vec<Named> {
    let Some(frame) = machine.frames.get((depth as usize).wrapping_sub(1)) else { return Vec::new() };
    let mut found: Vec<Named> = Vec::new();
    let loaded = machine.rt.program.code(frame.code);
    for local in loaded.code.locals_at(frame.pc) {
        let name = &loaded.code.names[local.name as usize];
        let Some(value) = machine.stack.get(frame.base as usize + usize::from(local.register)).copied() else {
            continue;
        };
        let (value, is_cell) = match value {
            Value::Cell(id) if local.is_cell => (machine.rt.heap[id].value, true),
            value => (value, false),
        };
        if value.is_undefined() || name.starts_with('.') {
            continue;
        }
        let slot = Slot::Local { depth, code: frame.code.0, register: local.register, is_cell };
        found.retain(|(outer, ..)| outer != name);
        found.push((name.clone(), value, slot));
    }
    if let Some(namespace) = frame.namespace {
        let hidden: Vec<String> = found.iter().map(|(name, ..)| name.clone()).collect();
        found.extend(entries(&machine.rt, namespace).into_iter().filter(|(name, ..)| !hidden.contains(name)));
    }
    found
}

/// The entries of a namespace that a program's author knows of.
fn entries(rt: &Runtime, dict: DictId) -> Vec<Named> {
    let names = rt.heap[dict].iter().filter_map(|entry| {
        let name = rt.display(entry.key);
        let is_special = name.starts_with("__") && name.ends_with("__");
        let slot = Slot::Entry { dict: Handle(Value::Dict(dict)), key: Handle(entry.key) };
        (!is_special).then_some((name, entry.value, slot))
    });
    names.collect()
}

/// The names of an instance's own attributes.
pub(super) fn attribute_names(rt: &Runtime, object: Value) -> Vec<Symbol> {
    let Value::Instance(id) = object else { return Vec::new() };
    let instance = &rt.heap[id];
    let slots = rt.slots_of(instance.class()).into_iter();
    let mut names: Vec<Symbol> =
        slots.filter(|(_, index)| rt.slot_value(id, *index).is_some()).map(|(name, _)| name).collect();
    if instance.shape != ShapeId::DICT {
        names.extend(rt.shapes.names(instance.shape));
        return names;
    }
    let Some(Value::Dict(dict)) = instance.slots.first() else { return names };
    names.extend(rt.heap[*dict].iter().filter_map(|entry| match entry.key {
        Value::Str(id) => id.as_symbol(),
        _ => None,
    }));
    names
}

fn variable(rt: &mut Runtime, name: String, value: Value, slot: Slot) -> Variable {
    let (children, is_indexed) = child_count(rt, value);
    Variable {
        name,
        value: preview::preview(rt, value),
        type_name: preview::type_name(rt, value),
        handle: Handle(value),
        slot,
        children,
        is_indexed,
    }
}

/// How many children a value has, and whether they are items.
fn child_count(rt: &Runtime, value: Value) -> (usize, bool) {
    match value {
        Value::List(id) => (rt.heap[id].len(), true),
        Value::Tuple(id) => (rt.heap[id].len(), true),
        Value::Deque(id) => (rt.heap[id].items.len(), true),
        Value::Set(id) => (rt.heap[id].table.len(), true),
        Value::Dict(id) => (rt.heap[id].len(), false),
        Value::Module(id) => (entries(rt, rt.heap[id].namespace).len(), false),
        Value::Class(class) => (class.user().map_or(0, |id| entries(rt, rt.heap[id].namespace).len()), false),
        Value::Instance(_) => {
            let inside = payload(rt, value).map_or(0, |payload| child_count(rt, payload).0);
            (attributes(rt, value).len() + inside, false)
        }
        Value::Exception(_) => (exception_parts(rt, value).len(), false),
        _ => (0, false),
    }
}

/// What an instance of a subclass of a builtin type wraps.
fn payload(rt: &Runtime, value: Value) -> Option<Value> {
    let payload = rt.plain(value);
    (!payload.is(value) && !payload.is_undefined()).then_some(payload)
}

fn children(rt: &mut Runtime, value: Value, start: usize, count: usize) -> Vec<Named> {
    let numbered = |at: usize| format!("[{at}]");
    match value {
        Value::List(id) => {
            let items = rt.heap[id].iter().enumerate().skip(start).take(count);
            let slot = |index| Slot::Item { list: Handle(value), index };
            items.map(|(at, item)| (numbered(at), *item, slot(at))).collect()
        }
        Value::Tuple(id) => {
            let items = rt.heap[id].iter().enumerate().skip(start).take(count);
            items.map(|(at, item)| (numbered(at), *item, Slot::Fixed)).collect()
        }
        Value::Deque(id) => {
            let items = rt.heap[id].items.iter().enumerate().skip(start).take(count);
            let slot = |index| Slot::Item { list: Handle(value), index };
            items.map(|(at, item)| (numbered(at), *item, slot(at))).collect()
        }
        Value::Set(id) => {
            let items = rt.heap[id].table.iter().enumerate().skip(start).take(count);
            items.map(|(at, (_, key))| (numbered(at), key, Slot::Fixed)).collect()
        }
        Value::Dict(id) => {
            let pairs: Vec<(Value, Value)> =
                rt.heap[id].iter().skip(start).take(count).map(|entry| (entry.key, entry.value)).collect();
            let slot = |key| Slot::Entry { dict: Handle(value), key: Handle(key) };
            pairs.into_iter().map(|(key, item)| (format!("[{}]", preview::preview(rt, key)), item, slot(key))).collect()
        }
        Value::Module(id) => page(entries(rt, rt.heap[id].namespace), start, count),
        Value::Class(class) => match class.user() {
            Some(id) => page(entries(rt, rt.heap[id].namespace), start, count),
            None => Vec::new(),
        },
        Value::Instance(_) => {
            let own = attributes(rt, value);
            let (skipped, wanted) = (start.saturating_sub(own.len()), (start + count).saturating_sub(own.len()));
            let mut found = page(own, start, count);
            if let Some(payload) = payload(rt, value)
                && wanted > skipped
            {
                found.extend(children(rt, payload, skipped, wanted - skipped));
            }
            found
        }
        Value::Exception(_) => page(exception_parts(rt, value), start, count),
        _ => Vec::new(),
    }
}

fn page(all: Vec<Named>, start: usize, count: usize) -> Vec<Named> {
    all.into_iter().skip(start).take(count).collect()
}

fn attributes(rt: &Runtime, object: Value) -> Vec<Named> {
    let names = attribute_names(rt, object).into_iter();
    let found = names.filter_map(|name| {
        let slot = Slot::Attribute { object: Handle(object), name: Handle(name.into()) };
        Some((rt.symbols.text(name).to_owned(), rt.stored_attribute(object, name)?, slot))
    });
    found.collect()
}

fn exception_parts(rt: &Runtime, value: Value) -> Vec<Named> {
    let Some(id) = rt.exception_state(value) else { return Vec::new() };
    let state = &rt.heap[id];
    let mut parts = vec![("args".to_owned(), Value::Tuple(state.args), Slot::Fixed)];
    let linked = [("__cause__", state.cause), ("__context__", state.context)];
    parts.extend(
        linked
            .into_iter()
            .filter(|(_, value)| !value.is_none())
            .map(|(name, value)| (name.to_owned(), value, Slot::Fixed)),
    );
    parts.extend(state.fields.iter().filter_map(|(name, value)| {
        let name = rt.symbols.text(*name);
        (!name.starts_with('.')).then(|| (name.to_owned(), *value, Slot::Fixed))
    }));
    parts
}

fn read(machine: &Machine, slot: &Slot) -> Option<Value> {
    let rt = &machine.rt;
    let value = match *slot {
        Slot::Local { depth, code, register, .. } => {
            let frame = machine.frames.get((depth as usize).wrapping_sub(1))?;
            if frame.code != CodeId(code) {
                return None;
            }
            match *machine.stack.get(frame.base as usize + usize::from(register))? {
                Value::Cell(id) => rt.heap[id].value,
                value => value,
            }
        }
        Slot::Entry { dict: Handle(dict), key: Handle(key) } => {
            let Value::Dict(dict) = dict else { return None };
            if !rt.heap.holds(Value::Dict(dict)) || !rt.heap.holds(key) {
                return None;
            }
            match key {
                Value::Str(id) if let Some(name) = id.as_symbol() => rt.dict_get_symbol(dict, name)?,
                _ => rt.heap[dict].iter().find(|entry| entry.key.is(key))?.value,
            }
        }
        Slot::Item { list: Handle(list), index } if rt.heap.holds(list) => match list {
            Value::List(id) => *rt.heap[id].get(index)?,
            Value::Deque(id) => *rt.heap[id].items.get(index)?,
            _ => return None,
        },
        Slot::Attribute { object: Handle(object), name: Handle(Value::Str(name)) } if rt.heap.holds(object) => {
            rt.stored_attribute(object, name.as_symbol()?)?
        }
        _ => return None,
    };
    value.defined()
}
