//! `super`, called with arguments; without any the compiler passes class and instance itself.

use crate::{
    classes,
    heap::ClassRef,
    objects::Super,
    registry::{Args, ClassMembers, Member, native},
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::SUPER,
    members: &[
        Member::StaticMethod(native("__new__", "cls, type=None, obj=None, /", new)),
        Member::Method(native("__get__", "self, instance, owner=None, /", get)),
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
    make(runtime, class, args.get(2).unwrap_or(Value::None))
}

/// `super(class, object)`; without an object nothing is bound.
fn make(runtime: &mut Runtime, class: ClassRef, object: Value) -> Outcome {
    runtime.check_super(class, object)?;
    Ok(Value::Super(runtime.heap.alloc(Super { class, object })))
}

/// An unbound `super` binds to an object.
fn get(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Super { class, object } = parts(runtime, args);
    if !object.is_none() || args.at(1).is_none() {
        return Ok(args.at(0));
    }
    make(runtime, class, args.at(1))
}

impl Runtime {
    /// Whether `super` may start at the class for the object.
    pub(crate) fn check_super(&mut self, class: ClassRef, object: Value) -> Outcome<()> {
        let runtime = self;
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
        Ok(())
    }
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
