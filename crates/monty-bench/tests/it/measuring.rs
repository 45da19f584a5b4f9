//! What is learned from one child process.

use std::process::Command;
use std::time::Duration;

use monty_bench::{Outcome, measure};

fn shell(script: &str) -> Command {
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg(script);
    command
}

fn check(script: &str, timeout: Duration, expected: &Outcome) {
    assert_eq!(measure(shell(script), timeout).unwrap().outcome, *expected);
}

const LONG: Duration = Duration::from_secs(20);

#[test]
fn output_is_kept() {
    check("echo 42", LONG, &Outcome::Finished("42\n".to_owned()));
}

#[test]
fn failure_tells_the_last_line() {
    let expected = "exit status: 3: ValueError: no";
    check("echo first >&2; echo 'ValueError: no' >&2; exit 3", LONG, &Outcome::Failed(expected.to_owned()));
}

#[test]
fn crash_tells_the_signal() {
    let measured = measure(shell("kill -SEGV $$"), LONG).unwrap();
    let Outcome::Failed(reason) = measured.outcome else { panic!("a crash counted as success") };
    assert!(reason.starts_with("signal: 11"), "{reason}");
}

#[test]
fn endless_programs_are_killed() {
    let expected = "still running after 0 s";
    check("exec sleep 60", Duration::from_millis(50), &Outcome::Failed(expected.to_owned()));
}

#[test]
fn work_costs_cpu_time_and_memory() {
    let measured = measure(shell("i=0; while [ $i -lt 50000 ]; do i=$((i + 1)); done"), LONG).unwrap();
    assert!(measured.cpu > Duration::ZERO);
    assert!(measured.peak_memory > 0);
}

#[test]
fn missing_interpreters_are_named() {
    let error = measure(Command::new("/nowhere/python"), LONG).unwrap_err();
    assert!(error.to_string().starts_with("cannot run /nowhere/python"), "{error}");
}
