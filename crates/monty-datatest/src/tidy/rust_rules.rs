//! Rules about Rust code: how a file opens, how long functions grow, what never appears.

use super::{
    Offence,
    places::VAGUE_NAMES,
    rust_source::{code_only, functions, line_of, words, words_after},
};

const MAX_FUNCTION_LINES: usize = 120;

/// Functions that are a table of contents: one arm an instruction.
const DISPATCH_LOOPS: &[(&str, &str)] = &[("crates/monty/src/vm/run.rs", "run")];

/// Crates whose macros force them to opt out of `unsafe_code`.
const BINDING_CRATES: &[&str] = &["crates/monty-python/", "crates/monty-js/", "crates/monty-wasm/"];

/// Attributes that must not appear: how they begin, whether only below `src/`, and the way out.
const BANNED_ATTRIBUTES: &[(&str, bool, &str)] = &[
    ("#[allow", false, "write `#[expect(…, reason = \"…\")]`, or mend what the lint found"),
    ("#![allow", false, "write `#[expect(…, reason = \"…\")]` where it is needed, or mend what the lint found"),
    ("#[ignore", false, "mend the test; nothing is ever skipped"),
    ("#[cfg(test)]", true, "tests live in the crate's `tests/it/`"),
];

/// Checks a Rust file of the workspace.
pub fn check_rust(path: &str, source: &str) -> Vec<Offence> {
    let mut offences = Vec::new();
    if !source.starts_with("//!") {
        let way_out = "open with `//!`: what the file is for and why it stands apart";
        offences.push(Offence::new(path, 1, "no module documentation", way_out));
    }
    let code = code_only(source);
    for function in functions(&code).iter().filter(|function| function.lines > MAX_FUNCTION_LINES) {
        if DISPATCH_LOOPS.contains(&(path, function.name)) {
            continue;
        }
        let problem = format!("`{}` has {} lines, {MAX_FUNCTION_LINES} at most", function.name, function.lines);
        offences.push(Offence::new(path, function.line, problem, "split it into steps that have names"));
    }
    for (attribute, only_in_src, way_out) in BANNED_ATTRIBUTES {
        if *only_in_src && !path.contains("/src/") {
            continue;
        }
        for (start, _) in code.match_indices(attribute) {
            offences.push(Offence::new(path, line_of(&code, start), format!("`{attribute}`"), way_out));
        }
    }
    if !BINDING_CRATES.iter().any(|folder| path.starts_with(folder)) {
        for start in words(&code, "unsafe") {
            let way_out = "find the safe shape: only binding crates may opt out, where their macros force it";
            offences.push(Offence::new(path, line_of(&code, start), "`unsafe`", way_out));
        }
    }
    for (start, name) in words_after(&code, "mod").filter(|(_, name)| VAGUE_NAMES.contains(name)) {
        let problem = format!("module `{name}` says nothing about what is inside");
        let way_out = "name it after what it does, or move the code to what it serves";
        offences.push(Offence::new(path, line_of(&code, start), problem, way_out));
    }
    offences
}
