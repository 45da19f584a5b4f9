//! What may stand where: `return`, `yield`, `await`, `break`, starred expressions, `__debug__`, repeated keywords.

mod blocks;
mod names;
mod yields;

use ruff_python_ast::{
    Arguments, Comprehension, ExceptHandler, Expr, ModModule, Parameters, Stmt, StmtClassDef, StmtFunctionDef, StmtTry,
    TypeParam, TypeParams,
    visitor::{Visitor, walk_arguments, walk_except_handler, walk_expr, walk_stmt},
};

use ruff_text_size::Ranged;

use super::{CheckOptions, fail, match_patterns};
use crate::syntax::failure::Failure;

pub(super) fn check(module: &ModModule, options: CheckOptions) -> Result<(), Failure> {
    match (run(module, options, Subject::Others), blocks::check(module)) {
        (Err(place), Err(block)) => Err(if block.start < place.start { block } else { place }),
        (places, blocks) => places.and(blocks),
    }
}

/// Checks `await` and its kin alone: CPython does so when it looks at names.
pub(super) fn check_awaits(module: &ModModule, options: CheckOptions) -> Result<(), Failure> {
    run(module, options, Subject::Awaits)
}

fn run(module: &ModModule, options: CheckOptions, subject: Subject) -> Result<(), Failure> {
    let mut placement = Placement { options, subject, unit: Unit::Module, loops: Loop::None, failure: None };
    placement.visit_body(&module.body);
    placement.failure.map_or(Ok(()), Err)
}

/// What a pass is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    Awaits,
    Others,
}

/// The block of code that surrounds a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Module,
    Class,
    Function {
        is_async: bool,
        has_yield: bool,
    },
    Lambda,
    /// A generator expression: `await` in it makes it asynchronous, whatever is around.
    Generator,
}

/// What `break` and `continue` would leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Loop {
    None,
    Loop,
    /// Directly in an `except*` block.
    Star,
}

struct Placement {
    options: CheckOptions,
    subject: Subject,
    unit: Unit,
    loops: Loop,
    failure: Option<Failure>,
}

const STAR_BLOCK: &str = "'break', 'continue' and 'return' cannot appear in an except* block";

impl Placement {
    fn report(&mut self, failure: Failure) {
        if self.subject == Subject::Others {
            self.failure.get_or_insert(failure);
        }
    }

    fn report_await(&mut self, failure: Failure) {
        if self.subject == Subject::Awaits {
            self.failure.get_or_insert(failure);
        }
    }

    fn within(&mut self, unit: Unit, visit: impl FnOnce(&mut Self)) {
        let outside = (self.unit, self.loops);
        (self.unit, self.loops) = (unit, Loop::None);
        visit(self);
        (self.unit, self.loops) = outside;
    }

    fn in_loop<'a>(&mut self, body: &'a [Stmt], orelse: &'a [Stmt]) {
        let outside = self.loops;
        self.loops = Loop::Loop;
        self.visit_body(body);
        self.loops = outside;
        self.visit_body(orelse);
    }

    /// Whether `await` and its kin may stand here.
    fn allows_await(&self) -> bool {
        match self.unit {
            Unit::Function { is_async, .. } => is_async,
            Unit::Module => self.options.top_level_await,
            Unit::Generator => true,
            Unit::Class | Unit::Lambda => false,
        }
    }

    fn statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Return(inner) => match self.unit {
                Unit::Function { .. } if self.loops == Loop::Star => {
                    let range = inner.value.as_ref().map_or(inner.range, |value| value.range());
                    self.report(super::fail_range(STAR_BLOCK, range));
                }
                Unit::Function { is_async: true, has_yield: true } if inner.value.is_some() => {
                    self.report(fail("'return' with value in async generator", statement));
                }
                Unit::Function { .. } => {}
                _ => self.report(fail("'return' outside function", statement)),
            },
            Stmt::Break(_) | Stmt::Continue(_) => match self.loops {
                Loop::Loop => {}
                Loop::Star => self.report(fail(STAR_BLOCK, statement)),
                Loop::None if statement.is_break_stmt() => self.report(fail("'break' outside loop", statement)),
                Loop::None => self.report(fail("'continue' not properly in loop", statement)),
            },
            Stmt::For(inner) if inner.is_async && !self.allows_await() => {
                self.report_await(fail("'async for' outside async function", statement));
            }
            Stmt::With(inner) if inner.is_async && !self.allows_await() => {
                self.report_await(fail("'async with' outside async function", statement));
            }
            Stmt::Match(inner) => {
                if let Err(failure) = match_patterns::check(inner) {
                    self.report(failure);
                }
            }
            _ => {}
        }
        self.report_all(names::check_statement(statement));
        self.report_all(stars_of_statement(statement));
    }

    fn report_all(&mut self, result: Result<(), Failure>) {
        if let Err(failure) = result {
            self.report(failure);
        }
    }

    fn function(&mut self, function: &StmtFunctionDef) {
        function.decorator_list.iter().for_each(|decorator| self.visit_expr(&decorator.expression));
        self.parameters(&function.parameters);
        if let Some(parameters) = &function.type_params {
            self.visit_type_params(parameters);
        }
        let has_yield = function.is_async && yields::has_yield(&function.body);
        let unit = Unit::Function { is_async: function.is_async, has_yield };
        self.within(unit, |placement| placement.visit_body(&function.body));
    }

    fn parameters(&mut self, parameters: &Parameters) {
        self.report_all(names::check_parameters(parameters));
        parameters.iter().filter_map(|parameter| parameter.default()).for_each(|default| self.visit_expr(default));
    }

    fn class(&mut self, class: &StmtClassDef) {
        class.decorator_list.iter().for_each(|decorator| self.visit_expr(&decorator.expression));
        if let Some(parameters) = &class.type_params {
            self.visit_type_params(parameters);
        }
        if let Some(arguments) = &class.arguments {
            self.visit_arguments(arguments);
        }
        self.within(Unit::Class, |placement| placement.visit_body(&class.body));
    }

    fn try_statement(&mut self, statement: &StmtTry) {
        self.visit_body(&statement.body);
        let last = statement.handlers.len().saturating_sub(1);
        for (index, handler) in statement.handlers.iter().enumerate() {
            let ExceptHandler::ExceptHandler(inner) = handler;
            if inner.type_.is_none() && index < last {
                self.report(fail("default 'except:' must be last", handler));
            }
            let outside = self.loops;
            if statement.is_star {
                self.loops = Loop::Star;
            }
            self.visit_except_handler(handler);
            self.loops = outside;
        }
        self.visit_body(&statement.orelse);
        self.visit_body(&statement.finalbody);
    }

    fn check_async_comprehension(&mut self, expression: &Expr, generators: &[Comprehension]) {
        if !self.allows_await() && yields::is_async(expression, generators) {
            let message = "asynchronous comprehension outside of an asynchronous function";
            self.report_await(fail(message, expression));
        }
    }

    /// A comprehension that runs in the frame around it.
    fn comprehension(&mut self, expression: &Expr, elements: &[&Expr], generators: &[Comprehension]) {
        self.check_async_comprehension(expression, generators);
        for generator in generators {
            self.visit_comprehension(generator);
        }
        elements.iter().for_each(|element| self.visit_expr(element));
    }

    fn generator(&mut self, element: &Expr, generators: &[Comprehension]) {
        let Some((first, rest)) = generators.split_first() else { return };
        self.visit_expr(&first.iter);
        self.within(Unit::Generator, |placement| {
            placement.visit_expr(&first.target);
            first.ifs.iter().for_each(|condition| placement.visit_expr(condition));
            rest.iter().for_each(|generator| placement.visit_comprehension(generator));
            placement.visit_expr(element);
        });
    }

    fn expression(&mut self, expression: &Expr) {
        match expression {
            Expr::Yield(_) | Expr::YieldFrom(_) => match self.unit {
                Unit::Function { is_async: true, .. } if expression.is_yield_from_expr() => {
                    self.report(fail("'yield from' inside async function", expression));
                }
                Unit::Function { .. } | Unit::Lambda | Unit::Generator => {}
                Unit::Module | Unit::Class => {
                    let what = if expression.is_yield_from_expr() { "yield from" } else { "yield" };
                    self.report(fail(format!("'{what}' outside function"), expression));
                }
            },
            Expr::Await(_) if !self.allows_await() => match self.unit {
                Unit::Module | Unit::Class => self.report_await(fail("'await' outside function", expression)),
                _ => self.report_await(fail("'await' outside async function", expression)),
            },
            _ => {}
        }
        self.report_all(names::check_expression(expression));
        self.report_all(stars_of_expression(expression));
    }
}

/// A starred expression where a value is wanted, or starred targets that are too many or alone.
fn stars_of_statement(statement: &Stmt) -> Result<(), Failure> {
    let value = match statement {
        Stmt::Expr(statement) => Some(&*statement.value),
        Stmt::Return(statement) => statement.value.as_deref(),
        Stmt::Assign(statement) => {
            for target in &statement.targets {
                check_lone_star(target)?;
            }
            Some(&*statement.value)
        }
        Stmt::AnnAssign(statement) => statement.value.as_deref(),
        Stmt::For(statement) => {
            check_lone_star(&statement.target)?;
            None
        }
        Stmt::With(statement) => {
            for item in &statement.items {
                item.optional_vars.as_deref().map_or(Ok(()), check_lone_star)?;
            }
            None
        }
        _ => None,
    };
    value.map_or(Ok(()), check_star_value)
}

fn check_star_value(value: &Expr) -> Result<(), Failure> {
    if value.is_starred_expr() { Err(fail("can't use starred expression here", value)) } else { Ok(()) }
}

fn check_lone_star(target: &Expr) -> Result<(), Failure> {
    if target.is_starred_expr() {
        return Err(fail("starred assignment target must be in a list or tuple", target));
    }
    Ok(())
}

fn stars_of_expression(expression: &Expr) -> Result<(), Failure> {
    match expression {
        Expr::Yield(inner) => inner.value.as_deref().map_or(Ok(()), check_star_value),
        Expr::Tuple(tuple) if tuple.ctx.is_store() => check_star_count(expression, &tuple.elts),
        Expr::List(list) if list.ctx.is_store() => check_star_count(expression, &list.elts),
        _ => Ok(()),
    }
}

fn check_star_count(target: &Expr, elements: &[Expr]) -> Result<(), Failure> {
    if elements.iter().filter(|element| element.is_starred_expr()).count() > 1 {
        return Err(fail("multiple starred expressions in assignment", target));
    }
    Ok(())
}

impl<'a> Visitor<'a> for Placement {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if self.failure.is_some() {
            return;
        }
        self.statement(statement);
        match statement {
            Stmt::FunctionDef(function) => self.function(function),
            Stmt::ClassDef(class) => self.class(class),
            Stmt::Try(inner) => self.try_statement(inner),
            Stmt::For(inner) => {
                self.visit_expr(&inner.iter);
                self.visit_expr(&inner.target);
                self.in_loop(&inner.body, &inner.orelse);
            }
            Stmt::While(inner) => {
                self.visit_expr(&inner.test);
                self.in_loop(&inner.body, &inner.orelse);
            }
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if self.failure.is_some() {
            return;
        }
        self.expression(expression);
        match expression {
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.parameters(parameters);
                }
                self.within(Unit::Lambda, |placement| placement.visit_expr(&lambda.body));
            }
            Expr::ListComp(list) => self.comprehension(expression, &[&list.elt], &list.generators),
            Expr::SetComp(set) => self.comprehension(expression, &[&set.elt], &set.generators),
            Expr::DictComp(dict) => {
                let elements: Vec<&Expr> = dict.key.iter().chain([&dict.value]).map(|element| &**element).collect();
                self.comprehension(expression, &elements, &dict.generators);
            }
            Expr::Generator(generator) => self.generator(&generator.elt, &generator.generators),
            _ => walk_expr(self, expression),
        }
    }

    fn visit_annotation(&mut self, _: &'a Expr) {}

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        self.report_all(names::check_handler(handler));
        walk_except_handler(self, handler);
    }

    fn visit_arguments(&mut self, arguments: &'a Arguments) {
        self.report_all(names::check_arguments(arguments));
        walk_arguments(self, arguments);
    }

    fn visit_type_params(&mut self, parameters: &'a TypeParams) {
        self.report_all(names::check_type_parameters(parameters));
    }

    fn visit_type_param(&mut self, _: &'a TypeParam) {}
}
