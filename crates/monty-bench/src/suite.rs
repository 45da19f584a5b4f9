//! The Python programs, found in a folder and chosen by name.

use std::fs::read_dir;
use std::path::{Path, PathBuf};

use glob::Pattern;

use crate::error::BenchError;

/// A benchmark: a file that prints one line, the same under every interpreter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    pub name: String,
    pub path: PathBuf,
}

/// The `.py` files of a folder, by name; without globs all of them, else those that match any.
pub fn programs_in(folder: &Path, globs: &[String]) -> Result<Vec<Program>, BenchError> {
    let patterns = globs.iter().map(|glob| pattern(glob)).collect::<Result<Vec<_>, _>>()?;
    let file_error = |source| BenchError::File { path: folder.to_owned(), source };
    let mut programs = Vec::new();
    for entry in read_dir(folder).map_err(file_error)? {
        let path = entry.map_err(file_error)?.path();
        let Some(name) = python_name(&path) else { continue };
        if patterns.is_empty() || patterns.iter().any(|pattern| pattern.matches(&name)) {
            programs.push(Program { name, path });
        }
    }
    if programs.is_empty() {
        return Err(BenchError::NoPrograms { folder: folder.to_owned(), globs: globs.to_vec() });
    }
    programs.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(programs)
}

fn pattern(glob: &str) -> Result<Pattern, BenchError> {
    Pattern::new(glob.trim_end_matches(".py")).map_err(|source| BenchError::BadGlob { glob: glob.to_owned(), source })
}

fn python_name(path: &Path) -> Option<String> {
    if path.extension()? != "py" {
        return None;
    }
    Some(path.file_stem()?.to_str()?.to_owned())
}
