//! `object.name`: read, written, deleted, with the hooks that Python code may define; and global names.

use super::{Continuation, Exit, Flow, Load, Machine, Ret};
use crate::{
    bytecode::Reg,
    classes,
    heap::{ClassId, ClassRef},
    objects::{Descriptor, ShapeId, Super},
    registry::Attribute,
    runtime::{Cache, Lookup, NameUse, Outcome, Place, Runtime},
    symbols,
    value::{Symbol, Value},
};

impl Runtime {
    /// Whether a user class defines a hook in Python code, or has put a native of another name in its place.
    pub fn has_hook(&mut self, class: ClassRef, name: Symbol) -> bool {
        class.user().is_some()
            && match self.class_attribute(class, name) {
                None => false,
                Some(Value::Native(id)) => self.registry.native(id).def.name != self.symbols.text(name),
                Some(_) => true,
            }
    }
}

impl Machine {
    #[inline(never)]
    pub(crate) fn get_attr(&mut self, dst: Reg, object: Reg, site: u32) -> Flow {
        let value = self.register(object);
        let name = self.code().site_name(site);
        if let Value::Instance(id) = value {
            let instance = &self.rt.heap[id];
            let (class, shape) = (instance.class(), instance.shape);
            let at = (self.code().cache_base + site) as usize;
            if let Some(cache) = self.rt.remembered(NameUse::Get, shape, name) {
                self.rt.caches[at] = cache;
                match (cache.value, self.rt.heap[id].slots.get(cache.index as usize)) {
                    (getter @ Value::Function(_), _) => return self.call_hook(getter, &[value], Ret::Reg(dst)),
                    (_, Some(&found)) => {
                        self.set_register(dst, found);
                        return Ok(());
                    }
                    (found, None) if cache.index == self.value_mark() => {
                        self.set_register(dst, found);
                        return Ok(());
                    }
                    _ => {}
                }
            }
            let found = self.rt.class_attribute(class, name);
            if shape != ShapeId::DICT
                && let Some(place) = self.rt.place_of(found, class, name)
                && let Some(slot) = self.rt.shapes.slot(shape, place)
                && !self.rt.has_hook(class, symbols::GETATTRIBUTE)
            {
                let epoch = self.rt.class_epoch;
                let cache = Cache { guard: shape.0, epoch, index: slot as u32, value: Value::Undefined };
                self.rt.remember(at, NameUse::Get, name, cache);
                let found = self.rt.heap[id].slots[slot];
                self.set_register(dst, found);
                return Ok(());
            }
        }
        if name == symbols::CLASS && value.is_plain_data() {
            let class = Value::Class(self.rt.class_of(value));
            self.set_register(dst, class);
            return Ok(());
        }
        self.remember_class_attribute(value, name, site);
        self.get_attribute(value, name, Ret::Reg(dst))
    }

    /// Remembers what the class of an instance has under a name: the getter of a property, or a plain value.
    fn remember_class_attribute(&mut self, object: Value, name: Symbol, site: u32) {
        let Value::Instance(id) = object else { return };
        let (class, shape) = (self.rt.heap[id].class(), self.rt.heap[id].shape);
        if shape == ShapeId::DICT || self.rt.has_hook(class, symbols::GETATTRIBUTE) {
            return;
        }
        let has_hook = self.rt.has_hook(class, symbols::GETATTR);
        let value = match self.rt.class_attribute(class, name) {
            Some(Value::Native(_)) if name == symbols::CLASS => Value::Class(class),
            Some(Value::Descriptor(found)) => match self.rt.heap[found] {
                Descriptor::Property { getter: getter @ Value::Function(_), .. } if !has_hook => getter,
                _ => return,
            },
            Some(value) if value.is_plain_data() && self.rt.shapes.slot(shape, name).is_none() => value,
            _ => return,
        };
        let at = (self.code().cache_base + site) as usize;
        let epoch = self.rt.class_epoch;
        let cache = Cache { guard: shape.0, epoch, index: self.value_mark(), value };
        self.rt.remember(at, NameUse::Get, name, cache);
    }

    /// No slot: says when a plain value was read from a class.
    fn value_mark(&self) -> u32 {
        self.rt.value_epoch | 1 << 31
    }

    /// `object.name`, with every hook.
    #[inline(never)]
    pub(crate) fn get_attribute(&mut self, object: Value, name: Symbol, ret: Ret) -> Flow {
        if self.rt.is_object(object) {
            let class = self.rt.class_of(object);
            let has_getattr = self.rt.has_hook(class, symbols::GETATTR);
            if has_getattr {
                self.continuations.push(Continuation::GetAttrHook { object, name, ret });
            }
            let ret = if has_getattr { Ret::Cont } else { ret };
            if self.rt.has_hook(class, symbols::GETATTRIBUTE) {
                let Some(hook) = self.rt.special_method(class, symbols::GETATTRIBUTE) else { return Ok(()) };
                return self.call_value(hook, &[object, name.into()], &[], ret);
            }
            return self.get_plain_attribute(object, name, ret);
        }
        self.get_plain_attribute(object, name, ret)
    }

    /// An attribute of an instance or of data where no code runs for it, neither when it is there nor when it is missing;
    /// so no exception is made that nobody sees. `None` where that cannot be said.
    #[expect(clippy::option_option, reason = "not answered and missing are two things")]
    pub(super) fn look_plainly(&mut self, object: Value, name: Symbol) -> Option<Option<Value>> {
        let class = self.rt.class_of(object);
        match object {
            Value::Instance(_) => {
                let hooks = [symbols::GETATTR, symbols::GETATTRIBUTE];
                if hooks.into_iter().any(|hook| self.rt.has_hook(class, hook)) {
                    return None;
                }
            }
            _ if object.is_plain_data() => {}
            _ => return None,
        }
        match self.rt.lookup(object, name) {
            Ok(Lookup::Value(value)) => Some(Some(value)),
            Ok(Lookup::Missing) => Some(None),
            _ => None,
        }
    }

    #[inline(never)]
    pub(crate) fn get_plain_attribute(&mut self, object: Value, name: Symbol, ret: Ret) -> Flow {
        match self.rt.lookup(object, name) {
            Ok(lookup) => self.finish_lookup(lookup, object, name, ret),
            Err(control) => self.control(*control, ret),
        }
    }

    /// Delivers what looking up an attribute found.
    pub(super) fn finish_lookup(&mut self, lookup: Lookup, object: Value, name: Symbol, ret: Ret) -> Flow {
        match lookup {
            Lookup::Value(value) => self.deliver(ret, value),
            Lookup::Call(getter) => {
                let receiver = match object {
                    Value::Super(id) => self.rt.heap[id].object,
                    _ => object,
                };
                self.call_value(getter, &[receiver], &[], ret)
            }
            Lookup::Cache { function, name: key } => {
                let name = match key {
                    Value::Str(id) => self.rt.symbol_of(id),
                    _ => name,
                };
                self.call_then(Continuation::CacheAttribute { object, name, ret }, function, &[object])
            }
            Lookup::Get { method, descriptor, object, owner } => {
                self.call_value(method, &[descriptor, object, Value::Class(owner)], &[], ret)
            }
            Lookup::Missing => match (object, name) {
                (Value::Class(_) | Value::Function(_), symbols::ANNOTATIONS) => self.annotations(object, ret),
                (Value::Method(id), symbols::ANNOTATIONS) => {
                    let function = self.rt.heap[id].function;
                    self.get_plain_attribute(function, name, ret)
                }
                (Value::Method(id), _) if let function @ Value::Function(_) = self.rt.heap[id].function => {
                    self.missing_attribute(function, name, ret)
                }
                (Value::Alias(_), _) if let Some(request) = self.rt.attribute_of_origin(object, name) => {
                    self.request(request, ret)
                }
                (Value::Module(id), _) => {
                    let namespace = self.rt.heap[id].namespace;
                    match self.rt.dict_get_symbol(namespace, symbols::GETATTR) {
                        Some(hook) => self.call_value(hook, &[name.into()], &[], ret),
                        None => self.missing_attribute(object, name, ret),
                    }
                }
                _ => self.missing_attribute(object, name, ret),
            },
        }
    }

    fn missing_attribute(&mut self, object: Value, name: Symbol, ret: Ret) -> Flow {
        let error = match object {
            Value::Super(_) => {
                let message = format!("'super' object has no attribute '{}'", self.rt.symbols.text(name));
                self.rt.attribute_error_with(message, object, name)
            }
            _ => self.rt.attribute_error(object, name),
        };
        self.settle(error, ret)
    }

    /// `__annotations__`: what the annotate function gives, kept.
    fn annotations(&mut self, object: Value, ret: Ret) -> Flow {
        let (annotate, namespace) = match object {
            Value::Function(id) => {
                let dict = self.rt.function_specials(id);
                (self.rt.heap[id].annotate.defined(), Some((dict, symbols::ANNOTATIONS)))
            }
            Value::Class(class) => match class.user() {
                Some(id) => {
                    let namespace = self.rt.heap[id].namespace;
                    (self.rt.annotate_of_class(class), Some((namespace, symbols::ANNOTATIONS_CACHE)))
                }
                None => (None, None),
            },
            _ => (None, None),
        };
        let Some((namespace, place)) = namespace else {
            return self.missing_attribute(object, symbols::ANNOTATIONS, ret);
        };
        let Some(annotate) = annotate.filter(|annotate| !annotate.is_none()) else {
            let empty = self.rt.dict();
            self.rt.dict_set_symbol(namespace, place, Value::Dict(empty));
            return self.deliver(ret, Value::Dict(empty));
        };
        let arguments = [annotate, Value::Dict(namespace), place.into()];
        self.call_prelude("classes.annotations", &arguments, ret)
    }

    /// Calls an attribute that is not a plain method.
    #[inline(never)]
    pub(crate) fn call_attribute(&mut self, object: Value, name: Symbol, arguments: &[Value], ret: Ret) -> Flow {
        let names = self.rt.tuple(arguments.to_vec());
        self.call_prelude("classes.call_attribute", &[object, name.into(), names], ret)
    }

    #[inline(never)]
    pub(crate) fn set_attr(&mut self, object: Reg, src: Reg, site: u32) -> Flow {
        let (target, value) = (self.register(object), self.register(src));
        let name = self.code().site_name(site);
        if let Value::Instance(id) = target {
            let (class, shape) = (self.rt.heap[id].class(), self.rt.heap[id].shape);
            let at = (self.code().cache_base + site) as usize;
            if let Some(cache) = self.rt.remembered(NameUse::Set, shape, name) {
                self.rt.caches[at] = cache;
                match (self.rt.heap.write(id).slots.get_mut(cache.index as usize), cache.value) {
                    (Some(place), _) => *place = value,
                    (None, Value::Int(next)) => self.rt.add_slot(id, ShapeId(next as u32), value),
                    _ => {}
                }
                return Ok(());
            }
            let found = self.rt.class_attribute(class, name);
            if shape != ShapeId::DICT
                && let Some(place) = self.rt.place_of(found, class, name)
                && !self.rt.has_hook(class, symbols::SETATTR)
            {
                let epoch = self.rt.class_epoch;
                if let Some(slot) = self.rt.shapes.slot(shape, place) {
                    let cache = Cache { guard: shape.0, epoch, index: slot as u32, value: Value::Undefined };
                    self.rt.remember(at, NameUse::Set, name, cache);
                    self.rt.heap.write(id).slots[slot] = value;
                    return Ok(());
                }
                if matches!(place, Place::Slot(_)) || self.rt.has_dict(class) {
                    let next = self.rt.shapes.extend(shape, place);
                    let index = self.rt.heap[id].slots.len() as u32;
                    let value_of_cache = Value::Int(i64::from(next.0));
                    let cache = Cache { guard: shape.0, epoch, index, value: value_of_cache };
                    self.rt.remember(at, NameUse::Set, name, cache);
                    self.rt.add_slot(id, next, value);
                    return Ok(());
                }
            }
        }
        let scratch = self.scratch();
        self.set_attribute(target, name, value, Ret::Reg(scratch))
    }

    /// `object.name = value`, with every hook; delivers `None`.
    #[inline(never)]
    pub(crate) fn set_attribute(&mut self, object: Value, name: Symbol, value: Value, ret: Ret) -> Flow {
        if self.rt.is_object(object) {
            let class = self.rt.class_of(object);
            if self.rt.has_hook(class, symbols::SETATTR)
                && let Some(hook) = self.rt.special_method(class, symbols::SETATTR)
            {
                self.continuations.push(Continuation::Replace { value: Value::None, ret });
                return self.call_value(hook, &[object, name.into(), value], &[], Ret::Cont);
            }
        }
        self.set_plain_attribute(object, name, value, ret)
    }

    #[inline(never)]
    pub(crate) fn set_plain_attribute(&mut self, object: Value, name: Symbol, value: Value, ret: Ret) -> Flow {
        if self.rt.is_object(object) {
            let class = self.rt.class_of(object);
            let found = self.rt.class_attribute(class, name);
            if let Some(descriptor @ Value::Instance(_)) = found {
                if let Some(method) = self.rt.python_method(descriptor, symbols::SET) {
                    self.continuations.push(Continuation::Replace { value: Value::None, ret });
                    return self.call_value(method, &[descriptor, object, value], &[], Ret::Cont);
                }
                if self.rt.python_method(descriptor, symbols::DELETE).is_some() {
                    let error = self.rt.raise(classes::ATTRIBUTE_ERROR, "__set__");
                    return self.settle(error, ret);
                }
            }
            if let Some(Value::Descriptor(id)) = found
                && let Descriptor::TupleGetter { .. } = self.rt.heap[id]
            {
                let error = self.rt.raise(classes::ATTRIBUTE_ERROR, "can't set attribute");
                return self.settle(error, ret);
            }
            if let Some(Value::Descriptor(id)) = found.map(|found| self.rt.plain(found))
                && let Descriptor::Property { setter, .. } = self.rt.heap[id]
            {
                if setter.is_none() {
                    let property = self.rt.display_property_name(Value::Descriptor(id));
                    let message =
                        format!("property '{property}' of '{}' object has no setter", self.rt.class_name(class));
                    let error = self.rt.raise(classes::ATTRIBUTE_ERROR, message);
                    return self.settle(error, ret);
                }
                self.continuations.push(Continuation::Replace { value: Value::None, ret });
                return self.call_value(setter, &[object, value], &[], Ret::Cont);
            }
        }
        let outcome = self.rt.set_attribute_natively(object, name, value).map(|()| Value::None);
        if let (Value::Class(class), Ok(_)) = (object, &outcome)
            && self.rt.symbols.text(name) == "__bases__"
        {
            let ordered = self.rt.to_be_ordered(class);
            if !ordered.is_empty() {
                let pairs = ordered.into_iter().map(|(class, hook)| self.rt.tuple_of(&[Value::Class(class), hook]));
                let pairs: Vec<Value> = pairs.collect();
                let pairs = self.rt.list(pairs);
                return self.call_prelude("classes.reorder", &[pairs], ret);
            }
        }
        self.settle_attribute(object, name, outcome, ret)
    }

    #[inline(never)]
    pub(crate) fn delete_attr(&mut self, object: Reg, site: u32) -> Flow {
        let object = self.register(object);
        let name = self.code().site_name(site);
        let scratch = self.scratch();
        self.delete_attribute(object, name, Ret::Reg(scratch))
    }

    /// `del object.name`; delivers `None`.
    #[inline(never)]
    pub(crate) fn delete_attribute(&mut self, object: Value, name: Symbol, ret: Ret) -> Flow {
        if self.rt.is_object(object) {
            let class = self.rt.class_of(object);
            if self.rt.has_hook(class, symbols::DELATTR)
                && let Some(hook) = self.rt.special_method(class, symbols::DELATTR)
            {
                self.continuations.push(Continuation::Replace { value: Value::None, ret });
                return self.call_value(hook, &[object, name.into()], &[], Ret::Cont);
            }
        }
        self.delete_plain_attribute(object, name, ret)
    }

    #[inline(never)]
    pub(crate) fn delete_plain_attribute(&mut self, object: Value, name: Symbol, ret: Ret) -> Flow {
        if self.rt.is_object(object) {
            let class = self.rt.class_of(object);
            let found = self.rt.class_attribute(class, name);
            if let Some(descriptor @ Value::Instance(_)) = found {
                if let Some(method) = self.rt.python_method(descriptor, symbols::DELETE) {
                    self.continuations.push(Continuation::Replace { value: Value::None, ret });
                    return self.call_value(method, &[descriptor, object], &[], Ret::Cont);
                }
                if self.rt.python_method(descriptor, symbols::SET).is_some() {
                    let error = self.rt.raise(classes::ATTRIBUTE_ERROR, "__delete__");
                    return self.settle(error, ret);
                }
            }
            if let Some(Value::Descriptor(id)) = found
                && let Descriptor::TupleGetter { .. } = self.rt.heap[id]
            {
                let error = self.rt.raise(classes::ATTRIBUTE_ERROR, "can't delete attribute");
                return self.settle(error, ret);
            }
            if let Some(Value::Descriptor(id)) = found.map(|found| self.rt.plain(found))
                && let Descriptor::Property { deleter, .. } = self.rt.heap[id]
            {
                if deleter.is_none() {
                    let property = self.rt.display_property_name(Value::Descriptor(id));
                    let message =
                        format!("property '{property}' of '{}' object has no deleter", self.rt.class_name(class));
                    let error = self.rt.raise(classes::ATTRIBUTE_ERROR, message);
                    return self.settle(error, ret);
                }
                self.continuations.push(Continuation::Replace { value: Value::None, ret });
                return self.call_value(deleter, &[object], &[], Ret::Cont);
            }
        }
        let outcome = self.rt.delete_attribute_natively(object, name).map(|()| Value::None);
        self.settle_attribute(object, name, outcome, ret)
    }

    /// An attribute was set or deleted. If it is one of a module, and the name that of a builtin, code has to know.
    fn settle_attribute(&mut self, object: Value, name: Symbol, outcome: Outcome, ret: Ret) -> Flow {
        if let (Value::Module(_), Ok(value)) = (object, &outcome)
            && self.rt.replaces_builtin(name)
        {
            self.continuations.push(Continuation::Replace { value: *value, ret });
            return Err(Box::new(Exit::Load(Load::Builtin(name))));
        }
        self.settle(outcome, ret)
    }

    #[inline(never)]
    pub(crate) fn load_super(&mut self, dst: Reg, cell: Reg, object: Reg) -> Flow {
        let class = match self.register(cell) {
            Value::Cell(id) => self.rt.heap[id].value,
            other => other,
        };
        let object = match self.register(object) {
            Value::Cell(id) => self.rt.heap[id].value,
            other => other,
        };
        let problem = match class {
            Value::None => "super(): __class__ cell not found",
            _ if object.is_undefined() => "super(): arg[0] deleted",
            Value::Class(_) => "",
            _ => "super(): empty __class__ cell",
        };
        let Value::Class(class) = class else {
            let error = self.rt.raise(classes::RUNTIME_ERROR, problem);
            return self.settle(error, Ret::Reg(dst));
        };
        if !problem.is_empty() {
            let error = self.rt.raise(classes::RUNTIME_ERROR, problem);
            return self.settle(error, Ret::Reg(dst));
        }
        if let Err(control) = self.rt.check_super(class, object) {
            return self.control(*control, Ret::Reg(dst));
        }
        let parts = Value::Super(self.rt.heap.alloc(Super { class, object }));
        self.set_register(dst, parts);
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn load_global(&mut self, dst: Reg, site: u32) -> Flow {
        let name = self.code().site_name(site);
        let globals = self.frame().globals;
        if let Some(position) = self.rt.dict_find_symbol(globals, name)
            && let Some(entry) = self.rt.heap[globals].entry(position).copied()
        {
            let at = (self.code().cache_base + site) as usize;
            self.rt.caches[at] = Cache { guard: 0, epoch: 0, index: position as u32, value: entry.key };
            self.set_register(dst, entry.value);
            return Ok(());
        }
        if self.code().code.own_builtins {
            return self.load_own_builtin(dst, name);
        }
        match self.rt.builtin(name) {
            Some(value) => {
                self.set_register(dst, value);
                Ok(())
            }
            None => match self.implicit_global(name) {
                Some(value) => {
                    self.set_register(dst, value);
                    Ok(())
                }
                None => self.name_error(name),
            },
        }
    }

    pub(crate) fn name_error(&mut self, name: Symbol) -> Flow {
        let message = format!("name '{}' is not defined", self.rt.symbols.text(name));
        let error = self.rt.name_error::<Value>(classes::NAME_ERROR, message, name);
        self.settle(error, Ret::Reg(self.scratch()))
    }

    #[inline(never)]
    pub(crate) fn store_global(&mut self, src: Reg, site: u32) -> Flow {
        let name = self.code().site_name(site);
        let (globals, value) = (self.frame().globals, self.register(src));
        self.rt.dict_set_symbol(globals, name, value);
        if let Some(position) = self.rt.dict_find_symbol(globals, name)
            && let Some(entry) = self.rt.heap[globals].entry(position).copied()
        {
            let at = (self.code().cache_base + site) as usize;
            self.rt.caches[at] = Cache { guard: 0, epoch: 0, index: position as u32, value: entry.key };
        }
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn delete_global(&mut self, site: u32) -> Flow {
        let name = self.code().site_name(site);
        match self.rt.dict_remove_symbol(self.frame().globals, name) {
            Some(_) => Ok(()),
            None => self.name_error(name),
        }
    }

    #[inline(never)]
    pub(crate) fn load_name(&mut self, dst: Reg, cell: Option<Reg>, site: u32) -> Flow {
        if let Some(object) = self.own_namespace() {
            return self.load_own_name(object, dst, cell, site);
        }
        let name = self.code().site_name(site);
        match self.frame().namespace.and_then(|namespace| self.rt.dict_get_symbol(namespace, name)) {
            Some(value) => {
                self.set_register(dst, value);
                Ok(())
            }
            None => self.load_name_beyond(dst, cell, site),
        }
    }

    /// A name that is not in the namespace: from the cell or the globals.
    pub(crate) fn load_name_beyond(&mut self, dst: Reg, cell: Option<Reg>, site: u32) -> Flow {
        let mut found = None;
        if let Some(cell) = cell
            && let Value::Cell(id) = self.register(cell)
        {
            found = self.rt.heap[id].value.defined();
        }
        match found {
            Some(value) => {
                self.set_register(dst, value);
                Ok(())
            }
            None if self.code().code.kind == crate::bytecode::CodeKind::Function && !self.is_annotate() => {
                self.unbound_local(site)
            }
            None => match cell {
                Some(cell)
                    if self.code().code.kind == crate::bytecode::CodeKind::Class && self.is_free_variable(cell) =>
                {
                    self.unbound_cell(cell, site)
                }
                _ => self.load_global(dst, site),
            },
        }
    }

    fn is_annotate(&self) -> bool {
        self.code().code.is_annotation
    }

    #[inline(never)]
    pub(crate) fn store_name(&mut self, src: Reg, site: u32) -> Flow {
        let name = self.code().site_name(site);
        let namespace = self.frame().namespace.unwrap_or(self.frame().globals);
        let value = self.register(src);
        if let Some(object) = self.own_namespace() {
            return self.store_own_name(object, name, value);
        }
        self.rt.dict_set_symbol(namespace, name, value);
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn delete_name(&mut self, site: u32) -> Flow {
        let name = self.code().site_name(site);
        let namespace = self.frame().namespace.unwrap_or(self.frame().globals);
        if let Some(object) = self.own_namespace() {
            return self.delete_own_name(object, name);
        }
        match self.rt.dict_remove_symbol(namespace, name) {
            Some(_) => Ok(()),
            None => self.name_error(name),
        }
    }

    #[inline(never)]
    pub(crate) fn unbound_local(&mut self, site: u32) -> Flow {
        let name = self.code().site_name(site);
        let text = self.rt.symbols.text(name);
        let message = format!("cannot access local variable '{text}' where it is not associated with a value");
        let error = self.rt.raise::<Value>(classes::UNBOUND_LOCAL_ERROR, message);
        self.settle(error, Ret::Reg(self.scratch()))
    }

    /// Whether a cell came with the function.
    fn is_free_variable(&self, cell: Reg) -> bool {
        let code = self.code();
        let first = u32::from(code.first_capture);
        (first..first + u32::from(code.captures)).contains(&cell.into())
    }

    #[inline(never)]
    pub(crate) fn unbound_cell(&mut self, cell: Reg, site: u32) -> Flow {
        if !self.is_free_variable(cell) {
            return self.unbound_local(site);
        }
        let name = self.code().site_name(site);
        let text = self.rt.symbols.text(name);
        let message =
            format!("cannot access free variable '{text}' where it is not associated with a value in enclosing scope");
        let error = self.rt.name_error::<Value>(classes::NAME_ERROR, message, name);
        self.settle(error, Ret::Reg(self.scratch()))
    }

    #[inline(never)]
    pub(crate) fn delete_cell(&mut self, cell: Reg, site: u32) -> Flow {
        if let Value::Cell(id) = self.register(cell) {
            if self.rt.heap[id].value.is_undefined() {
                return self.unbound_cell(cell, site);
            }
            self.rt.heap.write(id).value = Value::Undefined;
        }
        Ok(())
    }
}

impl Runtime {
    /// A builtin, or a function of the host, by name.
    pub fn builtin(&self, name: Symbol) -> Option<Value> {
        if self.program.diverted.contains(&name) {
            return self.builtins_namespace().and_then(|namespace| self.dict_get_symbol(namespace, name));
        }
        let found = self.registry.builtins.get(&name).copied();
        let found = found.or_else(|| self.host_functions.contains(&name).then_some(Value::Host(name.into())));
        found.or_else(|| self.builtins_namespace().and_then(|namespace| self.dict_get_symbol(namespace, name)))
    }

    /// `object.name = value` where no Python code has a say.
    pub fn set_attribute_natively(&mut self, object: Value, name: Symbol, value: Value) -> Outcome<()> {
        match object {
            Value::Instance(_) => self.set_instance_attribute(object, name, value),
            Value::Class(class) if name == symbols::CLASS && class.user().is_some() => self.set_class_of(object, value),
            Value::Class(class) => self.set_class_attribute(class, name, value),
            Value::Module(id) => {
                let namespace = self.heap[id].namespace;
                self.dict_set_symbol(namespace, name, value);
                Ok(())
            }
            Value::Function(_) if name == symbols::CLASS => self.set_class_of(object, value),
            Value::Function(id) => self.set_function_attribute(id, name, value),
            Value::Generator(id) if matches!(name, symbols::NAME | symbols::QUALNAME) => {
                self.set_generator_name(id, name, value)
            }
            Value::Cell(id) if self.symbols.text(name) == "cell_contents" => {
                self.heap.write(id).value = value;
                Ok(())
            }
            Value::Descriptor(id) if name == symbols::DOC => {
                if let Descriptor::Property { doc, .. } = self.heap.write(id) {
                    *doc = value;
                }
                Ok(())
            }
            Value::Descriptor(id) if name == symbols::NAME && matches!(self.heap[id], Descriptor::Property { .. }) => {
                if let Descriptor::Property { name, .. } = self.heap.write(id) {
                    *name = value;
                }
                Ok(())
            }
            _ if name == symbols::CLASS => self.set_class_of(object, value),
            _ => self.refuse_attribute(object, name),
        }
    }

    /// The error of setting or deleting an attribute of an object that has no place for any.
    fn refuse_attribute<T>(&mut self, object: Value, name: Symbol) -> Outcome<T> {
        let owner = self.class_of(object);
        let (class, text) = (self.type_name(object), self.symbols.text(name).to_owned());
        let member = match self.class_attribute(owner, name) {
            Some(Value::Native(id)) if self.is_getter(id, name) => Some(Attribute::Getter(id)),
            _ => self.registry.member(owner, name),
        };
        let message = match member {
            _ if name == symbols::DOC && !matches!(owner, classes::BUILTIN_FUNCTION | classes::METHOD) => {
                format!("'{class}' object attribute '{text}' is read-only")
            }
            Some(Attribute::Getter(_)) if matches!(owner, classes::PATTERN | classes::MATCH) => {
                "readonly attribute".to_owned()
            }
            Some(Attribute::Getter(id)) if name != symbols::DICT => {
                let owner = self.registry.native(id).owner.unwrap_or(owner);
                if classes::is_plain_field(owner, &text) {
                    return self.raise(classes::ATTRIBUTE_ERROR, "readonly attribute");
                }
                format!("attribute '{text}' of '{}' objects is not writable", self.full_name(owner))
            }
            Some(
                Attribute::Method(_) | Attribute::ClassMethod(_) | Attribute::StaticMethod(_) | Attribute::Nothing,
            ) => {
                format!("'{class}' object attribute '{text}' is read-only")
            }
            _ => no_place_message(&class, &text, self.hooks_setting(owner)),
        };
        self.attribute_error_with(message, object, name)
    }

    fn set_instance_attribute(&mut self, object: Value, name: Symbol, value: Value) -> Outcome<()> {
        if self.exception_state(object).is_some() && self.set_exception_attribute(object, name, value)? {
            return Ok(());
        }
        let class = self.class_of(object);
        if name == symbols::CLASS && matches!(self.class_attribute(class, name), Some(Value::Native(_)) | None) {
            return self.set_class_of(object, value);
        }
        if name == symbols::DICT
            && self.has_dict(class)
            && let Value::Instance(id) = object
        {
            let Value::Dict(dict) = self.plain(value) else {
                let message = format!("__dict__ must be set to a dictionary, not a '{}'", self.type_name(value));
                return self.type_error(message);
            };
            self.set_instance_dict(Value::Instance(id), dict);
            return Ok(());
        }
        let found = self.class_attribute(class, name);
        match (found, object) {
            (Some(Value::Native(id)), _) if self.is_getter(id, name) => return self.refuse_attribute(object, name),
            (Some(Value::Descriptor(descriptor)), Value::Instance(id))
                if matches!(self.heap[descriptor], Descriptor::Slot { .. }) =>
            {
                let Some(index) = self.slot_of(found, class) else {
                    return Err(self.foreign_slot(descriptor, object));
                };
                self.set_slot_value(id, index, value);
                return Ok(());
            }
            _ => {}
        }
        if !self.has_dict(class) {
            let known = self.class_attribute(class, name).is_some();
            let is_hooked = self.hooks_setting(class);
            let (class, text) = (self.class_name(class), self.symbols.text(name).to_owned());
            let message = match known {
                true => format!("'{class}' object attribute '{text}' is read-only"),
                false => no_place_message(&class, &text, is_hooked),
            };
            return self.attribute_error_with(message, object, name);
        }
        self.set_own_attribute(object, name, value);
        Ok(())
    }

    /// `object.__class__ = value`
    fn set_class_of(&mut self, object: Value, value: Value) -> Outcome<()> {
        let Value::Class(new) = value else {
            let message = format!("__class__ must be set to a class, not '{}' object", self.type_name(value));
            return self.type_error(message);
        };
        let old = self.class_of(object);
        if old.user().is_none() || new.user().is_none() {
            return self.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses");
        }
        if !self.same_layout(old, new) {
            let (new, old) = (self.class_name(new), self.class_name(old));
            return self.type_error(format!("__class__ assignment: '{new}' object layout differs from '{old}'"));
        }
        if let Value::Instance(id) = object {
            self.change_class(id, new);
        }
        Ok(())
    }

    /// `del object.name` where no Python code has a say.
    pub fn delete_attribute_natively(&mut self, object: Value, name: Symbol) -> Outcome<()> {
        let is_builtin_class = matches!(object, Value::Class(class) if class.user().is_none());
        if name == symbols::CLASS && !is_builtin_class {
            return self.type_error("can't delete __class__ attribute");
        }
        let deleted = match object {
            Value::Instance(_) if name == symbols::DICT && self.has_dict(self.class_of(object)) => {
                return self.delete_dict(object);
            }
            Value::Instance(id) => {
                let class = self.heap[id].class();
                let found = self.class_attribute(class, name);
                match found {
                    Some(Value::Descriptor(descriptor)) if matches!(self.heap[descriptor], Descriptor::Slot { .. }) => {
                        let Some(index) = self.slot_of(found, class) else {
                            return Err(self.foreign_slot(descriptor, object));
                        };
                        self.delete_slot_value(id, index)
                    }
                    _ => self.delete_exception_attribute(object, name)? || self.delete_own_attribute(object, name),
                }
            }
            Value::Class(class) => match class.user() {
                Some(id) => {
                    if name == symbols::DICT {
                        let message = "attribute '__dict__' of 'type' objects is not writable";
                        return self.raise(classes::ATTRIBUTE_ERROR, message);
                    }
                    if name == symbols::ANNOTATE {
                        return self.type_error("cannot delete __annotate__ attribute");
                    }
                    if name == symbols::ANNOTATIONS {
                        return self.delete_class_annotations(id);
                    }
                    if matches!(
                        name,
                        symbols::NAME | symbols::QUALNAME | symbols::DOC | symbols::MODULE | symbols::BASES
                    ) {
                        let (name, class) = (self.symbols.text(name), self.class_name(class));
                        let message = format!("cannot delete '{name}' attribute of immutable type '{class}'");
                        return self.type_error(message);
                    }
                    let namespace = self.heap[id].namespace;
                    self.class_epoch += 1;
                    self.dict_remove_symbol(namespace, name).is_some()
                }
                None => return self.immutable_type(class, name),
            },
            Value::Module(id) => {
                let namespace = self.heap[id].namespace;
                self.dict_remove_symbol(namespace, name).is_some()
            }
            Value::Function(id) => self.delete_function_attribute(id, name)?,
            Value::Generator(_) if matches!(name, symbols::NAME | symbols::QUALNAME) => {
                let message = format!("{} must be set to a string object", self.symbols.text(name));
                return self.type_error(message);
            }
            Value::Cell(id) if self.symbols.text(name) == "cell_contents" => {
                self.heap.write(id).value = Value::Undefined;
                true
            }
            _ => return self.refuse_attribute(object, name),
        };
        if !deleted && matches!(object, Value::Instance(_)) {
            return self.refuse_deletion(object, name);
        }
        if deleted { Ok(()) } else { self.attribute_error(object, name) }
    }

    /// `del class.__annotations__`
    fn delete_class_annotations(&mut self, id: ClassId) -> Outcome<()> {
        let namespace = self.heap[id].namespace;
        self.class_epoch += 1;
        let places = [symbols::ANNOTATIONS, symbols::ANNOTATIONS_CACHE];
        let deleted = places.into_iter().any(|name| self.dict_remove_symbol(namespace, name).is_some());
        if !deleted {
            return self.raise(classes::ATTRIBUTE_ERROR, "__annotations__");
        }
        self.dict_remove_symbol(namespace, symbols::ANNOTATE_FUNC);
        self.dict_remove_symbol(namespace, symbols::ANNOTATE);
        Ok(())
    }

    /// Whether a class has a say in setting or deleting attributes.
    fn hooks_setting(&mut self, class: ClassRef) -> bool {
        self.has_hook(class, symbols::SETATTR) || self.has_hook(class, symbols::DELATTR)
    }

    /// The error of deleting what an instance does not have itself.
    fn refuse_deletion(&mut self, object: Value, name: Symbol) -> Outcome<()> {
        let class = self.class_of(object);
        let found = self.class_attribute(class, name);
        let text = self.symbols.text(name).to_owned();
        match found {
            Some(Value::Descriptor(id)) if matches!(self.heap[id], Descriptor::Slot { .. }) => {
                self.raise(classes::ATTRIBUTE_ERROR, text)
            }
            Some(Value::Native(id)) if self.is_getter(id, name) => self.refuse_attribute(object, name),
            _ if self.has_dict(class) => self.attribute_error(object, name),
            Some(_) => {
                let message = format!("'{}' object attribute '{text}' is read-only", self.class_name(class));
                self.attribute_error_with(message, object, name)
            }
            None => self.refuse_attribute(object, name),
        }
    }

    /// `del object.__dict__`: the next look finds an empty one.
    fn delete_dict(&mut self, object: Value) -> Outcome<()> {
        if self.exception_state(object).is_some() {
            return self.type_error("cannot delete __dict__");
        }
        let dict = self.dict();
        self.set_instance_dict(object, dict);
        Ok(())
    }
}

/// An object without `__dict__` has no place for an attribute.
fn no_place_message(class: &str, name: &str, is_hooked: bool) -> String {
    let remark = if is_hooked { "" } else { " and no __dict__ for setting new attributes" };
    format!("'{class}' object has no attribute '{name}'{remark}")
}
