//! Classes of classes: which one a class statement gets, bodies that run in a namespace of the metaclass's making.
//!
//! A class whose metaclass defines no hooks is made by the machine alone; the rest is `build_class` of the prelude.

use super::{Continuation, Flow, Machine, Ret};
use crate::{
    bytecode::{CodeKind, Reg},
    classes,
    compiler::NAMESPACE_REGISTER,
    heap::{ClassRef, DictId},
    runtime::{Outcome, Runtime, Values},
    symbols,
    value::{Symbol, Value},
};

const CONFLICT: &str = "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
                        metaclasses of all its bases";

impl Runtime {
    /// The class of a class.
    #[inline]
    pub fn metaclass_of(&self, class: ClassRef) -> ClassRef {
        match class.user() {
            Some(id) if self.heap[id].metaclass != classes::OBJECT => self.heap[id].metaclass,
            _ => classes::TYPE,
        }
    }

    /// Whether a value's class may be one that the program defined: an instance, or a class with a metaclass.
    #[inline]
    pub fn is_object(&self, value: Value) -> bool {
        match value {
            Value::Instance(_) => true,
            Value::Class(class) => self.metaclass_of(class).user().is_some(),
            _ => false,
        }
    }

    /// The hook that a metaclass defines in Python code.
    pub(crate) fn metaclass_hook(&mut self, class: ClassRef, name: Symbol) -> Option<Value> {
        let metaclass = self.metaclass_of(class);
        metaclass.user()?;
        let found = self.class_attribute(metaclass, name).filter(|found| !matches!(found, Value::Native(_)))?;
        Some(self.as_special(found))
    }

    /// The most derived of a metaclass and those of the bases.
    pub(crate) fn winning_metaclass(&mut self, metaclass: ClassRef, bases: &[Value]) -> Outcome<ClassRef> {
        let mut winner = metaclass;
        for base in bases {
            let Value::Class(base) = base else { continue };
            let other = self.metaclass_of(*base);
            if self.is_subclass(winner, other) {
                continue;
            }
            if !self.is_subclass(other, winner) {
                return self.type_error(CONFLICT);
            }
            winner = other;
        }
        Ok(winner)
    }

    /// Whether making a class takes Python code of its metaclass.
    fn builds_in_python(&mut self, metaclass: ClassRef) -> bool {
        let hooks = [symbols::NEW, symbols::INIT, symbols::PREPARE];
        metaclass.user().is_some()
            && (hooks.into_iter().any(|name| self.has_hook(metaclass, name))
                || self.metaclass_hook(metaclass, symbols::CALL).is_some())
    }
}

impl Machine {
    /// The metaclass of a class that the machine makes by itself; `None` if the prelude must.
    pub(crate) fn plain_metaclass(&mut self, bases: &[Value], keywords: &[(Symbol, Value)]) -> Option<ClassRef> {
        if keywords.iter().any(|(name, _)| *name == symbols::METACLASS)
            || bases.iter().any(|base| !matches!(base, Value::Class(_)))
        {
            return None;
        }
        let winner = self.rt.winning_metaclass(classes::TYPE, bases).ok()?;
        (!self.rt.builds_in_python(winner)).then_some(winner)
    }

    #[inline(never)]
    pub(crate) fn spread_class(&mut self, dst: Reg, base: Reg) -> Flow {
        let (body, name) = (self.register(base), self.register(base + 1));
        let bases = self.rt.items(self.register(base + 2)).unwrap_or_default();
        let keywords = self.rt.keyword_pairs(self.register(base + 3));
        self.make_class_of_body(body, name, bases, keywords, Ret::Reg(dst))
    }

    /// `run_class_body(body, namespace)`: delivers the class cell, or `None`.
    pub(crate) fn run_class_body(&mut self, body: Value, namespace: Value, ret: Ret) -> Flow {
        let Value::Function(id) = body else { return self.deliver(ret, Value::None) };
        let (dict, object) = self.split_namespace(namespace);
        let ret = match ret {
            Ret::Cont => Ret::Cont,
            other => {
                self.continuations.push(Continuation::Pass { ret: other });
                Ret::Cont
            }
        };
        self.push_frame(id, &[object], ret)?;
        self.frame_mut().namespace = Some(dict);
        Ok(())
    }

    /// The dict that holds the names of a namespace, and the namespace if it keeps them in its own way.
    pub(crate) fn split_namespace(&mut self, namespace: Value) -> (DictId, Value) {
        match (namespace, self.rt.plain(namespace)) {
            (Value::Dict(dict), _) => (dict, Value::Undefined),
            // What a proxy shows is not to be written.
            (_, Value::Dict(_)) if self.rt.class_of(namespace) == classes::MAPPING_PROXY => (self.rt.dict(), namespace),
            (_, Value::Dict(dict)) if !self.watches_items(namespace) => (dict, Value::Undefined),
            (_, Value::Dict(dict)) => (dict, namespace),
            _ => (self.rt.dict(), namespace),
        }
    }

    /// Whether a namespace has a say in what a class body reads and writes.
    fn watches_items(&mut self, namespace: Value) -> bool {
        [symbols::GETITEM, symbols::SETITEM, symbols::DELITEM, symbols::MISSING]
            .into_iter()
            .any(|name| self.rt.python_method(namespace, name).is_some())
    }

    /// The object that keeps the names of the running class body in its own way.
    pub(crate) fn own_namespace(&self) -> Option<Value> {
        match self.code().code.kind {
            CodeKind::Class => Some(self.register(0)).filter(|object| matches!(object, Value::Instance(_))),
            CodeKind::Module if self.code().code.variables > 0 => self.register(NAMESPACE_REGISTER).defined(),
            _ => None,
        }
    }

    /// A name of a class body whose namespace is an object: asked first, then the cell and the globals.
    pub(crate) fn load_own_name(&mut self, object: Value, dst: Reg, cell: Option<Reg>, site: u32) -> Flow {
        let name = self.code().site_name(site);
        self.continuations.push(Continuation::OwnName { dst, cell, site });
        self.get_item_of(object, name.into(), Ret::Cont)
    }

    pub(crate) fn store_own_name(&mut self, object: Value, name: Symbol, value: Value) -> Flow {
        let ret = Ret::Reg(self.scratch());
        match self.rt.python_method(object, symbols::SETITEM) {
            Some(method) => self.call_value(method, &[object, name.into(), value], &[], ret),
            None => {
                let done = self.rt.set_item(object, name.into(), value).map(|()| Value::None);
                self.settle(done, ret)
            }
        }
    }

    pub(crate) fn delete_own_name(&mut self, object: Value, name: Symbol) -> Flow {
        let ret = Ret::Reg(self.scratch());
        self.call_prelude("classes.delete_name", &[object, name.into()], ret)
    }

    /// `type.__call__(class, …)`: an instance, whatever the metaclass's own `__call__` is.
    pub(crate) fn call_metaclass(
        &mut self,
        hook: Value,
        class: ClassRef,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Flow {
        let mut all = Values::with_capacity(positional.len() + 1);
        all.push(Value::Class(class));
        all.extend_from_slice(positional);
        self.call_value(hook, &all, keywords, ret)
    }
}
