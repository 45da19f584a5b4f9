//! Probes of the developer tools: how long somebody waits for an answer, a line each with what it is to reach.
//!
//! They stand apart from the programs of the suite because no other interpreter has these tools: there is nothing to
//! compare with, only what a person notices. One file for each tool.

mod debug;

use std::{
    fmt::{self, Display, Formatter},
    time::{Duration, Instant},
};

use crate::targets::Verdict;

/// One figure.
#[derive(Clone, Debug)]
pub struct Probe {
    pub name: &'static str,
    pub figure: f64,
    pub unit: &'static str,
    pub limit: f64,
}

impl Probe {
    /// Whether it is reached.
    pub fn verdict(&self) -> Verdict {
        if self.figure <= self.limit { Verdict::Ok } else { Verdict::Missed }
    }
}

impl Display for Probe {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let verdict = match self.verdict() {
            Verdict::Ok => "ok",
            Verdict::Missed => "MISSED",
        };
        let Self { name, figure, unit, limit } = self;
        write!(out, "{name:<62} {figure:>9.2} {unit:<5} (at most {limit} {unit})  {verdict}")
    }
}

/// Measures every tool.
pub fn tools(announce: impl Fn(&str)) -> Vec<Probe> {
    announce("the debugger");
    debug::probes()
}

/// What a piece of work takes.
fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed(), result)
}

/// The time that 95 of 100 are below, in milliseconds.
fn p95(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    let at = (times.len() * 95).div_ceil(100).saturating_sub(1);
    times.get(at).map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
}
