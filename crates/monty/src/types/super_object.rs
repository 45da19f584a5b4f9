//! `super`, called with arguments; without any the compiler passes class and instance itself.

use crate::{
    classes,
    objects::Super,
    registry::{Args, ClassMembers, Member, native},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::SUPER,
    members: &[
        Member::StaticMethod(native("__new__", "cls, type=None, obj=None, /", new)),
        Member::Getter(native("__thisclass__", "self, /", this_class)),
        Member::Getter(native("__self__", "self, /", receiver)),
        Member::Getter(native("__self_class__", "self, /", class_of_receiver)),
    ],
};

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = match args.get(1) {
        None => return runtime.raise(classes::RUNTIME_ERROR, "super(): no arguments"),
        Some(Value::Class(class)) => class,
        Some(other) => {
            let message = format!("super() argument 1 must be a type, not {}", runtime.type_name(other));
            return runtime.type_error(message);
        }
    };
    let object = args.get(2).unwrap_or(Value::None);
    let fits = match object {
        Value::None => true,
        Value::Class(of) if runtime.is_subclass(of, class) => true,
        object => runtime.is_instance(object, class),
    };
    if !fits {
        let message = match object {
            Value::Class(of) => format!(
                "super(type, obj): obj (type {}) is not an instance or subtype of type ({}).",
                runtime.class_name(of),
                runtime.class_name(class)
            ),
            object => format!(
                "super(type, obj): obj (instance of {}) is not an instance or subtype of type ({}).",
                runtime.type_name(object),
                runtime.class_name(class)
            ),
        };
        return runtime.type_error(message);
    }
    Ok(Value::Super(runtime.heap.alloc(Super { class, object })))
}

fn parts(runtime: &Runtime, args: &Args<'_>) -> Super {
    match args.at(0) {
        Value::Super(id) => runtime.heap[id],
        _ => Super { class: classes::OBJECT, object: Value::None },
    }
}

fn this_class(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Class(parts(runtime, args).class))
}

fn receiver(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(parts(runtime, args).object)
}

fn class_of_receiver(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(match parts(runtime, args).object {
        Value::None => Value::None,
        class @ Value::Class(_) => class,
        object => Value::Class(runtime.class_of(object)),
    })
}
