//! `abs`, `divmod`, `pow`, `round`: on builtin numbers natively, on anything else through its special methods.

use crate::{
    bytecode::BinaryOp,
    numbers::{Cost, int_power_modulo},
    registry::{Args, Native, with_python},
    runtime::{Outcome, Runtime, needs_python},
    symbols,
    value::Value,
};

pub(super) const FUNCTIONS: &[Native] = &[
    with_python("abs", "x, /", abs, "classes.absolute"),
    with_python("divmod", "x, y, /", divmod, "classes.divide_and_modulo"),
    with_python("pow", "base, exp, mod=None", pow, "classes.power"),
    with_python("round", "number, ndigits=None", round, "classes.round_value"),
];

fn has_own(runtime: &mut Runtime, value: Value, names: &[crate::value::Symbol]) -> bool {
    names.iter().any(|name| runtime.python_method(value, *name).is_some())
}

fn abs(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = args.at(0);
    if has_own(runtime, value, &[symbols::ABS]) {
        return needs_python();
    }
    match runtime.absolute_number(value)? {
        Some(number) => Ok(number),
        None => {
            let message = format!("bad operand type for abs(): '{}'", runtime.type_name(value));
            runtime.type_error(message)
        }
    }
}

fn divmod(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (left, right) = (args.at(0), args.at(1));
    if let (Value::Int(x), Value::Int(y)) = (left, right)
        && y > 0
    {
        return Ok(runtime.tuple(vec![Value::Int(x.div_euclid(y)), Value::Int(x.rem_euclid(y))]));
    }
    if has_own(runtime, left, &[symbols::DIVMOD]) || has_own(runtime, right, &[symbols::RDIVMOD]) {
        return needs_python();
    }
    runtime.divide_and_modulo(left, right)
}

fn pow(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (base, exponent) = (args.at(0), args.at(1));
    if has_own(runtime, base, &[symbols::POW]) || has_own(runtime, exponent, &[symbols::RPOW]) {
        return needs_python();
    }
    match args.get(2).filter(|modulus| !modulus.is_none()) {
        None => runtime.binary_without_hooks(BinaryOp::Pow, false, base, exponent),
        Some(modulus) if has_own(runtime, modulus, &[symbols::RPOW]) => needs_python(),
        Some(modulus) => runtime.modular_power(base, exponent, modulus),
    }
}

fn round(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = args.at(0);
    if has_own(runtime, value, &[symbols::ROUND]) {
        return needs_python();
    }
    match runtime.plain(value) {
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Float(_) => runtime.round_number(value, args.get(1)),
        _ => {
            let message = format!("type {} doesn't define __round__ method", runtime.type_name(value));
            runtime.type_error(message)
        }
    }
}

impl Runtime {
    /// `pow(base, exponent, modulus)` of builtin numbers.
    pub fn modular_power(&mut self, base: Value, exponent: Value, modulus: Value) -> Outcome {
        if [base, exponent, modulus].into_iter().any(|value| matches!(self.plain(value), Value::Complex(_))) {
            return self.complex_modulo(base, exponent, modulus);
        }
        let operands = (self.as_int(base), self.as_int(exponent), self.as_int(modulus));
        let (Some(x), Some(y), Some(m)) = operands else {
            // The first operand that is a float refuses, unless an int was asked before and knew what to do.
            if [base, exponent, modulus].iter().any(|operand| matches!(self.plain(*operand), Value::Float(_))) {
                return self.type_error("pow() 3rd argument not allowed unless all arguments are integers");
            }
            let message = format!(
                "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                self.type_name(base),
                self.type_name(exponent),
                self.type_name(modulus)
            );
            return self.type_error(message);
        };
        self.spend(Cost::power_modulo(&x, &y, &m))?;
        let power = int_power_modulo(&x, &y, &m);
        let power = self.checked(power)?;
        Ok(self.int(power))
    }
}
