//! `monty lsp`.

use std::process::ExitCode;

use anyhow::{Context, Result};

/// Serves the editor at the standard streams until it leaves.
pub(crate) fn serve() -> Result<ExitCode> {
    let code = monty_lsp::serve_stdio().context("the language server does not start")?;
    Ok(ExitCode::from(code))
}
