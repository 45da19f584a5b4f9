//! What goes wrong in arithmetic and formatting: the exception's class and its exact message, before there is an
//! exception object. Stands apart because pure functions must not touch the heap.

use crate::text::Text;

/// The Python exception class that a [`Fault`] becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// `IndexError`.
    Index,
    /// `MemoryError`, always with an empty message.
    Memory,
    /// `OverflowError`.
    Overflow,
    /// `OverflowError` whose arguments are `(34, message)`, as a failed C library call makes them.
    OverflowErrno,
    /// `TypeError`.
    Type,
    /// `ValueError`.
    Value,
    /// `ZeroDivisionError`.
    ZeroDivision,
}

impl FaultKind {
    /// The exception's class name.
    pub fn class_name(self) -> &'static str {
        match self {
            Self::Index => "IndexError",
            Self::Memory => "MemoryError",
            Self::Overflow | Self::OverflowErrno => "OverflowError",
            Self::Type => "TypeError",
            Self::Value => "ValueError",
            Self::ZeroDivision => "ZeroDivisionError",
        }
    }
}

/// A Python exception to raise: class and message.
///
/// The message is a [`Text`] because it may quote the user's text, lone surrogates included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The exception's class.
    pub kind: FaultKind,
    /// The exception's only argument, but see [`FaultKind::OverflowErrno`].
    pub message: Text,
}

impl Fault {
    /// A fault of any class.
    pub fn new(kind: FaultKind, message: impl Into<Text>) -> Self {
        Self { kind, message: message.into() }
    }

    /// A `ValueError`.
    pub fn value(message: impl Into<Text>) -> Self {
        Self::new(FaultKind::Value, message)
    }

    /// A `TypeError`.
    pub fn type_error(message: impl Into<Text>) -> Self {
        Self::new(FaultKind::Type, message)
    }

    /// An `OverflowError`.
    pub fn overflow(message: impl Into<Text>) -> Self {
        Self::new(FaultKind::Overflow, message)
    }

    /// `ZeroDivisionError: division by zero`, the one message of all divisions since 3.14.
    pub fn division_by_zero() -> Self {
        Self::new(FaultKind::ZeroDivision, "division by zero")
    }

    /// `ZeroDivisionError: zero to a negative power`.
    pub fn zero_to_negative_power() -> Self {
        Self::new(FaultKind::ZeroDivision, "zero to a negative power")
    }

    /// `MemoryError`, for results that no machine could hold.
    pub fn memory() -> Self {
        Self::new(FaultKind::Memory, "")
    }

    /// `OverflowError: int too large to convert to float`.
    pub fn int_too_large_for_float() -> Self {
        Self::overflow("int too large to convert to float")
    }
}
