//! Turns the tree into a program. Depth is bounded by the parser's.

use super::{
    ast::{Anchor, CharTest, Greed, Look, Node, NodeKind, UNBOUNDED},
    charset::SetTable,
    error::{RegexError, RegexErrorKind},
    first::{first_test, start_plan},
    program::{Loop, Op, Program, Run},
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
    compiler.program.sets = compiler.sets.sets;
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
                self.emit(Op::Char(*test));
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
            self.program.runs.push(Run { test, min, max, greed, next: None });
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
            let Some(next) = self.required(pc + 1) else {
                continue;
            };
            let (test, next_set) = (self.program.runs[index as usize].test, self.sets.expand(next));
            let apart = self.sets.expand(test).is_disjoint(&next_set);
            let run = &mut self.program.runs[index as usize];
            run.next = Some(next);
            if apart {
                run.greed = Greed::Possessive;
            }
        }
    }

    /// What the next character must pass for the operations from `pc` on to match.
    fn required(&self, mut pc: usize) -> Option<CharTest> {
        for _ in 0..8 {
            match self.program.ops.get(pc)? {
                Op::Open(_) | Op::Close(_) | Op::Anchor(Anchor::Boundary | Anchor::NotBoundary, _) => pc += 1,
                Op::Jump(target) => pc = *target as usize,
                Op::Char(test) => return Some(*test),
                Op::Text { start, .. } => {
                    return self.program.texts.get(*start as usize).map(|point| CharTest::Literal(*point));
                }
                Op::Run(index) => {
                    let run = &self.program.runs[*index as usize];
                    return (run.min > 0).then_some(run.test);
                }
                _ => return None,
            }
        }
        None
    }
}
