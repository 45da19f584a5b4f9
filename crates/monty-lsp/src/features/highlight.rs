//! `textDocument/documentHighlight`.

use monty_ide::{Highlight, highlights};
use tower_lsp_server::ls_types::{DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams};

use crate::state::State;

pub(crate) fn document_highlight(state: &State, params: &DocumentHighlightParams) -> Option<Vec<DocumentHighlight>> {
    let (key, offset) = state.place(&params.text_document_position_params)?;
    let view = state.view(&key)?;
    let encode = |found: Highlight| {
        let kind = if found.is_written { DocumentHighlightKind::WRITE } else { DocumentHighlightKind::READ };
        DocumentHighlight { range: view.range(&found.range), kind: Some(kind) }
    };
    Some(highlights(&state.workspace, &key, offset).into_iter().map(encode).collect())
}
