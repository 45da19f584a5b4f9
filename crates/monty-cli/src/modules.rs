//! The Python files of a folder as modules that a program may import: only what is under it, read before the program
//! starts.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use monty::HostModule;

/// Folders within folders further than this are left out.
const DEEPEST: usize = 32;

/// Every module of a folder.
pub(crate) fn read(folder: Option<&Path>) -> Result<Vec<HostModule>> {
    let mut modules = Vec::new();
    if let Some(folder) = folder {
        collect(folder, "", DEEPEST, &mut modules)?;
    }
    Ok(modules)
}

fn collect(folder: &Path, package: &str, levels: usize, modules: &mut Vec<HostModule>) -> Result<()> {
    let problem = || format!("cannot read {}: give --modules a folder that exists", folder.display());
    let mut entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>).with_context(problem)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let kind = entry.file_type().with_context(problem)?;
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()).filter(|stem| is_identifier(stem)) else {
            continue;
        };
        let name = if package.is_empty() { stem.to_owned() } else { format!("{package}.{stem}") };
        if kind.is_dir() && levels > 0 {
            let init = path.join("__init__.py");
            let has_init = init.is_file();
            if has_init {
                modules.push(HostModule::package(&*name, text_of(&init)?, init.display().to_string()));
            }
            let before = modules.len();
            collect(&path, &name, levels - 1, modules)?;
            if !has_init && modules.len() > before {
                modules.insert(before, HostModule::package(&*name, "", init.display().to_string()));
            }
        } else if kind.is_file() && stem != "__init__" && path.extension().is_some_and(|extension| extension == "py") {
            modules.push(HostModule::new(name, text_of(&path)?, path.display().to_string()));
        }
    }
    Ok(())
}

fn text_of(path: &Path) -> Result<String> {
    let bytes = crate::files::read(path)?;
    let Ok(text) = String::from_utf8(bytes) else { bail!("{} is not UTF-8: save it as UTF-8", path.display()) };
    Ok(text)
}

fn is_identifier(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|character| character.is_alphanumeric() || character == '_')
}
