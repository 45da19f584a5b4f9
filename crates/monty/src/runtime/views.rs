//! Items of memory views: reading, assigning, comparing, hashing.

use super::{Outcome, RELEASED, Runtime, needs_python};
use crate::{
    classes,
    heap::MemoryViewId,
    numbers::{Int, hash_bytes},
    objects::{Item, ItemFormat, ItemKind, MemoryView},
    symbols,
    value::Value,
};

impl Runtime {
    /// A view that is not released.
    pub fn open_view(&mut self, id: MemoryViewId) -> Outcome<MemoryView> {
        let view = self.heap[id];
        if view.is_released() { self.value_error(RELEASED) } else { Ok(view) }
    }

    /// The item at an index; `None` beyond the end.
    pub fn view_item(&mut self, id: MemoryViewId, index: usize) -> Option<Value> {
        let view = self.heap[id];
        if index as u64 >= view.count {
            return None;
        }
        let at = view.place(index);
        let item = view.format.read(self.heap.viewed(&view).get(at..at + view.item_size())?);
        Some(self.item_value(item))
    }

    fn item_value(&mut self, item: Item) -> Value {
        match item {
            Item::Int(value) => match i64::try_from(value) {
                Ok(small) => Value::Int(small),
                Err(_) => self.big_int(value.into()),
            },
            Item::Float(value) => Value::float(value),
            Item::Bool(value) => Value::from(value),
            Item::Byte(byte) => self.bytes([byte]),
        }
    }

    /// All items.
    pub fn view_items(&mut self, id: MemoryViewId) -> Outcome<Vec<Value>> {
        let view = self.open_view(id)?;
        let count = view.count as usize;
        self.reserve(count.saturating_mul(size_of::<Value>()))?;
        self.burn(count);
        Ok((0..count).filter_map(|at| self.view_item(id, at)).collect())
    }

    /// `view[key]`
    pub(super) fn get_from_view(&mut self, id: MemoryViewId, key: Value) -> Outcome {
        let view = self.open_view(id)?;
        if let Value::Slice(slice) = key {
            let indices = self.slice_indices(self.heap[slice], view.count as usize)?;
            let part = MemoryView {
                offset: (view.offset as i64).wrapping_add(indices.start.wrapping_mul(view.stride)) as u64,
                count: indices.count as u64,
                stride: view.stride.wrapping_mul(indices.step),
                ..view
            };
            let part = if part.count == 0 { MemoryView { offset: view.offset, ..part } } else { part };
            return Ok(Value::MemoryView(self.heap.alloc(part)));
        }
        let index = self.view_index(view, key)?;
        Ok(self.view_item(id, index).unwrap_or_default())
    }

    fn view_index(&mut self, view: MemoryView, key: Value) -> Outcome<usize> {
        let key = match key {
            Value::Tuple(id) => match self.heap[id][..] {
                [] => return self.not_implemented("sub-views are not implemented"),
                [key] if self.copy_int(key).is_some() => key,
                [Value::Slice(_)] => {
                    return self.not_implemented("multi-dimensional slicing is not implemented");
                }
                [_] => return self.type_error("memoryview: invalid slice key"),
                ref keys if keys.iter().all(|key| self.copy_int(*key).is_some()) => {
                    let message = format!("cannot index 1-dimension view with {}-element tuple", keys.len());
                    return self.type_error(message);
                }
                _ => return self.type_error("memoryview: invalid slice key"),
            },
            _ => key,
        };
        if self.as_int(key).is_none() && self.python_method(key, symbols::INDEX).is_none() {
            return self.type_error("memoryview: invalid slice key");
        }
        let index = self.small_index(key)?;
        let at = if index < 0 { index.saturating_add(view.count as i64) } else { index };
        match usize::try_from(at) {
            Ok(at) if (at as u64) < view.count => Ok(at),
            _ => self.index_error("index out of bounds on dimension 1"),
        }
    }

    /// `NotImplementedError`
    pub fn not_implemented<T>(&mut self, message: &str) -> Outcome<T> {
        self.raise(classes::NOT_IMPLEMENTED_ERROR, message)
    }

    /// `view[key] = value`
    pub(super) fn set_in_view(&mut self, id: MemoryViewId, key: Value, value: Value) -> Outcome<()> {
        let view = self.open_view(id)?;
        let Value::ByteArray(array) = view.base else { return self.type_error("cannot modify read-only memory") };
        if view.is_readonly() {
            return self.type_error("cannot modify read-only memory");
        }
        if let Value::Slice(slice) = key {
            return self.set_part_of_view(view, slice, value);
        }
        let index = self.view_index(view, key)?;
        let item = self.item_of(view.format, value)?;
        let Some(bytes) = view.format.write(item) else {
            return self.overflow_error("float too large to pack with e format");
        };
        let at = view.place(index);
        if let Some(target) = self.heap.write(array).get_mut(at..at + bytes.len()) {
            target.copy_from_slice(&bytes);
        }
        Ok(())
    }

    fn set_part_of_view(&mut self, view: MemoryView, slice: crate::heap::SliceId, value: Value) -> Outcome<()> {
        let indices = self.slice_indices(self.heap[slice], view.count as usize)?;
        let format = match self.plain(value) {
            Value::MemoryView(other) => self.open_view(other)?.format,
            _ => ItemFormat::default(),
        };
        let Some(bytes) = self.octets_copy(value)? else {
            let message = format!("a bytes-like object is required, not '{}'", self.type_name(value));
            return self.type_error(message);
        };
        let width = view.item_size();
        if !format.is_like(view.format) || bytes.len() != indices.count * width {
            return self.value_error("memoryview assignment: lvalue and rvalue have different structures");
        }
        let Value::ByteArray(array) = view.base else { return Ok(()) };
        self.burn(bytes.len());
        let target = self.heap.write(array);
        for (index, item) in indices.iter().zip(bytes.chunks_exact(width)) {
            let at = view.place(index);
            if let Some(target) = target.get_mut(at..at + width) {
                target.copy_from_slice(item);
            }
        }
        Ok(())
    }

    /// The item that a value becomes.
    fn item_of(&mut self, format: ItemFormat, value: Value) -> Outcome<Item> {
        let plain = self.plain(value);
        match format.kind() {
            ItemKind::Bool => Ok(Item::Bool(self.truth(value)?)),
            ItemKind::Byte => match plain {
                Value::Bytes(id) => match self.heap[id][..] {
                    [byte] => Ok(Item::Byte(byte)),
                    _ => self.bad_item("value", format),
                },
                _ => self.bad_item("type", format),
            },
            ItemKind::Float => match plain {
                Value::Float(float) => Ok(Item::Float(float.get())),
                _ => match self.as_int(plain) {
                    None if self.python_method(value, symbols::FLOAT).is_some() => needs_python(),
                    None => self.bad_item("type", format),
                    Some(int) => match crate::numbers::int_to_float(&int) {
                        Ok(float) => Ok(Item::Float(float)),
                        Err(_) => self.bad_item("value", format),
                    },
                },
            },
            ItemKind::Int(least, most) => match self.as_int(plain) {
                None if self.python_method(value, symbols::INDEX).is_some() => needs_python(),
                None => self.bad_item("type", format),
                Some(int) => {
                    let value = match int {
                        Int::Small(small) => Some(i128::from(small)),
                        Int::Big(big) => i128::try_from(&big).ok(),
                    };
                    match value.filter(|value| (least..=most).contains(value)) {
                        Some(value) => Ok(Item::Int(value)),
                        None => self.bad_item("value", format),
                    }
                }
            },
        }
    }

    fn bad_item<T>(&mut self, what: &str, format: ItemFormat) -> Outcome<T> {
        let message = format!("memoryview: invalid {what} for format '{}'", format.text());
        match what {
            "type" => self.type_error(message),
            _ => self.value_error(message),
        }
    }

    /// Equality where one side is a `bytearray` or a view: by items, whatever their formats.
    pub(super) fn equal_octets(&mut self, a: Value, b: Value) -> Outcome<bool> {
        let released = |runtime: &Self, value| matches!(value, Value::MemoryView(id) if runtime.heap[id].is_released());
        if released(self, a) || released(self, b) {
            return Ok(false);
        }
        let plain = |runtime: &Self, value| match value {
            Value::MemoryView(id) => runtime.heap[id].format.is_plain(),
            _ => true,
        };
        if plain(self, a) && plain(self, b) {
            let (Some(x), Some(y)) = (self.octets(a)?, self.octets(b)?) else { return Ok(false) };
            self.burn(self.heap[x].len());
            return Ok(self.heap[x] == self.heap[y]);
        }
        let is_octets = |value| matches!(value, Value::Bytes(_) | Value::ByteArray(_) | Value::MemoryView(_));
        if !is_octets(a) || !is_octets(b) || self.length(a)? != self.length(b)? {
            return Ok(false);
        }
        let (x, y) = (self.iterate(a)?, self.iterate(b)?);
        self.equal_items(&x, &y)
    }

    pub(super) fn hash_view(&mut self, id: MemoryViewId) -> Outcome<i64> {
        let view = self.open_view(id)?;
        if !view.is_readonly() {
            return self.value_error("cannot hash writable memoryview object");
        }
        if !view.format.is_bytes() {
            return self.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        }
        let bytes = self.view_bytes(id)?;
        Ok(hash_bytes(&bytes))
    }
}
