//! `textDocument/selectionRange`.

use monty_ide::selections;
use tower_lsp_server::ls_types::{Range, SelectionRange, SelectionRangeParams};

use crate::{disk::key_of, state::State};

pub(crate) fn selection_range(state: &State, params: &SelectionRangeParams) -> Option<Vec<SelectionRange>> {
    let key = key_of(&params.text_document.uri);
    let view = state.view(&key)?;
    let chain = |position| {
        let ranges = selections(&state.workspace, &key, view.offset(position));
        let outermost_first = ranges.iter().rev();
        let nested = outermost_first.fold(None, |parent: Option<SelectionRange>, range| {
            Some(SelectionRange { range: view.range(range), parent: parent.map(Box::new) })
        });
        nested.unwrap_or(SelectionRange { range: Range { start: position, end: position }, parent: None })
    };
    Some(params.positions.iter().map(|position| chain(*position)).collect())
}
