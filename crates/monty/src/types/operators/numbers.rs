//! The special methods of one operand that numbers have, and `divmod` and three-argument `pow`.

use crate::{
    bytecode::BinaryOp,
    numbers::{complex_absolute, float_round, float_round_to_int},
    registry::Args,
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) fn negative(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    runtime.unary('-', args.at(0))
}

pub(super) fn positive(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    runtime.unary('+', args.at(0))
}

pub(super) fn invert(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    runtime.unary('~', args.at(0))
}

pub(super) fn absolute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(runtime.absolute_number(args.at(0))?.unwrap_or_default())
}

pub(super) fn truth(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = runtime.plain(args.at(0));
    Ok(Value::from(runtime.truth(value)?))
}

/// `__int__`, `__trunc__`
pub(super) fn truncate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    runtime.truncate_number(args.at(0))
}

/// `__floor__`
pub(super) fn floor(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match runtime.plain(args.at(0)) {
        Value::Float(value) => runtime.truncate_number(Value::float(value.get().floor())),
        value => runtime.truncate_number(value),
    }
}

/// `__ceil__`
pub(super) fn ceiling(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match runtime.plain(args.at(0)) {
        Value::Float(value) => runtime.truncate_number(Value::float(value.get().ceil())),
        value => runtime.truncate_number(value),
    }
}

/// `__float__`
pub(super) fn to_float(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = runtime.plain(args.at(0));
    Ok(Value::float(runtime.float_operand(value)?.unwrap_or_default()))
}

/// `__round__`
pub(super) fn round(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    runtime.round_number(args.at(0), args.get(1))
}

pub(super) fn divide_and_modulo(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    divmod_of(runtime, args.at(0), args.at(0), args.at(1), args.at(1))
}

pub(super) fn reflected_divmod(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    divmod_of(runtime, args.at(0), args.at(1), args.at(0), args.at(1))
}

fn divmod_of(runtime: &mut Runtime, own: Value, left: Value, right: Value, other: Value) -> Outcome {
    let (a, b) = (runtime.plain(own), runtime.plain(other));
    if !super::takes(runtime, BinaryOp::Mod, a, b) {
        return Ok(Value::NotImplemented);
    }
    let (left, right) = (runtime.plain(left), runtime.plain(right));
    runtime.divide_and_modulo(left, right)
}

/// `__pow__`
pub(super) fn power(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    power_of(runtime, args, false)
}

/// `__rpow__`
pub(super) fn reflected_power(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    power_of(runtime, args, true)
}

fn power_of(runtime: &mut Runtime, args: &Args<'_>, is_reflected: bool) -> Outcome {
    let (own, other) = (args.at(0), args.at(1));
    match args.get(2).filter(|modulus| !modulus.is_none()) {
        None => super::operate(runtime, BinaryOp::Pow, own, other, is_reflected),
        Some(modulus) if is_foreign_to_int(runtime, args, modulus) => Ok(Value::NotImplemented),
        Some(modulus) if is_reflected => runtime.modular_power(other, own, modulus),
        Some(modulus) => runtime.modular_power(own, other, modulus),
    }
}

/// Whether an int is to deal with an exponent or a modulus that is none.
fn is_foreign_to_int(runtime: &mut Runtime, args: &Args<'_>, modulus: Value) -> bool {
    let mut is_int = |value| runtime.as_int(value).is_some();
    is_int(args.at(0)) && !(is_int(args.at(1)) && is_int(modulus))
}

impl Runtime {
    /// `abs(value)` of a builtin number.
    pub fn absolute_number(&mut self, value: Value) -> Outcome<Option<Value>> {
        Ok(match self.plain(value) {
            Value::Float(float) => Some(Value::float(float.get().abs())),
            Value::Complex(id) => {
                let size = complex_absolute(self.heap[id]);
                Some(Value::float(self.checked(size)?))
            }
            plain => self.as_int(plain).map(|int| self.int(int.abs())),
        })
    }

    /// A builtin number without its fraction, as an int.
    pub fn truncate_number(&mut self, value: Value) -> Outcome {
        match self.plain(value) {
            Value::Float(float) => {
                let int = self.checked(float_round_to_int(float.get().trunc()))?;
                Ok(self.int(int))
            }
            plain => {
                let int = self.as_int(plain).unwrap_or_default();
                Ok(self.int(int))
            }
        }
    }

    /// `round(value, digits)` of a builtin number.
    pub fn round_number(&mut self, value: Value, digits: Option<Value>) -> Outcome {
        let plain = self.plain(value);
        let digits = match digits.filter(|digits| !digits.is_none()) {
            Some(digits) => Some(self.index_argument(digits)?),
            None => None,
        };
        match (plain, digits) {
            (Value::Float(float), None) => {
                let int = self.checked(float_round_to_int(float.get()))?;
                Ok(self.int(int))
            }
            (Value::Float(float), Some(digits)) => {
                let clamped = digits.to_i64().unwrap_or(if digits.is_negative() { i64::MIN } else { i64::MAX });
                self.checked(float_round(float.get(), clamped)).map(Value::float)
            }
            (_, None) => self.truncate_number(plain),
            (_, Some(digits)) => {
                let int = self.as_int(plain).unwrap_or_default();
                let size = int.bit_length() as usize / 8;
                self.reserve(size)?;
                self.burn(size);
                let rounded = int.round(&digits);
                Ok(self.int(rounded))
            }
        }
    }
}
