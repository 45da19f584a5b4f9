//! `list[int]` and `int | None` as objects.

use crate::{
    classes,
    heap::AliasId,
    objects::Alias,
    registry::{Args, ClassMembers, Member, NativeFn, native},
    runtime::{MachineRequest, Outcome, Runtime},
    symbols,
    value::{Symbol, Value},
};

use super::class::call_with_rest;

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
            getter("__typing_unpacked_tuple_args__", unpacked_arguments),
        ],
    },
    ClassMembers {
        class: classes::UNION,
        members: &[
            getter("__args__", arguments),
            getter("__origin__", union_origin),
            getter("__name__", union_name),
            getter("__qualname__", union_name),
            getter("__module__", union_module),
            getter("__parameters__", parameters),
            method("__mro_entries__", "self, bases, /", refuse_subclass),
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

/// A union cannot stand among the bases of a class.
fn refuse_subclass(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let shown = runtime.repr(args.at(0))?;
    let message = format!("Cannot subclass {}", shown.as_ref().to_display());
    runtime.type_error(message)
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

fn union_name(runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(runtime.str("Union"))
}

fn union_module(runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(runtime.str("typing"))
}

/// The type variables among the arguments, each once.
fn parameters(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let mut found = Vec::new();
    let arguments = alias(runtime, args).arguments;
    runtime.collect_parameters(&arguments, &mut found)?;
    Ok(runtime.tuple(found))
}

fn unpacked_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let alias = alias(runtime, args);
    match alias.is_starred && alias.origin.is(Value::Class(classes::TUPLE)) {
        true => Ok(runtime.tuple(alias.arguments)),
        false => Ok(Value::None),
    }
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

/// What an alias answers itself; everything else it has from its origin.
const OWN: [&str; 12] = [
    "__class__",
    "__origin__",
    "__args__",
    "__unpacked__",
    "__parameters__",
    "__typing_unpacked_tuple_args__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
    "__copy__",
    "__deepcopy__",
    "__bases__",
];

impl Runtime {
    fn collect_parameters(&mut self, arguments: &[Value], found: &mut Vec<Value>) -> Outcome<()> {
        for argument in arguments {
            let inner = match *argument {
                Value::Alias(id) => self.heap[id].arguments.clone(),
                Value::List(id) => self.heap[id].clone(),
                Value::Tuple(id) => self.heap[id].to_vec(),
                Value::Instance(_) => {
                    let (substitute, parameters) = (symbols::TYPING_SUBST, symbols::PARAMETERS);
                    let class = self.class_of(*argument);
                    match self.class_attribute(class, substitute) {
                        Some(_) => vec![*argument],
                        None => self
                            .own_attribute(*argument, parameters)
                            .and_then(|own| self.items(own))
                            .unwrap_or_default(),
                    }
                }
                _ => continue,
            };
            if let Value::Instance(_) = argument {
                for parameter in inner {
                    if !found.iter().any(|known| known.is(parameter)) {
                        found.push(parameter);
                    }
                }
                continue;
            }
            self.nested_natively(|runtime| runtime.collect_parameters(&inner, found))?;
        }
        Ok(())
    }

    /// Whether an attribute of an alias is that of its origin.
    pub(crate) fn borrows_attribute(&self, alias: AliasId, name: Symbol) -> bool {
        !self.heap[alias].is_union && !OWN.contains(&self.symbols.text(name))
    }

    /// An attribute that an alias borrows from its origin.
    pub fn attribute_of_origin(&self, alias: Value, name: Symbol) -> Option<MachineRequest> {
        let Value::Alias(id) = alias else { return None };
        if !self.borrows_attribute(id, name) {
            return None;
        }
        Some(MachineRequest::GetAttr { object: self.heap[id].origin, name, default: Value::Undefined })
    }
}
