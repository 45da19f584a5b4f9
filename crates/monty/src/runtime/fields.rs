//! The methods that `dataclasses` writes, done natively where the fields decide without Python code: so instances can be
//! keys, and be sorted, without a call for each question.

use std::cmp::Ordering;

use smallvec::SmallVec;

use super::{Outcome, Runtime, shapes::Place};
use crate::{
    bytecode::CompareOp,
    numbers::TupleHasher,
    objects::Shortcut,
    symbols,
    value::{Symbol, Value},
};

type Fields = SmallVec<[Value; 4]>;

impl Runtime {
    /// `hash(instance)` if its `__hash__` is that of a dataclass and its fields hash natively.
    pub(super) fn hash_by_fields(&mut self, instance: Value, method: Value) -> Outcome<Option<i64>> {
        let Some(names) = self.field_names(method, symbols::HASH) else { return Ok(None) };
        let Some(fields) = self.fields(instance, &names) else { return Ok(None) };
        let mut hasher = TupleHasher::default();
        for field in fields {
            hasher.push(self.hash(field)?);
        }
        self.burn(names.len());
        Ok(Some(hasher.finish()))
    }

    /// `a == b` of two instances of one dataclass, under the same condition.
    pub(super) fn equal_by_fields(&mut self, a: Value, b: Value) -> Outcome<Option<bool>> {
        let Some((x, y)) = self.both_fields(a, b, symbols::EQ) else { return Ok(None) };
        self.burn(x.len());
        if a.is(b) {
            return Ok(Some(true));
        }
        for (x, y) in x.into_iter().zip(y) {
            if !self.equal(x, y)? {
                return Ok(Some(false));
            }
        }
        Ok(Some(true))
    }

    /// `a operator b` of two instances of one dataclass, under the same condition and if the fields have an order.
    pub(super) fn order_by_fields(&mut self, operator: CompareOp, a: Value, b: Value) -> Outcome<Option<bool>> {
        let Some((x, y)) = self.both_fields(a, b, super::order_symbol(operator)) else { return Ok(None) };
        self.burn(x.len());
        for (x, y) in x.into_iter().zip(y) {
            if !self.same_or_equal(x, y)? {
                return self.order(operator, x, y);
            }
        }
        Ok(Some(operator.accepts(Ordering::Equal)))
    }

    fn both_fields(&mut self, a: Value, b: Value, name: Symbol) -> Option<(Fields, Fields)> {
        let (Value::Instance(x), Value::Instance(y)) = (a, b) else { return None };
        let class = self.heap[x].class();
        if self.heap[y].class() != class {
            return None;
        }
        let method = self.class_attribute(class, name)?;
        let names = self.field_names(method, name)?;
        Some((self.fields(a, &names)?, self.fields(b, &names)?))
    }

    /// The fields that a method of a dataclass is about, if it is the one that was made under this name.
    fn field_names(&self, method: Value, name: Symbol) -> Option<SmallVec<[Symbol; 4]>> {
        let Value::Function(id) = method else { return None };
        match self.heap[id].shortcut.as_deref()? {
            Shortcut::Fields { method, names } if *method == name => Some(SmallVec::from_slice(names)),
            _ => None,
        }
    }

    /// The values of fields that nothing intercepts and that are data of builtin types.
    fn fields(&mut self, instance: Value, names: &[Symbol]) -> Option<Fields> {
        let Value::Instance(id) = instance else { return None };
        let class = self.heap[id].class();
        let own_class = self.class_attribute(class, symbols::CLASS);
        if self.has_hook(class, symbols::GETATTRIBUTE) || !matches!(own_class, None | Some(Value::Native(_))) {
            return None;
        }
        let mut fields = Fields::with_capacity(names.len());
        for name in names {
            let found = self.class_attribute(class, *name);
            let field = match self.place_of(found, class, *name)? {
                Place::Slot(index) => self.slot_value(id, index),
                _ => self.own_attribute(instance, *name),
            };
            fields.push(field.filter(|field| field.is_plain_data())?);
        }
        Some(fields)
    }
}
