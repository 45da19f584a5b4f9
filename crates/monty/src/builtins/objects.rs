//! The builtin functions about objects, their classes and attributes.

use crate::{
    classes,
    heap::ClassRef,
    objects::Descriptor,
    registry::{Args, Native, native, with_python},
    runtime::{Control, MachineRequest, Outcome, Runtime, Values, needs_python},
    symbols,
    types::attribute_name,
    value::Value,
};

pub(super) const FUNCTIONS: &[Native] = &[
    with_python("isinstance", "obj, class_or_tuple, /", is_instance, "classes.is_instance"),
    with_python("issubclass", "cls, class_or_tuple, /", is_subclass, "classes.is_subclass"),
    native("callable", "obj, /", callable),
    native("getattr", "object, name, default=None, /", get_attribute),
    native("setattr", "obj, name, value, /", set_attribute),
    native("hasattr", "obj, name, /", has_attribute),
    native("delattr", "obj, name, /", delete_attribute),
    native("vars", "object=None, /", vars),
    with_python("dir", "object=None, /", dir, "classes.dir_of"),
    with_python("hash", "obj, /", hash, "tables.hash_value"),
    native("id", "obj, /", id),
    native("globals", "", globals),
    native("locals", "", locals),
    native("exit", "code=None", exit),
    native("quit", "code=None", exit),
    with_python("input", "prompt='', /", input, "text.read_input"),
];

fn request(request: MachineRequest) -> Outcome {
    Err(Box::new(Control::Machine(request)))
}

fn is_instance(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(runtime.is_instance_of_any(args.at(0), args.at(1))?))
}

fn is_subclass(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(0) {
        Value::Class(class) => Ok(Value::from(runtime.is_subclass_of_any(class, args.at(1))?)),
        Value::Instance(_) => needs_python(),
        _ if runtime.python_method(args.at(1), symbols::SUBCLASSCHECK).is_some() => needs_python(),
        _ => runtime.type_error("issubclass() arg 1 must be a class"),
    }
}

fn callable(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(runtime.is_callable(args.at(0))))
}

fn get_attribute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = attribute_name(runtime, args.at(1))?;
    request(MachineRequest::GetAttr { object: args.at(0), name, default: args.get(2).unwrap_or_default() })
}

fn set_attribute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = attribute_name(runtime, args.at(1))?;
    request(MachineRequest::SetAttr { object: args.at(0), name, value: args.at(2) })
}

fn has_attribute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = attribute_name(runtime, args.at(1))?;
    request(MachineRequest::HasAttr { object: args.at(0), name })
}

fn delete_attribute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = attribute_name(runtime, args.at(1))?;
    request(MachineRequest::DelAttr { object: args.at(0), name })
}

fn vars(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Some(object) = args.get(0) else { return request(MachineRequest::Locals) };
    let class = runtime.class_of(object);
    if runtime.is_object(object)
        && (runtime.has_hook(class, symbols::GETATTRIBUTE) || runtime.has_hook(class, symbols::GETATTR))
    {
        let positional = Values::from_slice(&[object]);
        return Err(Box::new(Control::Prelude { function: "classes.attributes_of", positional }));
    }
    match runtime.attributes_dict(object) {
        Some(dict) => Ok(dict),
        None => runtime.type_error("vars() argument must have __dict__ attribute"),
    }
}

fn dir(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Some(object) = args.get(0) else { return request(MachineRequest::LocalNames) };
    let in_module = match object {
        Value::Module(id) => runtime.dict_get_symbol(runtime.heap[id].namespace, symbols::DIR),
        _ => None,
    };
    if in_module.is_some() || runtime.python_method(object, symbols::DIR).is_some() {
        return needs_python();
    }
    let names: Vec<Value> = runtime.attribute_names(object).into_iter().map(Value::from).collect();
    runtime.burn(16 * names.len());
    Ok(runtime.list(names))
}

fn hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = args.at(0);
    if let Value::Instance(_) = value
        && runtime.python_method(value, symbols::HASH).is_some_and(|method| !method.is_none())
    {
        return request(MachineRequest::Hash(value));
    }
    Ok(Value::Int(runtime.hash(value)?))
}

fn id(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(runtime.identity(args.at(0))))
}

fn globals(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    request(MachineRequest::Globals)
}

fn locals(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    request(MachineRequest::Locals)
}

/// `exit(code)` and `quit(code)`, as interactive sessions have them.
fn exit(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let code = args.get(0).unwrap_or(Value::None);
    let error = runtime.exception(classes::SYSTEM_EXIT, vec![code]);
    runtime.set_exception_field(error, symbols::CODE, code);
    Err(Box::new(Control::Raise(error)))
}

/// Asks the host for a line; what is shown before it goes along as text.
fn input(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let prompt = match args.get(0) {
        Some(prompt) => runtime.str_value(prompt)?,
        None => symbols::EMPTY.into(),
    };
    let callee = Value::Host(runtime.symbols.intern("input").into());
    Err(Box::new(Control::Call { callee, positional: Values::from_slice(&[prompt]), keywords: Vec::new() }))
}

impl Runtime {
    /// Whether a value can be called.
    pub fn is_callable(&mut self, value: Value) -> bool {
        match value {
            Value::Function(_) | Value::Method(_) | Value::Class(_) | Value::Host(_) => true,
            Value::Native(id) => !self.registry.native(id).is_getter,
            Value::Descriptor(id) => matches!(self.heap[id], Descriptor::StaticMethod(_)),
            Value::Alias(id) => !self.heap[id].is_union,
            Value::Instance(_) => {
                let class = self.class_of(value);
                self.class_attribute(class, symbols::CALL).is_some()
            }
            _ => false,
        }
    }

    /// `isinstance(object, wanted)`: a class, a union, or a tuple of such.
    pub fn is_instance_of_any(&mut self, object: Value, wanted: Value) -> Outcome<bool> {
        self.any_class(
            wanted,
            "isinstance() arg 2 must be a type, a tuple of types, or a union",
            &mut |runtime, class| runtime.passes_instance_check(object, class),
        )
    }

    /// `issubclass(class, wanted)`
    pub fn is_subclass_of_any(&mut self, class: ClassRef, wanted: Value) -> Outcome<bool> {
        self.any_class(
            wanted,
            "issubclass() arg 2 must be a class, a tuple of classes, or a union",
            &mut |runtime, base| runtime.passes_subclass_check(class, base),
        )
    }

    fn any_class(
        &mut self,
        wanted: Value,
        complaint: &'static str,
        check: &mut dyn FnMut(&mut Self, ClassRef) -> Outcome<bool>,
    ) -> Outcome<bool> {
        let choices = match wanted {
            Value::Class(class) => {
                let is_instance = complaint.starts_with("isinstance");
                let hook = if is_instance { symbols::INSTANCECHECK } else { symbols::SUBCLASSCHECK };
                if self.metaclass_hook(class, hook).is_some() {
                    return needs_python();
                }
                return check(self, class);
            }
            Value::Tuple(id) => self.heap[id].to_vec(),
            Value::Alias(id) if self.heap[id].is_union => {
                let none = Value::Class(classes::NONE_TYPE);
                self.heap[id].arguments.iter().map(|choice| if choice.is_none() { none } else { *choice }).collect()
            }
            Value::Alias(_) => {
                let function = complaint.split('(').next().unwrap_or_default();
                return self.type_error(format!("{function}() argument 2 cannot be a parameterized generic"));
            }
            Value::Instance(_) => {
                let hook =
                    if complaint.starts_with("isinstance") { symbols::INSTANCECHECK } else { symbols::SUBCLASSCHECK };
                if self.python_method(wanted, hook).is_some() || self.is_object(wanted) {
                    return needs_python();
                }
                return self.type_error(complaint);
            }
            _ => return self.type_error(complaint),
        };
        self.nested_natively(|runtime| {
            for choice in choices {
                runtime.work(8)?;
                if runtime.any_class(choice, complaint, check)? {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }
}
