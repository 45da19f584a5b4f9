//! `isalpha` and its kin, and digits of any script for `int` and `float`.

use std::borrow::Cow;

use super::TextRef;
use crate::unicode;

impl<'a> TextRef<'a> {
    /// `str.isascii`
    pub fn is_ascii(self) -> bool {
        match self {
            Self::Ascii(_) => true,
            Self::Wide(points) => points.iter().all(|point| *point < 128),
        }
    }

    /// `str.isalpha`
    pub fn is_alpha(self) -> bool {
        self.is_all(unicode::is_alpha)
    }

    /// `str.isalnum`
    pub fn is_alnum(self) -> bool {
        self.is_all(unicode::is_alnum)
    }

    /// `str.isdecimal`
    pub fn is_decimal(self) -> bool {
        self.is_all(unicode::is_decimal)
    }

    /// `str.isdigit`
    pub fn is_digit(self) -> bool {
        self.is_all(unicode::is_digit)
    }

    /// `str.isnumeric`
    pub fn is_numeric(self) -> bool {
        self.is_all(unicode::is_numeric)
    }

    /// `str.isspace`
    pub fn is_space(self) -> bool {
        self.is_all(unicode::is_space)
    }

    /// `str.isprintable`; the empty string is.
    pub fn is_printable(self) -> bool {
        self.is_empty() || self.is_all(unicode::is_printable)
    }

    /// `str.isidentifier`; keywords are.
    pub fn is_identifier(self) -> bool {
        self.get(0).is_some_and(unicode::is_identifier_start)
            && self.points().skip(1).all(unicode::is_identifier_continue)
    }

    /// `str.islower`
    pub fn is_lower(self) -> bool {
        self.is_cased(unicode::is_lower, |point| unicode::is_upper(point) || unicode::is_title(point))
    }

    /// `str.isupper`
    pub fn is_upper(self) -> bool {
        self.is_cased(unicode::is_upper, |point| unicode::is_lower(point) || unicode::is_title(point))
    }

    /// `str.istitle`
    pub fn is_title(self) -> bool {
        let (mut in_word, mut any) = (false, false);
        for point in self.points() {
            let starts_word = unicode::is_upper(point) || unicode::is_title(point);
            let is_letter = starts_word || unicode::is_lower(point);
            if is_letter && starts_word == in_word {
                return false;
            }
            any |= is_letter;
            in_word = is_letter;
        }
        any
    }

    /// The text as `int` and `float` read it: whitespace as spaces, decimal digits of any script as ASCII digits, and
    /// `?` for any other code point that is not ASCII.
    pub fn to_number_ascii(self) -> Cow<'a, str> {
        match self {
            Self::Ascii(text) => Cow::Borrowed(text),
            Self::Wide(points) => Cow::Owned(points.iter().map(|point| number_ascii(*point)).collect()),
        }
    }

    #[inline]
    fn is_all(self, predicate: impl Fn(u32) -> bool) -> bool {
        match self {
            Self::Ascii(text) => !text.is_empty() && text.bytes().all(|byte| predicate(byte.into())),
            Self::Wide(points) => !points.is_empty() && points.iter().all(|point| predicate(*point)),
        }
    }

    /// Whether there is a letter of one case and none of the other.
    #[inline]
    fn is_cased(self, is_wanted: impl Fn(u32) -> bool, is_other: impl Fn(u32) -> bool) -> bool {
        let mut any = false;
        let mut accepts = |point: u32| {
            any |= is_wanted(point);
            !is_other(point)
        };
        let all = match self {
            Self::Ascii(text) => text.bytes().all(|byte| accepts(byte.into())),
            Self::Wide(points) => points.iter().all(|point| accepts(*point)),
        };
        all && any
    }
}

fn number_ascii(point: u32) -> char {
    if point < 128 {
        return point as u8 as char;
    }
    if unicode::is_space(point) {
        return ' ';
    }
    unicode::decimal_value(point).map_or('?', |digit| (b'0' + digit) as char)
}
