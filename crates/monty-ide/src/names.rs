//! Which names of a module a statement at its top level binds, and which it uses, functions and classes within it included.

use ruff_python_ast::{
    ExceptHandler, Expr, ExprContext, Parameters, Pattern, Stmt,
    visitor::{Visitor, walk_except_handler, walk_expr, walk_parameters, walk_pattern, walk_stmt},
};
use rustc_hash::FxHashSet;

/// Strings longer than this name no type.
const LONGEST_ANNOTATION: usize = 120;

/// The names that tie a statement to others. There may be a few too many.
#[derive(Debug, Default)]
pub(crate) struct Names<'a> {
    pub(crate) bound: FxHashSet<&'a str>,
    pub(crate) used: FxHashSet<&'a str>,
    /// It is `from … import *`.
    pub(crate) imports_all: bool,
}

impl<'a> Names<'a> {
    pub(crate) fn of(statement: &'a Stmt) -> Self {
        let mut walk = Walk { module: Names::default(), scopes: Vec::new() };
        walk.visit_stmt(statement);
        walk.module
    }
}

/// A function, lambda, comprehension or class on the way.
#[derive(Debug, Default)]
struct Scope<'a> {
    names: Names<'a>,
    globals: FxHashSet<&'a str>,
    /// What it binds hides nothing in the functions within.
    is_class: bool,
}

struct Walk<'a> {
    module: Names<'a>,
    scopes: Vec<Scope<'a>>,
}

impl<'a> Walk<'a> {
    fn here(&mut self) -> &mut Names<'a> {
        match self.scopes.last_mut() {
            Some(scope) => &mut scope.names,
            None => &mut self.module,
        }
    }

    fn bind(&mut self, name: &'a str) {
        self.here().bound.insert(name);
    }

    fn within(&mut self, is_class: bool, walk: impl FnOnce(&mut Self)) {
        self.scopes.push(Scope { is_class, ..Scope::default() });
        walk(self);
        let Some(scope) = self.scopes.pop() else { return };
        let Scope { names: Names { bound, used, .. }, globals, is_class } = scope;
        let is_own = |name: &&str| !is_class && bound.contains(name) && !globals.contains(name);
        let free: Vec<&str> = used.into_iter().filter(|name| !is_own(name)).collect();
        self.here().used.extend(free);
        self.module.bound.extend(bound.into_iter().filter(|name| globals.contains(name)));
    }

    /// A statement at the top level whose condition narrows what it names.
    fn visit_condition(&mut self, condition: &'a Expr, statement: &'a Stmt) {
        self.bind_all_of(condition);
        walk_stmt(self, statement);
    }

    fn bind_all_of(&mut self, condition: &'a Expr) {
        if self.scopes.is_empty() {
            let mut walk = Walk { module: Names::default(), scopes: Vec::new() };
            walk.visit_expr(condition);
            self.module.bound.extend(walk.module.used);
        }
    }

    fn parameters(&mut self, parameters: &'a Parameters) {
        parameters.iter().for_each(|parameter| self.bind(parameter.name().as_str()));
    }
}

impl<'a> Visitor<'a> for Walk<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                self.bind(function.name.as_str());
                function.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                if let Some(parameters) = &function.type_params {
                    self.visit_type_params(parameters);
                }
                walk_parameters(self, &function.parameters);
                if let Some(returns) = &function.returns {
                    self.visit_annotation(returns);
                }
                self.within(false, |walk| {
                    walk.parameters(&function.parameters);
                    walk.visit_body(&function.body);
                });
            }
            Stmt::ClassDef(class) => {
                self.bind(class.name.as_str());
                class.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                if let Some(parameters) = &class.type_params {
                    self.visit_type_params(parameters);
                }
                if let Some(arguments) = &class.arguments {
                    self.visit_arguments(arguments);
                }
                self.within(true, |walk| walk.visit_body(&class.body));
            }
            Stmt::Global(global) => {
                let names = global.names.iter().map(|name| name.as_str());
                self.module.used.extend(names.clone());
                if let Some(scope) = self.scopes.last_mut() {
                    scope.globals.extend(names);
                }
            }
            Stmt::AugAssign(assign) => {
                if let Expr::Name(name) = &*assign.target {
                    self.here().used.insert(name.id.as_str());
                }
                walk_stmt(self, statement);
            }
            // What follows may depend on how these end.
            Stmt::Assert(assert) => self.visit_condition(&assert.test, statement),
            Stmt::While(block) => self.visit_condition(&block.test, statement),
            Stmt::Match(block) => self.visit_condition(&block.subject, statement),
            Stmt::If(block) => {
                let tests = block.elif_else_clauses.iter().filter_map(|clause| clause.test.as_ref());
                tests.for_each(|test| self.bind_all_of(test));
                self.visit_condition(&block.test, statement);
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let first = alias.name.split('.').next().unwrap_or_default();
                    self.bind(alias.asname.as_ref().map_or(first, |name| name.as_str()));
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    self.here().imports_all |= alias.name.as_str() == "*";
                    self.bind(alias.asname.as_ref().unwrap_or(&alias.name).as_str());
                }
            }
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Name(name) => {
                if !matches!(name.ctx, ExprContext::Load) {
                    self.bind(name.id.as_str());
                }
                if !matches!(name.ctx, ExprContext::Store) {
                    self.here().used.insert(name.id.as_str());
                }
            }
            // A part of something is written: whoever uses that depends on it.
            Expr::Attribute(_) | Expr::Subscript(_) => {
                if is_written(expression)
                    && self.scopes.is_empty()
                    && let Some(root) = root(expression)
                {
                    self.bind(root);
                }
                walk_expr(self, expression);
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    walk_parameters(self, parameters);
                }
                self.within(false, |walk| {
                    if let Some(parameters) = &lambda.parameters {
                        walk.parameters(parameters);
                    }
                    walk.visit_expr(&lambda.body);
                });
            }
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                if let Some(first) = first_iterable(expression) {
                    self.visit_expr(first);
                }
                self.within(false, |walk| walk_expr(walk, expression));
            }
            // In a comprehension it binds around that. One binding too many does no harm.
            Expr::Named(named) => {
                if let Expr::Name(name) = &*named.target {
                    let functions = self.scopes.iter_mut().map(|scope| &mut scope.names);
                    functions.chain([&mut self.module]).for_each(|names| {
                        names.bound.insert(name.id.as_str());
                    });
                }
                walk_expr(self, expression);
            }
            // It may be an annotation.
            Expr::StringLiteral(literal) if literal.value.len() <= LONGEST_ANNOTATION => {
                let parts =
                    literal.value.iter().flat_map(|part| part.value.split(|c: char| !c.is_alphanumeric() && c != '_'));
                self.here().used.extend(parts);
            }
            _ => walk_expr(self, expression),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(clause) = handler;
        if let Some(name) = &clause.name {
            self.bind(name.as_str());
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
            self.bind(name.as_str());
        }
        walk_pattern(self, pattern);
    }
}

fn first_iterable(comprehension: &Expr) -> Option<&Expr> {
    let generators = match comprehension {
        Expr::ListComp(comp) => &comp.generators,
        Expr::SetComp(comp) => &comp.generators,
        Expr::DictComp(comp) => &comp.generators,
        Expr::Generator(comp) => &comp.generators,
        _ => return None,
    };
    generators.first().map(|first| &first.iter)
}

fn is_written(expression: &Expr) -> bool {
    match expression {
        Expr::Attribute(attribute) => !matches!(attribute.ctx, ExprContext::Load),
        Expr::Subscript(subscript) => !matches!(subscript.ctx, ExprContext::Load),
        _ => false,
    }
}

/// `a` of `a.b[c].d`.
fn root(expression: &Expr) -> Option<&str> {
    match expression {
        Expr::Attribute(attribute) => root(&attribute.value),
        Expr::Subscript(subscript) => root(&subscript.value),
        Expr::Name(name) => Some(name.id.as_str()),
        _ => None,
    }
}
