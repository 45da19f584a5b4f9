//! `str.encode` and `bytes.decode` on values, and the exceptions of both.

use super::{Control, Outcome, Runtime};
use crate::{
    classes,
    heap::ClassRef,
    symbols,
    text::{
        TextRef,
        codec::{CodecError, DecodeFailure, Encoding, ErrorHandler, MAX_ESCAPE_LEN, decode, encode},
    },
    value::Value,
};

impl Runtime {
    /// `text.encode(encoding, errors)` of a `str`.
    pub fn encode(&mut self, text: Value, encoding: Option<&str>, errors: Option<&str>) -> Outcome {
        let Value::Str(id) = text else { return Ok(text) };
        let codec = self.codec(encoding, "encode")?;
        let handler = ErrorHandler::from_name(errors.unwrap_or("strict"));
        let widest = match handler {
            _ if matches!(codec, Encoding::UnicodeEscape | Encoding::RawUnicodeEscape) => 10,
            ErrorHandler::BackslashReplace | ErrorHandler::XmlCharRefReplace | ErrorHandler::NameReplace => {
                MAX_ESCAPE_LEN
            }
            _ => 4,
        };
        let size = match self.text(id) {
            TextRef::Ascii(text) => text.len().saturating_mul(if codec == Encoding::UnicodeEscape { 4 } else { 1 }),
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
        let codec = self.codec(encoding, "decode")?;
        let handler = ErrorHandler::from_name(errors.unwrap_or("strict"));
        self.reserve(self.heap[id].len().saturating_mul(4))?;
        let lenient = if handler == ErrorHandler::Strict { 0 } else { 2 * self.heap[id].len() };
        self.burn(lenient);
        match decode(&self.heap[id], codec, handler) {
            Ok(text) => Ok(self.str(text)),
            Err(DecodeFailure::UnsuitableHandler) => {
                self.type_error("don't know how to handle UnicodeDecodeError in error callback")
            }
            Err(DecodeFailure::Error(_)) if handler == ErrorHandler::Unknown => self.unknown_handler(errors),
            Err(DecodeFailure::Error(error)) => self.codec_error(classes::UNICODE_DECODE_ERROR, error, bytes),
        }
    }

    fn codec(&mut self, name: Option<&str>, action: &str) -> Outcome<Encoding> {
        let name = match name {
            None | Some("utf-8" | "utf8") => return Ok(Encoding::Utf8),
            Some(name) => name,
        };
        match Encoding::from_name(name) {
            Some(codec) => Ok(codec),
            None if Encoding::is_no_text(name) => {
                let advice = format!("use codecs.{action}() to handle arbitrary codecs");
                self.raise(classes::LOOKUP_ERROR, format!("'{name}' is not a text encoding; {advice}"))
            }
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
        let fields = [encoding, object, start, end, reason];
        let exception = self.exception(class, fields.to_vec());
        let names = [symbols::ENCODING, symbols::OBJECT_FIELD, symbols::START, symbols::END, symbols::REASON];
        for (name, value) in names.into_iter().zip(fields) {
            self.set_exception_field(exception, name, value);
        }
        Err(Box::new(Control::Raise(exception)))
    }
}
