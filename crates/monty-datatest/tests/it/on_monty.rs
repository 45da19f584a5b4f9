//! Running cases on Monty: what an ending is, and that a hang is a failure of the case.

use std::time::Duration;

use monty_datatest::{Case, Ending, HarnessError, Interpreter, Monty, Outcome, Route};

fn run(source: &str) -> Result<Outcome, HarnessError> {
    let case = Case::parse("folder/case.py", source).unwrap();
    Monty::default().with_case_limit(Duration::from_millis(200)).run(&case, Route::Direct)
}

#[test]
fn streams_and_endings_are_told() {
    let outcome = run("print('one')\n1 + 1").unwrap();
    assert_eq!(outcome.stdout, "one\n");
    assert_eq!(outcome.ending, Ending::Complete { value: Some("2".to_owned()) });
    let outcome = run("raise ValueError('no')").unwrap();
    assert_eq!(outcome.ending, Ending::Raise { exception: Some("ValueError('no')".to_owned()) });
    assert!(outcome.stderr.starts_with("Traceback (most recent call last):\n  File \"case.py\", line 1"));
    assert_eq!(run("raise SystemExit(3)").unwrap().ending, Ending::Exit { code: 3 });
}

#[test]
fn a_hang_is_a_failure_of_the_case() {
    assert_eq!(run("while True: pass").unwrap_err().to_string(), "Monty did not finish within 0.2 s");
}

#[test]
fn dumps_change_nothing() {
    let source = "# call-external\nnumbers = get_list()\nnumbers.append(add_ints(2, 2))\nnumbers";
    let case = Case::parse("case.py", source).unwrap();
    let outcome = Monty::default().run(&case, Route::ThroughDumps).unwrap();
    assert_eq!(outcome.ending, Ending::Complete { value: Some("[1, 2, 3, 4]".to_owned()) });
}
