//! The algorithms that `str` and `bytes` share, over slices of bytes (also of ASCII text) and of code points.
//!
//! Everything yields ranges of the source instead of parts of it, so that the caller may allocate the parts with its
//! heap open for writing. All of it takes linear time on any input: the cost of a call is bounded by the lengths alone.

use std::{borrow::Cow, ops::Range};

use memchr::{memchr, memchr_iter, memmem, memrchr};

/// In a haystack of at most this length, preparing a needle costs more than it saves.
const SHORT: usize = 128;

/// In a haystack shorter than this, a plain loop finds a byte before `memchr` has begun.
const TINY: usize = 16;

/// A needle of bytes for many searches.
pub enum ByteFinder<'n> {
    /// A single byte, or a needle for a short haystack.
    Plain(Cow<'n, [u8]>),
    /// Any other.
    Prepared(Box<memmem::Finder<'n>>),
}

/// What texts are made of: `u8` or `u32`.
pub trait Unit: Copy + Ord + Into<u32> + 'static {
    /// A needle prepared for many searches.
    type Finder<'n>;

    /// Prepares the needle for a haystack of this length.
    fn finder(needle: Cow<'_, [Self]>, haystack: usize) -> Self::Finder<'_>;
    /// First place of the needle in the haystack.
    fn find_next(finder: &Self::Finder<'_>, haystack: &[Self]) -> Option<usize>;
    /// First place of the needle.
    fn find(haystack: &[Self], needle: &[Self]) -> Option<usize>;
    /// Last place of the needle.
    fn rfind(haystack: &[Self], needle: &[Self]) -> Option<usize>;
}

impl Unit for u8 {
    type Finder<'n> = ByteFinder<'n>;

    #[inline]
    fn finder(needle: Cow<'_, [Self]>, haystack: usize) -> Self::Finder<'_> {
        match needle {
            needle if haystack <= SHORT || needle.len() == 1 => ByteFinder::Plain(needle),
            Cow::Borrowed(needle) => ByteFinder::Prepared(Box::new(memmem::Finder::new(needle))),
            Cow::Owned(needle) => ByteFinder::Prepared(Box::new(memmem::Finder::new(&needle).into_owned())),
        }
    }

    #[inline]
    fn find_next(finder: &Self::Finder<'_>, haystack: &[Self]) -> Option<usize> {
        match finder {
            ByteFinder::Plain(needle) => Self::find(haystack, needle),
            ByteFinder::Prepared(finder) => finder.find(haystack),
        }
    }

    fn find(haystack: &[Self], needle: &[Self]) -> Option<usize> {
        match needle {
            [byte] if haystack.len() < TINY => haystack.iter().position(|other| other == byte),
            [byte] => memchr(*byte, haystack),
            [first, ..] if haystack.len() <= SHORT => {
                let starts = haystack.get(..(haystack.len() + 1).saturating_sub(needle.len()))?;
                memchr_iter(*first, starts).find(|start| haystack[*start..].starts_with(needle))
            }
            _ => memmem::find(haystack, needle),
        }
    }

    fn rfind(haystack: &[Self], needle: &[Self]) -> Option<usize> {
        match needle {
            [byte] => memrchr(*byte, haystack),
            _ => memmem::rfind(haystack, needle),
        }
    }
}

impl Unit for u32 {
    type Finder<'n> = Cow<'n, [u32]>;

    fn finder(needle: Cow<'_, [Self]>, _: usize) -> Self::Finder<'_> {
        needle
    }

    fn find_next(finder: &Self::Finder<'_>, haystack: &[Self]) -> Option<usize> {
        Self::find(haystack, finder)
    }

    fn find(haystack: &[Self], needle: &[Self]) -> Option<usize> {
        match needle {
            [] => Some(0),
            [point] => find_point(haystack, *point),
            [head, ..] => find_points(haystack, *head, needle),
        }
    }

    fn rfind(haystack: &[Self], needle: &[Self]) -> Option<usize> {
        let (length, width) = (haystack.len(), needle.len());
        match needle {
            [] => Some(length),
            [point] => haystack.iter().rposition(|other| other == point),
            _ => search(length, width, |index| haystack[length - 1 - index], |index| needle[width - 1 - index])
                .map(|place| length - width - place),
        }
    }
}

/// The first place of a code point, looked for in sixteen at a time.
fn find_point(haystack: &[u32], point: u32) -> Option<usize> {
    let near = haystack.len().min(8);
    if let Some(place) = haystack[..near].iter().position(|other| *other == point) {
        return Some(place);
    }
    let holds = |part: &[u32]| part.iter().filter(|other| **other == point).count() > 0;
    let at = haystack.chunks(16).position(holds)? * 16;
    haystack[at..].iter().position(|other| *other == point).map(|offset| at + offset)
}

/// The first place of a needle of at least two code points that begins with `head`. Looks at each `head` while that is
/// cheap in proportion to the progress.
fn find_points(haystack: &[u32], head: u32, needle: &[u32]) -> Option<usize> {
    let last = haystack.len().checked_sub(needle.len())?;
    let (mut start, mut work) = (0, 0);
    while let Some(offset) = haystack.get(start..=last).and_then(|rest| find_point(rest, head)) {
        start += offset;
        let same = haystack[start..].iter().zip(needle).take_while(|(a, b)| a == b).count();
        if same == needle.len() {
            return Some(start);
        }
        work += same;
        if work > 4 * start + 64 {
            let rest = |index: usize| haystack[start + index];
            let place = search_by_table(haystack.len() - start, needle.len(), rest, |index| needle[index]);
            return place.map(|place| start + place);
        }
        start += 1;
    }
    None
}

/// Resolves Python's `start` and `end` of a search; `None` where not even the empty string is found.
pub fn window(start: i64, end: i64, length: usize) -> Option<Range<usize>> {
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    let resolve = |index: i64| if index < 0 { index.saturating_add(length).max(0) } else { index };
    let (start, end) = (resolve(start), resolve(end).min(length));
    (start <= end).then_some(start as usize..end as usize)
}

/// Number of places of the needle that do not overlap, at most `limit`.
pub fn count<U: Unit>(haystack: &[U], needle: &[U], limit: usize) -> usize {
    if needle.is_empty() {
        return haystack.len().saturating_add(1).min(limit);
    }
    if needle.len() > haystack.len() {
        return 0;
    }
    Matches::new(haystack, Cow::Borrowed(needle)).take(limit).count()
}

/// The places of a needle that is not empty, from the left, without overlaps.
pub struct Matches<'a, U: Unit> {
    haystack: &'a [U],
    finder: U::Finder<'a>,
    width: usize,
    position: usize,
}

impl<'a, U: Unit> Matches<'a, U> {
    /// Starts at the left; an empty needle has no places here.
    pub fn new(haystack: &'a [U], needle: Cow<'a, [U]>) -> Self {
        let width = needle.len();
        Self { haystack, finder: U::finder(needle, haystack.len()), width, position: 0 }
    }
}

impl<U: Unit> Iterator for Matches<'_, U> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        if self.width == 0 {
            return None;
        }
        let start = self.position + U::find_next(&self.finder, self.haystack.get(self.position..)?)?;
        self.position = start + self.width;
        Some(start..self.position)
    }
}

/// The parts between separators, from the left.
pub struct Split<'a, U: Unit> {
    matches: Matches<'a, U>,
    position: usize,
    left: usize,
    done: bool,
}

impl<'a, U: Unit> Split<'a, U> {
    /// Splits at most `limit` times.
    pub fn new(haystack: &'a [U], separator: Cow<'a, [U]>, limit: usize) -> Self {
        Self { matches: Matches::new(haystack, separator), position: 0, left: limit, done: false }
    }
}

impl<U: Unit> Iterator for Split<'_, U> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        if self.done {
            return None;
        }
        let separator = if self.left == 0 { None } else { self.matches.next() };
        let Some(separator) = separator else {
            self.done = true;
            return Some(self.position..self.matches.haystack.len());
        };
        self.left -= 1;
        let part = self.position..separator.start;
        self.position = separator.end;
        Some(part)
    }
}

/// The parts between separators, the last part first.
pub struct RSplit<'a, U: Unit> {
    haystack: &'a [U],
    separator: Cow<'a, [U]>,
    end: usize,
    left: usize,
    done: bool,
}

impl<'a, U: Unit> RSplit<'a, U> {
    /// Splits at most `limit` times.
    pub fn new(haystack: &'a [U], separator: Cow<'a, [U]>, limit: usize) -> Self {
        Self { haystack, separator, end: haystack.len(), left: limit, done: false }
    }
}

impl<U: Unit> Iterator for RSplit<'_, U> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        if self.done {
            return None;
        }
        let place = if self.left == 0 || self.separator.is_empty() {
            None
        } else {
            U::rfind(&self.haystack[..self.end], &self.separator)
        };
        let Some(place) = place else {
            self.done = true;
            return Some(0..self.end);
        };
        self.left -= 1;
        let part = place + self.separator.len()..self.end;
        self.end = place;
        Some(part)
    }
}

/// The words between runs of whitespace, from the left; what is left after `limit` splits keeps its trailing
/// whitespace.
pub struct Words<'a, U, F> {
    units: &'a [U],
    position: usize,
    left: usize,
    is_space: F,
}

impl<'a, U: Unit, F: Fn(U) -> bool> Words<'a, U, F> {
    /// Splits at most `limit` times.
    pub fn new(units: &'a [U], limit: usize, is_space: F) -> Self {
        Self { units, position: 0, left: limit, is_space }
    }
}

impl<U: Unit, F: Fn(U) -> bool> Iterator for Words<'_, U, F> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = self.units.get(self.position..)?;
        let start = self.position + rest.iter().position(|unit| !(self.is_space)(*unit))?;
        let word =
            if self.left == 0 { None } else { self.units[start..].iter().position(|unit| (self.is_space)(*unit)) };
        let end = word.map_or(self.units.len(), |width| start + width);
        self.left = self.left.saturating_sub(1);
        self.position = end;
        Some(start..end)
    }
}

/// The words between runs of whitespace, the last word first; what is left keeps its leading whitespace.
pub struct RWords<'a, U, F> {
    units: &'a [U],
    left: usize,
    is_space: F,
}

impl<'a, U: Unit, F: Fn(U) -> bool> RWords<'a, U, F> {
    /// Splits at most `limit` times.
    pub fn new(units: &'a [U], limit: usize, is_space: F) -> Self {
        Self { units, left: limit, is_space }
    }
}

impl<U: Unit, F: Fn(U) -> bool> Iterator for RWords<'_, U, F> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let end = self.units.iter().rposition(|unit| !(self.is_space)(*unit))? + 1;
        let space =
            if self.left == 0 { None } else { self.units[..end].iter().rposition(|unit| (self.is_space)(*unit)) };
        let start = space.map_or(0, |place| place + 1);
        self.left = self.left.saturating_sub(1);
        self.units = &self.units[..start];
        Some(start..end)
    }
}

/// The lines; `\r\n` is one line break.
pub struct Lines<'a, U, F> {
    units: &'a [U],
    position: usize,
    keep_ends: bool,
    is_break: F,
}

impl<'a, U: Unit, F: Fn(U) -> bool> Lines<'a, U, F> {
    /// Lines with their line breaks if `keep_ends`.
    pub fn new(units: &'a [U], keep_ends: bool, is_break: F) -> Self {
        Self { units, position: 0, keep_ends, is_break }
    }
}

impl<U: Unit, F: Fn(U) -> bool> Iterator for Lines<'_, U, F> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let start = self.position;
        let rest = self.units.get(start..).filter(|rest| !rest.is_empty())?;
        let end = start + rest.iter().position(|unit| (self.is_break)(*unit)).unwrap_or(rest.len());
        let point = |place: usize| self.units.get(place).map(|unit| (*unit).into());
        self.position = match (point(end), point(end + 1)) {
            (Some(0x0D), Some(0x0A)) => end + 2,
            (Some(_), _) => end + 1,
            (None, _) => end,
        };
        Some(start..if self.keep_ends { self.position } else { end })
    }
}

/// Which ends `strip` and its kin look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// `strip`
    Both,
    /// `lstrip`
    Left,
    /// `rstrip`
    Right,
}

/// What remains without the units at the ends for which `strips` holds.
pub fn strip<U: Unit>(units: &[U], ends: Ends, strips: impl Fn(U) -> bool) -> Range<usize> {
    let mut range = 0..units.len();
    if ends != Ends::Right {
        range.start = units.iter().position(|unit| !strips(*unit)).unwrap_or(units.len());
    }
    if ends != Ends::Left {
        let kept = units[range.clone()].iter().rposition(|unit| !strips(*unit));
        range.end = kept.map_or(range.start, |place| range.start + place + 1);
    }
    range
}

/// A set of units with fast lookup however many there are, for `strip`.
pub struct UnitSet {
    ascii: u128,
    others: Vec<u32>,
}

impl UnitSet {
    /// The set of these units.
    pub fn new(units: impl Iterator<Item = u32>) -> Self {
        let mut set = Self { ascii: 0, others: Vec::new() };
        for unit in units {
            if unit < 128 {
                set.ascii |= 1 << unit;
            } else {
                set.others.push(unit);
            }
        }
        set.others.sort_unstable();
        set.others.dedup();
        set
    }

    /// Whether the unit is one of them.
    pub fn contains(&self, unit: u32) -> bool {
        if unit < 128 { self.ascii >> unit & 1 == 1 } else { self.others.binary_search(&unit).is_ok() }
    }
}

/// How much padding `center` puts left and right.
pub fn center_margins(length: usize, width: usize) -> (usize, usize) {
    let margin = width.saturating_sub(length);
    let left = margin / 2 + (margin & width & 1);
    (left, margin - left)
}

/// Where `zfill` puts its zeros: after a sign.
pub fn sign_len<U: Unit>(units: &[U]) -> usize {
    usize::from(units.first().is_some_and(|unit| matches!((*unit).into(), 0x2B | 0x2D)))
}

/// Length after `expandtabs`; `None` if it does not fit.
pub fn expanded_len<U: Unit>(units: &[U], tab_size: usize) -> Option<usize> {
    let mut length = 0_usize;
    let mut column = 0_usize;
    if !units.iter().any(|unit| (*unit).into() == 0x09) {
        return Some(units.len());
    }
    for unit in units {
        let width = match (*unit).into() {
            0x09 => tab_width(column, tab_size),
            _ => 1,
        };
        length = length.checked_add(width)?;
        column = if matches!((*unit).into(), 0x0A | 0x0D) { 0 } else { column.checked_add(width)? };
    }
    isize::try_from(length).is_ok().then_some(length)
}

/// Calls `emit` with each part between tabs and `pad` with the number of spaces for each tab.
pub fn expand_tabs<U: Unit, S>(
    units: &[U],
    tab_size: usize,
    sink: &mut S,
    emit: impl Fn(&mut S, &[U]),
    pad: impl Fn(&mut S, usize),
) {
    let mut column = 0;
    for (at, part) in units.split(|unit| (*unit).into() == 0x09).enumerate() {
        if at > 0 {
            let width = tab_width(column, tab_size);
            pad(sink, width);
            column += width;
        }
        emit(sink, part);
        column = match part.iter().rposition(|unit| matches!((*unit).into(), 0x0A | 0x0D)) {
            Some(line_break) => part.len() - line_break - 1,
            None => column + part.len(),
        };
    }
}

fn tab_width(column: usize, tab_size: usize) -> usize {
    if tab_size == 0 { 0 } else { tab_size - column % tab_size }
}

/// Finds a needle of at least two units read through closures, so that one search serves both directions.
///
/// Compares naively while that is cheap in proportion to the progress, then goes on with a failure table.
fn search(
    length: usize,
    width: usize,
    haystack: impl Fn(usize) -> u32,
    needle: impl Fn(usize) -> u32,
) -> Option<usize> {
    let last = length.checked_sub(width)?;
    let (head, tail) = (needle(0), needle(width - 1));
    let mut work = 0;
    for start in 0..=last {
        if haystack(start) != head || haystack(start + width - 1) != tail {
            continue;
        }
        let same = (1..width - 1).take_while(|index| haystack(start + index) == needle(*index)).count();
        if same == width - 2 {
            return Some(start);
        }
        work += same;
        if work > 4 * start + 64 {
            let rest = |index: usize| haystack(start + index);
            return search_by_table(length - start, width, rest, needle).map(|place| start + place);
        }
    }
    None
}

/// Knuth, Morris and Pratt's search.
fn search_by_table(
    length: usize,
    width: usize,
    haystack: impl Fn(usize) -> u32,
    needle: impl Fn(usize) -> u32,
) -> Option<usize> {
    let mut borders = vec![0_usize; width];
    let mut matched = 0;
    for index in 1..width {
        while matched > 0 && needle(index) != needle(matched) {
            matched = borders[matched - 1];
        }
        matched += usize::from(needle(index) == needle(matched));
        borders[index] = matched;
    }
    matched = 0;
    for index in 0..length {
        while matched > 0 && haystack(index) != needle(matched) {
            matched = borders[matched - 1];
        }
        matched += usize::from(haystack(index) == needle(matched));
        if matched == width {
            return Some(index + 1 - width);
        }
    }
    None
}
