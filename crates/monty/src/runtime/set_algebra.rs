//! Whole-set operations. Which operand is iterated and what is sized in advance decides the order of the result, so every
//! case follows what CPython does for it.

use super::{Control, Outcome, Runtime, Values};
use crate::{
    bytecode::BinaryOp,
    collections::set_table::SetTable,
    heap::{DictId, SetId},
    objects::{Set, ViewKind},
    value::Value,
};

type Table = SetTable<Value>;

impl Runtime {
    /// `|`, `&`, `-`, `^` of sets, dict views and dicts, and `|` of types; `None` if the operands are of other types.
    pub fn set_operation(&mut self, operator: BinaryOp, left: Value, right: Value) -> Outcome<Option<Value>> {
        let (a, b) = (self.plain(left), self.plain(right));
        if operator == BinaryOp::BitOr {
            if let (Value::Dict(x), Value::Dict(_)) = (a, b) {
                self.reserve(self.heap[x].heap_bytes())?;
                let copy = self.heap[x].clone();
                let copy = self.heap.alloc(copy);
                self.update_dict(copy, b)?;
                return Ok(Some(Value::Dict(copy)));
            }
            let is_union = |value| matches!(value, Value::Alias(id) if self.heap[id].is_union);
            if is_union(a) && matches!(b, Value::Str(_)) || matches!(a, Value::Str(_)) && is_union(b) {
                let positional = Values::from_slice(&[self.tuple(vec![a, b])]);
                return Err(Box::new(Control::Prelude { function: "typing.union", positional }));
            }
            if is_type(a) && is_type(b) && !(a.is_none() && b.is_none()) || is_union(a) || is_union(b) {
                return Ok(Some(self.union_type(a, b)));
            }
        }
        if let (Value::Set(x), Value::Set(y)) = (a, b) {
            let frozen = self.heap[x].frozen;
            let table = self.set_pair(operator, x, y)?;
            return Ok(Some(self.set(Set { table, frozen })));
        }
        if !self.is_set_view(a) && !self.is_set_view(b) {
            return Ok(None);
        }
        let table = match operator {
            BinaryOp::BitOr => {
                let mut table = self.set_from(a)?;
                self.merge_into(&mut table, b)?;
                table
            }
            BinaryOp::BitAnd => self.view_intersection(a, b)?,
            BinaryOp::Sub => {
                let mut table = self.set_from(a)?;
                self.subtract_from(&mut table, b)?;
                table
            }
            _ => match (a, b) {
                (Value::View(x), Value::View(y))
                    if self.heap[x].kind == ViewKind::Items && self.heap[y].kind == ViewKind::Items =>
                {
                    self.items_difference(self.heap[x].dict, self.heap[y].dict)?
                }
                _ => {
                    let mut table = self.set_from(a)?;
                    self.toggle_in(&mut table, b)?;
                    table
                }
            },
        };
        Ok(Some(self.set(Set { table, frozen: false })))
    }

    /// `left operator right` on two sets.
    fn set_pair(&mut self, operator: BinaryOp, left: SetId, right: SetId) -> Outcome<Table> {
        if operator == BinaryOp::BitOr {
            let mut table = self.table_twin(left)?;
            if left != right {
                self.merge_into(&mut table, Value::Set(right))?;
            }
            return Ok(table);
        }
        let (x, y) = (self.table_copy(left)?, self.table_copy(right)?);
        let mut equal = |stored, key| self.same_key(stored, key);
        match operator {
            BinaryOp::BitAnd if left == right => Ok(x.copied()),
            BinaryOp::BitAnd => x.intersection(&y, &mut equal),
            BinaryOp::Sub => x.difference(&y, &mut equal),
            _ => x.symmetric_difference(&y, &mut equal),
        }
    }

    /// `set operator= other`
    pub fn update_set(&mut self, operator: BinaryOp, set: SetId, other: SetId) -> Outcome<()> {
        let same = set == other;
        let mut table = self.table_copy(set)?;
        match operator {
            BinaryOp::BitOr if same => return Ok(()),
            BinaryOp::BitOr => {
                let before = table.byte_size();
                self.merge_into(&mut table, Value::Set(other))?;
                self.heap.charge(table.byte_size().saturating_sub(before));
            }
            BinaryOp::BitAnd => {
                let common = self.set_pair(operator, set, other)?;
                table.take_over(common);
            }
            _ if same => table.clear(),
            BinaryOp::Sub => self.subtract_from(&mut table, Value::Set(other))?,
            _ => self.toggle_in(&mut table, Value::Set(other))?,
        }
        self.heap.write(set).table = table;
        Ok(())
    }

    /// A copy of a set's table that the runtime can be used beside, paid for.
    fn table_copy(&mut self, set: SetId) -> Outcome<Table> {
        let table = &self.heap[set].table;
        let (bytes, slots) = (table.byte_size(), table.slot_count());
        self.reserve(bytes.saturating_mul(2))?;
        self.burn(slots);
        Ok(self.heap[set].table.clone())
    }

    /// The table of a new set with the keys of another, paid for.
    pub fn table_twin(&mut self, set: SetId) -> Outcome<Table> {
        let table = &self.heap[set].table;
        let (bytes, slots) = (table.byte_size(), table.slot_count());
        self.reserve(bytes)?;
        self.burn(slots);
        Ok(self.heap[set].table.copied())
    }

    pub fn is_set_view(&self, value: Value) -> bool {
        matches!(value, Value::View(id) if self.heap[id].kind != ViewKind::Values)
    }

    /// The table of `set(value)`.
    pub fn set_from(&mut self, value: Value) -> Outcome<Table> {
        let value = match value {
            // A view of keys stands for its dict.
            Value::View(id) if self.heap[id].kind == ViewKind::Keys => Value::Dict(self.heap[id].dict),
            _ => value,
        };
        let mut table = Table::new();
        self.merge_into(&mut table, value)?;
        Ok(table)
    }

    /// `set.update(value)`; what was added before a failure stays.
    pub fn merge_into(&mut self, table: &mut Table, value: Value) -> Outcome<()> {
        match value {
            Value::Set(id) => {
                let other = &self.heap[id].table;
                let (count, slots) = (other.len(), other.slot_count());
                self.burn(slots);
                self.reserve(table.growth_for_merge(count))?;
                if table.is_empty() {
                    return table.merge(&self.heap[id].table, &mut |_, _| Ok(false));
                }
                if count > 0 {
                    table.make_room(count);
                }
                let mut position = 0;
                while let Some((next, hash, key)) = self.heap[id].table.next_entry(position) {
                    position = next;
                    table.insert(hash, key, |stored| self.same_key(stored, key))?;
                }
                Ok(())
            }
            Value::Dict(id) => {
                let entries = self.hashed_keys(id);
                self.reserve(table.growth_for_merge(entries.len()))?;
                table.merge_dict(entries.len(), entries.into_iter(), &mut |stored, key| self.same_key(stored, key))
            }
            _ => {
                for key in self.iterate(value)? {
                    self.insert_into(table, key)?;
                }
                Ok(())
            }
        }
    }

    fn insert_into(&mut self, table: &mut Table, key: Value) -> Outcome<()> {
        let hash = self.hash_element(key)?;
        self.reserve(table.growth_for_insert())?;
        table.insert(hash, key, |stored| self.same_key(stored, key))?;
        Ok(())
    }

    fn hashed_keys(&mut self, dict: DictId) -> Vec<(i64, Value)> {
        let entries: Vec<_> = self.heap[dict].iter().map(|entry| (entry.hash, entry.key)).collect();
        self.burn(entries.len());
        entries
    }

    /// `set.difference_update(value)`
    pub fn subtract_from(&mut self, table: &mut Table, value: Value) -> Outcome<()> {
        if let Value::Set(id) = value {
            let other = self.table_copy(id)?;
            return table.subtract(&other, &mut |stored, key| self.same_key(stored, key));
        }
        for key in self.iterate(value)? {
            let hash = self.hash_element(key)?;
            table.remove(hash, |stored| self.same_key(stored, key))?;
        }
        table.compact();
        Ok(())
    }

    /// `set.difference(value)`
    pub fn difference_of(&mut self, table: &Table, value: Value) -> Outcome<Table> {
        match value {
            Value::Set(id) => {
                let other = self.table_copy(id)?;
                table.difference(&other, &mut |stored, key| self.same_key(stored, key))
            }
            Value::Dict(id) => {
                let keys = self.hashed_keys(id);
                if table.len() >> 2 <= keys.len() {
                    let mut result = Table::new();
                    for (hash, key) in table.iter() {
                        if self.dict_find_hashed(id, hash, key)?.is_none() {
                            self.reserve(result.growth_for_insert())?;
                            result.insert(hash, key, |_| Ok::<_, ()>(false)).unwrap_or_default();
                        }
                    }
                    return Ok(result);
                }
                let mut result = table.copied();
                for (hash, key) in keys {
                    result.remove(hash, |stored| self.same_key(stored, key))?;
                }
                result.compact();
                Ok(result)
            }
            _ => {
                let mut result = table.copied();
                self.subtract_from(&mut result, value)?;
                Ok(result)
            }
        }
    }

    /// `set.intersection(value)`
    pub fn intersection_of(&mut self, table: &Table, value: Value) -> Outcome<Table> {
        if let Value::Set(id) = value {
            let other = self.table_copy(id)?;
            return table.intersection(&other, &mut |stored, key| self.same_key(stored, key));
        }
        let mut result = Table::new();
        for key in self.iterate(value)? {
            let hash = self.hash(key)?;
            if self.table_contains(table, hash, key)? {
                result.insert(hash, key, |stored| self.same_key(stored, key))?;
                if result.len() >= table.len() {
                    break;
                }
            }
        }
        Ok(result)
    }

    /// `set.symmetric_difference_update(value)`
    pub fn toggle_in(&mut self, table: &mut Table, value: Value) -> Outcome<()> {
        let entries = match value {
            Value::Dict(id) => self.hashed_keys(id),
            Value::Set(id) => self.table_copy(id)?.iter().collect(),
            _ => {
                let mut other = Table::new();
                self.merge_into(&mut other, value)?;
                other.iter().collect()
            }
        };
        self.reserve(table.growth_for_merge(entries.len()))?;
        table.toggle(entries.into_iter(), &mut |stored, key| self.same_key(stored, key))
    }

    /// `&` where at least one side is a view.
    fn view_intersection(&mut self, left: Value, right: Value) -> Outcome<Table> {
        let (mut view, mut other) = if self.is_set_view(left) { (left, right) } else { (right, left) };
        let len = self.length(view)?;
        if let Value::Set(id) = other
            && len <= self.heap[id].table.len()
        {
            let table = self.table_copy(id)?;
            return self.intersection_of(&table, view);
        }
        if self.is_set_view(other) && self.length(other)? > len {
            std::mem::swap(&mut view, &mut other);
        }
        let mut result = Table::new();
        for key in self.iterate(other)? {
            if self.contains(view, key)? {
                self.insert_into(&mut result, key)?;
            }
        }
        Ok(result)
    }

    /// `^` of two views of items: the larger dict is searched for in a copy of the smaller.
    fn items_difference(&mut self, left: DictId, right: DictId) -> Outcome<Table> {
        let (small, large) = if self.heap[left].len() > self.heap[right].len() { (right, left) } else { (left, right) };
        let rest = self.heap[small].clone();
        let rest = self.heap.alloc(rest);
        let entries: Vec<_> = self.heap[large].iter().copied().collect();
        self.burn(entries.len());
        let mut result = Table::new();
        for entry in entries {
            if let Some(at) = self.dict_find_hashed(rest, entry.hash, entry.key)?
                && let Some(known) = self.heap[rest].entry(at).copied()
                && self.same_or_equal(known.value, entry.value)?
            {
                self.heap.write(rest).remove_at(at);
                continue;
            }
            let pair = self.tuple(vec![entry.key, entry.value]);
            self.insert_into(&mut result, pair)?;
        }
        let remaining: Vec<_> = self.heap[rest].iter().copied().collect();
        for entry in remaining {
            let pair = self.tuple(vec![entry.key, entry.value]);
            self.insert_into(&mut result, pair)?;
        }
        Ok(result)
    }
}

fn is_type(value: Value) -> bool {
    matches!(value, Value::Class(_) | Value::Alias(_) | Value::None)
}
