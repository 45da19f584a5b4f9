//! Points of a run that the program can be put back to.
//!
//! **Invariant:** the heap's journal holds the marks of the points up to the one that the program stands after, in this
//! order; what leads on from there to the later points is kept aside. So going back and forth between points costs what
//! changed in between, and nothing is run for it.

use monty::debug::{Debuggee, Moment, Point, Undone};

/// Ticks between two points at the least: a few milliseconds.
const SPACING: u64 = 40_000;
/// Ticks between two points at the most.
const MOST_SPACING: u64 = 4_000_000;
/// Bytes that copying takes as long for as a tick.
const BYTES_PER_TICK: usize = 96;
/// More points than this are thinned out.
const MOST_POINTS: usize = 400;

/// A point with what decides its fate.
#[derive(Debug)]
struct Mark {
    moment: Moment,
    point: Point,
    /// Never thinned out: what led here cannot be run again.
    is_pinned: bool,
    /// What the journal holds between this point and the next.
    bytes: usize,
}

/// All points of a run.
#[derive(Debug)]
pub(crate) struct History {
    marks: Vec<Mark>,
    /// Leads from the point that the program stands after to the later ones; the nearest last.
    later: Vec<Undone>,
    /// The point that the program stands after.
    at: usize,
    spacing: u64,
    least_spacing: u64,
    most_bytes: usize,
}

impl History {
    /// Starts with where the program stands.
    pub(crate) fn new(debuggee: &mut Debuggee, most_bytes: usize) -> Self {
        let mut history =
            Self { marks: Vec::new(), later: Vec::new(), at: 0, spacing: SPACING, least_spacing: SPACING, most_bytes };
        history.push(debuggee);
        history
    }

    /// Keeps points this many ticks apart, as long as they cost little.
    pub(crate) fn set_spacing(&mut self, ticks: u64) {
        self.least_spacing = ticks.max(1);
        self.spacing = self.least_spacing;
    }

    /// Number of points.
    pub(crate) fn len(&self) -> usize {
        self.marks.len()
    }

    /// The number of the last point that is not after a moment.
    pub(crate) fn index_before(&self, moment: Moment) -> usize {
        self.marks.partition_point(|mark| mark.moment <= moment).saturating_sub(1)
    }

    pub(crate) fn moment(&self, index: usize) -> Option<Moment> {
        self.marks.get(index).map(|mark| mark.moment)
    }

    /// The point after the one that the program stands after.
    pub(crate) fn next(&self) -> Option<Moment> {
        self.moment(self.at + 1)
    }

    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// The tick at which the next point is due, for a program that is nowhere it has been.
    pub(crate) fn due(&self) -> u64 {
        self.marks.last().map_or(0, |mark| mark.moment.tick) + self.spacing
    }

    /// Bytes held, about.
    pub(crate) fn bytes(&self) -> usize {
        self.marks.iter().map(|mark| mark.bytes + mark.point.bytes()).sum()
    }

    /// Makes where the program stands a point, the last one; later ones are gone.
    pub(crate) fn push(&mut self, debuggee: &mut Debuggee) {
        let moment = debuggee.moment();
        if self.later.is_empty() && self.marks.last().is_some_and(|mark| mark.moment == moment) {
            return;
        }
        self.push_here(debuggee);
        self.thin_out(debuggee);
    }

    /// The same even if a point is there already.
    pub(crate) fn push_here(&mut self, debuggee: &mut Debuggee) {
        self.forget_later();
        self.mark(debuggee);
        let index = self.at;
        if index > 0 {
            let bytes = debuggee.journal_bytes(index);
            self.marks[index - 1].bytes = bytes;
            let cost = (bytes + self.marks[index].point.bytes()) / BYTES_PER_TICK;
            self.spacing = (cost as u64).clamp(self.least_spacing, MOST_SPACING.max(self.least_spacing));
        }
    }

    /// The same for a point that was not reached by running: it stays for ever, and so does the one before.
    pub(crate) fn push_pinned(&mut self, debuggee: &mut Debuggee) {
        self.forget_later();
        self.mark(debuggee);
        self.marks[self.at].is_pinned = true;
        if self.at > 0 {
            self.marks[self.at - 1].is_pinned = true;
            self.marks[self.at - 1].bytes = debuggee.journal_bytes(self.at);
        }
    }

    fn mark(&mut self, debuggee: &mut Debuggee) {
        let (moment, point) = (debuggee.moment(), debuggee.mark());
        self.marks.push(Mark { moment, point, is_pinned: false, bytes: 0 });
        self.at = self.marks.len() - 1;
    }

    /// Suspensions before a point.
    pub(crate) fn suspensions(&self, index: usize) -> u64 {
        self.marks.get(index).map_or(0, |mark| mark.point.suspensions())
    }

    /// Forgets the points after the one that the program stands after.
    pub(crate) fn forget_later(&mut self) {
        self.later.clear();
        self.marks.truncate(self.at + 1);
    }

    /// Puts the program to a point.
    pub(crate) fn go_to(&mut self, debuggee: &mut Debuggee, index: usize) {
        let index = index.min(self.marks.len() - 1);
        debuggee.undo();
        while self.at > index {
            if let Some(undone) = debuggee.undo() {
                self.later.push(undone);
            }
            self.at -= 1;
        }
        while self.at < index {
            let Some(undone) = self.later.pop() else { break };
            debuggee.redo(undone);
            self.at += 1;
        }
        let mark = &mut self.marks[self.at];
        debuggee.stand(&mark.point);
        mark.point = debuggee.mark();
    }

    /// Forgets points while there are too many, or while they take too much memory: the older, the fewer stay.
    fn thin_out(&mut self, debuggee: &mut Debuggee) {
        while self.marks.len() > MOST_POINTS || (self.bytes() > self.most_bytes && self.marks.len() > 2) {
            let now = self.marks.last().map_or(0, |mark| mark.moment.tick);
            let candidates = 1..self.marks.len() - 1;
            let weight = |index: &usize| {
                let gap = self.marks[index + 1].moment.tick - self.marks[index - 1].moment.tick;
                let age = now - self.marks[*index].moment.tick + 1;
                ((u128::from(gap)) << 32) / u128::from(age)
            };
            let is_free = |index: &usize| !self.marks[*index].is_pinned;
            let Some(index) = candidates.filter(is_free).min_by_key(weight) else { return };
            debuggee.forget(index);
            self.marks.remove(index);
            self.at -= 1;
            self.marks[index - 1].bytes = debuggee.journal_bytes(index);
        }
    }
}
