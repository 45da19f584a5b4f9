//! The Python programs keep to what they promise, as far as their text shows it.

use std::collections::BTreeSet;
use std::fs::read_to_string;
use std::path::{Path, PathBuf};

use monty_bench::programs_in;

const ALLOWED_IMPORTS: [&str; 8] =
    ["asyncio", "collections", "dataclasses", "functools", "itertools", "json", "math", "re"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("programs")
}

fn names(globs: &[&str]) -> Vec<String> {
    let globs: Vec<String> = globs.iter().map(|&glob| glob.to_owned()).collect();
    programs_in(&folder(), &globs).unwrap().into_iter().map(|program| program.name).collect()
}

#[test]
fn globs_choose_by_name() {
    assert_eq!(names(&["string_*"]), ["string_building", "string_methods"]);
    assert_eq!(names(&["fib.py", "n?ueens", "n_queens"]), ["fib", "n_queens"]);
}

#[test]
fn globs_that_match_nothing_are_errors() {
    let error = programs_in(&folder(), &["nothing*".to_owned()]).unwrap_err();
    assert!(error.to_string().contains("matches [\"nothing*\"]"), "{error}");
}

#[test]
fn programs_say_what_they_are_for() {
    let programs = programs_in(&folder(), &[]).unwrap();
    assert!(programs.len() >= 24);
    for program in programs {
        let text = read_to_string(&program.path).unwrap();
        assert!(text.starts_with("\"\"\""), "{} opens without a docstring", program.name);
        assert!(text.contains("def main():"), "{} has no main()", program.name);
        let name = format!("{}'", program.name);
        let printed = text.contains(&format!("'{name}")) || text.contains(&format!("f'{} ", program.name));
        assert!(printed, "{} does not print its name", program.name);
    }
}

#[test]
fn programs_import_common_modules_only() {
    let allowed = BTreeSet::from(ALLOWED_IMPORTS);
    for program in programs_in(&folder(), &[]).unwrap() {
        for line in read_to_string(&program.path).unwrap().lines() {
            let module = line.strip_prefix("import ").or_else(|| line.strip_prefix("from "));
            let Some(module) = module.and_then(|rest| rest.split_whitespace().next()) else { continue };
            assert!(allowed.contains(module), "{} imports {module}", program.name);
        }
    }
}
