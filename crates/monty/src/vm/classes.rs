//! Making functions and classes.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Continuation, Flow, Machine, Ret, own_builtins::MODULE_NAME};
use crate::{
    bytecode::{Helper, Reg},
    classes,
    compiler::{HAS_ANNOTATE, HAS_DEFAULTS, HAS_KEYWORD_DEFAULTS},
    heap::{ClassId, ClassRef, DictId},
    objects::{Class, Descriptor, Function, PatternKind, Super},
    registry::Attribute,
    runtime::{Control, Lookup, Outcome},
    symbols,
    value::{Symbol, Value},
};

/// The attribute of a base that names the function which makes classes from it.
pub(crate) const CLASS_BUILDER: &str = "__class_builder__";

impl Machine {
    #[inline(never)]
    pub(crate) fn make_function(&mut self, dst: Reg, base: Reg, flags: u8, child: u32) -> Flow {
        let code = self.rt.program.child(self.frame().code, child);
        let mut next = base;
        let mut take = |flag: u8| {
            (flags & flag != 0).then(|| {
                next += 1;
                next - 1
            })
        };
        let (defaults, keyword_defaults, annotate) =
            (take(HAS_DEFAULTS), take(HAS_KEYWORD_DEFAULTS), take(HAS_ANNOTATE));
        let items = |register: Option<Reg>| {
            register.and_then(|register| self.rt.items(self.register(register))).unwrap_or_default().into_boxed_slice()
        };
        let loaded = self.rt.program.code(code);
        let closure = loaded.code.captures.iter().map(|register| self.register(*register)).collect();
        let function = Function {
            code,
            globals: self.frame().globals,
            defaults: items(defaults),
            keyword_defaults: items(keyword_defaults),
            closure,
            attributes: None,
            specials: None,
            annotate: annotate.map(|register| self.register(register)).unwrap_or_default(),
            class: None,
            shortcut: None,
        };
        let value = Value::Function(self.rt.heap.alloc(function));
        self.set_register(dst, value);
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn call_helper(&mut self, dst: Reg, base: Reg, helper: Helper) -> Flow {
        let (function, count) = helper.target();
        let arguments: Vec<Value> = (0..count).map(|at| self.register(base + at)).collect();
        self.call_prelude(function, &arguments, Ret::Reg(dst))
    }

    /// Runs the body of a class; the class itself is made when it ends.
    #[inline(never)]
    pub(crate) fn make_class(&mut self, dst: Reg, base: Reg, count: u8, site: u32) -> Flow {
        let body = self.register(base);
        let name = self.register(base + 1);
        let all: Vec<Value> = (0..count).map(|at| self.register(base + 2 + at)).collect();
        let keywords = self.keywords_of(site, &all);
        let bases = all[..all.len() - keywords.len()].to_vec();
        self.make_class_of_body(body, name, bases, keywords, Ret::Reg(dst))
    }

    pub(crate) fn make_class_of_body(
        &mut self,
        body: Value,
        name: Value,
        bases: Vec<Value>,
        keywords: Vec<(Symbol, Value)>,
        ret: Ret,
    ) -> Flow {
        let metaclass = match self.class_builder(&bases) {
            Some(_) => classes::TYPE,
            None => match self.plain_metaclass(&bases, &keywords) {
                Some(metaclass) => metaclass,
                None => {
                    let bases = self.rt.tuple(bases);
                    let keywords = self.keyword_dict(&keywords);
                    return self.call_prelude("classes.build_class", &[body, name, bases, keywords], ret);
                }
            },
        };
        let Value::Function(id) = body else { return Ok(()) };
        let function = self.rt.heap[id].clone();
        let namespace = self.rt.dict();
        let builtins = self.rt.symbols.intern(MODULE_NAME);
        let module = self.rt.dict_get_symbol(self.frame().globals, symbols::NAME).unwrap_or(builtins.into());
        self.rt.dict_set_symbol(namespace, symbols::MODULE, module);
        let qualname = self.rt.program.code(function.code).code.qualname.clone();
        let qualname = self.rt.str(qualname);
        self.rt.dict_set_symbol(namespace, symbols::QUALNAME, qualname);
        self.continuations.push(Continuation::FinishClass { metaclass, name, bases, namespace, keywords, ret });
        let flow = self.push_frame(id, &[Value::Undefined], Ret::Cont);
        if flow.is_ok() {
            self.frame_mut().namespace = Some(namespace);
        }
        flow
    }

    #[inline(never)]
    #[expect(clippy::too_many_arguments, reason = "what a class is made of")]
    pub(crate) fn finish_class(
        &mut self,
        metaclass: ClassRef,
        name: Value,
        bases: &[Value],
        namespace: DictId,
        keywords: Vec<(Symbol, Value)>,
        cell: Value,
        ret: Ret,
    ) -> Flow {
        if let Some(builder) = self.class_builder(bases) {
            let bases = self.rt.tuple(bases.to_vec());
            let pairs = self.keyword_dict(&keywords);
            return self.call_value(builder, &[name, bases, Value::Dict(namespace), pairs], &[], ret);
        }
        let class = match self.rt.new_class(metaclass, name, bases, namespace) {
            Ok(class) => class,
            Err(control) if matches!(*control, Control::NeedsPython) => {
                // Listing `__slots__` takes Python code.
                self.rt.dict_set_symbol(namespace, symbols::CLASS_CELL, cell);
                let bases = self.rt.tuple(bases.to_vec());
                let keywords = self.keyword_dict(&keywords);
                let arguments = [Value::Class(metaclass), name, bases, Value::Dict(namespace), keywords];
                return self.call_prelude("classes.class_with_slots", &arguments, ret);
            }
            Err(control) => return self.control(*control, ret),
        };
        if metaclass != classes::TYPE
            && let Some(id) = class.user()
        {
            self.rt.heap.write(id).metaclass = metaclass;
        }
        if let Value::Cell(id) = cell {
            self.rt.heap.write(id).value = Value::Class(class);
        }
        if let Err(control) = self.rt.find_abstract_methods(class) {
            return self.control(*control, ret);
        }
        let mro = self.rt.metaclass_hook(class, symbols::MRO_METHOD);
        let is_odd = self.rt.heap[namespace].iter().any(|entry| !matches!(entry.key, Value::Str(_)));
        if mro.is_some() || is_odd {
            let keywords = self.keyword_dict(&keywords);
            let arguments = [Value::Class(class), mro.unwrap_or(Value::None), keywords, Value::from(is_odd)];
            return self.call_prelude("classes.ordered_class", &arguments, ret);
        }
        self.announce_class(class, keywords, ret)
    }

    /// The function that makes classes with one of these bases in place of `type`.
    fn class_builder(&mut self, bases: &[Value]) -> Option<Value> {
        let name = self.rt.symbols.find(CLASS_BUILDER)?;
        bases.iter().find_map(|base| match base {
            Value::Class(class) => self.rt.own_class_attribute(*class, name),
            Value::Function(id) => {
                self.rt.heap[*id].attributes.and_then(|attributes| self.rt.dict_get_symbol(attributes, name))
            }
            _ => None,
        })
    }

    fn keyword_dict(&mut self, keywords: &[(Symbol, Value)]) -> Value {
        let dict = self.rt.dict();
        for (name, value) in keywords {
            self.rt.dict_set_symbol(dict, *name, *value);
        }
        Value::Dict(dict)
    }

    /// `__set_name__` of the attributes and `__init_subclass__` of the bases.
    #[inline(never)]
    pub(crate) fn announce_class(&mut self, class: ClassRef, keywords: Vec<(Symbol, Value)>, ret: Ret) -> Flow {
        let value = Value::Class(class);
        let inherited = class.user().and_then(|id| {
            let mro = self.rt.heap[id].mro.clone();
            mro.into_iter().skip(1).find_map(|base| self.rt.own_class_attribute(base, symbols::INIT_SUBCLASS))
        });
        let hook = match inherited {
            Some(Value::Native(id)) if self.rt.registry.native(id).owner.is_some() => None,
            Some(Value::Descriptor(id)) => match self.rt.heap[id] {
                Descriptor::ClassMethod(function @ Value::Function(_)) => Some(function),
                _ => self.super_hook(class),
            },
            Some(_) => self.super_hook(class),
            None => None,
        };
        let names_attributes = self.names_attributes(class);
        if names_attributes {
            let pairs = self.keyword_dict(&keywords);
            let hook = hook.unwrap_or(Value::None);
            return self.call_prelude("classes.announce", &[value, hook, pairs], ret);
        }
        match hook {
            None if keywords.is_empty() => self.deliver(ret, value),
            None => {
                let message =
                    format!("{}.__init_subclass__() takes no keyword arguments", self.rt.class_qualname(class));
                let error = self.rt.type_error(message);
                self.settle(error, ret)
            }
            Some(hook) => {
                self.continuations.push(Continuation::Replace { value, ret });
                self.call_value(hook, &[value], &keywords, Ret::Cont)
            }
        }
    }

    /// An unusual `__init_subclass__`, to be called as an attribute of `super`, whatever the first argument is.
    fn super_hook(&mut self, class: ClassRef) -> Option<Value> {
        let object = Value::Super(self.rt.heap.alloc(Super { class, object: Value::Class(class) }));
        match self.rt.lookup(object, symbols::INIT_SUBCLASS) {
            Ok(Lookup::Value(method)) => Some(Value::Descriptor(self.rt.heap.alloc(Descriptor::Special(method)))),
            _ => None,
        }
    }

    /// Whether an attribute of the class wants to know its name.
    fn names_attributes(&mut self, class: ClassRef) -> bool {
        let Some(id) = class.user() else { return false };
        let entries: Vec<Value> = self.rt.heap[self.rt.heap[id].namespace].iter().map(|entry| entry.value).collect();
        entries.into_iter().any(|value| self.rt.python_method(value, symbols::SET_NAME).is_some())
    }
}

impl crate::runtime::Runtime {
    /// A new class; the namespace becomes its own.
    pub fn new_class(
        &mut self,
        metaclass: ClassRef,
        name: Value,
        bases: &[Value],
        namespace: DictId,
    ) -> Outcome<ClassRef> {
        let mut parents = Vec::new();
        for base in bases {
            let Value::Class(base) = base else {
                return self.type_error("bases must be types");
            };
            if classes::FINAL.contains(base) {
                let message = format!("type '{}' is not an acceptable base type", self.full_name(*base));
                return self.type_error(message);
            }
            if parents.contains(base) {
                let message = format!("duplicate base class {}", self.class_name(*base));
                return self.type_error(message);
            }
            parents.push(*base);
        }
        if parents.is_empty() {
            parents.push(classes::OBJECT);
        }
        self.check_class_name(name)?;
        let solid = self.solid_base(&parents)?;
        let layout = self.layout(solid);
        self.burn(64 + 4 * self.heap[namespace].len());
        self.wrap_special_methods(namespace);
        let slots = self.slot_names(name, namespace, &parents)?;
        let qualname = self.dict_remove_symbol(namespace, symbols::QUALNAME).unwrap_or(name);
        if self.as_text(qualname).is_none() {
            let message = format!("type __qualname__ must be a str, not {}", self.type_name(qualname));
            return self.type_error(message);
        }
        let makes_abstract = parents.iter().any(|parent| parent.user().is_some_and(|id| self.heap[id].makes_abstract));
        let bases = parents.clone();
        let class = Class { name, qualname, bases, namespace, layout, makes_abstract, ..Class::default() };
        let id: ClassId = self.heap.alloc(class);
        let class = ClassRef::from(id);
        let mro = match self.linearise(class, &parents) {
            Ok(mro) => mro,
            // The metaclass is asked for the order.
            Err(_) if self.orders_itself(metaclass) => self.any_order(class, &parents),
            Err(heads) => return self.no_order_of(&heads),
        };
        self.add_slots(id, slots, solid);
        let root = self.shapes.root(class);
        let mut kinds = mro.iter().skip(1).map(|class| self.pattern_kind(*class));
        let pattern_kind = kinds.find(|kind| *kind != PatternKind::Neither).unwrap_or_default();
        let object = self.heap.write(id);
        object.mro = mro;
        object.pattern_kind = pattern_kind;
        object.root_shape = root;
        self.add_getters(id);
        if self.dict_get_symbol(namespace, symbols::DOC).is_none() {
            self.dict_set_symbol(namespace, symbols::DOC, Value::None);
        }
        let defines_eq = self.dict_get_symbol(namespace, symbols::EQ).is_some();
        if defines_eq && self.dict_get_symbol(namespace, symbols::HASH).is_none() {
            self.dict_set_symbol(namespace, symbols::HASH, Value::None);
        }
        self.name_descriptors(namespace);
        for parent in parents {
            if let Some(parent) = parent.user() {
                self.heap.write(parent).subclasses.push(class);
            }
        }
        Ok(class)
    }

    /// Whether CPython's collector looks into instances of a class; it frees these in another way.
    fn is_collected(&self, class: ClassRef) -> bool {
        self.mro(class).into_iter().any(|class| match class.user() {
            Some(id) => {
                let class = &self.heap[id];
                class.has_dict || class.adds_slots || class.has_weakref
            }
            None => !matches!(
                class,
                classes::OBJECT
                    | classes::INT
                    | classes::FLOAT
                    | classes::COMPLEX
                    | classes::STR
                    | classes::BYTES
                    | classes::BYTEARRAY
            ),
        })
    }

    /// Whether a metaclass has an `mro` of its own.
    fn orders_itself(&mut self, metaclass: ClassRef) -> bool {
        let found = self.class_attribute(metaclass, symbols::MRO_METHOD);
        metaclass.user().is_some() && !matches!(found, Some(Value::Native(_)) | None)
    }

    /// An order of the ancestors for as long as the metaclass has not said the right one.
    fn any_order(&self, class: ClassRef, parents: &[ClassRef]) -> Vec<ClassRef> {
        let mut seen = FxHashSet::default();
        let all = parents.iter().flat_map(|parent| self.mro(*parent)).filter(|base| *base != classes::OBJECT);
        let ancestors = all.filter(|base| seen.insert(*base));
        [class].into_iter().chain(ancestors).chain([classes::OBJECT]).collect()
    }

    fn no_order_of<T>(&mut self, heads: &[ClassRef]) -> Outcome<T> {
        let names: Vec<String> = heads.iter().map(|base| self.class_name(*base)).collect();
        let names = names.join(", ");
        self.type_error(format!("Cannot create a consistent method resolution order (MRO) for bases {names}"))
    }

    /// `type.mro(class)`: the order that the bases give.
    pub(crate) fn order_of_bases(&mut self, class: ClassRef) -> Outcome<Vec<ClassRef>> {
        let Some(id) = class.user() else { return Ok(self.mro(class)) };
        let bases = self.heap[id].bases.clone();
        match self.linearise(class, &bases) {
            Ok(mro) => Ok(mro),
            Err(heads) => self.no_order_of(&heads),
        }
    }

    /// A class and its descendants whose metaclasses put their ancestors in order, with what does it.
    pub(crate) fn to_be_ordered(&mut self, class: ClassRef) -> Vec<(ClassRef, Value)> {
        let (mut waiting, mut found) = (vec![class], Vec::new());
        while let Some(class) = waiting.pop() {
            let Some(id) = class.user() else { continue };
            if let Some(hook) = self.metaclass_hook(class, symbols::MRO_METHOD) {
                found.push((class, hook));
            }
            waiting.extend(self.heap[id].subclasses.iter().rev().copied());
        }
        self.burn(8 * found.len());
        found
    }

    /// `__dict__` and `__weakref__`, where instances have these unlike those of the bases.
    fn add_getters(&mut self, id: ClassId) {
        let namespace = self.heap[id].namespace;
        let Some(base) = self.best_base(ClassRef::from(id)) else { return };
        let (has_dict, has_weakref) = (self.heap[id].has_dict, self.heap[id].has_weakref);
        let added = [
            (
                symbols::DICT,
                classes::OBJECT,
                has_dict && !self.has_dict(base) && !matches!(base, classes::TYPE | classes::MODULE),
            ),
            (symbols::WEAKREF, classes::CACHED_PROPERTY, has_weakref && !self.has_weakref(base)),
        ];
        for (name, owner, is_added) in added {
            if is_added && let Some(Attribute::Getter(getter)) = self.registry.own_member(owner, name) {
                self.dict_set_symbol(namespace, name, Value::Native(getter));
            }
        }
    }

    /// `class.__mro__` as the metaclass wants it.
    pub(crate) fn set_mro(&mut self, class: ClassRef, order: &[Value]) -> Outcome<()> {
        let Some(id) = class.user() else { return Ok(()) };
        let solid = self.solid_of(class);
        let mut mro = Vec::new();
        let mut suitable = FxHashSet::default();
        for item in order {
            let Value::Class(item) = item else {
                let message = format!("mro() returned a non-class ('{}')", self.type_name(*item));
                return self.type_error(message);
            };
            let is_new = suitable.insert(*item);
            let other = if is_new { self.solid_of(*item) } else { solid };
            if !self.is_subclass(solid, other) {
                let message = format!("mro() returned base with unsuitable layout ('{}')", self.class_name(*item));
                return self.type_error(message);
            }
            mro.push(*item);
        }
        if mro.is_empty() {
            return self.type_error("type MRO must not be empty");
        }
        self.reserve(mro.len() * size_of::<ClassRef>())?;
        self.burn(8 * mro.len());
        self.heap.write(id).mro = mro;
        self.class_epoch += 1;
        Ok(())
    }

    /// Names of classes are C strings in CPython.
    pub(crate) fn check_class_name(&mut self, name: Value) -> Outcome<()> {
        if self.display(name).contains('\0') {
            return self.value_error("type name must not contain null characters");
        }
        Ok(())
    }

    /// `class.__bases__ = value`
    pub(crate) fn set_bases(&mut self, id: ClassId, value: Value) -> Outcome<()> {
        let class = ClassRef::from(id);
        let name = self.class_name(class);
        let Value::Tuple(items) = self.plain(value) else {
            let message = format!("can only assign tuple to {name}.__bases__, not {}", self.type_name(value));
            return self.type_error(message);
        };
        if self.heap[items].is_empty() {
            return self.type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()"));
        }
        let mut parents = Vec::new();
        for base in self.heap[items].clone() {
            let Value::Class(base) = base else {
                let message = format!("{name}.__bases__ must be tuple of classes, not '{}'", self.type_name(base));
                return self.type_error(message);
            };
            if self.is_subclass(base, class) {
                return self.type_error("a __bases__ item causes an inheritance cycle");
            }
            parents.push(base);
        }
        let solid = self.solid_base(&parents)?;
        let own = self.heap[id].bases.clone();
        let is_builtin = |bases: &[ClassRef]| bases.iter().all(|base| base.user().is_none());
        let collected = [parents[0], own[0]].map(|class| self.is_collected(class));
        if solid != self.solid_base(&own)?
            || collected[0] != collected[1]
            || collected[0] && is_builtin(&parents) != is_builtin(&own)
        {
            let (new, old) = (self.class_name(parents[0]), self.class_name(self.heap[id].bases[0]));
            let what = if collected[0] == collected[1] { "object layout" } else { "deallocator" };
            return self.type_error(format!("__bases__ assignment: '{new}' {what} differs from '{old}'"));
        }
        let metaclass = self.metaclass_of(class);
        let mro = match self.linearise(class, &parents) {
            Ok(mro) => mro,
            Err(_) if self.orders_itself(metaclass) => self.any_order(class, &parents),
            Err(_) => return self.no_order_of(&parents),
        };
        for old in self.heap[id].bases.clone() {
            if let Some(old) = old.user() {
                self.heap.write(old).subclasses.retain(|known| *known != class);
            }
        }
        for new in parents.iter().filter_map(|base| base.user()) {
            self.heap.write(new).subclasses.push(class);
        }
        let object = self.heap.write(id);
        (object.bases, object.mro) = (parents, mro);
        self.class_epoch += 1;
        self.renew_mro_below(id);
        Ok(())
    }

    /// Linearises the descendants of a class anew.
    fn renew_mro_below(&mut self, id: ClassId) {
        let mut waiting = self.heap[id].subclasses.clone();
        while let Some(class) = waiting.pop() {
            let Some(id) = class.user() else { continue };
            let bases = self.heap[id].bases.clone();
            if let Ok(mro) = self.linearise(class, &bases) {
                self.heap.write(id).mro = mro;
            }
            waiting.extend(self.heap[id].subclasses.iter().copied());
        }
    }

    /// The class among the ancestors that decides what instances hold: a builtin one, or one with slots of its own.
    pub(crate) fn solid_of(&self, class: ClassRef) -> ClassRef {
        let decides = |class: &ClassRef| class.user().is_none_or(|id| self.heap[id].adds_slots);
        let found = self.mro(class).into_iter().find(|class| decides(class) && *class != classes::OBJECT);
        match found {
            Some(user) if user.user().is_some() => user,
            _ => solid(self.layout(class)),
        }
    }

    /// The one of the bases' solid classes that all others are bases of.
    pub(crate) fn solid_base(&mut self, parents: &[ClassRef]) -> Outcome<ClassRef> {
        let mut winner = classes::OBJECT;
        for parent in parents {
            let other = self.solid_of(*parent);
            if self.is_subclass(winner, other) {
                continue;
            }
            if !self.is_subclass(other, winner) {
                return self.type_error("multiple bases have instance lay-out conflict");
            }
            winner = other;
        }
        Ok(winner)
    }

    /// The base whose layout the instances have; it comes before the others.
    pub(crate) fn best_base(&self, class: ClassRef) -> Option<ClassRef> {
        let id = class.user()?;
        let bases = &self.heap[id].bases;
        let mut best = *bases.first()?;
        for base in &bases[1..] {
            let (known, other) = (self.solid_of(best), self.solid_of(*base));
            if known != other && self.is_subclass(other, known) {
                best = *base;
            }
        }
        Some(best)
    }

    /// Whether instances of two classes can exchange their class.
    pub(crate) fn same_layout(&self, left: ClassRef, right: ClassRef) -> bool {
        let (left, right) = (self.extending(left), self.extending(right));
        left == right
            || self.best_base(left).is_some_and(|base| Some(base) == self.best_base(right))
                && self.own_slot_names(left) == self.own_slot_names(right)
                && self.has_dict(left) == self.has_dict(right)
                && self.has_weakref(left) == self.has_weakref(right)
    }

    /// The nearest class among the ancestors that gives instances more than its base does.
    fn extending(&self, mut class: ClassRef) -> ClassRef {
        // No class has more ancestors in a row than in its MRO, not even one out of a damaged dump.
        for _ in 0..self.mro(class).len() {
            let (Some(id), Some(base)) = (class.user(), self.best_base(class)) else { break };
            let extends = self.heap[id].adds_slots
                || self.has_dict(class) != self.has_dict(base)
                || self.has_weakref(class) != self.has_weakref(base);
            if extends {
                break;
            }
            class = base;
        }
        class
    }

    fn own_slot_names(&self, class: ClassRef) -> Vec<Symbol> {
        self.own_slots(class).into_iter().map(|(name, _)| name).collect()
    }

    /// How many places instances of a class have for slots.
    pub(crate) fn slot_count(&self, class: ClassRef) -> u32 {
        class.user().map_or(0, |id| self.heap[id].slot_count)
    }

    /// `__new__`, `__init_subclass__` and `__class_getitem__` are static or class methods by nature.
    fn wrap_special_methods(&mut self, namespace: DictId) {
        if let Some(function @ Value::Function(_)) = self.dict_get_symbol(namespace, symbols::NEW) {
            let wrapped = Value::Descriptor(self.heap.alloc(Descriptor::StaticMethod(function)));
            self.dict_set_symbol(namespace, symbols::NEW, wrapped);
        }
        for name in [symbols::INIT_SUBCLASS, symbols::CLASS_GETITEM] {
            if let Some(function @ Value::Function(_)) = self.dict_get_symbol(namespace, name) {
                let wrapped = Value::Descriptor(self.heap.alloc(Descriptor::ClassMethod(function)));
                self.dict_set_symbol(namespace, name, wrapped);
            }
        }
    }

    /// Properties remember the name under which they stand in the class.
    fn name_descriptors(&mut self, namespace: DictId) {
        let entries: Vec<_> = self.heap[namespace].iter().copied().collect();
        for entry in entries {
            if let Value::Descriptor(id) = entry.value {
                match self.heap.write(id) {
                    Descriptor::Property { name, .. } | Descriptor::CachedProperty { name, .. } => *name = entry.key,
                    _ => {}
                }
            }
        }
    }

    /// C3 linearisation; in a conflict the classes that stand in each other's way.
    fn linearise(&mut self, class: ClassRef, parents: &[ClassRef]) -> Result<Vec<ClassRef>, Vec<ClassRef>> {
        let mut sequences: Vec<VecDeque<ClassRef>> = parents.iter().map(|parent| self.mro(*parent).into()).collect();
        sequences.push(parents.iter().copied().collect());
        // How often a class stands behind others: it must wait until it does so nowhere.
        let mut behind: FxHashMap<ClassRef, usize> = FxHashMap::default();
        for waiting in sequences.iter().flat_map(|sequence| sequence.iter().skip(1)) {
            *behind.entry(*waiting).or_default() += 1;
        }
        let mut mro = vec![class];
        loop {
            sequences.retain(|sequence| !sequence.is_empty());
            if sequences.is_empty() {
                self.burn(8 * mro.len());
                return Ok(mro);
            }
            self.burn(2 * sequences.len());
            let mut heads = sequences.iter().map(|sequence| sequence[0]);
            let is_free = |candidate: &ClassRef| behind.get(candidate).is_none_or(|count| *count == 0);
            let Some(next) = heads.find(is_free) else {
                let mut heads: Vec<ClassRef> = Vec::new();
                for sequence in &sequences {
                    if !heads.contains(&sequence[0]) {
                        heads.push(sequence[0]);
                    }
                }
                return Err(heads);
            };
            mro.push(next);
            for sequence in sequences.iter_mut().filter(|sequence| sequence.front() == Some(&next)) {
                sequence.pop_front();
                if let Some(freed) = sequence.front() {
                    behind.entry(*freed).and_modify(|count| *count -= 1);
                }
            }
        }
    }
}

/// The class among the ancestors of a builtin class that decides what its instances hold.
fn solid(layout: ClassRef) -> ClassRef {
    if !classes::is_exception(layout) {
        return layout;
    }
    let holds_fields = |class: &ClassRef| {
        matches!(
            *class,
            classes::ATTRIBUTE_ERROR
                | classes::BASE_EXCEPTION_GROUP
                | classes::NAME_ERROR
                | classes::IMPORT_ERROR
                | classes::STOP_ITERATION
                | classes::SYSTEM_EXIT
                | classes::OS_ERROR
                | classes::SYNTAX_ERROR
                | classes::UNICODE_DECODE_ERROR
                | classes::UNICODE_ENCODE_ERROR
                | classes::UNICODE_TRANSLATE_ERROR
        )
    };
    classes::ancestry(layout).find(holds_fields).unwrap_or(classes::BASE_EXCEPTION)
}
