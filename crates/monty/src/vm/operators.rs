//! Operators: natively where the operands are builtin, by calling special methods where they are not.

use smallvec::SmallVec;

use super::{Continuation, Flow, Machine, Ret, continuation::Attempt, keys::KeyUse};
use crate::{
    bytecode::{BinaryOp, CompareOp, Op, Reg},
    classes,
    runtime::{Control, Outcome, order_symbol},
    symbols,
    value::{Symbol, Value},
};

/// Method names of each binary operator: plain, reflected, in place.
const BINARY_NAMES: [(Symbol, Symbol, Symbol); 13] = [
    (symbols::ADD, symbols::RADD, symbols::IADD),
    (symbols::SUB, symbols::RSUB, symbols::ISUB),
    (symbols::MUL, symbols::RMUL, symbols::IMUL),
    (symbols::TRUEDIV, symbols::RTRUEDIV, symbols::ITRUEDIV),
    (symbols::FLOORDIV, symbols::RFLOORDIV, symbols::IFLOORDIV),
    (symbols::MOD, symbols::RMOD, symbols::IMOD),
    (symbols::POW, symbols::RPOW, symbols::IPOW),
    (symbols::MATMUL, symbols::RMATMUL, symbols::IMATMUL),
    (symbols::AND, symbols::RAND, symbols::IAND),
    (symbols::OR, symbols::ROR, symbols::IOR),
    (symbols::XOR, symbols::RXOR, symbols::IXOR),
    (symbols::LSHIFT, symbols::RLSHIFT, symbols::ILSHIFT),
    (symbols::RSHIFT, symbols::RRSHIFT, symbols::IRSHIFT),
];

impl Machine {
    #[inline(never)]
    pub(crate) fn binary(&mut self, operator: BinaryOp, dst: Reg, a: Reg, b: Reg) -> Flow {
        let (left, right) = (self.register(a), self.register(b));
        self.operate(operator, false, left, right, dst)
    }

    /// An operator of an instruction: the method that is asked first is called without further ado.
    fn operate(&mut self, operator: BinaryOp, in_place: bool, left: Value, right: Value, dst: Reg) -> Flow {
        if let (BinaryOp::Add, Value::Str(x), Value::Str(y)) = (operator, left, right)
            && let Ok(joined) = self.rt.concatenate_texts(x, y)
        {
            self.set_register(dst, Value::Str(joined));
            return Ok(());
        }
        if let Some(attempt) = self.first_attempt(operator, in_place, left, right) {
            return self.call_hook(attempt.method, &[attempt.receiver, attempt.argument], Ret::Op);
        }
        self.binary_values(operator, in_place, left, right, Ret::Reg(dst))
    }

    /// The first of [`Self::binary_attempts`] where it is plain to see.
    fn first_attempt(&mut self, operator: BinaryOp, in_place: bool, left: Value, right: Value) -> Option<Attempt> {
        let (plain, reflected, own) = BINARY_NAMES[operator as usize];
        match (left, right) {
            (Value::Instance(a), _) => {
                let class = self.rt.heap[a].class();
                let is_other = matches!(right, Value::Instance(b) if self.rt.heap[b].class() != class);
                if is_other || class == classes::MAPPING_PROXY {
                    return None;
                }
                let name = if in_place && self.rt.class_attribute(class, own).is_some() { own } else { plain };
                let method = self.rt.python_method(left, name)?;
                Some(Attempt { method, receiver: left, argument: right, negate: false })
            }
            (Value::Int(_) | Value::Float(_), Value::Instance(b)) if self.rt.heap[b].payload().is_undefined() => {
                let method = self.rt.python_method(right, reflected)?;
                Some(Attempt { method, receiver: right, argument: left, negate: false })
            }
            _ => None,
        }
    }

    #[inline(never)]
    pub(crate) fn in_place(&mut self, operator: BinaryOp, dst: Reg, a: Reg, b: Reg) -> Flow {
        let (left, right) = (self.register(a), self.register(b));
        self.operate(operator, true, left, right, dst)
    }

    #[inline(never)]
    pub(crate) fn binary_int(&mut self, operator: BinaryOp, dst: Reg, a: Reg, value: i32, in_place: u8) -> Flow {
        let left = self.register(a);
        self.operate(operator, in_place == 1, left, Value::Int(i64::from(value)), dst)
    }

    /// `left operator right`
    #[inline(never)]
    pub(crate) fn binary_values(
        &mut self,
        operator: BinaryOp,
        in_place: bool,
        left: Value,
        right: Value,
        ret: Ret,
    ) -> Flow {
        if self.rt.is_object(left) || self.rt.is_object(right) {
            let attempts = self.binary_attempts(operator, in_place, left, right);
            if !attempts.is_empty() {
                return self.attempt_binary(operator, in_place, left, right, attempts, ret);
            }
        }
        let outcome = self.with_memory(&[left, right], |rt| rt.binary(operator, in_place, left, right));
        self.settle_operator(outcome, operator_function(operator, in_place), left, right, ret)
    }

    /// Settles a native operator; containers of instances go on in the prelude.
    fn settle_operator(
        &mut self,
        outcome: Outcome,
        function: &'static str,
        left: Value,
        right: Value,
        ret: Ret,
    ) -> Flow {
        match outcome {
            Ok(value) => self.deliver(ret, value),
            Err(control) => match *control {
                Control::NeedsPython => self.call_prelude(function, &[left, right], ret),
                Control::Buffer(_) if function == "operators.extend" => {
                    self.call_prelude("buffers.extend", &[left, right], ret)
                }
                Control::Buffer(_) => self.call_prelude(function, &[left, right], ret),
                other => self.control(other, ret),
            },
        }
    }

    pub(super) fn binary_attempts(
        &mut self,
        operator: BinaryOp,
        in_place: bool,
        left: Value,
        right: Value,
    ) -> SmallVec<[Attempt; 2]> {
        let (plain, reflected, own) = BINARY_NAMES[operator as usize];
        let mut attempts = SmallVec::new();
        let attempt = |method, receiver, argument| Attempt { method, receiver, argument, negate: false };
        // Its refusal comes before anybody is asked.
        let refuses = own == symbols::IOR && self.rt.class_of(left) == classes::MAPPING_PROXY;
        if in_place && (refuses || self.updates_first(operator, left, right, own)) {
            return attempts;
        }
        if in_place && let Some(method) = self.rt.python_method(left, own) {
            attempts.push(attempt(method, left, right));
        }
        let forward = self.rt.python_method(left, plain).map(|method| attempt(method, left, right));
        let (x, y) = (self.rt.class_of(left), self.rt.class_of(right));
        let backward = if x == y { None } else { self.rt.python_method(right, reflected) };
        let backward = backward.map(|method| attempt(method, right, left));
        let right_first = backward.is_some() && x != y && self.rt.is_subclass(y, x) && self.overrides(y, x, reflected);
        if right_first {
            attempts.extend(backward);
            attempts.extend(forward);
        } else {
            let is_answered = forward.is_none() && self.answers_first(operator, in_place, left, right);
            attempts.extend(forward);
            attempts.extend(backward.filter(|_| !is_answered));
        }
        attempts
    }

    /// Whether a dict or set is changed in place before anybody else is asked.
    fn updates_first(&mut self, operator: BinaryOp, left: Value, right: Value, own: Symbol) -> bool {
        let is_updated = match self.rt.plain(left) {
            Value::Dict(_) => operator == BinaryOp::BitOr,
            Value::Set(id) => {
                !self.rt.heap[id].frozen
                    && matches!(operator, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::Sub | BinaryOp::BitXor)
                    && matches!(self.rt.plain(right), Value::Set(_))
            }
            _ => false,
        };
        is_updated && self.rt.python_method(left, own).is_none()
    }

    /// Whether a left operand without a method of its own has an answer, so that the right one is never asked.
    fn answers_first(&mut self, operator: BinaryOp, in_place: bool, left: Value, right: Value) -> bool {
        let other = self.rt.plain(right);
        match self.rt.plain(left) {
            Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_) => operator == BinaryOp::Mod,
            Value::View(_) => {
                matches!(operator, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::Sub | BinaryOp::BitXor)
                    && self.rt.is_set_view(left)
            }
            Value::Float(_) => {
                operator.is_arithmetic()
                    && matches!(other, Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Float(_))
            }
            Value::Bool(_) => {
                operator != BinaryOp::MatMul && matches!(other, Value::Int(_) | Value::Bool(_) | Value::BigInt(_))
            }
            Value::Set(_) => matches!(other, Value::Set(_)),
            Value::Dict(_) => operator == BinaryOp::BitOr && (in_place || matches!(other, Value::Dict(_))),
            _ => false,
        }
    }

    /// Whether a subclass has another method than its base under a name.
    fn overrides(&mut self, class: crate::heap::ClassRef, base: crate::heap::ClassRef, name: Symbol) -> bool {
        match (self.rt.class_attribute(class, name), self.rt.class_attribute(base, name)) {
            (Some(own), Some(inherited)) => !own.is(inherited),
            (own, _) => own.is_some(),
        }
    }

    /// Tries the next method of a binary operation.
    pub(crate) fn attempt_binary(
        &mut self,
        operator: BinaryOp,
        in_place: bool,
        left: Value,
        right: Value,
        mut rest: SmallVec<[Attempt; 2]>,
        ret: Ret,
    ) -> Flow {
        if rest.is_empty() {
            if self.has_answered(operator, in_place, left, right) {
                let outcome = self.rt.no_operator::<Value>(operator, in_place, left, right);
                return self.settle(outcome, ret);
            }
            // What has a method of its own for it is not changed in place any more.
            let in_place = in_place && {
                let inner = self.rt.plain(left);
                let own = BINARY_NAMES[operator as usize].2;
                !self.updates(operator, inner) || self.rt.python_method(left, own).is_none()
            };
            let outcome = self.rt.binary_without_hooks(operator, in_place, left, right);
            return self.settle_operator(outcome, operator_function(operator, in_place), left, right, ret);
        }
        let Attempt { method, receiver, argument, .. } = rest.remove(0);
        self.continuations.push(Continuation::Binary { operator, in_place, left, right, rest, ret });
        self.call_value(method, &[receiver, argument], &[], Ret::Cont)
    }

    /// Whether no builtin type has a say any more once the methods written in Python had no answer.
    fn has_answered(&mut self, operator: BinaryOp, in_place: bool, left: Value, right: Value) -> bool {
        let (plain, reflected, own) = BINARY_NAMES[operator as usize];
        let is_left_natural = self.rt.python_method(left, plain).is_none();
        let is_right_natural =
            self.rt.class_of(left) != self.rt.class_of(right) && self.rt.python_method(right, reflected).is_none();
        let (a, b) = (self.rt.plain(left), self.rt.plain(right));
        if in_place && self.updates(operator, a) && self.rt.python_method(left, own).is_none() {
            return false;
        }
        let by_left = is_left_natural && (is_sequence(a) || knows(a, b));
        let by_right = is_right_natural
            && match operator {
                BinaryOp::Mul if is_sequence(b) => true,
                BinaryOp::Mod => knows(b, a),
                _ => !is_sequence(b) && knows(b, a),
            };
        !by_left && !by_right
    }

    /// Whether a builtin value has an operator that changes it in place.
    fn updates(&self, operator: BinaryOp, value: Value) -> bool {
        match value {
            Value::List(_) | Value::ByteArray(_) | Value::Deque(_) => {
                matches!(operator, BinaryOp::Add | BinaryOp::Mul)
            }
            Value::Dict(_) => operator == BinaryOp::BitOr,
            Value::Set(id) => {
                !self.rt.heap[id].frozen
                    && matches!(operator, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::Sub | BinaryOp::BitXor)
            }
            _ => false,
        }
    }

    /// The same for comparisons.
    fn has_compared(&mut self, operator: CompareOp, left: Value, right: Value) -> bool {
        let is_left_natural = self.compare_attempt(operator, left, right).is_none();
        let is_right_natural = self.compare_attempt(operator.reflected(), right, left).is_none();
        let (a, b) = (self.rt.plain(left), self.rt.plain(right));
        let by_left = is_left_natural && knows(a, b);
        let by_right = is_right_natural && knows(b, a);
        !by_left && !by_right
    }

    /// A comparison of an instruction.
    #[inline(never)]
    pub(crate) fn compare_op(&mut self, operator: CompareOp, left: Value, right: Value, dst: Reg) -> Flow {
        match self.first_comparison(operator, left, right) {
            Some(method) => self.call_hook(method, &[left, right], Ret::Op),
            None => self.compare(operator, left, right, Ret::Reg(dst)),
        }
    }

    /// The method that is asked first, where that is the left operand's own.
    fn first_comparison(&mut self, operator: CompareOp, left: Value, right: Value) -> Option<Value> {
        let Value::Instance(a) = left else { return None };
        if let Value::Instance(b) = right
            && self.rt.heap[b].class() != self.rt.heap[a].class()
        {
            return None;
        }
        self.rt.python_method(left, order_symbol(operator))
    }

    /// `left operator right`
    #[inline(never)]
    pub(crate) fn compare(&mut self, operator: CompareOp, left: Value, right: Value, ret: Ret) -> Flow {
        if self.rt.is_object(left) || self.rt.is_object(right) {
            let attempts = self.compare_attempts(operator, left, right);
            let is_answered = self.is_answered_first(operator, left, right);
            if !attempts.is_empty() && !is_answered {
                return self.attempt_compare(operator, left, right, attempts, ret);
            }
            if operator == CompareOp::Ne || is_answered {
                let outcome = self.rt.compare_without_hooks(operator, left, right);
                return self.settle_operator(outcome, compare_function(operator), left, right, ret);
            }
        }
        let outcome = self.rt.compare(operator, left, right);
        self.settle_operator(outcome, compare_function(operator), left, right, ret)
    }

    /// Whether the builtin type of the left operand answers before the class of the right one is asked, as a float does
    /// beside an int of a class with a `__gt__`. A class that inherits from that of the left one is asked first.
    fn is_answered_first(&mut self, operator: CompareOp, left: Value, right: Value) -> bool {
        let (own, other) = (self.rt.class_of(left), self.rt.class_of(right));
        let is_equality = matches!(operator, CompareOp::Eq | CompareOp::Ne);
        let (a, b) = (self.rt.plain(left), self.rt.plain(right));
        let has_order = matches!(
            a,
            Value::Bool(_)
                | Value::Int(_)
                | Value::BigInt(_)
                | Value::Float(_)
                | Value::Str(_)
                | Value::List(_)
                | Value::Tuple(_)
                | Value::Set(_)
        );
        (has_order || is_equality && matches!(a, Value::Complex(_) | Value::Dict(_)))
            && knows(a, b)
            && !self.rt.is_subclass(other, own)
            && self.compare_attempt(operator, left, right).is_none()
    }

    pub(super) fn compare_attempts(
        &mut self,
        operator: CompareOp,
        left: Value,
        right: Value,
    ) -> SmallVec<[Attempt; 2]> {
        let mut attempts: SmallVec<[Attempt; 2]> = SmallVec::new();
        let forward = self.compare_attempt(operator, left, right);
        let backward = self.compare_attempt(operator.reflected(), right, left);
        let (x, y) = (self.rt.class_of(left), self.rt.class_of(right));
        if x != y && self.rt.is_subclass(y, x) && backward.is_some() {
            attempts.extend(backward);
            attempts.extend(forward);
        } else {
            attempts.extend(forward);
            attempts.extend(backward);
        }
        attempts
    }

    fn compare_attempt(&mut self, operator: CompareOp, receiver: Value, argument: Value) -> Option<Attempt> {
        if let Some(method) = self.rt.python_method(receiver, order_symbol(operator)) {
            return Some(Attempt { method, receiver, argument, negate: false });
        }
        if operator == CompareOp::Ne && self.inherits_ne(receiver) {
            let method = self.rt.python_method(receiver, symbols::EQ)?;
            return Some(Attempt { method, receiver, argument, negate: true });
        }
        None
    }

    /// Whether the `__ne__` of an object is that of `object`, which asks `__eq__`.
    fn inherits_ne(&mut self, receiver: Value) -> bool {
        let class = self.rt.class_of(receiver);
        match self.rt.class_attribute(class, symbols::NE) {
            Some(Value::Native(id)) => self.rt.registry.native(id).owner == Some(classes::OBJECT),
            found => found.is_none(),
        }
    }

    /// Tries the next method of a comparison.
    pub(crate) fn attempt_compare(
        &mut self,
        operator: CompareOp,
        left: Value,
        right: Value,
        mut rest: SmallVec<[Attempt; 2]>,
        ret: Ret,
    ) -> Flow {
        if rest.is_empty() {
            let outcome = match self.has_compared(operator, left, right) {
                true => self.rt.compare_identity(operator, left, right),
                false => self.rt.compare_without_hooks(operator, left, right),
            };
            return self.settle_operator(outcome, compare_function(operator), left, right, ret);
        }
        let Attempt { method, receiver, argument, negate } = rest.remove(0);
        self.continuations.push(Continuation::Compare { operator, left, right, negate, rest, ret });
        self.call_value(method, &[receiver, argument], &[], Ret::Cont)
    }

    #[inline(never)]
    pub(crate) fn jump_compare(&mut self, operator: CompareOp, a: Value, b: Value, when: bool, to: u32) -> Flow {
        if operator == CompareOp::Eq && self.rt.differ_in_kind(a, b) {
            if !when {
                self.jump(to);
            }
            return Ok(());
        }
        if !self.rt.is_object(a) && !self.rt.is_object(b) {
            match self.rt.compare(operator, a, b) {
                Ok(Value::Bool(truth)) => {
                    if truth.get() == when {
                        self.frame_mut().pc = to;
                    }
                    return Ok(());
                }
                Err(control) if !matches!(*control, Control::NeedsPython) => return self.throw(control),
                _ => {}
            }
        }
        if let Some(method) = self.first_comparison(operator, a, b) {
            return self.call_hook(method, &[a, b], Ret::Op);
        }
        self.continuations.push(Continuation::Branch { when, to });
        self.continuations.push(Continuation::Truth { negate: false, strict: false, ret: Ret::Cont });
        self.compare(operator, a, b, Ret::Cont)
    }

    #[inline(never)]
    pub(crate) fn jump_truth(&mut self, value: Value, when: bool, to: u32) -> Flow {
        match self.rt.truth(value) {
            Ok(truth) => {
                if truth == when {
                    self.frame_mut().pc = to;
                }
                Ok(())
            }
            Err(_) => {
                self.continuations.push(Continuation::Branch { when, to });
                self.truth_to(value, false, Ret::Cont)
            }
        }
    }

    #[inline(never)]
    pub(crate) fn not(&mut self, value: Value, dst: Reg) -> Flow {
        self.truth_to(value, true, Ret::Reg(dst))
    }

    /// Delivers the truth of a value, perhaps negated.
    #[inline(never)]
    pub(crate) fn truth_to(&mut self, value: Value, negate: bool, ret: Ret) -> Flow {
        match self.rt.truth(value) {
            Ok(truth) => self.deliver(ret, Value::from(truth != negate)),
            Err(control) if matches!(*control, Control::NeedsPython) => {
                if let Some(method) = self.rt.python_method(value, symbols::BOOL) {
                    if method.is_none() {
                        let message = format!("'{}' cannot be interpreted as a boolean", self.rt.type_name(value));
                        let error = self.rt.type_error(message);
                        return self.settle(error, ret);
                    }
                    return self.call_then(Continuation::Truth { negate, strict: true, ret }, method, &[value]);
                }
                let Some(method) = self.rt.python_method(value, symbols::LEN) else {
                    return self.deliver(ret, Value::from(!negate));
                };
                self.continuations.push(Continuation::Truth { negate, strict: false, ret });
                self.call_then(Continuation::LengthTruth { ret: Ret::Cont }, method, &[value])
            }
            Err(control) => self.control(*control, ret),
        }
    }

    #[inline(never)]
    pub(crate) fn unary(&mut self, op: Op, value: Value, dst: Reg) -> Flow {
        let (name, sign) = match op {
            Op::Neg { .. } => (symbols::NEG, '-'),
            Op::Pos { .. } => (symbols::POS, '+'),
            _ => (symbols::INVERT, '~'),
        };
        if let Some(method) = self.rt.python_method(value, name) {
            return self.call_value(method, &[value], &[], Ret::Reg(dst));
        }
        let outcome = self.rt.unary(sign, value);
        self.settle(outcome, Ret::Reg(dst))
    }

    /// `item in container`
    #[inline(never)]
    pub(crate) fn contains(&mut self, container: Value, item: Value, negate: bool, ret: Ret) -> Flow {
        if let Some(method) = self.rt.python_method(container, symbols::CONTAINS) {
            if method.is_none() {
                let message = format!("'{}' object is not a container", self.rt.type_name(container));
                let error = self.rt.type_error(message);
                return self.settle(error, ret);
            }
            return self.call_then(Continuation::Truth { negate, strict: false, ret }, method, &[container, item]);
        }
        if let Some(Value::None) = self.rt.python_method(container, symbols::ITER) {
            let class = self.rt.type_name(container);
            let error = self.rt.type_error(format!("argument of type '{class}' is not a container or iterable"));
            return self.settle(error, ret);
        }
        match self.rt.contains(container, item) {
            Ok(found) => self.deliver(ret, Value::from(found != negate)),
            Err(control) if matches!(*control, Control::NeedsPython) => {
                if let Some(flow) = self.search_key(container, item, || KeyUse::Contains { negate, ret }) {
                    return flow;
                }
                self.continuations.push(Continuation::Truth { negate, strict: false, ret });
                self.call_prelude("operators.contains", &[container, item], Ret::Cont)
            }
            Err(control) => self.control(*control, ret),
        }
    }

    #[inline(never)]
    pub(crate) fn jump_in(&mut self, container: Value, item: Value, when: bool, to: u32) -> Flow {
        if !self.rt.is_object(container)
            && let Ok(found) = self.rt.contains(container, item)
        {
            if found == when {
                self.frame_mut().pc = to;
            }
            return Ok(());
        }
        self.continuations.push(Continuation::Branch { when, to });
        self.contains(container, item, false, Ret::Cont)
    }
}

fn is_sequence(value: Value) -> bool {
    matches!(
        value,
        Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_) | Value::ByteArray(_) | Value::Deque(_)
    )
}

/// Whether operators of the builtin type of a value deal with another value at all.
fn knows(own: Value, other: Value) -> bool {
    let is_int = matches!(other, Value::Bool(_) | Value::Int(_) | Value::BigInt(_));
    match own {
        Value::Bool(_) | Value::Int(_) | Value::BigInt(_) => is_int,
        Value::Float(_) => is_int || matches!(other, Value::Float(_)),
        Value::Complex(_) => is_int || matches!(other, Value::Float(_) | Value::Complex(_)),
        Value::Set(_) | Value::View(_) => matches!(other, Value::Set(_) | Value::View(_)),
        Value::Dict(_) => matches!(other, Value::Dict(_)),
        Value::Str(_) => matches!(other, Value::Str(_)),
        Value::List(_) => matches!(other, Value::List(_)),
        Value::Tuple(_) => matches!(other, Value::Tuple(_)),
        Value::Instance(_) => false,
        _ => true,
    }
}

fn compare_function(operator: CompareOp) -> &'static str {
    match operator {
        CompareOp::Lt => "operators.lt",
        CompareOp::Le => "operators.le",
        CompareOp::Eq => "operators.eq",
        CompareOp::Ne => "operators.ne",
        CompareOp::Gt => "operators.gt",
        CompareOp::Ge => "operators.ge",
    }
}

/// The function of the prelude that goes on where a native operator meets Python code.
pub(crate) fn operator_function(operator: BinaryOp, in_place: bool) -> &'static str {
    match operator {
        BinaryOp::Mul if in_place => "operators.update_repeat",
        BinaryOp::Mul => "operators.repeat",
        BinaryOp::BitOr if in_place => "operators.update_union",
        BinaryOp::BitAnd if in_place => "operators.update_intersection",
        BinaryOp::Sub if in_place => "operators.update_difference",
        BinaryOp::BitXor if in_place => "operators.update_symmetric_difference",
        BinaryOp::Mod => "text.percent",
        BinaryOp::BitOr => "operators.union",
        BinaryOp::BitAnd => "operators.intersection",
        BinaryOp::Sub => "operators.difference",
        BinaryOp::BitXor => "operators.symmetric_difference",
        BinaryOp::Add if !in_place => "buffers.concatenate",
        _ => "operators.extend",
    }
}
