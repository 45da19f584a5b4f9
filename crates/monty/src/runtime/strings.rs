//! Strings in the heap: items, slices, comparison and concatenation without the detours of general values.

use std::{cell::Cell, mem};

use compact_str::{CompactString, ToCompactString};

use super::{Outcome, Runtime};
use crate::{
    bytecode::CompareOp,
    heap::{StrId, Texts},
    objects::{Str, StrBody},
    symbols::{self, Symbols},
    text::{Text, TextBuilder, TextRef, push_repeated, units::Unit},
    value::{Symbol, Value},
};

/// Strings at least this long grow in a shared buffer when appended to.
const BUFFER_FROM: usize = 64;

/// Comparing at most so many code points costs no fuel.
const SHORT: usize = 64;

/// Where the parts of a new string come from.
pub struct Sources<'a> {
    symbols: &'a Symbols,
    /// What is in the heap beside the new string.
    pub heap: &'a Texts<'a>,
}

impl<'a> Sources<'a> {
    /// The text of a string that is ASCII.
    #[inline]
    pub fn ascii(&self, id: StrId) -> &'a str {
        let text = match id.as_symbol() {
            Some(symbol) => self.symbols.text_ref(symbol),
            None => self.heap.get(id),
        };
        match text {
            TextRef::Ascii(text) => text,
            TextRef::Wide(_) => "",
        }
    }
}

impl Runtime {
    /// A new ASCII string of at least two characters, written in place: nothing is moved or copied twice.
    #[inline]
    pub fn new_ascii(&mut self, length: usize, build: impl FnOnce(&Sources<'_>, &mut CompactString)) -> StrId {
        let symbols = &self.symbols;
        self.heap.alloc_ascii(length, |heap, text| build(&Sources { symbols, heap }, text))
    }

    /// The character at an index that may count from the right; `None` if it is out of range or takes an allocation.
    #[inline]
    pub fn text_item(&self, id: StrId, index: i64) -> Option<Value> {
        let text = self.text(id);
        let at = if index < 0 { index.wrapping_add(text.len() as i64) } else { index };
        latin(text, at as usize)
    }

    /// The character at the position of an iteration and the next position, as [`Runtime::text_item`].
    #[inline]
    pub fn next_character(&self, id: StrId, position: Value) -> Option<(Value, Value)> {
        let Value::Int(index) = position else { return None };
        let item = latin(self.text(id), index as usize)?;
        Some((item, Value::Int(index + 1)))
    }

    /// `a operator b`
    pub fn compare_texts(&mut self, operator: CompareOp, a: StrId, b: StrId) -> bool {
        if a == b {
            return matches!(operator, CompareOp::Eq | CompareOp::Le | CompareOp::Ge);
        }
        if let (Some(x), Some(y)) = (self.ascii_text(a), self.ascii_text(b))
            && x.len() <= SHORT
        {
            return match operator {
                CompareOp::Eq => x == y,
                CompareOp::Ne => x != y,
                _ => operator.accepts(x.cmp(y)),
            };
        }
        let (x, y) = (self.text(a), self.text(b));
        let (result, length) = match operator {
            CompareOp::Eq => (x.same(y), x.len()),
            CompareOp::Ne => (!x.same(y), x.len()),
            _ => (operator.accepts(x.compare(y)), x.len().min(y.len())),
        };
        if length > SHORT {
            self.burn(length);
        }
        result
    }

    /// `needle in text`
    pub fn text_contains(&mut self, text: StrId, needle: StrId) -> bool {
        if let (Some(text), Some(needle)) = (self.ascii_text(text), self.ascii_text(needle)) {
            let (found, length) = (u8::find(text.as_bytes(), needle.as_bytes()).is_some(), text.len());
            self.burn(length);
            return found;
        }
        let text = self.text(text);
        let (found, length) = (text.contains(self.text(needle)), text.len());
        self.burn(length);
        found
    }

    /// A part of a string; the whole is the string itself.
    pub fn text_part(&mut self, id: StrId, start: usize, end: usize) -> StrId {
        if let Some(text) = self.ascii_text(id) {
            return match end - start {
                length if length == text.len() => id,
                0 => StrId::symbol(symbols::EMPTY),
                1 => StrId::symbol(Symbol(u32::from(text.as_bytes()[start]))),
                _ => {
                    let part = CompactString::new(&text[start..end]);
                    self.heap.alloc_text(part)
                }
            };
        }
        let text = self.text(id);
        if start == 0 && end == text.len() {
            return id;
        }
        let part = text.slice(start, end);
        if let Some(symbol) = short_symbol(part) {
            return StrId::symbol(symbol);
        }
        let part = part.to_text();
        self.heap.alloc(Str::from(part))
    }

    /// The decimal digits of an int.
    pub fn int_text(&mut self, int: i64) -> StrId {
        match int {
            0..10 => StrId::symbol(Symbol(u32::from(b'0') + int as u32)),
            10..100_000_000 => {
                let (digits, length) = few_digits(int as u32);
                let digits = str::from_utf8(&digits).unwrap_or_default();
                self.heap.alloc_text(CompactString::new(&digits[..length]))
            }
            _ => self.heap.alloc(Str::from(Text::Ascii(int.to_compact_string()))),
        }
    }

    /// The texts of strings one after the other; what is no string is left out.
    pub fn join_texts(&mut self, parts: &[Value]) -> Outcome<StrId> {
        let (mut length, mut is_ascii, mut is_exact) = (0, true, true);
        for part in parts {
            let text = match part {
                Value::Str(id) => self.text(*id),
                _ => {
                    is_exact = false;
                    self.as_text(*part).unwrap_or(TextRef::Ascii(""))
                }
            };
            length += text.len();
            is_ascii &= matches!(text, TextRef::Ascii(_));
        }
        self.reserve(if is_ascii { length } else { length.saturating_mul(4) })?;
        if is_ascii && is_exact && length > 1 {
            return Ok(self.new_ascii(length, |sources, text| {
                for part in parts {
                    if let Value::Str(id) = part {
                        text.push_str(sources.ascii(*id));
                    }
                }
            }));
        }
        let mut out = TextBuilder::with_room(length, is_ascii);
        parts.iter().filter_map(|part| self.as_text(*part)).for_each(|text| out.push_text(text));
        let text = out.finish();
        Ok(match short_symbol(text.as_ref()) {
            Some(symbol) => StrId::symbol(symbol),
            None => self.heap.alloc(Str::from(text)),
        })
    }

    /// An ASCII string so many times, `size` characters in all and more than one.
    pub fn repeat_ascii(&mut self, id: StrId, times: usize, size: usize) -> StrId {
        const SHORT: usize = 64;
        if size > SHORT {
            let text = self.ascii_text(id).unwrap_or_default().repeat(times);
            return self.heap.alloc_text(text.into());
        }
        self.new_ascii(size, |sources, all| match sources.ascii(id) {
            text if text.len() == 1 => push_repeated(all, char::from(text.as_bytes()[0]), times),
            text => (0..times).for_each(|_| all.push_str(text)),
        })
    }

    /// `object[start:stop]` where it takes neither Python code nor an error; `None` elsewhere.
    pub fn slice_quickly(&mut self, object: Value, start: Option<i64>, stop: Option<i64>) -> Option<Value> {
        let length = match object {
            Value::Str(id) => self.text(id).len(),
            Value::List(id) => self.heap[id].len(),
            Value::Tuple(id) => self.heap[id].len(),
            Value::Bytes(id) => self.heap[id].len(),
            _ => return None,
        };
        let (start, end) = range(start?, stop?, length);
        let count = end - start;
        if self.heap.exceeds(count * size_of::<Value>()) {
            return None;
        }
        self.burn(count);
        Some(match object {
            Value::Str(id) => Value::Str(self.text_part(id, start, end)),
            Value::List(id) => {
                let items = self.heap[id][start..end].to_vec();
                self.list(items)
            }
            Value::Tuple(_) | Value::Bytes(_) if count == length => object,
            Value::Tuple(id) => {
                let items = self.heap[id][start..end].to_vec();
                self.tuple(items)
            }
            Value::Bytes(id) => {
                let bytes = self.heap[id][start..end].to_vec();
                self.bytes(bytes)
            }
            _ => return None,
        })
    }

    /// The same for a string.
    pub fn slice_text(&mut self, id: StrId, start: Option<i64>, stop: Option<i64>) -> Option<StrId> {
        let length = self.ascii_text(id).map_or_else(|| self.text(id).len(), str::len);
        let (start, end) = range(start?, stop?, length);
        if self.heap.exceeds((end - start) * 4) {
            return None;
        }
        self.burn(end - start);
        Some(self.text_part(id, start, end))
    }

    /// `a + b`: a long `a` that is the whole of its buffer grows in place, so `s += t` is linear.
    pub fn concatenate_texts(&mut self, a: StrId, b: StrId) -> Outcome<StrId> {
        if let (Some(x), Some(y)) = (self.ascii_text(a), self.ascii_text(b))
            && !x.is_empty()
            && !y.is_empty()
            && x.len() + y.len() < BUFFER_FROM
        {
            return Ok(self.new_ascii(x.len() + y.len(), |sources, text| {
                text.push_str(sources.ascii(a));
                text.push_str(sources.ascii(b));
            }));
        }
        let (x, y) = (self.text(a), self.text(b));
        let size = x.len() + y.len();
        if y.is_empty() {
            return Ok(a);
        }
        if x.is_empty() {
            return Ok(b);
        }
        let is_ascii = matches!((x, y), (TextRef::Ascii(_), TextRef::Ascii(_)));
        if size < BUFFER_FROM {
            let mut all = TextBuilder::with_room(size, is_ascii);
            all.push_text(x);
            all.push_text(y);
            let text = all.finish();
            return Ok(self.heap.alloc(Str::from(text)));
        }
        self.reserve(if is_ascii { size } else { size.saturating_mul(4) })?;
        let shared = match a.as_symbol() {
            Some(_) => None,
            None => match self.heap[a].body {
                StrBody::Shared { buffer, len } if self.heap[buffer].len() == len as usize => Some(buffer),
                _ => None,
            },
        };
        let buffer = match shared {
            Some(buffer)
                // What a prefix of the buffer is must not change: an ASCII string stays one.
                if matches!((self.text(b), &self.heap[buffer]), (TextRef::Ascii(_), _) | (_, TextBuilder::Wide(_))) =>
            {
                let own_tail = match b.as_symbol() {
                    None if self.heap[b].buffer() == Some(buffer) => Some(self.text(b).to_text()),
                    _ => None,
                };
                let mut builder = mem::take(self.heap.write(buffer));
                let before = builder.len();
                builder.push_text(own_tail.as_ref().map_or_else(|| self.text(b), Text::as_ref));
                *self.heap.peek_mut(buffer) = builder;
                self.heap.charge((size - before) * 2);
                buffer
            }
            _ => {
                // The first time without room to grow: most sums are never appended to.
                let mut builder = TextBuilder::with_room(size, is_ascii);
                builder.push_text(self.text(a));
                builder.push_text(self.text(b));
                self.heap.alloc(builder)
            }
        };
        let body = StrBody::Shared { buffer, len: size as u32 };
        Ok(self.heap.alloc(Str { body, hash: Cell::new(0) }))
    }
}

/// The character at a place, if it is one of Latin-1: these need no allocation.
#[inline]
fn latin(text: TextRef<'_>, at: usize) -> Option<Value> {
    match text {
        TextRef::Ascii(text) => text.as_bytes().get(at).map(|byte| Symbol(u32::from(*byte)).into()),
        TextRef::Wide(points) => points.get(at).filter(|point| **point < 256).map(|point| Symbol(*point).into()),
    }
}

/// A bound of a slice that is plain: a small int, or what stands for `None`.
#[inline]
pub fn plain_bound(value: &Value, default: i64) -> Option<i64> {
    match value {
        Value::None => Some(default),
        Value::Int(value) => Some(*value),
        _ => None,
    }
}

/// Start and end of a slice of something `length` long.
fn range(start: i64, stop: i64, length: usize) -> (usize, usize) {
    let place = |index: i64| {
        let index = if index < 0 { index.saturating_add(length as i64).max(0) } else { index };
        (index as usize).min(length)
    };
    let end = place(stop);
    (place(start).min(end), end)
}

/// The digits of a number below 10 ** 8 and how many they are, all at once in one word.
pub fn few_digits(number: u32) -> ([u8; 8], usize) {
    let (high, low) = (u64::from(number / 10_000), u64::from(number % 10_000));
    // Two numbers of four digits, then four of two, then eight of one.
    let fours = high | low << 32;
    let tops = ((fours * 10_486) >> 20) & 0x7F_0000_007F;
    let twos = ((fours - 100 * tops) << 16) + tops;
    let tens = ((twos * 103) >> 10) & 0x000F_000F_000F_000F;
    let ones = tens + ((twos - 10 * tens) << 8);
    let zeros = (ones.trailing_zeros() / 8).min(7);
    let digits = (ones | 0x3030_3030_3030_3030) >> (8 * zeros);
    (digits.to_le_bytes(), 8 - zeros as usize)
}

#[inline]
pub fn short_symbol(text: TextRef<'_>) -> Option<Symbol> {
    match text.len() {
        0 => Some(symbols::EMPTY),
        1 => text.get(0).filter(|point| *point < 256).map(Symbol),
        _ => None,
    }
}
