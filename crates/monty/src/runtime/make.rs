//! Making values, and looking into them.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::{Outcome, Runtime, strings::short_symbol};
use crate::{
    collections::dict_table::DictTable,
    heap::{ClassRef, DictId, ListId, StrId, TupleId},
    numbers::{Complex, Int},
    objects::{Instance, Iterator, Method, Set, Str, StrBody, Tuple},
    text::{Text, TextRef},
    value::{Symbol, Value},
};

impl Runtime {
    /// A string; the empty one and single Latin-1 characters cost nothing.
    pub fn str(&mut self, text: impl Into<Text>) -> Value {
        let text = text.into();
        if let Some(symbol) = short_symbol(text.as_ref()) {
            return symbol.into();
        }
        Value::Str(self.heap.alloc(Str::from(text)))
    }

    /// A string copied from a borrowed one.
    pub fn str_from(&mut self, text: TextRef<'_>) -> Value {
        match short_symbol(text) {
            Some(symbol) => symbol.into(),
            None => Value::Str(self.heap.alloc(Str::from(text.to_text()))),
        }
    }

    /// The text of a string.
    #[inline]
    pub fn text(&self, id: StrId) -> TextRef<'_> {
        match id.as_symbol() {
            Some(symbol) => self.symbols.text_ref(symbol),
            None => match &self.heap[id].body {
                StrBody::Own(text) => text.as_ref(),
                StrBody::Shared { buffer, len } => self.heap.buffer_text(*buffer, *len),
            },
        }
    }

    /// The text of a string, if it is ASCII. In registers: a [`TextRef`] goes through memory, which short work waits for.
    #[inline]
    pub fn ascii_text(&self, id: StrId) -> Option<&str> {
        let text = match id.as_symbol() {
            Some(symbol) => self.symbols.text_ref(symbol),
            None => match &self.heap[id].body {
                StrBody::Own(text) => text.as_ref(),
                StrBody::Shared { buffer, len } => self.heap.buffer_text(*buffer, *len),
            },
        };
        match text {
            TextRef::Ascii(text) => Some(text),
            TextRef::Wide(_) => None,
        }
    }

    /// The text of a `str` as UTF-8; an error if it has surrogates, which that has not.
    pub fn utf8(&mut self, value: Value) -> Outcome<String> {
        match self.as_text(value).map(TextRef::to_utf8) {
            Some(Some(text)) => Ok(text.into_owned()),
            _ => self.encode(self.plain(value), None, None).map(|_| String::new()),
        }
    }

    /// The text of a value that is a `str` or of a subclass of it.
    pub fn as_text(&self, value: Value) -> Option<TextRef<'_>> {
        match self.plain(value) {
            Value::Str(id) => Some(self.text(id)),
            _ => None,
        }
    }

    /// The text of a string as UTF-8, lone surrogates replaced.
    pub fn display(&self, value: Value) -> String {
        self.as_text(value).map_or_else(String::new, |text| text.to_display().into_owned())
    }

    /// The symbol with a string's text.
    pub fn symbol_of(&mut self, id: StrId) -> Symbol {
        match id.as_symbol() {
            Some(symbol) => symbol,
            None => {
                self.burn(self.text(id).len() >> 4);
                let text = self.text(id).to_display().into_owned();
                self.symbols.intern(&text)
            }
        }
    }

    /// The payload of an instance of a subclass of a builtin type; any other value itself.
    #[inline]
    pub fn plain(&self, value: Value) -> Value {
        match value {
            Value::Instance(id) => match self.heap[id].payload() {
                Value::Undefined => value,
                payload => payload,
            },
            _ => value,
        }
    }

    /// An int of any size.
    pub fn int(&mut self, value: Int) -> Value {
        match value {
            Int::Small(value) => Value::Int(value),
            Int::Big(value) => self.big_int(value),
        }
    }

    /// An int from arithmetic that may have left 64 bits.
    pub fn big_int(&mut self, value: BigInt) -> Value {
        match value.to_i64() {
            Some(small) => Value::Int(small),
            None => Value::BigInt(self.heap.alloc(value)),
        }
    }

    /// The int that a value is (`bool` included), not converting anything else. Copying a big one burns fuel.
    pub fn as_int(&mut self, value: Value) -> Option<Int> {
        let int = self.copy_int(value);
        if let Some(Int::Big(big)) = &int {
            self.burn(big.bits() as usize >> 6);
        }
        int
    }

    /// The same where the fuel was burnt before.
    pub fn copy_int(&self, value: Value) -> Option<Int> {
        match self.plain(value) {
            Value::Int(value) => Some(Int::Small(value)),
            Value::Bool(value) => Some(Int::Small(i64::from(value))),
            Value::BigInt(id) => Some(Int::Big(self.heap[id].clone())),
            _ => None,
        }
    }

    /// A small int (`bool` included).
    pub fn as_small(&self, value: Value) -> Option<i64> {
        match self.plain(value) {
            Value::Int(value) => Some(value),
            Value::Bool(value) => Some(i64::from(value)),
            _ => None,
        }
    }

    /// A complex number.
    pub fn complex(&mut self, value: Complex) -> Value {
        Value::Complex(self.heap.alloc(value))
    }

    pub fn bytes(&mut self, bytes: impl Into<Box<[u8]>>) -> Value {
        Value::Bytes(self.heap.alloc(bytes.into()))
    }

    pub fn list(&mut self, items: Vec<Value>) -> Value {
        Value::List(self.heap.alloc(items))
    }

    pub fn tuple(&mut self, items: Vec<Value>) -> Value {
        Value::Tuple(self.tuple_id(items))
    }

    /// A tuple with copies of the items.
    #[inline]
    pub fn tuple_of(&mut self, items: &[Value]) -> Value {
        Value::Tuple(self.heap.alloc(Tuple::from_slice(items)))
    }

    pub fn tuple_id(&mut self, items: Vec<Value>) -> TupleId {
        self.heap.alloc(if items.len() > 3 { Tuple::from_vec(items) } else { Tuple::from_slice(&items) })
    }

    pub fn dict(&mut self) -> DictId {
        self.heap.alloc(DictTable::default())
    }

    pub fn set(&mut self, set: Set) -> Value {
        Value::Set(self.heap.alloc(set))
    }

    pub fn iterator(&mut self, iterator: Iterator) -> Value {
        Value::Iterator(self.heap.alloc(iterator))
    }

    pub fn method(&mut self, function: Value, receiver: Value) -> Value {
        Value::Method(self.heap.alloc(Method { function, receiver }))
    }

    pub fn instance(&mut self, instance: Instance) -> Value {
        Value::Instance(self.heap.alloc(instance))
    }

    /// The value that the constructor of a builtin class made, as an instance of `class` if that is a subclass.
    pub fn wrap_instance(&mut self, class: ClassRef, plain: Value) -> Value {
        if class.user().is_none() {
            return plain;
        }
        let shape = self.root_shape(class);
        self.instance(Instance::new(class, shape, plain))
    }

    /// The class that `builtin.__new__` was asked to make an instance of.
    pub fn constructed_class(&mut self, class: Value, builtin: ClassRef) -> Outcome<ClassRef> {
        if matches!(class, Value::Class(class) if class == builtin) {
            return Ok(builtin);
        }
        let Value::Class(class) = class else {
            let (name, given) = (self.class_name(builtin), self.type_name(class));
            return self.type_error(format!("{name}.__new__(X): X is not a type object ({given})"));
        };
        if !self.is_subclass(class, builtin) {
            let (name, given) = (self.class_name(builtin), self.class_name(class));
            return self.type_error(format!("{name}.__new__({given}): {given} is not a subtype of {name}"));
        }
        Ok(class)
    }

    /// A copy of the items of a list or tuple.
    pub fn items(&self, value: Value) -> Option<Vec<Value>> {
        match self.plain(value) {
            Value::List(id) => Some(self.heap[id].clone()),
            Value::Tuple(id) => Some(self.heap[id].to_vec()),
            _ => None,
        }
    }

    /// Appends to a list, counting the bytes of its growth.
    #[inline]
    pub fn push(&mut self, list: ListId, value: Value) {
        let items = self.heap.write(list);
        let before = items.capacity();
        items.push(value);
        let grown = items.capacity() - before;
        if grown > 0 {
            self.heap.charge(grown * size_of::<Value>());
        }
    }
}
