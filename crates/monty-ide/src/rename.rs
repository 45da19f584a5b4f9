//! Another name for a thing, everywhere at once.

use std::ops::Range;

use crate::{
    place::{Target, TargetFile},
    references::references,
    subject::{Subject, ranges},
    workspace::Workspace,
};

/// Where the name stands that would change; `None` if it must not: it is Python's own, or there is none.
pub fn can_rename(workspace: &Workspace, key: &str, offset: usize) -> Option<Range<usize>> {
    let place = workspace.place(key, offset)?;
    let subject = Subject::at(&place.open, place.offset)?;
    if matches!(subject, Subject::Module { .. } | Subject::Key { .. }) {
        return None;
    }
    let db = workspace.database();
    let definitions = subject.definitions(&place.open.model);
    let is_ours = |target: &Target| matches!(target.file, TargetFile::Document(_));
    let all_ours = definitions.iter().all(|definition| {
        let (focus, full) = ranges(db, definition);
        workspace.target(focus, full).as_ref().is_some_and(is_ours)
    });
    (all_ours && !definitions.is_empty()).then(|| place.open.to_document(subject.range()))
}

/// The places to change; what is wrong with the name otherwise.
pub fn rename(workspace: &Workspace, key: &str, offset: usize, name: &str) -> Result<Vec<Target>, String> {
    let mut characters = name.chars();
    let is_name = characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|character| character.is_alphanumeric() || character == '_');
    if !is_name || KEYWORDS.contains(&name) {
        return Err(format!("`{name}` is not a name in Python"));
    }
    if can_rename(workspace, key, offset).is_none() {
        return Err("this has no name that can change: it is Python's own, or nothing is known of it".to_owned());
    }
    Ok(references(workspace, key, offset))
}

/// The words that are never names.
pub(crate) const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];
