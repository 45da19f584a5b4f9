//! Repeated, interleaved runs of one command under several interpreters.
//!
//! Interleaving (A B C, A B C, …) spreads a change of the machine's speed over all of them, and the least of several
//! runs is the figure that other work on the machine disturbs least. So ratios hold even where seconds do not.

use std::process::Command;
use std::time::Duration;

use serde::Serialize;

use crate::error::BenchError;
use crate::interpreter::Interpreter;
use crate::measure::{Measured, Outcome, measure};
use crate::suite::Program;

/// Net CPU times are not taken to be shorter than this: what is left of less after subtracting startup is noise.
const SHORTEST_SECONDS: f64 = 0.000_1;

/// How much work a measurement may be.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Runs per program and interpreter.
    pub runs: usize,
    /// When a single run is given up.
    pub timeout: Duration,
}

/// The runs of one command under one interpreter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Series {
    /// User and system time of every run, startup included.
    pub cpu_seconds: Vec<f64>,
    pub peak_bytes: Vec<u64>,
    /// What the first run printed.
    pub output: Option<String>,
    /// Why the figures do not count. The series ends at the first failure.
    pub failure: Option<String>,
}

/// The runs of one program under every interpreter, in their order.
#[derive(Clone, Debug, Serialize)]
pub struct ProgramSeries {
    pub name: String,
    pub series: Vec<Series>,
}

impl Series {
    /// The least CPU time in seconds, startup included, unless a run failed.
    pub fn least_cpu(&self) -> Option<f64> {
        if self.failure.is_some() {
            return None;
        }
        self.cpu_seconds.iter().copied().reduce(f64::min)
    }

    /// The least CPU time beyond the interpreter's startup.
    pub fn net_cpu(&self, startup: f64) -> Option<f64> {
        self.least_cpu().map(|seconds| (seconds - startup).max(SHORTEST_SECONDS))
    }

    /// The least of the peaks of resident memory in bytes.
    pub fn least_peak(&self) -> Option<u64> {
        if self.failure.is_some() {
            return None;
        }
        self.peak_bytes.iter().copied().min()
    }

    fn add(&mut self, measured: Measured) {
        let printed = match measured.outcome {
            Outcome::Finished(printed) => printed,
            Outcome::Failed(reason) => {
                self.failure = Some(reason);
                return;
            }
        };
        self.cpu_seconds.push(measured.cpu.as_secs_f64());
        self.peak_bytes.push(measured.peak_memory);
        match &self.output {
            None => self.output = Some(printed),
            Some(first) if *first != printed => self.failure = Some("prints something else in every run".to_owned()),
            Some(_) => {}
        }
    }
}

/// Runs what `command` makes, as often as asked, under all interpreters in turn.
pub(crate) fn interleave(
    interpreters: &[Interpreter],
    effort: Effort,
    command: impl Fn(&Interpreter) -> Command,
) -> Result<Vec<Series>, BenchError> {
    let mut all = vec![Series::default(); interpreters.len()];
    for _ in 0..effort.runs {
        for (series, interpreter) in all.iter_mut().zip(interpreters) {
            if series.failure.is_none() {
                series.add(measure(command(interpreter), effort.timeout)?);
            }
        }
    }
    Ok(all)
}

/// Runs a program under all interpreters; who does not print the one line that `reference` prints has failed.
pub(crate) fn run_program(
    program: &Program,
    interpreters: &[Interpreter],
    reference: usize,
    effort: Effort,
) -> Result<ProgramSeries, BenchError> {
    let mut series = interleave(interpreters, effort, |interpreter| interpreter.on_file(&program.path))?;
    let label = &interpreters[reference].label;
    let expected = checked_reference(&mut series[reference]);
    for (index, other) in series.iter_mut().enumerate() {
        if index == reference || other.failure.is_some() {
            continue;
        }
        other.failure = match &expected {
            None => Some(format!("cannot be checked, as {label} failed")),
            Some(line) if other.output.as_ref() != Some(line) => Some(wrong_output(other.output.as_deref(), line)),
            Some(_) => None,
        };
    }
    Ok(ProgramSeries { name: program.name.clone(), series })
}

/// The geometric mean; none of nothing.
pub(crate) fn geometric_mean(ratios: &[f64]) -> Option<f64> {
    if ratios.is_empty() {
        return None;
    }
    let logarithms: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    Some((logarithms / ratios.len() as f64).exp())
}

fn checked_reference(reference: &mut Series) -> Option<String> {
    if reference.failure.is_some() {
        return None;
    }
    let output = reference.output.clone()?;
    let lines = output.lines().count();
    if lines == 1 {
        return Some(output);
    }
    reference.failure = Some(format!("prints {lines} lines where a benchmark prints one"));
    None
}

fn wrong_output(printed: Option<&str>, expected: &str) -> String {
    let printed = printed.unwrap_or_default().trim_end();
    format!("WRONG OUTPUT {:?} instead of {:?}", shortened(printed), shortened(expected.trim_end()))
}

fn shortened(text: &str) -> String {
    const SHOWN: usize = 120;
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    text.chars().take(SHOWN).chain(['…']).collect()
}
