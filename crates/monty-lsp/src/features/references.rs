//! `textDocument/references`.

use monty_ide::{definitions, references as ask};
use tower_lsp_server::ls_types::{Location, ReferenceParams};

use crate::state::State;

pub(crate) fn references(state: &State, params: &ReferenceParams) -> Option<Vec<Location>> {
    let (key, offset) = state.place(&params.text_document_position)?;
    let mut found = ask(&state.workspace, &key, offset);
    if !params.context.include_declaration {
        let declared = definitions(&state.workspace, &key, offset);
        found.retain(|target| !declared.iter().any(|own| own.file == target.file && own.focus == target.focus));
    }
    let locations = found.iter().filter_map(|target| state.locate(target));
    Some(locations.map(|(uri, range, _)| Location { uri, range }).collect())
}
