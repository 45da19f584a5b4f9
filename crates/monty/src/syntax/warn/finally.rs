//! `return`, `break` and `continue` that leave a `finally` block, and so swallow exceptions (PEP 765).

use ruff_python_ast::{Expr, ModModule, Stmt, visitor::Visitor, visitor::walk_stmt};
use ruff_text_size::Ranged;

use super::SyntaxWarning;

pub(super) fn find(module: &ModModule, found: &mut Vec<SyntaxWarning>) {
    Finally { found, place: Place::default() }.visit_body(&module.body);
}

#[derive(Clone, Copy, Default)]
struct Place {
    in_finally: bool,
    /// In a loop that began in the `finally` block.
    in_loop: bool,
}

struct Finally<'f> {
    found: &'f mut Vec<SyntaxWarning>,
    place: Place,
}

impl Finally<'_> {
    fn within<'a>(&mut self, place: Place, body: &'a [Stmt]) {
        let outside = std::mem::replace(&mut self.place, place);
        self.visit_body(body);
        self.place = outside;
    }
}

impl<'a> Visitor<'a> for Finally<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        let word = match statement {
            Stmt::Return(_) => "return",
            Stmt::Break(_) => "break",
            Stmt::Continue(_) => "continue",
            _ => "",
        };
        // CPython says nothing of a `return` in a loop either, although it leaves the block.
        if !word.is_empty() && self.place.in_finally && !self.place.in_loop {
            let message = format!("'{word}' in a 'finally' block");
            self.found.push(SyntaxWarning { message, offset: statement.start().to_u32() });
        }
        match statement {
            Stmt::FunctionDef(function) => self.within(Place::default(), &function.body),
            Stmt::For(statement) => {
                self.within(Place { in_loop: true, ..self.place }, &statement.body);
                self.visit_body(&statement.orelse);
            }
            Stmt::While(statement) => {
                self.within(Place { in_loop: true, ..self.place }, &statement.body);
                self.visit_body(&statement.orelse);
            }
            Stmt::Try(statement) => {
                self.visit_body(&statement.body);
                statement.handlers.iter().for_each(|handler| self.visit_except_handler(handler));
                self.visit_body(&statement.orelse);
                self.within(Place { in_finally: true, in_loop: false }, &statement.finalbody);
            }
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}
