//! Finds where a pattern matches: skips places that cannot match before the machine tries one.

use super::{
    OutOfFuel, Regex,
    ast::CharTest,
    budget::Budget,
    machine::{Machine, NONE, Scratch},
    program::StartPlan,
    unit::{FirstByte, Unit},
};

/// Beginning and end of a match.
pub(super) type Found = Option<(usize, usize)>;

impl<U: Unit> Machine<'_, U> {
    /// The first match that begins at `from` or later. The demand not to be empty concerns a match at `from` only.
    pub(super) fn search(&mut self, from: usize) -> Result<Found, OutOfFuel> {
        let program = self.program;
        let plan = &program.start;
        let Some(last) = self.text.len().checked_sub(program.min_width as usize) else {
            return Ok(None);
        };
        if plan.is_literal {
            return self.search_literal(from, last);
        }
        if let Some(test) = plan.whole_run {
            return self.search_run(from, test);
        }
        let mut start = from;
        while start <= last {
            let Some(candidate) = self.candidate(start, plan)? else {
                return Ok(None);
            };
            if candidate > last || plan.anchored && candidate > 0 {
                return Ok(None);
            }
            if candidate > from {
                self.demand.not_empty = false;
            }
            if let Some(end) = self.attempt(candidate)? {
                return Ok(Some((candidate, end)));
            }
            start = candidate + 1;
            if let Some(test) = plan.leading_run {
                let skipped = U::count(&self.text[candidate..], test, &program.sets);
                self.tick(skipped as u64 / 8)?;
                start = start.max(candidate + skipped);
            }
        }
        Ok(None)
    }

    fn search_literal(&mut self, from: usize, last: usize) -> Result<Found, OutOfFuel> {
        let plan = &self.program.start;
        let len = plan.prefix.len();
        let mut from = from;
        while from <= last {
            let Some(skipped) = U::find_prefix(&self.text[from..], plan) else {
                self.tick((self.text.len() - from) as u64 / 16)?;
                break;
            };
            let start = from + skipped;
            self.tick((skipped + len) as u64 / 16)?;
            let same = |found: &[U]| found.iter().zip(&plan.prefix).all(|(unit, point)| unit.code() == *point);
            if self.text.get(start..start + len).is_some_and(same) {
                return Ok(Some((start, start + len)));
            }
            from = start + 1;
        }
        Ok(None)
    }

    /// How far it is from `start` to the next start of a line.
    fn line_start(&self, start: usize) -> Option<usize> {
        let Some(before) = start.checked_sub(1) else {
            return Some(0);
        };
        U::find(&self.text[before..], u32::from(b'\n'))
    }

    fn search_run(&mut self, from: usize, test: CharTest) -> Result<Found, OutOfFuel> {
        let rest = self.text.get(from..).unwrap_or_default();
        let sets = &self.program.sets;
        let skipped = U::find_test(rest, test, sets);
        let taken = skipped.map_or(0, |skipped| U::count(&rest[skipped..], test, sets));
        self.tick((skipped.unwrap_or(rest.len()) + taken) as u64 / 8)?;
        Ok(skipped.map(|skipped| (from + skipped, from + skipped + taken)))
    }

    /// The next place from `start` on where a match may begin.
    #[inline]
    fn candidate(&mut self, mut start: usize, plan: &StartPlan) -> Result<Option<usize>, OutOfFuel> {
        if plan.anchored {
            return Ok(Some(start));
        }
        loop {
            let rest = &self.text[start..];
            let found = if plan.prefix.len() > 1 {
                U::find_prefix(rest, plan)
            } else if plan.line_start {
                self.line_start(start)
            } else if let FirstByte::At(found) = U::find_first_byte(rest, plan) {
                found
            } else if let Some(test) = plan.first {
                U::find_test(rest, test, &self.program.sets)
            } else {
                return Ok(Some(start));
            };
            self.tick(1 + found.unwrap_or(rest.len()) as u64 / 16)?;
            let Some(skipped) = found else { return Ok(None) };
            let candidate = start + skipped;
            if self.leads(candidate, plan) {
                return Ok(Some(candidate));
            }
            if candidate >= self.text.len() {
                return Ok(None);
            }
            start = candidate + 1;
        }
    }

    /// Whether the characters after the one at `candidate` can be those of a match.
    #[inline]
    fn leads(&self, candidate: usize, plan: &StartPlan) -> bool {
        plan.lead.iter().zip(candidate + 1..).all(|(test, position)| self.passes(position, *test))
    }
}

/// All matches, one after the other: after an empty match the next one is elsewhere or longer, as in Python since 3.7.
pub(super) struct Finder<'a, U> {
    pub(super) machine: Machine<'a, U>,
    next: usize,
    after_empty: bool,
}

impl<'a, U: Unit> Finder<'a, U> {
    /// Finds from `start` on.
    pub(super) fn new(
        regex: &'a Regex,
        text: &'a [U],
        start: usize,
        scratch: &'a mut Scratch,
        budget: &'a mut Budget,
    ) -> Self {
        Self { machine: Machine::new(regex, text, scratch, budget), next: start, after_empty: false }
    }

    /// The next match.
    pub(super) fn find(&mut self) -> Result<Found, OutOfFuel> {
        self.machine.demand.not_empty = self.after_empty;
        let found = self.machine.search(self.next)?;
        match found {
            Some((start, end)) => {
                self.next = end;
                self.after_empty = start == end;
                self.machine.tick(1)?;
            }
            None => self.machine.settle()?,
        }
        Ok(found)
    }

    /// Beginning and end of `group` in the last match, [`NONE`] twice if it took no part.
    pub(super) fn group(&self, found: (usize, usize), group: u32) -> [u32; 2] {
        match (group as usize * 2).checked_sub(2) {
            None => [found.0 as u32, found.1 as u32],
            Some(slot) => span_at(&self.machine.scratch.groups, slot),
        }
    }

    /// Adds a span to what the operation found; pays for it.
    pub(super) fn keep(&mut self, span: [u32; 2]) -> Result<(), OutOfFuel> {
        self.machine.budget.claim(size_of::<[u32; 2]>())?;
        self.machine.scratch.spans.extend(span);
        Ok(())
    }
}

/// Beginning and end of a group, [`NONE`] twice unless it was closed.
pub(super) fn span_at(groups: &[u32], slot: usize) -> [u32; 2] {
    match groups.get(slot..slot + 2) {
        Some([start, end]) if *start != NONE && *end != NONE => [*start, *end],
        _ => [NONE, NONE],
    }
}
