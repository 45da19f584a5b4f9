//! Literals where a comma is missing or `==` is meant, and asserts of tuples.

use ruff_python_ast::{
    CmpOp, Expr, ExprCompare, ExprSubscript, ModModule, Number, Stmt,
    visitor::{Visitor, walk_expr, walk_stmt},
};
use ruff_text_size::Ranged;

use super::SyntaxWarning;

pub(super) fn find(module: &ModModule, found: &mut Vec<SyntaxWarning>) {
    Literals { found }.visit_body(&module.body);
}

struct Literals<'f> {
    found: &'f mut Vec<SyntaxWarning>,
}

impl Literals<'_> {
    fn warn(&mut self, message: String, node: &impl Ranged) {
        self.found.push(SyntaxWarning { message, offset: node.start().to_u32() });
    }

    fn compare(&mut self, compare: &ExprCompare) {
        let mut left = &*compare.left;
        for (op, right) in compare.ops.iter().zip(&compare.comparators) {
            let (is, equals) = match op {
                CmpOp::Is => ("is", "=="),
                CmpOp::IsNot => ("is not", "!="),
                _ => {
                    left = right;
                    continue;
                }
            };
            if let Some(kind) = compared_literal(left).or_else(|| compared_literal(right)) {
                self.warn(format!("\"{is}\" with '{kind}' literal. Did you mean \"{equals}\"?"), compare);
                return;
            }
            left = right;
        }
    }

    fn subscript(&mut self, subscript: &ExprSubscript) {
        if let Some(kind) = not_subscriptable(&subscript.value) {
            let message = format!("'{kind}' object is not subscriptable; perhaps you missed a comma?");
            self.warn(message, &*subscript.value);
        }
        let Some(kind) = sequence_type(&subscript.value) else { return };
        let Some(index) = type_of(&subscript.slice).filter(|index| !matches!(*index, "int" | "bool")) else { return };
        let message = format!("{kind} indices must be integers or slices, not {index}; perhaps you missed a comma?");
        self.warn(message, &*subscript.value);
    }
}

impl<'a> Visitor<'a> for Literals<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if let Stmt::Assert(assert) = statement
            && let Expr::Tuple(tuple) = &*assert.test
            && !tuple.elts.is_empty()
        {
            self.warn("assertion is always true, perhaps remove parentheses?".to_owned(), statement);
        }
        walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Compare(compare) => self.compare(compare),
            Expr::Call(call) => {
                if !call.func.is_lambda_expr()
                    && let Some(kind) = type_of(&call.func)
                {
                    let message = format!("'{kind}' object is not callable; perhaps you missed a comma?");
                    self.warn(message, &*call.func);
                }
            }
            Expr::Subscript(subscript) if subscript.ctx.is_load() => self.subscript(subscript),
            _ => {}
        }
        walk_expr(self, expression);
    }
}

/// The type of a literal that `is` must not be used with.
fn compared_literal(expression: &Expr) -> Option<&'static str> {
    match expression {
        Expr::Tuple(tuple) => tuple.elts.iter().all(Expr::is_literal_expr).then_some("tuple"),
        Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => type_of(expression),
        _ => None,
    }
}

fn not_subscriptable(expression: &Expr) -> Option<&'static str> {
    match expression {
        Expr::NoneLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::EllipsisLiteral(_)
        | Expr::NumberLiteral(_)
        | Expr::Set(_)
        | Expr::SetComp(_)
        | Expr::Generator(_)
        | Expr::TString(_)
        | Expr::Lambda(_) => type_of(expression),
        _ => None,
    }
}

fn sequence_type(expression: &Expr) -> Option<&'static str> {
    match expression {
        Expr::StringLiteral(_)
        | Expr::BytesLiteral(_)
        | Expr::FString(_)
        | Expr::Tuple(_)
        | Expr::List(_)
        | Expr::ListComp(_) => type_of(expression),
        _ => None,
    }
}

/// The type of what an expression gives, where its form alone says so.
fn type_of(expression: &Expr) -> Option<&'static str> {
    Some(match expression {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) | Expr::StringLiteral(_) => "str",
        Expr::TString(_) => "string.templatelib.Template",
        Expr::BytesLiteral(_) => "bytes",
        Expr::NoneLiteral(_) => "NoneType",
        Expr::BooleanLiteral(_) => "bool",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(number) => match number.value {
            Number::Int(_) => "int",
            Number::Float(_) => "float",
            Number::Complex { .. } => "complex",
        },
        _ => return None,
    })
}
