//! What the prelude needs to format texts in Python: templates taken apart, and who decides on a text.

use crate::{
    format::{
        Accessor, Directive, End, FieldName, Numbering, PercentPiece, Size, Span, TemplatePiece, first_name,
        next_accessor, next_template_piece, unknown_conversion,
    },
    heap::StrId,
    numbers::Int,
    registry::Args,
    runtime::{Outcome, Runtime},
    symbols,
    value::Value,
};

/// How [`Numbering`] travels through Python code, if it is not a count.
const UNDECIDED: i64 = -2;
const MANUAL: i64 = -1;

/// `special_method(obj, name)`: the method written in Python that the class of `obj` has under a special name, or None.
pub(super) fn special_method(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Str(name) = args.at(1) else { return Ok(Value::None) };
    let name = runtime.symbol_of(name);
    Ok(runtime.python_method(args.at(0), name).unwrap_or(Value::None))
}

/// `special(obj, name)`: the special method of `obj`, found on its class and to be called with it, or None.
pub(super) fn special(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Str(name) = args.at(1) else { return Ok(Value::None) };
    let (name, class) = (runtime.symbol_of(name), runtime.class_of(args.at(0)));
    Ok(runtime.special_method(class, name).unwrap_or(Value::None))
}

fn template(runtime: &Runtime, args: &Args<'_>) -> StrId {
    match runtime.plain(args.at(0)) {
        Value::Str(id) => id,
        _ => StrId::symbol(symbols::EMPTY),
    }
}

fn position(runtime: &Runtime, args: &Args<'_>, at: usize) -> usize {
    runtime.as_small(args.at(at)).and_then(|position| usize::try_from(position).ok()).unwrap_or_default()
}

fn number(position: usize) -> Value {
    Value::Int(position as i64)
}

fn copy(runtime: &mut Runtime, template: StrId, span: Span) -> Value {
    let text = span.of(runtime.text(template)).to_text();
    runtime.str(text)
}

/// `format_piece(template, position, end)`: None at the end, a literal and the place behind it, or the places of a
/// field's name, its conversion, the places of its spec, whether that has fields of its own, and the place behind.
pub(super) fn format_piece(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let template = template(runtime, args);
    let (start, end) = (position(runtime, args, 1), position(runtime, args, 2));
    let Some(piece) = next_template_piece(runtime.text(template), start, end) else { return Ok(Value::None) };
    let (piece, next) = runtime.checked(piece)?;
    let parts = match piece {
        TemplatePiece::Literal(span) => vec![copy(runtime, template, span), number(next)],
        TemplatePiece::Field(field) => {
            let conversion = match field.conversion {
                Some(point) => runtime.character(point),
                None => Value::None,
            };
            vec![
                number(field.name.start),
                number(field.name.end),
                conversion,
                number(field.spec.start),
                number(field.spec.end),
                Value::from(field.nested),
                number(next),
            ]
        }
    };
    Ok(runtime.tuple(parts))
}

/// `format_head(template, start, end, numbering)`: the index or name of a field, the place behind it, the numbering.
pub(super) fn format_head(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let template = template(runtime, args);
    let name = Span { start: position(runtime, args, 1), end: position(runtime, args, 2) };
    let mut numbering = match runtime.as_small(args.at(3)) {
        Some(MANUAL) => Numbering::Manual,
        Some(count @ 0..) => Numbering::Automatic(count.unsigned_abs()),
        _ => Numbering::Undecided,
    };
    let head = first_name(runtime.text(template), name, &mut numbering);
    let (head, next) = runtime.checked(head)?;
    let head = match head {
        FieldName::Index(index) => runtime.int(Int::from(index)),
        FieldName::Name(span) => copy(runtime, template, span),
    };
    let numbering = match numbering {
        Numbering::Undecided => Value::Int(UNDECIDED),
        Numbering::Manual => Value::Int(MANUAL),
        Numbering::Automatic(count) => runtime.int(Int::from(count)),
    };
    Ok(runtime.tuple(vec![head, number(next), numbering]))
}

/// `format_accessor(template, start, end, position)`: None at the end of the name, or whether it is an attribute, its
/// name or key, and the place behind it.
pub(super) fn format_accessor(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let template = template(runtime, args);
    let name = Span { start: position(runtime, args, 1), end: position(runtime, args, 2) };
    let Some(accessor) = next_accessor(runtime.text(template), name, position(runtime, args, 3)) else {
        return Ok(Value::None);
    };
    let (accessor, next) = runtime.checked(accessor)?;
    let (is_attribute, key) = match accessor {
        Accessor::Attribute(span) => (true, copy(runtime, template, span)),
        Accessor::Key(span) => (false, copy(runtime, template, span)),
        Accessor::Index(index) => (false, runtime.int(Int::from(index))),
    };
    Ok(runtime.tuple(vec![Value::from(is_attribute), key, number(next)]))
}

/// `unknown_conversion(character)`: raises the error of a conversion that is none of r, s and a.
pub(super) fn bad_conversion(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let point = runtime.as_text(args.at(0)).and_then(|text| text.get(0)).unwrap_or_default();
    runtime.fault(unknown_conversion(point))
}

/// `is_percent_mapping(template, values)`: whether the right operand of `%` may be asked for keys.
pub(super) fn is_percent_mapping(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let template = runtime.plain(args.at(0));
    Ok(Value::from(runtime.is_percent_mapping(template, args.at(1))))
}

/// `percent_piece(template, position)`: None at the end, a literal and the place behind it, or of a directive: whether
/// it wants a mapping, the key, the text before its letter, how many stars that has, the letter, and the place behind.
/// The letter is None where the directive is wrong: `percent_fail` says how.
pub(super) fn percent_piece(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let template = runtime.plain(args.at(0));
    let start = position(runtime, args, 1);
    let Some((piece, next)) = runtime.percent_piece(template, start) else { return Ok(Value::None) };
    let parts = match piece {
        PercentPiece::Literal(span) => vec![slice(runtime, template, span), number(next)],
        PercentPiece::Directive(directive) => {
            let key = match directive.key {
                Some(span) => slice(runtime, template, span),
                None => Value::None,
            };
            let from = directive.key.map_or(start + 1, |key| key.end + 1);
            let (before, letter) = match directive.end {
                End::Conversion(_) => (Span { start: from, end: next - 1 }, Span { start: next - 1, end: next }),
                _ => (Span { start: from, end: from }, Span { start: 0, end: 0 }),
            };
            let letter = if letter.is_empty() { Value::None } else { slice(runtime, template, letter) };
            let before = slice(runtime, template, before);
            vec![Value::from(directive.mapping), key, before, Value::Int(stars(&directive)), letter, number(next)]
        }
    };
    Ok(runtime.tuple(parts))
}

fn stars(directive: &Directive) -> i64 {
    [directive.width, directive.precision].into_iter().map(|size| i64::from(size == Size::Argument)).sum()
}

/// A part of a template of either kind.
fn slice(runtime: &mut Runtime, template: Value, span: Span) -> Value {
    match template {
        Value::Bytes(id) => {
            let part = runtime.heap[id].get(span.start..span.end).unwrap_or_default().to_vec();
            runtime.bytes(part)
        }
        Value::Str(id) => copy(runtime, id, span),
        _ => Value::None,
    }
}

/// `percent_fail(template, position, has_argument)`: raises the error of the directive there.
pub(super) fn percent_fail(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let template = runtime.plain(args.at(0));
    let has_argument = runtime.truth(args.at(2))?;
    match runtime.percent_piece(template, position(runtime, args, 1)) {
        Some((PercentPiece::Directive(Directive { end: End::Unsupported(_), .. }), _)) if !has_argument => {
            runtime.type_error("not enough arguments for format string")
        }
        Some((PercentPiece::Directive(Directive { end: End::Fault(fault) | End::Unsupported(fault), .. }), _)) => {
            runtime.fault(fault)
        }
        _ => Ok(Value::None),
    }
}
