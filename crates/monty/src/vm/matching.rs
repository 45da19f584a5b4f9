//! The tests of `match` that no comparison expresses: kinds of subjects, keys of mappings, attributes of classes.
//!
//! Whatever is not plain (hooks, properties, wrong `__match_args__`) goes to the prelude, before any effect.

use smallvec::SmallVec;

use super::{Continuation, Flow, Machine, Ret};
use crate::{
    bytecode::Reg,
    classes,
    heap::ClassRef,
    objects::PatternKind,
    runtime::{Lookup, MachineRequest, NameUse, Runtime, Values},
    symbols,
    value::{Symbol, Value},
};

impl Runtime {
    /// Which patterns look into the instances of a class.
    pub(crate) fn pattern_kind(&self, class: ClassRef) -> PatternKind {
        match class.user() {
            Some(id) => self.heap[id].pattern_kind,
            None => match class {
                classes::LIST | classes::TUPLE | classes::RANGE | classes::DEQUE | classes::MEMORYVIEW => {
                    PatternKind::Sequence
                }
                classes::DICT | classes::MAPPING_PROXY => PatternKind::Mapping,
                _ => PatternKind::Neither,
            },
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

    /// Whether a value is an instance of the class of a pattern; an error where Python code decides or must raise.
    fn fits_pattern(&mut self, subject: Value, class: Value) -> Result<Option<ClassRef>, ()> {
        let Value::Class(class) = class else { return Err(()) };
        if self.has_hook(self.class_of(Value::Class(class)), symbols::INSTANCECHECK) {
            return Err(());
        }
        let fits = self.passes_instance_check(subject, class).map_err(|_| ())?;
        Ok(fits.then_some(class))
    }

    /// An attribute of a subject that a class pattern asks for; errors as above.
    fn pattern_attribute(&mut self, subject: Value, name: Symbol) -> Result<Option<Value>, ()> {
        if let Value::Instance(id) = subject
            && let Some(cache) = self.remembered(NameUse::Get, self.heap[id].shape, name)
            && let Some(&found) = self.heap[id].slots.get(cache.index as usize)
        {
            return Ok(Some(found));
        }
        let class = self.class_of(subject);
        if self.has_hook(class, symbols::GETATTRIBUTE) {
            return Err(());
        }
        match self.lookup(subject, name) {
            Ok(Lookup::Value(value)) => Ok(Some(value)),
            Ok(Lookup::Missing) if matches!(subject, Value::Instance(_)) && !self.has_hook(class, symbols::GETATTR) => {
                Ok(None)
            }
            _ => Err(()),
        }
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
        self.match_length(dst, src, PatternKind::Sequence, to)
    }

    #[inline(never)]
    pub(crate) fn match_mapping(&mut self, dst: Reg, src: Reg, count: u8, to: u32) -> Flow {
        if count == 0 {
            let class = self.rt.class_of(self.register(src));
            if self.rt.pattern_kind(class) != PatternKind::Mapping {
                self.jump(to);
            }
            return Ok(());
        }
        self.match_length(dst, src, PatternKind::Mapping, to)
    }

    /// Puts the length of a subject into a register, or jumps if the pattern does not look into it.
    fn match_length(&mut self, dst: Reg, src: Reg, kind: PatternKind, to: u32) -> Flow {
        let value = self.register(src);
        let length = match (value, kind) {
            (Value::Tuple(id), PatternKind::Sequence) => self.rt.heap[id].len(),
            (Value::List(id), PatternKind::Sequence) => self.rt.heap[id].len(),
            (Value::Dict(id), PatternKind::Mapping) => self.rt.heap[id].len(),
            _ => {
                let class = self.rt.class_of(value);
                if self.rt.pattern_kind(class) == kind {
                    return self.request(MachineRequest::Length(value), Ret::Reg(dst));
                }
                self.jump(to);
                return Ok(());
            }
        };
        self.set_register(dst, Value::Int(length as i64));
        Ok(())
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
        match self.match_attributes(base, usize::from(count), site) {
            Ok(fits) => {
                self.set_register(dst, Value::from(fits));
                Ok(())
            }
            Err(()) => {
                let (subject, class) = (self.register(base), self.register(base + 1));
                let names = self.pattern_keywords(site).map(Value::from).collect();
                let names = self.rt.tuple(names);
                self.continuations.push(Continuation::Matched { dst, base: base + 2 });
                let arguments = [subject, class, Value::Int(i64::from(count)), names];
                self.call_prelude("matching.attributes", &arguments, Ret::Cont)
            }
        }
    }

    /// The names of the sub-patterns of a class pattern that have names.
    fn pattern_keywords(&self, site: u32) -> impl Iterator<Item = Symbol> {
        let code = self.code();
        code.code.sites[site as usize].keywords.iter().map(|name| code.names[*name as usize])
    }

    /// Puts what a class pattern asks for into the registers behind the subject and the class, which the pattern uses if
    /// all is found; says whether it is. An error where Python code decides or must raise.
    fn match_attributes(&mut self, base: Reg, count: usize, site: u32) -> Result<bool, ()> {
        let subject = self.register(base);
        let Some(class) = self.rt.fits_pattern(subject, self.register(base + 1))? else { return Ok(false) };
        let mut names: SmallVec<[Symbol; 8]> = SmallVec::new();
        let mut registers = base + 2..;
        if count > 0 {
            match self.rt.class_attribute(class, symbols::MATCH_ARGS) {
                Some(Value::Tuple(id)) => {
                    for name in self.rt.heap[id].get(..count).ok_or(())? {
                        let Value::Str(name) = name else { return Err(()) };
                        names.push(name.as_symbol().ok_or(())?);
                    }
                }
                None if count == 1 && matches_itself(self.rt.layout(class)) => {
                    registers.next().into_iter().for_each(|register| self.set_register(register, subject));
                }
                _ => return Err(()),
            }
        }
        names.extend(self.pattern_keywords(site));
        if names.iter().enumerate().any(|(at, name)| names[..at].contains(name)) {
            return Err(());
        }
        for (name, register) in names.into_iter().zip(registers) {
            let Some(value) = self.rt.pattern_attribute(subject, name)? else { return Ok(false) };
            self.set_register(register, value);
        }
        Ok(true)
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
