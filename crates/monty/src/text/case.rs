//! Case conversion with all of Unicode's special casing, and `translate`.
//!
//! A result has at most [`CaseMapping::MAX`] times the code points of its source: pay for that before the call.

use compact_str::CompactString;

use super::{Text, TextBuilder, TextRef};
use crate::unicode::{self, CaseMapping};

const CAPITAL_SIGMA: u32 = 0x3A3;
const SMALL_SIGMA: u32 = 0x3C3;
const FINAL_SIGMA: u32 = 0x3C2;

/// What `translate` puts for one code point.
#[derive(Clone, Copy, Debug)]
pub enum Translated<'a> {
    /// Leaves it.
    Same,
    /// Drops it: the table says `None`.
    Nothing,
    /// Another code point.
    Point(u32),
    /// A string.
    Text(TextRef<'a>),
}

impl TextRef<'_> {
    /// `str.lower`
    pub fn to_lower(self) -> Text {
        match self {
            Self::Ascii(text) => Text::Ascii(ascii_lower(text)),
            Self::Wide(points) => build(points, |index, point, result| push_lower(points, index, point, result)),
        }
    }

    /// `str.upper`
    pub fn to_upper(self) -> Text {
        match self {
            Self::Ascii(text) => Text::Ascii(ascii_upper(text)),
            Self::Wide(points) => build(points, |_, point, result| push(unicode::upper(point), result)),
        }
    }

    /// `str.casefold`
    pub fn to_fold(self) -> Text {
        match self {
            Self::Ascii(text) => Text::Ascii(ascii_lower(text)),
            Self::Wide(points) => build(points, |_, point, result| push(unicode::fold(point), result)),
        }
    }

    /// `str.title`
    pub fn to_title(self) -> Text {
        match self {
            Self::Ascii(text) => {
                let mut in_word = false;
                let mut titled = ascii_lower(text);
                for at in 0..text.len() {
                    let is_letter = text.as_bytes()[at].is_ascii_alphabetic();
                    if is_letter && !in_word {
                        titled[at..=at].make_ascii_uppercase();
                    }
                    in_word = is_letter;
                }
                Text::Ascii(titled)
            }
            Self::Wide(points) => {
                let mut in_word = false;
                build(points, |index, point, result| {
                    if in_word {
                        push_lower(points, index, point, result);
                    } else {
                        push(unicode::title(point), result);
                    }
                    in_word = unicode::is_cased(point);
                })
            }
        }
    }

    /// `str.capitalize`
    pub fn to_capitalized(self) -> Text {
        match self {
            Self::Ascii(text) => {
                let mut text = ascii_lower(text);
                if let Some(first) = text.get_mut(..1) {
                    first.make_ascii_uppercase();
                }
                Text::Ascii(text)
            }
            Self::Wide(points) => build(points, |index, point, result| {
                if index == 0 {
                    push(unicode::title(point), result);
                } else {
                    push_lower(points, index, point, result);
                }
            }),
        }
    }

    /// `str.swapcase`
    pub fn to_swapped(self) -> Text {
        match self {
            Self::Ascii(text) => Text::Ascii(
                text.chars()
                    .map(|letter| {
                        if letter.is_ascii_lowercase() {
                            letter.to_ascii_uppercase()
                        } else {
                            letter.to_ascii_lowercase()
                        }
                    })
                    .collect(),
            ),
            Self::Wide(points) => build(points, |index, point, result| {
                if unicode::is_upper(point) {
                    push_lower(points, index, point, result);
                } else if unicode::is_lower(point) {
                    push(unicode::upper(point), result);
                } else {
                    result.push(point);
                }
            }),
        }
    }

    /// `str.translate`; the first error of `translate` ends it. Strings may make the result of any length: meter there.
    pub fn translate<'t, E>(self, mut translate: impl FnMut(u32) -> Result<Translated<'t>, E>) -> Result<Text, E> {
        let mut result = TextBuilder::with_capacity(self.len());
        for point in self.points() {
            match translate(point)? {
                Translated::Same => result.push(point),
                Translated::Nothing => {}
                Translated::Point(other) => result.push(other),
                Translated::Text(text) => result.push_text(text),
            }
        }
        Ok(result.finish())
    }
}

fn ascii_lower(text: &str) -> CompactString {
    let mut lower = CompactString::from(text);
    lower.make_ascii_lowercase();
    lower
}

fn ascii_upper(text: &str) -> CompactString {
    let mut upper = CompactString::from(text);
    upper.make_ascii_uppercase();
    upper
}

fn build(points: &[u32], mut change: impl FnMut(usize, u32, &mut TextBuilder)) -> Text {
    let mut result = TextBuilder::with_capacity(points.len());
    for (index, point) in points.iter().enumerate() {
        change(index, *point, &mut result);
    }
    result.finish()
}

fn push(mapping: CaseMapping, result: &mut TextBuilder) {
    mapping.points().for_each(|point| result.push(point));
}

fn push_lower(points: &[u32], index: usize, point: u32, result: &mut TextBuilder) {
    if point == CAPITAL_SIGMA {
        result.push(if ends_word(points, index) { FINAL_SIGMA } else { SMALL_SIGMA });
    } else {
        push(unicode::lower(point), result);
    }
}

/// Whether a cased letter comes before `index` and none after it, looking past case-ignorable ones.
///
/// A run of ignorable ones is looked past only by the sigmas right at its ends, so a whole text costs linear time.
fn ends_word(points: &[u32], index: usize) -> bool {
    let is_cased = |neighbour: Option<&u32>| neighbour.is_some_and(|point| unicode::is_cased(*point));
    let mut before = points[..index].iter().rev().skip_while(|point| unicode::is_case_ignorable(**point));
    let mut after = points[index + 1..].iter().skip_while(|point| unicode::is_case_ignorable(**point));
    is_cased(before.next()) && !is_cased(after.next())
}
