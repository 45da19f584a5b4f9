//! Subscripts, displays and f-strings.

use smallvec::SmallVec;

use super::{Continuation, Flow, Machine, Ret, keys::KeyUse};
use crate::{
    bytecode::Reg,
    heap::{DictId, SetId},
    objects::{Set, Slice},
    runtime::{Control, Lookup, Outcome, Runtime, plain_bound},
    symbols,
    value::{Symbol, Value},
};

impl Machine {
    #[inline(never)]
    pub(crate) fn get_item(&mut self, dst: Reg, object: Reg, key: Reg) -> Flow {
        let (object, key) = (self.register(object), self.register(key));
        self.get_item_of(object, key, Ret::Reg(dst))
    }

    /// `object[key]`
    #[inline(never)]
    pub(crate) fn get_item_of(&mut self, object: Value, key: Value, ret: Ret) -> Flow {
        match object {
            Value::Instance(_) => {
                if let Some(method) = self.rt.python_method(object, symbols::GETITEM) {
                    return self.call_value(method, &[object, key], &[], ret);
                }
            }
            Value::Class(_) if self.rt.python_method(object, symbols::GETITEM).is_some() => {
                let Some(method) = self.rt.python_method(object, symbols::GETITEM) else { return Ok(()) };
                return self.call_value(method, &[object, key], &[], ret);
            }
            Value::Class(class) if class.user().is_some() => {
                if let Some(method) = self.rt.class_attribute(class, symbols::CLASS_GETITEM) {
                    return match method {
                        Value::Native(id) if self.rt.registry.native(id).is_class_method => {
                            self.call_value(method, &[object, key], &[], ret)
                        }
                        _ => {
                            let positional = SmallVec::from_slice(&[key]);
                            self.continuations.push(Continuation::CallResult { positional, keywords: Vec::new(), ret });
                            self.get_attribute(object, symbols::CLASS_GETITEM, Ret::Cont)
                        }
                    };
                }
            }
            _ => {}
        }
        match self.with_memory(&[object, key], |rt| rt.get_item(object, key)) {
            Ok(value) => self.deliver(ret, value),
            Err(control) => match *control {
                Control::NeedsPython => {
                    self.use_key_in_python(KeyUse::Get { ret }, "operators.get_item", &[object, key])
                }
                other => self.control(other, ret),
            },
        }
    }

    #[inline(never)]
    pub(crate) fn set_item(&mut self, object: Reg, key: Reg, src: Reg) -> Flow {
        let (object, key, value) = (self.register(object), self.register(key), self.register(src));
        let ret = Ret::Reg(self.scratch());
        if let Some(method) = self.rt.python_method(object, symbols::SETITEM) {
            return self.call_value(method, &[object, key, value], &[], ret);
        }
        match self.with_memory(&[object, key, value], |rt| rt.set_item(object, key, value)) {
            Ok(()) => Ok(()),
            Err(control) => match *control {
                Control::NeedsPython => {
                    self.use_key_in_python(KeyUse::Set { value, ret }, "operators.set_item", &[object, key, value])
                }
                Control::Buffer(_) => self.call_prelude("buffers.set_item", &[object, key, value], ret),
                other => self.control(other, ret),
            },
        }
    }

    #[inline(never)]
    pub(crate) fn delete_item(&mut self, object: Reg, key: Reg) -> Flow {
        let (object, key) = (self.register(object), self.register(key));
        let ret = Ret::Reg(self.scratch());
        if let Some(method) = self.rt.python_method(object, symbols::DELITEM) {
            return self.call_value(method, &[object, key], &[], ret);
        }
        match self.with_memory(&[object, key], |rt| rt.delete_item(object, key)) {
            Ok(()) => Ok(()),
            Err(control) => match *control {
                Control::NeedsPython => {
                    self.use_key_in_python(KeyUse::Delete { ret }, "operators.delete_item", &[object, key])
                }
                other => self.control(other, ret),
            },
        }
    }

    /// `object[start:stop:step]`
    #[inline(never)]
    pub(crate) fn get_slice(&mut self, dst: Reg, object: Reg, base: Reg) -> Flow {
        // What was just written is read in the same pieces: read as a whole it would be waited for.
        let frame = self.frame().base as usize;
        let first = frame + usize::from(base);
        if let [start, stop, Value::None] = &self.stack[first..first + 3] {
            let (start, stop) = (plain_bound(start, 0), plain_bound(stop, i64::MAX));
            if let &Value::Str(id) = &self.stack[frame + usize::from(object)] {
                if let Some(part) = self.rt.slice_text(id, start, stop) {
                    self.set_register(dst, Value::Str(part));
                    return Ok(());
                }
            } else if let Some(part) = self.rt.slice_quickly(self.register(object), start, stop) {
                self.set_register(dst, part);
                return Ok(());
            }
        }
        let slice = Slice { start: self.register(base), stop: self.register(base + 1), step: self.register(base + 2) };
        let object = self.register(object);
        let key = Value::Slice(self.rt.heap.alloc(slice));
        self.get_item_of(object, key, Ret::Reg(dst))
    }

    #[inline(never)]
    pub(crate) fn make_slice(&mut self, dst: Reg, base: Reg) -> Flow {
        let slice = Slice { start: self.register(base), stop: self.register(base + 1), step: self.register(base + 2) };
        let value = Value::Slice(self.rt.heap.alloc(slice));
        self.set_register(dst, value);
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn make_set(&mut self, dst: Reg, base: Reg, count: u8) -> Flow {
        let items: Vec<Value> = (0..count).map(|at| self.register(base + at)).collect();
        match self.rt.hashed_set(&items) {
            Ok(table) => {
                let set = self.rt.set(Set { table, frozen: false });
                self.set_register(dst, set);
                Ok(())
            }
            Err(control) => match *control {
                Control::NeedsPython => {
                    let items = self.rt.list(items);
                    self.call_prelude("operators.make_set", &[items], Ret::Reg(dst))
                }
                other => self.control(other, Ret::Reg(dst)),
            },
        }
    }

    #[inline(never)]
    pub(crate) fn make_dict(&mut self, dst: Reg, base: Reg, count: u8) -> Flow {
        let dict = self.rt.dict();
        for at in 0..count {
            let (key, value) = (self.register(base + 2 * at), self.register(base + 2 * at + 1));
            if let Err(control) = self.rt.dict_set(dict, key, value) {
                return match *control {
                    Control::NeedsPython => {
                        let items = (0..2 * count).map(|at| self.register(base + at)).collect();
                        let items = self.rt.list(items);
                        self.call_prelude("operators.make_dict", &[items], Ret::Reg(dst))
                    }
                    other => self.control(other, Ret::Reg(dst)),
                };
            }
        }
        self.set_register(dst, Value::Dict(dict));
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn set_add(&mut self, set: Reg, src: Reg) -> Flow {
        let (Value::Set(id), value) = (self.register(set), self.register(src)) else { return Ok(()) };
        match self.rt.set_add(id, value) {
            Ok(_) => Ok(()),
            Err(control) => self.add_to_set_slowly(id, value, *control),
        }
    }

    #[inline(never)]
    pub(crate) fn add_to_set_slowly(&mut self, set: SetId, value: Value, control: Control) -> Flow {
        let ret = Ret::Reg(self.scratch());
        match control {
            Control::NeedsPython => self.call_prelude("operators.set_add", &[Value::Set(set), value], ret),
            other => self.control(other, ret),
        }
    }

    #[inline(never)]
    pub(crate) fn set_extend(&mut self, set: Reg, src: Reg) -> Flow {
        let Value::Set(id) = self.register(set) else { return Ok(()) };
        let value = self.register(src);
        if let Value::Set(other) = value
            && self.rt.update_set(crate::bytecode::BinaryOp::BitOr, id, other).is_ok()
        {
            return Ok(());
        }
        self.continuations.push(Continuation::ExtendSet { set: id });
        self.collect_values(value, Ret::Cont)
    }

    #[inline(never)]
    pub(crate) fn dict_add(&mut self, dict: Reg, key: Reg, src: Reg) -> Flow {
        let (Value::Dict(id), key, value) = (self.register(dict), self.register(key), self.register(src)) else {
            return Ok(());
        };
        match self.rt.dict_set(id, key, value) {
            Ok(()) => Ok(()),
            Err(control) => {
                let ret = Ret::Reg(self.scratch());
                match *control {
                    Control::NeedsPython => {
                        self.call_prelude("operators.set_item", &[Value::Dict(id), key, value], ret)
                    }
                    other => self.control(other, ret),
                }
            }
        }
    }

    #[inline(never)]
    pub(crate) fn dict_extend(&mut self, dict: Reg, src: Reg, call: u8) -> Flow {
        self.extend_dict(self.register(dict), self.register(src), call == 1)
    }

    fn extend_dict(&mut self, target: Value, value: Value, is_call: bool) -> Flow {
        let Value::Dict(target) = target else { return Ok(()) };
        let ret = Ret::Reg(self.scratch());
        match self.rt.plain(value) {
            // A subclass with an iterator of its own is asked for its keys.
            Value::Dict(source) if self.rt.python_method(value, symbols::ITER).is_none() => {
                self.merge_dict(target, source, is_call)
            }
            _ => {
                let class = self.rt.class_of(value);
                if self.rt.class_attribute(class, symbols::KEYS).is_some() {
                    if is_call {
                        let arguments = [Value::Dict(target), value, self.callee()];
                        return self.call_prelude("operators.merge_keywords", &arguments, ret);
                    }
                    return self.call_prelude("operators.merge_mapping", &[Value::Dict(target), value], ret);
                }
                let class = self.rt.type_name(value);
                if is_call {
                    return self.call_error_of(&format!("argument after ** must be a mapping, not {class}"));
                }
                let error = self.rt.type_error(format!("'{class}' object is not a mapping"));
                self.settle(error, ret)
            }
        }
    }

    /// An error of the call under construction; an object that is no function is named by what `str` gives.
    pub(crate) fn call_error_of(&mut self, message: &str) -> Flow {
        let ret = Ret::Reg(self.scratch());
        let callee = self.callee();
        if let Value::Instance(_) = callee {
            let message = self.rt.str(message);
            return self.call_prelude("operators.call_error", &[callee, message], ret);
        }
        let name = self.callee_name();
        let error = self.rt.type_error(format!("{name}() {message}"));
        self.settle(error, ret)
    }

    /// `f(**src)` with anything but a dict.
    #[inline(never)]
    pub(crate) fn spread_mapping(&mut self, dst: Reg, src: Reg) -> Flow {
        let value = self.register(src);
        let all = Value::Dict(self.rt.dict());
        self.set_register(dst, all);
        self.extend_dict(all, value, true)
    }

    fn merge_dict(&mut self, target: DictId, source: DictId, unique: bool) -> Flow {
        if self.rt.heap[target].positions() == 0 {
            return match self.rt.update_dict(target, Value::Dict(source)) {
                Ok(()) => Ok(()),
                Err(control) => self.throw(control),
            };
        }
        let entries: Vec<_> = self.rt.heap[source].iter().copied().collect();
        for entry in entries {
            if unique && matches!(self.rt.dict_get_hashed(target, entry.hash, entry.key), Ok(Some(_))) {
                let name = self.rt.display(entry.key);
                return self.call_error_of(&format!("got multiple values for keyword argument '{name}'"));
            }
            if let Err(control) = self.rt.dict_set(target, entry.key, entry.value) {
                return self.throw(control);
            }
        }
        Ok(())
    }

    /// What the call under construction calls.
    fn callee(&self) -> Value {
        let ops = &self.code().code.ops;
        let spread = ops[self.frame().pc as usize..].iter().find_map(|op| match op {
            crate::bytecode::Op::CallSpread { base, .. } => Some(*base),
            _ => None,
        });
        spread.map_or(Value::None, |base| self.register(base))
    }

    /// The name of what the call under construction calls, for messages.
    fn callee_name(&mut self) -> String {
        let callee = self.callee();
        let name = self.rt.function_qualname(callee);
        let function = match callee {
            Value::Method(id) => self.rt.heap[id].function,
            callee => callee,
        };
        match function {
            Value::Function(id) => {
                let globals = self.rt.heap[id].globals;
                let module = self.rt.dict_get_symbol(globals, symbols::NAME).unwrap_or(symbols::MAIN.into());
                format!("{}.{name}", self.rt.display(module))
            }
            _ => name,
        }
    }

    #[inline(never)]
    pub(crate) fn make_string(&mut self, dst: Reg, base: Reg, count: u8) -> Flow {
        let first = self.frame().base as usize + usize::from(base);
        let parts = &self.stack[first..first + usize::from(count)];
        let joined = match self.rt.join_texts(parts) {
            Err(control) if matches!(*control, Control::NeedsMemory) => {
                self.collect();
                self.rt.join_texts(&self.stack[first..first + usize::from(count)])
            }
            joined => joined,
        };
        match joined {
            Ok(text) => {
                self.set_register(dst, Value::Str(text));
                Ok(())
            }
            Err(control) => self.control(*control, Ret::Reg(dst)),
        }
    }

    #[inline(never)]
    pub(crate) fn format(&mut self, dst: Reg, src: Reg, spec: Reg, conversion: u8) -> Flow {
        let value = self.register(src);
        let spec = self.register(spec).defined();
        match self.with_memory(&[], |rt| rt.format_field(value, spec, conversion)) {
            Ok(text) => {
                self.set_register(dst, text);
                Ok(())
            }
            Err(control) if matches!(*control, Control::NeedsPython) => {
                let conversion = match conversion {
                    0 => Value::None,
                    letter => crate::value::Symbol(u32::from(letter)).into(),
                };
                let spec = spec.unwrap_or(symbols::EMPTY.into());
                self.call_prelude("text.format_field", &[value, conversion, spec], Ret::Reg(dst))
            }
            Err(control) => self.control(*control, Ret::Reg(dst)),
        }
    }

    #[inline(never)]
    pub(crate) fn enter_with(&mut self, dst: Reg, src: Reg, is_async: bool) -> Flow {
        let manager = self.register(src);
        let (enter, exit) = match is_async {
            true => (symbols::AENTER, symbols::AEXIT),
            false => (symbols::ENTER, symbols::EXIT),
        };
        for (name, at) in [(exit, dst), (enter, dst + 1)] {
            let class = self.rt.class_of(manager);
            let found = match self.rt.class_attribute(class, name) {
                Some(found) => self.rt.bind(found, manager, class),
                None => Ok(Lookup::Missing),
            };
            match found {
                Ok(Lookup::Value(method)) => self.set_register(at, method),
                Ok(Lookup::Missing) => {
                    return self.not_a_manager(manager, name, is_async, Ret::Reg(dst));
                }
                // What takes Python code to bind is bound when it is called.
                Ok(_) => {
                    let method = self.rt.special_method(class, name).unwrap_or_default();
                    let bound = self.rt.method(method, manager);
                    self.set_register(at, bound);
                }
                Err(control) => return self.control(*control, Ret::Reg(dst)),
            }
        }
        Ok(())
    }

    fn not_a_manager(&mut self, manager: Value, missing: Symbol, is_async: bool, ret: Ret) -> Flow {
        const KINDS: [&str; 2] = ["context manager", "asynchronous context manager"];
        let class = self.rt.class_of(manager);
        let full = self.rt.full_name(class);
        let mut message = format!(
            "'{}' object does not support the {} protocol (missed {} method)",
            full.strip_prefix("__main__.").unwrap_or(&full),
            KINDS[usize::from(is_async)],
            self.rt.symbols.text(missing)
        );
        let (others, statement) = match is_async {
            true => ([symbols::ENTER, symbols::EXIT], "with"),
            false => ([symbols::AENTER, symbols::AEXIT], "async with"),
        };
        if others.into_iter().all(|name| self.rt.class_attribute(class, name).is_some()) {
            message.push_str(&format!(
                " but it supports the {} protocol. Did you mean to use '{statement}'?",
                KINDS[usize::from(!is_async)]
            ));
        }
        let error = self.rt.type_error(message);
        self.settle(error, ret)
    }

    #[inline(never)]
    pub(crate) fn exit_with(&mut self, dst: Reg, exit: Reg, exception: Reg) -> Flow {
        let (exit, error) = (self.register(exit), self.register(exception));
        let class = Value::Class(self.rt.class_of(error));
        let traceback = self.rt.traceback_object(error);
        self.call_value(exit, &[class, error, traceback], &[], Ret::Reg(dst))
    }
}

impl Runtime {
    /// What a replacement field of an f-string becomes.
    fn format_field(&mut self, value: Value, spec: Option<Value>, conversion: u8) -> Outcome {
        let text = match conversion {
            b'r' => self.repr(value)?,
            b's' => self.str_of(value)?,
            b'a' => self.ascii(value)?,
            _ => {
                return match (value, spec) {
                    (Value::Str(_), None) => Ok(value),
                    (Value::Int(_), None) => self.str_value(value),
                    _ => self.format_value(value, spec.unwrap_or(symbols::EMPTY.into())),
                };
            }
        };
        let value = self.str(text);
        spec.map_or(Ok(value), |spec| self.format_value(value, spec))
    }
}
