//! Many seeds, one after the other on each worker: every program that differs is shrunk and shown once.

use std::{
    collections::BTreeSet,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
};

use crate::{
    case::Case, complete::completed_source, error::HarnessError, judge::Difference, oracle::OracleCommand,
    outcome::Ending,
};

use super::{
    differential::Differential,
    generator::{Dialect, generate},
    shrink::shrink,
};

/// What to run.
pub struct Campaign<'a> {
    pub oracle: OracleCommand,
    pub first_seed: u64,
    pub workers: usize,
    /// Asked before each program whether there is to be one.
    pub goes_on: &'a (dyn Fn(Summary) -> bool + Sync),
    /// Told of every new finding.
    pub on_finding: &'a (dyn Fn(&Finding) + Sync),
}

/// A program that differs.
#[derive(Debug, Clone)]
pub struct Finding {
    pub seed: u64,
    /// The shrunk program, ready to become a case.
    pub program: String,
    pub difference: Difference,
}

/// How far a campaign has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    pub programs: u64,
    /// Findings that look different from each other.
    pub findings: u64,
}

/// Runs the programs of seed after seed.
pub fn run_campaign(campaign: &Campaign) -> Result<Summary, HarnessError> {
    let (programs, findings) = (AtomicU64::new(0), AtomicU64::new(0));
    let known = Mutex::new(BTreeSet::new());
    let is_over = AtomicBool::new(false);
    let summary = || Summary { programs: programs.load(Ordering::Relaxed), findings: findings.load(Ordering::Relaxed) };
    let work = || -> Result<(), HarnessError> {
        let mut both = Differential::new(campaign.oracle.clone());
        let dialect = Dialect { is_portable: !both.is_native()?, has_host_calls: false };
        while !is_over.load(Ordering::Relaxed) && (campaign.goes_on)(summary()) {
            let seed = campaign.first_seed + programs.fetch_add(1, Ordering::Relaxed);
            let Some(finding) = run_seed(&mut both, seed, dialect)? else { continue };
            let is_new = known.lock().is_ok_and(|mut known| known.insert(appearance(&finding.difference)));
            if is_new {
                findings.fetch_add(1, Ordering::Relaxed);
                (campaign.on_finding)(&finding);
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let handles: Vec<_> = (0..campaign.workers.max(1))
            .map(|_| {
                scope.spawn(|| {
                    let result = work();
                    if result.is_err() {
                        is_over.store(true, Ordering::Relaxed);
                    }
                    result
                })
            })
            .collect();
        handles.into_iter().try_for_each(|handle| handle.join().unwrap_or(Ok(())))
    })?;
    Ok(summary())
}

/// The finding that a seed leads to, if any.
fn run_seed(both: &mut Differential, seed: u64, dialect: Dialect) -> Result<Option<Finding>, HarnessError> {
    let program = generate(seed, dialect);
    let differences = match both.differences(&program) {
        // CPython itself hangs or dies of a program now and then; nothing is learnt from that.
        Err(HarnessError::Hang { .. } | HarnessError::Died { .. }) => return Ok(None),
        differences => differences?,
    };
    let Some(first) = differences.into_iter().next() else { return Ok(None) };
    let mut last = first.clone();
    let program = shrink(&program, |shorter| {
        let Ok(differences) = both.differences(shorter) else { return false };
        let Some(found) = differences.into_iter().next() else { return false };
        let shows = appearance(&found) == appearance(&first);
        if shows {
            last = found;
        }
        shows
    });
    let program = with_expectation(both, program)?;
    Ok(Some(Finding { seed, program, difference: last }))
}

/// The program with the traceback that CPython gives at its end, if it gives one.
fn with_expectation(both: &mut Differential, program: String) -> Result<String, HarnessError> {
    let case = Case::parse("fuzz.py", program.clone())?;
    if matches!(both.expected(&case)?.ending, Ending::Complete { .. }) {
        return Ok(program);
    }
    let open = Case::parse("fuzz.py", format!("{program}\n\"\"\"TRACEBACK:\n\"\"\"\n"))?;
    let outcome = both.expected(&open)?;
    completed_source(&open, &outcome)
}

/// What makes two findings look the same: the first line that differs, without numbers and quoted values.
fn appearance(difference: &Difference) -> String {
    difference.to_string().chars().filter(|c| !c.is_ascii_digit()).collect()
}
