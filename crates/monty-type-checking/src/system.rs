//! The file system that ty sees: texts in memory, whose revisions count up.
//!
//! ruff's own in-memory system takes revisions from the clock, and a coarse clock can hide an edit.

use std::{
    any::Any,
    env::VarError,
    io,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use ruff_db::{
    file_revision::FileRevision,
    system::{
        DirectoryEntry, InMemorySystem, MemoryFileSystem, Metadata, System, SystemPath, SystemPathBuf,
        SystemVirtualPath, WhichResult, WritableSystem, walk_directory::WalkDirectoryBuilder,
    },
};
use ruff_notebook::{Notebook, NotebookError};

/// Texts by path; clones share them.
#[derive(Clone, Debug)]
pub(crate) struct MemorySystem {
    files: InMemorySystem,
    /// Raised by every write. All files share it: a file that did not change is not read again, only compared.
    revision: Arc<AtomicU64>,
}

impl MemorySystem {
    pub(crate) fn new() -> Self {
        Self {
            files: InMemorySystem::from_memory_fs(MemoryFileSystem::with_current_directory("/")),
            revision: Arc::default(),
        }
    }

    /// Writes a file, making its folders.
    pub(crate) fn write(&self, path: &SystemPath, text: &str) -> io::Result<()> {
        self.revision.fetch_add(1, Ordering::Relaxed);
        self.files.fs().write_file_all(path, text)
    }

    /// Makes a folder and those above it.
    pub(crate) fn create_folder(&self, path: &SystemPath) -> io::Result<()> {
        self.files.fs().create_directory_all(path)
    }

    /// Removes a file.
    pub(crate) fn remove(&self, path: &SystemPath) -> io::Result<()> {
        self.revision.fetch_add(1, Ordering::Relaxed);
        self.files.fs().remove_file(path)
    }
}

impl System for MemorySystem {
    fn path_metadata(&self, path: &SystemPath) -> io::Result<Metadata> {
        let found = self.files.path_metadata(path)?;
        let revision = FileRevision::new(u128::from(self.revision.load(Ordering::Relaxed)));
        Ok(Metadata::new(revision, found.permissions(), found.file_type()))
    }

    fn canonicalize_path(&self, path: &SystemPath) -> io::Result<SystemPathBuf> {
        self.files.canonicalize_path(path)
    }

    fn is_same_file(&self, first: &SystemPath, second: &SystemPath) -> io::Result<bool> {
        self.files.is_same_file(first, second)
    }

    fn which(&self, name: &str) -> WhichResult {
        self.files.which(name)
    }

    fn read_to_string(&self, path: &SystemPath) -> io::Result<String> {
        self.files.read_to_string(path)
    }

    fn read_to_notebook(&self, path: &SystemPath) -> Result<Notebook, NotebookError> {
        self.files.read_to_notebook(path)
    }

    fn read_virtual_path_to_string(&self, path: &SystemVirtualPath) -> io::Result<String> {
        self.files.read_virtual_path_to_string(path)
    }

    fn read_virtual_path_to_notebook(&self, path: &SystemVirtualPath) -> Result<Notebook, NotebookError> {
        self.files.read_virtual_path_to_notebook(path)
    }

    fn current_directory(&self) -> &SystemPath {
        self.files.current_directory()
    }

    fn user_config_directory(&self) -> Option<SystemPathBuf> {
        None
    }

    fn cache_dir(&self) -> Option<SystemPathBuf> {
        None
    }

    fn read_directory<'a>(
        &'a self,
        path: &SystemPath,
    ) -> io::Result<Box<dyn Iterator<Item = io::Result<DirectoryEntry>> + 'a>> {
        self.files.read_directory(path)
    }

    fn walk_directory(&self, path: &SystemPath) -> WalkDirectoryBuilder {
        self.files.walk_directory(path)
    }

    fn env_var(&self, _name: &str) -> Result<String, VarError> {
        Err(VarError::NotPresent)
    }

    fn as_writable(&self) -> Option<&dyn WritableSystem> {
        None
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    fn dyn_clone(&self) -> Box<dyn System> {
        Box::new(self.clone())
    }
}
