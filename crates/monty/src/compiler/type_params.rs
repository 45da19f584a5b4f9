//! Type parameters (PEP 695): a frame of their own around the function, class or alias that they belong to, in which each
//! is a variable; bounds, defaults and the values of aliases are functions called when somebody asks.

use ruff_python_ast::{Expr, StmtTypeAlias, TypeParam, TypeParams};
use ruff_text_size::Ranged;

use super::{
    Compiled, Compiler,
    frame::Frame,
    scopes::{ScopeId, ScopeKind, TYPE_PARAMS},
};
use crate::bytecode::{CodeKind, Constant, Helper, Op, Reg};

impl<'a> Compiler<'a> {
    /// Runs `body` in the frame of type parameters; what it gives goes to `dst`. The values in `arguments` come along.
    pub(super) fn in_type_scope(
        &mut self,
        params: &'a TypeParams,
        name: &str,
        arguments: &[Reg],
        dst: Reg,
        body: impl FnOnce(&mut Self, Reg) -> Compiled<Reg>,
    ) -> Compiled {
        let Some(scope) = self.scopes.at(params.range, ScopeKind::TypeParams) else {
            return self.error(&params.range, "type parameters have no scope");
        };
        let mark = self.mark();
        let location = self.frame_ref().location;
        let base = self.temps(1 + arguments.len() as u16)?;
        let mut captures = Vec::new();
        if self.sees_class() {
            let namespace = self.temp()?;
            self.emit(Op::LoadNamespace { dst: namespace });
            captures.push(namespace);
        }
        let index = self.reserve_code();
        let name = format!("<generic parameters of {name}>");
        let qualname = self.qualified(&name);
        self.frames.push(Frame::new(CodeKind::Function, &name, qualname, scope));
        self.frame().location = location;
        self.frame().code.is_annotation = true;
        let given = self.temps(arguments.len() as u16)?;
        for register in (given..).take(arguments.len()) {
            self.frame().set_assigned(register);
            let name = self.frame().name(&format!(".{register}"));
            self.frame().code.parameters.names.push(name);
        }
        let parameters = &mut self.frame().code.parameters;
        (parameters.positional, parameters.positional_only) = (arguments.len() as u16, arguments.len() as u16);
        self.open_namespace(scope, !captures.is_empty())?;
        self.end_variables();
        self.type_variables(params)?;
        let src = body(self, given)?;
        self.emit(Op::Return { src });
        self.finish_frame(index);
        self.codes[index as usize].captures = captures;
        self.capture(index, scope)?;
        self.frame().location = location;
        self.emit(Op::MakeFunction { dst: base, base, flags: 0, code: index });
        for (argument, register) in arguments.iter().zip(base + 1..) {
            self.emit(Op::Move { dst: register, src: *argument });
        }
        let site = self.site("");
        self.emit(Op::Call { dst, base, count: arguments.len() as u8, site });
        self.release(mark);
        Ok(())
    }

    /// Whether names in annotations written here may be those of a class body.
    pub(super) fn sees_class(&self) -> bool {
        let mut scope = Some(self.scope());
        while let Some(id) = scope {
            let known = self.scopes.get(id);
            match known.kind {
                ScopeKind::Class => return true,
                ScopeKind::TypeParams | ScopeKind::Annotations => scope = known.parent,
                _ => return false,
            }
        }
        false
    }

    /// Declares the variables of an annotation frame; with a namespace, its first captured register is the class's dict.
    pub(super) fn open_namespace(&mut self, scope: ScopeId, has_namespace: bool) -> Compiled {
        let mut first = None;
        if has_namespace {
            let register = self.temp()?;
            self.emit(Op::UseNamespace { src: register });
            first = Some(register);
        }
        self.declare(scope)?;
        if let Some(first) = first {
            self.frame().code.first_capture = first;
        }
        Ok(())
    }

    fn type_variables(&mut self, params: &'a TypeParams) -> Compiled {
        let mark = self.mark();
        let first = self.temps(params.len() as u16)?;
        for (param, dst) in params.iter().zip(first..) {
            let mark = self.mark();
            let base = self.temps(4)?;
            self.at(param.range());
            let name = param.name();
            self.load_constant(base, Constant::Str(name.to_string()));
            (1..4).for_each(|offset| {
                self.emit(Op::LoadNone { dst: base + offset });
            });
            let (helper, default, default_at) = match param {
                TypeParam::TypeVar(variable) => {
                    if let Some(bound) = &variable.bound {
                        // A tuple stands for constraints.
                        let at = if bound.is_tuple_expr() { base + 2 } else { base + 1 };
                        self.deferred_value(bound, name, at)?;
                    }
                    (Helper::TypeVar, &variable.default, base + 3)
                }
                TypeParam::ParamSpec(variable) => (Helper::ParamSpec, &variable.default, base + 1),
                TypeParam::TypeVarTuple(variable) => (Helper::TypeVarTuple, &variable.default, base + 1),
            };
            if let Some(default) = default {
                self.deferred_value(default, name, default_at)?;
            }
            self.at(param.range());
            self.emit(Op::CallHelper { dst, base, helper });
            self.write_name(name, dst);
            self.release(mark);
        }
        let all = self.temp()?;
        self.emit(Op::MakeTuple { dst: all, base: first, count: params.len() as u8 });
        self.write_name(TYPE_PARAMS, all);
        self.release(mark);
        Ok(())
    }

    /// A function that gives the value of an expression when it is called, with or without a format.
    fn deferred_value(&mut self, value: &'a Expr, name: &str, dst: Reg) -> Compiled {
        let Some(scope) = self.scopes.at(value.range(), ScopeKind::Annotations) else {
            return self.error(value, "annotation has no scope");
        };
        self.deferred(scope, name, dst, |compiler| compiler.annotation_value(value))
    }

    /// The value of an annotation; `*Ts` stands for the one item that iterating over it gives.
    pub(super) fn annotation_value(&mut self, value: &'a Expr) -> Compiled<Reg> {
        let Expr::Starred(starred) = value else { return self.expr_any(value) };
        let src = self.expr_any(&starred.value)?;
        let base = self.temp()?;
        self.at(value.range());
        self.emit(Op::Unpack { base, src, count: 1 });
        Ok(base)
    }

    pub(super) fn type_alias(&mut self, alias: &'a StmtTypeAlias) -> Compiled {
        let Expr::Name(name) = &*alias.name else { return self.error(alias, "invalid syntax") };
        let dst = self.temp()?;
        match &alias.type_params {
            Some(params) => self.in_type_scope(params, &name.id, &[], dst, |compiler, _| {
                let params = compiler.read_name(TYPE_PARAMS, None)?;
                compiler.new_alias(alias, &name.id, Some(params))
            })?,
            None => {
                let src = self.new_alias(alias, &name.id, None)?;
                self.emit(Op::Move { dst, src });
            }
        }
        self.at(alias.range);
        self.write_name(&name.id, dst);
        Ok(())
    }

    fn new_alias(&mut self, alias: &'a StmtTypeAlias, name: &str, params: Option<Reg>) -> Compiled<Reg> {
        let base = self.temps(3)?;
        self.load_constant(base, Constant::Str(name.to_owned()));
        match params {
            Some(src) => self.emit(Op::Move { dst: base + 1, src }),
            None => self.emit(Op::MakeTuple { dst: base + 1, base, count: 0 }),
        };
        self.deferred_value(&alias.value, name, base + 2)?;
        self.at(alias.range);
        self.emit(Op::CallHelper { dst: base, base, helper: Helper::TypeAlias });
        Ok(base)
    }
}
