//! Compares what a case did: with what its file says, and on Monty with what it did on CPython.

use std::fmt;

use similar::TextDiff;

use crate::{
    case::{Case, Expectation},
    outcome::{Ending, Outcome},
};

/// Longer lines are cut in one-line messages; the full diff has them whole.
const SHOWN_CHARACTERS: usize = 160;

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What differs, and who differs from whom: `stdout of Monty`.
    pub what: String,
    pub expected: String,
    pub actual: String,
}

/// All differences, the most telling first. `cpython` is `None` where the oracle cannot run the case; then only the file
/// judges. A case that does not end on CPython as its file says is wrong itself, and Monty is not judged by it.
pub fn judge(case: &Case, cpython: Option<&Outcome>, monty: &Outcome) -> Vec<Difference> {
    let Some(cpython) = cpython else {
        return differences_from_file(case, monty, "Monty");
    };
    let wrong_case = differences_from_file(case, cpython, "CPython");
    if wrong_case.is_empty() { differences_between(cpython, monty) } else { wrong_case }
}

/// How `outcome` differs from what the end of the case's file says.
fn differences_from_file(case: &Case, outcome: &Outcome, who: &str) -> Vec<Difference> {
    let mut differences = Differences::default();
    let ending = format!("ending on {who}");
    match (&case.expectation, &outcome.ending) {
        (Expectation::Traceback(None) | Expectation::Raise(None) | Expectation::Return(None), _) => {
            differences.add(&ending, "an expectation, filled in by `make complete-tests`", &outcome.ending_in_words());
        }
        (Expectation::Traceback(Some(traceback)), Ending::Raise { .. } | Ending::Exit { .. }) => {
            differences.compare(&format!("traceback on {who}"), traceback, outcome.stderr.trim_end_matches('\n'));
        }
        (Expectation::Raise(Some(expected)), Ending::Raise { exception }) => {
            differences.compare_if_known(&format!("exception on {who}"), Some(expected), exception.as_ref());
        }
        (Expectation::Return(Some(expected)), Ending::Complete { value }) => {
            differences.compare_if_known(&format!("value on {who}"), Some(expected), value.as_ref());
        }
        (Expectation::Asserts, Ending::Complete { .. }) => {}
        (Expectation::Traceback(_) | Expectation::Raise(_), _) => {
            differences.add(&ending, "an uncaught exception", &outcome.ending_in_words());
        }
        (Expectation::Asserts | Expectation::Return(_), _) => {
            differences.add(&ending, "completes", &outcome.ending_in_words());
        }
    }
    differences.found
}

/// How two runs of the same program differ, whatever its file says about its end.
pub(crate) fn differences_between(cpython: &Outcome, monty: &Outcome) -> Vec<Difference> {
    let mut differences = Differences::default();
    match (&cpython.ending, &monty.ending) {
        (Ending::Complete { value: expected }, Ending::Complete { value: actual }) => {
            differences.compare_if_known("value on Monty", expected.as_ref(), actual.as_ref());
        }
        (Ending::Raise { exception: expected }, Ending::Raise { exception: actual }) => {
            differences.compare_if_known("exception on Monty", expected.as_ref(), actual.as_ref());
        }
        (Ending::Exit { code: expected }, Ending::Exit { code: actual }) if expected == actual => {}
        _ => differences.add("ending on Monty", &cpython.ending_in_words(), &monty.ending_in_words()),
    }
    differences.compare("stderr of Monty", &cpython.stderr, &monty.stderr);
    differences.compare("stdout of Monty", &cpython.stdout, &monty.stdout);
    differences.found
}

#[derive(Default)]
struct Differences {
    found: Vec<Difference>,
}

impl Differences {
    fn add(&mut self, what: &str, expected: &str, actual: &str) {
        self.found.push(Difference { what: what.to_owned(), expected: expected.to_owned(), actual: actual.to_owned() });
    }

    fn compare(&mut self, what: &str, expected: &str, actual: &str) {
        if expected != actual {
            self.add(what, expected, actual);
        }
    }

    fn compare_if_known(&mut self, what: &str, expected: Option<&String>, actual: Option<&String>) {
        if let (Some(expected), Some(actual)) = (expected, actual) {
            self.compare(what, expected, actual);
        }
    }
}

impl Difference {
    /// The whole texts, line by line, `-` expected and `+` actual.
    pub fn full_diff(&self) -> String {
        let diff = TextDiff::from_lines(&self.expected, &self.actual);
        diff.unified_diff().context_radius(3).header("expected", "actual").to_string()
    }

    /// The number (from 1) and both versions of the first line that differs; `None` for a text that has ended.
    fn first_line(&self) -> (usize, Option<&str>, Option<&str>) {
        let (mut expected, mut actual) = (self.expected.split('\n'), self.actual.split('\n'));
        let mut number = 1;
        loop {
            match (expected.next(), actual.next()) {
                (Some(left), Some(right)) if left == right => number += 1,
                (left, right) => return (number, left, right),
            }
        }
    }
}

/// One line: what differs, where, and both versions.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, expected, actual) = self.first_line();
        write!(f, "{}", self.what)?;
        if self.expected.contains('\n') || self.actual.contains('\n') {
            write!(f, ", line {number}")?;
        }
        write!(f, ": expected {}, got {}", shown(expected), shown(actual))
    }
}

fn shown(line: Option<&str>) -> String {
    let Some(line) = line else { return "the end".to_owned() };
    match line.char_indices().nth(SHOWN_CHARACTERS) {
        Some((cut, _)) => format!("`{}…`", &line[..cut]),
        None => format!("`{line}`"),
    }
}
