//! `str.encode` and `bytes.decode` on values, and the exceptions of both.

use super::{Outcome, Runtime};
use crate::{
    classes,
    heap::ClassRef,
    symbols,
    text::{
        Text, TextRef,
        codec::{CodecError, DecodeFailure, Encoding, ErrorHandler, MAX_ESCAPE_LEN, decode, encode},
    },
    value::{Symbol, Value},
};

impl Runtime {
    /// `text.encode(encoding, errors)` of a `str`.
    pub fn encode(&mut self, text: Value, encoding: Option<&str>, errors: Option<&str>) -> Outcome {
        let Value::Str(id) = text else { return Ok(text) };
        let codec = self.codec(encoding)?;
        let handler = ErrorHandler::from_name(errors.unwrap_or("strict"));
        let widest = match handler {
            ErrorHandler::BackslashReplace | ErrorHandler::XmlCharRefReplace | ErrorHandler::NameReplace => MAX_ESCAPE_LEN,
            _ => 4,
        };
        let size = match self.text(id) {
            TextRef::Ascii(text) => text.len(),
            TextRef::Wide(points) => points.len().saturating_mul(widest),
        };
        self.reserve(size)?;
        match encode(self.text(id), codec, handler) {
            Ok(bytes) => Ok(self.bytes(bytes)),
            Err(_) if handler == ErrorHandler::Unknown => self.unknown_handler(errors),
            Err(error) => self.codec_error(classes::UNICODE_ENCODE_ERROR, error, text),
        }
    }

    /// `bytes.decode(encoding, errors)` of a `bytes`.
    pub fn decode(&mut self, bytes: Value, encoding: Option<&str>, errors: Option<&str>) -> Outcome {
        let Value::Bytes(id) = bytes else { return Ok(bytes) };
        if self.heap[id].is_empty() {
            return Ok(symbols::EMPTY.into());
        }
        let codec = self.codec(encoding)?;
        let handler = ErrorHandler::from_name(errors.unwrap_or("strict"));
        self.reserve(self.heap[id].len().saturating_mul(4))?;
        match decode(&self.heap[id], codec, handler) {
            Ok(text) => Ok(self.str(text)),
            Err(DecodeFailure::UnsuitableHandler) => {
                self.type_error("don't know how to handle UnicodeDecodeError in error callback")
            }
            Err(DecodeFailure::Error(_)) if handler == ErrorHandler::Unknown => self.unknown_handler(errors),
            Err(DecodeFailure::Error(error)) => self.codec_error(classes::UNICODE_DECODE_ERROR, error, bytes),
        }
    }

    fn codec(&mut self, name: Option<&str>) -> Outcome<Encoding> {
        let name = name.unwrap_or("utf-8");
        match Encoding::from_name(name) {
            Some(codec) => Ok(codec),
            None => self.raise(classes::LOOKUP_ERROR, format!("unknown encoding: {name}")),
        }
    }

    fn unknown_handler<T>(&mut self, name: Option<&str>) -> Outcome<T> {
        let message = format!("unknown error handler name '{}'", name.unwrap_or_default());
        self.raise(classes::LOOKUP_ERROR, message)
    }

    fn codec_error<T>(&mut self, class: ClassRef, error: CodecError, object: Value) -> Outcome<T> {
        let (encoding, reason) = (self.str(error.encoding), self.str(error.reason));
        let (start, end) = (Value::Int(error.start as i64), Value::Int(error.end as i64));
        self.raise_with(class, vec![encoding, object, start, end, reason])
    }

    /// `str(error)` of a `UnicodeEncodeError`, `UnicodeDecodeError` or `UnicodeTranslateError` with its usual arguments.
    pub(super) fn unicode_error_text(&self, error: Value, args: &[Value]) -> Option<Text> {
        let translating = self.is_instance(error, classes::UNICODE_TRANSLATE_ERROR);
        let known = translating
            || self.is_instance(error, classes::UNICODE_ENCODE_ERROR)
            || self.is_instance(error, classes::UNICODE_DECODE_ERROR);
        let names = match translating {
            true => &[symbols::OBJECT_FIELD, symbols::START, symbols::END, symbols::REASON][..],
            false => &[symbols::ENCODING, symbols::OBJECT_FIELD, symbols::START, symbols::END, symbols::REASON],
        };
        if !known || args.len() != names.len() {
            return None;
        }
        let field = |name: Symbol| {
            let at = names.iter().position(|known| *known == name)?;
            self.exception_field(error, name).or_else(|| args.get(at).copied())
        };
        let (start, end) = (self.as_small(field(symbols::START)?)?, self.as_small(field(symbols::END)?)?);
        let subject = match translating {
            true => "can't translate".to_owned(),
            false => {
                let verb = if self.is_instance(error, classes::UNICODE_ENCODE_ERROR) { "encode" } else { "decode" };
                format!("'{}' codec can't {verb}", self.display(field(symbols::ENCODING)?))
            }
        };
        let single = usize::try_from(start).ok().filter(|_| end == start.saturating_add(1));
        let place = match (self.plain(field(symbols::OBJECT_FIELD)?), single) {
            (Value::Str(id), Some(at)) => match self.text(id).get(at) {
                Some(point) => format!("character '{}' in position {start}", escaped(point)),
                None => format!("characters in position {start}-{}", end.saturating_sub(1)),
            },
            (Value::Str(_), None) => format!("characters in position {start}-{}", end.saturating_sub(1)),
            (Value::Bytes(id), Some(at)) if at < self.heap[id].len() => {
                format!("byte 0x{:02x} in position {start}", self.heap[id][at])
            }
            (Value::Bytes(_), _) => format!("bytes in position {start}-{}", end.saturating_sub(1)),
            _ => return None,
        };
        Some(format!("{subject} {place}: {}", self.display(field(symbols::REASON)?)).into())
    }
}

fn escaped(point: u32) -> String {
    match point {
        0..=0xFF => format!("\\x{point:02x}"),
        0x100..=0xFFFF => format!("\\u{point:04x}"),
        _ => format!("\\U{point:08x}"),
    }
}
