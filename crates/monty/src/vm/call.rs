//! Calls of anything callable.

use smallvec::SmallVec;

use super::{Continuation, Flow, Machine, Ret, WINDOW};
use crate::{
    bytecode::{CodeKind, Reg},
    classes,
    heap::{ClassRef, FunctionId, SuperId},
    objects::{Generator, GeneratorKind, GeneratorState, Method, ShapeId, Super},
    registry::Args,
    runtime::{Cache, Control, HostRequest, Lookup, NameUse, Values},
    symbols,
    value::{NativeId, Symbol, Value},
};

/// A function with more registers than these keeps its other locals in a dict.
pub(super) const MOST_REGISTERS: u16 = 160;

impl Machine {
    fn arguments(&self, first: Reg, count: u8) -> Values {
        let start = self.frame().base as usize + usize::from(first);
        Values::from_slice(&self.stack[start..start + usize::from(count)])
    }

    /// A class whose instances start with a plain `__init__`: remembered, so that the loop makes them itself.
    #[inline(never)]
    pub(crate) fn call_class_op(&mut self, class: ClassRef, dst: Reg, base: Reg, count: u8, site: u32) -> Flow {
        if let Some(init) = self.plain_init(class) {
            let loaded = self.rt.program.code(self.rt.heap[init].code);
            if loaded.exact == u16::from(count) + 1 {
                let slot = (self.code().cache_base + site) as usize;
                let (index, value) = (self.rt.root_shape(class).0, Value::Function(init));
                self.rt.caches[slot] = Cache { guard: class.0.get(), epoch: self.rt.class_epoch, index, value };
            }
        }
        self.call_op(dst, base, count, site)
    }

    /// `class(…)` of a builtin class. The class in the callee's register is the constructor's first argument.
    #[inline(never)]
    pub(crate) fn construct_builtin(&mut self, class: ClassRef, dst: Reg, base: Reg, count: u8, site: u32) -> Flow {
        let id = self.rt.registry.constructor(class);
        match self.call_in_place(id, dst, base, count + 1) {
            Some(flow) => flow,
            None => self.call_op(dst, base, count, site),
        }
    }

    /// Calls a native whose arguments lie in registers just as it takes them; `None` if they must be bound or iterated.
    pub(super) fn call_in_place(&mut self, id: NativeId, dst: Reg, base: Reg, count: u8) -> Option<Flow> {
        let native = self.rt.registry.native(id);
        let parameters = &native.parameters;
        let start = self.frame().base as usize + usize::from(base);
        let positional = &self.stack[start..start + usize::from(count)];
        let iterable = parameters.collect.and_then(|at| positional.get(at));
        // A class or an alias may be iterable as well, and three arguments of `type` may lead to a metaclass.
        let is_type = positional.first().is_some_and(|class| class.is(Value::Class(classes::TYPE)));
        let is_special = |value: &Value| {
            matches!(
                value,
                Value::Generator(_) | Value::Iterator(_) | Value::Instance(_) | Value::Class(_) | Value::Alias(_)
            )
        };
        if iterable.is_some_and(is_special)
            || is_type && positional.len() > 2
            || positional.len() < parameters.required
            || positional.len() > parameters.positional && !parameters.has_args
        {
            return None;
        }
        Some(match (native.def.function)(&mut self.rt, &Args { positional, keywords: &[] }) {
            Ok(value) => {
                self.set_register(dst, value);
                Ok(())
            }
            Err(control) => self.native_failed(*control, id, base, count, Ret::Reg(dst)),
        })
    }

    #[inline(never)]
    pub(crate) fn call_op(&mut self, dst: Reg, base: Reg, count: u8, _site: u32) -> Flow {
        if let Some(flow) = self.call_in_window(dst, base, usize::from(count), &[]) {
            return flow;
        }
        let callee = self.register(base);
        let arguments = self.arguments(base + 1, count);
        self.call_value(callee, &arguments, &[], Ret::Reg(dst))
    }

    #[inline(never)]
    pub(crate) fn call_function_op(&mut self, id: FunctionId, base: Reg, count: u8, ret: Ret) -> Flow {
        let start = self.frame().base as usize + usize::from(base);
        if let Some(bound) = self.bind_in_place(id, start, usize::from(count), &[]) {
            return self.enter_bound(id, start, bound, ret);
        }
        let arguments = self.arguments(base, count);
        self.call_function(id, &arguments, &[], ret)
    }

    #[inline(never)]
    pub(crate) fn call_keywords(&mut self, dst: Reg, base: Reg, count: u8, site: u32) -> Flow {
        let code = self.code();
        let names = &code.code.sites[site as usize].keywords;
        let names: SmallVec<[Symbol; 8]> = names.iter().map(|name| code.names[*name as usize]).collect();
        if let Some(positional) = usize::from(count).checked_sub(names.len())
            && let Some(flow) = self.call_in_window(dst, base, positional, &names)
        {
            return flow;
        }
        let callee = self.register(base);
        let all = self.arguments(base + 1, count);
        let keywords = self.keywords_of(site, &all);
        let positional = &all[..all.len() - keywords.len()];
        self.call_value(callee, positional, &keywords, Ret::Reg(dst))
    }

    /// The last values with the names of a site.
    pub(crate) fn keywords_of(&self, site: u32, values: &[Value]) -> Vec<(Symbol, Value)> {
        let code = self.code();
        let names = &code.code.sites[site as usize].keywords;
        let first = values.len() - names.len();
        names.iter().zip(&values[first..]).map(|(name, value)| (code.names[*name as usize], *value)).collect()
    }

    #[inline(never)]
    pub(crate) fn call_spread(&mut self, dst: Reg, base: Reg) -> Flow {
        let callee = self.register(base);
        let mut keywords = SmallVec::<[(Symbol, Value); 4]>::new();
        if let Value::Dict(dict) = self.register(base + 2) {
            for entry in self.rt.heap[dict].iter().copied().collect::<SmallVec<[_; 4]>>() {
                match self.rt.plain(entry.key) {
                    Value::Str(id) => keywords.push((self.rt.symbol_of(id), entry.value)),
                    _ => {
                        let error = self.rt.type_error("keywords must be strings");
                        return self.settle(error, Ret::Reg(dst));
                    }
                }
            }
        }
        let items = self.register(base + 1);
        if let Some(flow) = self.spread_into_window(callee, items, &keywords, dst) {
            return flow;
        }
        let positional = self.rt.items(items).unwrap_or_default();
        self.rt.burn(positional.len());
        self.call_value(callee, &positional, &keywords, Ret::Reg(dst))
    }

    /// Calls a Python function or method with arguments that were in containers; `None` if that is not what it is.
    fn spread_into_window(
        &mut self,
        callee: Value,
        items: Value,
        keywords: &[(Symbol, Value)],
        dst: Reg,
    ) -> Option<Flow> {
        let (receiver, function) = match callee {
            Value::Method(id) => (Some(self.rt.heap[id].receiver), self.rt.heap[id].function),
            _ => (None, callee),
        };
        let Value::Function(id) = function else { return None };
        let start = self.top();
        self.grow_stack(start);
        let items: &[Value] = match items {
            Value::Tuple(id) => &self.rt.heap[id],
            Value::List(id) => &self.rt.heap[id],
            _ => return None,
        };
        let given = items.len() + usize::from(receiver.is_some());
        if given + keywords.len() > WINDOW / 2 {
            return None;
        }
        let values = receiver.iter().chain(items).copied().chain(keywords.iter().map(|pair| pair.1));
        for (place, value) in self.stack[start..].iter_mut().zip(values) {
            *place = value;
        }
        let names: SmallVec<[Symbol; 8]> = keywords.iter().map(|pair| pair.0).collect();
        let bound = self.bind_in_place(id, start, given, &names)?;
        Some(self.enter_bound(id, start, bound, Ret::Reg(dst)))
    }

    /// Calls a value.
    #[inline(never)]
    pub(crate) fn call_value(
        &mut self,
        callee: Value,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        match callee {
            Value::Function(id) => self.call_function(id, positional, keywords, ret),
            Value::Native(id) => self.call_unbound(id, positional, keywords, ret),
            Value::Method(id) => {
                let method = self.rt.heap[id];
                let mut all = Values::with_capacity(positional.len() + 1);
                all.push(method.receiver);
                all.extend_from_slice(positional);
                match method.function {
                    Value::Native(native) => self.call_native(native, &all, keywords, ret),
                    function => self.call_inside(function, &all, keywords, ret),
                }
            }
            Value::Class(class) => self.call_class(class, positional, keywords, ret),
            Value::Host(name) => {
                self.pending = ret;
                let request =
                    HostRequest { function: name.into(), positional: positional.to_vec(), keywords: keywords.to_vec() };
                Err(Box::new(super::Exit::Host(request)))
            }
            Value::Instance(_) => {
                let class = self.rt.class_of(callee);
                match self.rt.special_method(class, symbols::CALL) {
                    Some(method) => {
                        let mut all = Values::with_capacity(positional.len() + 1);
                        all.push(callee);
                        all.extend_from_slice(positional);
                        self.call_inside(method, &all, keywords, ret)
                    }
                    None => self.not_callable(callee, ret),
                }
            }
            Value::Descriptor(id) => match self.rt.heap[id] {
                crate::objects::Descriptor::StaticMethod(function) => {
                    self.call_value(function, positional, keywords, ret)
                }
                crate::objects::Descriptor::Special(found) => self.call_bound(found, positional, keywords, ret),
                _ => self.not_callable(callee, ret),
            },
            Value::Alias(id) if !self.rt.heap[id].is_union => {
                let origin = self.rt.heap[id].origin;
                self.call_value(origin, positional, keywords, ret)
            }
            _ => self.not_callable(callee, ret),
        }
    }

    /// Calls what a callable consists of. Methods of methods of methods … are as deep as other native recursion may be.
    fn call_inside(&mut self, callee: Value, positional: &[Value], keywords: &[(Symbol, Value)], ret: Ret) -> Flow {
        if let Value::Function(id) = callee {
            return self.call_function(id, positional, keywords, ret);
        }
        if let Err(control) = self.rt.deeper() {
            return self.control(*control, ret);
        }
        let flow = self.call_value(callee, positional, keywords, ret);
        self.rt.depth -= 1;
        flow
    }

    /// Calls what stands in the class of the first argument, bound to that as an attribute would be.
    fn call_bound(&mut self, found: Value, positional: &[Value], keywords: &[(Symbol, Value)], ret: Ret) -> Flow {
        let Some((receiver, rest)) = positional.split_first() else { return self.not_callable(found, ret) };
        let class = self.rt.class_of(*receiver);
        match self.rt.bind(found, *receiver, class) {
            Ok(Lookup::Value(method)) => self.call_inside(method, rest, keywords, ret),
            Ok(lookup) => {
                let (positional, keywords) = (rest.into(), keywords.to_vec());
                self.continuations.push(Continuation::CallResult { positional, keywords, ret });
                self.finish_lookup(lookup, *receiver, symbols::EMPTY, Ret::Cont)
            }
            Err(control) => self.control(*control, ret),
        }
    }

    pub(super) fn not_callable(&mut self, callee: Value, ret: Ret) -> Flow {
        let name = match callee {
            Value::Alias(_) => "typing.Union".to_owned(),
            _ => self.rt.type_name(callee),
        };
        let message = format!("'{name}' object is not callable");
        let error = self.rt.type_error(message);
        self.settle(error, ret)
    }

    /// Calls a Python function: a frame is pushed, or a generator made.
    #[inline(never)]
    pub(crate) fn call_function(
        &mut self,
        id: FunctionId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        let code = self.rt.heap[id].code;
        let exact = self.rt.program.code(code).exact;
        let bound;
        let values = if usize::from(exact) == positional.len() && keywords.is_empty() {
            positional
        } else {
            if self.rt.heap[id].shortcut.is_some()
                && let Some(flow) = self.call_shortcut(id, positional, keywords, ret)
            {
                return flow;
            }
            if let Some(flow) = self.bind_above(id, positional, keywords, ret) {
                return flow;
            }
            match self.bind_function(id, positional, keywords) {
                Ok(values) => {
                    bound = values;
                    &bound
                }
                Err(control) => return self.control(*control, ret),
            }
        };
        self.push_frame(id, values, ret)
    }

    /// Binds arguments on top of the stack and enters the function there; `None` if they do not fit so.
    fn bind_above(
        &mut self,
        id: FunctionId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Option<Flow> {
        if positional.len() + keywords.len() > WINDOW / 2 {
            return None;
        }
        let start = self.top();
        self.grow_stack(start);
        let values = positional.iter().copied().chain(keywords.iter().map(|pair| pair.1));
        for (place, value) in self.stack[start..].iter_mut().zip(values) {
            *place = value;
        }
        let names: SmallVec<[Symbol; 8]> = keywords.iter().map(|pair| pair.0).collect();
        let bound = self.bind_in_place(id, start, positional.len(), &names)?;
        Some(self.enter_bound(id, start, bound, ret))
    }

    /// Enters a function whose arguments are bound.
    #[inline(never)]
    pub(crate) fn push_frame(&mut self, id: FunctionId, values: &[Value], ret: Ret) -> Flow {
        let start = self.top();
        self.grow_stack(start);
        self.stack[start..start + values.len()].copy_from_slice(values);
        self.enter_bound(id, start, values.len(), ret)
    }

    /// The generator of a function whose `bound` parameters stand at `start`.
    pub(super) fn new_generator(&mut self, id: FunctionId, start: usize, bound: usize, kind: CodeKind) -> Value {
        let function = &self.rt.heap[id];
        let loaded = self.rt.program.code(function.code);
        let mut registers = Vec::with_capacity(usize::from(loaded.registers));
        registers.extend_from_slice(&self.stack[start..start + bound]);
        registers.resize(usize::from(loaded.registers), Value::Undefined);
        if loaded.captures > 0 {
            let first = usize::from(loaded.first_capture);
            registers[first..first + function.closure.len()].copy_from_slice(&function.closure);
        }
        let generator = Generator {
            kind: match kind {
                CodeKind::Coroutine => GeneratorKind::Coroutine,
                CodeKind::AsyncGenerator => GeneratorKind::AsyncGenerator,
                _ => GeneratorKind::Generator,
            },
            state: GeneratorState::Created,
            code: function.code,
            function: id,
            pc: 0,
            registers: registers.into(),
            handled: Value::Undefined,
            is_busy: false,
            class: None,
        };
        Value::Generator(self.rt.heap.alloc(generator))
    }

    /// Calls a native that may be an unbound method: the receiver's type is checked first.
    fn call_unbound(&mut self, id: NativeId, positional: &[Value], keywords: &[(Symbol, Value)], ret: Ret) -> Flow {
        let entry = self.rt.registry.native(id);
        if let Some(owner) = entry.owner
            && !entry.is_static
            && !entry.is_class_method
        {
            let Some(receiver) = positional.first() else {
                let (owner, name) = (self.rt.class_name(owner), entry.def.name);
                let message = match self.rt.is_slot_wrapper(id) {
                    true => format!("descriptor '{name}' of '{owner}' object needs an argument"),
                    false => format!("unbound method {owner}.{name}() needs an argument"),
                };
                let error = self.rt.type_error(message);
                return self.settle(error, ret);
            };
            if let Err(control) = self.rt.check_receiver(id, *receiver) {
                return self.control(*control, ret);
            }
        }
        if entry.is_static
            && entry.def.name == "__new__"
            && let Some(owner) = entry.owner
            && let Some(flow) = self.call_new(id, owner, positional, keywords, ret)
        {
            return flow;
        }
        self.call_native(id, positional, keywords, ret)
    }

    /// Calls a native function; an iterable argument that takes Python code to iterate becomes a list first.
    #[inline(never)]
    pub(crate) fn call_native(
        &mut self,
        id: NativeId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        let entry = self.rt.registry.native(id);
        let parameters = &entry.parameters;
        let fits = keywords.is_empty()
            && (parameters.required..=parameters.positional).contains(&positional.len())
            && positional.iter().all(|value| !value.is_undefined());
        let bound = if fits {
            None
        } else {
            match self.rt.bind_native(entry, positional, keywords) {
                Ok(bound) => Some(bound),
                Err(control) => return self.control(*control, ret),
            }
        };
        let args = match &bound {
            None => Args { positional, keywords: &[] },
            Some(bound) => Args { positional: &bound.positional, keywords: &bound.keywords },
        };
        if let Some(at) = parameters.collect
            && let Some(iterable) = args.get(at).and_then(|value| value.defined())
            && (self.needs_collecting(iterable) || entry.owner == Some(classes::LIST) && self.rt.tells_length(iterable))
        {
            return self.collect_for_native(id, at, iterable, positional, keywords, ret);
        }
        match (entry.def.function)(&mut self.rt, &args) {
            Ok(value) => self.deliver(ret, value),
            Err(control) => self.native_control(*control, id, positional, keywords, ret),
        }
    }

    /// Makes a list of the argument that a native iterates over, then calls it.
    fn collect_for_native(
        &mut self,
        id: NativeId,
        at: usize,
        iterable: Value,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        let entry = self.rt.registry.native(id);
        let asks_length = entry.owner == Some(classes::LIST);
        // The list is what `list` is to make.
        if let [Value::Class(classes::LIST), _] = positional
            && asks_length
            && entry.is_static
        {
            return self.collect_values_of(iterable, asks_length, ret);
        }
        let continuation = Continuation::CallNative {
            native: id,
            positional: positional.into(),
            keywords: keywords.to_vec(),
            at: at as u8,
            ret,
        };
        self.continuations.push(continuation);
        self.collect_values_of(iterable, asks_length, Ret::Cont)
    }

    fn needs_collecting(&mut self, iterable: Value) -> bool {
        match iterable {
            Value::Generator(_) => true,
            Value::Iterator(id) => !self.rt.steps_natively(id),
            Value::Instance(_) => {
                !self.rt.is_native_iterable(iterable) && {
                    let class = self.rt.class_of(iterable);
                    self.rt.class_attribute(class, symbols::ITER).is_some()
                        || self.rt.class_attribute(class, symbols::GETITEM).is_some()
                }
            }
            Value::Alias(id) => !self.rt.heap[id].is_union,
            Value::Class(_) => {
                self.rt.python_method(iterable, symbols::ITER).is_some()
                    || self.rt.python_method(iterable, symbols::GETITEM).is_some()
            }
            _ => false,
        }
    }

    /// A native called straight from the loop did not give a value.
    #[inline(never)]
    pub(crate) fn native_failed(&mut self, control: Control, id: NativeId, first: Reg, count: u8, ret: Ret) -> Flow {
        let positional = self.arguments(first, count);
        if self.rt.exported.is_some() {
            self.forget_temporaries(first, count, ret);
        }
        self.native_control(control, id, &positional, &[], ret)
    }

    /// Clears the temporaries that nobody reads any more during a call of a native: those behind its arguments, and the
    /// one for its result. What they still hold would keep garbage alive.
    fn forget_temporaries(&mut self, first: Reg, count: u8, ret: Ret) {
        let (variables, registers) = (self.code().variables, self.code().registers);
        let behind = u16::from(first) + u16::from(count);
        let result = match ret {
            Ret::Reg(dst) if dst >= variables && dst < first => Some(dst),
            _ => None,
        };
        let behind = (behind.max(u16::from(variables))..registers).filter_map(|at| Reg::try_from(at).ok());
        for at in behind.chain(result) {
            self.set_register(at, Value::Undefined);
        }
    }

    pub(crate) fn native_control(
        &mut self,
        control: Control,
        id: NativeId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        match control {
            Control::NeedsPython => match self.rt.registry.native(id).def.python {
                Some(function) => {
                    if keywords.is_empty()
                        && let Some(flow) = self.search_for_native(id, function, positional, ret)
                    {
                        return flow;
                    }
                    self.call_prelude_with(function, positional, keywords, ret)
                }
                None => {
                    let name = self.rt.registry.native(id).def.name;
                    let error = self.rt.type_error(format!("{name}() cannot call Python code here"));
                    self.settle(error, ret)
                }
            },
            Control::NeedsMemory => self.call_native_again(id, positional, keywords, ret),
            Control::Index(argument) => self.index_argument(argument, id, positional, keywords, ret),
            Control::Buffer(argument) => self.buffer_argument(argument, id, positional, keywords, ret),
            other => self.control(other, ret),
        }
    }

    /// Calls a native that was short of memory once more, after a collection.
    fn call_native_again(
        &mut self,
        id: NativeId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        let held: Values = positional.iter().copied().chain(keywords.iter().map(|(_, value)| *value)).collect();
        self.collect_sparing(&held);
        let entry = self.rt.registry.native(id);
        let outcome = self.rt.bind_native(entry, positional, keywords).and_then(|bound| {
            let args = Args { positional: &bound.positional, keywords: &bound.keywords };
            (entry.def.function)(&mut self.rt, &args)
        });
        match outcome {
            Ok(value) => self.deliver(ret, value),
            Err(control) => match *control {
                control @ Control::NeedsMemory => self.control(control, ret),
                control => self.native_control(control, id, positional, keywords, ret),
            },
        }
    }

    /// Calls `__index__` of an argument, then the native again with the result.
    fn index_argument(
        &mut self,
        argument: Value,
        native: NativeId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        let values = positional.iter().copied().chain(keywords.iter().map(|(_, value)| *value));
        let at = values.clone().position(|value| value.is(argument)).unwrap_or_default();
        let Some(method) = self.rt.python_method(argument, symbols::INDEX) else {
            return self.control(Control::NeedsPython, ret);
        };
        let continuation = Continuation::RetryNative {
            native,
            positional: positional.into(),
            keywords: keywords.to_vec(),
            at: at as u8,
            ret,
        };
        self.call_then(continuation, method, &[argument])
    }

    /// Asks an argument, or an item of one, for its bytes, then calls the native again with these in its place.
    fn buffer_argument(
        &mut self,
        object: Value,
        native: NativeId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        let values = || positional.iter().copied().chain(keywords.iter().map(|(_, value)| *value));
        let holds = |value| self.rt.items(value).is_some_and(|items| items.iter().any(|item| item.is(object)));
        let own = values().position(|value| value.is(object));
        let Some(at) = own.or_else(|| values().position(holds)) else {
            return self.control(Control::Buffer(object), ret);
        };
        let entry = self.rt.registry.native(native);
        let constructs = matches!(entry.owner, Some(classes::BYTES | classes::BYTEARRAY))
            && matches!(entry.def.name, "__new__" | "__init__");
        let function = match own {
            Some(_) if constructs => "buffers.all_octets",
            Some(_) => "buffers.octets",
            None => "buffers.each_octets",
        };
        let argument = values().nth(at).unwrap_or_default();
        let continuation = Continuation::CallNative {
            native,
            positional: positional.into(),
            keywords: keywords.to_vec(),
            at: at as u8,
            ret,
        };
        self.continuations.push(continuation);
        self.call_prelude(function, &[argument], Ret::Cont)
    }

    /// Calls a function of the prelude, loading its unit first if need be.
    #[inline(never)]
    pub(crate) fn call_prelude(&mut self, function: &'static str, positional: &[Value], ret: Ret) -> Flow {
        self.call_prelude_with(function, positional, &[], ret)
    }

    fn call_prelude_with(
        &mut self,
        function: &'static str,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        if let Some(callee) = self.rt.prelude_functions.get(function).copied() {
            let ret = self.uncounted(ret);
            return match keywords {
                [] => self.call_hook(callee, positional, ret),
                _ => self.call_value(callee, positional, keywords, ret),
            };
        }
        let (unit, name) = function.split_once('.').unwrap_or(("operators", function));
        let Some((_, namespace)) = self.rt.prelude.iter().find(|(known, _)| *known == unit).copied() else {
            if keywords.is_empty() {
                let positional = positional.into();
                self.continuations.push(Continuation::CallPrelude { function: function.to_owned(), positional, ret });
            } else {
                let partial = self.keyword_carrier(positional, keywords);
                self.continuations.push(Continuation::CallPrelude {
                    function: function.to_owned(),
                    positional: partial,
                    ret,
                });
            }
            return Err(Box::new(super::Exit::Load(super::Load::Prelude(unit))));
        };
        let symbol = self.rt.symbols.intern(name);
        match self.rt.dict_get_symbol(namespace, symbol) {
            Some(callee) => {
                self.rt.prelude_functions.insert(function, callee);
                let ret = self.uncounted(ret);
                self.call_value(callee, positional, keywords, ret)
            }
            None => {
                let error = self.rt.raise(classes::SYSTEM_ERROR, format!("prelude has no {function}"));
                self.settle(error, ret)
            }
        }
    }

    /// Arguments with keywords, packed for a call after a load: a marker, the names, then the values.
    fn keyword_carrier(&mut self, positional: &[Value], keywords: &[(Symbol, Value)]) -> Values {
        let names = keywords.iter().map(|(name, _)| (*name).into()).collect();
        let names = self.rt.tuple(names);
        let mut values = Values::from_slice(&[Value::Undefined, names]);
        values.extend(keywords.iter().map(|(_, value)| *value));
        values.extend_from_slice(positional);
        values
    }

    /// The call that waited for a unit of the prelude.
    #[inline(never)]
    pub(crate) fn call_loaded(&mut self, function: &str, packed: &[Value], ret: Ret) -> Flow {
        let (unit, name) = function.split_once('.').unwrap_or(("operators", function));
        let mut positional = packed;
        let mut keywords = Vec::new();
        if let [Value::Undefined, Value::Tuple(names), rest @ ..] = packed {
            let names = self.rt.heap[*names].clone();
            let (values, rest) = rest.split_at(names.len().min(rest.len()));
            positional = rest;
            for (name, value) in names.iter().zip(values) {
                if let Value::Str(id) = name {
                    keywords.push((self.rt.symbol_of(*id), *value));
                }
            }
        }
        let namespace = self.rt.prelude.iter().find(|(known, _)| *known == unit).map(|(_, namespace)| *namespace);
        let symbol = self.rt.symbols.intern(name);
        match namespace.and_then(|namespace| self.rt.dict_get_symbol(namespace, symbol)) {
            Some(callee) => self.call_value(callee, positional, &keywords, ret),
            None => {
                let error = self.rt.raise(classes::SYSTEM_ERROR, format!("prelude has no {function}"));
                self.settle(error, ret)
            }
        }
    }

    /// Looks for `base.name`, as long as finding it may fail or run code. What is plainly there, `call_method` finds again.
    #[inline(never)]
    pub(crate) fn load_method(&mut self, base: Reg, site: u32) -> Flow {
        let receiver = self.register(base);
        let name = self.code().site_name(site);
        let is_found = match receiver {
            Value::Super(id) => self.find_super_method(id, name, site).is_some(),
            _ => self.find_method(receiver, name, site).is_some(),
        };
        if is_found {
            return Ok(());
        }
        let class = self.rt.class_of(receiver);
        if matches!(receiver, Value::Generator(_)) && self.rt.registry.member(class, name).is_some() {
            return Ok(());
        }
        let is_hooked = self.rt.is_object(receiver) && self.rt.has_hook(class, symbols::GETATTRIBUTE);
        match self.rt.lookup(receiver, name) {
            // The arguments may give an instance another callback.
            Ok(Lookup::Value(callee)) if !is_hooked && matches!(receiver, Value::Instance(_)) => {
                self.keep_callee(base, callee);
                Ok(())
            }
            Ok(Lookup::Value(_)) if !is_hooked => Ok(()),
            _ => self.get_attribute(receiver, name, Ret::Op),
        }
    }

    /// Puts what `load_method` got in place of the receiver, as a method of nothing.
    pub(crate) fn keep_callee(&mut self, base: Reg, callee: Value) {
        let method = Method { function: callee, receiver: Value::Undefined };
        let method = Value::Method(self.rt.heap.alloc(method));
        self.set_register(base, method);
    }

    /// `base.name(…)`
    #[inline(never)]
    pub(crate) fn call_method(&mut self, dst: Reg, base: Reg, count: u8, site: u32) -> Flow {
        let receiver = self.register(base);
        let name = self.code().site_name(site);
        if let Value::Method(id) = receiver
            && self.rt.heap[id].receiver.is_undefined()
        {
            let callee = self.rt.heap[id].function;
            self.set_register(base, callee);
            return self.call_op(dst, base, count, site);
        }
        if let Value::Super(id) = receiver
            && let Some((function, object)) = self.find_super_method(id, name, site)
        {
            self.set_register(base, object);
            return self.call_function_op(function, base, count + 1, Ret::Reg(dst));
        }
        match self.find_method(receiver, name, site) {
            Some(Value::Function(id)) => self.call_function_op(id, base, count + 1, Ret::Reg(dst)),
            Some(Value::Native(id)) => {
                if !matches!(receiver, Value::Instance(_))
                    && let Some(flow) = self.call_in_place(id, dst, base, count + 1)
                {
                    return flow;
                }
                let arguments = self.arguments(base, count + 1);
                self.call_native(id, &arguments, &[], Ret::Reg(dst))
            }
            _ => {
                if let (Value::Generator(id), symbols::SEND, 1) = (receiver, name, count)
                    && self.rt.heap[id].kind == GeneratorKind::Generator
                {
                    return self.send(id, self.register(base + 1), Ret::Op);
                }
                let class = self.rt.class_of(receiver);
                let is_hooked = self.rt.is_object(receiver) && self.rt.has_hook(class, symbols::GETATTRIBUTE);
                match self.rt.lookup(receiver, name) {
                    Ok(Lookup::Value(callee)) if !is_hooked => {
                        self.set_register(base, callee);
                        self.call_op(dst, base, count, site)
                    }
                    _ => {
                        let arguments = self.arguments(base + 1, count);
                        self.call_attribute(receiver, name, &arguments, Ret::Reg(dst))
                    }
                }
            }
        }
    }

    /// The function that `super().name` finds for an instance, and that instance; remembered in the site's cache.
    fn find_super_method(&mut self, id: SuperId, name: Symbol, site: u32) -> Option<(FunctionId, Value)> {
        let Super { class, object } = self.rt.heap[id];
        let Value::Instance(instance) = object else { return None };
        let of = self.rt.heap[instance].class();
        let epoch = self.rt.class_epoch;
        let slot = (self.code().cache_base + site) as usize;
        match self.rt.caches[slot] {
            Cache { guard, epoch: known, index, value: Value::Function(function) }
                if guard == of.0.get() && known == epoch && index == class.0.get() =>
            {
                return Some((function, object));
            }
            _ => {}
        }
        let value @ Value::Function(function) = self.rt.attribute_after(of, class, name)? else { return None };
        self.rt.caches[slot] = Cache { guard: of.0.get(), epoch, index: class.0.get(), value };
        Some((function, object))
    }

    /// A method found on the class with nothing in front of it, remembered in the site's cache.
    fn find_method(&mut self, receiver: Value, name: Symbol, site: u32) -> Option<Value> {
        let slot = (self.code().cache_base + site) as usize;
        if let Value::Instance(id) = receiver {
            let (class, shape) = (self.rt.heap[id].class(), self.rt.heap[id].shape);
            if let Some(cache) = self.rt.remembered(NameUse::Call, shape, name) {
                self.rt.caches[slot] = cache;
                return Some(cache.value);
            }
            if self.rt.has_hook(class, symbols::GETATTRIBUTE) || self.rt.own_attribute(receiver, name).is_some() {
                return None;
            }
            let found = self.rt.class_attribute(class, name)?;
            let is_method = match found {
                Value::Function(_) => true,
                Value::Native(native) => {
                    let entry = self.rt.registry.native(native);
                    !entry.is_static
                        && !entry.is_class_method
                        && entry.owner.is_some_and(|owner| {
                            matches!(
                                self.rt.registry.own_member(owner, name),
                                Some(crate::registry::Attribute::Method(_))
                            ) && self.rt.is_subclass(class, owner)
                        })
                }
                _ => false,
            };
            if !is_method {
                return None;
            }
            if shape != ShapeId::DICT {
                let cache = Cache { guard: shape.0, epoch: self.rt.class_epoch, index: 0, value: found };
                self.rt.remember(slot, NameUse::Call, name, cache);
            }
            return Some(found);
        }
        if matches!(
            receiver,
            Value::Class(_) | Value::Module(_) | Value::Super(_) | Value::Function(_) | Value::Generator(_)
        ) {
            return None;
        }
        let class = self.rt.class_of(receiver);
        match self.rt.caches[slot] {
            Cache { guard, index: super::run::NO_SLOT, value: value @ Value::Native(_), .. }
                if guard == class.0.get() =>
            {
                return Some(value);
            }
            _ => {}
        }
        let crate::registry::Attribute::Method(native) = self.rt.registry.member(class, name)? else { return None };
        let value = Value::Native(native);
        self.rt.caches[slot] =
            Cache { guard: class.0.get(), epoch: self.rt.class_epoch, index: super::run::NO_SLOT, value };
        Some(value)
    }
}
