//! `template.format(…)` as far as it takes no Python code.

use crate::{
    classes,
    format::{
        Accessor, Field, FieldName, MAX_TEMPLATE_DEPTH, Numbering, Span, TemplatePiece, first_name, index_out_of_range,
        next_accessor, next_template_piece, recursion_exceeded, unknown_conversion,
    },
    heap::StrId,
    numbers::Int,
    runtime::{Lookup, Outcome, Runtime, needs_python},
    symbols,
    text::TextBuilder,
    value::Value,
};

/// Where fields get their values.
#[derive(Clone, Copy, Debug)]
pub struct TemplateValues<'a> {
    /// `None` for `format_map`, which has none.
    pub positional: Option<&'a [Value]>,
    /// A dict or any mapping.
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
        let mut out = TextBuilder::with_capacity(end + 16);
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
        while let Some(piece) = next_template_piece(self.text(template), position, part.span.end) {
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
                self.item_natively(values.keywords, key)?
            }
        };
        while let Some(accessor) = next_accessor(self.text(template), name, position) {
            let (accessor, next) = self.checked(accessor)?;
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
