//! `find` and its kin, `count`, `startswith`, `removeprefix`, `replace`.

use std::borrow::Cow;

use smallvec::SmallVec;

use crate::{
    heap::StrId,
    registry::Args,
    runtime::{Outcome, Runtime},
    text::{
        TextRef,
        units::{Matches, Unit},
    },
    types::{
        arguments::{bounds, limit, type_name_or_none},
        str::{part, receiver, string},
    },
    value::Value,
};

/// What the methods of this file search for, and where.
struct Search {
    id: StrId,
    needle: StrId,
    start: i64,
    end: i64,
}

impl Search {
    fn of(runtime: &mut Runtime, args: &Args<'_>, method: &str) -> Outcome<Self> {
        let id = receiver(runtime, args);
        let needle = argument(runtime, args, method, 1)?;
        let (start, end) = bounds(runtime, args, 2)?;
        runtime.burn(runtime.text(id).len());
        Ok(Self { id, needle, start, end })
    }

    fn find(&self, runtime: &Runtime) -> Option<usize> {
        if (self.start, self.end) == (0, i64::MAX) {
            return runtime.text(self.id).find_first(runtime.text(self.needle));
        }
        runtime.text(self.id).find(runtime.text(self.needle), self.start, self.end)
    }

    fn rfind(&self, runtime: &Runtime) -> Option<usize> {
        runtime.text(self.id).rfind(runtime.text(self.needle), self.start, self.end)
    }
}

/// A string among the arguments of a method.
fn argument(runtime: &mut Runtime, args: &Args<'_>, method: &str, at: usize) -> Outcome<StrId> {
    let value = args.at(at);
    string(runtime, value, |runtime| {
        format!("{method}() argument {at} must be str, not {}", type_name_or_none(runtime, value))
    })
}

/// The haystack and the needle of a search of the whole of a string, if both are ASCII and exactly strings.
#[inline]
fn plain<'a>(runtime: &'a Runtime, args: &Args<'_>) -> Option<(&'a [u8], &'a [u8])> {
    let [Value::Str(text), Value::Str(needle)] = args.positional else { return None };
    Some((runtime.ascii_text(*text)?.as_bytes(), runtime.ascii_text(*needle)?.as_bytes()))
}

pub(super) fn find(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Some((text, needle)) = plain(runtime, args) {
        let (place, length) = (u8::find(text, needle), text.len());
        runtime.burn(length);
        return Ok(Value::Int(place.map_or(-1, |place| place as i64)));
    }
    let place = Search::of(runtime, args, "find")?.find(runtime);
    Ok(Value::Int(place.map_or(-1, |place| place as i64)))
}

pub(super) fn rfind(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let place = Search::of(runtime, args, "rfind")?.rfind(runtime);
    Ok(Value::Int(place.map_or(-1, |place| place as i64)))
}

pub(super) fn index(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let place = Search::of(runtime, args, "index")?.find(runtime);
    found(runtime, place)
}

pub(super) fn rindex(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let place = Search::of(runtime, args, "rindex")?.rfind(runtime);
    found(runtime, place)
}

fn found(runtime: &mut Runtime, place: Option<usize>) -> Outcome {
    match place {
        Some(place) => Ok(Value::Int(place as i64)),
        None => runtime.value_error("substring not found"),
    }
}

pub(super) fn count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Some((text, [byte])) = plain(runtime, args) {
        let (count, length) = (text.iter().filter(|other| *other == byte).count(), text.len());
        runtime.burn(length);
        return Ok(Value::Int(count as i64));
    }
    let search = Search::of(runtime, args, "count")?;
    let count = runtime.text(search.id).count(runtime.text(search.needle), search.start, search.end);
    Ok(Value::Int(count as i64))
}

#[expect(clippy::redundant_closure_for_method_calls, reason = "the method itself is not general over lifetimes")]
pub(super) fn starts_with(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Some((text, prefix)) = plain(runtime, args) {
        let (answer, length) = (text.starts_with(prefix), prefix.len());
        runtime.burn(length >> 4);
        return Ok(Value::from(answer));
    }
    test(runtime, args, "startswith", |text, prefix, start, end| text.starts_with(prefix, start, end))
}

#[expect(clippy::redundant_closure_for_method_calls, reason = "the method itself is not general over lifetimes")]
pub(super) fn ends_with(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Some((text, suffix)) = plain(runtime, args) {
        let (answer, length) = (text.ends_with(suffix), suffix.len());
        runtime.burn(length >> 4);
        return Ok(Value::from(answer));
    }
    test(runtime, args, "endswith", |text, suffix, start, end| text.ends_with(suffix, start, end))
}

#[inline]
fn test(
    runtime: &mut Runtime,
    args: &Args<'_>,
    method: &str,
    test: impl Fn(TextRef<'_>, TextRef<'_>, i64, i64) -> bool,
) -> Outcome {
    let id = receiver(runtime, args);
    let affix = args.at(1);
    let (start, end) = bounds(runtime, args, 2)?;
    let Value::Tuple(affixes) = runtime.plain(affix) else {
        let affix = string(runtime, affix, |runtime| {
            format!("{method} first arg must be str or a tuple of str, not {}", runtime.type_name(affix))
        })?;
        runtime.burn(runtime.text(affix).len() >> 3);
        return Ok(Value::from(test(runtime.text(id), runtime.text(affix), start, end)));
    };
    for at in 0..runtime.heap[affixes].len() {
        let affix = runtime.heap[affixes][at];
        let affix = string(runtime, affix, |runtime| {
            format!("tuple for {method} must only contain str, not {}", runtime.type_name(affix))
        })?;
        runtime.work(8 + runtime.text(affix).len() / 8)?;
        if test(runtime.text(id), runtime.text(affix), start, end) {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

pub(super) fn remove_prefix(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let prefix = affix(runtime, args, "removeprefix")?;
    let range = runtime.text(id).remove_prefix(runtime.text(prefix));
    Ok(part(runtime, id, range))
}

pub(super) fn remove_suffix(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let suffix = affix(runtime, args, "removesuffix")?;
    let range = runtime.text(id).remove_suffix(runtime.text(suffix));
    Ok(part(runtime, id, range))
}

fn affix(runtime: &mut Runtime, args: &Args<'_>, method: &str) -> Outcome<StrId> {
    let value = args.at(1);
    string(runtime, value, |runtime| {
        format!("{method}() argument must be str, not {}", type_name_or_none(runtime, value))
    })
}

/// Results up to this many bytes cost no fuel of their own.
const SHORT: usize = 4096;

pub(super) fn replace(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let old = argument(runtime, args, "replace", 1)?;
    let new = argument(runtime, args, "replace", 2)?;
    let limit = limit(runtime, args.get(3))?;
    let length = runtime.text(id).len();
    runtime.burn(length);
    if let Some(result) = replace_ascii(runtime, id, old, new, limit)? {
        return Ok(Value::Str(result));
    }
    let replacing = runtime.text(id).replacing(runtime.text(old), runtime.text(new), limit);
    if replacing.count() == 0 {
        return Ok(Value::Str(id));
    }
    let length = replacing.len();
    let is_ascii = matches!((runtime.text(id), runtime.text(new)), (TextRef::Ascii(_), TextRef::Ascii(_)));
    let Some(length) = length else {
        return runtime.overflow_error("replace string is too long");
    };
    let bytes = if is_ascii { length } else { length.saturating_mul(4) };
    if bytes <= SHORT && !runtime.heap.exceeds(bytes) {
        let text = replacing.finish();
        return Ok(runtime.str(text));
    }
    // The plan borrows the texts, so it is made again once the result is paid for.
    let count = replacing.count();
    runtime.reserve(bytes)?;
    runtime.burn(8 * count);
    let text = runtime.text(id).replacing(runtime.text(old), runtime.text(new), limit).finish();
    Ok(runtime.str(text))
}

/// The same for ASCII text, with the result written in place; `None` where this does not apply.
fn replace_ascii(runtime: &mut Runtime, id: StrId, old: StrId, new: StrId, limit: usize) -> Outcome<Option<StrId>> {
    let (TextRef::Ascii(text), TextRef::Ascii(from), TextRef::Ascii(to)) =
        (runtime.text(id), runtime.text(old), runtime.text(new))
    else {
        return Ok(None);
    };
    if from.is_empty() {
        return Ok(None);
    }
    let mut places: SmallVec<[usize; 16]> = SmallVec::new();
    let source = text.as_bytes();
    for place in Matches::new(source, Cow::Borrowed(from.as_bytes())).take(limit) {
        if places.len() == places.inline_size() {
            return Ok(None);
        }
        places.push(place.start);
    }
    if places.is_empty() {
        return Ok(Some(id));
    }
    let Some(added) = to.len().checked_mul(places.len()) else { return Ok(None) };
    let (width, length) = (from.len(), text.len() - from.len() * places.len() + added);
    if length < 2 {
        return Ok(None);
    }
    runtime.reserve(length)?;
    Ok(Some(runtime.new_ascii(length, |sources, result| {
        let (text, to) = (sources.ascii(id), sources.ascii(new));
        let mut position = 0;
        for place in places {
            result.push_str(&text[position..place]);
            result.push_str(to);
            position = place + width;
        }
        result.push_str(&text[position..]);
    })))
}
