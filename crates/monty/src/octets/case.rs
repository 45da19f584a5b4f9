//! ASCII cases and kinds, and `translate`.

/// `bytes.lower`
pub fn to_lower(source: &[u8]) -> Vec<u8> {
    source.to_ascii_lowercase()
}

/// `bytes.upper`
pub fn to_upper(source: &[u8]) -> Vec<u8> {
    source.to_ascii_uppercase()
}

/// `bytes.swapcase`
pub fn to_swapped(source: &[u8]) -> Vec<u8> {
    source
        .iter()
        .map(|byte| if byte.is_ascii_lowercase() { byte.to_ascii_uppercase() } else { byte.to_ascii_lowercase() })
        .collect()
}

/// `bytes.capitalize`
pub fn to_capitalized(source: &[u8]) -> Vec<u8> {
    let mut result = source.to_ascii_lowercase();
    if let Some(first) = result.first_mut() {
        first.make_ascii_uppercase();
    }
    result
}

/// `bytes.title`
pub fn to_title(source: &[u8]) -> Vec<u8> {
    let mut in_word = false;
    let change = |byte: &u8| {
        let changed = if in_word { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
        in_word = byte.is_ascii_alphabetic();
        changed
    };
    source.iter().map(change).collect()
}

/// `bytes.isalpha`
pub fn is_alpha(source: &[u8]) -> bool {
    !source.is_empty() && source.iter().all(u8::is_ascii_alphabetic)
}

/// `bytes.isalnum`
pub fn is_alnum(source: &[u8]) -> bool {
    !source.is_empty() && source.iter().all(u8::is_ascii_alphanumeric)
}

/// `bytes.isdigit`
pub fn is_digit(source: &[u8]) -> bool {
    !source.is_empty() && source.iter().all(u8::is_ascii_digit)
}

/// `bytes.isspace`
pub fn is_space(source: &[u8]) -> bool {
    !source.is_empty() && source.iter().copied().all(is_space_byte)
}

/// `bytes.islower`
pub fn is_lower(source: &[u8]) -> bool {
    source.iter().any(u8::is_ascii_lowercase) && !source.iter().any(u8::is_ascii_uppercase)
}

/// `bytes.isupper`
pub fn is_upper(source: &[u8]) -> bool {
    source.iter().any(u8::is_ascii_uppercase) && !source.iter().any(u8::is_ascii_lowercase)
}

/// `bytes.istitle`
pub fn is_title(source: &[u8]) -> bool {
    let (mut in_word, mut any) = (false, false);
    for byte in source {
        let is_letter = byte.is_ascii_alphabetic();
        if is_letter && byte.is_ascii_uppercase() == in_word {
            return false;
        }
        any |= is_letter;
        in_word = is_letter;
    }
    any
}

/// `bytes.translate`: drops the bytes of `delete`, then maps through `table`, if there is one.
pub fn translate(source: &[u8], table: Option<&[u8; 256]>, delete: &[u8]) -> Vec<u8> {
    let mut dropped = [false; 256];
    for byte in delete {
        dropped[usize::from(*byte)] = true;
    }
    let kept = source.iter().filter(|byte| !dropped[usize::from(**byte)]);
    match table {
        Some(table) => kept.map(|byte| table[usize::from(*byte)]).collect(),
        None => kept.copied().collect(),
    }
}

/// Whitespace of `bytes`: unlike for `str`, `\x1c` to `\x1f` are not.
pub(super) fn is_space_byte(byte: u8) -> bool {
    matches!(byte, 0x09..=0x0D | 0x20)
}
