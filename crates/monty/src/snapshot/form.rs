//! A number for the stored form of the machine: names and order of the fields and variants of every type in it. Bytes of
//! another form are refused, so a change of a stored type needs no version by hand.

use std::{convert::Infallible, sync::LazyLock};

use rustc_hash::FxHashMap;
use serde::{
    Deserialize,
    de::{
        DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, SeqAccess, VariantAccess, Visitor,
        value::{Error as Stopped, U32Deserializer},
    },
};

use super::{
    format::Digest,
    image::Part,
    state::{Rest, StoredUnit},
};
use crate::{
    bytecode::Op,
    heap::{Arena, ArenaFiller, Heap, HeapObject, Kind},
};

/// The form of this build.
pub(super) fn form() -> u32 {
    *FORM
}

static FORM: LazyLock<u32> = LazyLock::new(|| {
    let mut looks = Looks::default();
    Op::TABLE.iter().for_each(|(name, _)| looks.digest.add(name.as_bytes()));
    looks.exhaust::<Rest>();
    looks.exhaust::<StoredUnit>();
    looks.exhaust::<Part>();
    // Nothing to fill in an empty heap can fail.
    let Ok(()) = Heap::default().fill(&mut looks);
    looks.digest.finish() as u32
});

/// Values nest no deeper than this on the way to each type.
const MOST_DEPTH: u32 = 12;

/// Makes values out of nothing, and takes note of the types on the way. Enums take another variant each time.
#[derive(Debug, Default)]
struct Looks {
    digest: Digest,
    /// The next variant of each enum, and how many there are; structs have none.
    known: FxHashMap<&'static str, (u32, u32)>,
    depth: u32,
    /// Whether something new was met.
    learnt: bool,
}

impl ArenaFiller for Looks {
    type Error = Infallible;

    fn fill<T: HeapObject>(&mut self, _kind: Kind, _arena: &mut Arena<T>) -> Result<(), Infallible> {
        self.exhaust::<T>();
        Ok(())
    }
}

impl Looks {
    /// Makes values of a type until that shows nothing new.
    fn exhaust<'de, T: Deserialize<'de>>(&mut self) {
        let mut idle = 0;
        while idle < 2 {
            (self.depth, self.learnt) = (0, false);
            // A value that its type refuses has been looked at all the same.
            let _ = T::deserialize(&mut *self);
            idle = if self.learnt { 0 } else { idle + 1 };
        }
    }

    fn note(&mut self, name: &'static str, parts: &[&str], variants: usize) {
        if !self.known.contains_key(name) {
            self.known.insert(name, (0, variants as u32));
            self.learnt = true;
            self.digest.add(name.as_bytes());
            parts.iter().for_each(|part| self.digest.add(part.as_bytes()));
        }
    }

    fn deeper<T>(&mut self, look: impl FnOnce(&mut Self) -> Result<T, Stopped>) -> Result<T, Stopped> {
        self.depth += 1;
        let result = if self.depth > 4 * MOST_DEPTH { Err(Stopped::custom("too deep")) } else { look(self) };
        self.depth -= 1;
        result
    }
}

/// Values of the plain types.
macro_rules! plain {
    ($($method:ident => $visit:ident $value:expr),* $(,)?) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stopped> {
                visitor.$visit($value)
            }
        )*
    };
}

impl<'de> Deserializer<'de> for &mut Looks {
    type Error = Stopped;

    plain! {
        deserialize_bool => visit_bool false, deserialize_char => visit_char 'a', deserialize_f32 => visit_f64 0.0,
        deserialize_f64 => visit_f64 0.0, deserialize_i8 => visit_i64 0, deserialize_i16 => visit_i64 0,
        deserialize_i32 => visit_i64 0, deserialize_i64 => visit_i64 0, deserialize_u8 => visit_u64 0,
        deserialize_u16 => visit_u64 0, deserialize_u32 => visit_u64 0, deserialize_u64 => visit_u64 0,
        deserialize_str => visit_str "", deserialize_string => visit_str "", deserialize_bytes => visit_bytes &[],
        deserialize_byte_buf => visit_bytes &[], deserialize_identifier => visit_u64 0,
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Stopped> {
        Err(Stopped::custom("the form says nothing about itself"))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stopped> {
        self.deserialize_any(visitor)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stopped> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, Stopped> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stopped> {
        if self.depth > MOST_DEPTH {
            return visitor.visit_none();
        }
        self.deeper(|looks| visitor.visit_some(looks))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Stopped> {
        self.note(name, &[], 0);
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stopped> {
        let left = usize::from(self.depth <= MOST_DEPTH);
        self.deeper(|looks| visitor.visit_seq(Parts { looks, left }))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Stopped> {
        self.deeper(|looks| visitor.visit_seq(Parts { looks, left }))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Stopped> {
        self.note(name, &[], 0);
        self.deserialize_tuple(left, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stopped> {
        self.deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stopped> {
        self.note(name, fields, 0);
        self.deserialize_tuple(fields.len(), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stopped> {
        self.note(name, variants, variants.len());
        let mut index = 0;
        if let Some((next, count)) = self.known.get_mut(name)
            && *next < *count
        {
            index = *next;
            *next += 1;
            self.learnt = true;
        }
        self.deeper(|looks| visitor.visit_enum(Variant { looks, index }))
    }
}

struct Parts<'a> {
    looks: &'a mut Looks,
    left: usize,
}

impl<'de> SeqAccess<'de> for Parts<'_> {
    type Error = Stopped;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Stopped> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.looks).map(Some)
    }
}

struct Variant<'a> {
    looks: &'a mut Looks,
    index: u32,
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = Stopped;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Stopped> {
        let index: U32Deserializer<Stopped> = self.index.into_deserializer();
        Ok((seed.deserialize(index)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Stopped;

    fn unit_variant(self) -> Result<(), Stopped> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Stopped> {
        seed.deserialize(self.looks)
    }

    fn tuple_variant<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Stopped> {
        self.looks.deserialize_tuple(left, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Stopped> {
        fields.iter().for_each(|field| self.looks.digest.add(field.as_bytes()));
        self.looks.deserialize_tuple(fields.len(), visitor)
    }
}
