//! Random programs: a fixed number of them on both interpreters, and through dumps.

use std::{collections::BTreeSet, sync::Mutex, thread};

use monty_datatest::{
    OracleCommand,
    fuzz::{Campaign, Dialect, differs_through_dumps, generate, run_campaign, shrink},
};

/// The programs of these seeds are always the same.
const FIRST_SEED: u64 = 1;
const COMPARED: u64 = 150;
const COMPARED_WITH_PYODIDE: u64 = 20;
const DUMPED: usize = 60;

#[test]
fn random_programs_do_the_same_on_both() {
    let found = Mutex::new(String::new());
    let oracle = OracleCommand::find().unwrap_or_else(|error| panic!("{error}"));
    let wanted = if oracle == OracleCommand::Pyodide { COMPARED_WITH_PYODIDE } else { COMPARED };
    let summary = run_campaign(&Campaign {
        oracle,
        first_seed: FIRST_SEED,
        workers: thread::available_parallelism().map_or(1, usize::from),
        goes_on: &|summary| summary.programs < wanted,
        on_finding: &|finding| {
            let text = format!("\n# seed {}: {}\n{}", finding.seed, finding.difference, finding.program);
            found.lock().unwrap().push_str(&text);
        },
    });
    let summary = summary.unwrap_or_else(|error| panic!("{error}"));
    let found = found.into_inner().unwrap();
    assert!(summary.programs >= wanted, "only {} programs ran", summary.programs);
    assert!(found.is_empty(), "{found}");
}

#[test]
fn random_programs_survive_dumps_at_every_host_call() {
    let dialect = Dialect { has_host_calls: true, ..Dialect::default() };
    for seed in (FIRST_SEED..).take(DUMPED) {
        let program = generate(seed, dialect);
        let difference = differs_through_dumps(&program).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        let Some(difference) = difference else { continue };
        let small = shrink(&program, |shorter| {
            differs_through_dumps(shorter).is_ok_and(|found| found.is_some_and(|found| found.what == difference.what))
        });
        panic!("seed {seed}: {difference}\n{small}");
    }
}

#[test]
fn programs_come_from_their_seed_alone_and_vary() {
    let dialect = Dialect { has_host_calls: true, ..Dialect::default() };
    let programs: BTreeSet<String> = (0..50).map(|seed| generate(seed, dialect)).collect();
    assert_eq!(programs.len(), 50);
    assert_eq!(programs, (0..50).map(|seed| generate(seed, dialect)).collect());
    assert!(programs.iter().all(|program| program.starts_with("# call-external\n")));
    assert!(programs.iter().any(|program| program.contains("return_value(")));
}

#[test]
fn shrinking_keeps_what_shows_the_difference() {
    let program = "\
def f(x):
    if x:
        for y in [1, 2]:
            print(y, bad(x + 1, 'abc'))
    else:
        print('no')
f(1)
print('end')
";
    assert_eq!(shrink(program, |shorter| shorter.contains("bad(")), "bad()\n");
}
