//! Operators on ints of which one at least is big: the operands are read where they lie.

use num_bigint::{BigInt, Sign};
use num_integer::Integer;

use super::{Outcome, Runtime};
use crate::{
    bytecode::BinaryOp,
    numbers::{Cost, Fault, Int},
    value::Value,
};

impl Runtime {
    /// `a operator b`; `None` for other operands, and for operators whose results may be of another type.
    pub(super) fn big_binary(&mut self, operator: BinaryOp, a: Value, b: Value) -> Outcome<Option<Value>> {
        let (Some(x), Some(y)) = (self.bits_of(a), self.bits_of(b)) else { return Ok(None) };
        let cost = match operator {
            BinaryOp::Mul => Cost::product_of_bits(x, y),
            BinaryOp::FloorDiv | BinaryOp::Mod => Cost::quotient_of_bits(x, y),
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor | BinaryOp::Shr => {
                Cost::sum_of_bits(x, y)
            }
            _ => return Ok(None),
        };
        self.spend(cost)?;
        let result = match (a, b) {
            (Value::BigInt(x), Value::BigInt(y)) => of_two(operator, &self.heap[x], &self.heap[y]),
            (Value::BigInt(x), Value::Int(y)) => with_word(operator, &self.heap[x], y),
            (Value::Int(x), Value::BigInt(y)) => match operator {
                BinaryOp::Sub => Ok((x - &self.heap[y]).into()),
                BinaryOp::FloorDiv | BinaryOp::Mod | BinaryOp::Shr => of_two(operator, &BigInt::from(x), &self.heap[y]),
                _ => with_word(operator, &self.heap[y], x),
            },
            _ => return Ok(None),
        };
        let result = self.checked(result)?;
        Ok(Some(self.int(result)))
    }

    fn bits_of(&self, value: Value) -> Option<u64> {
        match value {
            Value::Int(value) => Some(u64::from(64 - value.unsigned_abs().leading_zeros())),
            Value::BigInt(id) => Some(self.heap[id].bits()),
            _ => None,
        }
    }
}

/// The exponent of a power of two.
fn exponent_of(value: &BigInt) -> Option<u64> {
    let zeros = value.trailing_zeros()?;
    (value.sign() == Sign::Plus && zeros + 1 == value.bits()).then_some(zeros)
}

fn of_two(operator: BinaryOp, x: &BigInt, y: &BigInt) -> Result<Int, Fault> {
    Ok(match operator {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => x * y,
        BinaryOp::BitAnd => x & y,
        BinaryOp::BitOr => x | y,
        BinaryOp::BitXor => x ^ y,
        BinaryOp::FloorDiv => match exponent_of(y) {
            Some(exponent) => x >> exponent,
            None => x.div_floor(y),
        },
        BinaryOp::Mod => match exponent_of(y) {
            Some(_) => x & (y - 1),
            None => x.mod_floor(y),
        },
        _ => return Int::from(x.clone()).shift_right(&Int::from(y.clone())),
    }
    .into())
}

/// The last 64 bits, as if there were infinitely many before them.
fn last_word(value: &BigInt) -> u64 {
    let word = value.iter_u64_digits().next().unwrap_or_default();
    if value.sign() == Sign::Minus { word.wrapping_neg() } else { word }
}

fn with_word(operator: BinaryOp, x: &BigInt, y: i64) -> Result<Int, Fault> {
    Ok(match operator {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => x * y,
        BinaryOp::BitAnd if y >= 0 => return Ok(Int::Small((last_word(x) & y as u64) as i64)),
        BinaryOp::FloorDiv | BinaryOp::Mod if y == 0 => return Err(Fault::division_by_zero()),
        BinaryOp::Mod if y > 0 && (y as u64).is_power_of_two() => {
            return Ok(Int::Small((last_word(x) & (y as u64 - 1)) as i64));
        }
        BinaryOp::Shr if y < 0 => return Err(Fault::value("negative shift count")),
        BinaryOp::Shr if y as u64 >= x.bits() => return Ok(Int::Small(if x.sign() == Sign::Minus { -1 } else { 0 })),
        BinaryOp::Shr => x >> y,
        _ => return of_two(operator, x, &BigInt::from(y)),
    }
    .into())
}
