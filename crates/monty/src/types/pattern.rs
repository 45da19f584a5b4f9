//! `re.Pattern`: applying a compiled regular expression.
//!
//! What calls functions of the program or raises `re.PatternError`, which is written in Python, is in `prelude/regex.py`.

use std::sync::Arc;

use crate::{
    classes,
    heap::RegexId,
    numbers::Int,
    objects::{Iterator, Matches, MatchesState},
    regex::{
        Mode, NONE, RegexError, RegexErrorKind, Template, TemplatePiece, find_all, parse_template, split, sub_bytes,
        sub_text,
    },
    registry::{Args, ClassMembers, Member, NativeFn, native, with_python},
    runtime::{Control, Outcome, Runtime, Values},
    text::TextRef,
    value::Value,
};

const fn method(name: &'static str, signature: &'static str, function: NativeFn) -> Member {
    Member::Method(native(name, signature, function))
}

/// A method that the prelude calls again, with more patience, when a search takes long.
const fn patient(name: &'static str, signature: &'static str, function: NativeFn, python: &'static str) -> Member {
    Member::Method(with_python(name, signature, function, python))
}

const fn getter(name: &'static str, function: NativeFn) -> Member {
    Member::Getter(native(name, "self, /", function))
}

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::PATTERN,
    members: &[
        patient("match", "self, /, string, pos=0, endpos=9223372036854775807", match_here, "regex.match"),
        patient("fullmatch", "self, /, string, pos=0, endpos=9223372036854775807", full_match, "regex.fullmatch"),
        patient("search", "self, /, string, pos=0, endpos=9223372036854775807", search, "regex.search"),
        patient("findall", "self, /, string, pos=0, endpos=9223372036854775807", find_all_matches, "regex.findall"),
        method("finditer", "self, /, string, pos=0, endpos=9223372036854775807", find_iterator),
        method("scanner", "self, /, string, pos=0, endpos=9223372036854775807", scanner),
        patient("split", "self, /, string, maxsplit=0", split_text, "regex.split"),
        patient("sub", "self, /, repl, string, count=0", substitute, "regex.sub"),
        patient("subn", "self, /, repl, string, count=0", substitute_counting, "regex.subn"),
        method("__copy__", "self, /", itself),
        method("__deepcopy__", "self, memo, /", itself),
        getter("pattern", pattern),
        getter("flags", flags),
        getter("groups", groups),
        getter("groupindex", group_index),
    ],
};

fn receiver(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<RegexId> {
    match args.at(0) {
        Value::Regex(id) => Ok(id),
        _ => runtime.type_error("descriptor requires a 're.Pattern' object"),
    }
}

fn itself(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(args.at(0))
}

/// A position given as an argument.
fn bound(runtime: &mut Runtime, value: Option<Value>, default: usize) -> Outcome<usize> {
    let Some(value) = value else { return Ok(default) };
    if let Value::Int(position) = value {
        return Ok(usize::try_from(position).unwrap_or(0));
    }
    match runtime.index_argument(value)? {
        Int::Small(position) => Ok(usize::try_from(position).unwrap_or(0)),
        Int::Big(_) => runtime.overflow_error("Python int too large to convert to C ssize_t"),
    }
}

/// The arguments `pos` and `endpos`.
fn bounds(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<(usize, usize)> {
    Ok((bound(runtime, args.get(2), 0)?, bound(runtime, args.get(3), usize::MAX)?))
}

/// How many matches at most.
fn limit(runtime: &mut Runtime, value: Option<Value>) -> Outcome<i64> {
    let Some(value) = value else { return Ok(0) };
    match runtime.index_argument(value)? {
        Int::Small(limit) => Ok(limit),
        Int::Big(_) => runtime.overflow_error("Python int too large to convert to C ssize_t"),
    }
}

fn find(runtime: &mut Runtime, args: &Args<'_>, mode: Mode) -> Outcome {
    let regex = receiver(runtime, args)?;
    let bounds = bounds(runtime, args)?;
    let string = args.at(1);
    let target = runtime.regex_target(regex, string)?;
    runtime.match_object(target, string, bounds, mode)
}

fn match_here(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    find(runtime, args, Mode::Match)
}

fn full_match(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    find(runtime, args, Mode::FullMatch)
}

fn search(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    find(runtime, args, Mode::Search)
}

fn find_all_matches(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let regex = receiver(runtime, args)?;
    let bounds = bounds(runtime, args)?;
    let target = runtime.regex_target(regex, args.at(1))?;
    let columns = runtime
        .matching(target, |regex, subject, scratch, budget| find_all(regex, subject, bounds, scratch, budget))?;
    let spans = std::mem::take(&mut runtime.scratch.spans);
    runtime.reserve(spans.len() * 48)?;
    let piece = |runtime: &mut Runtime, span: &[u32]| match *span {
        [start, end] if start != NONE => target.piece(runtime, start, end),
        _ => target.piece(runtime, 0, 0),
    };
    let mut items = Vec::with_capacity(spans.len() / 2 / columns);
    for row in spans.chunks_exact(columns * 2) {
        items.push(if columns == 1 {
            piece(runtime, row)
        } else {
            let pieces = row.chunks_exact(2).map(|span| piece(runtime, span)).collect();
            runtime.tuple(pieces)
        });
    }
    keep(runtime, spans);
    Ok(runtime.list(items))
}

/// Keeps the room for spans for the next operation, unless it grew beyond what is worth keeping.
fn keep(runtime: &mut Runtime, spans: Vec<u32>) {
    const MOST_KEPT: usize = 1 << 16;
    if spans.capacity() <= MOST_KEPT {
        runtime.scratch.spans = spans;
    }
}

fn find_iterator(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let regex = receiver(runtime, args)?;
    let (start, end) = bounds(runtime, args)?;
    let string = args.at(1);
    let target = runtime.regex_target(regex, string)?;
    let len = target.subject(runtime).len();
    let (start, end) = (start.min(len) as u32, end.min(len) as u32);
    let matches = Matches { string, regex, start, end, next: start, state: MatchesState::Searching };
    Ok(runtime.iterator(Iterator::Matches(matches)))
}

fn scanner(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let regex = receiver(runtime, args)?;
    bounds(runtime, args)?;
    runtime.regex_target(regex, args.at(1))?;
    let positional = args.positional.iter().filter_map(|value| value.defined()).collect();
    Err(Box::new(Control::Prelude { function: "regex.scanner", positional }))
}

fn split_text(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let regex = receiver(runtime, args)?;
    let limit = limit(runtime, args.get(2))?;
    let target = runtime.regex_target(regex, args.at(1))?;
    runtime.matching(target, |regex, subject, scratch, budget| split(regex, subject, limit, scratch, budget))?;
    let spans = std::mem::take(&mut runtime.scratch.spans);
    runtime.reserve(spans.len() * 48)?;
    let mut pieces = Vec::with_capacity(spans.len() / 2);
    for span in spans.chunks_exact(2) {
        pieces.push(match *span {
            [start, end] if start != NONE => target.piece(runtime, start, end),
            _ => Value::None,
        });
    }
    keep(runtime, spans);
    Ok(runtime.list(pieces))
}

fn substitute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(replaced(runtime, args, ["regex.substitute", "regex.substitute_other_kind"])?.0)
}

fn substitute_counting(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (text, count) = replaced(runtime, args, ["regex.substitute_counting", "regex.substitute_other_kind_counting"])?;
    Ok(runtime.tuple(vec![text, Value::Int(count as i64)]))
}

/// The new text and the number of replacements. Where functions of the program must be called, the first function of the
/// prelude does all; where the replacement is of another kind than the text, the second.
fn replaced(runtime: &mut Runtime, args: &Args<'_>, python: [&'static str; 2]) -> Outcome<(Value, usize)> {
    let regex = receiver(runtime, args)?;
    let (replacement, string) = (args.at(1), args.at(2));
    let limit = limit(runtime, args.get(3))?;
    let template = runtime.plain(replacement);
    let is_text = match template {
        Value::Str(_) => true,
        Value::Bytes(_) => false,
        _ => {
            let positional = Values::from_slice(&[args.at(0), replacement, string, Value::Int(limit)]);
            return Err(Box::new(Control::Prelude { function: python[0], positional }));
        }
    };
    let template = runtime.template(regex, template)?;
    let target = runtime.regex_target(regex, string)?;
    if is_text != matches!(target.text, Value::Str(_)) {
        // What to insert is of the wrong kind, which is an error only if something is to be replaced.
        let positional = Values::from_slice(&[args.at(0), replacement, string, Value::Int(limit)]);
        return Err(Box::new(Control::Prelude { function: python[1], positional }));
    }
    let pieces = template.pieces.as_slice();
    let (text, count) = match target.text {
        Value::Bytes(_) => {
            let (bytes, count) = runtime.matching(target, |regex, subject, scratch, budget| {
                sub_bytes(regex, subject, pieces, limit, scratch, budget)
            })?;
            (if count == 0 { target.text } else { runtime.bytes(bytes) }, count)
        }
        _ => {
            let (text, count) = runtime.matching(target, |regex, subject, scratch, budget| {
                sub_text(regex, subject, pieces, limit, scratch, budget)
            })?;
            (if count == 0 { target.text } else { runtime.str(text) }, count)
        }
    };
    Ok((text, count))
}

impl Runtime {
    /// The parts of a replacement.
    pub fn template(&mut self, regex: RegexId, template: Value) -> Outcome<Arc<Template>> {
        let program = self.regex_program(regex)?;
        let parsed = match template {
            Value::Str(id) => {
                let text = self.text(id);
                if let Some(known) = &self.heap[regex].template
                    && known.source.as_ref() == text
                {
                    return Ok(Arc::clone(known));
                }
                parsed(text, |text| parse_template(text, false, &program))
            }
            Value::Bytes(id) => {
                let text: String = self.heap[id].iter().map(|byte| char::from(*byte)).collect();
                TextRef::with_str(&text, |text| parsed(text, |text| parse_template(text, true, &program)))
            }
            _ => {
                let message = format!("decoding to str: need a bytes-like object, {} found", self.type_name(template));
                return self.type_error(message);
            }
        };
        match parsed {
            Ok(parsed) => {
                let parsed = Arc::new(parsed);
                // A template for bytes would be taken for the same one for text.
                if let Value::Str(_) = template {
                    self.heap.peek_mut(regex).template = Some(Arc::clone(&parsed));
                }
                Ok(parsed)
            }
            Err(error) => {
                let mut positional = Values::from_slice(&self.described(error));
                positional.push(template);
                Err(Box::new(Control::Prelude { function: "regex.fail", positional }))
            }
        }
    }

    /// An error as kind, message and position.
    pub fn described(&mut self, error: RegexError) -> [Value; 3] {
        let kind = match error.kind {
            RegexErrorKind::Pattern => "error",
            RegexErrorKind::Value => "ValueError",
            RegexErrorKind::Overflow => "OverflowError",
            RegexErrorKind::Index => "IndexError",
            RegexErrorKind::Recursion => "RecursionError",
        };
        let position = error.position.map_or(Value::None, |position| Value::Int(position as i64));
        [self.str(kind), self.str(error.message), position]
    }
}

fn parsed(
    text: TextRef<'_>,
    parse: impl FnOnce(TextRef<'_>) -> Result<Vec<TemplatePiece>, RegexError>,
) -> Result<Template, RegexError> {
    Ok(Template { source: text.to_text(), pieces: parse(text)? })
}

fn pattern(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let regex = receiver(runtime, args)?;
    Ok(runtime.heap[regex].pattern)
}

fn flags(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let regex = receiver(runtime, args)?;
    Ok(Value::Int(i64::from(runtime.heap[regex].flags)))
}

fn groups(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let regex = receiver(runtime, args)?;
    Ok(Value::Int(i64::from(runtime.regex_program(regex)?.groups())))
}

fn group_index(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let regex = receiver(runtime, args)?;
    let names = runtime.heap[regex].names;
    if runtime.heap[names].is_empty() {
        return Ok(Value::Dict(runtime.dict()));
    }
    Ok(runtime.bare_instance(classes::MAPPING_PROXY, Value::Dict(names)))
}
