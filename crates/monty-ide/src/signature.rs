//! The parameters of the call that is being written.

use std::ops::Range;

use ruff_python_ast::{AnyNodeRef, ArgOrKeyword, ExprCall, find_node::covering_node};
use ruff_text_size::{Ranged, TextRange, TextSize};
use ty_python_semantic::{
    ResolvedDefinition,
    types::ide_support::{CallSignatureDetails, call_signature_details, find_active_signature_from_details},
};

use crate::{documentation::documentation, place::OpenUnit, workspace::Workspace};

/// One way to call something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub label: String,
    /// Where the parameters stand in the label, in bytes.
    pub parameters: Vec<Range<usize>>,
    /// The parameter that is being written.
    pub active_parameter: Option<usize>,
    pub documentation: Option<String>,
}

/// All ways to call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatures {
    pub all: Vec<Signature>,
    pub active: usize,
}

/// The signatures of the call around an offset.
pub fn signatures(workspace: &Workspace, key: &str, offset: usize) -> Option<Signatures> {
    let place = workspace.place(key, offset)?;
    let open = &place.open;
    let call = call_around(open, place.offset)?;
    let details = call_signature_details(&open.model, call);
    let active = find_active_signature_from_details(&details)?;
    let argument = argument_index(open, call, place.offset);
    let all = details.iter().map(|details| signature(open, call, argument, details)).collect();
    Some(Signatures { all, active })
}

/// The innermost call whose brackets are around an offset.
fn call_around<'a>(open: &'a OpenUnit<'_>, offset: TextSize) -> Option<&'a ExprCall> {
    let root = AnyNodeRef::from(open.parsed.syntax());
    // White space behind an open bracket belongs to no node: the last token before it does.
    let before = open
        .parsed
        .tokens()
        .iter()
        .take_while(|token| token.end() <= offset)
        .filter(|token| !token.kind().is_trivia())
        .last();
    let near = before.map(|token| TextRange::empty(token.end()));
    [Some(TextRange::empty(offset)), near].into_iter().flatten().find_map(|range| {
        if !root.range().contains_range(range) {
            return None;
        }
        covering_node(root, range).ancestors().find_map(|node| match node {
            AnyNodeRef::ExprCall(call) => {
                let arguments = call.arguments.range();
                let is_closed = open.slice(arguments).ends_with(')') && arguments.len() > TextSize::new(1);
                let is_within = arguments.start() < offset && (offset < arguments.end() || !is_closed);
                is_within.then_some(call)
            }
            _ => None,
        })
    })
}

/// Which argument is being written, counted from 0.
fn argument_index(open: &OpenUnit<'_>, call: &ExprCall, offset: TextSize) -> usize {
    let ends = call.arguments.iter_source_order().map(|argument| argument.range().end());
    let done = ends.filter(|end| *end < offset && open.slice(TextRange::new(*end, offset)).contains(','));
    done.count()
}

fn signature(open: &OpenUnit<'_>, call: &ExprCall, argument: usize, details: &CallSignatureDetails<'_>) -> Signature {
    let mut from = 0;
    let mut parameters = Vec::new();
    for parameter in &details.parameters {
        let start = details.label[from..].find(&parameter.label).map_or(from, |at| from + at);
        let end = (start + parameter.label.len()).min(details.label.len());
        parameters.push(start..end);
        from = end;
    }
    let written = call.arguments.iter_source_order().nth(argument);
    let named = written.as_ref().and_then(|argument| match argument {
        ArgOrKeyword::Keyword(keyword) => keyword.arg.as_ref(),
        ArgOrKeyword::Arg(_) => None,
    });
    let active_parameter = match named {
        Some(name) => details.parameters.iter().position(|parameter| parameter.name == name.as_str()),
        None => details.argument_to_displayed_parameter_mapping.get(argument).copied().flatten(),
    };
    let next = || match details.parameters.get(argument) {
        Some(_) => Some(argument),
        None => details.parameters.iter().position(|parameter| parameter.is_variadic),
    };
    let active_parameter = active_parameter.or_else(|| if written.is_none() { next() } else { None });
    let definition = details.definition.map(ResolvedDefinition::Definition);
    let documentation = documentation(open.workspace.database(), definition.as_slice());
    Signature { label: details.label.clone(), parameters, active_parameter, documentation }
}
