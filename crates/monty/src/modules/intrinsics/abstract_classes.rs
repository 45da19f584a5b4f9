//! Abstract base classes: which methods are missing, who was registered, who fits by what it has.
//!
//! What a class is asked beyond its bases stands in a dict under `_abc_impl` in its own namespace.

use crate::{
    classes,
    collections::set_table::SetTable,
    heap::{ClassRef, DictId},
    objects::{Descriptor, PatternKind, Set},
    registry::Args,
    runtime::{Lookup, Outcome, Runtime, needs_python},
    symbols,
    value::{Symbol, Truth, Value},
};

const REGISTRY: &str = "registry";
const NAMES: &str = "names";
const ON_INSTANCES: &str = "on_instances";
const SUBCLASS_ERROR: &str = "subclass_error";
const FORBIDDEN: &str = "forbidden";

/// What a class says in `__abc_tpflags__` about the patterns that look into its instances.
const SEQUENCE_FLAG: i64 = 1 << 5;
const MAPPING_FLAG: i64 = 1 << 6;

/// `abstract_metaclass(cls)`
pub(super) fn abstract_metaclass(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::Class(class) = args.at(0)
        && let Some(id) = class.user()
    {
        runtime.heap.write(id).makes_abstract = true;
    }
    Ok(args.at(0))
}

/// `abc_register(cls, subclass)`: what `register` does in the end.
pub(super) fn abc_register(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(0) else { return Ok(args.at(1)) };
    let Some(state) = runtime.abc_state(class) else { return Ok(args.at(1)) };
    let registry = runtime.symbols.intern(REGISTRY);
    let list = if let Some(Value::List(list)) = runtime.dict_get_symbol(state, registry) {
        list
    } else {
        let list = runtime.heap.alloc(Vec::new());
        runtime.dict_set_symbol(state, registry, Value::List(list));
        list
    };
    runtime.push(list, args.at(1));
    runtime.class_epoch += 1;
    runtime.spread_pattern_kind(class, args.at(1));
    Ok(args.at(1))
}

/// `abc_offers(cls, base)`: what needs no Python code of whether a class counts as a subclass of an abstract one.
pub(super) fn abc_offers(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (Value::Class(class), Value::Class(base)) = (args.at(0), args.at(1)) else { return Ok(Value::FALSE) };
    Ok(Value::from(runtime.is_subclass(class, base) || runtime.offers_all(class, base)))
}

/// `abc_registered(cls)`: the classes that were registered with an abstract class itself.
pub(super) fn abc_registered(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(0) else { return Ok(runtime.list(Vec::new())) };
    let registered = runtime.abc_entry(class, REGISTRY).and_then(|classes| runtime.items(classes));
    Ok(runtime.list(registered.unwrap_or_default()))
}

/// `abc_cache_token()`
pub(super) fn abc_cache_token(runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::Int(i64::from(runtime.class_epoch)))
}

/// `set_structural_check(cls, names, on_instances=False, subclass_error=None)`
pub(super) fn set_structural_check(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(0) else { return runtime.type_error("expected a class") };
    let Some(state) = runtime.abc_state(class) else { return Ok(Value::None) };
    let entries = [(NAMES, args.at(1)), (ON_INSTANCES, args.at(2)), (SUBCLASS_ERROR, args.at(3))];
    for (name, value) in entries {
        if !value.is_undefined() {
            let name = runtime.symbols.intern(name);
            runtime.dict_set_symbol(state, name, value);
        }
    }
    Ok(Value::None)
}

/// `forbid_instance_checks(cls, message)`
pub(super) fn forbid_instance_checks(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(0) else { return runtime.type_error("expected a class") };
    if let Some(state) = runtime.abc_state(class) {
        let name = runtime.symbols.intern(FORBIDDEN);
        runtime.dict_set_symbol(state, name, args.at(1));
    }
    Ok(Value::None)
}

/// `allow_instance_checks(cls)`
pub(super) fn allow_instance_checks(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(0) else { return runtime.type_error("expected a class") };
    if let Some(state) = runtime.abc_state(class) {
        let name = runtime.symbols.intern(FORBIDDEN);
        runtime.dict_remove_symbol(state, name);
    }
    Ok(Value::None)
}

/// Whether a function, or what a descriptor wraps, is marked as abstract.
fn is_abstract(runtime: &mut Runtime, value: Value, mark: Symbol) -> bool {
    let parts: [Value; 3] = match value {
        Value::Descriptor(id) => match runtime.heap[id] {
            Descriptor::Property { getter, setter, deleter, .. } => [getter, setter, deleter],
            Descriptor::StaticMethod(function)
            | Descriptor::ClassMethod(function)
            | Descriptor::CachedProperty { function, .. } => [function, Value::None, Value::None],
            _ => return false,
        },
        _ => [value, Value::None, Value::None],
    };
    parts.into_iter().any(|part| {
        let found = match part {
            Value::Function(id) => {
                runtime.heap[id].attributes.and_then(|attributes| runtime.dict_get_symbol(attributes, mark))
            }
            Value::Instance(_) => runtime.own_attribute(part, mark),
            _ => None,
        };
        matches!(found, Some(Value::Bool(Truth::True)))
    })
}

impl Runtime {
    /// What is known about an abstract class itself, made if there is nothing yet.
    fn abc_state(&mut self, class: ClassRef) -> Option<DictId> {
        let id = class.user()?;
        let name = symbols::ABC_STATE;
        let namespace = self.heap[id].namespace;
        if let Some(Value::Dict(state)) = self.dict_get_symbol(namespace, name) {
            return Some(state);
        }
        let state = self.dict();
        self.dict_set_symbol(namespace, name, Value::Dict(state));
        self.class_epoch += 1;
        Some(state)
    }

    fn abc_entry(&mut self, class: ClassRef, entry: &str) -> Option<Value> {
        let id = class.user()?;
        let namespace = self.heap[id].namespace;
        let Some(Value::Dict(state)) = self.dict_get_symbol(namespace, symbols::ABC_STATE) else { return None };
        let entry = self.symbols.find(entry)?;
        self.dict_get_symbol(state, entry)
    }

    /// A class that is registered with one of sequences or mappings is one too, with its subclasses.
    fn spread_pattern_kind(&mut self, class: ClassRef, registered: Value) {
        let kind = self.pattern_kind(class);
        let Value::Class(registered) = registered else { return };
        if kind == PatternKind::Neither {
            return;
        }
        let mut classes = vec![registered];
        while let Some(class) = classes.pop() {
            if let Some(id) = class.user()
                && self.heap[id].pattern_kind != kind
            {
                self.burn(8);
                let class = self.heap.write(id);
                class.pattern_kind = kind;
                classes.extend(&class.subclasses);
            }
        }
    }

    /// Whether a class is an abstract base class or inherits from one.
    pub(crate) fn is_abstract_base(&mut self, class: ClassRef) -> bool {
        class.user().is_some() && self.class_attribute(class, symbols::ABC_STATE).is_some()
    }

    /// Makes a new class abstract if its metaclass wants that: computes `__abstractmethods__`.
    pub(crate) fn find_abstract_methods(&mut self, class: ClassRef) -> Outcome<()> {
        let Some(id) = class.user() else { return Ok(()) };
        if !self.metaclass_of(class).user().is_some_and(|metaclass| self.heap[metaclass].makes_abstract) {
            return Ok(());
        }
        let mark = symbols::IS_ABSTRACT;
        let namespace = self.heap[id].namespace;
        if let Some(Value::Int(flags)) = self.dict_remove_symbol(namespace, symbols::ABC_TPFLAGS) {
            self.heap.write(id).pattern_kind = match flags {
                SEQUENCE_FLAG => PatternKind::Sequence,
                MAPPING_FLAG => PatternKind::Mapping,
                _ => self.heap[id].pattern_kind,
            };
        }
        let entries: Vec<_> = self.heap[namespace].iter().copied().collect();
        self.burn(4 * entries.len());
        let mut names: Vec<Value> = Vec::new();
        for base in self.heap[id].bases.clone() {
            let Some(inherited) = self.class_attribute(base, symbols::ABSTRACT) else { continue };
            for name in self.iterate(inherited)? {
                let Value::Str(text) = name else { continue };
                self.burn(8);
                let symbol = self.symbol_of(text);
                let found = self.class_attribute(class, symbol);
                if found.is_some_and(|found| is_abstract(self, found, mark)) {
                    names.push(name);
                }
            }
        }
        for entry in entries {
            if is_abstract(self, entry.value, mark) {
                names.push(entry.key);
            }
        }
        let mut table = SetTable::default();
        for name in names {
            let hash = self.hash(name)?;
            table.insert(hash, name, |known| self.same_or_equal(known, name))?;
        }
        let names = self.set(Set { table, frozen: true });
        self.set_class_attribute(class, symbols::ABSTRACT, names)?;
        self.abc_state(class);
        Ok(())
    }

    /// Looking for a class among many bases takes time.
    fn burn_for_bases(&mut self, class: ClassRef) {
        if let Some(id) = class.user() {
            self.burn(self.heap[id].mro.len() >> 4);
        }
    }

    /// `isinstance(value, class)` for a class, with what abstract base classes add.
    pub(crate) fn passes_instance_check(&mut self, value: Value, class: ClassRef) -> Outcome<bool> {
        let own = self.class_of(value);
        self.burn_for_bases(own);
        if !self.is_abstract_base(class) {
            let passes = self.is_subclass(own, class);
            return if !passes && self.claims_class(value) { needs_python() } else { Ok(passes) };
        }
        if own == class || self.is_subclass(own, class) && self.abc_entry(class, FORBIDDEN).is_none() {
            return Ok(true);
        }
        if let Some(message) = self.abc_entry(class, FORBIDDEN) {
            let message = self.display(message);
            return self.type_error(message);
        }
        if matches!(self.abc_entry(class, ON_INSTANCES), Some(Value::Bool(Truth::True)))
            && let Some(names) = self.abc_entry(class, NAMES)
        {
            let names = self.items(names).unwrap_or_default();
            let all = names.into_iter().all(|name| self.has_plain_attribute(value, name));
            if all {
                return Ok(true);
            }
        }
        let passes = self.passes_abstract_check(own, class, 0)?;
        if !passes && self.claims_class(value) {
            return needs_python();
        }
        Ok(passes)
    }

    /// Whether the class of an object decides what its `__class__` is.
    fn claims_class(&mut self, value: Value) -> bool {
        if !matches!(value, Value::Instance(_)) {
            return false;
        }
        let class = self.class_of(value);
        class.user().is_some()
            && (self.has_hook(class, symbols::GETATTRIBUTE)
                || !matches!(self.class_attribute(class, symbols::CLASS), Some(Value::Native(_)) | None))
    }

    fn has_plain_attribute(&mut self, value: Value, name: Value) -> bool {
        let Value::Str(id) = name else { return false };
        let name = self.symbol_of(id);
        match self.lookup(value, name) {
            Ok(Lookup::Missing) | Err(_) => false,
            Ok(Lookup::Value(found)) => !found.is_none(),
            Ok(_) => true,
        }
    }

    /// `issubclass(class, base)` for classes, with what abstract base classes add.
    pub(crate) fn passes_subclass_check(&mut self, class: ClassRef, base: ClassRef) -> Outcome<bool> {
        let message = self
            .abc_entry(base, FORBIDDEN)
            .or_else(|| self.abc_entry(base, SUBCLASS_ERROR).filter(|message| !message.is_none()));
        if let Some(message) = message.filter(|_| class != base) {
            let message = self.display(message);
            return self.type_error(message);
        }
        self.passes_abstract_check(class, base, 0)
    }

    fn passes_abstract_check(&mut self, class: ClassRef, base: ClassRef, depth: u32) -> Outcome<bool> {
        self.burn_for_bases(class);
        if self.is_subclass(class, base) {
            return Ok(true);
        }
        if depth > 50 || !self.is_abstract_base(base) {
            return Ok(false);
        }
        if !matches!(self.class_attribute(base, symbols::SUBCLASSHOOK), Some(Value::Native(_)) | None) {
            return needs_python();
        }
        if self.offers_all(class, base) {
            return Ok(true);
        }
        if let Some(registered) = self.abc_entry(base, REGISTRY) {
            for other in self.items(registered).unwrap_or_default() {
                if let Value::Class(other) = other
                    && self.passes_abstract_check(class, other, depth + 1)?
                {
                    return Ok(true);
                }
            }
        }
        let subclasses = base.user().map(|id| self.heap[id].subclasses.clone()).unwrap_or_default();
        self.burn(subclasses.len() * 8);
        for other in subclasses {
            if self.passes_abstract_check(class, other, depth + 1)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a class has all methods that make it count as a subclass of an abstract one.
    fn offers_all(&mut self, class: ClassRef, base: ClassRef) -> bool {
        let names = self.abc_entry(base, NAMES).and_then(|names| self.items(names)).unwrap_or_default();
        !names.is_empty() && names.into_iter().all(|name| self.offers(class, name))
    }

    /// Whether instances of a class have a method; `None` in its place means that they refuse.
    fn offers(&mut self, class: ClassRef, name: Value) -> bool {
        let Value::Str(id) = name else { return false };
        let name = self.symbol_of(id);
        let found = self.class_attribute(class, name);
        if name == symbols::HASH && matches!(found, Some(Value::Native(_)) | None) {
            return offers_natively(self.layout(class), name);
        }
        match found {
            Some(found) => !found.is_none(),
            None => class.user().is_none() && offers_natively(class, name),
        }
    }
}

/// Methods that builtin classes have in effect, whether or not a table names them.
fn offers_natively(class: ClassRef, name: Symbol) -> bool {
    let is_iterator = (classes::LIST_ITERATOR.0..=classes::DEQUE_ITERATOR.0).contains(&class.0)
        || matches!(
            class,
            classes::ENUMERATE
                | classes::ZIP
                | classes::MAP
                | classes::FILTER
                | classes::REVERSED
                | classes::CALLABLE_ITERATOR
                | classes::GENERATOR
        );
    let is_sequence = matches!(
        class,
        classes::LIST | classes::TUPLE | classes::STR | classes::BYTES | classes::RANGE | classes::DEQUE
    );
    let is_container = is_sequence
        || matches!(
            class,
            classes::DICT
                | classes::SET
                | classes::FROZENSET
                | classes::DICT_KEYS
                | classes::DICT_VALUES
                | classes::DICT_ITEMS
                | classes::MAPPING_PROXY
        );
    match name {
        symbols::ITER => is_iterator || is_container,
        symbols::NEXT => is_iterator,
        symbols::LEN | symbols::CONTAINS => is_container,
        symbols::REVERSED => {
            is_sequence
                || matches!(class, classes::DICT | classes::DICT_KEYS | classes::DICT_VALUES | classes::DICT_ITEMS)
        }
        symbols::HASH => !matches!(
            class,
            classes::LIST | classes::DICT | classes::SET | classes::DEQUE | classes::DICT_KEYS | classes::DICT_ITEMS
        ),
        symbols::CALL => matches!(
            class,
            classes::FUNCTION
                | classes::BUILTIN_FUNCTION
                | classes::METHOD
                | classes::METHOD_DESCRIPTOR
                | classes::TYPE
        ),
        symbols::AWAIT => matches!(class, classes::COROUTINE | classes::FUTURE),
        symbols::SEND | symbols::THROW | symbols::CLOSE => {
            matches!(class, classes::GENERATOR | classes::COROUTINE)
        }
        _ => false,
    }
}
