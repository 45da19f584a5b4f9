//! Sorting by keys that functions compute, and by a `<` that is Python code.

use super::{
    Continuation, Exit, Flow, Machine, Ret,
    steps::{Act, Action},
};
use crate::{
    bytecode::CompareOp,
    collections::merge_sort::MergeSort,
    heap::ListId,
    objects::{Iterator, Shortcut},
    runtime::{Awaited, Consumer, Control, Outcome, Sorter},
    symbols,
    types::list,
    value::Value,
};

impl Machine {
    /// Sorts the items of a list by keys, or by `<` of Python code if the key is `None`: into `target` if there is one, which is empty meanwhile, else into a new list.
    #[inline(never)]
    pub(crate) fn sort_by_key(
        &mut self,
        items: ListId,
        target: Option<ListId>,
        key: Value,
        reverse: bool,
        ret: Ret,
    ) -> Flow {
        if key.is_none() {
            let keys = self.rt.heap[items].clone();
            let keys = self.rt.list(keys);
            return self.sort_slowly(items, target, reverse, keys, ret);
        }
        let inner = self.rt.iterator(Iterator::Sequence { source: Value::List(items), index: 0 });
        let keys = self.rt.iterator(Iterator::Map { function: key, inners: [inner].into(), strict: false });
        self.continuations.push(Continuation::SortKeys { items, target, reverse, ret });
        let list = self.rt.heap.alloc(Vec::new());
        self.consume_iterator(keys, Consumer::List { list }, Ret::Cont)
    }

    /// The keys are there.
    pub(crate) fn sort_with_keys(
        &mut self,
        items: ListId,
        target: Option<ListId>,
        reverse: bool,
        keys: Value,
        ret: Ret,
    ) -> Flow {
        let (unsorted, listed) = (self.rt.heap[items].clone(), self.rt.items(keys).unwrap_or_default());
        let (sorted, outcome) = list::sort_values(&mut self.rt, &unsorted, &listed, reverse);
        match outcome {
            Err(control) if matches!(*control, Control::NeedsPython) => {
                self.sort_slowly(items, target, reverse, keys, ret)
            }
            Ok(()) => {
                let sorted = sorted.unwrap_or(unsorted);
                let outcome = match target {
                    None => Ok(self.rt.list(sorted)),
                    Some(target) => self.end_sort(target, sorted),
                };
                self.settle(outcome, ret)
            }
            Err(control) => {
                if let Some(target) = target {
                    *self.rt.heap.write(target) = sorted.unwrap_or(unsorted);
                }
                self.control(*control, ret)
            }
        }
    }

    /// Sorts by asking `<` of each two keys, or the function that they wrap.
    fn sort_slowly(&mut self, items: ListId, target: Option<ListId>, reverse: bool, keys: Value, ret: Ret) -> Flow {
        let Value::List(keys) = keys else { return self.deliver(ret, Value::None) };
        let compare = self.unwrap_keys(keys);
        let sort = MergeSort::new(self.rt.heap[keys].len());
        let sort = if reverse { sort.backwards() } else { sort };
        let (compare, alike) = (compare.unwrap_or(Value::Undefined), self.are_alike(keys));
        let sorter = Box::new(Sorter { keys, compare, awaits: Awaited::Truth, alike, sort });
        self.continuations.push(Continuation::Sorting { sorter, items, target, reverse, ret });
        self.drive(Action::SORT)
    }

    /// Whether all values of a list are instances of one class.
    fn are_alike(&self, keys: ListId) -> bool {
        let class = |key: &Value| self.rt.class_of(*key);
        let keys = &self.rt.heap[keys];
        keys.first().map(class).is_some_and(|first| keys.iter().all(|key| class(key) == first))
    }

    /// Replaces keys that `cmp_to_key` made by the objects in them if all have the same function, and gives that.
    fn unwrap_keys(&mut self, keys: ListId) -> Option<Value> {
        let first = *self.rt.heap[keys].first()?;
        let class = self.rt.class_of(first);
        let Value::Function(method) = self.rt.python_method(first, symbols::LT)? else { return None };
        let Some(Shortcut::KeyWrapper { compare, object }) = self.rt.heap[method].shortcut.as_deref() else {
            return None;
        };
        let (compare, object) = (*compare, *object);
        let function = self.rt.kept_attribute(first, compare)?;
        let wrapped = self.rt.heap[keys].clone();
        let unwrapped = |key: Value| {
            let same = self.rt.class_of(key) == class && self.rt.kept_attribute(key, compare)?.is(function);
            if same { self.rt.kept_attribute(key, object) } else { None }
        };
        let objects: Vec<Value> = wrapped.into_iter().map(unwrapped).collect::<Option<_>>()?;
        *self.rt.heap.write(keys) = objects;
        Some(function)
    }

    /// The next comparison of the sort on top.
    pub(super) fn sort_on(&mut self) -> Act {
        let Some(Continuation::Sorting { sorter, .. }) = self.continuations.last_mut() else { return Ok(None) };
        self.rt.fuel -= 1;
        if self.rt.fuel < 0 || self.rt.heap.wants_collection() {
            sorter.awaits = Awaited::Pause;
            return Err(Box::new(Exit::Pause));
        }
        let Some((left, right)) = sorter.sort.question() else { return self.sort_ends() };
        let keys = &self.rt.heap[sorter.keys];
        let key = |at: u32| keys.get(at as usize).copied().unwrap_or_default();
        let (left, right, compare) = (key(left), key(right), sorter.compare);
        if !compare.is_undefined() {
            sorter.awaits = Awaited::Number;
            return self.call_in_step(compare, &[left, right], Ret::Cont);
        }
        if let (Value::Instance(_), Value::Instance(_)) = (left, right)
            && self.rt.class_of(left) == self.rt.class_of(right)
            && let Some(method) = self.rt.python_method(left, symbols::LT)
        {
            self.await_sort(Awaited::Method);
            return self.call_in_step(method, &[left, right], Ret::Cont);
        }
        self.await_sort(Awaited::Truth);
        self.continuations.push(Continuation::Truth { negate: false, strict: false, ret: Ret::Cont });
        self.outside(|machine| machine.compare(CompareOp::Lt, left, right, Ret::Cont))
    }

    fn await_sort(&mut self, awaits: Awaited) {
        if let Some(Continuation::Sorting { sorter, .. }) = self.continuations.last_mut() {
            sorter.awaits = awaits;
        }
    }

    /// What the sort on top asked for arrives.
    pub(super) fn sort_answered(&mut self, value: Value) -> Act {
        let Some(Continuation::Sorting { sorter, .. }) = self.continuations.last_mut() else { return Ok(None) };
        let is_less = match (sorter.awaits, value) {
            (Awaited::Pause, _) => {
                // The question that the pause came before pays for itself.
                self.rt.fuel += 1;
                return Ok(Some(Action::SORT));
            }
            (Awaited::Truth | Awaited::Method, Value::Bool(is_less)) => is_less.get(),
            (Awaited::Number, Value::Int(number)) => number < 0,
            (Awaited::Number, Value::Float(number)) => number.get() < 0.0,
            (Awaited::Number, _) => {
                sorter.awaits = Awaited::Truth;
                self.continuations.push(Continuation::Truth { negate: false, strict: false, ret: Ret::Cont });
                return self.outside(|machine| machine.compare(CompareOp::Lt, value, Value::Int(0), Ret::Cont));
            }
            (Awaited::Method, Value::NotImplemented) => {
                let question = sorter.sort.question();
                sorter.awaits = Awaited::Truth;
                let (keys, again) = (&self.rt.heap[sorter.keys], sorter.alike);
                let key = |at: u32| keys.get(at as usize).copied().unwrap_or_default();
                let (left, right) = question.map_or_else(Default::default, |(left, right)| (key(left), key(right)));
                self.continuations.push(Continuation::Truth { negate: false, strict: false, ret: Ret::Cont });
                return self.outside(|machine| match again {
                    true => machine.compare(CompareOp::Lt, left, right, Ret::Cont),
                    false => machine.next_comparison(CompareOp::Lt, left, right, Ret::Cont),
                });
            }
            (Awaited::Truth | Awaited::Method, _) => {
                sorter.awaits = Awaited::Truth;
                return self.outside(|machine| machine.truth_to(value, false, Ret::Cont));
            }
        };
        sorter.sort.answer(is_less);
        Ok(Some(Action::SORT))
    }

    /// All keys are in order.
    fn sort_ends(&mut self) -> Act {
        let Some(Continuation::Sorting { sorter, items, target, reverse, ret }) = self.continuations.pop() else {
            return Ok(None);
        };
        let sorted = self.in_order(&sorter, items, reverse);
        let outcome = match target {
            None => Ok(self.rt.list(sorted)),
            Some(target) => self.end_sort(target, sorted),
        };
        self.outside(|machine| machine.settle(outcome, ret))
    }

    /// The items as their keys are ordered by now.
    fn in_order(&self, sorter: &Sorter, items: ListId, reverse: bool) -> Vec<Value> {
        let items = &self.rt.heap[items];
        let order = sorter.sort.order().iter().filter_map(|at| items.get(*at as usize).copied());
        if reverse { order.rev().collect() } else { order.collect() }
    }

    /// Puts sorted items where they belong.
    pub(crate) fn end_sort(&mut self, target: ListId, sorted: Vec<Value>) -> Outcome {
        let changed = self.rt.heap[target].capacity() > 0;
        *self.rt.heap.write(target) = sorted;
        if changed { self.rt.value_error("list modified during sort") } else { Ok(Value::None) }
    }

    /// An exception came from a key: the list gets its items back.
    pub(crate) fn abandon_keys(&mut self, items: ListId, target: Option<ListId>) {
        if let Some(target) = target {
            *self.rt.heap.write(target) = self.rt.heap[items].clone();
        }
    }

    /// An exception ended the sort: the list gets its items back as far as they are sorted.
    pub(crate) fn abandon_sort(&mut self, sorter: &Sorter, items: ListId, target: Option<ListId>, reverse: bool) {
        let Some(target) = target else { return };
        let mut sorter = sorter.clone();
        sorter.sort.abandon();
        *self.rt.heap.write(target) = self.in_order(&sorter, items, reverse);
    }
}
