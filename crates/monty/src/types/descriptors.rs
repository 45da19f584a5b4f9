//! `staticmethod`, `classmethod`, `functools.cached_property` and what `__slots__` makes.

use crate::{
    classes,
    heap::{ClassId, ClassRef, DictId, InstanceId},
    objects::Descriptor,
    registry::{Args, ClassMembers, Member, NativeFn, native},
    runtime::{Control, MOST_SLOTS, MachineRequest, Outcome, Runtime, Values},
    symbols::{self, static_symbol},
    value::{Symbol, Value},
};

use super::{class::call_with_rest, operators::CLASS_GETITEM};

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
            getter("__annotations__", annotations),
            getter("__annotate__", annotate),
            getter("__isabstractmethod__", is_abstract),
            Member::ClassMethod(CLASS_GETITEM),
        ],
    },
    ClassMembers {
        class: classes::CLASSMETHOD,
        members: &[
            Member::StaticMethod(native("__new__", "cls, function, /", new_class_method)),
            Member::Method(native("__get__", "self, instance, owner=None, /", get)),
            getter("__func__", function),
            getter("__wrapped__", function),
            getter("__annotations__", annotations),
            getter("__annotate__", annotate),
            getter("__isabstractmethod__", is_abstract),
            Member::ClassMethod(CLASS_GETITEM),
        ],
    },
    ClassMembers { class: classes::MEMBER_DESCRIPTOR, members: SLOT },
    ClassMembers { class: classes::GETSET_DESCRIPTOR, members: SLOT },
    ClassMembers {
        class: classes::CACHED_PROPERTY,
        members: &[
            Member::StaticMethod(native("__new__", "cls, func", new_cached)),
            Member::Method(native("__get__", "self, instance, owner=None, /", get_cached)),
            Member::Method(native("__set_name__", "self, owner, name, /", set_name)),
            getter("func", function),
            getter("attrname", attribute_name),
            // Classes of the program that have it show this one.
            getter("__weakref__", weak_reference),
            getter("__doc__", doc),
        ],
    },
];

/// The members of what gives, sets and deletes one attribute of instances.
const SLOT: &[Member] = &[
    Member::Method(native("__get__", "self, instance, owner=None, /", get_slot)),
    Member::Method(native("__set__", "self, instance, value, /", set_slot)),
    Member::Method(native("__delete__", "self, instance, /", delete_slot)),
    getter("__name__", slot_name),
    getter("__qualname__", slot_qualname),
    getter("__objclass__", slot_owner),
];

/// The slot that a member descriptor stands for.
fn slot(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<(Symbol, ClassRef)> {
    if let Value::Native(id) = args.at(0) {
        let entry = runtime.registry.native(id);
        let name = static_symbol(entry.def.name).unwrap_or(symbols::EMPTY);
        return Ok((name, entry.owner.unwrap_or(classes::OBJECT)));
    }
    match descriptor(runtime, args.at(0)) {
        Descriptor::Slot { name: Value::Str(id), owner, .. } => Ok((runtime.symbol_of(id), owner)),
        _ => runtime.type_error("descriptor is no slot"),
    }
}

/// The slot and the instance, which must be one of the class that has the slot.
fn slot_of_instance(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Symbol> {
    let (name, owner) = slot(runtime, args)?;
    if runtime.is_instance(args.at(1), owner) {
        return Ok(name);
    }
    let message = format!(
        "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
        runtime.symbols.text(name),
        runtime.class_name(owner),
        runtime.type_name(args.at(1))
    );
    runtime.type_error(message)
}

/// The instance that was given and the number of the slot in it.
fn instance_slot(runtime: &Runtime, args: &Args<'_>) -> Option<(InstanceId, u32)> {
    match (descriptor(runtime, args.at(0)), args.at(1)) {
        (Descriptor::Slot { index, .. }, Value::Instance(id)) => Some((id, index)),
        _ => None,
    }
}

fn get_slot(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if args.at(1).is_none() {
        return match args.get(2).filter(|owner| !owner.is_none()) {
            Some(_) => Ok(args.at(0)),
            None => runtime.type_error("__get__(None, None) is invalid"),
        };
    }
    let name = slot_of_instance(runtime, args)?;
    if let Value::Native(id) = args.at(0) {
        let getter = runtime.registry.native(id).def.function;
        return getter(runtime, &Args { positional: &[args.at(1)], keywords: &[] });
    }
    let found = instance_slot(runtime, args).and_then(|(id, index)| runtime.slot_value(id, index));
    match found {
        Some(value) => Ok(value),
        None => runtime.attribute_error(args.at(1), name),
    }
}

fn set_slot(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = slot_of_instance(runtime, args)?;
    if let Value::Native(_) = args.at(0) {
        return Err(call_builtin(runtime, "setattr", &[args.at(1), name.into(), args.at(2)]));
    }
    if let Some((id, index)) = instance_slot(runtime, args) {
        runtime.set_slot_value(id, index, args.at(2));
    }
    Ok(Value::None)
}

fn delete_slot(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = slot_of_instance(runtime, args)?;
    if let Value::Native(_) = args.at(0) {
        return Err(call_builtin(runtime, "delattr", &[args.at(1), name.into()]));
    }
    if let Some((id, index)) = instance_slot(runtime, args)
        && runtime.delete_slot_value(id, index)
    {
        return Ok(Value::None);
    }
    let text = runtime.symbols.text(name).to_owned();
    runtime.attribute_error_with(text, args.at(1), name)
}

/// Goes on in the builtin function that sets or deletes attributes.
fn call_builtin(runtime: &Runtime, name: &str, arguments: &[Value]) -> Box<Control> {
    let callee = static_symbol(name).and_then(|name| runtime.registry.builtins.get(&name).copied()).unwrap_or_default();
    Box::new(Control::Call { callee, positional: Values::from_slice(arguments), keywords: Vec::new() })
}

fn slot_name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(slot(runtime, args)?.0.into())
}

fn slot_qualname(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (name, owner) = slot(runtime, args)?;
    let owner = runtime.class_qualname(owner);
    let qualname = format!("{owner}.{}", runtime.symbols.text(name));
    Ok(runtime.str(qualname))
}

fn slot_owner(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Class(slot(runtime, args)?.1))
}

/// What `__slots__` of a class says.
#[derive(Default)]
pub(crate) struct SlotNames {
    /// In the order of their places.
    pub(crate) names: Vec<Symbol>,
    /// Whether the class asks for a `__dict__` all the same, or has no `__slots__`.
    has_dict: bool,
    has_weakref: bool,
}

impl Runtime {
    /// The names in a class body's `__slots__`, private ones mangled; those of Python code were listed before.
    pub(crate) fn slot_names(
        &mut self,
        class_name: Value,
        namespace: DictId,
        parents: &[ClassRef],
    ) -> Outcome<SlotNames> {
        let Some(slots) = self.dict_get_symbol(namespace, symbols::SLOTS) else {
            return Ok(SlotNames { names: Vec::new(), has_dict: true, has_weakref: true });
        };
        let items = if self.as_text(slots).is_some() { vec![slots] } else { self.iterate(slots)? };
        let layout = parents.iter().map(|parent| self.layout(*parent)).find(|layout| has_items(*layout));
        if let Some(layout) = layout.filter(|_| !items.is_empty()) {
            let base = self.class_name(layout);
            return self.type_error(format!("nonempty __slots__ not supported for subtype of '{base}'"));
        }
        if items.len() >= MOST_SLOTS as usize {
            return self.raise(classes::MEMORY_ERROR, "");
        }
        let owner = self.display(class_name).trim_start_matches('_').to_owned();
        let mut slots = SlotNames::default();
        for item in items {
            let Some(text) = self.as_text(item).map(|text| text.to_display().into_owned()) else {
                let message = format!("__slots__ items must be strings, not '{}'", self.type_name(item));
                return self.type_error(message);
            };
            if !self.as_text(item).is_some_and(|text| text.is_identifier()) {
                return self.type_error("__slots__ must be identifiers");
            }
            if matches!(&*text, "__dict__" | "__weakref__") {
                let first = parents.first().copied().unwrap_or(classes::OBJECT);
                let (seen, inherited) = match &*text {
                    "__dict__" => (&mut slots.has_dict, self.has_dict(first)),
                    _ => (&mut slots.has_weakref, self.has_weakref(first)),
                };
                if std::mem::replace(seen, true) || inherited {
                    return self.type_error(format!("{text} slot disallowed: we already got one"));
                }
                continue;
            }
            let is_private = text.starts_with("__") && !text.ends_with("__") && !owner.is_empty();
            let name = if is_private { format!("_{owner}{text}") } else { text };
            let symbol = self.symbols.intern(&name);
            if symbol != symbols::QUALNAME && self.dict_get_symbol(namespace, symbol).is_some() {
                return self.value_error(format!("'{name}' in __slots__ conflicts with class variable"));
            }
            slots.names.push(symbol);
        }
        slots.names.sort_by(|a, b| self.symbols.text(*a).cmp(self.symbols.text(*b)));
        Ok(slots)
    }

    /// Gives a class the members that its `__slots__` name, beyond those of the solid class among its bases.
    pub(crate) fn add_slots(&mut self, id: ClassId, slots: SlotNames, solid: ClassRef) {
        let (owner, namespace) = (ClassRef::from(id), self.heap[id].namespace);
        let adds_slots = !slots.names.is_empty();
        let mut index = self.slot_count(solid);
        let own_slots: Vec<(Symbol, u32)> = slots.names.iter().copied().zip(index..).collect();
        for slot in slots.names {
            let member = Descriptor::Slot { name: slot.into(), owner, index };
            let member = Value::Descriptor(self.heap.alloc(member));
            self.dict_set_symbol(namespace, slot, member);
            index += 1;
        }
        let bases = self.heap[id].bases.clone();
        let has_dict = slots.has_dict || bases.iter().any(|base| self.has_dict(*base));
        let has_weakref =
            slots.has_weakref && !has_items(self.heap[id].layout) || bases.iter().any(|base| self.has_weakref(*base));
        let class = self.heap.write(id);
        (class.has_dict, class.has_weakref) = (has_dict, has_weakref);
        (class.adds_slots, class.slot_count) = (adds_slots, index);
        class.own_slots = own_slots;
    }

    /// Whether instances of a class have a `__dict__`.
    pub(crate) fn has_dict(&self, class: ClassRef) -> bool {
        class.user().map_or_else(|| classes::is_exception(class), |id| self.heap[id].has_dict)
    }

    /// Whether CPython would let instances of a class be referred to weakly.
    pub(crate) fn has_weakref(&self, class: ClassRef) -> bool {
        let builtin =
            || matches!(class, classes::SET | classes::FROZENSET | classes::DEQUE | classes::TYPE | classes::MODULE);
        class.user().map_or_else(builtin, |id| self.heap[id].has_weakref)
    }
}

/// Whether instances of a builtin class are of different sizes, which leaves no room for slots.
fn has_items(layout: ClassRef) -> bool {
    matches!(layout, classes::INT | classes::TUPLE | classes::BYTES | classes::TYPE)
}

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

/// Nothing is referred to weakly.
fn weak_reference(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::None)
}

fn doc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let object = function(runtime, args)?;
    Err(Box::new(Control::Machine(MachineRequest::GetAttr { object, name: symbols::DOC, default: Value::None })))
}

/// An attribute of the function within.
fn of_function(runtime: &mut Runtime, args: &Args<'_>, name: Symbol) -> Outcome {
    let object = function(runtime, args)?;
    Err(Box::new(Control::Machine(MachineRequest::GetAttr { object, name, default: Value::Undefined })))
}

fn annotations(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    of_function(runtime, args, symbols::ANNOTATIONS)
}

fn annotate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    of_function(runtime, args, symbols::ANNOTATE)
}

fn is_abstract(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let function = function(runtime, args)?;
    Ok(Value::from(runtime.is_marked_abstract(function)))
}
