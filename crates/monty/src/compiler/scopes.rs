//! Which scope each name belongs to. One walk collects bindings and uses; a second decides what closures capture.
//!
//! A comprehension is a scope of its own that shares the frame around it; every other scope is a frame.

use std::{borrow::Cow, rc::Rc};

use ruff_python_ast::{
    Comprehension, ExceptHandler, Expr, ExprContext, Parameters, Pattern, Stmt, TypeParam, TypeParams,
    visitor::{self, Visitor},
};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::{FxHashMap, FxHashSet};

/// Index into [`Scopes::all`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct ScopeId(pub(super) u32);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum ScopeKind {
    Module,
    Class,
    Function,
    Comprehension,
    /// The frame of type parameters; sees the class namespace as well.
    TypeParams,
    /// The function that computes annotations; sees the class namespace when inside a class.
    Annotations,
}

/// The variable in the frame of type parameters that holds them all.
pub(super) const TYPE_PARAMS: &str = ".type_params";

/// What a scope does with a name.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Usage {
    pub(super) bound: bool,
    pub(super) parameter: bool,
    pub(super) global: bool,
    pub(super) nonlocal: bool,
    /// An inner frame uses it: it lives in a cell.
    pub(super) captured: bool,
    /// It comes from an enclosing frame through the closure.
    pub(super) free: bool,
    /// Some `del` unbinds it: its value must be checked at each use.
    pub(super) deleted: bool,
    /// Assigned beyond its binding as a parameter.
    pub(super) rebound: bool,
}

#[derive(Debug)]
pub(super) struct Scope {
    pub(super) kind: ScopeKind,
    pub(super) parent: Option<ScopeId>,
    /// The class around, without leading underscores, whose private names these are.
    private: Option<Rc<str>>,
    /// In order of first appearance.
    pub(super) names: Vec<(String, Usage)>,
    index: FxHashMap<String, usize>,
    pub(super) is_generator: bool,
    pub(super) is_generator_expression: bool,
    /// It awaits something, if only in a comprehension.
    pub(super) awaits: bool,
}

impl Scope {
    pub(super) fn usage(&self, name: &str) -> Option<Usage> {
        self.position(&self.mangled(name)).map(|position| self.names[position].1)
    }

    /// The name that a private one stands for here.
    pub(super) fn mangled<'n>(&self, name: &'n str) -> Cow<'n, str> {
        match &self.private {
            Some(class) if name.starts_with("__") && !name.ends_with("__") && !name.contains('.') => {
                Cow::Owned(format!("_{class}{name}"))
            }
            _ => Cow::Borrowed(name),
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        if self.names.len() <= 8 {
            return self.names.iter().position(|(known, _)| known == name);
        }
        self.index.get(name).copied()
    }

    fn entry(&mut self, name: &str) -> &mut Usage {
        let mangled = self.mangled(name);
        let name = &*mangled;
        let position = self.position(name).unwrap_or_else(|| {
            self.names.push((name.to_owned(), Usage::default()));
            let position = self.names.len() - 1;
            if position == 8 {
                self.index = self.names.iter().enumerate().map(|(at, (name, _))| (name.clone(), at)).collect();
            } else if position > 8 {
                self.index.insert(name.to_owned(), position);
            }
            position
        });
        &mut self.names[position].1
    }
}

/// All scopes of a source file.
#[derive(Debug, Default)]
pub(super) struct Scopes {
    pub(super) all: Vec<Scope>,
    by_node: FxHashMap<(TextRange, ScopeKind), ScopeId>,
    /// Every name that some scope binds at module level, assigns through `global`, or deletes.
    pub(super) module_names: FxHashSet<String>,
    /// Whether the source may change its globals by other means (`globals`, `exec`, star imports).
    pub(super) dynamic_globals: bool,
}

impl Scopes {
    pub(super) const MODULE: ScopeId = ScopeId(0);

    pub(super) fn of(body: &[Stmt]) -> Self {
        let mut collector = Collector { scopes: Self::default(), current: Self::MODULE, annotations: Vec::new() };
        collector.open(ScopeKind::Module, TextRange::default());
        collector.visit_body(body);
        collector.finish_annotations(Self::MODULE);
        let mut scopes = collector.scopes;
        scopes.resolve();
        scopes
    }

    pub(super) fn get(&self, id: ScopeId) -> &Scope {
        &self.all[id.0 as usize]
    }

    /// The scope that a node opens.
    pub(super) fn at(&self, range: TextRange, kind: ScopeKind) -> Option<ScopeId> {
        self.by_node.get(&(range, kind)).copied()
    }

    fn resolve(&mut self) {
        for (name, usage) in &self.all[0].names {
            if usage.bound {
                self.module_names.insert(name.clone());
            }
        }
        for id in 0..self.all.len() {
            for at in 0..self.all[id].names.len() {
                let (name, usage) = self.all[id].names[at].clone();
                if usage.global {
                    self.module_names.insert(name);
                } else if !usage.bound || usage.nonlocal {
                    self.capture(id, &name);
                }
            }
        }
    }

    /// Finds the enclosing frame that binds `name` and makes each frame on the way pass it on.
    fn capture(&mut self, from: usize, name: &str) {
        let mut path = vec![from];
        let mut current = from;
        while let Some(parent) = self.all[current].parent {
            current = parent.0 as usize;
            let scope = &self.all[current];
            let binds = match scope.kind {
                ScopeKind::Function | ScopeKind::Comprehension | ScopeKind::TypeParams => {
                    scope.usage(name).is_some_and(|usage| usage.bound && !usage.nonlocal && !usage.global)
                }
                ScopeKind::Class => name == "__class__",
                ScopeKind::Module | ScopeKind::Annotations => false,
            };
            if scope.usage(name).is_some_and(|usage| usage.global) && scope.kind != ScopeKind::Class {
                return;
            }
            if binds {
                let crosses = path.iter().any(|at| self.all[*at].kind != ScopeKind::Comprehension);
                for at in path {
                    self.all[at].entry(name).free = true;
                }
                let owner = self.all[current].entry(name);
                owner.bound = true;
                owner.captured |= crosses;
                return;
            }
            path.push(current);
        }
    }
}

/// A deferred annotation: its expression and the scope it stands in.
struct Collector<'a> {
    scopes: Scopes,
    current: ScopeId,
    annotations: Vec<(ScopeId, &'a Expr)>,
}

impl<'a> Collector<'a> {
    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes.all[self.current.0 as usize]
    }

    fn open(&mut self, kind: ScopeKind, range: TextRange) -> ScopeId {
        let id = ScopeId(self.scopes.all.len() as u32);
        let parent = (id.0 > 0).then_some(self.current);
        let private = parent.and_then(|parent| self.scopes.get(parent).private.clone());
        self.scopes.all.push(Scope {
            kind,
            parent,
            private,
            names: Vec::new(),
            index: FxHashMap::default(),
            is_generator: false,
            is_generator_expression: false,
            awaits: false,
        });
        if id.0 > 0 {
            self.scopes.by_node.insert((range, kind), id);
        }
        std::mem::replace(&mut self.current, id)
    }

    fn bind(&mut self, name: &str) {
        let usage = self.scope().entry(name);
        usage.bound = true;
        usage.rebound = usage.parameter;
    }

    fn delete(&mut self, name: &str) {
        let usage = self.scope().entry(name);
        usage.bound = true;
        usage.deleted = true;
    }

    fn read(&mut self, name: &str) {
        self.scope().entry(name);
        if name == "super" {
            self.scope().entry("__class__");
        }
        if matches!(name, "globals" | "exec" | "eval" | "locals" | "vars") {
            self.scopes.dynamic_globals = true;
        }
    }

    /// A walrus binds in the nearest scope that is not a comprehension.
    fn bind_walrus(&mut self, name: &str) {
        let mut id = self.current;
        let mut passed = Vec::new();
        while let scope = self.scopes.get(id)
            && (scope.kind == ScopeKind::Comprehension || scope.is_generator_expression)
            && let Some(parent) = scope.parent
        {
            passed.push(id);
            id = parent;
        }
        let at_module_level = self.scopes.get(id).kind == ScopeKind::Module;
        for inner in passed {
            let scope = &mut self.scopes.all[inner.0 as usize];
            let is_frame = scope.is_generator_expression;
            let usage = scope.entry(name);
            usage.global |= is_frame && at_module_level;
            usage.nonlocal |= is_frame && !at_module_level;
        }
        self.scopes.all[id.0 as usize].entry(name).bound = true;
    }

    fn parameters(&mut self, parameters: &Parameters) {
        for parameter in parameters {
            let usage = self.scope().entry(parameter.name());
            usage.bound = true;
            usage.parameter = true;
        }
    }

    fn defaults(&mut self, parameters: &'a Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = parameter.default() {
                self.visit_expr(default);
            }
        }
    }

    /// Opens the scope of type parameters; gives the one around.
    /// `class` is the class that they belong to, whose private names its parameters and bases have.
    fn type_params(&mut self, params: &'a TypeParams, class: Option<&str>) -> ScopeId {
        let outer = self.open(ScopeKind::TypeParams, params.range);
        if let Some(class) = class {
            self.scope().private = private_prefix(class);
        }
        self.bind(TYPE_PARAMS);
        for param in &params.type_params {
            self.bind(param.name());
            let (bound, default) = match param {
                TypeParam::TypeVar(variable) => (variable.bound.as_deref(), variable.default.as_deref()),
                TypeParam::ParamSpec(variable) => (None, variable.default.as_deref()),
                TypeParam::TypeVarTuple(variable) => (None, variable.default.as_deref()),
            };
            bound.into_iter().chain(default).for_each(|expr| self.deferred(expr));
        }
        outer
    }

    /// An expression that is evaluated when somebody asks, in a scope of its own.
    fn deferred(&mut self, expr: &'a Expr) {
        let outer = self.open(ScopeKind::Annotations, expr.range());
        self.visit_expr(expr);
        self.current = outer;
    }

    fn function(&mut self, range: TextRange, parameters: Option<&'a Parameters>, body: impl FnOnce(&mut Self)) {
        let outer = self.open(ScopeKind::Function, range);
        if let Some(parameters) = parameters {
            self.parameters(parameters);
        }
        body(self);
        self.current = outer;
    }

    fn comprehension(
        &mut self,
        range: TextRange,
        kind: ScopeKind,
        generators: &'a [Comprehension],
        parts: &[&'a Expr],
    ) {
        let Some((first, rest)) = generators.split_first() else { return };
        self.visit_expr(&first.iter);
        let outer = self.open(kind, range);
        let inner = self.current;
        self.scope().is_generator_expression = kind == ScopeKind::Function;
        self.visit_expr(&first.target);
        first.ifs.iter().for_each(|test| self.visit_expr(test));
        for generator in rest {
            self.visit_expr(&generator.iter);
            self.visit_expr(&generator.target);
            generator.ifs.iter().for_each(|test| self.visit_expr(test));
        }
        parts.iter().for_each(|part| self.visit_expr(part));
        self.scope().awaits |= generators.iter().any(|generator| generator.is_async);
        let awaits = self.scope().awaits;
        self.current = outer;
        if kind == ScopeKind::Function {
            self.scopes.all[inner.0 as usize].is_generator = true;
        } else {
            self.scope().awaits |= awaits;
        }
    }

    /// Gives the annotations met directly in `scope` a function scope of their own, the last child.
    fn finish_annotations(&mut self, scope: ScopeId) {
        let (own, rest) = std::mem::take(&mut self.annotations).into_iter().partition(|(at, _)| *at == scope);
        self.annotations = rest;
        let own: Vec<(ScopeId, &'a Expr)> = own;
        let Some((_, first)) = own.first() else { return };
        let outer = self.open(ScopeKind::Annotations, first.range());
        own.iter().for_each(|(_, annotation)| self.visit_expr(annotation));
        self.current = outer;
    }

    fn signature_annotations(&mut self, range: TextRange, parameters: &'a Parameters, returns: Option<&'a Expr>) {
        if returns.is_none() && parameters.iter().all(|parameter| parameter.annotation().is_none()) {
            return;
        }
        let outer = self.open(ScopeKind::Annotations, range);
        for parameter in parameters {
            if let Some(annotation) = parameter.annotation() {
                self.visit_expr(annotation);
            }
        }
        if let Some(returns) = returns {
            self.visit_expr(returns);
        }
        self.current = outer;
    }
}

impl<'a> Visitor<'a> for Collector<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => {
                def.decorator_list.iter().for_each(|decorator| self.visit_expr(&decorator.expression));
                self.bind(&def.name);
                self.defaults(&def.parameters);
                let outer = def.type_params.as_ref().map(|params| self.type_params(params, None));
                self.signature_annotations(def.range, &def.parameters, def.returns.as_deref());
                self.function(def.range, Some(&def.parameters), |collector| collector.visit_body(&def.body));
                self.current = outer.unwrap_or(self.current);
            }
            Stmt::TypeAlias(alias) => {
                self.visit_expr(&alias.name);
                let outer = alias.type_params.as_ref().map(|params| self.type_params(params, None));
                self.deferred(&alias.value);
                self.current = outer.unwrap_or(self.current);
            }
            Stmt::ClassDef(def) => {
                def.decorator_list.iter().for_each(|decorator| self.visit_expr(&decorator.expression));
                self.bind(&def.name);
                let around = def.type_params.as_ref().map(|params| self.type_params(params, Some(&def.name)));
                if let Some(arguments) = &def.arguments {
                    arguments.args.iter().for_each(|argument| self.visit_expr(argument));
                    arguments.keywords.iter().for_each(|keyword| self.visit_expr(&keyword.value));
                }
                if around.is_some() {
                    self.read(TYPE_PARAMS);
                }
                let outer = self.open(ScopeKind::Class, def.range);
                self.scope().private = private_prefix(&def.name);
                if around.is_some() {
                    self.read(TYPE_PARAMS);
                }
                self.visit_body(&def.body);
                let scope = self.current;
                self.finish_annotations(scope);
                self.current = around.unwrap_or(outer);
            }
            Stmt::AnnAssign(assign) => {
                self.visit_expr(&assign.target);
                if let Some(value) = &assign.value {
                    self.visit_expr(value);
                }
                let kind = self.scope().kind;
                if assign.simple && matches!(kind, ScopeKind::Class | ScopeKind::Module) {
                    self.annotations.push((self.current, &assign.annotation));
                }
            }
            Stmt::Global(global) => global.names.iter().for_each(|name| {
                self.scope().entry(name).global = true;
            }),
            Stmt::Nonlocal(nonlocal) => nonlocal.names.iter().for_each(|name| {
                self.scope().entry(name).nonlocal = true;
            }),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.bind(name.split('.').next().unwrap_or_default());
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    if &alias.name == "*" {
                        self.scopes.dynamic_globals = true;
                    } else {
                        self.bind(alias.asname.as_ref().unwrap_or(&alias.name));
                    }
                }
            }
            Stmt::Try(statement) => {
                for handler in &statement.handlers {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    if let Some(name) = &handler.name {
                        self.delete(name);
                    }
                }
                visitor::walk_stmt(self, stmt);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Load | ExprContext::Invalid => self.read(&name.id),
                ExprContext::Store => self.bind(&name.id),
                ExprContext::Del => self.delete(&name.id),
            },
            Expr::Named(named) => {
                self.visit_expr(&named.value);
                if let Expr::Name(name) = &*named.target {
                    self.bind_walrus(&name.id);
                }
            }
            Expr::Lambda(lambda) => {
                lambda.parameters.iter().for_each(|parameters| self.defaults(parameters));
                self.function(lambda.range, lambda.parameters.as_deref(), |collector| {
                    collector.visit_expr(&lambda.body);
                });
            }
            Expr::ListComp(comp) => {
                self.comprehension(comp.range, ScopeKind::Comprehension, &comp.generators, &[&comp.elt]);
            }
            Expr::SetComp(comp) => {
                self.comprehension(comp.range, ScopeKind::Comprehension, &comp.generators, &[&comp.elt]);
            }
            Expr::DictComp(comp) => {
                let parts: Vec<&Expr> = comp.key.as_deref().into_iter().chain([&*comp.value]).collect();
                self.comprehension(comp.range, ScopeKind::Comprehension, &comp.generators, &parts);
            }
            Expr::Generator(comp) => {
                self.comprehension(comp.range, ScopeKind::Function, &comp.generators, &[&comp.elt]);
            }
            Expr::Await(_) => {
                self.scope().awaits = true;
                visitor::walk_expr(self, expr);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.scope().is_generator = true;
                visitor::walk_expr(self, expr);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        match pattern {
            Pattern::MatchStar(star) => star.name.iter().for_each(|name| self.bind(name)),
            Pattern::MatchAs(capture) => capture.name.iter().for_each(|name| self.bind(name)),
            Pattern::MatchMapping(mapping) => mapping.rest.iter().for_each(|name| self.bind(name)),
            _ => {}
        }
        visitor::walk_pattern(self, pattern);
    }

    fn visit_annotation(&mut self, _annotation: &'a Expr) {}
}

/// What private names of a class are prefixed with, if it has any.
fn private_prefix(class: &str) -> Option<Rc<str>> {
    let stripped = class.trim_start_matches('_');
    (!stripped.is_empty()).then(|| Rc::from(stripped))
}
