//! Reading a case: markers, expectations, and what is refused.

use monty_datatest::{Case, Expectation, Markers};

fn parse(source: &str) -> Case {
    Case::parse("folder/case.py", source).unwrap()
}

#[track_caller]
fn check_expectation(source: &str, expected: &Expectation) {
    let case = parse(source);
    assert_eq!(&case.expectation, expected);
    assert_eq!(format!("{}{}", case.body(), expected.to_source()), source, "writes back what it reads");
}

#[test]
fn expectations_stand_at_the_end() {
    check_expectation("assert 1\n", &Expectation::Asserts);
    check_expectation("1 / 0\n# Raise=ZeroDivisionError('division by zero')\n", &{
        Expectation::Raise(Some("ZeroDivisionError('division by zero')".to_owned()))
    });
    check_expectation("1 + 1\n# Return=2\n", &Expectation::Return(Some("2".to_owned())));
    check_expectation("x\n\"\"\"TRACEBACK:\na\n\n  b\n\"\"\"\n", &Expectation::Traceback(Some("a\n\n  b".to_owned())));
    check_expectation("# Raise=ValueError()\nx = 1\n", &Expectation::Asserts);
}

#[test]
fn expectations_may_wait_to_be_filled_in() {
    check_expectation("x\n# Raise=\n", &Expectation::Raise(None));
    check_expectation("x\n# Return=\n", &Expectation::Return(None));
    assert_eq!(parse("x\n\"\"\"TRACEBACK:\n\"\"\"\n").expectation, Expectation::Traceback(None));
    assert_eq!(parse("x\n\"\"\"\nTRACEBACK:\n\"\"\"\n").expectation, Expectation::Traceback(None));
}

#[test]
fn tracebacks_escape_what_a_docstring_cannot_hold() {
    let text = r#"File "x.py", line 1: """ and '\d\\'"#;
    let source = Expectation::Traceback(Some(text.to_owned())).to_source();
    assert_eq!(parse(&source).expectation, Expectation::Traceback(Some(text.to_owned())));
}

#[test]
fn malformed_tracebacks_are_refused() {
    for source in ["x\n# TRACEBACK:\n# a\n", "x\n\"\"\"\nTRACEBACK:\na\n\"\"\"\ny = 1\n"] {
        let error = Case::parse("folder/case.py", source).unwrap_err().to_string();
        assert!(error.starts_with("folder/case.py: ") && error.contains("docstring"), "{error}");
    }
}

#[test]
fn markers_stand_before_the_first_statement() {
    let all = Markers { call_external: true, run_async: true, needs_native: true };
    assert_eq!(parse("# call-external\n# run-async\n\n# What for.\n# needs-native\nx = 1\n").markers, all);
    assert_eq!(parse("x = 1\n# call-external\n").markers, Markers::default());
    assert_eq!(parse("# call-external, please\n").markers, Markers::default());
}

#[test]
fn the_script_is_named_by_its_file() {
    assert_eq!(parse("").name(), "case.py");
}
