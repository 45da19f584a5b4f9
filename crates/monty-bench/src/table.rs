//! The table: every program under Monty, CPython and the peer, and the targets.

mod report;

use std::fs::write;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use tempfile::{TempDir, tempdir};

use crate::error::BenchError;
use crate::figures::write_json;
use crate::interpreter::Interpreter;
use crate::measure::least_peak_memory;
use crate::series::{Effort, ProgramSeries, Series, geometric_mean, interleave, run_program};
use crate::suite::Program;
use crate::targets::{GEOMETRIC_MEAN, INSTANCES_MEGABYTES, LIST_MEGABYTES, STARTUP, Target, Unit, WORST_PROGRAM};

const MONTY: usize = 0;
const CPYTHON: usize = 1;
const PEER: usize = 2;

/// Runs of a short script per run of a program: they cost little and find a steadier least.
const RUNS_OF_SHORT_SCRIPTS: usize = 7;

const LIST_SCRIPT: &str = "numbers = list(range(10**6))\nprint(len(numbers))\n";
const INSTANCES_SCRIPT: &str = "\
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


points = [Point(i, i + 1) for i in range(200_000)]
print(len(points))
";

/// Who takes part; CPython says what the right output is.
#[derive(Clone, Debug)]
pub struct Contenders {
    pub monty: Interpreter,
    pub cpython: Interpreter,
    pub peer: Option<Interpreter>,
}

/// All figures of one run.
#[derive(Debug, Serialize)]
pub struct Table {
    contenders: Vec<Facts>,
    runs: usize,
    programs: Vec<ProgramSeries>,
    /// The script that makes a million integers, and the one that makes instances.
    memory: Vec<ProgramSeries>,
    targets: Vec<Target>,
}

/// What is measured of an interpreter apart from any program.
#[derive(Debug, Serialize)]
struct Facts {
    label: String,
    version: String,
    /// CPU time of the empty script: what is subtracted everywhere.
    startup_seconds: f64,
    /// Peak memory of the empty script.
    startup_bytes: u64,
    /// Whether that may be the peak of the measuring process instead, so that growth over it is told too small.
    startup_bytes_hidden: bool,
    one_plus_one: Series,
}

/// Runs everything and judges the targets; `progress` hears the name of each program as its turn comes.
pub fn table(
    contenders: Contenders,
    programs: &[Program],
    effort: Effort,
    mut progress: impl FnMut(&str),
) -> Result<Table, BenchError> {
    let interpreters: Vec<Interpreter> =
        [contenders.monty, contenders.cpython].into_iter().chain(contenders.peer).collect();
    let scripts = Scripts::write()?;
    progress("startup");
    // The short scripts run equally often: the least of many runs is less than the least of a few.
    let often = Effort { runs: effort.runs * RUNS_OF_SHORT_SCRIPTS, ..effort };
    let facts = facts_of(&interpreters, &scripts, often)?;
    let mut memory = Vec::new();
    for script in [&scripts.list, &scripts.instances] {
        progress(&script.name);
        memory.push(run_program(script, &interpreters, CPYTHON, often)?);
    }
    let mut rows = Vec::new();
    for (index, program) in programs.iter().enumerate() {
        progress(&format!("{}/{} {}", index + 1, programs.len(), program.name));
        rows.push(run_program(program, &interpreters, CPYTHON, effort)?);
    }
    let mut table = Table { contenders: facts, runs: effort.runs, programs: rows, memory, targets: Vec::new() };
    table.targets = table.judge();
    Ok(table)
}

impl Table {
    /// Whether Monty or CPython failed any program. The peer's failures are listed, but they are not ours.
    pub fn failed(&self) -> bool {
        let ours = |program: &ProgramSeries| program.series[..PEER].iter().any(|series| series.failure.is_some());
        self.programs.iter().chain(&self.memory).any(ours)
            || self.contenders[..PEER].iter().any(|facts| facts.one_plus_one.failure.is_some())
    }

    /// The targets with their verdicts.
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// Writes all raw figures as JSON.
    pub fn write_json(&self, path: &Path) -> Result<(), BenchError> {
        write_json(self, path)
    }

    fn peer_takes_part(&self) -> bool {
        self.contenders.len() > PEER
    }

    fn net_seconds(&self, program: &ProgramSeries, contender: usize) -> Option<f64> {
        program.series.get(contender)?.net_cpu(self.contenders[contender].startup_seconds)
    }

    fn over_cpython(&self, program: &ProgramSeries, contender: usize) -> Option<f64> {
        Some(self.net_seconds(program, contender)? / self.net_seconds(program, CPYTHON)?)
    }

    fn ratios(&self, contender: usize) -> Vec<f64> {
        self.programs.iter().filter_map(|program| self.over_cpython(program, contender)).collect()
    }

    /// Monty's ratios on those programs only that the peer runs, which is the fair comparison of the two.
    fn ratios_shared_with_peer(&self) -> Vec<f64> {
        let shared = self.programs.iter().filter(|program| self.over_cpython(program, PEER).is_some());
        shared.filter_map(|program| self.over_cpython(program, MONTY)).collect()
    }

    fn judge(&self) -> Vec<Target> {
        let everyone = 0..self.contenders.len();
        let failed = self.programs.iter().filter(|program| program.series[MONTY].failure.is_some()).count();
        let means = everyone.clone().map(|index| geometric_mean(&self.ratios(index))).collect();
        let worst: Vec<_> = everyone.clone().map(|index| self.ratios(index).into_iter().reduce(f64::max)).collect();
        let startup = everyone.map(|index| self.startup_over_cpython(index)).collect();
        vec![
            Target::new("geometric mean over CPython", Unit::Ratio, means, GEOMETRIC_MEAN).without_failures(failed),
            Target::new(self.worst_name(), Unit::Ratio, worst, WORST_PROGRAM).without_failures(failed),
            Target::new("startup with 1 + 1, over CPython", Unit::Ratio, startup, STARTUP),
            Target::new("list(range(10**6))", Unit::Megabytes, self.megabytes(&self.memory[0]), LIST_MEGABYTES),
            Target::new(
                "200,000 instances of two attributes",
                Unit::Megabytes,
                self.megabytes(&self.memory[1]),
                INSTANCES_MEGABYTES,
            ),
        ]
    }

    fn worst_name(&self) -> String {
        let rated =
            self.programs.iter().filter_map(|program| Some((self.over_cpython(program, MONTY)?, &program.name)));
        let worst = rated.max_by(|a, b| a.0.total_cmp(&b.0));
        worst.map_or_else(|| "slowest program".to_owned(), |(_, name)| format!("slowest program ({name})"))
    }

    fn startup_over_cpython(&self, contender: usize) -> Option<f64> {
        let whole = |index: usize| self.contenders[index].one_plus_one.least_cpu();
        Some(whole(contender)? / whole(CPYTHON)?)
    }

    fn megabytes(&self, script: &ProgramSeries) -> Vec<Option<f64>> {
        let grown = |(series, facts): (&Series, &Facts)| {
            let peak = series.least_peak()?;
            Some(peak.saturating_sub(facts.startup_bytes) as f64 / 1e6)
        };
        script.series.iter().zip(&self.contenders).map(grown).collect()
    }
}

fn facts_of(interpreters: &[Interpreter], scripts: &Scripts, effort: Effort) -> Result<Vec<Facts>, BenchError> {
    let empty = interleave(interpreters, effort, |interpreter| interpreter.on_file(&scripts.empty))?;
    let one_plus_one = interleave(interpreters, effort, |interpreter| interpreter.on_code("1 + 1"))?;
    let least_peak = least_peak_memory().unwrap_or(0);
    let mut facts = Vec::new();
    for ((interpreter, empty), one_plus_one) in interpreters.iter().zip(empty).zip(one_plus_one) {
        let label = interpreter.label.clone();
        let (Some(startup_seconds), Some(startup_bytes)) = (empty.least_cpu(), empty.least_peak()) else {
            return Err(BenchError::BrokenInterpreter { label, reason: empty.failure.unwrap_or_default() });
        };
        facts.push(Facts {
            label,
            version: interpreter.version(),
            startup_seconds,
            startup_bytes,
            startup_bytes_hidden: startup_bytes <= least_peak,
            one_plus_one,
        });
    }
    Ok(facts)
}

/// The scripts that are too small to be programs of their own.
struct Scripts {
    empty: PathBuf,
    list: Program,
    instances: Program,
    /// Holds the files; they go when this goes.
    _folder: TempDir,
}

impl Scripts {
    fn write() -> Result<Self, BenchError> {
        let temporary = |source: io::Error| BenchError::File { path: "temporary folder".into(), source };
        let folder = tempdir().map_err(temporary)?;
        let script = |name: &str, text: &str| {
            let path = folder.path().join(name).with_extension("py");
            write(&path, text).map_err(temporary)?;
            Ok::<_, BenchError>(Program { name: name.to_owned(), path })
        };
        Ok(Self {
            empty: script("empty", "")?.path,
            list: script("memory_list", LIST_SCRIPT)?,
            instances: script("memory_instances", INSTANCES_SCRIPT)?,
            _folder: folder,
        })
    }
}
