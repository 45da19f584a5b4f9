//! Small types of the protocol and ours.

use monty_ide::{CompletionKind, Level, SymbolKind, Tag};
use tower_lsp_server::ls_types::{
    self, CompletionItemKind, DiagnosticSeverity, DiagnosticTag, Documentation, MarkupContent, MarkupKind, Position,
};

use crate::positions::LineColumn;

pub(crate) fn position(place: LineColumn) -> Position {
    Position { line: place.line, character: place.column }
}

pub(crate) fn line_column(position: Position) -> LineColumn {
    LineColumn { line: position.line, column: position.character }
}

pub(crate) fn severity(level: Option<Level>) -> DiagnosticSeverity {
    match level {
        Some(Level::Error) => DiagnosticSeverity::ERROR,
        Some(Level::Warning) => DiagnosticSeverity::WARNING,
        Some(Level::Info) => DiagnosticSeverity::INFORMATION,
        None => DiagnosticSeverity::HINT,
    }
}

pub(crate) fn tag(tag: Tag) -> DiagnosticTag {
    match tag {
        Tag::Unnecessary => DiagnosticTag::UNNECESSARY,
        Tag::Deprecated => DiagnosticTag::DEPRECATED,
    }
}

pub(crate) fn symbol_kind(kind: SymbolKind) -> ls_types::SymbolKind {
    match kind {
        SymbolKind::Block => ls_types::SymbolKind::NAMESPACE,
        SymbolKind::Class => ls_types::SymbolKind::CLASS,
        SymbolKind::Function => ls_types::SymbolKind::FUNCTION,
        SymbolKind::Method => ls_types::SymbolKind::METHOD,
        SymbolKind::Variable => ls_types::SymbolKind::VARIABLE,
        SymbolKind::Field => ls_types::SymbolKind::FIELD,
    }
}

pub(crate) fn completion_kind(kind: CompletionKind) -> CompletionItemKind {
    match kind {
        CompletionKind::Class => CompletionItemKind::CLASS,
        CompletionKind::Constant => CompletionItemKind::CONSTANT,
        CompletionKind::Function => CompletionItemKind::FUNCTION,
        CompletionKind::Keyword => CompletionItemKind::KEYWORD,
        CompletionKind::Method => CompletionItemKind::METHOD,
        CompletionKind::Module => CompletionItemKind::MODULE,
        CompletionKind::Parameter => CompletionItemKind::FIELD,
        CompletionKind::Property => CompletionItemKind::PROPERTY,
        CompletionKind::Text => CompletionItemKind::VALUE,
        CompletionKind::Variable => CompletionItemKind::VARIABLE,
    }
}

/// A docstring: it is for people, in no markup that anyone agreed on.
pub(crate) fn documentation(text: String) -> Documentation {
    Documentation::MarkupContent(MarkupContent { kind: MarkupKind::PlainText, value: text })
}
