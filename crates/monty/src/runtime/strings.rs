//! Strings in the heap: items, slices, comparison and concatenation without the detours of general values.

use std::{cell::Cell, mem};

use compact_str::CompactString;

use super::{Outcome, Runtime};
use crate::{
    bytecode::CompareOp,
    heap::StrId,
    objects::{Slice, Str, StrBody},
    symbols,
    text::{Text, TextBuilder, TextRef},
    value::{Symbol, Value},
};

/// Strings at least this long grow in a shared buffer when appended to.
const BUFFER_FROM: usize = 64;

/// Comparing at most so many code points costs no fuel.
const SHORT: usize = 64;

impl Runtime {
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

    /// A part of a string; the whole is the string itself.
    pub fn text_part(&mut self, id: StrId, start: usize, end: usize) -> Value {
        let text = self.text(id);
        if start == 0 && end == text.len() {
            return Value::Str(id);
        }
        self.str_from_part(id, start, end)
    }

    fn str_from_part(&mut self, id: StrId, start: usize, end: usize) -> Value {
        let part = self.text(id).slice(start, end);
        let text = match part.len() {
            0 => return symbols::EMPTY.into(),
            1 => match latin(part, 0) {
                Some(character) => return character,
                None => part.to_text(),
            },
            _ => part.to_text(),
        };
        Value::Str(self.heap.alloc(Str::from(text)))
    }

    /// `object[start:stop:step]` where it takes neither Python code nor an error; `None` elsewhere.
    pub fn slice_quickly(&mut self, object: Value, slice: Slice) -> Option<Value> {
        let step = bound(slice.step, 1)?;
        let length = match object {
            Value::Str(id) => self.text(id).len(),
            Value::List(id) => self.heap[id].len(),
            Value::Tuple(id) => self.heap[id].len(),
            Value::Bytes(id) => self.heap[id].len(),
            _ => return None,
        };
        if step != 1 {
            return None;
        }
        let place = |index: i64| {
            let index = if index < 0 { index.saturating_add(length as i64).max(0) } else { index };
            (index as usize).min(length)
        };
        let end = place(bound(slice.stop, i64::MAX)?);
        let start = place(bound(slice.start, 0)?).min(end);
        let count = end - start;
        if self.heap.exceeds(count * size_of::<Value>()) {
            return None;
        }
        self.burn(count);
        Some(match object {
            Value::Str(id) => self.text_part(id, start, end),
            Value::List(id) => {
                let items = self.heap[id][start..end].to_vec();
                self.list(items)
            }
            Value::Tuple(_) if count == length => object,
            Value::Tuple(id) => {
                let items = self.heap[id][start..end].to_vec();
                self.tuple(items)
            }
            Value::Bytes(_) if count == length => object,
            Value::Bytes(id) => {
                let bytes = self.heap[id][start..end].to_vec();
                self.bytes(bytes)
            }
            _ => return None,
        })
    }

    /// `a + b`: a long `a` that is the whole of its buffer grows in place, so `s += t` is linear.
    pub fn concatenate_texts(&mut self, a: StrId, b: StrId) -> Outcome {
        let (x, y) = (self.text(a), self.text(b));
        let size = x.len() + y.len();
        if y.is_empty() {
            return Ok(Value::Str(a));
        }
        if x.is_empty() {
            return Ok(Value::Str(b));
        }
        if size < BUFFER_FROM {
            let text = joined(x, y);
            return Ok(Value::Str(self.heap.alloc(Str::from(text))));
        }
        let is_ascii = matches!((x, y), (TextRef::Ascii(_), TextRef::Ascii(_)));
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
                if matches!(self.text(b), TextRef::Ascii(_)) == matches!(self.heap[buffer], TextBuilder::Ascii(_)) =>
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
                let mut builder = TextBuilder::with_capacity(size * 2);
                builder.push_text(self.text(a));
                builder.push_text(self.text(b));
                self.heap.alloc(builder)
            }
        };
        let body = StrBody::Shared { buffer, len: size as u32 };
        Ok(Value::Str(self.heap.alloc(Str { body, hash: Cell::new(0) })))
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
fn bound(value: Value, default: i64) -> Option<i64> {
    match value {
        Value::None => Some(default),
        Value::Int(value) => Some(value),
        _ => None,
    }
}

fn joined(x: TextRef<'_>, y: TextRef<'_>) -> Text {
    if let (TextRef::Ascii(x), TextRef::Ascii(y)) = (x, y) {
        let mut all = CompactString::with_capacity(x.len() + y.len());
        all.push_str(x);
        all.push_str(y);
        return Text::Ascii(all);
    }
    let mut all = TextBuilder::with_capacity(x.len() + y.len());
    all.push_text(x);
    all.push_text(y);
    all.finish()
}
