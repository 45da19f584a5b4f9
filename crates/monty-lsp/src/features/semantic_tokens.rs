//! `textDocument/semanticTokens/full`.

use monty_ide::{SemanticKind, semantic_tokens as ask};
use serde_json::{Value, json};
use tower_lsp_server::ls_types::{Position, SemanticToken, SemanticTokens, SemanticTokensParams, SemanticTokensResult};

use crate::{disk::key_of, state::State};

/// The names of what tokens are and have, in the order of their numbers.
pub(crate) fn legend() -> Value {
    json!({
        "tokenTypes": [
            "class", "decorator", "function", "method", "namespace", "parameter", "property", "typeParameter", "variable",
        ],
        "tokenModifiers": ["definition", "defaultLibrary"],
    })
}

pub(crate) fn semantic_tokens(state: &State, params: &SemanticTokensParams) -> Option<SemanticTokensResult> {
    let key = key_of(&params.text_document.uri);
    let view = state.view(&key)?;
    let mut data = Vec::new();
    let mut last = Position::default();
    for token in ask(&state.workspace, &key) {
        let range = view.range(&token.range);
        let is_in_order = (range.start.line, range.start.character) >= (last.line, last.character);
        if range.start.line != range.end.line || range.start == range.end || !is_in_order {
            continue;
        }
        let is_same_line = range.start.line == last.line;
        data.push(SemanticToken {
            delta_line: range.start.line - last.line,
            delta_start: range.start.character - if is_same_line { last.character } else { 0 },
            length: range.end.character - range.start.character,
            token_type: number(token.kind),
            token_modifiers_bitset: u32::from(token.is_definition) | (u32::from(token.is_host) << 1),
        });
        last = range.start;
    }
    Some(SemanticTokensResult::Tokens(SemanticTokens { result_id: None, data }))
}

fn number(kind: SemanticKind) -> u32 {
    match kind {
        SemanticKind::Class => 0,
        SemanticKind::Decorator => 1,
        SemanticKind::Function => 2,
        SemanticKind::Method => 3,
        SemanticKind::Module => 4,
        SemanticKind::Parameter => 5,
        SemanticKind::Property => 6,
        SemanticKind::TypeParameter => 7,
        SemanticKind::Variable => 8,
    }
}
