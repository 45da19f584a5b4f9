//! `hex` and `fromhex`.

use super::case::is_space_byte;
use crate::text::TextRef;

const HEX: &[u8; 16] = b"0123456789abcdef";

/// Separators between groups of bytes.
#[derive(Clone, Copy, Debug)]
pub struct HexGroups {
    /// One ASCII character.
    pub separator: u8,
    /// Bytes in a group; counted from the right, from the left if negative; no groups if 0.
    pub size: i64,
}

/// Why `fromhex` failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FromHexError {
    /// `ValueError: non-hexadecimal number found in fromhex() arg at position {0}`
    NotHex(usize),
    /// `ValueError: fromhex() arg must contain an even number of hexadecimal digits`
    OddLength,
}

/// Length of [`hex`]; `None` if it does not fit.
pub fn hex_len(length: usize, groups: Option<HexGroups>) -> Option<usize> {
    let separators = match groups.map(group_size) {
        Some(size) if size > 0 => length.saturating_sub(1) / size,
        _ => 0,
    };
    length.checked_mul(2)?.checked_add(separators)
}

/// `bytes.hex`
pub fn hex(source: &[u8], groups: Option<HexGroups>) -> String {
    let mut result = String::with_capacity(hex_len(source.len(), groups).unwrap_or_default());
    for (index, byte) in source.iter().enumerate() {
        if let Some(groups) = groups
            && starts_group(index, source.len(), groups)
        {
            result.push(groups.separator as char);
        }
        result.push(HEX[usize::from(byte >> 4)] as char);
        result.push(HEX[usize::from(byte & 0xF)] as char);
    }
    result
}

/// `bytes.fromhex` of a string, of which the first that is not ASCII is reported before anything else.
pub fn from_hex_text(text: TextRef<'_>) -> Result<Vec<u8>, FromHexError> {
    if let Some(position) = text.points().position(|point| point > 127) {
        return Err(FromHexError::NotHex(position));
    }
    let bytes = text.points().map(|point| point as u8);
    from_hex_digits(bytes)
}

/// `bytes.fromhex` of bytes: pairs of digits with whitespace between them.
pub fn from_hex(source: &[u8]) -> Result<Vec<u8>, FromHexError> {
    from_hex_digits(source.iter().copied())
}

fn from_hex_digits(mut source: impl Iterator<Item = u8>) -> Result<Vec<u8>, FromHexError> {
    let mut result = Vec::new();
    let mut position = 0;
    while let Some(byte) = source.next() {
        position += 1;
        if is_space_byte(byte) {
            continue;
        }
        let high = digit(byte).ok_or(FromHexError::NotHex(position - 1))?;
        let Some(byte) = source.next() else { return Err(FromHexError::OddLength) };
        let low = digit(byte).ok_or(FromHexError::NotHex(position))?;
        position += 1;
        result.push(high << 4 | low);
    }
    Ok(result)
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

fn group_size(groups: HexGroups) -> usize {
    usize::try_from(groups.size.unsigned_abs()).unwrap_or(usize::MAX)
}

fn starts_group(index: usize, length: usize, groups: HexGroups) -> bool {
    let size = group_size(groups);
    let distance = if groups.size < 0 { index } else { length - index };
    size > 0 && index > 0 && distance.is_multiple_of(size)
}
