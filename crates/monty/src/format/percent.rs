//! The format strings of the `%` operator, of `str` and `bytes`: literals and directives, one at a time.
//!
//! Parsing is lazy because Python's is: arguments are taken and converted before a later mistake is seen.

use memchr::memchr;
use serde::{Deserialize, Serialize};

use crate::{format::Span, numbers::Fault, text::TextRef};

const MAX_PRECISION: i64 = 0x7fff_ffff;

/// A format string: the two kinds differ in conversions and messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PercentSource<'a> {
    /// `str % …`.
    Text(TextRef<'a>),
    /// `bytes % …` and `bytearray % …`.
    Bytes(&'a [u8]),
}

/// A step of a format string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PercentPiece {
    /// Text to copy. `%%` is already one.
    Literal(Span),
    /// A value to insert.
    Directive(Directive),
}

/// `%(key)#0- +*.*ld`, as far as it could be parsed.
///
/// To raise errors in Python's order, act on the fields from top to bottom: if `mapping`, the right operand must be a
/// mapping (`TypeError: format requires a mapping`), then look up the key; fetch the arguments that `width` and
/// `precision` ask for; then act on `end`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// Whether there is a parenthesis.
    pub mapping: bool,
    /// The key; `None` also where its parenthesis is not closed, which `end` then reports.
    pub key: Option<Span>,
    /// The flags.
    pub flags: Flags,
    /// The least number of characters.
    pub width: Size,
    /// Digits, or the most characters.
    pub precision: Size,
    /// The conversion, or why there is none.
    pub end: End,
}

/// How a directive ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Fetch the argument unless there was a key, and convert it.
    Conversion(Conversion),
    /// Fetch the argument unless there was a key, then raise this.
    Unsupported(Fault),
    /// Raise this at once.
    Fault(Fault),
}

/// A width or precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Size {
    /// Not given.
    Absent,
    /// A number in the format string.
    Given(i64),
    /// `*`: an argument, which must be an `int` (`TypeError: * wants int`).
    Argument,
}

/// The flags of a directive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "five independent flags of the format language")]
pub struct Flags {
    /// `-`.
    pub left: bool,
    /// `+`.
    pub plus: bool,
    /// A space.
    pub space: bool,
    /// `#`.
    pub alternate: bool,
    /// `0`.
    pub zero: bool,
}

/// What to make of an argument. Letters that mean the same keep their own name, since messages show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Conversion {
    /// `s`: `str()`, or for bytes the same as `b`.
    Str,
    /// `r`: `repr()`, or for bytes the same as `a`.
    Repr,
    /// `a`: `ascii()`.
    Ascii,
    /// `b`, for bytes only: the buffer or `__bytes__`.
    Bytes,
    /// `c`.
    Character,
    /// `d`, `i` or `u`: any real number, truncated.
    Decimal(char),
    /// `o`, `x` or `X`: an integer.
    Radix(char),
    /// `e`, `E`, `f`, `F`, `g` or `G`.
    Float(char),
}

impl Conversion {
    fn of(letter: char, source: PercentSource<'_>) -> Option<Self> {
        Some(match letter {
            's' => Self::Str,
            'r' => Self::Repr,
            'a' => Self::Ascii,
            'b' if matches!(source, PercentSource::Bytes(_)) => Self::Bytes,
            'c' => Self::Character,
            'd' | 'i' | 'u' => Self::Decimal(letter),
            'o' | 'x' | 'X' => Self::Radix(letter),
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => Self::Float(letter),
            _ => return None,
        })
    }
}

impl PercentSource<'_> {
    /// Length in code points or bytes.
    pub fn len(self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }

    /// Whether there is nothing.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The position of the first percent sign from a position on, or the end.
    fn percent_from(self, start: usize) -> usize {
        let found = match self {
            Self::Text(TextRef::Ascii(text)) => memchr(b'%', &text.as_bytes()[start..]),
            Self::Text(TextRef::Wide(points)) => points[start..].iter().position(|point| *point == u32::from(b'%')),
            Self::Bytes(bytes) => memchr(b'%', &bytes[start..]),
        };
        found.map_or(self.len(), |place| start + place)
    }

    #[inline]
    fn get(self, position: usize) -> Option<u32> {
        match self {
            Self::Text(text) => text.get(position),
            Self::Bytes(bytes) => bytes.get(position).map(|byte| u32::from(*byte)),
        }
    }

    /// The next character; what is not ASCII has no meaning and shows as the replacement character.
    fn character(self, position: usize) -> Option<char> {
        self.get(position).map(|point| u8::try_from(point).ok().filter(u8::is_ascii).map_or('\u{fffd}', char::from))
    }
}

/// The piece at `position` and the position behind it; `None` at the end.
pub fn next_percent_piece(source: PercentSource<'_>, position: usize) -> Option<(PercentPiece, usize)> {
    let first = source.character(position)?;
    if first == '%' && source.character(position + 1) != Some('%') {
        let mut scan = Scan { source, position: position + 1 };
        let directive = scan.directive();
        return Some((PercentPiece::Directive(directive), scan.position));
    }
    let start = position;
    let end = source.percent_from(start);
    // Of two percent signs the first belongs to the literal.
    if source.character(end).is_some() && source.character(end + 1) == Some('%') {
        return Some((PercentPiece::Literal(Span { start, end: end + 1 }), end + 2));
    }
    Some((PercentPiece::Literal(Span { start, end }), end))
}

struct Scan<'a> {
    source: PercentSource<'a>,
    position: usize,
}

impl Scan<'_> {
    fn next(&mut self) -> Option<char> {
        let next = self.source.character(self.position);
        self.position += usize::from(next.is_some());
        next
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.source.character(self.position) == Some(wanted);
        self.position += usize::from(found);
        found
    }

    fn directive(&mut self) -> Directive {
        let mut directive = Directive {
            mapping: self.eat('('),
            key: None,
            flags: Flags::default(),
            width: Size::Absent,
            precision: Size::Absent,
            end: End::Fault(Fault::value("incomplete format")),
        };
        match self.fill(&mut directive) {
            Ok(end) => directive.end = end,
            Err(fault) => directive.end = End::Fault(fault),
        }
        directive
    }

    fn fill(&mut self, directive: &mut Directive) -> Result<End, Fault> {
        if directive.mapping {
            directive.key = Some(self.key()?);
        }
        directive.flags = self.flags();
        directive.width = self.size(i64::MAX).ok_or_else(|| Fault::value("width too big"))?;
        if self.eat('.') {
            let too_big = match self.source {
                PercentSource::Text(_) => "precision too big",
                PercentSource::Bytes(_) => "prec too big",
            };
            let precision = self.size(MAX_PRECISION).ok_or_else(|| Fault::value(too_big))?;
            directive.precision = if precision == Size::Absent { Size::Given(0) } else { precision };
        }
        // One C length modifier is allowed and means nothing.
        if matches!(self.source.character(self.position), Some('h' | 'l' | 'L')) {
            self.position += 1;
        }
        let position = self.position;
        let Some(letter) = self.next() else { return Err(Fault::value("incomplete format")) };
        Ok(match Conversion::of(letter, self.source) {
            Some(conversion) => End::Conversion(conversion),
            None => End::Unsupported(unsupported(self.source, position)),
        })
    }

    /// The key up to the parenthesis that matches.
    fn key(&mut self) -> Result<Span, Fault> {
        let start = self.position;
        let mut open = 1usize;
        while let Some(next) = self.next() {
            match next {
                '(' => open += 1,
                ')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return Ok(Span { start, end: self.position - 1 });
            }
        }
        Err(Fault::value("incomplete format key"))
    }

    fn flags(&mut self) -> Flags {
        let mut flags = Flags::default();
        loop {
            match self.source.character(self.position) {
                Some('-') => flags.left = true,
                Some('+') => flags.plus = true,
                Some(' ') => flags.space = true,
                Some('#') => flags.alternate = true,
                Some('0') => flags.zero = true,
                _ => return flags,
            }
            self.position += 1;
        }
    }

    /// A `*` or a number in ASCII digits; `None` above `most`.
    fn size(&mut self, most: i64) -> Option<Size> {
        if self.eat('*') {
            return Some(Size::Argument);
        }
        let mut size = Size::Absent;
        while let Some(digit) = self.source.character(self.position).and_then(|next| next.to_digit(10)) {
            let value = if let Size::Given(value) = size { value } else { 0 };
            let value = value.checked_mul(10)?.checked_add(i64::from(digit)).filter(|value| *value <= most)?;
            size = Size::Given(value);
            self.position += 1;
        }
        Some(size)
    }
}

/// `unsupported format character '?' (0x3f) at index 0`, with each kind's own idea of what can be shown.
fn unsupported(source: PercentSource<'_>, position: usize) -> Fault {
    let point = source.get(position).unwrap_or_default();
    let shown = match (source, point) {
        (PercentSource::Text(_), 31..=126) | (PercentSource::Bytes(_), 0..=127) => point as u8 as char,
        (PercentSource::Text(_), _) => '?',
        (PercentSource::Bytes(_), _) => return Fault::overflow("character argument not in range(0x110000)"),
    };
    Fault::value(format!("unsupported format character '{shown}' ({point:#x}) at index {position}"))
}
