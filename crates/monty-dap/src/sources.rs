//! The files of a program: which of them the client can open itself, and which it must ask for.
//!
//! A client can open what is on disk with the text that runs. A recording brings its own text; where the file on disk is
//! gone or has changed since, the client gets a number to ask for the text that ran.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use monty_debug::{Debugger, SourceText};

use crate::{
    conventions::Conventions,
    protocol::{Source, SourceArgument},
};

/// A file of the program.
#[derive(Clone, Debug)]
struct File {
    /// What tracebacks call it.
    name: String,
    /// Where it is, or would be.
    path: PathBuf,
    /// The same text is there.
    is_on_disk: bool,
}

/// The files of a program, by the debugger's numbers. Clients know them by a number that is one higher, since 0 means
/// "none" to them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sources {
    files: BTreeMap<u32, File>,
    /// What names of files are relative to.
    folder: PathBuf,
}

impl Sources {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { files: BTreeMap::new(), folder: folder.to_owned() }
    }

    /// A file as the client is told of it. One that is part of Monty has a name and nothing to open.
    pub(crate) fn describe(&mut self, debugger: &mut Debugger, number: u32, conventions: &Conventions) -> Source {
        let Some(file) = self.file(debugger, number) else {
            return Source { name: "monty".to_owned(), path: None, source_reference: None, origin: None };
        };
        let short = Path::new(&file.name).file_name().map_or(file.name.clone(), |name| name.to_string_lossy().into());
        let is_a_file = !file.name.starts_with('<');
        Source {
            name: short,
            // Without the file it is still what clients show, and what they keep breakpoints by.
            path: is_a_file.then(|| conventions.path(&file.path)),
            source_reference: (!file.is_on_disk).then_some(i64::from(number) + 1),
            origin: (!file.is_on_disk).then_some("the program as it ran"),
        }
    }

    /// All files that have run so far.
    pub(crate) fn all(&mut self, debugger: &mut Debugger, conventions: &Conventions) -> Vec<Source> {
        debugger.sources().into_iter().map(|number| self.describe(debugger, number, conventions)).collect()
    }

    /// The file that a client names.
    pub(crate) fn find(
        &mut self,
        debugger: &mut Debugger,
        source: &SourceArgument,
        conventions: &Conventions,
    ) -> Option<u32> {
        let reference = source.source_reference.unwrap_or(0);
        if reference > 0 {
            return u32::try_from(reference - 1).ok().filter(|number| self.file(debugger, *number).is_some());
        }
        let wanted = absolute(&self.folder.join(conventions.our_path(source.path.as_deref()?)));
        debugger.sources().into_iter().find(|number| {
            self.file(debugger, *number).is_some_and(|file| !file.name.starts_with('<') && file.path == wanted)
        })
    }

    /// The text behind a client's number.
    pub(crate) fn text(debugger: &mut Debugger, reference: i64) -> Option<String> {
        let number = u32::try_from(reference.checked_sub(1)?).ok()?;
        debugger.source(number).map(|source| source.text)
    }

    fn file(&mut self, debugger: &mut Debugger, number: u32) -> Option<&File> {
        if !self.files.contains_key(&number) {
            let SourceText { name, text } = debugger.source(number)?;
            let path = absolute(&self.folder.join(&name));
            let is_on_disk = fs::read(&path).is_ok_and(|bytes| bytes == text.as_bytes());
            self.files.insert(number, File { name, path, is_on_disk });
        }
        self.files.get(&number)
    }
}

/// The path in the one form that all names of a file have.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    fs::canonicalize(path).map_or_else(|_| path.to_owned(), without_verbatim_prefix)
}

/// What Windows puts before canonical paths no client understands.
fn without_verbatim_prefix(path: PathBuf) -> PathBuf {
    match path.to_str().and_then(|text| text.strip_prefix(r"\\?\")) {
        Some(short) if !short.starts_with("UNC") => PathBuf::from(short),
        _ => path,
    }
}
