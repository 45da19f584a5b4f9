//! The typeshed as files that every client can open: written out when someone first goes there.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process,
};

use monty_ide::TYPESHED_FILES;

/// Where the files are, or would be.
pub(crate) struct TypeshedFolder {
    root: PathBuf,
}

impl TypeshedFolder {
    pub(crate) fn new() -> Self {
        // Each version of the typeshed has a folder of its own, so that servers of two versions do not quarrel.
        let name = format!("typeshed-{}-{:016x}", env!("CARGO_PKG_VERSION"), fingerprint());
        Self { root: cache_folder().join("monty").join(name) }
    }

    /// The file of a path below `typeshed/`, written if it is not there.
    pub(crate) fn file(&self, path: &str) -> Option<PathBuf> {
        let (_, text) = TYPESHED_FILES.iter().find(|(known, _)| *known == path)?;
        let file = self.root.join(path);
        if fs::read(&file).is_ok_and(|there| there == text.as_bytes()) {
            return Some(file);
        }
        write(&file, text).ok().map(|()| file)
    }

    /// Whether a path is one of these files.
    pub(crate) fn contains(&self, path: &Path) -> bool {
        path.starts_with(&self.root)
    }
}

/// Writes a file whole or not at all, so that two servers may do it at once.
fn write(file: &Path, text: &str) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let draft = file.with_extension(format!("{}.part", process::id()));
    fs::write(&draft, text)?;
    let mut permissions = fs::metadata(&draft)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&draft, permissions)?;
    fs::rename(&draft, file)
}

fn cache_folder() -> PathBuf {
    let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    variable("XDG_CACHE_HOME")
        .or_else(|| variable("LOCALAPPDATA"))
        .or_else(|| variable("HOME").map(|home| home.join(".cache")))
        .filter(|folder| folder.is_absolute())
        .unwrap_or_else(env::temp_dir)
}

/// FNV-1a over all files.
fn fingerprint() -> u64 {
    let bytes = TYPESHED_FILES.iter().flat_map(|(path, text)| path.bytes().chain(text.bytes()));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
