//! Backslash sequences, inside and outside of sets.

use super::{
    ast::{Anchor, AnchorFlags, Category, Node, NodeKind, SetItem, Width},
    error::{RegexError, quoted},
    parser::Parser,
    source::{Token, display, number},
};

/// What an escape outside of a set stands for.
pub(super) enum Escape {
    Literal(u32),
    Category(Category),
    Anchor(Anchor),
    BackReference(u32),
}

/// `\a` and its like; `\b` is one only inside sets and templates.
pub(super) fn control(letter: u32) -> Option<u32> {
    Some(match char::from_u32(letter)? {
        'a' => 7,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        '\\' => u32::from(b'\\'),
        _ => return None,
    })
}

fn category(letter: u32) -> Option<Category> {
    Some(match char::from_u32(letter)? {
        'd' => Category::Digit,
        'D' => Category::NotDigit,
        's' => Category::Space,
        'S' => Category::NotSpace,
        'w' => Category::Word,
        'W' => Category::NotWord,
        _ => return None,
    })
}

fn anchor(letter: u32) -> Option<Anchor> {
    Some(match char::from_u32(letter)? {
        'A' => Anchor::Start,
        'b' => Anchor::Boundary,
        'B' => Anchor::NotBoundary,
        'Z' | 'z' => Anchor::End,
        _ => return None,
    })
}

fn is_octal(point: u32) -> bool {
    (0x30..0x38).contains(&point)
}

fn is_ascii_letter(point: u32) -> bool {
    char::from_u32(point).is_some_and(|letter| letter.is_ascii_alphabetic())
}

impl Parser<'_> {
    /// Reads the rest of an escape whose first two characters are taken.
    pub(super) fn escape(&mut self, letter: u32) -> Result<Escape, RegexError> {
        if let Some(category) = category(letter) {
            return Ok(Escape::Category(category));
        }
        if let Some(anchor) = anchor(letter) {
            return Ok(Escape::Anchor(anchor));
        }
        if let Some(point) = control(letter) {
            return Ok(Escape::Literal(point));
        }
        if let Some(point) = self.coded_escape(letter)? {
            return Ok(Escape::Literal(point));
        }
        match char::from_u32(letter) {
            Some('0') => {
                let digits = self.source.digits(2, 8)?;
                Ok(Escape::Literal(number(&digits, 8).unwrap_or_default()))
            }
            Some('1'..='9') => self.numbered_escape(letter),
            _ => self.plain_escape(letter).map(Escape::Literal),
        }
    }

    /// Reads the rest of an escape inside a set.
    pub(super) fn set_escape(&mut self, letter: u32) -> Result<SetItem, RegexError> {
        let literal = |point| Ok(SetItem::Range(point, point));
        if letter == u32::from(b'b') {
            return literal(8);
        }
        if let Some(point) = control(letter) {
            return literal(point);
        }
        if let Some(category) = category(letter) {
            return Ok(SetItem::Category(category));
        }
        if let Some(point) = self.coded_escape(letter)? {
            return literal(point);
        }
        if is_octal(letter) {
            let mut digits = vec![letter];
            digits.extend(self.source.digits(2, 8)?);
            return literal(self.octal(&digits)?);
        }
        if (0x38..=0x39).contains(&letter) {
            return Err(self.bad_escape(letter, &[]));
        }
        literal(self.plain_escape(letter)?)
    }

    /// `\x`, `\u`, `\U`, `\N`
    fn coded_escape(&mut self, letter: u32) -> Result<Option<u32>, RegexError> {
        let count = match char::from_u32(letter) {
            Some('x') => 2,
            Some('u') if self.source.is_text() => 4,
            Some('U') if self.source.is_text() => 8,
            Some('N') if self.source.is_text() => return self.named_character().map(Some),
            _ => return Ok(None),
        };
        let digits = self.source.digits(count, 16)?;
        if digits.len() != count {
            let text = format!("\\{}{}", display(&[letter]), display(&digits));
            return Err(self.source.error(format!("incomplete escape {text}"), digits.len() + 2));
        }
        match number(&digits, 16) {
            Some(point) if point <= 0x0010_FFFF => Ok(Some(point)),
            _ => Err(self.bad_escape(letter, &digits)),
        }
    }

    fn named_character(&mut self) -> Result<u32, RegexError> {
        if !self.source.matches('{')? {
            return Err(self.source.error("missing {", 0));
        }
        let name = self.source.until('}', "character name")?;
        unicode_names2::character(&display(&name))
            .map(u32::from)
            .ok_or_else(|| self.source.error(format!("undefined character name {}", quoted(&name)), name.len() + 4))
    }

    fn octal(&self, digits: &[u32]) -> Result<u32, RegexError> {
        match number(digits, 8) {
            Some(point) if point <= 0o377 => Ok(point),
            _ => {
                let message = format!("octal escape value \\{} outside of range 0-0o377", display(digits));
                Err(self.source.error(message, digits.len() + 1))
            }
        }
    }

    fn numbered_escape(&mut self, letter: u32) -> Result<Escape, RegexError> {
        let mut digits = vec![letter];
        if let Some(second) = self.source.next_digit(10) {
            digits.push(second);
            self.source.get()?;
            if is_octal(letter)
                && is_octal(second)
                && let Some(third) = self.source.next_digit(8)
            {
                digits.push(third);
                self.source.get()?;
                return self.octal(&digits).map(Escape::Literal);
            }
        }
        let group = number(&digits, 10).unwrap_or(u32::MAX);
        if group >= self.group_count() {
            return Err(self.source.error(format!("invalid group reference {group}"), digits.len()));
        }
        self.check_closed(group, digits.len() + 1)?;
        self.check_lookbehind(group)?;
        Ok(Escape::BackReference(group))
    }

    fn plain_escape(&mut self, letter: u32) -> Result<u32, RegexError> {
        if is_ascii_letter(letter) { Err(self.bad_escape(letter, &[])) } else { Ok(letter) }
    }

    fn bad_escape(&self, letter: u32, digits: &[u32]) -> RegexError {
        let text = Token::Escape(letter).text() + &display(digits);
        self.source.error(format!("bad escape {text}"), digits.len() + 2)
    }

    /// The node of a position test under the flags in force.
    pub(super) fn anchor(&self, anchor: Anchor) -> Node {
        let flags = AnchorFlags { multiline: self.has(super::MULTILINE), unicode: self.is_unicode() };
        Node { kind: NodeKind::Anchor(anchor, flags), width: Width::ZERO }
    }
}
