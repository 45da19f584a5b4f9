//! The same thing elsewhere in this text, and whether it is written there.

use std::ops::Range;

use ruff_python_ast::{AnyNodeRef, ExprContext, find_node::covering_node};

use crate::{references::places_around, workspace::Workspace};

/// A place to mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Highlight {
    pub range: Range<usize>,
    pub is_written: bool,
}

/// The places of the program around an offset that mean the same.
pub fn highlights(workspace: &Workspace, key: &str, offset: usize) -> Vec<Highlight> {
    let Some(place) = workspace.place(key, offset) else { return Vec::new() };
    let Some((_, ranges)) = places_around(workspace, key, offset) else { return Vec::new() };
    let root = AnyNodeRef::from(place.open.parsed.syntax());
    let highlight = |range| {
        let is_written = match covering_node(root, range).node() {
            AnyNodeRef::ExprName(name) => name.ctx != ExprContext::Load,
            node => node.is_identifier() && !place.open.slice(range).is_empty(),
        };
        Highlight { range: place.open.to_document(range), is_written }
    };
    ranges.into_iter().map(highlight).collect()
}
