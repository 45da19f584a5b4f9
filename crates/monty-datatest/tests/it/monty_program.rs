//! Running the `monty` program: what its streams and its exit code mean. A shell script plays the program.

#![cfg(unix)]

use std::{fs, os::unix::fs::PermissionsExt, path::Path, time::Duration};

use monty_datatest::{Case, Ending, HarnessError, Interpreter, Monty, Outcome, Route};

fn run(script: &str, case_source: &str) -> Result<Outcome, HarnessError> {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("monty");
    fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let case = Case::parse("folder/case.py", case_source).unwrap();
    monty(&program).run(&case, Route::Direct)
}

fn monty(program: &Path) -> Monty {
    Monty::new(program.to_owned()).with_case_limit(Duration::from_secs(2))
}

#[test]
fn streams_and_endings_are_told() {
    let outcome = run("echo \"$1 $2\"; cat case.py", "x = 1\n").unwrap();
    assert_eq!(outcome.stdout, "run case.py\nx = 1\n");
    assert_eq!(outcome.ending, Ending::Complete { value: None });
    let outcome = run("echo 'Traceback (most recent call last):' >&2; exit 1", "").unwrap();
    assert_eq!(outcome.ending, Ending::Raise { exception: None });
    assert_eq!(run("echo bye >&2; exit 1", "").unwrap().ending, Ending::Exit { code: 1 });
    assert_eq!(run("exit 3", "").unwrap().ending, Ending::Exit { code: 3 });
}

#[test]
fn a_hang_and_a_panic_are_failures_of_the_case() {
    assert_eq!(run("exec sleep 60", "").unwrap_err().to_string(), "Monty did not finish within 2 s");
    let error = run("echo \"thread 'main' panicked at x.rs\" >&2; exit 101", "").unwrap_err();
    assert_eq!(error.to_string(), "Monty died: thread 'main' panicked at x.rs");
}
