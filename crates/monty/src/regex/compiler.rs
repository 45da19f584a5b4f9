//! Turns the tree into a program. Depth is bounded by the parser's.

use super::{
    ast::{Anchor, CharTest, Fold, Greed, Look, Node, NodeKind, UNBOUNDED},
    charset::{CharSet, ReadySet, SetTable},
    error::{RegexError, RegexErrorKind},
    first::{first_test, start_plan},
    program::{Follow, Loop, Op, Program, Run},
};

/// The program being written.
struct Compiler {
    program: Program,
    sets: SetTable,
}

/// Compiles a parsed pattern.
pub(super) fn compile(root: &Node, sets: SetTable) -> Result<Program, RegexError> {
    let mut compiler = Compiler { program: Program::default(), sets };
    compiler.node(root)?;
    compiler.emit(Op::Match);
    compiler.program.min_width = root.width.min;
    compiler.program.start = start_plan(root, &mut compiler.sets);
    compiler.look_ahead();
    compiler.program.sets = compiler.sets.sets.into_iter().map(ReadySet::new).collect();
    Ok(compiler.program)
}

fn unlimited_look_behind() -> RegexError {
    RegexError::of(RegexErrorKind::Pattern, "look-behind requires fixed-width pattern")
}

impl Compiler {
    fn emit(&mut self, op: Op) -> usize {
        self.program.ops.push(op);
        self.program.ops.len() - 1
    }

    fn here(&self) -> u32 {
        self.program.ops.len() as u32
    }

    fn register(&mut self) -> u32 {
        self.program.registers += 1;
        self.program.registers - 1
    }

    /// Points the jump at `index` to the next operation.
    fn land(&mut self, index: usize) {
        let here = self.here();
        match &mut self.program.ops[index] {
            Op::Choice(pc)
            | Op::Detour(pc)
            | Op::Jump(pc)
            | Op::GuardedChoice { pc, .. }
            | Op::GuardedDetour { pc, .. }
            | Op::NegativeStart { pc, .. }
            | Op::Conditional { pc, .. } => *pc = here,
            _ => {}
        }
    }

    fn node(&mut self, node: &Node) -> Result<(), RegexError> {
        match &node.kind {
            NodeKind::Char(test) => {
                self.emit(match *test {
                    CharTest::Literal(point) => Op::Literal(point),
                    CharTest::Set(index) => Op::Set(index),
                    test => Op::Char(test),
                });
            }
            NodeKind::Anchor(anchor, flags) => {
                self.emit(Op::Anchor(*anchor, *flags));
            }
            NodeKind::Concat(nodes) => self.concat(nodes)?,
            NodeKind::Branch(branches) => self.branch(branches)?,
            NodeKind::Repeat { greed, min, max, body } => self.repeat(*greed, *min, *max, body)?,
            NodeKind::Group { index, body } => {
                self.emit(Op::Open(*index));
                self.node(body)?;
                self.emit(Op::Close(*index));
            }
            NodeKind::Atomic(body) => self.atomic(body)?,
            NodeKind::Look(look, body) => self.look(*look, body)?,
            NodeKind::Fail => {
                self.emit(Op::Fail);
            }
            NodeKind::BackReference { group, fold } => {
                self.emit(Op::BackReference { group: *group, fold: *fold });
            }
            NodeKind::Conditional { group, yes, no } => self.conditional(*group, yes, no.as_deref())?,
        }
        Ok(())
    }

    fn concat(&mut self, nodes: &[Node]) -> Result<(), RegexError> {
        let mut index = 0;
        while let Some(node) = nodes.get(index) {
            let literals = nodes[index..].iter().map_while(|node| match node.kind {
                NodeKind::Char(CharTest::Literal(point)) => Some(point),
                _ => None,
            });
            let literals: Vec<u32> = literals.collect();
            if literals.len() > 1 {
                let start = self.program.texts.len() as u32;
                self.emit(Op::Text { start, len: literals.len() as u32 });
                index += literals.len();
                self.program.texts.extend(literals);
            } else {
                self.node(node)?;
                index += 1;
            }
        }
        Ok(())
    }

    /// A choice between going on and a place to be named later.
    fn choice(&mut self, ahead: &Node) -> usize {
        match first_test(ahead, &mut self.sets) {
            Some(guard) => self.emit(Op::GuardedChoice { guard, pc: 0 }),
            None => self.emit(Op::Choice(0)),
        }
    }

    fn branch(&mut self, branches: &[Node]) -> Result<(), RegexError> {
        let mut ends = Vec::new();
        for (index, branch) in branches.iter().enumerate() {
            if index + 1 == branches.len() {
                self.node(branch)?;
                break;
            }
            let choice = self.choice(branch);
            self.node(branch)?;
            ends.push(self.emit(Op::Jump(0)));
            self.land(choice);
        }
        for end in ends {
            self.land(end);
        }
        Ok(())
    }

    fn atomic(&mut self, body: &Node) -> Result<(), RegexError> {
        let register = self.register();
        self.emit(Op::AtomicStart(register));
        self.node(body)?;
        self.emit(Op::AtomicEnd(register));
        Ok(())
    }

    fn look(&mut self, look: Look, body: &Node) -> Result<(), RegexError> {
        if look.behind && body.width.min != body.width.max {
            return Err(unlimited_look_behind());
        }
        let register = self.register();
        let start = if look.negative {
            self.emit(Op::NegativeStart { register, pc: 0 })
        } else {
            self.emit(Op::LookStart(register))
        };
        if look.behind {
            self.emit(Op::Back(body.width.min));
        }
        self.node(body)?;
        self.emit(if look.negative { Op::NegativeEnd(register) } else { Op::LookEnd(register) });
        self.land(start);
        Ok(())
    }

    fn conditional(&mut self, group: u32, yes: &Node, no: Option<&Node>) -> Result<(), RegexError> {
        let condition = self.emit(Op::Conditional { group, pc: 0 });
        self.node(yes)?;
        if let Some(no) = no {
            let end = self.emit(Op::Jump(0));
            self.land(condition);
            self.node(no)?;
            self.land(end);
        } else {
            self.land(condition);
        }
        Ok(())
    }

    fn repeat(&mut self, greed: Greed, min: u32, max: u32, body: &Node) -> Result<(), RegexError> {
        if max == 0 {
            let start = self.program.ops.len();
            self.node(body)?;
            self.program.ops.truncate(start);
            return Ok(());
        }
        if let NodeKind::Char(test) = body.kind {
            if (min, max) == (1, 1) {
                return self.node(body);
            }
            let index = self.program.runs.len() as u32;
            self.program.runs.push(Run { test, min, max, greed, follow: Follow::Unknown, stop: None });
            self.emit(Op::Run(index));
            return Ok(());
        }
        match (greed, min, max) {
            (Greed::Possessive, ..) => self.possessive(min, max, body),
            (_, 1, 1) => self.node(body),
            (_, 0, 1) => self.optional(greed, body),
            (_, 0 | 1, UNBOUNDED) if body.width.min > 0 => self.plain_loop(greed, min, body),
            _ => self.counted_loop(greed, min, max, body),
        }
    }

    /// Each iteration is final once it matched, and so is the whole.
    fn possessive(&mut self, min: u32, max: u32, body: &Node) -> Result<(), RegexError> {
        let register = self.register();
        self.emit(Op::AtomicStart(register));
        self.counted_loop(Greed::Possessive, min, max, body)?;
        self.emit(Op::AtomicEnd(register));
        Ok(())
    }

    fn optional(&mut self, greed: Greed, body: &Node) -> Result<(), RegexError> {
        let choice = if greed == Greed::Lazy { self.emit(Op::Detour(0)) } else { self.choice(body) };
        self.node(body)?;
        self.land(choice);
        Ok(())
    }

    /// A loop whose body always takes something, so nobody needs to count or to compare positions.
    fn plain_loop(&mut self, greed: Greed, min: u32, body: &Node) -> Result<(), RegexError> {
        let head = self.here();
        let lazy = greed == Greed::Lazy;
        if min == 1 {
            self.node(body)?;
            let again = match first_test(body, &mut self.sets) {
                _ if lazy => Op::Choice(head),
                Some(guard) => Op::GuardedDetour { guard, pc: head },
                None => Op::Detour(head),
            };
            self.emit(again);
            return Ok(());
        }
        let choice = if lazy { self.emit(Op::Detour(0)) } else { self.choice(body) };
        self.node(body)?;
        self.emit(Op::Jump(head));
        self.land(choice);
        Ok(())
    }

    fn counted_loop(&mut self, greed: Greed, min: u32, max: u32, body: &Node) -> Result<(), RegexError> {
        let register = self.register();
        let index = self.program.loops.len();
        self.program.loops.push(Loop { register, min, max, is_lazy: greed == Greed::Lazy, exit: 0 });
        self.emit(Op::LoopStart(register));
        let head = self.here();
        self.emit(Op::Loop(index as u32));
        if greed == Greed::Possessive {
            self.atomic(body)?;
        } else {
            self.node(body)?;
        }
        self.emit(Op::Jump(head));
        self.program.loops[index].exit = self.here();
        Ok(())
    }

    /// Tells each run what must follow it. A run whose characters cannot be what follows never gives back.
    fn look_ahead(&mut self) {
        for pc in 0..self.program.ops.len() {
            let Op::Run(index) = self.program.ops[pc] else {
                continue;
            };
            if let Some(Op::BackReference { group, fold: Fold::Exact }) = self.program.ops.get(pc + 1) {
                self.program.runs[index as usize].follow = Follow::Group(*group);
                continue;
            }
            let mut ahead = Ahead { set: CharSet::default(), only: None, count: 0, may_end: false, steps: 16 };
            if !self.add_following(pc + 1, &mut ahead) {
                continue;
            }
            let test = self.program.runs[index as usize].test;
            let own = self.sets.expand(test);
            let apart = own.is_disjoint(&ahead.set);
            let mut stop = ahead.set.clone();
            stop.absorb_narrow_complement(&own);
            let stop = Some(self.sets.simplest(stop));
            let following = match ahead.only {
                Some(only) if ahead.count == 1 => only,
                _ => self.sets.simplest(ahead.set),
            };
            let run = &mut self.program.runs[index as usize];
            run.follow = Follow::Test { test: following, may_end: ahead.may_end };
            if run.greed == Greed::Lazy {
                run.stop = stop;
            } else if apart {
                run.greed = Greed::Possessive;
            }
        }
    }

    /// Adds what the next character may be for the operations from `pc` on to match; `false` if nobody knows.
    ///
    /// It may add too much, so it never looks beyond the end of an atomic group or a lookaround, which decide on their own.
    fn add_following(&self, mut pc: usize, ahead: &mut Ahead) -> bool {
        loop {
            let Some(steps) = ahead.steps.checked_sub(1) else { return false };
            ahead.steps = steps;
            let Some(op) = self.program.ops.get(pc) else { return false };
            match *op {
                Op::Open(_) | Op::Close(_) | Op::LoopStart(_) => pc += 1,
                Op::Anchor(Anchor::End, _) => {
                    ahead.may_end = true;
                    return true;
                }
                Op::Anchor(Anchor::Dollar, _) => {
                    ahead.may_end = true;
                    self.add_test(CharTest::Literal(u32::from(b'\n')), ahead);
                    return true;
                }
                Op::Anchor(..) => pc += 1,
                Op::Jump(target) | Op::NegativeStart { pc: target, .. } => pc = target as usize,
                Op::Literal(point) => return self.add_test(CharTest::Literal(point), ahead),
                Op::Set(index) => return self.add_test(CharTest::Set(index), ahead),
                Op::Char(test) => return self.add_test(test, ahead),
                Op::Text { start, .. } => {
                    let first = self.program.texts.get(start as usize);
                    return first.is_some_and(|point| self.add_test(CharTest::Literal(*point), ahead));
                }
                Op::Run(index) => {
                    let run = &self.program.runs[index as usize];
                    self.add_test(run.test, ahead);
                    if run.min > 0 {
                        return true;
                    }
                    pc += 1;
                }
                Op::GuardedChoice { guard, pc: other } => {
                    self.add_test(guard, ahead);
                    pc = other as usize;
                }
                Op::GuardedDetour { guard, .. } => {
                    self.add_test(guard, ahead);
                    pc += 1;
                }
                Op::Choice(other) | Op::Detour(other) => {
                    if !self.add_following(other as usize, ahead) {
                        return false;
                    }
                    pc += 1;
                }
                Op::Loop(index) => {
                    if !self.add_following(self.program.loops[index as usize].exit as usize, ahead) {
                        return false;
                    }
                    pc += 1;
                }
                _ => return false,
            }
        }
    }

    fn add_test(&self, test: CharTest, ahead: &mut Ahead) -> bool {
        ahead.count += 1;
        ahead.only = Some(test);
        ahead.set.absorb(&self.sets.expand(test));
        true
    }
}

/// What may follow a run.
struct Ahead {
    set: CharSet,
    /// The test that was added last.
    only: Option<CharTest>,
    count: u32,
    /// Whether the text may end there.
    may_end: bool,
    /// Operations that may still be looked at.
    steps: u32,
}
