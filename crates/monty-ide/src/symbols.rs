//! The outline of a document.

use std::ops::Range;

use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::{
    place::OpenUnit,
    workspace::{Kind, Workspace},
};

/// What a symbol is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolKind {
    /// A block of a template.
    Block,
    Class,
    Function,
    Method,
    Variable,
    Field,
}

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    pub name: String,
    pub kind: SymbolKind,
    pub focus: Range<usize>,
    pub full: Range<usize>,
    pub inner: Vec<Symbol>,
}

/// The outline: classes, functions and variables, below their block if the document is a template.
pub fn symbols(workspace: &Workspace, key: &str) -> Vec<Symbol> {
    let is_template = workspace.kind(key) == Some(Kind::Template);
    let mut all = Vec::new();
    for (index, open) in workspace.open_units(key).iter().enumerate() {
        let inner = of_body(open, open.parsed.suite(), Around::Module);
        if is_template {
            let full = open.to_document(TextRange::up_to(open.parsed.syntax().range().end()));
            let focus = full.start..full.start;
            all.push(Symbol {
                name: format!("Python block {}", index + 1),
                kind: SymbolKind::Block,
                focus,
                full,
                inner,
            });
        } else {
            all.extend(inner);
        }
    }
    all
}

#[derive(Clone, Copy, PartialEq)]
enum Around {
    Module,
    Class,
    Function,
}

fn of_body(open: &OpenUnit<'_>, body: &[Stmt], around: Around) -> Vec<Symbol> {
    let mut found: Vec<Symbol> = Vec::new();
    for statement in body {
        collect(open, statement, around, &mut found);
    }
    found
}

fn collect(open: &OpenUnit<'_>, statement: &Stmt, around: Around, found: &mut Vec<Symbol>) {
    let mut push = |name: &str, kind, focus: TextRange, inner| {
        // A variable is listed where it is first bound.
        let is_known = |symbol: &Symbol| symbol.name == name && symbol.kind == kind;
        let is_variable = matches!(kind, SymbolKind::Variable | SymbolKind::Field);
        if name.is_empty() || (is_variable && found.iter().any(is_known)) {
            return;
        }
        let (focus, full) = (open.to_document(focus), open.to_document(statement.range()));
        found.push(Symbol { name: name.to_owned(), kind, focus, full, inner });
    };
    match statement {
        Stmt::FunctionDef(function) => {
            let kind = if around == Around::Class { SymbolKind::Method } else { SymbolKind::Function };
            let inner = of_body(open, &function.body, Around::Function);
            push(function.name.as_str(), kind, function.name.range(), inner);
        }
        Stmt::ClassDef(class) => {
            let inner = of_body(open, &class.body, Around::Class);
            push(class.name.as_str(), SymbolKind::Class, class.name.range(), inner);
        }
        // What a function binds is its own business.
        Stmt::Assign(_) | Stmt::AnnAssign(_) if around == Around::Function => {}
        Stmt::Assign(assign) => {
            let kind = if around == Around::Class { SymbolKind::Field } else { SymbolKind::Variable };
            let mut names = Vec::new();
            assign.targets.iter().for_each(|target| names_of(target, &mut names));
            names.into_iter().for_each(|(name, range)| push(name, kind, range, Vec::new()));
        }
        Stmt::AnnAssign(assign) => {
            let kind = if around == Around::Class { SymbolKind::Field } else { SymbolKind::Variable };
            if let Expr::Name(name) = &*assign.target {
                push(name.id.as_str(), kind, name.range(), Vec::new());
            }
        }
        Stmt::TypeAlias(alias) => {
            if let Expr::Name(name) = &*alias.name {
                push(name.id.as_str(), SymbolKind::Variable, name.range(), Vec::new());
            }
        }
        Stmt::If(branch) => {
            branch.body.iter().for_each(|statement| collect(open, statement, around, found));
            for clause in &branch.elif_else_clauses {
                clause.body.iter().for_each(|statement| collect(open, statement, around, found));
            }
        }
        Stmt::Try(attempt) => {
            for statement in attempt.body.iter().chain(&attempt.orelse).chain(&attempt.finalbody) {
                collect(open, statement, around, found);
            }
        }
        Stmt::With(with) => with.body.iter().for_each(|statement| collect(open, statement, around, found)),
        Stmt::For(each) => each.body.iter().for_each(|statement| collect(open, statement, around, found)),
        _ => {}
    }
}

fn names_of<'a>(target: &'a Expr, names: &mut Vec<(&'a str, TextRange)>) {
    match target {
        Expr::Name(name) => names.push((name.id.as_str(), name.range())),
        Expr::Tuple(tuple) => tuple.elts.iter().for_each(|target| names_of(target, names)),
        Expr::List(list) => list.elts.iter().for_each(|target| names_of(target, names)),
        Expr::Starred(starred) => names_of(&starred.value, names),
        _ => {}
    }
}
