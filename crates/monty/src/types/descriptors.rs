//! `staticmethod`, `classmethod` and `functools.cached_property`.

use crate::{
    classes,
    objects::Descriptor,
    registry::{Args, ClassMembers, Member, NativeFn, native},
    runtime::{Control, MachineRequest, Outcome, Runtime},
    symbols,
    value::Value,
};

use super::class::call_with_rest;

const fn getter(name: &'static str, function: NativeFn) -> Member {
    Member::Getter(native(name, "self, /", function))
}

pub(super) const MEMBERS: &[ClassMembers] = &[
    ClassMembers {
        class: classes::STATICMETHOD,
        members: &[
            Member::StaticMethod(native("__new__", "cls, function, /", new_static)),
            Member::Method(native("__call__", "self, /, *args, **kwargs", call)),
            Member::Method(native("__get__", "self, instance, owner=None, /", get)),
            getter("__func__", function),
            getter("__wrapped__", function),
            getter("__isabstractmethod__", is_abstract),
        ],
    },
    ClassMembers {
        class: classes::CLASSMETHOD,
        members: &[
            Member::StaticMethod(native("__new__", "cls, function, /", new_class_method)),
            Member::Method(native("__get__", "self, instance, owner=None, /", get)),
            getter("__func__", function),
            getter("__wrapped__", function),
            getter("__isabstractmethod__", is_abstract),
        ],
    },
    ClassMembers {
        class: classes::CACHED_PROPERTY,
        members: &[
            Member::StaticMethod(native("__new__", "cls, func", new_cached)),
            Member::Method(native("__get__", "self, instance, owner=None, /", get_cached)),
            Member::Method(native("__set_name__", "self, owner, name, /", set_name)),
            getter("func", function),
            getter("attrname", attribute_name),
            getter("__doc__", doc),
        ],
    },
];

fn new_static(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::STATICMETHOD)?;
    let made = Value::Descriptor(runtime.heap.alloc(Descriptor::StaticMethod(args.at(1))));
    Ok(runtime.wrap_instance(class, made))
}

fn new_class_method(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::CLASSMETHOD)?;
    let made = Value::Descriptor(runtime.heap.alloc(Descriptor::ClassMethod(args.at(1))));
    Ok(runtime.wrap_instance(class, made))
}

fn new_cached(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::CACHED_PROPERTY)?;
    let cached = Descriptor::CachedProperty { function: args.at(1), name: Value::None };
    let made = Value::Descriptor(runtime.heap.alloc(cached));
    Ok(runtime.wrap_instance(class, made))
}

fn descriptor(runtime: &Runtime, value: Value) -> Descriptor {
    match runtime.plain(value) {
        Value::Descriptor(id) => runtime.heap[id],
        _ => Descriptor::Empty,
    }
}

fn function(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(match descriptor(runtime, args.at(0)) {
        Descriptor::StaticMethod(function)
        | Descriptor::ClassMethod(function)
        | Descriptor::CachedProperty { function, .. } => function,
        _ => Value::None,
    })
}

fn call(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let function = function(runtime, args)?;
    Err(call_with_rest(runtime, function, args))
}

fn get(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let owner = match args.get(2).filter(|owner| !owner.is_none()) {
        Some(owner) => owner,
        None if args.at(1).is_none() => return runtime.type_error("__get__(None, None) is invalid"),
        None => Value::Class(runtime.class_of(args.at(1))),
    };
    Ok(match descriptor(runtime, args.at(0)) {
        Descriptor::StaticMethod(function) => function,
        Descriptor::ClassMethod(function) => runtime.method(function, owner),
        _ => Value::None,
    })
}

fn get_cached(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Descriptor::CachedProperty { name, .. } = descriptor(runtime, args.at(0)) else { return Ok(Value::None) };
    if args.at(1).is_none() {
        return Ok(args.at(0));
    }
    let name = match name {
        Value::Str(id) => runtime.symbol_of(id),
        _ => return runtime.type_error("Cannot use cached_property instance without calling __set_name__ on it."),
    };
    Err(Box::new(Control::Machine(MachineRequest::PlainGetAttr { object: args.at(1), name })))
}

fn set_name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::Descriptor(id) = runtime.plain(args.at(0))
        && let Descriptor::CachedProperty { name, .. } = runtime.heap.write(id)
    {
        *name = args.at(2);
    }
    Ok(Value::None)
}

fn attribute_name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(match descriptor(runtime, args.at(0)) {
        Descriptor::CachedProperty { name, .. } => name.defined().unwrap_or(Value::None),
        _ => Value::None,
    })
}

fn doc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let object = function(runtime, args)?;
    Err(Box::new(Control::Machine(MachineRequest::GetAttr { object, name: symbols::DOC, default: Value::None })))
}

fn is_abstract(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let function = function(runtime, args)?;
    Ok(Value::Bool(runtime.is_marked_abstract(function)))
}
