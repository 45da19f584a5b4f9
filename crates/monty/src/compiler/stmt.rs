//! Statements other than assignment, `try`, `with`, `def` and `class`.

use ruff_python_ast::{Alias, Stmt, StmtAssert, StmtFor, StmtIf, StmtImportFrom, StmtRaise, StmtReturn, StmtWhile};
use ruff_text_size::Ranged;

use super::{
    Compiled, Compiler,
    frame::{Block, EVERYTHING, Label},
};
use crate::bytecode::{CodeKind, Helper, Op};

impl<'a> Compiler<'a> {
    pub(super) fn body(&mut self, body: &'a [Stmt]) -> Compiled {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Compiled {
        let mark = self.mark();
        self.at(stmt.range());
        match stmt {
            Stmt::Expr(statement) if self.prints && self.is_module_level() => {
                let base = self.temp()?;
                self.expr_to(&statement.value, base)?;
                self.emit(Op::CallHelper { dst: base, base, helper: Helper::Display });
            }
            Stmt::Expr(statement) => {
                if !statement.value.is_literal_expr() {
                    self.expr_any(&statement.value)?;
                }
            }
            Stmt::Assign(assign) => self.assign(assign)?,
            Stmt::AugAssign(assign) => self.aug_assign(assign)?,
            Stmt::AnnAssign(assign) => self.ann_assign(assign)?,
            Stmt::Delete(delete) => delete.targets.iter().try_for_each(|target| self.delete(target))?,
            Stmt::If(statement) => self.if_stmt(statement)?,
            Stmt::While(statement) => self.while_stmt(statement)?,
            Stmt::For(statement) => self.for_stmt(statement)?,
            Stmt::Break(_) => self.break_stmt(stmt)?,
            Stmt::Continue(_) => self.continue_stmt(stmt)?,
            Stmt::Return(statement) => self.return_stmt(statement)?,
            Stmt::FunctionDef(def) => self.function_def(def)?,
            Stmt::ClassDef(def) => self.class_def(def)?,
            Stmt::Raise(raise) => self.raise_stmt(raise)?,
            Stmt::Assert(assert) => self.assert_stmt(assert)?,
            Stmt::Try(statement) => self.try_stmt(statement)?,
            Stmt::With(statement) => self.with_stmt(statement)?,
            Stmt::Import(import) => import.names.iter().try_for_each(|alias| self.import(alias))?,
            Stmt::ImportFrom(import) => self.import_from(import)?,
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            Stmt::Match(statement) => self.match_stmt(statement)?,
            Stmt::TypeAlias(alias) => self.type_alias(alias)?,
            Stmt::IpyEscapeCommand(_) => return self.error(stmt, "invalid syntax"),
        }
        self.release(mark);
        Ok(())
    }

    fn if_stmt(&mut self, statement: &'a StmtIf) -> Compiled {
        let mut end = Label::default();
        let mut merged = EVERYTHING;
        let mut next = Label::default();
        self.jump_unless(&statement.test, &mut next)?;
        let mut before = self.frame().assigned;
        self.body(&statement.body)?;
        merge(&mut merged, self.frame().assigned);
        let mut complete = false;
        for clause in &statement.elif_else_clauses {
            self.jump(&mut end, |to| Op::Jump { to });
            self.bind(&mut next);
            self.frame().assigned = before;
            next = Label::default();
            match &clause.test {
                Some(test) => {
                    self.at(test.range());
                    self.jump_unless(test, &mut next)?;
                    before = self.frame().assigned;
                }
                None => complete = true,
            }
            self.body(&clause.body)?;
            merge(&mut merged, self.frame().assigned);
        }
        if !complete {
            merge(&mut merged, before);
        }
        self.bind(&mut next);
        self.bind(&mut end);
        self.frame().assigned = merged;
        Ok(())
    }

    fn while_stmt(&mut self, statement: &'a StmtWhile) -> Compiled {
        let before = self.frame().assigned;
        let mut otherwise = Label::default();
        let forever = Self::is_constant_true(&statement.test);
        if !forever {
            self.jump_unless(&statement.test, &mut otherwise)?;
        }
        let body = self.here();
        self.frame().blocks.push(Block::Loop { end: Label::default(), start: Label::default() });
        self.body(&statement.body)?;
        let Some(Block::Loop { mut end, mut start }) = self.pop_block() else { return Ok(()) };
        self.bind(&mut start);
        self.frame().assigned = before;
        self.at(statement.test.range());
        if forever {
            self.jump_back(body);
        } else {
            // The test again at the end, so that a round has one jump.
            let mut done = Label::default();
            self.jump_unless(&statement.test, &mut done)?;
            self.jump_back(body);
            self.bind(&mut done);
        }
        self.bind(&mut otherwise);
        self.frame().assigned = before;
        self.body(&statement.orelse)?;
        self.bind(&mut end);
        self.frame().assigned = before;
        Ok(())
    }

    fn for_stmt(&mut self, statement: &'a StmtFor) -> Compiled {
        if statement.is_async && !self.frame_ref().code.kind.is_async() {
            return self.error(statement, "'async for' outside async function");
        }
        let it = self.temps(3)?;
        if statement.is_async {
            self.async_iterator(&statement.iter, it)?;
        } else {
            self.iterator(&statement.iter, it)?;
        }
        let before = self.frame().assigned;
        let mut exhausted = Label::default();
        let head = self.here();
        self.at(if statement.is_async { statement.range } else { statement.iter.range() });
        if statement.is_async {
            self.async_next_item(&statement.target, it, &mut exhausted)?;
        } else {
            self.next_item(&statement.target, it, &mut exhausted)?;
        }
        self.frame().blocks.push(Block::Loop { end: Label::default(), start: Label::default() });
        self.body(&statement.body)?;
        let Some(Block::Loop { mut end, mut start }) = self.pop_block() else { return Ok(()) };
        self.bind(&mut start);
        self.at(statement.iter.range());
        self.jump_back(head);
        self.bind(&mut exhausted);
        self.frame().assigned = before;
        self.body(&statement.orelse)?;
        self.bind(&mut end);
        self.frame().assigned = before;
        Ok(())
    }

    fn enclosing_loop(&self) -> Option<usize> {
        self.frame_ref().blocks.iter().rposition(|block| matches!(block, Block::Loop { .. }))
    }

    fn break_stmt(&mut self, stmt: &'a Stmt) -> Compiled {
        let Some(depth) = self.enclosing_loop() else { return self.error(stmt, "'break' outside loop") };
        self.leave_blocks(depth + 1)?;
        self.jump_out(depth, Exit::Break);
        Ok(())
    }

    fn continue_stmt(&mut self, stmt: &'a Stmt) -> Compiled {
        let Some(depth) = self.enclosing_loop() else {
            return self.error(stmt, "'continue' not properly in loop");
        };
        self.leave_blocks(depth + 1)?;
        self.jump_out(depth, Exit::Continue);
        Ok(())
    }

    fn jump_out(&mut self, depth: usize, exit: Exit) {
        let label = match &mut self.frame().blocks[depth] {
            Block::Loop { end, start } => std::mem::take(if exit == Exit::Break { end } else { start }),
            _ => Label::default(),
        };
        let mut label = label;
        self.jump(&mut label, |to| Op::Jump { to });
        if let Block::Loop { end, start } = &mut self.frame().blocks[depth] {
            *(if exit == Exit::Break { end } else { start }) = label;
        }
        self.reopen_blocks(depth + 1);
        self.frame().assigned = EVERYTHING;
    }

    fn return_stmt(&mut self, statement: &'a StmtReturn) -> Compiled {
        if matches!(self.frame_ref().code.kind, CodeKind::Module | CodeKind::Class) {
            return self.error(statement, "'return' outside function");
        }
        let src = match &statement.value {
            Some(value) if self.frame_ref().blocks.is_empty() => self.expr_any(value)?,
            Some(value) => self.expr_temp(value)?,
            None => {
                let none = self.temp()?;
                self.emit(Op::LoadNone { dst: none });
                none
            }
        };
        self.leave_blocks(0)?;
        self.at(statement.range);
        self.emit(Op::Return { src });
        self.reopen_blocks(0);
        self.frame().assigned = EVERYTHING;
        Ok(())
    }

    fn raise_stmt(&mut self, raise: &'a StmtRaise) -> Compiled {
        match (&raise.exc, &raise.cause) {
            (Some(exception), Some(cause)) => {
                let exception = self.expr_temp(exception)?;
                let cause = self.expr_any(cause)?;
                self.at(raise.range);
                self.emit(Op::RaiseFrom { exception, cause });
            }
            (Some(exception), None) => {
                let exception = self.expr_any(exception)?;
                self.at(raise.range);
                self.emit(Op::Raise { exception });
            }
            _ => {
                self.emit(Op::RaiseAgain {});
            }
        }
        self.frame().assigned = EVERYTHING;
        Ok(())
    }

    fn assert_stmt(&mut self, assert: &'a StmtAssert) -> Compiled {
        let mut fine = Label::default();
        self.jump_when(&assert.test, true, &mut fine)?;
        let state = self.frame().assigned;
        let message = self.temp()?;
        match &assert.msg {
            Some(text) => self.expr_to(text, message)?,
            None => {
                self.emit(Op::Unbind { reg: message });
            }
        }
        self.at(assert.test.range());
        self.emit(Op::FailAssert { message });
        self.bind(&mut fine);
        self.frame().assigned = state;
        Ok(())
    }

    fn import(&mut self, alias: &'a Alias) -> Compiled {
        let dst = self.temp()?;
        let site = self.site(&alias.name);
        let mut parts = alias.name.split('.');
        let first = parts.next().unwrap_or_default();
        self.ask_for_builtin("__import__")?;
        self.emit(Op::Import { dst, leaf: 0, site });
        let Some(name) = &alias.asname else {
            self.write_name(first, dst);
            return Ok(());
        };
        // An attribute of the package need not be the module of that name.
        for part in parts {
            let site = self.site(part);
            self.emit(Op::ImportFrom { dst, module: dst, site });
        }
        self.write_name(name, dst);
        Ok(())
    }

    fn import_from(&mut self, import: &'a StmtImportFrom) -> Compiled {
        let module = self.temp()?;
        let name = import.module.as_ref().map_or("", |module| &**module);
        if name == "__future__" {
            // Every known feature is part of the language by now; others were refused before. What the statement binds
            // is worth loading a module for only if the name is used.
            let is_used = |alias: &Alias| self.source.matches(alias.name.as_str()).nth(1).is_some();
            if !import.names.iter().any(|alias| alias.asname.is_some() || is_used(alias)) {
                return Ok(());
            }
        }
        self.ask_for_builtin("__import__")?;
        let dotted = format!("{}{name}", ".".repeat(import.level as usize));
        let site = self.site(&dotted);
        self.emit(Op::Import { dst: module, leaf: 1, site });
        for alias in &import.names {
            if &alias.name == "*" {
                self.emit(Op::ImportStar { module });
                continue;
            }
            let mark = self.mark();
            let dst = self.temp()?;
            let site = self.site(&alias.name);
            self.emit(Op::ImportFrom { dst, module, site });
            self.write_name(alias.asname.as_ref().unwrap_or(&alias.name), dst);
            self.release(mark);
        }
        Ok(())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Exit {
    Break,
    Continue,
}

fn merge(merged: &mut super::frame::Assigned, other: super::frame::Assigned) {
    merged.iter_mut().zip(other).for_each(|(bits, other)| *bits &= other);
}
