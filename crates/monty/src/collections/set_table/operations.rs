//! Operations on whole sets, with CPython's choice of which set is iterated, since that decides the order.
//!
//! All take `equal(stored, key)`, which is asked about keys of equal hash and may fail. For an operand that is neither
//! a set nor a dict, build the result from single steps as CPython does:
//! - `union`, `update`, construction: `insert` each item;
//! - `intersection`: `insert` into a new set each item that `self` contains, until as many as `self` has;
//! - `difference`: [`SetTable::copied`], `remove` each item, [`SetTable::compact`];
//! - `symmetric_difference`: make the items a set first.

use std::convert::Infallible;

use super::{SetTable, Slot};

impl<K: Copy> SetTable<K> {
    /// A copy as by `set.copy` or `set(other)`: it has no marks of removed entries and only the slots it needs.
    ///
    /// Also what a display of 3 to 30 constants gives: CPython inserts them into a constant and makes the set from it,
    /// while `for` and `in` use the constant itself. Other displays insert one by one.
    #[must_use]
    pub fn copied(&self) -> Self {
        let mut copy = Self::new();
        let _: Result<(), Infallible> = copy.merge(self, &mut |_, _| Ok(false));
        copy
    }

    /// `set.update` and `|=` with a set; also construction of a set from a set.
    pub fn merge<E>(&mut self, other: &Self, equal: &mut impl FnMut(K, K) -> Result<bool, E>) -> Result<(), E> {
        if other.is_empty() {
            return Ok(());
        }
        self.make_room(other.used);
        if self.fill > 0 {
            for (hash, key) in other.iter() {
                self.insert(hash, key, |stored| equal(stored, key))?;
            }
            return Ok(());
        }
        self.fill = other.used;
        self.used = other.used;
        if self.mask() == other.mask() && other.fill == other.used {
            self.slots.clone_from(&other.slots);
            return Ok(());
        }
        if self.slots.is_empty() {
            self.slots.resize(super::MIN_SLOTS, Slot::Empty);
        }
        for (hash, key) in other.iter() {
            self.place(hash, key);
        }
        Ok(())
    }

    /// `set.update`, and construction, with the keys of a dict of `count` keys.
    pub fn merge_dict<E>(
        &mut self,
        count: usize,
        keys: impl Iterator<Item = (i64, K)>,
        equal: &mut impl FnMut(K, K) -> Result<bool, E>,
    ) -> Result<(), E> {
        self.make_room(count);
        for (hash, key) in keys {
            self.insert(hash, key, |stored| equal(stored, key))?;
        }
        Ok(())
    }

    /// `set.union` and `|` with one set.
    pub fn union<E>(&self, other: &Self, equal: &mut impl FnMut(K, K) -> Result<bool, E>) -> Result<Self, E> {
        let mut result = self.copied();
        result.merge(other, equal)?;
        Ok(result)
    }

    /// `set.intersection` and `&` with a set other than itself; with itself it is [`SetTable::copied`].
    pub fn intersection<E>(&self, other: &Self, equal: &mut impl FnMut(K, K) -> Result<bool, E>) -> Result<Self, E> {
        let (searched, visited) = if other.used > self.used { (other, self) } else { (self, other) };
        let mut result = Self::new();
        for (hash, key) in visited.iter() {
            if searched.contains(hash, |stored| equal(stored, key))? {
                result.insert(hash, key, |stored| equal(stored, key))?;
            }
        }
        Ok(result)
    }

    /// `intersection_update` and `&=`: takes over the intersection, but goes on popping where it was.
    pub fn take_over(&mut self, intersection: Self) {
        *self = Self { finger: self.finger, ..intersection };
    }

    /// `set.difference` and `-` with a set other than itself; with itself the result is empty.
    pub fn difference<E>(&self, other: &Self, equal: &mut impl FnMut(K, K) -> Result<bool, E>) -> Result<Self, E> {
        if self.used >> 2 > other.used {
            let mut result = self.copied();
            result.subtract(other, equal)?;
            return Ok(result);
        }
        self.difference_by(equal, |hash, key, equal| other.contains(hash, |stored| equal(stored, key)))
    }

    /// `set.difference` with a dict of `count` keys; `contains` looks into it and `keys` are its keys.
    pub fn difference_dict<E>(
        &self,
        count: usize,
        keys: impl Iterator<Item = (i64, K)>,
        mut contains: impl FnMut(i64, K) -> Result<bool, E>,
        equal: &mut impl FnMut(K, K) -> Result<bool, E>,
    ) -> Result<Self, E> {
        if self.used >> 2 <= count {
            return self.difference_by(equal, |hash, key, _| contains(hash, key));
        }
        let mut result = self.copied();
        for (hash, key) in keys {
            result.remove(hash, |stored| equal(stored, key))?;
        }
        result.compact();
        Ok(result)
    }

    /// `difference_update` and `-=` with a set other than itself; with itself it is [`SetTable::clear`].
    pub fn subtract<E>(&mut self, other: &Self, equal: &mut impl FnMut(K, K) -> Result<bool, E>) -> Result<(), E> {
        let smaller;
        let mut removed = other;
        if other.used >> 3 > self.used {
            smaller = self.intersection(other, equal)?;
            removed = &smaller;
        }
        for (hash, key) in removed.iter() {
            self.remove(hash, |stored| equal(stored, key))?;
        }
        self.compact();
        Ok(())
    }

    /// `set.symmetric_difference` and `^` with a set.
    pub fn symmetric_difference<E>(
        &self,
        other: &Self,
        equal: &mut impl FnMut(K, K) -> Result<bool, E>,
    ) -> Result<Self, E> {
        let mut result = other.copied();
        result.toggle(self.iter(), equal)?;
        Ok(result)
    }

    /// `symmetric_difference_update` and `^=` with the entries of a set or dict other than itself; with itself it is
    /// [`SetTable::clear`].
    pub fn toggle<E>(
        &mut self,
        entries: impl Iterator<Item = (i64, K)>,
        equal: &mut impl FnMut(K, K) -> Result<bool, E>,
    ) -> Result<(), E> {
        for (hash, key) in entries {
            if self.remove(hash, |stored| equal(stored, key))?.is_none() {
                self.insert(hash, key, |stored| equal(stored, key))?;
            }
        }
        Ok(())
    }

    /// Drops the marks of removed entries if they are many, as `difference_update` does in the end.
    pub fn compact(&mut self) {
        if self.fill - self.used > self.mask() / 4 {
            self.resize(Self::growth_target(self.used));
        }
    }

    fn difference_by<E, Q: FnMut(K, K) -> Result<bool, E>>(
        &self,
        equal: &mut Q,
        mut contains: impl FnMut(i64, K, &mut Q) -> Result<bool, E>,
    ) -> Result<Self, E> {
        let mut result = Self::new();
        for (hash, key) in self.iter() {
            if !contains(hash, key, equal)? {
                result.insert(hash, key, |stored| equal(stored, key))?;
            }
        }
        Ok(result)
    }

    /// Makes room for `count` more entries at once.
    pub fn make_room(&mut self, count: usize) {
        if (self.fill + count) * 5 >= self.mask() * 3 {
            self.resize((self.used + count) * 2);
        }
    }
}
