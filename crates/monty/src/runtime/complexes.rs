//! Operators on complex numbers. A real operand stays real, as in C99: its missing imaginary part has no sign.

use super::{Outcome, Runtime};
use crate::{
    bytecode::BinaryOp,
    numbers::{Complex, complex_power, complex_product, complex_quotient, real_quotient},
    value::Value,
};

/// A number on one side of an operator.
#[derive(Clone, Copy, Debug)]
enum Operand {
    Real(f64),
    Complex(Complex),
}

impl Operand {
    fn to_complex(self) -> Complex {
        match self {
            Self::Real(real) => Complex::new(real, 0.0),
            Self::Complex(complex) => complex,
        }
    }
}

impl Runtime {
    /// `left operator right` where one is complex; `None` if the other is no number or there is no such operator.
    pub(super) fn complex_binary(&mut self, operator: BinaryOp, left: Value, right: Value) -> Outcome<Option<Value>> {
        let known = matches!(operator, BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div | BinaryOp::Pow);
        if !known {
            return Ok(None);
        }
        let (Some(x), Some(y)) = (self.complex_operand(left)?, self.complex_operand(right)?) else { return Ok(None) };
        let result = match operator {
            BinaryOp::Add => Ok(sum(x, y)),
            BinaryOp::Sub => Ok(difference(x, y)),
            BinaryOp::Mul => Ok(product(x, y)),
            BinaryOp::Div => match (x, y) {
                (_, Operand::Real(0.0)) => complex_quotient(x.to_complex(), Complex::default()),
                (Operand::Complex(x), Operand::Real(y)) => Ok(Complex::new(x.real / y, x.imag / y)),
                (Operand::Real(x), Operand::Complex(y)) => real_quotient(x, y),
                _ => complex_quotient(x.to_complex(), y.to_complex()),
            },
            _ => complex_power(x.to_complex(), y.to_complex()),
        };
        let result = self.checked(result)?;
        Ok(Some(self.complex(result)))
    }

    fn complex_operand(&mut self, value: Value) -> Outcome<Option<Operand>> {
        Ok(match value {
            Value::Complex(id) => Some(Operand::Complex(self.heap[id])),
            _ => self.float_operand(value)?.map(Operand::Real),
        })
    }

    /// `pow(base, exponent, modulus)` where one is complex: always an error.
    pub(crate) fn complex_modulo(&mut self, base: Value, exponent: Value, modulus: Value) -> Outcome {
        let operands = [base, exponent, modulus].map(|value| self.plain(value));
        for value in operands {
            if !matches!(value, Value::Complex(_)) && self.float_operand(value)?.is_none() {
                let message = format!(
                    "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                    self.type_name(base),
                    self.type_name(exponent),
                    self.type_name(modulus)
                );
                return self.type_error(message);
            }
        }
        self.value_error("complex modulo")
    }
}

fn sum(x: Operand, y: Operand) -> Complex {
    match (x, y) {
        (Operand::Complex(x), Operand::Complex(y)) => Complex::new(x.real + y.real, x.imag + y.imag),
        (Operand::Complex(complex), Operand::Real(real)) | (Operand::Real(real), Operand::Complex(complex)) => {
            Complex::new(complex.real + real, complex.imag)
        }
        (Operand::Real(x), Operand::Real(y)) => Complex::new(x + y, 0.0),
    }
}

fn difference(x: Operand, y: Operand) -> Complex {
    match (x, y) {
        (Operand::Complex(x), Operand::Complex(y)) => Complex::new(x.real - y.real, x.imag - y.imag),
        (Operand::Complex(x), Operand::Real(y)) => Complex::new(x.real - y, x.imag),
        (Operand::Real(x), Operand::Complex(y)) => Complex::new(x - y.real, -y.imag),
        (Operand::Real(x), Operand::Real(y)) => Complex::new(x - y, 0.0),
    }
}

fn product(x: Operand, y: Operand) -> Complex {
    match (x, y) {
        (Operand::Complex(x), Operand::Complex(y)) => complex_product(x, y),
        (Operand::Complex(complex), Operand::Real(real)) | (Operand::Real(real), Operand::Complex(complex)) => {
            Complex::new(complex.real * real, complex.imag * real)
        }
        (Operand::Real(x), Operand::Real(y)) => Complex::new(x * y, 0.0),
    }
}
