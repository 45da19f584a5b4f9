//! `format(value, spec)` and `%` formatting of builtin values.

use super::{Outcome, Runtime, needs_python};
use crate::{
    format::{Spec, Subject, format_float, format_int, format_text},
    numbers::DigitLimit,
    symbols,
    text::TextRef,
    value::Value,
};

impl Runtime {
    /// `format(value, spec)`
    pub fn format_value(&mut self, value: Value, spec: Value) -> Outcome {
        if self.python_method(value, symbols::FORMAT).is_some() {
            return needs_python();
        }
        let Some(spec_text) = self.as_text(spec).map(TextRef::to_text) else {
            let message = format!("format() argument 2 must be str, not {}", self.type_name(spec));
            return self.type_error(message);
        };
        if spec_text.as_ref().is_empty() {
            let text = self.str_of(value)?;
            return Ok(self.str(text));
        }
        let name = self.type_name(value);
        let limit = DigitLimit(self.int_digit_limit);
        match self.plain(value) {
            Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => {
                let subject = Subject::int(&name);
                let parsed = Spec::parse(spec_text.as_ref(), subject);
                let spec = self.checked(parsed)?;
                let int = self.as_int(value).unwrap_or_default();
                self.reserve(spec.int_size(&int) as usize)?;
                let text = format_int(&int, &spec, subject, limit);
                let text = self.checked(text)?;
                Ok(self.str(text))
            }
            Value::Float(float) => {
                let subject = Subject::float(&name);
                let parsed = Spec::parse(spec_text.as_ref(), subject);
                let spec = self.checked(parsed)?;
                self.reserve(spec.float_size() as usize)?;
                let text = format_float(float, &spec, subject);
                let text = self.checked(text)?;
                Ok(self.str(text))
            }
            Value::Str(id) => {
                let subject = Subject::text(&name);
                let parsed = Spec::parse(spec_text.as_ref(), subject);
                let spec = self.checked(parsed)?;
                self.reserve(spec.text_size(self.text(id).len() as u64) as usize)?;
                let text = format_text(self.text(id), &spec, subject);
                let text = self.checked(text)?;
                Ok(self.str(text))
            }
            _ => {
                let message = format!("unsupported format string passed to {name}.__format__");
                self.type_error(message)
            }
        }
    }
}

impl Runtime {
    /// `template % values`
    pub fn percent_format(&mut self, template: Value, values: Value) -> Outcome {
        let _ = (template, values);
        needs_python()
    }
}
