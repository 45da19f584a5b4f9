//! Filling in expectations: right ones stay, empty and stale ones are mended, contradictions are refused.

use monty_datatest::{Case, Ending, Outcome, completed_source};

#[track_caller]
fn check(source: &str, ending: Ending, stderr: &str, expected: Result<&str, &str>) {
    let case = Case::parse("case.py", source).unwrap();
    let outcome = Outcome { stdout: String::new(), stderr: stderr.to_owned(), ending };
    let completed = completed_source(&case, &outcome).map_err(|error| error.to_string());
    assert_eq!(completed.as_deref().map_err(String::as_str), expected);
}

fn raise() -> Ending {
    Ending::Raise { exception: Some("ValueError('a')".to_owned()) }
}

fn complete() -> Ending {
    Ending::Complete { value: Some("2".to_owned()) }
}

#[test]
fn empty_and_stale_expectations_are_filled_in() {
    check("x\n# Raise=", raise(), "ValueError: a\n", Ok("x\n# Raise=ValueError('a')\n"));
    check("x\n# Raise=KeyError()\n", raise(), "ValueError: a\n", Ok("x\n# Raise=ValueError('a')\n"));
    check("x\n# Return=1\n", complete(), "", Ok("x\n# Return=2\n"));
    let completed = "x\n\"\"\"TRACEBACK:\nValueError: a\n\"\"\"\n";
    check("x\n\"\"\"\nTRACEBACK:\n\"\"\"\n", raise(), "ValueError: a\n", Ok(completed));
    check(completed, raise(), "ValueError: a\n", Ok(completed));
    check("x\n", complete(), "", Ok("x\n"));
}

#[test]
fn another_kind_of_ending_is_refused() {
    let refused = Err("CPython ends otherwise than the case says: raises ValueError: a");
    check("x\n", raise(), "ValueError: a\n", refused);
    check("x\n# Return=\n", raise(), "ValueError: a\n", refused);
    check("x\n# Raise=\n", complete(), "", Err("CPython ends otherwise than the case says: completes"));
}
