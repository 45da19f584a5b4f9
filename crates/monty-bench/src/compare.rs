//! Two builds of Monty side by side: did this change slow the hot loop?

use std::fmt::{Display, Formatter, Result as FormatResult};
use std::path::Path;

use serde::Serialize;
use tempfile::NamedTempFile;

use crate::error::BenchError;
use crate::figures::write_json;
use crate::interpreter::Interpreter;
use crate::layout::{Columns, or_dash, seconds};
use crate::series::{Effort, ProgramSeries, Series, geometric_mean, interleave, run_program};
use crate::suite::Program;

const A: usize = 0;
const B: usize = 1;

/// Runs of the empty script per run of a program.
const STARTUP_RUNS_PER_RUN: usize = 5;

/// All figures of one comparison.
#[derive(Debug, Serialize)]
pub struct Comparison {
    /// Which binaries, as given.
    binaries: [String; 2],
    startup_seconds: [f64; 2],
    runs: usize,
    programs: Vec<ProgramSeries>,
}

/// Runs every program under both binaries in turn. What A prints counts as right.
pub fn compare(
    binaries: [Interpreter; 2],
    programs: &[Program],
    effort: Effort,
    mut progress: impl FnMut(&str),
) -> Result<Comparison, BenchError> {
    progress("startup");
    let startup_seconds = startups(&binaries, effort)?;
    let mut rows = Vec::new();
    for (index, program) in programs.iter().enumerate() {
        progress(&format!("{}/{} {}", index + 1, programs.len(), program.name));
        rows.push(run_program(program, &binaries, A, effort)?);
    }
    let binaries = binaries.map(|binary| binary.program.display().to_string());
    Ok(Comparison { binaries, startup_seconds, runs: effort.runs, programs: rows })
}

impl Comparison {
    /// Whether either binary failed a program, or they disagree about its output.
    pub fn failed(&self) -> bool {
        self.programs.iter().flat_map(|program| &program.series).any(|series| series.failure.is_some())
    }

    /// Writes all raw figures as JSON.
    pub fn write_json(&self, path: &Path) -> Result<(), BenchError> {
        write_json(self, path)
    }

    fn net_seconds(&self, program: &ProgramSeries, binary: usize) -> Option<f64> {
        program.series[binary].net_cpu(self.startup_seconds[binary])
    }

    fn ratio(&self, program: &ProgramSeries) -> Option<f64> {
        Some(self.net_seconds(program, B)? / self.net_seconds(program, A)?)
    }

    fn row(&self, program: &ProgramSeries) -> Vec<String> {
        let time = |binary| self.net_seconds(program, binary).map_or_else(|| "FAILED".to_owned(), seconds);
        let direction = direction(&program.series[A], &program.series[B]);
        vec![program.name.clone(), time(A), time(B), or_dash(self.ratio(program), fine_ratio), direction.to_owned()]
    }
}

impl Display for Comparison {
    fn fmt(&self, out: &mut Formatter<'_>) -> FormatResult {
        writeln!(out, "A: {}\nB: {}", self.binaries[A], self.binaries[B])?;
        writeln!(out, "CPU seconds beyond the empty script, the least of {} interleaved runs\n", self.runs)?;
        let mut columns = Columns::default();
        columns.headings(&["program", "A", "B", "B/A", ""]);
        for program in &self.programs {
            columns.row(self.row(program));
        }
        let ratios: Vec<f64> = self.programs.iter().filter_map(|program| self.ratio(program)).collect();
        let mean = or_dash(geometric_mean(&ratios), fine_ratio);
        columns.row(["geometric mean".to_owned(), String::new(), String::new(), mean]);
        write!(out, "{}", columns.render())?;
        for program in &self.programs {
            for (series, label) in program.series.iter().zip(["A", "B"]) {
                let Some(reason) = &series.failure else { continue };
                writeln!(out, "\nFAILED  {label}  {}: {reason}", program.name)?;
            }
        }
        Ok(())
    }
}

/// A difference counts when the runs do not overlap: chance seldom puts every run of B on one side of every run of A.
fn direction(a: &Series, b: &Series) -> &'static str {
    let least = |series: &Series| series.cpu_seconds.iter().copied().fold(f64::INFINITY, f64::min);
    let most = |series: &Series| series.cpu_seconds.iter().copied().fold(0.0, f64::max);
    if a.failure.is_some() || b.failure.is_some() {
        ""
    } else if least(b) > most(a) {
        "slower"
    } else if most(b) < least(a) {
        "faster"
    } else {
        ""
    }
}

fn fine_ratio(value: f64) -> String {
    format!("{value:.3}")
}

fn startups(binaries: &[Interpreter; 2], effort: Effort) -> Result<[f64; 2], BenchError> {
    let temporary = |source| BenchError::File { path: "temporary file".into(), source };
    let empty = NamedTempFile::with_suffix(".py").map_err(temporary)?;
    let effort = Effort { runs: effort.runs * STARTUP_RUNS_PER_RUN, ..effort };
    let series = interleave(binaries, effort, |binary| binary.on_file(empty.path()))?;
    let startup = |index: usize| {
        series[index].least_cpu().ok_or_else(|| BenchError::BrokenInterpreter {
            label: binaries[index].label.clone(),
            reason: series[index].failure.clone().unwrap_or_default(),
        })
    };
    Ok([startup(A)?, startup(B)?])
}
