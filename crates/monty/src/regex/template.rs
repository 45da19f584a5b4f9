//! The replacement text of `sub`: literal text and references to groups.

use super::{
    Regex,
    error::{RegexError, RegexErrorKind, quoted},
    escapes::control,
    groups::too_large,
    points_of,
    source::{Source, Token, display, is_number, number},
};
use crate::text::{Text, TextBuilder, TextRef};

/// A part of a replacement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplatePiece {
    /// Text to insert as it is. For `bytes`, code points stand for bytes.
    Literal(Text),
    /// A group to insert, 0 for the whole match. A group that took no part is empty.
    Group(u32),
}

/// A replacement with what it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// As written. For `bytes`, code points stand for bytes.
    pub source: Text,
    /// Its parts.
    pub pieces: Vec<TemplatePiece>,
}

/// A template being read.
struct Reader<'a> {
    source: Source<'a>,
    regex: &'a Regex,
    pieces: Vec<TemplatePiece>,
    literal: TextBuilder,
}

/// Reads the template of a replacement for matches of `regex`.
///
/// Errors are those of `CPython`; a name that the pattern lacks is an `IndexError`.
pub fn parse_template(template: TextRef<'_>, is_bytes: bool, regex: &Regex) -> Result<Vec<TemplatePiece>, RegexError> {
    let points = points_of(template);
    let source = Source::new(&points, is_bytes)?;
    let mut reader = Reader { source, regex, pieces: Vec::new(), literal: TextBuilder::default() };
    while let Some(token) = reader.source.get()? {
        match token {
            Token::Plain(point) => reader.literal.push(point),
            Token::Escape(letter) => reader.escape(letter)?,
        }
    }
    reader.flush();
    Ok(reader.pieces)
}

impl Reader<'_> {
    fn flush(&mut self) {
        if !self.literal.is_empty() {
            let literal = std::mem::take(&mut self.literal);
            self.pieces.push(TemplatePiece::Literal(literal.finish()));
        }
    }

    fn escape(&mut self, letter: u32) -> Result<(), RegexError> {
        match char::from_u32(letter) {
            Some('g') => self.named(),
            Some('0') => {
                let digits = self.source.digits(2, 8)?;
                self.literal.push(number(&digits, 8).unwrap_or_default() & 0xff);
                Ok(())
            }
            Some('1'..='9') => self.numbered(letter),
            Some('b') => {
                self.literal.push(8);
                Ok(())
            }
            Some(other) if control(letter).is_none() && other.is_ascii_alphabetic() => {
                Err(self.source.error(format!("bad escape \\{other}"), 2))
            }
            _ => {
                if let Some(point) = control(letter) {
                    self.literal.push(point);
                } else {
                    self.literal.push(u32::from(b'\\'));
                    self.literal.push(letter);
                }
                Ok(())
            }
        }
    }

    fn named(&mut self) -> Result<(), RegexError> {
        if !self.source.matches('<')? {
            return Err(self.source.error("missing <", 0));
        }
        let name = self.source.until('>', "group name")?;
        if !is_number(&name) {
            self.source.check_group_name(&name, 1)?;
            let Some(group) = self.regex.name_index.get(&display(&name)) else {
                let message = format!("unknown group name {}", quoted(&name));
                return Err(RegexError::of(RegexErrorKind::Index, message));
            };
            return self.group(*group, name.len() + 1);
        }
        match number(&name, 10) {
            Some(group) => self.group(group, name.len() + 1),
            None => Err(self.source.error(too_large(&name), name.len() + 1)),
        }
    }

    fn numbered(&mut self, letter: u32) -> Result<(), RegexError> {
        let mut digits = vec![letter];
        if let Some(second) = self.source.next_digit(10) {
            digits.push(second);
            self.source.get()?;
            let octal = digits.iter().all(|digit| (0x30..0x38).contains(digit));
            if octal && let Some(third) = self.source.next_digit(8) {
                digits.push(third);
                self.source.get()?;
                let point = number(&digits, 8).unwrap_or_default();
                if point > 0o377 {
                    let message = format!("octal escape value \\{} outside of range 0-0o377", display(&digits));
                    return Err(self.source.error(message, digits.len() + 1));
                }
                self.literal.push(point);
                return Ok(());
            }
        }
        self.group(number(&digits, 10).unwrap_or(u32::MAX), digits.len())
    }

    fn group(&mut self, group: u32, back: usize) -> Result<(), RegexError> {
        if group > self.regex.groups {
            return Err(self.source.error(format!("invalid group reference {group}"), back));
        }
        self.flush();
        self.pieces.push(TemplatePiece::Group(group));
        Ok(())
    }
}
