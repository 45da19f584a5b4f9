//! The contents of every kind of heap object. Behaviour lives in `types/`, one file per builtin type.

mod memory_view;
mod shortcut;
mod tools;

use std::{cell::Cell as StdCell, collections::VecDeque, sync::Arc};

use num_bigint::BigInt;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use crate::{
    bytecode::CodeId,
    collections::{dict_table::DictTable, set_table::SetTable},
    heap::{BigRangeId, BufferId, ClassRef, CompactClass, DictId, FunctionId, HeapObject, RegexId, SetId, TupleId},
    numbers::{Complex, Progression},
    text::{Text, TextBuilder},
    value::{Symbol, Value},
};

pub use memory_view::{Item, ItemFormat, ItemKind, MemoryView};
pub use shortcut::{Memo, Shortcut};
pub use tools::{TEE_LINK, Tool, ToolState};

/// Bytes that a slot's marks take beside the object.
const SLOT: usize = 8;
const VALUE: usize = size_of::<Value>();

/// A string with its hash once somebody asked for it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Str {
    pub body: StrBody,
    /// 0 until computed. A cache: it never changes what a program sees, so it bypasses the write barrier.
    #[serde(skip)]
    pub hash: StdCell<i64>,
}

/// Where a string's code points are.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum StrBody {
    Own(Text),
    /// The first `len` code points of a buffer that `s += t` extends in place while `s` is its longest prefix.
    Shared {
        buffer: BufferId,
        len: u32,
    },
}

impl Default for StrBody {
    fn default() -> Self {
        Self::Own(Text::empty())
    }
}

impl Str {
    /// The append buffer, if the string is a prefix of one.
    pub fn buffer(&self) -> Option<BufferId> {
        match self.body {
            StrBody::Shared { buffer, .. } => Some(buffer),
            StrBody::Own(_) => None,
        }
    }
}

impl From<Text> for Str {
    fn from(text: Text) -> Self {
        Self { body: StrBody::Own(text), hash: StdCell::new(0) }
    }
}

pub type Bytes = Box<[u8]>;
/// The contents of a `bytearray`.
pub type ByteArray = Vec<u8>;
pub type List = Vec<Value>;
/// Most tuples have two or three items, which need no memory of their own.
pub type Tuple = SmallVec<[Value; 3]>;

/// A `set` or `frozenset`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Set {
    pub table: SetTable<Value>,
    pub frozen: bool,
}

/// `range(start, stop, step)` of machine words; a [`Progression`] is one beyond them.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Range {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
}

impl Range {
    /// Number of items.
    pub fn len(self) -> u64 {
        let distance = if self.step > 0 {
            i128::from(self.stop) - i128::from(self.start)
        } else {
            i128::from(self.start) - i128::from(self.stop)
        };
        if distance <= 0 {
            return 0;
        }
        ((distance - 1) / i128::from(self.step).abs() + 1) as u64
    }

    /// The item at `index`, which must be below [`Range::len`].
    pub fn get(self, index: u64) -> i64 {
        self.start.wrapping_add((index as i64).wrapping_mul(self.step))
    }
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Slice {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}

/// A function that Python code defined.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Function {
    pub code: CodeId,
    pub globals: DictId,
    /// Defaults of the last positional parameters.
    pub defaults: Box<[Value]>,
    /// Defaults of the keyword-only parameters, `Undefined` where there is none.
    pub keyword_defaults: Box<[Value]>,
    /// Cells of the free variables.
    pub closure: Box<[Value]>,
    /// The function's `__dict__`.
    pub attributes: Option<DictId>,
    /// What replaces or adds to what the code says: `__name__`, `__doc__`, `__annotations__`, ….
    pub specials: Option<DictId>,
    /// The function that computes the annotations, or `Undefined`.
    pub annotate: Value,
    /// What `type` shows in place of `function`.
    pub class: Option<ClassRef>,
    pub shortcut: Option<Box<Shortcut>>,
}

/// A function bound to its first argument.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Method {
    pub function: Value,
    pub receiver: Value,
}

/// A variable that closures share.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Cell {
    pub value: Value,
}

/// A native iterator that Python code can hold.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub enum Iterator {
    #[default]
    Exhausted,
    /// Over a list, tuple, str or bytes.
    Sequence {
        source: Value,
        index: u64,
    },
    /// Backwards over a list, tuple, str or bytes; `index` is one past the next item.
    Reversed {
        source: Value,
        index: u64,
    },
    Range {
        next: i64,
        step: i64,
        remaining: u64,
    },
    BigRange {
        range: BigRangeId,
        index: u64,
    },
    /// `left` entries are still to come; a finished one has `expected` at the maximum.
    Dict {
        dict: DictId,
        kind: ViewKind,
        position: u32,
        expected: u32,
        left: u32,
    },
    DictReversed {
        dict: DictId,
        kind: ViewKind,
        position: u32,
        expected: u32,
        left: u32,
    },
    Set {
        set: SetId,
        position: u32,
        expected: u32,
    },
    Deque {
        deque: Value,
        index: u32,
        expected: u32,
        reversed: bool,
    },
    Enumerate {
        inner: Value,
        count: Value,
    },
    Zip {
        inners: Box<[Value]>,
        strict: bool,
    },
    Map {
        function: Value,
        inners: Box<[Value]>,
        strict: bool,
    },
    Filter {
        function: Value,
        inner: Value,
    },
    /// `iter(function, sentinel)`
    Callable {
        function: Value,
        sentinel: Value,
    },
    /// Of `itertools`.
    Tool(Box<Tool>),
    /// `pattern.finditer(string)`
    Matches(Matches),
    /// Finished, but remembers what it was, for its type's name.
    Spent {
        kind: SpentKind,
    },
}

/// What an exhausted iterator was.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub enum SpentKind {
    List,
    Tuple,
    Str,
    Bytes,
    ByteArray,
    MemoryView,
    Callable,
    /// An object with `__getitem__`.
    Instance,
}

/// Which part of a dict a view shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ViewKind {
    #[default]
    Keys,
    Values,
    Items,
}

/// A generator or coroutine: a frame that is not on the stack.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Generator {
    pub kind: GeneratorKind,
    pub state: GeneratorState,
    pub code: CodeId,
    pub function: FunctionId,
    pub pc: u32,
    /// The frame's registers while suspended.
    pub registers: Box<[Value]>,
    /// The exception that the frame was handling when it was suspended.
    pub handled: Value,
    /// Somebody awaits the next item of an asynchronous generator.
    pub is_busy: bool,
    /// The class that it shows, for native iterator types written in Python.
    pub class: Option<ClassRef>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum GeneratorKind {
    #[default]
    Generator,
    Coroutine,
    AsyncGenerator,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum GeneratorState {
    #[default]
    Created,
    Suspended,
    Running,
    Finished,
}

/// The attributes of an instance: a few need no memory of their own.
pub type Slots = SmallVec<[Value; 3]>;

/// An object of a class: attributes in slots that its shape names.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Instance {
    class: CompactClass,
    pub shape: ShapeId,
    pub slots: Slots,
    /// What a subclass of a builtin type wraps (the list of a `class Stack(list)`, the state of an exception). Few
    /// instances have it, so it does not lie in each.
    payload: Option<Box<Value>>,
}

impl Instance {
    /// An instance without attributes.
    #[inline]
    pub fn new(class: ClassRef, shape: ShapeId, payload: Value) -> Self {
        let payload = payload.defined().map(Box::new);
        Self { class: class.into(), shape, slots: Slots::new(), payload }
    }

    #[inline]
    pub fn class(&self) -> ClassRef {
        self.class.into()
    }

    pub fn set_class(&mut self, class: ClassRef) {
        self.class = class.into();
    }

    /// What it wraps, or `Undefined`.
    #[inline]
    pub fn payload(&self) -> Value {
        self.payload.as_deref().copied().unwrap_or_default()
    }
}

/// Index of a shape: which attribute is in which slot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ShapeId(pub u32);

impl ShapeId {
    /// The attributes are in a dict, the first of the values; those of `__slots__` follow.
    pub const DICT: Self = Self(u32::MAX);
}

/// Which patterns of `match` look into the instances of a class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PatternKind {
    #[default]
    Neither,
    Sequence,
    Mapping,
}

/// A class that Python code defined.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Class {
    pub name: Value,
    pub qualname: Value,
    pub bases: Vec<ClassRef>,
    /// Itself first, `object` last.
    pub mro: Vec<ClassRef>,
    pub namespace: DictId,
    /// Its own class; `object` stands for `type`.
    pub metaclass: ClassRef,
    /// The builtin class whose payload instances carry; `object` for none.
    pub layout: ClassRef,
    /// The shape of an instance without attributes.
    pub root_shape: ShapeId,
    /// Whether instances may have any attribute: one class among the bases has no `__slots__`, or `__dict__` in them.
    pub has_dict: bool,
    /// Whether instances could be referred to weakly: one class among the bases has no `__slots__`, or asks for it.
    pub has_weakref: bool,
    /// Whether its own `__slots__` give instances places beyond those of the bases.
    pub adds_slots: bool,
    /// Names and numbers of these places.
    pub own_slots: Vec<(Symbol, u32)>,
    /// How many places instances have for `__slots__`, those of the bases included.
    pub slot_count: u32,
    /// Of a metaclass: its classes are abstract base classes.
    pub makes_abstract: bool,
    pub pattern_kind: PatternKind,
    pub subclasses: Vec<ClassRef>,
    /// Messages name it with its module, as they do for types written in C.
    pub shows_module: bool,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Module {
    pub name: Value,
    pub namespace: DictId,
    /// Whether the body has run to its end.
    pub complete: bool,
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct View {
    pub dict: DictId,
    pub kind: ViewKind,
    /// Whether it is that of an `OrderedDict`, by its class.
    pub ordered: bool,
}

/// What a class attribute does when read through an instance.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub enum Descriptor {
    #[default]
    Empty,
    Property {
        getter: Value,
        setter: Value,
        deleter: Value,
        doc: Value,
        name: Value,
    },
    StaticMethod(Value),
    ClassMethod(Value),
    CachedProperty {
        function: Value,
        name: Value,
    },
    /// Reads an item of a tuple: a field of a named tuple.
    TupleGetter {
        index: u32,
        doc: Value,
    },
    /// The `__new__` of an iterator class: the generator that the function gives becomes an instance.
    IteratorNew(Value),
    /// A special method that is no plain one: it is bound to the first argument whenever it is called with it.
    Special(Value),
    /// A name in `__slots__`: a place of its own in instances, apart from their attributes.
    Slot {
        name: Value,
        owner: ClassRef,
        index: u32,
    },
}

/// `super()`: attribute lookup that starts after `class` in the MRO of `object`'s class.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Super {
    pub class: ClassRef,
    pub object: Value,
}

/// What an exception carries.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Exception {
    pub args: TupleId,
    pub cause: Value,
    pub context: Value,
    pub suppress_context: bool,
    /// Innermost frame last.
    pub traceback: VecDeque<TraceEntry>,
    /// `name`, `obj`, `value`, … of the classes that have them.
    pub fields: Vec<(Symbol, Value)>,
}

/// A frame that an exception passed through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraceEntry {
    pub code: CodeId,
    pub pc: u32,
}

impl TraceEntry {
    /// Stands for the `def` of a generator into which an exception was thrown before it ran.
    pub const BEFORE_START: u32 = u32::MAX;
}

/// The answer to a call of an async host function, once there is one.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Future {
    pub call: u32,
    pub state: FutureState,
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub enum FutureState {
    #[default]
    Pending,
    Resolved(Value),
    Failed(Value),
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Deque {
    pub items: VecDeque<Value>,
    pub limit: Option<u32>,
}

/// A compiled regular expression.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Regex {
    pub pattern: Value,
    /// As given to `re.compile`.
    pub flags: u32,
    /// Numbers of the named groups.
    pub names: DictId,
    /// A cache: compiled again when needed after a load.
    #[serde(skip)]
    pub program: Option<Arc<crate::regex::Regex>>,
    /// A cache: the last replacement that was not plain text.
    #[serde(skip)]
    pub template: Option<Arc<crate::regex::Template>>,
}

/// What a regular expression matched.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Match {
    pub regex: RegexId,
    /// What was searched, as the program gave it.
    pub string: Value,
    pub start: u32,
    pub end: u32,
    /// The group that was closed last, 0 for none.
    pub last_index: u32,
    /// Beginning and end of the whole match and of each group; `u32::MAX` twice where a group took no part.
    pub spans: SmallVec<[u32; 8]>,
}

/// What `finditer` has still to do.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Matches {
    pub string: Value,
    pub regex: RegexId,
    /// Where the search began and ends.
    pub start: u32,
    pub end: u32,
    /// Where it goes on.
    pub next: u32,
    pub state: MatchesState,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MatchesState {
    #[default]
    Searching,
    /// The last match was empty: the next one is elsewhere or longer.
    AfterEmpty,
    Finished,
}

/// `list[int]` or `int | None`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Alias {
    pub origin: Value,
    pub arguments: Vec<Value>,
    pub is_union: bool,
    /// `*tuple[int, ...]`
    pub is_starred: bool,
}

/// Implements [`HeapObject`]: how many bytes beyond the slot, and which values inside.
macro_rules! heap_objects {
    ($($object:ty: |$this:ident, $visit:ident| size $size:expr, trace $trace:expr $(, twin $twin:expr)?;)*) => {
        $(
            impl HeapObject for $object {
                #[inline]
                fn trace(&self, $visit: &mut dyn FnMut(Value)) {
                    let ($this, $visit) = (self, $visit);
                    // Some kinds hold no values.
                    let _ = (&$this, &$visit);
                    $trace
                }

                #[inline]
                fn size(&self) -> usize {
                    let $this = self;
                    // Some kinds have no variable part.
                    let _ = $this;
                    size_of::<Self>() + SLOT + $size
                }

                fn twin(&self) -> Self {
                    let $this = self;
                    heap_objects!(@twin $this $(, $twin)?)
                }
            }
        )*
    };
    (@twin $this:ident) => { $this.clone() };
    (@twin $this:ident, $twin:expr) => { $twin };
}

/// A copy with the same room to grow.
fn twin_values<const N: usize>(values: &SmallVec<[Value; N]>) -> SmallVec<[Value; N]>
where
    [Value; N]: smallvec::Array<Item = Value>,
{
    let mut copy = SmallVec::with_capacity(values.capacity());
    copy.extend_from_slice(values);
    copy
}

/// The same of a plain vector.
pub(crate) fn twin_vector<T: Clone>(items: &Vec<T>) -> Vec<T> {
    let mut copy = Vec::with_capacity(items.capacity());
    copy.extend_from_slice(items);
    copy
}

/// Bytes that values take outside the object itself.
fn spilled_size(values: &SmallVec<[Value; 3]>) -> usize {
    if values.spilled() { values.capacity() * VALUE } else { 0 }
}

fn visit_all<'a>(values: impl IntoIterator<Item = &'a Value>, visit: &mut dyn FnMut(Value)) {
    values.into_iter().for_each(|value| visit(*value));
}

heap_objects! {
    Str: |this, visit| size match &this.body {
        StrBody::Own(text) => text.heap_bytes(),
        StrBody::Shared { .. } => 0,
    }, trace (), twin match &this.body {
        StrBody::Own(text) => Str { body: StrBody::Own(text.twin()), hash: this.hash.clone() },
        StrBody::Shared { .. } => this.clone(),
    };
    Bytes: |this, visit| size this.len(), trace ();
    Complex: |this, visit| size 0, trace ();
    ByteArray: |this, visit| size this.capacity(), trace ();
    MemoryView: |this, visit| size 0, trace { visit(this.base); visit(this.object); };
    BigInt: |this, visit| size (this.bits() / 8) as usize, trace ();
    List: |this, visit| size this.capacity() * VALUE, trace visit_all(this, visit), twin twin_vector(this);
    Tuple: |this, visit| size spilled_size(this), trace visit_all(this, visit), twin twin_values(this);
    DictTable: |this, visit| size this.heap_bytes(), trace this.for_each(|key, value| { visit(key); visit(value); }),
        twin this.twin();
    Set: |this, visit| size this.table.byte_size(), trace this.table.iter().for_each(|(_, key)| visit(key)),
        twin Set { table: this.table.twin(), frozen: this.frozen };
    Range: |this, visit| size 0, trace ();
    Progression: |this, visit| size (this.start.bit_length() + this.stop.bit_length() + this.step.bit_length()) as usize / 4,
        trace ();
    Slice: |this, visit| size 0, trace visit_all([&this.start, &this.stop, &this.step], visit);
    Function: |this, visit| size (this.defaults.len() + this.keyword_defaults.len() + this.closure.len()) * VALUE, trace {
        visit_all(&this.defaults, visit);
        visit_all(&this.keyword_defaults, visit);
        visit_all(&this.closure, visit);
        visit(Value::Dict(this.globals));
        visit(this.annotate);
        if let Some(class) = this.class {
            visit(Value::Class(class));
        }
        if let Some(shortcut) = &this.shortcut {
            shortcut.trace(visit);
        }
        for dict in [this.attributes, this.specials].into_iter().flatten() {
            visit(Value::Dict(dict));
        }
    };
    Method: |this, visit| size 0, trace visit_all([&this.function, &this.receiver], visit);
    Cell: |this, visit| size 0, trace visit(this.value);
    Iterator: |this, visit| size match this {
        Iterator::Tool(tool) => tool.size(),
        _ => 0,
    }, trace match this {
        Iterator::Tool(tool) => tool.trace(visit),
        Iterator::Sequence { source, .. } | Iterator::Reversed { source, .. } => visit(*source),
        Iterator::Dict { dict, .. } | Iterator::DictReversed { dict, .. } => visit(Value::Dict(*dict)),
        Iterator::Set { set, .. } => visit(Value::Set(*set)),
        Iterator::Deque { deque, .. } => visit(*deque),
        Iterator::Enumerate { inner, count } => { visit(*inner); visit(*count); }
        Iterator::Zip { inners, .. } => visit_all(inners, visit),
        Iterator::Map { function, inners, .. } => { visit(*function); visit_all(inners, visit); }
        Iterator::Filter { function, inner } => visit_all([function, inner], visit),
        Iterator::Callable { function, sentinel } => visit_all([function, sentinel], visit),
        Iterator::BigRange { range, .. } => visit(Value::BigRange(*range)),
        Iterator::Matches(matches) => { visit(matches.string); visit(Value::Regex(matches.regex)); }
        Iterator::Exhausted | Iterator::Range { .. } | Iterator::Spent { .. } => (),
    };
    Generator: |this, visit| size this.registers.len() * VALUE, trace {
        visit_all(&this.registers, visit);
        visit(this.handled);
        visit(Value::Function(this.function));
        if let Some(class) = this.class {
            visit(Value::Class(class));
        }
    };
    Instance: |this, visit| size spilled_size(&this.slots) + this.payload.as_ref().map_or(0, |_| VALUE), trace {
        visit(Value::Class(this.class()));
        visit(this.payload());
        visit_all(&this.slots, visit);
    }, twin Instance { slots: twin_values(&this.slots), payload: this.payload.clone(), ..*this };
    Class: |this, visit| size (this.bases.len() + this.mro.len()) * 4, trace {
        visit(this.name);
        visit(this.qualname);
        visit(Value::Dict(this.namespace));
        visit(Value::Class(this.metaclass));
        this.mro.iter().chain(&this.subclasses).for_each(|class| visit(Value::Class(*class)));
    };
    Module: |this, visit| size 0, trace { visit(this.name); visit(Value::Dict(this.namespace)); };
    View: |this, visit| size 0, trace visit(Value::Dict(this.dict));
    Descriptor: |this, visit| size 0, trace match this {
        Descriptor::Empty => (),
        Descriptor::Property { getter, setter, deleter, doc, name } => {
            visit_all([getter, setter, deleter, doc, name], visit);
        }
        Descriptor::StaticMethod(function) | Descriptor::ClassMethod(function) => visit(*function),
        Descriptor::CachedProperty { function, name } => visit_all([function, name], visit),
        Descriptor::Slot { name, owner, .. } => visit_all([name, &Value::Class(*owner)], visit),
        Descriptor::TupleGetter { doc, .. } => visit(*doc),
        Descriptor::IteratorNew(function) | Descriptor::Special(function) => visit(*function),
    };
    Super: |this, visit| size 0, trace { visit(Value::Class(this.class)); visit(this.object); };
    Exception: |this, visit| size this.traceback.len() * size_of::<TraceEntry>(), trace {
        visit(Value::Tuple(this.args));
        visit(this.cause);
        visit(this.context);
        this.fields.iter().for_each(|(_, value)| visit(*value));
    };
    Future: |this, visit| size 0, trace match this.state {
        FutureState::Pending => (),
        FutureState::Resolved(value) | FutureState::Failed(value) => visit(value),
    };
    Deque: |this, visit| size this.items.capacity() * VALUE, trace visit_all(&this.items, visit), twin {
        let mut items = VecDeque::with_capacity(this.items.capacity());
        items.extend(&this.items);
        Deque { items, limit: this.limit }
    };
    Regex: |this, visit| size 0, trace { visit(this.pattern); visit(Value::Dict(this.names)); };
    Match: |this, visit| size if this.spans.spilled() { this.spans.len() * 4 } else { 0 }, trace {
        visit(this.string);
        visit(Value::Regex(this.regex));
    };
    Alias: |this, visit| size this.arguments.len() * VALUE, trace {
        visit(this.origin);
        visit_all(&this.arguments, visit);
    };
    TextBuilder: |this, visit| size match this {
        TextBuilder::Ascii(text) => text.capacity(),
        TextBuilder::Wide(points) => points.capacity() * 4,
    }, trace (), twin this.twin();
}
