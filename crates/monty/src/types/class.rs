//! `type`

use crate::{
    classes,
    heap::{ClassRef, DictId},
    objects::Instance,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Control, MachineRequest, Outcome, Runtime, Values, needs_python},
    symbols,
    types::type_name_or_none,
    value::{Symbol, Value},
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::TYPE,
    members: &[
        Member::StaticMethod(native("__new__", "cls, /, *args, **kwargs", new)),
        Member::Method(native("__init__", "self, /, *args, **kwargs", init)),
        Member::Method(native("__call__", "self, /, *args, **kwargs", call)),
        Member::Method(native("mro", "self, /", mro_list)),
        Member::Method(native("__subclasses__", "self, /", subclasses)),
        Member::Method(with_python("__instancecheck__", "self, instance, /", instance_check, "classes.is_instance_of")),
        Member::Method(with_python("__subclasscheck__", "self, subclass, /", subclass_check, "classes.is_subclass_of")),
        Member::Method(native("__dir__", "self, /", dir)),
        Member::Method(native("__setattr__", "self, name, value, /", set_attribute)),
        Member::Method(native("__delattr__", "self, name, /", delete_attribute)),
        Member::ClassMethod(native("__prepare__", "cls, /, *args, **kwargs", prepare)),
        Member::Getter(native("__name__", "self, /", name)),
        Member::Getter(native("__qualname__", "self, /", qualname)),
        Member::Getter(native("__module__", "self, /", module)),
        Member::Getter(native("__bases__", "self, /", bases)),
        Member::Getter(native("__base__", "self, /", base)),
        Member::Getter(native("__mro__", "self, /", mro)),
        Member::Getter(native("__dict__", "self, /", dict)),
        Member::Getter(native("__doc__", "self, /", doc)),
        Member::Getter(native("__class__", "self, /", class)),
        Member::Getter(native("__type_params__", "self, /", type_params)),
        Member::Getter(native("__abstractmethods__", "self, /", abstract_methods)),
    ],
};

/// The class that a method of `type` was called on.
fn receiver(args: &Args<'_>) -> ClassRef {
    match args.at(0) {
        Value::Class(class) => class,
        _ => classes::OBJECT,
    }
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.positional {
        [Value::Class(classes::TYPE), object] if args.keywords.is_empty() => {
            Ok(Value::Class(runtime.class_of(*object)))
        }
        [Value::Class(metaclass), name, bases, namespace] => {
            make(runtime, *metaclass, (*name, *bases, *namespace), args.keyword(0))
        }
        [Value::Class(classes::TYPE), _] => runtime.type_error("type() takes no keyword arguments"),
        [Value::Class(classes::TYPE), ..] => runtime.type_error("type() takes 1 or 3 arguments"),
        given => {
            let count = given.len().saturating_sub(1);
            runtime.type_error(format!("type.__new__() takes exactly 3 arguments ({count} given)"))
        }
    }
}

fn make(
    runtime: &mut Runtime,
    metaclass: ClassRef,
    (name, bases, namespace): (Value, Value, Value),
    keywords: Option<Value>,
) -> Outcome {
    if !runtime.is_subclass(metaclass, classes::TYPE) {
        let class = runtime.class_name(metaclass);
        return runtime.type_error(format!("type.__new__({class}): {class} is not a subtype of type"));
    }
    let wrong =
        [(name, "str"), (bases, "tuple"), (namespace, "dict")].into_iter().enumerate().find(|(at, (value, _))| {
            let plain = runtime.plain(*value);
            match at {
                0 => !matches!(plain, Value::Str(_)),
                1 => !matches!(plain, Value::Tuple(_)),
                _ => !matches!(plain, Value::Dict(_)) || runtime.class_of(*value) == classes::MAPPING_PROXY,
            }
        });
    if let Some((at, (value, expected))) = wrong {
        let given = type_name_or_none(runtime, value);
        return runtime.type_error(format!("type.__new__() argument {} must be {expected}, not {given}", at + 1));
    }
    for base in runtime.items(bases).unwrap_or_default() {
        let is_class = matches!(base, Value::Class(_));
        if !is_class && runtime.has_attribute_natively(base, symbols::MRO_ENTRIES) {
            return runtime.type_error("type() doesn't support MRO entry resolution; use types.new_class()");
        }
        if !is_class {
            return runtime.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses \
                 of all its bases",
            );
        }
    }
    let keywords = keywords.unwrap_or_default();
    Err(Box::new(Control::Machine(MachineRequest::MakeClass { metaclass, name, bases, namespace, keywords })))
}

fn init(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::None)
}

/// A call of `callee` with the rest of a native's arguments.
pub(crate) fn call_with_rest(runtime: &mut Runtime, callee: Value, args: &Args<'_>) -> Box<Control> {
    let positional = Values::from_slice(args.positional.get(1..).unwrap_or_default());
    let keywords = match args.keyword(0) {
        Some(dict) => runtime.keyword_pairs(dict),
        None => Vec::new(),
    };
    Box::new(Control::Call { callee, positional, keywords })
}

fn call(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(0) else { return Err(call_with_rest(runtime, args.at(0), args)) };
    let positional = Values::from_slice(args.positional.get(1..).unwrap_or_default());
    let keywords = args.keyword(0).map(|dict| runtime.keyword_pairs(dict)).unwrap_or_default();
    Err(Box::new(Control::Machine(MachineRequest::Instantiate { class, positional, keywords })))
}

fn mro_values(runtime: &Runtime, args: &Args<'_>) -> Vec<Value> {
    runtime.mro(receiver(args)).into_iter().map(Value::Class).collect()
}

fn mro_list(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let order = runtime.order_of_bases(receiver(args))?;
    runtime.burn(order.len());
    Ok(runtime.list(order.into_iter().map(Value::Class).collect()))
}

fn mro(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let classes = mro_values(runtime, args);
    runtime.burn(classes.len());
    Ok(runtime.tuple(classes))
}

fn subclasses(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = receiver(args);
    let found: Vec<Value> = match class.user() {
        Some(id) => runtime.heap[id].subclasses.iter().copied().map(Value::Class).collect(),
        None => {
            let inherits = |entry: &&(ClassRef, &str, ClassRef)| entry.2 == class && entry.0 != class;
            classes::ALL.iter().filter(inherits).map(|entry| Value::Class(entry.0)).collect()
        }
    };
    runtime.burn(found.len());
    Ok(runtime.list(found))
}

fn instance_check(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(runtime.passes_instance_check(args.at(1), receiver(args))?))
}

fn subclass_check(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(1) {
        Value::Class(class) => Ok(Value::from(runtime.passes_subclass_check(class, receiver(args))?)),
        Value::Instance(_) => needs_python(),
        _ => runtime.type_error("issubclass() arg 1 must be a class"),
    }
}

fn dir(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let names = runtime.attribute_names(args.at(0));
    let names = names.into_iter().map(Value::from).collect();
    Ok(runtime.list(names))
}

fn set_attribute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = super::object::attribute_name(runtime, args.at(1))?;
    let (object, value) = (args.at(0), args.at(2));
    Err(Box::new(Control::Machine(MachineRequest::PlainSetAttr { object, name, value })))
}

fn delete_attribute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = super::object::attribute_name(runtime, args.at(1))?;
    Err(Box::new(Control::Machine(MachineRequest::PlainDelAttr { object: args.at(0), name })))
}

fn prepare(runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::Dict(runtime.dict()))
}

fn name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = receiver(args);
    match class.user() {
        Some(id) => Ok(runtime.heap[id].name),
        None => {
            let name = runtime.class_name(class);
            Ok(runtime.str(name))
        }
    }
}

fn qualname(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match receiver(args).user() {
        Some(id) => Ok(runtime.heap[id].qualname),
        None => name(runtime, args),
    }
}

fn module(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = receiver(args);
    if let Some(found) = class.user().and_then(|_| runtime.own_class_attribute(class, symbols::MODULE)) {
        return Ok(found);
    }
    let full = runtime.full_name(class);
    let module = full.rsplit_once('.').map_or("builtins", |(module, _)| module).to_owned();
    Ok(runtime.str(module))
}

fn bases(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = receiver(args);
    let bases = match class.user() {
        Some(id) => runtime.heap[id].bases.iter().copied().map(Value::Class).collect(),
        None if class == classes::OBJECT => Vec::new(),
        None if class == classes::EXCEPTION_GROUP => {
            vec![Value::Class(classes::BASE_EXCEPTION_GROUP), Value::Class(classes::EXCEPTION)]
        }
        None => classes::ancestry(class).skip(1).take(1).map(Value::Class).collect(),
    };
    Ok(runtime.tuple(bases))
}

fn base(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = receiver(args);
    Ok(match class.user() {
        Some(_) => runtime.best_base(class).map_or(Value::None, Value::Class),
        None => classes::ancestry(class).nth(1).map_or(Value::None, Value::Class),
    })
}

fn dict(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(runtime.class_dict(receiver(args)))
}

fn doc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(runtime.class_doc(receiver(args)))
}

fn class(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Class(runtime.class_of(args.at(0))))
}

fn type_params(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let own = receiver(args).user().and_then(|_| runtime.own_class_attribute(receiver(args), symbols::TYPE_PARAMS));
    if let Some(own) = own {
        return Ok(own);
    }
    Ok(runtime.tuple(Vec::new()))
}

/// Known of the class itself only; what a subclass leaves abstract is its own.
fn abstract_methods(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = receiver(args);
    match class.user().and_then(|_| runtime.own_class_attribute(class, symbols::ABSTRACT)) {
        Some(names) => Ok(names),
        None => runtime.attribute_error(args.at(0), symbols::ABSTRACT),
    }
}

impl Runtime {
    /// `class.__doc__`
    pub fn class_doc(&mut self, class: ClassRef) -> Value {
        match class.user() {
            Some(_) => self.own_class_attribute(class, symbols::DOC).unwrap_or(Value::None),
            None if classes::is_undocumented(class) => Value::None,
            None => {
                let text = format!("The builtin class {}.", self.class_name(class));
                self.str(text)
            }
        }
    }

    /// `class.__dict__`: a read-only view of a class's own attributes.
    pub fn class_dict(&mut self, class: ClassRef) -> Value {
        let namespace = match class.user() {
            Some(id) => self.heap[id].namespace,
            None => {
                let dict = self.dict();
                for name in self.registry.own_names(class) {
                    if let Some(value) = self.own_class_attribute(class, name) {
                        self.dict_set_symbol(dict, name, value);
                    }
                }
                dict
            }
        };
        self.mapping_proxy(namespace)
    }

    /// A read-only view of a dict.
    pub fn mapping_proxy(&mut self, dict: DictId) -> Value {
        let shape = self.root_shape(classes::MAPPING_PROXY);
        let (class, payload) = (classes::MAPPING_PROXY, Value::Dict(dict));
        self.instance(Instance::new(class, shape, payload))
    }

    /// A dict of keyword arguments as names and values.
    pub fn keyword_pairs(&mut self, dict: Value) -> Vec<(Symbol, Value)> {
        let Value::Dict(dict) = dict else { return Vec::new() };
        let entries: Vec<_> = self.heap[dict].iter().copied().collect();
        entries
            .into_iter()
            .filter_map(|entry| match entry.key {
                Value::Str(id) => Some((self.symbol_of(id), entry.value)),
                _ => None,
            })
            .collect()
    }

    /// Whether an object has an attribute, as far as that can be told without Python code.
    pub fn has_attribute_natively(&mut self, object: Value, name: Symbol) -> bool {
        self.own_attribute(object, name).is_some() || {
            let class = self.class_of(object);
            self.class_attribute(class, name).is_some()
        }
    }
}
