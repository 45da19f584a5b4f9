//! `try` and `with`. The code of a `finally` or a `with` exit stands once for each way out of the block.

use ruff_python_ast::{ExceptHandler, ExceptHandlerExceptHandler, StmtTry, StmtWith, WithItem};
use ruff_text_size::Ranged;

use super::{
    Compiled, Compiler,
    frame::{Block, Label},
};
use crate::bytecode::{AwaitOrigin, Op, Reg};

impl<'a> Compiler<'a> {
    pub(super) fn try_stmt(&mut self, statement: &'a StmtTry) -> Compiled {
        if statement.finalbody.is_empty() {
            return self.try_except(statement);
        }
        let before = self.frame().assigned;
        let exception = self.temps(2)?;
        let saved = exception + 1;
        let region = self.protect(exception);
        self.frame().blocks.push(Block::Finally(region, &statement.finalbody));
        if statement.handlers.is_empty() {
            self.body(&statement.body)?;
        } else {
            self.try_except(statement)?;
        }
        let Some(Block::Finally(region, _)) = self.pop_block() else { return Ok(()) };
        let region_end = self.here();
        let normal = self.frame().assigned;
        let mut end = Label::default();
        self.body(&statement.finalbody)?;
        self.jump(&mut end, |to| Op::Jump { to });
        let after = self.frame().assigned;
        // With an exception on its way: handle it while the body runs, then send it on.
        let target = self.here();
        self.unprotect(region, target, region_end);
        self.frame().assigned = before;
        self.emit(Op::EnterHandler { exception, saved });
        let cleanup = self.temp()?;
        let region = self.protect(cleanup);
        self.frame().blocks.push(Block::Handling { region, saved, name: None });
        self.body(&statement.finalbody)?;
        let Some(Block::Handling { region, .. }) = self.pop_block() else { return Ok(()) };
        self.emit(Op::Reraise { exception });
        self.end_handling(region, saved, cleanup);
        self.bind(&mut end);
        self.frame().assigned = after;
        let _ = normal;
        Ok(())
    }

    fn try_except(&mut self, statement: &'a StmtTry) -> Compiled {
        let before = self.frame().assigned;
        let exception = self.temps(3)?;
        let (saved, cleanup) = (exception + 1, exception + 2);
        let region = self.protect(exception);
        self.frame().blocks.push(Block::Try(region));
        self.body(&statement.body)?;
        let Some(Block::Try(region)) = self.pop_block() else { return Ok(()) };
        let region_end = self.here();
        let mut end = Label::default();
        self.body(&statement.orelse)?;
        let mut after = self.frame().assigned;
        self.jump(&mut end, |to| Op::Jump { to });
        let target = self.here();
        self.unprotect(region, target, region_end);
        self.frame().assigned = before;
        self.emit(Op::EnterHandler { exception, saved });
        let outer = self.protect(cleanup);
        self.frame().blocks.push(Block::Try(outer));
        if statement.is_star {
            self.frame().assigned = before;
            self.group_handlers(&statement.handlers, exception, saved, &mut end)?;
            let state = self.frame().assigned;
            after.iter_mut().zip(state).for_each(|(bits, other)| *bits &= other);
        }
        for handler in statement.handlers.iter().filter(|_| !statement.is_star) {
            let ExceptHandler::ExceptHandler(handler) = handler;
            self.frame().assigned = before;
            self.handler(handler, exception, saved, &mut end)?;
            let state = self.frame().assigned;
            after.iter_mut().zip(state).for_each(|(bits, other)| *bits &= other);
        }
        let Some(Block::Try(outer)) = self.pop_block() else { return Ok(()) };
        if !statement.is_star {
            self.emit(Op::Reraise { exception });
        }
        self.end_handling(outer, saved, cleanup);
        self.bind(&mut end);
        self.frame().assigned = after;
        Ok(())
    }

    /// The landing place of exceptions that leave a handler: handle again what was handled before, send it on.
    fn end_handling(&mut self, region: super::frame::Protected, saved: Reg, cleanup: Reg) {
        let target = self.here();
        self.unprotect(region, target, target);
        self.emit(Op::LeaveHandler { saved });
        self.emit(Op::Reraise { exception: cleanup });
    }

    fn handler(
        &mut self,
        handler: &'a ExceptHandlerExceptHandler,
        exception: Reg,
        saved: Reg,
        end: &mut Label,
    ) -> Compiled {
        let mut next = Label::default();
        self.at(handler.range());
        if let Some(class) = &handler.type_ {
            let mark = self.mark();
            let class_register = self.expr_any(class)?;
            self.at(handler.range());
            self.jump(&mut next, |to| Op::JumpNoMatch { exception, class: class_register, to });
            self.release(mark);
        }
        let name = handler.name.as_ref().map(|name| &*name.id);
        let Some(name) = name else {
            let inner = self.temp()?;
            let region = self.protect(inner);
            self.frame().blocks.push(Block::Handling { region, saved, name: None });
            self.body(&handler.body)?;
            let Some(Block::Handling { region, .. }) = self.pop_block() else { return Ok(()) };
            let region_end = self.here();
            self.emit(Op::LeaveHandler { saved });
            self.jump(end, |to| Op::Jump { to });
            let target = self.here();
            self.unprotect(region, target, region_end);
            self.emit(Op::LeaveHandler { saved });
            self.emit(Op::Reraise { exception: inner });
            self.bind(&mut next);
            return Ok(());
        };
        self.write_name(name, exception);
        let inner = self.temp()?;
        let region = self.protect(inner);
        self.frame().blocks.push(Block::Handling { region, saved, name: Some(name) });
        self.body(&handler.body)?;
        let Some(Block::Handling { region, .. }) = self.pop_block() else { return Ok(()) };
        let region_end = self.here();
        self.emit(Op::LeaveHandler { saved });
        self.unbind_handler_name(name)?;
        self.jump(end, |to| Op::Jump { to });
        let target = self.here();
        self.unprotect(region, target, region_end);
        self.emit(Op::LeaveHandler { saved });
        self.unbind_handler_name(name)?;
        self.emit(Op::Reraise { exception: inner });
        self.bind(&mut next);
        Ok(())
    }

    /// The clauses of an `except*`: each takes its part of the group; what they raise is gathered and raised at the end.
    fn group_handlers(
        &mut self,
        handlers: &'a [ExceptHandler],
        exception: Reg,
        saved: Reg,
        end: &mut Label,
    ) -> Compiled {
        let before = self.frame().assigned;
        let mut after = before;
        let errors = self.temp()?;
        let part = self.temps(2)?;
        self.emit(Op::MakeList { dst: errors, base: 0, count: 0 });
        self.emit(Op::Move { dst: part + 1, src: exception });
        for handler in handlers {
            let ExceptHandler::ExceptHandler(handler) = handler;
            self.frame().assigned = before;
            let mut next = Label::default();
            let mark = self.mark();
            self.at(handler.range());
            if let Some(class) = &handler.type_ {
                let class_register = self.expr_any(class)?;
                self.at(handler.range());
                self.emit(Op::SplitGroup { base: part, class: class_register });
            }
            self.jump(&mut next, |to| Op::JumpNone { a: part, when: true, to });
            let (scratch, error) = (self.temp()?, self.temp()?);
            self.emit(Op::EnterHandler { exception: part, saved: scratch });
            let name = handler.name.as_ref().map(|name| &*name.id);
            if let Some(name) = name {
                self.write_name(name, part);
            }
            let region = self.protect(error);
            self.frame().blocks.push(Block::Try(region));
            self.body(&handler.body)?;
            let Some(Block::Try(region)) = self.pop_block() else { return Ok(()) };
            let region_end = self.here();
            if let Some(name) = name {
                self.unbind_handler_name(name)?;
            }
            self.jump(&mut next, |to| Op::Jump { to });
            let target = self.here();
            self.unprotect(region, target, region_end);
            self.emit(Op::ListAppend { list: errors, src: error });
            self.emit(Op::EnterHandler { exception: part, saved: scratch });
            if let Some(name) = name {
                self.unbind_handler_name(name)?;
            }
            self.bind(&mut next);
            let state = self.frame().assigned;
            after.iter_mut().zip(state).for_each(|(bits, other)| *bits &= other);
            self.release(mark);
        }
        self.emit(Op::ListAppend { list: errors, src: part + 1 });
        let raised = self.temp()?;
        self.emit(Op::GatherErrors { dst: raised, exception, errors });
        let mut fine = Label::default();
        self.jump(&mut fine, |to| Op::JumpNone { a: raised, when: true, to });
        self.emit(Op::Reraise { exception: raised });
        self.bind(&mut fine);
        self.emit(Op::LeaveHandler { saved });
        self.jump(end, |to| Op::Jump { to });
        self.frame().assigned = after;
        Ok(())
    }

    pub(super) fn with_stmt(&mut self, statement: &'a StmtWith) -> Compiled {
        if statement.is_async && !self.frame_ref().code.kind.is_async() {
            return self.error(statement, "'async with' outside async function");
        }
        self.with_items(&statement.items, statement)
    }

    fn with_items(&mut self, items: &'a [WithItem], statement: &'a StmtWith) -> Compiled {
        let Some((item, rest)) = items.split_first() else { return self.body(&statement.body) };
        // Two for the bound exit and enter methods, three for a call, then what the handler needs.
        let exit = self.temps(2)?;
        let exception = self.temps(4)?;
        let (saved, cleanup, swallow) = (exception + 1, exception + 2, exception + 3);
        let src = self.expr_any(&item.context_expr)?;
        self.at(item.context_expr.range());
        let is_async = statement.is_async;
        self.emit(Op::EnterWith { dst: exit, src, is_async });
        let value = self.temp()?;
        let site = self.site("");
        self.emit(Op::Call { dst: value, base: exit + 1, count: 0, site });
        if is_async {
            self.await_in(value, AwaitOrigin::Enter)?;
        }
        let region = self.protect(exception);
        self.frame().blocks.push(Block::With { region, exit, is_async, item: item.context_expr.range() });
        if let Some(target) = &item.optional_vars {
            self.store(target, value)?;
        }
        let before = self.frame().assigned;
        self.with_items(rest, statement)?;
        let Some(Block::With { region, .. }) = self.pop_block() else { return Ok(()) };
        let region_end = self.here();
        let mut end = Label::default();
        self.at(item.context_expr.range());
        self.exit_with_none(exit, is_async)?;
        self.jump(&mut end, |to| Op::Jump { to });
        let target = self.here();
        self.unprotect(region, target, region_end);
        self.emit(Op::EnterHandler { exception, saved });
        let outer = self.protect(cleanup);
        self.emit(Op::ExitWith { dst: swallow, exit, exception });
        if is_async {
            self.await_in(swallow, AwaitOrigin::Exit)?;
        }
        let mut swallowed = Label::default();
        self.jump(&mut swallowed, |to| Op::JumpIf { reg: swallow, to });
        self.emit(Op::Reraise { exception });
        self.end_handling(outer, saved, cleanup);
        self.bind(&mut swallowed);
        self.emit(Op::LeaveHandler { saved });
        self.bind(&mut end);
        self.frame().assigned = before;
        Ok(())
    }

    /// `exit(None, None, None)`, its result ignored.
    pub(super) fn exit_with_none(&mut self, exit: Reg, is_async: bool) -> Compiled {
        let mark = self.mark();
        let base = self.temps(4)?;
        self.emit(Op::Move { dst: base, src: exit });
        (1..4).for_each(|offset| {
            self.emit(Op::LoadNone { dst: base + offset });
        });
        let site = self.site("");
        self.emit(Op::Call { dst: base, base, count: 3, site });
        if is_async {
            self.await_in(base, AwaitOrigin::Exit)?;
        }
        self.release(mark);
        Ok(())
    }
}
