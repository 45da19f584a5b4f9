//! `textDocument/signatureHelp`.

use monty_ide::{Signature, signatures};
use tower_lsp_server::ls_types::{
    ParameterInformation, ParameterLabel, SignatureHelp, SignatureHelpParams, SignatureInformation,
};

use crate::{convert, state::State};

pub(crate) fn signature_help(state: &State, params: &SignatureHelpParams) -> Option<SignatureHelp> {
    let (key, offset) = state.place(&params.text_document_position_params)?;
    let found = signatures(&state.workspace, &key, offset)?;
    let active_parameter = found.all.get(found.active).and_then(|signature| signature.active_parameter);
    Some(SignatureHelp {
        signatures: found.all.into_iter().map(encode).collect(),
        active_signature: u32::try_from(found.active).ok(),
        active_parameter: active_parameter.and_then(|index| u32::try_from(index).ok()),
    })
}

fn encode(signature: Signature) -> SignatureInformation {
    // The protocol counts UTF-16 units here, whatever it counts elsewhere.
    let units = |offset: usize| {
        let before = signature.label.get(..offset).unwrap_or_default();
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    };
    let parameters = signature.parameters.iter().map(|range| ParameterInformation {
        label: ParameterLabel::LabelOffsets([units(range.start), units(range.end)]),
        documentation: None,
    });
    SignatureInformation {
        parameters: Some(parameters.collect()),
        active_parameter: signature.active_parameter.and_then(|index| u32::try_from(index).ok()),
        documentation: signature.documentation.clone().map(convert::documentation),
        label: signature.label.clone(),
    }
}
