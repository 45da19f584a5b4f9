//! Rules about where a file stands and what it is called.

use super::Offence;

/// Names that say nothing; whatever is put there belongs to something that has a name.
pub(super) const VAGUE_NAMES: &[&str] = &["common", "helper", "helpers", "misc", "util", "utils"];

/// Checks the path of a file, relative to the workspace, with `/` between its parts.
pub fn check_place(path: &str) -> Vec<Offence> {
    let mut offences = Vec::new();
    let parts: Vec<&str> = path.split('/').collect();
    let file_name = parts.last().copied().unwrap_or_default();
    if file_name == "mod.rs" {
        offences.push(Offence::new(
            path,
            1,
            "a `mod.rs`",
            "name it after its folder and put it beside: `foo.rs` + `foo/`",
        ));
    }
    if file_name == "Cargo.toml" && parts.len() > 1 && (parts.len() != 3 || parts[0] != "crates") {
        offences.push(Offence::new(path, 1, "a crate outside `crates/<name>/`", "crates lie flat under `crates/`"));
    }
    for part in &parts {
        let stem = part.split('.').next().unwrap_or_default();
        let last_word = stem.rsplit(['-', '_']).next().unwrap_or_default();
        if VAGUE_NAMES.contains(&stem) || (stem.starts_with("monty-") && VAGUE_NAMES.contains(&last_word)) {
            let problem = format!("`{part}` says nothing about what is inside");
            offences.push(Offence::new(
                path,
                1,
                problem,
                "name it after what it does, or move the code to what it serves",
            ));
        }
    }
    offences
}
