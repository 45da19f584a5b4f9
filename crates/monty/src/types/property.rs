//! `property`

use crate::{
    classes,
    objects::Descriptor,
    registry::{Args, ClassMembers, Member, native},
    runtime::{Control, Outcome, Runtime, Values},
    symbols,
    value::{Truth, Value},
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::PROPERTY,
    members: &[
        Member::StaticMethod(native("__new__", "cls, /, fget=None, fset=None, fdel=None, doc=None", new)),
        Member::Method(native("__init__", "self, /, fget=None, fset=None, fdel=None, doc=None", init)),
        Member::Method(native("getter", "self, getter, /", with_getter)),
        Member::Method(native("setter", "self, setter, /", with_setter)),
        Member::Method(native("deleter", "self, deleter, /", with_deleter)),
        Member::Method(native("__get__", "self, instance, owner=None, /", get)),
        Member::Method(native("__set__", "self, instance, value, /", set)),
        Member::Method(native("__delete__", "self, instance, /", delete)),
        Member::Method(native("__set_name__", "self, owner, name, /", set_name)),
        Member::Getter(native("fget", "self, /", fget)),
        Member::Getter(native("fset", "self, /", fset)),
        Member::Getter(native("fdel", "self, /", fdel)),
        Member::Getter(native("__doc__", "self, /", doc)),
        Member::Getter(native("__name__", "self, /", name)),
        Member::Getter(native("__isabstractmethod__", "self, /", is_abstract)),
    ],
};

/// What a property holds.
#[derive(Clone, Copy)]
struct Parts {
    getter: Value,
    setter: Value,
    deleter: Value,
    doc: Value,
    name: Value,
}

fn parts(runtime: &Runtime, property: Value) -> Parts {
    let empty = Parts {
        getter: Value::None,
        setter: Value::None,
        deleter: Value::None,
        doc: Value::None,
        name: Value::Undefined,
    };
    let Value::Descriptor(id) = runtime.plain(property) else { return empty };
    match runtime.heap[id] {
        Descriptor::Property { getter, setter, deleter, doc, name } => Parts { getter, setter, deleter, doc, name },
        _ => empty,
    }
}

fn make(runtime: &mut Runtime, parts: Parts) -> Value {
    let Parts { getter, setter, deleter, doc, name } = parts;
    Value::Descriptor(runtime.heap.alloc(Descriptor::Property { getter, setter, deleter, doc, name }))
}

/// The parts that `__new__` and `__init__` are given after their first argument.
fn given(args: &Args<'_>) -> Parts {
    let part = |at| args.get(at).unwrap_or(Value::None);
    Parts { getter: part(1), setter: part(2), deleter: part(3), doc: part(4), name: Value::Undefined }
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::PROPERTY)?;
    let property = make(runtime, given(args));
    let object = runtime.wrap_instance(class, property);
    keep_doc(runtime, object);
    Ok(object)
}

/// Instances of subclasses have their text as an attribute, which the one of the class would hide otherwise.
fn keep_doc(runtime: &mut Runtime, object: Value) {
    let class = runtime.class_of(object);
    if class != classes::PROPERTY
        && runtime.has_dict(class)
        && let Ok(text) = doc(runtime, &Args { positional: &[object], keywords: &[] })
    {
        runtime.set_own_attribute(object, symbols::DOC, text);
    }
}

fn init(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Parts { getter, setter, deleter, doc, name } = given(args);
    if let Value::Descriptor(id) = runtime.plain(args.at(0)) {
        *runtime.heap.write(id) = Descriptor::Property { getter, setter, deleter, doc, name };
    }
    keep_doc(runtime, args.at(0));
    Ok(Value::None)
}

/// A copy of a property with one part changed; a subclass is asked to make it.
fn changed(runtime: &mut Runtime, property: Value, change: impl FnOnce(&mut Parts)) -> Outcome {
    let mut parts = parts(runtime, property);
    change(&mut parts);
    let class = runtime.class_of(property);
    if class == classes::PROPERTY {
        return Ok(make(runtime, parts));
    }
    let Parts { getter, setter, deleter, doc, .. } = parts;
    call(Value::Class(class), &[getter, setter, deleter, doc])
}

/// A part that is to replace another; `None` leaves it.
fn replace(part: &mut Value, new: Value) {
    if !new.is_none() {
        *part = new;
    }
}

fn with_getter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    changed(runtime, args.at(0), |parts| replace(&mut parts.getter, args.at(1)))
}

fn with_setter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    changed(runtime, args.at(0), |parts| replace(&mut parts.setter, args.at(1)))
}

fn with_deleter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    changed(runtime, args.at(0), |parts| replace(&mut parts.deleter, args.at(1)))
}

fn call(function: Value, arguments: &[Value]) -> Outcome {
    let positional = Values::from_slice(arguments);
    Err(Box::new(Control::Call { callee: function, positional, keywords: Vec::new() }))
}

/// `property 'x' of 'C' object has no setter`
fn missing(runtime: &mut Runtime, property: Value, instance: Value, what: &str) -> Outcome {
    let plain = runtime.plain(property);
    let name = runtime.display_property_name(plain);
    let class = runtime.type_name(instance);
    let message = if name.is_empty() {
        format!("property of '{class}' object has no {what}")
    } else {
        format!("property '{name}' of '{class}' object has no {what}")
    };
    runtime.raise(classes::ATTRIBUTE_ERROR, message)
}

fn get(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (property, instance) = (args.at(0), args.at(1));
    if instance.is_none() {
        return Ok(property);
    }
    match parts(runtime, property).getter {
        Value::None => missing(runtime, property, instance, "getter"),
        getter => call(getter, &[instance]),
    }
}

fn set(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (property, instance) = (args.at(0), args.at(1));
    match parts(runtime, property).setter {
        Value::None => missing(runtime, property, instance, "setter"),
        setter => call(setter, &[instance, args.at(2)]),
    }
}

fn delete(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (property, instance) = (args.at(0), args.at(1));
    match parts(runtime, property).deleter {
        Value::None => missing(runtime, property, instance, "deleter"),
        deleter => call(deleter, &[instance]),
    }
}

fn set_name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::Descriptor(id) = runtime.plain(args.at(0))
        && let Descriptor::Property { name, .. } = runtime.heap.write(id)
    {
        *name = args.at(2);
    }
    Ok(Value::None)
}

fn fget(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(parts(runtime, args.at(0)).getter)
}

fn fset(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(parts(runtime, args.at(0)).setter)
}

fn fdel(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(parts(runtime, args.at(0)).deleter)
}

fn doc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let parts = parts(runtime, args.at(0));
    match (parts.doc, parts.getter) {
        (Value::None, Value::Function(id)) => {
            let specials = runtime.heap[id].specials;
            if let Some(doc) = specials.and_then(|dict| runtime.dict_get_symbol(dict, symbols::DOC)) {
                return Ok(doc);
            }
            let doc = runtime.code(runtime.heap[id].code).code.doc.clone();
            Ok(doc.map_or(Value::None, |doc| runtime.str(doc)))
        }
        (doc, _) => Ok(doc),
    }
}

fn name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let parts = parts(runtime, args.at(0));
    match (parts.name.defined(), parts.getter) {
        (Some(name), _) => Ok(name),
        (None, getter @ Value::Function(_)) => {
            let name = runtime.function_name(getter);
            Ok(runtime.str(name))
        }
        _ => runtime.attribute_error(args.at(0), symbols::NAME),
    }
}

fn is_abstract(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let parts = parts(runtime, args.at(0));
    let found = [parts.getter, parts.setter, parts.deleter].into_iter().any(|part| runtime.is_marked_abstract(part));
    Ok(Value::from(found))
}

impl Runtime {
    /// Whether a function carries the mark of `abc.abstractmethod`.
    pub fn is_marked_abstract(&self, function: Value) -> bool {
        let function = match function {
            Value::Descriptor(id) => match self.heap[id] {
                Descriptor::StaticMethod(function) | Descriptor::ClassMethod(function) => function,
                _ => return false,
            },
            other => other,
        };
        let Value::Function(id) = function else { return false };
        let mark = self.heap[id].attributes.and_then(|dict| self.dict_get_symbol(dict, symbols::IS_ABSTRACT));
        matches!(mark, Some(Value::Bool(Truth::True)))
    }
}
