//! Making Python exceptions. Messages that several places raise have one constructor here.

use super::{Control, Outcome, Runtime};
use crate::{
    classes,
    heap::{ClassRef, ExceptionId},
    numbers::{Fault, FaultKind},
    objects::{Exception, Instance},
    symbols,
    syntax::SyntaxFailure,
    text::Text,
    value::{Symbol, Value},
};

/// An exception about to be raised.
pub type NewException = Box<Control>;

/// Attributes of a `SyntaxError`: its message, then its details in order.
pub const SYNTAX_FIELDS: [&str; 7] = ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

impl Runtime {
    /// Raises an exception with one message argument (none if the message is empty).
    pub fn raise<T>(&mut self, class: ClassRef, message: impl Into<Text>) -> Outcome<T> {
        Err(self.error(class, message))
    }

    /// The error of [`Runtime::raise`].
    pub fn error(&mut self, class: ClassRef, message: impl Into<Text>) -> NewException {
        let text = message.into();
        let args = if text.as_ref().is_empty() { Vec::new() } else { vec![self.str(text)] };
        Box::new(Control::Raise(self.exception(class, args)))
    }

    /// Raises an exception with the arguments as they are.
    pub fn raise_with<T>(&mut self, class: ClassRef, args: Vec<Value>) -> Outcome<T> {
        Err(Box::new(Control::Raise(self.exception(class, args))))
    }

    pub fn type_error<T>(&mut self, message: impl Into<Text>) -> Outcome<T> {
        self.raise(classes::TYPE_ERROR, message)
    }

    pub fn value_error<T>(&mut self, message: impl Into<Text>) -> Outcome<T> {
        self.raise(classes::VALUE_ERROR, message)
    }

    pub fn index_error<T>(&mut self, message: impl Into<Text>) -> Outcome<T> {
        self.raise(classes::INDEX_ERROR, message)
    }

    pub fn overflow_error<T>(&mut self, message: impl Into<Text>) -> Outcome<T> {
        self.raise(classes::OVERFLOW_ERROR, message)
    }

    pub fn key_error<T>(&mut self, key: Value) -> Outcome<T> {
        self.raise_with(classes::KEY_ERROR, vec![key])
    }

    /// `'X' object has no attribute 'y'`, with the fields that the suggestion needs.
    pub fn attribute_error<T>(&mut self, object: Value, name: Symbol) -> Outcome<T> {
        let object = match object {
            // A method has the attributes of its function.
            Value::Method(id) if matches!(self.heap[id].function, Value::Function(_)) => self.heap[id].function,
            _ => object,
        };
        let owner = match object {
            Value::Class(class) => format!("type object '{}'", self.class_name(class)),
            Value::Module(id) => format!("module '{}'", self.display(self.heap[id].name)),
            _ => format!("'{}' object", self.type_name(object)),
        };
        let message = match name {
            symbols::ABSTRACT if matches!(object, Value::Class(_)) => self.symbols.text(name).to_owned(),
            _ => format!("{owner} has no attribute '{}'", self.symbols.text(name)),
        };
        self.attribute_error_with(message, object, name)
    }

    pub fn attribute_error_with<T>(&mut self, message: String, object: Value, name: Symbol) -> Outcome<T> {
        let text = self.str(message);
        let error = self.exception(classes::ATTRIBUTE_ERROR, vec![text]);
        self.set_exception_field(error, symbols::NAME_FIELD, name.into());
        self.set_exception_field(error, symbols::OBJ, object);
        Err(Box::new(Control::Raise(error)))
    }

    pub fn name_error<T>(&mut self, class: ClassRef, message: String, name: Symbol) -> Outcome<T> {
        let text = self.str(message);
        let error = self.exception(class, vec![text]);
        self.set_exception_field(error, symbols::NAME_FIELD, name.into());
        Err(Box::new(Control::Raise(error)))
    }

    /// The exception that a pure function asked for.
    pub fn fault<T>(&mut self, fault: Fault) -> Outcome<T> {
        let class = self.class_by_name(fault.kind.class_name());
        if fault.kind == FaultKind::OverflowErrno {
            let message = self.str(fault.message);
            return self.raise_with(class, vec![Value::Int(34), message]);
        }
        self.raise(class, fault.message)
    }

    /// The builtin class with this name.
    pub fn class_by_name(&self, name: &str) -> ClassRef {
        classes::ALL.iter().find(|entry| entry.1 == name).map_or(classes::RUNTIME_ERROR, |entry| entry.0)
    }

    /// Unwraps the result of a pure function.
    pub fn checked<T>(&mut self, result: Result<T, Fault>) -> Outcome<T> {
        result.or_else(|fault| self.fault(fault))
    }

    /// A new exception instance.
    pub fn exception(&mut self, class: ClassRef, args: Vec<Value>) -> Value {
        let args = self.tuple_id(args);
        let fields = self.argument_fields(class, args);
        let state = Exception { args, cause: Value::None, context: Value::None, fields, ..Exception::default() };
        let payload = Value::Exception(self.heap.alloc(state));
        let shape = self.root_shape(class);
        self.instance(Instance::new(class, shape, payload))
    }

    /// The state of an exception instance.
    pub fn exception_state(&self, value: Value) -> Option<ExceptionId> {
        match self.plain(value) {
            Value::Exception(id) => Some(id),
            _ => None,
        }
    }

    pub fn set_exception_field(&mut self, error: Value, name: Symbol, value: Value) {
        let Some(id) = self.exception_state(error) else { return };
        let fields = &mut self.heap.write(id).fields;
        match fields.iter_mut().find(|(known, _)| *known == name) {
            Some((_, field)) => *field = value,
            None => fields.push((name, value)),
        }
    }

    pub fn exception_field(&self, error: Value, name: Symbol) -> Option<Value> {
        let id = self.exception_state(error)?;
        self.heap[id].fields.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }

    /// The exception for text that does not compile.
    pub fn syntax_error(&mut self, failure: &SyntaxFailure) -> Value {
        let class = self.class_by_name(failure.kind.class_name());
        let message = self.str(failure.message.as_str());
        let Some(place) = &failure.place else { return self.exception(class, vec![message]) };
        let file = self.optional_str(place.file.as_deref());
        let text = self.optional_str(place.text.as_deref());
        let number = |number: Option<i64>| number.map_or(Value::None, Value::Int);
        let [line, column] = [number(place.line), number(place.column)];
        let [end_line, end_column] = [number(place.end_line), number(place.end_column)];
        let details = self.tuple(vec![file, line, column, text, end_line, end_column]);
        let error = self.exception(class, vec![message, details]);
        let fields = [message, file, line, column, text, end_line, end_column];
        for (name, value) in SYNTAX_FIELDS.into_iter().zip(fields) {
            let name = self.symbols.intern(name);
            self.set_exception_field(error, name, value);
        }
        error
    }

    fn optional_str(&mut self, text: Option<&str>) -> Value {
        text.map_or(Value::None, |text| self.str(text))
    }

    /// Whether the control is a Python exception of (a subclass of) `class`.
    pub fn is_raise_of(&self, control: &Control, class: ClassRef) -> bool {
        matches!(control, Control::Raise(error) if self.is_instance(*error, class))
    }
}
