//! `def`, `lambda`, generator expressions, and annotations (computed on demand, PEP 649).

use ruff_python_ast::{Expr, ExprGenerator, ExprLambda, Parameters, Stmt, StmtFunctionDef, TypeParams};
use ruff_text_size::{Ranged, TextRange};

use super::{
    Compiled, Compiler,
    annotation_text::annotation_text,
    frame::{EVERYTHING, Frame, Label, Place},
    scopes::{ScopeId, ScopeKind, TYPE_PARAMS},
};
use crate::bytecode::{CodeKind, Constant, Helper, Local, Op, Reg};

/// Flags of [`Op::MakeFunction`]: what stands at its base, in this order.
pub(crate) const HAS_DEFAULTS: u8 = 1;
pub(crate) const HAS_KEYWORD_DEFAULTS: u8 = 2;
pub(crate) const HAS_ANNOTATE: u8 = 4;

impl<'a> Compiler<'a> {
    pub(super) fn function_def(&mut self, def: &'a StmtFunctionDef) -> Compiled {
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
        let body = |compiler: &mut Self| {
            if let Some(doc) = docstring(&def.body) {
                compiler.frame().code.doc = Some(doc);
            }
            compiler.body(&def.body)
        };
        match &def.type_params {
            Some(params) => self.generic_function(params, function, dst, body)?,
            None => self.new_function(function, dst, body)?,
        }
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
        // `super()` tells of its first argument.
        let shows_argument = scope.is_some_and(|scope| self.scopes.get(scope).usage("super").is_some());
        self.emit(match first.is_async {
            true => Op::GetAsyncIter { dst: iterable, src: base + 1 },
            false if shows_argument => Op::GetYieldFrom { dst: iterable, src: base + 1 },
            false => Op::OpenIterable { dst: iterable, src: base + 1 },
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
        let base = self.temps(3)?;
        let flags = self.all_defaults(&new, base)?;
        self.finish_function(new, base, flags, dst, body)?;
        self.release(mark);
        Ok(())
    }

    /// Defaults belong to the frame around, the rest of the function to that of its type parameters.
    fn generic_function(
        &mut self,
        params: &'a TypeParams,
        new: NewFunction<'a>,
        dst: Reg,
        body: impl FnOnce(&mut Self) -> Compiled,
    ) -> Compiled {
        let mark = self.mark();
        let base = self.temps(2)?;
        let flags = self.all_defaults(&new, base)?;
        let arguments: Vec<Reg> = (base..).take(flags.count_ones() as usize).collect();
        self.in_type_scope(params, new.name, &arguments, dst, |compiler, given| {
            let base = compiler.temps(3)?;
            for offset in 0..flags.count_ones() as Reg {
                compiler.emit(Op::Move { dst: base + offset, src: given + offset });
            }
            let made = compiler.temps(2)?;
            compiler.finish_function(new, base, flags, made, body)?;
            compiler.read_name(TYPE_PARAMS, Some(made + 1))?;
            compiler.emit(Op::CallHelper { dst: made, base: made, helper: Helper::WithTypeParams });
            Ok(made)
        })?;
        self.release(mark);
        Ok(())
    }

    /// Evaluates the defaults into registers from `base`; gives the flags that say which there are.
    fn all_defaults(&mut self, new: &NewFunction<'a>, base: Reg) -> Compiled<u8> {
        let Some(parameters) = new.parameters else { return Ok(0) };
        let mut flags = 0;
        if self.defaults(parameters, base)? {
            flags |= HAS_DEFAULTS;
        }
        if self.keyword_defaults(parameters, base + flags.count_ones() as Reg)? {
            flags |= HAS_KEYWORD_DEFAULTS;
        }
        Ok(flags)
    }

    fn finish_function(
        &mut self,
        new: NewFunction<'a>,
        base: Reg,
        mut flags: u8,
        dst: Reg,
        body: impl FnOnce(&mut Self) -> Compiled,
    ) -> Compiled {
        let mark = self.mark();
        let location = self.frame_ref().location;
        let next = base + flags.count_ones() as Reg;
        if let Some(parameters) = new.parameters
            && let Some(scope) = self.scopes.at(new.range, ScopeKind::Annotations)
        {
            let mut annotated = annotated_parameters(parameters, new.returns);
            annotated.iter_mut().for_each(|annotation| annotation.name = self.mangle(&annotation.name));
            let qualname = format!("{}.__annotate__", self.qualified(new.name));
            self.annotate_function(scope, &annotated, qualname, next)?;
            flags |= HAS_ANNOTATE;
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
            self.frame().code.locals.push(Local { name, register, is_cell: false, scope: 0..u32::MAX });
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
        let own = |frame: &&Frame<'_>| self.scopes.get(frame.scope).kind != ScopeKind::TypeParams;
        let frame = self.frames.iter().rev().find(own).unwrap_or(self.frame_ref());
        let scope = frame.scope;
        if self.scopes.get(scope).usage(name).is_some_and(|usage| usage.global) {
            return name.to_owned();
        }
        match frame.code.kind {
            CodeKind::Module => name.to_owned(),
            CodeKind::Class => format!("{}.{name}", frame.code.qualname),
            _ if frame.code.name == "<genexpr>" => format!("{}.{name}", frame.code.qualname),
            _ => format!("{}.<locals>.{name}", frame.code.qualname),
        }
    }

    /// A function that gives the dict of annotations when somebody asks.
    fn annotate_function(
        &mut self,
        scope: ScopeId,
        annotations: &[Annotation<'a>],
        qualname: String,
        dst: Reg,
    ) -> Compiled {
        let start = annotations.first().map_or(0, |first| first.value.start().to_u32());
        self.deferred(scope, "__annotate__", dst, |compiler| {
            compiler.frame().code.qualname = qualname;
            compiler.frame().code.start = start;
            let dict = compiler.temp()?;
            compiler.emit(Op::MakeDict { dst: dict, base: 0, count: 0 });
            for annotation in annotations {
                let mark = compiler.mark();
                let mut skipped = Label::default();
                if let Some(number) = annotation.condition {
                    let (known, a) = (compiler.temp()?, compiler.temp()?);
                    compiler.emit(Op::LoadInt { dst: a, value: number });
                    compiler.read_name(CONDITIONAL, Some(known))?;
                    compiler.jump(&mut skipped, |to| Op::JumpIn { a, b: known, when: false, to });
                }
                let key = compiler.temp()?;
                compiler.load_constant(key, Constant::Str(annotation.name.clone()));
                let src = if compiler.text_annotations {
                    let text = annotation_text(annotation.value, compiler.source);
                    let src = compiler.temp()?;
                    compiler.load_constant(src, Constant::Str(text));
                    src
                } else {
                    compiler.annotation_value(annotation.value)?
                };
                compiler.emit(Op::DictAdd { dict, key, src });
                compiler.bind(&mut skipped);
                compiler.release(mark);
            }
            Ok(dict)
        })
    }

    /// A function of a format, one by default, that computes something when it is called.
    pub(super) fn deferred(
        &mut self,
        scope: ScopeId,
        name: &str,
        dst: Reg,
        body: impl FnOnce(&mut Self) -> Compiled<Reg>,
    ) -> Compiled {
        let mark = self.mark();
        let location = self.frame_ref().location;
        let mut captures = Vec::new();
        let defaults = self.temp()?;
        if self.sees_class() {
            let namespace = self.temp()?;
            self.emit(Op::LoadNamespace { dst: namespace });
            captures.push(namespace);
        }
        let index = self.reserve_code();
        let qualname = self.qualified(name);
        self.frames.push(Frame::new(CodeKind::Function, name, qualname, scope));
        self.frame().location = location;
        self.frame().code.is_annotation = true;
        let format = self.temp()?;
        let parameter = self.frame().name("format");
        self.frame().set_assigned(format);
        let parameters = &mut self.frame().code.parameters;
        (parameters.names, parameters.positional, parameters.positional_only) = (vec![parameter], 1, 1);
        self.open_namespace(scope, !captures.is_empty())?;
        self.end_variables();
        self.refuse_formats(format)?;
        let src = body(self)?;
        self.emit(Op::Return { src });
        self.finish_frame(index);
        self.codes[index as usize].captures = captures;
        self.capture(index, scope)?;
        self.frame().location = location;
        let mut flags = 0;
        if name != "__annotate__" {
            flags = HAS_DEFAULTS;
            self.load_constant(defaults, Constant::Tuple(vec![Constant::Int(1)]));
        }
        self.emit(Op::MakeFunction { dst, base: defaults, flags, code: index });
        self.release(mark);
        Ok(())
    }

    /// Only values are computed here: other formats are made by those who ask.
    fn refuse_formats(&mut self, format: Reg) -> Compiled {
        let mark = self.mark();
        let mut fits = Label::default();
        self.jump(&mut fits, |to| Op::JumpGtInt { a: format, value: 2, when: false, to });
        let exception = self.temp()?;
        self.load_constant(exception, Constant::Builtin("NotImplementedError".to_owned()));
        self.emit(Op::Raise { exception });
        self.bind(&mut fits);
        self.release(mark);
        Ok(())
    }

    /// At the start of a class or module body: the set of the annotations met, if some stand in blocks.
    pub(super) fn conditional_annotations(&mut self, body: &'a [Stmt]) -> Compiled {
        let found = annotations_in(body, self.is_module_level());
        if self.text_annotations {
            return if found.is_empty() { Ok(()) } else { self.begin_annotations() };
        }
        if found.iter().any(|annotation| annotation.condition.is_some()) {
            let mark = self.mark();
            let dst = self.temp()?;
            self.emit(Op::MakeSet { dst, base: 0, count: 0 });
            self.write_name(CONDITIONAL, dst);
            self.release(mark);
        }
        for annotation in found {
            if let Some(number) = annotation.condition {
                self.frame().conditions.insert(annotation.value.range().start().into(), number);
            }
        }
        Ok(())
    }

    /// Annotations that are texts go into a dict at once.
    fn begin_annotations(&mut self) -> Compiled {
        let mark = self.mark();
        let dst = self.temp()?;
        self.emit(Op::MakeDict { dst, base: 0, count: 0 });
        self.write_name("__annotations__", dst);
        self.release(mark);
        Ok(())
    }

    /// The statement that annotates a variable has been reached.
    pub(super) fn reach_annotation(&mut self, name: &str, annotation: &'a Expr) -> Compiled {
        let is_kept = self.is_module_level() || self.frame_ref().code.kind == CodeKind::Class;
        if self.text_annotations && is_kept {
            let mark = self.mark();
            let (object, key, src) = (self.temp()?, self.temp()?, self.temp()?);
            self.load_constant(src, Constant::Str(annotation_text(annotation, self.source)));
            self.read_name("__annotations__", Some(object))?;
            self.load_constant(key, Constant::Str(self.mangle(name)));
            self.emit(Op::SetItem { object, key, src });
            self.release(mark);
            return Ok(());
        }
        let at: u32 = annotation.range().start().into();
        let Some(number) = self.frame().conditions.get(&at).copied() else { return Ok(()) };
        let mark = self.mark();
        let set = self.temp()?;
        let src = self.temp()?;
        self.read_name(CONDITIONAL, Some(set))?;
        self.emit(Op::LoadInt { dst: src, value: number });
        self.emit(Op::SetAdd { set, src });
        self.release(mark);
        Ok(())
    }

    /// At the end of a class or module body: `__annotate__` for the variables annotated in it.
    pub(super) fn annotations_of(&mut self, body: &'a [Stmt]) -> Compiled {
        if self.text_annotations {
            return Ok(());
        }
        let mut annotations = annotations_in(body, self.is_module_level());
        let Some(first) = annotations.first() else { return Ok(()) };
        let Some(scope) = self.scopes.at(first.value.range(), ScopeKind::Annotations) else { return Ok(()) };
        for annotation in &mut annotations {
            annotation.name = self.mangle(&annotation.name);
        }
        let mark = self.mark();
        let dst = self.temp()?;
        let qualname = self.qualified("__annotate__");
        self.annotate_function(scope, &annotations, qualname, dst)?;
        let is_class = self.frame_ref().code.kind == CodeKind::Class;
        self.write_name(if is_class { "__annotate_func__" } else { "__annotate__" }, dst);
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

/// The numbers of the annotations in blocks that were reached.
const CONDITIONAL: &str = "__conditional_annotations__";

/// An annotated name; with a number if it stands in a block that may not run.
pub(super) struct Annotation<'a> {
    pub(super) name: String,
    pub(super) value: &'a Expr,
    condition: Option<i32>,
}

pub(super) fn annotated_parameters<'a>(parameters: &'a Parameters, returns: Option<&'a Expr>) -> Vec<Annotation<'a>> {
    let new = |name: String, value: &'a Expr| Annotation { name, value, condition: None };
    let (positional, only) = (parameters.args.iter(), parameters.posonlyargs.iter());
    let plain = positional.chain(only).map(|parameter| &parameter.parameter);
    let keywords = parameters.kwonlyargs.iter().map(|parameter| &parameter.parameter);
    let all = plain.chain(parameters.vararg.as_deref()).chain(keywords).chain(parameters.kwarg.as_deref());
    let own = all.filter_map(|parameter| Some(new(parameter.name.to_string(), parameter.annotation.as_deref()?)));
    own.chain(returns.map(|returns| new("return".to_owned(), returns))).collect()
}

/// Annotated names of a class or module body. The module's are all conditional: it may fail half-way.
pub(super) fn annotations_in(body: &[Stmt], is_module: bool) -> Vec<Annotation<'_>> {
    let mut found = Vec::new();
    collect_annotations(body, is_module, &mut found);
    let conditional = found.iter_mut().filter(|annotation| annotation.condition.is_some());
    conditional.enumerate().for_each(|(number, annotation)| annotation.condition = Some(number as i32));
    found
}

fn collect_annotations<'a>(body: &'a [Stmt], in_block: bool, found: &mut Vec<Annotation<'a>>) {
    for stmt in body {
        match stmt {
            Stmt::AnnAssign(assign) if assign.simple => {
                if let Expr::Name(name) = &*assign.target {
                    found.push(Annotation {
                        name: name.id.to_string(),
                        value: &assign.annotation,
                        condition: in_block.then_some(0),
                    });
                }
            }
            _ => {
                let blocks = blocks_of(stmt);
                blocks.iter().for_each(|body| collect_annotations(body, true, found));
            }
        }
    }
}

pub(super) fn blocks_of(stmt: &Stmt) -> Vec<&[Stmt]> {
    match stmt {
        Stmt::If(statement) => {
            let clauses = statement.elif_else_clauses.iter().map(|clause| &clause.body[..]);
            std::iter::once(&statement.body[..]).chain(clauses).collect()
        }
        Stmt::For(statement) => vec![&statement.body, &statement.orelse],
        Stmt::While(statement) => vec![&statement.body, &statement.orelse],
        Stmt::With(statement) => vec![&statement.body],
        Stmt::Match(statement) => statement.cases.iter().map(|case| &case.body[..]).collect(),
        Stmt::Try(statement) => {
            let handlers = statement.handlers.iter().map(|handler| {
                let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                &handler.body[..]
            });
            let last = [&statement.orelse[..], &statement.finalbody[..]];
            std::iter::once(&statement.body[..]).chain(handlers).chain(last).collect()
        }
        _ => Vec::new(),
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
