//! From syntax tree to register code: one file per family of statements or expressions, as the grammar has them.
//!
//! Invariants: a temporary is freed in the reverse order of its allocation; an expression that writes its destination
//! more than once never gets a variable's register as destination.

mod annotation_text;
mod assign;
mod call;
mod class;
mod comprehension;
mod condition;
mod expr;
mod frame;
mod function;
mod literal;
mod match_stmt;
mod names;
mod scopes;
mod set_display;
mod stmt;
mod try_stmt;
mod type_params;

use std::cell::OnceCell;

pub(crate) use annotation_text::annotation_texts;
pub(crate) use function::{HAS_ANNOTATE, HAS_DEFAULTS, HAS_KEYWORD_DEFAULTS};
use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::{
    bytecode::{Code, CodeKind, Reg, Unit},
    compiler::{
        frame::Frame,
        scopes::{ScopeId, Scopes},
    },
};

/// How every message about Python that Monty does not have ends.
pub(crate) const UNAVAILABLE: &str = " are not available in Monty";

/// Where the top level of a text with a namespace of its own keeps that namespace if it is no plain dict.
pub(crate) const NAMESPACE_REGISTER: Reg = 0;

/// Why a program cannot be compiled, with CPython's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    pub message: String,
    pub start: u32,
    pub end: u32,
}

type Compiled<T = ()> = Result<T, CompileError>;

/// How to compile a source file.
#[derive(Clone, Copy, Debug, Default)]
pub struct CompileOptions<'a> {
    /// Part of Monty: left out of tracebacks.
    pub hidden: bool,
    /// The value of a last expression statement is the result.
    pub result_last: bool,
    /// Globals that are there before the program starts; they hide builtins.
    pub globals: &'a [String],
    /// Other sources share the globals: no builtin is resolved at compile time.
    pub shares_globals: bool,
    /// Names of the top level are looked up in a namespace before the globals.
    pub has_locals: bool,
    /// The globals say which builtins there are.
    pub own_builtins: bool,
    /// The values of expression statements are printed.
    pub prints: bool,
    /// Annotations are texts whether or not the source says so.
    pub text_annotations: bool,
}

/// Compiles a parsed module.
pub fn compile(module: &ModModule, file_name: &str, source: &str, options: CompileOptions<'_>) -> Compiled<Unit> {
    let mut scopes = Scopes::of(&module.body);
    scopes.module_names.extend(options.globals.iter().cloned());
    scopes.dynamic_globals |= options.shares_globals;
    let text_annotations = options.text_annotations || has_text_annotations(module);
    let mut compiler = Compiler {
        source,
        scopes: &scopes,
        identifiers: OnceCell::new(),
        codes: Vec::new(),
        frames: Vec::new(),
        has_locals: options.has_locals,
        own_builtins: options.own_builtins,
        prints: options.prints,
        last_line: (0, 1),
        text_annotations,
    };
    let index = compiler.reserve_code();
    compiler.frames.push(Frame::new(CodeKind::Module, "<module>", "<module>".to_owned(), Scopes::MODULE));
    compiler.module(module, options)?;
    compiler.finish_frame(index);
    compiler.codes.iter_mut().for_each(|code| code.own_builtins = options.own_builtins);
    Ok(Unit {
        file_name: file_name.to_owned(),
        source: source.to_owned(),
        codes: compiler.codes.into_iter().map(std::sync::Arc::new).collect(),
        hidden: options.hidden,
        text_annotations,
        warnings: Vec::new(),
    })
}

/// Whether a module asks for annotations that are not evaluated. Future imports stand first.
fn has_text_annotations(module: &ModModule) -> bool {
    let futures = module.body.iter().take(16).filter_map(|statement| match statement {
        Stmt::ImportFrom(import) if import.module.as_deref() == Some("__future__") => Some(&import.names),
        _ => None,
    });
    futures.flatten().any(|alias| &alias.name == "annotations")
}

struct Compiler<'a> {
    source: &'a str,
    scopes: &'a Scopes,
    /// All names in the source, sorted, once they are asked for.
    identifiers: OnceCell<Vec<&'a str>>,
    codes: Vec<Code>,
    /// Innermost frame last; never empty while compiling.
    frames: Vec<Frame<'a>>,
    has_locals: bool,
    own_builtins: bool,
    prints: bool,
    /// A place in the source and its line, so that lines are counted on from there.
    last_line: (u32, u32),
    /// `from __future__ import annotations`: annotations are texts.
    text_annotations: bool,
}

impl<'a> Compiler<'a> {
    /// The line of a place in the source.
    fn line_of(&mut self, at: u32) -> u32 {
        let (known, line) = if self.last_line.0 <= at { self.last_line } else { (0, 1) };
        let between = self.source.as_bytes().get(known as usize..at as usize).unwrap_or_default();
        let line = line + memchr::memchr_iter(b'\n', between).count() as u32;
        self.last_line = (at, line);
        line
    }

    fn module(&mut self, module: &'a ModModule, options: CompileOptions<'_>) -> Compiled {
        let (last, body) = match module.body.split_last() {
            Some((Stmt::Expr(last), body)) if options.result_last => (Some(last), body),
            _ => (None, &module.body[..]),
        };
        if options.has_locals {
            self.temp()?;
            self.end_variables();
        }
        self.module_doc(&module.body)?;
        self.conditional_annotations(&module.body)?;
        self.annotations_of(&module.body)?;
        self.body(body)?;
        if let Some(last) = last {
            let value = self.expr_any(&last.value)?;
            self.at(last.range);
            self.emit(crate::bytecode::Op::Return { src: value });
        }
        Ok(())
    }

    fn frame(&mut self) -> &mut Frame<'a> {
        self.frames.last_mut().expect("a frame is pushed before anything is compiled and popped after")
    }

    fn frame_ref(&self) -> &Frame<'a> {
        self.frames.last().expect("a frame is pushed before anything is compiled and popped after")
    }

    fn scope(&self) -> ScopeId {
        self.frame_ref().scope
    }

    fn reserve_code(&mut self) -> u32 {
        self.codes.push(Code::default());
        self.codes.len() as u32 - 1
    }

    fn finish_frame(&mut self, index: u32) {
        if let Some(frame) = self.frames.pop() {
            self.codes[index as usize] = frame.finish();
        }
    }

    fn text(&self, range: TextRange) -> &'a str {
        &self.source[range]
    }

    fn error<T>(&self, node: &impl Ranged, message: impl Into<String>) -> Compiled<T> {
        let range = node.range();
        Err(CompileError { message: message.into(), start: range.start().into(), end: range.end().into() })
    }

    fn is_constant_true(expr: &Expr) -> bool {
        match expr {
            Expr::BooleanLiteral(literal) => literal.value,
            Expr::NumberLiteral(literal) => match &literal.value {
                ruff_python_ast::Number::Int(int) => int.as_i64() != Some(0),
                _ => false,
            },
            _ => false,
        }
    }
}
