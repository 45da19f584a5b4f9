//! What belongs to a file: its stubs and mocks, found beside it or named in `monty.toml` or `pyproject.toml`.
//!
//! The command and the language server ask here, so that both always check a file against the same stubs. The disk is the
//! caller's business: an editor has texts that are not saved yet.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use thiserror::Error;

/// The name of the stubs that all files of a folder share.
const SHARED_STUBS: &str = "tools.pyi";

/// What `monty.toml`, or `[tool.monty]` of a `pyproject.toml`, says. Paths are relative to that file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Configuration {
    /// The stubs of all files below, unless they have their own beside them.
    pub stubs: Option<PathBuf>,
    /// The mocks of all programs below, unless they have their own beside them.
    pub mocks: Option<PathBuf>,
}

/// A configuration that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: {problem}", path.display())]
pub struct ConfigurationError {
    pub path: PathBuf,
    pub problem: String,
}

/// The files that there are, for whoever looks something up in them.
pub trait FileLookup {
    /// Whether there is such a file.
    fn exists(&self, path: &Path) -> bool;

    /// The text of a file; `None` if there is none or it is no text.
    fn read(&self, path: &Path) -> Option<String>;
}

/// What belongs to a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The stubs: those beside the file exist; those that a configuration names may not.
    pub stubs: Option<PathBuf>,
    /// The mocks: those beside the file exist; those that a configuration names may not.
    pub mocks: Option<PathBuf>,
}

impl Configuration {
    /// The nearest configuration at or above a folder, with paths made relative to what `folder` is relative to.
    pub fn nearest(folder: &Path, files: &dyn FileLookup) -> Result<Self, ConfigurationError> {
        for folder in folder.ancestors() {
            let own = folder.join("monty.toml");
            if files.exists(&own) {
                let text = files.read(&own).unwrap_or_default();
                return Self::parse(&text).map(|found| found.below(folder)).map_err(|error| at(own, &error));
            }
            let shared = folder.join("pyproject.toml");
            if let Some(text) = files.read(&shared).filter(|text| text.contains("tool")) {
                let project: Project = toml::from_str(&text).map_err(|error| at(shared, &error))?;
                if let Some(found) = project.tool.monty {
                    return Ok(found.below(folder));
                }
            }
        }
        Ok(Self::default())
    }

    /// Reads a `monty.toml`.
    fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    fn below(self, folder: &Path) -> Self {
        let join = |path: PathBuf| folder.join(path);
        Self { stubs: self.stubs.map(join), mocks: self.mocks.map(join) }
    }
}

#[derive(Default, Deserialize)]
struct Project {
    #[serde(default)]
    tool: Tools,
}

#[derive(Default, Deserialize)]
struct Tools {
    monty: Option<Configuration>,
}

fn at(path: PathBuf, error: &toml::de::Error) -> ConfigurationError {
    let problem = error.to_string().trim_end().replace('\n', "\n  ");
    ConfigurationError { path, problem }
}

/// What belongs to a program or a template. What stands beside it comes before what a configuration names.
///
/// Stubs and mocks themselves have none: they cannot call the host.
pub fn surroundings(path: &Path, files: &dyn FileLookup) -> Result<Surroundings, ConfigurationError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_for_host = |ending: &str| name.ends_with(ending);
    if is_for_host(".pyi") || is_for_host(".mocks.py") {
        return Ok(Surroundings::default());
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let beside = |name: String| Some(path.with_file_name(name)).filter(|path| files.exists(path));
    let stubs = beside(format!("{stem}.stubs.pyi")).or_else(|| beside(SHARED_STUBS.to_owned()));
    let mocks = beside(format!("{stem}.mocks.py"));
    if stubs.is_some() && mocks.is_some() {
        return Ok(Surroundings { stubs, mocks });
    }
    let configured = Configuration::nearest(path.parent().unwrap_or(Path::new("")), files)?;
    Ok(Surroundings { stubs: stubs.or(configured.stubs), mocks: mocks.or(configured.mocks) })
}
