//! A finding as plain data, for those who show it in their own way.

use ruff_db::diagnostic::{Diagnostic, Severity};
use ruff_source_file::SourceFile;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It tells something that was asked for, as `reveal_type` does.
    Info,
    Warning,
    Error,
}

/// One thing that the checker found, at its place in the file that the user knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name that the file was given.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// The name of the rule.
    pub rule: &'static str,
    pub level: Level,
    pub message: String,
}

impl Finding {
    pub(crate) fn of(diagnostic: &Diagnostic) -> Self {
        let span = diagnostic.primary_span();
        let source = span.as_ref().and_then(|span| span.as_ruff_file());
        let (line, column) = match (source, span.as_ref().and_then(|span| span.range())) {
            (Some(source), Some(range)) => {
                let place = source.to_source_code().line_column(range.start());
                (place.line.get(), place.column.get())
            }
            _ => (1, 1),
        };
        Self {
            file: source.map_or("", SourceFile::name).to_owned(),
            line,
            column,
            rule: diagnostic.id().as_str(),
            level: level(diagnostic),
            message: diagnostic.concise_message().to_string(),
        }
    }
}

/// How bad a diagnostic of ty's or of ours is.
pub fn level(diagnostic: &Diagnostic) -> Level {
    match diagnostic.severity() {
        Severity::Info => Level::Info,
        Severity::Warning => Level::Warning,
        Severity::Error | Severity::Fatal => Level::Error,
    }
}
