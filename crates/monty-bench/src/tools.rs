//! How quick the tools are, each measured from outside as its users meet it. A file for each tool.

mod check;
mod dap;
mod debug;
mod lsp;

use std::{
    fmt::{self, Display, Formatter},
    path::Path,
    time::{Duration, Instant},
};

use crate::error::BenchError;
use crate::layout::Columns;

/// A tool that can be measured.
type Measure = fn(&Path, &mut dyn FnMut(&str)) -> Result<Vec<ToolFigure>, BenchError>;

/// Every tool, by the name that `monty-bench tools NAME` takes.
const TOOLS: &[(&str, Measure)] =
    &[("debug", debug::measure), ("dap", dap::measure), ("lsp", lsp::measure), ("check", check::measure)];

/// The names of the tools.
pub fn tool_names() -> Vec<&'static str> {
    TOOLS.iter().map(|(name, _)| *name).collect()
}

/// One thing that a tool is to reach.
#[derive(Clone, Debug, PartialEq)]
pub struct ToolFigure {
    pub name: String,
    pub figure: f64,
    pub limit: f64,
    pub unit: &'static str,
}

impl ToolFigure {
    pub(crate) fn new(name: &str, figure: f64, limit: f64, unit: &'static str) -> Self {
        Self { name: name.to_owned(), figure, limit, unit }
    }

    /// Whether the target is reached.
    pub fn is_reached(&self) -> bool {
        self.figure <= self.limit
    }
}

/// The figures of some tools.
#[derive(Clone, Debug, Default)]
pub struct ToolTable {
    pub figures: Vec<ToolFigure>,
}

impl Display for ToolTable {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut columns = Columns::default();
        columns.headings(&["tool", "measured", "target", ""]);
        for figure in &self.figures {
            let write = |value: f64| format!("{value:.2} {}", figure.unit);
            let verdict = if figure.is_reached() { "ok" } else { "MISSED" };
            columns.row([
                figure.name.clone(),
                write(figure.figure),
                format!("<= {} {}", figure.limit, figure.unit),
                verdict.to_owned(),
            ]);
        }
        f.write_str(&columns.render())
    }
}

/// Measures the tools of a `monty` binary that are named, or all. `announce` is told what is being measured.
pub fn tools(monty: &Path, names: &[String], mut announce: impl FnMut(&str)) -> Result<ToolTable, BenchError> {
    let mut table = ToolTable::default();
    for (name, measure) in TOOLS {
        if names.is_empty() || names.iter().any(|wanted| wanted == name) {
            announce(name);
            table.figures.extend(measure(monty, &mut announce)?);
        }
    }
    Ok(table)
}

/// The value below which a part of the sorted values lies.
pub(crate) fn percentile(sorted: &[f64], part: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    let index = (part * last as f64).round() as usize;
    sorted.get(index).copied().unwrap_or(f64::NAN)
}

/// What 95 of 100 of the times are below, in milliseconds.
pub(crate) fn milliseconds(name: &str, times: &[Duration], limit: f64) -> ToolFigure {
    let mut times: Vec<f64> = times.iter().map(|time| time.as_secs_f64() * 1e3).collect();
    times.sort_by(f64::total_cmp);
    ToolFigure::new(name, percentile(&times, 0.95), limit, "ms")
}

/// What a piece of work takes.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed(), result)
}
