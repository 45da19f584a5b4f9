//! `list[int]` and `int | None` as objects.

use crate::{
    classes,
    objects::Alias,
    registry::{Args, ClassMembers, Member, NativeFn, native},
    runtime::{MachineRequest, Outcome, Runtime},
    value::{Symbol, Value},
};

use super::class::call_with_rest;

/// What an alias answers itself, or not at all.
const OWN: &[&str] = &[
    "__args__",
    "__bases__",
    "__class__",
    "__copy__",
    "__deepcopy__",
    "__mro_entries__",
    "__origin__",
    "__parameters__",
    "__reduce__",
    "__reduce_ex__",
    "__typing_unpacked_tuple_args__",
    "__unpacked__",
];

const fn method(name: &'static str, signature: &'static str, function: NativeFn) -> Member {
    Member::Method(native(name, signature, function))
}

const fn getter(name: &'static str, function: NativeFn) -> Member {
    Member::Getter(native(name, "self, /", function))
}

pub(super) const MEMBERS: &[ClassMembers] = &[
    ClassMembers {
        class: classes::GENERIC_ALIAS,
        members: &[
            Member::StaticMethod(native("__new__", "cls, origin, args, /", new)),
            method("__call__", "self, /, *args, **kwargs", call),
            method("__mro_entries__", "self, bases, /", mro_entries),
            method("__instancecheck__", "self, instance, /", instance_check),
            method("__subclasscheck__", "self, subclass, /", subclass_check),
            getter("__origin__", origin),
            getter("__args__", arguments),
            getter("__parameters__", parameters),
            getter("__unpacked__", is_unpacked),
        ],
    },
    ClassMembers {
        class: classes::UNION,
        members: &[
            getter("__args__", arguments),
            getter("__origin__", union_origin),
            getter("__parameters__", parameters),
        ],
    },
];

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let arguments = match args.at(2) {
        Value::Tuple(id) => runtime.heap[id].to_vec(),
        single => vec![single],
    };
    Ok(Value::Alias(runtime.heap.alloc(Alias { origin: args.at(1), arguments, is_union: false, is_starred: false })))
}

fn alias(runtime: &Runtime, args: &Args<'_>) -> Alias {
    match args.at(0) {
        Value::Alias(id) => runtime.heap[id].clone(),
        _ => Alias::default(),
    }
}

fn call(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let origin = alias(runtime, args).origin;
    Err(call_with_rest(runtime, origin, args))
}

fn mro_entries(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let origin = alias(runtime, args).origin;
    Ok(runtime.tuple(vec![origin]))
}

fn origin(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(alias(runtime, args).origin)
}

fn union_origin(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::Class(classes::UNION))
}

fn arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let arguments = alias(runtime, args).arguments;
    Ok(runtime.tuple(arguments))
}

/// The type variables among the arguments, each once.
fn parameters(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let mut found: Vec<Value> = Vec::new();
    let mut add = |value: Value| {
        if !found.iter().any(|known| known.is(value)) {
            found.push(value);
        }
    };
    for argument in alias(runtime, args).arguments {
        match argument {
            Value::Alias(id) => {
                let args = Args { positional: &[Value::Alias(id)], keywords: &[] };
                let inner = runtime.nested(|runtime| parameters(runtime, &args))?;
                runtime.items(inner).unwrap_or_default().into_iter().for_each(&mut add);
            }
            Value::Instance(_) if is_type_variable(runtime, argument) => add(argument),
            _ => {}
        }
    }
    Ok(runtime.tuple(found))
}

fn is_type_variable(runtime: &mut Runtime, value: Value) -> bool {
    let name = runtime.type_name(value);
    matches!(&*name, "TypeVar" | "ParamSpec" | "TypeVarTuple")
}

fn is_unpacked(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(alias(runtime, args).is_starred))
}

fn instance_check(runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    runtime.type_error("isinstance() argument 2 cannot be a parameterized generic")
}

fn subclass_check(runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    runtime.type_error("issubclass() argument 2 cannot be a parameterized generic")
}

impl Runtime {
    /// An attribute that an alias borrows from its origin.
    pub fn attribute_of_origin(&self, alias: Value, name: Symbol) -> Option<MachineRequest> {
        let Value::Alias(id) = alias else { return None };
        if self.heap[id].is_union || OWN.contains(&self.symbols.text(name)) {
            return None;
        }
        Some(MachineRequest::GetAttr { object: self.heap[id].origin, name, default: Value::Undefined })
    }
}
