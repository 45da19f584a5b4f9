//! `textDocument/foldingRange`.

use monty_ide::folds;
use tower_lsp_server::ls_types::{FoldingRange, FoldingRangeKind, FoldingRangeParams};

use crate::{disk::key_of, state::State};

pub(crate) fn folding_range(state: &State, params: &FoldingRangeParams) -> Option<Vec<FoldingRange>> {
    let key = key_of(&params.text_document.uri);
    let view = state.view(&key)?;
    let mut all: Vec<FoldingRange> = Vec::new();
    for fold in folds(&state.workspace, &key) {
        let range = view.range(&fold.range);
        // Editors fold lines: one fold from a line is enough.
        let is_known = all.iter().any(|known| known.start_line == range.start.line);
        if range.start.line < range.end.line && !is_known {
            let kind = match (fold.is_import, fold.is_comment) {
                (true, _) => Some(FoldingRangeKind::Imports),
                (_, true) => Some(FoldingRangeKind::Comment),
                _ => None,
            };
            all.push(FoldingRange {
                start_line: range.start.line,
                end_line: range.end.line,
                kind,
                ..FoldingRange::default()
            });
        }
    }
    Some(all)
}
