//! Values on their way into a program.

use super::{MOST_DEPTH, MontyObject};
use crate::{
    classes,
    numbers::Complex,
    objects::Set,
    runtime::{Outcome, Runtime},
    text::Text,
    value::Value,
};

impl Runtime {
    /// The value that a host handed in.
    pub(crate) fn import_object(&mut self, object: &MontyObject) -> Outcome {
        self.import_at(object, 0)
    }

    fn import_at(&mut self, object: &MontyObject, depth: usize) -> Outcome {
        if depth > MOST_DEPTH {
            return self.raise(classes::RECURSION_ERROR, "the host's value is nested too deeply");
        }
        Ok(match object {
            MontyObject::None => Value::None,
            MontyObject::Ellipsis => Value::Ellipsis,
            MontyObject::Bool(value) => Value::from(*value),
            MontyObject::Int(value) => Value::Int(*value),
            MontyObject::BigInt(value) => self.big_int(value.clone()),
            MontyObject::Float(value) => Value::float(*value),
            MontyObject::Complex { real, imag } => self.complex(Complex::new(*real, *imag)),
            MontyObject::String(text) => {
                self.reserve(text.len())?;
                self.str(Text::from(text.as_str()))
            }
            MontyObject::Bytes(bytes) => {
                self.reserve(bytes.len())?;
                self.bytes(bytes.clone())
            }
            MontyObject::ByteArray(bytes) => {
                self.reserve(bytes.len())?;
                self.byte_array(bytes.clone())
            }
            MontyObject::List(items) => {
                let items = self.import_all(items, depth)?;
                self.list(items)
            }
            MontyObject::Tuple(items) => {
                let items = self.import_all(items, depth)?;
                self.tuple(items)
            }
            MontyObject::NamedTuple { fields, .. } => {
                let values =
                    fields.iter().map(|(_, value)| self.import_at(value, depth + 1)).collect::<Outcome<_>>()?;
                self.tuple(values)
            }
            MontyObject::Dict(pairs) => {
                let dict = self.dict();
                for (key, value) in pairs {
                    let (key, value) = (self.import_at(key, depth + 1)?, self.import_at(value, depth + 1)?);
                    self.dict_set(dict, key, value)?;
                }
                Value::Dict(dict)
            }
            MontyObject::Dataclass { fields, .. } => {
                let dict = self.dict();
                for (name, value) in fields {
                    let (name, value) = (self.symbols.intern(name), self.import_at(value, depth + 1)?);
                    self.dict_set_symbol(dict, name, value);
                }
                Value::Dict(dict)
            }
            MontyObject::Set(items) | MontyObject::FrozenSet(items) => {
                let items = self.import_all(items, depth)?;
                let table = self.hashed_set(&items)?;
                self.set(Set { table, frozen: matches!(object, MontyObject::FrozenSet(_)) })
            }
            MontyObject::Exception { exc_type, args } => {
                let args = self.import_all(args, depth)?;
                self.exception_named(exc_type, args)
            }
            MontyObject::Type(name) => match classes::ALL.iter().find(|entry| entry.1 == name) {
                Some((class, ..)) => Value::Class(*class),
                None => {
                    return self.type_error(format!("the host handed in the class '{name}', which is unknown here"));
                }
            },
            MontyObject::Repr(text) => {
                return self.type_error(format!("the host handed in the repr of an object, not a value: {text}"));
            }
        })
    }

    fn import_all(&mut self, items: &[MontyObject], depth: usize) -> Outcome<Vec<Value>> {
        self.reserve(size_of_val(items))?;
        items.iter().map(|item| self.import_at(item, depth + 1)).collect()
    }

    /// An exception of the class with this name: a builtin one or one of the program's globals.
    pub(crate) fn exception_named(&mut self, name: &str, args: Vec<Value>) -> Value {
        let builtin = classes::ALL.iter().find(|entry| entry.1 == name && classes::is_exception(entry.0));
        if let Some((class, ..)) = builtin {
            return self.exception(*class, args);
        }
        let symbol = self.symbols.intern(name);
        match self.dict_get_symbol(self.main, symbol) {
            Some(Value::Class(class)) if self.is_exception_class(class) => self.exception(class, args),
            _ => {
                let text = args.first().map_or_else(String::new, |first| self.display(*first));
                let message = self.str(Text::from(format!("{name}: {text}")));
                self.exception(classes::RUNTIME_ERROR, vec![message])
            }
        }
    }
}
