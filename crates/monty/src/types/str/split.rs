//! `split` and its kin, `strip`, `partition`, `join`.

use std::ops::Range;

use compact_str::CompactString;
use smallvec::SmallVec;

use crate::{
    heap::StrId,
    registry::Args,
    runtime::{Outcome, Runtime, needs_python},
    symbols,
    text::{
        Text, TextRef, is_ascii_space,
        units::{self, Ends, Words},
    },
    types::{
        arguments::{empty_separator, limit},
        str::{part, receiver, string},
    },
    value::Value,
};

pub(super) fn strip_both(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    strip(runtime, args, Ends::Both, "strip")
}

pub(super) fn strip_left(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    strip(runtime, args, Ends::Left, "lstrip")
}

pub(super) fn strip_right(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    strip(runtime, args, Ends::Right, "rstrip")
}

fn strip(runtime: &mut Runtime, args: &Args<'_>, ends: Ends, method: &str) -> Outcome {
    if let [Value::Str(id)] = args.positional
        && let Some(text) = runtime.ascii_text(*id)
    {
        let (range, length) = (units::strip(text.as_bytes(), ends, is_ascii_space), text.len());
        runtime.burn(length >> 3);
        return Ok(Value::Str(runtime.text_part(*id, range.start, range.end)));
    }
    let id = receiver(runtime, args);
    runtime.burn(runtime.text(id).len());
    let range = match args.get(1).filter(|characters| !characters.is_none()) {
        None => runtime.text(id).strip_whitespace(ends),
        Some(characters) => {
            let characters = string(runtime, characters, |_| format!("{method} arg must be None or str"))?;
            runtime.burn(runtime.text(characters).len());
            runtime.text(id).strip_points(runtime.text(characters), ends)
        }
    };
    Ok(part(runtime, id, range))
}

pub(super) fn split(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, separator, limit) = split_arguments(runtime, args)?;
    // Most are these: nothing about the kinds of text is asked again for each part.
    if let Some(text) = runtime.ascii_text(id) {
        match separator.map(|separator| runtime.ascii_text(separator).map(str::as_bytes)) {
            None => {
                let count = if text.len() > LONG { count_words(text.as_bytes()) } else { 0 };
                let next = |rest: &[u8], limit: usize| Words::new(rest, limit, is_ascii_space).take(CHUNK).collect();
                return split_ascii(runtime, id, limit, count, 0, next);
            }
            Some(Some(&[byte])) => {
                let count = if text.len() > LONG { memchr::memchr_iter(byte, text.as_bytes()).count() + 1 } else { 0 };
                return split_ascii(runtime, id, limit, count, 1, |rest, limit| between_bytes(rest, byte, limit));
            }
            _ => {}
        }
    }
    let text = runtime.text(id);
    let parts: Parts = match separator.map(|separator| runtime.text(separator)) {
        None => text.split_whitespace(limit).collect(),
        Some(separator) => text.split(separator, limit).collect(),
    };
    list_of_parts(runtime, id, &parts)
}

/// The parts of an ASCII string. `next` gives the places of the next few, [`CHUNK`] unless these are all, so that the
/// places do not take as much room as the parts. Behind each part come `gap` bytes that belong to none.
fn split_ascii(
    runtime: &mut Runtime,
    id: StrId,
    mut limit: usize,
    count: usize,
    gap: usize,
    next: impl Fn(&[u8], usize) -> Parts,
) -> Outcome {
    let count = count.min(limit.saturating_add(1));
    runtime.reserve(count * size_of::<Value>())?;
    let mut values = Vec::with_capacity(count);
    let mut at = 0;
    while let Some(rest) = runtime.ascii_text(id).and_then(|text| text.as_bytes().get(at..)) {
        let parts = next(rest, limit);
        runtime.reserve(parts.len() * 4 * size_of::<Value>())?;
        values.extend(parts.iter().map(|part| Value::Str(runtime.text_part(id, at + part.start, at + part.end))));
        match parts.last() {
            Some(last) if parts.len() == CHUNK => at += last.end + gap,
            _ => break,
        }
        limit = limit.saturating_sub(CHUNK);
    }
    Ok(runtime.list(values))
}

/// Number of runs of bytes that are no whitespace.
fn count_words(text: &[u8]) -> usize {
    let starts = text.windows(2).filter(|pair| is_ascii_space(pair[0]) && !is_ascii_space(pair[1])).count();
    starts + usize::from(text.first().is_some_and(|byte| !is_ascii_space(*byte)))
}

/// The first few parts between separators of one byte, of at most `limit` splits.
fn between_bytes(text: &[u8], separator: u8, limit: usize) -> Parts {
    let mut start = 0;
    let mut parts = Parts::new();
    for end in memchr::memchr_iter(separator, text).take(limit.min(CHUNK)) {
        parts.push(start..end);
        start = end + 1;
    }
    if parts.len() < CHUNK {
        parts.push(start..text.len());
    }
    parts
}

pub(super) fn rsplit(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, separator, limit) = split_arguments(runtime, args)?;
    let text = runtime.text(id);
    let mut parts: Parts = match separator {
        None => text.rsplit_whitespace(limit).collect(),
        Some(separator) => text.rsplit(runtime.text(separator), limit).collect(),
    };
    parts.reverse();
    list_of_parts(runtime, id, &parts)
}

fn split_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<(StrId, Option<StrId>, usize)> {
    let id = receiver(runtime, args);
    let limit = limit(runtime, args.get(2))?;
    runtime.reserve(runtime.text(id).len())?;
    runtime.burn(runtime.text(id).len());
    let Some(separator) = args.get(1).filter(|separator| !separator.is_none()) else { return Ok((id, None, limit)) };
    let separator =
        string(runtime, separator, |runtime| format!("must be str or None, not {}", runtime.type_name(separator)))?;
    if runtime.text(separator).is_empty() {
        return empty_separator(runtime);
    }
    Ok((id, Some(separator), limit))
}

/// The places of the parts of a string, few of them without an allocation.
type Parts = SmallVec<[Range<usize>; CHUNK]>;

const CHUNK: usize = 16;

/// The parts of longer texts are counted first: a list that grows by many steps takes longer.
const LONG: usize = 1_024;

fn list_of_parts(runtime: &mut Runtime, id: StrId, parts: &[Range<usize>]) -> Outcome {
    runtime.reserve(parts.len() * 4 * size_of::<Value>())?;
    let parts = parts.iter().map(|range| Value::Str(runtime.text_part(id, range.start, range.end))).collect();
    Ok(runtime.list(parts))
}

pub(super) fn split_lines(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let keep_ends = match args.get(1) {
        None => false,
        Some(keep_ends) => runtime.truth(keep_ends)?,
    };
    let parts: Parts = runtime.text(id).split_lines(keep_ends).collect();
    list_of_parts(runtime, id, &parts)
}

pub(super) fn partition(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, separator) = partition_arguments(runtime, args)?;
    let place = runtime.text(id).partition(runtime.text(separator));
    Ok(match place {
        Some(place) => three_parts(runtime, id, separator, place),
        None => runtime.tuple_of(&[Value::Str(id), symbols::EMPTY.into(), symbols::EMPTY.into()]),
    })
}

pub(super) fn rpartition(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, separator) = partition_arguments(runtime, args)?;
    let place = runtime.text(id).rpartition(runtime.text(separator));
    Ok(match place {
        Some(place) => three_parts(runtime, id, separator, place),
        None => runtime.tuple_of(&[symbols::EMPTY.into(), symbols::EMPTY.into(), Value::Str(id)]),
    })
}

fn partition_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<(StrId, StrId)> {
    let id = receiver(runtime, args);
    let separator = args.at(1);
    let separator = string(runtime, separator, |runtime| format!("must be str, not {}", runtime.type_name(separator)))?;
    if runtime.text(separator).is_empty() {
        return empty_separator(runtime);
    }
    runtime.reserve(runtime.text(id).len())?;
    runtime.burn(runtime.text(id).len());
    Ok((id, separator))
}

fn three_parts(runtime: &mut Runtime, id: StrId, separator: StrId, place: Range<usize>) -> Value {
    let end = runtime.text(id).len();
    let before = part(runtime, id, 0..place.start);
    let after = part(runtime, id, place.end..end);
    runtime.tuple_of(&[before, Value::Str(separator), after])
}

pub(super) fn join(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let separator = receiver(runtime, args);
    let iterable = args.at(1);
    if !runtime.is_native_iterable(iterable) {
        if matches!(iterable, Value::Class(_) | Value::Alias(_)) {
            return needs_python();
        }
        return runtime.type_error("can only join an iterable");
    }
    let items = match runtime.plain(iterable) {
        source @ (Value::List(_) | Value::Tuple(_)) => Items::In(source),
        _ => Items::Collected(runtime.iterate(iterable)?),
    };
    if let Some(joined) = join_few(runtime, items.of(runtime), separator) {
        return Ok(Value::Str(runtime.heap.alloc_text(CompactString::new(joined.as_str()))));
    }
    let size = match measure(runtime, items.of(runtime), separator) {
        Ok(size) => size,
        Err((at, item)) => {
            let class = runtime.type_name(item);
            return runtime.type_error(format!("sequence item {at}: expected str instance, {class} found"));
        }
    };
    if let [Value::Str(single)] = items.of(runtime) {
        return Ok(Value::Str(*single));
    }
    runtime.burn(items.of(runtime).len() + (size.length >> 4));
    runtime.reserve(if size.is_ascii { size.length } else { size.length.saturating_mul(4) })?;
    if size.is_ascii && size.length > 1 && size.is_exact {
        return Ok(Value::Str(runtime.new_ascii(size.length, |sources, text| {
            let items = match &items {
                Items::In(source) => sources.heap.items(*source),
                Items::Collected(items) => items,
            };
            let between = sources.ascii(separator);
            let pieces = items.iter().enumerate().filter_map(|(at, item)| match item {
                Value::Str(id) => Some((if at > 0 { between } else { "" }, sources.ascii(*id))),
                _ => None,
            });
            for (before, piece) in pieces {
                text.push_str(before);
                text.push_str(piece);
            }
        })));
    }
    let text = joined(runtime, items.of(runtime), separator, size);
    Ok(runtime.str(text))
}

/// A short text that is put together on the stack: a compact string writes down its length each time it grows.
struct Gathered {
    bytes: [u8; 96],
    length: usize,
}

impl Gathered {
    /// Whether there was room.
    fn push(&mut self, piece: &str) -> bool {
        let end = self.length + piece.len();
        match self.bytes.get_mut(self.length..end) {
            Some(place) => place.copy_from_slice(piece.as_bytes()),
            None => return false,
        }
        self.length = end;
        true
    }

    fn as_str(&self) -> &str {
        str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

/// A few short ASCII strings joined, looking at each once; `None` if they are not that, or come to less than two characters.
fn join_few(runtime: &Runtime, items: &[Value], separator: StrId) -> Option<Gathered> {
    let between = runtime.ascii_text(separator)?;
    let mut joined = Gathered { bytes: [0; 96], length: 0 };
    for (at, item) in items.iter().enumerate() {
        let Value::Str(id) = item else { return None };
        let piece = runtime.ascii_text(*id)?;
        if at > 0 && !joined.push(between) || !joined.push(piece) {
            return None;
        }
    }
    (items.len() > 1 && joined.length > 1).then_some(joined)
}

/// What is joined; a list or tuple is not copied.
enum Items {
    In(Value),
    Collected(Vec<Value>),
}

impl Items {
    fn of<'a>(&'a self, runtime: &'a Runtime) -> &'a [Value] {
        match self {
            Self::In(Value::List(id)) => &runtime.heap[*id],
            Self::In(Value::Tuple(id)) => &runtime.heap[*id],
            Self::In(_) => &[],
            Self::Collected(items) => items,
        }
    }
}

/// How long a joined string is.
#[derive(Clone, Copy)]
struct JoinedSize {
    length: usize,
    is_ascii: bool,
    /// Whether no item is of a subclass.
    is_exact: bool,
}

/// The size of the result, or the first item that is not a string.
fn measure(runtime: &Runtime, items: &[Value], separator: StrId) -> Result<JoinedSize, (usize, Value)> {
    let separator = runtime.text(separator);
    let mut size = JoinedSize {
        length: separator.len().saturating_mul(items.len().saturating_sub(1)),
        is_ascii: items.len() < 2 || matches!(separator, TextRef::Ascii(_)),
        is_exact: true,
    };
    for (at, item) in items.iter().enumerate() {
        if let Value::Str(id) = item
            && let Some(text) = runtime.ascii_text(*id)
        {
            size.length = size.length.saturating_add(text.len());
            continue;
        }
        let text = runtime.as_text(*item).ok_or((at, *item))?;
        size.is_exact &= matches!(item, Value::Str(_));
        size.length = size.length.saturating_add(text.len());
        size.is_ascii &= matches!(text, TextRef::Ascii(_));
    }
    Ok(size)
}

fn joined(runtime: &Runtime, items: &[Value], separator: StrId, size: JoinedSize) -> Text {
    let between = runtime.text(separator);
    let texts = items.iter().filter_map(|item| runtime.as_text(*item)).enumerate();
    if size.is_ascii {
        let mut all = CompactString::with_capacity(size.length);
        let mut push = |text: TextRef<'_>| {
            if let TextRef::Ascii(text) = text {
                all.push_str(text);
            }
        };
        for (at, text) in texts {
            if at > 0 {
                push(between);
            }
            push(text);
        }
        return Text::Ascii(all);
    }
    let mut all: Vec<u32> = Vec::with_capacity(size.length);
    let mut push = |text: TextRef<'_>| match text {
        TextRef::Ascii(text) => all.extend(text.bytes().map(u32::from)),
        TextRef::Wide(points) => all.extend_from_slice(points),
    };
    for (at, text) in texts {
        if at > 0 {
            push(between);
        }
        push(text);
    }
    Text::Wide(all.into_boxed_slice())
}
