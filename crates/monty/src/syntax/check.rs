//! Stub.
use ruff_python_ast::ModModule;
use super::SyntaxFailure;
/// Options.
pub struct CheckOptions { /// a
 pub a: bool }
/// Check.
pub fn check(_: &ModModule, _: &CheckOptions) -> Result<(), SyntaxFailure> { Ok(()) }
