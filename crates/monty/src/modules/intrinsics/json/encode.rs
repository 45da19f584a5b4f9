//! Values to JSON text, with a stack of its own.

use std::{cmp::Ordering, fmt::Write};

use rustc_hash::FxHashSet;

use super::MOST_NESTED;
use crate::{
    bytecode::CompareOp,
    classes,
    numbers::{DigitLimit, Int, float_repr, int_to_string},
    registry::Args,
    runtime::{Control, Outcome, Runtime},
    symbols,
    text::{Text, TextBuilder, TextRef},
    value::{Truth, Value},
};

/// From this depth on the stack is searched for cycles whenever it has doubled.
const CYCLE_DEPTH: usize = 32;

/// `json_encode(obj, options=None, depth=0)`: the text, or a list of texts and tuples `(object, depth)` that a hook must
/// turn into something else first.
///
/// Options are a tuple: `skipkeys`, `ensure_ascii`, `check_circular`, `allow_nan`, indent (a str or None), item
/// separator, key separator, `sort_keys`, whether there is a hook.
pub(in crate::modules::intrinsics) fn json_encode(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    encode(runtime, args, Form::Text)
}

/// `json_chunks(obj, options)`: a list of the parts in which `JSONEncoder.iterencode` gives the text; without a hook.
pub(in crate::modules::intrinsics) fn json_chunks(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    encode(runtime, args, Form::Chunks)
}

/// In how many parts the text is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    Chunks,
}

fn encode(runtime: &mut Runtime, args: &Args<'_>, form: Form) -> Outcome {
    let options = match args.get(1).and_then(|options| runtime.items(options)) {
        None => Options::default(),
        Some(options) => match Options::read(runtime, &options)? {
            Some(options) => options,
            None => return runtime.type_error("json_encode() takes a tuple of nine options"),
        },
    };
    let depth = args.get(2).and_then(|depth| runtime.as_small(depth)).unwrap_or_default().max(0) as usize;
    let mut encoder = Encoder {
        runtime,
        options,
        form,
        base: depth,
        out: TextBuilder::default(),
        levels: Vec::new(),
        chunks: Vec::new(),
        promised: 1 << 16,
    };
    encoder.encode(args.at(0))?;
    encoder.result()
}

#[expect(clippy::struct_excessive_bools, reason = "the options of `dumps`, which are independent")]
struct Options {
    skip_keys: bool,
    ensure_ascii: bool,
    check_circular: bool,
    allow_nan: bool,
    indent: Option<Text>,
    item_separator: Text,
    key_separator: Text,
    sort_keys: bool,
    has_hook: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            skip_keys: false,
            ensure_ascii: true,
            check_circular: true,
            allow_nan: true,
            indent: None,
            item_separator: Text::from(", "),
            key_separator: Text::from(": "),
            sort_keys: false,
            has_hook: false,
        }
    }
}

impl Options {
    fn read(runtime: &mut Runtime, values: &[Value]) -> Outcome<Option<Self>> {
        let [skip_keys, ensure_ascii, check_circular, allow_nan, indent, item, key, sort_keys, has_hook] = *values
        else {
            return Ok(None);
        };
        let text = |runtime: &Runtime, value: Value| runtime.as_text(value).map(TextRef::to_text);
        for (number, value) in [(5, key), (6, item)] {
            if text(runtime, value).is_none() {
                let message = format!("make_encoder() argument {number} must be str, not {}", runtime.type_name(value));
                return runtime.type_error(message);
            }
        }
        Ok(Some(Self {
            skip_keys: runtime.truth(skip_keys)?,
            ensure_ascii: runtime.truth(ensure_ascii)?,
            check_circular: runtime.truth(check_circular)?,
            allow_nan: runtime.truth(allow_nan)?,
            indent: text(runtime, indent),
            item_separator: text(runtime, item).unwrap_or_else(Text::empty),
            key_separator: text(runtime, key).unwrap_or_else(Text::empty),
            sort_keys: runtime.truth(sort_keys)?,
            has_hook: runtime.truth(has_hook)?,
        }))
    }
}

/// A container that is being written.
struct Level {
    /// As the program knows it.
    object: Value,
    /// The list, tuple or dict itself.
    plain: Value,
    /// The next item.
    at: usize,
    /// The key of the current item of a dict.
    key: Value,
    /// Entries in the order of their keys.
    sorted: Option<Vec<(Value, Value)>>,
    is_empty: bool,
}

struct Encoder<'r> {
    runtime: &'r mut Runtime,
    options: Options,
    form: Form,
    /// Levels outside this call.
    base: usize,
    out: TextBuilder,
    levels: Vec<Level>,
    chunks: Vec<Value>,
    /// Output up to this length was asked for.
    promised: usize,
}

impl Encoder<'_> {
    fn result(self) -> Outcome {
        if self.form == Form::Chunks {
            return Ok(self.runtime.list(self.chunks));
        }
        let (runtime, chunks) = (self.runtime, self.chunks);
        runtime.reserve(self.out.len())?;
        runtime.burn(self.out.len());
        let text = runtime.str(self.out.finish());
        if chunks.is_empty() {
            return Ok(text);
        }
        let mut chunks = chunks;
        chunks.push(text);
        Ok(runtime.list(chunks))
    }

    fn encode(&mut self, object: Value) -> Outcome<()> {
        self.value(object)?;
        while let Some(level) = self.levels.last_mut() {
            let item = match level.plain {
                Value::List(id) => self.runtime.heap[id].get(level.at).copied(),
                Value::Tuple(id) => self.runtime.heap[id].get(level.at).copied(),
                _ => {
                    self.entry()?;
                    continue;
                }
            };
            level.at += 1;
            match item {
                Some(item) => {
                    let first = level.at == 1;
                    self.separate(first);
                    self.value(item)?;
                }
                None => self.close("]")?,
            }
        }
        Ok(())
    }

    /// Writes the next entry of a dict, or its end.
    fn entry(&mut self) -> Outcome<()> {
        let Some(level) = self.levels.last_mut() else { return Ok(()) };
        let next = match (&level.sorted, level.plain) {
            (Some(sorted), _) => sorted.get(level.at).copied(),
            (None, Value::Dict(id)) => {
                let table = &self.runtime.heap[id];
                while table.entry(level.at).is_some_and(|entry| entry.key.is_undefined()) {
                    level.at += 1;
                }
                table.entry(level.at).map(|entry| (entry.key, entry.value))
            }
            _ => None,
        };
        level.at += 1;
        let Some((key, value)) = next else {
            return self.close("}");
        };
        level.key = key;
        let first = level.is_empty;
        let Some(text) = self.key_text(key)? else { return Ok(()) };
        if let Some(level) = self.levels.last_mut() {
            level.is_empty = false;
        }
        self.separate(first);
        self.cut()?;
        match text {
            Some(text) => self.quote_plain(&text),
            None => self.quote(key),
        }
        self.cut()?;
        push_text(&mut self.out, &self.options.key_separator);
        self.cut()?;
        self.value(value)
    }

    /// Ends a part of the text, if parts are wanted.
    #[inline]
    fn cut(&mut self) -> Outcome<()> {
        if self.form == Form::Text || self.out.is_empty() {
            return Ok(());
        }
        let part = std::mem::take(&mut self.out);
        self.runtime.reserve(part.len() + 64)?;
        self.runtime.burn(part.len() + 8);
        let part = self.runtime.str(part.finish());
        self.chunks.push(part);
        Ok(())
    }

    /// The text of a key: `Some(None)` for a string itself, `None` if it is to be left out.
    #[expect(clippy::option_option, reason = "left out, itself, or made of something else")]
    fn key_text(&mut self, key: Value) -> Outcome<Option<Option<String>>> {
        Ok(Some(Some(match self.runtime.plain(key) {
            Value::Str(_) => return Ok(Some(None)),
            Value::Bool(Truth::True) => "true".to_owned(),
            Value::Bool(Truth::False) => "false".to_owned(),
            Value::None => "null".to_owned(),
            Value::Int(value) => value.to_string(),
            Value::BigInt(_) => self.big_digits(key)?,
            Value::Float(value) => {
                let depth = self.levels.len() - 1;
                self.float_text(value.get(), depth)?
            }
            _ if self.options.skip_keys => return Ok(None),
            _ => {
                let message =
                    format!("keys must be str, int, float, bool or None, not {}", self.runtime.type_name(key));
                let depth = self.levels.len() - 1;
                return self.fail(classes::TYPE_ERROR, &message, depth);
            }
        })))
    }

    fn separate(&mut self, first: bool) {
        if !first {
            push_text(&mut self.out, &self.options.item_separator);
        }
        self.new_line(self.levels.len());
    }

    fn new_line(&mut self, depth: usize) {
        if let Some(indent) = &self.options.indent {
            push_ascii(&mut self.out, "\n");
            for _ in 0..self.base + depth {
                push_text(&mut self.out, indent);
            }
        }
    }

    fn close(&mut self, bracket: &str) -> Outcome<()> {
        let is_empty = self.levels.pop().is_none_or(|level| level.is_empty && matches!(level.plain, Value::Dict(_)));
        if !is_empty {
            self.new_line(self.levels.len());
            self.cut()?;
        }
        push_ascii(&mut self.out, bracket);
        self.cut()
    }

    fn value(&mut self, object: Value) -> Outcome<()> {
        match self.runtime.plain(object) {
            Value::Str(_) => self.quote(object),
            Value::None => push_ascii(&mut self.out, "null"),
            Value::Bool(Truth::True) => push_ascii(&mut self.out, "true"),
            Value::Bool(Truth::False) => push_ascii(&mut self.out, "false"),
            Value::Int(value) => push_int(&mut self.out, value),
            Value::Float(value) => {
                if !push_plain_float(&mut self.out, value.get()) {
                    let depth = self.levels.len();
                    let text = self.float_text(value.get(), depth)?;
                    push_ascii(&mut self.out, &text);
                }
            }
            Value::BigInt(_) => {
                let digits = self.big_digits(object)?;
                push_ascii(&mut self.out, &digits);
            }
            plain @ Value::List(id) => {
                let is_empty = self.runtime.heap[id].is_empty();
                self.open(object, plain, is_empty, "[", "[]")?;
            }
            plain @ Value::Tuple(id) => {
                let is_empty = self.runtime.heap[id].is_empty();
                self.open(object, plain, is_empty, "[", "[]")?;
            }
            plain @ Value::Dict(id) if self.runtime.class_of(object) != classes::MAPPING_PROXY => {
                let is_empty = self.runtime.heap[id].is_empty();
                self.open(object, plain, is_empty, "{", "{}")?;
            }
            _ => self.other(object)?,
        }
        if !matches!(self.levels.last(), Some(Level { at: 0, .. })) {
            self.cut()?;
        }
        self.check_memory()
    }

    /// Asks for memory before the output takes it.
    fn check_memory(&mut self) -> Outcome<()> {
        if self.out.len() > self.promised {
            self.promised = self.out.len() * 2;
            self.runtime.reserve(self.promised * if matches!(self.out, TextBuilder::Ascii(_)) { 1 } else { 4 })?;
        }
        Ok(())
    }

    /// Something that JSON has no form for: the hook must replace it.
    fn other(&mut self, object: Value) -> Outcome<()> {
        if !self.options.has_hook {
            let message = format!("Object of type {} is not JSON serializable", self.runtime.type_name(object));
            let depth = self.levels.len();
            return self.fail(classes::TYPE_ERROR, &message, depth);
        }
        let before = std::mem::take(&mut self.out);
        self.runtime.reserve(before.len())?;
        self.runtime.burn(before.len());
        let depth = Value::Int((self.base + self.levels.len()) as i64);
        let (text, pending) = (self.runtime.str(before.finish()), self.runtime.tuple(vec![object, depth]));
        self.chunks.extend([text, pending]);
        Ok(())
    }

    fn open(&mut self, object: Value, plain: Value, is_empty: bool, open: &str, empty: &str) -> Outcome<()> {
        self.cut()?;
        if is_empty {
            push_ascii(&mut self.out, empty);
            return self.cut();
        }
        let depth = self.levels.len();
        self.runtime.work(8)?;
        if self.runtime.heap.exceeds(self.out.len()) {
            return Err(Box::new(Control::NeedsMemory));
        }
        if self.base + depth >= MOST_NESTED {
            return self.fail(
                classes::RECURSION_ERROR,
                "maximum recursion depth exceeded while encoding a JSON object",
                depth,
            );
        }
        if depth >= CYCLE_DEPTH && depth.is_power_of_two() && self.options.check_circular {
            self.refuse_cycle()?;
        }
        let sorted = if self.options.sort_keys { self.sorted_entries(plain)? } else { None };
        push_ascii(&mut self.out, open);
        if open == "{" {
            self.cut()?;
        }
        self.levels.push(Level { object, plain, at: 0, key: Value::Undefined, sorted, is_empty: true });
        Ok(())
    }

    /// Looks for a container inside itself. That it is not done at once changes nothing: the output is dropped.
    fn refuse_cycle(&mut self) -> Outcome<()> {
        let mut seen = FxHashSet::default();
        let again = self.levels.iter().position(|level| !level.plain.heap_key().is_none_or(|key| seen.insert(key)));
        match again {
            Some(depth) => self.fail(classes::VALUE_ERROR, "Circular reference detected", depth),
            None => Ok(()),
        }
    }

    fn sorted_entries(&mut self, plain: Value) -> Outcome<Option<Vec<(Value, Value)>>> {
        let Value::Dict(id) = plain else { return Ok(None) };
        let mut entries: Vec<(Value, Value)> =
            self.runtime.heap[id].iter().map(|entry| (entry.key, entry.value)).collect();
        self.runtime.burn(entries.len() * 8);
        if entries.iter().all(|(key, _)| matches!(key, Value::Str(_))) {
            let runtime = &*self.runtime;
            let text = |key: Value| runtime.as_text(key).unwrap_or(TextRef::Ascii(""));
            entries.sort_by(|(a, _), (b, _)| text(*a).compare(text(*b)));
            return Ok(Some(entries));
        }
        let mut failure = None;
        entries.sort_by(|(a, _), (b, _)| {
            if failure.is_some() {
                return Ordering::Equal;
            }
            match self.is_less(*a, *b) {
                Ok(true) => Ordering::Less,
                Ok(false) => self
                    .is_less(*b, *a)
                    .map_or(Ordering::Equal, |more| if more { Ordering::Greater } else { Ordering::Equal }),
                Err(control) => {
                    failure = Some(control);
                    Ordering::Equal
                }
            }
        });
        match failure {
            Some(control) => Err(control),
            None => Ok(Some(entries)),
        }
    }

    fn is_less(&mut self, a: Value, b: Value) -> Outcome<bool> {
        let (a, b) = (self.runtime.plain(a), self.runtime.plain(b));
        let result = self.runtime.compare(CompareOp::Lt, a, b)?;
        Ok(matches!(result, Value::Bool(Truth::True)))
    }

    fn float_text(&mut self, value: f64, depth: usize) -> Outcome<String> {
        if value.is_finite() {
            return Ok(float_repr(value).into());
        }
        if !self.options.allow_nan {
            let message = format!("Out of range float values are not JSON compliant: {}", float_repr(value));
            return self.fail(classes::VALUE_ERROR, &message, depth);
        }
        Ok(match value {
            f64::INFINITY => "Infinity",
            f64::NEG_INFINITY => "-Infinity",
            _ => "NaN",
        }
        .to_owned())
    }

    fn big_digits(&mut self, value: Value) -> Outcome<String> {
        let int = self.runtime.as_int(value).unwrap_or(Int::ZERO);
        let digits = int_to_string(&int, DigitLimit(self.runtime.int_digit_limit));
        self.runtime.checked(digits)
    }

    fn quote(&mut self, string: Value) {
        let Some(text) = self.runtime.as_text(string) else { return };
        push_ascii(&mut self.out, "\"");
        match text {
            TextRef::Ascii(text) => push_escaped(&mut self.out, text, self.options.ensure_ascii),
            TextRef::Wide(points) => push_wide(&mut self.out, points, self.options.ensure_ascii),
        }
        push_ascii(&mut self.out, "\"");
    }

    fn quote_plain(&mut self, text: &str) {
        push_ascii(&mut self.out, "\"");
        push_ascii(&mut self.out, text);
        push_ascii(&mut self.out, "\"");
    }

    /// Raises with a note for each of the outer `depth` containers, innermost first.
    fn fail<T>(&mut self, class: crate::heap::ClassRef, message: &str, depth: usize) -> Outcome<T> {
        let text = self.runtime.str(message);
        let error = self.runtime.exception(class, vec![text]);
        let mut notes = Vec::new();
        for level in self.levels[..depth.min(self.levels.len())].iter().rev() {
            let note = match level.plain {
                Value::Dict(_) => {
                    let key = self.runtime.repr(level.key)?;
                    format!(
                        "when serializing {} item {}",
                        self.runtime.type_name(level.object),
                        key.as_ref().to_display()
                    )
                }
                _ => format!(
                    "when serializing {} item {}",
                    self.runtime.type_name(level.object),
                    level.at.saturating_sub(1)
                ),
            };
            notes.push(self.runtime.str(note));
        }
        if !notes.is_empty() {
            let notes = self.runtime.list(notes);
            self.runtime.set_own_attribute(error, symbols::NOTES, notes);
        }
        Err(Box::new(Control::Raise(error)))
    }
}

#[inline]
fn push_ascii(out: &mut TextBuilder, text: &str) {
    match out {
        TextBuilder::Ascii(all) => all.push_str(text),
        TextBuilder::Wide(points) => points.extend(text.bytes().map(u32::from)),
    }
}

fn push_text(out: &mut TextBuilder, text: &Text) {
    match text {
        Text::Ascii(text) => push_ascii(out, text),
        Text::Wide(_) => out.push_text(text.as_ref()),
    }
}

/// Writes a float whose `repr` has no exponent; gives `false` for others.
fn push_plain_float(out: &mut TextBuilder, value: f64) -> bool {
    if value != 0.0 && !(1e-4..1e16).contains(&value.abs()) {
        return false;
    }
    match out {
        TextBuilder::Ascii(text) => write!(text, "{value:?}").is_ok(),
        TextBuilder::Wide(_) => {
            push_ascii(out, &format!("{value:?}"));
            true
        }
    }
}

fn push_int(out: &mut TextBuilder, value: i64) {
    let mut digits = [0_u8; 20];
    let mut at = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    push_ascii(out, str::from_utf8(&digits[at..]).unwrap_or_default());
}

/// How many characters at the start stand for themselves.
fn plain_length(text: &[u8], ensure_ascii: bool) -> usize {
    const CHUNK: usize = 16;
    let is_special = |byte: &u8| *byte < 0x20 || *byte == b'"' || *byte == b'\\' || ensure_ascii && *byte == 0x7F;
    let mut length = 0;
    for chunk in text.chunks(CHUNK) {
        // Without an early exit, so that the compiler can compare many at once.
        if chunk.iter().fold(false, |any, byte| any | is_special(byte)) {
            return length + chunk.iter().position(is_special).unwrap_or(0);
        }
        length += chunk.len();
    }
    length
}

/// Runs of characters that stand for themselves are copied at once.
fn push_escaped(out: &mut TextBuilder, text: &str, ensure_ascii: bool) {
    let mut rest = text;
    loop {
        let (plain, special) = rest.split_at(plain_length(rest.as_bytes(), ensure_ascii));
        push_ascii(out, plain);
        let Some(first) = special.as_bytes().first() else { return };
        let mut escape = Escape::default();
        escape.add(u32::from(*first));
        push_ascii(out, escape.text());
        rest = &special[1..];
    }
}

fn push_wide(out: &mut TextBuilder, points: &[u32], ensure_ascii: bool) {
    if !ensure_ascii {
        let is_special = |point: &u32| *point < 0x20 || *point == 0x22 || *point == 0x5C;
        let mut rest = points;
        loop {
            let (plain, special) = rest.split_at(rest.iter().position(is_special).unwrap_or(rest.len()));
            out.push_text(TextRef::Wide(plain));
            let Some((first, after)) = special.split_first() else { return };
            let mut escape = Escape::default();
            escape.add(*first);
            push_ascii(out, escape.text());
            rest = after;
        }
    }
    // Each point takes at most twelve bytes.
    for points in points.chunks(Escape::ROOM / 12) {
        let mut escape = Escape::default();
        for point in points {
            match *point {
                0x20..0x7F if !matches!(point, 0x22 | 0x5C) => escape.push(&[*point as u8]),
                point @ 0x1_0000.. => {
                    escape.add(0xD800 + ((point - 0x1_0000) >> 10));
                    escape.add(0xDC00 + (point & 0x3FF));
                }
                point => escape.add(point),
            }
        }
        push_ascii(out, escape.text());
    }
}

/// A few characters as they stand in a string of JSON.
struct Escape {
    bytes: [u8; Self::ROOM],
    used: usize,
}

impl Default for Escape {
    fn default() -> Self {
        Self { bytes: [0; Self::ROOM], used: 0 }
    }
}

impl Escape {
    const ROOM: usize = 96;

    fn push(&mut self, bytes: &[u8]) {
        self.bytes[self.used..self.used + bytes.len()].copy_from_slice(bytes);
        self.used += bytes.len();
    }

    /// Adds one UTF-16 unit with a backslash.
    fn add(&mut self, unit: u32) {
        self.push(match unit {
            0x22 => b"\\\"",
            0x5C => b"\\\\",
            0x0A => b"\\n",
            0x0D => b"\\r",
            0x09 => b"\\t",
            0x08 => b"\\b",
            0x0C => b"\\f",
            _ => {
                let digit = |shift: u32| b"0123456789abcdef"[(unit >> shift & 0xF) as usize];
                return self.push(&[b'\\', b'u', digit(12), digit(8), digit(4), digit(0)]);
            }
        });
    }

    fn text(&self) -> &str {
        str::from_utf8(&self.bytes[..self.used]).unwrap_or_default()
    }
}
