//! The oracle: what CPython does is told exactly, and neither a hang nor a crash stops the suite.

use std::{
    fs,
    process::{Command, Stdio},
    time::Duration,
};

use monty_datatest::{Case, Ending, Interpreter, Oracle, OracleCommand, Outcome, Route, find_cases, test_cases_folder};

fn oracle() -> Oracle {
    Oracle::new(OracleCommand::find().unwrap_or_else(|error| panic!("{error}")))
}

fn run(oracle: &mut Oracle, source: &str) -> Outcome {
    oracle.run(&Case::parse("folder/case.py", source).unwrap(), Route::Direct).unwrap()
}

#[test]
fn every_case_has_a_namespace_and_streams_of_its_own() {
    let mut oracle = oracle();
    let first = run(&mut oracle, "import sys\nx = 1\nprint(__name__)\nprint('warning', file=sys.stderr)\n");
    let ending = Ending::Complete { value: None };
    assert_eq!(first, Outcome { stdout: "__main__\n".to_owned(), stderr: "warning\n".to_owned(), ending });
    let second = run(&mut oracle, "print('x' in globals())\n");
    assert_eq!(second.stdout, "False\n");
    assert_eq!(second.stderr, "");
}

#[test]
fn a_hanging_case_is_named_and_the_next_one_runs() {
    let mut oracle = oracle().with_case_limit(Duration::from_secs(2));
    run(&mut oracle, "");
    let hang = Case::parse("hang.py", "while True: pass\n").unwrap();
    let error = oracle.run(&hang, Route::Direct).unwrap_err();
    assert_eq!(error.to_string(), "CPython did not finish within 2 s");
    let mut oracle = oracle.with_case_limit(Duration::from_mins(1));
    assert_eq!(run(&mut oracle, "print(1)").stdout, "1\n");
}

#[test]
fn a_wrong_python_is_refused() {
    let mut oracle = Oracle::new(OracleCommand::Native("no-such-python".into()));
    let error = oracle.run(&Case::parse("case.py", "").unwrap(), Route::Direct).unwrap_err();
    assert!(error.to_string().starts_with("cannot start no-such-python: "), "{error}");
}

/// Where CPython is native, a plain `python3.14 case.py` must say what the oracle says.
#[test]
fn the_oracle_adds_nothing_to_a_plain_run() {
    let command = OracleCommand::find().unwrap();
    let OracleCommand::Native(python) = &command else { return };
    let mut oracle = Oracle::new(command.clone());
    let folder = tempfile::tempdir().unwrap();
    for case in find_cases(&test_cases_folder().join("harness"), "").unwrap() {
        if case.markers.call_external || case.markers.run_async {
            continue;
        }
        fs::write(folder.path().join(case.name()), &case.source).unwrap();
        let plain = Command::new(python)
            .args(["-P", "-X", "utf8", case.name()])
            .current_dir(folder.path())
            .env("PYTHONHASHSEED", "0")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let oracle_says = oracle.run(&case, Route::Direct).unwrap();
        let here = format!("{}/", fs::canonicalize(folder.path()).unwrap().display());
        assert_eq!(String::from_utf8_lossy(&plain.stdout), oracle_says.stdout, "{}", case.path);
        assert_eq!(String::from_utf8_lossy(&plain.stderr).replace(&here, ""), oracle_says.stderr, "{}", case.path);
    }
}
