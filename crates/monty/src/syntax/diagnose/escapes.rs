//! What is wrong with the escapes of a string, in the words of CPython's decoders.

use ruff_python_parser::parse_expression;

/// What the decoder of strings says about the text between the quotes.
pub(super) fn wrong_text(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let (mut at, mut position) = (0, 0);
    while let Some(letter) = text[at..].chars().next() {
        if letter != '\\' {
            // Other letters reach the decoder as `\UXXXXXXXX`.
            position += if letter.is_ascii() { 1 } else { 10 };
            at += letter.len_utf8();
            continue;
        }
        let kind = bytes.get(at + 1).copied().unwrap_or_default();
        let (length, reason) = match kind {
            b'x' => hexadecimal(bytes, at, 2),
            b'u' => hexadecimal(bytes, at, 4),
            b'U' => hexadecimal(bytes, at, 8),
            b'N' => name(text, at),
            _ => (1 + text[at + 1..].chars().next().map_or(0, char::len_utf8), None),
        };
        if let Some(reason) = reason {
            let last = position + length - 1;
            return Some(format!(
                "(unicode error) 'unicodeescape' codec can't decode bytes in position {position}-{last}: {reason}"
            ));
        }
        position += if kind.is_ascii() { length } else { 11 };
        at += length;
    }
    None
}

/// What the decoder of bytes says.
pub(super) fn wrong_bytes(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] != b'\\' {
            at += 1;
            continue;
        }
        let is_digit = |ahead: usize| bytes.get(at + ahead).is_some_and(u8::is_ascii_hexdigit);
        if bytes.get(at + 1) == Some(&b'x') && !(is_digit(2) && is_digit(3)) {
            return Some(format!("(value error) invalid \\x escape at position {at}"));
        }
        at += 2;
    }
    None
}

/// The length of `\x41` and its like, or how far it goes and what is wrong with it.
fn hexadecimal(bytes: &[u8], at: usize, digits: usize) -> (usize, Option<&'static str>) {
    let found = bytes[at + 2..].iter().take(digits).take_while(|byte| byte.is_ascii_hexdigit()).count();
    let reason = match digits {
        _ if found == digits => {
            let code = bytes[at + 2..at + 2 + digits]
                .iter()
                .fold(0u64, |code, digit| code * 16 + u64::from(char::from(*digit).to_digit(16).unwrap_or_default()));
            (code > 0x10_ffff).then_some("illegal Unicode character")
        }
        2 => Some("truncated \\xXX escape"),
        4 => Some("truncated \\uXXXX escape"),
        _ => Some("truncated \\UXXXXXXXX escape"),
    };
    (2 + found, reason)
}

/// The same for `\N{name}`.
fn name(text: &str, at: usize) -> (usize, Option<&'static str>) {
    const MALFORMED: &str = "malformed \\N character escape";
    let rest = &text[at + 2..];
    if !rest.starts_with('{') {
        return (2, Some(MALFORMED));
    }
    match rest.find('}') {
        None => (2 + rest.len(), Some(MALFORMED)),
        Some(1) => (3, Some(MALFORMED)),
        Some(end) => {
            let is_known = parse_expression(&format!("'\\N{}'", &rest[..=end])).is_ok();
            (2 + end + 1, (!is_known).then_some("unknown Unicode character name"))
        }
    }
}
