//! The price of operations on big integers, known before they run, so that the meter can refuse `10 ** 10 ** 9`.
//!
//! All figures are upper bounds or honest estimates in plain integer arithmetic: the same on every machine.

use crate::numbers::Int;

/// What an operation will need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Bytes of the result, at most.
    pub bytes: u64,
    /// Units of work, each about one multiplication of machine words.
    pub steps: u64,
}

impl Cost {
    fn of_bits(bits: u64, steps: u64) -> Self {
        Self { bytes: bits / 8 + 16, steps }
    }

    /// Addition, subtraction and the bitwise operators.
    pub fn linear(left: &Int, right: &Int) -> Self {
        Self::sum_of_bits(left.bit_length(), right.bit_length())
    }

    /// The same for operands of so many bits.
    pub fn sum_of_bits(left: u64, right: u64) -> Self {
        let bits = left.max(right) + 1;
        Self::of_bits(bits, words(bits))
    }

    /// `left * right`.
    pub fn multiply(left: &Int, right: &Int) -> Self {
        Self::product_of_bits(left.bit_length(), right.bit_length())
    }

    /// The same for operands of so many bits.
    pub fn product_of_bits(left: u64, right: u64) -> Self {
        Self::of_bits(left.saturating_add(right), multiply_steps(words(left), words(right)))
    }

    /// `left // right`, `left % right`, `divmod` and `left / right`: schoolbook division.
    pub fn divide(left: &Int, right: &Int) -> Self {
        Self::quotient_of_bits(left.bit_length(), right.bit_length())
    }

    /// The same for operands of so many bits.
    pub fn quotient_of_bits(left: u64, right: u64) -> Self {
        let quotient = words(left.saturating_sub(right));
        Self::of_bits(left.max(right), words(left).saturating_add(quotient.saturating_mul(words(right))))
    }

    /// `math.gcd`, and the modular inverse: quadratic in bits over the word size.
    pub fn gcd(left: &Int, right: &Int) -> Self {
        let bits = left.bit_length().max(right.bit_length());
        Self::of_bits(bits, bits.saturating_mul(words(bits)))
    }

    /// `value << amount`.
    pub fn shift_left(value: &Int, amount: &Int) -> Self {
        if value.is_zero() || amount.is_negative() {
            return Self::of_bits(0, 1);
        }
        let bits = value.bit_length().saturating_add(small_or_max(amount));
        Self::of_bits(bits, words(bits))
    }

    /// `base ** exponent`.
    pub fn power(base: &Int, exponent: &Int) -> Self {
        if exponent.is_negative() || matches!(base, Int::Small(-1..=1)) {
            return Self::of_bits(64, 1);
        }
        // The bits of |base| - 1 are the logarithm of |base| rounded up.
        let logarithm = (&base.abs() - &Int::ONE).bit_length().max(1);
        let bits = logarithm.saturating_mul(small_or_max(exponent)).saturating_add(1);
        // The squarings form a series that doubles: all of them cost little more than the last.
        let half = words(bits / 2);
        Self::of_bits(bits, multiply_steps(half, half).saturating_mul(2).saturating_add(64))
    }

    /// `pow(base, exponent, modulus)`.
    pub fn power_modulo(base: &Int, exponent: &Int, modulus: &Int) -> Self {
        let bits = modulus.bit_length();
        let size = words(bits);
        let round = size.saturating_mul(size).saturating_mul(4);
        let steps = exponent.bit_length().saturating_mul(round).saturating_add(Self::divide(base, modulus).steps);
        let inverse = if exponent.is_negative() { Self::gcd(modulus, modulus).steps } else { 0 };
        Self::of_bits(bits, steps.saturating_add(inverse))
    }

    /// `math.factorial(value)`.
    pub fn factorial(value: &Int) -> Self {
        Self::falling_product(value, value)
    }

    /// `math.perm(total, count)`, and `math.comb` with the smaller of its two counts.
    pub fn falling_product(total: &Int, count: &Int) -> Self {
        if total.is_negative() || count.is_negative() || count > total {
            return Self::of_bits(0, 1);
        }
        let count = small_or_max(count);
        let bits = total.bit_length().saturating_mul(count);
        let half = words(bits / 2);
        let merges = multiply_steps(half, half).saturating_mul(u64::from(64 - count.leading_zeros()));
        Self::of_bits(bits, count.saturating_add(merges))
    }

    /// `round(value, -places)`: a division by a power of ten of at most the value's size.
    pub fn round(value: &Int) -> Self {
        let size = words(value.bit_length());
        Self::of_bits(value.bit_length() + 4, size.saturating_mul(size))
    }

    /// `math.isqrt(value)`: a handful of divisions of full size.
    pub fn isqrt(value: &Int) -> Self {
        let size = words(value.bit_length());
        let rounds = u64::from(64 - size.leading_zeros()) + 4;
        Self::of_bits(value.bit_length() / 2, size.saturating_mul(size).saturating_mul(rounds))
    }

    /// `str(value)`: quadratic in the words of the value.
    pub fn to_decimal(value: &Int) -> Self {
        let bits = value.bit_length();
        let size = words(bits);
        Self { bytes: (bits / 3).saturating_add(2), steps: size.saturating_mul(size) }
    }

    /// `hex(value)`, `oct(value)`, `bin(value)` and their format codes.
    pub fn to_power_of_two_base(value: &Int, bits_per_digit: u64) -> Self {
        let bytes = value.bit_length() / bits_per_digit.max(1) + 4;
        Self { bytes, steps: bytes / 8 + 1 }
    }

    /// `int(text, base)` on this many digits.
    pub fn parse(digits: usize, base: i64) -> Self {
        let digits = digits as u64;
        let bits = digits.saturating_mul(6);
        let size = words(bits);
        let linear = matches!(base, 2 | 4 | 8 | 16 | 32);
        Self::of_bits(bits, if linear { digits } else { digits.saturating_add(size.saturating_mul(size)) })
    }
}

fn small_or_max(value: &Int) -> u64 {
    value.to_i64().map_or(u64::MAX, i64::unsigned_abs)
}

fn words(bits: u64) -> u64 {
    bits / 64 + 1
}

/// Schoolbook below 32 words; above, the smaller size counts with an exponent of 5/8, just over Karatsuba's.
fn multiply_steps(left: u64, right: u64) -> u64 {
    let (small, large) = (left.min(right), left.max(right));
    let factor = if small <= 32 { small } else { small.isqrt().saturating_mul(small.isqrt().isqrt().isqrt() + 1) + 16 };
    large.saturating_mul(factor)
}
