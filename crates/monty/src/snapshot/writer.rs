//! The stored form, for writing: a compact serde format that gives names instead of the numbers of this process.
//!
//! Numbers of symbols, natives, classes, shapes, code and objects are newtypes, which serde announces by name: here each
//! is replaced by its number in the tables of the bytes at hand ([`Naming`]). Integers are varints; small Python ints
//! share a byte with their tag.

use std::fmt::{self, Display, Formatter};

use serde::{
    Serialize,
    ser::{
        Error, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
        SerializeTupleStruct, SerializeTupleVariant, Serializer,
    },
};

use crate::{
    bytecode::CodeId,
    heap::{ClassRef, Kind, StrId},
    objects::ShapeId,
    value::{NativeId, Symbol},
};

/// Tags of values below this are variants of `Value`.
pub(super) const FIRST_PACKED: u8 = 0x40;
/// First bytes of ints in one byte, in two, and in three.
pub(super) const PACKED: [u8; 3] = [FIRST_PACKED, 0x80, 0xC0];
/// Ints in three bytes have tags below this.
pub(super) const LAST_PACKED: u8 = 0xE0;

/// Why something is not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum WriteError {
    /// It refers to something that the tables do not have and may not get.
    Foreign,
    Unwritable(String),
}

impl Display for WriteError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => formatter.write_str("it refers to what is elsewhere"),
            Self::Unwritable(problem) => formatter.write_str(problem),
        }
    }
}

impl std::error::Error for WriteError {}

impl Error for WriteError {
    fn custom<T: Display>(message: T) -> Self {
        Self::Unwritable(message.to_string())
    }
}

type Written<T = ()> = Result<T, WriteError>;

/// The numbers of things in the bytes that are written.
pub(super) trait Naming {
    fn symbol(&mut self, symbol: Symbol) -> Written<u32>;
    fn native(&mut self, native: NativeId) -> Written<u32>;
    /// Odd for classes that the program defined.
    fn class(&mut self, class: ClassRef) -> Written<u32>;
    fn shape(&mut self, shape: ShapeId) -> Written<u32>;
    fn code(&mut self, code: CodeId) -> Written<u32>;
    fn object(&mut self, kind: Kind, id: u32) -> Written<u32>;
}

/// For data without such numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plain;

impl Naming for Plain {
    fn symbol(&mut self, symbol: Symbol) -> Written<u32> {
        Ok(symbol.0)
    }

    fn native(&mut self, native: NativeId) -> Written<u32> {
        Ok(native.0.into())
    }

    fn class(&mut self, class: ClassRef) -> Written<u32> {
        Ok(class.0.get())
    }

    fn shape(&mut self, shape: ShapeId) -> Written<u32> {
        Ok(shape.0)
    }

    fn code(&mut self, code: CodeId) -> Written<u32> {
        Ok(code.0)
    }

    fn object(&mut self, _kind: Kind, id: u32) -> Written<u32> {
        Ok(id)
    }
}

/// Bytes that grow.
#[derive(Debug)]
pub(super) struct Writer<N> {
    pub(super) bytes: Vec<u8>,
    pub(super) names: N,
    mode: Mode,
    captured: u64,
}

/// What becomes of the next integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Write,
    /// It is the number inside a newtype.
    Capture,
    /// It is a Python int, whose tag is not written yet.
    Pack {
        tag: u8,
    },
}

impl<N: Naming> Writer<N> {
    pub(super) fn new(names: N) -> Self {
        Self { bytes: Vec::new(), names, mode: Mode::Write, captured: 0 }
    }

    pub(super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub(super) fn signed(&mut self, number: i64) {
        self.number(zigzag(number));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn unsigned(&mut self, number: u64) {
        if self.mode == Mode::Capture {
            self.mode = Mode::Write;
            self.captured = number;
        } else {
            self.number(number);
        }
    }

    #[inline]
    fn integer(&mut self, number: i64) {
        let Mode::Pack { tag } = self.mode else { return self.signed(number) };
        self.mode = Mode::Write;
        match zigzag(number) {
            small @ 0..0x40 => self.bytes.push(PACKED[0] | small as u8),
            small @ 0x40..0x4000 => self.bytes.extend_from_slice(&[PACKED[1] | (small >> 8) as u8, small as u8]),
            small @ 0x4000..0x20_0000 => {
                let three = [PACKED[2] | (small >> 16) as u8, (small >> 8) as u8, small as u8];
                self.bytes.extend_from_slice(&three);
            }
            large => {
                self.bytes.push(tag);
                self.number(large);
            }
        }
    }

    #[inline]
    fn capture<T: ?Sized + Serialize>(&mut self, value: &T) -> Written<u32> {
        self.mode = Mode::Capture;
        value.serialize(&mut *self)?;
        Ok(self.captured as u32)
    }

    /// A string is a symbol or an object: the lowest bit says which.
    fn string(&mut self, id: StrId) -> Written {
        let number = match id.as_symbol() {
            Some(symbol) => u64::from(self.names.symbol(symbol)?) << 1 | 1,
            None => u64::from(self.names.object(Kind::Str, id.0.get())?) << 1,
        };
        self.number(number);
        Ok(())
    }
}

/// Small numbers of either sign become small ones.
fn zigzag(number: i64) -> u64 {
    (number << 1 ^ number >> 63) as u64
}

type Inner<'a, N> = &'a mut Writer<N>;

impl<N: Naming> Serializer for Inner<'_, N> {
    type Ok = ();
    type Error = WriteError;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Written {
        self.bytes.push(value.into());
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Written {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Written {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Written {
        self.serialize_i64(value.into())
    }

    #[inline]
    fn serialize_i64(self, value: i64) -> Written {
        self.integer(value);
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Written {
        self.bytes.push(value);
        Ok(())
    }

    fn serialize_u16(self, value: u16) -> Written {
        self.unsigned(value.into());
        Ok(())
    }

    #[inline]
    fn serialize_u32(self, value: u32) -> Written {
        self.unsigned(value.into());
        Ok(())
    }

    fn serialize_u64(self, value: u64) -> Written {
        self.unsigned(value);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Written {
        self.bytes.extend(value.to_bits().to_le_bytes());
        Ok(())
    }

    fn serialize_char(self, value: char) -> Written {
        self.serialize_u32(value.into())
    }

    fn serialize_str(self, value: &str) -> Written {
        self.text(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Written {
        self.number(value.len() as u64);
        self.bytes.extend_from_slice(value);
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.bytes.push(0);
        Ok(())
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Written {
        self.bytes.push(1);
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Written {
        Ok(())
    }

    #[inline]
    fn serialize_unit_variant(self, _name: &'static str, index: u32, _variant: &'static str) -> Written {
        self.number(index.into());
        Ok(())
    }

    #[inline]
    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, name: &'static str, value: &T) -> Written {
        let number = match name {
            "Symbol" => {
                let number = self.capture(value)?;
                self.names.symbol(Symbol(number))?
            }
            "NativeId" => {
                let number = self.capture(value)?;
                self.names.native(NativeId(number.into()))?
            }
            "ClassRef" => {
                let number = self.capture(value)?;
                self.names.class(ClassRef(number.into()))?
            }
            "ShapeId" => {
                let number = self.capture(value)?;
                self.names.shape(ShapeId(number))?
            }
            "CodeId" => {
                let number = self.capture(value)?;
                self.names.code(CodeId(number))?
            }
            "StrId" => {
                let number = self.capture(value)?;
                return self.string(StrId(number.into()));
            }
            name => match Kind::of_id(name) {
                Some(kind) => {
                    let number = self.capture(value)?;
                    self.names.object(kind, number)?
                }
                None => return value.serialize(self),
            },
        };
        self.number(number.into());
        Ok(())
    }

    #[inline]
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        if name == "Value" && variant == "Int" {
            self.mode = Mode::Pack { tag: index as u8 };
        } else {
            self.number(index.into());
        }
        value.serialize(self)
    }

    fn serialize_seq(self, len: Option<usize>) -> Written<Self> {
        let len = len.ok_or_else(|| WriteError::Unwritable("a sequence without a length".to_owned()))?;
        self.number(len as u64);
        Ok(self)
    }

    fn serialize_tuple(self, _len: usize) -> Written<Self> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _name: &'static str, _len: usize) -> Written<Self> {
        Ok(self)
    }

    fn serialize_tuple_variant(self, _: &'static str, index: u32, _: &'static str, _: usize) -> Written<Self> {
        self.number(index.into());
        Ok(self)
    }

    fn serialize_map(self, len: Option<usize>) -> Written<Self> {
        self.serialize_seq(len)
    }

    fn serialize_struct(self, _name: &'static str, _len: usize) -> Written<Self> {
        Ok(self)
    }

    fn serialize_struct_variant(self, _: &'static str, index: u32, _: &'static str, _: usize) -> Written<Self> {
        self.number(index.into());
        Ok(self)
    }
}

/// The compound forms are their parts one after the other.
macro_rules! compounds {
    ($($form:ident $method:ident $(($key:ty))?),*) => {
        $(
            impl<N: Naming> $form for Inner<'_, N> {
                type Ok = ();
                type Error = WriteError;

                #[inline]
                fn $method<T: ?Sized + Serialize>(&mut self, $(_: $key,)? value: &T) -> Written {
                    value.serialize(&mut **self)
                }

                fn end(self) -> Written {
                    Ok(())
                }
            }
        )*
    };
}

compounds! {
    SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field, SerializeStruct serialize_field (&'static str),
    SerializeStructVariant serialize_field (&'static str)
}

impl<N: Naming> SerializeMap for Inner<'_, N> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Written {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        Ok(())
    }
}
