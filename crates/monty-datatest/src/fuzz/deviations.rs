//! Where Monty differs from CPython on purpose, as far as random programs can show it.

use crate::outcome::Outcome;

/// A difference that is none of the fuzzer's business.
#[derive(Debug, Clone, Copy)]
pub struct Deviation {
    pub reason: &'static str,
    /// Whether the difference of a program between CPython (first) and Monty is this one.
    pub explains: fn(program: &str, cpython: &Outcome, monty: &Outcome) -> bool,
}

/// All of them. An entry that explains nothing any more is to be deleted.
pub const DEVIATIONS: &[Deviation] = &[
    Deviation {
        reason: "CPython limits C recursion by the size of its stack, Monty counts calls",
        explains: |_, cpython, _| {
            cpython.stdout.contains("RecursionError") || cpython.stderr.contains("RecursionError")
        },
    },
    Deviation {
        reason: "Monty has no finalisers: a suspended generator that nobody holds any more runs nothing",
        explains: |program, cpython, monty| {
            program.contains("yield")
                && without_last_words(&cpython.stdout) == without_last_words(&monty.stdout)
                && cpython.ending == monty.ending
        },
    },
    Deviation {
        reason: "patch releases of CPython spell a message of str.maketrans differently; Monty's is that of the latest",
        explains: |_, cpython, monty| respelt(cpython) == respelt(monty),
    },
    Deviation {
        reason: "the method of a call is looked up once its arguments are there, so that none is bound in vain: where it \
                 is missing and an argument raises, CPython tells of the former",
        explains: |program, cpython, monty| {
            let (expected, actual) = (text_of(cpython), text_of(monty));
            let Some((told, _)) = expected.lines().zip(actual.lines()).find(|(left, right)| left != right) else {
                return false;
            };
            program.contains(").") && told.contains("AttributeError") && told.contains(" object has no attribute '")
        },
    },
];

fn respelt(outcome: &Outcome) -> String {
    text_of(outcome).replace("translate table", "translatetable").replace("must be strings", "mustbe strings")
}

fn text_of(outcome: &Outcome) -> String {
    format!("{}{}", outcome.stdout, outcome.stderr)
}

/// The output without what the generators of the fuzzer say when they are closed.
fn without_last_words(stdout: &str) -> Vec<&str> {
    let is_last_word = |line: &&str| matches!(*line, "cleanup" | "closing" | "caught GeneratorExit()");
    stdout.lines().filter(|line| !is_last_word(line)).collect()
}
