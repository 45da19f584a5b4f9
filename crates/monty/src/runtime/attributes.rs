//! `object.name` where no Python code has a say: what is found, and what the machine must still do with it.

use super::{Control, Outcome, Place, Runtime};
use crate::{
    classes,
    heap::{ClassRef, DescriptorId},
    objects::{Descriptor, Iterator},
    registry::{Args, Attribute},
    symbols,
    value::{NativeId, Symbol, Value, Word},
};

/// What looking up an attribute found.
#[derive(Clone, Copy, Debug)]
pub enum Lookup {
    Value(Value),
    /// Calling this with the receiver gives the value: a property.
    Call(Value),
    /// A `cached_property`: calling the function gives the value, which the instance then keeps.
    Cache {
        function: Value,
        name: Value,
    },
    /// Calling `method` (a `__get__`) with the descriptor, the object and its class gives the value.
    Get {
        method: Value,
        descriptor: Value,
        object: Value,
        owner: ClassRef,
    },
    Missing,
}

impl Runtime {
    /// The attribute `name` of any value, hooks (`__getattr__`) not included.
    pub fn lookup(&mut self, object: Value, name: Symbol) -> Outcome<Lookup> {
        match object {
            Value::Instance(_) => self.lookup_instance(object, name),
            Value::Class(class) => self.lookup_class(class, name),
            Value::Module(id) => match self.dict_get_symbol(self.heap[id].namespace, name) {
                Some(value) => Ok(Lookup::Value(value)),
                None => self.lookup_builtin(object, name),
            },
            Value::Super(_) => self.lookup_super(object, name),
            Value::Function(id) => {
                let function = &self.heap[id];
                let mut dicts = [function.attributes, function.specials].into_iter().flatten();
                match dicts.find_map(|dict| self.dict_get_symbol(dict, name)) {
                    Some(value) => Ok(Lookup::Value(value)),
                    None => self.lookup_builtin(object, name),
                }
            }
            Value::Method(_) => match self.lookup_builtin(object, name)? {
                Lookup::Missing => self.lookup_through_method(object, name),
                found => Ok(found),
            },
            Value::Descriptor(id) => match self.heap[id] {
                // These are copied from the function.
                Descriptor::StaticMethod(function) | Descriptor::ClassMethod(function)
                    if matches!(name, symbols::NAME | symbols::QUALNAME | symbols::MODULE | symbols::DOC) =>
                {
                    self.lookup(function, name)
                }
                _ => self.lookup_builtin(object, name),
            },
            Value::Generator(id) => match self.heap[id].class {
                Some(class) if class.user().is_some() => {
                    let found = self.class_attribute(class, name);
                    match found {
                        Some(found) => self.bind(found, object, class),
                        None => self.lookup_builtin(object, name),
                    }
                }
                _ => self.lookup_builtin(object, name),
            },
            Value::Iterator(id) => match &self.heap[id] {
                Iterator::Tool(tool) => {
                    let class = tool.class;
                    match self.class_attribute(class, name) {
                        Some(found) => self.bind(found, object, class),
                        None => self.lookup_builtin(object, name),
                    }
                }
                _ => self.lookup_builtin(object, name),
            },
            Value::Alias(id) if self.borrows_attribute(id, name) => Ok(Lookup::Missing),
            _ => self.lookup_builtin(object, name),
        }
    }

    fn lookup_instance(&mut self, object: Value, name: Symbol) -> Outcome<Lookup> {
        let class = self.class_of(object);
        let found = self.class_attribute(class, name);
        if let Some(Value::Descriptor(id)) = found
            && let Descriptor::Slot { .. } = self.heap[id]
        {
            return self.bind(Value::Descriptor(id), object, class);
        }
        if let Some(found @ (Value::Descriptor(_) | Value::Instance(_))) = found
            && self.is_data_descriptor(found)
        {
            return self.bind(found, object, class);
        }
        if let Some(Value::Native(id)) = found
            && self.is_getter(id, name)
        {
            return self.call_getter(id, object);
        }
        if let Some(value) = self.own_attribute(object, name) {
            return Ok(Lookup::Value(value));
        }
        match found {
            Some(found) => self.bind(found, object, class),
            None => Ok(Lookup::Missing),
        }
    }

    /// Whether a class attribute comes before what an instance has itself.
    fn is_data_descriptor(&mut self, found: Value) -> bool {
        match self.plain(found) {
            Value::Descriptor(id) => {
                matches!(
                    self.heap[id],
                    Descriptor::Property { .. } | Descriptor::TupleGetter { .. } | Descriptor::Slot { .. }
                )
            }
            Value::Instance(_) => {
                self.python_method(found, symbols::GET).is_some()
                    && (self.python_method(found, symbols::SET).is_some()
                        || self.python_method(found, symbols::DELETE).is_some())
            }
            _ => false,
        }
    }

    /// Where instances of a class keep an attribute for which the class has `found`; `None` if that has a say.
    pub fn place_of(&self, found: Option<Value>, class: ClassRef, name: Symbol) -> Option<Place> {
        match self.slot_of(found, class) {
            Some(index) => Some(Place::Slot(index)),
            None if matches!(found, Some(Value::Native(_) | Value::Instance(_) | Value::Descriptor(_))) => None,
            None => Some(Place::Attribute(name)),
        }
    }

    /// Whether a native stands for a read-only attribute of its class.
    pub fn is_getter(&self, id: NativeId, name: Symbol) -> bool {
        let owner = self.registry.native(id).owner;
        owner.is_some_and(|owner| matches!(self.registry.own_member(owner, name), Some(Attribute::Getter(_))))
    }

    fn call_getter(&mut self, id: NativeId, object: Value) -> Outcome<Lookup> {
        let function = self.registry.native(id).def.function;
        Ok(Lookup::Value(function(self, &Args { positional: &[object], keywords: &[] })?))
    }

    /// A class attribute seen through an instance.
    pub fn bind(&mut self, found: Value, object: Value, class: ClassRef) -> Outcome<Lookup> {
        if let Value::Instance(_) = found
            && let Some(method) = self.python_method(found, symbols::GET)
        {
            return Ok(Lookup::Get { method, descriptor: found, object, owner: class });
        }
        let found = match self.plain(found) {
            plain @ Value::Descriptor(_) => plain,
            _ => found,
        };
        Ok(match found {
            Value::Function(_) => Lookup::Value(self.method(found, object)),
            Value::Native(id) => {
                let entry = self.registry.native(id);
                if entry.is_getter {
                    return self.call_getter(id, object);
                }
                if entry.is_class_method {
                    Lookup::Value(self.method(found, Value::Class(class)))
                } else if self.registry.is_method(id) {
                    self.check_receiver(id, object)?;
                    Lookup::Value(self.method(found, object))
                } else {
                    Lookup::Value(found)
                }
            }
            Value::Descriptor(id) => match self.heap[id] {
                Descriptor::Property { getter, .. } if getter.is_none() => {
                    let name = self.display_property_name(Value::Descriptor(id));
                    let message = format!("property '{name}' of '{}' object has no getter", self.class_name(class));
                    return self.raise(classes::ATTRIBUTE_ERROR, message);
                }
                Descriptor::Property { getter, .. } => Lookup::Call(getter),
                Descriptor::StaticMethod(function) => Lookup::Value(function),
                Descriptor::ClassMethod(function) => Lookup::Value(self.method(function, Value::Class(class))),
                Descriptor::CachedProperty { function, name } => Lookup::Cache { function, name },
                Descriptor::TupleGetter { index, .. } => match self.plain(object) {
                    Value::Tuple(tuple) => {
                        Lookup::Value(self.heap[tuple].get(index as usize).copied().unwrap_or(Value::None))
                    }
                    _ => Lookup::Value(found),
                },
                Descriptor::Slot { .. } => match (object, self.slot_of(Some(found), self.class_of(object))) {
                    (Value::Instance(id), Some(index)) => {
                        self.slot_value(id, index).map_or(Lookup::Missing, Lookup::Value)
                    }
                    _ => return Err(self.foreign_slot(id, object)),
                },
                Descriptor::IteratorNew(_) | Descriptor::Special(_) | Descriptor::Empty => Lookup::Value(found),
            },
            _ => Lookup::Value(found),
        })
    }

    /// Refuses to bind a method of a builtin class to an object that is none of its instances.
    pub fn check_receiver(&mut self, id: NativeId, receiver: Value) -> Outcome<()> {
        let entry = self.registry.native(id);
        let Some(owner) = entry.owner else { return Ok(()) };
        if self.is_instance(receiver, owner) {
            return Ok(());
        }
        let (owner, class) = (self.class_name(owner), self.type_name(receiver));
        let message = match self.is_slot_wrapper(id) {
            true => format!("descriptor '{}' requires a '{owner}' object but received a '{class}'", entry.def.name),
            false => {
                format!("descriptor '{}' for '{owner}' objects doesn't apply to a '{class}' object", entry.def.name)
            }
        };
        self.type_error(message)
    }

    /// The error of using a slot with an object that does not have it.
    pub fn foreign_slot(&mut self, id: DescriptorId, object: Value) -> Box<Control> {
        let Descriptor::Slot { name, owner, .. } = self.heap[id] else { return Box::new(Control::NeedsPython) };
        let message = format!(
            "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
            self.display(name),
            self.class_name(owner),
            self.type_name(object)
        );
        self.type_error::<()>(message).err().unwrap_or_else(|| Box::new(Control::NeedsPython))
    }

    /// The name that a property got in its class.
    pub fn display_property_name(&self, value: Value) -> String {
        let Value::Descriptor(id) = value else { return String::new() };
        match self.heap[id] {
            Descriptor::Property { name, .. } if !name.is_undefined() => self.display(name),
            _ => String::new(),
        }
    }

    /// An attribute read from a class itself.
    pub fn lookup_class(&mut self, class: ClassRef, name: Symbol) -> Outcome<Lookup> {
        // What `type` computes comes before what the class or its bases have under the same name.
        if matches!(
            name,
            symbols::NAME
                | symbols::QUALNAME
                | symbols::DICT
                | symbols::MRO
                | symbols::BASES
                | symbols::CLASS
                | symbols::BASE
                | symbols::TYPE_PARAMS
                | symbols::ABSTRACT
        ) && let Some(Attribute::Getter(id)) = self.registry.own_member(classes::TYPE, name)
        {
            return self.call_getter(id, Value::Class(class));
        }
        let metaclass = self.metaclass_of(class);
        let of_type = match metaclass.user() {
            Some(_) => self.class_attribute(metaclass, name).filter(|found| !matches!(found, Value::Native(_))),
            None => None,
        };
        if let Some(found) = of_type
            && self.is_data_descriptor(found)
        {
            return self.bind(found, Value::Class(class), metaclass);
        }
        // The annotations of a base are not those of the class.
        let found = match name {
            symbols::ANNOTATIONS => {
                [name, symbols::ANNOTATIONS_CACHE].into_iter().find_map(|name| self.own_class_attribute(class, name))
            }
            symbols::ANNOTATE => self.annotate_of_class(class),
            _ => self.class_attribute(class, name),
        };
        if let Some(found) = found {
            if let Value::Instance(_) = found
                && let Some(method) = self.python_method(found, symbols::GET)
            {
                return Ok(Lookup::Get { method, descriptor: found, object: Value::None, owner: class });
            }
            return Ok(match found {
                Value::Native(id) => match self.registry.native(id) {
                    entry if entry.is_class_method => Lookup::Value(self.method(found, Value::Class(class))),
                    _ if matches!(name, symbols::DOC | symbols::MODULE) => {
                        self.lookup_builtin(Value::Class(class), name)?
                    }
                    _ => Lookup::Value(found),
                },
                Value::Descriptor(id) => match self.heap[id] {
                    Descriptor::StaticMethod(function) => Lookup::Value(function),
                    Descriptor::ClassMethod(function) => Lookup::Value(self.method(function, Value::Class(class))),
                    _ => Lookup::Value(found),
                },
                found => Lookup::Value(found),
            });
        }
        if let Some(found) = of_type {
            return self.bind(found, Value::Class(class), metaclass);
        }
        self.lookup_builtin(Value::Class(class), name)
    }

    /// The function that computes the annotations of a class, or `None`; builtin classes have nothing of it.
    pub(crate) fn annotate_of_class(&self, class: ClassRef) -> Option<Value> {
        class.user()?;
        let own = [symbols::ANNOTATE_FUNC, symbols::ANNOTATE].into_iter();
        let mut found = own.filter_map(|name| self.own_class_attribute(class, name));
        Some(found.next().unwrap_or(Value::None))
    }

    fn lookup_super(&mut self, object: Value, name: Symbol) -> Outcome<Lookup> {
        let Value::Super(id) = object else { return Ok(Lookup::Missing) };
        let parts = self.heap[id];
        if name == symbols::CLASS || parts.object.is_none() {
            return self.lookup_builtin(object, name);
        }
        // A class is looked up as such where it inherits from the one that `super` starts at, else as an instance.
        let (of, as_class) = match parts.object {
            Value::Class(class) if self.is_subclass(class, parts.class) => (class, true),
            other => (self.class_of(other), false),
        };
        if let Some(found) = self.attribute_after(of, parts.class, name) {
            return match (found, parts.object) {
                (Value::Function(_), Value::Class(_)) if as_class => Ok(Lookup::Value(found)),
                (Value::Native(_), Value::Class(class))
                    if as_class && !self.registry.native(native_id(found)).is_class_method =>
                {
                    let _ = class;
                    Ok(Lookup::Value(found))
                }
                (_, object) => self.bind(found, object, of),
            };
        }
        self.lookup_builtin(object, name)
    }

    fn lookup_builtin(&mut self, object: Value, name: Symbol) -> Outcome<Lookup> {
        let class = match object {
            Value::Function(_) => classes::FUNCTION,
            Value::Class(_) => classes::TYPE,
            _ => self.class_of(object),
        };
        match self.registry.member(class, name) {
            Some(Attribute::Getter(id)) => self.call_getter(id, object),
            Some(Attribute::Method(id)) => Ok(Lookup::Value(self.method(Value::Native(id), object))),
            Some(Attribute::ClassMethod(id)) => Ok(Lookup::Value(self.method(Value::Native(id), Value::Class(class)))),
            Some(Attribute::StaticMethod(id)) => Ok(Lookup::Value(Value::Native(id))),
            Some(Attribute::Nothing) => Ok(Lookup::Value(Value::None)),
            None => match classes::module_of(class) {
                Some(module) if name == symbols::MODULE => {
                    let module = self.str(module.to_owned());
                    Ok(Lookup::Value(module))
                }
                _ => Ok(Lookup::Missing),
            },
        }
    }

    /// `class.name = value`: caches of lookups are stale from now on.
    pub fn set_class_attribute(&mut self, class: ClassRef, name: Symbol, value: Value) -> Outcome<()> {
        let Some(id) = class.user() else {
            let message = format!(
                "cannot set '{}' attribute of immutable type '{}'",
                self.symbols.text(name),
                self.class_name(class)
            );
            return self.type_error(message);
        };
        match name {
            symbols::NAME | symbols::QUALNAME if self.as_text(value).is_none() => {
                let (class, name, given) = (self.class_name(class), self.symbols.text(name), self.type_name(value));
                return self.type_error(format!("can only assign string to {class}.{name}, not '{given}'"));
            }
            symbols::MRO | symbols::DICT => {
                let message = format!("attribute '{}' of 'type' objects is not writable", self.symbols.text(name));
                return self.raise(classes::ATTRIBUTE_ERROR, message);
            }
            symbols::NAME => {
                self.check_class_name(value)?;
                self.heap.write(id).name = value;
            }
            symbols::ANNOTATE => {
                if !value.is_none() && !self.is_callable(value) {
                    return self.type_error("__annotate__ must be callable or None");
                }
                let namespace = self.heap[id].namespace;
                self.dict_set_symbol(namespace, symbols::ANNOTATE_FUNC, value);
                if !value.is_none() {
                    self.dict_remove_symbol(namespace, symbols::ANNOTATIONS_CACHE);
                }
            }
            symbols::ANNOTATIONS => {
                let namespace = self.heap[id].namespace;
                let place = match self.dict_get_symbol(namespace, symbols::ANNOTATIONS) {
                    Some(_) => symbols::ANNOTATIONS,
                    None => symbols::ANNOTATIONS_CACHE,
                };
                self.dict_set_symbol(namespace, place, value);
                self.dict_remove_symbol(namespace, symbols::ANNOTATE_FUNC);
                self.dict_remove_symbol(namespace, symbols::ANNOTATE);
            }
            _ if self.symbols.text(name) == "__bases__" => return self.set_bases(id, value),
            symbols::QUALNAME => self.heap.write(id).qualname = value,
            _ => {
                let namespace = self.heap[id].namespace;
                let was_plain = self.dict_get_symbol(namespace, name).is_some_and(Value::is_plain_data);
                self.dict_set_symbol(namespace, name, value);
                // A counter of a class changes often; what is remembered of methods stays true.
                if was_plain && value.is_plain_data() && !self.symbols.text(name).starts_with("__") {
                    self.value_epoch = self.value_epoch.wrapping_add(1);
                    return Ok(());
                }
            }
        }
        self.class_epoch += 1;
        Ok(())
    }
}

fn native_id(value: Value) -> NativeId {
    match value {
        Value::Native(id) => id,
        _ => NativeId(Word::new(0)),
    }
}
