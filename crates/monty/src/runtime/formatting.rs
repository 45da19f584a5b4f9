//! `str`, `repr` and `format` of values as calls to make, and the rendering of format specs.
//!
//! [`super::repr`] writes what natives know; here stands what happens where a class of the program decides.

mod in_place;
mod percent;
mod template;

pub use template::TemplateValues;

use std::borrow::Cow;

use super::{Control, MachineRequest, Outcome, Runtime, Values, needs_python};
use crate::{
    classes,
    format::{Spec, Subject, format_complex, format_float, format_int, format_text},
    heap::StrId,
    numbers::{Cost, DigitLimit, float_repr},
    objects::Str,
    symbols,
    text::Text,
    value::{Symbol, Value},
};

/// Specs that are remembered.
const REMEMBERED: usize = 16;

/// Parsed specs by symbol and default code: no state, since a symbol's text never changes.
pub type Specs = [Option<(StrId, u32, Spec)>; REMEMBERED];

impl Runtime {
    /// `str(value)` as a value; `NeedsPython` where a class of the program decides.
    pub fn str_value(&mut self, value: Value) -> Outcome {
        match value {
            Value::Str(_) => Ok(value),
            Value::Int(int) => Ok(Value::Str(self.int_text(int))),
            Value::Float(float) => Ok(Value::Str(self.heap.alloc(Str::from(Text::Ascii(float_repr(float.get())))))),
            _ => {
                let text = self.str_of(value)?;
                Ok(self.str(text))
            }
        }
    }

    /// `str(value)` for a native to return: a method of the program becomes the call that the native ends in.
    pub fn str_or_call(&mut self, value: Value) -> Outcome {
        match self.str_value(value) {
            Err(control) if matches!(*control, Control::NeedsPython) => {
                Err(self.text_call(value, symbols::STR, control))
            }
            other => other,
        }
    }

    /// `repr(value)`, as [`Runtime::str_or_call`].
    pub fn repr_or_call(&mut self, value: Value) -> Outcome {
        match self.repr(value) {
            Ok(text) => Ok(self.str(text)),
            Err(control) if matches!(*control, Control::NeedsPython) => {
                Err(self.text_call(value, symbols::REPR, control))
            }
            Err(control) => Err(control),
        }
    }

    /// The call of the method that gives a value's text, or `otherwise` if the text needs Python code deeper inside.
    fn text_call(&mut self, value: Value, name: Symbol, otherwise: Box<Control>) -> Box<Control> {
        let own = self.python_method(value, name);
        let inherited = match self.plain(value) {
            Value::Str(_) | Value::Exception(_) => None,
            _ => self.python_method(value, symbols::REPR),
        };
        match own.or(inherited.filter(|_| name == symbols::STR)) {
            Some(method) => {
                let arguments = Values::from_slice(&[value]);
                Box::new(Control::Machine(MachineRequest::TextOf { name, method, arguments }))
            }
            None => otherwise,
        }
    }

    /// `format(value, spec)` for a native to return, as [`Runtime::str_or_call`].
    pub fn format_value(&mut self, value: Value, spec: Value) -> Outcome {
        if let Some(method) = self.python_method(value, symbols::FORMAT) {
            let arguments = Values::from_slice(&[value, spec]);
            let request = MachineRequest::TextOf { name: symbols::FORMAT, method, arguments };
            return Err(Box::new(Control::Machine(request)));
        }
        match self.as_text(spec) {
            Some(text) if text.is_empty() => self.str_or_call(value),
            _ => self.format_natively(value, spec),
        }
    }

    /// `format(value, spec)`; `NeedsPython` where a class of the program decides.
    pub fn format_natively(&mut self, value: Value, spec: Value) -> Outcome {
        if self.python_method(value, symbols::FORMAT).is_some() {
            return needs_python();
        }
        let Value::Str(spec) = self.plain(spec) else {
            let message = format!("format() argument 2 must be str, not {}", self.type_name(spec));
            return self.type_error(message);
        };
        if self.text(spec).is_empty() {
            return self.str_value(value);
        }
        let name = self.format_name(value);
        let limit = DigitLimit(self.int_digit_limit);
        let text = match self.plain(value) {
            Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => {
                let subject = Subject::int(&name);
                let spec = self.parsed_spec(spec, subject)?;
                if let Value::Int(int) = value
                    && let Some(text) = self.int_in_place(int, &spec)
                {
                    return Ok(Value::Str(text));
                }
                let int = self.as_int(value).unwrap_or_default();
                self.reserve_text(spec.int_size(&int))?;
                self.spend(Cost::to_decimal(&int))?;
                format_int(&int, &spec, subject, limit)
            }
            Value::Float(float) => {
                let subject = Subject::float(&name);
                let spec = self.parsed_spec(spec, subject)?;
                if let Some(text) = self.float_in_place(float.get(), &spec) {
                    return Ok(Value::Str(text));
                }
                self.reserve_text(spec.float_size())?;
                self.burn(spec.float_size() as usize >> 1);
                format_float(float.get(), &spec, subject)
            }
            Value::Complex(id) => {
                let subject = Subject::float(&name);
                let spec = self.parsed_spec(spec, subject)?;
                self.reserve_text(spec.float_size().saturating_mul(2))?;
                self.burn(spec.float_size() as usize);
                let complex = self.heap[id];
                format_complex(complex.real, complex.imag, &spec, subject)
            }
            Value::Str(id) => {
                let subject = Subject::text(&name);
                let spec = self.parsed_spec(spec, subject)?;
                self.reserve_text(spec.text_size(self.text(id).len() as u64))?;
                if let Some(text) = self.text_in_place(id, &spec) {
                    return Ok(Value::Str(text));
                }
                format_text(self.text(id), &spec, subject)
            }
            _ => {
                let message = format!("unsupported format string passed to {}.__format__", self.type_name(value));
                return self.type_error(message);
            }
        };
        let text = self.checked(text)?;
        Ok(self.str(text))
    }

    /// The parsed spec; those in the program's text are remembered.
    fn parsed_spec(&mut self, spec: StrId, subject: Subject<'_>) -> Outcome<Spec> {
        let slot = (spec.0.get() ^ subject.default_code) as usize % REMEMBERED;
        if let Some((known, code, parsed)) = self.specs[slot]
            && (known, code) == (spec, subject.default_code)
        {
            return Ok(parsed);
        }
        self.burn(self.text(spec).len() >> 1);
        let parsed = Spec::parse(self.text(spec), subject);
        let parsed = self.checked(parsed)?;
        if spec.as_symbol().is_some() {
            self.specs[slot] = Some((spec, subject.default_code, parsed));
        }
        Ok(parsed)
    }

    /// Pays for a text of at most so many code points.
    fn reserve_text(&mut self, size: u64) -> Outcome<()> {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        if size > isize::MAX as usize {
            return self.raise(classes::MEMORY_ERROR, "");
        }
        self.reserve(size)
    }

    /// The name of a value's class; that of a builtin one costs nothing.
    fn format_name(&self, value: Value) -> Cow<'static, str> {
        let class = self.class_of(value);
        match classes::ALL.get(class.0.get() as usize) {
            Some((_, name, _)) if class.user().is_none() => Cow::Borrowed(*name),
            _ => Cow::Owned(self.class_name(class)),
        }
    }
}
