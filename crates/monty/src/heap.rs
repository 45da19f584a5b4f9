//! Heap objects in typed arenas, behind `Copy` ids: allocation, the one write barrier, journals, and the collector.
//!
//! **Invariant:** every mutation goes through [`Heap::write`], so a checkpoint can always be restored exactly.
//! **Invariant:** the collector runs only when the machine says that every live value is in a root.

mod arena;
mod journal;
mod verify;

use std::ops::Index;

use compact_str::CompactString;
use num_bigint::BigInt;
use serde::{Deserialize, Serialize};

use crate::{
    collections::dict_table::DictTable,
    numbers::{Complex, Progression},
    objects::{
        Alias, ByteArray, Bytes, Cell, Class, Deque, Descriptor, Exception, Function, Future, Generator, Instance,
        Iterator, List, Match, MemoryView, Method, Module, Range, Regex, Set, Slice, Str, StrBody, Super, Tuple, View,
    },
    text::{Text, TextBuilder, TextRef},
    value::{Symbol, Value, Word},
};

use arena::Others;
pub use arena::{Arena, HeapObject};
pub use journal::Segment;
pub(crate) use verify::Surroundings;

/// Ids with this bit are symbols, which live in the symbol table and are never collected.
const SYMBOL_BIT: u32 = 1 << 31;

/// Bytes allocated since the last collection that start the next one, at the least: few enough that the slots which a
/// collection frees are still in the processor's cache when they are filled again.
const COLLECT_AFTER: usize = 1 << 19;

/// Values that the collector keeps room for from one collection to the next, at the most.
const MOST_GRAY: usize = 1 << 14;

/// A class: a builtin one (static table) or one that the program defined (heap).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClassRef(pub Word);

impl ClassRef {
    /// Builtin classes have the numbers below this one.
    pub const FIRST_USER: u32 = 512;

    /// The heap object of a class that the program defined.
    pub fn user(self) -> Option<ClassId> {
        self.0.get().checked_sub(Self::FIRST_USER).map(|number| ClassId(number.into()))
    }
}

impl From<ClassId> for ClassRef {
    fn from(id: ClassId) -> Self {
        Self((id.0.get() + Self::FIRST_USER).into())
    }
}

/// A class in half the bytes, where room counts.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(from = "ClassRef", into = "ClassRef")]
pub struct CompactClass(u32);

impl From<ClassRef> for CompactClass {
    #[inline]
    fn from(class: ClassRef) -> Self {
        Self(class.0.get())
    }
}

impl From<CompactClass> for ClassRef {
    #[inline]
    fn from(class: CompactClass) -> Self {
        Self(class.0.into())
    }
}

impl StrId {
    /// The string that is a symbol's text.
    pub fn symbol(symbol: Symbol) -> Self {
        Self((symbol.0 | SYMBOL_BIT).into())
    }

    /// The symbol, if the string is one.
    pub fn as_symbol(self) -> Option<Symbol> {
        let number = self.0.get();
        (number & SYMBOL_BIT != 0).then_some(Symbol(number & !SYMBOL_BIT))
    }
}

impl From<Symbol> for Value {
    fn from(symbol: Symbol) -> Self {
        Self::Str(StrId::symbol(symbol))
    }
}

/// The one table of heap kinds: id type, object type, arena, and the name of the kind, which is that of the variant of
/// [`Value`] for the kinds behind `values`. The kinds behind `others` have no variant of their own (or one that does not
/// always mean a heap object), so each use of a value's kind treats them by hand.
macro_rules! heap_kinds {
    (
        values { $( $value_id:ident $value_object:ident $value_field:ident $value_kind:ident, )* }
        others { $( $other_id:ident $other_object:ident $other_field:ident $other_kind:ident, )* }
    ) => {
        heap_kinds! {
            @all
            $( $value_id $value_object $value_field $value_kind, )*
            $( $other_id $other_object $other_field $other_kind, )*
        }

        impl Heap {
            fn mark_object(&mut self, value: Value, visit: &mut dyn FnMut(Value)) {
                match value {
                    $( Value::$value_kind(id) => self.$value_field.mark(id.0.get(), visit), )*
                    Value::Str(id) if id.as_symbol().is_none() => {
                        if let Some(buffer) = self.strs.get(id.0.get()).buffer() {
                            self.buffers.mark(buffer.0.get(), &mut |_| {});
                        }
                        self.strs.mark(id.0.get(), visit);
                    }
                    Value::Class(class) => {
                        if let Some(id) = class.user() {
                            self.classes.mark(id.0.get(), visit);
                        }
                    }
                    _ => {}
                }
            }

            /// Whether a value names a live object.
            pub fn holds(&self, value: Value) -> bool {
                match value {
                    $( Value::$value_kind(id) => self.$value_field.is_live(id.0.get()), )*
                    Value::Str(id) if id.as_symbol().is_none() => {
                        self.strs.is_live(id.0.get())
                            && self.strs.get(id.0.get()).buffer().is_none_or(|buffer| self.buffers.is_live(buffer.0.get()))
                    }
                    Value::Class(class) => class.user().is_none_or(|id| self.classes.is_live(id.0.get())),
                    _ => true,
                }
            }
        }

        impl Value {
            /// Kind and number of the heap object, for identity; `None` for immediates.
            pub fn heap_key(self) -> Option<(Kind, u32)> {
                Some(match self {
                    $( Self::$value_kind(id) => (Kind::$value_kind, id.0.get()), )*
                    Self::Str(id) => (Kind::Str, id.0.get()),
                    Self::Class(class) => (Kind::Class, class.user()?.0.get()),
                    _ => return None,
                })
            }
        }
    };
    (@all $( $id:ident $object:ident $field:ident $kind:ident, )*) => {
        /// The kinds of heap objects.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Kind { $( $kind, )* }

        impl Kind {
            /// All of them, in the order of their numbers.
            pub(crate) const ALL: &[Self] = &[$( Self::$kind ),*];

            /// The kind that an id type names, for dumps.
            #[inline]
            pub(crate) fn of_id(name: &str) -> Option<Self> {
                match name {
                    $( stringify!($id) => Some(Self::$kind), )*
                    _ => None,
                }
            }
        }

        $(
            #[doc = concat!("Names a `", stringify!($object), "` in the heap.")]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
            pub struct $id(pub Word);

            impl Index<$id> for Heap {
                type Output = $object;

                #[inline]
                fn index(&self, id: $id) -> &$object {
                    self.$field.get(id.0.get())
                }
            }

            impl HeapId for $id {
                type Object = $object;

                #[inline]
                fn write(self, heap: &mut Heap) -> &mut $object {
                    if heap.$field.slot_mut(self.0.get()).epoch < heap.epoch {
                        heap.$field.keep_old(self.0.get(), heap.epoch);
                    }
                    &mut heap.$field.slot_mut(self.0.get()).object
                }

                #[inline]
                fn peek_mut(self, heap: &mut Heap) -> &mut $object {
                    &mut heap.$field.slot_mut(self.0.get()).object
                }

                #[inline]
                fn alloc(heap: &mut Heap, object: $object) -> Self {
                    heap.allocated += object.size();
                    Self(heap.$field.alloc(object, heap.epoch).into())
                }
            }
        )*

        /// All objects of one run.
        #[derive(Clone, Debug, Default)]
        pub struct Heap {
            $( $field: Arena<$object>, )*
            /// Even; grows by two with each checkpoint. 0 while there is none.
            epoch: u32,
            /// Counters at the last checkpoint.
            start: HeapCounters,
            /// For each checkpoint the changes that led to it.
            journal: Vec<Changes>,
            /// Bytes allocated since the last collection.
            allocated: usize,
            /// Bytes found live by the last collection.
            live: usize,
            /// The byte limit that the host set, or `usize::MAX`.
            limit: usize,
            /// Allocated bytes that start the next collection.
            trigger: usize,
            /// Bytes of the machine's own stacks.
            pinned: usize,
            gray: Vec<Value>,
        }

        /// What happened from one checkpoint to the next.
        #[derive(Clone, Debug, Default)]
        pub struct Changes {
            $( $field: Segment<$object>, )*
            epoch: u32,
            /// At the start; once undone, at the end.
            counters: HeapCounters,
        }

        impl Changes {
            /// Bytes that going back takes, about.
            pub fn bytes(&self) -> usize {
                0 $( + self.$field.bytes() )*
            }

            /// Appends what follows.
            fn absorb(&mut self, next: Self) {
                $( self.$field.absorb(next.$field); )*
                // Slots have the later epoch: what is opened on top must be newer than all of them.
                self.epoch = next.epoch;
            }
        }

        impl Heap {
            fn sweep(&mut self) {
                self.live = 0;
                $( self.$field.sweep(&mut self.live, self.epoch); )*
            }

            /// Bytes of all slots, free ones included.
            fn slot_bytes(&self) -> usize {
                0 $( + self.$field.slot_bytes() )*
            }

            /// Starts a checkpoint: from now on the old contents of everything written are kept.
            pub fn checkpoint(&mut self) {
                let now = self.counters();
                let counters = std::mem::replace(&mut self.start, now);
                let before = Changes { $( $field: self.$field.open_segment(), )* epoch: self.epoch, counters };
                self.journal.push(before);
                self.epoch += 2;
            }

            /// Puts every object back to what it was at the last checkpoint, which is gone then; gives what it takes to
            /// come here again.
            pub fn undo(&mut self) -> Option<Changes> {
                let outer = self.journal.pop()?;
                let (counters, epoch) = (self.counters(), self.epoch);
                let undone = Changes { $( $field: self.$field.undo(outer.$field), )* epoch, counters };
                self.set_counters(self.start);
                (self.start, self.epoch) = (outer.counters, outer.epoch);
                Some(undone)
            }

            /// Does again what was undone at this very place; the checkpoint at its start is there again.
            pub fn redo(&mut self, undone: Changes) {
                let now = self.counters();
                let counters = std::mem::replace(&mut self.start, now);
                let outer =
                    Changes { $( $field: self.$field.redo(undone.$field), )* epoch: self.epoch, counters };
                self.journal.push(outer);
                self.epoch = undone.epoch;
                self.set_counters(undone.counters);
            }

            /// Calls `visit` with every value inside every live object.
            fn for_each_value(&self, visit: &mut dyn FnMut(Value)) {
                $( self.$field.for_each_live(|object| object.trace(visit)); )*
            }

            /// Whether an object is live.
            pub(crate) fn is_live(&self, kind: Kind, id: u32) -> bool {
                match kind {
                    $( Kind::$kind => self.$field.is_live(id), )*
                }
            }

            /// Whether a slot is not free.
            pub(crate) fn is_taken(&self, kind: Kind, id: u32) -> bool {
                match kind {
                    $( Kind::$kind => self.$field.is_taken(id), )*
                }
            }

            /// Shows one live object to a visitor.
            pub(crate) fn visit_object<V: ObjectVisitor>(&self, kind: Kind, id: u32, visitor: V) -> Option<V::Output> {
                match kind {
                    $( Kind::$kind => self.$field.is_live(id).then(|| visitor.visit(self.$field.get(id))), )*
                }
            }

            /// The slots of one kind: how many, and which are free, the next one to be used last.
            pub(crate) fn slots(&self, kind: Kind) -> (usize, &[u32]) {
                match kind {
                    $( Kind::$kind => self.$field.slots(), )*
                }
            }

            /// Fills all arenas of an empty heap, in the order of their kinds.
            pub(crate) fn fill<F: ArenaFiller>(&mut self, filler: &mut F) -> Result<(), F::Error> {
                $( filler.fill(Kind::$kind, &mut self.$field)?; )*
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
    values {
        BytesId Bytes bytes Bytes,
        BigIntId BigInt big_ints BigInt,
        ListId List lists List,
        TupleId Tuple tuples Tuple,
        DictId DictTable dicts Dict,
        SetId Set sets Set,
        RangeId Range ranges Range,
        BigRangeId Progression big_ranges BigRange,
        SliceId Slice slices Slice,
        FunctionId Function functions Function,
        MethodId Method methods Method,
        CellId Cell cells Cell,
        IteratorId Iterator iterators Iterator,
        GeneratorId Generator generators Generator,
        InstanceId Instance instances Instance,
        ModuleId Module modules Module,
        ViewId View views View,
        DescriptorId Descriptor descriptors Descriptor,
        SuperId Super supers Super,
        ExceptionId Exception exceptions Exception,
        FutureId Future futures Future,
        DequeId Deque deques Deque,
        RegexId Regex regexes Regex,
        AliasId Alias aliases Alias,
        MatchId Match matches Match,
        ComplexId Complex complexes Complex,
        ByteArrayId ByteArray byte_arrays ByteArray,
        MemoryViewId MemoryView memory_views MemoryView,
    }
    others {
        StrId Str strs Str,
        ClassId Class classes Class,
        BufferId TextBuilder buffers Buffer,
    }
}

/// Looks at an object of any kind.
pub(crate) trait ObjectVisitor {
    type Output;
    fn visit<T: HeapObject>(self, object: &T) -> Self::Output;
}

/// Makes the objects of every kind.
pub(crate) trait ArenaFiller {
    type Error;
    fn fill<T: HeapObject>(&mut self, kind: Kind, arena: &mut Arena<T>) -> Result<(), Self::Error>;
}

/// Counters that decide when to collect.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
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

/// What a new string can be made of while it is in place already.
pub struct Texts<'a> {
    strs: Others<'a, Str>,
    buffers: &'a Arena<TextBuilder>,
    lists: &'a Arena<List>,
    tuples: &'a Arena<Tuple>,
}

impl<'a> Texts<'a> {
    /// The text of a string that is no symbol.
    #[inline]
    pub fn get(&self, id: StrId) -> TextRef<'a> {
        match &self.strs.get(id.0.get()).body {
            StrBody::Own(text) => text.as_ref(),
            StrBody::Shared { buffer, len } => prefix(self.buffers.get(buffer.0.get()), *len),
        }
    }

    /// The items of a list or tuple.
    pub fn items(&self, sequence: Value) -> &'a [Value] {
        match sequence {
            Value::List(id) => self.lists.get(id.0.get()),
            Value::Tuple(id) => self.tuples.get(id.0.get()),
            _ => &[],
        }
    }
}

fn prefix(buffer: &TextBuilder, len: u32) -> TextRef<'_> {
    match buffer {
        TextBuilder::Ascii(text) => TextRef::Ascii(&text[..len as usize]),
        TextBuilder::Wide(points) => TextRef::Wide(&points[..len as usize]),
    }
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

    /// Stores a new ASCII string of a known length that `build` writes in place, out of others.
    #[inline]
    pub fn alloc_ascii(&mut self, length: usize, build: impl FnOnce(&Texts<'_>, &mut CompactString)) -> StrId {
        let (id, object, strs) = self.strs.alloc_beside(self.epoch);
        object.hash.set(0);
        object.body = StrBody::Own(Text::Ascii(CompactString::with_capacity(length)));
        if let StrBody::Own(Text::Ascii(text)) = &mut object.body {
            build(&Texts { strs, buffers: &self.buffers, lists: &self.lists, tuples: &self.tuples }, text);
        }
        self.allocated += object.size();
        StrId(id.into())
    }

    /// Stores a new ASCII string, written straight into its slot.
    #[inline]
    pub fn alloc_text(&mut self, text: CompactString) -> StrId {
        let (id, object, _) = self.strs.alloc_beside(self.epoch);
        object.hash.set(0);
        object.body = StrBody::Own(Text::Ascii(text));
        self.allocated += object.size();
        StrId(id.into())
    }

    /// Counts bytes by which an object grew.
    #[inline]
    pub fn charge(&mut self, bytes: usize) {
        self.allocated += bytes;
    }

    /// How many views look at an array, and how many there are.
    pub(crate) fn exports(&self, array: ByteArrayId) -> (usize, usize) {
        let (mut exports, mut views) = (0, 0);
        self.memory_views.for_each_live(|view| {
            views += 1;
            exports += usize::from(matches!(view.base, Value::ByteArray(base) if base == array));
        });
        (exports, views)
    }

    /// Number of classes that the program has defined and that are still there.
    pub(crate) fn class_count(&self) -> usize {
        self.classes.live_count()
    }

    /// Bytes in use, those of the machine's stacks and garbage since the last collection included.
    pub fn bytes(&self) -> usize {
        self.live + self.allocated + self.pinned
    }

    /// Says how many bytes the machine's own stacks take.
    pub(crate) fn pin(&mut self, bytes: usize) {
        self.pinned = bytes;
    }

    /// Whether `bytes` more would go over the limit.
    #[inline]
    pub fn exceeds(&self, bytes: usize) -> bool {
        self.bytes().saturating_add(bytes) > self.limit
    }

    /// Bytes left to the limit.
    pub fn room(&self) -> usize {
        self.limit.saturating_sub(self.bytes())
    }

    /// Whether enough was allocated for a collection to be worth it, or too much.
    #[inline]
    pub fn wants_collection(&self) -> bool {
        self.allocated > self.trigger
    }

    /// Allocated bytes that start the next collection: as much again as is live, or what is left to the limit. Sweeping
    /// looks at every slot, also at those that have been free since many objects died, so it must be worth that too.
    fn set_trigger(&mut self) {
        let worthwhile = COLLECT_AFTER.max(self.live + self.pinned).max(self.slot_bytes() / 2);
        self.trigger = worthwhile.min(self.limit.saturating_sub(self.live + self.pinned));
    }

    /// Frees every object that cannot be reached from `roots`.
    pub fn collect(&mut self, roots: impl FnOnce(&mut dyn FnMut(Value))) {
        let mut gray = std::mem::take(&mut self.gray);
        roots(&mut |value| gray.push(value));
        while let Some(value) = gray.pop() {
            self.mark_object(value, &mut |value| {
                if !matches!(value, Value::Int(_) | Value::Float(_) | Value::None | Value::Bool(_) | Value::Undefined) {
                    gray.push(value);
                }
            });
        }
        // The next collection saves an allocation, unless that would hold on to much.
        if gray.capacity() <= MOST_GRAY {
            self.gray = gray;
        }
        self.sweep();
        self.allocated = 0;
        self.set_trigger();
    }

    /// Number of checkpoints that can be returned to.
    pub fn checkpoints(&self) -> usize {
        self.journal.len()
    }

    /// Puts every object back to what it was at checkpoint `index`, which stays in place.
    pub fn rewind(&mut self, index: usize) {
        while self.journal.len() > index {
            self.undo();
        }
        self.checkpoint();
    }

    /// Forgets checkpoint `index`, neither the first nor the last: what led to it and what followed become one.
    pub fn forget_checkpoint(&mut self, index: usize) {
        if index > 0 && index + 1 < self.journal.len() {
            let next = self.journal.remove(index + 1);
            self.journal[index].absorb(next);
        }
    }

    /// Bytes that going back from checkpoint `index` to the one before takes, about.
    pub fn journal_bytes(&self, index: usize) -> usize {
        self.journal.get(index).map_or(0, Changes::bytes)
    }

    pub(crate) fn counters(&self) -> HeapCounters {
        HeapCounters { allocated: self.allocated, live: self.live, trigger: self.trigger }
    }

    pub(crate) fn set_counters(&mut self, counters: HeapCounters) {
        let HeapCounters { allocated, live, trigger } = counters;
        (self.allocated, self.live, self.trigger) = (allocated, live, trigger);
    }

    /// Calls `visit` with every object inside an object, and with the append buffer of a string.
    pub(crate) fn references(&self, kind: Kind, id: u32, visit: &mut dyn FnMut(Kind, u32)) {
        struct Trace<'a>(&'a mut dyn FnMut(Kind, u32));
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
        if kind == Kind::Str {
            if let Some(buffer) = self.strs.get(id).buffer() {
                visit(Kind::Buffer, buffer.0.get());
            }
            return;
        }
        self.visit_object(kind, id, Trace(visit));
    }

    /// The text of a shared append buffer.
    pub fn buffer_text(&self, buffer: BufferId, len: u32) -> TextRef<'_> {
        prefix(&self[buffer], len)
    }
}

impl Value {
    /// Kind and slot of the object in the heap; `None` for immediates and symbols.
    pub(crate) fn place(self) -> Option<(Kind, u32)> {
        match self {
            Self::Str(id) if id.as_symbol().is_some() => None,
            _ => self.heap_key(),
        }
    }
}
