//! Rules about the text of a file in any language: its size, and what a public tree never shows.

use super::{Offence, extension};

const MAX_LINES: usize = 1_000;
const SIZED_EXTENSIONS: &[&str] = &["rs", "ts", "mjs", "py"];

/// Parts of paths that exist on one machine only; each is followed by a lower-case letter or a dot where it is a real path.
const MACHINE_PATHS: &[&str] =
    &[concat!("/", "work/"), concat!("/", "farm/"), concat!("/", "root/"), concat!("/", "home/")];

/// Registry hosts: sources and lock files must install from whichever mirror a user has.
const REGISTRY_HOSTS: &[&str] = &[
    concat!("deb", ".debian."),
    concat!("snapshot", ".debian."),
    concat!("registry", ".npm"),
    concat!("pypi", ".org"),
    concat!("static", ".crates"),
    concat!("index", ".crates"),
];

/// Checks a text file of the workspace.
pub fn check_text(path: &str, text: &str) -> Vec<Offence> {
    let mut offences = check_size(path, text);
    let file_name = path.rsplit('/').next().unwrap_or(path);
    for (index, line) in text.lines().enumerate() {
        if file_name == "package-lock.json" && line.contains("\"resolved\":") {
            let way_out = "lock again with `npm install --omit-lockfile-registry-resolved`";
            offences.push(Offence::new(path, index + 1, "a registry address in a lock file", way_out));
        }
        if file_name == "package-lock.json" || extension(path) == "lock" {
            continue;
        }
        if let Some(found) = MACHINE_PATHS.iter().find(|part| shows_machine_path(line, part)) {
            let problem = format!("a path below `{found}`, which other machines do not have");
            offences.push(Offence::new(
                path,
                index + 1,
                problem,
                "use a path relative to the workspace or a temporary folder",
            ));
        }
        if let Some(found) = REGISTRY_HOSTS.iter().find(|host| line.contains(**host)) {
            let problem = format!("the registry host `{found}…`");
            offences.push(Offence::new(
                path,
                index + 1,
                problem,
                "leave the choice of a mirror to the package manager",
            ));
        }
    }
    offences
}

fn shows_machine_path(line: &str, part: &str) -> bool {
    line.match_indices(part).any(|(start, _)| {
        let following = line[start + part.len()..].chars().next();
        following.is_some_and(|c| c.is_ascii_lowercase() || c == '.')
    })
}

fn check_size(path: &str, text: &str) -> Vec<Offence> {
    let lines = text.lines().count();
    if lines <= MAX_LINES || !SIZED_EXTENSIONS.contains(&extension(path)) || is_table(path) {
        return Vec::new();
    }
    let problem = format!("{lines} lines, {MAX_LINES} at most");
    vec![Offence::new(path, MAX_LINES + 1, problem, "split the file by what its parts are about")]
}

/// Tables are exempt by name: `tables.rs`, `unicode_table.rs`, anything in a folder `tables`.
fn is_table(path: &str) -> bool {
    let mut parts = path.split('/').rev();
    let stem = parts.next().and_then(|name| name.split('.').next()).unwrap_or_default();
    let last_word = stem.rsplit('_').next().unwrap_or_default();
    matches!(last_word, "table" | "tables") || parts.any(|folder| folder == "tables")
}
