//! `textDocument/codeLens`: *Run* and *Debug* above each program.

use monty_ide::lenses;
use serde_json::json;
use tower_lsp_server::ls_types::{CodeLens, CodeLensParams, Command};

use crate::{disk::key_of, running::RUN, state::State};

/// The command that a client binds to its debugger: the server has none.
const DEBUG: &str = "monty.debug";

pub(crate) fn code_lens(state: &State, params: &CodeLensParams) -> Option<Vec<CodeLens>> {
    let uri = &params.text_document.uri;
    let key = key_of(uri);
    let view = state.view(&key)?;
    let mut all = Vec::new();
    for lens in lenses(&state.workspace, &key) {
        let arguments = json!([{ "uri": uri, "block": lens.block }]);
        for (title, command) in [("Run", RUN), ("Debug", DEBUG)] {
            let command = Command {
                title: title.to_owned(),
                command: command.to_owned(),
                arguments: arguments.as_array().cloned(),
            };
            all.push(CodeLens { range: view.range(&lens.range), command: Some(command), data: None });
        }
    }
    Some(all)
}
