//! Comprehensions, compiled into the frame around them (PEP 709), and the body of generator expressions.

use ruff_python_ast::{Comprehension, Expr, ExprGenerator};
use ruff_text_size::{Ranged, TextRange};

use super::{
    Compiled, Compiler,
    frame::{Label, Place},
    scopes::ScopeKind,
};
use crate::bytecode::{AwaitOrigin, Constant, Op, Reg};

/// What each round of a comprehension does with its element.
#[derive(Clone, Copy)]
enum Element<'a> {
    List(&'a Expr),
    Set(&'a Expr),
    Dict(&'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Compiler<'a> {
    pub(super) fn comprehension(&mut self, expr: &'a Expr, dst: Reg) -> Compiled {
        let (generators, element) = match expr {
            Expr::ListComp(comp) => (&comp.generators, Element::List(&comp.elt)),
            Expr::SetComp(comp) => (&comp.generators, Element::Set(&comp.elt)),
            Expr::DictComp(comp) => match &comp.key {
                Some(key) => (&comp.generators, Element::Dict(key, &comp.value)),
                None => return self.error(expr, "dict unpacking cannot be used in dict comprehension"),
            },
            _ => return Ok(()),
        };
        let is_async = generators.iter().any(|generator| generator.is_async);
        if is_async && !self.frame_ref().code.kind.is_async() {
            return self.error(expr, "asynchronous comprehension outside of an asynchronous function");
        }
        let Some(first) = generators.first() else { return Ok(()) };
        let mark = self.mark();
        let result = self.temp()?;
        let it = self.temps(3)?;
        self.any_iterator(first, it)?;
        let Some(scope) = self.scopes.at(expr.range(), ScopeKind::Comprehension) else {
            return self.error(expr, "comprehension has no scope");
        };
        self.at(expr.range());
        self.emit(match element {
            Element::List(_) | Element::Yield(_) => Op::MakeList { dst: result, base: 0, count: 0 },
            Element::Set(_) => Op::MakeSet { dst: result, base: 0, count: 0 },
            Element::Dict(..) => Op::MakeDict { dst: result, base: 0, count: 0 },
        });
        let outer = std::mem::replace(&mut self.frame().scope, scope);
        let state = self.frame().assigned;
        let first_local = self.frame().code.locals.len();
        self.declare(scope)?;
        let start = self.here();
        self.rounds(expr.range(), generators, it, element, result)?;
        let scope = start..self.here();
        let frame = self.frame();
        // Comprehensions inside of this one have smaller scopes already.
        let own = frame.code.locals[first_local..].iter_mut().filter(|local| local.scope.end == u32::MAX);
        own.for_each(|local| local.scope = scope.clone());
        self.frame().scope = outer;
        self.frame().assigned = state;
        self.emit(Op::Move { dst, src: result });
        self.release(mark);
        Ok(())
    }

    pub(super) fn generator_body(&mut self, generator: &'a ExprGenerator) -> Compiled {
        let it = self.temps(3)?;
        self.at(generator.range);
        self.emit(match generator.generators.first() {
            Some(first) if first.is_async => Op::Move { dst: it, src: 0 },
            _ => Op::GetIter { it, src: 0 },
        });
        self.rounds(generator.range, &generator.generators, it, Element::Yield(&generator.elt), 0)
    }

    /// The loops, outermost first; the iterator of the first is ready in `it`.
    fn rounds(
        &mut self,
        whole: TextRange,
        generators: &'a [Comprehension],
        it: Reg,
        element: Element<'a>,
        result: Reg,
    ) -> Compiled {
        let Some((first, rest)) = generators.split_first() else { return Ok(()) };
        let mut end = Label::default();
        let start = self.here();
        let mut again = Label::default();
        self.at(if first.is_async { whole } else { first.iter.range() });
        if first.is_async {
            self.async_next_item(&first.target, it, &mut end)?;
        } else {
            self.next_item(&first.target, it, &mut end)?;
        }
        for test in &first.ifs {
            self.jump_unless(test, &mut again)?;
        }
        match rest.first() {
            Some(next) => {
                let mark = self.mark();
                let it = self.temps(3)?;
                self.any_iterator(next, it)?;
                self.rounds(whole, rest, it, element, result)?;
                self.release(mark);
            }
            None => self.element(element, result)?,
        }
        self.bind(&mut again);
        self.jump_back(start);
        self.bind(&mut end);
        Ok(())
    }

    fn element(&mut self, element: Element<'a>, result: Reg) -> Compiled {
        let mark = self.mark();
        match element {
            Element::List(item) => {
                let src = self.expr_any(item)?;
                self.at(item.range());
                self.emit(Op::ListAppend { list: result, src });
            }
            Element::Set(item) => {
                let src = self.expr_any(item)?;
                self.at(item.range());
                self.emit(Op::SetAdd { set: result, src });
            }
            Element::Dict(key, value) => {
                let key_register = self.expr_temp(key)?;
                let src = self.expr_any(value)?;
                self.at(key.range());
                self.emit(Op::DictAdd { dict: result, key: key_register, src });
            }
            Element::Yield(item) => {
                let src = self.expr_any(item)?;
                let dst = self.temp()?;
                self.at(item.range());
                self.emit(Op::Yield { dst, src });
            }
        }
        self.release(mark);
        Ok(())
    }

    /// Iterator state for a `for`: `range(…)` of ints needs no object.
    pub(super) fn iterator(&mut self, iterable: &'a Expr, it: Reg) -> Compiled {
        let mark = self.mark();
        if let Expr::Call(call) = iterable
            && let Expr::Name(name) = &*call.func
            && name.id == "range"
            && call.arguments.keywords.is_empty()
            && (1..=3).contains(&call.arguments.args.len())
            && !call.arguments.args.iter().any(Expr::is_starred_expr)
            && self.names_builtin("range")
        {
            let base = self.temps(call.arguments.args.len() as u16)?;
            for (argument, register) in call.arguments.args.iter().zip(base..) {
                self.expr_to(argument, register)?;
            }
            self.at(call.range());
            self.emit(Op::GetRange { it, base, count: call.arguments.args.len() as u8 });
        } else {
            let src = self.expr_any(iterable)?;
            self.at(iterable.range());
            self.emit(Op::GetIter { it, src });
        }
        self.release(mark);
        Ok(())
    }

    fn any_iterator(&mut self, generator: &'a Comprehension, it: Reg) -> Compiled {
        match generator.is_async {
            true => self.async_iterator(&generator.iter, it),
            false => self.iterator(&generator.iter, it),
        }
    }

    /// `__aiter__()` of the iterable, for `async for`.
    pub(super) fn async_iterator(&mut self, iterable: &'a Expr, it: Reg) -> Compiled {
        let mark = self.mark();
        let src = self.expr_any(iterable)?;
        self.at(iterable.range());
        self.emit(Op::GetAsyncIter { dst: it, src });
        self.release(mark);
        Ok(())
    }

    /// Awaits the next item into the target; `StopAsyncIteration` goes to `end`.
    pub(super) fn async_next_item(&mut self, target: &'a Expr, it: Reg, end: &mut Label) -> Compiled {
        let mark = self.mark();
        let (item, exception) = (self.temp()?, self.temp()?);
        let region = self.protect(exception);
        self.emit(Op::AsyncNext { dst: item, src: it });
        self.await_in(item, AwaitOrigin::Next)?;
        let region_end = self.here();
        let mut fine = Label::default();
        self.jump(&mut fine, |to| Op::Jump { to });
        let handler = self.here();
        self.unprotect(region, handler, region_end);
        let mut other = Label::default();
        let class = self.temp()?;
        self.load_constant(class, Constant::Builtin("StopAsyncIteration".to_owned()));
        self.jump(&mut other, |to| Op::JumpNoMatch { exception, class, to });
        self.jump(end, |to| Op::Jump { to });
        self.bind(&mut other);
        self.emit(Op::Reraise { exception });
        self.bind(&mut fine);
        self.store(target, item)?;
        self.release(mark);
        Ok(())
    }

    /// Takes the next item into the target, or goes to `end`.
    pub(super) fn next_item(&mut self, target: &'a Expr, it: Reg, end: &mut Label) -> Compiled {
        if let Expr::Name(name) = target
            && let Place::Register(dst) = self.place(&name.id)
        {
            self.jump(end, |to| Op::ForIter { dst, it, to });
            self.frame().set_assigned(dst);
            return Ok(());
        }
        let mark = self.mark();
        let dst = self.temp()?;
        self.jump(end, |to| Op::ForIter { dst, it, to });
        self.store(target, dst)?;
        self.release(mark);
        Ok(())
    }
}
