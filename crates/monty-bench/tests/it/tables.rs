//! The two tables, from fake interpreters to text, JSON and verdicts.

use std::fs::read_to_string;

use monty_bench::{CommandLine, Comparison, Contenders, Table, Verdict, compare, table};

use crate::fakes::{Bench, QUICK};

const WORK: &str = "i=0; while [ $i -lt 20000 ]; do i=$((i + 1)); done; echo $i\n";

fn table_of(bench: &Bench) -> Table {
    let contenders = Contenders {
        monty: bench.interpreter("Monty", CommandLine::RunFile),
        cpython: bench.interpreter("CPython", CommandLine::File),
        peer: Some(bench.interpreter("peer", CommandLine::File)),
    };
    table(contenders, &bench.programs(), QUICK, |_| {}).unwrap()
}

fn comparison_of(bench: &Bench) -> Comparison {
    let binaries = [bench.interpreter("A", CommandLine::RunFile), bench.interpreter("B", CommandLine::RunFile)];
    compare(binaries, &bench.programs(), QUICK, |_| {}).unwrap()
}

/// Asserts that the command would end with exit code 0, and that the text has these lines.
fn check_passes(programs: &[(&str, &str)], lines: &[&str]) {
    let table = table_of(&Bench::with(programs));
    assert!(!table.failed(), "{table}");
    check_lines(&table, lines);
}

/// The same for exit code 1.
fn check_fails(programs: &[(&str, &str)], lines: &[&str]) {
    let table = table_of(&Bench::with(programs));
    assert!(table.failed(), "{table}");
    check_lines(&table, lines);
}

fn check_lines(table: &Table, lines: &[&str]) {
    let text = table.to_string();
    for line in lines {
        assert!(text.lines().any(|printed| printed == *line), "no line {line:?} in\n{text}");
    }
}

#[test]
fn equal_outputs_pass() {
    check_passes(
        &[("one", WORK), ("two", WORK)],
        &["Monty: fake 1.0", "CPU seconds beyond the empty script, the least of 2 interleaved runs"],
    );
}

#[test]
fn wrong_output_is_listed() {
    check_fails(
        &[("good", WORK), ("who", "echo $WHO")],
        &["FAILED  Monty  who: WRONG OUTPUT \"Monty\" instead of \"CPython\""],
    );
}

#[test]
fn crashes_are_listed() {
    let crash = "[ $WHO = Monty ] && { echo boom >&2; exit 1; }; echo 1";
    check_fails(&[("crash", crash)], &["FAILED  Monty  crash: exit status: 1: boom"]);
}

#[test]
fn failures_of_the_peer_are_listed_but_do_not_count() {
    let crash = "[ $WHO = peer ] && { echo boom >&2; exit 1; }; echo 1";
    check_passes(&[("crash", crash), ("good", WORK)], &["FAILED  peer  crash: exit status: 1: boom"]);
}

#[test]
fn a_reference_that_fails_leaves_the_others_unchecked() {
    check_fails(
        &[("two_lines", "echo 1; echo 2")],
        &[
            "FAILED  CPython  two_lines: prints 2 lines where a benchmark prints one",
            "FAILED  Monty  two_lines: cannot be checked, as CPython failed",
        ],
    );
}

#[test]
fn a_failed_program_misses_the_mean() {
    let table = table_of(&Bench::with(&[("good", WORK), ("who", "echo $WHO")]));
    assert_eq!(table.targets()[0].verdict, Verdict::Missed);
    assert!(table.to_string().contains("MISSED (1 program failed)"));
}

#[test]
fn memory_is_judged_beyond_the_empty_script() {
    let table = table_of(&Bench::with(&[("good", WORK)]));
    let verdicts: Vec<_> = table.targets().iter().skip(3).map(|target| target.verdict).collect();
    assert_eq!(verdicts, [Verdict::Ok, Verdict::Ok]);
}

#[test]
fn raw_figures_go_to_json() {
    let bench = Bench::with(&[("one", WORK)]);
    let file = bench.file("figures.json");
    table_of(&bench).write_json(&file).unwrap();
    let figures: serde_json::Value = serde_json::from_str(&read_to_string(file).unwrap()).unwrap();
    assert_eq!(figures["programs"][0]["series"][2]["cpu_seconds"].as_array().unwrap().len(), 2);
    assert_eq!(figures["contenders"][0]["label"], "Monty");
}

#[test]
fn builds_that_disagree_fail_the_comparison() {
    let same = comparison_of(&Bench::with(&[("one", WORK)]));
    assert!(!same.failed(), "{same}");
    let different = comparison_of(&Bench::with(&[("who", "echo $WHO")]));
    assert!(different.failed());
    assert!(different.to_string().contains("FAILED  B  who: WRONG OUTPUT \"B\" instead of \"A\""), "{different}");
}
