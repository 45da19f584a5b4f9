//! A Python value: 16 bytes, `Copy`, and nothing to drop. Everything larger lives in the heap behind a typed id.

use std::{cmp::Ordering, fmt, num::NonZeroU64};

use serde::{Deserialize, Serialize};

use crate::heap::{
    AliasId, BigIntId, BigRangeId, ByteArrayId, BytesId, CellId, ClassRef, ComplexId, DequeId, DescriptorId, DictId,
    ExceptionId, FunctionId, FutureId, GeneratorId, InstanceId, IteratorId, ListId, MatchId, MemoryViewId, MethodId,
    ModuleId, RangeId, RegexId, SetId, SliceId, StrId, SuperId, TupleId, ViewId,
};

/// A number of 32 bits in 64.
///
/// **What the variants of [`Value`] hold are integers of 64 bits.** So the compiler keeps a value in two registers, passes
/// and returns it there, and copies it in the two pieces in which it was written. A value of mixed kinds goes through
/// memory, where reading 16 bytes that were just written in pieces waits until the pieces have arrived.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u32", into = "u32")]
pub struct Word(NonZeroU64);

/// Is set in every [`Word`], which so is never 0: an `Option` of one takes no more room.
const NEVER_ZERO: u64 = 1 << 32;

impl Word {
    #[inline]
    pub const fn new(number: u32) -> Self {
        match NonZeroU64::new(number as u64 | NEVER_ZERO) {
            Some(bits) => Self(bits),
            None => Self(NonZeroU64::MIN),
        }
    }

    #[inline]
    pub const fn get(self) -> u32 {
        self.0.get() as u32
    }
}

impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

impl Default for Word {
    #[inline]
    fn default() -> Self {
        Self::new(0)
    }
}

impl From<u32> for Word {
    #[inline]
    fn from(number: u32) -> Self {
        Self::new(number)
    }
}

impl From<Word> for u32 {
    #[inline]
    fn from(word: Word) -> Self {
        word.get()
    }
}

/// A `float` as its bits; see [`Word`].
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(from = "f64", into = "f64")]
pub struct Double(u64);

impl Double {
    #[inline]
    pub const fn new(number: f64) -> Self {
        Self(number.to_bits())
    }

    #[inline]
    pub const fn get(self) -> f64 {
        f64::from_bits(self.0)
    }
}

impl fmt::Debug for Double {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

impl PartialEq for Double {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl PartialOrd for Double {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.get().partial_cmp(&other.get())
    }
}

impl From<f64> for Double {
    #[inline]
    fn from(number: f64) -> Self {
        Self::new(number)
    }
}

impl From<Double> for f64 {
    #[inline]
    fn from(number: Double) -> Self {
        number.get()
    }
}

/// A `bool`; see [`Word`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "bool", into = "bool")]
#[repr(u64)]
pub enum Truth {
    False,
    True,
}

impl Truth {
    #[inline]
    pub const fn get(self) -> bool {
        matches!(self, Self::True)
    }
}

impl From<bool> for Truth {
    #[inline]
    fn from(truth: bool) -> Self {
        if truth { Self::True } else { Self::False }
    }
}

impl From<Truth> for i64 {
    #[inline]
    fn from(truth: Truth) -> Self {
        truth as Self
    }
}

impl From<Truth> for bool {
    #[inline]
    fn from(truth: Truth) -> Self {
        truth.get()
    }
}

/// Index of a native function in the registry; the order is fixed in the binary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NativeId(pub Word);

/// A function that the host provides, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Symbol", into = "Symbol")]
pub struct HostId(Word);

impl From<Symbol> for HostId {
    fn from(name: Symbol) -> Self {
        Self(name.0.into())
    }
}

impl From<HostId> for Symbol {
    fn from(function: HostId) -> Self {
        Self(function.0.get())
    }
}

/// An interned string: an attribute, variable or literal text. Static ones come first and need no set-up per run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Symbol(pub u32);

/// A Python value.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub enum Value {
    /// No value: an unbound variable, an absent argument, an empty slot. Python code never sees it.
    #[default]
    Undefined,
    None,
    Ellipsis,
    NotImplemented,
    Bool(Truth),
    Int(i64),
    Float(Double),
    /// A builtin function or an unbound method of a builtin type.
    Native(NativeId),
    /// A function that the host provides.
    Host(HostId),
    Class(ClassRef),
    Str(StrId),
    Bytes(BytesId),
    BigInt(BigIntId),
    List(ListId),
    Tuple(TupleId),
    Dict(DictId),
    Set(SetId),
    Range(RangeId),
    /// A range with an end or step beyond 64 bits.
    BigRange(BigRangeId),
    Slice(SliceId),
    Function(FunctionId),
    Method(MethodId),
    Cell(CellId),
    Iterator(IteratorId),
    Generator(GeneratorId),
    Instance(InstanceId),
    Module(ModuleId),
    View(ViewId),
    Descriptor(DescriptorId),
    Super(SuperId),
    /// What an exception carries, the payload of an instance of an exception class.
    Exception(ExceptionId),
    Future(FutureId),
    Deque(DequeId),
    Regex(RegexId),
    Match(MatchId),
    Alias(AliasId),
    Complex(ComplexId),
    ByteArray(ByteArrayId),
    MemoryView(MemoryViewId),
}

impl Value {
    /// Whether both are the same object (`is`): equal immediates, or the same heap object.
    #[inline]
    pub fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Float(a), Self::Float(b)) => a.0 == b.0,
            (Self::Str(a), Self::Str(b)) => a == b,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Native(a), Self::Native(b)) => a == b,
            (Self::Host(a), Self::Host(b)) => a == b,
            (Self::Class(a), Self::Class(b)) => a == b,
            _ => self.heap_key().is_some_and(|key| Some(key) == other.heap_key()) || self.same_singleton(other),
        }
    }

    fn same_singleton(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Undefined, Self::Undefined)
                | (Self::None, Self::None)
                | (Self::Ellipsis, Self::Ellipsis)
                | (Self::NotImplemented, Self::NotImplemented)
        )
    }

    pub const TRUE: Self = Self::Bool(Truth::True);
    pub const FALSE: Self = Self::Bool(Truth::False);

    #[inline]
    pub const fn float(number: f64) -> Self {
        Self::Float(Double::new(number))
    }

    /// Whether this is [`Value::Undefined`].
    pub fn is_undefined(self) -> bool {
        matches!(self, Self::Undefined)
    }

    /// Whether this is [`Value::None`].
    pub fn is_none(self) -> bool {
        matches!(self, Self::None)
    }

    /// Whether as a class attribute it is just a value: nothing that is called, bound or asked.
    pub fn is_plain_data(self) -> bool {
        matches!(
            self,
            Self::None
                | Self::Bool(_)
                | Self::Int(_)
                | Self::BigInt(_)
                | Self::Float(_)
                | Self::Complex(_)
                | Self::Str(_)
                | Self::Bytes(_)
                | Self::List(_)
                | Self::Tuple(_)
                | Self::Dict(_)
                | Self::Set(_)
        )
    }

    /// The value, unless it is absent.
    pub fn defined(self) -> Option<Self> {
        (!self.is_undefined()).then_some(self)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value.into())
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::float(value)
    }
}
