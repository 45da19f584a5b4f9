//! Expressions: each into a register, its own if it is a variable, else a temporary or the destination that it is given.

use ruff_python_ast::{
    BoolOp, CmpOp, Expr, ExprBinOp, ExprCompare, ExprDict, ExprIf, ExprNamed, ExprSlice, ExprSubscript, Number,
    Operator, UnaryOp,
};
use ruff_text_size::Ranged;

use super::{Compiled, Compiler, frame::Label, scopes::ScopeKind, set_display::is_folded};
use crate::bytecode::{AwaitOrigin, BinaryOp, CodeKind, CompareOp, Constant, Op, Reg};

impl<'a> Compiler<'a> {
    /// Compiles into any register: a variable's own, or a new temporary.
    pub(super) fn expr_any(&mut self, expr: &'a Expr) -> Compiled<Reg> {
        if let Expr::Name(name) = expr {
            self.at(name.range);
            return self.read_name(&name.id, None);
        }
        let dst = self.temp()?;
        self.expr_to(expr, dst)?;
        Ok(dst)
    }

    /// As [`Compiler::expr_any`], but never the register of a variable that `later` may change.
    fn expr_stable(&mut self, expr: &'a Expr, later: &[&'a Expr]) -> Compiled<Reg> {
        if let Expr::Name(_) = expr
            && later.iter().any(|expr| may_assign(expr))
        {
            let dst = self.temp()?;
            self.expr_to(expr, dst)?;
            return Ok(dst);
        }
        self.expr_any(expr)
    }

    /// Compiles the operand that an expression begins with: where the result goes, if that is a temporary, so that a long
    /// chain of operators, attributes or subscripts takes no more registers than a short one.
    fn first_operand(&mut self, expr: &'a Expr, dst: Reg, later: &[&'a Expr]) -> Compiled<Reg> {
        if matches!(expr, Expr::Name(_)) || !self.is_temporary(dst) {
            return self.expr_stable(expr, later);
        }
        self.expr_to(expr, dst)?;
        Ok(dst)
    }

    /// Compiles into a new temporary.
    pub(super) fn expr_temp(&mut self, expr: &'a Expr) -> Compiled<Reg> {
        let dst = self.temp()?;
        self.expr_to(expr, dst)?;
        Ok(dst)
    }

    /// Whether the expression writes its destination once, at its end.
    pub(super) fn writes_once(expr: &Expr) -> bool {
        !matches!(
            expr,
            Expr::BoolOp(_)
                | Expr::If(_)
                | Expr::ListComp(_)
                | Expr::SetComp(_)
                | Expr::DictComp(_)
                | Expr::List(_)
                | Expr::Set(_)
                | Expr::Dict(_)
                | Expr::Tuple(_)
                | Expr::Compare(_)
                | Expr::FString(_)
                | Expr::Await(_)
                | Expr::Yield(_)
                | Expr::YieldFrom(_)
                | Expr::UnaryOp(_)
                | Expr::Named(_)
        )
    }

    /// Compiles into `dst`.
    pub(super) fn expr_to(&mut self, expr: &'a Expr, dst: Reg) -> Compiled {
        let mark = self.mark();
        self.at(expr.range());
        match expr {
            Expr::Name(name) => {
                self.read_name(&name.id, Some(dst))?;
            }
            Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_) => self.literal(expr, dst)?,
            Expr::BinOp(binary) => self.binary(binary, dst)?,
            Expr::UnaryOp(unary) => self.unary(unary.op, &unary.operand, expr, dst)?,
            Expr::Compare(compare) => self.compare(compare, dst)?,
            Expr::BoolOp(_) => self.bool_op(expr, dst)?,
            Expr::If(conditional) => self.conditional(conditional, dst)?,
            Expr::Named(named) => self.named(named, dst)?,
            Expr::Call(call) => self.call(call, dst)?,
            Expr::Attribute(attribute) => {
                let object = self.first_operand(&attribute.value, dst, &[])?;
                self.at(expr.range());
                let site = self.site(&self.mangle(&attribute.attr));
                self.emit(Op::GetAttr { dst, object, site });
            }
            Expr::Subscript(subscript) => self.subscript(subscript, dst)?,
            Expr::Slice(slice) => {
                let base = self.slice_parts(slice)?;
                self.at(expr.range());
                self.emit(Op::MakeSlice { dst, base });
            }
            Expr::List(list) => self.sequence(&list.elts, expr, dst, Display::List)?,
            Expr::Tuple(tuple) => self.sequence(&tuple.elts, expr, dst, Display::Tuple)?,
            Expr::Set(set) => self.sequence(&set.elts, expr, dst, Display::Set)?,
            Expr::Dict(dict) => self.dict(dict, dst)?,
            Expr::Lambda(lambda) => self.lambda(lambda, dst)?,
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) => self.comprehension(expr, dst)?,
            Expr::Generator(generator) => self.generator_expression(generator, dst)?,
            Expr::FString(fstring) => self.fstring(fstring, dst)?,
            Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => self.suspending(expr, dst)?,
            Expr::Starred(_) => return self.error(expr, "can't use starred expression here"),
            Expr::TString(tstring) => self.tstring(tstring, dst)?,
            Expr::IpyEscapeCommand(_) => return self.error(expr, "invalid syntax"),
        }
        self.release(mark);
        Ok(())
    }

    fn binary(&mut self, binary: &'a ExprBinOp, dst: Reg) -> Compiled {
        if let Some(constant) = self.folded(binary) {
            self.load_constant(dst, constant);
            return Ok(());
        }
        let a = self.first_operand(&binary.left, dst, &[&binary.right])?;
        self.arithmetic(binary.op, a, &binary.right, dst, binary, InPlace::No)
    }

    /// Literal string and number arithmetic that is worth doing early: `-1`, `'ab' 'cd'` cost nothing at run time.
    fn folded(&self, binary: &ExprBinOp) -> Option<Constant> {
        let (Expr::NumberLiteral(left), Expr::NumberLiteral(right)) = (&*binary.left, &*binary.right) else {
            return None;
        };
        let (Number::Int(left), Number::Int(right)) = (&left.value, &right.value) else { return None };
        let (left, right) = (left.as_i64()?, right.as_i64()?);
        let value = match binary.op {
            Operator::Add => left.checked_add(right)?,
            Operator::Sub => left.checked_sub(right)?,
            Operator::Mult => left.checked_mul(right)?,
            Operator::Pow => left.checked_pow(u32::try_from(right).ok()?)?,
            Operator::LShift if (0..62).contains(&right) => left.checked_mul(1 << right)?,
            _ => return None,
        };
        Some(Constant::Int(value))
    }

    /// `dst = a operator right`, with a small literal inside the instruction.
    pub(super) fn arithmetic(
        &mut self,
        operator: Operator,
        a: Reg,
        right: &'a Expr,
        dst: Reg,
        node: &impl Ranged,
        in_place: InPlace,
    ) -> Compiled {
        if let Some(value) = small_int(right)
            && let Some(op) = with_small_int(operator, dst, a, value, in_place as u8)
        {
            self.at(node.range());
            self.emit(op);
            return Ok(());
        }
        let b = self.expr_any(right)?;
        self.at(node.range());
        let operator = binary_op(operator);
        self.emit(match (in_place, operator) {
            (InPlace::Yes, _) => Op::InPlace { dst, a, b, operator },
            (InPlace::No, BinaryOp::Add) => Op::Add { dst, a, b },
            (InPlace::No, BinaryOp::Sub) => Op::Sub { dst, a, b },
            (InPlace::No, BinaryOp::Mul) => Op::Mul { dst, a, b },
            (InPlace::No, BinaryOp::Div) => Op::Div { dst, a, b },
            (InPlace::No, BinaryOp::FloorDiv) => Op::FloorDiv { dst, a, b },
            (InPlace::No, BinaryOp::Mod) => Op::Mod { dst, a, b },
            (InPlace::No, BinaryOp::BitAnd) => Op::BitAnd { dst, a, b },
            (InPlace::No, BinaryOp::BitOr) => Op::BitOr { dst, a, b },
            (InPlace::No, BinaryOp::BitXor) => Op::BitXor { dst, a, b },
            (InPlace::No, BinaryOp::Shl) => Op::Shl { dst, a, b },
            (InPlace::No, BinaryOp::Shr) => Op::Shr { dst, a, b },
            (InPlace::No, _) => Op::Binary { dst, a, b, operator },
        });
        Ok(())
    }

    fn unary(&mut self, operator: UnaryOp, operand: &'a Expr, expr: &'a Expr, dst: Reg) -> Compiled {
        if operator == UnaryOp::USub
            && let Expr::NumberLiteral(literal) = operand
        {
            return self.number(&literal.value, true, dst);
        }
        let src = self.first_operand(operand, dst, &[])?;
        self.at(expr.range());
        self.emit(match operator {
            UnaryOp::Not => Op::Not { dst, src },
            UnaryOp::USub => Op::Neg { dst, src },
            UnaryOp::UAdd => Op::Pos { dst, src },
            UnaryOp::Invert => Op::Invert { dst, src },
        });
        Ok(())
    }

    fn compare(&mut self, compare: &'a ExprCompare, dst: Reg) -> Compiled {
        let operands: Vec<&'a Expr> = compare.comparators.iter().collect();
        let mut left = self.expr_stable(&compare.left, &operands)?;
        let mut end = Label::default();
        let count = compare.ops.len();
        for (at, (operator, comparator)) in compare.ops.iter().zip(&compare.comparators).enumerate() {
            let right = if at + 1 < count {
                self.expr_stable(comparator, &operands[at + 1..])?
            } else {
                self.expr_any(comparator)?
            };
            self.at(compare.range);
            self.emit(comparison(*operator, dst, left, right));
            if at + 1 < count {
                self.jump(&mut end, |to| Op::JumpIfNot { reg: dst, to });
            }
            left = right;
        }
        self.bind(&mut end);
        Ok(())
    }

    fn bool_op(&mut self, expr: &'a Expr, dst: Reg) -> Compiled {
        let Expr::BoolOp(bool_op) = expr else { return Ok(()) };
        let mut end = Label::default();
        let mut state = None;
        let last = bool_op.values.len().saturating_sub(1);
        for (at, value) in bool_op.values.iter().enumerate() {
            self.expr_to(value, dst)?;
            state.get_or_insert(self.frame().assigned);
            if at < last {
                self.at(bool_op.range);
                let stop_when = bool_op.op == BoolOp::Or;
                self.jump(&mut end, |to| {
                    if stop_when { Op::JumpIf { reg: dst, to } } else { Op::JumpIfNot { reg: dst, to } }
                });
            }
        }
        self.bind(&mut end);
        if let Some(state) = state {
            self.frame().assigned = state;
        }
        Ok(())
    }

    fn conditional(&mut self, conditional: &'a ExprIf, dst: Reg) -> Compiled {
        let (mut otherwise, mut end) = (Label::default(), Label::default());
        self.jump_unless(&conditional.test, &mut otherwise)?;
        let state = self.frame().assigned;
        self.expr_to(&conditional.body, dst)?;
        self.jump(&mut end, |to| Op::Jump { to });
        self.bind(&mut otherwise);
        self.frame().assigned = state;
        self.expr_to(&conditional.orelse, dst)?;
        self.frame().assigned = state;
        self.bind(&mut end);
        Ok(())
    }

    fn named(&mut self, named: &'a ExprNamed, dst: Reg) -> Compiled {
        self.expr_to(&named.value, dst)?;
        let Expr::Name(name) = &*named.target else {
            return self.error(named, "cannot use assignment expressions with this target");
        };
        self.at(named.range);
        // The binding belongs to the scope around any comprehension, where place() finds it.
        self.write_name(&name.id, dst);
        Ok(())
    }

    fn subscript(&mut self, subscript: &'a ExprSubscript, dst: Reg) -> Compiled {
        let object = self.first_operand(&subscript.value, dst, &[&subscript.slice])?;
        if let Some(index) = small_int(&subscript.slice) {
            self.at(subscript.range);
            self.emit(Op::GetItemInt { dst, object, index });
            return Ok(());
        }
        if let Expr::Slice(slice) = &*subscript.slice {
            let base = self.slice_parts(slice)?;
            self.at(subscript.range);
            self.emit(Op::GetSlice { dst, object, base });
            return Ok(());
        }
        let key = self.expr_any(&subscript.slice)?;
        self.at(subscript.range);
        self.emit(Op::GetItem { dst, object, key });
        Ok(())
    }

    /// Start, stop and step in three registers; what is left out is `None`.
    fn slice_parts(&mut self, slice: &'a ExprSlice) -> Compiled<Reg> {
        let base = self.temps(3)?;
        for (part, register) in [&slice.lower, &slice.upper, &slice.step].into_iter().zip(base..) {
            match part {
                Some(part) => self.expr_to(part, register)?,
                None => {
                    self.emit(Op::LoadNone { dst: register });
                }
            }
        }
        Ok(base)
    }

    /// A list, tuple or set display.
    pub(super) fn sequence(&mut self, items: &'a [Expr], node: &impl Ranged, dst: Reg, display: Display) -> Compiled {
        let call = u8::from(display == Display::Arguments && items.len() == 1);
        let display = if display == Display::Arguments { Display::Tuple } else { display };
        if display == Display::Tuple
            && let Some(constant) = self.constant_tuple(items)
        {
            self.load_constant(dst, constant);
            return Ok(());
        }
        if items.len() <= 30 && !items.iter().any(Expr::is_starred_expr) {
            let base = self.temps(items.len() as u16)?;
            let order = if display == Display::Set { self.constant_set_order(items) } else { None };
            for (at, register) in (0..items.len()).zip(base..) {
                let at = order.as_ref().map_or(at, |order| order[at]);
                self.expr_to(&items[at], register)?;
            }
            self.at(node.range());
            let count = items.len() as u8;
            self.emit(match display {
                Display::List => Op::MakeList { dst, base, count },
                Display::Tuple | Display::Arguments => Op::MakeTuple { dst, base, count },
                Display::Set => Op::MakeSet { dst, base, count },
            });
            // CPython makes a set of 3 to 30 constants from a frozen one, which shows in its order.
            if display == Display::Set && count >= 3 && items.iter().all(is_folded) {
                let copy = self.temp()?;
                self.emit(Op::MakeSet { dst: copy, base: 0, count: 0 });
                self.emit(Op::SetExtend { set: copy, src: dst });
                self.emit(Op::Move { dst, src: copy });
            }
            return Ok(());
        }
        let all = self.temp()?;
        let is_set = display == Display::Set;
        self.emit(match is_set {
            true => Op::MakeSet { dst: all, base: 0, count: 0 },
            false => Op::MakeList { dst: all, base: 0, count: 0 },
        });
        for item in items {
            let mark = self.mark();
            let (inner, starred) = match item {
                Expr::Starred(starred) => (&*starred.value, true),
                item => (item, false),
            };
            let src = self.expr_any(inner)?;
            // What fails while a starred value is unpacked is the display, or all arguments.
            let is_display = starred && display != Display::Arguments;
            self.at(if is_display { node.range() } else { item.range() });
            self.emit(match (is_set, starred) {
                (false, false) => Op::ListAppend { list: all, src },
                (false, true) => Op::ListExtend { list: all, src, call },
                (true, false) => Op::SetAdd { set: all, src },
                (true, true) => Op::SetExtend { set: all, src },
            });
            self.release(mark);
        }
        self.at(node.range());
        self.emit(match display {
            Display::Tuple | Display::Arguments => Op::ListToTuple { dst, list: all },
            Display::List | Display::Set => Op::Move { dst, src: all },
        });
        Ok(())
    }

    fn dict(&mut self, dict: &'a ExprDict, dst: Reg) -> Compiled {
        if dict.items.len() <= 15 && dict.items.iter().all(|item| item.key.is_some()) {
            let base = self.temps(dict.items.len() as u16 * 2)?;
            for (item, register) in dict.items.iter().zip((base..).step_by(2)) {
                if let Some(key) = &item.key {
                    self.expr_to(key, register)?;
                }
                self.expr_to(&item.value, register + 1)?;
            }
            self.at(dict.range);
            self.emit(Op::MakeDict { dst, base, count: dict.items.len() as u8 });
            return Ok(());
        }
        let all = self.temp()?;
        self.emit(Op::MakeDict { dst: all, base: 0, count: 0 });
        for item in &dict.items {
            let mark = self.mark();
            match &item.key {
                Some(key) => {
                    let key = self.expr_temp(key)?;
                    let src = self.expr_any(&item.value)?;
                    self.at(dict.range);
                    self.emit(Op::DictAdd { dict: all, key, src });
                }
                None => {
                    let src = self.expr_any(&item.value)?;
                    self.at(item.value.range());
                    self.emit(Op::DictExtend { dict: all, src, call: 0 });
                }
            }
            self.release(mark);
        }
        self.emit(Op::Move { dst, src: all });
        Ok(())
    }

    fn suspending(&mut self, expr: &'a Expr, dst: Reg) -> Compiled {
        let kind = self.frame_ref().code.kind;
        match expr {
            Expr::Await(await_expr) => {
                if kind == CodeKind::Module && self.frames.len() == 1 {
                    let src = self.expr_any(&await_expr.value)?;
                    self.at(expr.range());
                    self.emit(Op::AwaitTop { dst, src });
                    return Ok(());
                }
                if !kind.is_async() {
                    return self.error(expr, "'await' outside async function");
                }
                let src = self.expr_any(&await_expr.value)?;
                let iterator = self.temp()?;
                self.at(expr.range());
                self.emit(Op::GetAwaitable { dst: iterator, src, origin: AwaitOrigin::Expression });
                self.emit(Op::LoadNone { dst });
                self.emit(Op::YieldFrom { dst, src: iterator });
            }
            Expr::Yield(yield_expr) => {
                self.check_yield(expr, "yield")?;
                let src = match &yield_expr.value {
                    Some(value) => self.expr_any(value)?,
                    None => {
                        let none = self.temp()?;
                        self.emit(Op::LoadNone { dst: none });
                        none
                    }
                };
                self.at(expr.range());
                self.emit(Op::Yield { dst, src });
            }
            Expr::YieldFrom(yield_from) => {
                self.check_yield(expr, "yield from")?;
                let src = self.expr_any(&yield_from.value)?;
                let iterator = self.temp()?;
                self.at(expr.range());
                self.emit(Op::GetYieldFrom { dst: iterator, src });
                self.emit(Op::LoadNone { dst });
                self.emit(Op::YieldFrom { dst, src: iterator });
            }
            _ => {}
        }
        Ok(())
    }

    /// Awaits the value in a register; the result takes its place.
    pub(super) fn await_in(&mut self, register: Reg, origin: AwaitOrigin) -> Compiled {
        let mark = self.mark();
        let iterator = self.temp()?;
        self.emit(Op::GetAwaitable { dst: iterator, src: register, origin });
        self.emit(Op::LoadNone { dst: register });
        self.emit(Op::YieldFrom { dst: register, src: iterator });
        self.release(mark);
        Ok(())
    }

    fn check_yield(&self, expr: &Expr, what: &str) -> Compiled {
        match self.frame_ref().code.kind {
            CodeKind::Generator => Ok(()),
            CodeKind::AsyncGenerator if what == "yield" => Ok(()),
            CodeKind::Coroutine | CodeKind::AsyncGenerator => self.error(expr, "'yield from' inside async function"),
            _ if self.scopes.get(self.scope()).kind == ScopeKind::Comprehension => {
                self.error(expr, "'yield' inside list comprehension")
            }
            _ => self.error(expr, format!("'{what}' outside function")),
        }
    }
}

/// Whether an operation is an augmented assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InPlace {
    No = 0,
    Yes = 1,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Display {
    List,
    Tuple,
    Set,
    /// The tuple of a call's positional arguments.
    Arguments,
}

/// Whether evaluating may bind a variable of the frame.
fn may_assign(expr: &Expr) -> bool {
    ruff_python_ast::helpers::any_over_expr(expr, Expr::is_named_expr)
}

/// A literal that fits an instruction.
pub(super) fn small_int(expr: &Expr) -> Option<i32> {
    match expr {
        Expr::NumberLiteral(literal) => match &literal.value {
            Number::Int(int) => int.as_i32(),
            _ => None,
        },
        Expr::UnaryOp(unary) if unary.op == UnaryOp::USub => small_int(&unary.operand).map(|value| -value),
        _ => None,
    }
}

fn with_small_int(operator: Operator, dst: Reg, a: Reg, value: i32, in_place: u8) -> Option<Op> {
    Some(match operator {
        Operator::Add => Op::AddInt { dst, a, in_place, value },
        Operator::Sub => Op::SubInt { dst, a, in_place, value },
        Operator::Mult => Op::MulInt { dst, a, in_place, value },
        Operator::FloorDiv if value > 0 => Op::FloorDivInt { dst, a, in_place, value },
        Operator::Mod if value > 0 => Op::ModInt { dst, a, in_place, value },
        Operator::BitAnd => Op::BitAndInt { dst, a, in_place, value },
        Operator::RShift if (0..64).contains(&value) => Op::ShrInt { dst, a, in_place, value },
        _ => return None,
    })
}

pub(super) fn binary_op(operator: Operator) -> BinaryOp {
    match operator {
        Operator::Add => BinaryOp::Add,
        Operator::Sub => BinaryOp::Sub,
        Operator::Mult => BinaryOp::Mul,
        Operator::MatMult => BinaryOp::MatMul,
        Operator::Div => BinaryOp::Div,
        Operator::Mod => BinaryOp::Mod,
        Operator::Pow => BinaryOp::Pow,
        Operator::LShift => BinaryOp::Shl,
        Operator::RShift => BinaryOp::Shr,
        Operator::BitOr => BinaryOp::BitOr,
        Operator::BitXor => BinaryOp::BitXor,
        Operator::BitAnd => BinaryOp::BitAnd,
        Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}

fn comparison(operator: CmpOp, dst: Reg, a: Reg, b: Reg) -> Op {
    match operator {
        CmpOp::Eq => Op::Compare { dst, a, b, comparison: CompareOp::Eq },
        CmpOp::NotEq => Op::Compare { dst, a, b, comparison: CompareOp::Ne },
        CmpOp::Lt => Op::Compare { dst, a, b, comparison: CompareOp::Lt },
        CmpOp::LtE => Op::Compare { dst, a, b, comparison: CompareOp::Le },
        CmpOp::Gt => Op::Compare { dst, a, b, comparison: CompareOp::Gt },
        CmpOp::GtE => Op::Compare { dst, a, b, comparison: CompareOp::Ge },
        CmpOp::Is => Op::Is { dst, a, b, negate: false },
        CmpOp::IsNot => Op::Is { dst, a, b, negate: true },
        CmpOp::In => Op::In { dst, a, b, negate: false },
        CmpOp::NotIn => Op::In { dst, a, b, negate: true },
    }
}
