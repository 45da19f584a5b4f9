//! `textDocument/completion` and `completionItem/resolve`.

use monty_ide::{Rank, completions, describe_completion};
use serde::{Deserialize, Serialize};
use tower_lsp_server::ls_types::{
    CompletionItem, CompletionItemLabelDetails, CompletionParams, CompletionResponse, CompletionTextEdit, TextEdit,
};

use crate::{convert, state::State};

/// What an item carries, so that it can be described later.
#[derive(Serialize, Deserialize)]
struct Origin {
    key: String,
    offset: usize,
}

pub(crate) fn completion(state: &State, params: &CompletionParams) -> Option<CompletionResponse> {
    let (key, offset) = state.place(&params.text_document_position)?;
    let view = state.view(&key)?;
    let found = completions(&state.workspace, &key, offset);
    let data = serde_json::to_value(Origin { key: key.clone(), offset }).ok();
    let items = found.into_iter().map(|completion| {
        let edit = TextEdit { range: view.range(&completion.replaces), new_text: completion.label.clone() };
        let is_host = completion.rank == Rank::Host;
        let details = CompletionItemLabelDetails { detail: None, description: Some("host".to_owned()) };
        CompletionItem {
            kind: Some(convert::completion_kind(completion.kind)),
            label_details: is_host.then_some(details),
            detail: completion.detail,
            sort_text: Some(format!("{}{}", completion.rank as u8, completion.label)),
            text_edit: Some(CompletionTextEdit::Edit(edit)),
            data: data.clone(),
            label: completion.label,
            ..CompletionItem::default()
        }
    });
    Some(CompletionResponse::Array(items.collect()))
}

pub(crate) fn resolve(state: &State, item: CompletionItem) -> CompletionItem {
    let origin = item.data.clone().and_then(|data| serde_json::from_value::<Origin>(data).ok());
    let described = origin.and_then(|origin| {
        let label = item.label.trim_end_matches('=');
        describe_completion(&state.workspace, &origin.key, origin.offset, label)
    });
    match described {
        Some((detail, text)) => CompletionItem {
            detail: item.detail.clone().or(Some(detail)),
            documentation: text.map(convert::documentation),
            ..item
        },
        None => item,
    }
}
