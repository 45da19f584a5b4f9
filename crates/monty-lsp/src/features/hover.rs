//! `textDocument/hover`.

use monty_ide::hover as ask;
use tower_lsp_server::ls_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use crate::state::State;

pub(crate) fn hover(state: &State, params: &HoverParams) -> Option<Hover> {
    let (key, offset) = state.place(&params.text_document_position_params)?;
    let found = ask(&state.workspace, &key, offset)?;
    let value = if state.abilities.shows_markdown {
        let documentation = found.documentation.map_or_else(String::new, |text| format!("\n---\n{text}"));
        format!("```python\n{}\n```{documentation}", found.code)
    } else {
        found.documentation.map_or_else(|| found.code.clone(), |text| format!("{}\n\n{text}", found.code))
    };
    let kind = if state.abilities.shows_markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    let range = Some(state.view(&key)?.range(&found.range));
    Some(Hover { contents: HoverContents::Markup(MarkupContent { kind, value }), range })
}
