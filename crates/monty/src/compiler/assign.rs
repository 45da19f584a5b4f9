//! Assignment, augmented assignment and `del`, to every kind of target.

use ruff_python_ast::{Expr, ExprAttribute, StmtAnnAssign, StmtAssign, StmtAugAssign};
use ruff_text_size::Ranged;

use super::{Compiled, Compiler, expr::InPlace, frame::Place};
use crate::bytecode::{CodeKind, Op, Reg};

impl<'a> Compiler<'a> {
    pub(super) fn assign(&mut self, assign: &'a StmtAssign) -> Compiled {
        let mark = self.mark();
        if let [Expr::Name(name)] = &assign.targets[..]
            && let Place::Register(dst) = self.place(&name.id)
        {
            if Self::writes_once(&assign.value) {
                self.expr_to(&assign.value, dst)?;
                self.frame().set_assigned(dst);
            } else {
                let src = self.expr_any(&assign.value)?;
                self.at(assign.range);
                self.write_name(&name.id, src);
            }
            self.release(mark);
            return Ok(());
        }
        if let [Expr::Tuple(targets)] = &assign.targets[..]
            && let Expr::Tuple(values) = &*assign.value
            && targets.elts.len() == values.elts.len()
            && !targets.elts.iter().chain(&values.elts).any(Expr::is_starred_expr)
        {
            return self.assign_pairwise(&targets.elts, &values.elts, mark);
        }
        let src = match &assign.targets[..] {
            [target] if !needs_copy(target) => self.expr_any(&assign.value)?,
            _ => self.expr_temp(&assign.value)?,
        };
        for target in &assign.targets {
            self.store(target, src)?;
        }
        self.release(mark);
        Ok(())
    }

    /// `a, b = b, a`: all values first, then all targets, without a tuple.
    fn assign_pairwise(&mut self, targets: &'a [Expr], values: &'a [Expr], mark: u16) -> Compiled {
        let base = self.temps(values.len() as u16)?;
        for (value, register) in values.iter().zip(base..) {
            self.expr_to(value, register)?;
        }
        for (target, register) in targets.iter().zip(base..) {
            self.store(target, register)?;
        }
        self.release(mark);
        Ok(())
    }

    /// Stores a register into a target.
    pub(super) fn store(&mut self, target: &'a Expr, src: Reg) -> Compiled {
        let mark = self.mark();
        match target {
            Expr::Name(name) => {
                self.at(name.range);
                self.write_name(&name.id, src);
            }
            Expr::Attribute(attribute) => {
                self.note_static_attribute(attribute);
                let object = self.expr_any(&attribute.value)?;
                self.at(attribute.range);
                let site = self.site(&self.mangle(&attribute.attr));
                self.emit(Op::SetAttr { object, src, site });
            }
            Expr::Subscript(subscript) => {
                let object = self.expr_any(&subscript.value)?;
                let key = self.expr_any(&subscript.slice)?;
                self.at(subscript.range);
                self.emit(Op::SetItem { object, key, src });
            }
            Expr::Tuple(tuple) => self.unpack(&tuple.elts, src, target)?,
            Expr::List(list) => self.unpack(&list.elts, src, target)?,
            Expr::Starred(_) => return self.error(target, "starred assignment target must be in a list or tuple"),
            _ => return self.error(target, "cannot assign to expression"),
        }
        self.release(mark);
        Ok(())
    }

    /// `self.name = …` in a function: for `__static_attributes__` of the class around.
    fn note_static_attribute(&mut self, attribute: &ExprAttribute) {
        if !matches!(&*attribute.value, Expr::Name(name) if name.id == "self") {
            return;
        }
        let class = self.frames.iter_mut().rev().skip(1).find(|frame| frame.code.kind == CodeKind::Class);
        if let Some(class) = class {
            class.static_attributes.insert(attribute.attr.to_string());
        }
    }

    fn unpack(&mut self, targets: &'a [Expr], src: Reg, node: &Expr) -> Compiled {
        let base = self.temps(targets.len() as u16)?;
        let stars: Vec<usize> =
            targets.iter().enumerate().filter(|(_, target)| target.is_starred_expr()).map(|(at, _)| at).collect();
        self.at(node.range());
        match stars[..] {
            [] => {
                self.emit(Op::Unpack { base, src, count: targets.len() as u8 });
            }
            [star] => {
                let (before, after) = (star as u8, (targets.len() - star - 1) as u8);
                self.emit(Op::UnpackStar { base, src, before, after });
            }
            _ => return self.error(node, "multiple starred expressions in assignment"),
        }
        for (target, register) in targets.iter().zip(base..) {
            let target = match target {
                Expr::Starred(starred) => &*starred.value,
                target => target,
            };
            self.store(target, register)?;
        }
        Ok(())
    }

    pub(super) fn aug_assign(&mut self, assign: &'a StmtAugAssign) -> Compiled {
        let mark = self.mark();
        match &*assign.target {
            Expr::Name(name) => {
                self.at(name.range);
                let current = self.read_name(&name.id, None)?;
                let register = self.local_register(&name.id);
                let dst = match register {
                    Some(register) => register,
                    None => self.temp()?,
                };
                self.arithmetic(assign.op, current, &assign.value, dst, assign, InPlace::Yes)?;
                if register.is_none() {
                    self.write_name(&name.id, dst);
                }
            }
            Expr::Attribute(attribute) => {
                let object = self.expr_any(&attribute.value)?;
                let current = self.temp()?;
                self.at(attribute.range);
                let site = self.site(&self.mangle(&attribute.attr));
                self.emit(Op::GetAttr { dst: current, object, site });
                self.arithmetic(assign.op, current, &assign.value, current, assign, InPlace::Yes)?;
                self.at(attribute.range);
                let site = self.site(&self.mangle(&attribute.attr));
                self.emit(Op::SetAttr { object, src: current, site });
            }
            Expr::Subscript(subscript) => {
                let object = self.expr_any(&subscript.value)?;
                let key = self.expr_any(&subscript.slice)?;
                let current = self.temp()?;
                self.at(subscript.range);
                self.emit(Op::GetItem { dst: current, object, key });
                self.arithmetic(assign.op, current, &assign.value, current, assign, InPlace::Yes)?;
                self.at(subscript.range);
                self.emit(Op::SetItem { object, key, src: current });
            }
            target => return self.error(target, "illegal target for augmented assignment"),
        }
        self.release(mark);
        Ok(())
    }

    pub(super) fn ann_assign(&mut self, assign: &'a StmtAnnAssign) -> Compiled {
        let mark = self.mark();
        if let Some(value) = &assign.value {
            let src = self.expr_any(value)?;
            self.store(&assign.target, src)?;
        }
        if assign.simple {
            if let Expr::Name(name) = &*assign.target {
                self.reach_annotation(&name.id, &assign.annotation)?;
            }
        } else {
            match (&*assign.target, &assign.value) {
                (Expr::Attribute(attribute), None) => drop(self.expr_any(&attribute.value)?),
                (Expr::Subscript(subscript), None) => {
                    self.expr_any(&subscript.value)?;
                    self.expr_any(&subscript.slice)?;
                }
                _ => {}
            }
        }
        self.release(mark);
        Ok(())
    }

    pub(super) fn delete(&mut self, target: &'a Expr) -> Compiled {
        let mark = self.mark();
        match target {
            Expr::Name(name) => self.delete_name(&name.id, name),
            Expr::Attribute(attribute) => {
                let object = self.expr_any(&attribute.value)?;
                self.at(attribute.range);
                let site = self.site(&self.mangle(&attribute.attr));
                self.emit(Op::DeleteAttr { object, site });
            }
            Expr::Subscript(subscript) => {
                let object = self.expr_any(&subscript.value)?;
                let key = self.expr_any(&subscript.slice)?;
                self.at(subscript.range);
                self.emit(Op::DeleteItem { object, key });
            }
            Expr::Tuple(tuple) => tuple.elts.iter().try_for_each(|target| self.delete(target))?,
            Expr::List(list) => list.elts.iter().try_for_each(|target| self.delete(target))?,
            _ => return self.error(target, "cannot delete expression"),
        }
        self.release(mark);
        Ok(())
    }
}

/// Whether storing to the target could change the variable that the value was read from.
fn needs_copy(target: &Expr) -> bool {
    matches!(target, Expr::Tuple(_) | Expr::List(_))
}
