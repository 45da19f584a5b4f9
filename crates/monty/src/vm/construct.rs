//! Making instances: `__new__`, `__init__`, and what builtin classes do in them.

use super::{Continuation, Flow, Machine, Ret};
use crate::{
    classes,
    heap::ClassRef,
    objects::{Descriptor, Instance},
    runtime::{Lookup, Runtime, Values},
    symbols,
    value::{NativeId, Symbol, Value},
};

/// Types whose `__new__` makes something empty, whatever it is given: `__init__` fills it.
const FILLED_LATER: [ClassRef; 6] =
    [classes::LIST, classes::DICT, classes::SET, classes::DEQUE, classes::BYTEARRAY, classes::PROPERTY];

/// Types that leave keywords to an `__init__` of the program's own.
const LAX: [ClassRef; 3] = [classes::FLOAT, classes::TUPLE, classes::FROZENSET];

impl Runtime {
    /// The `__init__` of a class that is not the one of a builtin class.
    pub(crate) fn own_init(&mut self, class: ClassRef) -> Option<Value> {
        match self.class_attribute(class, symbols::INIT)? {
            Value::Native(id) if self.registry.native(id).def.name == "__init__" => None,
            found => Some(self.as_special(found)),
        }
    }
}

impl Runtime {
    /// Whether the `__init__` of a builtin type has something to do for an instance that a `__new__` has made.
    fn fills(&self, init: NativeId, class: ClassRef) -> bool {
        let entry = self.registry.native(init);
        entry.def.name == "__init__"
            && entry.owner.is_some_and(|owner| {
                FILLED_LATER.contains(&owner)
                    || owner == classes::BASE_EXCEPTION_GROUP
                    || owner == classes::BASE_EXCEPTION && !self.is_subclass(class, classes::OS_ERROR)
            })
    }
}

impl Machine {
    /// `class(…)`
    pub(super) fn call_class(
        &mut self,
        class: ClassRef,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        match self.rt.metaclass_hook(class, symbols::CALL) {
            Some(hook) => self.call_metaclass(hook, class, positional, keywords, ret),
            None => self.instantiate(class, positional, keywords, ret),
        }
    }

    /// The same without the `__call__` of the metaclass.
    pub(crate) fn instantiate(
        &mut self,
        class: ClassRef,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        if class.user().is_none() {
            let mut all = Values::with_capacity(positional.len() + 1);
            all.push(Value::Class(class));
            all.extend_from_slice(positional);
            let mut ret = ret;
            // `type(name, bases, namespace)` may give an instance of a metaclass with an `__init__`.
            if class == classes::TYPE && positional.len() == 3 {
                let (positional, keywords) = (positional.to_vec(), keywords.to_vec());
                self.continuations.push(Continuation::New { class, positional, keywords, ret });
                ret = Ret::Cont;
            }
            return self.call_native(self.rt.registry.constructor(class), &all, keywords, ret);
        }
        match self.rt.class_attribute(class, symbols::NEW) {
            Some(Value::Native(native)) if self.rt.registry.native(native).def.name == "__new__" => {
                self.construct(class, native, positional, keywords, ret)
            }
            Some(new) => {
                if let Value::Descriptor(id) = new
                    && let Descriptor::IteratorNew(function) = self.rt.heap[id]
                {
                    self.continuations.push(Continuation::ShowAs { class, ret });
                    return self.call_value(function, positional, keywords, Ret::Cont);
                }
                let lookup = match new {
                    Value::Function(_) | Value::Native(_) => Ok(Lookup::Value(new)),
                    _ => self.rt.lookup_class(class, symbols::NEW),
                };
                let mut all = Values::with_capacity(positional.len() + 1);
                all.push(Value::Class(class));
                all.extend_from_slice(positional);
                let continuation =
                    Continuation::New { class, positional: positional.to_vec(), keywords: keywords.to_vec(), ret };
                self.continuations.push(continuation);
                match lookup {
                    Ok(Lookup::Value(new)) => self.call_value(new, &all, keywords, Ret::Cont),
                    Ok(lookup) => {
                        let keywords = keywords.to_vec();
                        self.continuations.push(Continuation::CallResult { positional: all, keywords, ret: Ret::Cont });
                        self.finish_lookup(lookup, Value::Class(class), symbols::NEW, Ret::Cont)
                    }
                    Err(control) => self.control(*control, Ret::Cont),
                }
            }
            None => self.not_callable(Value::Class(class), ret),
        }
    }

    /// An instance whose `__new__` is native: `object`'s, or that of the builtin class underneath.
    fn construct(
        &mut self,
        class: ClassRef,
        native: NativeId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        let layout = self.rt.layout(class);
        let init = self.rt.own_init(class);
        let has_init = init.is_some();
        if layout == classes::OBJECT {
            if !has_init && !(positional.is_empty() && keywords.is_empty()) {
                let message = format!("{}() takes no arguments", self.rt.class_name(class));
                let error = self.rt.type_error(message);
                return self.settle(error, ret);
            }
            if let Err(control) = self.rt.check_concrete(class) {
                return self.control(*control, ret);
            }
            let shape = self.rt.root_shape(class);
            let instance = self.rt.instance(Instance::new(class, shape, Value::Undefined));
            let Some(init) = init else { return self.deliver(ret, instance) };
            return self.call_init(instance, init, positional, keywords, ret);
        }
        let mut all = Values::with_capacity(positional.len() + 1);
        all.push(Value::Class(class));
        // A mutable builtin gets its contents in `__init__`, which the class may replace.
        let mutable = FILLED_LATER.contains(&layout);
        if !(has_init && mutable) {
            all.extend_from_slice(positional);
        }
        let ignores = mutable || classes::is_exception(layout) || LAX.contains(&layout);
        let keywords_for_new: &[(Symbol, Value)] = if has_init && ignores { &[] } else { keywords };
        if !has_init {
            return self.call_native(native, &all, keywords_for_new, ret);
        }
        let continuation =
            Continuation::New { class, positional: positional.to_vec(), keywords: keywords.to_vec(), ret };
        self.continuations.push(continuation);
        self.call_native(native, &all, keywords_for_new, Ret::Cont)
    }

    /// After `__new__`: `__init__`, if the result is an instance of the class.
    #[inline(never)]
    pub(crate) fn init_instance(
        &mut self,
        class: ClassRef,
        instance: Value,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        if !self.rt.is_instance(instance, class) {
            return self.deliver(ret, instance);
        }
        let class = self.rt.class_of(instance);
        match self.rt.class_attribute(class, symbols::INIT) {
            // The contents of a mutable builtin come from its `__init__`, and so do the arguments of an exception.
            Some(Value::Native(native)) if self.rt.fills(native, class) => {
                let is_list = self.rt.registry.native(native).owner == Some(classes::LIST);
                // A list leaves keywords to a `__new__` of the program's own.
                let keywords = if is_list && self.rt.has_hook(class, symbols::NEW) { &[] } else { keywords };
                self.call_init(instance, Value::Native(native), positional, keywords, ret)
            }
            _ => match self.rt.own_init(class) {
                Some(init) => self.call_init(instance, init, positional, keywords, ret),
                None => self.deliver(ret, instance),
            },
        }
    }

    fn call_init(
        &mut self,
        instance: Value,
        init: Value,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        let mut all = Values::with_capacity(positional.len() + 1);
        all.push(instance);
        all.extend_from_slice(positional);
        if let (Value::Function(id), Ret::Reg(dst)) = (init, ret) {
            let code = self.rt.heap[id].code;
            if self.rt.program.code(code).code.self_is_stable {
                return self.call_function(id, &all, keywords, Ret::Init(dst));
            }
        }
        self.continuations.push(Continuation::Init { instance, ret });
        self.call_value(init, &all, keywords, Ret::Cont)
    }

    /// A `__new__` of a builtin class that the program calls itself, where that differs from making an instance.
    pub(super) fn call_new(
        &mut self,
        id: NativeId,
        owner: ClassRef,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Option<Flow> {
        let Some(Value::Class(class)) = positional.first() else {
            let owner = self.rt.class_name(owner);
            let message = match positional.first() {
                None => format!("{owner}.__new__(): not enough arguments"),
                Some(given) => {
                    format!("{owner}.__new__(X): X is not a type object ({})", self.rt.type_name(*given))
                }
            };
            let error = self.rt.type_error(message);
            return Some(self.settle(error, ret));
        };
        if self.rt.program.unit_of(self.frame().code).hidden {
            return None;
        }
        if FILLED_LATER.contains(&owner) {
            return Some(self.call_native(id, &positional[..1], &[], ret));
        }
        let is_lax = LAX.contains(&owner) && self.rt.own_init(*class).is_some();
        (is_lax && !keywords.is_empty()).then(|| self.call_native(id, positional, &[], ret))
    }
}
