//! Binary and unary operators on builtin values.

use std::collections::VecDeque;

use super::{Control, Octets, Outcome, Runtime, Values, needs_python};
use crate::{
    bytecode::{BinaryOp, CompareOp},
    classes,
    heap::ListId,
    numbers::{
        Complex, Cost, Fault, FloatPower, Int, complex_power, float_divmod, float_floor_div, float_modulo, float_power,
        int_power, int_to_float, int_true_div,
    },
    objects::Deque,
    symbols,
    text::{TextBuilder, TextRef},
    value::Value,
};

impl Runtime {
    /// `left operator right` on builtin values; `in_place` mutates a mutable left operand.
    pub fn binary(&mut self, operator: BinaryOp, in_place: bool, left: Value, right: Value) -> Outcome {
        self.binary_without_hooks(operator, in_place, left, right)
    }

    /// The same once special methods written in Python have had their turn.
    pub fn binary_without_hooks(&mut self, operator: BinaryOp, in_place: bool, left: Value, right: Value) -> Outcome {
        if in_place && let Some(result) = self.update(operator, left, right)? {
            return Ok(result);
        }
        let (a, b) = (self.plain(left), self.plain(right));
        if let Some(result) = self.numeric(operator, a, b)? {
            return Ok(result);
        }
        let result = match operator {
            BinaryOp::Add => self.concatenate(a, b)?,
            BinaryOp::Mul if in_place && is_container(left) && !is_repeatable(a) => None,
            BinaryOp::Mul => self.repeat((a, b), (left, right))?,
            BinaryOp::Mod => match a {
                Value::Str(_) | Value::Bytes(_) => {
                    let result = self.percent_format(a, right)?;
                    // What there is nothing to do about stays the same object.
                    let is_same = matches!((a, result), (Value::Str(a), Value::Str(b))
                        if !self.text(a).is_empty() && self.text(a).same(self.text(b)) && !self.has_percent(a));
                    Some(if is_same { left } else { result })
                }
                Value::ByteArray(id) => {
                    let template = self.frozen_octets(Octets::Array(id))?;
                    match self.percent_format(Value::Bytes(template), right)? {
                        Value::Bytes(result) => {
                            let result = self.heap[result].to_vec();
                            Some(self.byte_array(result))
                        }
                        other => Some(other),
                    }
                }
                _ => None,
            },
            BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor | BinaryOp::Sub => {
                self.set_operation(operator, left, right)?
            }
            _ => None,
        };
        match result {
            Some(result @ Value::Deque(_)) => {
                let model = if matches!(a, Value::Deque(_)) { left } else { right };
                let class = self.class_of(model);
                Ok(self.wrap_instance(class, result))
            }
            Some(result) => Ok(result),
            None => self.unsupported_operands(operator, in_place, left, right),
        }
    }

    fn unsupported_operands<T>(&mut self, operator: BinaryOp, in_place: bool, left: Value, right: Value) -> Outcome<T> {
        let (a, b) = (self.plain(left), self.plain(right));
        if operator == BinaryOp::Add {
            let (left_name, right_name) = (self.type_name(left), self.type_name(right));
            let message = match a {
                Value::Str(_) => Some(format!("can only concatenate str (not \"{right_name}\") to str")),
                Value::Deque(_) => Some(format!("can only concatenate deque (not \"{right_name}\") to deque")),
                Value::List(_) => Some(format!("can only concatenate list (not \"{right_name}\") to list")),
                Value::Tuple(_) => Some(format!("can only concatenate tuple (not \"{right_name}\") to tuple")),
                Value::Bytes(_) | Value::ByteArray(_) => Some(format!("can't concat {right_name} to {left_name}")),
                _ => None,
            };
            if let Some(message) = message {
                return self.type_error(message);
            }
        }
        // What has a method of its own for it is no sequence here.
        let is_left = is_repeatable(a) && self.python_method(left, symbols::MUL).is_none();
        let is_right = is_repeatable(b) && self.python_method(right, symbols::RMUL).is_none();
        if operator == BinaryOp::Mul && !(in_place && (is_container(left) || is_repeatable(a)) && !is_left) {
            let other = if is_left { Some(right) } else { is_right.then_some(left) };
            if let Some(other) = other {
                let message = format!("can't multiply sequence by non-int of type '{}'", self.type_name(other));
                return self.type_error(message);
            }
        }
        self.no_operator(operator, in_place, left, right)
    }

    /// The error of an operator that neither operand has.
    pub(crate) fn no_operator<T>(
        &mut self,
        operator: BinaryOp,
        in_place: bool,
        left: Value,
        right: Value,
    ) -> Outcome<T> {
        let sign = match (operator, in_place) {
            (BinaryOp::Pow, false) => "** or pow()".to_owned(),
            (_, true) => format!("{}=", operator.sign()),
            _ => operator.sign().to_owned(),
        };
        let message = format!(
            "unsupported operand type(s) for {sign}: '{}' and '{}'",
            self.type_name(left),
            self.type_name(right)
        );
        self.type_error(message)
    }

    fn numeric(&mut self, operator: BinaryOp, a: Value, b: Value) -> Outcome<Option<Value>> {
        if operator == BinaryOp::MatMul {
            return Ok(None);
        }
        if let (Value::Int(x), Value::Int(y)) = (a, b)
            && let Some(result) = small_binary(operator, x, y)
        {
            return Ok(Some(Value::Int(result)));
        }
        if matches!(a, Value::Complex(_)) || matches!(b, Value::Complex(_)) {
            return self.complex_binary(operator, a, b);
        }
        let is_float = matches!(a, Value::Float(_)) || matches!(b, Value::Float(_));
        if is_float {
            let (Some(x), Some(y)) = (self.float_operand(a)?, self.float_operand(b)?) else { return Ok(None) };
            return self.float_binary(operator, x, y);
        }
        if let (Value::Bool(x), Value::Bool(y)) = (a, b) {
            match operator {
                BinaryOp::BitAnd => return Ok(Some(Value::from(x.get() & y.get()))),
                BinaryOp::BitOr => return Ok(Some(Value::from(x.get() | y.get()))),
                BinaryOp::BitXor => return Ok(Some(Value::from(x != y))),
                _ => {}
            }
        }
        if matches!((a, b), (Value::BigInt(_), _) | (_, Value::BigInt(_)))
            && let Some(result) = self.big_binary(operator, a, b)?
        {
            return Ok(Some(result));
        }
        let (Some(x), Some(y)) = (self.as_int(a), self.as_int(b)) else { return Ok(None) };
        self.int_binary(operator, &x, &y).map(Some)
    }

    /// A number as a float; `None` if it is not a number.
    pub fn float_operand(&mut self, value: Value) -> Outcome<Option<f64>> {
        match value {
            Value::Float(value) => Ok(Some(value.get())),
            _ => match self.as_int(value) {
                Some(int) => {
                    let float = int_to_float(&int);
                    self.checked(float).map(Some)
                }
                None => Ok(None),
            },
        }
    }

    fn float_binary(&mut self, operator: BinaryOp, x: f64, y: f64) -> Outcome<Option<Value>> {
        let result = match operator {
            BinaryOp::Add => Ok(x + y),
            BinaryOp::Sub => Ok(x - y),
            BinaryOp::Mul => Ok(x * y),
            BinaryOp::Div if y == 0.0 => Err(Fault::division_by_zero()),
            BinaryOp::Div => Ok(x / y),
            BinaryOp::FloorDiv => float_floor_div(x, y),
            BinaryOp::Mod => float_modulo(x, y),
            BinaryOp::Pow => match self.checked(float_power(x, y, power))? {
                FloatPower::Real(value) => Ok(value),
                FloatPower::Complex => {
                    let power = complex_power(Complex::new(x, 0.0), Complex::new(y, 0.0));
                    let power = self.checked(power)?;
                    return Ok(Some(self.complex(power)));
                }
            },
            _ => return Ok(None),
        };
        self.checked(result).map(|value| Some(Value::float(value)))
    }

    /// Operators on two ints, metered before they run.
    pub fn int_binary(&mut self, operator: BinaryOp, x: &Int, y: &Int) -> Outcome {
        let cost = match operator {
            BinaryOp::Mul => Cost::multiply(x, y),
            BinaryOp::FloorDiv | BinaryOp::Mod | BinaryOp::Div => Cost::divide(x, y),
            BinaryOp::Pow if !y.is_negative() => Cost::power(x, y),
            BinaryOp::Shl if !y.is_negative() && !x.is_zero() => Cost::shift_left(x, y),
            _ => Cost::linear(x, y),
        };
        self.spend(cost)?;
        let result = match operator {
            BinaryOp::Add => x + y,
            BinaryOp::Sub => x - y,
            BinaryOp::Mul => x * y,
            BinaryOp::BitAnd => x & y,
            BinaryOp::BitOr => x | y,
            BinaryOp::BitXor => x ^ y,
            BinaryOp::Div => {
                let quotient = int_true_div(x, y);
                return self.checked(quotient).map(Value::float);
            }
            BinaryOp::FloorDiv => self.checked(x.floor_div(y))?,
            BinaryOp::Mod => self.checked(x.modulo(y))?,
            BinaryOp::Shl => self.checked(x.shift_left(y))?,
            BinaryOp::Shr => self.checked(x.shift_right(y))?,
            BinaryOp::Pow => match int_power(x, y) {
                Some(power) => self.checked(power)?,
                None => {
                    let (base, exponent) = (self.checked(int_to_float(x))?, self.checked(int_to_float(y))?);
                    return self.float_binary(BinaryOp::Pow, base, exponent).map(|value| value.unwrap_or(Value::None));
                }
            },
            BinaryOp::MatMul => return self.unsupported_operands(operator, false, Value::Int(0), Value::Int(0)),
        };
        Ok(self.int(result))
    }

    fn has_percent(&self, text: crate::heap::StrId) -> bool {
        self.text(text).points().any(|point| point == u32::from('%'))
    }

    /// Pays for an operation on big ints.
    pub fn spend(&mut self, cost: Cost) -> Outcome<()> {
        self.reserve(usize::try_from(cost.bytes).unwrap_or(usize::MAX))?;
        self.fuel = self.fuel.saturating_sub((cost.steps >> 3).min(1 << 50) as i64);
        Ok(())
    }

    fn concatenate(&mut self, a: Value, b: Value) -> Outcome<Option<Value>> {
        Ok(Some(match (a, b) {
            (Value::Str(x), Value::Str(y)) => Value::Str(self.concatenate_texts(x, y)?),
            (Value::Bytes(_) | Value::ByteArray(_), _) => {
                let (Some(x), Some(y)) = (self.octets(a)?, self.octets(b)?) else { return Ok(None) };
                self.reserve(self.heap[x].len() + self.heap[y].len())?;
                let joined = [&self.heap[x], &self.heap[y]].concat();
                self.octets_like(x, joined)
            }
            (Value::List(_), Value::List(_)) | (Value::Tuple(_), Value::Tuple(_)) => {
                let (Some(mut items), Some(more)) = (self.items(a), self.items(b)) else { return Ok(None) };
                self.reserve((items.len() + more.len()) * size_of::<Value>())?;
                items.extend_from_slice(&more);
                if matches!(a, Value::List(_)) { self.list(items) } else { self.tuple(items) }
            }
            (Value::Deque(x), Value::Deque(y)) => {
                self.reserve((self.heap[x].items.len() + self.heap[y].items.len()) * size_of::<Value>())?;
                let sum = Deque { items: VecDeque::new(), limit: self.heap[x].limit };
                let items: Vec<Value> = self.heap[x].items.iter().chain(&self.heap[y].items).copied().collect();
                let id = self.heap.alloc(sum);
                items.into_iter().for_each(|item| self.deque_push(id, item));
                Value::Deque(id)
            }
            _ => return Ok(None),
        }))
    }

    /// A sequence times an int; the operands as builtin values, and as the objects that they are.
    fn repeat(&mut self, (a, b): (Value, Value), (left, right): (Value, Value)) -> Outcome<Option<Value>> {
        let (sequence, times, object) = if is_repeatable(a) { (a, b, right) } else { (b, a, left) };
        if !is_repeatable(sequence) {
            return Ok(None);
        }
        let Some(times) = self.as_int(times) else {
            return match self.python_method(object, symbols::INDEX) {
                Some(_) => needs_python(),
                None => Ok(None),
            };
        };
        let times = match times {
            Int::Small(times) => usize::try_from(times).unwrap_or(0),
            Int::Big(_) => return self.overflow_error("cannot fit 'int' into an index-sized integer"),
        };
        let (len, unit) = match sequence {
            Value::Str(id) => match self.text(id) {
                TextRef::Ascii(text) => (text.len(), 1),
                TextRef::Wide(points) => (points.len(), 4),
            },
            Value::Bytes(id) => (self.heap[id].len(), 1),
            Value::ByteArray(id) => (self.heap[id].len(), 1),
            Value::List(id) => (self.heap[id].len(), size_of::<Value>()),
            Value::Tuple(id) => (self.heap[id].len(), size_of::<Value>()),
            Value::Deque(id) => (self.heap[id].items.len(), size_of::<Value>()),
            _ => return Ok(None),
        };
        let size = len.saturating_mul(times).saturating_mul(unit);
        if size > isize::MAX as usize {
            return self.raise(classes::MEMORY_ERROR, "");
        }
        self.reserve(size)?;
        Ok(Some(match sequence {
            Value::Str(id) if unit == 1 && size > 1 => Value::Str(self.repeat_ascii(id, times, size)),
            Value::Str(id) => {
                let mut out = TextBuilder::default();
                let text = self.text(id);
                match text.get(0).filter(|_| text.len() == 1) {
                    Some(point) => out.push_repeated(point, times),
                    None => (0..times).for_each(|_| out.push_text(text)),
                }
                self.str(out.finish())
            }
            Value::Deque(id) => {
                let product = Deque { items: VecDeque::new(), limit: self.heap[id].limit };
                let items: Vec<Value> = self.heap[id].items.iter().copied().collect();
                let id = self.heap.alloc(product);
                for _ in 0..times {
                    items.iter().for_each(|item| self.deque_push(id, *item));
                }
                Value::Deque(id)
            }
            Value::Bytes(id) => {
                let repeated = self.heap[id].repeat(times);
                self.bytes(repeated)
            }
            Value::ByteArray(id) => {
                let repeated = self.heap[id].repeat(times);
                self.byte_array(repeated)
            }
            _ => {
                let items = self.items(sequence).unwrap_or_default().repeat(times);
                if matches!(sequence, Value::List(_)) { self.list(items) } else { self.tuple(items) }
            }
        }))
    }

    /// Augmented assignment to a mutable builtin; `None` if there is nothing of the kind.
    fn update(&mut self, operator: BinaryOp, left: Value, right: Value) -> Outcome<Option<Value>> {
        match (operator, self.plain(left)) {
            (BinaryOp::BitOr, _) if self.class_of(left) == classes::MAPPING_PROXY => {
                self.type_error("'|=' is not supported by mappingproxy; use '|' instead")
            }
            (BinaryOp::Add, Value::List(id)) => {
                self.extend_list(id, right)?;
                Ok(Some(left))
            }
            (BinaryOp::Add, Value::Deque(id)) => {
                for item in self.iterate(right)? {
                    self.deque_push(id, item);
                }
                Ok(Some(left))
            }
            (BinaryOp::Add, Value::ByteArray(id)) => {
                if self.plain(right).is(Value::ByteArray(id)) && !self.heap[id].is_empty() {
                    let message = "Existing exports of data: object cannot be re-sized";
                    return self.raise(classes::BUFFER_ERROR, message);
                }
                let Some(more) = self.octets_copy(right)? else { return Ok(None) };
                let end = self.heap[id].len();
                self.splice_array(id, end, end, &more)?;
                Ok(Some(left))
            }
            (BinaryOp::Mul, Value::ByteArray(id)) => {
                let operands = (Value::ByteArray(id), self.plain(right));
                let Some(Value::ByteArray(product)) = self.repeat(operands, (left, right))? else {
                    return Ok(None);
                };
                let bytes = self.heap[product].clone();
                let end = self.heap[id].len();
                self.splice_array(id, 0, end, &bytes)?;
                Ok(Some(left))
            }
            (BinaryOp::Mul, Value::Deque(id)) => {
                let operands = (Value::Deque(id), self.plain(right));
                let Some(Value::Deque(product)) = self.repeat(operands, (left, right))? else { return Ok(None) };
                let items = self.heap[product].items.clone();
                self.heap.write(id).items = items;
                Ok(Some(left))
            }
            (BinaryOp::Mul, Value::List(id)) => {
                let operands = (Value::List(id), self.plain(right));
                let Some(product) = self.repeat(operands, (left, right))? else { return Ok(None) };
                let items = self.items(product).unwrap_or_default();
                *self.heap.write(id) = items;
                Ok(Some(left))
            }
            (BinaryOp::BitOr, Value::Dict(id)) => {
                self.update_dict(id, right)?;
                Ok(Some(left))
            }
            (BinaryOp::BitOr | BinaryOp::BitAnd | BinaryOp::Sub | BinaryOp::BitXor, Value::Set(id))
                if !self.heap[id].frozen =>
            {
                let Value::Set(other) = self.plain(right) else { return Ok(None) };
                self.update_set(operator, id, other)?;
                Ok(Some(left))
            }
            _ => Ok(None),
        }
    }

    /// `list.extend(iterable)`
    pub fn extend_list(&mut self, list: ListId, iterable: Value) -> Outcome<()> {
        let items = self.iterate(iterable)?;
        self.reserve(items.len() * size_of::<Value>())?;
        let target = self.heap.write(list);
        let before = target.capacity();
        target.extend_from_slice(&items);
        let grown = target.capacity() - before;
        self.heap.charge(grown * size_of::<Value>());
        Ok(())
    }

    /// `-value`, `+value`, `~value`
    pub fn unary(&mut self, sign: char, value: Value) -> Outcome {
        let plain = self.plain(value);
        if let (Value::Bool(_), '~') = (plain, sign) {
            let positional = Values::from_slice(&[plain]);
            return Err(Box::new(Control::Prelude { function: "deprecations.invert", positional }));
        }
        if let Value::Float(float) = plain {
            match sign {
                '-' => return Ok(Value::float(-float.get())),
                '+' => return Ok(plain),
                _ => {}
            }
        }
        if let Value::Complex(id) = plain {
            let Complex { real, imag } = self.heap[id];
            match sign {
                '-' => return Ok(self.complex(Complex::new(-real, -imag))),
                '+' => return Ok(plain),
                _ => {}
            }
        }
        if let Some(int) = self.as_int(plain) {
            let zero = Int::Small(0);
            return Ok(match sign {
                '-' => self.int(&zero - &int),
                '+' => self.int(int),
                _ => self.int(&Int::Small(-1) - &int),
            });
        }
        let message = format!("bad operand type for unary {sign}: '{}'", self.type_name(value));
        self.type_error(message)
    }

    /// `divmod(left, right)` for numbers.
    pub fn divide_and_modulo(&mut self, left: Value, right: Value) -> Outcome {
        let (a, b) = (self.plain(left), self.plain(right));
        if matches!(a, Value::Float(_)) || matches!(b, Value::Float(_)) {
            let (Some(x), Some(y)) = (self.float_operand(a)?, self.float_operand(b)?) else {
                return self.divmod_unsupported(left, right);
            };
            let (quotient, rest) = self.checked(float_divmod(x, y))?;
            return Ok(self.tuple(vec![Value::float(quotient), Value::float(rest)]));
        }
        let (Some(x), Some(y)) = (self.as_int(a), self.as_int(b)) else { return self.divmod_unsupported(left, right) };
        self.spend(Cost::divide(&x, &y))?;
        let (quotient, rest) = self.checked(x.divmod(&y))?;
        let pair = vec![self.int(quotient), self.int(rest)];
        Ok(self.tuple(pair))
    }

    fn divmod_unsupported<T>(&mut self, left: Value, right: Value) -> Outcome<T> {
        if matches!(left, Value::Instance(_)) || matches!(right, Value::Instance(_)) {
            return needs_python();
        }
        let message = format!(
            "unsupported operand type(s) for divmod(): '{}' and '{}'",
            self.type_name(left),
            self.type_name(right)
        );
        self.type_error(message)
    }

    /// A comparison once special methods written in Python have had their turn.
    pub fn compare_without_hooks(&mut self, operator: CompareOp, left: Value, right: Value) -> Outcome {
        match operator {
            CompareOp::Eq => Ok(Value::from(left.is(right) || self.equal_plain(left, right)?)),
            CompareOp::Ne => Ok(Value::from(!(left.is(right) || self.equal_plain(left, right)?))),
            _ => {
                let (a, b) = (self.plain(left), self.plain(right));
                let comparable = !matches!(a, Value::Instance(_)) && !matches!(b, Value::Instance(_));
                if comparable && let Some(result) = self.order(operator, a, b)? {
                    return Ok(Value::from(result));
                }
                let message = format!(
                    "'{}' not supported between instances of '{}' and '{}'",
                    operator.sign(),
                    self.type_name(left),
                    self.type_name(right)
                );
                self.type_error(message)
            }
        }
    }

    fn equal_plain(&mut self, left: Value, right: Value) -> Outcome<bool> {
        let (a, b) = (self.plain(left), self.plain(right));
        if matches!(a, Value::Instance(_) | Value::Exception(_))
            || matches!(b, Value::Instance(_) | Value::Exception(_))
        {
            return Ok(false);
        }
        self.equal(a, b)
    }
}

/// The power function of C, for a positive base. What `pxfm` has for base 10 alone is wrong where results are subnormal.
pub fn power(base: f64, exponent: f64) -> f64 {
    if base == 10.0 { pxfm::f_pow(100.0, exponent / 2.0) } else { pxfm::f_pow(base, exponent) }
}

/// Whether `value * count` repeats it, and `count * value` too.
fn is_repeatable(value: Value) -> bool {
    matches!(
        value,
        Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_) | Value::ByteArray(_) | Value::Deque(_)
    )
}

/// Whether the type of a value has operations of sequences or mappings at all. If it cannot repeat, `value *= sequence`
/// does not ask the sequence.
fn is_container(value: Value) -> bool {
    matches!(
        value,
        Value::Instance(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::View(_)
            | Value::Range(_)
            | Value::BigRange(_)
            | Value::MemoryView(_)
    )
}

/// The result of an operator on two machine words if it is one as well and takes next to no time.
#[inline]
fn small_binary(operator: BinaryOp, x: i64, y: i64) -> Option<i64> {
    match operator {
        BinaryOp::Add => x.checked_add(y),
        BinaryOp::Sub => x.checked_sub(y),
        BinaryOp::Mul => x.checked_mul(y),
        BinaryOp::Pow => x.checked_pow(u32::try_from(y).ok()?),
        BinaryOp::BitAnd => Some(x & y),
        BinaryOp::BitOr => Some(x | y),
        BinaryOp::BitXor => Some(x ^ y),
        BinaryOp::FloorDiv if y > 0 => Some(x.div_euclid(y)),
        BinaryOp::Mod if y > 0 => Some(x.rem_euclid(y)),
        _ => None,
    }
}
