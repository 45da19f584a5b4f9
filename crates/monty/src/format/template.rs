//! The templates of `str.format`: literals and fields, one at a time.
//!
//! Parsing is lazy because Python's is: `'{0.x.}'.format(v)` evaluates `v.x` before it complains about the second
//! point. All positions are plain numbers, so formatting can be suspended between any two steps.

use memchr::memchr2;
use serde::{Deserialize, Serialize};

use crate::{
    format::{Span, spec::leading_number},
    numbers::{Fault, FaultKind},
    text::TextRef,
};

/// Templates within specs within templates: the template itself and one level of specs.
pub const MAX_TEMPLATE_DEPTH: u32 = 2;

/// A step of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TemplatePiece {
    /// Text to copy. Doubled braces are already one.
    Literal(Span),
    /// A value to insert.
    Field(Field),
}

/// A replacement field, not yet looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The name with its accessors: see [`first_name`] and [`next_accessor`].
    pub name: Span,
    /// The code point behind `!`; see [`unknown_conversion`] for any but `r`, `s` and `a`.
    pub conversion: Option<u32>,
    /// The format spec, itself a template if [`Field::nested`].
    pub spec: Span,
    /// Whether the spec has braces and must be rendered first, with the same [`Numbering`].
    pub nested: bool,
}

/// What stands at the head of a field's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldName {
    /// A positional argument.
    Index(u64),
    /// A keyword argument.
    Name(Span),
}

/// What leads from a field's object to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Accessor {
    /// `.name`.
    Attribute(Span),
    /// `[digits]`, an integer.
    Index(u64),
    /// `[anything else]`, a string.
    Key(Span),
}

/// Automatic or manual numbering: a template may use only one of them, its nested specs included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Numbering {
    /// No numbered field yet.
    #[default]
    Undecided,
    /// `{}`, and this many of them so far.
    Automatic(u64),
    /// `{0}`.
    Manual,
}

/// The piece of `template` at `position` and the position behind it; `None` at `end`.
pub fn next_template_piece(
    template: TextRef<'_>,
    position: usize,
    end: usize,
) -> Option<Result<(TemplatePiece, usize), Fault>> {
    let mut scan = Scan { template, position, end };
    if position >= end {
        return None;
    }
    if scan.peek() == Some('{') && scan.template.get(position + 1) != Some(u32::from('{')) {
        scan.position += 1;
        return Some(scan.field().map(|field| (TemplatePiece::Field(field), scan.position)));
    }
    Some(scan.literal().map(|span| (TemplatePiece::Literal(span), scan.position)))
}

/// The head of a field's name and the position of the first accessor; numbers it if it must be.
pub fn first_name(template: TextRef<'_>, name: Span, numbering: &mut Numbering) -> Result<(FieldName, usize), Fault> {
    let is_head = |position: &usize| !matches!(character(template, *position), Some('.' | '['));
    let head_end = (name.start..name.end).find(|position| !is_head(position)).unwrap_or(name.end);
    let head = Span { start: name.start, end: head_end };
    let resolved = match integer(template, head)? {
        _ if head.is_empty() => FieldName::Index(numbering.automatic()?),
        Some(index) => {
            numbering.manual()?;
            FieldName::Index(index)
        }
        None => FieldName::Name(head),
    };
    Ok((resolved, head_end))
}

/// The accessor at `position` in a field's name and the position behind it; `None` at the end of the name.
pub fn next_accessor(template: TextRef<'_>, name: Span, position: usize) -> Option<Result<(Accessor, usize), Fault>> {
    if position >= name.end {
        return None;
    }
    let accessor = match character(template, position) {
        Some('.') => attribute(template, name, position + 1),
        Some('[') => item(template, name, position + 1),
        _ => Err(Fault::value("Only '.' or '[' may follow ']' in format field specifier")),
    };
    Some(accessor)
}

/// `ValueError` for a conversion that is none of `r`, `s` and `a`. U+0000 counts as no conversion.
pub fn unknown_conversion(point: u32) -> Fault {
    match point {
        33..=126 => Fault::value(format!("Unknown conversion specifier {}", point as u8 as char)),
        _ => Fault::value(format!("Unknown conversion specifier \\x{point:x}")),
    }
}

/// `IndexError` for a positional argument that was not given.
pub fn index_out_of_range(index: u64) -> Fault {
    Fault::new(FaultKind::Index, format!("Replacement index {index} out of range for positional args tuple"))
}

/// `ValueError` for fields nested deeper than [`MAX_TEMPLATE_DEPTH`].
pub fn recursion_exceeded() -> Fault {
    Fault::value("Max string recursion exceeded")
}

impl Numbering {
    fn automatic(&mut self) -> Result<u64, Fault> {
        let index = match *self {
            Self::Undecided => 0,
            Self::Automatic(count) => count,
            Self::Manual => {
                return Err(Fault::value("cannot switch from manual field specification to automatic field numbering"));
            }
        };
        *self = Self::Automatic(index + 1);
        Ok(index)
    }

    fn manual(&mut self) -> Result<(), Fault> {
        if let Self::Automatic(_) = self {
            return Err(Fault::value("cannot switch from automatic field numbering to manual field specification"));
        }
        *self = Self::Manual;
        Ok(())
    }
}

fn attribute(template: TextRef<'_>, name: Span, start: usize) -> Result<(Accessor, usize), Fault> {
    let is_end = |position: &usize| matches!(character(template, *position), Some('.' | '['));
    let end = (start..name.end).find(is_end).unwrap_or(name.end);
    refuse_empty(Span { start, end }).map(|span| (Accessor::Attribute(span), end))
}

fn item(template: TextRef<'_>, name: Span, start: usize) -> Result<(Accessor, usize), Fault> {
    let Some(end) = (start..name.end).find(|position| character(template, *position) == Some(']')) else {
        return Err(Fault::value("Missing ']' in format string"));
    };
    let span = refuse_empty(Span { start, end })?;
    let accessor = integer(template, span)?.map_or(Accessor::Key(span), Accessor::Index);
    Ok((accessor, end + 1))
}

fn refuse_empty(span: Span) -> Result<Span, Fault> {
    if span.is_empty() { Err(Fault::value("Empty attribute in format string")) } else { Ok(span) }
}

/// The span as a number if it has nothing but digits.
fn integer(template: TextRef<'_>, span: Span) -> Result<Option<u64>, Fault> {
    let (number, consumed) = leading_number(span.of(template), 0)?;
    Ok(number.filter(|_| consumed == span.end - span.start))
}

fn character(template: TextRef<'_>, position: usize) -> Option<char> {
    template.get(position).and_then(char::from_u32)
}

struct Scan<'a> {
    template: TextRef<'a>,
    position: usize,
    end: usize,
}

impl Scan<'_> {
    /// The next code point; a lone surrogate looks like any character without a meaning.
    fn peek(&self) -> Option<char> {
        if self.position >= self.end {
            return None;
        }
        self.template.get(self.position).map(|point| char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek();
        self.position += usize::from(next.is_some());
        next
    }

    /// Text up to a field or up to and with the first of two like braces.
    fn literal(&mut self) -> Result<Span, Fault> {
        let start = self.position;
        if let TextRef::Ascii(text) = self.template {
            let rest = &text.as_bytes()[start..self.end];
            self.position += memchr2(b'{', b'}', rest).unwrap_or(rest.len());
        }
        while let Some(brace) = self.peek() {
            if !matches!(brace, '{' | '}') {
                self.position += 1;
                continue;
            }
            let end = self.position;
            self.position += 1;
            if self.peek() == Some(brace) {
                self.position += 1;
                return Ok(Span { start, end: end + 1 });
            }
            if brace == '}' {
                return Err(Fault::value("Single '}' encountered in format string"));
            }
            self.position = end;
            return Ok(Span { start, end });
        }
        Ok(Span { start, end: self.position })
    }

    /// A field, behind its opening brace.
    fn field(&mut self) -> Result<Field, Fault> {
        if self.peek().is_none() {
            return Err(Fault::value("Single '{' encountered in format string"));
        }
        let start = self.position;
        let stop = self.field_name()?;
        let name = Span { start, end: self.position - usize::from(stop.is_some()) };
        let empty = Span { start: self.position, end: self.position };
        let mut field = Field { name, conversion: None, spec: empty, nested: false };
        match stop {
            Some('}') => return Ok(field),
            Some('!') => {
                field.conversion = self.conversion()?;
                match self.next() {
                    Some('}') => return Ok(field),
                    Some(':') | None => {}
                    Some(_) => return Err(Fault::value("expected ':' after conversion specifier")),
                }
            }
            Some(_) => {}
            None => return Err(Fault::value("expected '}' before end of string")),
        }
        (field.spec, field.nested) = self.spec()?;
        Ok(field)
    }

    /// Moves behind the character that ends the name and returns it; brackets hide what they hold.
    fn field_name(&mut self) -> Result<Option<char>, Fault> {
        while let Some(next) = self.next() {
            match next {
                '{' => return Err(Fault::value("unexpected '{' in field name")),
                '}' | ':' | '!' => return Ok(Some(next)),
                '[' => {
                    while self.peek().is_some_and(|inner| inner != ']') {
                        self.position += 1;
                    }
                }
                _ => {}
            }
        }
        Ok(None)
    }

    fn conversion(&mut self) -> Result<Option<u32>, Fault> {
        if self.peek().is_none() {
            return Err(Fault::value("end of string while looking for conversion specifier"));
        }
        let conversion = self.template.get(self.position);
        self.position += 1;
        Ok(conversion.filter(|point| *point != 0))
    }

    /// A spec up to the brace that closes the field.
    fn spec(&mut self) -> Result<(Span, bool), Fault> {
        let start = self.position;
        let (mut open, mut nested) = (1usize, false);
        while let Some(next) = self.next() {
            match next {
                '{' => {
                    nested = true;
                    open += 1;
                }
                '}' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return Ok((Span { start, end: self.position - 1 }, nested));
            }
        }
        Err(Fault::value("unmatched '{' in format spec"))
    }
}
