//! The files that there are: what is open first, then the disk. And what the protocol's addresses are on it.

use std::{
    collections::HashMap,
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use monty_ide::{FileLookup, Workspace};
use tower_lsp_server::ls_types::Uri;

use crate::state::OpenDocument;

/// Files larger than this are not read: they are no stubs, mocks or settings.
const MAX_SIZE: u64 = 8 << 20;

/// What a document is called everywhere but in the protocol: its path, or the address of one that is in no file.
pub(crate) fn key_of(uri: &Uri) -> String {
    match path_of(uri) {
        Some(path) => path.to_string_lossy().into_owned(),
        None => uri.to_string(),
    }
}

/// The path of an address.
pub(crate) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let is_file = uri.scheme().as_str().eq_ignore_ascii_case("file");
    if !is_file {
        return None;
    }
    uri.to_file_path().map(|path| path.into_owned())
}

/// The text of a file, if it is one.
pub(crate) fn read_text(path: &Path) -> Option<String> {
    let file = fs::File::open(path).ok()?;
    if !file.metadata().ok()?.is_file() {
        return None;
    }
    let mut text = String::new();
    let read = file.take(MAX_SIZE + 1).read_to_string(&mut text).ok()?;
    (read as u64 <= MAX_SIZE).then_some(text)
}

/// Open documents, then the disk.
pub(crate) struct Files<'a> {
    pub(crate) open: &'a HashMap<String, OpenDocument>,
    pub(crate) workspace: &'a Workspace,
}

impl FileLookup for Files<'_> {
    fn exists(&self, path: &Path) -> bool {
        self.open.contains_key(&*path.to_string_lossy()) || path.is_file()
    }

    fn read(&self, path: &Path) -> Option<String> {
        let key = path.to_string_lossy();
        if self.open.contains_key(&*key)
            && let Some(text) = self.workspace.text(&key)
        {
            return Some(text.to_owned());
        }
        read_text(path)
    }
}
