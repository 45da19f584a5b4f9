//! What the Python parts of `re` (`modules/re.py`, `prelude/regex.py`) ask for; the classes are in `types/pattern.rs` and
//! `types/match_object.rs`.

use std::sync::Arc;

use crate::{
    heap::{IteratorId, RegexId},
    objects::{self, Iterator},
    regex::{Mode, TemplatePiece},
    registry::Args,
    runtime::{Outcome, Runtime, Target},
    text::TextBuilder,
    value::Value,
};

/// `regex_compile(pattern, flags)`: a pattern, or `(kind, message, position)` of an error.
pub(super) fn regex_compile(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let flags = runtime.as_small(args.at(1)).unwrap_or_default() as u32;
    let pattern = runtime.plain(args.at(0));
    let length = runtime.length(pattern).unwrap_or_default();
    runtime.burn(length * 64);
    let program = match runtime.compile_pattern(pattern, flags) {
        Some(Ok(program)) => program,
        Some(Err(error)) => {
            let parts = runtime.described(error);
            return Ok(runtime.tuple(parts.into()));
        }
        None => return runtime.type_error("first argument must be string or compiled pattern"),
    };
    let names = runtime.dict();
    for (name, group) in program.group_names() {
        let name = runtime.symbols.intern(name);
        runtime.dict_set_symbol(names, name, Value::Int(i64::from(*group)));
    }
    let flags = program.flags();
    let regex = objects::Regex { pattern, flags, names, program: Some(Arc::new(program)), template: None };
    Ok(Value::Regex(runtime.heap.alloc(regex)))
}

/// `regex_cached(cache, pattern, flags)`: what `cache[flags][pattern]` is, or `None`; a pattern that is compiled already
/// is itself.
pub(super) fn regex_cached(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (pattern, flags) = (args.at(1), runtime.plain(args.at(2)));
    match (args.at(0), pattern, flags) {
        (_, Value::Regex(_), Value::Int(0)) => Ok(pattern),
        (Value::Dict(cache), Value::Str(_) | Value::Bytes(_), Value::Int(_)) => {
            match runtime.dict_get(cache, flags)? {
                Some(Value::Dict(patterns)) => Ok(runtime.dict_get(patterns, pattern)?.unwrap_or(Value::None)),
                _ => Ok(Value::None),
            }
        }
        _ => Ok(Value::None),
    }
}

fn receiver(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<RegexId> {
    match args.at(0) {
        Value::Regex(id) => Ok(id),
        _ => runtime.type_error("expected a compiled pattern"),
    }
}

/// `regex_match(pattern, text, pos, mode)`: a match object or `None`. Modes: 0 match, 2 search, 3 search for a match that is
/// not empty if it begins at `pos`.
pub(super) fn regex_match(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let regex = receiver(runtime, args)?;
    let string = args.at(1);
    let target = runtime.regex_target(regex, string)?;
    let position = |value: Value| match value {
        Value::Int(position) => usize::try_from(position).unwrap_or(0),
        _ => usize::MAX,
    };
    let mode = match args.at(4) {
        Value::Int(0) => Mode::Match,
        Value::Int(2) => Mode::Search,
        _ => Mode::SearchOn,
    };
    runtime.match_object(target, string, (position(args.at(2)), position(args.at(3))), mode)
}

/// `regex_template(pattern, template)`: the pieces of a replacement, an int for each group.
pub(super) fn regex_template(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let regex = receiver(runtime, args)?;
    let template = runtime.plain(args.at(1));
    let parsed = runtime.template(regex, template)?;
    let mut values = Vec::with_capacity(parsed.pieces.len());
    for piece in &parsed.pieces {
        values.push(match (piece, template) {
            (TemplatePiece::Group(group), _) => Value::Int(i64::from(*group)),
            (TemplatePiece::Literal(text), Value::Bytes(_)) => {
                let bytes: Vec<u8> = text.as_ref().points().map(|point| point as u8).collect();
                runtime.bytes(bytes)
            }
            (TemplatePiece::Literal(text), _) => runtime.str(text.clone()),
        });
    }
    Ok(runtime.list(values))
}

fn matches(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<(IteratorId, objects::Matches)> {
    if let Value::Iterator(id) = args.at(0)
        && let Iterator::Matches(matches) = runtime.heap[id]
    {
        return Ok((id, matches));
    }
    runtime.type_error("expected what finditer() gives")
}

/// `regex_pieces(matches, count)`: the text before a match and the match, for each of at most `count` matches.
pub(super) fn regex_pieces(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, first) = matches(runtime, args)?;
    let count = runtime.as_small(args.at(1)).unwrap_or_default();
    let target = Target { regex: first.regex, text: runtime.plain(first.string) };
    let mut pieces = Vec::new();
    let mut last = first.next;
    for _ in 0..count {
        let Some(found) = runtime.native_next(id)? else { break };
        let Value::Match(found_id) = found else { break };
        let (start, end) = match runtime.heap[found_id].spans.as_slice() {
            [start, end, ..] => (*start, *end),
            _ => (last, last),
        };
        pieces.extend([target.piece(runtime, last, start), found]);
        last = end;
    }
    Ok(runtime.list(pieces))
}

/// `regex_join(matches, pieces)`: what stands before and in the place of the matches, joined, and the rest of the text;
/// `None` among the pieces is nothing.
pub(super) fn regex_join(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (_, matches) = matches(runtime, args)?;
    let target = Target { regex: matches.regex, text: runtime.plain(matches.string) };
    let Some(mut pieces) = runtime.items(args.at(1)) else { return runtime.type_error("expected a list") };
    let len = target.subject(runtime).len() as u32;
    pieces.push(target.piece(runtime, matches.next, len));
    runtime.burn(pieces.len());
    let is_text = matches!(target.text, Value::Str(_));
    let (mut text, mut bytes, mut index) = (TextBuilder::default(), Vec::new(), 0);
    for (at, piece) in pieces.into_iter().enumerate() {
        let plain = runtime.plain(piece);
        let len = match plain {
            Value::None => continue,
            Value::Str(id) if is_text => runtime.text(id).len(),
            Value::Bytes(id) if !is_text => runtime.heap[id].len(),
            _ => {
                let kind = if is_text { "str instance" } else { "a bytes-like object" };
                let message = format!("sequence item {index}: expected {kind}, {} found", runtime.type_name(piece));
                return runtime.type_error(message);
            }
        };
        // Empty text between matches is no item; an empty replacement is.
        if len > 0 || at % 2 == 1 {
            index += 1;
        }
        runtime.reserve(text.len() * 4 + bytes.len() + len)?;
        match plain {
            Value::Str(id) => text.push_text(runtime.text(id)),
            Value::Bytes(id) => bytes.extend_from_slice(&runtime.heap[id]),
            _ => {}
        }
    }
    Ok(if is_text { runtime.str(text.finish()) } else { runtime.bytes(bytes) })
}
