//! Subscripts, membership and set algebra on builtin containers.

use smallvec::SmallVec;

use super::{LONG_TEXT, Outcome, Runtime, needs_python};
use crate::{
    classes,
    heap::{DequeId, DictId},
    numbers::{Int, Progression},
    objects::{Alias, Range, Slice, ViewKind},
    symbols,
    text::{Text, TextBuilder, TextRef},
    value::Value,
};

impl Runtime {
    /// `item in container`
    pub fn contains(&mut self, container: Value, item: Value) -> Outcome<bool> {
        if let (Value::Str(text), Value::Str(needle)) = (container, item) {
            return Ok(self.text_contains(text, needle));
        }
        // An iterator of the program's own does not matter where the builtin type searches by itself.
        let plain = self.plain(container);
        if self.python_method(container, symbols::CONTAINS).is_some()
            || (!searches_itself(plain) && self.python_method(container, symbols::ITER).is_some())
        {
            return needs_python();
        }
        match plain {
            Value::Dict(id) => Ok(self.dict_get(id, item)?.is_some()),
            Value::Set(id) => self.set_contains(id, item),
            Value::Str(id) => match self.plain(item) {
                Value::Str(needle) => Ok(self.text(id).contains(self.text(needle))),
                _ => {
                    let message =
                        format!("'in <string>' requires string as left operand, not {}", self.type_name(item));
                    self.type_error(message)
                }
            },
            plain @ (Value::List(_) | Value::Tuple(_) | Value::Deque(_)) => {
                Ok(self.find_item(plain, item, 0, usize::MAX)?.is_some())
            }
            Value::Range(id) => match self.plain(item) {
                Value::Int(value) => Ok(range_contains(self.heap[id], value)),
                Value::Bool(value) => Ok(range_contains(self.heap[id], i64::from(value))),
                Value::Instance(_) => needs_python(),
                Value::Float(value) if value.get().fract() == 0.0 && value.get().abs() < 9e15 => {
                    Ok(range_contains(self.heap[id], value.get() as i64))
                }
                Value::Complex(number) if self.heap[number].imag == 0.0 => {
                    let real = Value::float(self.heap[number].real);
                    self.contains(plain, real)
                }
                _ => Ok(false),
            },
            Value::BigRange(id) => self.big_range_contains(id, item),
            Value::MemoryView(id) => {
                let items = self.view_items(id)?;
                self.any_equal(&items, item)
            }
            plain @ (Value::Bytes(_) | Value::ByteArray(_)) => match self.plain(item) {
                value @ (Value::Int(_) | Value::Bool(_) | Value::BigInt(_)) => {
                    let byte = self.byte(value)?;
                    Ok(self.octets(plain)?.is_some_and(|octets| self.heap[octets].contains(&byte)))
                }
                needle @ (Value::Bytes(_) | Value::ByteArray(_) | Value::MemoryView(_)) => {
                    let (Some(octets), Some(needle)) = (self.octets(plain)?, self.octets(needle)?) else {
                        return Ok(false);
                    };
                    self.burn(self.heap[octets].len());
                    Ok(crate::octets::find(&self.heap[octets], &self.heap[needle], 0, i64::MAX).is_some())
                }
                _ if [symbols::INDEX, symbols::BUFFER].iter().any(|name| self.python_method(item, *name).is_some()) => {
                    needs_python()
                }
                _ => {
                    let message = format!("a bytes-like object is required, not '{}'", self.type_name(item));
                    self.type_error(message)
                }
            },
            Value::View(id) => self.view_contains(id, item),
            Value::Generator(_) | Value::Iterator(_) | Value::Instance(_) => needs_python(),
            Value::Class(_) if self.is_object(container) => needs_python(),
            Value::Alias(id) if !self.heap[id].is_union => needs_python(),
            _ if self.python_method(container, symbols::GETITEM).is_some() => needs_python(),
            _ => {
                let message =
                    format!("argument of type '{}' is not a container or iterable", self.type_name(container));
                self.type_error(message)
            }
        }
    }

    /// The first index from `start` to `stop` of an item of a list, tuple or deque.
    pub fn find_item(&mut self, sequence: Value, item: Value, start: usize, stop: usize) -> Outcome<Option<usize>> {
        let items: &[Value] = match sequence {
            Value::List(id) => &self.heap[id],
            Value::Tuple(id) => &self.heap[id],
            _ => &[],
        };
        // Numbers and strings of one kind compare without the runtime.
        let mut at = start;
        for candidate in items.get(start..stop.min(items.len())).unwrap_or_default() {
            let same = match (*candidate, item) {
                (Value::Int(a), Value::Int(b)) => a == b,
                (Value::Str(a), Value::Str(b)) => {
                    let (x, y) = (self.text(a), self.text(b));
                    // Long texts of equal length are for the runtime, which counts their characters.
                    if x.len() == y.len() && x.len() > LONG_TEXT && a != b {
                        break;
                    }
                    a == b || x.same(y)
                }
                (Value::Str(_) | Value::None, Value::Int(_)) | (Value::Int(_) | Value::None, Value::Str(_)) => false,
                _ => break,
            };
            if same {
                self.burn(at - start);
                return Ok(Some(at));
            }
            at += 1;
        }
        while at < stop {
            let Some(candidate) = self.sequence_item(sequence, at) else { break };
            self.look()?;
            if self.same_or_equal(candidate, item)? {
                self.burn(at - start);
                return Ok(Some(at));
            }
            at += 1;
        }
        self.burn(at.saturating_sub(start));
        Ok(None)
    }

    fn any_equal(&mut self, items: &[Value], item: Value) -> Outcome<bool> {
        self.burn(items.len());
        for candidate in items {
            self.look()?;
            if self.same_or_equal(*candidate, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn view_contains(&mut self, id: crate::heap::ViewId, item: Value) -> Outcome<bool> {
        let view = self.heap[id];
        match view.kind {
            ViewKind::Keys => Ok(self.dict_get(view.dict, item)?.is_some()),
            ViewKind::Values => {
                let values: Vec<Value> = self.heap[view.dict].iter().map(|entry| entry.value).collect();
                self.any_equal(&values, item)
            }
            ViewKind::Items => match self.items(item).as_deref() {
                Some([key, value]) if matches!(self.plain(item), Value::Tuple(_)) => {
                    match self.dict_get(view.dict, *key)? {
                        Some(found) => self.same_or_equal(found, *value),
                        None => Ok(false),
                    }
                }
                _ => Ok(false),
            },
        }
    }

    /// `object[key]`
    pub fn get_item(&mut self, object: Value, key: Value) -> Outcome {
        match self.plain(object) {
            Value::Dict(id) => {
                if let Some(value) = self.dict_get(id, key)? {
                    return Ok(value);
                }
                if let Some(method) = self.python_method(object, symbols::MISSING) {
                    return Err(Box::new(super::Control::Call {
                        callee: method,
                        positional: super::Values::from_slice(&[object, key]),
                        keywords: Vec::new(),
                    }));
                }
                self.key_error(key)
            }
            plain @ (Value::List(_)
            | Value::Tuple(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::ByteArray(_)
            | Value::Range(_)) => self.get_from_sequence(plain, key),
            Value::MemoryView(id) => self.get_from_view(id, key),
            Value::BigRange(id) => self.get_from_big_range(id, key),
            Value::Deque(id) => {
                let at = self.deque_index(id, key)?;
                Ok(self.heap[id].items[at])
            }
            Value::Match(id) => self.group_of_match(id, key),
            Value::Class(class) => self.parametrise(class, key),
            Value::Alias(_) => {
                let positional = super::Values::from_slice(&[object, key]);
                Err(Box::new(super::Control::Prelude { function: "typing.subscript", positional }))
            }
            _ => {
                let message = format!("'{}' object is not subscriptable", self.type_name(object));
                self.type_error(message)
            }
        }
    }

    fn alias_arguments(&self, key: Value) -> Vec<Value> {
        match key {
            Value::Tuple(id) => self.heap[id].to_vec(),
            _ => vec![key],
        }
    }

    /// `class.__class_getitem__(key)` of a builtin class and its subclasses.
    pub fn parametrise_class(&mut self, class: Value, key: Value) -> Outcome {
        let arguments = self.alias_arguments(key);
        Ok(Value::Alias(self.heap.alloc(Alias { origin: class, arguments, is_union: false, is_starred: false })))
    }

    /// `list[int]`
    fn parametrise(&mut self, class: crate::heap::ClassRef, key: Value) -> Outcome {
        if class == classes::UNION {
            let positional = super::Values::from_slice(&[key]);
            return Err(Box::new(super::Control::Prelude { function: "typing.union", positional }));
        }
        let generic = matches!(
            class,
            classes::LIST
                | classes::DICT
                | classes::SET
                | classes::FROZENSET
                | classes::TUPLE
                | classes::TYPE
                | classes::DEQUE
                | classes::ENUMERATE
                | classes::SLICE
                | classes::PATTERN
                | classes::MATCH
                | classes::BASE_EXCEPTION_GROUP
                | classes::EXCEPTION_GROUP
                | classes::STATICMETHOD
                | classes::MAPPING_PROXY
                | classes::CLASSMETHOD
                | classes::MEMORYVIEW
        );
        if !generic {
            let message = format!("type '{}' is not subscriptable", self.class_name(class));
            return self.type_error(message);
        }
        let arguments = self.alias_arguments(key);
        Ok(Value::Alias(self.heap.alloc(Alias {
            origin: Value::Class(class),
            arguments,
            is_union: false,
            is_starred: false,
        })))
    }

    /// An index as Python takes it: ints and objects with `__index__`.
    pub fn index(&mut self, value: Value) -> Outcome<Int> {
        match self.as_int(value) {
            Some(int) => Ok(int),
            None if self.python_method(value, symbols::INDEX).is_some() => needs_python(),
            None => {
                let message = format!("'{}' object cannot be interpreted as an integer", self.type_name(value));
                self.type_error(message)
            }
        }
    }

    /// As [`Runtime::index`] for an argument of a native, which is called again if `__index__` is written in Python.
    pub fn index_argument(&mut self, value: Value) -> Outcome<Int> {
        match self.as_int(value) {
            None if self.python_method(value, symbols::INDEX).is_some() => Err(Box::new(super::Control::Index(value))),
            _ => self.index(value),
        }
    }

    /// An index as a machine word.
    pub fn small_index(&mut self, value: Value) -> Outcome<i64> {
        match self.index(value)? {
            Int::Small(value) => Ok(value),
            Int::Big(_) => {
                let message = format!("cannot fit '{}' into an index-sized integer", self.type_name(value));
                self.raise(classes::INDEX_ERROR, message)
            }
        }
    }

    fn sequence_len(&self, sequence: Value) -> usize {
        match sequence {
            Value::List(id) => self.heap[id].len(),
            Value::Tuple(id) => self.heap[id].len(),
            Value::Str(id) => self.text(id).len(),
            Value::Bytes(id) => self.heap[id].len(),
            Value::ByteArray(id) => self.heap[id].len(),
            Value::Range(id) => self.heap[id].len() as usize,
            _ => 0,
        }
    }

    fn get_from_sequence(&mut self, sequence: Value, key: Value) -> Outcome {
        let len = self.sequence_len(sequence);
        if let Value::Slice(id) = key {
            let slice = self.heap[id];
            let indices = self.slice_indices(slice, len)?;
            return self.get_slice(sequence, indices);
        }
        if self.as_int(key).is_none() && self.python_method(key, symbols::INDEX).is_none() {
            let (owner, what) = match sequence {
                Value::List(_) => ("list", "integers or slices"),
                Value::Tuple(_) => ("tuple", "integers or slices"),
                Value::Str(_) => {
                    let message = format!("string indices must be integers, not '{}'", self.type_name(key));
                    return self.type_error(message);
                }
                Value::Bytes(_) => {
                    let message = format!("byte indices must be integers or slices, not {}", self.type_name(key));
                    return self.type_error(message);
                }
                Value::ByteArray(_) => ("bytearray", "integers or slices"),
                _ => ("range", "integers or slices"),
            };
            let message = format!("{owner} indices must be {what}, not {}", self.type_name(key));
            return self.type_error(message);
        }
        let index = match (sequence, self.as_int(key)) {
            (Value::Range(_), Some(Int::Big(_))) => i64::MAX,
            _ => self.small_index(key)?,
        };
        let at = if index < 0 { index + len as i64 } else { index };
        match usize::try_from(at).ok().and_then(|at| self.sequence_item(sequence, at)) {
            Some(item) => Ok(item),
            None => {
                let message = match sequence {
                    Value::List(_) => "list index out of range",
                    Value::Tuple(_) => "tuple index out of range",
                    Value::Str(_) => "string index out of range",
                    Value::Bytes(_) => "index out of range",
                    Value::ByteArray(_) => "bytearray index out of range",
                    _ => "range object index out of range",
                };
                self.index_error(message)
            }
        }
    }

    /// Start, stop, step and length of a slice of something `len` long.
    pub fn slice_indices(&mut self, slice: Slice, len: usize) -> Outcome<Indices> {
        let step = if slice.step.is_none() { 1 } else { self.slice_part(slice.step)? };
        if step == 0 {
            return self.value_error("slice step cannot be zero");
        }
        let len = len as i64;
        let clamp = |value: i64| {
            let value = if value < 0 { value.saturating_add(len) } else { value };
            if step > 0 { value.clamp(0, len) } else { value.clamp(-1, len - 1) }
        };
        let (first, last) = if step > 0 { (0, len) } else { (len - 1, -1) };
        let start = if slice.start.is_none() { first } else { clamp(self.slice_part(slice.start)?) };
        let stop = if slice.stop.is_none() { last } else { clamp(self.slice_part(slice.stop)?) };
        let count = match step > 0 {
            true if start < stop => (stop - start - 1) / step + 1,
            false if start > stop => (start - stop - 1) / step.saturating_neg() + 1,
            _ => 0,
        };
        Ok(Indices { start, stop, step, count: count as usize })
    }

    #[inline]
    fn slice_part(&mut self, value: Value) -> Outcome<i64> {
        if let Value::Int(value) = value {
            return Ok(value);
        }
        match self.as_int(value) {
            Some(Int::Small(value)) => Ok(value),
            Some(big) => Ok(if big.is_negative() { i64::MIN + 1 } else { i64::MAX }),
            None if self.python_method(value, symbols::INDEX).is_some() => needs_python(),
            None => self.type_error("slice indices must be integers or None or have an __index__ method"),
        }
    }

    fn get_slice(&mut self, sequence: Value, indices: Indices) -> Outcome {
        let unit = if matches!(sequence, Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_)) {
            4
        } else {
            size_of::<Value>()
        };
        self.reserve(indices.count * unit)?;
        self.burn(indices.count);
        let (start, end) = (indices.start.max(0) as usize, indices.start.max(0) as usize + indices.count);
        Ok(match sequence {
            Value::List(id) if indices.step == 1 => {
                let items = self.heap[id][start..end].to_vec();
                self.list(items)
            }
            Value::List(id) => {
                let items = indices.iter().map(|at| self.heap[id][at]).collect();
                self.list(items)
            }
            Value::Tuple(id) => {
                let items = indices.iter().map(|at| self.heap[id][at]).collect();
                self.tuple(items)
            }
            Value::Str(id) if indices.step == 1 => {
                if start == 0 && end == self.text(id).len() {
                    return Ok(sequence);
                }
                let text = self.text(id).slice(start, end).to_text();
                self.str(text)
            }
            Value::Str(id) if indices.count > 1 && self.ascii_text(id).is_some() => {
                Value::Str(self.new_ascii(indices.count, |sources, part| {
                    let bytes = sources.ascii(id).as_bytes();
                    let picked: SmallVec<[u8; 64]> = indices.iter().map(|at| bytes[at]).collect();
                    part.push_str(str::from_utf8(&picked).unwrap_or_default());
                }))
            }
            Value::Str(id) => {
                let text = self.text(id);
                let mut part = TextBuilder::with_room(indices.count, matches!(text, TextRef::Ascii(_)));
                indices.iter().filter_map(|at| text.get(at)).for_each(|point| part.push(point));
                let part = match part.finish() {
                    wide @ Text::Wide(_) => wide.as_ref().to_text(),
                    ascii => ascii,
                };
                self.str(part)
            }
            Value::Bytes(id) => {
                let bytes: Vec<u8> = indices.iter().map(|at| self.heap[id][at]).collect();
                self.bytes(bytes)
            }
            Value::ByteArray(id) => {
                let bytes: Vec<u8> = indices.iter().map(|at| self.heap[id][at]).collect();
                self.byte_array(bytes)
            }
            Value::Range(id) => {
                let part = Progression::from(self.heap[id]);
                let indices = [indices.start.into(), indices.stop.into(), indices.step.into()];
                self.new_range(part.slice(&indices))
            }
            _ => return needs_python(),
        })
    }

    /// `object[key] = value`
    pub fn set_item(&mut self, object: Value, key: Value, value: Value) -> Outcome<()> {
        if self.class_of(object) == classes::MAPPING_PROXY {
            return self.type_error("'mappingproxy' object does not support item assignment");
        }
        match self.plain(object) {
            Value::Dict(id) => self.dict_set(id, key, value),
            Value::List(id) => {
                if let Value::Slice(slice) = key {
                    let slice = self.heap[slice];
                    return self.set_slice(id, slice, value);
                }
                let at = self.list_index(id, key, "list assignment index out of range")?;
                self.heap.write(id)[at] = value;
                Ok(())
            }
            Value::Deque(id) => {
                let at = self.deque_index(id, key)?;
                self.heap.write(id).items[at] = value;
                Ok(())
            }
            Value::ByteArray(id) => self.set_in_array(id, key, value),
            Value::MemoryView(id) => self.set_in_view(id, key, value),
            _ => {
                let message = format!("'{}' object does not support item assignment", self.type_name(object));
                self.type_error(message)
            }
        }
    }

    fn list_index(&mut self, id: crate::heap::ListId, key: Value, message: &str) -> Outcome<usize> {
        if self.as_int(key).is_none() && self.python_method(key, symbols::INDEX).is_none() {
            let message = format!("list indices must be integers or slices, not {}", self.type_name(key));
            return self.type_error(message);
        }
        let index = self.small_index(key)?;
        let len = self.heap[id].len() as i64;
        let at = if index < 0 { index + len } else { index };
        match (0..len).contains(&at) {
            true => Ok(at as usize),
            false => self.index_error(message),
        }
    }

    fn deque_index(&mut self, id: DequeId, key: Value) -> Outcome<usize> {
        if self.as_int(key).is_none() && self.python_method(key, symbols::INDEX).is_none() {
            let message = format!("sequence index must be integer, not '{}'", self.type_name(key));
            return self.type_error(message);
        }
        let index = self.small_index(key)?;
        let len = self.heap[id].items.len() as i64;
        let at = if index < 0 { index + len } else { index };
        match (0..len).contains(&at) {
            true => Ok(at as usize),
            false => self.index_error("deque index out of range"),
        }
    }

    fn set_slice(&mut self, id: crate::heap::ListId, slice: Slice, value: Value) -> Outcome<()> {
        self.slice_indices(slice, self.heap[id].len())?;
        match value {
            Value::Generator(_) | Value::Instance(_) | Value::Iterator(_) | Value::Class(_) | Value::Alias(_)
                if !self.is_native_iterable(value) =>
            {
                needs_python()
            }
            _ if !self.is_native_iterable(value) => self.type_error("must assign iterable to extended slice"),
            // The items of another list are lent for a moment in which nobody looks at it.
            Value::List(source) if source != id => {
                let items = std::mem::take(self.heap.peek_mut(source));
                self.burn(items.len());
                let done = self.set_slice_to(id, slice, &items);
                *self.heap.peek_mut(source) = items;
                done
            }
            _ => {
                let items = self.iterate(value)?;
                self.set_slice_to(id, slice, &items)
            }
        }
    }

    fn set_slice_to(&mut self, id: crate::heap::ListId, slice: Slice, items: &[Value]) -> Outcome<()> {
        let len = self.heap[id].len();
        let indices = self.slice_indices(slice, len)?;
        if indices.step == 1 {
            let start = indices.start as usize;
            let end = start + indices.count;
            self.reserve(size_of_val(items))?;
            self.burn(len);
            let target = self.heap.write(id);
            if items.len() == indices.count {
                target[start..end].copy_from_slice(items);
            } else {
                target.splice(start..end, items.iter().copied());
            }
            return Ok(());
        }
        if items.len() != indices.count {
            let message = format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                items.len(),
                indices.count
            );
            return self.value_error(message);
        }
        let target = self.heap.write(id);
        for (at, item) in indices.iter().zip(items) {
            target[at] = *item;
        }
        Ok(())
    }

    /// `del object[key]`
    pub fn delete_item(&mut self, object: Value, key: Value) -> Outcome<()> {
        if self.class_of(object) == classes::MAPPING_PROXY {
            return self.refuse_item_deletion(object, key);
        }
        match self.plain(object) {
            Value::Dict(id) => match self.dict_remove(id, key)? {
                Some(_) => Ok(()),
                None => self.key_error(key),
            },
            Value::List(id) => {
                self.burn(self.heap[id].len());
                if let Value::Slice(slice) = key {
                    let slice = self.heap[slice];
                    let indices = self.slice_indices(slice, self.heap[id].len())?;
                    let mut gone: Vec<usize> = indices.iter().collect();
                    gone.sort_unstable();
                    let mut gone = gone.into_iter().peekable();
                    let mut at = 0;
                    self.heap.write(id).retain(|_| {
                        let keep = gone.peek() != Some(&at);
                        if !keep {
                            gone.next();
                        }
                        at += 1;
                        keep
                    });
                    return Ok(());
                }
                let at = self.list_index(id, key, "list assignment index out of range")?;
                self.heap.write(id).remove(at);
                Ok(())
            }
            Value::Deque(id) => {
                let at = self.deque_index(id, key)?;
                let len = self.heap[id].items.len();
                self.burn(at.min(len - at) >> 3);
                self.heap.write(id).items.remove(at);
                Ok(())
            }
            Value::ByteArray(id) => self.delete_from_array(id, key),
            Value::MemoryView(id) => match self.heap[id].is_readonly() {
                true => self.type_error("cannot modify read-only memory"),
                false => self.type_error("cannot delete memory"),
            },
            _ => self.refuse_item_deletion(object, key),
        }
    }

    /// CPython has two messages: one is for indexes of types with any slot of a sequence.
    fn refuse_item_deletion<T>(&mut self, object: Value, key: Value) -> Outcome<T> {
        let is_index = self.as_int(key).is_some() || self.python_method(key, symbols::INDEX).is_some();
        let is_sequence = match object {
            Value::Instance(id) => {
                let class = self.heap[id].class();
                class == classes::MAPPING_PROXY || class.user().is_some_and(|id| !self.heap[id].shows_module)
            }
            Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::Range(_) | Value::BigRange(_) => true,
            Value::Set(_) | Value::View(_) => true,
            _ => false,
        };
        let verb = if is_index && is_sequence { "doesn't" } else { "does not" };
        let message = format!("'{}' object {verb} support item deletion", self.type_name(object));
        self.type_error(message)
    }

    /// Appends to a deque, dropping from the other end beyond its limit.
    pub fn deque_push(&mut self, id: DequeId, value: Value) {
        let deque = self.heap.write(id);
        let before = deque.items.capacity();
        deque.items.push_back(value);
        if deque.limit.is_some_and(|limit| deque.items.len() > limit as usize) {
            deque.items.pop_front();
        }
        let grown = deque.items.capacity() - before;
        self.heap.charge(grown * size_of::<Value>());
    }

    /// `dict.update(other)` with a mapping or pairs.
    pub fn update_dict(&mut self, dict: DictId, other: Value) -> Outcome<()> {
        match self.plain(other) {
            Value::Dict(source) if self.heap[dict].positions() == 0 => {
                let size = self.heap[source].heap_bytes();
                self.reserve(size)?;
                self.burn(self.heap[source].len());
                let copy = self.heap[source].clone();
                *self.heap.write(dict) = copy;
                self.heap.charge(size);
                Ok(())
            }
            Value::Dict(source) => {
                let entries: Vec<_> = self.heap[source].iter().copied().collect();
                self.burn(entries.len());
                for entry in entries {
                    match self.dict_find_hashed(dict, entry.hash, entry.key)? {
                        Some(position) => self.heap.write(dict).set_at(position, entry.value),
                        None => {
                            let grown = self.heap.write(dict).push(entry.hash, entry.key, entry.value);
                            self.heap.charge(grown);
                        }
                    }
                }
                Ok(())
            }
            Value::Instance(_) => needs_python(),
            _ => {
                let pairs = self.iterate(other)?;
                for (at, pair) in pairs.into_iter().enumerate() {
                    if let Value::Tuple(pair) = pair
                        && let [key, value] = self.heap[pair][..]
                    {
                        self.dict_set(dict, key, value)?;
                        continue;
                    }
                    if !self.is_native_iterable(pair) {
                        if matches!(pair, Value::Instance(_) | Value::Generator(_) | Value::Iterator(_)) {
                            return needs_python();
                        }
                        return self.type_error("object is not iterable");
                    }
                    let items = self.iterate(pair)?;
                    let [key, value] = items[..] else {
                        let message = format!(
                            "dictionary update sequence element #{at} has length {}; 2 is required",
                            items.len()
                        );
                        return self.value_error(message);
                    };
                    self.dict_set(dict, key, value)?;
                }
                Ok(())
            }
        }
    }

    /// `X | Y` of types.
    pub fn union_type(&mut self, a: Value, b: Value) -> Value {
        let mut arguments: Vec<Value> = Vec::new();
        for part in [a, b] {
            let parts = match part {
                Value::Alias(id) if self.heap[id].is_union => self.heap[id].arguments.clone(),
                Value::None => vec![Value::Class(classes::NONE_TYPE)],
                _ => vec![part],
            };
            for part in parts {
                self.burn(4 * arguments.len());
                if !arguments.iter().any(|known| matches!(self.equal(*known, part), Ok(true))) {
                    arguments.push(part);
                }
            }
        }
        if let [single] = arguments[..] {
            return single;
        }
        let origin = Value::Class(classes::UNION);
        Value::Alias(self.heap.alloc(Alias { origin, arguments, is_union: true, is_starred: false }))
    }
}

/// Whether the builtin type looks for an item itself, without an iterator.
fn searches_itself(container: Value) -> bool {
    matches!(
        container,
        Value::Str(_)
            | Value::Bytes(_)
            | Value::List(_)
            | Value::Tuple(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::View(_)
            | Value::Range(_)
            | Value::BigRange(_)
            | Value::Deque(_)
    )
}

fn range_contains(range: Range, value: i64) -> bool {
    let (start, stop, step) = (i128::from(range.start), i128::from(range.stop), i128::from(range.step));
    let value = i128::from(value);
    let inside = if step > 0 { (start..stop).contains(&value) } else { value <= start && value > stop };
    inside && (value - start) % step == 0
}

/// A slice applied to a length.
#[derive(Clone, Copy, Debug)]
pub struct Indices {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
    pub count: usize,
}

impl Indices {
    /// Each index in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..self.count as i64).map(move |at| (self.start + at * self.step) as usize)
    }
}
