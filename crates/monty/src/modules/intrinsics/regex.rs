//! The engine behind `re`. A handle is a `Value::Regex`: pattern and flags, and the program that can be compiled again.

use std::sync::Arc;

use crate::{
    heap::RegexId,
    objects,
    regex::{
        Budget, FindAll, Mode, OutOfFuel, Regex, RegexError, RegexErrorKind, Span, Subject, TemplatePiece, find_all,
        parse_template, split, sub_bytes, sub_text,
    },
    registry::Args,
    runtime::{Control, LimitKind, Outcome, Runtime},
    text::TextRef,
    value::Value,
};

/// Steps that one call may take.
const MOST_STEPS: u64 = 1 << 30;
/// Bytes that one call may hold at a time.
const MOST_BYTES: usize = 1 << 28;

/// `regex_compile(pattern, flags)`
pub(super) fn regex_compile(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let flags = runtime.as_small(args.at(1)).unwrap_or_default() as u32;
    let pattern = runtime.plain(args.at(0));
    let length = runtime.length(pattern).unwrap_or_default();
    runtime.burn(length * 64);
    match runtime.compile_pattern(pattern, flags) {
        Some(Ok(program)) => {
            let regex = objects::Regex { pattern, flags, program: Some(Arc::new(program)) };
            Ok(Value::Regex(runtime.heap.alloc(regex)))
        }
        Some(Err(error)) => Ok(describe(runtime, error)),
        None => runtime.type_error("first argument must be string or compiled pattern"),
    }
}

/// An error as `(kind, message, position)`.
fn describe(runtime: &mut Runtime, error: RegexError) -> Value {
    let kind = match error.kind {
        RegexErrorKind::Pattern => "error",
        RegexErrorKind::Value => "ValueError",
        RegexErrorKind::Overflow => "OverflowError",
        RegexErrorKind::Index => "IndexError",
        RegexErrorKind::Recursion => "RecursionError",
    };
    let position = error.position.map_or(Value::None, |position| Value::Int(position as i64));
    let parts = vec![runtime.str(kind), runtime.str(error.message), position];
    runtime.tuple(parts)
}

impl Runtime {
    /// Compiles a pattern; `None` if it is neither `str` nor `bytes`.
    fn compile_pattern(&self, pattern: Value, flags: u32) -> Option<Result<Regex, RegexError>> {
        match pattern {
            Value::Str(id) => Some(Regex::compile(self.text(id), flags, false)),
            Value::Bytes(id) => {
                let text: String = self.heap[id].iter().map(|byte| char::from(*byte)).collect();
                Some(TextRef::with_str(&text, |text| Regex::compile(text, flags, true)))
            }
            _ => None,
        }
    }

    /// The program of a handle, compiled again after a load.
    fn regex_program(&mut self, value: Value) -> Outcome<(RegexId, Arc<Regex>)> {
        let Value::Regex(id) = value else { return self.type_error("expected a compiled pattern") };
        if let Some(program) = &self.heap[id].program {
            return Ok((id, Arc::clone(program)));
        }
        let (pattern, flags) = (self.heap[id].pattern, self.heap[id].flags);
        match self.compile_pattern(pattern, flags) {
            Some(Ok(program)) => {
                let program = Arc::new(program);
                self.heap.peek_mut(id).program = Some(Arc::clone(&program));
                Ok((id, program))
            }
            _ => self.value_error("the pattern does not compile"),
        }
    }
}

/// `regex_info(handle)`: flags, number of groups, names.
pub(super) fn regex_info(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (_, program) = runtime.regex_program(args.at(0))?;
    let names = runtime.dict();
    for (name, group) in program.group_names() {
        let name = runtime.symbols.intern(name);
        runtime.dict_set_symbol(names, name, Value::Int(i64::from(*group)));
    }
    let parts =
        vec![Value::Int(i64::from(program.flags())), Value::Int(i64::from(program.groups())), Value::Dict(names)];
    Ok(runtime.tuple(parts))
}

/// What a pattern is applied to.
struct Target {
    program: Arc<Regex>,
    text: Value,
}

impl Target {
    fn read(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Self> {
        let (id, program) = runtime.regex_program(args.at(0))?;
        let text = runtime.plain(args.at(1));
        let message = match (runtime.heap[id].pattern, text) {
            (Value::Str(_), Value::Str(_)) | (Value::Bytes(_), Value::Bytes(_)) => return Ok(Self { program, text }),
            (Value::Str(_), Value::Bytes(_)) => "cannot use a string pattern on a bytes-like object".to_owned(),
            (Value::Bytes(_), Value::Str(_)) => "cannot use a bytes pattern on a string-like object".to_owned(),
            _ => format!("expected string or bytes-like object, got '{}'", runtime.type_name(args.at(1))),
        };
        runtime.type_error(message)
    }

    fn subject<'r>(&self, runtime: &'r Runtime) -> Subject<'r> {
        match self.text {
            Value::Str(id) => Subject::from(runtime.text(id)),
            Value::Bytes(id) => Subject::Narrow(&runtime.heap[id]),
            _ => Subject::Narrow(&[]),
        }
    }

    /// Runs a search and pays for it.
    fn metered<T>(
        &self,
        runtime: &mut Runtime,
        work: impl FnOnce(&Regex, Subject<'_>, &mut Budget) -> Result<T, OutOfFuel>,
    ) -> Outcome<T> {
        let mut budget = Budget { fuel: MOST_STEPS, memory: MOST_BYTES };
        let result = work(&self.program, self.subject(runtime), &mut budget);
        pay(runtime, &budget);
        result.or_else(|OutOfFuel| out_of_fuel(&budget))
    }

    /// A part of the text.
    fn piece(&self, runtime: &mut Runtime, span: Span) -> Value {
        let (start, end) = (span.0 as usize, span.1 as usize);
        match self.text {
            Value::Str(id) => {
                let text = runtime.text(id);
                if start == 0 && end == text.len() {
                    return self.text;
                }
                let piece = text.slice(start, end).to_text();
                runtime.str(piece)
            }
            Value::Bytes(id) => {
                let piece: Vec<u8> = runtime.heap[id].get(start..end).unwrap_or_default().to_vec();
                runtime.bytes(piece)
            }
            _ => Value::None,
        }
    }
}

fn pay(runtime: &mut Runtime, budget: &Budget) {
    runtime.fuel -= ((MOST_STEPS - budget.fuel) >> 3) as i64;
}

fn out_of_fuel<T>(budget: &Budget) -> Outcome<T> {
    let limit = if budget.fuel == 0 { LimitKind::Fuel } else { LimitKind::Memory };
    Err(Box::new(Control::Limit(limit)))
}

fn position(runtime: &Runtime, value: Value) -> usize {
    match runtime.as_int(value).map(|int| (int.to_i64(), int.is_negative())) {
        Some((Some(position), _)) => position.max(0) as usize,
        Some((None, true)) | None => 0,
        Some((None, false)) => usize::MAX,
    }
}

/// How many matches at most; beyond 64 bits there is no difference.
fn match_limit(runtime: &mut Runtime, value: Value) -> Outcome<i64> {
    let limit = runtime.index(value)?;
    Ok(limit.to_i64().unwrap_or(if limit.is_negative() { i64::MIN } else { i64::MAX }))
}

/// `regex_match(handle, text, pos, endpos, mode)`
pub(super) fn regex_match(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let target = Target::read(runtime, args)?;
    let (start, end) = (position(runtime, args.at(2)), position(runtime, args.at(3)));
    let mode = match runtime.as_small(args.at(4)) {
        Some(0) => Mode::Match,
        Some(1) => Mode::FullMatch,
        Some(2) => Mode::Search,
        _ => Mode::SearchOn,
    };
    let found = target.metered(runtime, |regex, subject, budget| regex.run(subject, start, end, mode, budget))?;
    let Some(spans) = found else { return Ok(Value::None) };
    let mut values = Vec::with_capacity(spans.groups.len() * 2 + 1);
    for span in spans.groups {
        let (start, end) = span.map_or((-1, -1), |(start, end)| (i64::from(start), i64::from(end)));
        values.extend([Value::Int(start), Value::Int(end)]);
    }
    values.push(spans.last_index.map_or(Value::None, |index| Value::Int(i64::from(index))));
    Ok(runtime.tuple(values))
}

/// `regex_findall(handle, text, pos, endpos)`
pub(super) fn regex_findall(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let target = Target::read(runtime, args)?;
    let (start, end) = (position(runtime, args.at(2)), position(runtime, args.at(3)));
    let FindAll { columns, spans } =
        target.metered(runtime, |regex, subject, budget| find_all(regex, subject, start, end, budget))?;
    runtime.reserve(spans.len() * 96)?;
    let mut items = Vec::with_capacity(spans.len() / columns.max(1));
    for row in spans.chunks(columns.max(1)) {
        let mut pieces: Vec<Value> = row.iter().map(|span| target.piece(runtime, span.unwrap_or_default())).collect();
        let item = match pieces.len() {
            1 => pieces.swap_remove(0),
            _ => runtime.tuple(pieces),
        };
        items.push(item);
    }
    Ok(runtime.list(items))
}

/// `regex_split(handle, text, maxsplit)`
pub(super) fn regex_split(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let target = Target::read(runtime, args)?;
    let limit = match_limit(runtime, args.at(2))?;
    let spans = target.metered(runtime, |regex, subject, budget| split(regex, subject, limit, budget))?;
    runtime.reserve(spans.len() * 96)?;
    let pieces = spans.into_iter().map(|span| span.map_or(Value::None, |span| target.piece(runtime, span))).collect();
    Ok(runtime.list(pieces))
}

/// `regex_template(handle, template)`
pub(super) fn regex_template(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (_, program) = runtime.regex_program(args.at(0))?;
    let (parsed, is_bytes) = match runtime.plain(args.at(1)) {
        Value::Str(id) => (parse_template(runtime.text(id), false, &program), false),
        Value::Bytes(id) => {
            let text: String = runtime.heap[id].iter().map(|byte| char::from(*byte)).collect();
            (TextRef::with_str(&text, |text| parse_template(text, true, &program)), true)
        }
        _ => {
            let message = format!("decoding to str: need a bytes-like object, {} found", runtime.type_name(args.at(1)));
            return runtime.type_error(message);
        }
    };
    let pieces = match parsed {
        Ok(pieces) => pieces,
        Err(error) => return Ok(describe(runtime, error)),
    };
    let mut values = Vec::with_capacity(pieces.len());
    for piece in pieces {
        values.push(match piece {
            TemplatePiece::Group(group) => Value::Int(i64::from(group)),
            TemplatePiece::Literal(text) if is_bytes => {
                let bytes: Vec<u8> = text.as_ref().points().map(|point| point as u8).collect();
                runtime.bytes(bytes)
            }
            TemplatePiece::Literal(text) => runtime.str(text),
        });
    }
    Ok(runtime.list(values))
}

/// `regex_sub(handle, text, pieces, count)`
pub(super) fn regex_sub(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let target = Target::read(runtime, args)?;
    let limit = match_limit(runtime, args.at(3))?;
    let pieces: Vec<TemplatePiece> =
        runtime.items(args.at(2)).unwrap_or_default().into_iter().map(|piece| template_piece(runtime, piece)).collect();
    let mut budget = Budget { fuel: MOST_STEPS, memory: MOST_BYTES };
    let (text, count) = match target.text {
        Value::Bytes(id) => {
            let result = sub_bytes(&target.program, &runtime.heap[id], &pieces, limit, &mut budget);
            pay(runtime, &budget);
            let (bytes, count) = result.or_else(|OutOfFuel| out_of_fuel(&budget))?;
            runtime.reserve(bytes.len())?;
            (runtime.bytes(bytes), count)
        }
        Value::Str(id) => {
            let result = sub_text(&target.program, runtime.text(id), &pieces, limit, &mut budget);
            pay(runtime, &budget);
            let (text, count) = result.or_else(|OutOfFuel| out_of_fuel(&budget))?;
            runtime.reserve(text.as_ref().len())?;
            (if count == 0 { target.text } else { runtime.str(text) }, count)
        }
        other => (other, 0),
    };
    Ok(runtime.tuple(vec![text, Value::Int(count as i64)]))
}

fn template_piece(runtime: &Runtime, piece: Value) -> TemplatePiece {
    match runtime.plain(piece) {
        Value::Int(group) => TemplatePiece::Group(group as u32),
        Value::Bytes(id) => {
            let text: String = runtime.heap[id].iter().map(|byte| char::from(*byte)).collect();
            TemplatePiece::Literal(text.into())
        }
        other => TemplatePiece::Literal(runtime.as_text(other).unwrap_or(TextRef::Ascii("")).to_text()),
    }
}
