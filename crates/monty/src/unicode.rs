//! What Python asks of one code point: its kind, its cases, its value as a digit.
//!
//! The tables say what CPython 3.14 says (Unicode 16.0), so they are asked of CPython itself, see
//! `unicode/generate.py`; crates that follow the Unicode standard directly differ from it in details and in version.
//! All is constant data: nothing is set up at start. Points over `0x10FFFF` are answered as unassigned.

mod tables;

/// The kinds and the simple cases that many code points share.
struct Record {
    flags: u16,
    digit: u8,
    lower: i32,
    upper: i32,
    title: i32,
    fold: i32,
}

/// The cases of a code point of which at least one has several code points; padded with 0.
struct Special {
    point: u32,
    cases: [[u32; 3]; 4],
}

/// One case of one code point: up to three code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseMapping {
    points: [u32; 3],
}

/// Letters by general category (`L*`).
pub fn is_alpha(point: u32) -> bool {
    has(point, tables::ALPHA)
}

/// Letters, digits and other numeric characters.
pub fn is_alnum(point: u32) -> bool {
    has(point, tables::ALPHA | tables::DECIMAL | tables::DIGIT | tables::NUMERIC)
}

/// Digits of a decimal number system.
pub fn is_decimal(point: u32) -> bool {
    has(point, tables::DECIMAL)
}

/// Decimal digits and those like superscripts.
pub fn is_digit(point: u32) -> bool {
    has(point, tables::DIGIT)
}

/// Everything with a numeric value: digits, fractions, number words.
pub fn is_numeric(point: u32) -> bool {
    has(point, tables::NUMERIC)
}

/// Lowercase characters.
pub fn is_lower(point: u32) -> bool {
    has(point, tables::LOWER)
}

/// Uppercase characters.
pub fn is_upper(point: u32) -> bool {
    has(point, tables::UPPER)
}

/// Titlecase characters such as `ǅ`.
pub fn is_title(point: u32) -> bool {
    has(point, tables::TITLE)
}

/// Whitespace as `str.split` and `str.strip` see it.
pub fn is_space(point: u32) -> bool {
    has(point, tables::SPACE)
}

/// Whether `repr` shows the character itself.
pub fn is_printable(point: u32) -> bool {
    has(point, tables::PRINTABLE)
}

/// Whether an identifier may start with it; `_` included.
pub fn is_identifier_start(point: u32) -> bool {
    has(point, tables::XID_START)
}

/// Whether an identifier may go on with it.
pub fn is_identifier_continue(point: u32) -> bool {
    has(point, tables::XID_CONTINUE)
}

/// Whether a letter after it stands inside a word, for `str.title` and the final sigma.
pub fn is_cased(point: u32) -> bool {
    has(point, tables::CASED)
}

/// Whether the search for a word's end looks past it, for the final sigma.
pub fn is_case_ignorable(point: u32) -> bool {
    has(point, tables::CASE_IGNORABLE)
}

/// Where `str.splitlines` splits.
pub fn is_line_break(point: u32) -> bool {
    matches!(point, 0x0A..=0x0D | 0x1C..=0x1E | 0x85 | 0x2028 | 0x2029)
}

/// The value as a decimal digit, 0 to 9.
pub fn decimal_value(point: u32) -> Option<u8> {
    let record = record(point);
    (record.flags & tables::DECIMAL != 0).then_some(record.digit)
}

/// The value as a digit, 0 to 9, superscripts and the like included.
pub fn digit_value(point: u32) -> Option<u8> {
    let record = record(point);
    (record.flags & tables::DIGIT != 0).then_some(record.digit)
}

/// The value as a number, fractions included.
pub fn numeric_value(point: u32) -> Option<f64> {
    let record = record(point);
    if record.flags & tables::DIGIT != 0 {
        return Some(f64::from(record.digit));
    }
    let place = tables::NUMERICS.binary_search_by_key(&point, |entry| entry.0).ok()?;
    tables::NUMERICS.get(place).map(|entry| entry.1)
}

/// The lowercase form; the final sigma is up to the caller, who knows its neighbours.
pub fn lower(point: u32) -> CaseMapping {
    case(point, 0, |record| record.lower)
}

/// The uppercase form.
pub fn upper(point: u32) -> CaseMapping {
    case(point, 1, |record| record.upper)
}

/// The titlecase form.
pub fn title(point: u32) -> CaseMapping {
    case(point, 2, |record| record.title)
}

/// The form for caseless comparison.
pub fn fold(point: u32) -> CaseMapping {
    case(point, 3, |record| record.fold)
}

impl CaseMapping {
    /// Most code points that one becomes in any case.
    pub const MAX: usize = 3;

    /// The code points in order.
    pub fn points(self) -> impl Iterator<Item = u32> {
        let [first, second, third] = self.points;
        [Some(first), (second != 0).then_some(second), (third != 0).then_some(third)].into_iter().flatten()
    }
}

impl Record {
    const fn new(flags: u16, digit: u8, lower: i32, upper: i32, title: i32, fold: i32) -> Self {
        Self { flags, digit, lower, upper, title, fold }
    }
}

impl Special {
    const fn new(point: u32, cases: [[u32; 3]; 4]) -> Self {
        Self { point, cases }
    }
}

#[inline]
fn has(point: u32, flags: u16) -> bool {
    match ASCII_FLAGS.get(point as usize) {
        Some(ascii) => ascii & flags != 0,
        None => record(point).flags & flags != 0,
    }
}

/// The flags of the ASCII characters, which spare them the way through the tables.
static ASCII_FLAGS: [u16; 128] = {
    let mut flags = [0; 128];
    let mut point = 0;
    while point < flags.len() {
        let block = tables::BLOCKS[point >> tables::SHIFT] as usize;
        let index = tables::INDICES[(block << tables::SHIFT) + (point & ((1 << tables::SHIFT) - 1))];
        flags[point] = tables::RECORDS[index as usize].flags;
        point += 1;
    }
    flags
};

/// The record of `point`; the first record is that of NUL, the last code point's is that of the unassigned.
fn record(point: u32) -> &'static Record {
    let point = point.min(0x10_FFFF);
    let block = usize::from(tables::BLOCKS[(point >> tables::SHIFT) as usize]);
    let within = point & ((1 << tables::SHIFT) - 1);
    let index = tables::INDICES[(block << tables::SHIFT) + within as usize];
    &tables::RECORDS[usize::from(index)]
}

fn case(point: u32, column: usize, delta: impl Fn(&Record) -> i32) -> CaseMapping {
    let record = record(point);
    if record.flags & tables::SPECIAL != 0
        && let Ok(place) = tables::SPECIALS.binary_search_by_key(&point, |special| special.point)
    {
        return CaseMapping { points: tables::SPECIALS[place].cases[column] };
    }
    CaseMapping { points: [point.wrapping_add_signed(delta(record)), 0, 0] }
}
