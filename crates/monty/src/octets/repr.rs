//! `repr` of bytes.

use crate::text::{push_escape, quote_for, short_escape};

/// Length of [`repr`].
pub fn repr_len(source: &[u8]) -> usize {
    let quote = quote(source);
    let width = |byte: &u8| match byte {
        _ if short_escape((*byte).into(), quote).is_some() => 2,
        0x20..=0x7E => 1,
        _ => 4,
    };
    3 + source.iter().map(width).sum::<usize>()
}

/// `repr(source)` of `bytes`; up to four times the length of the source, see [`repr_len`].
pub fn repr(source: &[u8]) -> String {
    let quote = quote(source);
    let mut result = String::with_capacity(repr_len(source));
    result.push('b');
    result.push(quote as u8 as char);
    for byte in source {
        if let Some(letter) = short_escape((*byte).into(), quote) {
            result.push('\\');
            result.push(letter as u8 as char);
        } else if matches!(byte, 0x20..=0x7E) {
            result.push(*byte as char);
        } else {
            push_escape((*byte).into(), |byte| result.push(byte as char));
        }
    }
    result.push(quote as u8 as char);
    result
}

fn quote(source: &[u8]) -> u32 {
    quote_for(source.iter().copied().map(u32::from))
}
