//! `textDocument/inlayHint`.

use monty_ide::{Hint, HintKind, hints};
use tower_lsp_server::ls_types::{InlayHint, InlayHintKind, InlayHintLabel, InlayHintParams};

use crate::{disk::key_of, state::State};

pub(crate) fn inlay_hint(state: &State, params: &InlayHintParams) -> Option<Vec<InlayHint>> {
    let key = key_of(&params.text_document.uri);
    let view = state.view(&key)?;
    let found = hints(&state.workspace, &key, &view.offsets(params.range));
    let encode = |hint: Hint| InlayHint {
        position: view.position(hint.offset),
        label: InlayHintLabel::String(hint.label),
        kind: Some(match hint.kind {
            HintKind::Type => InlayHintKind::TYPE,
            HintKind::Parameter => InlayHintKind::PARAMETER,
        }),
        text_edits: None,
        tooltip: None,
        padding_left: Some(false),
        padding_right: Some(hint.kind == HintKind::Parameter),
        data: None,
    };
    Some(found.into_iter().map(encode).collect())
}
