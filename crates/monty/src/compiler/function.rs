//! `def`, `lambda`, generator expressions, and annotations (computed on demand, PEP 649).

use ruff_python_ast::{Expr, ExprGenerator, ExprLambda, Parameters, Stmt, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange};

use super::{
    Compiled, Compiler,
    frame::{EVERYTHING, Frame, Place},
    scopes::{ScopeId, ScopeKind},
};
use crate::bytecode::{CodeKind, Constant, Op, Reg};

/// Flags of [`Op::MakeFunction`]: what stands at its base, in this order.
pub(crate) const HAS_DEFAULTS: u8 = 1;
pub(crate) const HAS_KEYWORD_DEFAULTS: u8 = 2;
pub(crate) const HAS_ANNOTATE: u8 = 4;

impl<'a> Compiler<'a> {
    pub(super) fn function_def(&mut self, def: &'a StmtFunctionDef) -> Compiled {
        if let Some(type_params) = &def.type_params {
            return self.unsupported(&**type_params, "type parameters");
        }
        let mark = self.mark();
        let first = self.decorators(&def.decorator_list)?;
        let dst = self.temp()?;
        let at = def.name.range();
        self.at(at);
        let scope = self.scopes.at(def.range, ScopeKind::Function);
        let kind = match (def.is_async, scope.is_some_and(|scope| self.scopes.get(scope).is_generator)) {
            (true, true) => CodeKind::AsyncGenerator,
            (true, false) => CodeKind::Coroutine,
            (false, true) => CodeKind::Generator,
            (false, false) => CodeKind::Function,
        };
        let function = NewFunction {
            name: &def.name,
            range: def.range,
            kind,
            parameters: Some(&def.parameters),
            returns: def.returns.as_deref(),
        };
        self.new_function(function, dst, |compiler| {
            if let Some(doc) = docstring(&def.body) {
                compiler.frame().code.doc = Some(doc);
            }
            compiler.body(&def.body)
        })?;
        self.apply_decorators(&def.decorator_list, first, dst)?;
        self.at(at);
        self.write_name(&def.name, dst);
        self.release(mark);
        Ok(())
    }

    /// Evaluates the decorators, first to last; gives the register of the first.
    pub(super) fn decorators(&mut self, decorators: &'a [ruff_python_ast::Decorator]) -> Compiled<Reg> {
        let first = self.mark() as Reg;
        for decorator in decorators {
            self.expr_temp(&decorator.expression)?;
        }
        Ok(first)
    }

    pub(super) fn apply_decorators(
        &mut self,
        decorators: &'a [ruff_python_ast::Decorator],
        first: Reg,
        dst: Reg,
    ) -> Compiled {
        for (at, decorator) in decorators.iter().enumerate().rev() {
            let register = first + at as Reg;
            let mark = self.mark();
            let base = self.temps(2)?;
            self.at(decorator.expression.range());
            self.emit(Op::Move { dst: base, src: register });
            self.emit(Op::Move { dst: base + 1, src: dst });
            let site = self.site("");
            self.emit(Op::Call { dst, base, count: 1, site });
            self.release(mark);
        }
        Ok(())
    }

    pub(super) fn lambda(&mut self, lambda: &'a ExprLambda, dst: Reg) -> Compiled {
        let scope = self.scopes.at(lambda.range, ScopeKind::Function);
        let is_generator = scope.is_some_and(|scope| self.scopes.get(scope).is_generator);
        let function = NewFunction {
            name: "<lambda>",
            range: lambda.range,
            kind: if is_generator { CodeKind::Generator } else { CodeKind::Function },
            parameters: lambda.parameters.as_deref(),
            returns: None,
        };
        self.new_function(function, dst, |compiler| {
            let src = compiler.expr_any(&lambda.body)?;
            compiler.at(lambda.body.range());
            compiler.emit(Op::Return { src });
            Ok(())
        })
    }

    pub(super) fn generator_expression(&mut self, generator: &'a ExprGenerator, dst: Reg) -> Compiled {
        let scope = self.scopes.at(generator.range, ScopeKind::Function);
        let is_async = scope.is_some_and(|scope| self.scopes.get(scope).awaits);
        let Some(first) = generator.generators.first() else { return Ok(()) };
        let base = self.temps(2)?;
        let function = NewFunction {
            name: "<genexpr>",
            range: generator.range,
            kind: if is_async { CodeKind::AsyncGenerator } else { CodeKind::Generator },
            parameters: None,
            returns: None,
        };
        // The outermost iterable is evaluated now, in the scope around.
        self.expr_to(&first.iter, base + 1)?;
        let iterable = self.temp()?;
        self.at(first.iter.range());
        self.emit(match first.is_async {
            true => Op::GetAsyncIter { dst: iterable, src: base + 1 },
            false => Op::GetYieldFrom { dst: iterable, src: base + 1 },
        });
        self.emit(Op::Move { dst: base + 1, src: iterable });
        self.new_function(function, base, |compiler| compiler.generator_body(generator))?;
        self.at(generator.range);
        let site = self.site("");
        self.emit(Op::Call { dst, base, count: 1, site });
        Ok(())
    }

    fn new_function(&mut self, new: NewFunction<'a>, dst: Reg, body: impl FnOnce(&mut Self) -> Compiled) -> Compiled {
        let mark = self.mark();
        let location = self.frame_ref().location;
        let mut flags = 0;
        let base = self.temps(3)?;
        let mut next = base;
        if let Some(parameters) = new.parameters {
            if self.defaults(parameters, next)? {
                flags |= HAS_DEFAULTS;
                next += 1;
            }
            if self.keyword_defaults(parameters, next)? {
                flags |= HAS_KEYWORD_DEFAULTS;
                next += 1;
            }
            if let Some(scope) = self.scopes.at(new.range, ScopeKind::Annotations) {
                let annotated = annotated_parameters(parameters, new.returns);
                self.annotate_function(scope, &annotated, next)?;
                flags |= HAS_ANNOTATE;
            }
        }
        let Some(scope) = self.scopes.at(new.range, ScopeKind::Function) else {
            return self.error(&new.range, "function has no scope");
        };
        let index = self.reserve_code();
        let qualname = self.qualified(new.name);
        self.frames.push(Frame::new(new.kind, new.name, qualname, scope));
        self.frame().location = location;
        self.frame().code.start = new.range.start().into();
        let is_genexpr = new.name == "<genexpr>";
        self.parameters(new.parameters, scope, is_genexpr)?;
        self.declare(scope)?;
        self.end_variables();
        body(self)?;
        self.finish_frame(index);
        self.capture(index, scope)?;
        self.frame().location = location;
        self.emit(Op::MakeFunction { dst, base, flags, code: index });
        self.release(mark);
        Ok(())
    }

    /// Registers of the current frame whose cells the new code takes, in the order of its free variables.
    pub(super) fn capture(&mut self, index: u32, scope: ScopeId) -> Compiled {
        let free: Vec<&String> =
            self.scopes.get(scope).names.iter().filter(|(_, usage)| usage.free).map(|(name, _)| name).collect();
        let mut captures = std::mem::take(&mut self.codes[index as usize].captures);
        for name in free {
            match self.cell_of(name) {
                Some(register) => captures.push(register),
                None => {
                    let (start, end) = self.frame_ref().location;
                    let message = format!("no binding for nonlocal '{name}' found");
                    return Err(super::CompileError { message, start, end });
                }
            }
        }
        self.codes[index as usize].captures = captures;
        Ok(())
    }

    /// The register with the cell of `name`, looked up as an inner function sees it.
    fn cell_of(&self, name: &str) -> Option<Reg> {
        let mut places =
            self.frame_ref().places.iter().filter(|((_, known), _)| known == name).filter_map(|((scope, _), place)| {
                match place {
                    Place::Cell(register) | Place::NamespaceOrCell(register) => Some((scope.0, *register)),
                    _ => None,
                }
            });
        let first = places.next()?;
        // Comprehensions that are open now come after the function around them.
        Some(places.fold(first, |best, other| if other.0 > best.0 { other } else { best }).1)
    }

    fn defaults(&mut self, parameters: &'a Parameters, at: Reg) -> Compiled<bool> {
        let defaults: Vec<&'a Expr> =
            parameters.posonlyargs.iter().chain(&parameters.args).filter_map(|parameter| parameter.default()).collect();
        if defaults.is_empty() {
            return Ok(false);
        }
        let mark = self.mark();
        let first = self.temps(defaults.len() as u16)?;
        for (default, register) in defaults.iter().zip(first..) {
            self.expr_to(default, register)?;
        }
        self.emit(Op::MakeTuple { dst: at, base: first, count: defaults.len() as u8 });
        self.release(mark);
        Ok(true)
    }

    fn keyword_defaults(&mut self, parameters: &'a Parameters, at: Reg) -> Compiled<bool> {
        if parameters.kwonlyargs.iter().all(|parameter| parameter.default().is_none()) {
            return Ok(false);
        }
        let mark = self.mark();
        let first = self.temps(parameters.kwonlyargs.len() as u16)?;
        for (parameter, register) in parameters.kwonlyargs.iter().zip(first..) {
            match parameter.default() {
                Some(default) => self.expr_to(default, register)?,
                None => {
                    self.emit(Op::Unbind { reg: register });
                }
            }
        }
        self.emit(Op::MakeTuple { dst: at, base: first, count: parameters.kwonlyargs.len() as u8 });
        self.release(mark);
        Ok(true)
    }

    /// Parameters take the first registers, in the order of [`crate::bytecode::Parameters::names`].
    fn parameters(&mut self, parameters: Option<&'a Parameters>, scope: ScopeId, is_genexpr: bool) -> Compiled {
        if is_genexpr {
            let register = self.temp()?;
            self.frame().set_assigned(register);
            let name = self.frame().name(".0");
            self.frame().code.parameters.names.push(name);
            self.frame().code.parameters.positional = 1;
            self.frame().code.parameters.positional_only = 1;
            return Ok(());
        }
        let Some(parameters) = parameters else { return Ok(()) };
        let positional = parameters.posonlyargs.iter().chain(&parameters.args).map(|parameter| &parameter.parameter);
        let keyword_only = parameters.kwonlyargs.iter().map(|parameter| &parameter.parameter);
        let variadic = parameters.vararg.iter().chain(&parameters.kwarg).map(|parameter| &**parameter);
        let all: Vec<_> = positional.chain(keyword_only).chain(variadic).collect();
        let first = self.temps(all.len() as u16)?;
        let mut names = Vec::new();
        for (parameter, register) in all.into_iter().zip(first..) {
            let name = self.mangle(&parameter.name);
            let usage = self.scopes.get(scope).usage(&parameter.name).unwrap_or_default();
            let place = if usage.captured { Place::Cell(register) } else { Place::Register(register) };
            names.push(self.frame().name(&name));
            self.frame().set_assigned(register);
            if usage.captured {
                self.emit(Op::MakeCell { reg: register });
            }
            self.remember(scope, name, place);
        }
        let first_is_stable = names.first().is_some_and(|_| self.codes_first_parameter_is_stable(scope, parameters));
        let code = &mut self.frame().code;
        code.self_is_stable = first_is_stable;
        code.parameters.names = names;
        code.parameters.positional_only = parameters.posonlyargs.len() as u16;
        code.parameters.positional = (parameters.posonlyargs.len() + parameters.args.len()) as u16;
        code.parameters.keyword_only = parameters.kwonlyargs.len() as u16;
        code.parameters.has_args = parameters.vararg.is_some();
        code.parameters.has_kwargs = parameters.kwarg.is_some();
        Ok(())
    }

    fn codes_first_parameter_is_stable(&self, scope: ScopeId, parameters: &Parameters) -> bool {
        let first = parameters.posonlyargs.iter().chain(&parameters.args).next();
        first.is_some_and(|first| {
            let usage = self.scopes.get(scope).usage(first.name()).unwrap_or_default();
            !usage.captured && !usage.deleted && !usage.rebound
        })
    }

    /// `outer.<locals>.inner`, `Class.method`.
    pub(super) fn qualified(&mut self, name: &str) -> String {
        let frame = self.frame_ref();
        let scope = frame.scope;
        if self.scopes.get(scope).usage(name).is_some_and(|usage| usage.global) {
            return name.to_owned();
        }
        match frame.code.kind {
            CodeKind::Module => name.to_owned(),
            CodeKind::Class => format!("{}.{name}", frame.code.qualname),
            _ => format!("{}.<locals>.{name}", frame.code.qualname),
        }
    }

    /// A function that gives the dict of annotations when somebody asks.
    fn annotate_function(&mut self, scope: ScopeId, annotations: &[(String, &'a Expr)], dst: Reg) -> Compiled {
        let in_class = self.scopes.get(self.scope()).kind == ScopeKind::Class;
        let mark = self.mark();
        let mut captures = Vec::new();
        if in_class {
            let namespace = self.temp()?;
            self.emit(Op::LoadNamespace { dst: namespace });
            captures.push(namespace);
        }
        let index = self.reserve_code();
        let qualname = self.qualified("__annotate__");
        self.frames.push(Frame::new(CodeKind::Function, "__annotate__", qualname, scope));
        let format = self.temp()?;
        let name = self.frame().name("format");
        self.frame().set_assigned(format);
        let parameters = &mut self.frame().code.parameters;
        (parameters.names, parameters.positional, parameters.positional_only) = (vec![name], 1, 1);
        if in_class {
            let register = self.temp()?;
            self.frame().code.first_capture = register;
            self.emit(Op::UseNamespace { src: register });
        }
        self.declare(scope)?;
        if in_class {
            self.frame().code.first_capture = 1;
        }
        let dict = self.temp()?;
        self.emit(Op::MakeDict { dst: dict, base: 0, count: 0 });
        for (name, annotation) in annotations {
            let mark = self.mark();
            let key = self.temp()?;
            self.load_constant(key, Constant::Str(name.clone()));
            let src = self.expr_any(annotation)?;
            self.emit(Op::DictAdd { dict, key, src });
            self.release(mark);
        }
        self.emit(Op::Return { src: dict });
        self.finish_frame(index);
        self.codes[index as usize].captures = captures;
        self.capture(index, scope)?;
        self.emit(Op::MakeFunction { dst, base: dst, flags: 0, code: index });
        self.release(mark);
        Ok(())
    }

    /// At the end of a class or module body: `__annotate__` for the variables annotated in it.
    pub(super) fn annotations_of(&mut self, body: &'a [Stmt]) -> Compiled {
        let mut annotations = Vec::new();
        collect_annotations(body, &mut annotations);
        let Some((_, first)) = annotations.first() else { return Ok(()) };
        let Some(scope) = self.scopes.at(first.range(), ScopeKind::Annotations) else { return Ok(()) };
        let named: Vec<(String, &'a Expr)> =
            annotations.into_iter().map(|(name, annotation)| (self.mangle(name), annotation)).collect();
        let mark = self.mark();
        let dst = self.temp()?;
        self.annotate_function(scope, &named, dst)?;
        self.write_name("__annotate__", dst);
        self.release(mark);
        Ok(())
    }

    pub(super) fn module_doc(&mut self, body: &'a [Stmt]) -> Compiled {
        if let Some(doc) = docstring(body) {
            let mark = self.mark();
            let dst = self.temp()?;
            self.load_constant(dst, Constant::Str(doc));
            self.write_name("__doc__", dst);
            self.release(mark);
        }
        self.frame().assigned = EVERYTHING;
        Ok(())
    }
}

struct NewFunction<'a> {
    name: &'a str,
    range: TextRange,
    kind: CodeKind,
    parameters: Option<&'a Parameters>,
    returns: Option<&'a Expr>,
}

fn annotated_parameters<'a>(parameters: &'a Parameters, returns: Option<&'a Expr>) -> Vec<(String, &'a Expr)> {
    let own = parameters
        .iter()
        .filter_map(|parameter| parameter.annotation().map(|annotation| (parameter.name().to_string(), annotation)));
    own.chain(returns.map(|returns| ("return".to_owned(), returns))).collect()
}

/// Annotated names of a class or module body, those in nested blocks included.
fn collect_annotations<'a>(body: &'a [Stmt], found: &mut Vec<(&'a str, &'a Expr)>) {
    for stmt in body {
        match stmt {
            Stmt::AnnAssign(assign) if assign.simple => {
                if let Expr::Name(name) = &*assign.target {
                    found.push((&name.id, &assign.annotation));
                }
            }
            Stmt::If(statement) => {
                collect_annotations(&statement.body, found);
                statement.elif_else_clauses.iter().for_each(|clause| collect_annotations(&clause.body, found));
            }
            Stmt::For(statement) => {
                collect_annotations(&statement.body, found);
                collect_annotations(&statement.orelse, found);
            }
            Stmt::While(statement) => {
                collect_annotations(&statement.body, found);
                collect_annotations(&statement.orelse, found);
            }
            Stmt::With(statement) => collect_annotations(&statement.body, found),
            Stmt::Try(statement) => {
                collect_annotations(&statement.body, found);
                for handler in &statement.handlers {
                    let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                    collect_annotations(&handler.body, found);
                }
                collect_annotations(&statement.orelse, found);
                collect_annotations(&statement.finalbody, found);
            }
            _ => {}
        }
    }
}

/// The docstring with its common indentation removed, as CPython's compiler does since 3.13.
pub(super) fn docstring(body: &[Stmt]) -> Option<String> {
    let Some(Stmt::Expr(first)) = body.first() else { return None };
    let Expr::StringLiteral(literal) = &*first.value else { return None };
    let text = literal.value.to_str().replace('\t', "        ");
    let mut lines = text.split('\n');
    let head = lines.next().unwrap_or_default().trim_start_matches(' ');
    let rest: Vec<&str> = lines.collect();
    let margin = rest
        .iter()
        .filter(|line| !line.trim_start_matches(' ').is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min()
        .unwrap_or(0);
    let tail = rest.into_iter().map(|line| line.get(margin..).unwrap_or_default());
    Some(std::iter::once(head).chain(tail).collect::<Vec<_>>().join("\n"))
}
