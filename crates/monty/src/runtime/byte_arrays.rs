//! Items and slices of byte arrays: assignment, deletion, and how they are shown.

use super::{Outcome, Runtime, needs_python};
use crate::{
    heap::{ByteArrayId, SliceId},
    numbers::Int,
    octets, symbols,
    text::TextBuilder,
    value::Value,
};

impl Runtime {
    /// A value as one byte; `NeedsPython` if `__index__` is written in Python.
    pub fn byte(&mut self, value: Value) -> Outcome<u8> {
        match self.index(value)? {
            Int::Small(byte @ 0..=255) => Ok(byte as u8),
            _ => self.value_error("byte must be in range(0, 256)"),
        }
    }

    /// The bytes in an iterable of ints; `NeedsPython` if iterating takes Python code.
    pub fn bytes_of_items(&mut self, iterable: Value) -> Outcome<Vec<u8>> {
        let items = self.iterate(iterable)?;
        let mut bytes = Vec::with_capacity(items.len());
        for item in items {
            bytes.push(self.byte(item)?);
        }
        Ok(bytes)
    }

    /// The content of a bytes-like object or of an iterable of ints; `None` for anything else.
    pub fn byte_content(&mut self, value: Value) -> Outcome<Option<Vec<u8>>> {
        if let Some(bytes) = self.octets_copy(value)? {
            return Ok(Some(bytes));
        }
        if self.is_native_iterable(value) {
            return self.bytes_of_items(value).map(Some);
        }
        match value {
            Value::Generator(_) | Value::Alias(_) | Value::Iterator(_) => needs_python(),
            Value::Instance(_) | Value::Class(_) => {
                let hooks = [symbols::ITER, symbols::GETITEM];
                match hooks.into_iter().any(|name| self.python_method(value, name).is_some()) {
                    true => needs_python(),
                    false => Ok(None),
                }
            }
            _ => Ok(None),
        }
    }

    fn array_index(&mut self, id: ByteArrayId, key: Value) -> Outcome<usize> {
        if self.as_int(key).is_none() && self.python_method(key, symbols::INDEX).is_none() {
            let message = format!("bytearray indices must be integers or slices, not {}", self.type_name(key));
            return self.type_error(message);
        }
        let index = self.small_index(key)?;
        let len = self.heap[id].len() as i64;
        let at = if index < 0 { index.saturating_add(len) } else { index };
        match (0..len).contains(&at) {
            true => Ok(at as usize),
            false => self.index_error("bytearray index out of range"),
        }
    }

    /// `array[key] = value`
    pub(super) fn set_in_array(&mut self, id: ByteArrayId, key: Value, value: Value) -> Outcome<()> {
        if let Value::Slice(slice) = key {
            return self.set_slice_of_array(id, slice, value);
        }
        let at = self.array_index(id, key)?;
        let byte = self.byte(value)?;
        self.heap.write(id)[at] = byte;
        Ok(())
    }

    fn set_slice_of_array(&mut self, id: ByteArrayId, slice: SliceId, value: Value) -> Outcome<()> {
        self.slice_indices(self.heap[slice], self.heap[id].len())?;
        let is_number = self.as_int(value).is_some() || matches!(self.plain(value), Value::Float(_));
        if is_number || self.as_text(value).is_some() {
            return self.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        }
        let Some(bytes) = self.byte_content(value)? else {
            let message = format!("cannot convert '{}' object to bytearray", self.type_name(value));
            return self.type_error(message);
        };
        let indices = self.slice_indices(self.heap[slice], self.heap[id].len())?;
        if indices.step == 1 {
            let start = indices.start as usize;
            return self.splice_array(id, start, start + indices.count, &bytes);
        }
        if bytes.is_empty() {
            return self.delete_slice_of_array(id, slice);
        }
        if bytes.len() != indices.count {
            let message =
                format!("attempt to assign bytes of size {} to extended slice of size {}", bytes.len(), indices.count);
            return self.value_error(message);
        }
        self.burn(bytes.len());
        let target = self.heap.write(id);
        for (at, byte) in indices.iter().zip(bytes) {
            target[at] = byte;
        }
        Ok(())
    }

    /// `del array[key]`
    pub(super) fn delete_from_array(&mut self, id: ByteArrayId, key: Value) -> Outcome<()> {
        if let Value::Slice(slice) = key {
            return self.delete_slice_of_array(id, slice);
        }
        let at = self.array_index(id, key)?;
        self.splice_array(id, at, at + 1, &[])
    }

    fn delete_slice_of_array(&mut self, id: ByteArrayId, slice: SliceId) -> Outcome<()> {
        let len = self.heap[id].len();
        let indices = self.slice_indices(self.heap[slice], len)?;
        if indices.count == 0 {
            return Ok(());
        }
        if indices.step == 1 {
            let start = indices.start as usize;
            return self.splice_array(id, start, start + indices.count, &[]);
        }
        self.check_resizable(id)?;
        self.burn(len);
        let (low, high) = {
            let (first, last) = (indices.start, indices.start + (indices.count as i64 - 1) * indices.step);
            (first.min(last) as usize, first.max(last) as usize)
        };
        let step = indices.step.unsigned_abs() as usize;
        let mut at = 0;
        self.heap.write(id).retain(|_| {
            let goes = (low..=high).contains(&at) && (at - low) % step == 0;
            at += 1;
            !goes
        });
        Ok(())
    }

    pub(super) fn repr_byte_array(&mut self, out: &mut TextBuilder, value: Value, name: &str) {
        let Value::ByteArray(id) = value else { return };
        out.push_str(name);
        out.push_str("(");
        self.burn(2 * self.heap[id].len());
        out.push_str(&octets::repr(&self.heap[id]));
        out.push_str(")");
    }
}
