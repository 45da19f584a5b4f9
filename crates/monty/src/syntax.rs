//! From text to a syntax tree, or to the error that CPython 3.14 would report.
//!
//! It stands apart from the compiler: ruff's parser does the work, but it recurses (so a linear check of nesting runs
//! first), speaks other words than CPython (so failures are looked at once more, token by token), and knows no scopes.
//! **Only text that passed [`guard`](guard::check) may reach the parser.**

mod guard;

use ruff_python_ast::ModModule;
use ruff_python_parser::parse_module;

/// Parses text whose errors nobody wants to hear about, such as a line of a traceback.
pub(crate) fn parse_quietly(text: &str) -> Option<ModModule> {
    guard::check(text).ok()?;
    parse_module(text).ok().map(ruff_python_parser::Parsed::into_syntax)
}
