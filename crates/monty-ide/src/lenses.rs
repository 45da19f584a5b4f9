//! Where a program can be started from.

use std::ops::Range;

use ruff_text_size::{Ranged, TextRange};

use crate::{
    place::OpenUnit,
    workspace::{Kind, Workspace},
};

/// A program that can be run or debugged: a file, or a block of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// Its first statement.
    pub range: Range<usize>,
    /// Which block of the document it is, counted from 0; always 0 in a file of Python.
    pub block: usize,
}

/// The programs of a document. Stubs are no programs, nor is a text without a statement.
pub fn lenses(workspace: &Workspace, key: &str) -> Vec<Lens> {
    if !matches!(workspace.kind(key), Some(Kind::Program | Kind::Template)) {
        return Vec::new();
    }
    let units = workspace.open_units(key);
    let lens = |(block, open): (usize, &OpenUnit<'_>)| {
        let first = open.parsed.suite().first()?;
        let range = open.to_document(TextRange::empty(first.start()));
        Some(Lens { range, block })
    };
    units.iter().enumerate().filter_map(lens).collect()
}
