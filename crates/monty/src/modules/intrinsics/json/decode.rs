//! JSON text to values, in one pass with a stack of its own.

use rustc_hash::FxHashMap;

use super::{
    MOST_NESTED,
    scan::{Chars, Failure, Scanner, Unit},
};
use crate::{
    classes,
    collections::dict_table::DictTable,
    heap::ListId,
    numbers::{DigitLimit, IntParseFault, hash_text, parse_int},
    objects::StrBody,
    registry::Args,
    runtime::{Control, Outcome, Runtime, Values},
    text::{Text, TextRef},
    value::Value,
};

/// Objects, and the numbers that the next options name, are left to hooks; the result is what [`Decoder::with_sites`] says.
const HOOKS: i64 = 1;
/// Floats are left to a hook.
const RAW_FLOATS: i64 = 2;
/// Ints are left to a hook.
const RAW_INTS: i64 = 4;
/// `NaN` and the infinities are left to a hook.
const RAW_CONSTANTS: i64 = 8;
/// Control characters may stand in strings.
const LENIENT: i64 = 16;
/// One value is read from a position on; the result is the value and where it ends.
const PREFIX: i64 = 32;

/// `json_decode(text, options, start=0)`
pub(in crate::modules::intrinsics) fn json_decode(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let options = args.get(1).and_then(|options| runtime.as_small(options)).unwrap_or_default();
    let start = args.get(2).and_then(|start| runtime.as_small(start)).unwrap_or_default().max(0) as usize;
    let Value::Str(id) = runtime.plain(args.at(0)) else {
        let message = format!("first argument must be a string, not {}", runtime.type_name(args.at(0)));
        return runtime.type_error(message);
    };
    // The text is out of the heap while it is read: nothing below looks at the string.
    let own = match id.as_symbol() {
        None => match &mut runtime.heap.peek_mut(id).body {
            StrBody::Own(text) => Some(std::mem::replace(text, Text::empty())),
            StrBody::Shared { .. } => None,
        },
        Some(_) => None,
    };
    let (text, is_own) = match own {
        Some(text) => (text, true),
        None => {
            runtime.reserve(runtime.text(id).len() * 4)?;
            (runtime.text(id).to_text(), false)
        }
    };
    let result = match &text {
        Text::Ascii(text) => Decoder::new(runtime, text.as_bytes(), options).decode(args.at(0), start),
        Text::Wide(points) => Decoder::new(runtime, points, options).decode(args.at(0), start),
    };
    if is_own {
        runtime.heap.peek_mut(id).body = StrBody::Own(text);
    }
    result
}

/// `json_object(items)`: the dict of keys and values in turn.
pub(in crate::modules::intrinsics) fn json_object(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let items = runtime.items(args.at(0)).unwrap_or_default();
    let dict = runtime.dict();
    for pair in items.chunks_exact(2) {
        runtime.dict_set(dict, pair[0], pair[1])?;
    }
    Ok(Value::Dict(dict))
}

/// `json_pairs(items)`: the list of pairs of keys and values in turn.
pub(in crate::modules::intrinsics) fn json_pairs(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let items = runtime.items(args.at(0)).unwrap_or_default();
    let pairs = items.chunks_exact(2).map(|pair| runtime.tuple(pair.to_vec())).collect();
    Ok(runtime.list(pairs))
}

/// A container that is not finished.
#[derive(Clone, Copy, Debug)]
struct Level {
    /// Where its items begin among the values.
    start: usize,
    is_object: bool,
    /// With hooks, the list that its items go to: a hook's result replaces one of them.
    container: ListId,
}

enum Step {
    /// A value must follow.
    Value,
    /// The document is complete.
    Done(Value),
}

enum Trouble {
    Document(Failure),
    Control(Box<Control>),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Document(failure)
    }
}

impl From<Box<Control>> for Trouble {
    fn from(control: Box<Control>) -> Self {
        Self::Control(control)
    }
}

struct Decoder<'r, 'a, U> {
    runtime: &'r mut Runtime,
    scanner: Scanner<'a, U>,
    options: i64,
    /// Keys seen so far: each text becomes one object, hashed once.
    keys: FxHashMap<&'a [U], (Value, i64)>,
    values: Vec<Value>,
    /// Hashes of the keys of unfinished objects.
    hashes: Vec<i64>,
    levels: Vec<Level>,
    /// What hooks must replace, in the order in which CPython calls them: tuples of list, index, what is given to the hook,
    /// and which hook: 0 for objects, else the option for the kind of number.
    sites: Vec<Value>,
    /// The list that holds the whole document, with hooks.
    root: ListId,
    /// What a hook makes of the value that was just read.
    pending: Option<(Value, i64)>,
}

impl<'r, 'a, U: Unit> Decoder<'r, 'a, U> {
    fn new(runtime: &'r mut Runtime, text: &'a [U], options: i64) -> Self {
        Self {
            runtime,
            scanner: Scanner { text, at: 0 },
            options,
            keys: FxHashMap::default(),
            values: Vec::new(),
            hashes: Vec::new(),
            levels: Vec::new(),
            sites: Vec::new(),
            root: ListId::default(),
            pending: None,
        }
    }

    fn has(&self, option: i64) -> bool {
        self.options & option != 0
    }

    fn decode(mut self, document: Value, start: usize) -> Outcome {
        let result = self.document(start);
        let read = self.scanner.at.saturating_sub(start);
        self.runtime.burn(read * 2);
        if self.has(HOOKS) {
            return self.with_sites(result);
        }
        match result {
            Ok(value) if self.has(PREFIX) => {
                let end = Value::Int(self.scanner.at as i64);
                Ok(self.runtime.tuple(vec![value, end]))
            }
            Ok(value) => Ok(value),
            Err(Trouble::Control(control)) => Err(control),
            Err(Trouble::Document(failure)) => {
                let message = self.runtime.str(failure.message);
                Err(Box::new(Control::Prelude {
                    function: "json.fail",
                    positional: Values::from_slice(&[message, document, Value::Int(failure.at as i64)]),
                }))
            }
        }
    }

    /// A list with the value, what hooks must replace in it, the message of an error or `None`, and where the error is or
    /// the value ends. The hooks are called before the error is raised.
    fn with_sites(mut self, result: Result<Value, Trouble>) -> Outcome {
        let (value, message, at) = match result {
            Ok(value) => (value, Value::None, self.scanner.at),
            Err(Trouble::Document(failure)) => (Value::None, self.runtime.str(failure.message), failure.at),
            Err(Trouble::Control(control)) => return Err(control),
        };
        // What was read before an error stands in containers that were not closed.
        while let Some(level) = self.levels.pop() {
            *self.runtime.heap.write(level.container) = self.values.split_off(level.start);
        }
        self.runtime.heap.write(self.root).push(value);
        let sites = self.runtime.list(self.sites);
        Ok(self.runtime.tuple(vec![Value::List(self.root), sites, message, Value::Int(at as i64)]))
    }

    fn document(&mut self, start: usize) -> Result<Value, Trouble> {
        if self.has(HOOKS) {
            self.root = self.runtime.heap.alloc(Vec::new());
        }
        if start > self.scanner.text.len() {
            return Err(Failure::new("Expecting value", start).into());
        }
        self.scanner.at = start;
        if !self.has(PREFIX) {
            self.scanner.skip_space();
        }
        let value = self.nested_value()?;
        if self.has(PREFIX) {
            return Ok(value);
        }
        self.scanner.skip_space();
        if self.scanner.at < self.scanner.text.len() {
            return Err(Failure::new("Extra data", self.scanner.at).into());
        }
        Ok(value)
    }

    /// Notes that a hook must replace the value that comes next; gives what stands there until then.
    fn leave_to_hook(&mut self, payload: Value, kind: i64) -> Value {
        self.pending = Some((payload, kind));
        Value::None
    }

    /// Notes where the value goes that a hook must replace.
    fn note_site(&mut self) {
        let Some((payload, kind)) = self.pending.take() else { return };
        let (container, index) = match self.levels.last() {
            Some(level) => (level.container, self.values.len() - level.start),
            None => (self.root, 0),
        };
        let site = vec![Value::List(container), Value::Int(index as i64), payload, Value::Int(kind)];
        let site = self.runtime.tuple(site);
        self.sites.push(site);
    }

    fn nested_value(&mut self) -> Result<Value, Trouble> {
        loop {
            let Some(value) = self.value()? else { continue };
            if let Step::Done(value) = self.finish(value)? {
                return Ok(value);
            }
        }
    }

    /// Reads a value; `None` after the opening of a container that has items.
    fn value(&mut self) -> Result<Option<Value>, Trouble> {
        let value = match self.scanner.peek() {
            0x22 => {
                self.scanner.at += 1;
                let chars = self.scanner.string(!self.has(LENIENT))?;
                self.text(chars)
            }
            0x7B => return self.open_object(),
            0x5B => return self.open_list(),
            0x2D | 0x30..=0x39 => self.number()?,
            0x74 if self.scanner.take_word("true") => Value::TRUE,
            0x66 if self.scanner.take_word("false") => Value::FALSE,
            0x6E if self.scanner.take_word("null") => Value::None,
            0x4E => self.constant("NaN", f64::NAN)?,
            0x49 => self.constant("Infinity", f64::INFINITY)?,
            _ => return Err(self.no_value()),
        };
        Ok(Some(value))
    }

    fn no_value(&self) -> Trouble {
        Failure::new("Expecting value", self.scanner.at).into()
    }

    fn text(&mut self, chars: Chars<'_, U>) -> Value {
        match chars {
            Chars::Plain(units) => self.runtime.str_from(U::text(units)),
            Chars::Escaped(text) => self.runtime.str(text),
        }
    }

    fn constant(&mut self, word: &str, value: f64) -> Result<Value, Trouble> {
        let raw = self.has(RAW_CONSTANTS);
        match self.scanner.take_word(word) {
            true if raw => {
                let word = self.runtime.str(word);
                Ok(self.leave_to_hook(word, RAW_CONSTANTS))
            }
            true => Ok(Value::float(value)),
            false => Err(self.no_value()),
        }
    }

    fn number(&mut self) -> Result<Value, Trouble> {
        let Some(number) = self.scanner.number() else {
            return if self.scanner.peek() == 0x2D
                && self.scanner.text.get(self.scanner.at + 1).is_some_and(|unit| unit.code() == 0x49)
            {
                self.constant("-Infinity", f64::NEG_INFINITY)
            } else {
                Err(self.no_value())
            };
        };
        let units = &self.scanner.text[self.scanner.at..number.end];
        self.scanner.at = number.end;
        if !number.is_float && units.len() <= 18 && !self.has(RAW_INTS) {
            return Ok(Value::Int(small_int(units)));
        }
        let raw = if number.is_float { RAW_FLOATS } else { RAW_INTS };
        if self.has(raw) {
            let digits = self.runtime.str_from(U::text(units));
            return Ok(self.leave_to_hook(digits, raw));
        }
        if number.is_float {
            return Ok(Value::float(U::float(units).unwrap_or(f64::NAN)));
        }
        let digits = units.iter().map(|unit| char::from(unit.code() as u8)).collect::<String>();
        Ok(self.big_int(&digits)?)
    }

    fn big_int(&mut self, digits: &str) -> Outcome {
        self.runtime.burn(digits.len() * digits.len() / 16);
        match parse_int(TextRef::Ascii(digits), 10, DigitLimit(self.runtime.int_digit_limit)) {
            Ok(int) => Ok(self.runtime.int(int)),
            Err(IntParseFault::Other(fault)) => self.runtime.fault(fault),
            Err(_) => self.runtime.value_error("invalid number"),
        }
    }

    fn open_list(&mut self) -> Result<Option<Value>, Trouble> {
        self.scanner.at += 1;
        self.scanner.skip_space();
        if self.scanner.peek() == 0x5D {
            self.scanner.at += 1;
            return Ok(Some(self.runtime.list(Vec::new())));
        }
        self.push_level(false)?;
        Ok(None)
    }

    fn open_object(&mut self) -> Result<Option<Value>, Trouble> {
        self.scanner.at += 1;
        self.scanner.skip_space();
        if self.scanner.peek() == 0x7D {
            self.scanner.at += 1;
            self.push_level(true)?;
            return Ok(self.close());
        }
        self.push_level(true)?;
        self.key()?;
        Ok(None)
    }

    fn push_level(&mut self, is_object: bool) -> Result<(), Trouble> {
        if self.levels.len() >= MOST_NESTED {
            let kind = if is_object { "object" } else { "array" };
            let message =
                format!("maximum recursion depth exceeded while decoding a JSON {kind} from a unicode string");
            return Err(self.runtime.error(classes::RECURSION_ERROR, message).into());
        }
        let container = if self.has(HOOKS) { self.runtime.heap.alloc(Vec::new()) } else { ListId::default() };
        self.levels.push(Level { start: self.values.len(), is_object, container });
        Ok(())
    }

    /// Reads a key and the colon.
    fn key(&mut self) -> Result<(), Trouble> {
        if self.scanner.peek() != 0x22 {
            return Err(Failure::new("Expecting property name enclosed in double quotes", self.scanner.at).into());
        }
        self.scanner.at += 1;
        let (key, hash) = match self.scanner.string(!self.has(LENIENT))? {
            Chars::Plain(units) => {
                if let Some(known) = self.keys.get(units) {
                    *known
                } else {
                    let known = (self.runtime.str_from(U::text(units)), hash_text(U::text(units)));
                    self.keys.insert(units, known);
                    known
                }
            }
            escaped @ Chars::Escaped(_) => {
                let key = self.text(escaped);
                let hash = self.runtime.as_text(key).map_or(0, hash_text);
                (key, hash)
            }
        };
        self.values.push(key);
        self.hashes.push(hash);
        self.scanner.skip_space();
        if self.scanner.peek() != 0x3A {
            return Err(Failure::new("Expecting ':' delimiter", self.scanner.at).into());
        }
        self.scanner.at += 1;
        self.scanner.skip_space();
        Ok(())
    }

    /// Puts a value where it belongs, closing every container that ends with it.
    fn finish(&mut self, mut value: Value) -> Result<Step, Trouble> {
        loop {
            if self.pending.is_some() {
                self.note_site();
            }
            let Some(level) = self.levels.last().copied() else { return Ok(Step::Done(value)) };
            self.values.push(value);
            self.scanner.skip_space();
            let end = if level.is_object { 0x7D } else { 0x5D };
            match self.scanner.peek() {
                0x2C => {
                    let comma = self.scanner.at;
                    self.scanner.at += 1;
                    self.scanner.skip_space();
                    if self.scanner.peek() == end {
                        let message = if level.is_object {
                            "Illegal trailing comma before end of object"
                        } else {
                            "Illegal trailing comma before end of array"
                        };
                        return Err(Failure::new(message, comma).into());
                    }
                    if level.is_object {
                        self.key()?;
                    }
                    return Ok(Step::Value);
                }
                found if found == end => self.scanner.at += 1,
                _ => return Err(Failure::new("Expecting ',' delimiter", self.scanner.at).into()),
            }
            self.check_memory()?;
            match self.close() {
                Some(closed) => value = closed,
                None => return Ok(Step::Value),
            }
        }
    }

    /// Asks for memory before it is gone.
    fn check_memory(&mut self) -> Outcome<()> {
        let pending = self.values.len() * size_of::<Value>();
        if self.runtime.heap.exceeds(pending) { Err(Box::new(Control::NeedsMemory)) } else { Ok(()) }
    }

    /// Makes the innermost container of its items.
    fn close(&mut self) -> Option<Value> {
        let level = self.levels.pop()?;
        let items = self.values.split_off(level.start);
        let count = if level.is_object { items.len() / 2 } else { 0 };
        let hashes = self.hashes.split_off(self.hashes.len() - count);
        if self.has(HOOKS) {
            self.runtime.heap.charge(items.capacity() * size_of::<Value>());
            *self.runtime.heap.write(level.container) = items;
            let list = Value::List(level.container);
            return Some(if level.is_object { self.leave_to_hook(list, 0) } else { list });
        }
        if !level.is_object {
            return Some(self.runtime.list(items));
        }
        let mut table = DictTable::with_capacity(count);
        for (pair, hash) in items.chunks_exact(2).zip(hashes) {
            let (key, value) = (pair[0], pair[1]);
            let runtime = &*self.runtime;
            let found = table.find(hash, |other| Ok::<_, ()>(is_same_key(runtime, other, key))).unwrap_or_default();
            match found {
                Some(position) => table.set_at(position, value),
                None => {
                    table.push(hash, key, value);
                }
            }
        }
        Some(Value::Dict(self.runtime.heap.alloc(table)))
    }
}

fn is_same_key(runtime: &Runtime, a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Str(x), Value::Str(y)) => x == y || runtime.text(x).same(runtime.text(y)),
        _ => false,
    }
}

/// At most 18 characters of an int.
fn small_int<U: Unit>(units: &[U]) -> i64 {
    let (negative, digits) = match units {
        [sign, digits @ ..] if sign.code() == 0x2D => (true, digits),
        digits => (false, digits),
    };
    let value = digits.iter().fold(0_i64, |value, unit| value * 10 + i64::from(unit.code()) - 0x30);
    if negative { -value } else { value }
}
