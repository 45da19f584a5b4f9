//! Classes of values, their MRO, and attributes found along it.

use super::Runtime;
use crate::{
    classes,
    heap::{ClassRef, DictId},
    objects::{Descriptor, Iterator, SpentKind, ViewKind},
    registry::Attribute,
    value::{NativeId, Symbol, Value, Word},
};

/// An entry of the global cache of class attribute lookups.
#[derive(Clone, Copy, Debug)]
pub(super) struct CachedLookup {
    class: ClassRef,
    name: Symbol,
    epoch: u32,
    /// Counts if a plain value was found.
    value_epoch: u32,
    found: Option<Value>,
}

const CACHED_LOOKUPS: usize = 1024;

impl Runtime {
    fn class_of_native(&self, id: NativeId) -> ClassRef {
        let entry = self.registry.native(id);
        match entry.owner {
            Some(owner) if entry.is_getter && classes::is_plain_field(owner, entry.def.name) => {
                classes::MEMBER_DESCRIPTOR
            }
            Some(_) if entry.is_getter => classes::GETSET_DESCRIPTOR,
            Some(_) if entry.is_class_method => classes::CLASSMETHOD_DESCRIPTOR,
            Some(_) if entry.is_static => classes::BUILTIN_FUNCTION,
            Some(_) if self.is_slot_wrapper(id) => classes::WRAPPER_DESCRIPTOR,
            Some(_) => classes::METHOD_DESCRIPTOR,
            None => classes::BUILTIN_FUNCTION,
        }
    }

    /// The class of a value.
    pub fn class_of(&self, value: Value) -> ClassRef {
        match value {
            Value::Undefined | Value::None => classes::NONE_TYPE,
            Value::Ellipsis => classes::ELLIPSIS_TYPE,
            Value::NotImplemented => classes::NOT_IMPLEMENTED_TYPE,
            Value::Bool(_) => classes::BOOL,
            Value::Int(_) | Value::BigInt(_) => classes::INT,
            Value::Float(_) => classes::FLOAT,
            Value::Complex(_) => classes::COMPLEX,
            Value::Native(id) => self.class_of_native(id),
            Value::Host(_) => classes::FUNCTION,
            Value::Function(id) => self.heap[id].class.unwrap_or(classes::FUNCTION),
            Value::Class(class) => self.metaclass_of(class),
            Value::Str(_) => classes::STR,
            Value::Bytes(_) => classes::BYTES,
            Value::ByteArray(_) => classes::BYTEARRAY,
            Value::MemoryView(_) => classes::MEMORYVIEW,
            Value::List(_) => classes::LIST,
            Value::Tuple(_) => classes::TUPLE,
            Value::Dict(_) => classes::DICT,
            Value::Set(id) => {
                if self.heap[id].frozen {
                    classes::FROZENSET
                } else {
                    classes::SET
                }
            }
            Value::Range(_) | Value::BigRange(_) => classes::RANGE,
            Value::Slice(_) => classes::SLICE,
            Value::Method(id) => match self.heap[id].function {
                Value::Native(native) if self.is_slot_wrapper(native) => classes::METHOD_WRAPPER,
                Value::Native(_) => classes::BUILTIN_FUNCTION,
                _ => classes::METHOD,
            },
            Value::Cell(_) => classes::CELL,
            Value::Iterator(id) => match &self.heap[id] {
                Iterator::Sequence { source: Value::Str(text), .. } if self.ascii_text(*text).is_none() => {
                    classes::WIDE_STR_ITERATOR
                }
                iterator => iterator_class(iterator),
            },
            Value::Generator(id) => {
                let generator = &self.heap[id];
                generator.class.unwrap_or(match generator.kind {
                    crate::objects::GeneratorKind::Generator => classes::GENERATOR,
                    crate::objects::GeneratorKind::Coroutine => classes::COROUTINE,
                    crate::objects::GeneratorKind::AsyncGenerator => classes::ASYNC_GENERATOR,
                })
            }
            Value::Instance(id) => self.heap[id].class(),
            Value::Module(_) => classes::MODULE,
            Value::View(id) => match (self.heap[id].kind, self.heap[id].ordered) {
                (ViewKind::Keys, false) => classes::DICT_KEYS,
                (ViewKind::Values, false) => classes::DICT_VALUES,
                (ViewKind::Items, false) => classes::DICT_ITEMS,
                (ViewKind::Keys, true) => classes::ODICT_KEYS,
                (ViewKind::Values, true) => classes::ODICT_VALUES,
                (ViewKind::Items, true) => classes::ODICT_ITEMS,
            },
            Value::Descriptor(id) => match self.heap[id] {
                Descriptor::StaticMethod(_) => classes::STATICMETHOD,
                Descriptor::ClassMethod(_) => classes::CLASSMETHOD,
                Descriptor::CachedProperty { .. } => classes::CACHED_PROPERTY,
                Descriptor::Slot { .. } => classes::MEMBER_DESCRIPTOR,
                Descriptor::TupleGetter { .. } => classes::TUPLE_GETTER,
                Descriptor::Special(_) => classes::METHOD,
                Descriptor::Property { .. } | Descriptor::IteratorNew(_) | Descriptor::Empty => classes::PROPERTY,
            },
            Value::Super(_) => classes::SUPER,
            Value::Exception(_) => classes::BASE_EXCEPTION,
            Value::Future(_) => classes::FUTURE,
            Value::Deque(_) => classes::DEQUE,
            Value::Regex(_) => classes::PATTERN,
            Value::Match(_) => classes::MATCH,
            Value::Alias(id) => {
                if self.heap[id].is_union {
                    classes::UNION
                } else {
                    classes::GENERIC_ALIAS
                }
            }
        }
    }

    /// `type(value).__name__`
    pub fn type_name(&self, value: Value) -> String {
        self.class_title(self.class_of(value))
    }

    /// A class as messages name it: the types that CPython has in C outside its builtins bring their module along.
    pub fn class_title(&self, class: ClassRef) -> String {
        if let Some(module) = classes::module_of(class) {
            return format!("{module}.{}", self.class_name(class));
        }
        let name = self.class_name(class);
        if let Some(id) = class.user()
            && self.heap[id].shows_module
            && let Some(module) = self.own_class_attribute(class, crate::symbols::MODULE)
        {
            return format!("{}.{name}", self.display(module));
        }
        name
    }

    /// The name of a builtin class as an interned string.
    pub fn class_symbol(&mut self, class: ClassRef) -> Value {
        let name = classes::ALL.get(class.0.get() as usize).map_or("object", |entry| entry.1);
        self.symbols.intern(name).into()
    }

    /// `class.__name__`
    pub fn class_name(&self, class: ClassRef) -> String {
        match class.user() {
            Some(id) => self.display(self.heap[id].name),
            None => classes::ALL.get(class.0.get() as usize).map_or("object", |entry| entry.1).to_owned(),
        }
    }

    /// The method resolution order, itself first.
    pub fn mro(&self, class: ClassRef) -> Vec<ClassRef> {
        match class.user() {
            Some(id) => self.heap[id].mro.clone(),
            None => classes::ancestry(class).collect(),
        }
    }

    pub fn is_subclass(&self, class: ClassRef, base: ClassRef) -> bool {
        if class == base || base == classes::OBJECT {
            return true;
        }
        match class.user() {
            Some(id) => self.heap[id].mro.contains(&base),
            None => base.user().is_none() && classes::ancestry(class).any(|ancestor| ancestor == base),
        }
    }

    pub fn is_instance(&self, value: Value, class: ClassRef) -> bool {
        self.is_subclass(self.class_of(value), class)
    }

    /// Whether a class is an exception class.
    pub fn is_exception_class(&self, class: ClassRef) -> bool {
        self.is_subclass(class, classes::BASE_EXCEPTION)
    }

    /// The attribute that a class or one of its bases has, as it stands there (functions unbound).
    pub fn class_attribute(&mut self, class: ClassRef, name: Symbol) -> Option<Value> {
        let Some(id) = class.user() else { return self.builtin_attribute(class, name) };
        if self.lookups.is_empty() {
            let empty =
                CachedLookup { class: ClassRef(Word::new(u32::MAX)), name, epoch: 0, value_epoch: 0, found: None };
            self.lookups = vec![empty; CACHED_LOOKUPS];
        }
        let at = (class.0.get().wrapping_mul(31) ^ name.0) as usize % CACHED_LOOKUPS;
        let cached = self.lookups[at];
        if cached.class == class
            && cached.name == name
            && cached.epoch == self.class_epoch
            && (cached.value_epoch == self.value_epoch || !cached.found.is_some_and(Value::is_plain_data))
        {
            return cached.found;
        }
        let found = (0..self.heap[id].mro.len()).find_map(|at| {
            let class = self.heap[id].mro[at];
            self.own_class_attribute(class, name)
        });
        self.lookups[at] = CachedLookup { class, name, epoch: self.class_epoch, value_epoch: self.value_epoch, found };
        found
    }

    /// The attribute that stands in the class itself.
    pub fn own_class_attribute(&self, class: ClassRef, name: Symbol) -> Option<Value> {
        match class.user() {
            Some(id) => self.dict_get_symbol(self.heap[id].namespace, name),
            None => self.registry.own_member(class, name).map(attribute_value),
        }
    }

    /// The attribute after `class` in the MRO of `of`, for `super`.
    pub fn attribute_after(&self, of: ClassRef, class: ClassRef, name: Symbol) -> Option<Value> {
        let Some(id) = of.user() else {
            let mut rest = classes::ancestry(of).skip_while(|other| *other != class).skip(1);
            return rest.find_map(|class| self.own_class_attribute(class, name));
        };
        let mut rest = self.heap[id].mro.iter().skip_while(|other| **other != class).skip(1);
        rest.find_map(|class| self.own_class_attribute(*class, name))
    }

    fn builtin_attribute(&self, class: ClassRef, name: Symbol) -> Option<Value> {
        self.registry.member(class, name).map(attribute_value)
    }

    /// The method that instances of a user class have under a special name, `None` for builtin ones.
    ///
    /// This is the question "does Python code decide here?": natives answer for everything else.
    pub fn python_method(&mut self, value: Value, name: Symbol) -> Option<Value> {
        let class = match value {
            Value::Instance(id) => self.heap[id].class(),
            Value::Class(class) => match self.metaclass_of(class) {
                metaclass if metaclass.user().is_some() => metaclass,
                _ => return None,
            },
            _ => return None,
        };
        match self.class_attribute(class, name)? {
            found @ (Value::Function(_) | Value::None) => Some(found),
            Value::Native(_) if class == classes::MAPPING_PROXY => self.method_of_proxy(value, name),
            Value::Native(native) if self.is_natural(native, class, name) => None,
            found => Some(self.as_special(found)),
        }
    }

    /// The special method of a `mappingproxy` of what is no plain dict. Whatever makes one has loaded the methods.
    fn method_of_proxy(&mut self, proxy: Value, name: Symbol) -> Option<Value> {
        if matches!(self.plain(proxy), Value::Dict(_)) {
            return None;
        }
        let (_, methods) = self.prelude.iter().find(|(unit, _)| *unit == "proxies")?;
        self.dict_get_symbol(*methods, name)
    }

    /// The special method that the instances of a class have, builtin ones included.
    pub fn special_method(&mut self, class: ClassRef, name: Symbol) -> Option<Value> {
        self.class_attribute(class, name).map(|found| self.as_special(found))
    }

    /// What stands under a special name, as the machine calls it: with the object as the first argument. This is the one
    /// place that knows that only functions and methods of builtin types take it so. Anything else is bound when it is
    /// called, as its `__get__` says, or not at all.
    pub fn as_special(&mut self, found: Value) -> Value {
        match found {
            Value::Function(_) | Value::None => found,
            Value::Native(id) if self.registry.is_method(id) => found,
            _ => Value::Descriptor(self.heap.alloc(Descriptor::Special(found))),
        }
    }

    /// Whether a native under a special name is what the layout has there, and not one that was put in its place, as in
    /// `__str__ = int.__repr__`.
    fn is_natural(&mut self, native: NativeId, class: ClassRef, name: Symbol) -> bool {
        let layout = self.layout(class);
        let entry = self.registry.native(native);
        if entry.owner == Some(layout) && entry.def.name == self.symbols.text(name) {
            return true;
        }
        matches!(self.class_attribute(layout, name), Some(Value::Native(own)) if own == native)
    }

    /// The builtin class whose behaviour an instance has underneath.
    pub fn layout(&self, class: ClassRef) -> ClassRef {
        match class.user() {
            Some(id) => self.heap[id].layout,
            None => class,
        }
    }

    /// The value of a symbol key.
    #[inline]
    pub fn dict_get_symbol(&self, dict: DictId, name: Symbol) -> Option<Value> {
        let position = self.dict_find_symbol(dict, name)?;
        self.heap[dict].entry(position).map(|entry| entry.value)
    }

    pub fn dict_find_symbol(&self, dict: DictId, name: Symbol) -> Option<usize> {
        let wanted = Value::from(name);
        self.heap[dict]
            .find(self.symbols.hash(name), |key| Ok::<_, ()>(self.same_name(key, wanted, name)))
            .unwrap_or_default()
    }

    fn same_name(&self, key: Value, wanted: Value, name: Symbol) -> bool {
        match (key, wanted) {
            (Value::Str(key), Value::Str(wanted)) => {
                key == wanted || (key.as_symbol().is_none() && self.text(key).same(self.symbols.text_ref(name)))
            }
            _ => false,
        }
    }

    pub fn dict_set_symbol(&mut self, dict: DictId, name: Symbol, value: Value) {
        match self.dict_find_symbol(dict, name) {
            Some(position) => self.heap.write(dict).set_at(position, value),
            None => {
                let hash = self.symbols.hash(name);
                let grown = self.heap.write(dict).push(hash, name.into(), value);
                self.heap.charge(grown);
            }
        }
    }

    pub fn dict_remove_symbol(&mut self, dict: DictId, name: Symbol) -> Option<Value> {
        let position = self.dict_find_symbol(dict, name)?;
        Some(self.heap.write(dict).remove_at(position).value)
    }
}

fn attribute_value(attribute: Attribute) -> Value {
    match attribute {
        Attribute::Method(id) | Attribute::ClassMethod(id) | Attribute::StaticMethod(id) | Attribute::Getter(id) => {
            Value::Native(id)
        }
        Attribute::Nothing => Value::None,
    }
}

fn iterator_class(iterator: &Iterator) -> ClassRef {
    match iterator {
        Iterator::Sequence { source, .. } => match source {
            Value::Tuple(_) => classes::TUPLE_ITERATOR,
            Value::Str(_) => classes::STR_ITERATOR,
            Value::Bytes(_) => classes::BYTES_ITERATOR,
            Value::ByteArray(_) => classes::BYTEARRAY_ITERATOR,
            Value::MemoryView(_) => classes::MEMORY_ITERATOR,
            Value::Instance(_) | Value::Class(_) => classes::SEQUENCE_ITERATOR,
            _ => classes::LIST_ITERATOR,
        },
        Iterator::Reversed { source: Value::List(_), .. } => classes::LIST_REVERSE_ITERATOR,
        Iterator::Reversed { .. } => classes::REVERSED,
        Iterator::Range { .. } => classes::RANGE_ITERATOR,
        Iterator::BigRange { .. } => classes::LONG_RANGE_ITERATOR,
        Iterator::Dict { kind, .. } => match kind {
            ViewKind::Keys => classes::DICT_KEY_ITERATOR,
            ViewKind::Values => classes::DICT_VALUE_ITERATOR,
            ViewKind::Items => classes::DICT_ITEM_ITERATOR,
        },
        Iterator::DictReversed { kind, .. } => match kind {
            ViewKind::Keys => classes::DICT_REVERSE_KEY_ITERATOR,
            ViewKind::Values => classes::DICT_REVERSE_VALUE_ITERATOR,
            ViewKind::Items => classes::DICT_REVERSE_ITEM_ITERATOR,
        },
        Iterator::Set { .. } => classes::SET_ITERATOR,
        Iterator::Deque { .. } => classes::DEQUE_ITERATOR,
        Iterator::Enumerate { .. } => classes::ENUMERATE,
        Iterator::Zip { .. } => classes::ZIP,
        Iterator::Map { .. } => classes::MAP,
        Iterator::Filter { .. } => classes::FILTER,
        Iterator::Callable { .. } | Iterator::Matches(_) => classes::CALLABLE_ITERATOR,
        Iterator::Tool(tool) => tool.class,
        Iterator::Exhausted | Iterator::Spent { kind: SpentKind::List } => classes::LIST_ITERATOR,
        Iterator::Spent { kind: SpentKind::Tuple } => classes::TUPLE_ITERATOR,
        Iterator::Spent { kind: SpentKind::Str } => classes::STR_ITERATOR,
        Iterator::Spent { kind: SpentKind::WideStr } => classes::WIDE_STR_ITERATOR,
        Iterator::Spent { kind: SpentKind::Bytes } => classes::BYTES_ITERATOR,
        Iterator::Spent { kind: SpentKind::ByteArray } => classes::BYTEARRAY_ITERATOR,
        Iterator::Spent { kind: SpentKind::MemoryView } => classes::MEMORY_ITERATOR,
        Iterator::Spent { kind: SpentKind::Callable } => classes::CALLABLE_ITERATOR,
        Iterator::Spent { kind: SpentKind::Instance } => classes::SEQUENCE_ITERATOR,
    }
}
