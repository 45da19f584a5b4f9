//! `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.
//!
//! Each result is `width` bytes long, if that is more than the source has: pay for that before the call.

use std::iter;

use crate::text::units;

/// `bytes.center`
pub fn center(source: &[u8], width: usize, fill: u8) -> Vec<u8> {
    let (left, right) = units::center_margins(source.len(), width);
    padded(source, left, right, fill)
}

/// `bytes.ljust`
pub fn left_justify(source: &[u8], width: usize, fill: u8) -> Vec<u8> {
    padded(source, 0, width.saturating_sub(source.len()), fill)
}

/// `bytes.rjust`
pub fn right_justify(source: &[u8], width: usize, fill: u8) -> Vec<u8> {
    padded(source, width.saturating_sub(source.len()), 0, fill)
}

/// `bytes.zfill`: zeros after the sign.
pub fn zero_fill(source: &[u8], width: usize) -> Vec<u8> {
    let (sign, digits) = source.split_at(units::sign_len(source));
    let zeros = iter::repeat_n(b'0', width.saturating_sub(source.len()));
    sign.iter().copied().chain(zeros).chain(digits.iter().copied()).collect()
}

/// Length of what [`expand_tabs`] gives; `None` if it does not fit.
pub fn expanded_len(source: &[u8], tab_size: usize) -> Option<usize> {
    units::expanded_len(source, tab_size)
}

/// `bytes.expandtabs`. Ask [`expanded_len`] first: tabs may be huge.
pub fn expand_tabs(source: &[u8], tab_size: usize) -> Vec<u8> {
    let mut result = Vec::with_capacity(expanded_len(source, tab_size).unwrap_or_default());
    let spaces = |result: &mut Vec<u8>, width| result.extend(iter::repeat_n(b' ', width));
    units::expand_tabs(source, tab_size, &mut result, |result, part| result.extend_from_slice(part), spaces);
    result
}

fn padded(source: &[u8], left: usize, right: usize, fill: u8) -> Vec<u8> {
    let mut result = Vec::with_capacity(left.saturating_add(source.len()).saturating_add(right));
    result.extend(iter::repeat_n(fill, left));
    result.extend_from_slice(source);
    result.extend(iter::repeat_n(fill, right));
    result
}
