//! Docstrings as people read them.

use ty_python_semantic::{Db as SemanticDb, ResolvedDefinition};

/// The docstring of the first definition that has one, without the indentation of its source.
pub(crate) fn documentation(db: &dyn SemanticDb, definitions: &[ResolvedDefinition<'_>]) -> Option<String> {
    let found = definitions.iter().find_map(|definition| definition.docstring(db))?;
    Some(clean(&found)).filter(|text| !text.is_empty())
}

/// Takes the common indentation off all lines but the first, and empty lines off both ends.
pub(crate) fn clean(text: &str) -> String {
    let expanded = text.replace('\t', "        ");
    let mut lines: Vec<&str> = expanded.lines().collect();
    let depth = |line: &&str| line.len() - line.trim_start().len();
    let common = lines.iter().skip(1).filter(|line| !line.trim().is_empty()).map(depth).min().unwrap_or(0);
    for (index, line) in lines.iter_mut().enumerate() {
        *line = if index == 0 { line.trim_start() } else { line.get(common..).unwrap_or_default() };
        *line = line.trim_end();
    }
    let start = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let end = lines.iter().rposition(|line| !line.is_empty()).map_or(start, |last| last + 1);
    lines[start..end].join("\n")
}
