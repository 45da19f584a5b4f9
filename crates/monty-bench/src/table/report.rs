//! The table as text, for people.

use std::fmt::{Display, Formatter, Result};

use super::{MONTY, PEER, Table};
use crate::layout::{Columns, or_dash, ratio, seconds};
use crate::series::{ProgramSeries, geometric_mean};
use crate::targets::WORST_PROGRAM;

impl Display for Table {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        for facts in &self.contenders {
            writeln!(out, "{}: {}", facts.label, facts.version)?;
        }
        if !self.peer_takes_part() {
            writeln!(out, "peer: not present ($PEER is not set)")?;
        }
        writeln!(out, "CPU seconds beyond the empty script, the least of {} interleaved runs\n", self.runs)?;
        writeln!(out, "{}", self.program_rows())?;
        writeln!(out, "{}", self.target_rows())?;
        for facts in self.contenders.iter().filter(|facts| facts.startup_bytes_hidden) {
            let most = facts.startup_bytes as f64 / 1e6;
            let label = &facts.label;
            writeln!(
                out,
                "{label} starts in less memory than monty-bench: its growth may be up to {most:.1} MB more.\n"
            )?;
        }
        if self.peer_takes_part() {
            writeln!(out, "{}\n", self.shared_with_peer())?;
        }
        write!(out, "{}", self.failures())
    }
}

impl Table {
    fn program_rows(&self) -> String {
        let mut columns = Columns::default();
        columns.row(self.headings());
        for program in &self.programs {
            columns.row(self.program_row(program));
        }
        let blanks = self.contenders.iter().map(|_| String::new());
        let means = self.rated().map(|index| or_dash(geometric_mean(&self.ratios(index)), ratio));
        columns.row(["geometric mean".to_owned()].into_iter().chain(blanks).chain(means));
        columns.render()
    }

    fn headings(&self) -> Vec<String> {
        let labels = self.contenders.iter().map(|facts| facts.label.clone());
        let ratios = self.rated().map(|index| format!("{}/CPython", self.contenders[index].label));
        ["program".to_owned()].into_iter().chain(labels).chain(ratios).collect()
    }

    fn program_row(&self, program: &ProgramSeries) -> Vec<String> {
        let mut cells = vec![program.name.clone()];
        for index in 0..self.contenders.len() {
            let time = self.net_seconds(program, index);
            cells.push(time.map_or_else(|| "FAILED".to_owned(), seconds));
        }
        cells.extend(self.rated().map(|index| or_dash(self.over_cpython(program, index), ratio)));
        if self.over_cpython(program, MONTY).is_some_and(|over| over > WORST_PROGRAM) {
            cells.push(format!("over {WORST_PROGRAM:.1}"));
        }
        cells
    }

    /// Those whose ratio over CPython is of interest.
    fn rated(&self) -> impl Iterator<Item = usize> {
        [MONTY, PEER].into_iter().filter(|&index| index < self.contenders.len())
    }

    fn target_rows(&self) -> String {
        let mut columns = Columns::default();
        let labels = self.contenders.iter().map(|facts| facts.label.clone());
        let ends = ["limit".to_owned(), String::new()];
        columns.row(["target".to_owned()].into_iter().chain(labels).chain(ends));
        for target in self.targets() {
            let figures = target.figures.iter().map(|&figure| or_dash(figure, |figure| target.write(figure)));
            let ends = [format!("<= {}", target.write(target.limit)), target.verdict_text()];
            columns.row([target.name.clone()].into_iter().chain(figures).chain(ends));
        }
        columns.render()
    }

    fn shared_with_peer(&self) -> String {
        let shared = self.ratios_shared_with_peer();
        let (count, total) = (self.ratios(PEER).len(), self.programs.len());
        let monty = or_dash(geometric_mean(&shared), ratio);
        let peer = or_dash(geometric_mean(&self.ratios(PEER)), ratio);
        format!(
            "The peer runs {count} of {total} programs; on these the geometric means are Monty {monty}, peer {peer}."
        )
    }

    fn failures(&self) -> String {
        let mut columns = Columns::default();
        for program in self.programs.iter().chain(&self.memory) {
            for (series, facts) in program.series.iter().zip(&self.contenders) {
                let Some(reason) = &series.failure else { continue };
                columns.row([format!("FAILED  {}  {}: {reason}", facts.label, program.name)]);
            }
        }
        for facts in &self.contenders {
            let Some(reason) = &facts.one_plus_one.failure else { continue };
            columns.row([format!("FAILED  {}  1 + 1: {reason}", facts.label)]);
        }
        columns.render()
    }
}
