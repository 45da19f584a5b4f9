//! Where instructions are in the source, and at which of them a statement begins.
//!
//! It stands apart because only debuggers ask: the table of a unit is made at the first question.

use std::sync::Arc;

use ruff_python_ast::{Stmt, StmtIf};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::FxHashMap;

use crate::{
    bytecode::{Code, CodeId, CodeKind, Op, Unit},
    program::Program,
    source::Source,
    syntax,
};

/// A place in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Number of the source: see [`super::Debuggee::source`].
    pub source: u32,
    /// Number of the code object.
    pub code: u32,
    pub pc: u32,
    /// Counted from 1.
    pub line: u32,
    /// In characters, counted from 1.
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    /// A statement begins here; then the line is that of the statement.
    pub is_start: bool,
}

/// A source that a program consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText {
    pub name: String,
    pub text: String,
}

/// Tables of the units that somebody asked about.
#[derive(Debug, Default)]
pub(super) struct Places {
    units: FxHashMap<u32, Arc<UnitPlaces>>,
}

/// One unit.
#[derive(Debug)]
pub(super) struct UnitPlaces {
    unit: Arc<Unit>,
    source: Source,
    first_code: u32,
    number: u32,
    codes: Vec<Vec<Instruction>>,
}

#[derive(Clone, Copy, Debug)]
struct Instruction {
    /// Byte range of what is shown.
    start: u32,
    end: u32,
    line: u32,
    is_start: bool,
}

/// A statement, or a part of one that is stopped at like one.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    start: u32,
    end: u32,
    parent: Option<usize>,
}

impl Places {
    /// The place of an instruction; `None` if it is part of Monty.
    pub(super) fn at(&mut self, program: &Program, code: CodeId, pc: u32) -> Option<Place> {
        let unit = self.unit(program, program.code(code).unit)?;
        unit.place(code, pc)
    }

    /// Whether a statement begins with an instruction; `None` if it is part of Monty.
    pub(super) fn is_start(&mut self, program: &Program, code: CodeId, pc: u32) -> Option<bool> {
        let unit = self.unit(program, program.code(code).unit)?;
        Some(unit.instruction(code, pc)?.is_start)
    }

    /// The table of a unit, unless it is hidden.
    pub(super) fn unit(&mut self, program: &Program, number: u32) -> Option<&Arc<UnitPlaces>> {
        let loaded = program.units.get(number as usize)?;
        if loaded.unit.hidden {
            return None;
        }
        // Going back may unload a unit, and another one may be loaded in its place.
        let is_known = self.units.get(&number).is_some_and(|known| Arc::ptr_eq(&known.unit, &loaded.unit));
        if !is_known {
            self.units.insert(number, Arc::new(UnitPlaces::new(&loaded.unit, number, loaded.first_code)));
        }
        self.units.get(&number)
    }
}

impl UnitPlaces {
    fn new(unit: &Arc<Unit>, number: u32, first_code: u32) -> Self {
        let source = Source::new(unit.file_name.as_str(), unit.source.as_str());
        let mut stretches = Vec::new();
        if let Ok(parsed) = syntax::parse(&source) {
            collect(&parsed.syntax().body, None, &mut stretches);
        }
        let codes = unit.codes.iter().map(|code| instructions(code, &source, &stretches)).collect();
        Self { unit: Arc::clone(unit), source, first_code, number, codes }
    }

    /// Name and text.
    pub(super) fn source(&self) -> &Source {
        &self.source
    }

    fn instruction(&self, code: CodeId, pc: u32) -> Option<&Instruction> {
        self.codes.get(code.0.checked_sub(self.first_code)? as usize)?.get(pc as usize)
    }

    fn place(&self, code: CodeId, pc: u32) -> Option<Place> {
        let at = self.instruction(code, pc)?;
        let (start, end) = (self.source.position(at.start), self.source.position(at.end));
        let column = |line: u32, bytes: u32| {
            let text = self.source.line(line).unwrap_or_default();
            text.get(..bytes as usize).map_or(bytes, |before| before.chars().count() as u32) + 1
        };
        Some(Place {
            source: self.number,
            code: code.0,
            pc,
            line: at.line,
            column: column(start.line, start.column),
            end_line: end.line,
            end_column: column(end.line, end.column),
            is_start: at.is_start,
        })
    }

    /// Where statements begin: number of the code object, instruction, line.
    pub(super) fn starts(&self) -> impl Iterator<Item = (u32, u32, u32)> + '_ {
        self.codes.iter().enumerate().flat_map(move |(number, instructions)| {
            let code = self.first_code + number as u32;
            let starts = instructions.iter().enumerate().filter(|(_, instruction)| instruction.is_start);
            starts.map(move |(pc, instruction)| (code, pc as u32, instruction.line))
        })
    }
}

/// The statements of a body and all inside, in the order of their beginnings.
fn collect(body: &[Stmt], parent: Option<usize>, into: &mut Vec<Stretch>) {
    for statement in body {
        let own = push(statement.range(), parent, into);
        match statement {
            Stmt::FunctionDef(def) => collect(&def.body, own, into),
            Stmt::ClassDef(def) => collect(&def.body, own, into),
            Stmt::For(statement) => {
                collect(&statement.body, own, into);
                collect(&statement.orelse, own, into);
            }
            Stmt::While(statement) => {
                collect(&statement.body, own, into);
                collect(&statement.orelse, own, into);
            }
            Stmt::If(statement) => collect_if(statement, own, into),
            Stmt::With(statement) => collect(&statement.body, own, into),
            Stmt::Match(statement) => {
                for case in &statement.cases {
                    let own = push(case.range(), own, into);
                    collect(&case.body, own, into);
                }
            }
            Stmt::Try(statement) => {
                collect(&statement.body, own, into);
                for handler in &statement.handlers {
                    let own = push(handler.range(), own, into);
                    let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                    collect(&handler.body, own, into);
                }
                collect(&statement.orelse, own, into);
                collect(&statement.finalbody, own, into);
            }
            _ => {}
        }
    }
}

fn collect_if(statement: &StmtIf, own: Option<usize>, into: &mut Vec<Stretch>) {
    collect(&statement.body, own, into);
    for clause in &statement.elif_else_clauses {
        let own = push(clause.range(), own, into);
        collect(&clause.body, own, into);
    }
}

fn push(range: TextRange, parent: Option<usize>, into: &mut Vec<Stretch>) -> Option<usize> {
    into.push(Stretch { start: range.start().into(), end: range.end().into(), parent });
    Some(into.len() - 1)
}

/// The innermost statement around an offset.
fn innermost(stretches: &[Stretch], offset: u32) -> Option<usize> {
    let mut at = stretches.partition_point(|stretch| stretch.start <= offset).checked_sub(1)?;
    while stretches[at].end <= offset {
        at = stretches[at].parent?;
    }
    Some(at)
}

/// Whether the instruction only ties others together: no statement begins with it.
fn is_glue(op: Op) -> bool {
    matches!(
        op,
        Op::Jump { .. }
            | Op::LeaveHandler { .. }
            | Op::EnterHandler { .. }
            | Op::Unbind { .. }
            | Op::Reraise { .. }
            | Op::MakeCell { .. }
    )
}

fn instructions(code: &Code, source: &Source, stretches: &[Stretch]) -> Vec<Instruction> {
    // What stands around a function's body is stopped at in the code around it.
    let is_own = |at: usize| match code.kind {
        CodeKind::Module => true,
        _ => stretches[at].start > code.start,
    };
    let has_body = code.locations.iter().any(|(start, _)| innermost(stretches, *start).is_some_and(is_own));
    let mut last = None;
    let mut instructions = Vec::with_capacity(code.ops.len());
    for (pc, op) in code.ops.iter().enumerate() {
        let (start, end) = code.locations.get(pc).copied().unwrap_or_default();
        let mut instruction = Instruction { start, end, line: source.position(start).line, is_start: false };
        let statement = innermost(stretches, start).filter(|at| is_own(*at));
        if !has_body {
            // A lambda or comprehension: part of a statement elsewhere.
            instruction.is_start = pc == 0;
        } else if statement.is_some() && statement != last && !is_glue(*op) {
            last = statement;
            if let Some(stretch) = statement.map(|at| stretches[at]) {
                instruction.is_start = true;
                instruction.line = source.position(stretch.start).line;
            }
        }
        instructions.push(instruction);
    }
    instructions
}
