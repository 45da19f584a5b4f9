//! Names and scopes: `global`, `nonlocal`, parameters, comprehension variables, and what may not stand in annotations.

mod bindings;

use ruff_python_ast::{
    Comprehension, Expr, ExprContext, ExprNamed, ModModule, Parameters, Stmt, TypeParam, TypeParams,
    visitor::{Visitor, walk_except_handler, walk_expr, walk_pattern, walk_stmt},
};
use ruff_python_ast::{ExceptHandler, Pattern, StmtAnnAssign, StmtClassDef, StmtFunctionDef, StmtTypeAlias};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::FxHashMap;

use super::{fail, fail_range};
use crate::syntax::failure::Failure;

pub(super) fn check(module: &ModModule) -> Result<(), Failure> {
    let mut builder =
        Builder { scopes: vec![Scope::new(ScopeKind::Module, 0)], current: 0, in_iterable: 0, failure: None };
    builder.visit_body(&module.body);
    match builder.failure {
        Some(failure) => Err(failure),
        None => bindings::check(&builder.scopes),
    }
}

/// What is known of a name in a scope, as bits.
type Flags = u16;
const ASSIGNED: Flags = 1;
const USED: Flags = 2;
const GLOBAL: Flags = 4;
const NONLOCAL: Flags = 8;
const PARAMETER: Flags = 16;
const ANNOTATED: Flags = 32;
const IMPORTED: Flags = 64;
const TYPE_PARAMETER: Flags = 128;
const ITERATED: Flags = 256;
const BOUND: Flags = ASSIGNED | PARAMETER | IMPORTED | TYPE_PARAMETER | ITERATED;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ScopeKind {
    Module,
    Function,
    Class,
    /// A comprehension, with its name in messages.
    Comprehension(&'static str),
    TypeParameters,
    /// Where some expressions are banned, with its name in messages.
    Restricted(&'static str),
}

struct Scope<'a> {
    kind: ScopeKind,
    parent: usize,
    names: FxHashMap<&'a str, Flags>,
    /// `global` and `nonlocal` declarations in order: name, statement, whether `nonlocal`.
    declared: Vec<(&'a str, TextRange, bool)>,
}

impl Scope<'_> {
    fn new(kind: ScopeKind, parent: usize) -> Self {
        Self { kind, parent, names: FxHashMap::default(), declared: Vec::new() }
    }
}

struct Builder<'a> {
    scopes: Vec<Scope<'a>>,
    current: usize,
    /// Above zero inside the iterable of a comprehension.
    in_iterable: u32,
    failure: Option<Failure>,
}

impl<'a> Builder<'a> {
    fn report(&mut self, failure: Failure) {
        self.failure.get_or_insert(failure);
    }

    fn within(&mut self, kind: ScopeKind, visit: impl FnOnce(&mut Self)) {
        let parent = self.current;
        self.scopes.push(Scope::new(kind, parent));
        self.current = self.scopes.len() - 1;
        visit(self);
        self.current = parent;
    }

    fn kind(&self) -> ScopeKind {
        self.scopes[self.current].kind
    }

    fn flags(&self, name: &str) -> Flags {
        self.scopes[self.current].names.get(name).copied().unwrap_or_default()
    }

    fn mark(&mut self, name: &'a str, flags: Flags) {
        *self.scopes[self.current].names.entry(name).or_default() |= flags;
    }

    fn annotation(&mut self, annotation: &'a Expr) {
        self.within(ScopeKind::Restricted("an annotation"), |builder| builder.visit_expr(annotation));
    }

    fn declare(&mut self, statement: &'a Stmt, names: &'a [ruff_python_ast::Identifier], is_nonlocal: bool) {
        let word = if is_nonlocal { "nonlocal" } else { "global" };
        let at_module_level = is_nonlocal && self.kind() == ScopeKind::Module;
        if at_module_level && names.iter().all(|name| self.flags(name) & (PARAMETER | ASSIGNED | USED | ANNOTATED) == 0)
        {
            self.report(fail("nonlocal declaration not allowed at module level", statement));
            return;
        }
        for name in names {
            let name = name.as_str();
            let flags = self.flags(name);
            if flags & (PARAMETER | ASSIGNED | USED | ANNOTATED) != 0 {
                let message = if flags & PARAMETER != 0 {
                    format!("name '{name}' is parameter and {word}")
                } else if flags & USED != 0 {
                    format!("name '{name}' is used prior to {word} declaration")
                } else if flags & ANNOTATED != 0 {
                    format!("annotated name '{name}' can't be {word}")
                } else {
                    format!("name '{name}' is assigned to before {word} declaration")
                };
                self.report(fail(message, statement));
                return;
            }
            self.mark(name, if is_nonlocal { NONLOCAL } else { GLOBAL });
            let range = statement.range();
            self.scopes[self.current].declared.push((name, range, is_nonlocal));
        }
    }

    fn function(&mut self, function: &'a StmtFunctionDef) {
        self.mark(&function.name, ASSIGNED);
        self.defaults(&function.parameters);
        for decorator in &function.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.with_type_parameters(function.type_params.as_deref(), |builder| {
            for parameter in &function.parameters {
                if let Some(annotation) = parameter.annotation() {
                    builder.annotation(annotation);
                }
            }
            if let Some(returns) = &function.returns {
                builder.annotation(returns);
            }
            builder.within(ScopeKind::Function, |builder| {
                builder.parameters(&function.parameters);
                builder.visit_body(&function.body);
            });
        });
    }

    fn with_type_parameters(&mut self, parameters: Option<&'a TypeParams>, visit: impl FnOnce(&mut Self)) {
        let Some(parameters) = parameters else { return visit(self) };
        self.within(ScopeKind::TypeParameters, |builder| {
            builder.visit_type_params(parameters);
            visit(builder);
        });
    }

    fn class(&mut self, class: &'a StmtClassDef) {
        self.mark(&class.name, ASSIGNED);
        for decorator in &class.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.with_type_parameters(class.type_params.as_deref(), |builder| {
            if let Some(arguments) = &class.arguments {
                builder.visit_arguments(arguments);
            }
            builder.within(ScopeKind::Class, |builder| builder.visit_body(&class.body));
        });
    }

    fn type_alias(&mut self, alias: &'a StmtTypeAlias) {
        self.visit_expr(&alias.name);
        self.with_type_parameters(alias.type_params.as_deref(), |builder| {
            builder.within(ScopeKind::Restricted("a type alias"), |builder| builder.visit_expr(&alias.value));
        });
    }

    fn defaults(&mut self, parameters: &'a Parameters) {
        for parameter in parameters {
            if let Some(default) = parameter.default() {
                self.visit_expr(default);
            }
        }
    }

    fn parameters(&mut self, parameters: &'a Parameters) {
        // Positional parameters first, then keyword-only ones, then `*args` and `**kwargs`: CPython's order.
        let plain = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        let plain = plain.map(|parameter| &parameter.parameter);
        let starred = parameters.vararg.iter().chain(&parameters.kwarg).map(|parameter| &**parameter);
        for parameter in plain.chain(starred) {
            let name = parameter.name.as_str();
            if self.flags(name) & PARAMETER != 0 {
                let range = TextRange::new(parameter.name.start(), parameter.end());
                self.report(fail_range(format!("duplicate argument '{name}' in function definition"), range));
            }
            self.mark(name, PARAMETER);
        }
    }

    fn annotated(&mut self, statement: &'a StmtAnnAssign) {
        if let Expr::Name(name) = &*statement.target {
            let flags = self.flags(&name.id);
            if flags & (GLOBAL | NONLOCAL) != 0 && statement.simple && self.kind() != ScopeKind::Module {
                let word = if flags & GLOBAL != 0 { "global" } else { "nonlocal" };
                self.report(fail(format!("annotated name '{}' can't be {word}", name.id), statement));
            }
            if statement.simple {
                self.mark(&name.id, ASSIGNED | ANNOTATED);
            } else if statement.value.is_some() {
                self.mark(&name.id, ASSIGNED);
            }
        } else {
            self.visit_expr(&statement.target);
        }
        self.annotation(&statement.annotation);
        if let Some(value) = &statement.value {
            self.visit_expr(value);
        }
    }

    fn comprehension(&mut self, name: &'static str, elements: &[&'a Expr], generators: &'a [Comprehension]) {
        let Some((first, rest)) = generators.split_first() else { return };
        self.in_iterable += 1;
        self.visit_expr(&first.iter);
        self.in_iterable -= 1;
        self.within(ScopeKind::Comprehension(name), |builder| {
            let outside = std::mem::take(&mut builder.in_iterable);
            builder.iteration_target(&first.target);
            first.ifs.iter().for_each(|condition| builder.visit_expr(condition));
            for generator in rest {
                builder.iteration_target(&generator.target);
                builder.in_iterable += 1;
                builder.visit_expr(&generator.iter);
                builder.in_iterable -= 1;
                generator.ifs.iter().for_each(|condition| builder.visit_expr(condition));
            }
            elements.iter().for_each(|element| builder.visit_expr(element));
            builder.in_iterable = outside;
        });
    }

    /// The targets of `for` in a comprehension.
    fn iteration_target(&mut self, target: &'a Expr) {
        match target {
            Expr::Name(name) => {
                if self.flags(&name.id) & (GLOBAL | NONLOCAL) != 0 {
                    let message =
                        format!("comprehension inner loop cannot rebind assignment expression target '{}'", name.id);
                    self.report(fail(message, name));
                }
                self.mark(&name.id, ASSIGNED | ITERATED);
            }
            Expr::Tuple(tuple) => tuple.elts.iter().for_each(|element| self.iteration_target(element)),
            Expr::List(list) => list.elts.iter().for_each(|element| self.iteration_target(element)),
            Expr::Starred(starred) => self.iteration_target(&starred.value),
            other => self.visit_expr(other),
        }
    }

    fn named(&mut self, named: &'a ExprNamed) {
        let place = match self.kind() {
            ScopeKind::Restricted(place) => Some(place),
            ScopeKind::TypeParameters => Some("the definition of a generic"),
            _ => None,
        };
        if let Some(place) = place {
            self.report(fail(format!("named expression cannot be used within {place}"), named));
        }
        if self.in_iterable > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            self.report(fail(message, named));
        }
        if let (ScopeKind::Comprehension(_), Expr::Name(name)) = (self.kind(), &*named.target) {
            self.bind_outside(&name.id, named.target.range());
        }
        self.visit_expr(&named.value);
        self.visit_expr(&named.target);
    }

    /// A walrus in a comprehension binds in the scope around all comprehensions.
    fn bind_outside(&mut self, name: &'a str, range: TextRange) {
        let mut index = self.current;
        loop {
            let scope = &self.scopes[index];
            match scope.kind {
                ScopeKind::Comprehension(_) => {
                    if scope.names.get(name).is_some_and(|flags| flags & ITERATED != 0) {
                        let message =
                            format!("assignment expression cannot rebind comprehension iteration variable '{name}'");
                        self.report(fail_range(message, range));
                        return;
                    }
                    index = scope.parent;
                }
                ScopeKind::Class => {
                    let message = "assignment expression within a comprehension cannot be used in a class body";
                    self.report(fail_range(message, range));
                    return;
                }
                ScopeKind::Module => {
                    self.mark(name, GLOBAL);
                    break;
                }
                ScopeKind::Function => {
                    self.mark(name, NONLOCAL);
                    break;
                }
                ScopeKind::TypeParameters | ScopeKind::Restricted(_) => {
                    let message = "assignment expression within a comprehension cannot be used within the definition \
                                   of a generic";
                    self.report(fail_range(message, range));
                    return;
                }
            }
        }
        *self.scopes[index].names.entry(name).or_default() |= ASSIGNED;
    }

    fn check_restricted(&mut self, what: &str, expression: &Expr) {
        let place = match self.kind() {
            ScopeKind::Restricted(place) => place,
            ScopeKind::TypeParameters => "the definition of a generic",
            ScopeKind::Comprehension(name) if what == "yield" => {
                self.report(fail(format!("'yield' inside {name}"), expression));
                return;
            }
            _ => return,
        };
        self.report(fail(format!("{what} expression cannot be used within {place}"), expression));
    }
}

impl<'a> Visitor<'a> for Builder<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if self.failure.is_some() {
            return;
        }
        match statement {
            Stmt::FunctionDef(function) => self.function(function),
            Stmt::ClassDef(class) => self.class(class),
            Stmt::TypeAlias(alias) => self.type_alias(alias),
            Stmt::AnnAssign(assignment) => self.annotated(assignment),
            Stmt::Global(global) => self.declare(statement, &global.names, false),
            Stmt::Nonlocal(nonlocal) => self.declare(statement, &nonlocal.names, true),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
                    self.mark(name.split('.').next().unwrap_or(name), IMPORTED);
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    if alias.name.as_str() == "*" {
                        if self.kind() != ScopeKind::Module {
                            self.report(fail("import * only allowed at module level", alias));
                        }
                    } else {
                        self.mark(alias.asname.as_ref().unwrap_or(&alias.name), IMPORTED);
                    }
                }
            }
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if self.failure.is_some() {
            return;
        }
        match expression {
            Expr::Name(name) => {
                let flags = if name.ctx == ExprContext::Load { USED } else { ASSIGNED };
                self.mark(&name.id, flags);
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.defaults(parameters);
                }
                let outside = std::mem::take(&mut self.in_iterable);
                self.within(ScopeKind::Function, |builder| {
                    if let Some(parameters) = &lambda.parameters {
                        builder.parameters(parameters);
                    }
                    builder.visit_expr(&lambda.body);
                });
                self.in_iterable = outside;
            }
            Expr::Named(named) => self.named(named),
            Expr::ListComp(list) => self.comprehension("list comprehension", &[&list.elt], &list.generators),
            Expr::SetComp(set) => self.comprehension("set comprehension", &[&set.elt], &set.generators),
            Expr::Generator(generator) => {
                self.comprehension("generator expression", &[&generator.elt], &generator.generators);
            }
            Expr::DictComp(dict) => {
                let elements: Vec<&Expr> = dict.key.iter().chain([&dict.value]).map(|element| &**element).collect();
                self.comprehension("dict comprehension", &elements, &dict.generators);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.check_restricted("yield", expression);
                walk_expr(self, expression);
            }
            Expr::Await(_) => {
                self.check_restricted("await", expression);
                walk_expr(self, expression);
            }
            _ => walk_expr(self, expression),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.mark(name, ASSIGNED);
        }
        walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(pattern) => pattern.name.as_ref(),
            Pattern::MatchStar(pattern) => pattern.name.as_ref(),
            Pattern::MatchMapping(pattern) => pattern.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.mark(name, ASSIGNED);
        }
        walk_pattern(self, pattern);
    }

    fn visit_type_param(&mut self, parameter: &'a TypeParam) {
        let name = parameter.name().as_str();
        if self.flags(name) & TYPE_PARAMETER != 0 {
            self.report(fail(format!("duplicate type parameter '{name}'"), parameter));
        }
        self.mark(name, TYPE_PARAMETER);
        let (kind, bound, default) = match parameter {
            TypeParam::TypeVar(variable) => {
                ("a TypeVar default", variable.bound.as_deref(), variable.default.as_deref())
            }
            TypeParam::TypeVarTuple(variable) => ("a TypeVarTuple default", None, variable.default.as_deref()),
            TypeParam::ParamSpec(variable) => ("a ParamSpec default", None, variable.default.as_deref()),
        };
        if let Some(bound) = bound {
            let place = if bound.is_tuple_expr() { "a TypeVar constraint" } else { "a TypeVar bound" };
            self.within(ScopeKind::Restricted(place), |builder| builder.visit_expr(bound));
        }
        if let Some(default) = default {
            self.within(ScopeKind::Restricted(kind), |builder| builder.visit_expr(default));
        }
    }
}
