//! The comparison: equal outcomes pass, and every kind of difference is found and told in one line.

use monty_datatest::{Case, Ending, Outcome, judge};

fn outcome(stdout: &str, stderr: &str, ending: Ending) -> Outcome {
    Outcome { stdout: stdout.to_owned(), stderr: stderr.to_owned(), ending }
}

fn completes(stdout: &str) -> Outcome {
    outcome(stdout, "", Ending::Complete { value: None })
}

fn returns(value: &str) -> Outcome {
    outcome("", "", Ending::Complete { value: Some(value.to_owned()) })
}

fn raises(stderr: &str, exception: &str) -> Outcome {
    outcome("", stderr, Ending::Raise { exception: Some(exception.to_owned()) })
}

/// Checks the one-line messages of a judgement; no lines means that the case passes.
#[track_caller]
fn check(source: &str, cpython: &Outcome, monty: &Outcome, expected: &[&str]) {
    let case = Case::parse("case.py", source).unwrap();
    let messages: Vec<String> = judge(&case, Some(cpython), monty).iter().map(ToString::to_string).collect();
    assert_eq!(messages, expected);
}

const TRACEBACK: &str = "Traceback (most recent call last):\n  File \"case.py\", line 7, in <module>\nValueError: a\n";

#[test]
fn equal_outcomes_pass() {
    check("x", &completes("a\n"), &completes("a\n"), &[]);
    check("x\n# Return=2", &returns("2"), &returns("2"), &[]);
    check(
        "x\n# Raise=ValueError('a')",
        &raises(TRACEBACK, "ValueError('a')"),
        &raises(TRACEBACK, "ValueError('a')"),
        &[],
    );
    let source = format!("x\n\"\"\"\nTRACEBACK:\n{TRACEBACK}\"\"\"\n");
    check(&source, &raises(TRACEBACK, "ValueError('a')"), &raises(TRACEBACK, "ValueError('a')"), &[]);
}

#[test]
fn what_an_interpreter_cannot_tell_is_not_compared() {
    let monty = outcome("", TRACEBACK, Ending::Raise { exception: None });
    check("x\n# Raise=ValueError('a')", &raises(TRACEBACK, "ValueError('a')"), &monty, &[]);
}

#[test]
fn stdout_differs_at_its_first_line() {
    let expected = &["stdout of Monty, line 2: expected `b`, got `B`"];
    check("x", &completes("a\nb\nc\n"), &completes("a\nB\nc\n"), expected);
    let expected = &["stdout of Monty, line 2: expected `b`, got ``"];
    check("x", &completes("a\nb\n"), &completes("a\n"), expected);
    let expected = &["stdout of Monty, line 2: expected ``, got the end"];
    check("x", &completes("a\n"), &completes("a"), expected);
}

#[test]
fn endings_differ() {
    let expected = &[
        "ending on Monty: expected `completes`, got `raises ValueError: a (line 7)`",
        "stderr of Monty, line 1: expected ``, got `Traceback (most recent call last):`",
    ];
    check("x", &completes(""), &raises(TRACEBACK, "ValueError('a')"), expected);
    let exits = |code| outcome("", "", Ending::Exit { code });
    let expected = &["ending on Monty: expected `exits with code 1`, got `exits with code 2`"];
    check(
        "x\n\"\"\"\nTRACEBACK:\n\"\"\"\n",
        &exits(1),
        &exits(1),
        &["ending on CPython: expected `an expectation, filled in by `make complete-tests``, got `exits with code 1`"],
    );
    check(
        "x\n\"\"\"\nTRACEBACK:\nbye\n\"\"\"\n",
        &outcome("", "bye\n", Ending::Exit { code: 1 }),
        &{ outcome("", "bye\n", Ending::Exit { code: 2 }) },
        expected,
    );
}

#[test]
fn exceptions_and_values_differ() {
    let other = TRACEBACK.replace(": a", ": b");
    let expected = &[
        "exception on Monty: expected `ValueError('a')`, got `ValueError('b')`",
        "stderr of Monty, line 3: expected `ValueError: a`, got `ValueError: b`",
    ];
    let cpython = raises(TRACEBACK, "ValueError('a')");
    check("x\n# Raise=ValueError('a')", &cpython, &raises(&other, "ValueError('b')"), expected);
    check("x\n# Return=2", &returns("2"), &returns("3"), &["value on Monty: expected `2`, got `3`"]);
}

#[test]
fn a_case_that_is_wrong_on_cpython_fails_even_if_both_agree() {
    let agreed = raises(TRACEBACK, "ValueError('a')");
    let raises_in_words = "raises ValueError: a (line 7)";
    check("x", &agreed, &agreed, &[&format!("ending on CPython: expected `completes`, got `{raises_in_words}`")]);
    check(
        "x\n# Return=2",
        &agreed,
        &agreed,
        &[&format!("ending on CPython: expected `completes`, got `{raises_in_words}`")],
    );
    check(
        "x\n# Raise=ValueError('b')",
        &agreed,
        &agreed,
        &["exception on CPython: expected `ValueError('b')`, got `ValueError('a')`"],
    );
    check("x\n# Return=2", &returns("3"), &returns("3"), &["value on CPython: expected `2`, got `3`"]);
    check(
        "x\n# Raise=ValueError('a')",
        &completes(""),
        &completes(""),
        &["ending on CPython: expected `an uncaught exception`, got `completes`"],
    );
    let source = format!("x\n\"\"\"\nTRACEBACK:\n{}\"\"\"\n", TRACEBACK.replace("line 7", "line 8"));
    check(
        &source,
        &agreed,
        &agreed,
        &[
            "traceback on CPython, line 2: expected `  File \"case.py\", line 8, in <module>`, got `  File \"case.py\", line 7, in <module>`",
        ],
    );
}

#[test]
fn without_cpython_the_file_judges() {
    let case = Case::parse("case.py", "# needs-native\nx\n# Return=2").unwrap();
    assert_eq!(judge(&case, None, &returns("2")), []);
    let messages: Vec<String> = judge(&case, None, &returns("3")).iter().map(ToString::to_string).collect();
    assert_eq!(messages, ["value on Monty: expected `2`, got `3`"]);
}

#[test]
fn the_full_diff_has_every_line() {
    let case = Case::parse("case.py", "x").unwrap();
    let differences = judge(&case, Some(&completes("a\nb\n")), &completes("a\nc\n"));
    assert_eq!(differences[0].full_diff(), "--- expected\n+++ actual\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n");
}
