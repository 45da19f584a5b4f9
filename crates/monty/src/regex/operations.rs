//! What the `re` module does with many matches at once: find all, split, substitute.
//!
//! Results are spans of the subject wherever possible, so that the caller copies each piece of text once.

use super::{OutOfFuel, Regex, Span, Subject, budget::Budget, search::Finder, template::TemplatePiece, unit::Unit};
use crate::text::{Text, TextBuilder, TextRef};

/// Every match of a pattern, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindAll {
    /// Spans per match: one for the whole match or the only group, else one for each group.
    pub columns: usize,
    /// All rows; `None` where a group took no part, which `findall` shows as empty.
    pub spans: Vec<Option<Span>>,
}

/// All matches within `start..end`.
pub fn find_all(
    regex: &Regex,
    subject: Subject<'_>,
    start: usize,
    end: usize,
    budget: &mut Budget,
) -> Result<FindAll, OutOfFuel> {
    let Some((start, end)) = subject.clamp(start, end)? else {
        return Ok(FindAll { columns: regex.columns(), spans: Vec::new() });
    };
    match subject {
        Subject::Narrow(text) => find_all_in(regex, &text[..end], start, budget),
        Subject::Wide(points) => find_all_in(regex, &points[..end], start, budget),
    }
}

fn find_all_in<U: Unit>(regex: &Regex, text: &[U], start: usize, budget: &mut Budget) -> Result<FindAll, OutOfFuel> {
    let groups = regex.groups.min(1)..=regex.groups;
    let columns = regex.columns();
    let mut finder = Finder::new(regex, text, start, budget);
    let mut spans = Vec::new();
    while let Some(found) = finder.find()? {
        finder.machine.budget.claim(columns * size_of::<Option<Span>>())?;
        spans.extend(groups.clone().map(|group| finder.group(found, group)));
    }
    Ok(FindAll { columns, spans })
}

/// The pieces between matches, with the groups of each match between them; at most `limit` matches: 0 for all, none if
/// negative.
///
/// A group that took no part is `None`.
pub fn split(
    regex: &Regex,
    subject: Subject<'_>,
    limit: i64,
    budget: &mut Budget,
) -> Result<Vec<Option<Span>>, OutOfFuel> {
    subject.clamp(0, usize::MAX)?;
    match subject {
        Subject::Narrow(text) => split_in(regex, text, limit, budget),
        Subject::Wide(points) => split_in(regex, points, limit, budget),
    }
}

fn split_in<U: Unit>(
    regex: &Regex,
    text: &[U],
    limit: i64,
    budget: &mut Budget,
) -> Result<Vec<Option<Span>>, OutOfFuel> {
    let mut finder = Finder::new(regex, text, 0, budget);
    let mut pieces = Vec::new();
    let mut last = 0;
    let mut count = 0;
    while is_within(count, limit) {
        let Some(found) = finder.find()? else {
            break;
        };
        finder.machine.budget.claim((regex.groups as usize + 1) * size_of::<Option<Span>>())?;
        pieces.push(Some((last, found.0 as u32)));
        pieces.extend((1..=regex.groups).map(|group| finder.group(found, group)));
        last = found.1 as u32;
        count += 1;
    }
    pieces.push(Some((last, text.len() as u32)));
    Ok(pieces)
}

/// Collects the text that a substitution builds.
trait Output<U> {
    fn copy(&mut self, units: &[U]);

    fn insert(&mut self, literal: TextRef<'_>);
}

impl Output<u8> for Vec<u8> {
    fn copy(&mut self, units: &[u8]) {
        self.extend_from_slice(units);
    }

    fn insert(&mut self, literal: TextRef<'_>) {
        match literal {
            TextRef::Ascii(text) => self.extend_from_slice(text.as_bytes()),
            TextRef::Wide(points) => self.extend(points.iter().map(|point| *point as u8)),
        }
    }
}

impl Output<u32> for TextBuilder {
    fn copy(&mut self, units: &[u32]) {
        self.push_text(TextRef::Wide(units));
    }

    fn insert(&mut self, literal: TextRef<'_>) {
        self.push_text(literal);
    }
}

/// ASCII text being built: as [`TextBuilder`], fed from bytes.
struct AsciiOutput(TextBuilder);

impl Output<u8> for AsciiOutput {
    fn copy(&mut self, units: &[u8]) {
        match str::from_utf8(units) {
            Ok(text) => self.0.push_str(text),
            Err(_) => units.iter().for_each(|unit| self.0.push(u32::from(*unit))),
        }
    }

    fn insert(&mut self, literal: TextRef<'_>) {
        self.0.push_text(literal);
    }
}

/// Replaces matches in text, at most `limit` of them, 0 for all, none if negative; gives the new text and how many
/// were replaced.
pub fn sub_text(
    regex: &Regex,
    text: TextRef<'_>,
    pieces: &[TemplatePiece],
    limit: i64,
    budget: &mut Budget,
) -> Result<(Text, usize), OutOfFuel> {
    Subject::from(text).clamp(0, usize::MAX)?;
    match text {
        TextRef::Ascii(text) => {
            let mut output = AsciiOutput(TextBuilder::default());
            let count = substitute(regex, text.as_bytes(), &Replacement { pieces, limit }, &mut output, budget)?;
            Ok((output.0.finish(), count))
        }
        TextRef::Wide(points) => {
            let mut output = TextBuilder::default();
            let count = substitute(regex, points, &Replacement { pieces, limit }, &mut output, budget)?;
            Ok((output.finish(), count))
        }
    }
}

/// As [`sub_text`], for bytes.
pub fn sub_bytes(
    regex: &Regex,
    bytes: &[u8],
    pieces: &[TemplatePiece],
    limit: i64,
    budget: &mut Budget,
) -> Result<(Vec<u8>, usize), OutOfFuel> {
    Subject::Narrow(bytes).clamp(0, usize::MAX)?;
    let mut output = Vec::new();
    let count = substitute(regex, bytes, &Replacement { pieces, limit }, &mut output, budget)?;
    Ok((output, count))
}

/// What to put in the place of how many matches.
struct Replacement<'a> {
    pieces: &'a [TemplatePiece],
    limit: i64,
}

fn substitute<U: Unit>(
    regex: &Regex,
    text: &[U],
    replacement: &Replacement<'_>,
    output: &mut impl Output<U>,
    budget: &mut Budget,
) -> Result<usize, OutOfFuel> {
    let mut finder = Finder::new(regex, text, 0, budget);
    let mut last = 0;
    let mut count = 0;
    while is_within(count, replacement.limit) {
        let Some(found) = finder.find()? else {
            break;
        };
        claim_text(&mut finder, found.0 - last)?;
        output.copy(&text[last..found.0]);
        for piece in replacement.pieces {
            match piece {
                TemplatePiece::Literal(literal) => {
                    claim_text(&mut finder, literal.as_ref().len())?;
                    output.insert(literal.as_ref());
                }
                TemplatePiece::Group(group) => {
                    if let Some((start, end)) = finder.group(found, *group) {
                        let taken = text.get(start as usize..end as usize).unwrap_or_default();
                        claim_text(&mut finder, taken.len())?;
                        output.copy(taken);
                    }
                }
            }
        }
        last = found.1;
        count += 1;
    }
    claim_text(&mut finder, text.len() - last)?;
    finder.machine.settle()?;
    output.copy(&text[last..]);
    Ok(count)
}

/// Whether one more match is wanted after `count`.
fn is_within(count: usize, limit: i64) -> bool {
    limit == 0 || usize::try_from(limit).is_ok_and(|limit| count < limit)
}

/// Pays for `len` characters of output.
fn claim_text<U: Unit>(finder: &mut Finder<'_, U>, len: usize) -> Result<(), OutOfFuel> {
    finder.machine.budget.claim(len * size_of::<U>())?;
    finder.machine.tick(1 + len as u64 / 16)
}
