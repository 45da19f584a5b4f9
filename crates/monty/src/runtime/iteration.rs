//! Native iteration, and dict and set access by value.

use super::{LONG_TEXT, Next, Outcome, Runtime, needs_python};
use crate::{
    classes,
    collections::{
        dict_table::{DictTable, Entry},
        set_table::{Candidate, SetTable},
    },
    heap::{DictId, IteratorId, SetId},
    objects::{Iterator, Range, SpentKind, Tuple, ViewKind},
    symbols,
    value::Value,
};

/// The size that a finished iterator over a dict or set expects.
const SPENT: u32 = u32::MAX;

/// Dict, kind, position, expected size, entries left.
type DictState = (DictId, ViewKind, u32, u32, u32);

/// Tuples of at most so many items are compared at once when they are looked up.
const SHORT_TUPLE: usize = 16;

/// Where a text or a tuple was found last: what looks for it in the same dict once more, as in `d[key] += 1`, need not.
#[derive(Clone, Copy, Debug)]
pub(super) struct LastFound {
    dict: DictId,
    key: Value,
    stored: Value,
    position: usize,
}

impl Default for LastFound {
    fn default() -> Self {
        Self { dict: DictId::default(), key: Value::Undefined, stored: Value::Undefined, position: usize::MAX }
    }
}

impl Runtime {
    /// Whether natives can iterate over the value without Python code.
    pub fn is_native_iterable(&mut self, value: Value) -> bool {
        match value {
            Value::List(_)
            | Value::Tuple(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::ByteArray(_)
            | Value::MemoryView(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::Range(_)
            | Value::BigRange(_)
            | Value::View(_)
            | Value::Deque(_) => true,
            Value::Iterator(id) => self.steps_natively(id),
            Value::Instance(_) => {
                let inside = self.plain(value);
                self.python_method(value, symbols::ITER).is_none()
                    && !matches!(inside, Value::Instance(_))
                    && self.is_native_iterable(inside)
            }
            _ => false,
        }
    }

    /// Whether a native iterator gives its items without Python code.
    #[inline]
    pub fn steps_natively(&self, id: IteratorId) -> bool {
        match &self.heap[id] {
            Iterator::Sequence { source, .. } | Iterator::Reversed { source, .. } => {
                !matches!(source, Value::Instance(_) | Value::Class(_))
            }
            Iterator::Enumerate { .. } | Iterator::Zip { .. } => self.parts_step_natively(id, &mut 0),
            Iterator::Map { .. } | Iterator::Filter { .. } | Iterator::Callable { .. } => false,
            Iterator::Tool(_) => self.tool_steps_natively(id),
            _ => true,
        }
    }

    /// Iterators made of others: beyond a few the prelude takes over, whose depth and work are metered.
    fn parts_step_natively(&self, id: IteratorId, seen: &mut u32) -> bool {
        const MOST_PARTS: u32 = 64;
        let parts = match &self.heap[id] {
            Iterator::Enumerate { inner, .. } => std::slice::from_ref(inner),
            Iterator::Zip { inners, .. } => inners,
            _ => return self.steps_natively(id),
        };
        parts.iter().all(|part| {
            *seen += 1;
            matches!(part, Value::Iterator(id) if *seen <= MOST_PARTS && self.parts_step_natively(*id, seen))
        })
    }

    /// A native iterator over a native iterable.
    pub fn native_iter(&mut self, value: Value) -> Outcome {
        if let Value::Iterator(_) = value {
            return Ok(value);
        }
        if !self.is_native_iterable(value) {
            return match value {
                Value::Generator(_) | Value::Alias(_) => needs_python(),
                Value::Instance(_) | Value::Class(_) if self.is_iterable_object(value) => needs_python(),
                _ => {
                    let message = format!("'{}' object is not iterable", self.type_name(value));
                    self.type_error(message)
                }
            };
        }
        let source = self.plain(value);
        let iterator = match source {
            Value::Iterator(_) => return Ok(source),
            Value::Range(id) => {
                let range = self.heap[id];
                Iterator::Range { next: range.start, step: range.step, remaining: range.len() }
            }
            Value::BigRange(range) => Iterator::BigRange { range, index: 0 },
            Value::Dict(dict) => self.dict_iterator(dict, ViewKind::Keys),
            Value::View(id) => {
                let view = self.heap[id];
                self.dict_iterator(view.dict, view.kind)
            }
            Value::Set(set) => Iterator::Set { set, position: 0, expected: self.heap[set].table.len() as u32 },
            Value::Deque(id) => {
                let expected = self.heap[id].items.len() as u32;
                Iterator::Deque { deque: source, index: 0, expected, reversed: false }
            }
            _ => {
                if let Value::MemoryView(id) = source
                    && self.heap[id].is_released()
                {
                    return self.value_error(super::RELEASED);
                }
                Iterator::Sequence { source, index: 0 }
            }
        };
        Ok(self.iterator(iterator))
    }

    /// An error for what neither natives nor Python code can iterate over.
    pub fn check_iterable(&mut self, value: Value) -> Outcome<()> {
        if self.is_native_iterable(value) || self.is_iterable_object(value) {
            return Ok(());
        }
        self.iterate(value).map(|_| ())
    }

    /// Whether a list of the items of an object is made after it was asked in Python how many there are.
    pub(crate) fn tells_length(&mut self, iterable: Value) -> bool {
        let Value::Instance(id) = iterable else { return false };
        let class = self.heap[id].class();
        [symbols::LEN, symbols::LENGTH_HINT].into_iter().any(|name| self.has_hook(class, name))
    }

    /// Whether the class of an object, or the metaclass of a class, says how to iterate.
    fn is_iterable_object(&mut self, value: Value) -> bool {
        let class = self.class_of(value);
        match self.class_attribute(class, symbols::ITER) {
            Some(method) => !method.is_none(),
            None => self.class_attribute(class, symbols::GETITEM).is_some(),
        }
    }

    fn dict_iterator(&self, dict: DictId, kind: ViewKind) -> Iterator {
        let len = self.heap[dict].len() as u32;
        Iterator::Dict { dict, kind, position: 0, expected: len, left: len }
    }

    /// All items of a native iterable, in order. Fuel is burnt in proportion.
    pub fn iterate(&mut self, value: Value) -> Outcome<Vec<Value>> {
        let source = match value {
            Value::Instance(_) if self.is_native_iterable(value) => self.plain(value),
            _ => value,
        };
        let items = match source {
            Value::List(id) => self.heap[id].clone(),
            Value::Tuple(id) => self.heap[id].to_vec(),
            Value::Range(id) => {
                let range = self.heap[id];
                self.reserve((range.len() as usize).saturating_mul(size_of::<Value>()))?;
                range_items(range)
            }
            Value::BigRange(id) => self.big_range_items(id)?,
            Value::Dict(id) => self.heap[id].iter().map(|entry| entry.key).collect(),
            Value::View(id) => {
                let view = self.heap[id];
                let entries: Vec<_> = self.heap[view.dict].iter().copied().collect();
                match view.kind {
                    ViewKind::Keys => entries.iter().map(|entry| entry.key).collect(),
                    ViewKind::Values => entries.iter().map(|entry| entry.value).collect(),
                    ViewKind::Items => entries.iter().map(|entry| self.tuple_of(&[entry.key, entry.value])).collect(),
                }
            }
            Value::Set(id) => self.heap[id].table.keys().collect(),
            Value::Bytes(id) => self.heap[id].iter().map(|byte| Value::Int(i64::from(*byte))).collect(),
            Value::ByteArray(id) => self.heap[id].iter().map(|byte| Value::Int(i64::from(*byte))).collect(),
            Value::MemoryView(id) => self.view_items(id)?,
            Value::Deque(id) => self.heap[id].items.iter().copied().collect(),
            Value::Str(id) => {
                let points: Vec<u32> = self.text(id).points().collect();
                points.into_iter().map(|point| self.character(point)).collect()
            }
            _ => {
                let Value::Iterator(iterator) = self.native_iter(source)? else { return needs_python() };
                // The prelude would not see the items that were taken before the first that is not there natively.
                if !self.steps_natively(iterator) {
                    return needs_python();
                }
                let mut items = Vec::new();
                while let Some(item) = self.native_next(iterator)? {
                    if items.len() == items.capacity() {
                        self.reserve(items.len() * size_of::<Value>())?;
                    }
                    items.push(item);
                }
                items
            }
        };
        self.burn(items.len());
        Ok(items)
    }

    /// A string of one code point.
    pub fn character(&mut self, point: u32) -> Value {
        match point {
            0..256 => crate::value::Symbol(point).into(),
            _ => self.str(crate::text::Text::Wide([point].into())),
        }
    }

    /// The next item of a native iterator.
    pub fn native_next(&mut self, id: IteratorId) -> Outcome<Option<Value>> {
        match &self.heap[id] {
            Iterator::Exhausted | Iterator::Spent { .. } => Ok(None),
            Iterator::Map { .. } | Iterator::Filter { .. } | Iterator::Callable { .. } => needs_python(),
            Iterator::Sequence { source: Value::Instance(_) | Value::Class(_), .. }
            | Iterator::Reversed { source: Value::Instance(_), .. } => needs_python(),
            Iterator::Sequence { source, index } => {
                let (source, index) = (*source, *index);
                let item = self.sequence_item(source, index as usize);
                if item.is_none() {
                    let kind = self.spent_kind(source);
                    *self.heap.write(id) = Iterator::Spent { kind };
                } else if let Iterator::Sequence { index, .. } = self.heap.write(id) {
                    *index += 1;
                }
                Ok(item)
            }
            Iterator::Reversed { source, index } => {
                let (source, index) = (*source, *index);
                let item = index.checked_sub(1).and_then(|index| self.sequence_item(source, index as usize));
                match (item, self.heap.write(id)) {
                    (Some(_), Iterator::Reversed { index, .. }) => *index -= 1,
                    (None, Iterator::Reversed { index, .. }) => *index = 0,
                    _ => {}
                }
                Ok(item)
            }
            Iterator::Range { next, remaining, .. } => {
                if *remaining == 0 {
                    return Ok(None);
                }
                let item = *next;
                if let Iterator::Range { next, step, remaining } = self.heap.write(id) {
                    *remaining -= 1;
                    *next = next.wrapping_add(*step);
                }
                Ok(Some(Value::Int(item)))
            }
            Iterator::BigRange { range, index } => {
                let (range, at) = (*range, *index);
                let item = self.big_range_item(range, at);
                if let (Some(_), Iterator::BigRange { index, .. }) = (item, self.heap.write(id)) {
                    *index += 1;
                }
                Ok(item)
            }
            Iterator::Dict { dict, kind, position, expected, left } => {
                let state = (*dict, *kind, *position, *expected, *left);
                self.next_entry(id, state)
            }
            Iterator::DictReversed { dict, kind, position, expected, left } => {
                let state = (*dict, *kind, *position, *expected, *left);
                self.previous_entry(id, state)
            }
            Iterator::Set { set, position, expected } => {
                let (set, position, expected) = (*set, *position, *expected);
                self.next_key(id, set, position, expected)
            }
            Iterator::Deque { .. } => self.next_of_deque(id),
            Iterator::Matches(matches) => {
                let matches = *matches;
                self.next_match(id, matches)
            }
            Iterator::Enumerate { inner, count } => {
                let (inner, count) = (*inner, *count);
                let Value::Iterator(inner) = inner else { return needs_python() };
                if !self.steps_natively(inner) {
                    return needs_python();
                }
                let Some(item) = self.native_next(inner)? else { return Ok(None) };
                let next = match count {
                    Value::Int(count) if count < i64::MAX => Value::Int(count + 1),
                    _ => {
                        let next =
                            self.as_int(count).map_or_else(Default::default, |count| count.to_big().into_owned() + 1);
                        self.big_int(next)
                    }
                };
                if let Iterator::Enumerate { count, .. } = self.heap.write(id) {
                    *count = next;
                }
                Ok(Some(self.tuple_of(&[count, item])))
            }
            Iterator::Zip { .. } => self.next_of_zip(id),
            Iterator::Tool(_) => match self.next_of_tool(id)? {
                Next::Item(item) => Ok(Some(item)),
                Next::End => Ok(None),
                Next::Steps => needs_python(),
            },
        }
    }

    /// The next pair of `enumerate`, `zip` or `dict.items()` where that is quick; else nothing has happened.
    pub fn native_next_pair(&mut self, id: IteratorId) -> Option<(Value, Value)> {
        match &self.heap[id] {
            Iterator::Enumerate { inner: Value::Iterator(inner), count: Value::Int(number) } => {
                let (inner, number) = (*inner, *number);
                let next = number.checked_add(1)?;
                let item = self.next_of_sequence(inner)?;
                if let Iterator::Enumerate { count, .. } = self.heap.write(id) {
                    *count = Value::Int(next);
                }
                Some((Value::Int(number), item))
            }
            Iterator::Zip { inners, .. } => {
                let [Value::Iterator(left), Value::Iterator(right)] = inners[..] else { return None };
                // Both must have an item: what happens at an end is not for here.
                if left == right || self.peek_sequence(right).is_none() {
                    return None;
                }
                let first = self.next_of_sequence(left)?;
                Some((first, self.next_of_sequence(right)?))
            }
            Iterator::Dict { dict, kind: ViewKind::Items, position, expected, left } => {
                let table = &self.heap[*dict];
                if *left == 0 || table.len() != *expected as usize {
                    return None;
                }
                let entry = table.entry(*position as usize).copied().filter(|entry| !entry.key.is_undefined())?;
                if let Iterator::Dict { position, left, .. } = self.heap.write(id) {
                    *position += 1;
                    *left -= 1;
                }
                Some((entry.key, entry.value))
            }
            _ => None,
        }
    }

    /// How many pairs `zip` still gives, as far as that is easy to say.
    pub fn pairs_left(&self, id: IteratorId) -> usize {
        let Iterator::Zip { inners, .. } = &self.heap[id] else { return 0 };
        let left = inners.iter().map(|inner| match inner {
            Value::Iterator(inner) => match &self.heap[*inner] {
                Iterator::Sequence { source: Value::List(list), index } => {
                    self.heap[*list].len().saturating_sub(*index as usize)
                }
                Iterator::Sequence { source: Value::Tuple(tuple), index } => {
                    self.heap[*tuple].len().saturating_sub(*index as usize)
                }
                _ => 0,
            },
            _ => 0,
        });
        left.min().unwrap_or(0)
    }

    /// The item that an iterator over a list, tuple or range gives next.
    #[inline]
    pub(super) fn peek_sequence(&self, id: IteratorId) -> Option<Value> {
        match &self.heap[id] {
            Iterator::Sequence { source: Value::List(list), index } => self.heap[*list].get(*index as usize).copied(),
            Iterator::Sequence { source: Value::Tuple(tuple), index } => {
                self.heap[*tuple].get(*index as usize).copied()
            }
            Iterator::Sequence { source: Value::Str(text), index } => self.text_item(*text, *index as i64),
            Iterator::Sequence { source: Value::Bytes(bytes), index } => {
                self.heap[*bytes].get(*index as usize).map(|byte| Value::Int(i64::from(*byte)))
            }
            Iterator::Sequence { source: Value::ByteArray(bytes), index } => {
                self.heap[*bytes].get(*index as usize).map(|byte| Value::Int(i64::from(*byte)))
            }
            Iterator::Range { next, remaining, .. } => (*remaining > 0).then_some(Value::Int(*next)),
            _ => None,
        }
    }

    #[inline]
    pub(super) fn next_of_sequence(&mut self, id: IteratorId) -> Option<Value> {
        let item = self.peek_sequence(id)?;
        match self.heap.write(id) {
            Iterator::Sequence { index, .. } => *index += 1,
            Iterator::Range { next, step, remaining } => {
                *remaining -= 1;
                *next = next.wrapping_add(*step);
            }
            _ => {}
        }
        Some(item)
    }

    fn next_of_deque(&mut self, id: IteratorId) -> Outcome<Option<Value>> {
        let Iterator::Deque { deque: Value::Deque(deque), index, expected, reversed } = self.heap[id] else {
            return Ok(None);
        };
        let len = self.heap[deque].items.len();
        if len != expected as usize {
            return self.raise(classes::RUNTIME_ERROR, "deque mutated during iteration");
        }
        let at = if reversed { len.checked_sub(index as usize + 1) } else { Some(index as usize) };
        let item = at.and_then(|at| self.heap[deque].items.get(at)).copied();
        if let (Some(_), Iterator::Deque { index, .. }) = (item, self.heap.write(id)) {
            *index += 1;
        }
        Ok(item)
    }

    fn spent_kind(&self, source: Value) -> SpentKind {
        match source {
            Value::Tuple(_) => SpentKind::Tuple,
            Value::Str(text) if self.ascii_text(text).is_none() => SpentKind::WideStr,
            Value::Str(_) => SpentKind::Str,
            Value::Bytes(_) => SpentKind::Bytes,
            Value::ByteArray(_) => SpentKind::ByteArray,
            Value::MemoryView(_) => SpentKind::MemoryView,
            Value::Instance(_) => SpentKind::Instance,
            _ => SpentKind::List,
        }
    }

    fn next_of_zip(&mut self, id: IteratorId) -> Outcome<Option<Value>> {
        let Iterator::Zip { inners, strict } = &self.heap[id] else { return Ok(None) };
        let (count, strict) = (inners.len(), *strict);
        if count == 0 {
            return Ok(None);
        }
        if !self.steps_natively(id) {
            return needs_python();
        }
        self.burn(count);
        let mut items = Tuple::with_capacity(count);
        for at in 0..count {
            let Iterator::Zip { inners, .. } = &self.heap[id] else { return Ok(None) };
            let Some(Value::Iterator(inner)) = inners.get(at).copied() else { return needs_python() };
            match self.native_next(inner)? {
                Some(item) => items.push(item),
                None if strict => return self.zip_lengths_differ(id, at),
                None => return Ok(None),
            }
        }
        Ok(Some(Value::Tuple(self.heap.alloc(items))))
    }

    fn zip_lengths_differ(&mut self, id: IteratorId, ended: usize) -> Outcome<Option<Value>> {
        let Iterator::Zip { inners, .. } = &self.heap[id] else { return Ok(None) };
        let inners = inners.clone();
        let before = |count: usize| if count == 1 { "argument 1".to_owned() } else { format!("arguments 1-{count}") };
        if ended > 0 {
            let message = format!("zip() argument {} is shorter than {}", ended + 1, before(ended));
            return self.value_error(message);
        }
        for (at, inner) in inners.iter().enumerate().skip(1) {
            let Value::Iterator(inner) = inner else { return needs_python() };
            if self.native_next(*inner)?.is_some() {
                let message = format!("zip() argument {} is longer than {}", at + 1, before(at));
                return self.value_error(message);
            }
        }
        Ok(None)
    }

    fn next_entry(&mut self, id: IteratorId, state: DictState) -> Outcome<Option<Value>> {
        let (dict, kind, position, expected, left) = state;
        if !self.check_dict_size(id, dict, expected)? {
            return Ok(None);
        }
        let table = &self.heap[dict];
        let mut at = table.start().max(position as usize);
        while let Some(entry) = table.entry(at) {
            at += 1;
            if entry.key.is_undefined() {
                continue;
            }
            let entry = *entry;
            if left == 0 {
                return self.raise(classes::RUNTIME_ERROR, "dictionary keys changed during iteration");
            }
            if let Iterator::Dict { position, left, .. } = self.heap.write(id) {
                *position = at as u32;
                *left -= 1;
            }
            return Ok(Some(self.entry_item(kind, entry.key, entry.value)));
        }
        self.finish_dict_iterator(id);
        Ok(None)
    }

    fn previous_entry(&mut self, id: IteratorId, state: DictState) -> Outcome<Option<Value>> {
        let (dict, kind, position, expected, left) = state;
        if !self.check_dict_size(id, dict, expected)? {
            return Ok(None);
        }
        let table = &self.heap[dict];
        let mut at = (position as usize).min(table.positions());
        while at > 0 && left > 0 {
            at -= 1;
            let Some(entry) = table.entry(at).copied().filter(|entry| !entry.key.is_undefined()) else { continue };
            if let Iterator::DictReversed { position, left, .. } = self.heap.write(id) {
                *position = at as u32;
                *left -= 1;
            }
            return Ok(Some(self.entry_item(kind, entry.key, entry.value)));
        }
        self.finish_dict_iterator(id);
        Ok(None)
    }

    /// Whether the iterator over a dict goes on: it fails, once and for all, when the dict has another size.
    fn check_dict_size(&mut self, id: IteratorId, dict: DictId, expected: u32) -> Outcome<bool> {
        if expected == SPENT {
            return Ok(false);
        }
        if self.heap[dict].len() == expected as usize {
            return Ok(true);
        }
        if let Iterator::Dict { expected, .. } | Iterator::DictReversed { expected, .. } = self.heap.write(id) {
            *expected = SPENT - 1;
        }
        self.raise(classes::RUNTIME_ERROR, "dictionary changed size during iteration")
    }

    fn finish_dict_iterator(&mut self, id: IteratorId) {
        if let Iterator::Dict { expected, .. } | Iterator::DictReversed { expected, .. } = self.heap.write(id) {
            *expected = SPENT;
        }
    }

    /// What iterating over a view gives for an entry.
    pub fn entry_item(&mut self, kind: ViewKind, key: Value, value: Value) -> Value {
        match kind {
            ViewKind::Keys => key,
            ViewKind::Values => value,
            ViewKind::Items => self.tuple_of(&[key, value]),
        }
    }

    fn next_key(&mut self, id: IteratorId, set: SetId, position: u32, expected: u32) -> Outcome<Option<Value>> {
        if expected == SPENT {
            return Ok(None);
        }
        let table = &self.heap[set].table;
        if table.len() != expected as usize {
            if let Iterator::Set { expected, .. } = self.heap.write(id) {
                *expected = SPENT - 1;
            }
            return self.raise(classes::RUNTIME_ERROR, "Set changed size during iteration");
        }
        let Some((next, _, key)) = table.next_entry(position as usize) else {
            if let Iterator::Set { expected, .. } = self.heap.write(id) {
                *expected = SPENT;
            }
            return Ok(None);
        };
        if let Iterator::Set { position, .. } = self.heap.write(id) {
            *position = next as u32;
        }
        Ok(Some(key))
    }

    /// An iterator over the items of a builtin container from the last to the first.
    pub fn reverse_iterator(&mut self, source: Value) -> Outcome {
        let iterator = match source {
            Value::Dict(dict) => self.reverse_dict_iterator(dict, ViewKind::Keys),
            Value::View(id) => {
                let view = self.heap[id];
                self.reverse_dict_iterator(view.dict, view.kind)
            }
            Value::Range(id) => {
                let range = self.heap[id];
                let len = range.len();
                let last = if len == 0 { range.start } else { range.get(len - 1) };
                Iterator::Range { next: last, step: range.step.wrapping_neg(), remaining: len }
            }
            Value::BigRange(id) => {
                let reversed = self.heap[id].reversed();
                let reversed = self.new_range(reversed);
                return self.native_iter(reversed);
            }
            Value::Deque(id) => {
                let expected = self.heap[id].items.len() as u32;
                Iterator::Deque { deque: source, index: 0, expected, reversed: true }
            }
            Value::List(_)
            | Value::Tuple(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::ByteArray(_)
            | Value::MemoryView(_) => Iterator::Reversed { source, index: self.length(source)? as u64 },
            _ => return needs_python(),
        };
        Ok(self.iterator(iterator))
    }

    fn reverse_dict_iterator(&self, dict: DictId, kind: ViewKind) -> Iterator {
        let table = &self.heap[dict];
        let (position, len) = (table.positions() as u32, table.len() as u32);
        Iterator::DictReversed { dict, kind, position, expected: len, left: len }
    }

    /// The item of a list, tuple, str or bytes.
    pub fn sequence_item(&mut self, source: Value, index: usize) -> Option<Value> {
        match source {
            Value::List(id) => self.heap[id].get(index).copied(),
            Value::Tuple(id) => self.heap[id].get(index).copied(),
            Value::Bytes(id) => self.heap[id].get(index).map(|byte| Value::Int(i64::from(*byte))),
            Value::ByteArray(id) => self.heap[id].get(index).map(|byte| Value::Int(i64::from(*byte))),
            Value::MemoryView(id) => self.view_item(id, index),
            Value::Str(id) => {
                let point = self.text(id).get(index)?;
                Some(self.character(point))
            }
            Value::Range(id) => {
                let range = self.heap[id];
                ((index as u64) < range.len()).then(|| Value::Int(range.get(index as u64)))
            }
            Value::Deque(id) => self.heap[id].items.get(index).copied(),
            _ => None,
        }
    }

    /// The value of a key, given its hash.
    pub fn dict_get_hashed(&mut self, dict: DictId, hash: i64, key: Value) -> Outcome<Option<Value>> {
        let position = self.dict_find_hashed(dict, hash, key)?;
        Ok(position.and_then(|position| self.heap[dict].entry(position)).map(|entry| entry.value))
    }

    /// The position of a key, given its hash.
    #[inline]
    pub fn dict_find_hashed(&mut self, dict: DictId, hash: i64, key: Value) -> Outcome<Option<usize>> {
        let mut asked = 0;
        let simple = self.heap[dict].find(hash, |other| {
            asked += 1;
            self.plainly_equal(other, key).ok_or(())
        });
        if asked > DictTable::SCAN_LIMIT {
            self.burn(asked);
        }
        if let Ok(found) = simple {
            if let (Value::Str(_) | Value::Tuple(_), Some(position)) = (key, found)
                && let Some(&Entry { key: stored, .. }) = self.heap[dict].entry(position)
            {
                self.last_found = LastFound { dict, key, stored, position };
            }
            return Ok(found);
        }
        let table = std::mem::take(self.heap.peek_mut(dict));
        let found = table.find(hash, |other| self.same_key(other, key));
        *self.heap.peek_mut(dict) = table;
        found
    }

    /// Whether two keys are equal where that takes neither code nor a long time: strings, small ints, short tuples of them.
    #[inline]
    fn plainly_equal(&self, a: Value, b: Value) -> Option<bool> {
        match (a, b) {
            (Value::Int(a), Value::Int(b)) => Some(a == b),
            (Value::Str(a), Value::Str(b)) if a == b => Some(true),
            (Value::Str(a), Value::Str(b)) if a.as_symbol().is_some() && b.as_symbol().is_some() => Some(false),
            (Value::Str(a), Value::Str(b)) => {
                let (a, b) = (self.text(a), self.text(b));
                (a.len() <= LONG_TEXT || a.len() != b.len()).then(|| a.same(b))
            }
            (Value::Tuple(a), Value::Tuple(b)) => self.plainly_equal_tuples(&self.heap[a], &self.heap[b]),
            _ => None,
        }
    }

    fn plainly_equal_tuples(&self, a: &[Value], b: &[Value]) -> Option<bool> {
        if a.len() != b.len() {
            return Some(false);
        }
        if a.len() > SHORT_TUPLE {
            return None;
        }
        for pair in a.iter().zip(b) {
            let equal = match pair {
                (Value::Tuple(_), Value::Tuple(_)) => return None,
                (a, b) => self.plainly_equal(*a, *b)?,
            };
            if !equal {
                return Some(false);
            }
        }
        Some(true)
    }

    /// The position of a key that was the last to be found, if that was in the same dict. It burns the fuel that looking
    /// for it would: a program that is replayed remembers nothing.
    #[inline]
    fn found_last(&mut self, dict: DictId, key: Value) -> Option<usize> {
        let LastFound { dict: known, key: last, stored, position } = self.last_found;
        let work = match (key, last) {
            (Value::Str(a), Value::Str(b)) if a == b && dict == known => 0,
            (Value::Tuple(a), Value::Tuple(b)) if a == b && dict == known => 8 + (self.heap[a].len() & !7),
            _ => return None,
        };
        let entry = self.heap[dict].entry(position)?;
        if !entry.key.is(stored) {
            return None;
        }
        self.burn(work);
        Some(position)
    }

    /// Forgets what was found: numbers of objects are used again, or mean what they meant at an earlier time.
    pub(crate) fn forget_found(&mut self) {
        self.last_found = LastFound::default();
    }

    /// `dict.get(key)`
    pub fn dict_get(&mut self, dict: DictId, key: Value) -> Outcome<Option<Value>> {
        if let Some(position) = self.found_last(dict, key) {
            return Ok(self.heap[dict].entry(position).map(|entry| entry.value));
        }
        let hash = self.hash_key(key)?;
        self.dict_get_hashed(dict, hash, key)
    }

    /// `dict[key] = value`
    pub fn dict_set(&mut self, dict: DictId, key: Value, value: Value) -> Outcome<()> {
        if let Some(position) = self.found_last(dict, key) {
            self.heap.write(dict).set_at(position, value);
            return Ok(());
        }
        let hash = self.hash_key(key)?;
        match self.dict_find_hashed(dict, hash, key)? {
            Some(position) => self.heap.write(dict).set_at(position, value),
            None => {
                let grown = self.heap.write(dict).push(hash, key, value);
                self.heap.charge(grown);
            }
        }
        Ok(())
    }

    /// Removes a key; gives its value.
    pub fn dict_remove(&mut self, dict: DictId, key: Value) -> Outcome<Option<Value>> {
        let hash = self.hash_key(key)?;
        let position = self.dict_find_hashed(dict, hash, key)?;
        Ok(position.map(|position| self.heap.write(dict).remove_at(position).value))
    }

    /// Whether a table holds a key.
    pub fn table_contains(&mut self, table: &SetTable<Value>, hash: i64, key: Value) -> Outcome<bool> {
        table.contains(hash, |other| self.same_key(other, key))
    }

    /// A table of the values, hashed.
    pub fn hashed_set(&mut self, values: &[Value]) -> Outcome<SetTable<Value>> {
        let mut table = SetTable::default();
        for value in values {
            let hash = self.hash_element(*value)?;
            table.insert(hash, *value, |other| self.same_key(other, *value))?;
        }
        Ok(table)
    }

    /// `set.add(key)`; whether it was new.
    pub fn set_add(&mut self, set: SetId, key: Value) -> Outcome<bool> {
        let hash = self.hash_element(key)?;
        if self.set_contains_hashed(set, hash, key)? {
            return Ok(false);
        }
        let grown = self.heap[set].table.growth_for_insert();
        if grown > 0 {
            self.reserve(grown)?;
            self.heap.charge(grown);
        }
        // Not equal to any: the place after the whole probe is the right one.
        let table = &mut self.heap.write(set).table;
        table.insert(hash, key, |_| Ok::<_, ()>(false)).unwrap_or_default();
        Ok(true)
    }

    /// `key in set`
    pub fn set_contains(&mut self, set: SetId, key: Value) -> Outcome<bool> {
        // A set is looked for as the frozenset that is equal to it.
        let hash = match key {
            Value::Set(id) if !self.heap[id].frozen => self.hash_as_frozen(id),
            _ => self.hash_element(key)?,
        };
        self.set_contains_hashed(set, hash, key)
    }

    /// The hash that a set would have if it were frozen.
    pub fn hash_as_frozen(&mut self, set: SetId) -> i64 {
        let mut hasher = crate::numbers::FrozenSetHasher::default();
        self.heap[set].table.iter().for_each(|(hash, _)| hasher.push(hash));
        hasher.finish()
    }

    /// `key in set`, given the hash.
    pub fn set_contains_hashed(&mut self, set: SetId, hash: i64, key: Value) -> Outcome<bool> {
        let simple = self.heap[set].table.contains(hash, |other| match (other, key) {
            (Value::Int(a), Value::Int(b)) => Ok(a == b),
            (Value::Str(a), Value::Str(b)) => Ok(a == b || self.text(a).same(self.text(b))),
            _ => Err(()),
        });
        if let Ok(found) = simple {
            return Ok(found);
        }
        let table = std::mem::take(&mut self.heap.peek_mut(set).table);
        let found = self.table_contains(&table, hash, key);
        self.heap.peek_mut(set).table = table;
        found
    }

    /// The slot of a key, given its hash.
    pub fn set_find_hashed(&mut self, set: SetId, hash: i64, key: Value) -> Outcome<Option<usize>> {
        let table = std::mem::take(&mut self.heap.peek_mut(set).table);
        let mut probe = table.probe(hash);
        let slot = loop {
            match table.next_equal(&mut probe) {
                Candidate::Absent { .. } => break Ok(None),
                Candidate::Key { slot, key: known } => match self.same_key(known, key) {
                    Ok(true) => break Ok(Some(slot)),
                    Ok(false) => {}
                    Err(control) => break Err(control),
                },
            }
        };
        self.heap.peek_mut(set).table = table;
        slot
    }

    /// Removes a key; whether it was there.
    pub fn set_remove(&mut self, set: SetId, key: Value) -> Outcome<bool> {
        let hash = match key {
            Value::Set(id) if !self.heap[id].frozen => self.hash_as_frozen(id),
            _ => self.hash_element(key)?,
        };
        let slot = self.set_find_hashed(set, hash, key);
        Ok(slot?.and_then(|slot| self.heap.write(set).table.remove_at(slot)).is_some())
    }

    /// `len(value)` of a builtin container.
    pub fn length(&mut self, value: Value) -> Outcome<usize> {
        if self.python_method(value, symbols::LEN).is_some() {
            return needs_python();
        }
        Ok(match self.plain(value) {
            Value::Str(id) => self.text(id).len(),
            Value::Bytes(id) => self.heap[id].len(),
            Value::ByteArray(id) => self.heap[id].len(),
            Value::MemoryView(id) if self.heap[id].is_released() => return self.value_error(super::RELEASED),
            Value::MemoryView(id) => self.heap[id].count as usize,
            Value::List(id) => self.heap[id].len(),
            Value::Tuple(id) => self.heap[id].len(),
            Value::Dict(id) => self.heap[id].len(),
            Value::Set(id) => self.heap[id].table.len(),
            Value::Range(id) => match i64::try_from(self.heap[id].len()) {
                Ok(len) => len as usize,
                Err(_) => return self.overflow_error("Python int too large to convert to C ssize_t"),
            },
            Value::BigRange(id) => match self.heap[id].len().to_i64() {
                Some(len) => len as usize,
                None => return self.overflow_error("Python int too large to convert to C ssize_t"),
            },
            Value::View(id) => self.heap[self.heap[id].dict].len(),
            Value::Deque(id) => self.heap[id].items.len(),
            _ => {
                let message = format!("object of type '{}' has no len()", self.type_name(value));
                return self.type_error(message);
            }
        })
    }
}

fn range_items(range: Range) -> Vec<Value> {
    (0..range.len()).map(|index| Value::Int(range.get(index))).collect()
}
