//! What is wrong with a document, at its places in it.

use std::ops::Range;

use monty_type_checking::{Level, RULES, level};
use ruff_db::{
    diagnostic::{Annotation, Diagnostic, DiagnosticTag, UnifiedFile},
    files::FileRange,
};
use ruff_diagnostics::{Edit as SourceEdit, Fix as SourceFix};
use ruff_text_size::{Ranged, TextRange, TextSize};
use ty_python_semantic::{Db as SemanticDb, default_lint_registry, suppress_single, types::ide_support};

use crate::{
    place::{OpenUnit, Target},
    workspace::{Kind, Unit, Workspace},
};

/// How to show a problem besides underlining it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    Unnecessary,
    Deprecated,
}

/// Another place that a problem has to do with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    pub target: Target,
    pub message: String,
}

/// A change of a document's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub range: Range<usize>,
    pub text: String,
}

/// A way to get rid of a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub title: String,
    pub edits: Vec<Edit>,
    /// Whether it is what one would do, rather than to silence the problem.
    pub is_preferred: bool,
}

/// One thing that is wrong, or that is good to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub range: Range<usize>,
    /// `None` for what is only faded, such as code that never runs.
    pub level: Option<Level>,
    pub rule: &'static str,
    pub message: String,
    pub related: Vec<Related>,
    pub tags: Vec<Tag>,
}

/// Everything about a document, in its order. Empty for files of the typeshed.
pub fn problems(workspace: &Workspace, key: &str) -> Vec<Problem> {
    let Some(document) = workspace.document(key).filter(|document| document.kind != Kind::Typeshed) else {
        return Vec::new();
    };
    document.units.iter().flat_map(|unit| of_unit(workspace, document.kind, unit)).collect()
}

/// Everything about one unit of a document.
pub(crate) fn of_unit(workspace: &Workspace, kind: Kind, unit: &Unit) -> Vec<Problem> {
    let Some(id) = unit.id else { return Vec::new() };
    let diagnostics = workspace.session.diagnose(id);
    let mut found: Vec<Problem> = diagnostics.iter().map(|diagnostic| problem(workspace, unit, diagnostic)).collect();
    if kind != Kind::Stubs
        && let Some(open) = OpenUnit::new(workspace, unit)
    {
        found.extend(faded(&open));
    }
    found
}

/// The ways to get rid of the problems of a document that touch a range.
pub(crate) fn fixes(workspace: &Workspace, key: &str, range: &Range<usize>) -> Vec<(Problem, Fix)> {
    let Some(document) = workspace.document(key) else { return Vec::new() };
    let mut all = Vec::new();
    for unit in &document.units {
        let Some(id) = unit.id.filter(|id| workspace.session.is_readable(*id)) else { continue };
        for diagnostic in workspace.session.diagnose(id) {
            let problem = problem(workspace, unit, &diagnostic);
            let touches = problem.range.start <= range.end && range.start <= problem.range.end;
            if touches {
                all.extend(fixes_of(workspace, unit, &diagnostic).into_iter().map(|fix| (problem.clone(), fix)));
            }
        }
    }
    all
}

fn problem(workspace: &Workspace, unit: &Unit, diagnostic: &Diagnostic) -> Problem {
    let range = diagnostic.primary_span().and_then(|span| span.range()).unwrap_or_default();
    let mut message = diagnostic.concise_message().to_string();
    let mut related = Vec::new();
    related.extend(diagnostic.secondary_annotations().filter_map(|annotation| relate(workspace, annotation, "")));
    for sub in diagnostic.sub_diagnostics() {
        let said = sub.headline_message().to_owned();
        let mut places: Vec<Related> =
            sub.annotations().iter().filter_map(|annotation| relate(workspace, annotation, &said)).collect();
        if places.is_empty() && !said.is_empty() {
            message.push('\n');
            message.push_str(&said);
        }
        related.append(&mut places);
    }
    let tags = diagnostic.primary_tags().unwrap_or_default().iter().map(|tag| match tag {
        DiagnosticTag::Unnecessary => Tag::Unnecessary,
        DiagnosticTag::Deprecated => Tag::Deprecated,
    });
    Problem {
        range: unit.to_document(range),
        level: Some(level(diagnostic)),
        rule: diagnostic.id().as_str(),
        message,
        related,
        tags: tags.collect(),
    }
}

fn relate(workspace: &Workspace, annotation: &Annotation, said: &str) -> Option<Related> {
    let span = annotation.get_span();
    let UnifiedFile::Ty(file) = *span.file() else { return None };
    let range = span.range().unwrap_or_default();
    let target = workspace.target(FileRange::new(file, range), range)?;
    let message = annotation.get_message().filter(|own| !own.is_empty()).unwrap_or(said);
    Some(Related { target, message: if message.is_empty() { "here" } else { message }.to_owned() })
}

/// What is bound and never read, and what can never run.
fn faded(open: &OpenUnit<'_>) -> Vec<Problem> {
    let db = open.workspace.database();
    let fade = |range: TextRange, rule: &'static str, message: String| Problem {
        range: open.to_document(range),
        level: None,
        rule,
        message,
        related: Vec::new(),
        tags: vec![Tag::Unnecessary],
    };
    let unused = ide_support::unused_bindings(db, open.program);
    let unused =
        unused.iter().map(|binding| fade(binding.range, "unused", format!("`{}` is never used", binding.name)));
    let unreachable = ide_support::unreachable_ranges(db, open.program);
    let unreachable = unreachable.iter().map(|found| fade(found.range, "unreachable", "this never runs".to_owned()));
    unused.chain(unreachable).collect()
}

fn fixes_of(workspace: &Workspace, unit: &Unit, diagnostic: &Diagnostic) -> Vec<Fix> {
    let mut fixes = Vec::new();
    let edits = |fix: &SourceFix| {
        let edit = |edit: &SourceEdit| Edit {
            range: unit.to_document(edit.range()),
            text: edit.content().unwrap_or_default().to_owned(),
        };
        fix.edits().iter().map(edit).collect::<Vec<_>>()
    };
    if let Some(fix) = diagnostic.fix() {
        let title = diagnostic.first_help_text().unwrap_or("fix it").to_owned();
        fixes.push(Fix { title, edits: edits(fix), is_preferred: true });
    }
    let Some(range) = diagnostic.primary_span().and_then(|span| span.range()) else { return fixes };
    let db: &dyn SemanticDb = workspace.database();
    let rule = diagnostic.id().as_str();
    if let Ok(lint) = default_lint_registry().get(rule) {
        let fix = suppress_single(db, db.program_file(unit.file).python_file(db), lint, range);
        fixes.push(Fix { title: format!("Silence {rule} on this line"), edits: edits(&fix), is_preferred: false });
    } else if RULES.iter().any(|own| own.name == rule) {
        let text = workspace.unit_text(unit);
        let end = text[range.end().to_usize().min(text.len())..].find(['\r', '\n']);
        let end = end.map_or(text.len(), |at| range.end().to_usize() + at);
        let at = TextSize::try_from(end).unwrap_or_default();
        let edit = Edit { range: unit.to_document(TextRange::empty(at)), text: format!("  # ty: ignore[{rule}]") };
        fixes.push(Fix { title: format!("Silence {rule} on this line"), edits: vec![edit], is_preferred: false });
    }
    fixes
}
