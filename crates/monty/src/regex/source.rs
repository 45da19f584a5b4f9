//! Reads a pattern or a template token by token; a token is one character or a backslash and one character.
//!
//! One token is read ahead, as in `CPython`: so a lone backslash at the end is reported before anything else is.

use super::error::{RegexError, quoted, quoted_ascii};

/// A character, or a backslash with the character after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Plain(u32),
    Escape(u32),
}

impl Token {
    pub(super) fn len(self) -> usize {
        match self {
            Self::Plain(_) => 1,
            Self::Escape(_) => 2,
        }
    }

    pub(super) fn is(self, letter: char) -> bool {
        self == Self::Plain(u32::from(letter))
    }

    pub(super) fn plain(self) -> Option<char> {
        match self {
            Self::Plain(point) => char::from_u32(point),
            Self::Escape(_) => None,
        }
    }

    /// The token as written.
    pub(super) fn text(self) -> String {
        match self {
            Self::Plain(point) => display(&[point]),
            Self::Escape(point) => format!("\\{}", display(&[point])),
        }
    }
}

/// Characters for a message.
pub(super) fn display(points: &[u32]) -> String {
    points.iter().map(|point| char::from_u32(*point).unwrap_or('?')).collect()
}

/// The text being read.
pub(super) struct Source<'a> {
    points: &'a [u32],
    is_bytes: bool,
    /// Index behind `next`.
    index: usize,
    pub(super) next: Option<Token>,
}

impl<'a> Source<'a> {
    pub(super) fn new(points: &'a [u32], is_bytes: bool) -> Result<Self, RegexError> {
        let mut source = Self { points, is_bytes, index: 0, next: None };
        source.advance()?;
        Ok(source)
    }

    pub(super) fn is_text(&self) -> bool {
        !self.is_bytes
    }

    fn advance(&mut self) -> Result<(), RegexError> {
        let backslash = u32::from(b'\\');
        self.next = match self.points.get(self.index) {
            None => None,
            Some(point) if *point == backslash => {
                let Some(escaped) = self.points.get(self.index + 1) else {
                    return Err(RegexError::at("bad escape (end of pattern)", self.index));
                };
                Some(Token::Escape(*escaped))
            }
            Some(point) => Some(Token::Plain(*point)),
        };
        self.index += self.next.map_or(0, Token::len);
        Ok(())
    }

    /// Takes the next token.
    pub(super) fn get(&mut self) -> Result<Option<Token>, RegexError> {
        let token = self.next;
        self.advance()?;
        Ok(token)
    }

    /// Takes the next token if it is `letter`.
    pub(super) fn matches(&mut self, letter: char) -> Result<bool, RegexError> {
        let found = self.next_is(letter);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    pub(super) fn next_is(&self, letter: char) -> bool {
        self.next.is_some_and(|token| token.is(letter))
    }

    /// The next token, if it is an unescaped ASCII digit below `limit`.
    pub(super) fn next_digit(&self, limit: u8) -> Option<u32> {
        match self.next {
            Some(Token::Plain(point)) if point >= 0x30 && point < 0x30 + u32::from(limit) => Some(point),
            _ => None,
        }
    }

    /// Takes up to `count` digits of the base `radix`.
    pub(super) fn digits(&mut self, count: usize, radix: u32) -> Result<Vec<u32>, RegexError> {
        let mut digits = Vec::new();
        while digits.len() < count {
            match self.next {
                Some(Token::Plain(point)) if char::from_u32(point).is_some_and(|digit| digit.is_digit(radix)) => {
                    digits.push(point);
                    self.advance()?;
                }
                _ => break,
            }
        }
        Ok(digits)
    }

    /// Takes everything up to `terminator` and the terminator.
    pub(super) fn until(&mut self, terminator: char, what: &str) -> Result<Vec<u32>, RegexError> {
        let mut name = Vec::new();
        loop {
            let token = self.get()?;
            match token {
                None if name.is_empty() => return Err(self.error(format!("missing {what}"), 0)),
                None => {
                    return Err(self.error(format!("missing {terminator}, unterminated name"), name.len()));
                }
                Some(found) if found.is(terminator) && name.is_empty() => {
                    return Err(self.error(format!("missing {what}"), 1));
                }
                Some(found) if found.is(terminator) => return Ok(name),
                Some(Token::Plain(point)) => name.push(point),
                Some(Token::Escape(point)) => name.extend([u32::from(b'\\'), point]),
            }
        }
    }

    /// Fails unless `name` is an identifier; `offset` is what was read behind it.
    pub(super) fn check_group_name(&self, name: &[u32], offset: usize) -> Result<(), RegexError> {
        let offset = name.len() + offset;
        if self.is_bytes && name.iter().any(|point| *point > 127) {
            return Err(self.error(format!("bad character in group name {}", quoted_ascii(name)), offset));
        }
        if !is_identifier(name) {
            return Err(self.error(format!("bad character in group name {}", quoted(name)), offset));
        }
        Ok(())
    }

    /// Index of the next token.
    pub(super) fn tell(&self) -> usize {
        self.index - self.next.map_or(0, Token::len)
    }

    /// Goes to `index`, which [`Self::tell`] gave.
    pub(super) fn seek(&mut self, index: usize) -> Result<(), RegexError> {
        self.index = index;
        self.advance()
    }

    /// An error `back` characters before the next token.
    pub(super) fn error(&self, message: impl Into<String>, back: usize) -> RegexError {
        RegexError::at(message, self.tell().saturating_sub(back))
    }
}

fn is_identifier(name: &[u32]) -> bool {
    let letter = |point: u32| char::from_u32(point);
    let Some((first, rest)) = name.split_first() else {
        return false;
    };
    letter(*first).is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first))
        && rest.iter().all(|point| letter(*point).is_some_and(unicode_ident::is_xid_continue))
}

/// The value of `digits`, or `None` if it does not fit.
pub(super) fn number(digits: &[u32], radix: u32) -> Option<u32> {
    digits.iter().try_fold(0_u32, |value, point| {
        let digit = char::from_u32(*point)?.to_digit(radix)?;
        value.checked_mul(radix)?.checked_add(digit)
    })
}

/// Whether all of a non-empty name are ASCII digits.
pub(super) fn is_number(name: &[u32]) -> bool {
    name.iter().all(|point| (0x30..=0x39).contains(point))
}
