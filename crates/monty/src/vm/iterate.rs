//! Iteration: `for`, `iter`, unpacking, and turning iterables into lists, Python code included.

use super::{Continuation, Flow, Machine, Ret, steps::Action};
use crate::{
    bytecode::{Op, Reg},
    heap::IteratorId,
    objects::{Alias, GeneratorKind, Range},
    runtime::{Consumer, Next, Outcome},
    symbols::{self, static_symbol},
    value::{Symbol, Value},
};

impl Machine {
    /// The state of a `for`: builtin sequences and ranges need no iterator object.
    #[inline(never)]
    pub(crate) fn get_iter(&mut self, it: Reg, src: Reg) -> Flow {
        let value = self.register(src);
        match value {
            Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_) => {
                self.set_register(it, value);
                self.set_register(it + 1, Value::Int(0));
                Ok(())
            }
            Value::Range(id) => {
                let range = self.rt.heap[id];
                self.set_range(it, range)
            }
            _ => {
                self.continuations.push(Continuation::ForIter { it });
                self.iter_value(value, Ret::Cont)
            }
        }
    }

    fn set_range(&mut self, it: Reg, range: Range) -> Flow {
        let Ok(len) = i64::try_from(range.len()) else {
            let value = Value::Range(self.rt.heap.alloc(range));
            self.continuations.push(Continuation::ForIter { it });
            return self.iter_value(value, Ret::Cont);
        };
        self.set_register(it, Value::Int(range.step));
        self.set_register(it + 1, Value::Int(range.start));
        self.set_register(it + 2, Value::Int(len));
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn for_iter_from(&mut self, it: Reg, iterator: Value) -> Flow {
        if let Err(control) = self.check_iterator(iterator) {
            return self.throw(control);
        }
        self.set_register(it, iterator);
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn get_range(&mut self, it: Reg, base: Reg, count: u8) -> Flow {
        let arguments: Vec<Value> = (0..count).map(|at| self.register(base + at)).collect();
        if !self.rt.program.diverted.is_empty()
            && let Some(name) = static_symbol("range")
            && let Some(own) = self.own_range(name)
        {
            let Some(callee) = own else { return self.name_error(name) };
            self.continuations.push(Continuation::ForIter { it });
            self.continuations.push(Continuation::CollectRange);
            return self.call_value(callee, &arguments, &[], Ret::Cont);
        }
        let range = match arguments[..] {
            [Value::Int(stop)] => Range { start: 0, stop, step: 1 },
            [Value::Int(start), Value::Int(stop)] => Range { start, stop, step: 1 },
            [Value::Int(start), Value::Int(stop), Value::Int(step)] if step != 0 => Range { start, stop, step },
            _ => {
                let class = Value::Class(crate::classes::RANGE);
                self.continuations.push(Continuation::ForIter { it });
                self.continuations.push(Continuation::CollectRange);
                return self.call_value(class, &arguments, &[], Ret::Cont);
            }
        };
        self.set_range(it, range)
    }

    /// What `range` means if a program may have replaced it; `None` if it is the usual one, `Some(None)` if it is deleted.
    #[expect(clippy::option_option, reason = "not replaced and deleted are two things")]
    fn own_range(&self, name: Symbol) -> Option<Option<Value>> {
        if !self.rt.program.diverted.contains(&name) || self.rt.program.unit_of(self.frame().code).hidden {
            return None;
        }
        let global = self.rt.dict_get_symbol(self.frame().globals, name);
        let found = global.or_else(|| self.rt.builtin(name));
        (!found.is_some_and(|found| found.is(Value::Class(crate::classes::RANGE)))).then_some(found)
    }

    /// The next item of a `for` whose iterator is not a builtin sequence.
    #[inline(never)]
    pub(crate) fn for_iter(&mut self, dst: Reg, it: Reg, to: u32) -> Flow {
        match self.register(it) {
            Value::Iterator(id) if self.next_pair(id, dst) => Ok(()),
            Value::Iterator(id) => match self.rt.next_or_steps(id) {
                Ok(Next::Item(item)) => {
                    self.set_register(dst, item);
                    Ok(())
                }
                Ok(Next::End) => {
                    self.frame_mut().pc = to;
                    Ok(())
                }
                Ok(Next::Steps) => self.drive(Action::advance(Value::Iterator(id), Ret::Op)),
                Err(control) => self.throw(control),
            },
            Value::Generator(id) => self.send(id, Value::None, Ret::Op),
            Value::None => {
                self.frame_mut().pc = to;
                Ok(())
            }
            sequence @ (Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_)) => {
                let Value::Int(index) = self.register(it + 1) else { return Ok(()) };
                match self.rt.sequence_item(sequence, index as usize) {
                    Some(item) => {
                        self.set_register(dst, item);
                        self.set_register(it + 1, Value::Int(index + 1));
                    }
                    None => self.frame_mut().pc = to,
                }
                Ok(())
            }
            iterator => self.next_value(iterator, Ret::Op),
        }
    }

    /// `for a, b in enumerate(…)`: the pair goes to its two registers at once, and no tuple is made.
    fn next_pair(&mut self, id: IteratorId, dst: Reg) -> bool {
        let code = &self.code().code;
        let Some(Op::Unpack { base, src, count: 2 }) = code.ops.get(self.frame().pc as usize).copied() else {
            return false;
        };
        if src != dst || code.locals.iter().any(|local| local.register == dst) {
            return false;
        }
        let Some((first, second)) = self.rt.native_next_pair(id) else { return false };
        self.set_register(base, first);
        self.set_register(base + 1, second);
        self.frame_mut().pc += 1;
        true
    }

    /// `iter(value)`
    #[inline(never)]
    pub(crate) fn iter_value(&mut self, value: Value, ret: Ret) -> Flow {
        match value {
            Value::Generator(id) if self.rt.heap[id].kind == GeneratorKind::Generator => self.deliver(ret, value),
            _ if self.rt.is_object(value) => {
                let class = self.rt.class_of(value);
                match self.rt.class_attribute(class, symbols::ITER) {
                    Some(found)
                        if !found.is_none()
                            && let Some(method) = self.rt.python_method(value, symbols::ITER) =>
                    {
                        self.call_then(Continuation::Iterator { ret }, method, &[value])
                    }
                    None if self.rt.class_attribute(class, symbols::GETITEM).is_some() => {
                        self.call_prelude("iteration.sequence_iterator", &[value], ret)
                    }
                    None | Some(Value::None) => self.not_iterable(value, ret),
                    Some(_) => {
                        let iterator = self.rt.native_iter(value);
                        self.settle(iterator, ret)
                    }
                }
            }
            Value::Alias(id) if !self.rt.heap[id].is_union => {
                let starred = Alias { is_starred: true, ..self.rt.heap[id].clone() };
                let starred = Value::Alias(self.rt.heap.alloc(starred));
                let list = self.rt.list(vec![starred]);
                let iterator = self.rt.native_iter(list);
                self.settle(iterator, ret)
            }
            Value::Alias(_) | Value::Class(_) | Value::Generator(_) => self.not_iterable(value, ret),
            _ => {
                let iterator = self.rt.native_iter(value);
                self.settle(iterator, ret)
            }
        }
    }

    fn not_iterable(&mut self, value: Value, ret: Ret) -> Flow {
        let message = format!("'{}' object is not iterable", self.rt.type_name(value));
        let error = self.rt.type_error(message);
        self.settle(error, ret)
    }

    pub(crate) fn check_iterator(&mut self, value: Value) -> Outcome<()> {
        let fine = match value {
            Value::Iterator(_) | Value::Generator(_) | Value::Future(_) => true,
            Value::Instance(_) => {
                let class = self.rt.class_of(value);
                self.rt.class_attribute(class, symbols::NEXT).is_some()
            }
            _ => false,
        };
        if fine {
            return Ok(());
        }
        let message = format!("iter() returned non-iterator of type '{}'", self.rt.type_name(value));
        self.rt.type_error(message)
    }

    /// `next(iterator)`; the end is `StopIteration`.
    #[inline(never)]
    pub(crate) fn next_value(&mut self, iterator: Value, ret: Ret) -> Flow {
        match iterator {
            Value::Generator(id) if self.rt.heap[id].kind == GeneratorKind::Generator => {
                self.send(id, Value::None, ret)
            }
            Value::Iterator(_) => self.drive(Action::advance(iterator, ret)),
            _ => self.next_of_object(iterator, ret),
        }
    }

    /// The same for an object whose class has `__next__`.
    pub(crate) fn next_of_object(&mut self, iterator: Value, ret: Ret) -> Flow {
        let class = self.rt.class_of(iterator);
        match self.rt.special_method(class, symbols::NEXT) {
            Some(method) => self.call_value(method, &[iterator], &[], ret),
            None => {
                let message = format!("'{}' object is not an iterator", self.rt.type_name(iterator));
                let error = self.rt.type_error(message);
                self.settle(error, ret)
            }
        }
    }

    /// Delivers a list of everything in an iterable.
    #[inline(never)]
    pub(crate) fn collect_values(&mut self, iterable: Value, ret: Ret) -> Flow {
        if let Value::Generator(id) = iterable
            && self.rt.heap[id].kind == GeneratorKind::Generator
        {
            return self.collect_into_list(iterable, ret);
        }
        if self.rt.is_native_iterable(iterable) {
            match self.with_memory(&[iterable], |rt| rt.iterate(iterable)) {
                Ok(items) => {
                    let list = self.rt.list(items);
                    return self.deliver(ret, list);
                }
                Err(control) if matches!(*control, crate::runtime::Control::NeedsPython) => {}
                Err(control) => return self.control(*control, ret),
            }
        }
        self.continuations.push(Continuation::CollectIterator { ret });
        self.iter_value(iterable, Ret::Cont)
    }

    /// The same for what makes room first where CPython does: it asks an object how many items there are, and what that
    /// prints or raises is seen.
    pub(crate) fn collect_values_of(&mut self, iterable: Value, asks_length: bool, ret: Ret) -> Flow {
        if asks_length && self.rt.tells_length(iterable) {
            return self.call_prelude("iteration.list_of", &[iterable], ret);
        }
        self.collect_values(iterable, ret)
    }

    /// Delivers a list of what an iterator still gives.
    pub(crate) fn collect_into_list(&mut self, iterator: Value, ret: Ret) -> Flow {
        let list = self.rt.heap.alloc(Vec::new());
        self.consume_iterator(iterator, Consumer::List { list }, ret)
    }

    #[inline(never)]
    pub(crate) fn unpack(&mut self, value: Value, base: Reg, count: u8) -> Flow {
        match value {
            Value::List(_)
            | Value::Tuple(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::ByteArray(_)
            | Value::MemoryView(_)
            | Value::Dict(_)
            | Value::Range(_)
            | Value::Set(_)
            | Value::View(_)
            | Value::Deque(_) => {
                // What is far too long is not copied to find that out.
                let source = match value {
                    Value::Range(id) if self.rt.heap[id].len() > u64::from(u8::MAX) => {
                        let range = self.rt.heap[id];
                        let stop = range.get(u64::from(u8::MAX) + 1);
                        Value::Range(self.rt.heap.alloc(Range { stop, ..range }))
                    }
                    _ => value,
                };
                let items = match self.unpack_items(source, count) {
                    Ok(items) => items,
                    Err(control) => return self.throw(control),
                };
                for (item, at) in items.into_iter().zip(base..) {
                    self.set_register(at, item);
                }
                Ok(())
            }
            _ => {
                let value = match value {
                    Value::BigRange(_) => self.rt.native_iter(value).unwrap_or(value),
                    _ => value,
                };
                self.continuations.push(Continuation::Unpack { base, count });
                let wanted = Value::Int(i64::from(count));
                match value {
                    _ if self.may_be_iterable(value) => {
                        self.call_prelude("iteration.take", &[value, wanted], Ret::Cont)
                    }
                    _ => {
                        let message = format!("cannot unpack non-iterable {} object", self.rt.type_name(value));
                        let error = self.rt.type_error(message);
                        self.settle(error, Ret::Cont)
                    }
                }
            }
        }
    }

    /// The items of an unpacking, exactly `count`.
    pub(crate) fn unpack_items(&mut self, value: Value, count: u8) -> Outcome<Vec<Value>> {
        let items = self.rt.iterate(value)?;
        let count = usize::from(count);
        if items.len() < count {
            let message = format!("not enough values to unpack (expected {count}, got {})", items.len());
            return self.rt.value_error(message);
        }
        if items.len() > count {
            let message = match value {
                Value::List(_) | Value::Tuple(_) | Value::Dict(_) => {
                    format!("too many values to unpack (expected {count}, got {})", items.len())
                }
                _ => format!("too many values to unpack (expected {count})"),
            };
            return self.rt.value_error(message);
        }
        Ok(items)
    }

    /// Whether iterating is worth a try: the messages of unpacking differ from those of `iter`.
    fn may_be_iterable(&mut self, value: Value) -> bool {
        match value {
            Value::Generator(id) => self.rt.heap[id].kind == GeneratorKind::Generator,
            _ if self.rt.is_object(value) => {
                let class = self.rt.class_of(value);
                self.rt.class_attribute(class, symbols::ITER).is_some()
                    || self.rt.class_attribute(class, symbols::GETITEM).is_some()
            }
            Value::Iterator(_) => true,
            Value::Alias(id) => !self.rt.heap[id].is_union,
            _ => self.rt.is_native_iterable(value),
        }
    }

    #[inline(never)]
    pub(crate) fn unpack_star(&mut self, base: Reg, src: Reg, before: u8, after: u8) -> Flow {
        let value = self.register(src);
        let iterable = self.may_be_iterable(value);
        if !iterable {
            let message = format!("cannot unpack non-iterable {} object", self.rt.type_name(value));
            let error = self.rt.type_error(message);
            return self.settle(error, Ret::Reg(base));
        }
        if let Value::List(_) | Value::Tuple(_) = value {
            let items = self.rt.items(value).unwrap_or_default();
            self.rt.burn(items.len());
            return self.unpack_star_items(&items, base, before, after);
        }
        self.continuations.push(Continuation::UnpackStar { base, before, after });
        self.collect_values(value, Ret::Cont)
    }

    #[inline(never)]
    pub(crate) fn unpack_star_items(&mut self, items: &[Value], base: Reg, before: u8, after: u8) -> Flow {
        let (first, last) = (usize::from(before), usize::from(after));
        if items.len() < first + last {
            let message =
                format!("not enough values to unpack (expected at least {}, got {})", first + last, items.len());
            let error = self.rt.value_error(message);
            return self.settle(error, Ret::Reg(base));
        }
        let middle = self.rt.list(items[first..items.len() - last].to_vec());
        let values = items[..first].iter().copied().chain([middle]).chain(items[items.len() - last..].iter().copied());
        for (value, at) in values.zip(base..) {
            self.set_register(at, value);
        }
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn list_extend(&mut self, list: Reg, src: Reg, call: u8) -> Flow {
        self.extend_list(self.register(list), self.register(src), call == 1, true)
    }

    /// `f(*src)` with anything but a tuple.
    #[inline(never)]
    pub(crate) fn spread_items(&mut self, dst: Reg, src: Reg) -> Flow {
        let value = self.register(src);
        let all = self.rt.list(Vec::new());
        self.set_register(dst, all);
        self.extend_list(all, value, true, false)
    }

    fn extend_list(&mut self, list: Value, value: Value, is_call: bool, asks_length: bool) -> Flow {
        let Value::List(id) = list else { return Ok(()) };
        let iterable = self.may_be_iterable(value);
        if !iterable {
            let class = self.rt.type_name(value);
            if is_call {
                return self.call_error_of(&format!("argument after * must be an iterable, not {class}"));
            }
            let error = self.rt.type_error(format!("Value after * must be an iterable, not {class}"));
            return self.settle(error, Ret::Reg(self.scratch()));
        }
        self.continuations.push(Continuation::Extend { list: id });
        self.collect_values_of(value, asks_length, Ret::Cont)
    }
}
