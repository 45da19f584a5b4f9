//! A Python value: 16 bytes, `Copy`, and nothing to drop. Everything larger lives in the heap behind a typed id.

use serde::{Deserialize, Serialize};

use crate::heap::{
    AliasId, BigIntId, BigRangeId, ByteArrayId, BytesId, CellId, ClassRef, ComplexId, DequeId, DescriptorId, DictId,
    ExceptionId, FunctionId, FutureId, GeneratorId, InstanceId, IteratorId, ListId, MatchId, MemoryViewId, MethodId,
    ModuleId, RangeId, RegexId, SetId, SliceId, StrId, SuperId, TupleId, ViewId,
};

/// Index of a native function in the registry; the order is fixed in the binary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NativeId(pub u16);

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
    Bool(bool),
    Int(i64),
    Float(f64),
    /// A builtin function or an unbound method of a builtin type.
    Native(NativeId),
    /// A function that the host provides.
    Host(Symbol),
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
    pub fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Float(a), Self::Float(b)) => a.to_bits() == b.to_bits(),
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
        Self::Bool(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}
