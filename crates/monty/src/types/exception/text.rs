//! `str(exception)` of the kinds that show more than their arguments.

use crate::{
    classes,
    runtime::{Outcome, Runtime},
    symbols::static_symbol,
    text::Text,
    value::Value,
};

impl Runtime {
    /// The text of exceptions with fields; `None` for those that show their arguments.
    pub(crate) fn special_exception_text(&mut self, error: Value) -> Outcome<Option<Text>> {
        let class = self.class_of(error);
        if self.is_subclass(class, classes::BASE_EXCEPTION_GROUP) {
            return Ok(Some(self.group_text(error)?.into()));
        }
        if self.is_subclass(class, classes::OS_ERROR) {
            return self.os_error_text(error);
        }
        if self.is_subclass(class, classes::IMPORT_ERROR) {
            let message = self.field(error, "msg");
            return match self.as_text(message) {
                Some(text) => Ok(Some(text.to_text())),
                None => Ok(None),
            };
        }
        if self.is_subclass(class, classes::SYNTAX_ERROR) {
            return self.syntax_error_text(error);
        }
        for (kind, decodes) in [
            (classes::UNICODE_DECODE_ERROR, true),
            (classes::UNICODE_ENCODE_ERROR, false),
            (classes::UNICODE_TRANSLATE_ERROR, false),
        ] {
            if self.is_subclass(class, kind) {
                let text = if decodes { self.decode_error_text(error) } else { self.encode_error_text(error) };
                return Ok(text.map(Text::from));
            }
        }
        Ok(None)
    }

    fn field(&self, error: Value, name: &str) -> Value {
        static_symbol(name).and_then(|name| self.exception_field(error, name)).unwrap_or(Value::None)
    }

    fn os_error_text(&mut self, error: Value) -> Outcome<Option<Text>> {
        let (number, reason) = (self.field(error, "errno"), self.field(error, "strerror"));
        let files = [self.field(error, "filename"), self.field(error, "filename2")];
        if number.is_none() && reason.is_none() {
            return Ok(None);
        }
        let (number, reason) = (self.str_of(number)?, self.str_of(reason)?);
        let mut text = format!("[Errno {}] {}", number.as_ref().to_display(), reason.as_ref().to_display());
        for (file, before) in files.into_iter().zip([": ", " -> "]) {
            if !file.is_none() {
                let file = self.repr(file)?;
                text.push_str(before);
                text.push_str(&file.as_ref().to_display());
            }
        }
        Ok(Some(text.into()))
    }

    fn syntax_error_text(&mut self, error: Value) -> Outcome<Option<Text>> {
        let message = self.field(error, "msg");
        let message = self.str_of(message)?.as_ref().to_display().into_owned();
        let file = self.field(error, "filename");
        let file = self.as_text(file).map(|file| file.to_display().into_owned());
        let file = file.map(|file| file.rsplit('/').next().unwrap_or_default().to_owned());
        let line = self.as_small(self.field(error, "lineno"));
        let text = match (file, line) {
            (Some(file), Some(line)) => format!("{message} ({file}, line {line})"),
            (Some(file), None) => format!("{message} ({file})"),
            (None, Some(line)) => format!("{message} (line {line})"),
            (None, None) => message,
        };
        Ok(Some(text.into()))
    }

    /// Start and end of the fault.
    fn span(&self, error: Value) -> (i64, i64) {
        let bound = |name: &str| self.as_small(self.field(error, name)).unwrap_or_default();
        (bound("start"), bound("end"))
    }

    fn decode_error_text(&mut self, error: Value) -> Option<String> {
        let Value::Bytes(id) = self.plain(self.field(error, "object")) else { return None };
        let (encoding, reason) =
            (self.display(self.field(error, "encoding")), self.display(self.field(error, "reason")));
        let (start, end) = self.span(error);
        let bad = usize::try_from(start).ok().and_then(|at| self.heap[id].get(at)).copied();
        Some(match bad {
            Some(byte) if end == start.saturating_add(1) => {
                format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
            }
            _ => {
                format!("'{encoding}' codec can't decode bytes in position {start}-{}: {reason}", end.saturating_sub(1))
            }
        })
    }

    fn encode_error_text(&mut self, error: Value) -> Option<String> {
        let object = self.field(error, "object");
        let (encoding, reason) = (self.field(error, "encoding"), self.display(self.field(error, "reason")));
        let verb = match encoding {
            Value::None => "can't translate".to_owned(),
            encoding => format!("'{}' codec can't encode", self.display(encoding)),
        };
        let text = self.as_text(object)?;
        let (start, end) = self.span(error);
        Some(match usize::try_from(start).ok().and_then(|at| text.get(at)) {
            Some(point) if end == start.saturating_add(1) => {
                let shown = match point {
                    0..=0xFF => format!("\\x{point:02x}"),
                    0x100..=0xFFFF => format!("\\u{point:04x}"),
                    _ => format!("\\U{point:08x}"),
                };
                format!("{verb} character '{shown}' in position {start}: {reason}")
            }
            _ => format!("{verb} characters in position {start}-{}: {reason}", end.saturating_sub(1)),
        })
    }
}
