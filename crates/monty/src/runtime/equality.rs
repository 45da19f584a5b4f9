//! `==`, ordering and truth where no Python code has a say; [`super::Control::NeedsPython`] where it has.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};

use super::{Outcome, Runtime, needs_python};
use crate::{
    bytecode::CompareOp,
    classes,
    collections::set_table::Candidate,
    heap::{SetId, StrId},
    numbers::{Complex, Int, compare_int_float},
    objects::ViewKind,
    symbols,
    value::Value,
};

/// Comparing texts longer than this burns fuel.
pub(crate) const LONG_TEXT: usize = 512;

impl Runtime {
    /// `a == b`
    #[inline]
    pub fn equal(&mut self, a: Value, b: Value) -> Outcome<bool> {
        match (a, b) {
            (Value::Int(a), Value::Int(b)) => Ok(a == b),
            (Value::Str(a), Value::Str(b)) => {
                Ok(a == b || (a.as_symbol().is_none() || b.as_symbol().is_none()) && self.same_text(a, b))
            }
            _ => self.equal_slow(a, b),
        }
    }

    /// `a is b or a == b`, as containers compare their items.
    #[inline]
    pub fn same_or_equal(&mut self, a: Value, b: Value) -> Outcome<bool> {
        if a.is(b) { Ok(true) } else { self.equal(a, b) }
    }

    /// As [`Runtime::same_or_equal`], for a key of a table and one that is looked up. Those of equal hash can be many.
    #[inline]
    pub fn same_key(&mut self, stored: Value, key: Value) -> Outcome<bool> {
        if stored.is(key) {
            return Ok(true);
        }
        self.fuel -= 1;
        self.look()?;
        self.equal(stored, key)
    }

    #[inline]
    fn same_text(&mut self, a: StrId, b: StrId) -> bool {
        let (x, y) = (self.text(a), self.text(b));
        let (length, same) = (x.len(), x.same(y));
        if length > LONG_TEXT && length == y.len() {
            self.burn(length >> 3);
        }
        same
    }

    /// The order of two texts.
    fn order_text(&mut self, a: StrId, b: StrId) -> Ordering {
        let (x, y) = (self.text(a), self.text(b));
        let (length, order) = (x.len().min(y.len()), x.compare(y));
        if length > LONG_TEXT && x.begins_like(y) {
            self.burn(length >> 3);
        }
        order
    }

    /// Whether two values are unequal for their kinds alone: one is a text or `None`, or an object whose class leaves the
    /// question to `object`, and the other is plain data of another kind.
    pub fn differ_in_kind(&mut self, a: Value, b: Value) -> bool {
        match (a, b) {
            (Value::Str(_), Value::Str(_)) | (Value::None, Value::None) => false,
            (Value::Str(_) | Value::None, other) | (other, Value::Str(_) | Value::None) if is_common_data(other) => {
                true
            }
            (object @ Value::Instance(id), other) | (other, object @ Value::Instance(id)) if is_common_data(other) => {
                let class = self.heap[id].class();
                self.layout(class) == classes::OBJECT && self.python_method(object, symbols::EQ).is_none()
            }
            _ => false,
        }
    }

    fn equal_slow(&mut self, a: Value, b: Value) -> Outcome<bool> {
        if let Some(memo) = self.key_memo
            && memo.key.is(b)
        {
            return Ok(memo.found.is_some_and(|found| found.is(a)));
        }
        if self.is_object(a) || self.is_object(b) {
            return self.equal_instances(a, b);
        }
        Ok(match (a, b) {
            (Value::Float(a), Value::Float(b)) => a == b,
            (Value::Complex(x), Value::Complex(y)) => self.heap[x] == self.heap[y],
            (Value::Complex(complex), real) | (real, Value::Complex(complex)) => {
                let complex = self.heap[complex];
                complex.imag == 0.0 && self.order_numbers(real, Value::float(complex.real)) == Some(Ordering::Equal)
            }
            (Value::Float(_), _) | (_, Value::Float(_)) => {
                self.burn_for_number(a);
                self.burn_for_number(b);
                return Ok(self.order_numbers(a, b) == Some(Ordering::Equal));
            }
            (Value::BigInt(a), Value::BigInt(b)) => {
                self.burn(self.heap[a].bits() as usize >> 6);
                self.heap[a] == self.heap[b]
            }
            (Value::Int(_) | Value::Bool(_), Value::Int(_) | Value::Bool(_)) => self.as_small(a) == self.as_small(b),
            (Value::Bytes(a), Value::Bytes(b)) => {
                let same_length = self.heap[a].len() == self.heap[b].len();
                self.burn(if same_length { self.heap[a].len() >> 3 } else { 0 });
                self.heap[a] == self.heap[b]
            }
            (Value::ByteArray(_) | Value::MemoryView(_), _) | (_, Value::ByteArray(_) | Value::MemoryView(_)) => {
                let length = self.length(a).unwrap_or_default();
                self.burn(length);
                a.is(b) || self.equal_octets(a, b)?
            }
            (Value::List(x), Value::List(y)) => {
                if self.heap[x].len() != self.heap[y].len() {
                    return Ok(false);
                }
                self.equal_sequences(a, b)?
            }
            (Value::Tuple(x), Value::Tuple(y)) => {
                if self.heap[x].len() != self.heap[y].len() {
                    return Ok(false);
                }
                self.equal_sequences(a, b)?
            }
            (Value::Dict(x), Value::Dict(y)) => self.equal_dicts(x, y)?,
            (Value::Set(_) | Value::View(_), Value::Set(_) | Value::View(_)) => self.equal_sets(a, b)?,
            (Value::Deque(x), Value::Deque(y)) => {
                let (x, y) = (self.heap[x].items.clone(), self.heap[y].items.clone());
                let (x, y): (Vec<Value>, Vec<Value>) = (x.into(), y.into());
                self.burn(x.len());
                x.len() == y.len() && self.equal_items(&x, &y)?
            }
            (Value::Range(a), Value::Range(b)) => {
                let (a, b) = (self.heap[a], self.heap[b]);
                a.len() == b.len() && (a.len() == 0 || a.start == b.start && (a.len() == 1 || a.step == b.step))
            }
            (Value::Range(_) | Value::BigRange(_), Value::Range(_) | Value::BigRange(_)) => {
                match (self.progression(a), self.progression(b)) {
                    (Some(a), Some(b)) => {
                        self.burn((a.len().bit_length() + b.len().bit_length()) as usize >> 3);
                        a.holds_same(&b)
                    }
                    _ => false,
                }
            }
            (Value::Slice(a), Value::Slice(b)) => {
                let (a, b) = (self.heap[a], self.heap[b]);
                self.equal_items(&[a.start, a.stop, a.step], &[b.start, b.stop, b.step])?
            }
            (Value::Regex(a), Value::Regex(b)) => {
                let (x, y) = (&self.heap[a], &self.heap[b]);
                let (flags, x, y) = (x.flags == y.flags, x.pattern, y.pattern);
                flags && self.equal(x, y)?
            }
            (Value::Method(a), Value::Method(b)) => {
                let (a, b) = (self.heap[a], self.heap[b]);
                a.function.is(b.function) && a.receiver.is(b.receiver)
            }
            (Value::Alias(a), Value::Alias(b)) => {
                let (a, b) = (self.heap[a].clone(), self.heap[b].clone());
                if a.is_union != b.is_union {
                    return Ok(false);
                }
                self.nested_natively(|runtime| match a.is_union {
                    true => runtime.equal_unions(&a.arguments, &b.arguments),
                    false => Ok(a.origin.is(b.origin)
                        && a.arguments.len() == b.arguments.len()
                        && runtime.equal_items(&a.arguments, &b.arguments)?),
                })?
            }
            (Value::Cell(_), Value::Cell(_)) => a.is(b),
            _ => a.is(b),
        })
    }

    fn equal_instances(&mut self, a: Value, b: Value) -> Outcome<bool> {
        if self.python_method(a, symbols::EQ).is_some() || self.python_method(b, symbols::EQ).is_some() {
            return match self.equal_by_fields(a, b)? {
                Some(equal) => Ok(equal),
                None => needs_python(),
            };
        }
        if a.is(b) {
            return Ok(true);
        }
        let (x, y) = (self.plain(a), self.plain(b));
        match (x, y) {
            (Value::Instance(_), Value::Instance(_)) if self.class_of(a) == classes::CODE => {
                Ok(self.class_of(b) == classes::CODE && self.same_code(a, b))
            }
            (Value::Exception(_), _) | (_, Value::Exception(_)) | (Value::Instance(_), _) | (_, Value::Instance(_)) => {
                Ok(false)
            }
            // Classes of a metaclass that decides nothing about this.
            _ if self.is_object(x) || self.is_object(y) => Ok(false),
            _ => self.equal(x, y),
        }
    }

    /// Whether two lists or tuples of the same length have equal items.
    fn equal_sequences(&mut self, x: Value, y: Value) -> Outcome<bool> {
        self.nested(|runtime| Ok(runtime.first_difference(x, y)?.is_none()))
    }

    /// The first position at which two lists or tuples differ, with what stands there.
    fn first_difference(&mut self, x: Value, y: Value) -> Outcome<Option<(Value, Value)>> {
        let mut at = 0;
        while let (Some(a), Some(b)) = (self.item_at(x, at), self.item_at(y, at)) {
            at += 1;
            let is_same = match (a, b) {
                (Value::Int(a), Value::Int(b)) => a == b,
                _ => {
                    self.look()?;
                    self.same_or_equal(a, b)?
                }
            };
            if !is_same {
                self.burn(at);
                return Ok(Some((a, b)));
            }
        }
        self.burn(at);
        Ok(None)
    }

    /// An item of a list or tuple.
    #[inline]
    fn item_at(&self, sequence: Value, at: usize) -> Option<Value> {
        match sequence {
            Value::List(id) => self.heap[id].get(at).copied(),
            Value::Tuple(id) => self.heap[id].get(at).copied(),
            _ => None,
        }
    }

    pub(super) fn equal_items(&mut self, x: &[Value], y: &[Value]) -> Outcome<bool> {
        self.burn(x.len());
        self.nested(|runtime| {
            for (a, b) in x.iter().zip(y) {
                runtime.look()?;
                if !runtime.same_or_equal(*a, *b)? {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }

    fn equal_dicts(&mut self, x: crate::heap::DictId, y: crate::heap::DictId) -> Outcome<bool> {
        if self.heap[x].len() != self.heap[y].len() {
            return Ok(false);
        }
        let entries: Vec<_> = self.heap[x].iter().copied().collect();
        self.burn(4 * entries.len());
        self.nested(|runtime| {
            for entry in entries {
                runtime.look()?;
                let Some(other) = runtime.dict_get_hashed(y, entry.hash, entry.key)? else { return Ok(false) };
                if !runtime.same_or_equal(entry.value, other)? {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }

    /// Unions are equal when they have the same members, in any order.
    fn equal_unions(&mut self, x: &[Value], y: &[Value]) -> Outcome<bool> {
        for a in x {
            let mut found = false;
            self.burn(8 * y.len());
            for b in y {
                self.look()?;
                found |= self.same_or_equal(*a, *b)?;
            }
            if !found {
                return Ok(false);
            }
        }
        Ok(x.len() == y.len())
    }

    /// Whether each item of a set or view is in the other.
    fn all_items_in(&mut self, small: Value, large: Value) -> Outcome<bool> {
        self.nested(|runtime| {
            for item in runtime.iterate(small)? {
                runtime.work(8)?;
                if !runtime.contains(large, item)? {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }

    fn is_set_or_view(&self, value: Value) -> bool {
        matches!(value, Value::Set(_)) || matches!(value, Value::View(id) if self.heap[id].kind != ViewKind::Values)
    }

    fn equal_sets(&mut self, a: Value, b: Value) -> Outcome<bool> {
        if let (Value::Set(x), Value::Set(y)) = (a, b) {
            return Ok(x == y || self.heap[x].table.len() == self.heap[y].table.len() && self.is_subset(x, y)?);
        }
        Ok(a.is(b)
            || self.is_set_or_view(a)
                && self.is_set_or_view(b)
                && self.length(a)? == self.length(b)?
                && self.all_items_in(a, b)?)
    }

    /// The order of two numbers; `None` if they are not both numbers or one is NaN.
    pub fn order_numbers(&self, a: Value, b: Value) -> Option<Ordering> {
        match (self.plain(a), self.plain(b)) {
            (Value::Int(a), Value::Int(b)) => Some(a.cmp(&b)),
            (Value::Float(a), Value::Float(b)) => a.partial_cmp(&b),
            (Value::BigInt(a), Value::BigInt(b)) => Some(self.heap[a].cmp(&self.heap[b])),
            (Value::BigInt(a), Value::Int(_)) => Some(order_of_big(&self.heap[a])),
            (Value::Int(_), Value::BigInt(b)) => Some(order_of_big(&self.heap[b]).reverse()),
            (Value::Float(a), b) => compare_int_float(&self.copy_int(b)?, a.get()).map(Ordering::reverse),
            (a, Value::Float(b)) => compare_int_float(&self.copy_int(a)?, b.get()),
            (a, b) => match (self.copy_int(a)?, self.copy_int(b)?) {
                (Int::Small(a), Int::Small(b)) => Some(a.cmp(&b)),
                (a, b) => Some(a.to_big().cmp(&b.to_big())),
            },
        }
    }

    /// Big ints are copied to be compared.
    fn burn_for_number(&mut self, value: Value) {
        if let Value::BigInt(id) = value {
            self.burn(self.heap[id].bits() as usize >> 5);
        }
    }

    fn is_number(&self, value: Value) -> bool {
        matches!(self.plain(value), Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::BigInt(_))
    }

    /// `a operator b`
    pub fn compare(&mut self, operator: CompareOp, a: Value, b: Value) -> Outcome {
        match operator {
            CompareOp::Eq => return Ok(Value::from(self.equal(a, b)?)),
            CompareOp::Ne => {
                if self.python_method(a, symbols::NE).is_some() || self.python_method(b, symbols::NE).is_some() {
                    return needs_python();
                }
                return Ok(Value::from(!self.equal(a, b)?));
            }
            _ => {}
        }
        match self.order(operator, a, b)? {
            Some(result) => Ok(Value::from(result)),
            None => self.no_order(operator, a, b),
        }
    }

    /// A comparison to which nobody has an answer.
    pub(crate) fn compare_identity(&mut self, operator: CompareOp, a: Value, b: Value) -> Outcome {
        match operator {
            CompareOp::Eq => Ok(Value::from(a.is(b))),
            CompareOp::Ne => Ok(Value::from(!a.is(b))),
            _ => self.no_order(operator, a, b),
        }
    }

    fn no_order(&mut self, operator: CompareOp, a: Value, b: Value) -> Outcome {
        let message = format!(
            "'{}' not supported between instances of '{}' and '{}'",
            operator.sign(),
            self.type_name(a),
            self.type_name(b)
        );
        self.type_error(message)
    }

    /// `<`, `<=`, `>`, `>=`; `None` if the types have no order.
    pub fn order(&mut self, operator: CompareOp, a: Value, b: Value) -> Outcome<Option<bool>> {
        if self.is_object(a) || self.is_object(b) {
            let (mine, theirs) = (order_symbol(operator), order_symbol(operator.reflected()));
            if self.python_method(a, mine).is_some() || self.python_method(b, theirs).is_some() {
                return match self.order_by_fields(operator, a, b)? {
                    Some(answer) => Ok(Some(answer)),
                    None => needs_python(),
                };
            }
        }
        if self.is_number(a) && self.is_number(b) {
            self.burn_for_number(a);
            self.burn_for_number(b);
            return Ok(Some(self.order_numbers(a, b).is_some_and(|ordering| operator.accepts(ordering))));
        }
        let (x, y) = (self.plain(a), self.plain(b));
        Ok(match (x, y) {
            (Value::Str(x), Value::Str(y)) => Some(operator.accepts(self.order_text(x, y))),
            (Value::Bytes(x), Value::Bytes(y)) => {
                self.burn(self.heap[x].len().min(self.heap[y].len()) >> 3);
                Some(operator.accepts(self.heap[x].cmp(&self.heap[y])))
            }
            (Value::ByteArray(_), other) | (other, Value::ByteArray(_)) if !matches!(other, Value::Instance(_)) => {
                let (Some(x), Some(y)) = (self.octets(x)?, self.octets(y)?) else { return Ok(None) };
                self.burn(self.heap[x].len().min(self.heap[y].len()) >> 3);
                Some(operator.accepts(self.heap[x].cmp(&self.heap[y])))
            }
            (Value::List(_), Value::List(_)) | (Value::Tuple(_), Value::Tuple(_)) => {
                // Where the right one is of a subclass, it is asked first.
                let (own, other) = (self.class_of(a), self.class_of(b));
                let (operator, x, y) = match own != other && self.is_subclass(other, own) {
                    true => (operator.reflected(), y, x),
                    false => (operator, x, y),
                };
                Some(self.nested(|runtime| runtime.order_sequences(operator, x, y))?)
            }
            (Value::Set(_) | Value::View(_), Value::Set(_) | Value::View(_)) => {
                if !self.is_set_or_view(x) || !self.is_set_or_view(y) {
                    return Ok(None);
                }
                if let (Value::View(_), _) | (_, Value::View(_)) = (x, y) {
                    let (m, n) = (self.length(x)?, self.length(y)?);
                    return Ok(Some(match operator {
                        CompareOp::Lt => m < n && self.all_items_in(x, y)?,
                        CompareOp::Le => m <= n && self.all_items_in(x, y)?,
                        CompareOp::Gt => m > n && self.all_items_in(y, x)?,
                        _ => m >= n && self.all_items_in(y, x)?,
                    }));
                }
                let (Value::Set(x), Value::Set(y)) = (x, y) else { return Ok(None) };
                Some(self.order_sets(operator, x, y)?)
            }
            (Value::Slice(x), Value::Slice(y)) => {
                let (x, y) = (self.heap[x], self.heap[y]);
                let (x, y) = ([x.start, x.stop, x.step], [y.start, y.stop, y.step]);
                Some(self.nested(|runtime| runtime.order_items(operator, &x, &y))?)
            }
            (Value::Deque(x), Value::Deque(y)) => {
                let (x, y): (Vec<Value>, Vec<Value>) =
                    (self.heap[x].items.clone().into(), self.heap[y].items.clone().into());
                Some(self.nested(|runtime| runtime.order_items(operator, &x, &y))?)
            }
            _ => None,
        })
    }

    /// The order of two lists or two tuples.
    fn order_sequences(&mut self, operator: CompareOp, x: Value, y: Value) -> Outcome<bool> {
        match self.first_difference(x, y)? {
            Some((Value::Int(a), Value::Int(b))) => Ok(operator.accepts(a.cmp(&b))),
            Some((a, b)) => {
                let result = self.compare(operator, a, b)?;
                self.truth(result)
            }
            None => Ok(operator.accepts(self.length(x)?.cmp(&self.length(y)?))),
        }
    }

    fn order_items(&mut self, operator: CompareOp, x: &[Value], y: &[Value]) -> Outcome<bool> {
        self.burn(x.len().min(y.len()));
        for (a, b) in x.iter().zip(y) {
            self.look()?;
            if !self.same_or_equal(*a, *b)? {
                let result = self.compare(operator, *a, *b)?;
                return self.truth(result);
            }
        }
        Ok(operator.accepts(x.len().cmp(&y.len())))
    }

    fn order_sets(&mut self, operator: CompareOp, x: SetId, y: SetId) -> Outcome<bool> {
        let (small, large, strict) = match operator {
            CompareOp::Lt => (x, y, true),
            CompareOp::Le => (x, y, false),
            CompareOp::Gt => (y, x, true),
            _ => (y, x, false),
        };
        let (fewer, more) = (self.heap[small].table.len(), self.heap[large].table.len());
        if fewer > more || strict && fewer == more {
            return Ok(false);
        }
        self.is_subset(small, large)
    }

    /// Whether each key of a set is in the other.
    fn is_subset(&mut self, small: SetId, large: SetId) -> Outcome<bool> {
        self.burn(self.heap[small].table.slot_count());
        self.nested(|runtime| {
            let mut position = 0;
            while let Some((next, hash, key)) = runtime.heap[small].table.next_entry(position) {
                position = next;
                let mut probe = runtime.heap[large].table.probe(hash);
                loop {
                    match runtime.heap[large].table.next_equal(&mut probe) {
                        Candidate::Absent { .. } => return Ok(false),
                        Candidate::Key { key: stored, .. } if runtime.same_key(stored, key)? => break,
                        Candidate::Key { .. } => {}
                    }
                }
            }
            Ok(true)
        })
    }

    /// `bool(value)`
    #[inline]
    pub fn truth(&mut self, value: Value) -> Outcome<bool> {
        Ok(match value {
            Value::Bool(value) => value.get(),
            Value::None | Value::Undefined => false,
            Value::Int(value) => value != 0,
            Value::Str(id) => !self.text(id).is_empty(),
            Value::List(id) => !self.heap[id].is_empty(),
            Value::Dict(id) => !self.heap[id].is_empty(),
            _ => return self.truth_slow(value),
        })
    }

    fn truth_slow(&mut self, value: Value) -> Outcome<bool> {
        Ok(match value {
            Value::Float(value) => value.get() != 0.0,
            Value::Complex(id) => self.heap[id] != Complex::default(),
            Value::Bytes(id) => !self.heap[id].is_empty(),
            Value::ByteArray(id) => !self.heap[id].is_empty(),
            Value::MemoryView(_) => self.length(value)? > 0,
            Value::Tuple(id) => !self.heap[id].is_empty(),
            Value::Set(id) => !self.heap[id].table.is_empty(),
            Value::Range(id) => self.heap[id].len() > 0,
            Value::BigRange(id) => !self.heap[id].len().is_zero(),
            Value::View(id) => !self.heap[self.heap[id].dict].is_empty(),
            Value::Deque(id) => !self.heap[id].items.is_empty(),
            Value::Instance(_) => {
                // Numbers answer before a `__len__` is asked.
                let plain = self.plain(value);
                let is_number = matches!(plain, Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Float(_));
                if self.python_method(value, symbols::BOOL).is_some()
                    || (!is_number && self.python_method(value, symbols::LEN).is_some())
                {
                    return needs_python();
                }
                match plain {
                    Value::Instance(_) | Value::Exception(_) => true,
                    plain => self.truth(plain)?,
                }
            }
            Value::Class(_) => {
                let decides =
                    [symbols::BOOL, symbols::LEN].into_iter().any(|name| self.python_method(value, name).is_some());
                if decides {
                    return needs_python();
                }
                true
            }
            Value::NotImplemented => {
                return self.type_error("NotImplemented should not be used in a boolean context");
            }
            _ => true,
        })
    }
}

/// The special method of an ordering.
pub fn order_symbol(operator: CompareOp) -> crate::value::Symbol {
    match operator {
        CompareOp::Lt => symbols::LT,
        CompareOp::Le => symbols::LE,
        CompareOp::Eq => symbols::EQ,
        CompareOp::Ne => symbols::NE,
        CompareOp::Gt => symbols::GT,
        CompareOp::Ge => symbols::GE,
    }
}

/// How an int that is no word compares with one that is.
fn order_of_big(big: &BigInt) -> Ordering {
    if big.sign() == Sign::Minus { Ordering::Less } else { Ordering::Greater }
}

/// Whether a value is of one of the kinds that programs compare most, none of which has code to ask.
fn is_common_data(value: Value) -> bool {
    matches!(
        value,
        Value::None
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_)
            | Value::Str(_)
            | Value::List(_)
            | Value::Tuple(_)
            | Value::Dict(_)
            | Value::Set(_)
    )
}
