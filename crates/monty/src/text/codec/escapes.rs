//! `unicode_escape` and `raw_unicode_escape`: text as in literals.

use super::{DecodeFailure, Encoding, decode::Decoder};
use crate::text::{TextRef, escape::push_escape, short_escape};

/// The text with an escape for each code point that is no printable ASCII character.
pub(super) fn encode_escapes(text: TextRef<'_>) -> Vec<u8> {
    let mut result = Vec::with_capacity(text.len());
    for point in text.points() {
        match short_escape(point, u32::from(b'\\')) {
            Some(letter) => result.extend([b'\\', letter as u8]),
            None if matches!(point, 0x20..=0x7E) => result.push(point as u8),
            None => push_escape(point, |byte| result.push(byte)),
        }
    }
    result
}

/// The text with an escape for each code point beyond Latin-1.
pub(super) fn encode_raw_escapes(text: TextRef<'_>) -> Vec<u8> {
    let mut result = Vec::with_capacity(text.len());
    for point in text.points() {
        match u8::try_from(point) {
            Ok(byte) => result.push(byte),
            Err(_) => push_escape(point, |byte| result.push(byte)),
        }
    }
    result
}

/// What an escape stands for.
enum Meaning {
    Point(u32),
    Nothing,
    /// It is no escape: the backslash stands for itself.
    Literal,
    /// It is cut short or means nothing; so many bytes are refused.
    Wrong {
        length: usize,
        reason: &'static str,
    },
}

impl Decoder<'_> {
    /// Latin-1 but for escapes.
    pub(super) fn escapes(&mut self) -> Result<(), DecodeFailure> {
        let mut at = 0;
        while let Some(byte) = self.bytes.get(at).copied() {
            if byte != b'\\' {
                self.result.push(byte.into());
                at += 1;
                continue;
            }
            let rest = &self.bytes[at + 1..];
            let (meaning, length) =
                if self.encoding == Encoding::UnicodeEscape { meaning_of(rest) } else { raw_meaning_of(rest) };
            match meaning {
                Meaning::Point(point) => self.result.push(point),
                Meaning::Nothing => {}
                Meaning::Literal => {
                    self.result.push(byte.into());
                    // What a raw backslash stands before is never an escape.
                    self.result.push(rest.first().copied().unwrap_or_default().into());
                }
                Meaning::Wrong { length, reason } => {
                    at = self.handle(at..at + length, reason)?;
                    continue;
                }
            }
            at += length;
        }
        Ok(())
    }
}

/// What follows a backslash means, and how long the whole is.
fn meaning_of(rest: &[u8]) -> (Meaning, usize) {
    let simple = |point: u8| (Meaning::Point(point.into()), 2);
    match rest.first() {
        None => (Meaning::Wrong { length: 1, reason: "\\ at end of string" }, 1),
        Some(b'\n') => (Meaning::Nothing, 2),
        Some(byte @ (b'\\' | b'\'' | b'"')) => simple(*byte),
        Some(b'b') => simple(0x08),
        Some(b'f') => simple(0x0C),
        Some(b't') => simple(b'\t'),
        Some(b'n') => simple(b'\n'),
        Some(b'r') => simple(b'\r'),
        Some(b'v') => simple(0x0B),
        Some(b'a') => simple(0x07),
        Some(b'0'..=b'7') => {
            let digits = rest.iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7'));
            let (point, count) =
                digits.fold((0, 0), |(point, count), digit| (point * 8 + u32::from(digit - b'0'), count + 1));
            (Meaning::Point(point), 1 + count)
        }
        Some(b'x') => hexadecimal(rest, 2, "truncated \\xXX escape"),
        Some(b'u') => hexadecimal(rest, 4, "truncated \\uXXXX escape"),
        Some(b'U') => match hexadecimal(rest, 8, "truncated \\UXXXXXXXX escape") {
            (Meaning::Point(0x11_0000..), length) => {
                (Meaning::Wrong { length, reason: "illegal Unicode character" }, length)
            }
            meant => meant,
        },
        Some(b'N') => named(rest),
        Some(_) => (Meaning::Literal, 2),
    }
}

fn raw_meaning_of(rest: &[u8]) -> (Meaning, usize) {
    match rest.first() {
        None => (Meaning::Point(u32::from(b'\\')), 1),
        Some(b'u') => hexadecimal(rest, 4, "truncated \\uXXXX escape"),
        Some(b'U') => match hexadecimal(rest, 8, "truncated \\UXXXXXXXX escape") {
            (Meaning::Point(0x11_0000..), length) => {
                (Meaning::Wrong { length, reason: "\\Uxxxxxxxx out of range" }, length)
            }
            meant => meant,
        },
        Some(_) => (Meaning::Literal, 2),
    }
}

/// A letter with so many hexadecimal digits.
fn hexadecimal(rest: &[u8], wanted: usize, reason: &'static str) -> (Meaning, usize) {
    let digits = rest[1..].iter().take(wanted).map_while(|byte| char::from(*byte).to_digit(16));
    let (point, count) = digits.fold((0, 0), |(point, count), digit| (point << 4 | digit, count + 1));
    let length = 2 + count;
    (if count < wanted { Meaning::Wrong { length, reason } } else { Meaning::Point(point) }, length)
}

/// `N{…}`
fn named(rest: &[u8]) -> (Meaning, usize) {
    let wrong = |length, reason| (Meaning::Wrong { length, reason }, length);
    let malformed = "malformed \\N character escape";
    let Some(name) = rest[1..].strip_prefix(b"{") else { return wrong(2, malformed) };
    let Some(end) = memchr::memchr(b'}', name) else { return wrong(3 + name.len(), malformed) };
    if end == 0 {
        return wrong(3, malformed);
    }
    let length = 4 + end;
    match str::from_utf8(&name[..end]).ok().and_then(unicode_names2::character) {
        Some(character) => (Meaning::Point(character.into()), length),
        None => wrong(length, "unknown Unicode character name"),
    }
}
