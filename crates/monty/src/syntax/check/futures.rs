//! `from __future__ import …`: known features, at the top of the file.

use ruff_python_ast::{Expr, ModModule, Stmt, visitor::Visitor, visitor::walk_stmt};

use super::fail;
use crate::syntax::failure::Failure;

const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

pub(super) fn check(module: &ModModule) -> Result<(), Failure> {
    let mut body = module.body.as_slice();
    if let [first, rest @ ..] = body
        && is_docstring(first)
    {
        body = rest;
    }
    while let [Stmt::ImportFrom(import), rest @ ..] = body {
        if import.level != 0 || import.module.as_deref() != Some("__future__") {
            break;
        }
        for alias in &import.names {
            let name = alias.name.as_str();
            if name == "braces" {
                return Err(fail("not a chance", alias));
            }
            if !FEATURES.contains(&name) {
                return Err(fail(format!("future feature {name} is not defined"), alias));
            }
        }
        body = rest;
    }
    let mut late = Late { failure: None };
    late.visit_body(body);
    late.failure.map_or(Ok(()), Err)
}

fn is_docstring(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Expr(statement) if matches!(&*statement.value, Expr::StringLiteral(_)))
}

/// Looks for future imports that come too late.
struct Late {
    failure: Option<Failure>,
}

impl<'a> Visitor<'a> for Late {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if let Stmt::ImportFrom(import) = statement
            && import.level == 0
            && import.module.as_deref() == Some("__future__")
            && self.failure.is_none()
        {
            let message = "from __future__ imports must occur at the beginning of the file";
            self.failure = Some(fail(message, import));
        }
        walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}
