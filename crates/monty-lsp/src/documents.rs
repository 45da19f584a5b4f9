//! Texts that come, change and go.

use std::path::Path;

use monty_ide::{Kind, Surroundings, surroundings};
use tower_lsp_server::ls_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, FileEvent, MessageType,
    TextDocumentContentChangeEvent,
};

use crate::{
    convert::line_column,
    disk::{Files, key_of, path_of, read_text},
    positions::{Encoding, Lines},
    state::{OpenDocument, State},
};

/// A document was opened.
pub(crate) fn open(state: &mut State, params: DidOpenTextDocumentParams) {
    let document = params.text_document;
    let key = key_of(&document.uri);
    let path = path_of(&document.uri);
    let kind = match path.as_deref() {
        Some(path) if state.typeshed.contains(path) => Some(Kind::Typeshed),
        Some(path) => Kind::of(path).or_else(|| kind_of_language(&document.language_id)),
        None => kind_of_language(&document.language_id),
    };
    let Some(kind) = kind else { return };
    let lines = Lines::of(&document.text);
    let opened = OpenDocument { uri: document.uri, version: document.version, lines, shown: None };
    state.open.insert(key.clone(), opened);
    let stubs = stubs_of(state, &key, kind);
    let done = state.workspace.set(&key, kind, document.text, stubs);
    state.note(done);
    // Its name may be what others were waiting for.
    refresh(state);
    state.check_now(&key);
}

/// A document was changed by the client.
pub(crate) fn change(state: &mut State, params: DidChangeTextDocumentParams) {
    let key = key_of(&params.text_document.uri);
    let Some(text) = state.workspace.text(&key).filter(|_| state.open.contains_key(&key)) else { return };
    let mut text = text.to_owned();
    let encoding = state.abilities.encoding;
    let Some(open) = state.open.get_mut(&key) else { return };
    for change in params.content_changes {
        apply(&mut text, &mut open.lines, change, encoding);
    }
    open.version = params.text_document.version;
    open.shown = None;
    let done = state.workspace.set_text(&key, text);
    state.note(done);
    state.check_edited(&key);
}

/// One change after the other, each in the text that the last one left.
fn apply(text: &mut String, lines: &mut Lines, change: TextDocumentContentChangeEvent, encoding: Encoding) {
    match change.range {
        None => *text = change.text,
        Some(range) => {
            let range = lines.range(text, line_column(range.start), line_column(range.end), encoding);
            text.replace_range(range, &change.text);
        }
    }
    *lines = Lines::of(text);
}

/// A document was closed: from now on the disk has its text.
pub(crate) fn close(state: &mut State, params: &DidCloseTextDocumentParams) {
    let key = key_of(&params.text_document.uri);
    if state.open.remove(&key).is_none() {
        return;
    }
    if state.workspace.kind(&key) != Some(Kind::Stubs) {
        let done = state.workspace.remove(&key);
        state.note(done);
    }
    state.unpublish(&key);
    refresh(state);
}

/// Files changed on the disk.
pub(crate) fn watched(state: &mut State, changes: &[FileEvent]) {
    if !changes.is_empty() {
        refresh(state);
        state.check_all();
    }
}

/// Looks again for what belongs to each open document, and reads the stubs that are not open again.
pub(crate) fn refresh(state: &mut State) {
    let keys: Vec<String> = state.open.keys().cloned().collect();
    for key in &keys {
        let Some(kind) = state.workspace.kind(key) else { continue };
        let stubs = stubs_of(state, key, kind);
        if state.workspace.stubs(key) != stubs.as_deref() {
            let text = state.workspace.text(key).unwrap_or_default().to_owned();
            let done = state.workspace.set(key, kind, text, stubs);
            state.note(done);
            state.check_soon(key);
        }
    }
    drop_unused_stubs(state);
}

/// The key of a document's stubs, which are read if they are not open.
fn stubs_of(state: &mut State, key: &str, kind: Kind) -> Option<String> {
    if !matches!(kind, Kind::Program | Kind::Template) {
        return None;
    }
    let path = around(state, key)?.stubs?;
    let stubs = path.to_string_lossy().into_owned();
    if state.open.contains_key(&stubs) {
        return Some(stubs);
    }
    let Some(text) = read_text(&path) else {
        let done = state.workspace.remove(&stubs);
        state.note(done);
        return Some(stubs);
    };
    if state.workspace.text(&stubs) != Some(text.as_str()) {
        let done = state.workspace.set(&stubs, Kind::Stubs, text, None);
        state.note(done);
        state.check_soon(&stubs);
        for user in state.workspace.users_of(&stubs) {
            state.check_soon(&user);
        }
    }
    Some(stubs)
}

/// What belongs to a document. A document in no file has nothing.
pub(crate) fn around(state: &mut State, key: &str) -> Option<Surroundings> {
    let path = Path::new(key);
    if !path.is_absolute() {
        return None;
    }
    let files = Files { open: &state.open, workspace: &state.workspace };
    match surroundings(path, &files) {
        Ok(found) => {
            state.complaint = None;
            Some(found)
        }
        Err(error) => {
            let complaint = error.to_string();
            if state.complaint.as_ref() != Some(&complaint) {
                state.outbox.show(MessageType::ERROR, complaint.clone());
                state.complaint = Some(complaint);
            }
            None
        }
    }
}

fn drop_unused_stubs(state: &mut State) {
    let closed: Vec<String> =
        state.workspace.keys().filter(|key| !state.open.contains_key(*key)).map(str::to_owned).collect();
    for key in closed {
        if state.workspace.users_of(&key).is_empty() {
            let done = state.workspace.remove(&key);
            state.note(done);
            state.unpublish(&key);
        }
    }
}

fn kind_of_language(language: &str) -> Option<Kind> {
    match language {
        "python" => Some(Kind::Program),
        "markdown" | "mdx" => Some(Kind::Template),
        _ => None,
    }
}
