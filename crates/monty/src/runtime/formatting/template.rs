//! `template.format(…)` as far as it takes no Python code.

use compact_str::ToCompactString;

use crate::{
    classes,
    format::{
        Accessor, Field, FieldName, MAX_TEMPLATE_DEPTH, Numbering, Span, Spec, Subject, TemplatePiece, first_name,
        index_out_of_range, next_accessor, next_template_piece, recursion_exceeded, unknown_conversion,
    },
    heap::StrId,
    numbers::{Int, float_repr},
    runtime::{Lookup, Outcome, Runtime, needs_python},
    symbols,
    text::{TextBuilder, TextRef},
    value::Value,
};

/// Where fields get their values.
#[derive(Clone, Copy, Debug)]
pub struct TemplateValues<'a> {
    /// `None` for `format_map`, which has none.
    pub positional: Option<&'a [Value]>,
    /// A dict or any mapping; undefined if there are none.
    pub keywords: Value,
}

/// A template or a spec in it, and how deep it is.
#[derive(Clone, Copy)]
struct Part {
    span: Span,
    depth: u32,
}

impl Runtime {
    /// `template.format(*positional, **keywords)`
    pub fn format_template(&mut self, template: StrId, values: TemplateValues<'_>) -> Outcome {
        let end = self.text(template).len();
        let mut out = TextBuilder::with_capacity(end);
        let whole = Part { span: Span { start: 0, end }, depth: MAX_TEMPLATE_DEPTH };
        self.format_part(template, whole, values, &mut Numbering::default(), &mut out)?;
        self.burn(out.len());
        Ok(self.str(out.finish()))
    }

    fn format_part(
        &mut self,
        template: StrId,
        part: Part,
        values: TemplateValues<'_>,
        numbering: &mut Numbering,
        out: &mut TextBuilder,
    ) -> Outcome<()> {
        if part.depth == 0 {
            return self.fault(recursion_exceeded());
        }
        let mut position = part.span.start;
        loop {
            let rest = Span { start: position, end: part.span.end };
            if let Some(next) = self.simple_field(template, rest, values, numbering, out) {
                position = next;
                continue;
            }
            let Some(piece) = next_template_piece(self.text(template), position, part.span.end) else { break };
            let (piece, next) = self.checked(piece)?;
            match piece {
                TemplatePiece::Literal(span) => out.push_text(span.of(self.text(template))),
                TemplatePiece::Field(field) => {
                    self.format_template_field(template, &field, part.depth, values, numbering, out)?;
                }
            }
            position = next;
        }
        Ok(())
    }

    /// `{}`, `{0}` and `{name}`, perhaps with a spec, for a plain string, int or float; gives the position behind it.
    fn simple_field(
        &mut self,
        template: StrId,
        rest: Span,
        values: TemplateValues<'_>,
        numbering: &mut Numbering,
        out: &mut TextBuilder,
    ) -> Option<usize> {
        let TextRef::Ascii(text) = self.text(template) else { return None };
        let field = text.get(rest.start..rest.end)?.strip_prefix('{')?;
        let name_end = field.bytes().position(|byte| !byte.is_ascii_alphanumeric() && byte != b'_')?;
        let (name, behind) = field.split_at(name_end);
        let spec = match behind.as_bytes().first()? {
            b'}' => "",
            b':' => {
                let spec = &behind[1..];
                spec.get(..spec.find(['{', '}'])?)?
            }
            _ => return None,
        };
        let length = name_end + spec.len() + usize::from(!spec.is_empty());
        if field.as_bytes().get(length) != Some(&b'}') {
            return None;
        }
        let (value, numbered) = match (name.parse::<u8>(), *numbering) {
            _ if name.is_empty() => {
                let index = match *numbering {
                    Numbering::Undecided => 0,
                    Numbering::Automatic(count) => count,
                    Numbering::Manual => return None,
                };
                (*values.positional?.get(index as usize)?, Numbering::Automatic(index + 1))
            }
            (Ok(_), Numbering::Automatic(_)) => return None,
            (Ok(index), _) => (*values.positional?.get(usize::from(index))?, Numbering::Manual),
            (Err(_), _) if name.bytes().all(|byte| byte.is_ascii_digit()) => return None,
            (Err(_), numbering) => {
                let Value::Dict(keywords) = values.keywords else { return None };
                (self.dict_get_symbol(keywords, self.symbols.find(name)?)?, numbering)
            }
        };
        let parsed = |subject| Spec::parse(TextRef::Ascii(spec), subject).ok();
        match value {
            Value::Str(value) if spec.is_empty() => out.push_text(self.text(value)),
            Value::Int(value) if spec.is_empty() => out.push_text(TextRef::Ascii(&value.to_compact_string())),
            Value::Float(value) if spec.is_empty() => out.push_text(TextRef::Ascii(&float_repr(value.get()))),
            _ => {
                let text = match value {
                    Value::Str(value) => {
                        let spec = parsed(Subject::text("str"))?;
                        self.text_in_place(value, &spec)?
                    }
                    Value::Int(value) => {
                        let spec = parsed(Subject::int("int"))?;
                        self.int_in_place(value, &spec)?
                    }
                    Value::Float(value) => {
                        let spec = parsed(Subject::float("float"))?;
                        self.float_in_place(value.get(), &spec)?
                    }
                    _ => return None,
                };
                out.push_text(self.text(text));
            }
        }
        *numbering = numbered;
        Some(rest.start + length + 2)
    }

    fn format_template_field(
        &mut self,
        template: StrId,
        field: &Field,
        depth: u32,
        values: TemplateValues<'_>,
        numbering: &mut Numbering,
        out: &mut TextBuilder,
    ) -> Outcome<()> {
        let value = self.template_value(template, field.name, values, numbering)?;
        let value = match field.conversion {
            None => value,
            Some(conversion) => self.convert_field(value, conversion)?,
        };
        let spec = if field.nested {
            let mut spec = TextBuilder::default();
            self.format_part(template, Part { span: field.spec, depth: depth - 1 }, values, numbering, &mut spec)?;
            self.str(spec.finish())
        } else if field.spec.is_empty() {
            symbols::EMPTY.into()
        } else {
            let spec = field.spec.of(self.text(template)).to_text();
            self.str(spec)
        };
        if let Value::Str(id) = self.format_natively(value, spec)? {
            out.push_text(self.text(id));
        }
        Ok(())
    }

    /// `!r`, `!s` and `!a`.
    pub fn convert_field(&mut self, value: Value, conversion: u32) -> Outcome {
        let text = match char::from_u32(conversion) {
            Some('r') => self.repr(value)?,
            Some('a') => self.ascii(value)?,
            Some('s') => return self.str_value(value),
            _ => return self.fault(unknown_conversion(conversion)),
        };
        Ok(self.str(text))
    }

    fn template_value(
        &mut self,
        template: StrId,
        name: Span,
        values: TemplateValues<'_>,
        numbering: &mut Numbering,
    ) -> Outcome {
        let head = first_name(self.text(template), name, numbering);
        let (head, mut position) = self.checked(head)?;
        let mut value = match head {
            FieldName::Index(index) => match values.positional {
                None => return self.value_error("Format string contains positional fields"),
                Some(positional) => match usize::try_from(index).ok().and_then(|index| positional.get(index)) {
                    Some(value) => *value,
                    None => return self.fault(index_out_of_range(index)),
                },
            },
            FieldName::Name(span) => {
                let key = span.of(self.text(template)).to_text();
                let key = self.str(key);
                match values.keywords {
                    Value::Undefined => return self.key_error(key),
                    keywords => self.item_natively(keywords, key)?,
                }
            }
        };
        while let Some(accessor) = next_accessor(self.text(template), name, position) {
            let (accessor, next) = self.checked(accessor)?;
            self.work(8 + (next - position) / 8)?;
            value = match accessor {
                Accessor::Attribute(span) => self.attribute_natively(value, template, span)?,
                Accessor::Index(index) => {
                    let index = self.int(Int::from(index));
                    self.item_natively(value, index)?
                }
                Accessor::Key(span) => {
                    let key = span.of(self.text(template)).to_text();
                    let key = self.str(key);
                    self.item_natively(value, key)?
                }
            };
            position = next;
        }
        Ok(value)
    }

    fn attribute_natively(&mut self, object: Value, template: StrId, span: Span) -> Outcome {
        let Some(name) = span.of(self.text(template)).to_utf8() else { return needs_python() };
        let name = self.symbols.find(&name);
        let Some(name) = name else { return needs_python() };
        if self.has_hook(self.class_of(object), symbols::GETATTRIBUTE) {
            return needs_python();
        }
        match self.lookup(object, name)? {
            Lookup::Value(value) => Ok(value),
            _ => needs_python(),
        }
    }

    /// `object[key]` of a builtin container.
    fn item_natively(&mut self, object: Value, key: Value) -> Outcome {
        let by_python = [symbols::GETITEM, symbols::MISSING];
        if by_python.into_iter().any(|name| self.python_method(object, name).is_some()) {
            return needs_python();
        }
        if let Value::Class(class) = object
            && class != classes::OBJECT
        {
            return needs_python();
        }
        self.get_item(object, key)
    }
}
