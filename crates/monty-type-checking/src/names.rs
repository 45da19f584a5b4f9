//! `sandbox-unsupported-builtin`: builtins that CPython has and Monty lacks.

use ruff_db::diagnostic::Diagnostic;
use ruff_text_size::TextRange;

use crate::rules::UNSUPPORTED_BUILTIN;

/// Builtins of CPython 3.14 that a program might use, with what to do instead. Only names that ty did not find are looked
/// up here, so one that Monty gains in the meantime does no harm.
const MISSING: &[(&[&str], &str)] = &[
    (&["open"], "let the host do it: declare a function in the stubs and call that"),
    (&["aiter", "anext"], "use `async for`"),
    (&["breakpoint"], "delete it and run the program in a debugger"),
    (
        &["help", "copyright", "credits", "license", "exit", "quit"],
        "it is for consoles; a program ends with `raise SystemExit`",
    ),
];

/// In other words what ty says about a name that it did not find, if the name is a builtin elsewhere.
pub(crate) fn reword(diagnostic: &Diagnostic, text: &str) -> Option<Diagnostic> {
    if !diagnostic.id().is_lint_named("unresolved-reference") {
        return None;
    }
    let span = diagnostic.primary_span()?;
    let range: TextRange = span.range()?;
    let name = text.get(range.start().to_usize()..range.end().to_usize())?;
    let (_, help) = MISSING.iter().find(|(names, _)| names.contains(&name))?;
    Some(UNSUPPORTED_BUILTIN.diagnostic(span, range, &format!("`{name}` is not available in Monty"), help))
}
