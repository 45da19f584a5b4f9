//! The rules of our own, and which of ty's are on.

use ruff_db::diagnostic::{Annotation, Diagnostic, DiagnosticId, LintName, Severity, Span};
use ruff_text_size::TextRange;
use ty_python_semantic::{
    default_lint_registry,
    lint::{LintSource, RuleSelection},
};

/// A rule of our own: what Python has and Monty lacks. `# ty: ignore[name]` silences it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub name: &'static str,
    pub summary: &'static str,
}

/// All of them.
pub const RULES: &[Rule] = &[UNSUPPORTED_SYNTAX, UNSUPPORTED_MODULE, UNSUPPORTED_BUILTIN, TOO_DEEP, TOO_LARGE];

pub(crate) const UNSUPPORTED_SYNTAX: Rule =
    Rule { name: "sandbox-unsupported-syntax", summary: "finds Python that Monty cannot compile" };
pub(crate) const UNSUPPORTED_MODULE: Rule =
    Rule { name: "sandbox-unsupported-module", summary: "finds imports of modules that Monty does not have" };
pub(crate) const UNSUPPORTED_BUILTIN: Rule =
    Rule { name: "sandbox-unsupported-builtin", summary: "finds builtin names of Python that Monty does not have" };
pub(crate) const TOO_DEEP: Rule =
    Rule { name: "sandbox-too-deep", summary: "finds code that nests too deep to be read, by Monty as by CPython" };
pub(crate) const TOO_LARGE: Rule =
    Rule { name: "sandbox-too-large", summary: "finds files that are too large to be checked while they are edited" };

impl Rule {
    /// A diagnostic of this rule. `label` stands at the place, `help` says the way out.
    pub(crate) fn diagnostic(self, span: Span, range: TextRange, message: &str, help: &str) -> Diagnostic {
        let id = DiagnosticId::Lint(LintName::of(self.name));
        let mut diagnostic = Diagnostic::new(id, Severity::Error, message);
        diagnostic.annotate(Annotation::primary(span.with_range(range)));
        diagnostic.help(help);
        diagnostic
    }

    /// Whether a diagnostic is one of ours.
    pub(crate) fn of(diagnostic: &Diagnostic) -> Option<Self> {
        let name = diagnostic.id().as_lint()?;
        RULES.iter().find(|rule| rule.name == name.as_str()).copied()
    }
}

/// Rules of ty that are off by default, and whose findings agents make in earnest.
const ALSO_ON: &[&str] = &["possibly-unresolved-reference", "possibly-missing-attribute", "division-by-zero"];

/// The rules of ty that are on.
pub(crate) fn selection() -> RuleSelection {
    let registry = default_lint_registry();
    let mut selection = RuleSelection::from_registry(registry);
    for name in ALSO_ON {
        if let Ok(lint) = registry.get(name) {
            selection.enable(lint, Severity::Warning, LintSource::Default);
        }
    }
    selection
}
