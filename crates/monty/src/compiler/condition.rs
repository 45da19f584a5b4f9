//! Conditions as jumps: comparisons fuse with their branch, `and`/`or`/`not` become control flow.

use ruff_python_ast::{BoolOp, CmpOp, Expr, ExprCompare, UnaryOp};
use ruff_text_size::Ranged;

use super::{Compiled, Compiler, expr::small_int, frame::Label};
use crate::bytecode::{Op, Reg};

impl<'a> Compiler<'a> {
    /// Jumps to `label` if the expression is false.
    pub(super) fn jump_unless(&mut self, expr: &'a Expr, label: &mut Label) -> Compiled {
        self.jump_when(expr, false, label)
    }

    /// Jumps to `label` if the truth of the expression is `when`; falls through otherwise.
    pub(super) fn jump_when(&mut self, expr: &'a Expr, when: bool, label: &mut Label) -> Compiled {
        let mark = self.mark();
        match expr {
            Expr::UnaryOp(unary) if unary.op == UnaryOp::Not => self.jump_when(&unary.operand, !when, label)?,
            Expr::BoolOp(bool_op) => {
                let is_or = bool_op.op == BoolOp::Or;
                let Some((last, first)) = bool_op.values.split_last() else { return Ok(()) };
                let mut state = None;
                if is_or == when {
                    for value in first {
                        self.jump_when(value, when, label)?;
                        state.get_or_insert(self.frame().assigned);
                    }
                    self.jump_when(last, when, label)?;
                } else {
                    let mut through = Label::default();
                    for value in first {
                        self.jump_when(value, !when, &mut through)?;
                        state.get_or_insert(self.frame().assigned);
                    }
                    self.jump_when(last, when, label)?;
                    self.bind(&mut through);
                }
                if let Some(state) = state {
                    self.frame().assigned = state;
                }
            }
            Expr::Compare(compare) if compare.ops.len() == 1 => self.jump_compare(compare, when, label)?,
            Expr::BooleanLiteral(literal) => {
                if literal.value == when {
                    self.jump(label, |to| Op::Jump { to });
                }
            }
            _ => {
                let reg = self.expr_any(expr)?;
                self.at(expr.range());
                self.jump(label, |to| if when { Op::JumpIf { reg, to } } else { Op::JumpIfNot { reg, to } });
            }
        }
        self.release(mark);
        Ok(())
    }

    fn jump_compare(&mut self, compare: &'a ExprCompare, when: bool, label: &mut Label) -> Compiled {
        let (operator, right) = (compare.ops[0], &compare.comparators[0]);
        let a = self.expr_any(&compare.left)?;
        let a = if right.is_name_expr() || right.is_literal_expr() { a } else { self.keep(a, right)? };
        if let Some(value) = small_int(right).and_then(|value| i8::try_from(value).ok())
            && !matches!(operator, CmpOp::Is | CmpOp::IsNot | CmpOp::In | CmpOp::NotIn)
        {
            self.at(compare.range);
            self.jump(label, |to| match operator {
                CmpOp::Lt => Op::JumpLtInt { a, value, when, to },
                CmpOp::LtE => Op::JumpLeInt { a, value, when, to },
                CmpOp::Gt => Op::JumpGtInt { a, value, when, to },
                CmpOp::GtE => Op::JumpGeInt { a, value, when, to },
                CmpOp::NotEq => Op::JumpNeInt { a, value, when, to },
                _ => Op::JumpEqInt { a, value, when, to },
            });
            return Ok(());
        }
        if right.is_none_literal_expr() && matches!(operator, CmpOp::Is | CmpOp::IsNot) {
            self.at(compare.range);
            let when = (operator == CmpOp::Is) == when;
            self.jump(label, |to| Op::JumpNone { a, when, to });
            return Ok(());
        }
        let b = self.expr_any(right)?;
        self.at(compare.range);
        self.jump(label, |to| match operator {
            CmpOp::Lt => Op::JumpLt { a, b, when, to },
            CmpOp::LtE => Op::JumpLe { a, b, when, to },
            CmpOp::Gt => Op::JumpGt { a, b, when, to },
            CmpOp::GtE => Op::JumpGe { a, b, when, to },
            CmpOp::Is => Op::JumpIs { a, b, when, to },
            CmpOp::IsNot => Op::JumpIs { a, b, when: !when, to },
            CmpOp::In => Op::JumpIn { a, b, when, to },
            CmpOp::NotIn => Op::JumpIn { a, b, when: !when, to },
            CmpOp::NotEq => Op::JumpNe { a, b, when, to },
            CmpOp::Eq => Op::JumpEq { a, b, when, to },
        });
        Ok(())
    }

    /// Copies a variable whose register the expression to come may assign.
    fn keep(&mut self, register: Reg, later: &'a Expr) -> Compiled<Reg> {
        if ruff_python_ast::helpers::any_over_expr(later, Expr::is_named_expr) {
            let dst = self.temp()?;
            self.emit(Op::Move { dst, src: register });
            return Ok(dst);
        }
        Ok(register)
    }
}
