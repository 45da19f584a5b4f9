//! What CPython's compiler warns of: escapes that are none, numbers glued to keywords, `return` in `finally`, `is` with a
//! literal, calls and subscripts of literals.
//!
//! It stands apart from the errors of `check` because a program with warnings runs. The order is CPython's: what its
//! parser sees, then what leaves `finally` blocks, then what its code generator meets.

mod escapes;
mod finally;
mod literals;

use ruff_python_ast::{ModModule, token::TokenKind};
use ruff_python_parser::Parsed;
use ruff_text_size::Ranged;

/// A `SyntaxWarning`, and the byte offset whose line it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxWarning {
    pub message: String,
    pub offset: u32,
}

/// All warnings about a module, in the order in which CPython gives them.
pub fn warnings(text: &str, parsed: &Parsed<ModModule>) -> Vec<SyntaxWarning> {
    let mut found = glued_numbers(text, parsed);
    escapes::find(text, parsed, &mut found);
    found.sort_by_key(|warning| line_start(text, warning.offset));
    finally::find(parsed.syntax(), &mut found);
    literals::find(parsed.syntax(), &mut found);
    found
}

fn line_start(text: &str, offset: u32) -> usize {
    text.as_bytes().get(..offset as usize).and_then(|before| memchr::memrchr(b'\n', before)).map_or(0, |at| at + 1)
}

/// `0in x`: a number whose next token is a keyword without a space between.
fn glued_numbers(text: &str, parsed: &Parsed<ModModule>) -> Vec<SyntaxWarning> {
    let mut found = Vec::new();
    let mut previous = None;
    for token in parsed.tokens() {
        let is_number = matches!(token.kind(), TokenKind::Int | TokenKind::Float | TokenKind::Complex);
        if let Some(number) = previous
            && token.kind().is_keyword()
        {
            let range: ruff_text_size::TextRange = number;
            if range.end() == token.start() {
                let kind = number_kind(&text[range]);
                found
                    .push(SyntaxWarning { message: format!("invalid {kind} literal"), offset: range.start().to_u32() });
            }
        }
        previous = is_number.then_some(token.range());
    }
    found
}

fn number_kind(literal: &str) -> &'static str {
    let bytes = literal.as_bytes();
    match (bytes, bytes.get(1)) {
        ([b'0', ..], Some(b'x' | b'X')) => "hexadecimal",
        ([b'0', ..], Some(b'o' | b'O')) => "octal",
        ([b'0', ..], Some(b'b' | b'B')) => "binary",
        ([.., b'j' | b'J'], _) => "imaginary",
        _ => "decimal",
    }
}
