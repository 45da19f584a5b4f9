//! Stub.
use super::SyntaxFailure;
use ruff_python_ast::ModModule;
/// Options.
pub struct CheckOptions {
    /// a
    pub a: bool,
}
/// Check.
pub fn check(_: &ModModule, _: &CheckOptions) -> Result<(), SyntaxFailure> {
    Ok(())
}
