//! The errors that CPython finds after parsing, where scopes and placement are known.
//!
//! It stands apart from the compiler so that the compiler may assume a valid tree. The passes run in CPython's order:
//! future imports, names and scopes, then everything its code generator refuses.

mod futures;
mod match_patterns;
mod placement;
mod scopes;

use ruff_python_ast::ModModule;
use ruff_text_size::{Ranged, TextRange};

use super::failure::{Failure, SyntaxFailure};
use crate::source::Source;

/// What a host may allow beyond plain modules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CheckOptions {
    /// Whether `await`, `async for`, `async with` and asynchronous comprehensions may stand outside functions.
    pub top_level_await: bool,
}

/// Checks a module that [`parse`](super::parse) accepted; `source` is its text.
pub fn check(source: &Source, module: &ModModule, options: CheckOptions) -> Result<(), SyntaxFailure> {
    futures::check(module)
        .and_then(|()| match (scopes::check(module), placement::check_awaits(module, options)) {
            (Err(name), Err(await_)) => Err(if await_.start < name.start { await_ } else { name }),
            (names, awaits) => names.and(awaits),
        })
        .and_then(|()| placement::check(module, options))
        .map_err(|failure| failure.locate_by_compiler(source))
}

/// A failure that covers a node.
fn fail(message: impl Into<String>, node: &impl Ranged) -> Failure {
    fail_range(message, node.range())
}

fn fail_range(message: impl Into<String>, range: TextRange) -> Failure {
    Failure::range(message, range.start().to_usize(), range.end().to_usize())
}
