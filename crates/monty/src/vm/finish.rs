//! Results of calls that the calling instruction itself deals with: [`Ret::Op`](super::Ret::Op).
//!
//! The instruction stands before the frame's `pc`, and its operands are still in their registers. So an operator that
//! calls a method, or a `for` that resumes a generator, needs no state but its own frame.

use super::{Continuation, Flow, Machine, Ret};
use crate::{
    bytecode::{BinaryOp, CompareOp, Op, Reg},
    classes, symbols,
    value::Value,
};

/// A binary operation as an instruction has it.
struct Operation {
    operator: BinaryOp,
    in_place: bool,
    left: Value,
    right: Value,
    dst: Reg,
}

impl Machine {
    /// The instruction that called.
    pub(super) fn calling_op(&self) -> Option<Op> {
        let before = (self.frame().pc as usize).checked_sub(1)?;
        self.code().code.ops.get(before).copied()
    }

    /// Hands a result to the instruction that called.
    #[inline(never)]
    pub(crate) fn finish_op(&mut self, value: Value) -> Flow {
        let Some(op) = self.calling_op() else { return Ok(()) };
        match op {
            Op::ForIter { dst, .. } | Op::CallMethod { dst, .. } => {
                self.set_register(dst, value);
                Ok(())
            }
            Op::LoadMethod { base, .. } => {
                self.keep_callee(base, value);
                Ok(())
            }
            Op::YieldFrom { dst, .. } => self.yield_delegated(dst, value),
            Op::Compare { dst, a, b, comparison } => match value {
                Value::NotImplemented => {
                    self.next_comparison(comparison, self.register(a), self.register(b), Ret::Reg(dst))
                }
                _ => {
                    self.set_register(dst, value);
                    Ok(())
                }
            },
            _ => match (self.operation(op), self.condition(op)) {
                (Some(operation), _) => self.finish_operation(&operation, value),
                (_, Some((comparison, left, right, when, to))) => {
                    self.finish_condition(comparison, left, right, when, to, value)
                }
                _ => Ok(()),
            },
        }
    }

    /// An exception reaches the instruction that called; true if it deals with it.
    pub(crate) fn finish_op_with(&mut self, error: Value) -> bool {
        let op = self.calling_op();
        if !matches!(op, Some(Op::ForIter { .. } | Op::YieldFrom { .. }))
            || !self.rt.is_instance(error, classes::STOP_ITERATION)
        {
            return false;
        }
        let result = self.rt.exception_field(error, symbols::VALUE).unwrap_or(Value::None);
        self.finish_iteration(result)
    }

    /// The iterator that the calling instruction asked has ended; false if it is no such instruction.
    pub(crate) fn finish_iteration(&mut self, result: Value) -> bool {
        match self.calling_op() {
            Some(Op::ForIter { to, .. }) => self.jump(to),
            Some(Op::YieldFrom { dst, .. }) => self.set_register(dst, result),
            _ => return false,
        }
        true
    }

    fn finish_operation(&mut self, operation: &Operation, value: Value) -> Flow {
        let Operation { operator, in_place, left, right, dst } = *operation;
        if !matches!(value, Value::NotImplemented) {
            self.set_register(dst, value);
            return Ok(());
        }
        let mut attempts = self.binary_attempts(operator, in_place, left, right);
        if !attempts.is_empty() {
            attempts.remove(0);
        }
        self.attempt_binary(operator, in_place, left, right, attempts, Ret::Reg(dst))
    }

    fn finish_condition(
        &mut self,
        comparison: CompareOp,
        left: Value,
        right: Value,
        when: bool,
        to: u32,
        value: Value,
    ) -> Flow {
        if let Value::Bool(truth) = value {
            if truth.get() == when {
                self.jump(to);
            }
            return Ok(());
        }
        self.continuations.push(Continuation::Branch { when, to });
        match value {
            Value::NotImplemented => {
                self.continuations.push(Continuation::Truth { negate: false, strict: false, ret: Ret::Cont });
                self.next_comparison(comparison, left, right, Ret::Cont)
            }
            _ => self.truth_to(value, false, Ret::Cont),
        }
    }

    /// The method that was asked first has no answer.
    pub(crate) fn next_comparison(&mut self, comparison: CompareOp, left: Value, right: Value, ret: Ret) -> Flow {
        let mut attempts = self.compare_attempts(comparison, left, right);
        if !attempts.is_empty() {
            attempts.remove(0);
        }
        self.attempt_compare(comparison, left, right, attempts, ret)
    }

    fn operation(&self, op: Op) -> Option<Operation> {
        let plain = |operator, dst, a, b| {
            Some(Operation { operator, in_place: false, left: self.register(a), right: self.register(b), dst })
        };
        let with_int = |operator, dst, a, in_place, value: i32| {
            let right = Value::Int(i64::from(value));
            Some(Operation { operator, in_place: in_place == 1, left: self.register(a), right, dst })
        };
        match op {
            Op::Add { dst, a, b } => plain(BinaryOp::Add, dst, a, b),
            Op::Sub { dst, a, b } => plain(BinaryOp::Sub, dst, a, b),
            Op::Mul { dst, a, b } => plain(BinaryOp::Mul, dst, a, b),
            Op::Div { dst, a, b } => plain(BinaryOp::Div, dst, a, b),
            Op::FloorDiv { dst, a, b } => plain(BinaryOp::FloorDiv, dst, a, b),
            Op::Mod { dst, a, b } => plain(BinaryOp::Mod, dst, a, b),
            Op::BitAnd { dst, a, b } => plain(BinaryOp::BitAnd, dst, a, b),
            Op::BitOr { dst, a, b } => plain(BinaryOp::BitOr, dst, a, b),
            Op::BitXor { dst, a, b } => plain(BinaryOp::BitXor, dst, a, b),
            Op::Shl { dst, a, b } => plain(BinaryOp::Shl, dst, a, b),
            Op::Shr { dst, a, b } => plain(BinaryOp::Shr, dst, a, b),
            Op::Binary { dst, a, b, operator } => plain(operator, dst, a, b),
            Op::InPlace { dst, a, b, operator } => {
                plain(operator, dst, a, b).map(|operation| Operation { in_place: true, ..operation })
            }
            Op::AddInt { dst, a, in_place, value } => with_int(BinaryOp::Add, dst, a, in_place, value),
            Op::SubInt { dst, a, in_place, value } => with_int(BinaryOp::Sub, dst, a, in_place, value),
            Op::MulInt { dst, a, in_place, value } => with_int(BinaryOp::Mul, dst, a, in_place, value),
            Op::FloorDivInt { dst, a, in_place, value } => with_int(BinaryOp::FloorDiv, dst, a, in_place, value),
            Op::ModInt { dst, a, in_place, value } => with_int(BinaryOp::Mod, dst, a, in_place, value),
            Op::BitAndInt { dst, a, in_place, value } => with_int(BinaryOp::BitAnd, dst, a, in_place, value),
            Op::ShrInt { dst, a, in_place, value } => with_int(BinaryOp::Shr, dst, a, in_place, value),
            _ => None,
        }
    }

    /// Comparison, operands, and when the jump is taken.
    fn condition(&self, op: Op) -> Option<(CompareOp, Value, Value, bool, u32)> {
        let plain = |comparison, a, b, when, to| Some((comparison, self.register(a), self.register(b), when, to));
        let with_int = |comparison, a, value: i8, when, to| {
            Some((comparison, self.register(a), Value::Int(i64::from(value)), when, to))
        };
        match op {
            Op::JumpLt { a, b, when, to } => plain(CompareOp::Lt, a, b, when, to),
            Op::JumpLe { a, b, when, to } => plain(CompareOp::Le, a, b, when, to),
            Op::JumpGt { a, b, when, to } => plain(CompareOp::Gt, a, b, when, to),
            Op::JumpGe { a, b, when, to } => plain(CompareOp::Ge, a, b, when, to),
            Op::JumpEq { a, b, when, to } => plain(CompareOp::Eq, a, b, when, to),
            Op::JumpNe { a, b, when, to } => plain(CompareOp::Ne, a, b, when, to),
            Op::JumpLtInt { a, value, when, to } => with_int(CompareOp::Lt, a, value, when, to),
            Op::JumpLeInt { a, value, when, to } => with_int(CompareOp::Le, a, value, when, to),
            Op::JumpGtInt { a, value, when, to } => with_int(CompareOp::Gt, a, value, when, to),
            Op::JumpGeInt { a, value, when, to } => with_int(CompareOp::Ge, a, value, when, to),
            Op::JumpEqInt { a, value, when, to } => with_int(CompareOp::Eq, a, value, when, to),
            Op::JumpNeInt { a, value, when, to } => with_int(CompareOp::Ne, a, value, when, to),
            _ => None,
        }
    }
}
