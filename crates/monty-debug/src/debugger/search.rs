//! Questions about a value through all of a run: who wrote it last, who writes it next, what it has been.

use monty::debug::{Handle, Look, Marks, Moment, Slot};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Debugger, travel::Arrival};
use crate::{
    error::DebugError,
    stop::{Reason, Stop},
    watch::Goal,
};

/// Values of one variable that are listed at the most: the last ones.
const MOST_VALUES: usize = 10_000;

/// A variable, named where the program stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// A scope or value that has it; else it is looked for as an expression in the frame would.
    pub reference: Option<u32>,
    /// The frame; else the running one.
    pub frame: Option<u32>,
    pub name: String,
}

impl Target {
    /// A variable of the running frame.
    pub fn named(name: impl Into<String>) -> Self {
        Self { reference: None, frame: None, name: name.into() }
    }
}

/// A value that a variable had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueAt {
    /// Before the statement that wrote it.
    pub moment: Moment,
    /// Counted from 1.
    pub line: u32,
    /// Number of the source.
    pub source: u32,
    pub value: String,
}

/// A write: before the statement, and before the instruction.
#[derive(Clone, Copy, Debug)]
struct Write {
    statement: Moment,
    instruction: Moment,
    line: u32,
    source: u32,
}

/// How writes are seen: by the instructions that write, or by the value, where anything may write.
struct Watch<'a> {
    slot: &'a Slot,
    writers: Option<&'a Writers>,
    /// Looks at frames up to this depth.
    limit: Option<Moment>,
    /// Only writes after this count.
    after: Option<Moment>,
    last: Option<Handle>,
    /// The last statement of each frame: depth, moment, line, source.
    statements: Vec<(usize, Moment, u32, u32)>,
    previous: Option<Write>,
    /// A write whose value is in its place at the next instruction.
    pending: Option<Write>,
    found: Vec<(Write, String)>,
    /// Another activation was seen: what was found before it is no write of this variable.
    is_restarted: bool,
    keeps_values: bool,
    stops_at_first: bool,
    most: usize,
}

/// The instructions that write a variable, and where their statements begin.
#[derive(Debug, Default)]
struct Writers {
    writes: FxHashSet<(u32, u32)>,
    starts: FxHashSet<(u32, u32)>,
    /// The code whose frames have the variable, for locals.
    local: Option<(u32, u32)>,
}

impl<'a> Watch<'a> {
    fn new(slot: &'a Slot, writers: Option<&'a Writers>) -> Self {
        Self {
            slot,
            writers,
            limit: None,
            after: None,
            last: None,
            statements: Vec::new(),
            previous: None,
            pending: None,
            found: Vec::new(),
            is_restarted: false,
            keeps_values: false,
            stops_at_first: false,
            most: 1,
        }
    }

    fn add(&mut self, write: Write, value: String) {
        if self.after.is_some_and(|after| write.instruction <= after) {
            return;
        }
        if self.found.len() >= self.most {
            self.found.remove(0);
        }
        self.found.push((write, value));
    }

    /// The statement that an instruction belongs to.
    fn write_at(&self, depth: usize, moment: Moment, line: u32, source: u32) -> Write {
        let statement = self.statements.iter().rev().find(|(open, ..)| *open == depth);
        match statement {
            Some((_, statement, line, source)) => {
                Write { statement: *statement, instruction: moment, line: *line, source: *source }
            }
            None => Write { statement: moment, instruction: moment, line, source },
        }
    }

    fn note_statement(&mut self, look: &mut Look<'_>, moment: Moment) {
        let depth = look.depth();
        self.statements.retain(|(open, ..)| if moment.pc == 0 { *open < depth } else { *open <= depth });
        if look.is_start() == Some(true)
            && let Some(place) = look.place()
        {
            self.statements.retain(|(open, ..)| *open != depth);
            self.statements.push((depth, moment, place.line, place.source));
        }
    }

    fn settle(&mut self, look: &mut Look<'_>) {
        if let Some(write) = self.pending.take() {
            let value = match look.read(self.slot) {
                Some(handle) if self.keeps_values => look.preview(handle),
                _ => String::new(),
            };
            self.add(write, value);
        }
    }

    fn by_writer(&mut self, look: &mut Look<'_>, moment: Moment, writers: &Writers) -> bool {
        self.settle(look);
        if self.limit.is_some_and(|limit| moment >= limit) {
            return true;
        }
        let at = (look.code(), moment.pc);
        if let Some((code, depth)) = writers.local {
            if at.0 != code || look.depth() != depth as usize {
                return false;
            }
            if moment.pc == 0 {
                // Another activation had a variable of its own.
                self.found.clear();
                self.is_restarted = true;
                self.statements.clear();
                let place = look.place();
                let (line, source) = place.map_or((0, 0), |place| (place.line, place.source));
                let write = Write { statement: moment, instruction: moment, line, source };
                if look.read(self.slot).is_some() {
                    self.pending = Some(write);
                    self.settle(look);
                }
            }
        }
        if writers.starts.contains(&at) {
            self.note_statement(look, moment);
        }
        if writers.writes.contains(&at) {
            let place = look.place();
            let (line, source) = place.map_or((0, 0), |place| (place.line, place.source));
            let write = self.write_at(look.depth(), moment, line, source);
            if self.stops_at_first && self.after.is_none_or(|after| write.instruction > after) {
                self.add(write, String::new());
                return true;
            }
            self.pending = Some(write);
        }
        false
    }

    fn by_value(&mut self, look: &mut Look<'_>, moment: Moment) -> bool {
        let now = look.read(self.slot);
        let is_same = match (now, self.last) {
            (Some(now), Some(last)) => now.is(last),
            (None, None) => true,
            _ => false,
        };
        if !is_same && let Some(write) = self.previous {
            let value = match now {
                Some(handle) if self.keeps_values => look.preview(handle),
                _ => String::new(),
            };
            self.add(write, value);
            if self.stops_at_first && !self.found.is_empty() {
                return true;
            }
        }
        self.last = now;
        if self.limit.is_some_and(|limit| moment >= limit) {
            return true;
        }
        self.note_statement(look, moment);
        let place = look.place();
        if let Some(place) = place {
            self.previous = Some(self.write_at(look.depth(), moment, place.line, place.source));
        }
        false
    }
}

impl Goal for Watch<'_> {
    fn reached(&mut self, look: &mut Look<'_>, moment: Moment) -> bool {
        match self.writers {
            Some(writers) => self.by_writer(look, moment, writers),
            None => self.by_value(look, moment),
        }
    }

    fn attention(&self) -> usize {
        if self.writers.is_none() || self.pending.is_some() { usize::MAX } else { 0 }
    }
}

impl Debugger {
    /// Goes back to the statement that gave a variable, attribute or item the value that it has. The program stands
    /// before that statement then. `None`, and it stays where it is, if there is none in this run.
    pub fn last_write(&mut self, target: &Target) -> Result<Option<Stop>, DebugError> {
        let slot = self.slot_of(target)?;
        let here = self.here();
        self.keep_frontier();
        let writers = self.writers(&slot);
        let mut limit = here;
        let mut index = self.history.index_before(limit) + 1;
        while let Some(next) = index.checked_sub(1) {
            index = next;
            let start = self.history.moment(index).unwrap_or_default();
            if start >= limit {
                continue;
            }
            self.history.go_to(&mut self.debuggee, index);
            let mut watch = Watch::new(&slot, writers.as_ref());
            watch.limit = Some(limit);
            watch.last = self.debuggee.read(&slot);
            self.replay(limit.tick + 1, Some(limit), &marks_of(writers.as_ref()), &mut watch);
            self.settle_watch(&mut watch);
            if let Some((write, _)) = watch.found.last() {
                let mut moment = write.statement;
                if moment < start {
                    moment = write.instruction;
                }
                self.motion = None;
                self.travel(moment);
                return Ok(Some(self.stopped(Reason::DataBreakpoint(0))));
            }
            limit = start;
        }
        self.travel(here);
        Ok(None)
    }

    /// Goes forward to the next statement that writes a variable, attribute or item; the program stands before it then.
    /// Runs on where the run has not been yet. `None`, and it stays where it is, if there is none before the program
    /// ends, waits for an answer, or stops at a breakpoint.
    pub fn next_write(&mut self, target: &Target) -> Result<Option<Stop>, DebugError> {
        let slot = self.slot_of(target)?;
        let here = self.here();
        let writers = self.writers(&slot);
        let mut watch = Watch::new(&slot, writers.as_ref());
        watch.last = self.debuggee.read(&slot);
        watch.stops_at_first = true;
        watch.after = Some(self.end_of_statement(&slot, writers.as_ref(), here));
        let arrival = self.run_to(&marks_of(writers.as_ref()), &mut watch);
        let found = watch.found.first().map(|(write, _)| *write);
        match (arrival, found) {
            (Arrival::Goal, Some(write)) => {
                self.keep_frontier();
                self.motion = None;
                let moment = if write.statement > here { write.statement } else { write.instruction };
                self.travel(moment);
                Ok(Some(self.stopped(Reason::DataBreakpoint(0))))
            }
            _ => {
                self.keep_frontier();
                self.travel(here);
                Ok(None)
            }
        }
    }

    /// A write by the statement that the program stands before is not the next one.
    fn end_of_statement(&mut self, slot: &Slot, writers: Option<&Writers>, here: Moment) -> Moment {
        let (Some(writers), Slot::Local { .. } | Slot::Entry { .. }) = (writers, slot) else { return here };
        let Some(frame) = self.debuggee.frames().into_iter().next() else { return here };
        let is_start = frame.place.is_start && frame.depth == here.depth;
        let next = self.debuggee.starts(frame.place.source);
        let end = next.iter().filter(|(code, pc, _)| *code == frame.place.code && *pc > here.pc).map(|(_, pc, _)| *pc);
        let end = end.min().unwrap_or(u32::MAX);
        let writes = (here.pc..end).any(|pc| writers.writes.contains(&(frame.place.code, pc)));
        if is_start && writes { Moment { pc: end.saturating_sub(1), ..here } } else { here }
    }

    /// All values that a variable, attribute or item had so far, the first first. The program stays where it is.
    pub fn history_of(&mut self, target: &Target) -> Result<Vec<ValueAt>, DebugError> {
        let slot = self.slot_of(target)?;
        let here = self.here();
        self.keep_frontier();
        let writers = self.writers(&slot);
        let mut values: Vec<ValueAt> = Vec::new();
        let frontier = self.frontier;
        let mut last = None;
        for index in 0..self.history.len() {
            self.history.go_to(&mut self.debuggee, index);
            let limit = self.history.moment(index + 1).unwrap_or(frontier);
            let mut watch = Watch::new(&slot, writers.as_ref());
            watch.limit = Some(limit);
            watch.last = if index == 0 { None } else { last };
            watch.keeps_values = true;
            watch.most = MOST_VALUES;
            self.replay(limit.tick + 1, Some(limit), &marks_of(writers.as_ref()), &mut watch);
            self.settle_watch(&mut watch);
            last = watch.last;
            if watch.is_restarted {
                values.clear();
            }
            values.extend(watch.found.into_iter().map(|(write, value)| ValueAt {
                moment: write.statement,
                line: write.line,
                source: write.source,
                value,
            }));
        }
        let first = values.len().saturating_sub(MOST_VALUES);
        values.drain(..first);
        self.travel(here);
        Ok(values)
    }

    /// Where the value of a write is that was the last thing to happen.
    fn settle_watch(&mut self, watch: &mut Watch<'_>) {
        if let Some(write) = watch.pending.take() {
            let value = match self.debuggee.read(watch.slot) {
                Some(handle) if watch.keeps_values => self.debuggee.preview(handle),
                _ => String::new(),
            };
            watch.add(write, value);
        }
    }

    /// The place that a target names.
    pub(super) fn slot_of(&mut self, target: &Target) -> Result<Slot, DebugError> {
        let slot = match target.reference {
            Some(reference) => self.slot_in(reference, &target.name)?.0,
            None => {
                let running = self.debuggee.frames().first().map_or(1, |frame| frame.depth);
                self.slot_named(target.frame.unwrap_or(running), &target.name)?
            }
        };
        match slot {
            Slot::Fixed => Err(DebugError::NotSettable { name: target.name.clone() }),
            slot => Ok(slot),
        }
    }

    fn writers(&mut self, slot: &Slot) -> Option<Writers> {
        let writes = self.debuggee.writers(slot)?;
        let mut writers = Writers::default();
        let mut starts: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for source in self.debuggee.sources() {
            for (code, pc, _) in self.debuggee.starts(source) {
                starts.entry(code).or_default().push(pc);
            }
        }
        for (code, pc) in writes {
            writers.writes.insert((code, pc));
            let start = starts.get(&code).and_then(|starts| starts.iter().rfind(|start| **start <= pc));
            if let Some(start) = start {
                writers.starts.insert((code, *start));
            }
        }
        if let Slot::Local { code, depth, .. } = slot {
            writers.local = Some((*code, *depth));
        }
        Some(writers)
    }
}

fn marks_of(writers: Option<&Writers>) -> Marks {
    let mut marks = Marks::default();
    if let Some(writers) = writers {
        writers.writes.iter().chain(&writers.starts).for_each(|(_, pc)| marks.add(*pc));
        if writers.local.is_some() {
            marks.add(0);
        }
    }
    marks
}
