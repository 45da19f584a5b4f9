//! One program's diagnostics: what ty finds and what our own rules find, without what is right in Monty after all.

use ruff_db::{
    diagnostic::{Diagnostic, Span},
    files::File,
    parsed::parsed_module,
};
use ruff_python_ast::{
    Stmt,
    visitor::{Visitor, walk_stmt},
};
use ruff_text_size::{Ranged, TextRange};
use ty_python_semantic::Db as SemanticDb;

use crate::{
    comments::Comments,
    db::Database,
    imports, names,
    rules::Rule,
    syntax::{Verdict, too_deep},
};

/// The diagnostics of a program at places of the database. `text` is what `file` holds; `stubs_module` is the name under
/// which a reader might try to import the stubs.
pub(crate) fn diagnose(db: &Database, file: File, text: &str, stubs_module: Option<&str>) -> Vec<Diagnostic> {
    let span = Span::from(file);
    if let Some(diagnostic) = too_deep(text, &span) {
        return vec![diagnostic];
    }
    let verdict = Verdict::of(text);
    let parsed = parsed_module(db, db.program_file(file).python_file(db)).load(db);
    let imports = imports::check(parsed.suite(), &span, stubs_module);
    let mut comments = Comments::find(text, parsed.tokens());

    let mut ours = verdict.unsupported(parsed.suite(), &span);
    ours.extend(imports.diagnostics);
    let mut theirs = Vec::new();
    for diagnostic in db.check_file(file) {
        if is_about_import(&diagnostic, &imports.statements) || is_allowed(&diagnostic, &verdict, parsed.suite()) {
            continue;
        }
        match names::reword(&diagnostic, text) {
            Some(reworded) => ours.push(reworded),
            None => theirs.push(diagnostic),
        }
    }
    if !theirs.iter().any(Diagnostic::is_invalid_syntax) {
        theirs.extend(verdict.syntax_error(&span));
    }
    ours.retain(|diagnostic| Rule::of(diagnostic).is_none() || !comments.silences(diagnostic));
    theirs.retain(|diagnostic| !comments.excuse(diagnostic, text));
    theirs.extend(ours);
    theirs
}

/// Sorts by file and place.
pub(crate) fn put_in_order(db: &Database, diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by_cached_key(|diagnostic| {
        let span = diagnostic.primary_span();
        let range = span.as_ref().and_then(|span| span.range()).unwrap_or_default();
        let path = span.map(|span| span.expect_ty_file().path(db).to_string());
        (path, range.start(), range.end(), diagnostic.id())
    });
}

fn is_about_import(diagnostic: &Diagnostic, statements: &[TextRange]) -> bool {
    let range = diagnostic.primary_span().and_then(|span| span.range());
    diagnostic.id().is_lint_named("unresolved-import")
        && range.is_some_and(|range| statements.iter().any(|statement| statement.contains_range(range)))
}

/// Whether ty calls a syntax error what Monty allows: `await` outside functions.
fn is_allowed(diagnostic: &Diagnostic, verdict: &Verdict, suite: &[Stmt]) -> bool {
    if !diagnostic.is_invalid_syntax() {
        return false;
    }
    let is_await = diagnostic.concise_message().to_str().contains("outside of an asynchronous function");
    let range = diagnostic.primary_span().and_then(|span| span.range()).unwrap_or_default();
    !verdict.is_syntax_error() || (is_await && !is_in_function(suite, range))
}

fn is_in_function(suite: &[Stmt], range: TextRange) -> bool {
    struct Search {
        range: TextRange,
        is_found: bool,
    }
    impl<'a> Visitor<'a> for Search {
        fn visit_stmt(&mut self, statement: &'a Stmt) {
            if !statement.range().contains_range(self.range) {
                return;
            }
            self.is_found |= statement.is_function_def_stmt();
            walk_stmt(self, statement);
        }
    }
    let mut search = Search { range, is_found: false };
    suite.iter().for_each(|statement| search.visit_stmt(statement));
    search.is_found
}
