//! From `str` to `bytes`.

use std::ops::Range;

use unicode_names2::name;

use super::{ByteOrder, CodecError, Encoding, ErrorHandler, is_surrogate};
use crate::text::{TextRef, escape::push_escape};

/// Encodes the text.
pub fn encode(text: TextRef<'_>, encoding: Encoding, handler: ErrorHandler) -> Result<Vec<u8>, CodecError> {
    let mut encoder = Encoder { encoding, handler, text, result: Vec::with_capacity(text.len()) };
    match encoding {
        Encoding::Utf8Sig => encoder.result.extend([0xEF, 0xBB, 0xBF]),
        Encoding::Utf16 | Encoding::Utf32 => encoder.put(0xFEFF),
        _ => {}
    }
    match text {
        TextRef::Ascii(ascii) if encoding.is_byte_wise() => encoder.result.extend_from_slice(ascii.as_bytes()),
        _ => encoder.run()?,
    }
    Ok(encoder.result)
}

struct Encoder<'a> {
    encoding: Encoding,
    handler: ErrorHandler,
    text: TextRef<'a>,
    result: Vec<u8>,
}

impl Encoder<'_> {
    fn run(&mut self) -> Result<(), CodecError> {
        let text = self.text;
        let mut index = 0;
        while let Some(point) = text.get(index) {
            if self.encoding.can_encode(point) {
                self.put(point);
                index += 1;
                continue;
            }
            let rest = text.slice(index, text.len()).points();
            let run = if self.encoding.is_byte_wise() {
                rest.take_while(|point| !self.encoding.can_encode(*point)).count()
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
            match self.handler {
                ErrorHandler::Ignore => {}
                ErrorHandler::Replace => self.put(u32::from(b'?')),
                ErrorHandler::BackslashReplace => self.put_escape(point),
                ErrorHandler::XmlCharRefReplace => self.put_str(&format!("&#{point};")),
                ErrorHandler::NameReplace => match char::from_u32(point).and_then(name) {
                    Some(name) => self.put_str(&format!("\\N{{{name}}}")),
                    None => self.put_escape(point),
                },
                ErrorHandler::SurrogateEscape if self.encoding.is_byte_wise() && matches!(point, 0xDC80..=0xDCFF) => {
                    self.result.push(point as u8);
                }
                ErrorHandler::SurrogatePass if self.encoding.is_unicode() => self.put(point),
                ErrorHandler::Strict
                | ErrorHandler::SurrogateEscape
                | ErrorHandler::SurrogatePass
                | ErrorHandler::Unknown => return Err(self.error(range.start + offset..range.end)),
            }
        }
        Ok(())
    }

    fn error(&self, range: Range<usize>) -> CodecError {
        let reason = match self.encoding {
            Encoding::Ascii => "ordinal not in range(128)",
            Encoding::Latin1 => "ordinal not in range(256)",
            _ => "surrogates not allowed",
        };
        CodecError { encoding: self.encoding.name(), start: range.start, end: range.end, reason }
    }

    fn put_str(&mut self, ascii: &str) {
        ascii.bytes().for_each(|byte| self.put(byte.into()));
    }

    fn put_escape(&mut self, point: u32) {
        push_escape(point, |byte| self.put(byte.into()));
    }

    /// Writes one code point, surrogates like any other.
    fn put(&mut self, point: u32) {
        match self.encoding {
            Encoding::Utf8 | Encoding::Utf8Sig => self.put_utf8(point),
            Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be => self.put_utf16(point),
            Encoding::Utf32 | Encoding::Utf32Le => self.result.extend(point.to_le_bytes()),
            Encoding::Utf32Be => self.result.extend(point.to_be_bytes()),
            Encoding::Ascii | Encoding::Latin1 => self.result.push(point as u8),
        }
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
    fn can_encode(self, point: u32) -> bool {
        match self {
            Self::Ascii => point < 0x80,
            Self::Latin1 => point < 0x100,
            _ => !is_surrogate(point),
        }
    }

    /// Whether ASCII takes one byte each; such codecs report a whole run of offending code points at once.
    fn is_byte_wise(self) -> bool {
        matches!(self, Self::Utf8 | Self::Utf8Sig | Self::Ascii | Self::Latin1)
    }

    fn is_unicode(self) -> bool {
        !matches!(self, Self::Ascii | Self::Latin1)
    }
}
