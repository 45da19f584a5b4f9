//! The rules of the house that neither rustc nor clippy knows: where things stand, how big they grow, what never appears.
//!
//! Every rule is a pure function from a path or a text to [`Offence`]s, so that the tests can show that it bites. Only
//! [`check_workspace`] touches the disk, through the list of files that git tracks or would track: history plays no part.

mod arrows;
mod places;
mod rust_rules;
mod rust_source;
mod texts;

use std::{
    fmt, fs,
    path::{Path, PathBuf},
    process::Command,
};

pub use arrows::{Package, check_arrows, read_packages};
pub use places::check_place;
pub use rust_rules::check_rust;
pub use texts::check_text;

use crate::error::HarnessError;

/// One broken rule. Displayed as `path:line: what is wrong; the way out`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offence {
    pub path: String,
    pub line: usize,
    pub problem: String,
    pub way_out: &'static str,
}

impl Offence {
    fn new(path: &str, line: usize, problem: impl Into<String>, way_out: &'static str) -> Self {
        Self { path: path.to_owned(), line, problem: problem.into(), way_out }
    }
}

impl fmt::Display for Offence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}; {}", self.path, self.line, self.problem, self.way_out)
    }
}

/// The root of the workspace that this crate belongs to.
pub fn workspace_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Checks every file and every manifest of the workspace at `root`.
pub fn check_workspace(root: &Path) -> Result<Vec<Offence>, HarnessError> {
    let mut offences = check_arrows(&read_packages(root)?);
    for path in list_files(root)? {
        offences.extend(check_place(&path));
        let Ok(bytes) = fs::read(root.join(&path)) else { continue };
        let Ok(text) = String::from_utf8(bytes) else { continue };
        offences.extend(check_file(&path, &text));
    }
    Ok(offences)
}

/// Checks one file of text by every rule that looks inside.
pub fn check_file(path: &str, text: &str) -> Vec<Offence> {
    let mut offences = check_text(path, text);
    if extension(path) == "rs" {
        offences.extend(check_rust(path, text));
    }
    offences
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The files that git tracks or would track, by paths relative to `root`. A file deleted but not yet committed is listed.
fn list_files(root: &Path) -> Result<Vec<String>, HarnessError> {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let output = run(Command::new("git").args(arguments).current_dir(root), "git")?;
    Ok(output.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect())
}

fn run(command: &mut Command, program: &'static str) -> Result<String, HarnessError> {
    let output = command.output().map_err(|source| HarnessError::Start { program: program.to_owned(), source })?;
    if !output.status.success() {
        let last_words = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(HarnessError::Died { interpreter: program, last_words });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
