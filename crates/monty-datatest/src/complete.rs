//! Fills in what a case says about its end, from what it does on CPython.

use crate::{
    case::{Case, Expectation},
    error::HarnessError,
    outcome::{Ending, Outcome},
};

/// The case's text with its expectation filled in or renewed. CPython is always right, so this can only mend a case; but
/// one that ends in another *way* than it says is refused, since then either the script or the kind of ending is wrong.
pub fn completed_source(case: &Case, cpython: &Outcome) -> Result<String, HarnessError> {
    let expectation = match (&case.expectation, &cpython.ending) {
        (Expectation::Asserts, Ending::Complete { .. }) => return Ok(case.source.clone()),
        (Expectation::Traceback(_), Ending::Raise { .. } | Ending::Exit { .. }) => {
            Expectation::Traceback(Some(cpython.stderr.trim_end_matches('\n').to_owned()))
        }
        (Expectation::Raise(_), Ending::Raise { exception }) => Expectation::Raise(exception.clone()),
        (Expectation::Return(_), Ending::Complete { value }) => Expectation::Return(value.clone()),
        _ => return Err(HarnessError::CannotComplete { problem: cpython.ending_in_words() }),
    };
    Ok(format!("{}{}", case.body(), expectation.to_source()))
}
