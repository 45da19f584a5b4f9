//! What the decoder knows about characters, for one-byte and for wide text alike.

use crate::text::{Text, TextBuilder, TextRef};

/// A code point as it is stored.
pub(super) trait Unit: Copy + Eq + std::hash::Hash {
    fn code(self) -> u32;
    /// A part of the document as Python text.
    fn text(units: &[Self]) -> TextRef<'_>;
    /// The float that these digits write.
    fn float(units: &[Self]) -> Option<f64>;
}

impl Unit for u8 {
    #[inline]
    fn code(self) -> u32 {
        u32::from(self)
    }

    #[inline]
    fn text(units: &[Self]) -> TextRef<'_> {
        TextRef::Ascii(str::from_utf8(units).unwrap_or_default())
    }

    fn float(units: &[Self]) -> Option<f64> {
        str::from_utf8(units).ok()?.parse().ok()
    }
}

impl Unit for u32 {
    #[inline]
    fn code(self) -> u32 {
        self
    }

    #[inline]
    fn text(units: &[Self]) -> TextRef<'_> {
        TextRef::Wide(units)
    }

    fn float(units: &[Self]) -> Option<f64> {
        units.iter().map(|unit| char::from(*unit as u8)).collect::<String>().parse().ok()
    }
}

/// Why a document does not parse, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Failure {
    pub(super) message: &'static str,
    pub(super) at: usize,
}

impl Failure {
    pub(super) fn new(message: &'static str, at: usize) -> Self {
        Self { message, at }
    }
}

/// A cursor over a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scanner<'a, U> {
    pub(super) text: &'a [U],
    pub(super) at: usize,
}

/// A number: where it ends, and whether it has a fraction or an exponent.
pub(super) struct Number {
    pub(super) end: usize,
    pub(super) is_float: bool,
}

/// The inside of a string.
pub(super) enum Chars<'a, U> {
    Plain(&'a [U]),
    Escaped(Text),
}

impl<'a, U: Unit> Scanner<'a, U> {
    /// The code point at the cursor, `u32::MAX` at the end.
    #[inline]
    pub(super) fn peek(&self) -> u32 {
        self.code(self.at)
    }

    #[inline]
    fn code(&self, at: usize) -> u32 {
        self.text.get(at).map_or(u32::MAX, |unit| unit.code())
    }

    #[inline]
    pub(super) fn skip_space(&mut self) {
        while matches!(self.peek(), 0x20 | 0x0A | 0x0D | 0x09) {
            self.at += 1;
        }
    }

    /// Whether a word stands at the cursor; steps over it.
    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let fits = word.bytes().enumerate().all(|(offset, byte)| self.code(self.at + offset) == u32::from(byte));
        if fits {
            self.at += word.len();
        }
        fits
    }

    /// Finds the end of the number at the cursor.
    pub(super) fn number(&self) -> Option<Number> {
        let is_digit = |at: usize| (0x30..=0x39).contains(&self.code(at));
        let digits = |mut at: usize| {
            while is_digit(at) {
                at += 1;
            }
            at
        };
        let start = self.at + usize::from(self.peek() == u32::from(b'-'));
        if !is_digit(start) {
            return None;
        }
        let mut end = if self.code(start) == u32::from(b'0') { start + 1 } else { digits(start) };
        let mut is_float = false;
        if self.code(end) == u32::from(b'.') && is_digit(end + 1) {
            end = digits(end + 1);
            is_float = true;
        }
        if matches!(self.code(end), 0x65 | 0x45) {
            let exponent = end + 1 + usize::from(matches!(self.code(end + 1), 0x2B | 0x2D));
            if is_digit(exponent) {
                end = digits(exponent);
                is_float = true;
            }
        }
        Some(Number { end, is_float })
    }

    /// Steps over characters that stand for themselves in a string; gives them.
    #[inline]
    fn plain(&mut self) -> &'a [U] {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let stop = rest.iter().position(|unit| matches!(unit.code(), 0..0x20 | 0x22 | 0x5C));
        let plain = &rest[..stop.unwrap_or(rest.len())];
        self.at += plain.len();
        plain
    }

    /// Reads the string whose opening quote is before the cursor.
    #[inline]
    pub(super) fn string(&mut self, strict: bool) -> Result<Chars<'a, U>, Failure> {
        let start = self.at;
        let plain = self.plain();
        if self.peek() == 0x22 {
            self.at += 1;
            return Ok(Chars::Plain(plain));
        }
        self.escaped_string(start, plain, strict).map(Chars::Escaped)
    }

    /// The rest of a string from its first backslash or control character on.
    fn escaped_string(&mut self, start: usize, plain: &'a [U], strict: bool) -> Result<Text, Failure> {
        let mut text = TextBuilder::default();
        text.push_text(U::text(plain));
        loop {
            match self.peek() {
                0x22 => {
                    self.at += 1;
                    return Ok(text.finish());
                }
                0x5C => {
                    let point = self.escape(start)?;
                    text.push(point);
                }
                0..0x20 if strict => return Err(Failure::new("Invalid control character at", self.at)),
                u32::MAX => return Err(Failure::new("Unterminated string starting at", start - 1)),
                point => {
                    text.push(point);
                    self.at += 1;
                }
            }
            text.push_text(U::text(self.plain()));
        }
    }

    fn escape(&mut self, start: usize) -> Result<u32, Failure> {
        let backslash = self.at;
        self.at += 2;
        Ok(match self.code(backslash + 1) {
            point @ (0x22 | 0x5C | 0x2F) => point,
            0x62 => 0x08,
            0x66 => 0x0C,
            0x6E => 0x0A,
            0x72 => 0x0D,
            0x74 => 0x09,
            0x75 => return self.unicode_escape(backslash),
            u32::MAX => return Err(Failure::new("Unterminated string starting at", start - 1)),
            _ => return Err(Failure::new("Invalid \\escape", backslash)),
        })
    }

    fn unicode_escape(&mut self, backslash: usize) -> Result<u32, Failure> {
        let invalid = Failure::new("Invalid \\uXXXX escape", backslash + 1);
        let high = self.four_digits(self.at).ok_or(invalid)?;
        self.at += 4;
        if (0xD800..0xDC00).contains(&high)
            && self.code(self.at) == u32::from(b'\\')
            && self.code(self.at + 1) == u32::from(b'u')
            && let Some(low) = self.four_digits(self.at + 2)
            && (0xDC00..0xE000).contains(&low)
        {
            self.at += 6;
            return Ok(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00));
        }
        Ok(high)
    }

    /// The hexadecimal number of four digits; the string must go on behind it.
    fn four_digits(&self, at: usize) -> Option<u32> {
        if at + 4 >= self.text.len() {
            return None;
        }
        (at..at + 4).try_fold(0, |value, at| {
            let digit = char::from_u32(self.code(at)).and_then(|letter| letter.to_digit(16))?;
            Some(value * 16 + digit)
        })
    }
}
