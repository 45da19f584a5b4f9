//! Heap objects in typed arenas, behind `Copy` ids: allocation, the one write barrier, journals, and the collector.
//!
//! **Invariant:** every mutation goes through [`Heap::write`], so a checkpoint can always be restored exactly.
//! **Invariant:** the collector runs only when the machine says that every live value is in a root.

mod arena;
mod journal;
mod verify;

use std::ops::Index;

use num_bigint::BigInt;
use serde::{Deserialize, Serialize};

use crate::{
    collections::dict_table::DictTable,
    objects::{
        Alias, Bytes, Cell, Class, Deque, Descriptor, Exception, Function, Future, Generator, Instance, Iterator, List,
        Method, Module, Range, Regex, Set, Slice, Str, Super, Tuple, View,
    },
    text::{TextBuilder, TextRef},
    value::{Symbol, Value},
};

pub use arena::{Arena, HeapObject};
pub use journal::{Change, Journal};
pub(crate) use verify::Surroundings;

/// Ids with this bit are symbols, which live in the symbol table and are never collected.
const SYMBOL_BIT: u32 = 1 << 31;

/// The kind of the append buffers, which no value names.
const BUFFERS: u8 = 25;

/// Bytes allocated since the last collection that start the next one, at the least.
const COLLECT_AFTER: usize = 4 << 20;

/// A class: a builtin one (static table) or one that the program defined (heap).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClassRef(pub u32);

impl ClassRef {
    /// Builtin classes have the numbers below this one.
    pub const FIRST_USER: u32 = 512;

    /// The heap object of a class that the program defined.
    pub fn user(self) -> Option<ClassId> {
        self.0.checked_sub(Self::FIRST_USER).map(ClassId)
    }
}

impl From<ClassId> for ClassRef {
    fn from(id: ClassId) -> Self {
        Self(id.0 + Self::FIRST_USER)
    }
}

impl StrId {
    /// The string that is a symbol's text.
    pub fn symbol(symbol: Symbol) -> Self {
        Self(symbol.0 | SYMBOL_BIT)
    }

    /// The symbol, if the string is one.
    pub fn as_symbol(self) -> Option<Symbol> {
        (self.0 & SYMBOL_BIT != 0).then_some(Symbol(self.0 & !SYMBOL_BIT))
    }
}

impl From<Symbol> for Value {
    fn from(symbol: Symbol) -> Self {
        Self::Str(StrId::symbol(symbol))
    }
}

/// The one table of heap kinds: id type, object type, arena, value variant, number. Numbers count up from 0.
macro_rules! heap_kinds {
    ($( $id:ident $object:ident $field:ident $change:ident $number:literal ),* $(,)?) => {
        $(
            #[doc = concat!("Names a `", stringify!($object), "` in the heap.")]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
            pub struct $id(pub u32);

            impl Index<$id> for Heap {
                type Output = $object;

                #[inline]
                fn index(&self, id: $id) -> &$object {
                    self.$field.get(id.0)
                }
            }

            impl HeapId for $id {
                type Object = $object;

                #[inline]
                fn write(self, heap: &mut Heap) -> &mut $object {
                    let slot = heap.$field.slot_mut(self.0);
                    if slot.epoch != heap.epoch {
                        slot.epoch = heap.epoch;
                        heap.journal.record(Change::$change(journal::Edit::Write(self.0, slot.object.clone())));
                    }
                    &mut slot.object
                }

                #[inline]
                fn peek_mut(self, heap: &mut Heap) -> &mut $object {
                    &mut heap.$field.slot_mut(self.0).object
                }

                #[inline]
                fn alloc(heap: &mut Heap, object: $object) -> Self {
                    heap.allocated += object.size();
                    let id = heap.$field.alloc(object, heap.epoch);
                    if heap.journal.is_recording() {
                        heap.journal.record(Change::$change(journal::Edit::Allocate(id, None)));
                    }
                    Self(id)
                }
            }
        )*

        /// Number of kinds.
        pub(crate) const KINDS: usize = [$($number),*].len();

        /// The number of the kind that an id type names, for dumps.
        #[inline]
        pub(crate) fn kind_of_id(name: &str) -> Option<u8> {
            match name {
                $( stringify!($id) => Some($number), )*
                _ => None,
            }
        }

        /// All objects of one run.
        #[derive(Clone, Debug, Default)]
        pub struct Heap {
            $( $field: Arena<$object>, )*
            epoch: u32,
            journal: Journal,
            /// Bytes allocated since the last collection.
            allocated: usize,
            /// Bytes found live by the last collection.
            live: usize,
            /// The byte limit that the host set, or `usize::MAX`.
            limit: usize,
            /// Allocated bytes that start the next collection.
            trigger: usize,
            gray: Vec<Value>,
        }

        impl Heap {
            fn sweep(&mut self) {
                self.live = 0;
                $( {
                    let (journal, live) = (&mut self.journal, &mut self.live);
                    self.$field.sweep(live, |id, object| {
                        if journal.is_recording() {
                            journal.record(Change::$change(journal::Edit::Free(id, Some(object))));
                        }
                    });
                } )*
            }

            fn revert(&mut self, change: Change) -> Change {
                match change {
                    $( Change::$change(edit) => Change::$change(edit.revert(&mut self.$field)), )*
                }
            }

            /// Calls `visit` with every value inside every live object.
            fn for_each_value(&self, visit: &mut dyn FnMut(Value)) {
                $( self.$field.for_each_live(|object| object.trace(visit)); )*
            }

            /// Whether an object is live.
            pub(crate) fn is_live(&self, kind: u8, id: u32) -> bool {
                match kind {
                    $( $number => self.$field.is_live(id), )*
                    _ => false,
                }
            }

            /// Whether a slot is not free.
            pub(crate) fn is_taken(&self, kind: u8, id: u32) -> bool {
                match kind {
                    $( $number => self.$field.is_taken(id), )*
                    _ => false,
                }
            }

            /// Shows one live object to a visitor.
            pub(crate) fn visit_object<V: ObjectVisitor>(&self, kind: u8, id: u32, visitor: V) -> Option<V::Output> {
                match kind {
                    $( $number if self.$field.is_live(id) => Some(visitor.visit(self.$field.get(id))), )*
                    _ => None,
                }
            }

            /// The slots of one kind: how many, and which are free, the next one to be used last.
            pub(crate) fn slots(&self, kind: u8) -> (usize, &[u32]) {
                match kind {
                    $( $number => self.$field.slots(), )*
                    _ => (0, &[]),
                }
            }

            /// Fills all arenas of an empty heap.
            pub(crate) fn fill<F: ArenaFiller>(&mut self, filler: &mut F) -> Result<(), F::Error> {
                $( filler.fill($number, &mut self.$field)?; )*
                Ok(())
            }

            /// Whether in every arena each slot is live or free, and not both.
            fn arenas_are_sound(&self) -> bool {
                true $( && self.$field.is_sound() )*
            }
        }
    };
}

heap_kinds! {
    StrId Str strs Str 0,
    BytesId Bytes bytes Bytes 1,
    BigIntId BigInt big_ints BigInt 2,
    ListId List lists List 3,
    TupleId Tuple tuples Tuple 4,
    DictId DictTable dicts Dict 5,
    SetId Set sets Set 6,
    RangeId Range ranges Range 7,
    SliceId Slice slices Slice 8,
    FunctionId Function functions Function 9,
    MethodId Method methods Method 10,
    CellId Cell cells Cell 11,
    IteratorId Iterator iterators Iterator 12,
    GeneratorId Generator generators Generator 13,
    InstanceId Instance instances Instance 14,
    ModuleId Module modules Module 15,
    ViewId View views View 16,
    DescriptorId Descriptor descriptors Descriptor 17,
    SuperId Super supers Super 18,
    ExceptionId Exception exceptions Exception 19,
    FutureId Future futures Future 20,
    DequeId Deque deques Deque 21,
    RegexId Regex regexes Regex 22,
    AliasId Alias aliases Alias 23,
    ClassId Class classes Class 24,
    BufferId TextBuilder buffers Buffer 25,
}

/// Calls the same code for the arena of whichever kind a value is.
macro_rules! with_value_kind {
    ($value:expr, $heap:expr, |$arena:ident, $id:ident| $body:expr, $otherwise:expr) => {
        match $value {
            Value::Str(id) if id.as_symbol().is_none() => with_value_kind!(@ $heap.strs, id, $arena, $id, $body),
            Value::Bytes(id) => with_value_kind!(@ $heap.bytes, id, $arena, $id, $body),
            Value::BigInt(id) => with_value_kind!(@ $heap.big_ints, id, $arena, $id, $body),
            Value::List(id) => with_value_kind!(@ $heap.lists, id, $arena, $id, $body),
            Value::Tuple(id) => with_value_kind!(@ $heap.tuples, id, $arena, $id, $body),
            Value::Dict(id) => with_value_kind!(@ $heap.dicts, id, $arena, $id, $body),
            Value::Set(id) => with_value_kind!(@ $heap.sets, id, $arena, $id, $body),
            Value::Range(id) => with_value_kind!(@ $heap.ranges, id, $arena, $id, $body),
            Value::Slice(id) => with_value_kind!(@ $heap.slices, id, $arena, $id, $body),
            Value::Function(id) => with_value_kind!(@ $heap.functions, id, $arena, $id, $body),
            Value::Method(id) => with_value_kind!(@ $heap.methods, id, $arena, $id, $body),
            Value::Cell(id) => with_value_kind!(@ $heap.cells, id, $arena, $id, $body),
            Value::Iterator(id) => with_value_kind!(@ $heap.iterators, id, $arena, $id, $body),
            Value::Generator(id) => with_value_kind!(@ $heap.generators, id, $arena, $id, $body),
            Value::Instance(id) => with_value_kind!(@ $heap.instances, id, $arena, $id, $body),
            Value::Module(id) => with_value_kind!(@ $heap.modules, id, $arena, $id, $body),
            Value::View(id) => with_value_kind!(@ $heap.views, id, $arena, $id, $body),
            Value::Descriptor(id) => with_value_kind!(@ $heap.descriptors, id, $arena, $id, $body),
            Value::Super(id) => with_value_kind!(@ $heap.supers, id, $arena, $id, $body),
            Value::Exception(id) => with_value_kind!(@ $heap.exceptions, id, $arena, $id, $body),
            Value::Future(id) => with_value_kind!(@ $heap.futures, id, $arena, $id, $body),
            Value::Deque(id) => with_value_kind!(@ $heap.deques, id, $arena, $id, $body),
            Value::Regex(id) => with_value_kind!(@ $heap.regexes, id, $arena, $id, $body),
            Value::Alias(id) => with_value_kind!(@ $heap.aliases, id, $arena, $id, $body),
            Value::Class(class) => match class.user() {
                Some(id) => with_value_kind!(@ $heap.classes, id, $arena, $id, $body),
                None => $otherwise,
            },
            _ => $otherwise,
        }
    };
    (@ $field:expr, $name:ident, $arena:ident, $id:ident, $body:expr) => {{
        let ($arena, $id) = (&mut $field, $name.0);
        $body
    }};
}

/// Looks at an object of any kind.
pub(crate) trait ObjectVisitor {
    type Output;
    fn visit<T: HeapObject>(self, object: &T) -> Self::Output;
}

/// Makes the objects of every kind.
pub(crate) trait ArenaFiller {
    type Error;
    fn fill<T: HeapObject>(&mut self, kind: u8, arena: &mut Arena<T>) -> Result<(), Self::Error>;
}

/// Counters that decide when to collect.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct HeapCounters {
    allocated: usize,
    live: usize,
    trigger: usize,
}

/// An id whose object can be written and allocated.
pub trait HeapId: Copy {
    /// The object, for a change that is undone before anything else can see it: no journal.
    fn peek_mut(self, heap: &mut Heap) -> &mut Self::Object;
    /// What the id names.
    type Object;
    /// The object, for mutation: its old contents go to the journal first when a checkpoint needs them.
    fn write(self, heap: &mut Heap) -> &mut Self::Object;
    /// Stores a new object.
    fn alloc(heap: &mut Heap, object: Self::Object) -> Self;
}

impl Heap {
    /// An empty heap that may hold `limit` bytes.
    pub fn new(limit: usize) -> Self {
        let mut heap = Self { limit, ..Self::default() };
        heap.set_trigger();
        heap
    }

    /// The object behind `id`, for mutation. The one write barrier.
    #[inline]
    pub fn write<I: HeapId>(&mut self, id: I) -> &mut I::Object {
        id.write(self)
    }

    /// The object behind `id`, for taking something out that goes back before anyone can see it is gone.
    #[inline]
    pub fn peek_mut<I: HeapId>(&mut self, id: I) -> &mut I::Object {
        id.peek_mut(self)
    }

    /// Stores a new object and counts its bytes.
    #[inline]
    pub fn alloc<I: HeapId>(&mut self, object: I::Object) -> I {
        I::alloc(self, object)
    }

    /// Counts bytes by which an object grew.
    #[inline]
    pub fn charge(&mut self, bytes: usize) {
        self.allocated += bytes;
    }

    /// Bytes in use, garbage since the last collection included.
    pub fn bytes(&self) -> usize {
        self.live + self.allocated
    }

    /// Whether `bytes` more would go over the limit.
    #[inline]
    pub fn exceeds(&self, bytes: usize) -> bool {
        self.bytes().saturating_add(bytes) > self.limit
    }

    /// Whether enough was allocated for a collection to be worth it, or too much.
    #[inline]
    pub fn wants_collection(&self) -> bool {
        self.allocated > self.trigger
    }

    /// Allocated bytes that start the next collection: as much again as is live, or what is left to the limit.
    fn set_trigger(&mut self) {
        self.trigger = COLLECT_AFTER.max(self.live).min(self.limit.saturating_sub(self.live));
    }

    /// Frees every object that cannot be reached from `roots`.
    pub fn collect(&mut self, roots: impl FnOnce(&mut dyn FnMut(Value))) {
        let mut gray = std::mem::take(&mut self.gray);
        roots(&mut |value| gray.push(value));
        while let Some(value) = gray.pop() {
            self.mark(value, &mut gray);
        }
        self.gray = gray;
        self.sweep();
        self.allocated = 0;
        self.set_trigger();
    }

    fn mark(&mut self, value: Value, gray: &mut Vec<Value>) {
        if let Value::Str(id) = value
            && id.as_symbol().is_none()
            && let Some(buffer) = self.strs.get(id.0).buffer()
        {
            self.buffers.mark(buffer.0, &mut |_| {});
        }
        with_value_kind!(
            value,
            self,
            |arena, id| arena.mark(id, &mut |value| {
                if !matches!(value, Value::Int(_) | Value::Float(_) | Value::None | Value::Bool(_) | Value::Undefined) {
                    gray.push(value);
                }
            }),
            ()
        );
    }

    /// Whether a value names a live object.
    pub fn holds(&self, value: Value) -> bool {
        let heap = self;
        match value {
            Value::Str(id) if id.as_symbol().is_none() => {
                heap.strs.is_live(id.0)
                    && heap.strs.get(id.0).buffer().is_none_or(|buffer| heap.buffers.is_live(buffer.0))
            }
            _ => value.place().is_none_or(|(kind, id)| heap.is_live(kind, id)),
        }
    }

    /// Starts a checkpoint: from now on the old contents of everything written are kept.
    pub fn checkpoint(&mut self) {
        self.epoch += 1;
        self.journal.start_segment();
    }

    /// Number of checkpoints that can be returned to.
    pub fn checkpoints(&self) -> usize {
        self.journal.segments()
    }

    /// Puts every object back to what it was at checkpoint `index`, which stays in place.
    pub fn rewind(&mut self, index: usize) {
        while self.journal.segments() > index {
            for change in self.journal.take_segment().into_iter().rev() {
                self.revert(change);
            }
        }
        self.checkpoint();
    }

    pub(crate) fn counters(&self) -> HeapCounters {
        HeapCounters { allocated: self.allocated, live: self.live, trigger: self.trigger }
    }

    pub(crate) fn set_counters(&mut self, counters: HeapCounters) {
        let HeapCounters { allocated, live, trigger } = counters;
        (self.allocated, self.live, self.trigger) = (allocated, live, trigger);
    }

    /// Calls `visit` with every value inside an object, and with the append buffer of a string.
    pub(crate) fn references(&self, kind: u8, id: u32, visit: &mut dyn FnMut(u8, u32)) {
        struct Trace<'a>(&'a mut dyn FnMut(u8, u32));
        impl ObjectVisitor for Trace<'_> {
            type Output = ();
            fn visit<T: HeapObject>(self, object: &T) {
                object.trace(&mut |value| {
                    if let Some((kind, id)) = value.place() {
                        (self.0)(kind, id);
                    }
                });
            }
        }
        if kind == 0 {
            if let Some(buffer) = self.strs.get(id).buffer() {
                visit(BUFFERS, buffer.0);
            }
            return;
        }
        self.visit_object(kind, id, Trace(visit));
    }

    /// The text of a shared append buffer.
    pub fn buffer_text(&self, buffer: BufferId, len: u32) -> TextRef<'_> {
        match &self[buffer] {
            TextBuilder::Ascii(text) => TextRef::Ascii(&text[..len as usize]),
            TextBuilder::Wide(points) => TextRef::Wide(&points[..len as usize]),
        }
    }
}

impl Value {
    /// Kind and slot of the object in the heap; `None` for immediates and symbols.
    pub(crate) fn place(self) -> Option<(u8, u32)> {
        match self {
            Self::Str(id) if id.as_symbol().is_some() => None,
            _ => self.heap_key(),
        }
    }

    /// Kind and number of the heap object, for identity; `None` for immediates.
    pub fn heap_key(self) -> Option<(u8, u32)> {
        Some(match self {
            Self::Str(id) => (0, id.0),
            Self::Bytes(id) => (1, id.0),
            Self::BigInt(id) => (2, id.0),
            Self::List(id) => (3, id.0),
            Self::Tuple(id) => (4, id.0),
            Self::Dict(id) => (5, id.0),
            Self::Set(id) => (6, id.0),
            Self::Range(id) => (7, id.0),
            Self::Slice(id) => (8, id.0),
            Self::Function(id) => (9, id.0),
            Self::Method(id) => (10, id.0),
            Self::Cell(id) => (11, id.0),
            Self::Iterator(id) => (12, id.0),
            Self::Generator(id) => (13, id.0),
            Self::Instance(id) => (14, id.0),
            Self::Module(id) => (15, id.0),
            Self::View(id) => (16, id.0),
            Self::Descriptor(id) => (17, id.0),
            Self::Super(id) => (18, id.0),
            Self::Exception(id) => (19, id.0),
            Self::Future(id) => (20, id.0),
            Self::Deque(id) => (21, id.0),
            Self::Regex(id) => (22, id.0),
            Self::Alias(id) => (23, id.0),
            Self::Class(class) => (24, class.user()?.0),
            _ => return None,
        })
    }
}
