//! The stored form, for reading: the counterpart of [`Writer`](super::writer::Writer). **Bytes may be anyone's:** no
//! length is believed that the bytes cannot hold, and every number is looked up before it is used.

use std::fmt::{self, Display, Formatter};

use serde::{
    Deserialize,
    de::{
        DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, SeqAccess, VariantAccess, Visitor,
        value::U32Deserializer,
    },
};

use super::{
    LoadError,
    writer::{FIRST_PACKED, LAST_PACKED, PACKED},
};
use crate::{
    bytecode::CodeId,
    heap::{ClassRef, Kind, StrId},
    objects::ShapeId,
    value::{NativeId, Symbol},
};

/// Why bytes cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ReadError(pub(super) LoadError);

/// Bytes that are not what they should be.
pub(super) fn damaged<T>(problem: &'static str) -> Result<T, ReadError> {
    Err(ReadError(LoadError::Corrupt { problem }))
}

impl From<ReadError> for LoadError {
    fn from(error: ReadError) -> Self {
        error.0
    }
}

impl Display for ReadError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::error::Error for ReadError {}

impl Error for ReadError {
    fn custom<T: Display>(_message: T) -> Self {
        Self(LoadError::Corrupt { problem: "its contents cannot be read" })
    }
}

pub(super) type Read<T> = Result<T, ReadError>;

/// What the numbers in the bytes stand for in this process.
pub(super) trait Resolving {
    fn symbol(&self, number: u32) -> Read<Symbol>;
    fn native(&self, number: u32) -> Read<NativeId>;
    fn class(&self, number: u32) -> Read<ClassRef>;
    fn shape(&self, number: u32) -> Read<ShapeId>;
    fn code(&self, number: u32) -> Read<CodeId>;
    fn object(&self, kind: Kind, number: u32) -> Read<u32>;
}

impl<R: Resolving> Resolving for &R {
    fn symbol(&self, number: u32) -> Read<Symbol> {
        (*self).symbol(number)
    }

    fn native(&self, number: u32) -> Read<NativeId> {
        (*self).native(number)
    }

    fn class(&self, number: u32) -> Read<ClassRef> {
        (*self).class(number)
    }

    fn shape(&self, number: u32) -> Read<ShapeId> {
        (*self).shape(number)
    }

    fn code(&self, number: u32) -> Read<CodeId> {
        (*self).code(number)
    }

    fn object(&self, kind: Kind, number: u32) -> Read<u32> {
        (*self).object(kind, number)
    }
}

/// For data without such numbers: there are none to find.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nothing;

impl Resolving for Nothing {
    fn symbol(&self, _number: u32) -> Read<Symbol> {
        damaged("a name is where none can be")
    }

    fn native(&self, _number: u32) -> Read<NativeId> {
        damaged("a native is where none can be")
    }

    fn class(&self, _number: u32) -> Read<ClassRef> {
        damaged("a class is where none can be")
    }

    fn shape(&self, _number: u32) -> Read<ShapeId> {
        damaged("a shape is where none can be")
    }

    fn code(&self, _number: u32) -> Read<CodeId> {
        damaged("code is where none can be")
    }

    fn object(&self, _kind: Kind, _number: u32) -> Read<u32> {
        damaged("an object is where none can be")
    }
}

/// What is left of the bytes.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a, R> {
    pub(super) bytes: &'a [u8],
    pub(super) names: R,
}

impl<'a, R: Resolving> Reader<'a, R> {
    pub(super) fn new(bytes: &'a [u8], names: R) -> Self {
        Self { bytes, names }
    }

    /// The next value of a type.
    pub(super) fn read<T: Deserialize<'a>>(&mut self) -> Read<T> {
        T::deserialize(self)
    }

    #[inline]
    pub(super) fn byte(&mut self) -> Read<u8> {
        let Some((first, rest)) = self.bytes.split_first() else { return damaged("it ends too early") };
        self.bytes = rest;
        Ok(*first)
    }

    #[inline]
    pub(super) fn number(&mut self) -> Read<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        damaged("a number does not end")
    }

    pub(super) fn small(&mut self) -> Read<u32> {
        u32::try_from(self.number()?).or_else(|_| damaged("a number is too large"))
    }

    pub(super) fn signed(&mut self) -> Read<i64> {
        Ok(unzigzag(self.number()?))
    }

    /// The number of things that follow, each of at least a byte.
    pub(super) fn length(&mut self) -> Read<usize> {
        match usize::try_from(self.number()?) {
            Ok(length) if length <= self.bytes.len() => Ok(length),
            _ => damaged("it ends too early"),
        }
    }

    pub(super) fn take(&mut self, length: usize) -> Read<&'a [u8]> {
        let Some((taken, rest)) = self.bytes.split_at_checked(length) else { return damaged("it ends too early") };
        self.bytes = rest;
        Ok(taken)
    }

    pub(super) fn text(&mut self) -> Read<&'a str> {
        let length = self.length()?;
        let bytes = self.take(length)?;
        std::str::from_utf8(bytes).or_else(|_| damaged("a text is not UTF-8"))
    }

    fn string(&mut self) -> Read<StrId> {
        let number = self.number()?;
        let Ok(id) = u32::try_from(number >> 1) else { return damaged("a number is too large") };
        match number & 1 {
            1 => self.names.symbol(id).map(StrId::symbol),
            _ => self.names.object(Kind::Str, id).map(|id| StrId(id.into())),
        }
    }

    /// The number inside a newtype.
    fn newtype(&mut self, name: &'static str) -> Read<Option<u32>> {
        Ok(Some(match name {
            "Symbol" => {
                let number = self.small()?;
                self.names.symbol(number)?.0
            }
            "NativeId" => {
                let number = self.small()?;
                self.names.native(number)?.0.into()
            }
            "ClassRef" => {
                let number = self.small()?;
                self.names.class(number)?.0.get()
            }
            "ShapeId" => {
                let number = self.small()?;
                self.names.shape(number)?.0
            }
            "CodeId" => {
                let number = self.small()?;
                self.names.code(number)?.0
            }
            "StrId" => self.string()?.0.get(),
            name => match Kind::of_id(name) {
                Some(kind) => {
                    let number = self.small()?;
                    self.names.object(kind, number)?
                }
                None => return Ok(None),
            },
        }))
    }
}

fn unzigzag(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

/// Methods for integers, which are all varints.
macro_rules! integers {
    ($($unsigned:ident)* ; $($signed:ident)*) => {
        $(
            #[inline]
            fn $unsigned<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
                visitor.visit_u64(self.number()?)
            }
        )*
        $(
            #[inline]
            fn $signed<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
                visitor.visit_i64(self.signed()?)
            }
        )*
    };
}

impl<'a, R: Resolving> Deserializer<'a> for &mut Reader<'a, R> {
    type Error = ReadError;

    integers! {
        deserialize_u16 deserialize_u32 deserialize_u64; deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'a>>(self, _visitor: V) -> Read<V::Value> {
        damaged("the form says nothing about itself")
    }

    fn deserialize_bool<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        match self.byte()? {
            0 => visitor.visit_bool(false),
            1 => visitor.visit_bool(true),
            _ => damaged("a truth value is neither"),
        }
    }

    fn deserialize_u8<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u8(self.byte()?)
    }

    fn deserialize_f32<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        let bytes = self.take(8)?;
        let bits = bytes.iter().rev().fold(0, |bits, byte| bits << 8 | u64::from(*byte));
        visitor.visit_f64(f64::from_bits(bits))
    }

    fn deserialize_char<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        match char::from_u32(self.small()?) {
            Some(character) => visitor.visit_char(character),
            None => damaged("a character is none"),
        }
    }

    fn deserialize_str<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_string<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        let length = self.length()?;
        visitor.visit_borrowed_bytes(self.take(length)?)
    }

    fn deserialize_byte_buf<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        match self.byte()? {
            0 => visitor.visit_none(),
            1 => visitor.visit_some(self),
            _ => damaged("an option is neither"),
        }
    }

    fn deserialize_unit<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'a>>(self, _name: &'static str, visitor: V) -> Read<V::Value> {
        visitor.visit_unit()
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'a>>(self, name: &'static str, visitor: V) -> Read<V::Value> {
        match self.newtype(name)? {
            Some(number) => visitor.visit_newtype_struct(number.into_deserializer()),
            None => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        let left = self.length()?;
        visitor.visit_seq(Parts { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'a>>(self, len: usize, visitor: V) -> Read<V::Value> {
        visitor.visit_seq(Parts { reader: self, left: len })
    }

    fn deserialize_tuple_struct<V: Visitor<'a>>(self, _name: &'static str, len: usize, visitor: V) -> Read<V::Value> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'a>>(self, _visitor: V) -> Read<V::Value> {
        damaged("a map is where none can be")
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_tuple(fields.len(), visitor)
    }

    #[inline]
    fn deserialize_enum<V: Visitor<'a>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        if name == "Value"
            && let Some(first @ FIRST_PACKED..LAST_PACKED) = self.bytes.first()
        {
            let (length, start) = match first {
                0x40..0x80 => (1, PACKED[0]),
                0x80..0xC0 => (2, PACKED[1]),
                _ => (3, PACKED[2]),
            };
            let bytes = self.take(length)?;
            let high = u64::from(first - start);
            let number = bytes[1..].iter().fold(high, |number, byte| number << 8 | u64::from(*byte));
            let index = variants.iter().position(|variant| *variant == "Int").unwrap_or_default() as u32;
            return visitor.visit_enum(PackedInt { index, number: unzigzag(number) });
        }
        visitor.visit_enum(Variant(self))
    }

    fn deserialize_identifier<V: Visitor<'a>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_u32(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'a>>(self, _visitor: V) -> Read<V::Value> {
        damaged("the form says nothing about itself")
    }
}

/// Parts that follow each other.
struct Parts<'r, 'a, R> {
    reader: &'r mut Reader<'a, R>,
    left: usize,
}

impl<'a, R: Resolving> SeqAccess<'a> for Parts<'_, 'a, R> {
    type Error = ReadError;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

/// A variant of an enum: its index, then its parts.
struct Variant<'r, 'a, R>(&'r mut Reader<'a, R>);

impl<'a, R: Resolving> EnumAccess<'a> for Variant<'_, 'a, R> {
    type Error = ReadError;
    type Variant = Self;

    #[inline]
    fn variant_seed<S: DeserializeSeed<'a>>(self, seed: S) -> Read<(S::Value, Self)> {
        let index: U32Deserializer<ReadError> = self.0.small()?.into_deserializer();
        Ok((seed.deserialize(index)?, self))
    }
}

impl<'a, R: Resolving> VariantAccess<'a> for Variant<'_, 'a, R> {
    type Error = ReadError;

    fn unit_variant(self) -> Read<()> {
        Ok(())
    }

    #[inline]
    fn newtype_variant_seed<S: DeserializeSeed<'a>>(self, seed: S) -> Read<S::Value> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'a>>(self, len: usize, visitor: V) -> Read<V::Value> {
        self.0.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'a>>(self, fields: &'static [&'static str], visitor: V) -> Read<V::Value> {
        self.0.deserialize_tuple(fields.len(), visitor)
    }
}

/// A Python int that shares its bytes with its tag.
struct PackedInt {
    index: u32,
    number: i64,
}

impl<'a> EnumAccess<'a> for PackedInt {
    type Error = ReadError;
    type Variant = Self;

    #[inline]
    fn variant_seed<S: DeserializeSeed<'a>>(self, seed: S) -> Read<(S::Value, Self)> {
        let index: U32Deserializer<ReadError> = self.index.into_deserializer();
        Ok((seed.deserialize(index)?, self))
    }
}

impl<'a> VariantAccess<'a> for PackedInt {
    type Error = ReadError;

    fn unit_variant(self) -> Read<()> {
        damaged("an int is where none can be")
    }

    #[inline]
    fn newtype_variant_seed<S: DeserializeSeed<'a>>(self, seed: S) -> Read<S::Value> {
        seed.deserialize(self.number.into_deserializer())
    }

    fn tuple_variant<V: Visitor<'a>>(self, _len: usize, _visitor: V) -> Read<V::Value> {
        damaged("an int is where none can be")
    }

    fn struct_variant<V: Visitor<'a>>(self, _fields: &'static [&'static str], _visitor: V) -> Read<V::Value> {
        damaged("an int is where none can be")
    }
}
