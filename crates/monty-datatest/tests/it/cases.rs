//! All of `test_cases/` on Monty and on CPython.

use std::{env, thread};

use monty_datatest::{Monty, OracleCommand, find_cases, run_suite, test_cases_folder};

#[test]
fn every_case_does_the_same_on_monty_and_on_cpython() {
    let filter = env::var("FILTER").unwrap_or_default();
    let cases = find_cases(&test_cases_folder(), &filter).unwrap_or_else(|error| panic!("{error}"));
    assert!(!cases.is_empty(), "no case has `{filter}` in its path");
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let oracle = OracleCommand::find().unwrap_or_else(|error| panic!("{error}"));
    let mut report =
        run_suite(&cases, workers, &oracle, || Ok(Monty::default())).unwrap_or_else(|error| panic!("{error}"));
    report.shows_diffs = !filter.is_empty();
    println!("{report}");
    assert!(report.is_success(), "the failing cases are listed above");
}
