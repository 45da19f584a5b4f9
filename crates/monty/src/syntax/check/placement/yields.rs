//! Whether a body yields, and whether a comprehension awaits.

use ruff_python_ast::{
    Comprehension, Expr, Stmt,
    visitor::{Visitor, walk_expr, walk_stmt},
};

/// Whether a function with this body is a generator.
pub(super) fn has_yield(body: &[Stmt]) -> bool {
    let mut search = Search { what: What::Yield, found: false };
    search.visit_body(body);
    search.found
}

/// Whether a comprehension itself runs asynchronously: by `async for`, or by awaiting in any part but the first iterable.
pub(super) fn is_async(comprehension: &Expr, generators: &[Comprehension]) -> bool {
    let mut search = Search { what: What::Await, found: generators.iter().any(|generator| generator.is_async) };
    match comprehension {
        Expr::ListComp(list) => search.visit_expr(&list.elt),
        Expr::SetComp(set) => search.visit_expr(&set.elt),
        Expr::DictComp(dict) => {
            dict.key.iter().for_each(|key| search.visit_expr(key));
            search.visit_expr(&dict.value);
        }
        _ => {}
    }
    for (index, generator) in generators.iter().enumerate() {
        if index > 0 {
            search.visit_expr(&generator.iter);
        }
        generator.ifs.iter().for_each(|condition| search.visit_expr(condition));
    }
    search.found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Yield,
    Await,
}

struct Search {
    what: What,
    found: bool,
}

impl<'a> Visitor<'a> for Search {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            _ if self.found => {}
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            _ if self.found => {}
            Expr::Lambda(_) => {}
            Expr::Yield(_) | Expr::YieldFrom(_) if self.what == What::Yield => self.found = true,
            Expr::Await(_) if self.what == What::Await => self.found = true,
            Expr::Generator(generator) => {
                if let Some(first) = generator.generators.first() {
                    self.visit_expr(&first.iter);
                }
            }
            _ => walk_expr(self, expression),
        }
    }

    fn visit_comprehension(&mut self, comprehension: &'a Comprehension) {
        self.found |= self.what == What::Await && comprehension.is_async;
        ruff_python_ast::visitor::walk_comprehension(self, comprehension);
    }
}
