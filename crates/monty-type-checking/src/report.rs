//! What a check gives: diagnostics at their places in the files that the user knows.

use std::{io, sync::Arc};

use monty_templates::SourceMap;
use ruff_db::{
    Db as SourceDb,
    diagnostic::{Annotation, Diagnostic, Span, SubDiagnostic, UnifiedFile},
    files::{File, FilePath},
    source::source_text,
};
use ruff_source_file::{SourceFile, SourceFileBuilder};
use ruff_text_size::{TextRange, TextSize};
use rustc_hash::FxHashMap;
use thiserror::Error;

use crate::{
    db::Database,
    finding::{Finding, Level, level},
};

/// Why a check could not be made at all; no fault of the checked code.
#[derive(Debug, Error)]
pub enum CheckError {
    #[error("the in-memory files cannot be used: {problem}")]
    Files { problem: String },
    #[error("the search paths cannot be used: {problem}")]
    SearchPaths { problem: String },
    #[error("the checker itself failed: {problem}")]
    Panic { problem: String },
    #[error("{name} has {size} bytes, more than the {limit} that can be checked")]
    TooLarge { name: String, size: usize, limit: usize },
}

impl CheckError {
    pub(crate) fn files(error: io::Error) -> Self {
        Self::Files { problem: error.to_string() }
    }

    pub(crate) fn search_paths(error: impl std::error::Error) -> Self {
        Self::SearchPaths { problem: error.to_string() }
    }
}

/// The findings of one or more checks, in the order of the checks and then of the text.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Every span names a source file of the user's, never a file of the database.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Whether there is nothing to complain about.
    pub fn is_clean(&self) -> bool {
        self.diagnostics.iter().all(|diagnostic| level(diagnostic) == Level::Info)
    }

    /// How many findings have at least this level.
    pub fn count(&self, least: Level) -> usize {
        self.diagnostics.iter().filter(|diagnostic| level(diagnostic) >= least).count()
    }

    /// The findings as plain data.
    pub fn findings(&self) -> impl Iterator<Item = Finding> + '_ {
        self.diagnostics.iter().map(Finding::of)
    }

    /// Adds the findings of another check.
    pub fn extend(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
    }
}

/// Where the text of a file of the database comes from.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    /// The whole file that the user knows.
    pub(crate) source: SourceFile,
    /// How the checked text lies in it; `None` if it is all of it.
    pub(crate) map: Option<Arc<SourceMap>>,
}

impl Origin {
    pub(crate) fn whole(name: &str, text: &str) -> Self {
        Self { source: SourceFileBuilder::new(name, text).finish(), map: None }
    }

    fn range(&self, range: TextRange) -> TextRange {
        let Some(map) = &self.map else { return range };
        let at = |offset: usize| TextSize::try_from(offset).unwrap_or(TextSize::new(u32::MAX));
        let start = at(map.to_template(range.start().to_usize()));
        let end = if range.is_empty() { start } else { at(map.end_to_template(range.end().to_usize())) };
        TextRange::new(start, end.max(start))
    }
}

/// Moves diagnostics from files of the database to the files that the user knows.
pub(crate) struct Relocation<'a> {
    pub(crate) db: &'a Database,
    pub(crate) origins: &'a FxHashMap<File, Origin>,
    /// Files of the typeshed met so far.
    pub(crate) vendored: FxHashMap<File, Origin>,
}

impl Relocation<'_> {
    pub(crate) fn apply(&mut self, diagnostic: &mut Diagnostic) {
        drop_version_notes(diagnostic);
        diagnostic.annotations_mut().for_each(|annotation| self.annotation(annotation));
        for sub in diagnostic.sub_diagnostics_mut() {
            sub.annotations_mut().for_each(|annotation| self.annotation(annotation));
        }
        diagnostic.set_documentation_url(None);
        // Its edits are in places of the database; nothing renders them yet.
        diagnostic.remove_fix();
    }

    fn annotation(&mut self, annotation: &mut Annotation) {
        let span = annotation.get_span();
        let UnifiedFile::Ty(file) = *span.file() else { return };
        let range = span.range();
        let origin = self.origin(file);
        let moved = Span::from(origin.source.clone()).with_optional_range(range.map(|range| origin.range(range)));
        annotation.set_span(moved);
    }

    fn origin(&mut self, file: File) -> Origin {
        if let Some(origin) = self.origins.get(&file) {
            return origin.clone();
        }
        let db: &dyn SourceDb = self.db;
        let make = || {
            let name = match file.path(db) {
                FilePath::Vendored(path) => format!("typeshed/{}", path.as_str()),
                other => other.to_string(),
            };
            Origin::whole(&name, source_text(db, file).as_str())
        };
        self.vendored.entry(file).or_insert_with(make).clone()
    }
}

/// Drops notes on which Python version is assumed: there is only one here.
pub(crate) fn drop_version_notes(diagnostic: &mut Diagnostic) {
    let is_noise = |sub: &SubDiagnostic| sub.headline_message().starts_with("Python 3.14 was assumed");
    if !diagnostic.sub_diagnostics().iter().any(is_noise) {
        return;
    }
    let mut plain = Diagnostic::new(diagnostic.id(), diagnostic.severity(), diagnostic.headline_message());
    diagnostic.annotations().iter().for_each(|annotation| plain.annotate(annotation.clone()));
    let kept = diagnostic.sub_diagnostics().iter().filter(|sub| !is_noise(sub));
    kept.for_each(|sub| plain.sub(sub.clone()));
    *diagnostic = plain;
}
