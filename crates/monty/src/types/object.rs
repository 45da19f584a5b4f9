//! `object`

use crate::{
    classes,
    heap::ClassRef,
    objects::Instance,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Control, MachineRequest, Outcome, Runtime, Values},
    symbols,
    value::{Symbol, Value},
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::OBJECT,
    members: &[
        Member::StaticMethod(native("__new__", "cls, /, *args, **kwargs", new)),
        Member::Method(native("__init__", "self, /, *args, **kwargs", init)),
        Member::Method(native("__getattribute__", "self, name, /", get_attribute)),
        Member::Method(native("__setattr__", "self, name, value, /", set_attribute)),
        Member::Method(native("__delattr__", "self, name, /", delete_attribute)),
        Member::Method(with_python("__dir__", "self, /", dir, "classes.dir_of")),
        Member::Method(native("__sizeof__", "self, /", size_of_object)),
        Member::Method(native("__reduce__", "self, /", reduce)),
        Member::Method(native("__reduce_ex__", "self, protocol, /", reduce_ex)),
        Member::Method(native("__getstate__", "self, /", get_state)),
        Member::ClassMethod(native("__init_subclass__", "cls, /, *args, **kwargs", init_subclass)),
        Member::ClassMethod(native("__subclasshook__", "cls, object, /", not_implemented)),
        Member::Getter(native("__class__", "self, /", class)),
        Member::Getter(native("__dict__", "self, /", dict)),
        Member::Getter(native("__doc__", "self, /", doc)),
    ],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(0) else {
        let message = format!("object.__new__(X): X is not a type object ({})", runtime.type_name(args.at(0)));
        return runtime.type_error(message);
    };
    let layout = runtime.layout(class);
    if layout != classes::OBJECT {
        let constructor = runtime.registry.native(runtime.registry.constructor(layout));
        if constructor.owner == Some(classes::OBJECT) {
            let name = runtime.full_name(layout);
            return runtime.type_error(format!("cannot create '{name}' instances"));
        }
        let (name, base) = (runtime.class_name(class), runtime.class_name(layout));
        return runtime.type_error(format!("object.__new__({name}) is not safe, use {base}.__new__()"));
    }
    if args.positional.len() > 1 || !args.keywords.is_empty() {
        if runtime.has_hook(class, symbols::NEW) {
            return runtime.type_error("object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if !runtime.has_hook(class, symbols::INIT) {
            let message = format!("{}() takes no arguments", runtime.class_name(class));
            return runtime.type_error(message);
        }
    }
    runtime.check_concrete(class)?;
    Ok(runtime.bare_instance(class, Value::Undefined))
}

fn init(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if args.positional.len() > 1 || !args.keywords.is_empty() {
        let class = runtime.class_of(args.at(0));
        if runtime.has_hook(class, symbols::INIT) {
            return runtime.type_error("object.__init__() takes exactly one argument (the instance to initialize)");
        }
        if !runtime.has_hook(class, symbols::NEW) && runtime.layout(class) == classes::OBJECT {
            let message = format!(
                "{}.__init__() takes exactly one argument (the instance to initialize)",
                runtime.class_name(class)
            );
            return runtime.type_error(message);
        }
    }
    Ok(Value::None)
}

/// The attribute name that a caller gave as a string.
pub(crate) fn attribute_name(runtime: &mut Runtime, value: Value) -> Outcome<Symbol> {
    match runtime.plain(value) {
        Value::Str(id) => Ok(runtime.symbol_of(id)),
        _ => {
            let message = format!("attribute name must be string, not '{}'", runtime.type_name(value));
            runtime.type_error(message)
        }
    }
}

fn get_attribute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = attribute_name(runtime, args.at(1))?;
    Err(Box::new(Control::Machine(MachineRequest::PlainGetAttr { object: args.at(0), name })))
}

fn set_attribute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = attribute_name(runtime, args.at(1))?;
    let (object, value) = (args.at(0), args.at(2));
    if let Value::Class(class) = object {
        let message = format!("can't apply this __setattr__ to {} object", runtime.class_name(classes::TYPE));
        let _ = class;
        return runtime.type_error(message);
    }
    if let Value::Instance(_) = object {
        let class = runtime.class_of(object);
        // Without a descriptor in the class no code of the program has a say.
        if runtime.class_attribute(class, name).is_none_or(Value::is_plain_data) {
            return runtime.set_attribute_natively(object, name, value).map(|()| Value::None);
        }
    }
    Err(Box::new(Control::Machine(MachineRequest::PlainSetAttr { object, name, value })))
}

fn delete_attribute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = attribute_name(runtime, args.at(1))?;
    Err(Box::new(Control::Machine(MachineRequest::PlainDelAttr { object: args.at(0), name })))
}

fn dir(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let names = runtime.attribute_names(args.at(0));
    let names = names.into_iter().map(Value::from).collect();
    Ok(runtime.list(names))
}

fn size_of_object(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::Int(size_of::<Value>() as i64))
}

fn reduce(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let positional = Values::from_slice(&[args.at(0), Value::Int(0)]);
    Err(Box::new(Control::Prelude { function: "reducing.reduce", positional }))
}

fn reduce_ex(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let protocol = runtime.index_argument(args.at(1))?;
    let protocol = runtime.int(protocol);
    let positional = Values::from_slice(&[args.at(0), protocol]);
    Err(Box::new(Control::Prelude { function: "reducing.reduce_ex", positional }))
}

/// The attributes as a dict; with slots that have values, a pair of it and a dict of these.
fn get_state(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let object = args.at(0);
    let class = runtime.class_of(object);
    let dict = match runtime.has_dict(class) {
        true => runtime.instance_dict(object).filter(|dict| !runtime.heap[*dict].is_empty()),
        false => None,
    };
    let state = match dict {
        Some(dict) => {
            let copy = runtime.heap[dict].clone();
            Value::Dict(runtime.heap.alloc(copy))
        }
        None => Value::None,
    };
    let Value::Instance(id) = object else { return Ok(state) };
    let slots: Vec<_> = runtime.mro(class).into_iter().flat_map(|class| runtime.own_slots(class)).collect();
    let values: Vec<_> =
        slots.into_iter().filter_map(|(name, index)| Some((name, runtime.slot_value(id, index)?))).collect();
    if values.is_empty() {
        return Ok(state);
    }
    let kept = runtime.dict();
    for (name, value) in values {
        if runtime.dict_get_symbol(kept, name).is_none() {
            runtime.dict_set_symbol(kept, name, value);
        }
    }
    Ok(runtime.tuple(vec![state, Value::Dict(kept)]))
}

fn doc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.class_of(args.at(0));
    Ok(runtime.class_doc(class))
}

fn init_subclass(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(0) else { return Ok(Value::None) };
    let keywords = args.keyword(0).map(|dict| runtime.keyword_pairs(dict)).unwrap_or_default();
    match args.positional.len() {
        _ if !keywords.is_empty() => {
            let name = runtime.class_qualname(class);
            runtime.type_error(format!("{name}.__init_subclass__() takes no keyword arguments"))
        }
        ..=1 => Ok(Value::None),
        given => runtime.type_error(format!("object.__init_subclass__() takes no arguments ({} given)", given - 1)),
    }
}

fn not_implemented(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::NotImplemented)
}

fn class(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Class(runtime.class_of(args.at(0))))
}

fn dict(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match runtime.attributes_dict(args.at(0)) {
        Some(dict) => Ok(dict),
        None => runtime.attribute_error(args.at(0), symbols::DICT),
    }
}

impl Runtime {
    /// An instance without attributes.
    pub fn bare_instance(&mut self, class: ClassRef, payload: Value) -> Value {
        let shape = self.root_shape(class);
        self.instance(Instance::new(class, shape, payload))
    }

    /// `class.__qualname__`
    pub(crate) fn class_qualname(&self, class: ClassRef) -> String {
        class.user().map_or_else(|| self.class_name(class), |id| self.display(self.heap[id].qualname))
    }

    /// Refuses to instantiate a class that has abstract methods.
    pub fn check_concrete(&mut self, class: ClassRef) -> Outcome<()> {
        if class.user().is_none() {
            return Ok(());
        }
        let Some(abstract_names) = self.own_class_attribute(class, symbols::ABSTRACT) else { return Ok(()) };
        let mut names: Vec<String> = self.iterate(abstract_names)?.iter().map(|name| self.display(*name)).collect();
        if names.is_empty() {
            return Ok(());
        }
        names.sort();
        let plural = if names.len() == 1 { "" } else { "s" };
        let message = format!(
            "Can't instantiate abstract class {} without an implementation for abstract method{plural} '{}'",
            self.class_name(class),
            names.join("', '")
        );
        self.type_error(message)
    }

    /// `object.__dict__` of an object that has one; of classes it is read-only.
    pub fn attributes_dict(&mut self, object: Value) -> Option<Value> {
        match object {
            Value::Instance(id) => {
                let class = self.heap[id].class();
                let may_have = class.user().is_some() || classes::is_exception(class);
                (may_have && self.has_dict(class)).then(|| self.instance_dict(object).map(Value::Dict))?
            }
            Value::Module(id) => Some(Value::Dict(self.heap[id].namespace)),
            Value::Function(_) => self.function_attributes(object).map(Value::Dict),
            Value::Class(class) => Some(self.class_dict(class)),
            _ => None,
        }
    }

    /// Names for `dir`, sorted and each once.
    pub fn attribute_names(&mut self, object: Value) -> Vec<Symbol> {
        let mut names = Vec::new();
        let own = match object {
            Value::Class(_) => None,
            _ => self.attributes_dict(object),
        };
        if let Some(Value::Dict(dict)) = own {
            let keys: Vec<Value> = self.heap[dict].iter().map(|entry| entry.key).collect();
            for key in keys {
                if let Value::Str(id) = key {
                    names.push(self.symbol_of(id));
                }
            }
        }
        let class = match object {
            Value::Class(class) => class,
            _ => self.class_of(object),
        };
        if !matches!(object, Value::Module(_)) {
            for class in self.mro(class) {
                names.extend(self.own_class_names(class));
            }
        }
        if !self.shows_dict(class) {
            names.retain(|name| *name != symbols::DICT);
        }
        names.sort_by(|a, b| self.symbols.text(*a).cmp(self.symbols.text(*b)));
        names.dedup();
        self.burn(names.len());
        names
    }

    /// Whether objects of a class, or its attributes, have a `__dict__`.
    fn shows_dict(&self, class: ClassRef) -> bool {
        const BUILTIN: [ClassRef; 6] = [
            classes::TYPE,
            classes::BASE_EXCEPTION,
            classes::FUNCTION,
            classes::CLASSMETHOD,
            classes::STATICMETHOD,
            classes::MODULE,
        ];
        self.mro(class).into_iter().any(|class| match class.user() {
            Some(id) => self.heap[id].has_dict,
            None => BUILTIN.contains(&class),
        })
    }

    /// Names of the attributes that stand in a class itself.
    pub fn own_class_names(&mut self, class: ClassRef) -> Vec<Symbol> {
        let Some(id) = class.user() else { return self.registry.own_names(class) };
        let keys: Vec<Value> = self.heap[self.heap[id].namespace].iter().map(|entry| entry.key).collect();
        keys.into_iter()
            .filter_map(|key| match key {
                Value::Str(id) => Some(self.symbol_of(id)),
                _ => None,
            })
            .collect()
    }
}
