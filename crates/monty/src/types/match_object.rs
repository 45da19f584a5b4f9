//! `re.Match`: what a regular expression matched.

use crate::{
    classes,
    heap::MatchId,
    numbers::Int,
    regex::NONE,
    registry::{Args, ClassMembers, Member, NativeFn, native},
    runtime::{Control, Outcome, Runtime, Target, Values},
    value::Value,
};

const fn method(name: &'static str, signature: &'static str, function: NativeFn) -> Member {
    Member::Method(native(name, signature, function))
}

const fn getter(name: &'static str, function: NativeFn) -> Member {
    Member::Getter(native(name, "self, /", function))
}

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::MATCH,
    members: &[
        method("group", "self, /, *groups", group),
        method("__getitem__", "self, key, /", item),
        method("groups", "self, /, default=None", groups),
        method("groupdict", "self, /, default=None", group_dict),
        method("start", "self, group=0, /", start),
        method("end", "self, group=0, /", end),
        method("span", "self, group=0, /", span),
        method("expand", "self, /, template", expand),
        method("__copy__", "self, /", itself),
        method("__deepcopy__", "self, memo, /", itself),
        getter("re", regex),
        getter("string", string),
        getter("pos", position),
        getter("endpos", end_position),
        getter("lastindex", last_index),
        getter("lastgroup", last_group),
        getter("regs", spans),
    ],
};

fn receiver(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<MatchId> {
    match args.at(0) {
        Value::Match(id) => Ok(id),
        _ => runtime.type_error("descriptor requires a 're.Match' object"),
    }
}

fn itself(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(args.at(0))
}

impl Runtime {
    /// Beginning and end of a group; `None` if it took no part.
    fn group_span(&self, id: MatchId, group: usize) -> Option<(u32, u32)> {
        let spans = &self.heap[id].spans;
        match spans.get(group * 2..group * 2 + 2) {
            Some([start, end]) if *start != NONE && *end != NONE => Some((*start, *end)),
            _ => None,
        }
    }

    /// The text of a group, or `default`.
    fn matched_text(&mut self, id: MatchId, group: usize, default: Value) -> Value {
        let Some((start, end)) = self.group_span(id, group) else { return default };
        let found = &self.heap[id];
        let (regex, string) = (found.regex, found.string);
        let text = self.plain(string);
        Target { regex, text }.piece(self, start, end)
    }

    /// `match[key]`; a key whose `__index__` is written in Python is asked for it by the machine.
    pub fn group_of_match(&mut self, id: MatchId, key: Value) -> Outcome {
        match self.group_number(id, key) {
            Ok(number) => Ok(self.matched_text(id, number, Value::None)),
            Err(control) if matches!(*control, Control::Index(_)) => {
                let positional = Values::from_slice(&[Value::Match(id), key]);
                Err(Box::new(Control::Prelude { function: "regex.group_at", positional }))
            }
            Err(control) => Err(control),
        }
    }

    /// The number of a group given by number or name.
    fn group_number(&mut self, id: MatchId, key: Value) -> Outcome<usize> {
        let groups = self.heap[id].spans.len() / 2;
        let number = match key {
            Value::Int(number) => usize::try_from(number).ok(),
            Value::Str(_) => self.named_group(id, key)?,
            _ => match self.plain(key) {
                name @ (Value::Str(_) | Value::Bytes(_)) => self.named_group(id, name)?,
                plain => match self.as_int(plain) {
                    Some(Int::Small(number)) => usize::try_from(number).ok(),
                    Some(Int::Big(_)) => None,
                    None if self.python_method(key, crate::symbols::INDEX).is_some() => {
                        return Err(Box::new(Control::Index(key)));
                    }
                    None => match plain {
                        Value::Instance(_) => None,
                        _ => self.named_group(id, plain)?,
                    },
                },
            },
        };
        match number.filter(|number| *number < groups) {
            Some(number) => Ok(number),
            None => self.index_error("no such group"),
        }
    }

    fn named_group(&mut self, id: MatchId, name: Value) -> Outcome<Option<usize>> {
        let names = self.heap[self.heap[id].regex].names;
        let found = self.dict_get(names, name)?;
        Ok(match found {
            Some(Value::Int(number)) => usize::try_from(number).ok(),
            _ => None,
        })
    }
}

fn group(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    match args.positional {
        [] | [_] => Ok(runtime.matched_text(id, 0, Value::None)),
        [_, key] => {
            let number = runtime.group_number(id, *key)?;
            Ok(runtime.matched_text(id, number, Value::None))
        }
        [_, keys @ ..] => {
            let mut texts = Vec::with_capacity(keys.len());
            for key in keys {
                let number = runtime.group_number(id, *key)?;
                texts.push(runtime.matched_text(id, number, Value::None));
            }
            Ok(runtime.tuple(texts))
        }
    }
}

fn item(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    runtime.group_of_match(id, args.at(1))
}

fn groups(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    let default = args.get(1).unwrap_or(Value::None);
    let count = runtime.heap[id].spans.len() / 2;
    let mut texts = Vec::with_capacity(count.saturating_sub(1));
    for number in 1..count {
        texts.push(runtime.matched_text(id, number, default));
    }
    Ok(runtime.tuple(texts))
}

fn group_dict(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    let default = args.get(1).unwrap_or(Value::None);
    let names = runtime.heap[runtime.heap[id].regex].names;
    let entries: Vec<(Value, Value)> = runtime.heap[names].iter().map(|entry| (entry.key, entry.value)).collect();
    let result = runtime.dict();
    for (name, number) in entries {
        let text = match number {
            Value::Int(number) => runtime.matched_text(id, usize::try_from(number).unwrap_or(0), default),
            _ => default,
        };
        runtime.dict_set(result, name, text)?;
    }
    Ok(Value::Dict(result))
}

/// Beginning and end of the group that is the argument, -1 twice if it took no part.
fn wanted_span(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<(i64, i64)> {
    let id = receiver(runtime, args)?;
    let number = match args.get(1) {
        Some(key) => runtime.group_number(id, key)?,
        None => 0,
    };
    Ok(runtime.group_span(id, number).map_or((-1, -1), |(start, end)| (i64::from(start), i64::from(end))))
}

fn start(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(wanted_span(runtime, args)?.0))
}

fn end(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(wanted_span(runtime, args)?.1))
}

fn span(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (start, end) = wanted_span(runtime, args)?;
    Ok(runtime.tuple(vec![Value::Int(start), Value::Int(end)]))
}

fn spans(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    let count = runtime.heap[id].spans.len() / 2;
    let mut all = Vec::with_capacity(count);
    for number in 0..count {
        let (start, end) =
            runtime.group_span(id, number).map_or((-1, -1), |(start, end)| (i64::from(start), i64::from(end)));
        all.push(runtime.tuple(vec![Value::Int(start), Value::Int(end)]));
    }
    Ok(runtime.tuple(all))
}

fn expand(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    let (regex, string) = (runtime.heap[id].regex, runtime.heap[id].string);
    let template = runtime.plain(args.at(1));
    let parsed = runtime.template(regex, template)?;
    let text = runtime.plain(string);
    if let (Value::Str(_), Value::Str(id_of_text)) = (template, text) {
        let mut out = crate::text::TextBuilder::default();
        for piece in &parsed.pieces {
            match piece {
                crate::regex::TemplatePiece::Literal(literal) => out.push_text(literal.as_ref()),
                crate::regex::TemplatePiece::Group(group) => {
                    if let Some((start, end)) = runtime.group_span(id, *group as usize) {
                        out.push_text(runtime.text(id_of_text).slice(start as usize, end as usize));
                    }
                }
            }
            runtime.reserve(out.len())?;
        }
        return Ok(runtime.str(out.finish()));
    }
    let positional = Values::from_slice(&[args.at(0), args.at(1)]);
    Err(Box::new(Control::Prelude { function: "regex.expand", positional }))
}

fn regex(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    Ok(Value::Regex(runtime.heap[id].regex))
}

fn string(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    Ok(runtime.heap[id].string)
}

fn position(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    Ok(Value::Int(i64::from(runtime.heap[id].start)))
}

fn end_position(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    Ok(Value::Int(i64::from(runtime.heap[id].end)))
}

fn last_index(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    Ok(match runtime.heap[id].last_index {
        0 => Value::None,
        index => Value::Int(i64::from(index)),
    })
}

fn last_group(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let id = receiver(runtime, args)?;
    let found = &runtime.heap[id];
    let last = i64::from(found.last_index);
    let names = runtime.heap[found.regex].names;
    let name = runtime.heap[names].iter().find(|entry| matches!(entry.value, Value::Int(number) if number == last));
    Ok(name.map_or(Value::None, |entry| entry.key))
}
