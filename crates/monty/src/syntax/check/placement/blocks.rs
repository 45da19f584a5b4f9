//! How deep loops, `with` and `try` may stand in each other: CPython's code generator counts at most 21.

use ruff_python_ast::{
    Comprehension, ExceptHandler, Expr, ModModule, Parameters, Stmt, StmtFor, StmtFunctionDef, StmtTry, StmtWith,
    TypeParams,
    visitor::{Visitor, walk_expr, walk_stmt},
};
use ruff_text_size::Ranged;

use super::yields;
use crate::syntax::{check::fail, failure::Failure};

const MOST: u32 = 21;

/// Finds what stands too deep, in the order in which code is made.
pub(super) fn check(module: &ModModule) -> Result<(), Failure> {
    let mut blocks = Blocks { depth: 0, failure: None };
    blocks.visit_body(&module.body);
    blocks.failure.map_or(Ok(()), Err)
}

struct Blocks {
    depth: u32,
    failure: Option<Failure>,
}

impl Blocks {
    /// Visits what stands in `count` more blocks that belong to a node.
    fn within(&mut self, count: u32, node: &impl Ranged, visit: impl FnOnce(&mut Self)) {
        if self.failure.is_some() {
            return;
        }
        if self.depth + count > MOST {
            self.failure = Some(fail("too many statically nested blocks", node));
            return;
        }
        self.depth += count;
        visit(self);
        self.depth -= count;
    }

    /// Visits a block of code of its own.
    fn unit(&mut self, depth: u32, visit: impl FnOnce(&mut Self)) {
        let outside = std::mem::replace(&mut self.depth, depth);
        visit(self);
        self.depth = outside;
    }

    fn function(&mut self, function: &StmtFunctionDef) {
        function.decorator_list.iter().for_each(|decorator| self.visit_expr(&decorator.expression));
        self.parameters(&function.parameters);
        // What stops a generator stands around its body.
        let depth = u32::from(function.is_async || yields::has_yield(&function.body));
        self.unit(depth, |blocks| blocks.visit_body(&function.body));
    }

    fn parameters(&mut self, parameters: &Parameters) {
        parameters.iter().filter_map(|parameter| parameter.default()).for_each(|default| self.visit_expr(default));
    }

    fn for_loop(&mut self, statement: &Stmt, inner: &StmtFor) {
        if inner.is_async {
            self.visit_expr(&inner.iter);
        }
        self.within(1, statement, |blocks| {
            if !inner.is_async {
                blocks.visit_expr(&inner.iter);
            }
            blocks.visit_expr(&inner.target);
            blocks.visit_body(&inner.body);
        });
        self.visit_body(&inner.orelse);
    }

    fn with(&mut self, inner: &StmtWith, at: usize) {
        let Some(item) = inner.items.get(at) else { return self.visit_body(&inner.body) };
        self.visit_expr(&item.context_expr);
        self.within(1, &item.context_expr, |blocks| {
            if let Some(target) = &item.optional_vars {
                blocks.visit_expr(target);
            }
            blocks.with(inner, at + 1);
        });
    }

    fn try_statement(&mut self, statement: &Stmt, inner: &StmtTry) {
        if inner.finalbody.is_empty() {
            return self.handlers(statement, inner);
        }
        self.within(1, statement, |blocks| match &inner.handlers[..] {
            [] => blocks.visit_body(&inner.body),
            _ => blocks.handlers(statement, inner),
        });
        if self.failure.is_some() {
            return;
        }
        // Its code is made twice: for leaving as usual, then for an exception.
        self.within(1, statement, |blocks| blocks.visit_body(&inner.finalbody));
        if let Some(failure) = self.failure.take() {
            self.visit_body(&inner.finalbody);
            self.failure.get_or_insert(failure);
        }
    }

    fn handlers(&mut self, statement: &Stmt, inner: &StmtTry) {
        self.within(1, statement, |blocks| blocks.visit_body(&inner.body));
        self.visit_body(&inner.orelse);
        self.within(1, statement, |blocks| {
            for handler in &inner.handlers {
                let ExceptHandler::ExceptHandler(parts) = handler;
                if let Some(class) = &parts.type_ {
                    blocks.visit_expr(class);
                }
                blocks.within(1, handler, |blocks| blocks.visit_body(&parts.body));
            }
        });
    }

    /// A comprehension that runs in the frame around it.
    fn comprehension(&mut self, expression: &Expr, elements: &[&Expr], generators: &[Comprehension]) {
        let Some((first, rest)) = generators.split_first() else { return };
        self.visit_expr(&first.iter);
        self.within(1, expression, |blocks| blocks.generators(expression, first, rest, elements));
    }

    /// What a comprehension does for each item of one iterable, `rest` of them inside.
    fn generators(&mut self, expression: &Expr, first: &Comprehension, rest: &[Comprehension], elements: &[&Expr]) {
        self.within(u32::from(first.is_async), expression, |blocks| {
            blocks.visit_expr(&first.target);
            first.ifs.iter().for_each(|condition| blocks.visit_expr(condition));
            match rest.split_first() {
                Some((next, rest)) => {
                    blocks.visit_expr(&next.iter);
                    blocks.generators(expression, next, rest, elements);
                }
                None => elements.iter().for_each(|element| blocks.visit_expr(element)),
            }
        });
    }
}

impl<'a> Visitor<'a> for Blocks {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if self.failure.is_some() {
            return;
        }
        match statement {
            Stmt::FunctionDef(function) => self.function(function),
            Stmt::ClassDef(class) => {
                class.decorator_list.iter().for_each(|decorator| self.visit_expr(&decorator.expression));
                if let Some(arguments) = &class.arguments {
                    self.visit_arguments(arguments);
                }
                self.unit(0, |blocks| blocks.visit_body(&class.body));
            }
            Stmt::For(inner) => self.for_loop(statement, inner),
            Stmt::While(inner) => {
                self.within(1, statement, |blocks| {
                    blocks.visit_expr(&inner.test);
                    blocks.visit_body(&inner.body);
                });
                self.visit_body(&inner.orelse);
            }
            Stmt::With(inner) => self.with(inner, 0),
            Stmt::Try(inner) => self.try_statement(statement, inner),
            Stmt::TypeAlias(_) => {}
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if self.failure.is_some() {
            return;
        }
        match expression {
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.parameters(parameters);
                }
                self.unit(0, |blocks| blocks.visit_expr(&lambda.body));
            }
            Expr::ListComp(list) => self.comprehension(expression, &[&list.elt], &list.generators),
            Expr::SetComp(set) => self.comprehension(expression, &[&set.elt], &set.generators),
            Expr::DictComp(dict) => {
                let elements: Vec<&Expr> = dict.key.iter().chain([&dict.value]).map(|element| &**element).collect();
                self.comprehension(expression, &elements, &dict.generators);
            }
            Expr::Generator(generator) => {
                let Some((first, rest)) = generator.generators.split_first() else { return };
                self.visit_expr(&first.iter);
                self.unit(0, |blocks| blocks.generators(expression, first, rest, &[&generator.elt]));
            }
            _ => walk_expr(self, expression),
        }
    }

    fn visit_annotation(&mut self, _: &'a Expr) {}

    fn visit_type_params(&mut self, _: &'a TypeParams) {}
}
