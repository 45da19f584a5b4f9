//! `int.to_bytes` and `int.from_bytes`.

use num_bigint::{BigInt, Sign};

use crate::{
    numbers::{Fault, Int},
    text::TextRef,
};

/// The order of the bytes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    /// Least significant first.
    Little,
    /// Most significant first.
    Big,
}

impl ByteOrder {
    /// Reads the `byteorder` argument.
    pub fn parse(name: TextRef<'_>) -> Result<Self, Fault> {
        match name.to_utf8().as_deref() {
            Some("little") => Ok(Self::Little),
            Some("big") => Ok(Self::Big),
            _ => Err(Fault::value("byteorder must be either 'little' or 'big'")),
        }
    }
}

/// Whether negative numbers have a two's complement form or are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signedness {
    /// `signed=True`.
    Signed,
    /// `signed=False`.
    Unsigned,
}

/// `value.to_bytes(length, order, signed=…)`. The caller has metered `length`.
pub fn to_bytes(value: &Int, length: i64, order: ByteOrder, signedness: Signedness) -> Result<Vec<u8>, Fault> {
    let Ok(length) = usize::try_from(length) else {
        return Err(Fault::value("length argument must be non-negative"));
    };
    let negative = value.is_negative();
    if negative && signedness == Signedness::Unsigned {
        return Err(Fault::overflow("can't convert negative int to unsigned"));
    }
    // The sign bit costs one bit more, except that -2 ** n needs only n bits and the sign.
    let magnitude_bits = if negative { (!value).bit_length() } else { value.bit_length() };
    let needed = magnitude_bits + u64::from(signedness == Signedness::Signed && !value.is_zero());
    if needed.div_ceil(8) > length as u64 {
        return Err(Fault::overflow("int too big to convert"));
    }
    let mut bytes = match value {
        Int::Small(value) => value.to_le_bytes().to_vec(),
        Int::Big(value) => value.to_signed_bytes_le(),
    };
    bytes.resize(length, if negative { 0xff } else { 0 });
    if order == ByteOrder::Big {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, order, signed=…)`.
pub fn from_bytes(bytes: &[u8], order: ByteOrder, signedness: Signedness) -> Int {
    match (signedness, order) {
        (Signedness::Signed, ByteOrder::Little) => BigInt::from_signed_bytes_le(bytes),
        (Signedness::Signed, ByteOrder::Big) => BigInt::from_signed_bytes_be(bytes),
        (Signedness::Unsigned, ByteOrder::Little) => BigInt::from_bytes_le(Sign::Plus, bytes),
        (Signedness::Unsigned, ByteOrder::Big) => BigInt::from_bytes_be(Sign::Plus, bytes),
    }
    .into()
}
