//! From `str` to `bytes`.

use std::ops::Range;

use unicode_names2::name;

use super::{
    ByteOrder, CodecError, Encoding, ErrorHandler,
    escapes::{encode_escapes, encode_raw_escapes},
    is_surrogate,
};
use crate::text::{TextRef, escape::push_escape};

/// Encodes the text.
pub fn encode(text: TextRef<'_>, encoding: Encoding, handler: ErrorHandler) -> Result<Vec<u8>, CodecError> {
    let mut encoder = Encoder { encoding, handler, text, bytes: Vec::new(), result: Vec::with_capacity(text.len()) };
    match encoding {
        Encoding::UnicodeEscape => return Ok(encode_escapes(text)),
        Encoding::RawUnicodeEscape => return Ok(encode_raw_escapes(text)),
        Encoding::Charmap(charmap) => encoder.bytes = charmap.inverse(),
        Encoding::Utf8Sig => encoder.result.extend([0xEF, 0xBB, 0xBF]),
        Encoding::Utf16 | Encoding::Utf32 => {
            encoder.put(0xFEFF);
        }
        _ => {}
    }
    match text {
        TextRef::Ascii(ascii) if encoding.keeps_ascii() => encoder.result.extend_from_slice(ascii.as_bytes()),
        TextRef::Ascii(ascii) if matches!(encoding, Encoding::Utf16 | Encoding::Utf16Le) => {
            encoder.result.reserve(2 * ascii.len());
            encoder.result.extend(ascii.bytes().flat_map(|byte| [byte, 0]));
        }
        TextRef::Wide(points) if matches!(encoding, Encoding::Utf8 | Encoding::Utf8Sig) => {
            let plain = points.iter().position(|point| is_surrogate(*point)).unwrap_or(points.len());
            points[..plain].iter().for_each(|point| encoder.put_utf8(*point));
            encoder.run(plain)?;
        }
        _ => encoder.run(0)?,
    }
    Ok(encoder.result)
}

struct Encoder<'a> {
    encoding: Encoding,
    handler: ErrorHandler,
    text: TextRef<'a>,
    /// The bytes of the characters of a charmap, in the order of characters.
    bytes: Vec<(u32, u8)>,
    result: Vec<u8>,
}

impl Encoder<'_> {
    /// Encodes what comes from a place on.
    fn run(&mut self, mut index: usize) -> Result<(), CodecError> {
        let text = self.text;
        while let Some(point) = text.get(index) {
            if self.can_encode(point) {
                self.put(point);
                index += 1;
                continue;
            }
            let rest = text.slice(index, text.len()).points();
            let run = if self.encoding.is_byte_wise() {
                rest.take_while(|point| !self.can_encode(*point)).count()
            } else {
                1
            };
            self.handle(index..index + run)?;
            index += run;
        }
        Ok(())
    }

    /// Lets the error handler deal with code points that cannot be encoded.
    fn handle(&mut self, range: Range<usize>) -> Result<(), CodecError> {
        for (offset, point) in self.text.slice(range.start, range.end).points().enumerate() {
            let error = self.error(range.start + offset..range.end);
            let written = match self.handler {
                ErrorHandler::Ignore => true,
                ErrorHandler::Replace => self.put(u32::from(b'?')),
                ErrorHandler::BackslashReplace => self.put_escape(point),
                ErrorHandler::XmlCharRefReplace => self.put_str(&format!("&#{point};")),
                ErrorHandler::NameReplace => match char::from_u32(point).and_then(name) {
                    Some(name) => self.put_str(&format!("\\N{{{name}}}")),
                    None => self.put_escape(point),
                },
                ErrorHandler::SurrogateEscape if self.encoding.is_byte_wise() && matches!(point, 0xDC80..=0xDCFF) => {
                    self.result.push(point as u8);
                    true
                }
                ErrorHandler::SurrogatePass if self.encoding.is_unicode() => self.put(point),
                ErrorHandler::Strict
                | ErrorHandler::SurrogateEscape
                | ErrorHandler::SurrogatePass
                | ErrorHandler::Unknown => false,
            };
            if !written {
                return Err(error);
            }
        }
        Ok(())
    }

    fn error(&self, range: Range<usize>) -> CodecError {
        let reason = match self.encoding {
            Encoding::Ascii => "ordinal not in range(128)",
            Encoding::Latin1 => "ordinal not in range(256)",
            Encoding::Charmap(_) => "character maps to <undefined>",
            _ => "surrogates not allowed",
        };
        CodecError { encoding: self.encoding.name(), start: range.start, end: range.end, reason }
    }

    fn can_encode(&self, point: u32) -> bool {
        match self.encoding {
            Encoding::Ascii => point < 0x80,
            Encoding::Latin1 => point < 0x100,
            Encoding::Charmap(_) => self.byte(point).is_some(),
            _ => !is_surrogate(point),
        }
    }

    /// The byte of a character in a charmap.
    fn byte(&self, point: u32) -> Option<u8> {
        let at = self.bytes.binary_search_by_key(&point, |(point, _)| *point).ok()?;
        Some(self.bytes[at].1)
    }

    fn put_str(&mut self, ascii: &str) -> bool {
        ascii.bytes().all(|byte| self.put(byte.into()))
    }

    fn put_escape(&mut self, point: u32) -> bool {
        let mut written = true;
        push_escape(point, |byte| written &= self.put(byte.into()));
        written
    }

    /// Writes one code point, surrogates like any other; whether the encoding has it.
    fn put(&mut self, point: u32) -> bool {
        match self.encoding {
            Encoding::Utf8 | Encoding::Utf8Sig => self.put_utf8(point),
            Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be => self.put_utf16(point),
            Encoding::Utf32 | Encoding::Utf32Le => self.result.extend(point.to_le_bytes()),
            Encoding::Utf32Be => self.result.extend(point.to_be_bytes()),
            Encoding::Charmap(_) => match self.byte(point) {
                Some(byte) => self.result.push(byte),
                None => return false,
            },
            _ => self.result.push(point as u8),
        }
        true
    }

    fn put_utf8(&mut self, point: u32) {
        let tail = |shift: u32| 0x80 | (point >> shift & 0x3F) as u8;
        match point {
            0..=0x7F => self.result.push(point as u8),
            0x80..=0x7FF => self.result.extend([0xC0 | (point >> 6) as u8, tail(0)]),
            0x800..=0xFFFF => self.result.extend([0xE0 | (point >> 12) as u8, tail(6), tail(0)]),
            _ => self.result.extend([0xF0 | (point >> 18) as u8, tail(12), tail(6), tail(0)]),
        }
    }

    fn put_utf16(&mut self, point: u32) {
        let Some(high) = point.checked_sub(0x1_0000) else {
            self.put_unit(point as u16);
            return;
        };
        self.put_unit(0xD800 | (high >> 10) as u16);
        self.put_unit(0xDC00 | (high & 0x3FF) as u16);
    }

    fn put_unit(&mut self, unit: u16) {
        match self.encoding.byte_order() {
            ByteOrder::Little => self.result.extend(unit.to_le_bytes()),
            ByteOrder::Big => self.result.extend(unit.to_be_bytes()),
        }
    }
}

impl Encoding {
    /// Whether characters take one byte each, or ASCII does; such codecs report a whole run of offending code points at
    /// once.
    fn is_byte_wise(self) -> bool {
        !matches!(self, Self::Utf16 | Self::Utf16Le | Self::Utf16Be | Self::Utf32 | Self::Utf32Le | Self::Utf32Be)
    }

    /// Whether ASCII characters are their own bytes.
    fn keeps_ascii(self) -> bool {
        match self {
            Self::Charmap(charmap) => charmap.is_ascii(),
            other => other.is_byte_wise(),
        }
    }

    fn is_unicode(self) -> bool {
        !matches!(self, Self::Ascii | Self::Latin1 | Self::Charmap(_))
    }
}
