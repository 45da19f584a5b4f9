//! Whether a text that is typed line by line is a whole statement yet.

use ruff_python_ast::Stmt;

use crate::{source::Source, syntax};

/// How a text ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenEnd {
    /// A whole statement, or one that no further line could mend.
    Closed,
    /// Within a block, which an empty line ends.
    Block,
    /// Within brackets, a string, or a line that goes on.
    Inside,
}

/// Tells how a text ends.
pub fn open_end(text: &str) -> OpenEnd {
    let source = Source::new("<input>", text);
    let last_line = text.trim_end().rsplit('\n').next().unwrap_or_default();
    match syntax::parse(&source) {
        Ok(parsed) => match parsed.syntax().body.last() {
            Some(
                Stmt::FunctionDef(_)
                | Stmt::ClassDef(_)
                | Stmt::If(_)
                | Stmt::For(_)
                | Stmt::While(_)
                | Stmt::With(_)
                | Stmt::Try(_)
                | Stmt::Match(_),
            ) => OpenEnd::Block,
            _ => OpenEnd::Closed,
        },
        Err(failure) => {
            let message = failure.message.as_str();
            let within = ["was never closed", "unterminated triple-quoted", "unexpected EOF", "unexpected end of file"];
            let in_block = ["expected an indented block", "expected 'except' or 'finally' block"];
            if within.iter().any(|part| message.contains(part)) || last_line.ends_with('\\') {
                OpenEnd::Inside
            } else if in_block.iter().any(|part| message.contains(part)) || last_line.starts_with('@') {
                OpenEnd::Block
            } else {
                OpenEnd::Closed
            }
        }
    }
}
