//! `textDocument/codeAction`.

use std::collections::HashMap;

use monty_ide::{Action, Edit, actions};
use tower_lsp_server::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, TextEdit, WorkspaceEdit,
};

use super::diagnostics::encode;
use crate::{disk::key_of, state::State};

pub(crate) fn code_action(state: &State, params: &CodeActionParams) -> Option<Vec<CodeActionOrCommand>> {
    let key = key_of(&params.text_document.uri);
    let view = state.view(&key)?;
    let found = actions(&state.workspace, &key, &view.offsets(params.range));
    let action = |action: Action| {
        let edit = |edit: Edit| TextEdit { range: view.range(&edit.range), new_text: edit.text };
        let edits: Vec<TextEdit> = action.fix.edits.into_iter().map(edit).collect();
        CodeActionOrCommand::CodeAction(CodeAction {
            title: action.fix.title,
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![encode(state, &view, &action.problem)]),
            edit: Some(WorkspaceEdit::new(HashMap::from([(params.text_document.uri.clone(), edits)]))),
            is_preferred: Some(action.fix.is_preferred),
            ..CodeAction::default()
        })
    };
    Some(found.into_iter().map(action).collect())
}
