//! What can be folded away: statements with bodies, brackets over several lines, imports, comments.

use std::ops::Range;

use ruff_python_ast::{
    AnyNodeRef, Stmt,
    token::TokenKind,
    visitor::source_order::{SourceOrderVisitor, TraversalSignal, walk_node},
};
use ruff_text_size::{Ranged, TextRange};

use crate::{place::OpenUnit, workspace::Workspace};

/// A range to fold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    pub range: Range<usize>,
    pub is_import: bool,
    pub is_comment: bool,
}

/// The folds of a document that span more than a line.
pub fn folds(workspace: &Workspace, key: &str) -> Vec<Fold> {
    let mut folds = Vec::new();
    for open in workspace.open_units(key) {
        let mut walk = Walk { found: Vec::new() };
        walk_node(&mut walk, AnyNodeRef::from(open.parsed.syntax()));
        let plain = walk.found.into_iter().map(|range| (range, Sort::Code));
        let imports = runs(open.parsed.suite()).into_iter().map(|range| (range, Sort::Import));
        let comments = comments(&open).into_iter().map(|range| (range, Sort::Comment));
        for (range, sort) in plain.chain(imports).chain(comments) {
            if open.slice(range).contains('\n') {
                let range = open.to_document(range);
                folds.push(Fold { range, is_import: sort == Sort::Import, is_comment: sort == Sort::Comment });
            }
        }
    }
    folds.sort_by_key(|fold| (fold.range.start, fold.range.end));
    folds
}

#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Code,
    Import,
    Comment,
}

struct Walk {
    found: Vec<TextRange>,
}

impl<'a> SourceOrderVisitor<'a> for Walk {
    fn enter_node(&mut self, node: AnyNodeRef<'a>) -> TraversalSignal {
        let has_body = matches!(
            node,
            AnyNodeRef::StmtFunctionDef(_)
                | AnyNodeRef::StmtClassDef(_)
                | AnyNodeRef::StmtFor(_)
                | AnyNodeRef::StmtWhile(_)
                | AnyNodeRef::StmtIf(_)
                | AnyNodeRef::StmtWith(_)
                | AnyNodeRef::StmtTry(_)
                | AnyNodeRef::StmtMatch(_)
                | AnyNodeRef::ElifElseClause(_)
                | AnyNodeRef::ExceptHandlerExceptHandler(_)
                | AnyNodeRef::MatchCase(_)
                | AnyNodeRef::ExprCall(_)
                | AnyNodeRef::ExprList(_)
                | AnyNodeRef::ExprDict(_)
                | AnyNodeRef::ExprSet(_)
                | AnyNodeRef::ExprTuple(_)
                | AnyNodeRef::ExprListComp(_)
                | AnyNodeRef::ExprDictComp(_)
                | AnyNodeRef::ExprStringLiteral(_)
                | AnyNodeRef::ExprFString(_)
        );
        if has_body {
            self.found.push(node.range());
        }
        TraversalSignal::Traverse
    }
}

/// Imports that follow each other.
fn runs(suite: &[Stmt]) -> Vec<TextRange> {
    let is_import = |statement: &Stmt| statement.is_import_stmt() || statement.is_import_from_stmt();
    let mut runs: Vec<TextRange> = Vec::new();
    let mut was_import = false;
    for statement in suite {
        if is_import(statement) {
            match runs.last_mut().filter(|_| was_import) {
                Some(last) => *last = last.cover(statement.range()),
                None => runs.push(statement.range()),
            }
        }
        was_import = is_import(statement);
    }
    runs
}

/// Comments that follow each other with nothing between them.
fn comments(open: &OpenUnit<'_>) -> Vec<TextRange> {
    let mut runs: Vec<TextRange> = Vec::new();
    for token in open.parsed.tokens().iter().filter(|token| token.kind() == TokenKind::Comment) {
        let follows = runs
            .last()
            .is_some_and(|last| open.slice(TextRange::new(last.end(), token.start())).chars().all(char::is_whitespace));
        match runs.last_mut().filter(|_| follows) {
            Some(last) => *last = last.cover(token.range()),
            None => runs.push(token.range()),
        }
    }
    runs
}
