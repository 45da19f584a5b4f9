//! A number for the stored form of the machine: names and order of all fields and variants. Bytes of another form are
//! refused, so a change of a stored type needs no version by hand.

use std::sync::LazyLock;

use serde::{
    Deserialize,
    de::{Deserializer, Error, Visitor, value::Error as Seen},
    forward_to_deserialize_any,
};

use super::{
    format::Digest,
    image::Part,
    state::{Numbers, Rest, StoredUnit},
};
use crate::{
    bytecode::Op,
    heap::HeapCounters,
    objects::{
        Alias, Cell, Class, Deque, Descriptor, Exception, Function, Future, FutureState, Generator, GeneratorKind,
        GeneratorState, Instance, Iterator, Method, Module, Range, Regex, Slice, SpentKind, Str, StrBody, Super,
        TraceEntry, View, ViewKind,
    },
    run::Waiting,
    runtime::{HostRequest, PendingCall},
    text::TextBuilder,
    value::Value,
    vm::{Attempt, Continuation, Frame, Ret},
};

/// The form of this build.
pub(super) fn form() -> u32 {
    *FORM
}

static FORM: LazyLock<u32> = LazyLock::new(|| {
    let mut looks = Looks::default();
    macro_rules! look {
        ($($type:ty)*) => { $( let _ = <$type>::deserialize(&mut looks); )* };
    }
    look! {
        Value Frame Ret Continuation Attempt Numbers Rest StoredUnit Part Waiting HeapCounters HostRequest PendingCall
        Alias Cell Class Deque Descriptor Exception Function Future FutureState Generator GeneratorKind GeneratorState
        Instance Iterator Method Module Range Regex Slice SpentKind Str StrBody Super TraceEntry View ViewKind
        TextBuilder
    }
    Op::TABLE.iter().for_each(|(name, _)| looks.0.add(name.as_bytes()));
    looks.0.finish() as u32
});

/// Takes note of what a type says about itself, and reads nothing.
#[derive(Debug, Default)]
struct Looks(Digest);

impl Looks {
    fn note<T>(&mut self, name: &str, parts: &[&str]) -> Result<T, Seen> {
        self.0.add(name.as_bytes());
        parts.iter().for_each(|part| self.0.add(part.as_bytes()));
        Err(Seen::custom(""))
    }
}

impl<'de> Deserializer<'de> for &mut Looks {
    type Error = Seen;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Seen> {
        self.note("", &[])
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Seen> {
        self.note(name, fields)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Seen> {
        self.note(name, variants)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map identifier ignored_any
    }
}
