//! `textDocument/diagnostic`, and what `textDocument/publishDiagnostics` sends.

use monty_ide::{Problem, problems};
use tower_lsp_server::ls_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DocumentDiagnosticParams, DocumentDiagnosticReport,
    DocumentDiagnosticReportResult, FullDocumentDiagnosticReport, Location, NumberOrString,
    RelatedFullDocumentDiagnosticReport,
};

use crate::{
    convert,
    disk::key_of,
    running::LineKind,
    state::{State, View},
};

/// Who found it.
const SOURCE: &str = "monty";

pub(crate) fn diagnostic(state: &State, params: &DocumentDiagnosticParams) -> DocumentDiagnosticReportResult {
    let items = of_document(state, &key_of(&params.text_document.uri));
    let full_document_diagnostic_report = FullDocumentDiagnosticReport { result_id: None, items };
    let report = RelatedFullDocumentDiagnosticReport { related_documents: None, full_document_diagnostic_report };
    DocumentDiagnosticReportResult::Report(DocumentDiagnosticReport::Full(report))
}

/// All that there is to say about a document: its problems, and what its last run printed where the client has no better
/// way to show that.
pub(crate) fn of_document(state: &State, key: &str) -> Vec<Diagnostic> {
    with_run(state, key, &problems(&state.workspace, key))
}

/// Problems of a document, and what its last run printed.
pub(crate) fn with_run(state: &State, key: &str, problems: &[Problem]) -> Vec<Diagnostic> {
    let Some(view) = state.view(key) else { return Vec::new() };
    let mut found: Vec<Diagnostic> = problems.iter().map(|problem| encode(state, &view, problem)).collect();
    let shown = state.open.get(key).and_then(|open| open.shown.as_ref());
    if let Some(shown) = shown.filter(|_| !state.abilities.shows_run_results) {
        for line in &shown.lines {
            let severity = match line.kind {
                LineKind::Output | LineKind::Result => DiagnosticSeverity::INFORMATION,
                LineKind::Error => DiagnosticSeverity::ERROR,
            };
            found.push(Diagnostic {
                range: view.range(&view.line_range(line.line)),
                severity: Some(severity),
                code: Some(NumberOrString::String(format!("run-{}", line.kind.name()))),
                source: Some(SOURCE.to_owned()),
                message: line.text.clone(),
                ..Diagnostic::default()
            });
        }
    }
    found
}

pub(crate) fn encode(state: &State, view: &View<'_>, problem: &Problem) -> Diagnostic {
    let related = problem.related.iter().filter_map(|related| {
        let (uri, range, _) = state.locate(&related.target)?;
        Some(DiagnosticRelatedInformation { location: Location { uri, range }, message: related.message.clone() })
    });
    let related: Vec<DiagnosticRelatedInformation> = related.collect();
    let tags = problem.tags.iter().map(|tag| convert::tag(*tag)).collect::<Vec<_>>();
    Diagnostic {
        range: view.range(&problem.range),
        severity: Some(convert::severity(problem.level)),
        code: Some(NumberOrString::String(problem.rule.to_owned())),
        code_description: None,
        source: Some(SOURCE.to_owned()),
        message: problem.message.clone(),
        related_information: (!related.is_empty()).then_some(related),
        tags: (!tags.is_empty()).then_some(tags),
        data: None,
    }
}
