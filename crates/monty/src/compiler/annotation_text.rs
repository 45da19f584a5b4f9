//! Annotations as text: what `from __future__ import annotations` makes of them, written as `ast.unparse` writes.

use ruff_python_ast::{
    BoolOp, Expr, ExprBinOp, ExprTuple, ModModule, Operator, Stmt, UnaryOp,
    visitor::{Visitor, walk_stmt},
};
use ruff_text_size::Ranged;

use super::function::{Annotation, annotated_parameters, annotations_in};
use crate::object::MontyObject;

/// How tightly the parts of an expression hold together, as [`text_at`] asks for.
mod level {
    pub(super) const ANY: u8 = 0;
    pub(super) const OR: u8 = 1;
    pub(super) const AND: u8 = 2;
    pub(super) const NOT: u8 = 3;
    pub(super) const COMPARED: u8 = 4;
    pub(super) const BIT_OR: u8 = 5;
    pub(super) const BIT_XOR: u8 = 6;
    pub(super) const BIT_AND: u8 = 7;
    pub(super) const SHIFT: u8 = 8;
    pub(super) const SUM: u8 = 9;
    pub(super) const PRODUCT: u8 = 10;
    pub(super) const SIGN: u8 = 11;
    pub(super) const POWER: u8 = 12;
    pub(super) const WHOLE: u8 = 13;
}

/// The text of an annotation; whatever is unusual stays as it stands, its white space apart.
pub(crate) fn annotation_text(expr: &Expr, source: &str) -> String {
    text_at(expr, source, level::ANY)
}

fn text_at(expr: &Expr, source: &str, at_least: u8) -> String {
    let (text, level) = text_and_level(expr, source);
    if level < at_least { format!("({text})") } else { text }
}

fn text_and_level(expr: &Expr, source: &str) -> (String, u8) {
    let whole = |expr: &Expr| text_at(expr, source, level::WHOLE);
    let text = match expr {
        Expr::Name(name) => name.id.to_string(),
        Expr::Attribute(attribute) => format!("{}.{}", whole(&attribute.value), attribute.attr),
        Expr::Subscript(subscript) => {
            let index = match &*subscript.slice {
                Expr::Tuple(tuple) if !tuple.elts.is_empty() => items(tuple, source),
                index => annotation_text(index, source),
            };
            format!("{}[{index}]", whole(&subscript.value))
        }
        Expr::Tuple(tuple) if tuple.elts.is_empty() => "()".to_owned(),
        Expr::Tuple(tuple) => format!("({})", items(tuple, source)),
        Expr::List(list) => format!("[{}]", all(&list.elts, source)),
        Expr::Set(set) => format!("{{{}}}", all(&set.elts, source)),
        Expr::Starred(starred) => format!("*{}", text_at(&starred.value, source, level::BIT_OR)),
        Expr::StringLiteral(literal) => MontyObject::String(literal.value.to_str().to_owned()).py_repr(),
        Expr::NoneLiteral(_) => "None".to_owned(),
        Expr::EllipsisLiteral(_) => "...".to_owned(),
        Expr::BooleanLiteral(literal) => if literal.value { "True" } else { "False" }.to_owned(),
        Expr::BinOp(operation) => return binary_text(operation, source),
        Expr::UnaryOp(operation) => {
            let (sign, level) = match operation.op {
                UnaryOp::Not => ("not ", level::NOT),
                UnaryOp::Invert => ("~", level::SIGN),
                UnaryOp::UAdd => ("+", level::SIGN),
                UnaryOp::USub => ("-", level::SIGN),
            };
            return (format!("{sign}{}", text_at(&operation.operand, source, level)), level);
        }
        Expr::BoolOp(operation) => {
            let level = if operation.op == BoolOp::Or { level::OR } else { level::AND };
            let parts = operation.values.iter().map(|value| text_at(value, source, level + 1));
            return (parts.collect::<Vec<_>>().join(&format!(" {} ", operation.op.as_str())), level);
        }
        Expr::Compare(comparison) => {
            let mut text = text_at(&comparison.left, source, level::COMPARED + 1);
            for (operator, operand) in comparison.ops.iter().zip(&comparison.comparators) {
                text += &format!(" {} {}", operator.as_str(), text_at(operand, source, level::COMPARED + 1));
            }
            return (text, level::COMPARED);
        }
        Expr::Call(call) => {
            let positional = call.arguments.args.iter().map(|argument| annotation_text(argument, source));
            let keywords = call.arguments.keywords.iter().map(|keyword| {
                let value = annotation_text(&keyword.value, source);
                keyword.arg.as_ref().map_or_else(|| format!("**{value}"), |name| format!("{name}={value}"))
            });
            let arguments: Vec<String> = positional.chain(keywords).collect();
            format!("{}({})", whole(&call.func), arguments.join(", "))
        }
        Expr::Lambda(_) | Expr::If(_) | Expr::Named(_) | Expr::Await(_) => {
            return (as_it_stands(expr, source), level::ANY);
        }
        other => as_it_stands(other, source),
    };
    (text, level::WHOLE)
}

fn binary_text(operation: &ExprBinOp, source: &str) -> (String, u8) {
    let level = match operation.op {
        Operator::BitOr => level::BIT_OR,
        Operator::BitXor => level::BIT_XOR,
        Operator::BitAnd => level::BIT_AND,
        Operator::LShift | Operator::RShift => level::SHIFT,
        Operator::Add | Operator::Sub => level::SUM,
        Operator::Pow => level::POWER,
        _ => level::PRODUCT,
    };
    // `**` groups to the right, and takes a sign on that side.
    let (before, after) = if operation.op == Operator::Pow { (level + 1, level::SIGN) } else { (level, level + 1) };
    let (left, right) = (text_at(&operation.left, source, before), text_at(&operation.right, source, after));
    (format!("{left} {} {right}", operation.op.as_str()), level)
}

fn as_it_stands(expr: &Expr, source: &str) -> String {
    source[expr.range()].split_whitespace().collect::<Vec<_>>().join(" ")
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
            // A whole text is what it says.
            let text = |annotation: &Annotation<'_>| match annotation.value {
                Expr::StringLiteral(literal) => (annotation.name.clone(), literal.value.to_str().to_owned()),
                value => (annotation.name.clone(), annotation_text(value, self.source)),
            };
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
