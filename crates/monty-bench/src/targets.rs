//! What Monty is to reach, and whether it does.

use serde::Serialize;

/// The geometric mean of Monty's CPU time over CPython's.
pub(crate) const GEOMETRIC_MEAN: f64 = 1.0;
/// The worst single program, over CPython.
pub(crate) const WORST_PROGRAM: f64 = 2.0;
/// A whole process that evaluates `1 + 1`, over CPython.
pub(crate) const STARTUP: f64 = 0.28;
/// Megabytes (10⁶ bytes) that `list(range(10**6))` adds to the empty script.
pub(crate) const LIST_MEGABYTES: f64 = 17.0;
/// Megabytes that 200,000 instances with two attributes add to the empty script.
pub(crate) const INSTANCES_MEGABYTES: f64 = 33.0;

/// What a target counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Unit {
    /// Monty's figure over CPython's.
    Ratio,
    /// 10⁶ bytes.
    Megabytes,
}

/// Whether a target is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Verdict {
    Ok,
    Missed,
}

/// One row of the targets.
#[derive(Clone, Debug, Serialize)]
pub struct Target {
    pub name: String,
    /// Each interpreter's own figure in their order; for ratios, over CPython's.
    pub figures: Vec<Option<f64>>,
    pub limit: f64,
    pub unit: Unit,
    /// Programs that Monty failed, so that the figure says too little: the target is missed, whatever the figure.
    pub failed_programs: usize,
    pub verdict: Verdict,
}

impl Target {
    /// Judges Monty's figure, the first; a figure that is missing is a target that is missed.
    pub(crate) fn new(name: impl Into<String>, unit: Unit, figures: Vec<Option<f64>>, limit: f64) -> Self {
        let reached = figures.first().copied().flatten().is_some_and(|figure| figure <= limit);
        let verdict = if reached { Verdict::Ok } else { Verdict::Missed };
        Self { name: name.into(), figures, limit, unit, failed_programs: 0, verdict }
    }

    /// The same target, missed if there are failed programs.
    pub(crate) fn without_failures(mut self, failed_programs: usize) -> Self {
        self.failed_programs = failed_programs;
        if failed_programs > 0 {
            self.verdict = Verdict::Missed;
        }
        self
    }

    pub(crate) fn write(&self, figure: f64) -> String {
        match self.unit {
            Unit::Ratio => format!("{figure:.2}"),
            Unit::Megabytes => format!("{figure:.1} MB"),
        }
    }

    pub(crate) fn verdict_text(&self) -> String {
        match (self.verdict, self.failed_programs) {
            (Verdict::Ok, _) => "ok".to_owned(),
            (Verdict::Missed, 0) => "MISSED".to_owned(),
            (Verdict::Missed, 1) => "MISSED (1 program failed)".to_owned(),
            (Verdict::Missed, failed) => format!("MISSED ({failed} programs failed)"),
        }
    }
}
