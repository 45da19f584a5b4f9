//! Breakpoints: where they are, and whether one stops the program that has come to it.

use rustc_hash::FxHashMap;

use monty::debug::{Moment, Slot};

use super::Debugger;
use crate::{
    error::DebugError,
    timeline::Output,
    watch::{Table, Watched},
};

/// Hits of one breakpoint that are remembered, for counting.
const MOST_HITS: usize = 1_000_000;

/// What somebody wants of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breakpoint {
    /// Counted from 1.
    pub line: u32,
    /// Stops only where this is true. An expression that fails stops too.
    pub condition: Option<String>,
    /// Stops only at some hits: `5`, `== 5`, `>= 5`, `> 5`, `% 5`.
    pub hit_condition: Option<String>,
    /// Writes this instead of stopping; expressions stand in braces.
    pub log_message: Option<String>,
}

/// A breakpoint that was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakpointState {
    pub id: u32,
    /// Where it is: the first line with a statement at or after the one asked for.
    pub line: u32,
    /// Whether it can stop the program.
    pub is_verified: bool,
    /// What is wrong with it.
    pub message: Option<String>,
}

/// A value whose changes stop the program.
#[derive(Clone, Debug)]
pub struct DataBreakpoint {
    pub id: u32,
    pub name: String,
    slot: Slot,
}

/// Which exceptions stop the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExceptionFilter {
    /// Every one that is raised in the program's own code.
    pub raised: bool,
    /// The one that ends the program.
    pub uncaught: bool,
}

/// Which hits count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HitRule {
    Exactly(u64),
    AtLeast(u64),
    Every(u64),
}

#[derive(Debug)]
struct Set {
    id: u32,
    source: u32,
    line: u32,
    places: Vec<(u32, u32)>,
    wanted: Breakpoint,
    rule: Option<HitRule>,
    /// When its condition was true, in the order of time.
    hits: Vec<Moment>,
}

/// All breakpoints.
#[derive(Debug, Default)]
pub(super) struct Breakpoints {
    sets: Vec<Set>,
    data: Vec<DataBreakpoint>,
    pub(super) exceptions: ExceptionFilter,
    next: u32,
}

impl Debugger {
    /// Sets the breakpoints of a source, in place of those that it had.
    pub fn set_breakpoints(&mut self, source: u32, wanted: &[Breakpoint]) -> Vec<BreakpointState> {
        self.breakpoints.sets.retain(|set| set.source != source);
        let starts = self.debuggee.starts(source);
        let mut states = Vec::with_capacity(wanted.len());
        for breakpoint in wanted {
            self.breakpoints.next += 1;
            let id = self.breakpoints.next;
            let line = starts.iter().map(|(_, _, line)| *line).filter(|line| *line >= breakpoint.line).min();
            let rule = breakpoint.hit_condition.as_deref().map(parse_rule);
            let message = match (&line, &rule) {
                (None, _) => Some("no statement is here or below".to_owned()),
                (_, Some(Err(problem))) => Some(problem.clone()),
                _ => None,
            };
            let is_verified = message.is_none();
            let line = line.unwrap_or(breakpoint.line);
            if is_verified {
                let places = starts.iter().filter(|(_, _, known)| *known == line);
                let places = places.map(|(code, pc, _)| (*code, *pc)).collect();
                let rule = rule.and_then(Result::ok);
                let wanted = breakpoint.clone();
                self.breakpoints.sets.push(Set { id, source, line, places, wanted, rule, hits: Vec::new() });
            }
            states.push(BreakpointState { id, line, is_verified, message });
        }
        states
    }

    /// The lines of a source at which a breakpoint can be.
    pub fn breakpoint_lines(&mut self, source: u32) -> Vec<u32> {
        let mut lines: Vec<u32> = self.debuggee.starts(source).iter().map(|(_, _, line)| *line).collect();
        lines.sort_unstable();
        lines.dedup();
        lines
    }

    /// Says which exceptions stop the program.
    pub fn set_exception_filter(&mut self, filter: ExceptionFilter) {
        self.breakpoints.exceptions = filter;
    }

    /// Stops the program whenever one of these values changes, in place of those that did so far.
    pub fn set_data_breakpoints(&mut self, targets: &[super::Target]) -> Vec<Result<DataBreakpoint, DebugError>> {
        let states: Vec<_> = targets.iter().map(|target| self.watchable(target)).collect();
        self.watch(states.iter().flatten().cloned().collect());
        states
    }

    /// A data breakpoint for [`Debugger::watch`], which may come when the program has moved and the target names
    /// something else.
    pub fn watchable(&mut self, target: &super::Target) -> Result<DataBreakpoint, DebugError> {
        let slot = self.slot_of(target)?;
        self.breakpoints.next += 1;
        Ok(DataBreakpoint { id: self.breakpoints.next, name: target.name.clone(), slot })
    }

    /// Sets data breakpoints, in place of those that were there so far.
    pub fn watch(&mut self, breakpoints: Vec<DataBreakpoint>) {
        self.breakpoints.data = breakpoints;
    }

    pub(super) fn breakpoint_table(&self) -> Table {
        let mut table: Table = FxHashMap::default();
        for set in &self.breakpoints.sets {
            for place in &set.places {
                table.entry(*place).or_default().push(set.id);
            }
        }
        table
    }

    pub(super) fn watched_values(&self) -> Vec<Watched> {
        let watched = self.breakpoints.data.iter().map(|data| {
            let last = self.debuggee.read(&data.slot);
            Watched { id: data.id, slot: data.slot, last }
        });
        watched.collect()
    }

    /// Which of the breakpoints at this place stop the program.
    pub(super) fn hits(&mut self, ids: &[u32]) -> Vec<u32> {
        let here = self.here();
        let mut stopping = Vec::new();
        for id in ids {
            let Some(at) = self.breakpoints.sets.iter().position(|set| set.id == *id) else { continue };
            let condition = self.breakpoints.sets[at].wanted.condition.clone();
            if let Some(condition) = condition
                && self.debuggee.is_true(here.depth, &condition) == Ok(false)
            {
                continue;
            }
            let set = &mut self.breakpoints.sets[at];
            let number = set.hits.partition_point(|hit| *hit < here);
            if set.hits.get(number) != Some(&here) && set.hits.len() < MOST_HITS {
                set.hits.insert(number, here);
            }
            if set.rule.is_some_and(|rule| !rule.accepts(number as u64 + 1)) {
                continue;
            }
            let Some(message) = set.wanted.log_message.clone() else {
                stopping.push(*id);
                continue;
            };
            self.log(&message, here);
        }
        stopping
    }

    /// Writes the message of a log point, once for each moment.
    fn log(&mut self, message: &str, here: Moment) {
        let mut latest = self.timeline.outputs.iter().rev().take_while(|output| output.moment >= here);
        let is_known = latest.any(|output| output.moment == here && !output.is_error);
        if is_known {
            return;
        }
        let mut text = self.filled_in(message, here.depth);
        text.push('\n');
        let place = self.debuggee.frames().first().map(|frame| frame.place);
        let (line, source) = place.map_or((0, 0), |place| (place.line, place.source));
        self.timeline.outputs.push(Output { text, is_error: false, moment: here, line, source });
    }

    /// The message with the values of its expressions.
    fn filled_in(&mut self, message: &str, depth: u32) -> String {
        let mut out = String::new();
        let mut rest = message;
        while let Some(open) = rest.find('{') {
            let Some(length) = rest[open..].find('}') else { break };
            out.push_str(&rest[..open]);
            let expression = &rest[open + 1..open + length];
            match self.debuggee.evaluate(depth, expression) {
                Ok(value) => match value.object {
                    Some(monty::MontyObject::String(text)) => out.push_str(&text),
                    _ => out.push_str(&value.text),
                },
                Err(error) => out.push_str(&format!("<{error}>")),
            }
            rest = &rest[open + length + 1..];
        }
        out.push_str(rest);
        out
    }

    /// Forgets hits after a moment: the program goes another way.
    pub(super) fn cut_hits(&mut self, moment: Moment) {
        self.breakpoints.sets.iter_mut().for_each(|set| set.hits.retain(|hit| *hit <= moment));
    }

    /// The line of a breakpoint.
    pub fn breakpoint_line(&self, id: u32) -> Option<u32> {
        self.breakpoints.sets.iter().find(|set| set.id == id).map(|set| set.line)
    }
}

impl HitRule {
    fn accepts(self, number: u64) -> bool {
        match self {
            Self::Exactly(wanted) => number == wanted,
            Self::AtLeast(wanted) => number >= wanted,
            Self::Every(wanted) => number.is_multiple_of(wanted),
        }
    }
}

fn parse_rule(text: &str) -> Result<HitRule, String> {
    let text = text.trim();
    let wrong = || format!("`{text}` is no number of hits: write 5, == 5, >= 5, > 5 or % 5");
    let number = |text: &str| text.trim().parse::<u64>().ok().filter(|number| *number > 0).ok_or_else(wrong);
    if let Some(rest) = text.strip_prefix(">=") {
        Ok(HitRule::AtLeast(number(rest)?))
    } else if let Some(rest) = text.strip_prefix("==") {
        Ok(HitRule::Exactly(number(rest)?))
    } else if let Some(rest) = text.strip_prefix('>') {
        Ok(HitRule::AtLeast(number(rest)? + 1))
    } else if let Some(rest) = text.strip_prefix('%') {
        Ok(HitRule::Every(number(rest)?))
    } else {
        Ok(HitRule::Exactly(number(text)?))
    }
}
