//! What functions take, as Python writes it: for the test that compares the stubs of the typeshed with the interpreter.

use super::MontyRepl;
use crate::{heap::FunctionId, limits::Tracker, printer::NoPrint, registry::registry, value::Value};

/// The modules that programs can import; those with a leading underscore are the interpreter's own.
pub fn module_names() -> Vec<&'static str> {
    let mut names: Vec<_> =
        registry().modules.keys().copied().filter(|name| !name.starts_with('_') || *name == "__future__").collect();
    names.sort_unstable();
    names
}

impl<T: Tracker> MontyRepl<T> {
    /// The parameter list of each function in a global that is a list, such as `self, /, x, *rest, key=None`; `None` for
    /// what is no function. A default whose `repr` is not Python is `...`.
    pub fn signatures(&mut self, list: &str) -> Vec<Option<String>> {
        let Some(Value::List(id)) = self.global(list) else { return Vec::new() };
        let values = self.session.machine.rt.heap[id].clone();
        values.into_iter().map(|value| self.signature(value)).collect()
    }

    fn signature(&mut self, value: Value) -> Option<String> {
        match value {
            Value::Native(id) => Some(self.session.machine.rt.registry.native(id).def.signature.replace('~', "")),
            Value::Function(id) => Some(self.stated_signature(id).unwrap_or_else(|| self.python_signature(id))),
            Value::Method(id) => {
                let function = self.session.machine.rt.heap[id].function;
                self.signature(function).map(|text| without_first(&text))
            }
            _ => None,
        }
    }

    /// What a function says in `__text_signature__` because its own parameters are not what callers should know.
    fn stated_signature(&mut self, id: FunctionId) -> Option<String> {
        let rt = &mut self.session.machine.rt;
        let name = rt.symbols.find("__text_signature__")?;
        let stated = rt.dict_get_symbol(rt.heap[id].attributes?, name)?;
        let text = rt.display(stated);
        Some(text.strip_prefix('(')?.strip_suffix(')')?.to_owned())
    }

    fn python_signature(&mut self, id: FunctionId) -> String {
        let rt = &self.session.machine.rt;
        let loaded = rt.code(rt.heap[id].code);
        let parameters = &loaded.code.parameters;
        let names: Vec<String> =
            parameters.names.iter().map(|name| loaded.code.names[*name as usize].clone()).collect();
        let (positional_only, positional) =
            (usize::from(parameters.positional_only), usize::from(parameters.positional));
        let keyword_only = usize::from(parameters.keyword_only);
        let (has_args, has_kwargs) = (parameters.has_args, parameters.has_kwargs);
        let defaults = rt.heap[id].defaults.to_vec();
        let keyword_defaults = rt.heap[id].keyword_defaults.to_vec();

        let mut parts = Vec::new();
        for (index, name) in names.iter().take(positional).enumerate() {
            let default = (index + defaults.len()).checked_sub(positional).and_then(|at| defaults.get(at).copied());
            parts.push(self.parameter(name, default));
            if index + 1 == positional_only {
                parts.push("/".to_owned());
            }
        }
        let rest = positional + keyword_only;
        match names.get(rest).filter(|_| has_args) {
            Some(name) => parts.push(format!("*{name}")),
            None if keyword_only > 0 => parts.push("*".to_owned()),
            None => {}
        }
        for (index, name) in names.iter().skip(positional).take(keyword_only).enumerate() {
            let default = keyword_defaults.get(index).and_then(|value| value.defined());
            parts.push(self.parameter(name, default));
        }
        if let Some(name) = names.get(rest + usize::from(has_args)).filter(|_| has_kwargs) {
            parts.push(format!("**{name}"));
        }
        parts.join(", ")
    }

    fn parameter(&mut self, name: &str, default: Option<Value>) -> String {
        let Some(default) = default else { return name.to_owned() };
        let shown = self.repr(default, &mut NoPrint).unwrap_or_default();
        let is_python = !shown.is_empty() && !shown.contains('<') && !matches!(default, Value::Class(_));
        format!("{name}={}", if is_python { shown.as_str() } else { "..." })
    }
}

/// A parameter list without the parameter that a method has bound.
fn without_first(text: &str) -> String {
    let rest = text.split_once(", ").map_or("", |(_, rest)| rest);
    rest.strip_prefix("/, ")
        .or_else(|| rest.strip_suffix('/').filter(|rest| rest.is_empty()))
        .unwrap_or(rest)
        .to_owned()
}
