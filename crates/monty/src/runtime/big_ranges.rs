//! Ranges with ends beyond machine words, and slices applied to their lengths.

use super::{Outcome, Runtime, needs_python};
use crate::{
    classes,
    heap::BigRangeId,
    numbers::{Int, Progression, float_to_int},
    objects::{Range, Slice},
    symbols,
    value::Value,
};

impl From<Range> for Progression {
    fn from(range: Range) -> Self {
        Self::new(range.start.into(), range.stop.into(), range.step.into())
    }
}

impl Runtime {
    /// A new range, in the smallest form that holds it.
    pub fn new_range(&mut self, parts: Progression) -> Value {
        match (&parts.start, &parts.stop, &parts.step) {
            (&Int::Small(start), &Int::Small(stop), &Int::Small(step)) => {
                Value::Range(self.heap.alloc(Range { start, stop, step }))
            }
            _ => Value::BigRange(self.heap.alloc(parts)),
        }
    }

    /// What a range of either form holds.
    pub fn progression(&self, range: Value) -> Option<Progression> {
        match range {
            Value::Range(id) => Some(self.heap[id].into()),
            Value::BigRange(id) => Some(self.heap[id].clone()),
            _ => None,
        }
    }

    /// Where a value stands in a range: a number that equals one of its integers.
    pub fn range_position(&mut self, range: &Progression, value: Value) -> Outcome<Option<Int>> {
        let wanted = match self.plain(value) {
            Value::Float(float) if float.get().fract() == 0.0 => float_to_int(float.get()).ok(),
            Value::Instance(_) => return needs_python(),
            plain => self.as_int(plain),
        };
        Ok(wanted.and_then(|wanted| range.position(&wanted)))
    }

    pub(super) fn big_range_contains(&mut self, id: BigRangeId, value: Value) -> Outcome<bool> {
        let range = self.heap[id].clone();
        Ok(self.range_position(&range, value)?.is_some())
    }

    /// All items of a big range.
    pub(super) fn big_range_items(&mut self, id: BigRangeId) -> Outcome<Vec<Value>> {
        const ITEM: usize = 96;
        let range = self.heap[id].clone();
        let len = range.len().to_i64().unwrap_or(i64::MAX) as usize;
        self.reserve(len.saturating_mul(ITEM))?;
        Ok((0..len as i64).map(|at| self.int(range.get(&at.into()))).collect())
    }

    /// The item that an iterator of a big range gives after `index` others.
    pub(super) fn big_range_item(&mut self, id: BigRangeId, index: u64) -> Option<Value> {
        let (range, index) = (&self.heap[id], Int::from(index));
        let item = (index < *range.len()).then(|| range.get(&index))?;
        Some(self.int(item))
    }

    /// `range[key]`
    pub(super) fn get_from_big_range(&mut self, id: BigRangeId, key: Value) -> Outcome {
        let range = self.heap[id].clone();
        if let Value::Slice(slice) = key {
            let indices = self.unbounded_indices(self.heap[slice], range.len())?;
            return Ok(self.new_range(range.slice(&indices)));
        }
        let index = match self.as_int(key) {
            Some(index) if index.is_negative() => &index + range.len(),
            Some(index) => index,
            None if self.python_method(key, symbols::INDEX).is_some() => return needs_python(),
            None => {
                let message = format!("range indices must be integers or slices, not {}", self.type_name(key));
                return self.type_error(message);
            }
        };
        if index.is_negative() || index >= *range.len() {
            return self.raise(classes::INDEX_ERROR, "range object index out of range");
        }
        Ok(self.int(range.get(&index)))
    }

    /// `slice.indices(len)`: start, stop and step.
    pub fn unbounded_indices(&mut self, slice: Slice, len: &Int) -> Outcome<[Int; 3]> {
        let step = self.unbounded_part(slice.step)?.unwrap_or(Int::ONE);
        if step.is_zero() {
            return self.value_error("slice step cannot be zero");
        }
        let (lowest, highest) = match step.is_negative() {
            true => (Int::Small(-1), len - &Int::ONE),
            false => (Int::ZERO, len.clone()),
        };
        let (first, last) = if step.is_negative() { (&highest, &lowest) } else { (&lowest, &highest) };
        let clamp = |part: Option<Int>, otherwise: &Int| match part {
            None => otherwise.clone(),
            Some(part) if part.is_negative() => (&part + len).max(lowest.clone()),
            Some(part) => part.min(highest.clone()),
        };
        let start = clamp(self.unbounded_part(slice.start)?, first);
        let stop = clamp(self.unbounded_part(slice.stop)?, last);
        Ok([start, stop, step])
    }

    fn unbounded_part(&mut self, value: Value) -> Outcome<Option<Int>> {
        match self.as_int(value) {
            Some(part) => Ok(Some(part)),
            None if value.is_none() => Ok(None),
            None if self.python_method(value, symbols::INDEX).is_some() => needs_python(),
            None => self.type_error("slice indices must be integers or None or have an __index__ method"),
        }
    }
}
