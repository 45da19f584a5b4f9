//! Where the `^` and `~` under a source line go, and when they are left out.
//!
//! The failing expression is parsed once more to find the operator, bracket or call in it that is worth pointing at.

use ruff_python_ast::{Expr, ExprBinOp, ExprCall, ExprSubscript, Stmt};
use ruff_text_size::Ranged;

use crate::syntax::parse_quietly;

/// The lines shown and the part of them that failed.
pub(super) struct Shown<'a> {
    /// Dedented lines without their breaks.
    pub lines: &'a [&'a str],
    /// Byte column in the first line.
    pub start: usize,
    /// Byte column in the last line.
    pub end: usize,
}

/// A line of those shown and a byte column in it.
pub(super) type Spot = (usize, usize);

/// The part of the expression that gets `^`; the rest gets `~`.
pub(super) struct Anchors {
    /// Where the left part ends.
    pub left_end: Spot,
    /// Where the right part begins.
    pub right_start: Spot,
}

/// What is known about the markers of some lines.
pub(super) struct Marks {
    /// Whether markers are shown; anchors matter for the choice of lines even if they are not.
    pub is_shown: bool,
    /// The inner part worth pointing at, if there is one.
    pub anchors: Option<Anchors>,
}

impl Marks {
    /// The marker under one character of the range.
    pub(super) fn mark(&self, spot: Spot) -> char {
        match &self.anchors {
            Some(anchors) if spot < anchors.left_end || spot >= anchors.right_start => '~',
            _ => '^',
        }
    }
}

/// Decides whether markers are shown, and where they change; `None` if the range does not lie within the lines.
pub(super) fn markers(shown: &Shown<'_>) -> Option<Marks> {
    let (first, last) = (shown.lines.first()?, shown.lines.last()?);
    let before = first.get(..shown.start.min(first.len()))?;
    let after = last.get(shown.end.min(last.len())..)?;
    let text = shown.lines.join("\n");
    let segment = text.get(before.len()..text.len() - after.len())?;
    let anchors = anchors(segment, shown);
    let is_whole = before.trim_start().is_empty() && after.trim_end().is_empty();
    let is_shown = (anchors.is_some() || !is_whole) && !is_plain_call(shown, &text);
    Some(Marks { is_shown, anchors })
}

/// Whether the lines are `name = call(…)` or `return name(…)` and the call is what failed: then nothing needs pointing at.
fn is_plain_call(shown: &Shown<'_>, text: &str) -> bool {
    let Some(module) = parse_quietly(text) else { return false };
    let call = match module.body.first() {
        Some(Stmt::Return(statement)) => match statement.value.as_deref() {
            Some(Expr::Call(call)) if call.func.is_name_expr() => call,
            _ => return false,
        },
        Some(Stmt::Assign(statement)) => match (statement.targets.as_slice(), &*statement.value) {
            ([Expr::Name(_)], Expr::Call(call)) => call,
            _ => return false,
        },
        _ => return false,
    };
    let last_line_start = text.len() - shown.lines.last().map_or(0, |line| line.len());
    // CPython compares the parser's columns, which count bytes, with its own, which count characters.
    let characters = |line: Option<&&str>, bytes: usize| {
        line.map_or(0, |line| line.char_indices().take_while(|(index, _)| *index < bytes).count())
    };
    call.start().to_usize() == characters(shown.lines.first(), shown.start)
        && call.end().to_usize() == last_line_start + characters(shown.lines.last(), shown.end)
}

fn anchors(segment: &str, shown: &Shown<'_>) -> Option<Anchors> {
    let wrapped = format!("(\n{segment}\n)");
    let module = parse_quietly(&wrapped)?;
    let [Stmt::Expr(statement)] = module.body.as_slice() else { return None };
    let (left_end, right_start) = match &*statement.value {
        Expr::BinOp(operation) => operator(&wrapped, operation)?,
        Expr::Subscript(subscript) => brackets(&wrapped, subscript)?,
        Expr::Call(call) => parentheses(&wrapped, call)?,
        _ => return None,
    };
    Some(Anchors { left_end: spot(&wrapped, left_end, shown), right_start: spot(&wrapped, right_start, shown) })
}

/// Turns an offset into the wrapped segment into a line and column of those shown.
fn spot(wrapped: &str, offset: usize, shown: &Shown<'_>) -> Spot {
    let before = &wrapped.as_bytes()[2..offset.max(2)];
    let line = before.iter().filter(|byte| **byte == b'\n').count();
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count();
    (line, if line == 0 { column + shown.start } else { column })
}

fn operator(wrapped: &str, operation: &ExprBinOp) -> Option<(usize, usize)> {
    let bytes = wrapped.as_bytes();
    let start = skip_to(bytes, operation.left.end().to_usize(), |byte| !byte.is_ascii_whitespace() && byte != b')')?;
    let second = *bytes.get(start + 1)?;
    let is_wide = !second.is_ascii_whitespace()
        && second != b'\\'
        && second != b'#'
        && start + 1 < operation.right.start().to_usize();
    Some((start, start + if is_wide { 2 } else { 1 }))
}

fn brackets(wrapped: &str, subscript: &ExprSubscript) -> Option<(usize, usize)> {
    let bytes = wrapped.as_bytes();
    let start = skip_to(bytes, subscript.value.end().to_usize(), |byte| byte == b'[')?;
    let end = skip_to(bytes, subscript.slice.end().to_usize(), |byte| byte == b']')?;
    Some((start, end + 1))
}

fn parentheses(wrapped: &str, call: &ExprCall) -> Option<(usize, usize)> {
    let start = skip_to(wrapped.as_bytes(), call.func.end().to_usize(), |byte| byte == b'(')?;
    Some((start, call.end().to_usize()))
}

/// The first byte from `start` on that is wanted, outside comments and line continuations.
fn skip_to(bytes: &[u8], start: usize, is_wanted: impl Fn(u8) -> bool) -> Option<usize> {
    let mut index = start;
    loop {
        match *bytes.get(index)? {
            b'#' | b'\\' => index += bytes.get(index..)?.iter().position(|byte| *byte == b'\n')?,
            byte if is_wanted(byte) => return Some(index),
            _ => index += 1,
        }
    }
}
