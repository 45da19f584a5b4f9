//! Bytes-like objects: `bytes`, `bytearray` and `memoryview` as byte slices, and the locks that views put on arrays.

use std::ops::Index;

use super::{Control, Outcome, Runtime};
use crate::{
    classes,
    heap::{ByteArrayId, BytesId, Heap, MemoryViewId},
    objects::MemoryView,
    symbols,
    value::Value,
};

/// The message of everything that is done to a released view.
pub(crate) const RELEASED: &str = "operation forbidden on released memoryview object";

/// Bytes in the heap, whatever holds them.
#[derive(Clone, Copy, Debug)]
pub enum Octets {
    Bytes(BytesId),
    Array(ByteArrayId),
    /// A view without gaps.
    View(MemoryViewId),
}

impl Index<Octets> for Heap {
    type Output = [u8];

    fn index(&self, octets: Octets) -> &[u8] {
        match octets {
            Octets::Bytes(id) => &self[id],
            Octets::Array(id) => &self[id],
            Octets::View(id) => {
                let view = &self[id];
                let start = view.offset as usize;
                self.viewed(view).get(start..start + view.size()).unwrap_or_default()
            }
        }
    }
}

impl Heap {
    /// All the bytes of the object that a view looks at.
    pub fn viewed(&self, view: &MemoryView) -> &[u8] {
        match view.base {
            Value::Bytes(id) => &self[id],
            Value::ByteArray(id) => &self[id],
            _ => &[],
        }
    }
}

impl Runtime {
    /// The bytes of a bytes-like object; `None` for any other.
    pub fn octets(&mut self, value: Value) -> Outcome<Option<Octets>> {
        Ok(Some(match self.plain(value) {
            Value::Bytes(id) => Octets::Bytes(id),
            Value::ByteArray(id) => Octets::Array(id),
            Value::MemoryView(id) => {
                if self.heap[id].is_released() {
                    return self.value_error(RELEASED);
                }
                if self.heap[id].is_contiguous() {
                    return Ok(Some(Octets::View(id)));
                }
                let bytes = self.view_bytes(id)?;
                Octets::Bytes(self.heap.alloc(bytes.into()))
            }
            _ if self.python_method(value, symbols::BUFFER).is_some() => return Err(Box::new(Control::Buffer(value))),
            _ => return Ok(None),
        }))
    }

    /// A copy of the bytes of a bytes-like object; `None` for any other.
    pub fn octets_copy(&mut self, value: Value) -> Outcome<Option<Vec<u8>>> {
        let Some(octets) = self.octets(value)? else { return Ok(None) };
        self.reserve(self.heap[octets].len())?;
        Ok(Some(self.heap[octets].to_vec()))
    }

    /// The same object for `bytes`, the content as new `bytes` for any other bytes-like one.
    pub fn frozen_octets(&mut self, octets: Octets) -> Outcome<BytesId> {
        if let Octets::Bytes(id) = octets {
            return Ok(id);
        }
        self.reserve(self.heap[octets].len())?;
        let copy: Box<[u8]> = self.heap[octets].into();
        Ok(self.heap.alloc(copy))
    }

    /// A result of the type of the bytes that it was made of.
    pub fn octets_like(&mut self, octets: Octets, bytes: impl Into<Vec<u8>>) -> Value {
        match octets {
            Octets::Array(_) => self.byte_array(bytes.into()),
            Octets::Bytes(_) | Octets::View(_) => self.bytes(bytes.into()),
        }
    }

    /// A new `bytearray`.
    pub fn byte_array(&mut self, bytes: Vec<u8>) -> Value {
        Value::ByteArray(self.heap.alloc(bytes))
    }

    /// The bytes that a view shows, without the gaps.
    pub fn view_bytes(&mut self, id: MemoryViewId) -> Outcome<Vec<u8>> {
        let view = self.heap[id];
        self.reserve(view.size())?;
        self.burn(view.size());
        let all = self.heap.viewed(&view);
        let width = view.item_size();
        let items = view.places().filter_map(|at| all.get(at..at + width));
        Ok(items.flatten().copied().collect())
    }

    /// Checks that nobody looks at an array whose length is to change. Views that nothing refers to any more do not
    /// count: if there seem to be some, the native is called again after a collection.
    pub fn check_resizable(&mut self, array: ByteArrayId) -> Outcome<()> {
        let (exports, views) = self.heap.exports(array);
        self.burn(views);
        if exports == 0 {
            self.exported = None;
            return Ok(());
        }
        if self.exported.take() == Some(array) {
            return self.raise(classes::BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
        }
        self.exported = Some(array);
        Err(Box::new(Control::NeedsMemory))
    }

    /// Replaces a part of an array; checks for views and pays first.
    pub fn splice_array(&mut self, array: ByteArrayId, start: usize, end: usize, bytes: &[u8]) -> Outcome<()> {
        let len = self.heap[array].len();
        if bytes.len() != end - start {
            self.check_resizable(array)?;
            self.reserve(bytes.len())?;
        }
        self.burn(bytes.len() + if end == len { 0 } else { len - start });
        let target = self.heap.write(array);
        let before = target.capacity();
        if bytes.len() == end - start {
            target[start..end].copy_from_slice(bytes);
        } else if start == len {
            target.extend_from_slice(bytes);
        } else {
            target.splice(start..end, bytes.iter().copied());
        }
        let grown = target.capacity().saturating_sub(before);
        self.heap.charge(grown);
        Ok(())
    }
}
