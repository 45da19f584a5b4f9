//! What can be wrong with a pattern or a template, in `CPython`'s words.

use thiserror::Error;

/// Which Python exception an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegexErrorKind {
    /// `re.error`, with a position in most cases.
    Pattern,
    /// `ValueError`: flags that exclude each other.
    Value,
    /// `OverflowError`: a repeat count that is too large.
    Overflow,
    /// `IndexError`: a template names a group that the pattern lacks.
    Index,
    /// `RecursionError`: groups nested too deeply.
    Recursion,
}

/// A pattern or a template that does not compile.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct RegexError {
    /// The exception to raise.
    pub kind: RegexErrorKind,
    /// The message, without the position.
    pub message: String,
    /// Index into the pattern, in code points or bytes.
    pub position: Option<usize>,
}

impl RegexError {
    pub(super) fn at(message: impl Into<String>, position: usize) -> Self {
        Self { kind: RegexErrorKind::Pattern, message: message.into(), position: Some(position) }
    }

    pub(super) fn of(kind: RegexErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), position: None }
    }
}

/// `repr()` of a name in a message.
pub(super) fn quoted(name: &[u32]) -> String {
    let has = |quote: char| name.contains(&u32::from(quote));
    let quote = if has('\'') && !has('"') { '"' } else { '\'' };
    let mut text = String::from(quote);
    for point in name {
        push_quoted(&mut text, *point, quote);
    }
    text.push(quote);
    text
}

fn push_quoted(text: &mut String, point: u32, quote: char) {
    match char::from_u32(point) {
        Some('\n') => text.push_str("\\n"),
        Some('\r') => text.push_str("\\r"),
        Some('\t') => text.push_str("\\t"),
        Some('\\') => text.push_str("\\\\"),
        Some(letter) if letter == quote => text.extend(['\\', letter]),
        Some(letter) if letter.is_control() => text.extend(format!("\\x{point:02x}").chars()),
        Some(letter) => text.push(letter),
        None => text.extend(format!("\\u{point:04x}").chars()),
    }
}

/// `ascii()` of a name in a message.
pub(super) fn quoted_ascii(name: &[u32]) -> String {
    quoted(name)
        .chars()
        .map(|letter| match u32::from(letter) {
            0..=0x7f => letter.to_string(),
            point @ 0x80..=0xff => format!("\\x{point:02x}"),
            point @ 0x100..=0xffff => format!("\\u{point:04x}"),
            point => format!("\\U{point:08x}"),
        })
        .collect()
}
