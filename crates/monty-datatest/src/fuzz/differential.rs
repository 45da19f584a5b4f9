//! One program on both interpreters: what differs, if anything.

use std::time::Duration;

use crate::{
    case::Case,
    error::HarnessError,
    judge::{Difference, differences_between},
    on_monty::Monty,
    oracle::{Oracle, OracleCommand},
    outcome::{Ending, Interpreter, Outcome, Route},
};

use super::deviations::DEVIATIONS;

/// Random programs are short; one that takes longer than this hangs.
const PROGRAM_LIMIT: Duration = Duration::from_secs(10);
/// The name of the script in tracebacks.
const SCRIPT: &str = "fuzz.py";

/// A pair of interpreters that run the same programs.
pub struct Differential {
    cpython: Oracle,
    monty: Monty,
}

impl Differential {
    pub fn new(command: OracleCommand) -> Self {
        Self { cpython: Oracle::new(command).with_case_limit(PROGRAM_LIMIT), monty: new_monty() }
    }

    /// Whether CPython is the usual 64-bit build.
    pub fn is_native(&mut self) -> Result<bool, HarnessError> {
        self.cpython.is_native()
    }

    /// The differences, the most telling first; none where they are deliberate. Where Monty itself fails (a panic, a hang),
    /// that is the difference. An error means that CPython failed, so that there is nothing to compare with.
    pub fn differences(&mut self, program: &str) -> Result<Vec<Difference>, HarnessError> {
        let case = Case::parse(SCRIPT, program)?;
        let expected = self.cpython.run(&case, Route::Direct)?;
        let actual = match self.monty.run(&case, Route::Direct) {
            Ok(actual) => actual,
            Err(error) => return Ok(vec![failure_of_monty(&expected, &error)]),
        };
        if DEVIATIONS.iter().any(|deviation| (deviation.explains)(program, &expected, &actual)) {
            return Ok(Vec::new());
        }
        Ok(differences_between(&without_addresses(expected), &without_addresses(actual)))
    }

    /// What CPython does.
    pub fn expected(&mut self, case: &Case) -> Result<Outcome, HarnessError> {
        self.cpython.run(case, Route::Direct)
    }
}

fn new_monty() -> Monty {
    Monty::default().with_case_limit(PROGRAM_LIMIT)
}

/// The outcome without the addresses in the texts of objects, which mean nothing.
fn without_addresses(outcome: Outcome) -> Outcome {
    let ending = match outcome.ending {
        Ending::Raise { exception } => Ending::Raise { exception: exception.map(|text| hide_addresses(&text)) },
        ending => ending,
    };
    Outcome { stdout: hide_addresses(&outcome.stdout), stderr: hide_addresses(&outcome.stderr), ending }
}

fn hide_addresses(text: &str) -> String {
    const MARK: &str = " at 0x";
    let mut parts = text.split(MARK);
    let mut hidden = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        hidden.push_str(MARK);
        hidden.push_str(part.trim_start_matches(|c: char| c.is_ascii_hexdigit()));
    }
    hidden
}

fn failure_of_monty(expected: &Outcome, error: &HarnessError) -> Difference {
    Difference { what: "ending on Monty".to_owned(), expected: expected.ending_in_words(), actual: error.to_string() }
}

/// Whether `program` does something else when it is dumped, dropped and loaded again at every call of a host function.
pub fn differs_through_dumps(program: &str) -> Result<Option<Difference>, HarnessError> {
    let case = Case::parse(SCRIPT, program)?;
    let mut monty = new_monty();
    let direct = monty.run(&case, Route::Direct)?;
    match monty.run(&case, Route::ThroughDumps) {
        Ok(dumped) => Ok(differences_between(&direct, &dumped).into_iter().next()),
        Err(error) => Ok(Some(failure_of_monty(&direct, &error))),
    }
}
