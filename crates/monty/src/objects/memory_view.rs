//! What a `memoryview` holds: which bytes of which object it shows, and as what.

use serde::{Deserialize, Serialize};

use crate::value::Value;

/// A view of one dimension over a `bytes` or `bytearray`.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct MemoryView {
    /// What holds the bytes; `Undefined` once the view is released.
    pub base: Value,
    /// The object that the program handed in, of which `base` is the plain value.
    pub object: Value,
    /// Where the first item is.
    pub offset: u64,
    /// Number of items.
    pub count: u64,
    /// Bytes from one item to the next.
    pub stride: i64,
    pub format: ItemFormat,
    /// Made by `toreadonly`.
    pub is_sealed: bool,
}

impl MemoryView {
    /// Whether the view was released.
    pub fn is_released(&self) -> bool {
        self.base.is_undefined()
    }

    /// Whether items cannot be assigned.
    pub fn is_readonly(&self) -> bool {
        self.is_sealed || !matches!(self.base, Value::ByteArray(_))
    }

    /// Bytes that an item takes.
    pub fn item_size(&self) -> usize {
        self.format.size()
    }

    /// Bytes that all items take.
    pub fn size(&self) -> usize {
        self.count as usize * self.item_size()
    }

    /// Whether the items lie side by side in order.
    pub fn is_contiguous(&self) -> bool {
        self.count <= 1 || self.stride == self.item_size() as i64
    }

    /// Where an item begins.
    pub fn place(&self, index: usize) -> usize {
        (self.offset as i64).wrapping_add((index as i64).wrapping_mul(self.stride)) as usize
    }

    /// Where each item begins.
    pub fn places(self) -> impl Iterator<Item = usize> {
        (0..self.count as usize).map(move |index| self.place(index))
    }

    /// Whether all items are among the first `length` bytes.
    pub fn fits(&self, length: usize) -> bool {
        let (length, size) = (length as i128, self.item_size() as i128);
        let last = i128::from(self.offset) + (i128::from(self.count) - 1) * i128::from(self.stride);
        let inside = |place: i128| place >= 0 && place + size <= length;
        self.count <= length as u64
            && i128::from(self.offset) <= length
            && (self.count == 0 || inside(i128::from(self.offset)) && inside(last))
    }
}

/// What the items of a view are, by the letters of the `struct` module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemFormat {
    letter: Letter,
    /// It was written with an `@`.
    is_marked: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Letter {
    #[default]
    Byte,
    SignedByte,
    Character,
    Bool,
    Short(Sign),
    Int(Sign),
    Long(Sign),
    LongLong(Sign),
    Size(Sign),
    Pointer,
    Half,
    Float,
    Double,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Sign {
    #[default]
    Signed,
    Unsigned,
}

/// The letters and what they mean.
const LETTERS: [(u8, Letter); 18] = [
    (b'B', Letter::Byte),
    (b'b', Letter::SignedByte),
    (b'c', Letter::Character),
    (b'?', Letter::Bool),
    (b'h', Letter::Short(Sign::Signed)),
    (b'H', Letter::Short(Sign::Unsigned)),
    (b'i', Letter::Int(Sign::Signed)),
    (b'I', Letter::Int(Sign::Unsigned)),
    (b'l', Letter::Long(Sign::Signed)),
    (b'L', Letter::Long(Sign::Unsigned)),
    (b'q', Letter::LongLong(Sign::Signed)),
    (b'Q', Letter::LongLong(Sign::Unsigned)),
    (b'n', Letter::Size(Sign::Signed)),
    (b'N', Letter::Size(Sign::Unsigned)),
    (b'P', Letter::Pointer),
    (b'e', Letter::Half),
    (b'f', Letter::Float),
    (b'd', Letter::Double),
];

/// An item outside a view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Item {
    Int(i128),
    Float(f64),
    Bool(bool),
    Byte(u8),
}

/// What a value must be to become an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// An int in this range; a pointer takes the low bits of any.
    Int(i128, i128),
    Float,
    Bool,
    /// `bytes` of length 1.
    Byte,
}

impl ItemFormat {
    /// A native format of one letter, perhaps after an `@`.
    pub fn parse(text: &str) -> Option<Self> {
        let (letter, is_marked) = match text.as_bytes() {
            [letter] => (letter, false),
            [b'@', letter] => (letter, true),
            _ => return None,
        };
        let (_, letter) = LETTERS.into_iter().find(|(known, _)| known == letter)?;
        Some(Self { letter, is_marked })
    }

    /// The format as Python shows it.
    pub fn text(self) -> String {
        let letter = LETTERS.into_iter().find(|(_, known)| *known == self.letter).map_or('B', |(text, _)| text.into());
        if self.is_marked { format!("@{letter}") } else { letter.to_string() }
    }

    /// Bytes of an item.
    pub fn size(self) -> usize {
        match self.letter {
            Letter::Byte | Letter::SignedByte | Letter::Character | Letter::Bool => 1,
            Letter::Short(_) | Letter::Half => 2,
            Letter::Int(_) | Letter::Float => 4,
            Letter::Long(_) | Letter::LongLong(_) | Letter::Size(_) | Letter::Pointer | Letter::Double => 8,
        }
    }

    /// Whether items are single bytes as numbers or characters, which may be cast to any other format and hashed.
    pub fn is_bytes(self) -> bool {
        matches!(self.letter, Letter::Byte | Letter::SignedByte | Letter::Character)
    }

    /// Whether items are the bytes themselves.
    pub fn is_plain(self) -> bool {
        self.letter == Letter::Byte
    }

    /// Whether two views with these formats have the same structure.
    pub fn is_like(self, other: Self) -> bool {
        self.letter == other.letter
    }

    /// What a value must be to become an item.
    pub fn kind(self) -> ItemKind {
        let bits = 8 * self.size() as u32;
        let signed = ItemKind::Int(-(1 << (bits - 1)), (1 << (bits - 1)) - 1);
        let unsigned = ItemKind::Int(0, (1 << bits) - 1);
        match self.letter {
            Letter::Character => ItemKind::Byte,
            Letter::Bool => ItemKind::Bool,
            Letter::Half | Letter::Float | Letter::Double => ItemKind::Float,
            Letter::SignedByte => signed,
            Letter::Short(sign)
            | Letter::Int(sign)
            | Letter::Long(sign)
            | Letter::LongLong(sign)
            | Letter::Size(sign) => {
                if sign == Sign::Signed {
                    signed
                } else {
                    unsigned
                }
            }
            Letter::Byte => unsigned,
            Letter::Pointer => ItemKind::Int(-(1 << 63), (1 << bits) - 1),
        }
    }

    /// The item that bytes are; little endian on every machine.
    pub fn read(self, bytes: &[u8]) -> Item {
        let mut wide = [0; 16];
        wide[..bytes.len().min(16)].copy_from_slice(&bytes[..bytes.len().min(16)]);
        let raw = u128::from_le_bytes(wide);
        match self.letter {
            Letter::Character => Item::Byte(raw as u8),
            Letter::Bool => Item::Bool(raw != 0),
            Letter::Half => Item::Float(half_to_float(raw as u16)),
            Letter::Float => Item::Float(f64::from(f32::from_bits(raw as u32))),
            Letter::Double => Item::Float(f64::from_bits(raw as u64)),
            _ => match self.kind() {
                ItemKind::Int(least, _) if least < 0 && self.letter != Letter::Pointer => {
                    let unused = 128 - 8 * self.size() as u32;
                    Item::Int((raw.cast_signed() << unused) >> unused)
                }
                _ => Item::Int(raw.cast_signed()),
            },
        }
    }

    /// The bytes of an item of the right kind; `None` for a float that is too large for a half.
    pub fn write(self, item: Item) -> Option<Vec<u8>> {
        let bytes = match (self.letter, item) {
            (Letter::Half, Item::Float(value)) => float_to_half(value)?.to_le_bytes().to_vec(),
            (Letter::Float, Item::Float(value)) => (value as f32).to_le_bytes().to_vec(),
            (_, Item::Float(value)) => value.to_le_bytes().to_vec(),
            (_, Item::Int(value)) => value.to_le_bytes()[..self.size()].to_vec(),
            (_, Item::Bool(value)) => vec![u8::from(value)],
            (_, Item::Byte(value)) => vec![value],
        };
        Some(bytes)
    }
}

fn half_to_float(bits: u16) -> f64 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1F), f64::from(bits & 0x3FF));
    sign * match exponent {
        0 => fraction * 2f64.powi(-24),
        0x1F if fraction == 0.0 => f64::INFINITY,
        0x1F => f64::NAN,
        _ => (1.0 + fraction / 1024.0) * 2f64.powi(exponent - 15),
    }
}

/// Rounds to the nearest half, ties to even.
fn float_to_half(value: f64) -> Option<u16> {
    const INFINITY: u16 = 0x7C00;
    let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
    if value.is_nan() {
        return Some(sign | 0x7E00);
    }
    if value.is_infinite() {
        return Some(sign | INFINITY);
    }
    let size = value.abs();
    let bits = if size < 2f64.powi(-14) {
        (size * 2f64.powi(24)).round_ties_even() as u32
    } else {
        let exponent = ((size.to_bits() >> 52) as i32 - 1023).min(16);
        let fraction = (size / 2f64.powi(exponent) * 1024.0).round_ties_even() as u32;
        (exponent + 14).cast_unsigned() * 1024 + fraction
    };
    if bits >= u32::from(INFINITY) { None } else { Some(sign | bits as u16) }
}
