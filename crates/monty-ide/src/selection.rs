//! Ever larger things around the cursor.

use std::ops::Range;

use ruff_python_ast::{AnyNodeRef, find_node::covering_node};
use ruff_text_size::{Ranged, TextRange};

use crate::workspace::Workspace;

/// The ranges of the syntax around an offset, from the smallest to the largest, each inside the next.
pub fn selections(workspace: &Workspace, key: &str, offset: usize) -> Vec<Range<usize>> {
    let Some(place) = workspace.place(key, offset) else { return Vec::new() };
    let root = AnyNodeRef::from(place.open.parsed.syntax());
    if !root.range().contains_inclusive(place.offset) {
        return Vec::new();
    }
    let covering = covering_node(root, TextRange::empty(place.offset));
    let mut ranges: Vec<Range<usize>> = covering.ancestors().map(|node| place.open.to_document(node.range())).collect();
    ranges.dedup();
    ranges
}
