//! Escape sequences that mean nothing because they are cut short or name no character.
//!
//! They stand apart from the other errors because it is the parser of CPython that meets them, with a whole literal at
//! a time, and because their message counts places in what its decoder sees.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::Parsed;
use ruff_text_size::{Ranged, TextRange};

use super::failure::Failure;

/// The error in the literal around `offset`, where the parser found one, and the literal's end.
pub(super) fn diagnose<T>(text: &str, parsed: &Parsed<T>, offset: usize) -> Option<(Failure, usize)> {
    let holds = |range: TextRange| range.start().to_usize() <= offset && offset <= range.end().to_usize();
    let token = parsed.tokens().iter().find(|token| {
        let is_text = matches!(token.kind(), TokenKind::String | TokenKind::FStringMiddle | TokenKind::TStringMiddle);
        is_text && holds(token.range())
    })?;
    let (start, end) = (token.range().start().to_usize(), token.range().end().to_usize());
    let literal = &text[start..end];
    let (prefix, quotes) = match token.kind() {
        TokenKind::String => {
            let quote = literal.find(['"', '\''])?;
            let is_triple = literal[quote..].starts_with("\"\"\"") || literal[quote..].starts_with("'''");
            (quote, if is_triple { 3 } else { 1 })
        }
        _ => (0, 0),
    };
    let content = literal.get(prefix + quotes..literal.len().checked_sub(quotes)?)?;
    let is_bytes = literal[..prefix].contains(['b', 'B']);
    let message = match is_bytes {
        true => in_bytes(content)?,
        false => in_text(content, offset.saturating_sub(start + prefix + quotes))?,
    };
    Some((Failure::range(message, start, end), end))
}

fn hex_digits(bytes: &[u8], most: usize) -> usize {
    bytes.iter().take(most).take_while(|byte| byte.is_ascii_hexdigit()).count()
}

fn in_bytes(content: &str) -> Option<String> {
    let bytes = content.as_bytes();
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'\\', &bytes[at..]) {
        at += found;
        if bytes.get(at + 1) == Some(&b'x') && hex_digits(&bytes[at + 2..], 2) < 2 {
            return Some(format!("(value error) invalid \\x escape at position {at}"));
        }
        at = (at + 2).min(bytes.len());
    }
    None
}

fn in_text(content: &str, suspect: usize) -> Option<String> {
    let bytes = content.as_bytes();
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'\\', &bytes[at..]) {
        at += found;
        let rest = &bytes[at + 1..];
        let wrong = match rest.first() {
            Some(b'x') => cut_short(rest, 2, "truncated \\xXX escape"),
            Some(b'u') => cut_short(rest, 4, "truncated \\uXXXX escape"),
            Some(b'U') => cut_short(rest, 8, "truncated \\UXXXXXXXX escape").or_else(|| {
                let digits = content.get(at + 2..at + 10)?;
                let is_beyond = u32::from_str_radix(digits, 16).is_ok_and(|number| number > 0x0010_FFFF);
                is_beyond.then_some((10, "illegal Unicode character"))
            }),
            Some(b'N') => name(rest, suspect.saturating_sub(at)),
            _ => None,
        };
        if let Some((length, problem)) = wrong {
            let (first, last) = (decoder_place(content, at), decoder_place(content, at + length) - 1);
            return Some(format!(
                "(unicode error) 'unicodeescape' codec can't decode bytes in position {first}-{last}: {problem}"
            ));
        }
        at = (at + 2).min(bytes.len());
    }
    None
}

/// How long an escape of fewer hexadecimal digits than it must have is, with its problem.
fn cut_short(rest: &[u8], wanted: usize, problem: &'static str) -> Option<(usize, &'static str)> {
    let digits = hex_digits(&rest[1..], wanted);
    (digits < wanted).then_some((2 + digits, problem))
}

/// The same for `\N{…}`; the parser has stopped at `suspect` if the name is unknown.
fn name(rest: &[u8], suspect: usize) -> Option<(usize, &'static str)> {
    const MALFORMED: &str = "malformed \\N character escape";
    if rest.get(1) != Some(&b'{') {
        return Some((2, MALFORMED));
    }
    match rest[2..].iter().position(|byte| *byte == b'}') {
        None => Some((1 + rest.len(), MALFORMED)),
        Some(0) => Some((3, MALFORMED)),
        Some(length) if suspect <= length + 4 => Some((length + 4, "unknown Unicode character name")),
        Some(_) => None,
    }
}

/// Where a place is in what CPython's decoder sees: there, each character beyond ASCII is an escape of ten.
fn decoder_place(content: &str, offset: usize) -> usize {
    let before = content.get(..offset).unwrap_or(content);
    before.chars().map(|character| if character.is_ascii() { 1 } else { 10 }).sum()
}
