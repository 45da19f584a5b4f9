//! `textDocument/documentSymbol`.

use monty_ide::{Symbol, symbols};
use tower_lsp_server::ls_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location, SymbolInformation, Uri,
};

use crate::{
    convert,
    disk::key_of,
    state::{State, View},
};

pub(crate) fn document_symbol(state: &State, params: &DocumentSymbolParams) -> Option<DocumentSymbolResponse> {
    let key = key_of(&params.text_document.uri);
    let view = state.view(&key)?;
    let found = symbols(&state.workspace, &key);
    if state.abilities.nests_symbols {
        return Some(DocumentSymbolResponse::Nested(found.into_iter().map(|symbol| nested(&view, symbol)).collect()));
    }
    let mut flat = Vec::new();
    found.iter().for_each(|symbol| flatten(&view, &params.text_document.uri, symbol, None, &mut flat));
    Some(DocumentSymbolResponse::Flat(flat))
}

#[expect(deprecated, reason = "the protocol's type has a field that nobody may set and nobody may leave out")]
fn nested(view: &View<'_>, symbol: Symbol) -> DocumentSymbol {
    let inner: Vec<DocumentSymbol> = symbol.inner.into_iter().map(|symbol| nested(view, symbol)).collect();
    DocumentSymbol {
        name: symbol.name,
        detail: None,
        kind: convert::symbol_kind(symbol.kind),
        tags: None,
        deprecated: None,
        range: view.range(&symbol.full),
        selection_range: view.range(&symbol.focus),
        children: (!inner.is_empty()).then_some(inner),
    }
}

#[expect(deprecated, reason = "the protocol's type has a field that nobody may set and nobody may leave out")]
fn flatten(view: &View<'_>, uri: &Uri, symbol: &Symbol, container: Option<&str>, flat: &mut Vec<SymbolInformation>) {
    flat.push(SymbolInformation {
        name: symbol.name.clone(),
        kind: convert::symbol_kind(symbol.kind),
        tags: None,
        deprecated: None,
        location: Location { uri: uri.clone(), range: view.range(&symbol.full) },
        container_name: container.map(str::to_owned),
    });
    symbol.inner.iter().for_each(|inner| flatten(view, uri, inner, Some(&symbol.name), flat));
}
