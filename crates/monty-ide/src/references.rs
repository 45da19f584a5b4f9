//! Every place that means the same thing.

use ruff_db::files::FileRange;
use ruff_python_ast::token::TokenKind;
use ruff_text_size::{Ranged, TextRange};
use ty_python_semantic::contains_identifier;

use crate::{
    place::{OpenUnit, Target},
    subject::{Subject, ranges},
    workspace::{Kind, Workspace},
};

/// The places that mean what stands at an offset, its definitions among them. The typeshed is not searched.
pub fn references(workspace: &Workspace, key: &str, offset: usize) -> Vec<Target> {
    let Some(place) = workspace.place(key, offset) else { return Vec::new() };
    let Some(subject) = Subject::at(&place.open, place.offset) else { return Vec::new() };
    let wanted = meaning(workspace, &place.open, &subject);
    if wanted.is_empty() {
        return Vec::new();
    }
    let name = subject.name().to_owned();
    // What a program defines is seen by that program alone; what stubs define, by all that use them.
    let is_own = wanted.iter().all(|range| range.file() == place.open.unit.file);
    let is_program = workspace.kind(key).is_some_and(|kind| kind != Kind::Stubs);
    let mut found = Vec::new();
    if is_own && is_program {
        search(workspace, &place.open, &name, &wanted, &mut found);
        return found;
    }
    let mut keys: Vec<&str> = workspace.keys().filter(|key| workspace.kind(key) != Some(Kind::Typeshed)).collect();
    keys.sort_unstable();
    for open in keys.into_iter().flat_map(|key| workspace.open_units(key)) {
        search(workspace, &open, &name, &wanted, &mut found);
    }
    found
}

/// Where the thing is defined, in the database.
fn meaning(workspace: &Workspace, open: &OpenUnit<'_>, subject: &Subject<'_>) -> Vec<FileRange> {
    let db = workspace.database();
    subject.definitions(&open.model).iter().map(|definition| ranges(db, definition).0).collect()
}

/// Adds the places in one unit.
fn search(workspace: &Workspace, open: &OpenUnit<'_>, name: &str, wanted: &[FileRange], found: &mut Vec<Target>) {
    for range in places(workspace, open, name, wanted) {
        let target = workspace.target(FileRange::new(open.unit.file, range), range);
        found.extend(target.filter(|target| !found.contains(target)));
    }
}

/// The places in one unit that mean what is defined at `wanted`.
pub(crate) fn places(workspace: &Workspace, open: &OpenUnit<'_>, name: &str, wanted: &[FileRange]) -> Vec<TextRange> {
    if !contains_identifier(&open.text, name) && name.is_ascii() {
        return Vec::new();
    }
    let is_name = |kind: TokenKind| matches!(kind, TokenKind::Name | TokenKind::String) || kind.is_soft_keyword();
    let tokens = open.parsed.tokens().iter().filter(|token| is_name(token.kind()));
    let mut places = Vec::new();
    for token in tokens {
        let is_candidate = match token.kind() {
            TokenKind::String => open.slice(token.range()).contains(name),
            _ => open.slice(token.range()) == name,
        };
        if !is_candidate {
            continue;
        }
        let Some(subject) = Subject::at(open, token.start()).filter(|subject| subject.name() == name) else { continue };
        let meant = meaning(workspace, open, &subject);
        let is_defined_here = wanted.contains(&FileRange::new(open.unit.file, subject.range()));
        if is_defined_here || meant.iter().any(|range| wanted.contains(range)) {
            places.push(subject.range());
        }
    }
    places
}

/// The places in the unit of an offset.
pub(crate) fn places_around(workspace: &Workspace, key: &str, offset: usize) -> Option<(String, Vec<TextRange>)> {
    let place = workspace.place(key, offset)?;
    let subject = Subject::at(&place.open, place.offset)?;
    let wanted = meaning(workspace, &place.open, &subject);
    let found = places(workspace, &place.open, subject.name(), &wanted);
    Some((subject.name().to_owned(), found))
}
