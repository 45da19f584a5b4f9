//! Binding arguments to the parameters of Python functions and natives, with CPython's messages.

use smallvec::SmallVec;

use super::Machine;
use crate::{
    bytecode::Parameters,
    classes,
    heap::FunctionId,
    program::LoadedCode,
    registry::NativeEntry,
    runtime::{Outcome, Runtime, Values},
    traceback::unexpected_keyword,
    types::is_slot,
    value::{Symbol, Value},
};

/// Where the constructors are written that CPython has in C, and how their names begin.
const NATIVE_CONSTRUCTORS: [(&str, &str); 3] =
    [("<module operator>", ""), ("<module sys>", "SimpleNamespace."), ("<prelude iterators>", "")];

impl Machine {
    /// The positional-only parameters that a call gives by name, in the order of the parameters.
    fn misplaced_names(&self, loaded: &LoadedCode, keywords: &[(Symbol, Value)]) -> Vec<String> {
        let parameters = &loaded.code.parameters;
        let positional_only = &parameters.names[..usize::from(parameters.positional_only)];
        let symbols = positional_only.iter().map(|name| loaded.names[*name as usize]);
        let given = symbols.filter(|symbol| keywords.iter().any(|(name, _)| name == symbol));
        given.map(|symbol| self.rt.symbols.text(symbol).to_owned()).collect()
    }

    /// Values for the parameter registers of a function, in their order.
    pub(crate) fn bind_function(
        &mut self,
        id: FunctionId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
    ) -> Outcome<Values> {
        let bound = self.bind_parameters(id, positional, keywords);
        match bound {
            Err(_) => match self.constructor_complaint(id, positional.len(), keywords.len()) {
                Some(message) => self.rt.type_error(message),
                None => bound,
            },
            Ok(_) => bound,
        }
    }

    /// What a constructor that CPython has in C says of such arguments.
    fn constructor_complaint(&self, id: FunctionId, positional: usize, keywords: usize) -> Option<String> {
        let function = &self.rt.heap[id];
        let unit = self.rt.program.unit_of(function.code);
        let code = &self.rt.program.code(function.code).code;
        let place = (unit.file_name.as_str(), code.qualname.as_str());
        if !unit.hidden || !NATIVE_CONSTRUCTORS.iter().any(|(file, name)| place.0 == *file && place.1.starts_with(name))
        {
            return None;
        }
        let (name, hidden) = match code.qualname.strip_suffix(".__init__") {
            Some(class) => (class, 1),
            None => (code.qualname.as_str(), 0),
        };
        let parameters = &code.parameters;
        let own = |count: u16| usize::from(count).saturating_sub(hidden);
        let (most, only, given) = (own(parameters.positional), own(parameters.positional_only), positional - hidden);
        let least = most - function.defaults.len().min(most);
        let named = usize::from(parameters.keyword_only);
        let s = |count: usize| if count == 1 { "" } else { "s" };
        if parameters.has_kwargs && keywords > 0 {
            return None;
        }
        if only == most && named == 0 {
            let (bound, count) = match (least == most && !parameters.has_args, given < least) {
                _ if keywords > 0 => return Some(format!("{name}() takes no keyword arguments")),
                (true, _) => ("", most),
                (false, true) if least == 1 && most == 1 => ("", least),
                (false, true) => ("at least ", least),
                (false, false) => ("at most ", most),
            };
            return Some(format!("{name} expected {bound}{count} argument{}, got {given}", s(count)));
        }
        let all = most + named;
        if given + keywords > all {
            let kind = if given == 0 { "keyword " } else { "" };
            return Some(format!("{name}() takes at most {all} {kind}argument{} ({} given)", s(all), given + keywords));
        }
        if given > most {
            return Some(counted(name, least, most, given));
        }
        let missing = parameters.names.get(given + hidden).filter(|_| given < least && keywords < least - given + 1)?;
        let missing = code.names.get(*missing as usize)?;
        Some(format!("{name}() missing required argument '{missing}' (pos {})", given + 1))
    }

    fn bind_parameters(
        &mut self,
        id: FunctionId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
    ) -> Outcome<Values> {
        self.rt.burn(4 * keywords.len() + (positional.len() >> 3));
        let function = self.rt.heap[id].clone();
        let program = std::sync::Arc::clone(&self.rt.program);
        let loaded = program.code(function.code);
        let parameters = &loaded.code.parameters;
        let total = usize::from(parameters.positional);
        let keyword_only = usize::from(parameters.keyword_only);
        let mut values: Values = SmallVec::from_elem(Value::Undefined, parameters.names.len());
        for (at, value) in positional.iter().take(total).enumerate() {
            values[at] = *value;
        }
        let mut extra = None;
        let mut is_misplaced = false;
        for (name, value) in keywords {
            let at = (0..total + keyword_only).find(|at| loaded.names[parameters.names[*at] as usize] == *name);
            match at {
                Some(at) if at < usize::from(parameters.positional_only) && !parameters.has_kwargs => {
                    is_misplaced = true;
                }
                Some(at) if at >= usize::from(parameters.positional_only) => {
                    if !values[at].is_undefined() {
                        let text = self.rt.symbols.text(*name).to_owned();
                        return self.call_error(id, &format!("got multiple values for argument '{text}'"));
                    }
                    values[at] = *value;
                }
                _ if parameters.has_kwargs => {
                    let dict = *extra.get_or_insert_with(|| self.rt.dict());
                    self.rt.dict_set_symbol(dict, *name, *value);
                }
                _ if self.misplaced_names(loaded, keywords).is_empty() => {
                    return self.unexpected_keyword(id, loaded, *name);
                }
                _ => {
                    is_misplaced = true;
                    break;
                }
            }
        }
        if is_misplaced {
            let names = self.misplaced_names(loaded, keywords).join(", ");
            return self
                .call_error(id, &format!("got some positional-only arguments passed as keyword arguments: '{names}'"));
        }
        if positional.len() > total && !parameters.has_args {
            return self.too_many(id, parameters, &function.defaults, positional.len(), &values);
        }
        self.fill_defaults(id, loaded, &function.defaults, &function.keyword_defaults, &mut values)?;
        let mut next = total + keyword_only;
        if parameters.has_args {
            let rest = positional.get(total..).unwrap_or_default().to_vec();
            values[next] = self.rt.tuple(rest);
            next += 1;
        }
        if parameters.has_kwargs {
            let dict = extra.unwrap_or_else(|| self.rt.dict());
            values[next] = Value::Dict(dict);
        }
        Ok(values)
    }

    fn fill_defaults(
        &mut self,
        id: FunctionId,
        loaded: &LoadedCode,
        defaults: &[Value],
        keyword_defaults: &[Value],
        values: &mut Values,
    ) -> Outcome<()> {
        let parameters = &loaded.code.parameters;
        let total = usize::from(parameters.positional);
        let first_default = total.saturating_sub(defaults.len());
        let mut missing = Vec::new();
        for at in 0..total {
            if values[at].is_undefined() {
                match at.checked_sub(first_default).and_then(|at| defaults.get(at)) {
                    Some(default) => values[at] = *default,
                    None => missing.push(loaded.code.names[parameters.names[at] as usize].clone()),
                }
            }
        }
        if !missing.is_empty() {
            return self.missing(id, "positional", &missing);
        }
        for at in 0..usize::from(parameters.keyword_only) {
            let value = &mut values[total + at];
            if value.is_undefined() {
                match keyword_defaults.get(at).and_then(|value| value.defined()) {
                    Some(default) => *value = default,
                    None => missing.push(loaded.code.names[parameters.names[total + at] as usize].clone()),
                }
            }
        }
        if !missing.is_empty() {
            return self.missing(id, "keyword-only", &missing);
        }
        Ok(())
    }

    fn call_error<T>(&mut self, id: FunctionId, what: &str) -> Outcome<T> {
        let name = self.rt.function_qualname(Value::Function(id));
        self.rt.type_error(format!("{name}() {what}"))
    }

    fn missing<T>(&mut self, id: FunctionId, kind: &str, names: &[String]) -> Outcome<T> {
        let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
        let list = match &quoted[..] {
            [single] => single.clone(),
            [first, second] => format!("{first} and {second}"),
            [all @ .., last] => format!("{}, and {last}", all.join(", ")),
            [] => String::new(),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        self.call_error(id, &format!("missing {} required {kind} argument{plural}: {list}", names.len()))
    }

    fn too_many<T>(
        &mut self,
        id: FunctionId,
        parameters: &Parameters,
        defaults: &[Value],
        given: usize,
        values: &[Value],
    ) -> Outcome<T> {
        let total = usize::from(parameters.positional);
        let keyword_given = values[total..total + usize::from(parameters.keyword_only)]
            .iter()
            .filter(|value| !value.is_undefined())
            .count();
        let least = total - defaults.len().min(total);
        let (takes, plural) = match defaults.is_empty() {
            true => (total.to_string(), total != 1),
            false => (format!("from {least} to {total}"), true),
        };
        let s = if plural { "s" } else { "" };
        let was = if given == 1 && keyword_given == 0 { "was" } else { "were" };
        let given = if keyword_given > 0 {
            let (gs, ks) = (if given == 1 { "" } else { "s" }, if keyword_given == 1 { "" } else { "s" });
            format!("{given} positional argument{gs} (and {keyword_given} keyword-only argument{ks})")
        } else {
            given.to_string()
        };
        self.call_error(id, &format!("takes {takes} positional argument{s} but {given} {was} given"))
    }

    fn unexpected_keyword<T>(&mut self, id: FunctionId, loaded: &LoadedCode, name: Symbol) -> Outcome<T> {
        let text = self.rt.symbols.text(name).to_owned();
        let parameters = &loaded.code.parameters;
        let count = usize::from(parameters.positional + parameters.keyword_only);
        let candidates = parameters.names[usize::from(parameters.positional_only)..count]
            .iter()
            .map(|name| loaded.code.names[*name as usize].clone())
            .collect::<Vec<_>>();
        let complaint = unexpected_keyword(&text, candidates.iter().map(String::as_str));
        self.call_error(id, &complaint)
    }
}

/// Arguments of a native: positional ones, then keyword-only ones.
pub(crate) struct NativeArguments {
    pub(crate) positional: Values,
    pub(crate) keywords: Values,
}

impl Runtime {
    /// Binds keywords and checks the count.
    pub(crate) fn bind_native(
        &mut self,
        entry: &NativeEntry,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
    ) -> Outcome<NativeArguments> {
        let parameters = &entry.parameters;
        if let [(name, _), ..] = keywords
            && (is_slot(entry) && !takes_many(entry) || takes_only_positional(entry))
        {
            return self.native_keyword_error(entry, *name, usize::MAX);
        }
        let is_open = parameters.has_args || parameters.has_kwargs;
        let counts_names = parameters.keyword_only > 0 || !keywords.is_empty();
        if !is_open && counts_names && positional.len() + keywords.len() > parameters.names.len() {
            return self.native_too_many_named(entry, positional.len(), keywords.len());
        }
        if positional.len() > parameters.positional && !parameters.has_args {
            return self.native_too_many(entry, positional.len());
        }
        let mut bound = NativeArguments { positional: Values::from_slice(positional), keywords: Values::new() };
        let unknown = match keywords {
            [] => None,
            _ => self.bind_native_keywords(entry, keywords, &mut bound)?,
        };
        let missing =
            (0..parameters.required).find(|at| bound.positional.get(*at).is_none_or(|value| value.is_undefined()));
        match missing {
            Some(at) if unknown.is_none() || entry.owner != Some(classes::ENUMERATE) => {
                self.native_too_few(entry, positional.len(), at)
            }
            _ => match unknown {
                Some(_) if positional.is_empty() && needs_items(entry) => {
                    self.type_error(format!("{} expected at least 1 argument, got 0", entry.def.name))
                }
                Some(name) => self.native_keyword_error(entry, name, usize::MAX),
                None => Ok(bound),
            },
        }
    }

    /// Puts arguments in their places; gives the first name that is no parameter's.
    fn bind_native_keywords(
        &mut self,
        entry: &NativeEntry,
        keywords: &[(Symbol, Value)],
        bound: &mut NativeArguments,
    ) -> Outcome<Option<Symbol>> {
        let parameters = &entry.parameters;
        if parameters.keyword_only > 0 || parameters.has_kwargs {
            bound.keywords.resize(parameters.keyword_only, Value::Undefined);
        }
        let mut extra = parameters.has_kwargs.then(|| self.dict());
        let given = bound.positional.len();
        let mut unknown = None;
        for (name, value) in keywords {
            let at = parameters.names.iter().position(|known| known == name);
            match at {
                Some(at) if at >= parameters.positional => bound.keywords[at - parameters.positional] = *value,
                Some(at) if at >= parameters.positional_only => {
                    if bound.positional.len() <= at {
                        bound.positional.resize(at + 1, Value::Undefined);
                    }
                    if !bound.positional[at].is_undefined() {
                        let text = self.symbols.text(*name).to_owned();
                        let message = format!(
                            "argument for {}() given by name ('{text}') and position ({})",
                            entry.def.name,
                            at + 1
                        );
                        return self.type_error(message);
                    }
                    bound.positional[at] = *value;
                }
                _ => match &mut extra {
                    Some(dict) => {
                        let dict = *dict;
                        self.dict_set_symbol(dict, *name, *value);
                    }
                    None if !parameters.has_args
                        && parameters.positional_only < parameters.names.len()
                        && given + keywords.len() > parameters.names.len() =>
                    {
                        return self.native_too_many_named(entry, given, keywords.len());
                    }
                    None => {
                        unknown.get_or_insert(*name);
                    }
                },
            }
        }
        if let Some(dict) = extra {
            bound.keywords.push(Value::Dict(dict));
        }
        Ok(unknown)
    }

    /// More arguments than parameters, some of them by name.
    fn native_too_many_named<T>(&mut self, entry: &NativeEntry, positional: usize, named: usize) -> Outcome<T> {
        let hidden = hidden_arguments(entry);
        let name = self.native_short_name(entry);
        let most = entry.parameters.names.len() - hidden;
        let given = positional + named - hidden;
        let limit = if entry.parameters.required == most + hidden { "exactly" } else { "at most" };
        let kind = if positional == hidden { "keyword " } else { "" };
        let s = if most == 1 { "" } else { "s" };
        self.type_error(format!("{name}() takes {limit} {most} {kind}argument{s} ({given} given)"))
    }

    fn native_keyword_error<T>(&mut self, entry: &NativeEntry, name: Symbol, given: usize) -> Outcome<T> {
        let parameters = &entry.parameters;
        let takes_none = takes_only_positional(entry);
        let label = self.native_label(entry);
        if takes_none && is_slot(entry) {
            let message = match entry.def.name {
                "__init__" => {
                    let class = entry.owner.map(|owner| self.class_name(owner)).unwrap_or_default();
                    format!("{class}() takes no keyword arguments")
                }
                name => format!("wrapper {name}() takes no keyword arguments"),
            };
            return self.type_error(message);
        }
        if takes_none {
            return self.type_error(format!("{label}() takes no keyword arguments"));
        }
        if given < parameters.required.min(parameters.positional_only) && !parameters.has_args {
            return self.native_too_few(entry, given, given);
        }
        let text = self.symbols.text(name).to_owned();
        let short = self.native_short_name(entry);
        if entry.owner == Some(classes::ENUMERATE) {
            return self.type_error(format!("'{text}' is an invalid keyword argument for {short}()"));
        }
        let known = parameters.names[parameters.positional_only..].iter().map(|name| self.symbols.text(*name));
        let message = format!("{short}() {}", unexpected_keyword(&text, known));
        self.type_error(message)
    }

    /// `list.append` for methods, `len` for builtin functions, `math.sqrt` for others.
    fn native_label(&self, entry: &NativeEntry) -> String {
        match entry.owner {
            Some(owner) if entry.def.name == "__new__" => self.class_name(owner),
            Some(owner) => format!("{}.{}", self.class_name(owner), entry.def.name),
            None if entry.module == "builtins" => entry.def.name.to_owned(),
            None => format!("{}.{}", entry.shown_module(), entry.def.name),
        }
    }

    /// How messages name a native that is no mere method: a constructor goes by its class.
    fn native_short_name(&self, entry: &NativeEntry) -> String {
        match entry.owner {
            Some(owner) if matches!(entry.def.name, "__new__" | "__init__") => self.class_name(owner),
            _ => entry.def.name.to_owned(),
        }
    }

    fn native_too_many<T>(&mut self, entry: &NativeEntry, given: usize) -> Outcome<T> {
        let hidden = hidden_arguments(entry);
        let (most, given) =
            (entry.parameters.positional - hidden.min(entry.parameters.positional), given - hidden.min(given));
        let least = entry.parameters.required.saturating_sub(hidden);
        let label = self.native_label(entry);
        let short = self.native_short_name(entry);
        let message = match (least, most) {
            (least, most) if is_slot(entry) && most <= 2 && least <= 1 && !takes_many(entry) => {
                slot_count(least, most, given)
            }
            (_, 0) if entry.parameters.keyword_only > 0 => format!("{short}() takes no positional arguments"),
            (least, most) if entry.parameters.keyword_only > 0 => counted(&short, least, most, given),
            (_, most) if entry.def.name == "__new__" && entry.owner == Some(classes::STR) => {
                format!("{short} expected at most {most} arguments, got {given}")
            }
            (1, 1) if takes_keywords(entry) => {
                format!("{short}() takes at most 1 argument ({given} given)")
            }
            (0, 0) => format!("{label}() takes no arguments ({given} given)"),
            (1, 1) if entry.def.name == "__new__" => format!("{short} expected 1 argument, got {given}"),
            (1, 1) => format!("{label}() takes exactly one argument ({given} given)"),
            (least, most) if least == most => format!("{short} expected {most} arguments, got {given}"),
            (_, most) if entry.parameters.positional_only == entry.parameters.positional => {
                format!("{short} expected at most {most} argument{}, got {given}", if most == 1 { "" } else { "s" })
            }
            (_, most) => {
                format!("{short}() takes at most {most} argument{} ({given} given)", if most == 1 { "" } else { "s" })
            }
        };
        self.type_error(message)
    }

    fn native_too_few<T>(&mut self, entry: &NativeEntry, given: usize, at: usize) -> Outcome<T> {
        let hidden = hidden_arguments(entry);
        let label = self.native_label(entry);
        let short = self.native_short_name(entry);
        let (least, most) =
            (entry.parameters.required - hidden.min(entry.parameters.required), entry.parameters.positional - hidden);
        let count = given - hidden.min(given);
        let message = match (least, most) {
            _ if at < hidden && is_slot(entry) => {
                let owner = entry.owner.map_or_else(String::new, |owner| self.class_name(owner));
                format!("descriptor '{}' of '{owner}' object needs an argument", entry.def.name)
            }
            _ if at < hidden => format!("unbound method {label}() needs an argument"),
            (least, most) if is_slot(entry) && most <= 2 && least <= 1 && !takes_many(entry) => {
                slot_count(least, most, count)
            }
            (least, most) if entry.parameters.keyword_only > 0 && entry.parameters.positional_only > at => {
                counted(&short, least, most, count)
            }
            (least, most)
                if entry.parameters.positional_only > at
                    && least < most
                    && entry.parameters.positional_only < entry.parameters.positional =>
            {
                let s = if least == 1 { "" } else { "s" };
                format!("{short}() takes at least {least} positional argument{s} ({count} given)")
            }
            (1, 1) if !entry.parameters.has_args && entry.def.name != "__new__" && !takes_keywords(entry) => {
                format!("{label}() takes exactly one argument ({count} given)")
            }
            (least, most)
                if least == most
                    && entry.parameters.positional_only == entry.parameters.positional
                    && !entry.parameters.has_args =>
            {
                format!("{short} expected {least} argument{}, got {count}", if least == 1 { "" } else { "s" })
            }
            (least, most) if entry.parameters.positional_only > at && takes_keywords(entry) => {
                counted(&short, least, most.max(least + 1), count)
            }
            (least, _) if entry.parameters.positional_only > at => {
                format!("{short} expected at least {least} argument{}, got {count}", if least == 1 { "" } else { "s" })
            }
            _ => {
                let name = entry.parameters.names.get(at).map_or("", |name| self.symbols.text(*name)).to_owned();
                match entry.owner {
                    Some(crate::classes::ENUMERATE) => format!("{short}() missing required argument '{name}'"),
                    _ => format!("{short}() missing required argument '{name}' (pos {})", at + 1 - hidden),
                }
            }
        };
        self.type_error(message)
    }
}

/// Arguments that messages do not count: the receiver, or the class that `__new__` gets.
fn hidden_arguments(entry: &NativeEntry) -> usize {
    usize::from(entry.owner.is_some() && (!entry.is_static || entry.def.name == "__new__"))
}

/// Whether no argument may be given by name.
fn takes_only_positional(entry: &NativeEntry) -> bool {
    let parameters = entry.parameters;
    !parameters.has_kwargs && parameters.keyword_only == 0 && parameters.positional_only >= parameters.positional
}

/// Whether it is `max` or `min`, which look at names last.
fn needs_items(entry: &NativeEntry) -> bool {
    entry.owner.is_none() && entry.module == "builtins" && matches!(entry.def.name, "max" | "min")
}

/// Whether some parameter may be given by name.
fn takes_keywords(entry: &NativeEntry) -> bool {
    entry.parameters.positional_only < entry.parameters.positional
}

/// Whether the wrapper of a slot counts its arguments as a function does.
fn takes_many(entry: &NativeEntry) -> bool {
    matches!(entry.def.name, "__init__" | "__call__" | "__get__")
}

/// The message for a wrong number of arguments to a slot of one or two.
fn slot_count(least: usize, most: usize, given: usize) -> String {
    match (least, most) {
        (1, 1) => format!("expected 1 argument, got {given}"),
        (least, most) if least == most => format!("expected {most} arguments, got {given}"),
        (least, most) => format!("expected {least} or {most} arguments, got {given}"),
    }
}

/// The message for a wrong number of positional arguments to a function that has keyword-only ones too.
fn counted(name: &str, least: usize, most: usize, given: usize) -> String {
    let (limit, count) = match (least == most, given > most) {
        (true, _) => ("exactly", most),
        (false, true) => ("at most", most),
        (false, false) => ("at least", least),
    };
    let s = if count == 1 { "" } else { "s" };
    format!("{name}() takes {limit} {count} positional argument{s} ({given} given)")
}
