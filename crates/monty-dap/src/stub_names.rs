//! The functions that a stub file declares: those are what a program may call and the host must answer.
//!
//! Only names are wanted here. Types are the checker's business, which runs before a program does.

use ruff_python_ast::Stmt;
use ruff_python_parser::parse_module;

/// The public functions of a stub file, in its order.
pub(crate) fn functions_of(text: &str) -> Result<Vec<StubFunction>, String> {
    // The parser descends recursively: nesting is bounded before it runs.
    if let Some(refusal) = monty::too_deep(text) {
        return Err(refusal.message);
    }
    let parsed = parse_module(text).map_err(|error| error.to_string())?;
    let mut names = Vec::new();
    collect(&parsed.syntax().body, &mut names);
    Ok(names)
}

/// A declared function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StubFunction {
    pub(crate) name: String,
    pub(crate) is_async: bool,
}

fn collect(body: &[Stmt], names: &mut Vec<StubFunction>) {
    for statement in body {
        match statement {
            Stmt::FunctionDef(function) if !function.name.starts_with('_') => {
                let found = StubFunction { name: function.name.to_string(), is_async: function.is_async };
                // Overloads declare one function several times.
                if !names.iter().any(|known| known.name == found.name) {
                    names.push(found);
                }
            }
            Stmt::If(statement) => {
                collect(&statement.body, names);
                statement.elif_else_clauses.iter().for_each(|clause| collect(&clause.body, names));
            }
            _ => {}
        }
    }
}
