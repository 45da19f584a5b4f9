//! `sandbox-unsupported-module`: imports that fail in Monty.

use monty_typeshed::importable_modules;
use ruff_db::diagnostic::{Diagnostic, Span};
use ruff_python_ast::{
    Expr, Stmt, StmtImportFrom,
    visitor::{Visitor, walk_stmt},
};
use ruff_text_size::{Ranged, TextRange};

use crate::rules::UNSUPPORTED_MODULE;

/// The findings, and the statements that they are about: ty's own words on those are dropped.
#[derive(Default)]
pub(crate) struct ImportFindings {
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) statements: Vec<TextRange>,
}

/// Finds the imports that fail. `stubs_module` is the name under which a reader might try to import the stubs.
pub(crate) fn check(suite: &[Stmt], span: &Span, stubs_module: Option<&str>) -> ImportFindings {
    let mut visitor = Imports { span, stubs_module, findings: ImportFindings::default() };
    suite.iter().for_each(|statement| visitor.visit_stmt(statement));
    visitor.findings
}

struct Imports<'a> {
    span: &'a Span,
    stubs_module: Option<&'a str>,
    findings: ImportFindings,
}

impl<'a> Visitor<'a> for Imports<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Import(import) => {
                for alias in &import.names {
                    self.module(alias.name.as_str(), alias.name.range(), import.range);
                }
            }
            Stmt::ImportFrom(import) => self.import_from(import),
            // What stands there never runs.
            Stmt::If(branch) if is_type_checking(&branch.test) => {
                for clause in &branch.elif_else_clauses {
                    clause.body.iter().for_each(|statement| self.visit_stmt(statement));
                }
            }
            _ => walk_stmt(self, statement),
        }
    }
}

impl Imports<'_> {
    fn import_from(&mut self, import: &StmtImportFrom) {
        if import.level > 0 {
            let help = "a program in Monty is one file: put what it needs into that file";
            self.report("relative imports are not available in Monty", help, import.range, import.range);
        } else if let Some(module) = &import.module
            && module.as_str() != "__future__"
        {
            self.module(module.as_str(), module.range(), import.range);
        }
    }

    fn module(&mut self, name: &str, range: TextRange, statement: TextRange) {
        if importable_modules().any(|module| module == name) {
            return;
        }
        let message = format!("module `{name}` is not available in Monty");
        let help = if self.stubs_module == Some(name) {
            format!("what `{name}.pyi` declares is there without an import: delete this line")
        } else {
            let is_of_use = |module: &&str| *module != "builtins" && !module.starts_with('_');
            let all: Vec<&str> = importable_modules().filter(is_of_use).collect();
            format!("let the host do it: declare a function in the stubs and call that. Monty has {}", all.join(", "))
        };
        self.report(&message, &help, range, statement);
    }

    fn report(&mut self, message: &str, help: &str, range: TextRange, statement: TextRange) {
        self.findings.diagnostics.push(UNSUPPORTED_MODULE.diagnostic(self.span.clone(), range, message, help));
        self.findings.statements.push(statement);
    }
}

fn is_type_checking(test: &Expr) -> bool {
    match test {
        Expr::Name(name) => name.id == "TYPE_CHECKING",
        Expr::Attribute(attribute) => attribute.attr.as_str() == "TYPE_CHECKING",
        _ => false,
    }
}
