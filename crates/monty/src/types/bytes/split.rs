//! `split` and its kin, `strip`, `partition`, `join`.

use std::ops::Range;

use crate::{
    octets,
    registry::Args,
    runtime::{Octets, Outcome, Runtime, needs_python},
    text::units::Ends,
    types::{
        arguments::{empty_separator, limit},
        bytes::{octets as bytes_argument, part, receiver, unchanged},
    },
    value::Value,
};

pub(in crate::types) fn strip_both(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    strip(runtime, args, Ends::Both)
}

pub(in crate::types) fn strip_left(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    strip(runtime, args, Ends::Left)
}

pub(in crate::types) fn strip_right(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    strip(runtime, args, Ends::Right)
}

fn strip(runtime: &mut Runtime, args: &Args<'_>, ends: Ends) -> Outcome {
    let id = receiver(runtime, args);
    runtime.burn(runtime.heap[id].len() / 4);
    let range = match args.get(1).filter(|set| !set.is_none()) {
        None => octets::strip_whitespace(&runtime.heap[id], ends),
        Some(set) => {
            let set = bytes_argument(runtime, set)?;
            runtime.burn(runtime.heap[set].len());
            octets::strip_bytes(&runtime.heap[id], &runtime.heap[set], ends)
        }
    };
    Ok(part(runtime, id, range))
}

pub(in crate::types) fn split(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, separator, limit) = split_arguments(runtime, args)?;
    let source = &runtime.heap[id];
    let parts = match separator {
        None => octets::split_whitespace(source, limit).collect(),
        Some(separator) => octets::split(source, &runtime.heap[separator], limit).collect(),
    };
    list_of_parts(runtime, id, parts)
}

pub(in crate::types) fn rsplit(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, separator, limit) = split_arguments(runtime, args)?;
    let source = &runtime.heap[id];
    let mut parts: Vec<Range<usize>> = match separator {
        None => octets::rsplit_whitespace(source, limit).collect(),
        Some(separator) => octets::rsplit(source, &runtime.heap[separator], limit).collect(),
    };
    parts.reverse();
    list_of_parts(runtime, id, parts)
}

fn split_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<(Octets, Option<Octets>, usize)> {
    let id = receiver(runtime, args);
    let limit = limit(runtime, args.get(2))?;
    runtime.reserve(runtime.heap[id].len())?;
    runtime.burn(2 * runtime.heap[id].len());
    let Some(separator) = args.get(1).filter(|separator| !separator.is_none()) else { return Ok((id, None, limit)) };
    let separator = bytes_argument(runtime, separator)?;
    if runtime.heap[separator].is_empty() {
        return empty_separator(runtime);
    }
    Ok((id, Some(separator), limit))
}

fn list_of_parts(runtime: &mut Runtime, id: Octets, parts: Vec<Range<usize>>) -> Outcome {
    runtime.reserve(parts.len() * 4 * size_of::<Value>())?;
    let parts = parts.into_iter().map(|range| part(runtime, id, range)).collect();
    Ok(runtime.list(parts))
}

pub(in crate::types) fn split_lines(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let keep_ends = match args.get(1) {
        None => false,
        Some(keep_ends) => runtime.truth(keep_ends)?,
    };
    let parts = octets::split_lines(&runtime.heap[id], keep_ends).collect();
    list_of_parts(runtime, id, parts)
}

pub(in crate::types) fn partition(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, separator) = partition_arguments(runtime, args)?;
    let place = octets::partition(&runtime.heap[id], &runtime.heap[separator]);
    Ok(match place {
        Some(place) => three_parts(runtime, id, args.at(1), place),
        None => {
            let all = unchanged(runtime, id);
            let empty = [runtime.octets_like(id, []), runtime.octets_like(id, [])];
            runtime.tuple_of(&[all, empty[0], empty[1]])
        }
    })
}

pub(in crate::types) fn rpartition(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, separator) = partition_arguments(runtime, args)?;
    let place = octets::rpartition(&runtime.heap[id], &runtime.heap[separator]);
    Ok(match place {
        Some(place) => three_parts(runtime, id, args.at(1), place),
        None => {
            let all = unchanged(runtime, id);
            let empty = [runtime.octets_like(id, []), runtime.octets_like(id, [])];
            runtime.tuple_of(&[empty[0], empty[1], all])
        }
    })
}

fn partition_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<(Octets, Octets)> {
    let id = receiver(runtime, args);
    let separator = bytes_argument(runtime, args.at(1))?;
    if runtime.heap[separator].is_empty() {
        return empty_separator(runtime);
    }
    runtime.reserve(runtime.heap[id].len())?;
    runtime.burn(2 * runtime.heap[id].len());
    Ok((id, separator))
}

/// What stands before the separator, the separator itself, and what stands behind it.
fn three_parts(runtime: &mut Runtime, id: Octets, separator: Value, place: Range<usize>) -> Value {
    let end = runtime.heap[id].len();
    let separator = match id {
        Octets::Bytes(_) => separator,
        Octets::Array(_) | Octets::View(_) => part(runtime, id, place.clone()),
    };
    let before = part(runtime, id, 0..place.start);
    let after = part(runtime, id, place.end..end);
    runtime.tuple(vec![before, separator, after])
}

pub(in crate::types) fn join(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let separator = receiver(runtime, args);
    let iterable = args.at(1);
    if !runtime.is_native_iterable(iterable) {
        if matches!(iterable, Value::Class(_) | Value::Alias(_)) {
            return needs_python();
        }
        return runtime.type_error("can only join an iterable");
    }
    let items = runtime.iterate(iterable)?;
    let mut length = runtime.heap[separator].len().saturating_mul(items.len().saturating_sub(1));
    let mut parts = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let Some(id) = runtime.octets(*item)? else {
            let class = runtime.type_name(*item);
            return runtime.type_error(format!("sequence item {at}: expected a bytes-like object, {class} found"));
        };
        length = length.saturating_add(runtime.heap[id].len());
        parts.push(id);
    }
    runtime.burn(4 * parts.len());
    if let (Octets::Bytes(_), [single @ Value::Bytes(_)]) = (separator, &items[..]) {
        return Ok(*single);
    }
    runtime.reserve(length)?;
    let mut all = Vec::with_capacity(length);
    for (at, id) in parts.into_iter().enumerate() {
        if at > 0 {
            all.extend_from_slice(&runtime.heap[separator]);
        }
        all.extend_from_slice(&runtime.heap[id]);
    }
    Ok(runtime.octets_like(separator, all))
}
