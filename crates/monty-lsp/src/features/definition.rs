//! `textDocument/definition`, `declaration` and `typeDefinition`.

use monty_ide::{Target, definitions, type_definitions};
use tower_lsp_server::ls_types::{GotoDefinitionParams, GotoDefinitionResponse, Location, LocationLink};

use crate::state::State;

pub(crate) fn definition(state: &State, params: &GotoDefinitionParams) -> Option<GotoDefinitionResponse> {
    let (key, offset) = state.place(&params.text_document_position_params)?;
    encode(state, &definitions(&state.workspace, &key, offset))
}

pub(crate) fn type_definition(state: &State, params: &GotoDefinitionParams) -> Option<GotoDefinitionResponse> {
    let (key, offset) = state.place(&params.text_document_position_params)?;
    encode(state, &type_definitions(&state.workspace, &key, offset))
}

fn encode(state: &State, targets: &[Target]) -> Option<GotoDefinitionResponse> {
    let found = targets.iter().filter_map(|target| state.locate(target));
    if state.abilities.links_definitions {
        let link = |(target_uri, target_selection_range, target_range)| LocationLink {
            origin_selection_range: None,
            target_uri,
            target_range,
            target_selection_range,
        };
        let links: Vec<LocationLink> = found.map(link).collect();
        return (!links.is_empty()).then_some(GotoDefinitionResponse::Link(links));
    }
    let locations: Vec<Location> = found.map(|(uri, range, _)| Location { uri, range }).collect();
    (!locations.is_empty()).then_some(GotoDefinitionResponse::Array(locations))
}
