//! What the engine asks about characters: categories and case classes, over the generated tables.

use super::{
    ast::Category,
    tables::{DIGIT, FOLD, SPACE, UNFOLD, WORD},
};

/// Whether `category` holds `point` when Unicode rules apply.
pub(super) fn in_category(category: Category, point: u32) -> bool {
    match category {
        Category::Digit => is_digit(point),
        Category::NotDigit => !is_digit(point),
        Category::Space => is_space(point),
        Category::NotSpace => !is_space(point),
        Category::Word => is_word(point),
        Category::NotWord => !is_word(point),
    }
}

/// Whether `category` holds `point` when only ASCII counts.
pub(super) fn in_ascii_category(category: Category, point: u32) -> bool {
    let narrow = match category {
        Category::Digit | Category::NotDigit => (0x30..=0x39).contains(&point),
        Category::Space | Category::NotSpace => matches!(point, 9..=13 | 32),
        Category::Word | Category::NotWord => is_ascii_word(point),
    };
    narrow != matches!(category, Category::NotDigit | Category::NotSpace | Category::NotWord)
}

/// One bit for each ASCII letter, digit and the underscore.
const ASCII_WORD: [u64; 2] = [0x03ff_0000_0000_0000, 0x07ff_fffe_87ff_fffe];

#[inline]
pub(super) fn is_ascii_word(point: u32) -> bool {
    point < 128 && (ASCII_WORD[(point >> 6) as usize] >> (point & 63)) & 1 != 0
}

#[inline]
pub(super) fn is_word(point: u32) -> bool {
    if point < 128 { is_ascii_word(point) } else { in_ranges(WORD, point) }
}

fn is_digit(point: u32) -> bool {
    if point < 128 { (0x30..=0x39).contains(&point) } else { in_ranges(DIGIT, point) }
}

fn is_space(point: u32) -> bool {
    if point < 128 { matches!(point, 9..=13 | 28..=32) } else { in_ranges(SPACE, point) }
}

/// Whether one of the sorted inclusive `ranges` holds `point`.
pub(super) fn in_ranges(ranges: &[(u32, u32)], point: u32) -> bool {
    let after = ranges.partition_point(|range| range.0 <= point);
    after > 0 && ranges[after - 1].1 >= point
}

/// Lower case of one character, as one character.
pub(super) fn lower(point: u32) -> u32 {
    if point < 128 {
        return u32::from((point as u8).to_ascii_lowercase());
    }
    char::from_u32(point).and_then(|letter| letter.to_lowercase().next()).map_or(point, u32::from)
}

/// Lower case where only ASCII letters have case.
pub(super) fn lower_ascii(point: u32) -> u32 {
    if point < 128 { u32::from((point as u8).to_ascii_lowercase()) } else { point }
}

/// Adds to sorted disjoint `ranges` all that differs only in case, by Unicode.
pub(super) fn add_cases(ranges: &mut Vec<(u32, u32)>) {
    let mut smallest = Vec::new();
    for (low, high) in ranges.iter().copied() {
        smallest.extend(rows(FOLD, low, high).iter().map(|row| row.1));
        smallest.extend(rows(UNFOLD, low, high).iter().map(|row| row.0));
    }
    smallest.sort_unstable();
    smallest.dedup();
    for point in smallest {
        ranges.push((point, point));
        ranges.extend(rows(UNFOLD, point, point).iter().map(|row| (row.1, row.1)));
    }
}

/// Adds to `ranges` all that differs only in the case of ASCII letters.
pub(super) fn add_ascii_cases(ranges: &mut Vec<(u32, u32)>) {
    for index in 0..ranges.len() {
        let (low, high) = ranges[index];
        for (first, last, other) in [(b'A', b'Z', b'a'), (b'a', b'z', b'A')] {
            let (first, last, other) = (u32::from(first), u32::from(last), u32::from(other));
            let (low, high) = (low.max(first), high.min(last));
            if low <= high {
                ranges.push((low - first + other, high - first + other));
            }
        }
    }
}

fn rows(table: &'static [(u32, u32)], low: u32, high: u32) -> &'static [(u32, u32)] {
    let start = table.partition_point(|row| row.0 < low);
    let end = table.partition_point(|row| row.0 <= high);
    &table[start..end]
}
