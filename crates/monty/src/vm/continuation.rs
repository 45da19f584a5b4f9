//! What happens with the result of a call that the machine itself made: small states on a stack of their own, so that a
//! program can stop inside a sort key or an `__eq__` and go on elsewhere.

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::{Flow, Machine, Ret, keys::KeySearch, steps::Action};
use crate::{
    bytecode::{BinaryOp, CompareOp, Reg},
    classes,
    heap::{ClassRef, DictId, FunctionId, GeneratorId, IteratorId, ListId, ModuleId},
    objects::{GeneratorKind, Iterator},
    runtime::{Asked, Consumer, Control, Sorter, Values},
    symbols,
    value::{NativeId, Symbol, Truth, Value},
};

/// One way of doing a binary operation or comparison: a method and its two arguments.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Attempt {
    pub method: Value,
    pub receiver: Value,
    pub argument: Value,
    /// The answer of `__eq__` stands for `!=`.
    pub negate: bool,
}

/// What to do with a result.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Continuation {
    /// Nothing: the result is dropped and `value` delivered instead.
    Replace { value: Value, ret: Ret },
    /// A generator becomes an instance of the class.
    ShowAs { class: ClassRef, ret: Ret },
    /// `__init__` must return `None`; then the instance is the result.
    Init { instance: Value, ret: Ret },
    /// `__new__` gave the result: call `__init__` if it is an instance of the class.
    New { class: ClassRef, positional: Vec<Value>, keywords: Vec<(Symbol, Value)>, ret: Ret },
    /// The result's truth, perhaps negated. `strict` names the method whose result must be a bool.
    Truth { negate: bool, strict: bool, ret: Ret },
    /// The result of `__len__` as a truth value.
    LengthTruth { ret: Ret },
    /// The result of `__len__` as a length.
    Length { ret: Ret },
    /// A truth value decides a jump.
    Branch { when: bool, to: u32 },
    /// A binary operation: on `NotImplemented` the next attempt.
    Binary { operator: BinaryOp, in_place: bool, left: Value, right: Value, rest: SmallVec<[Attempt; 2]>, ret: Ret },
    /// A comparison: on `NotImplemented` the next attempt.
    Compare { operator: CompareOp, left: Value, right: Value, negate: bool, rest: SmallVec<[Attempt; 2]>, ret: Ret },
    /// The result of `__iter__` becomes the state of a `for`.
    ForIter { it: Reg },
    /// The result of `__await__` must be an iterator.
    Awaited { ret: Ret },
    /// The result of `__aiter__` must be an asynchronous iterator.
    AsyncIterator { ret: Ret },
    /// The result of `__iter__` must be an iterator.
    Iterator { ret: Ret },
    /// The result of `__iter__` is collected.
    CollectIterator { ret: Ret },
    /// The collected list replaces an argument of a native call.
    CallNative { native: NativeId, positional: Values, keywords: Vec<(Symbol, Value)>, at: u8, ret: Ret },
    /// `__getattr__` is asked if the attribute is missing.
    GetAttrHook { object: Value, name: Symbol, ret: Ret },
    /// `AttributeError` gets to know what was asked of which object.
    AttrContext { object: Value, name: Symbol, ret: Ret },
    /// `AttributeError` gives the default.
    AttrDefault { default: Value, ret: Ret },
    /// Whether there was no `AttributeError`.
    HasAttr { ret: Ret },
    /// `StopIteration` gives the default.
    NextDefault { default: Value, ret: Ret },
    /// The result must be a string; `method` is in the message.
    MustBeStr { method: Symbol, ret: Ret },
    /// The result of `__hash__` must be an int.
    Hash { ret: Ret },
    /// The result of `__hash__` of a key that is looked up.
    KeyHash(Box<KeySearch>),
    /// Whether the key is equal to one of the table.
    KeyEqual { search: Box<KeySearch>, known: Value },
    /// The result is called with these arguments.
    CallResult { positional: Values, keywords: Vec<(Symbol, Value)>, ret: Ret },
    /// The call to make once a unit of the prelude is loaded.
    CallPrelude { function: String, positional: Values, ret: Ret },
    /// The module is loaded: mark it and deliver it.
    ImportDone { loading: Symbol, name: Symbol, leaf: bool, ret: Ret },
    /// A module's `__getattr__` is asked for a name to import.
    ImportHook { module: ModuleId, name: Symbol, ret: Ret },
    /// Text is compiled and run: deliver the namespace's entry.
    TextDone { namespace: DictId, name: Value, ret: Ret },
    /// Nothing: the result goes on.
    Pass { ret: Ret },
    /// A function of the prelude has ended: `extra` frames beyond those of the program may stand on the stack.
    Uncounted { extra: u32, ret: Ret },
    /// A name that the namespace object of a class body may not have.
    OwnName { dst: Reg, cell: Option<Reg>, site: u32 },
    /// The body of a class has run.
    FinishClass {
        metaclass: ClassRef,
        name: Value,
        bases: Vec<Value>,
        namespace: DictId,
        keywords: Vec<(Symbol, Value)>,
        ret: Ret,
    },
    /// A generator under `yield from`: the result is yielded on.
    Delegate { dst: Reg },
    /// `generator.close()`: it must not yield.
    Closed { kind: GeneratorKind, ret: Ret },
    /// `__exit__` gave the result; deliver as it is.
    CacheAttribute { object: Value, name: Symbol, ret: Ret },
    /// The result of `__index__`/`__int__`-like hooks goes back into a native call at this argument.
    RetryNative { native: NativeId, positional: Values, keywords: Vec<(Symbol, Value)>, at: u8, ret: Ret },
    /// `range(…)` with arguments that are not small ints: its iterator.
    CollectRange,
    /// Exactly `count` items in a list go to registers.
    Unpack { base: Reg, count: u8 },
    /// Items in a list go to registers, the middle ones as a list.
    UnpackStar { base: Reg, before: u8, after: u8 },
    /// Items in a list are appended to another.
    Extend { list: ListId },
    /// Items in a list are added to a set.
    ExtendSet { set: crate::heap::SetId },
    /// What a pattern asked for, as a list, goes to registers; `None` if the subject does not fit.
    Matched { dst: Reg, base: Reg },
    /// `raise cls`: the instance is raised.
    RaiseInstance { class: Value, cause: Option<Value> },
    /// The next item of `source`, or the result of a call about one, goes to a consumer.
    Loop { source: Value, consumer: Consumer, asked: Asked, ret: Ret },
    /// The result of `__iter__` is consumed.
    Consume { consumer: Consumer, ret: Ret },
    /// What a step of a native iterator asked for.
    Step { iterator: IteratorId, asked: Asked, held: Value, ret: Ret },
    /// The result is kept by `lru_cache` and delivered.
    Remember { wrapper: FunctionId, key: Value, hash: i64, ret: Ret },
    /// The result is dropped and the iterator's next item delivered.
    Advance { iterator: Value, ret: Ret },
    /// The keys of `items` in a list: sort by them.
    SortKeys { items: ListId, target: Option<ListId>, reverse: bool, ret: Ret },
    /// The answer to a comparison of a sort.
    Sorting { sorter: Box<Sorter>, items: ListId, target: Option<ListId>, reverse: bool, ret: Ret },
    /// The generator object that a frame belongs to; `send`, `throw`, `next` results pass through.
    Resumed { generator: GeneratorId, ret: Ret },
}

impl Continuation {
    /// Where its own result goes; `None` for those that act on the frame.
    pub(crate) fn ret(&self) -> Option<Ret> {
        match self {
            Self::Replace { ret, .. }
            | Self::ShowAs { ret, .. }
            | Self::Init { ret, .. }
            | Self::New { ret, .. }
            | Self::Truth { ret, .. }
            | Self::LengthTruth { ret }
            | Self::Length { ret }
            | Self::Binary { ret, .. }
            | Self::Compare { ret, .. }
            | Self::Iterator { ret }
            | Self::Awaited { ret }
            | Self::AsyncIterator { ret }
            | Self::CollectIterator { ret }
            | Self::CallNative { ret, .. }
            | Self::GetAttrHook { ret, .. }
            | Self::AttrDefault { ret, .. }
            | Self::AttrContext { ret, .. }
            | Self::HasAttr { ret }
            | Self::NextDefault { ret, .. }
            | Self::MustBeStr { ret, .. }
            | Self::Hash { ret }
            | Self::CallPrelude { ret, .. }
            | Self::CallResult { ret, .. }
            | Self::ImportDone { ret, .. }
            | Self::ImportHook { ret, .. }
            | Self::TextDone { ret, .. }
            | Self::Pass { ret }
            | Self::Uncounted { ret, .. }
            | Self::FinishClass { ret, .. }
            | Self::Closed { ret, .. }
            | Self::CacheAttribute { ret, .. }
            | Self::RetryNative { ret, .. }
            | Self::Loop { ret, .. }
            | Self::Consume { ret, .. }
            | Self::Step { ret, .. }
            | Self::Remember { ret, .. }
            | Self::Advance { ret, .. }
            | Self::SortKeys { ret, .. }
            | Self::Sorting { ret, .. }
            | Self::Resumed { ret, .. } => Some(*ret),
            Self::KeyHash(search) | Self::KeyEqual { search, .. } => Some(search.ret()),
            Self::CollectRange => Some(Ret::Cont),
            Self::Branch { .. }
            | Self::ForIter { .. }
            | Self::Unpack { .. }
            | Self::UnpackStar { .. }
            | Self::Matched { .. }
            | Self::OwnName { .. }
            | Self::Extend { .. }
            | Self::ExtendSet { .. }
            | Self::Delegate { .. }
            | Self::RaiseInstance { .. } => None,
        }
    }

    pub(crate) fn trace(&self, visit: &mut dyn FnMut(Value)) {
        let mut all = |values: &[Value]| values.iter().for_each(|value| visit(*value));
        match self {
            Self::Replace { value, .. } => all(&[*value]),
            Self::ShowAs { class, .. } => all(&[Value::Class(*class)]),
            Self::Init { instance, .. } => all(&[*instance]),
            Self::New { class, positional, keywords, .. } => {
                all(positional);
                all(&[Value::Class(*class)]);
                keywords.iter().for_each(|(_, value)| all(&[*value]));
            }
            Self::Binary { left, right, rest, .. } | Self::Compare { left, right, rest, .. } => {
                all(&[*left, *right]);
                rest.iter().for_each(|attempt| all(&[attempt.method, attempt.receiver, attempt.argument]));
            }
            Self::CallNative { positional, keywords, .. }
            | Self::RetryNative { positional, keywords, .. }
            | Self::CallResult { positional, keywords, .. } => {
                all(positional);
                keywords.iter().for_each(|(_, value)| all(&[*value]));
            }
            Self::KeyHash(search) => search.for_each_value(|value| all(&[value])),
            Self::KeyEqual { search, known } => {
                search.for_each_value(|value| all(&[value]));
                all(&[*known]);
            }
            Self::GetAttrHook { object, .. }
            | Self::AttrContext { object, .. }
            | Self::CacheAttribute { object, .. } => all(&[*object]),
            Self::AttrDefault { default, .. } | Self::NextDefault { default, .. } => all(&[*default]),
            Self::CallPrelude { positional, .. } => all(positional),
            Self::ImportHook { module, .. } => all(&[Value::Module(*module)]),
            Self::TextDone { namespace, name, .. } => all(&[Value::Dict(*namespace), *name]),
            Self::FinishClass { metaclass, name, bases, namespace, keywords, .. } => {
                all(bases);
                all(&[Value::Class(*metaclass), *name, Value::Dict(*namespace)]);
                keywords.iter().for_each(|(_, value)| all(&[*value]));
            }
            Self::Extend { list } => all(&[Value::List(*list)]),
            Self::ExtendSet { set } => all(&[Value::Set(*set)]),
            Self::RaiseInstance { class, cause } => all(&[*class, cause.unwrap_or_default()]),
            Self::Loop { source, consumer, .. } => {
                all(&[*source]);
                consumer.trace(visit);
            }
            Self::Consume { consumer, .. } => consumer.trace(visit),
            Self::Step { iterator, held, .. } => all(&[Value::Iterator(*iterator), *held]),
            Self::Remember { wrapper, key, .. } => all(&[Value::Function(*wrapper), *key]),
            Self::Advance { iterator, .. } => all(&[*iterator]),
            Self::Sorting { sorter, items, target, .. } => {
                all(&[Value::List(*items), target.map_or(Value::None, Value::List)]);
                sorter.trace(visit);
            }
            Self::SortKeys { items, target, .. } => {
                all(&[Value::List(*items), target.map_or(Value::None, Value::List)]);
            }
            Self::Resumed { generator, .. } => all(&[Value::Generator(*generator)]),
            _ => {}
        }
    }
}

impl Machine {
    /// Starts a call whose result goes through a continuation.
    #[inline(never)]
    pub(crate) fn call_then(&mut self, continuation: Continuation, callee: Value, arguments: &[Value]) -> Flow {
        self.continuations.push(continuation);
        self.call_value(callee, arguments, &[], Ret::Cont)
    }

    /// Calls a native once more, with the result of `__index__` in the place of the argument that was asked for it.
    fn retry_native(
        &mut self,
        native: NativeId,
        (positional, keywords): (Values, Vec<(Symbol, Value)>),
        at: u8,
        value: Value,
        ret: Ret,
    ) -> Flow {
        if let Err(control) = self.rt.exact(value, classes::INT, "__index__") {
            if let Control::Raise(_) = *control {
                return self.control(*control, ret);
            }
            self.continuations.push(Continuation::RetryNative { native, positional, keywords, at, ret });
            return self.control(*control, Ret::Cont);
        }
        self.call_native_with(native, (positional, keywords), at, value, ret)
    }

    /// Calls a native with a value in the place of one of its arguments.
    fn call_native_with(
        &mut self,
        native: NativeId,
        (mut positional, mut keywords): (Values, Vec<(Symbol, Value)>),
        at: u8,
        value: Value,
        ret: Ret,
    ) -> Flow {
        let (at, given) = (usize::from(at), positional.len());
        if let Some(argument) = positional.get_mut(at) {
            *argument = value;
        } else if let Some((_, argument)) = keywords.get_mut(at - given) {
            *argument = value;
        }
        self.call_native(native, &positional, &keywords, ret)
    }

    /// Goes on with a result.
    #[inline(never)]
    pub(crate) fn resume(&mut self, continuation: Continuation, value: Value) -> Flow {
        match continuation {
            Continuation::Replace { value, ret } => self.deliver(ret, value),
            Continuation::ShowAs { class, ret } => {
                self.rt.show_as(value, class);
                self.deliver(ret, value)
            }
            Continuation::Init { instance, ret } => {
                if value.is_none() {
                    return self.deliver(ret, instance);
                }
                let message = format!("__init__() should return None, not '{}'", self.rt.type_name(value));
                let error = self.rt.type_error(message);
                self.settle(error, ret)
            }
            Continuation::New { class, positional, keywords, ret } => {
                self.init_instance(class, value, &positional, &keywords, ret)
            }
            Continuation::Truth { negate, strict, ret } => self.resume_truth(value, negate, strict, ret),
            Continuation::LengthTruth { ret } => {
                let truth = self.checked_length(value).map(|length| Value::from(length > 0));
                self.settle(truth, ret)
            }
            Continuation::Length { ret } => {
                let length = self.checked_length(value).map(Value::Int);
                self.settle(length, ret)
            }
            Continuation::Branch { when, to } => {
                if matches!(value, Value::Bool(truth) if truth.get() == when) {
                    self.jump(to);
                }
                Ok(())
            }
            Continuation::Binary { operator, in_place, left, right, rest, ret } => match value {
                Value::NotImplemented => self.attempt_binary(operator, in_place, left, right, rest, ret),
                _ => self.deliver(ret, value),
            },
            Continuation::Compare { operator, left, right, negate, rest, ret } => match value {
                Value::NotImplemented => self.attempt_compare(operator, left, right, rest, ret),
                _ if negate => self.truth_to(value, true, ret),
                _ => self.deliver(ret, value),
            },
            Continuation::ForIter { it } => self.for_iter_from(it, value),
            Continuation::AsyncIterator { ret } => self.check_async_iterator(value, ret),
            Continuation::Awaited { ret } => self.check_awaited(value, ret),
            Continuation::Iterator { ret } => match self.check_iterator(value) {
                Ok(()) => self.deliver(ret, value),
                Err(control) => self.control(*control, ret),
            },
            Continuation::CollectIterator { ret } => match self.check_iterator(value) {
                Ok(()) => self.collect_into_list(value, ret),
                Err(control) => self.control(*control, ret),
            },
            Continuation::RetryNative { native, positional, keywords, at, ret } => {
                self.retry_native(native, (positional, keywords), at, value, ret)
            }
            Continuation::CallNative { native, positional, keywords, at, ret } => {
                self.call_native_with(native, (positional, keywords), at, value, ret)
            }
            Continuation::GetAttrHook { ret, .. }
            | Continuation::AttrDefault { ret, .. }
            | Continuation::AttrContext { ret, .. }
            | Continuation::NextDefault { ret, .. }
            | Continuation::ImportHook { ret, .. }
            | Continuation::Resumed { ret, .. } => self.deliver(ret, value),
            Continuation::HasAttr { ret } => self.deliver(ret, Value::TRUE),
            Continuation::MustBeStr { method, ret } => {
                if self.rt.as_text(value).is_some() {
                    return self.deliver(ret, value);
                }
                let (name, class) = (self.rt.symbols.text(method), self.rt.type_name(value));
                let message = match method {
                    symbols::FORMAT => format!("{name} must return a str, not {class}"),
                    _ => format!("{name} returned non-string (type {class})"),
                };
                let error = self.rt.type_error(message);
                self.settle(error, ret)
            }
            Continuation::Hash { ret } => match self.rt.as_int(value) {
                Some(crate::numbers::Int::Small(hash)) => {
                    self.deliver(ret, Value::Int(if hash == -1 { -2 } else { hash }))
                }
                Some(int) => self.deliver(ret, Value::Int(crate::numbers::hash::hash_int(&int))),
                None => {
                    let error = self.rt.type_error("__hash__ method should return an integer");
                    self.settle(error, ret)
                }
            },
            Continuation::KeyHash(search) => self.key_hashed(search, value),
            Continuation::KeyEqual { search, known } => {
                self.key_compared(search, known, matches!(value, Value::Bool(Truth::True)))
            }
            other => self.resume_work(other, value),
        }
    }

    /// The continuations that carry on work of the machine itself: loading, classes, unpacking, generators.
    fn resume_work(&mut self, continuation: Continuation, value: Value) -> Flow {
        match continuation {
            Continuation::CallPrelude { function, positional, ret } => self.call_loaded(&function, &positional, ret),
            Continuation::CallResult { positional, keywords, ret } => {
                self.call_value(value, &positional, &keywords, ret)
            }
            Continuation::ImportDone { loading, name, leaf, ret } => self.import_done(loading, name, leaf, ret),
            Continuation::TextDone { namespace, name, ret } => {
                let found = self.rt.dict_get(namespace, name).map(|found| found.unwrap_or(Value::None));
                self.settle(found, ret)
            }
            Continuation::Pass { ret } => self.deliver(ret, value),
            Continuation::Uncounted { extra, ret } => {
                self.count_again(extra);
                self.deliver(ret, value)
            }
            Continuation::OwnName { dst, .. } => {
                self.set_register(dst, value);
                Ok(())
            }
            Continuation::FinishClass { metaclass, name, bases, namespace, keywords, ret } => {
                self.finish_class(metaclass, name, &bases, namespace, keywords, value, ret)
            }
            Continuation::Consume { consumer, ret } => match self.check_iterator(value) {
                Ok(()) => self.consume_iterator(value, consumer, ret),
                Err(control) => self.control(*control, ret),
            },
            Continuation::Remember { wrapper, key, hash, ret } => self.remember(wrapper, key, hash, value, ret),
            Continuation::SortKeys { items, target, reverse, ret } => {
                self.sort_with_keys(items, target, reverse, value, ret)
            }
            Continuation::Delegate { dst } => self.yield_delegated(dst, value),
            Continuation::Closed { kind, ret } => {
                let message = format!("{} ignored GeneratorExit", kind.description());
                let error = self.rt.raise(classes::RUNTIME_ERROR, message);
                self.settle(error, ret)
            }
            Continuation::CacheAttribute { object, name, ret } => {
                self.rt.set_own_attribute(object, name, value);
                self.deliver(ret, value)
            }
            Continuation::CollectRange => self.iter_value(value, Ret::Cont),
            Continuation::Unpack { base, count } => match self.unpack_items(value, count) {
                Ok(items) => {
                    items.into_iter().zip(base..).for_each(|(item, at)| self.set_register(at, item));
                    Ok(())
                }
                Err(control) => self.throw(control),
            },
            Continuation::UnpackStar { base, before, after } => {
                let items = self.rt.items(value).unwrap_or_default();
                self.unpack_star_items(&items, base, before, after)
            }
            Continuation::Matched { dst, base } => self.resume_matched(dst, base, value),
            Continuation::Extend { list } => {
                let items = self.rt.items(value).unwrap_or_default();
                items.into_iter().for_each(|item| self.rt.push(list, item));
                Ok(())
            }
            Continuation::ExtendSet { set } => {
                let items = self.rt.items(value).unwrap_or_default();
                for item in items {
                    if let Err(control) = self.rt.set_add(set, item) {
                        return self.add_to_set_slowly(set, item, *control);
                    }
                }
                Ok(())
            }
            Continuation::RaiseInstance { class, cause } => self.raise_made(class, value, cause),
            _ => Ok(()),
        }
    }

    fn resume_truth(&mut self, value: Value, negate: bool, strict: bool, ret: Ret) -> Flow {
        match value {
            Value::Bool(truth) => self.deliver(ret, Value::from(truth.get() != negate)),
            _ if strict => {
                let message = format!("__bool__ should return bool, returned {}", self.rt.type_name(value));
                let error = self.rt.type_error(message);
                self.settle(error, ret)
            }
            _ => self.truth_to(value, negate, ret),
        }
    }

    fn checked_length(&mut self, value: Value) -> Result<i64, Box<Control>> {
        match self.rt.as_small(value) {
            Some(length) if length >= 0 => Ok(length),
            Some(_) => self.rt.value_error("__len__() should return >= 0"),
            None if self.rt.as_int(value).is_some_and(|length| length.is_negative()) => {
                self.rt.value_error("__len__() should return >= 0")
            }
            None if self.rt.as_int(value).is_some() => {
                let message = format!("cannot fit '{}' into an index-sized integer", self.rt.type_name(value));
                self.rt.overflow_error(message)
            }
            None => {
                let message = format!("'{}' object cannot be interpreted as an integer", self.rt.type_name(value));
                self.rt.type_error(message)
            }
        }
    }

    /// An exception arrives instead of a result: `Some` if the continuation deals with it.
    pub(crate) fn catch(&mut self, continuation: &Continuation, error: Value) -> Option<Flow> {
        match continuation {
            Continuation::GetAttrHook { object, name, ret } if self.rt.is_instance(error, classes::ATTRIBUTE_ERROR) => {
                let class = self.rt.class_of(*object);
                let hook = self.rt.special_method(class, symbols::GETATTR)?;
                Some(self.call_value(hook, &[*object, (*name).into()], &[], *ret))
            }
            Continuation::AttrContext { object, name, .. } => {
                self.tell_attribute_of(error, *object, *name);
                None
            }
            Continuation::KeyHash(search) => Some(self.key_not_hashed(search, error)),
            Continuation::Uncounted { extra, .. } => {
                self.count_again(*extra);
                None
            }
            Continuation::OwnName { dst, cell, site } if self.rt.is_instance(error, classes::KEY_ERROR) => {
                Some(self.load_name_beyond(*dst, *cell, *site))
            }
            Continuation::AttrDefault { default, ret } if self.rt.is_instance(error, classes::ATTRIBUTE_ERROR) => {
                Some(self.deliver(*ret, *default))
            }
            Continuation::ImportHook { module, name, ret } if self.rt.is_instance(error, classes::ATTRIBUTE_ERROR) => {
                Some(self.cannot_import(*module, *name, *ret))
            }
            Continuation::ImportDone { loading, .. } => {
                self.rt.forget_module(*loading);
                None
            }
            Continuation::HasAttr { ret } if self.rt.is_instance(error, classes::ATTRIBUTE_ERROR) => {
                Some(self.deliver(*ret, Value::FALSE))
            }
            Continuation::NextDefault { default, ret } if self.rt.is_instance(error, classes::STOP_ITERATION) => {
                Some(self.deliver(*ret, *default))
            }
            Continuation::Loop { asked: Asked::Next, .. } | Continuation::Step { asked: Asked::Next, .. }
                if self.rt.is_instance(error, classes::STOP_ITERATION) =>
            {
                self.continuations.push(continuation.clone());
                Some(self.drive(Action::end(Ret::Cont)))
            }
            Continuation::Step { iterator, asked, held, ret } => {
                if *asked == Asked::Call
                    && matches!(self.rt.heap[*iterator], Iterator::Callable { .. })
                    && self.rt.is_instance(error, classes::STOP_ITERATION)
                {
                    self.rt.answer_step(*iterator, *asked, *held, None);
                    return Some(self.drive(Action::end(*ret)));
                }
                self.rt.fail_step(*iterator, *asked);
                None
            }
            Continuation::SortKeys { items, target, .. } => {
                self.abandon_keys(*items, *target);
                None
            }
            Continuation::Sorting { sorter, items, target, reverse, .. } => {
                self.abandon_sort(sorter, *items, *target, *reverse);
                None
            }
            Continuation::Delegate { dst } if self.rt.is_instance(error, classes::STOP_ITERATION) => {
                let value = self.rt.exception_field(error, symbols::VALUE).unwrap_or(Value::None);
                self.set_register(*dst, value);
                Some(Ok(()))
            }
            Continuation::Closed { ret, .. }
                if self.rt.is_instance(error, classes::GENERATOR_EXIT)
                    || self.rt.is_instance(error, classes::STOP_ITERATION) =>
            {
                let value = self.rt.exception_field(error, symbols::VALUE).unwrap_or(Value::None);
                Some(self.deliver(*ret, value))
            }
            _ => None,
        }
    }
}
