//! Calls: arguments stand in a row behind the callee, so that the callee's window opens in place.

use ruff_python_ast::{Expr, ExprCall, Keyword};
use ruff_text_size::Ranged;

use super::{Compiled, Compiler};
use crate::bytecode::{Op, Reg};

/// Arguments beyond this many go through a tuple.
const MOST_ARGUMENTS: usize = 40;

impl<'a> Compiler<'a> {
    pub(super) fn call(&mut self, call: &'a ExprCall, dst: Reg) -> Compiled {
        let arguments = &call.arguments;
        let count = arguments.args.len() + arguments.keywords.len();
        let spreads = arguments.args.iter().any(Expr::is_starred_expr)
            || arguments.keywords.iter().any(|keyword| keyword.arg.is_none());
        if spreads || count > MOST_ARGUMENTS {
            return self.call_spread(call, dst);
        }
        if let Expr::Name(name) = &*call.func
            && name.id == "super"
            && count == 0
            && let Some(()) = self.zero_argument_super(call, dst)?
        {
            return Ok(());
        }
        match &*call.func {
            Expr::Attribute(attribute) if arguments.keywords.is_empty() => {
                let base = self.temp_at_end(dst)?;
                self.expr_to(&attribute.value, base)?;
                let site = self.site(&self.mangle(&attribute.attr));
                if !arguments.args.iter().all(is_quiet) {
                    self.at(attribute.range());
                    self.emit(Op::LoadMethod { base, site });
                }
                self.arguments(call, base)?;
                self.at(call.range());
                self.emit(Op::CallMethod { dst, base, count: count as u8, site });
            }
            function => {
                let base = self.temp_at_end(dst)?;
                self.expr_to(function, base)?;
                self.arguments(call, base)?;
                self.at(call.range());
                let keywords: Vec<u32> = arguments
                    .keywords
                    .iter()
                    .filter_map(|keyword| keyword.arg.as_ref())
                    .map(|name| self.frame().name(name))
                    .collect();
                if keywords.is_empty() {
                    let site = self.site("");
                    self.emit(Op::Call { dst, base, count: count as u8, site });
                } else {
                    let site = self.site_with("", keywords);
                    self.emit(Op::CallKeywords { dst, base, count: count as u8, site });
                }
            }
        }
        Ok(())
    }

    /// Evaluates positional and keyword arguments into the registers behind `base`.
    fn arguments(&mut self, call: &'a ExprCall, base: Reg) -> Compiled {
        let arguments = &call.arguments;
        let count = arguments.args.len() + arguments.keywords.len();
        let first = self.temps(count as u16)?;
        debug_assert_eq!(first, base + 1, "arguments follow the callee");
        let values = arguments.args.iter().chain(arguments.keywords.iter().map(|keyword| &keyword.value));
        for (value, register) in values.zip(first..) {
            self.expr_to(value, register)?;
        }
        Ok(())
    }

    fn call_spread(&mut self, call: &'a ExprCall, dst: Reg) -> Compiled {
        let base = self.temps(3)?;
        self.expr_to(&call.func, base)?;
        self.spread_arguments(&call.arguments.args, &call.arguments.keywords, base + 1, call)?;
        self.at(call.range());
        self.emit(Op::CallSpread { dst, base });
        Ok(())
    }

    /// The positional arguments in `at`, a tuple or a list; a dict of the keywords (or nothing) in `at + 1`.
    pub(super) fn spread_arguments(
        &mut self,
        positional: &'a [Expr],
        keywords: &'a [Keyword],
        at: Reg,
        node: &impl Ranged,
    ) -> Compiled {
        match positional {
            [Expr::Starred(only)] => {
                let src = self.expr_any(&only.value)?;
                self.at(only.range());
                self.emit(Op::SpreadItems { dst: at, src });
            }
            _ => self.sequence(positional, node, at, super::expr::Display::Arguments)?,
        }
        match keywords {
            [] => {
                self.emit(Op::Unbind { reg: at + 1 });
                return Ok(());
            }
            [Keyword { arg: None, value, .. }] => {
                let src = self.expr_any(value)?;
                self.at(node.range());
                self.emit(Op::SpreadMapping { dst: at + 1, src });
                return Ok(());
            }
            _ => {}
        }
        self.emit(Op::MakeDict { dst: at + 1, base: 0, count: 0 });
        // Names that come before any mapping cannot repeat each other.
        let distinct = keywords.iter().take_while(|keyword| keyword.arg.is_some()).count();
        for (position, keyword) in keywords.iter().enumerate() {
            let mark = self.mark();
            match &keyword.arg {
                Some(name) if position < distinct => {
                    let key = self.temp()?;
                    self.load_constant(key, crate::bytecode::Constant::Str(name.to_string()));
                    let src = self.expr_any(&keyword.value)?;
                    self.emit(Op::DictAdd { dict: at + 1, key, src });
                }
                Some(name) => {
                    let key = self.temp()?;
                    self.load_constant(key, crate::bytecode::Constant::Str(name.to_string()));
                    let single = self.temp()?;
                    let value = self.expr_temp(&keyword.value)?;
                    self.emit(Op::MakeDict { dst: single, base: 0, count: 0 });
                    self.emit(Op::DictAdd { dict: single, key, src: value });
                    self.at(node.range());
                    self.emit(Op::DictExtend { dict: at + 1, src: single, call: 1 });
                }
                None => {
                    let src = self.expr_any(&keyword.value)?;
                    self.at(node.range());
                    self.emit(Op::DictExtend { dict: at + 1, src, call: 1 });
                }
            }
            self.release(mark);
        }
        Ok(())
    }

    /// `super()` inside a method: needs the class cell and the first parameter.
    fn zero_argument_super(&mut self, call: &'a ExprCall, dst: Reg) -> Compiled<Option<()>> {
        if self.scopes.module_names.contains("super")
            || self.place("super") != super::frame::Place::Global
            || self.is_module_level()
        {
            return Ok(None);
        }
        let frame = self.frame_ref();
        if frame.code.parameters.positional == 0 {
            return Ok(None);
        }
        // The register itself, since the name may be deleted; the first parameter has the first register.
        let object = 0;
        let cell = match self.place("__class__") {
            super::frame::Place::Cell(cell) => cell,
            _ => {
                let missing = self.temp()?;
                self.load_constant(missing, crate::bytecode::Constant::None);
                missing
            }
        };
        self.at(call.range());
        self.emit(Op::LoadSuper { dst, cell, object });
        Ok(Some(()))
    }
}

/// Whether nobody can tell if an argument was evaluated before or after the method was looked up.
fn is_quiet(argument: &Expr) -> bool {
    match argument {
        Expr::Name(_) | Expr::Lambda(_) => true,
        Expr::UnaryOp(unary) => is_quiet(&unary.operand),
        Expr::BinOp(binary) => is_quiet(&binary.left) && is_quiet(&binary.right),
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_quiet),
        literal => literal.is_literal_expr(),
    }
}
