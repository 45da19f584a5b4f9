//! Reading and writing files with errors that name the file and the way out.

use std::{fs, io::Read, path::Path};

use anyhow::{Context, Result};

/// The text of a Python file; `-` is the standard input.
pub(crate) fn read_program(path: &Path) -> Result<Vec<u8>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).context("cannot read the program from the standard input")?;
        return Ok(bytes);
    }
    read(path)
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}: give the path of a file that exists", path.display()))
}

/// Writes a file.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes)
        .with_context(|| format!("cannot write {}: give a path in a folder that exists", path.display()))
}
