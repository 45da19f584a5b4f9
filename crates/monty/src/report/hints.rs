//! "Did you mean", which CPython's traceback adds to what the exception itself says.

use super::names::{builtin_order, is_standard_module};
use crate::{
    classes,
    heap::DictId,
    objects::ShapeId,
    runtime::{Lookup, Runtime},
    symbols,
    traceback::suggest,
    value::{Symbol, Value},
    vm::{LOCALS_FIELD, SELF_FIELD},
};

impl Runtime {
    /// What follows the exception's own text.
    pub(crate) fn error_hint(&mut self, error: Value) -> Option<String> {
        let rt = &mut *self;
        if rt.is_instance(error, classes::NAME_ERROR) {
            return self.name_hint(error);
        }
        if rt.is_instance(error, classes::ATTRIBUTE_ERROR) {
            let object = rt.exception_field(error, symbols::OBJ)?;
            let names = self.names_to_suggest(object);
            return self.attribute_hint(error, &names);
        }
        if rt.is_instance(error, classes::IMPORT_ERROR) {
            let module = self.wrong_name(error, symbols::NAME_FIELD)?;
            let name_from = self.symbols.intern("name_from");
            let wrong = self.wrong_name(error, name_from)?;
            let symbol = self.symbols.intern(&module);
            let module = Value::Module(self.module(symbol)?);
            let names = self.names_to_suggest(module);
            let names =
                names.iter().map(String::as_str).filter(|name| wrong.starts_with('_') || !name.starts_with('_'));
            return suggest(&wrong, names).map(did_you_mean);
        }
        None
    }

    /// The object without an attribute, if its class says in Python which attributes it has.
    pub(crate) fn lister_of_names(&mut self, error: Value) -> Option<Value> {
        if !self.is_instance(error, classes::ATTRIBUTE_ERROR) {
            return None;
        }
        let object = self.exception_field(error, symbols::OBJ)?;
        self.python_method(object, symbols::DIR).map(|_| object)
    }

    /// What follows the text of an `AttributeError` about an object with attributes of these names, in their order.
    pub(crate) fn attribute_hint(&mut self, error: Value, names: &[String]) -> Option<String> {
        let wrong = self.wrong_name(error, symbols::NAME_FIELD)?;
        let shows_private = wrong.starts_with('_') || self.is_about_self(error);
        let names = names.iter().map(String::as_str).filter(|name| shows_private || !name.starts_with('_'));
        suggest(&wrong, names).map(did_you_mean)
    }

    fn wrong_name(&mut self, error: Value, field: Symbol) -> Option<String> {
        let rt = self;
        let value = rt.exception_field(error, field).or_else(|| rt.own_attribute(error, field))?;
        rt.as_text(value).map(|text| text.to_display().into_owned())
    }

    fn name_hint(&mut self, error: Value) -> Option<String> {
        let wrong = self.wrong_name(error, symbols::NAME_FIELD)?;
        let is_unbound_local = self.is_instance(error, classes::UNBOUND_LOCAL_ERROR);
        let found = if is_unbound_local { None } else { self.similar_name(error, &wrong) };
        let hint = found.map(|found| format!(". Did you mean: '{found}'?"));
        if !is_standard_module(&wrong) {
            return hint;
        }
        Some(match hint {
            Some(hint) => format!("{hint} Or did you forget to import '{wrong}'?"),
            None => format!(". Did you forget to import '{wrong}'?"),
        })
    }

    fn similar_name(&mut self, error: Value, wrong: &str) -> Option<String> {
        let rt = &mut *self;
        let (locals, own) = (rt.symbols.intern(LOCALS_FIELD), rt.symbols.intern(SELF_FIELD));
        let symbol = rt.symbols.intern(wrong);
        if let Some(object) = rt.exception_field(error, own)
            && matches!(rt.lookup(object, symbol), Ok(Lookup::Value(_) | Lookup::Call(_) | Lookup::Cache { .. }))
        {
            return Some(format!("self.{wrong}"));
        }
        let mut names: Vec<String> = Vec::new();
        if let Some(Value::Tuple(known)) = rt.exception_field(error, locals) {
            names.extend(rt.heap[known].iter().map(|name| rt.display(*name)));
        }
        let main = rt.main;
        names.extend(self.keys(main));
        let rt = self;
        let mut builtins: Vec<&str> = rt.registry.builtins.keys().map(|name| rt.symbols.text(*name)).collect();
        builtins.sort_by_key(|name| builtin_order(name));
        names.extend(builtins.into_iter().map(str::to_owned));
        suggest(wrong, names.iter().map(String::as_str)).map(str::to_owned)
    }

    /// Whether the attribute was looked up on `self`: then private names are suggested too.
    fn is_about_self(&self, error: Value) -> bool {
        let rt = self;
        let entry = rt.exception_state(error).and_then(|id| rt.heap[id].traceback.back().copied());
        let Some(entry) = entry.filter(|entry| rt.program.holds(entry.code)) else { return false };
        let range = rt.program.code(entry.code).code.locations.get(entry.pc as usize).copied();
        let unit = rt.program.unit_of(entry.code);
        range
            .and_then(|(start, end)| unit.source.get(start as usize..end as usize))
            .is_some_and(|text| text.strip_prefix("self").is_some_and(|rest| rest.trim_start().starts_with('.')))
    }

    fn keys(&self, dict: DictId) -> Vec<String> {
        let rt = self;
        let keys = rt.heap[dict].iter().filter(|entry| matches!(entry.key, Value::Str(_)));
        keys.map(|entry| rt.display(entry.key)).collect()
    }

    /// What `dir` would list, sorted.
    fn names_to_suggest(&mut self, object: Value) -> Vec<String> {
        let mut names = Vec::new();
        let rt = &*self;
        let class = match object {
            Value::Class(class) => class,
            _ => rt.class_of(object),
        };
        match object {
            Value::Module(id) => names.extend(self.keys(rt.heap[id].namespace)),
            Value::Instance(id) => {
                let instance = &rt.heap[id];
                match (instance.shape, instance.slots.first()) {
                    (ShapeId::DICT, Some(Value::Dict(dict))) => names.extend(self.keys(*dict)),
                    (shape, _) => {
                        names.extend(rt.shapes.names(shape).iter().map(|name| rt.symbols.text(*name).to_owned()));
                    }
                }
            }
            _ => {}
        }
        for class in rt.mro(class) {
            match class.user() {
                Some(id) => names.extend(self.keys(rt.heap[id].namespace)),
                None => names.extend(rt.registry.own_names(class).iter().map(|name| rt.symbols.text(*name).to_owned())),
            }
        }
        names.sort();
        names.dedup();
        names
    }
}

fn did_you_mean(name: &str) -> String {
    format!(". Did you mean: '{name}'?")
}
