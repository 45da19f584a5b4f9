//! `find` and its kin, `count`, `startswith`, `removeprefix`, `replace`.

use crate::{
    classes,
    numbers::Int,
    octets,
    registry::Args,
    runtime::{Control, Octets, Outcome, Runtime},
    symbols,
    types::{
        arguments::{bounds, limit},
        bytes::{octets as bytes_argument, part, receiver, unchanged},
    },
    value::Value,
};

/// Bytes to search for: an argument may be one byte as an int.
enum Needle {
    Bytes(Octets),
    Byte([u8; 1]),
}

impl Needle {
    fn of(runtime: &mut Runtime, value: Value) -> Outcome<Self> {
        if let Some(octets) = runtime.octets(value)? {
            return Ok(Self::Bytes(octets));
        }
        match runtime.as_int(value) {
            Some(int) => match int {
                Int::Small(byte @ 0..=255) => Ok(Self::Byte([byte as u8])),
                _ => runtime.value_error("byte must be in range(0, 256)"),
            },
            None if runtime.python_method(value, symbols::INDEX).is_some() => Err(Box::new(Control::Index(value))),
            None => {
                let message =
                    format!("argument should be integer or bytes-like object, not '{}'", runtime.type_name(value));
                runtime.type_error(message)
            }
        }
    }

    fn bytes<'a>(&'a self, runtime: &'a Runtime) -> &'a [u8] {
        match self {
            Self::Bytes(id) => &runtime.heap[*id],
            Self::Byte(byte) => byte,
        }
    }
}

/// What the methods of this file search for, and where.
struct Search {
    id: Octets,
    needle: Needle,
    start: i64,
    end: i64,
}

impl Search {
    fn of(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Self> {
        let id = receiver(runtime, args);
        let (start, end) = bounds(runtime, args, 2)?;
        let needle = Needle::of(runtime, args.at(1))?;
        runtime.burn(runtime.heap[id].len());
        Ok(Self { id, needle, start, end })
    }

    fn find(&self, runtime: &Runtime) -> Option<usize> {
        octets::find(&runtime.heap[self.id], self.needle.bytes(runtime), self.start, self.end)
    }

    fn rfind(&self, runtime: &Runtime) -> Option<usize> {
        octets::rfind(&runtime.heap[self.id], self.needle.bytes(runtime), self.start, self.end)
    }
}

pub(in crate::types) fn find(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let place = Search::of(runtime, args)?.find(runtime);
    Ok(Value::Int(place.map_or(-1, |place| place as i64)))
}

pub(in crate::types) fn rfind(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let place = Search::of(runtime, args)?.rfind(runtime);
    Ok(Value::Int(place.map_or(-1, |place| place as i64)))
}

pub(in crate::types) fn index(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let place = Search::of(runtime, args)?.find(runtime);
    found(runtime, place)
}

pub(in crate::types) fn rindex(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let place = Search::of(runtime, args)?.rfind(runtime);
    found(runtime, place)
}

fn found(runtime: &mut Runtime, place: Option<usize>) -> Outcome {
    match place {
        Some(place) => Ok(Value::Int(place as i64)),
        None => runtime.value_error("subsection not found"),
    }
}

pub(in crate::types) fn count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let search = Search::of(runtime, args)?;
    let count = octets::count(&runtime.heap[search.id], search.needle.bytes(runtime), search.start, search.end);
    Ok(Value::Int(count as i64))
}

type Test = fn(&[u8], &[u8], i64, i64) -> bool;

pub(in crate::types) fn starts_with(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    test(runtime, args, "startswith", octets::starts_with)
}

pub(in crate::types) fn ends_with(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    test(runtime, args, "endswith", octets::ends_with)
}

fn test(runtime: &mut Runtime, args: &Args<'_>, method: &str, test: Test) -> Outcome {
    let id = receiver(runtime, args);
    let affix = args.at(1);
    let (start, end) = bounds(runtime, args, 2)?;
    let Value::Tuple(affixes) = runtime.plain(affix) else {
        let Some(affix) = runtime.octets(affix)? else {
            let class = runtime.type_name(affix);
            return runtime.type_error(format!("{method} first arg must be bytes or a tuple of bytes, not {class}"));
        };
        runtime.burn(runtime.heap[affix].len() >> 4);
        return Ok(Value::from(test(&runtime.heap[id], &runtime.heap[affix], start, end)));
    };
    for at in 0..runtime.heap[affixes].len() {
        let affix = bytes_argument(runtime, runtime.heap[affixes][at])?;
        runtime.work(8 + runtime.heap[affix].len() / 8)?;
        if test(&runtime.heap[id], &runtime.heap[affix], start, end) {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

pub(in crate::types) fn remove_prefix(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let prefix = bytes_argument(runtime, args.at(1))?;
    let range = octets::remove_prefix(&runtime.heap[id], &runtime.heap[prefix]);
    Ok(part(runtime, id, range))
}

pub(in crate::types) fn remove_suffix(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let suffix = bytes_argument(runtime, args.at(1))?;
    let range = octets::remove_suffix(&runtime.heap[id], &runtime.heap[suffix]);
    Ok(part(runtime, id, range))
}

pub(in crate::types) fn replace(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args);
    let old = bytes_argument(runtime, args.at(1))?;
    let new = bytes_argument(runtime, args.at(2))?;
    let limit = limit(runtime, args.get(3))?;
    runtime.burn(runtime.heap[id].len());
    let replacing = octets::replacing(&runtime.heap[id], &runtime.heap[old], &runtime.heap[new], limit);
    if replacing.count() == 0 {
        return Ok(unchanged(runtime, id));
    }
    let Some(length) = replacing.len() else {
        return runtime.raise(classes::OVERFLOW_ERROR, "replace bytes is too long");
    };
    runtime.reserve(length)?;
    let bytes = octets::replacing(&runtime.heap[id], &runtime.heap[old], &runtime.heap[new], limit).finish();
    Ok(runtime.octets_like(id, bytes))
}
