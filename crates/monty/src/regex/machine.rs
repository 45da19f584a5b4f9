//! Runs a program at one place of a subject: a backtracking machine with its own stack.
//!
//! Every operation, every return to a choice and every stretch of characters counts as fuel, and the stack's size as
//! memory, so that a hostile pattern costs what its caller allows and no more.

use super::{
    OutOfFuel, Regex,
    ast::{Anchor, AnchorFlags, CharTest, Fold, Greed},
    budget::Budget,
    program::{Follow, Loop, Op, Program, Run},
    unicode::{is_ascii_word, is_word, lower, lower_ascii},
    unit::Unit,
};

/// "Nowhere" among positions.
pub const NONE: u32 = u32::MAX;

/// Operations between two looks at the budget.
const BATCH: u64 = 1024;

/// What to do when nothing else matches, newest last.
#[derive(Clone, Copy, Debug)]
enum Frame {
    /// Go on elsewhere.
    Choice { pc: u32, position: u32 },
    /// Let the run at `pc` end at one of `low..=high`, the highest first.
    Greedy { pc: u32, low: u32, high: u32 },
    /// Let the run at `pc`, which ended at `position`, take more.
    Lazy { pc: u32, position: u32, taken: u32 },
    /// Let a lazy loop run once more.
    LazyLoop { pc: u32, position: u32 },
    /// Put back the beginning of a group.
    Open { group: u32, start: u32 },
    /// Put back the end of a group.
    Close { group: u32, end: u32, last_index: u32 },
    /// Put back a loop's register.
    Register { register: u32, count: u32, last: u32 },
}

/// What a match must be.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Demand {
    /// It must reach the end of the subject.
    pub(super) full: bool,
    /// It must not be empty.
    pub(super) not_empty: bool,
}

/// A count and a position, or a stack height and a position.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Register {
    count: u32,
    last: u32,
}

/// What a machine needs besides the program; kept between matches, so that none of them allocates.
#[derive(Debug, Default)]
pub struct Scratch {
    /// Beginning and end of each group after a match, [`NONE`] where it took no part; the whole match is not among them.
    pub groups: Vec<u32>,
    /// Beginnings and ends that an operation with many matches found, [`NONE`] twice for a group that took no part.
    pub spans: Vec<u32>,
    stack: Vec<Frame>,
    registers: Vec<Register>,
}

/// A program at work on one subject.
pub(super) struct Machine<'a, U> {
    pub(super) program: &'a Program,
    /// The subject up to the end position.
    pub(super) text: &'a [U],
    pub(super) demand: Demand,
    pub(super) scratch: &'a mut Scratch,
    /// The group that was closed last, 0 for none.
    pub(super) last_index: u32,
    pub(super) budget: &'a mut Budget,
    /// Whether a group was opened since `groups` was cleared.
    is_used: bool,
    ticks: u64,
}

/// No character can follow.
struct Nothing;

/// Where to go on.
type Next = Option<(usize, usize)>;

impl<'a, U: Unit> Machine<'a, U> {
    pub(super) fn new(regex: &'a Regex, text: &'a [U], scratch: &'a mut Scratch, budget: &'a mut Budget) -> Self {
        let program = &regex.program;
        scratch.groups.clear();
        scratch.groups.resize(regex.groups as usize * 2, NONE);
        scratch.registers.clear();
        scratch.registers.resize(program.registers as usize, Register::default());
        Self {
            program,
            text,
            demand: Demand::default(),
            scratch,
            last_index: 0,
            budget,
            is_used: false,
            // Setting up is work too.
            ticks: (u64::from(program.registers) + u64::from(regex.groups)) / 8,
        }
    }

    /// Tries a match that begins at `start`; gives its end.
    pub(super) fn attempt(&mut self, start: usize) -> Result<Option<usize>, OutOfFuel> {
        self.reset()?;
        let (program, text) = (self.program, self.text);
        let (mut pc, mut position) = (0, start);
        loop {
            self.tick(1)?;
            let unit = text.get(position);
            match program.ops[pc] {
                Op::Literal(point) => {
                    if unit.is_some_and(|unit| unit.code() == point) {
                        (pc, position) = (pc + 1, position + 1);
                        continue;
                    }
                }
                Op::Set(index) => {
                    if unit.is_some_and(|unit| unit.is_in(&program.sets[index as usize])) {
                        (pc, position) = (pc + 1, position + 1);
                        continue;
                    }
                }
                Op::Char(test) => {
                    if unit.is_some_and(|unit| unit.passes(test, &program.sets)) {
                        (pc, position) = (pc + 1, position + 1);
                        continue;
                    }
                }
                Op::Run(index) => {
                    if let Some(end) = self.run(&program.runs[index as usize], pc, position)? {
                        (pc, position) = (pc + 1, end);
                        continue;
                    }
                }
                Op::Open(group) => {
                    self.open(group, position)?;
                    pc += 1;
                    continue;
                }
                Op::Close(group) => {
                    self.close(group, position)?;
                    pc += 1;
                    continue;
                }
                Op::Choice(other) => {
                    self.push(Frame::Choice { pc: other, position: position as u32 })?;
                    pc += 1;
                    continue;
                }
                Op::Detour(other) => {
                    self.push(Frame::Choice { pc: pc as u32 + 1, position: position as u32 })?;
                    pc = other as usize;
                    continue;
                }
                Op::GuardedChoice { guard, pc: other } => {
                    if unit.is_some_and(|unit| unit.passes(guard, &program.sets)) {
                        self.push(Frame::Choice { pc: other, position: position as u32 })?;
                        pc += 1;
                    } else {
                        pc = other as usize;
                    }
                    continue;
                }
                Op::GuardedDetour { guard, pc: other } => {
                    if unit.is_some_and(|unit| unit.passes(guard, &program.sets)) {
                        self.push(Frame::Choice { pc: pc as u32 + 1, position: position as u32 })?;
                        pc = other as usize;
                    } else {
                        pc += 1;
                    }
                    continue;
                }
                Op::Jump(target) => {
                    pc = target as usize;
                    continue;
                }
                Op::Match => {
                    let Demand { full, not_empty } = self.demand;
                    if !(full && position != text.len() || not_empty && position == start) {
                        return Ok(Some(position));
                    }
                }
                op => {
                    if let Some(next) = self.step(op, pc, position)? {
                        (pc, position) = next;
                        continue;
                    }
                }
            }
            match self.backtrack()? {
                Some(next) => (pc, position) = next,
                None => return Ok(None),
            }
        }
    }

    /// Forgets the last attempt.
    #[inline]
    fn reset(&mut self) -> Result<(), OutOfFuel> {
        if self.is_used {
            self.scratch.groups.fill(NONE);
            self.tick(self.scratch.groups.len() as u64 / 16)?;
            self.last_index = 0;
            self.is_used = false;
        }
        self.scratch.stack.clear();
        Ok(())
    }

    /// Counts work.
    #[inline]
    pub(super) fn tick(&mut self, work: u64) -> Result<(), OutOfFuel> {
        self.ticks += work;
        if self.ticks >= BATCH { self.settle() } else { Ok(()) }
    }

    /// Takes the counted work from the budget.
    pub(super) fn settle(&mut self) -> Result<(), OutOfFuel> {
        let ticks = self.ticks;
        self.ticks = 0;
        self.budget.burn(ticks)
    }

    /// The operations that are not in the loop itself.
    fn step(&mut self, op: Op, pc: usize, position: usize) -> Result<Next, OutOfFuel> {
        let ahead = Some((pc + 1, position));
        let height = Register { count: self.scratch.stack.len() as u32, last: position as u32 };
        Ok(match op {
            Op::Text { start, len } => {
                self.tick(u64::from(len) / 16)?;
                self.literal(start, len, position).map(|end| (pc + 1, end))
            }
            Op::Anchor(anchor, flags) => {
                if self.holds(anchor, flags, position) {
                    ahead
                } else {
                    None
                }
            }
            Op::LoopStart(register) => {
                self.set_register(register, Register { count: 0, last: NONE })?;
                ahead
            }
            Op::Loop(index) => self.turn(self.program.loops[index as usize], pc, position)?,
            Op::AtomicStart(register) | Op::LookStart(register) => {
                self.scratch.registers[register as usize] = height;
                ahead
            }
            Op::AtomicEnd(register) => {
                self.cut(self.scratch.registers[register as usize].count as usize)?;
                ahead
            }
            Op::LookEnd(register) => {
                let start = self.scratch.registers[register as usize];
                self.cut(start.count as usize)?;
                Some((pc + 1, start.last as usize))
            }
            Op::NegativeStart { register, pc: other } => {
                self.scratch.registers[register as usize] = height;
                self.push(Frame::Choice { pc: other, position: position as u32 })?;
                ahead
            }
            Op::NegativeEnd(register) => {
                self.unwind(self.scratch.registers[register as usize].count as usize)?;
                None
            }
            Op::Back(count) => position.checked_sub(count as usize).map(|start| (pc + 1, start)),
            Op::BackReference { group, fold } => self.back_reference(group, fold, position)?.map(|end| (pc + 1, end)),
            Op::Conditional { group, pc: other } => {
                let slot = (group as usize - 1) * 2;
                let took_part = self.scratch.groups[slot] != NONE && self.scratch.groups[slot + 1] != NONE;
                if took_part { ahead } else { Some((other as usize, position)) }
            }
            _ => None,
        })
    }

    /// Returns to the newest choice.
    fn backtrack(&mut self) -> Result<Next, OutOfFuel> {
        while let Some(frame) = self.scratch.stack.pop() {
            self.tick(1)?;
            let next = match frame {
                Frame::Choice { pc, position } => Some((pc as usize, position as usize)),
                Frame::Greedy { pc, low, high } => self.take_less(pc, low, high)?.map(|end| (pc as usize + 1, end)),
                Frame::Lazy { pc, position, taken } => {
                    self.take_more(pc, position as usize, taken)?.map(|end| (pc as usize + 1, end))
                }
                Frame::LazyLoop { pc, position } => self.turn_lazily(pc as usize, position as usize)?,
                undo => {
                    self.undo(undo);
                    None
                }
            };
            if next.is_some() {
                return Ok(next);
            }
        }
        Ok(None)
    }

    fn undo(&mut self, frame: Frame) {
        match frame {
            Frame::Open { group, start } => self.scratch.groups[group as usize * 2 - 2] = start,
            Frame::Close { group, end, last_index } => {
                self.scratch.groups[group as usize * 2 - 1] = end;
                self.last_index = last_index;
            }
            Frame::Register { register, count, last } => {
                self.scratch.registers[register as usize] = Register { count, last };
            }
            Frame::Choice { .. } | Frame::Greedy { .. } | Frame::Lazy { .. } | Frame::LazyLoop { .. } => {}
        }
    }

    #[inline]
    fn push(&mut self, frame: Frame) -> Result<(), OutOfFuel> {
        if self.scratch.stack.len() == self.scratch.stack.capacity() {
            self.grow()?;
        }
        self.scratch.stack.push(frame);
        Ok(())
    }

    /// Pushes what to put back; needless while there is no choice to return to.
    #[inline]
    fn push_undo(&mut self, frame: Frame) -> Result<(), OutOfFuel> {
        if self.scratch.stack.is_empty() { Ok(()) } else { self.push(frame) }
    }

    #[cold]
    fn grow(&mut self) -> Result<(), OutOfFuel> {
        let capacity = self.scratch.stack.capacity();
        let wanted = (capacity * 2).max(32);
        self.budget.check_memory(wanted * size_of::<Frame>())?;
        self.scratch.stack.reserve_exact(wanted - self.scratch.stack.len());
        Ok(())
    }

    /// Drops all choices above `height`, keeping what is to be put back when an older choice is returned to.
    fn cut(&mut self, height: usize) -> Result<(), OutOfFuel> {
        let len = self.scratch.stack.len();
        self.tick((len - height) as u64)?;
        let mut kept = height;
        if height > 0 {
            for index in height..len {
                let frame = self.scratch.stack[index];
                if matches!(frame, Frame::Open { .. } | Frame::Close { .. } | Frame::Register { .. }) {
                    self.scratch.stack[kept] = frame;
                    kept += 1;
                }
            }
        }
        self.scratch.stack.truncate(kept);
        Ok(())
    }

    /// Drops all choices above `height` and puts everything back.
    fn unwind(&mut self, height: usize) -> Result<(), OutOfFuel> {
        while self.scratch.stack.len() > height {
            self.tick(1)?;
            if let Some(frame) = self.scratch.stack.pop() {
                self.undo(frame);
            }
        }
        Ok(())
    }

    #[inline]
    pub(super) fn passes(&self, position: usize, test: CharTest) -> bool {
        self.text.get(position).is_some_and(|unit| unit.passes(test, &self.program.sets))
    }

    #[inline]
    fn literal(&self, start: u32, len: u32, position: usize) -> Option<usize> {
        let (start, len) = (start as usize, len as usize);
        let wanted = &self.program.texts[start..start + len];
        let found = self.text.get(position..position + len)?;
        found.iter().zip(wanted).all(|(unit, point)| unit.code() == *point).then_some(position + len)
    }

    #[inline]
    fn open(&mut self, group: u32, position: usize) -> Result<(), OutOfFuel> {
        let slot = group as usize * 2 - 2;
        self.push_undo(Frame::Open { group, start: self.scratch.groups[slot] })?;
        self.scratch.groups[slot] = position as u32;
        self.is_used = true;
        Ok(())
    }

    #[inline]
    fn close(&mut self, group: u32, position: usize) -> Result<(), OutOfFuel> {
        let slot = group as usize * 2 - 1;
        self.push_undo(Frame::Close { group, end: self.scratch.groups[slot], last_index: self.last_index })?;
        self.scratch.groups[slot] = position as u32;
        self.last_index = group;
        Ok(())
    }

    fn set_register(&mut self, register: u32, value: Register) -> Result<(), OutOfFuel> {
        let Register { count, last } = self.scratch.registers[register as usize];
        self.push_undo(Frame::Register { register, count, last })?;
        self.scratch.registers[register as usize] = value;
        Ok(())
    }

    /// A loop's head: once more, or out.
    fn turn(&mut self, info: Loop, pc: usize, position: usize) -> Result<Next, OutOfFuel> {
        let Register { count, last } = self.scratch.registers[info.register as usize];
        if count < info.min {
            self.set_register(info.register, Register { count: count + 1, last })?;
            return Ok(Some((pc + 1, position)));
        }
        if info.is_lazy {
            self.push(Frame::LazyLoop { pc: pc as u32, position: position as u32 })?;
        } else if count < info.max && position as u32 != last {
            self.push(Frame::Choice { pc: info.exit, position: position as u32 })?;
            self.set_register(info.register, Register { count: count + 1, last: position as u32 })?;
            return Ok(Some((pc + 1, position)));
        }
        Ok(Some((info.exit as usize, position)))
    }

    fn turn_lazily(&mut self, pc: usize, position: usize) -> Result<Next, OutOfFuel> {
        let Op::Loop(index) = self.program.ops[pc] else {
            return Ok(None);
        };
        let info = self.program.loops[index as usize];
        let Register { count, last } = self.scratch.registers[info.register as usize];
        if count >= info.max || position as u32 == last {
            return Ok(None);
        }
        self.set_register(info.register, Register { count: count + 1, last: position as u32 })?;
        Ok(Some((pc + 1, position)))
    }

    /// A repeat of one test; gives its end.
    #[inline]
    fn run(&mut self, run: &Run, pc: usize, position: usize) -> Result<Option<usize>, OutOfFuel> {
        let rest = self.text.get(position..).unwrap_or_default();
        let limit = if run.greed == Greed::Lazy { run.min } else { run.max };
        let rest = &rest[..rest.len().min(limit as usize)];
        let taken = U::count(rest, run.test, &self.program.sets);
        self.tick(taken as u64 / 8)?;
        if taken < run.min as usize {
            return Ok(None);
        }
        let end = position + taken;
        match run.greed {
            Greed::Possessive => Ok(Some(end)),
            Greed::Greedy => self.give_back(run, pc as u32, position as u32 + run.min, end as u32),
            Greed::Lazy => self.stop_early(run, pc as u32, end, taken as u32),
        }
    }

    /// What must follow the run that ends next, as far as it is known; `Err` if nothing can.
    #[inline]
    fn following(&self, follow: Follow) -> Result<Option<(CharTest, bool)>, Nothing> {
        match follow {
            Follow::Unknown => Ok(None),
            Follow::Test { test, may_end } => Ok(Some((test, may_end))),
            Follow::Group(group) => {
                let slot = group as usize * 2 - 2;
                let (start, end) = (self.scratch.groups[slot], self.scratch.groups[slot + 1]);
                match self.text.get(start as usize) {
                    _ if start == NONE || end == NONE || end < start => Err(Nothing),
                    Some(first) if end > start => Ok(Some((CharTest::Literal(first.code()), false))),
                    _ => Ok(None),
                }
            }
        }
    }

    /// Ends the run at `pc` as late as possible within `low..=high`.
    fn give_back(&mut self, run: &Run, pc: u32, low: u32, high: u32) -> Result<Option<usize>, OutOfFuel> {
        let mut end = high;
        match self.following(run.follow) {
            Err(Nothing) => return Ok(None),
            Ok(Some((_, true))) if high as usize == self.text.len() => {}
            Ok(Some((test, _))) => {
                let stretch = &self.text[low as usize..self.text.len().min(high as usize + 1)];
                let found = U::find_last_test(stretch, test, &self.program.sets);
                end = low + found.unwrap_or(0) as u32;
                self.tick(u64::from(high - end) / 4)?;
                if found.is_none() {
                    return Ok(None);
                }
            }
            Ok(None) => {}
        }
        if end > low {
            self.push(Frame::Greedy { pc, low, high: end - 1 })?;
        }
        Ok(Some(end as usize))
    }

    /// Ends a lazy run at `position` or as soon as what must follow can match.
    fn stop_early(&mut self, run: &Run, pc: u32, position: usize, taken: u32) -> Result<Option<usize>, OutOfFuel> {
        let mut end = position;
        match self.following(run.follow) {
            Err(Nothing) => return Ok(None),
            Ok(Some((test, may_end))) => {
                let sets = &self.program.sets;
                let most = (run.max - taken) as usize;
                let rest = self.text.get(position..).unwrap_or_default();
                let reach = &rest[..rest.len().min(most.saturating_add(1))];
                let stop = U::find_stop(reach, (run.test, test), run.stop, sets);
                let scanned = stop.unwrap_or(reach.len());
                self.tick(scanned as u64 / 8)?;
                end += scanned;
                let fits = match stop {
                    Some(_) => self.passes(end, test),
                    None => may_end && end == self.text.len() && scanned <= most,
                };
                if !fits {
                    return Ok(None);
                }
            }
            Ok(None) => {}
        }
        let taken = taken + (end - position) as u32;
        if taken < run.max {
            self.push(Frame::Lazy { pc, position: end as u32, taken })?;
        }
        Ok(Some(end))
    }

    fn take_more(&mut self, pc: u32, position: usize, taken: u32) -> Result<Option<usize>, OutOfFuel> {
        let program = self.program;
        let Op::Run(index) = program.ops[pc as usize] else {
            return Ok(None);
        };
        let run = &program.runs[index as usize];
        if !self.passes(position, run.test) {
            return Ok(None);
        }
        self.stop_early(run, pc, position + 1, taken + 1)
    }

    /// The run at `pc`, which cannot end later than at `high`.
    fn take_less(&mut self, pc: u32, low: u32, high: u32) -> Result<Option<usize>, OutOfFuel> {
        let program = self.program;
        match program.ops[pc as usize] {
            Op::Run(index) => self.give_back(&program.runs[index as usize], pc, low, high),
            _ => Ok(None),
        }
    }

    fn back_reference(&mut self, group: u32, fold: Fold, position: usize) -> Result<Option<usize>, OutOfFuel> {
        let slot = group as usize * 2 - 2;
        let (start, end) = (self.scratch.groups[slot], self.scratch.groups[slot + 1]);
        if start == NONE || end == NONE || end < start {
            return Ok(None);
        }
        let wanted = &self.text[start as usize..end as usize];
        self.tick(wanted.len() as u64 / 8)?;
        let Some(found) = self.text.get(position..position + wanted.len()) else {
            return Ok(None);
        };
        let same = match fold {
            Fold::Exact => found == wanted,
            Fold::Ascii => same_by(found, wanted, lower_ascii),
            Fold::Unicode => same_by(found, wanted, lower),
        };
        Ok(same.then_some(position + wanted.len()))
    }

    fn holds(&self, anchor: Anchor, flags: AnchorFlags, position: usize) -> bool {
        let end = self.text.len();
        let newline = |index: usize| self.text.get(index).is_some_and(|unit| unit.code() == u32::from(b'\n'));
        match anchor {
            Anchor::Start => position == 0,
            Anchor::End => position == end,
            Anchor::Caret => position == 0 || flags.multiline && newline(position - 1),
            Anchor::Dollar => position == end || newline(position) && (flags.multiline || position + 1 == end),
            Anchor::Boundary => self.is_boundary(flags, position),
            Anchor::NotBoundary => !self.is_boundary(flags, position),
        }
    }

    fn is_boundary(&self, flags: AnchorFlags, position: usize) -> bool {
        let word = |index: usize| {
            self.text
                .get(index)
                .is_some_and(|unit| if flags.unicode { is_word(unit.code()) } else { is_ascii_word(unit.code()) })
        };
        let before = position > 0 && word(position - 1);
        before != word(position)
    }
}

fn same_by<U: Unit>(left: &[U], right: &[U], lower: fn(u32) -> u32) -> bool {
    left.iter().zip(right).all(|(left, right)| lower(left.code()) == lower(right.code()))
}
