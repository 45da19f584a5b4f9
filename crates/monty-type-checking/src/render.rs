//! Reports as text: for people, for one line each, for programs, for GitHub.

use std::path::Path;

use ruff_db::{
    diagnostic::{
        DiagnosticFormat, DisplayDiagnosticConfig, DisplayDiagnostics, FileResolver, HyperlinkMode, Input, UnifiedFile,
    },
    files::File,
};
use ruff_notebook::NotebookIndex;

use crate::{db::Database, report::Report};

/// How to render a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// With the lines of the source.
    #[default]
    Full,
    /// A line for each finding.
    Concise,
    /// A JSON array.
    Json,
    /// Annotations of GitHub Actions.
    Github,
}

impl Format {
    fn of_ruff(self) -> DiagnosticFormat {
        match self {
            Self::Full => DiagnosticFormat::Full,
            Self::Concise => DiagnosticFormat::Concise,
            Self::Json => DiagnosticFormat::Json,
            Self::Github => DiagnosticFormat::Github,
        }
    }
}

/// Renders a report; with colours only where `is_coloured` and the format knows colours.
pub(crate) fn render(db: &Database, report: &Report, format: Format, is_coloured: bool) -> String {
    let config = DisplayDiagnosticConfig::new("monty")
        .format(format.of_ruff())
        .color(is_coloured)
        .hyperlinks(HyperlinkMode::Never);
    let resolver = Resolver { db };
    DisplayDiagnostics::new(&resolver, &config, &report.diagnostics).to_string()
}

/// Reports name source files of the user's, which carry their own text: only leftovers ask the database.
struct Resolver<'a> {
    db: &'a Database,
}

impl FileResolver for Resolver<'_> {
    fn path(&self, file: File) -> &str {
        FileResolver::path(self.db, file)
    }

    fn input(&self, file: File) -> Input {
        FileResolver::input(self.db, file)
    }

    fn notebook_index(&self, _file: &UnifiedFile) -> Option<NotebookIndex> {
        None
    }

    fn is_notebook(&self, _file: &UnifiedFile) -> bool {
        false
    }

    fn current_directory(&self) -> &Path {
        Path::new("")
    }
}
