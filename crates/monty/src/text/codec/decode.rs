//! From `bytes` to `str`.

use std::ops::Range;

use super::{ByteOrder, Charmap, CodecError, DecodeFailure, Encoding, ErrorHandler, is_surrogate};
use crate::text::{Text, TextBuilder, escape::push_escape};

const REPLACEMENT: u32 = 0xFFFD;

/// Decodes the bytes.
pub fn decode(bytes: &[u8], encoding: Encoding, handler: ErrorHandler) -> Result<Text, DecodeFailure> {
    let mut decoder = Decoder { bytes, encoding, handler, result: TextBuilder::with_capacity(bytes.len()) };
    match encoding {
        Encoding::Utf8 => decoder.utf8()?,
        Encoding::Utf8Sig => {
            decoder.bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            decoder.utf8()?;
        }
        Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be => {
            let start = decoder.byte_order_mark(2);
            decoder.utf16(start)?;
        }
        Encoding::Utf32 | Encoding::Utf32Le | Encoding::Utf32Be => {
            let start = decoder.byte_order_mark(4);
            decoder.utf32(start)?;
        }
        Encoding::Ascii => decoder.ascii()?,
        Encoding::Latin1 => return Ok(latin1(bytes)),
        Encoding::UnicodeEscape | Encoding::RawUnicodeEscape => decoder.escapes()?,
        Encoding::Charmap(charmap) => decoder.charmap(charmap)?,
    }
    Ok(decoder.result.finish())
}

fn latin1(bytes: &[u8]) -> Text {
    match str::from_utf8(bytes) {
        Ok(ascii) if ascii.is_ascii() => Text::Ascii(ascii.into()),
        _ => Text::Wide(bytes.iter().map(|byte| u32::from(*byte)).collect()),
    }
}

pub(super) struct Decoder<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) encoding: Encoding,
    handler: ErrorHandler,
    pub(super) result: TextBuilder,
}

impl Decoder<'_> {
    fn utf8(&mut self) -> Result<(), DecodeFailure> {
        let bytes = self.bytes;
        let mut start = 0;
        while let Some(chunk) = bytes.get(start..).and_then(|rest| rest.utf8_chunks().next()) {
            self.result.push_str(chunk.valid());
            start += chunk.valid().len();
            let invalid = chunk.invalid();
            let end = start + invalid.len();
            let Some(first) = invalid.first() else { break };
            let reason = match first {
                0x80..=0xC1 | 0xF5.. => "invalid start byte",
                _ if end == bytes.len() => "unexpected end of data",
                _ => "invalid continuation byte",
            };
            start = self.handle(start..end, reason)?;
        }
        Ok(())
    }

    fn ascii(&mut self) -> Result<(), DecodeFailure> {
        for (start, byte) in self.bytes.iter().enumerate() {
            if byte.is_ascii() {
                self.result.push((*byte).into());
            } else {
                self.handle(start..start + 1, "ordinal not in range(128)")?;
            }
        }
        Ok(())
    }

    fn charmap(&mut self, charmap: &Charmap) -> Result<(), DecodeFailure> {
        for (start, byte) in self.bytes.iter().enumerate() {
            match charmap.decode(*byte) {
                Some(point) => self.result.push(point),
                None => {
                    self.handle(start..start + 1, "character maps to <undefined>")?;
                }
            }
        }
        Ok(())
    }

    fn utf16(&mut self, mut start: usize) -> Result<(), DecodeFailure> {
        while start < self.bytes.len() {
            let Some(unit) = self.unit16(start) else {
                start = self.handle(start..self.bytes.len(), "truncated data")?;
                continue;
            };
            let (end, reason) = match (unit, self.unit16(start + 2)) {
                (0xD800..=0xDBFF, Some(low @ 0xDC00..=0xDFFF)) => {
                    self.result.push(0x1_0000 + ((unit & 0x3FF) << 10) + (low & 0x3FF));
                    start += 4;
                    continue;
                }
                (0xD800..=0xDBFF, Some(_)) => (start + 2, "illegal UTF-16 surrogate"),
                (0xD800..=0xDBFF, None) => (self.bytes.len(), "unexpected end of data"),
                (0xDC00..=0xDFFF, _) => (start + 2, "illegal encoding"),
                _ => {
                    self.result.push(unit);
                    start += 2;
                    continue;
                }
            };
            start = self.handle(start..end, reason)?;
        }
        Ok(())
    }

    fn utf32(&mut self, mut start: usize) -> Result<(), DecodeFailure> {
        while start < self.bytes.len() {
            let (end, reason) = match self.unit32(start) {
                None => (self.bytes.len(), "truncated data"),
                Some(0x11_0000..) => (start + 4, "code point not in range(0x110000)"),
                Some(point) if is_surrogate(point) => {
                    (start + 4, "code point in surrogate code point range(0xd800, 0xe000)")
                }
                Some(point) => {
                    self.result.push(point);
                    start += 4;
                    continue;
                }
            };
            start = self.handle(start..end, reason)?;
        }
        Ok(())
    }

    /// Lets the error handler deal with bytes that cannot be decoded; gives the place to go on.
    pub(super) fn handle(&mut self, range: Range<usize>, reason: &'static str) -> Result<usize, DecodeFailure> {
        let end = range.end;
        let error = CodecError { encoding: self.name(), start: range.start, end, reason };
        match self.handler {
            ErrorHandler::Ignore => Ok(end),
            ErrorHandler::Replace => {
                self.result.push(REPLACEMENT);
                Ok(end)
            }
            ErrorHandler::BackslashReplace => {
                for byte in &self.bytes[range] {
                    push_escape((*byte).into(), |byte| self.result.push(byte.into()));
                }
                Ok(end)
            }
            ErrorHandler::SurrogateEscape => {
                let high = self.bytes[range.clone()].iter().take(4).take_while(|byte| !byte.is_ascii());
                let end = range.start + high.clone().count();
                high.for_each(|byte| self.result.push(0xDC00 + u32::from(*byte)));
                if end == range.start { Err(DecodeFailure::Error(error)) } else { Ok(end) }
            }
            ErrorHandler::SurrogatePass => {
                let (point, width) = self.surrogate(range.start).ok_or(DecodeFailure::Error(error))?;
                self.result.push(point);
                Ok(range.start + width)
            }
            ErrorHandler::XmlCharRefReplace | ErrorHandler::NameReplace => Err(DecodeFailure::UnsuitableHandler),
            ErrorHandler::Strict | ErrorHandler::Unknown => Err(DecodeFailure::Error(error)),
        }
    }

    /// The surrogate encoded at `start` as if it were any code point, and its width.
    fn surrogate(&self, start: usize) -> Option<(u32, usize)> {
        let (point, width) = match self.encoding {
            Encoding::Utf8 | Encoding::Utf8Sig => match self.bytes.get(start..start + 3)? {
                [0xED, second @ 0xA0..=0xBF, third @ 0x80..=0xBF] => {
                    (0xD000 | u32::from(second & 0x3F) << 6 | u32::from(third & 0x3F), 3)
                }
                _ => return None,
            },
            Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be => (self.unit16(start)?, 2),
            Encoding::Utf32 | Encoding::Utf32Le | Encoding::Utf32Be => (self.unit32(start)?, 4),
            _ => return None,
        };
        is_surrogate(point).then_some((point, width))
    }

    /// Reads a byte order mark of a codec that has one, and settles the byte order; gives the place after it.
    fn byte_order_mark(&mut self, width: usize) -> usize {
        let (little, big) = match self.encoding {
            Encoding::Utf16 => (Encoding::Utf16Le, Encoding::Utf16Be),
            Encoding::Utf32 => (Encoding::Utf32Le, Encoding::Utf32Be),
            _ => return 0,
        };
        for encoding in [big, little] {
            self.encoding = encoding;
            let unit = if width == 2 { self.unit16(0) } else { self.unit32(0) };
            if unit == Some(0xFEFF) {
                return width;
            }
        }
        0
    }

    fn unit16(&self, start: usize) -> Option<u32> {
        let bytes = *self.bytes.get(start..)?.first_chunk()?;
        Some(u32::from(match self.encoding.byte_order() {
            ByteOrder::Little => u16::from_le_bytes(bytes),
            ByteOrder::Big => u16::from_be_bytes(bytes),
        }))
    }

    fn unit32(&self, start: usize) -> Option<u32> {
        let bytes = *self.bytes.get(start..)?.first_chunk()?;
        Some(match self.encoding.byte_order() {
            ByteOrder::Little => u32::from_le_bytes(bytes),
            ByteOrder::Big => u32::from_be_bytes(bytes),
        })
    }

    fn name(&self) -> &'static str {
        self.encoding.name()
    }
}
