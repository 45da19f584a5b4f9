//! `textDocument/rename` and `prepareRename`.

use std::collections::HashMap;

use monty_ide::{can_rename, rename as ask};
use tower_lsp_server::{
    jsonrpc::{Error, Result},
    ls_types::{PrepareRenameResponse, RenameParams, TextDocumentPositionParams, TextEdit, Uri, WorkspaceEdit},
};

use crate::state::State;

pub(crate) fn prepare(state: &State, params: &TextDocumentPositionParams) -> Option<PrepareRenameResponse> {
    let (key, offset) = state.place(params)?;
    let range = can_rename(&state.workspace, &key, offset)?;
    Some(PrepareRenameResponse::Range(state.view(&key)?.range(&range)))
}

pub(crate) fn rename(state: &State, params: &RenameParams) -> Result<Option<WorkspaceEdit>> {
    let Some((key, offset)) = state.place(&params.text_document_position) else { return Ok(None) };
    let places = ask(&state.workspace, &key, offset, &params.new_name).map_err(Error::invalid_params)?;
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for (uri, range, _) in places.iter().filter_map(|target| state.locate(target)) {
        changes.entry(uri).or_default().push(TextEdit { range, new_text: params.new_name.clone() });
    }
    Ok(Some(WorkspaceEdit::new(changes)))
}
