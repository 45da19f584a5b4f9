//! The tests of `match` that no comparison expresses: kinds of subjects, keys of mappings, attributes of classes.
//!
//! Whatever is not plain (hooks, properties, wrong `__match_args__`) goes to the prelude, before any effect.

use super::{Continuation, Flow, Machine, Ret};
use crate::{
    bytecode::Reg,
    classes,
    heap::ClassRef,
    runtime::{Lookup, MachineRequest, Runtime, Values},
    symbols,
    value::{Symbol, Value},
};

impl Runtime {
    /// Whether sequence patterns look into the value.
    fn is_pattern_sequence(&mut self, value: Value) -> bool {
        let class = self.class_of(value);
        match self.layout(class) {
            classes::LIST | classes::TUPLE | classes::RANGE | classes::DEQUE | classes::MEMORYVIEW => true,
            classes::STR | classes::BYTES => false,
            _ => self.is_registered(value, class, symbols::SEQUENCE),
        }
    }

    /// Whether mapping patterns look into the value.
    fn is_pattern_mapping(&mut self, value: Value) -> bool {
        let class = self.class_of(value);
        match self.layout(class) {
            classes::DICT | classes::MAPPING_PROXY => true,
            _ => self.is_registered(value, class, symbols::MAPPING),
        }
    }

    /// Whether an instance of a user class inherits from, or is registered with, an abstract class of `collections.abc`.
    fn is_registered(&mut self, value: Value, class: ClassRef, base: Symbol) -> bool {
        let Value::Instance(_) = value else { return false };
        let Some(module) = self.module(symbols::COLLECTIONS_ABC) else { return false };
        match self.dict_get_symbol(self.heap[module].namespace, base) {
            Some(Value::Class(base)) => self.passes_subclass_check(class, base).unwrap_or(false),
            _ => false,
        }
    }

    /// The values under the keys, `None` if one is missing; an error where Python code decides or must raise.
    fn pattern_values(&mut self, subject: Value, keys: &[Value]) -> Result<Option<Values>, ()> {
        let class = self.class_of(subject);
        if class.user().is_some() && !matches!(self.class_attribute(class, symbols::GET_METHOD), Some(Value::Native(_)))
        {
            return Err(());
        }
        let Value::Dict(dict) = self.plain(subject) else { return Err(()) };
        let mut values = Values::new();
        for (at, key) in keys.iter().enumerate() {
            for other in &keys[..at] {
                if self.same_or_equal(*other, *key).map_err(|_| ())? {
                    return Err(());
                }
            }
            match self.dict_get(dict, *key) {
                Ok(Some(value)) => values.push(value),
                Ok(None) => return Ok(None),
                Err(_) => return Err(()),
            }
        }
        Ok(Some(values))
    }

    /// The attributes that a class pattern asks for, `None` if the value does not fit; errors as above.
    fn pattern_attributes(
        &mut self,
        subject: Value,
        class: Value,
        count: usize,
        keywords: &[Symbol],
    ) -> Result<Option<Values>, ()> {
        let Value::Class(class) = class else { return Err(()) };
        if self.has_hook(self.class_of(Value::Class(class)), symbols::INSTANCECHECK) {
            return Err(());
        }
        if !self.passes_instance_check(subject, class).map_err(|_| ())? {
            return Ok(None);
        }
        let mut values = Values::new();
        let mut names: Vec<Symbol> = Vec::new();
        if count > 0 {
            match self.class_attribute(class, symbols::MATCH_ARGS) {
                Some(Value::Tuple(id)) => {
                    for name in self.heap[id].iter().take(count) {
                        let Value::Str(name) = name else { return Err(()) };
                        names.push(name.as_symbol().ok_or(())?);
                    }
                }
                None if count == 1 && matches_itself(self.layout(class)) => values.push(subject),
                _ => return Err(()),
            }
        }
        if values.len() + names.len() < count {
            return Err(());
        }
        names.extend(keywords);
        let own = self.class_of(subject);
        if !names.is_empty() && self.has_hook(own, symbols::GETATTRIBUTE) {
            return Err(());
        }
        for (at, name) in names.iter().enumerate() {
            if names[..at].contains(name) {
                return Err(());
            }
            match self.lookup(subject, *name) {
                Ok(Lookup::Value(value)) => values.push(value),
                Ok(Lookup::Missing)
                    if matches!(subject, Value::Instance(_)) && !self.has_hook(own, symbols::GETATTR) =>
                {
                    return Ok(None);
                }
                _ => return Err(()),
            }
        }
        Ok(Some(values))
    }
}

/// Builtin classes whose pattern takes one positional sub-pattern: the subject itself.
fn matches_itself(layout: ClassRef) -> bool {
    matches!(
        layout,
        classes::BOOL
            | classes::BYTEARRAY
            | classes::BYTES
            | classes::DICT
            | classes::FLOAT
            | classes::FROZENSET
            | classes::INT
            | classes::LIST
            | classes::SET
            | classes::STR
            | classes::TUPLE
    )
}

impl Machine {
    #[inline(never)]
    pub(crate) fn match_sequence(&mut self, dst: Reg, src: Reg, to: u32) -> Flow {
        let value = self.register(src);
        if self.rt.is_pattern_sequence(value) {
            return self.request(MachineRequest::Length(value), Ret::Reg(dst));
        }
        self.jump(to);
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn match_mapping(&mut self, dst: Reg, src: Reg, count: u8, to: u32) -> Flow {
        let value = self.register(src);
        if !self.rt.is_pattern_mapping(value) {
            self.jump(to);
            return Ok(());
        }
        if count == 0 {
            return Ok(());
        }
        self.request(MachineRequest::Length(value), Ret::Reg(dst))
    }

    #[inline(never)]
    pub(crate) fn match_keys(&mut self, dst: Reg, base: Reg, count: u8) -> Flow {
        let subject = self.register(base);
        let keys: Values = (0..count).map(|at| self.register(base + 1 + at)).collect();
        match self.rt.pattern_values(subject, &keys) {
            Ok(found) => self.matched(dst, base + 1 + count, found.as_deref()),
            Err(()) => {
                let keys = self.rt.tuple(keys.to_vec());
                self.continuations.push(Continuation::Matched { dst, base: base + 1 + count });
                self.call_prelude("matching.values", &[subject, keys], Ret::Cont)
            }
        }
    }

    #[inline(never)]
    pub(crate) fn match_class(&mut self, dst: Reg, base: Reg, count: u8, site: u32) -> Flow {
        let (subject, class) = (self.register(base), self.register(base + 1));
        let code = self.code();
        let keywords = code.code.sites[site as usize].keywords.iter().map(|name| code.names[*name as usize]);
        let keywords: Vec<Symbol> = keywords.collect();
        match self.rt.pattern_attributes(subject, class, usize::from(count), &keywords) {
            Ok(found) => self.matched(dst, base + 2, found.as_deref()),
            Err(()) => {
                let names = self.rt.tuple(keywords.into_iter().map(Value::from).collect());
                self.continuations.push(Continuation::Matched { dst, base: base + 2 });
                let arguments = [subject, class, Value::Int(i64::from(count)), names];
                self.call_prelude("matching.attributes", &arguments, Ret::Cont)
            }
        }
    }

    fn matched(&mut self, dst: Reg, base: Reg, found: Option<&[Value]>) -> Flow {
        self.set_register(dst, Value::from(found.is_some()));
        for (value, register) in found.unwrap_or_default().iter().zip(base..) {
            self.set_register(register, *value);
        }
        Ok(())
    }

    /// What the prelude found: a list, or `None` if the subject does not fit.
    pub(crate) fn resume_matched(&mut self, dst: Reg, base: Reg, value: Value) -> Flow {
        let found = self.rt.items(value);
        self.matched(dst, base, found.as_deref())
    }
}
