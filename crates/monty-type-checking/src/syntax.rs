//! `sandbox-unsupported-syntax` and `sandbox-too-deep`: what Monty's own compiler refuses.
//!
//! The compiler stops at the first thing that it does not have; a walk over the tree finds them all. The compiler has the
//! last word: what it refuses is always reported, and what it takes is never called a syntax error.

use monty::Refusal;
use ruff_db::diagnostic::{Diagnostic, Span};
use ruff_python_ast::{
    Expr, Stmt, StmtClassDef, StmtFunctionDef,
    visitor::{Visitor, walk_expr, walk_stmt},
};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::rules::{TOO_DEEP, UNSUPPORTED_SYNTAX};

/// Code that may not even be parsed.
pub(crate) fn too_deep(text: &str, span: &Span) -> Option<Diagnostic> {
    let refusal = monty::too_deep(text)?;
    let help = "split it: give names to the inner parts";
    Some(TOO_DEEP.diagnostic(span.clone(), range_of(&refusal), &refusal.message, help))
}

/// What the compiler makes of a text.
pub(crate) struct Verdict {
    refusal: Option<Refusal>,
}

impl Verdict {
    pub(crate) fn of(text: &str) -> Self {
        Self { refusal: monty::refusal(text) }
    }

    /// Every place with Python that Monty does not have.
    pub(crate) fn unsupported(&self, suite: &[Stmt], span: &Span) -> Vec<Diagnostic> {
        let Some(refusal) = self.refusal.as_ref().filter(|refusal| refusal.is_unavailable) else { return Vec::new() };
        let mut walk = Walk { found: Vec::new(), functions: Vec::new() };
        suite.iter().for_each(|statement| walk.visit_stmt(statement));
        let first = range_of(refusal);
        if !walk.found.iter().any(|(range, _)| first.contains_range(*range) || range.contains_range(first)) {
            walk.found.push((first, &ELSE));
        }
        let diagnostic = |(range, feature): &(TextRange, &Feature)| {
            let what = if feature.what.is_empty() { refusal.message.clone() } else { feature.message() };
            UNSUPPORTED_SYNTAX.diagnostic(span.clone(), *range, &what, feature.help)
        };
        walk.found.iter().map(diagnostic).collect()
    }

    /// The compiler's own error, for code that ty has nothing against. In CPython's words.
    pub(crate) fn syntax_error(&self, span: &Span) -> Option<Diagnostic> {
        let refusal = self.refusal.as_ref().filter(|refusal| !refusal.is_unavailable)?;
        Some(Diagnostic::invalid_syntax(span.clone(), refusal.message.as_str(), range_of(refusal)))
    }

    /// Whether there is a syntax error at all: if not, what ty calls one is allowed here.
    pub(crate) fn is_syntax_error(&self) -> bool {
        self.refusal.as_ref().is_some_and(|refusal| !refusal.is_unavailable)
    }
}

fn range_of(refusal: &Refusal) -> TextRange {
    let Some(range) = &refusal.range else { return TextRange::default() };
    let at = |offset: usize| TextSize::try_from(offset).unwrap_or_default();
    TextRange::new(at(range.start), at(range.end.max(range.start)))
}

/// Python that Monty may lack. Matched only when the compiler refuses something, so an entry that is out of date can only
/// add a place to a report that has one already; a test in `monty-datatest` finds it.
struct Feature {
    what: &'static str,
    help: &'static str,
}

impl Feature {
    fn message(&self) -> String {
        format!("{} are not available in Monty", self.what)
    }
}

const TYPE_PARAMETERS: Feature =
    Feature { what: "type parameters", help: "leave them out, or make them with `typing.TypeVar`" };
const TYPE_ALIASES: Feature = Feature { what: "type aliases", help: "assign the type to a name: `Name = list[int]`" };
const METACLASSES: Feature = Feature { what: "metaclasses", help: "use `__init_subclass__` or a class decorator" };
const SPREAD_ARGUMENTS: Feature = Feature { what: "spread class arguments", help: "write the bases out" };
const ASYNC_GENERATORS: Feature =
    Feature { what: "async generators", help: "collect the values in a list and return it" };
const ASYNC_COMPREHENSIONS: Feature =
    Feature { what: "asynchronous comprehensions", help: "use `async for` and append to a list" };
const MATCH: Feature = Feature { what: "match statements", help: "use `if` and `elif`" };
const EXCEPT_STAR: Feature = Feature { what: "except* clauses", help: "use `except`" };
const T_STRINGS: Feature = Feature { what: "t-strings", help: "use an f-string" };
const ELSE: Feature = Feature { what: "", help: "write it in another way" };

struct Walk {
    found: Vec<(TextRange, &'static Feature)>,
    /// For each function around this place, whether it is asynchronous.
    functions: Vec<bool>,
}

impl Walk {
    fn report(&mut self, node: &impl Ranged, feature: &'static Feature) {
        self.found.push((node.range(), feature));
    }

    fn class(&mut self, class: &StmtClassDef) {
        if let Some(parameters) = &class.type_params {
            self.report(&**parameters, &TYPE_PARAMETERS);
        }
        for keyword in class.arguments.iter().flat_map(|arguments| &*arguments.keywords) {
            match &keyword.arg {
                Some(name) if name.as_str() == "metaclass" => self.report(keyword, &METACLASSES),
                Some(_) => {}
                None => self.report(keyword, &SPREAD_ARGUMENTS),
            }
        }
        for base in class.bases().iter().filter(|base| base.is_starred_expr()) {
            self.report(base, &SPREAD_ARGUMENTS);
        }
    }

    fn function(&mut self, function: &StmtFunctionDef) {
        if let Some(parameters) = &function.type_params {
            self.report(&**parameters, &TYPE_PARAMETERS);
        }
    }
}

impl<'a> Visitor<'a> for Walk {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::ClassDef(class) => self.class(class),
            Stmt::FunctionDef(function) => {
                self.function(function);
                self.functions.push(function.is_async);
                walk_stmt(self, statement);
                self.functions.pop();
                return;
            }
            Stmt::Match(_) => {
                let keyword = TextRange::at(statement.start(), TextSize::new(5));
                self.report(&keyword, &MATCH);
            }
            Stmt::TypeAlias(_) => self.report(statement, &TYPE_ALIASES),
            Stmt::Try(body) if body.is_star => {
                for handler in &body.handlers {
                    let keyword = TextRange::at(handler.start(), TextSize::new(6));
                    self.report(&keyword, &EXCEPT_STAR);
                }
            }
            _ => {}
        }
        walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Lambda(_) => {
                self.functions.push(false);
                walk_expr(self, expr);
                self.functions.pop();
                return;
            }
            Expr::Yield(_) if self.functions.last() == Some(&true) => self.report(expr, &ASYNC_GENERATORS),
            Expr::Generator(generator) if generator.generators.iter().any(|part| part.is_async) => {
                self.report(expr, &ASYNC_COMPREHENSIONS);
            }
            Expr::TString(_) => self.report(expr, &T_STRINGS),
            _ => {}
        }
        walk_expr(self, expr);
    }
}
