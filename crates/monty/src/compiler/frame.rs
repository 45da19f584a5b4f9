//! The code being compiled: instructions, registers, constants, labels, and what leaving a block must undo.

use std::collections::BTreeSet;

use ruff_python_ast::Stmt;
use ruff_text_size::TextRange;
use rustc_hash::FxHashMap;

use super::{Compiled, Compiler, scopes::ScopeId};
use crate::bytecode::{Code, CodeKind, Constant, Handler, Op, Reg, Site};

/// A place in the code that jumps go to, perhaps not yet known.
#[derive(Debug, Default)]
pub(super) struct Label {
    target: Option<u32>,
    pending: Vec<usize>,
}

/// Where a name lives in the current frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Register(Reg),
    Cell(Reg),
    Global,
    /// In the class namespace.
    Namespace,
    /// In the class namespace, else in an enclosing function's cell.
    NamespaceOrCell(Reg),
}

/// What leaving a block early must do, innermost last.
#[derive(Debug)]
pub(super) enum Block<'a> {
    Loop {
        end: Label,
        start: Label,
    },
    /// A protected region that needs nothing on the way out.
    Try(Protected),
    /// `finally`: its body runs on the way out.
    Finally(Protected, &'a [Stmt]),
    /// Inside a handler: the exception handled before comes back.
    Handling {
        region: Protected,
        saved: Reg,
        name: Option<&'a str>,
    },
    With {
        region: Protected,
        exit: Reg,
        is_async: bool,
        /// The expression that gave the context manager.
        item: TextRange,
    },
}

/// A region whose exceptions go to a handler; closed and opened again around code that runs on the way out.
#[derive(Debug)]
pub(super) struct Protected {
    start: u32,
    register: Reg,
    ranges: Vec<(u32, u32)>,
}

/// Registers that hold a value for certain, as bits.
pub(super) type Assigned = [u64; 4];

pub(super) const EVERYTHING: Assigned = [u64::MAX; 4];

#[derive(Debug)]
pub(super) struct Frame<'a> {
    pub(super) code: Code,
    pub(super) scope: ScopeId,
    pub(super) places: FxHashMap<(ScopeId, String), Place>,
    pub(super) blocks: Vec<Block<'a>>,
    pub(super) assigned: Assigned,
    pub(super) location: (u32, u32),
    /// Numbers of the annotations in blocks, by where they start.
    pub(super) conditions: FxHashMap<u32, i32>,
    /// Of a class: the attributes that its functions give to `self`.
    pub(super) static_attributes: BTreeSet<String>,
    next: u16,
    constants: Vec<(Constant, u32)>,
    names: FxHashMap<String, u32>,
}

impl Frame<'_> {
    pub(super) fn new(kind: CodeKind, name: &str, qualname: String, scope: ScopeId) -> Self {
        Self {
            code: Code { kind, name: name.to_owned(), qualname, ..Code::default() },
            scope,
            places: FxHashMap::default(),
            blocks: Vec::new(),
            assigned: [0; 4],
            location: (0, 0),
            conditions: FxHashMap::default(),
            static_attributes: BTreeSet::new(),
            next: 0,
            constants: Vec::new(),
            names: FxHashMap::default(),
        }
    }

    pub(super) fn finish(mut self) -> Code {
        self.code.ops.push(Op::ReturnNone {});
        self.code.locations.push(self.location);
        self.code
    }

    pub(super) fn name(&mut self, name: &str) -> u32 {
        if let Some(index) = self.names.get(name) {
            return *index;
        }
        let index = self.code.names.len() as u32;
        self.code.names.push(name.to_owned());
        self.names.insert(name.to_owned(), index);
        index
    }

    pub(super) fn constant(&mut self, constant: Constant) -> u32 {
        let known = self.constants.iter().find(|(other, _)| same_constant(other, &constant));
        if let Some((_, index)) = known {
            return *index;
        }
        let index = self.code.constants.len() as u32;
        self.code.constants.push(constant.clone());
        if self.constants.len() < 64 {
            self.constants.push((constant, index));
        }
        index
    }

    pub(super) fn is_assigned(&self, register: Reg) -> bool {
        self.assigned[usize::from(register) / 64] & (1 << (register % 64)) != 0
    }

    pub(super) fn set_assigned(&mut self, register: Reg) {
        self.assigned[usize::from(register) / 64] |= 1 << (register % 64);
    }
}

/// Equal to the bit: `0.0` is not `-0.0`, `1` is not `True`.
fn same_constant(a: &Constant, b: &Constant) -> bool {
    match (a, b) {
        (Constant::Float(a), Constant::Float(b)) => a.to_bits() == b.to_bits(),
        (Constant::Complex(a, b), Constant::Complex(c, d)) => a.to_bits() == c.to_bits() && b.to_bits() == d.to_bits(),
        (Constant::Tuple(a), Constant::Tuple(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_constant(a, b))
        }
        _ => a == b,
    }
}

impl<'a> Compiler<'a> {
    pub(super) fn at(&mut self, range: TextRange) {
        self.frame().location = (range.start().into(), range.end().into());
    }

    pub(super) fn emit(&mut self, op: Op) -> usize {
        let frame = self.frame();
        frame.code.ops.push(op);
        frame.code.locations.push(frame.location);
        frame.code.ops.len() - 1
    }

    pub(super) fn here(&self) -> u32 {
        self.frame_ref().code.ops.len() as u32
    }

    /// A fresh temporary.
    pub(super) fn temp(&mut self) -> Compiled<Reg> {
        self.temps(1)
    }

    /// `count` fresh temporaries in a row; gives the first.
    pub(super) fn temps(&mut self, count: u16) -> Compiled<Reg> {
        let frame = self.frame();
        let first = frame.next;
        let end = first + count;
        if end > 255 {
            let (start, end) = frame.location;
            return Err(super::CompileError { message: "expression is too complex".to_owned(), start, end });
        }
        frame.next = end;
        frame.code.registers = frame.code.registers.max(end + 1);
        Ok(first as Reg)
    }

    /// Everything allocated so far is a variable, everything after a temporary.
    pub(super) fn end_variables(&mut self) {
        let frame = self.frame();
        frame.code.variables = frame.next;
    }

    /// Whether a register is a temporary that is in use.
    pub(super) fn is_temporary(&self, register: Reg) -> bool {
        let frame = self.frame_ref();
        (frame.code.variables..frame.next).contains(&u16::from(register))
    }

    /// One temporary that others can follow: `dst`, if it is the last, or else a new one.
    pub(super) fn temp_at_end(&mut self, dst: Reg) -> Compiled<Reg> {
        if self.is_temporary(dst) && u16::from(dst) + 1 == self.mark() { Ok(dst) } else { self.temp() }
    }

    pub(super) fn mark(&self) -> u16 {
        self.frame_ref().next
    }

    /// Frees every temporary allocated since the mark.
    pub(super) fn release(&mut self, mark: u16) {
        self.frame().next = mark;
    }

    pub(super) fn jump(&mut self, label: &mut Label, op: impl FnOnce(u32) -> Op) {
        let target = label.target.unwrap_or(u32::MAX);
        let at = self.emit(op(target));
        if label.target.is_none() {
            label.pending.push(at);
        }
    }

    pub(super) fn jump_back(&mut self, target: u32) {
        self.emit(Op::Loop { to: target });
    }

    pub(super) fn bind(&mut self, label: &mut Label) {
        let here = self.here();
        label.target = Some(here);
        for at in label.pending.drain(..) {
            set_target(&mut self.frame().code.ops[at], here);
        }
    }

    pub(super) fn site(&mut self, name: &str) -> u32 {
        self.site_with(name, Vec::new())
    }

    pub(super) fn site_with(&mut self, name: &str, keywords: Vec<u32>) -> u32 {
        let frame = self.frame();
        let name = frame.name(name);
        frame.code.sites.push(Site { name, keywords });
        frame.code.sites.len() as u32 - 1
    }

    pub(super) fn load_constant(&mut self, dst: Reg, constant: Constant) {
        match constant {
            Constant::None => self.emit(Op::LoadNone { dst }),
            Constant::Int(value) if i32::try_from(value).is_ok() => self.emit(Op::LoadInt { dst, value: value as i32 }),
            constant => {
                let index = self.frame().constant(constant);
                self.emit(Op::LoadConst { dst, index })
            }
        };
    }

    /// Starts a region whose exceptions arrive in `register`.
    pub(super) fn protect(&self, register: Reg) -> Protected {
        Protected { start: self.here(), register, ranges: Vec::new() }
    }

    /// Ends a region; its handler starts at `target`.
    pub(super) fn unprotect(&mut self, mut region: Protected, target: u32, end: u32) {
        region.ranges.push((region.start, end));
        let handlers = &mut self.frame().code.handlers;
        for (start, end) in region.ranges {
            if start < end {
                handlers.push(Handler { start, end, target, register: region.register });
            }
        }
    }

    pub(super) fn pop_block(&mut self) -> Option<Block<'a>> {
        self.frame().blocks.pop()
    }

    /// Emits what leaving the blocks above `depth` must do, innermost first.
    pub(super) fn leave_blocks(&mut self, depth: usize) -> Compiled {
        let inner = self.frame().blocks.split_off(depth);
        let here = self.here();
        let mut inner: Vec<Block<'a>> = inner;
        for position in (0..inner.len()).rev() {
            if let Some(region) = inner[position].region_mut() {
                region.ranges.push((region.start, here));
            }
        }
        let mut kept = Vec::new();
        while let Some(block) = inner.pop() {
            // What is still outside keeps protecting the code that leaves this block.
            let outer_start = self.here();
            inner.iter_mut().filter_map(Block::region_mut).for_each(|region| region.start = outer_start);
            let depth_before = self.frame().blocks.len();
            self.frame().blocks.append(&mut inner);
            self.leave_block(&block)?;
            inner = self.frame().blocks.split_off(depth_before);
            let now = self.here();
            inner.iter_mut().filter_map(Block::region_mut).for_each(|region| region.ranges.push((region.start, now)));
            kept.push(block);
        }
        let frame = self.frame();
        frame.blocks.extend(kept.into_iter().rev());
        Ok(())
    }

    /// The regions that [`Compiler::leave_blocks`] closed go on after the jump.
    pub(super) fn reopen_blocks(&mut self, depth: usize) {
        let here = self.here();
        for block in &mut self.frame().blocks[depth..] {
            if let Some(region) = block.region_mut() {
                region.start = here;
            }
        }
    }

    fn leave_block(&mut self, block: &Block<'a>) -> Compiled {
        match block {
            Block::Loop { .. } | Block::Try(_) => {}
            Block::Finally(_, body) => self.body(body)?,
            Block::Handling { saved, name, .. } => {
                self.emit(Op::LeaveHandler { saved: *saved });
                if let Some(name) = name {
                    self.unbind_handler_name(name)?;
                }
            }
            Block::With { exit, is_async, item, .. } => {
                let location = self.frame_ref().location;
                self.at(*item);
                self.exit_with_none(*exit, *is_async)?;
                self.frame().location = location;
            }
        }
        Ok(())
    }
}

impl Block<'_> {
    fn region_mut(&mut self) -> Option<&mut Protected> {
        match self {
            Block::Loop { .. } => None,
            Block::Try(region) | Block::Finally(region, _) => Some(region),
            Block::Handling { region, .. } | Block::With { region, .. } => Some(region),
        }
    }
}

fn set_target(op: &mut Op, target: u32) {
    match op {
        Op::Jump { to }
        | Op::Loop { to }
        | Op::JumpIf { to, .. }
        | Op::JumpIfNot { to, .. }
        | Op::JumpLt { to, .. }
        | Op::JumpLe { to, .. }
        | Op::JumpGt { to, .. }
        | Op::JumpGe { to, .. }
        | Op::JumpEq { to, .. }
        | Op::JumpNe { to, .. }
        | Op::JumpNeInt { to, .. }
        | Op::JumpLtInt { to, .. }
        | Op::JumpLeInt { to, .. }
        | Op::JumpGtInt { to, .. }
        | Op::JumpGeInt { to, .. }
        | Op::JumpEqInt { to, .. }
        | Op::JumpIs { to, .. }
        | Op::JumpNone { to, .. }
        | Op::JumpIn { to, .. }
        | Op::ForIter { to, .. }
        | Op::MatchSequence { to, .. }
        | Op::MatchMapping { to, .. }
        | Op::JumpNoMatch { to, .. } => *to = target,
        _ => {}
    }
}
