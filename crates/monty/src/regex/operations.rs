//! What the `re` module does with many matches at once: find all, split, substitute.
//!
//! Results are spans of the subject wherever possible, so that the caller copies each piece of text once.

use super::{
    OutOfFuel, Regex, Subject,
    budget::Budget,
    machine::{NONE, Scratch},
    search::Finder,
    template::TemplatePiece,
    unit::Unit,
};
use crate::text::{Text, TextBuilder, TextRef};

/// All matches within `start..end`, row by row, as spans in the scratch: a row is the whole match, or each group if there
/// are some. Gives the number of spans per row.
pub fn find_all(
    regex: &Regex,
    subject: Subject<'_>,
    (start, end): (usize, usize),
    scratch: &mut Scratch,
    budget: &mut Budget,
) -> Result<usize, OutOfFuel> {
    scratch.spans.clear();
    if let Some((start, end)) = subject.clamp(start, end)? {
        match subject {
            Subject::Narrow(text) => find_all_in(regex, &text[..end], start, scratch, budget)?,
            Subject::Wide(points) => find_all_in(regex, &points[..end], start, scratch, budget)?,
        }
    }
    Ok(regex.groups.max(1) as usize)
}

fn find_all_in<U: Unit>(
    regex: &Regex,
    text: &[U],
    start: usize,
    scratch: &mut Scratch,
    budget: &mut Budget,
) -> Result<(), OutOfFuel> {
    let mut finder = Finder::new(regex, text, start, scratch, budget);
    while let Some(found) = finder.find()? {
        for group in regex.groups.min(1)..=regex.groups {
            finder.keep(finder.group(found, group))?;
        }
    }
    Ok(())
}

/// The pieces between matches, with the groups of each match between them, as spans in the scratch; at most `limit`
/// matches: 0 for all, none if negative.
pub fn split(
    regex: &Regex,
    subject: Subject<'_>,
    limit: i64,
    scratch: &mut Scratch,
    budget: &mut Budget,
) -> Result<(), OutOfFuel> {
    scratch.spans.clear();
    subject.clamp(0, usize::MAX)?;
    match subject {
        Subject::Narrow(text) => split_in(regex, text, limit, scratch, budget),
        Subject::Wide(points) => split_in(regex, points, limit, scratch, budget),
    }
}

fn split_in<U: Unit>(
    regex: &Regex,
    text: &[U],
    limit: i64,
    scratch: &mut Scratch,
    budget: &mut Budget,
) -> Result<(), OutOfFuel> {
    let mut finder = Finder::new(regex, text, 0, scratch, budget);
    let mut last = 0;
    let mut count = 0;
    while is_within(count, limit) {
        let Some(found) = finder.find()? else {
            break;
        };
        finder.keep([last, found.0 as u32])?;
        for group in 1..=regex.groups {
            finder.keep(finder.group(found, group))?;
        }
        last = found.1 as u32;
        count += 1;
    }
    finder.keep([last, text.len() as u32])?;
    finder.machine.settle()
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
    subject: Subject<'_>,
    pieces: &[TemplatePiece],
    limit: i64,
    scratch: &mut Scratch,
    budget: &mut Budget,
) -> Result<(Text, usize), OutOfFuel> {
    subject.clamp(0, usize::MAX)?;
    match subject {
        Subject::Narrow(text) => {
            let mut output = AsciiOutput(TextBuilder::default());
            let count = substitute(regex, text, &Replacement { pieces, limit }, &mut output, (scratch, budget))?;
            Ok((output.0.finish(), count))
        }
        Subject::Wide(points) => {
            let mut output = TextBuilder::default();
            let count = substitute(regex, points, &Replacement { pieces, limit }, &mut output, (scratch, budget))?;
            Ok((output.finish(), count))
        }
    }
}

/// As [`sub_text`], for bytes.
pub fn sub_bytes(
    regex: &Regex,
    subject: Subject<'_>,
    pieces: &[TemplatePiece],
    limit: i64,
    scratch: &mut Scratch,
    budget: &mut Budget,
) -> Result<(Vec<u8>, usize), OutOfFuel> {
    subject.clamp(0, usize::MAX)?;
    let mut output = Vec::new();
    match subject {
        Subject::Narrow(bytes) => {
            let count = substitute(regex, bytes, &Replacement { pieces, limit }, &mut output, (scratch, budget))?;
            Ok((output, count))
        }
        Subject::Wide(_) => Ok((output, 0)),
    }
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
    (scratch, budget): (&mut Scratch, &mut Budget),
) -> Result<usize, OutOfFuel> {
    let mut finder = Finder::new(regex, text, 0, scratch, budget);
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
                    let [start, end] = finder.group(found, *group);
                    if start != NONE {
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
