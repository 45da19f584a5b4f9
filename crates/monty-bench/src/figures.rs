//! The raw figures of a run as a JSON file, for whoever wants to plot or to compute further.

use std::fs::write;
use std::path::Path;

use serde::Serialize;

use crate::error::BenchError;

/// Writes what `--json` asks for.
pub(crate) fn write_json(figures: &impl Serialize, path: &Path) -> Result<(), BenchError> {
    let mut text = serde_json::to_string_pretty(figures)?;
    text.push('\n');
    write(path, text).map_err(|source| BenchError::File { path: path.to_owned(), source })
}
