//! Runs all cases, some at a time, and lists every failure: one line each.

use std::{
    fmt,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::{
    case::Case,
    error::HarnessError,
    judge::{Difference, judge},
    oracle::{Oracle, OracleCommand},
    outcome::{Interpreter, Route},
};

/// The result of a suite.
#[derive(Debug, Default)]
pub struct Report {
    pub passed: usize,
    pub failures: Vec<Failure>,
    /// Cases marked `# needs-native` that Pyodide could not confirm; their asserts were checked on Monty.
    pub unconfirmed: Vec<String>,
    /// Whether each failure is shown with its full diff.
    pub shows_diffs: bool,
}

/// A case that failed, and how.
#[derive(Debug)]
pub struct Failure {
    pub case: String,
    pub problem: String,
    pub differences: Vec<Difference>,
}

/// What became of one case.
enum Verdict {
    Passed { is_confirmed: bool },
    Failed(Failure),
}

/// Runs `cases` with `workers` pairs of interpreters at a time.
pub fn run_suite<M: Interpreter>(
    cases: &[Case],
    workers: usize,
    oracle: &OracleCommand,
    new_monty: impl Fn() -> Result<M, HarnessError> + Sync,
) -> Result<Report, HarnessError> {
    let next = AtomicUsize::new(0);
    let verdicts = Mutex::new(Vec::with_capacity(cases.len()));
    let work = || -> Result<(), HarnessError> {
        let (mut cpython, mut monty) = (Oracle::new(oracle.clone()), new_monty()?);
        while let Some((index, case)) = take(cases, &next) {
            let verdict = run_case(case, &mut cpython, &mut monty);
            if let Ok(mut verdicts) = verdicts.lock() {
                verdicts.push((index, verdict));
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let handles: Vec<_> = (0..workers.min(cases.len()).max(1)).map(|_| scope.spawn(work)).collect();
        handles.into_iter().try_for_each(|handle| handle.join().unwrap_or(Ok(())))
    })?;
    let mut verdicts = verdicts.into_inner().unwrap_or_default();
    verdicts.sort_by_key(|(index, _)| *index);
    Ok(Report::new(cases, verdicts))
}

fn take<'a>(cases: &'a [Case], next: &AtomicUsize) -> Option<(usize, &'a Case)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    cases.get(index).map(|case| (index, case))
}

fn run_case(case: &Case, cpython: &mut Oracle, monty: &mut impl Interpreter) -> Verdict {
    match compare_routes(case, cpython, monty) {
        Ok((differences, is_confirmed)) => match differences.first() {
            None => Verdict::Passed { is_confirmed },
            Some(first) => {
                let problem = first.to_string();
                Verdict::Failed(Failure { case: case.path.clone(), problem, differences })
            }
        },
        Err(error) => {
            let problem = error.to_string();
            Verdict::Failed(Failure { case: case.path.clone(), problem, differences: Vec::new() })
        }
    }
}

/// The differences on the first route that has any, and whether CPython was there to judge.
fn compare_routes(
    case: &Case,
    cpython: &mut Oracle,
    monty: &mut impl Interpreter,
) -> Result<(Vec<Difference>, bool), HarnessError> {
    let is_confirmed = !case.markers.needs_native || cpython.is_native()?;
    let expected = if is_confirmed { Some(cpython.run(case, Route::Direct)?) } else { None };
    for route in monty.routes() {
        let actual = monty.run(case, *route)?;
        let mut differences = judge(case, expected.as_ref(), &actual);
        if !differences.is_empty() {
            for difference in differences.iter_mut().filter(|_| *route == Route::ThroughDumps) {
                difference.what.push_str(" through dumps");
            }
            return Ok((differences, is_confirmed));
        }
    }
    Ok((Vec::new(), is_confirmed))
}

impl Report {
    fn new(cases: &[Case], verdicts: Vec<(usize, Verdict)>) -> Self {
        let mut report = Self::default();
        let mut judged = vec![false; cases.len()];
        for (index, verdict) in verdicts {
            judged[index] = true;
            match verdict {
                Verdict::Failed(failure) => report.failures.push(failure),
                Verdict::Passed { is_confirmed } => {
                    report.passed += 1;
                    if !is_confirmed {
                        report.unconfirmed.push(cases[index].path.clone());
                    }
                }
            }
        }
        for (case, _) in cases.iter().zip(judged).filter(|(_, is_judged)| !is_judged) {
            let problem = "a worker of the harness panicked here".to_owned();
            report.failures.push(Failure { case: case.path.clone(), problem, differences: Vec::new() });
        }
        report
    }

    pub fn is_success(&self) -> bool {
        self.failures.is_empty()
    }
}

/// One line per failure (more with `shows_diffs`), then a line of counts.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in &self.failures {
            writeln!(f, "{}: {}", failure.case, failure.problem)?;
            if self.shows_diffs {
                failure.differences.iter().try_for_each(|difference| writeln!(f, "{}", difference.full_diff()))?;
            }
        }
        write!(f, "{} passed, {} failed", self.passed, self.failures.len())?;
        if !self.unconfirmed.is_empty() {
            write!(f, ", {} not confirmed, for want of a native CPython", self.unconfirmed.len())?;
        }
        if !self.failures.is_empty() && !self.shows_diffs {
            write!(f, "; set FILTER=part/of/a/path to run some with full diffs")?;
        }
        Ok(())
    }
}
