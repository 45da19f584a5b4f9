//! Monty's typeshed: what the interpreter provides, for type checkers and editors.
//!
//! The stubs are in `typeshed/` at the top of the repository, written by hand; a test in `monty-datatest` compares them
//! with the interpreter both ways. They say which names exist, so a module that is not in `VERSIONS` does not exist.

/// The tree as a zip with folder entries and `stdlib/VERSIONS`, uncompressed.
pub const ZIP: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/typeshed.zip"));

/// Every file: its path below `typeshed/` with `/` between the parts, and its text.
pub const FILES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// Line of `VERSIONS` under which the modules stand that only the checker needs: no program can import them.
const CHECKER_ONLY: &str = "# checker-only";

/// The modules that a program can import, in the order of `VERSIONS`.
pub fn importable_modules() -> impl Iterator<Item = &'static str> {
    modules(split_versions().0)
}

/// The modules that exist for the checker's sake, such as `types`: what is in them can be met but not imported.
pub fn checker_only_modules() -> impl Iterator<Item = &'static str> {
    modules(split_versions().1)
}

/// The path below `typeshed/` and the text of a module's stub.
pub fn stub(module: &str) -> Option<(&'static str, &'static str)> {
    let stem = format!("stdlib/{}", module.replace('.', "/"));
    let candidates = [format!("{stem}.pyi"), format!("{stem}/__init__.pyi")];
    FILES.iter().find(|(path, _)| candidates.iter().any(|candidate| candidate == path)).copied()
}

fn split_versions() -> (&'static str, &'static str) {
    let versions = FILES.iter().find(|(path, _)| *path == "stdlib/VERSIONS").map_or("", |(_, text)| text);
    versions.split_once(CHECKER_ONLY).unwrap_or((versions, ""))
}

fn modules(versions: &'static str) -> impl Iterator<Item = &'static str> {
    let lines = versions.lines().map(|line| line.split('#').next().unwrap_or_default());
    lines.filter_map(|line| line.split_once(':')).map(|(module, _)| module.trim())
}
