//! The reference interpreter's hash functions on a 64-bit build with `PYTHONHASHSEED=0`: sets must iterate in its
//! order.
//!
//! No hash is ever -1, which its C functions keep for errors; it becomes -2 or another fixed number.

use num_bigint::BigUint;
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

use crate::{
    numbers::{Int, mixed::split, sip::SipHasher},
    text::TextRef,
};

/// The hash of `None`.
pub const NONE_HASH: i64 = 0xfca8_6420;

/// Numbers of every type are hashed modulo this prime, so that equal numbers hash alike.
const MODULUS: u64 = (1 << 61) - 1;
const INFINITY_HASH: i64 = 314_159;
const IMAGINARY_FACTOR: i64 = 1_000_003;

const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;
const TUPLE_LENGTH_MASK: u64 = 3_527_539;
const SET_MASK: u64 = 89_869_747;
/// What a tuple or slice hashes to that would hash to -1.
const TUPLE_REPLACEMENT: i64 = 1_546_275_796;

/// `hash(value)` of an integer.
pub fn hash_int(value: &Int) -> i64 {
    let residue = match value {
        Int::Small(value) => value.unsigned_abs() % MODULUS,
        Int::Big(value) => (value.magnitude() % BigUint::from(MODULUS)).to_u64().unwrap_or_default(),
    };
    signed(residue, value.is_negative())
}

/// `hash(value)` of a float; `None` for NaN, which hashes by identity.
pub fn hash_float(value: f64) -> Option<i64> {
    if value.is_nan() {
        return None;
    }
    if value.is_infinite() {
        return Some(if value > 0.0 { INFINITY_HASH } else { -INFINITY_HASH });
    }
    let (mantissa, exponent) = split(value.abs());
    // 2 ** 61 is 1 modulo the prime: multiplying by a power of two rotates 61 bits.
    let rotation = exponent.rem_euclid(61);
    let residue = (mantissa << rotation & MODULUS) | (mantissa >> (61 - rotation));
    Some(signed(if residue == MODULUS { 0 } else { residue }, value < 0.0))
}

/// `hash(complex(real, imaginary))`; `None` if either is NaN.
pub fn hash_complex(real: f64, imaginary: f64) -> Option<i64> {
    let (real, imaginary) = (hash_float(real)?, hash_float(imaginary)?);
    Some(never_minus_one(real.wrapping_add(imaginary.wrapping_mul(IMAGINARY_FACTOR))))
}

/// `hash(value)` of a bool, the same as of 0 and 1.
pub fn hash_bool(value: bool) -> i64 {
    i64::from(value)
}

/// `hash(bytes)`.
pub fn hash_bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut hasher = SipHasher::new();
    hasher.write(bytes);
    finish(hasher)
}

/// `hash(text)`: of the bytes of the compact C form, with 1, 2 or 4 for each code point as the widest needs.
pub fn hash_text(text: TextRef<'_>) -> i64 {
    let points = match text {
        TextRef::Ascii(text) => return hash_bytes(text.as_bytes()),
        TextRef::Wide([]) => return 0,
        TextRef::Wide(points) => points,
    };
    let widest = points.iter().fold(0, |all, point| all | point);
    let mut hasher = SipHasher::new();
    for point in points {
        let bytes = point.to_le_bytes();
        hasher.write(match widest {
            0..=0xff => &bytes[..1],
            0x100..=0xffff => &bytes[..2],
            _ => &bytes,
        });
    }
    finish(hasher)
}

/// `hash(tuple)` from the hashes of its elements.
pub fn hash_tuple(hashes: impl IntoIterator<Item = i64>) -> i64 {
    let mut hasher = TupleHasher::default();
    for hash in hashes {
        hasher.push(hash);
    }
    hasher.finish()
}

/// Hashes a tuple element by element, for callers whose elements may need Python code to hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TupleHasher {
    state: u64,
    length: u64,
}

impl Default for TupleHasher {
    fn default() -> Self {
        Self { state: PRIME_5, length: 0 }
    }
}

impl TupleHasher {
    /// Adds the hash of the next element.
    pub fn push(&mut self, hash: i64) {
        let mixed = self.state.wrapping_add(hash.cast_unsigned().wrapping_mul(PRIME_2));
        self.state = mixed.rotate_left(31).wrapping_mul(PRIME_1);
        self.length += 1;
    }

    /// The tuple's hash.
    pub fn finish(self) -> i64 {
        replaced(self.state.wrapping_add(self.length ^ PRIME_5 ^ TUPLE_LENGTH_MASK))
    }
}

/// `hash(slice)` from the hashes of its three parts.
pub fn hash_slice(start: i64, stop: i64, step: i64) -> i64 {
    let mut hasher = TupleHasher::default();
    for hash in [start, stop, step] {
        hasher.push(hash);
    }
    replaced(hasher.state)
}

/// `hash(range)` from its length, first element and step.
pub fn hash_range(length: &Int, start: &Int, step: &Int) -> i64 {
    let start = if length.is_zero() { NONE_HASH } else { hash_int(start) };
    let step = if *length <= Int::ONE { NONE_HASH } else { hash_int(step) };
    hash_tuple([hash_int(length), start, step])
}

/// Hashes a frozenset; the elements come in any order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenSetHasher {
    state: u64,
    length: u64,
}

impl FrozenSetHasher {
    /// Adds the hash of an element.
    pub fn push(&mut self, hash: i64) {
        let hash = hash.cast_unsigned();
        self.state ^= ((hash ^ SET_MASK) ^ (hash << 16)).wrapping_mul(3_644_798_167);
        self.length += 1;
    }

    /// The set's hash.
    pub fn finish(self) -> i64 {
        let mut hash = self.state ^ self.length.wrapping_add(1).wrapping_mul(1_927_868_237);
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash.wrapping_mul(69069).wrapping_add(907_133_923);
        if hash == u64::MAX { 590_923_713 } else { hash.cast_signed() }
    }
}

fn signed(residue: u64, negative: bool) -> i64 {
    let residue = residue.cast_signed();
    never_minus_one(if negative { -residue } else { residue })
}

fn never_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

fn replaced(hash: u64) -> i64 {
    if hash == u64::MAX { TUPLE_REPLACEMENT } else { hash.cast_signed() }
}

fn finish(hasher: SipHasher) -> i64 {
    never_minus_one(hasher.finish().cast_signed())
}
