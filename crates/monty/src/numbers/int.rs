//! The unbounded integer: a machine word until it no longer fits.

use std::{
    borrow::Cow,
    cmp::Ordering,
    ops::{Add, BitAnd, BitOr, BitXor, Mul, Neg, Not, Sub},
};

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};
use serde::{Deserialize, Serialize};

use crate::numbers::Fault;

/// A Python `int`.
///
/// Invariant: `Big` never holds a value that fits an `i64`, so equality and hashing look at one form only. Values made
/// through `From` and the operators keep it; after deserialising untrusted bytes, check [`Int::is_canonical`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Int {
    /// Fits a machine word.
    Small(i64),
    /// Does not.
    Big(BigInt),
}

impl Default for Int {
    fn default() -> Self {
        Self::ZERO
    }
}

impl From<i64> for Int {
    fn from(value: i64) -> Self {
        Self::Small(value)
    }
}

impl From<u64> for Int {
    fn from(value: u64) -> Self {
        i64::try_from(value).map_or_else(|_| Self::Big(value.into()), Self::Small)
    }
}

impl From<i128> for Int {
    fn from(value: i128) -> Self {
        i64::try_from(value).map_or_else(|_| Self::Big(value.into()), Self::Small)
    }
}

impl From<BigInt> for Int {
    fn from(value: BigInt) -> Self {
        value.to_i64().map_or(Self::Big(value), Self::Small)
    }
}

impl Int {
    /// Zero.
    pub const ZERO: Self = Self::Small(0);
    /// One.
    pub const ONE: Self = Self::Small(1);

    /// Whether the value is in the form that fits it.
    pub fn is_canonical(&self) -> bool {
        match self {
            Self::Small(_) => true,
            Self::Big(value) => value.to_i64().is_none(),
        }
    }

    /// The value as a big integer, borrowed where it is one.
    pub fn to_big(&self) -> Cow<'_, BigInt> {
        match self {
            Self::Small(value) => Cow::Owned(BigInt::from(*value)),
            Self::Big(value) => Cow::Borrowed(value),
        }
    }

    /// The value if it fits a machine word.
    pub fn to_i64(&self) -> Option<i64> {
        match self {
            Self::Small(value) => Some(*value),
            Self::Big(_) => None,
        }
    }

    /// Whether the value is below zero.
    pub fn is_negative(&self) -> bool {
        match self {
            Self::Small(value) => *value < 0,
            Self::Big(value) => value.sign() == Sign::Minus,
        }
    }

    /// Whether the value is zero.
    pub fn is_zero(&self) -> bool {
        matches!(self, Self::Small(0))
    }

    /// Whether the value is odd.
    pub fn is_odd(&self) -> bool {
        match self {
            Self::Small(value) => value & 1 == 1,
            Self::Big(value) => value.is_odd(),
        }
    }

    /// `abs(self)`.
    #[must_use]
    pub fn abs(&self) -> Self {
        if self.is_negative() { -self } else { self.clone() }
    }

    /// `self.bit_length()`: bits of the absolute value.
    pub fn bit_length(&self) -> u64 {
        match self {
            Self::Small(value) => u64::from(64 - value.unsigned_abs().leading_zeros()),
            Self::Big(value) => value.bits(),
        }
    }

    /// `self.bit_count()`: ones of the absolute value.
    pub fn bit_count(&self) -> u64 {
        match self {
            Self::Small(value) => u64::from(value.unsigned_abs().count_ones()),
            Self::Big(value) => value.magnitude().count_ones(),
        }
    }

    /// `self // other`, rounded down.
    pub fn floor_div(&self, other: &Self) -> Result<Self, Fault> {
        if other.is_zero() {
            return Err(Fault::division_by_zero());
        }
        Ok(match (self, other) {
            (Self::Small(left), Self::Small(right)) if *right != -1 => Self::Small(left.div_floor(right)),
            _ => self.to_big().div_floor(&other.to_big()).into(),
        })
    }

    /// `self % other`, with the sign of `other`.
    pub fn modulo(&self, other: &Self) -> Result<Self, Fault> {
        if other.is_zero() {
            return Err(Fault::division_by_zero());
        }
        Ok(match (self, other) {
            (_, Self::Small(-1)) => Self::ZERO,
            (Self::Small(left), Self::Small(right)) => Self::Small(left.mod_floor(right)),
            _ => self.to_big().mod_floor(&other.to_big()).into(),
        })
    }

    /// `divmod(self, other)`.
    pub fn divmod(&self, other: &Self) -> Result<(Self, Self), Fault> {
        if let (Self::Small(_), Self::Small(_)) = (self, other) {
            return Ok((self.floor_div(other)?, self.modulo(other)?));
        }
        if other.is_zero() {
            return Err(Fault::division_by_zero());
        }
        let (quotient, remainder) = self.to_big().div_mod_floor(&other.to_big());
        Ok((quotient.into(), remainder.into()))
    }

    /// `self << amount`. Ask [`Cost::shift_left`](crate::numbers::Cost::shift_left) first: this allocates what it must.
    pub fn shift_left(&self, amount: &Self) -> Result<Self, Fault> {
        if amount.is_negative() {
            return Err(Fault::value("negative shift count"));
        }
        if self.is_zero() {
            return Ok(Self::ZERO);
        }
        let Self::Small(amount) = amount else { return Err(Fault::overflow("too many digits in integer")) };
        if let Self::Small(value) = self
            && *amount < 64
        {
            return Ok((i128::from(*value) << *amount).into());
        }
        if *amount > MAX_BITS {
            return Err(Fault::memory());
        }
        Ok((self.to_big().as_ref() << *amount).into())
    }

    /// `self >> amount`, rounded down.
    pub fn shift_right(&self, amount: &Self) -> Result<Self, Fault> {
        if amount.is_negative() {
            return Err(Fault::value("negative shift count"));
        }
        let amount = amount.to_i64().map_or(u64::MAX, i64::unsigned_abs);
        Ok(match self {
            Self::Small(value) => Self::Small(value >> amount.min(63)),
            Self::Big(value) if amount >= value.bits() => Self::Small(if self.is_negative() { -1 } else { 0 }),
            Self::Big(value) => (value >> amount).into(),
        })
    }

    /// `round(self, digits)`: to a multiple of `10 ** -digits`, halves to the even multiple.
    #[must_use]
    pub fn round(&self, digits: &Self) -> Self {
        if !digits.is_negative() {
            return self.clone();
        }
        // 10 ** places has more than 3 * places bits; beyond that even half a unit exceeds the value.
        let places = digits.to_i64().map_or(u64::MAX, i64::unsigned_abs);
        if places > self.bit_length() / 3 + 1 {
            return Self::ZERO;
        }
        let Ok(places) = u32::try_from(places) else { return Self::ZERO };
        let unit = BigInt::from(10u8).pow(places);
        let (quotient, remainder) = self.to_big().div_mod_floor(&unit);
        let up = match (&remainder + &remainder).cmp(&unit) {
            Ordering::Less => false,
            Ordering::Equal => quotient.is_odd(),
            Ordering::Greater => true,
        };
        ((if up { quotient + 1 } else { quotient }) * unit).into()
    }
}

/// A bound that keeps every size computation within 64 bits; the meter refuses far smaller values.
pub(super) const MAX_BITS: i64 = 1 << 40;

impl PartialOrd for Int {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Int {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(left), Self::Small(right)) => left.cmp(right),
            (Self::Big(left), Self::Big(right)) => left.cmp(right),
            (Self::Small(_), Self::Big(right)) => BigInt::zero().cmp(right),
            (Self::Big(left), Self::Small(_)) => left.cmp(&BigInt::zero()),
        }
    }
}

impl Add for &Int {
    type Output = Int;

    fn add(self, other: Self) -> Int {
        match (self, other) {
            (Int::Small(left), Int::Small(right)) => (i128::from(*left) + i128::from(*right)).into(),
            (Int::Big(left), Int::Small(right)) => (left + *right).into(),
            (Int::Small(left), Int::Big(right)) => (right + *left).into(),
            (Int::Big(left), Int::Big(right)) => (left + right).into(),
        }
    }
}

impl Sub for &Int {
    type Output = Int;

    fn sub(self, other: Self) -> Int {
        match (self, other) {
            (Int::Small(left), Int::Small(right)) => (i128::from(*left) - i128::from(*right)).into(),
            (Int::Big(left), Int::Small(right)) => (left - *right).into(),
            (Int::Small(left), Int::Big(right)) => (*left - right).into(),
            (Int::Big(left), Int::Big(right)) => (left - right).into(),
        }
    }
}

impl Mul for &Int {
    type Output = Int;

    fn mul(self, other: Self) -> Int {
        match (self, other) {
            (Int::Small(left), Int::Small(right)) => (i128::from(*left) * i128::from(*right)).into(),
            (Int::Big(left), Int::Small(right)) => (left * *right).into(),
            (Int::Small(left), Int::Big(right)) => (right * *left).into(),
            (Int::Big(left), Int::Big(right)) => (left * right).into(),
        }
    }
}

impl Neg for &Int {
    type Output = Int;

    fn neg(self) -> Int {
        match self {
            Int::Small(value) => (-i128::from(*value)).into(),
            Int::Big(value) => (-value).into(),
        }
    }
}

impl Not for &Int {
    type Output = Int;

    fn not(self) -> Int {
        match self {
            Int::Small(value) => Int::Small(!value),
            Int::Big(value) => (-(value + 1u32)).into(),
        }
    }
}

impl BitAnd for &Int {
    type Output = Int;

    fn bitand(self, other: Self) -> Int {
        match (self, other) {
            (Int::Small(left), Int::Small(right)) => Int::Small(left & right),
            _ => (self.to_big().as_ref() & other.to_big().as_ref()).into(),
        }
    }
}

impl BitOr for &Int {
    type Output = Int;

    fn bitor(self, other: Self) -> Int {
        match (self, other) {
            (Int::Small(left), Int::Small(right)) => Int::Small(left | right),
            _ => (self.to_big().as_ref() | other.to_big().as_ref()).into(),
        }
    }
}

impl BitXor for &Int {
    type Output = Int;

    fn bitxor(self, other: Self) -> Int {
        match (self, other) {
            (Int::Small(left), Int::Small(right)) => Int::Small(left ^ right),
            _ => (self.to_big().as_ref() ^ other.to_big().as_ref()).into(),
        }
    }
}
