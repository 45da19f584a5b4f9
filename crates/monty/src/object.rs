//! Values at the border between a program and its host: plain, owned, without identity.
//!
//! It stands apart from [`crate::value::Value`], which means nothing outside its heap. Converting copies; what has no
//! plain form (functions, classes, instances) goes out as its `repr` and cannot come back.

mod enter;
mod leave;
mod show;

use num_bigint::BigInt;
use serde::{Deserialize, Serialize};

pub(crate) use leave::{Exporter, MOST_DEPTH};

/// A Python value as its host sees it.
///
/// ```
/// use monty::MontyObject;
///
/// let value = MontyObject::List(vec![MontyObject::Int(1), MontyObject::String("é".to_owned())]);
/// assert_eq!(value.py_repr(), "[1, 'é']");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum MontyObject {
    #[default]
    None,
    Ellipsis,
    Bool(bool),
    /// An int of 64 bits; longer ones are [`MontyObject::BigInt`].
    Int(i64),
    BigInt(BigInt),
    Float(f64),
    Complex {
        real: f64,
        imag: f64,
    },
    /// Lone surrogates, which Rust strings cannot hold, are replaced on the way out.
    String(String),
    Bytes(Vec<u8>),
    ByteArray(Vec<u8>),
    List(Vec<MontyObject>),
    Tuple(Vec<MontyObject>),
    /// Comes back as a plain tuple.
    NamedTuple {
        type_name: String,
        fields: Vec<(String, MontyObject)>,
    },
    /// Pairs in insertion order.
    Dict(Vec<(MontyObject, MontyObject)>),
    Set(Vec<MontyObject>),
    FrozenSet(Vec<MontyObject>),
    /// An instance of a dataclass: its fields in order. Comes back as a dict.
    Dataclass {
        type_name: String,
        fields: Vec<(String, MontyObject)>,
    },
    /// An exception as a value.
    Exception {
        exc_type: String,
        args: Vec<MontyObject>,
    },
    /// A class, by name. Builtin ones come back.
    Type(String),
    /// The `repr` of anything else. Does not come back: the program would mistake it for the object.
    Repr(String),
}

impl MontyObject {
    /// Whether Python would call the value true; `None` for a [`MontyObject::Repr`], of which nobody knows.
    pub fn is_truthy(&self) -> Option<bool> {
        Some(match self {
            Self::None => false,
            Self::Bool(value) => *value,
            Self::Int(value) => *value != 0,
            Self::BigInt(value) => value.bits() > 0,
            Self::Float(value) => *value != 0.0,
            Self::Complex { real, imag } => *real != 0.0 || *imag != 0.0,
            Self::String(text) => !text.is_empty(),
            Self::Bytes(bytes) | Self::ByteArray(bytes) => !bytes.is_empty(),
            Self::List(items) | Self::Tuple(items) | Self::Set(items) | Self::FrozenSet(items) => !items.is_empty(),
            Self::Dict(pairs) => !pairs.is_empty(),
            Self::NamedTuple { fields, .. } => !fields.is_empty(),
            Self::Ellipsis | Self::Dataclass { .. } | Self::Exception { .. } | Self::Type(_) => true,
            Self::Repr(_) => return None,
        })
    }
}

impl From<bool> for MontyObject {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for MontyObject {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<f64> for MontyObject {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<&str> for MontyObject {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for MontyObject {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<Vec<MontyObject>> for MontyObject {
    fn from(items: Vec<MontyObject>) -> Self {
        Self::List(items)
    }
}
