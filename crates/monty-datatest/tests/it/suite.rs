//! The suite over the harness' own cases, with CPython in the place of Monty: they all pass, and spoilt ones all fail.

use std::{collections::BTreeMap, thread};

use monty_datatest::{
    Case, Ending, HarnessError, Interpreter, Oracle, OracleCommand, Outcome, Report, Route, find_cases, run_suite,
    test_cases_folder,
};

fn suite<M: Interpreter>(cases: &[Case], new_monty: impl Fn(Oracle) -> M + Sync) -> Report {
    let command = OracleCommand::find().unwrap_or_else(|error| panic!("{error}"));
    let workers = thread::available_parallelism().map_or(1, usize::from);
    run_suite(cases, workers, &command, || Ok(new_monty(Oracle::new(command.clone())))).unwrap()
}

/// Without the cases that Pyodide cannot run: here it plays Monty too.
fn harness_cases() -> Vec<Case> {
    let cases = find_cases(&test_cases_folder().join("harness"), "").unwrap();
    cases.into_iter().filter(|case| !case.markers.needs_native).collect()
}

#[test]
fn the_harness_cases_agree_with_themselves() {
    let report = suite(&harness_cases(), |oracle| oracle);
    assert!(report.is_success(), "{report}");
}

#[test]
fn every_spoilt_expectation_fails() {
    let spoilt: Vec<Case> = harness_cases().iter().map(spoil).collect();
    let report = suite(&spoilt, |oracle| oracle);
    let failed: Vec<&str> = report.failures.iter().map(|failure| failure.case.as_str()).collect();
    let all: Vec<&str> = spoilt.iter().map(|case| case.path.as_str()).collect();
    assert_eq!(failed, all, "{report}");
}

/// The case with the end of its expectation changed, or with a failing assert.
fn spoil(case: &Case) -> Case {
    let expectation = case.expectation.to_source();
    let source = match expectation.trim_end().trim_end_matches("\"\"\"").trim_end() {
        "" => format!("{}\nassert False\n", case.source),
        text => format!("{}{}", case.body(), expectation.replacen(text, &format!("{text}!"), 1)),
    };
    Case::parse(case.path.clone(), source).unwrap()
}

/// An interpreter that is wrong in one way per case.
struct Liar {
    honest: Oracle,
    lies: BTreeMap<&'static str, fn(&mut Outcome)>,
}

impl Interpreter for Liar {
    fn routes(&self) -> &'static [Route] {
        &[Route::Direct, Route::ThroughDumps]
    }

    fn run(&mut self, case: &Case, route: Route) -> Result<Outcome, HarnessError> {
        let mut outcome = self.honest.run(case, Route::Direct)?;
        let lies_here = (route == Route::ThroughDumps) == case.path.starts_with("dump");
        if let Some(lie) = self.lies.get(case.path.as_str()).filter(|_| lies_here) {
            lie(&mut outcome);
        }
        Ok(outcome)
    }
}

#[test]
fn every_lie_of_monty_is_found_and_all_are_listed() {
    let lies: BTreeMap<&'static str, fn(&mut Outcome)> = BTreeMap::from([
        ("dump.py", (|outcome| outcome.stdout.push('!')) as fn(&mut Outcome)),
        ("end.py", |outcome| outcome.ending = Ending::Exit { code: 0 }),
        ("err.py", |outcome| outcome.stderr.push('!')),
        ("out.py", |outcome| outcome.stdout.clear()),
    ]);
    let names = ["dump.py", "end.py", "err.py", "honest.py", "out.py"];
    let cases: Vec<Case> = names.iter().map(|name| Case::parse(*name, "print(1)\n").unwrap()).collect();
    let report = suite(&cases, |honest| Liar { honest, lies: lies.clone() });
    let expected = "\
dump.py: stdout of Monty through dumps, line 2: expected ``, got `!`
end.py: ending on Monty: expected `completes`, got `exits with code 0`
err.py: stderr of Monty: expected ``, got `!`
out.py: stdout of Monty, line 1: expected `1`, got ``
1 passed, 4 failed; set FILTER=part/of/a/path to run some with full diffs";
    assert_eq!(report.to_string(), expected);
}
