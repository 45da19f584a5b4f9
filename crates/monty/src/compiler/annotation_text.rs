//! Annotations as text: what `from __future__ import annotations` makes of them, written as `ast.unparse` writes.

use ruff_python_ast::{
    Expr, ExprTuple, ModModule, Operator, Stmt,
    visitor::{Visitor, walk_stmt},
};
use ruff_text_size::Ranged;

use super::function::{Annotation, annotated_parameters, annotations_in};
use crate::object::MontyObject;

/// The text of an annotation; whatever is unusual stays as it stands, its white space apart.
pub(crate) fn annotation_text(expr: &Expr, source: &str) -> String {
    match expr {
        Expr::Name(name) => name.id.to_string(),
        Expr::Attribute(attribute) => format!("{}.{}", annotation_text(&attribute.value, source), attribute.attr),
        Expr::Subscript(subscript) => {
            let index = match &*subscript.slice {
                Expr::Tuple(tuple) if !tuple.elts.is_empty() => items(tuple, source),
                index => annotation_text(index, source),
            };
            format!("{}[{index}]", annotation_text(&subscript.value, source))
        }
        Expr::Tuple(tuple) if tuple.elts.is_empty() => "()".to_owned(),
        Expr::Tuple(tuple) => format!("({})", items(tuple, source)),
        Expr::List(list) => format!("[{}]", all(&list.elts, source)),
        Expr::Starred(starred) => format!("*{}", annotation_text(&starred.value, source)),
        Expr::StringLiteral(literal) => MontyObject::String(literal.value.to_str().to_owned()).py_repr(),
        Expr::NoneLiteral(_) => "None".to_owned(),
        Expr::EllipsisLiteral(_) => "...".to_owned(),
        Expr::BooleanLiteral(literal) => if literal.value { "True" } else { "False" }.to_owned(),
        Expr::BinOp(operation) if operation.op == Operator::BitOr => {
            let (left, right) = (annotation_text(&operation.left, source), annotation_text(&operation.right, source));
            let right = if operation.right.is_bin_op_expr() { format!("({right})") } else { right };
            format!("{left} | {right}")
        }
        Expr::Call(call) => {
            let positional = call.arguments.args.iter().map(|argument| annotation_text(argument, source));
            let keywords = call.arguments.keywords.iter().map(|keyword| {
                let value = annotation_text(&keyword.value, source);
                keyword.arg.as_ref().map_or_else(|| format!("**{value}"), |name| format!("{name}={value}"))
            });
            let arguments: Vec<String> = positional.chain(keywords).collect();
            format!("{}({})", annotation_text(&call.func, source), arguments.join(", "))
        }
        other => source[other.range()].split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

fn all(elements: &[Expr], source: &str) -> String {
    elements.iter().map(|element| annotation_text(element, source)).collect::<Vec<_>>().join(", ")
}

fn items(tuple: &ExprTuple, source: &str) -> String {
    let comma = if tuple.elts.len() == 1 { "," } else { "" };
    all(&tuple.elts, source) + comma
}

/// The annotations of the function, class or module whose first one begins at `start`, as names and texts.
pub(crate) fn annotation_texts(module: &ModModule, source: &str, start: u32) -> Vec<(String, String)> {
    let mut finder = Finder { source, start, found: Vec::new() };
    let own = annotations_in(&module.body, true);
    finder.check(&own);
    finder.visit_body(&module.body);
    finder.found
}

struct Finder<'s> {
    source: &'s str,
    start: u32,
    found: Vec<(String, String)>,
}

impl Finder<'_> {
    fn check(&mut self, annotations: &[Annotation<'_>]) {
        if annotations.first().is_some_and(|first| first.value.start().to_u32() == self.start) {
            let text =
                |annotation: &Annotation<'_>| (annotation.name.clone(), annotation_text(annotation.value, self.source));
            self.found = annotations.iter().map(text).collect();
        }
    }
}

impl<'a> Visitor<'a> for Finder<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(def) => self.check(&annotated_parameters(&def.parameters, def.returns.as_deref())),
            Stmt::ClassDef(def) => self.check(&annotations_in(&def.body, false)),
            _ => {}
        }
        walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}
