//! Looking at the program where it stands: frames, variables and what is inside of them, a page at a time.
//!
//! Values are named by references, which count from stop to stop: after any motion they are new. Nothing here runs code
//! of the program but [`Debugger::evaluate`].

use monty::{
    MontyObject,
    debug::{Handle, Scope, Slot, Variable},
};

use super::Debugger;
use crate::error::DebugError;

/// A frame of the stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameView {
    /// Names the frame: its depth, counted from the outermost.
    pub id: u32,
    /// `<module>`, or the function's name.
    pub name: String,
    pub file_name: String,
    /// Number of the source.
    pub source: u32,
    /// Counted from 1.
    pub line: u32,
    /// In characters, counted from 1.
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    /// Whether its locals are the globals.
    pub is_module: bool,
}

/// A value for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Like its `repr`, but short; of [`Debugger::evaluate`] its `repr`.
    pub text: String,
    pub type_name: String,
    /// For [`Debugger::children`]; 0 if it has none.
    pub reference: u32,
    pub children: usize,
    /// Whether its children are items rather than named.
    pub is_indexed: bool,
}

/// A named value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Child {
    pub name: String,
    pub value: Value,
    /// Whether it can be set and watched.
    pub is_settable: bool,
}

#[derive(Clone, Debug)]
enum Referent {
    Scope(u32, Scope),
    Value(Handle),
    /// A copy: the value itself was taken back.
    Copy(MontyObject),
}

/// What references stand for, by number less one.
#[derive(Debug, Default)]
pub(super) struct References(Vec<Referent>);

impl References {
    fn add(&mut self, referent: Referent) -> u32 {
        self.0.push(referent);
        self.0.len() as u32
    }

    fn get(&self, number: u32) -> Result<Referent, DebugError> {
        let found = (number as usize).checked_sub(1).and_then(|at| self.0.get(at));
        found.cloned().ok_or(DebugError::NoSuchReference { number })
    }
}

impl Debugger {
    /// The frames of the program's own code, the running one first.
    pub fn frames(&mut self) -> Vec<FrameView> {
        let frames = self.debuggee.frames().into_iter().map(|frame| FrameView {
            id: frame.depth,
            name: frame.name,
            file_name: frame.file_name,
            source: frame.place.source,
            line: frame.place.line,
            column: frame.place.column,
            end_line: frame.place.end_line,
            end_column: frame.place.end_column,
            is_module: frame.is_module,
        });
        frames.collect()
    }

    /// A reference for the variables of a frame.
    pub fn scope(&mut self, frame: u32, scope: Scope) -> u32 {
        self.references.add(Referent::Scope(frame, scope))
    }

    /// The local variables of a frame; at module level the globals.
    pub fn locals(&mut self, frame: u32) -> Vec<Child> {
        let variables = self.debuggee.locals(frame);
        self.children_of(variables)
    }

    /// The globals of a frame.
    pub fn globals(&mut self, frame: u32) -> Vec<Child> {
        let variables = self.debuggee.globals(frame);
        self.children_of(variables)
    }

    /// What a scope or value has inside: `count` children from `start` on.
    pub fn children(&mut self, reference: u32, start: usize, count: usize) -> Result<Vec<Child>, DebugError> {
        let variables = self.variables(reference, start, count)?;
        Ok(match variables {
            Variables::Live(variables) => self.children_of(variables),
            Variables::Copies(copies) => {
                copies.into_iter().map(|(name, object)| self.child_of_copy(name, object)).collect()
            }
        })
    }

    /// Evaluates an expression in a frame. Whatever it does is taken back.
    pub fn evaluate(&mut self, frame: u32, expression: &str) -> Result<Value, DebugError> {
        let value = self.debuggee.evaluate(frame, expression).map_err(DebugError::Expression)?;
        let copy = value.object.unwrap_or_default();
        let children = copies(&copy).len();
        let is_indexed = is_indexed(&copy);
        let reference = if children > 0 { self.references.add(Referent::Copy(copy)) } else { 0 };
        Ok(Value { text: value.text, type_name: value.type_name, reference, children, is_indexed })
    }

    /// A variable of a scope or value by its name.
    pub(super) fn slot_in(&mut self, reference: u32, name: &str) -> Result<(Slot, u32), DebugError> {
        let frame = match self.references.get(reference)? {
            Referent::Scope(frame, _) => frame,
            _ => self.here().depth,
        };
        match self.variables(reference, 0, usize::MAX)? {
            Variables::Live(variables) => {
                let found = variables.into_iter().find(|variable| variable.name == name);
                let slot = found.map(|variable| variable.slot);
                slot.map(|slot| (slot, frame)).ok_or_else(|| DebugError::NoSuchVariable { name: name.to_owned() })
            }
            Variables::Copies(_) => Err(DebugError::NotSettable { name: name.to_owned() }),
        }
    }

    /// A variable that an expression in a frame would find.
    pub(super) fn slot_named(&mut self, frame: u32, name: &str) -> Result<Slot, DebugError> {
        let locals = self.debuggee.locals(frame);
        let found = locals.into_iter().chain(self.debuggee.globals(frame)).find(|variable| variable.name == name);
        found.map(|variable| variable.slot).ok_or_else(|| DebugError::NoSuchVariable { name: name.to_owned() })
    }

    fn variables(&mut self, reference: u32, start: usize, count: usize) -> Result<Variables, DebugError> {
        let page = |all: Vec<Variable>| all.into_iter().skip(start).take(count).collect();
        Ok(match self.references.get(reference)? {
            Referent::Scope(frame, Scope::Locals) => Variables::Live(page(self.debuggee.locals(frame))),
            Referent::Scope(frame, Scope::Globals) => Variables::Live(page(self.debuggee.globals(frame))),
            Referent::Value(handle) => Variables::Live(self.debuggee.children(handle, start, count)),
            Referent::Copy(object) => Variables::Copies(copies(&object).into_iter().skip(start).take(count).collect()),
        })
    }

    fn children_of(&mut self, variables: Vec<Variable>) -> Vec<Child> {
        variables.into_iter().map(|variable| self.child_of(variable)).collect()
    }

    fn child_of(&mut self, variable: Variable) -> Child {
        let Variable { name, value, type_name, handle, slot, children, is_indexed } = variable;
        let reference = if children > 0 { self.references.add(Referent::Value(handle)) } else { 0 };
        let value = Value { text: value, type_name, reference, children, is_indexed };
        Child { name, value, is_settable: !matches!(slot, Slot::Fixed) }
    }

    fn child_of_copy(&mut self, name: String, object: MontyObject) -> Child {
        let (children, is_indexed) = (copies(&object).len(), is_indexed(&object));
        let (text, type_name) = (object.py_repr(), String::new());
        let reference = if children > 0 { self.references.add(Referent::Copy(object)) } else { 0 };
        Child { name, value: Value { text, type_name, reference, children, is_indexed }, is_settable: false }
    }
}

enum Variables {
    Live(Vec<Variable>),
    Copies(Vec<(String, MontyObject)>),
}

fn is_indexed(object: &MontyObject) -> bool {
    matches!(object, MontyObject::List(_) | MontyObject::Tuple(_) | MontyObject::Set(_) | MontyObject::FrozenSet(_))
}

fn copies(object: &MontyObject) -> Vec<(String, MontyObject)> {
    match object {
        MontyObject::List(items)
        | MontyObject::Tuple(items)
        | MontyObject::Set(items)
        | MontyObject::FrozenSet(items) => {
            items.iter().enumerate().map(|(at, item)| (format!("[{at}]"), item.clone())).collect()
        }
        MontyObject::Dict(pairs) => {
            pairs.iter().map(|(key, value)| (format!("[{}]", key.py_repr()), value.clone())).collect()
        }
        MontyObject::NamedTuple { fields, .. } | MontyObject::Dataclass { fields, .. } => fields.clone(),
        MontyObject::Exception { args, .. } => vec![("args".to_owned(), MontyObject::Tuple(args.clone()))],
        _ => Vec::new(),
    }
}
