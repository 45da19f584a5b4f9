//! `import`: native modules materialise at their first import; what is written in Python runs then.

use super::{Continuation, Exit, Flow, Frame, Load, Machine, Ret};
use crate::{
    bytecode::{CodeId, Reg},
    classes,
    heap::{DictId, ModuleId},
    modules,
    objects::Module,
    symbols,
    value::{Symbol, Value},
};

impl Machine {
    #[inline(never)]
    pub(crate) fn import(&mut self, dst: Reg, leaf: u8, site: u32) -> Flow {
        let name = self.code().site_name(site);
        if let Some(own) = self.own_import() {
            return self.import_by(own, name, dst, leaf == 1);
        }
        self.import_for_program(name, leaf == 1, Ret::Reg(dst))
    }

    /// Delivers a module to the running code, which may not be entitled to it.
    pub(crate) fn import_for_program(&mut self, name: Symbol, leaf: bool, ret: Ret) -> Flow {
        let text = self.rt.symbols.text(name);
        let is_internal = modules::INTERNAL.contains(&text) && !self.rt.program.unit_of(self.frame().code).hidden;
        if is_internal {
            let text = text.to_owned();
            return self.no_module(&text, ret);
        }
        self.import_module(name, leaf, ret)
    }

    /// Delivers a module, loading it first if need be; of a dotted name the first part unless `leaf`.
    #[inline(never)]
    pub(crate) fn import_module(&mut self, name: Symbol, leaf: bool, ret: Ret) -> Flow {
        let text = self.rt.symbols.text(name).to_owned();
        if text.starts_with('.') {
            return match self.absolute_name(&text) {
                Ok(name) => self.import_module(name, leaf, ret),
                Err(message) => {
                    let error = self.rt.raise(classes::IMPORT_ERROR, message);
                    self.settle(error, ret)
                }
            };
        }
        // Packages first: `collections.abc` needs `collections`.
        let mut end = 0;
        while let Some(found) = text[end..].find('.').map(|at| at + end).or((end < text.len()).then_some(text.len())) {
            let part = &text[..found];
            let symbol = self.rt.symbols.intern(part);
            if symbol == symbols::MAIN {
                self.rt.main_module();
            }
            if self.rt.module(symbol).is_none() {
                if !self.rt.has_module(part) {
                    return self.no_module(part, ret);
                }
                self.continuations.push(Continuation::ImportDone { loading: symbol, name, leaf, ret });
                return self.load_module(symbol);
            }
            end = (found + 1).min(text.len());
            if found == text.len() {
                break;
            }
        }
        let wanted = if leaf { name } else { self.rt.symbols.intern(text.split('.').next().unwrap_or_default()) };
        match self.rt.module(wanted) {
            Some(id) => self.deliver(ret, Value::Module(id)),
            None => self.no_module(&text, ret),
        }
    }

    /// The whole name of a module that is named from the package of the running code.
    fn absolute_name(&mut self, relative: &str) -> Result<Symbol, &'static str> {
        let name = relative.trim_start_matches('.');
        let level = relative.len() - name.len();
        let globals = self.frame().globals;
        let text = |name| self.rt.dict_get_symbol(globals, name).filter(|value| self.rt.as_text(*value).is_some());
        let package = match (text(symbols::PACKAGE), text(symbols::NAME)) {
            (Some(package), _) => self.rt.display(package),
            (None, Some(own)) => {
                self.rt.display(own).rsplit_once('.').map_or(String::new(), |parts| parts.0.to_owned())
            }
            (None, None) => String::new(),
        };
        if package.is_empty() {
            return Err("attempted relative import with no known parent package");
        }
        let mut base = &*package;
        for _ in 1..level {
            let Some((parent, _)) = base.rsplit_once('.') else {
                return Err("attempted relative import beyond top-level package");
            };
            base = parent;
        }
        let whole = if name.is_empty() { base.to_owned() } else { format!("{base}.{name}") };
        Ok(self.rt.symbols.intern(&whole))
    }

    fn no_module(&mut self, name: &str, ret: Ret) -> Flow {
        let message = match name.rsplit_once('.') {
            Some((parent, _)) if !self.rt.is_package(parent) => {
                format!("No module named '{name}'; '{parent}' is not a package")
            }
            _ => format!("No module named '{name}'"),
        };
        let text = self.rt.str(message);
        let error = self.rt.exception(classes::MODULE_NOT_FOUND_ERROR, vec![text]);
        let name = self.rt.str(name.to_owned());
        self.rt.set_exception_field(error, symbols::NAME_FIELD, name);
        self.throw_to(ret, error)
    }

    /// Makes a module with its native functions; its Python part, if any, still has to run.
    fn load_module(&mut self, name: Symbol) -> Flow {
        self.rt.new_module(name);
        let text = self.rt.symbols.text(name).to_owned();
        let Some(module) = self.rt.registry.modules.get(&*text) else {
            return Err(Box::new(Exit::Load(Load::HostModule(name))));
        };
        match module.python {
            Some(_) => Err(Box::new(Exit::Load(Load::Module(name)))),
            None => self.deliver(Ret::Cont, Value::None),
        }
    }

    /// The body of a module has run: attach it to its package, then go on with the import.
    #[inline(never)]
    pub(crate) fn import_done(&mut self, loading: Symbol, name: Symbol, leaf: bool, ret: Ret) -> Flow {
        if let Some(module) = self.rt.module(loading) {
            self.rt.heap.write(module).complete = true;
        }
        let text = self.rt.symbols.text(name).to_owned();
        let mut dots: Vec<usize> = text.match_indices('.').map(|(at, _)| at).collect();
        dots.push(text.len());
        for pair in dots.windows(2) {
            let (parent, child) = (&text[..pair[0]], &text[..pair[1]]);
            let (parent, whole) = (self.rt.symbols.intern(parent), self.rt.symbols.intern(child));
            if let (Some(parent), Some(id)) = (self.rt.module(parent), self.rt.module(whole)) {
                let last = self.rt.symbols.intern(child.rsplit('.').next().unwrap_or_default());
                let namespace = self.rt.heap[parent].namespace;
                self.rt.dict_set_symbol(namespace, last, Value::Module(id));
            }
        }
        self.import_module(name, leaf, ret)
    }

    /// Enters the top level of a unit.
    #[inline(never)]
    pub(crate) fn push_module(&mut self, code: CodeId, globals: DictId, ret: Ret) -> Flow {
        if let Err(control) = self.room_for_frame() {
            return self.control(*control, ret);
        }
        let base = self.top();
        self.grow_stack(base);
        let registers = usize::from(self.rt.program.code(code).registers);
        self.stack[base..base + registers].fill(Value::Undefined);
        let frame = Frame { code, base: base as u32, ret, globals, namespace: Some(globals), ..Frame::default() };
        self.rt.fuel -= 1;
        self.frames.push(frame);
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn import_from(&mut self, dst: Reg, module: Reg, site: u32) -> Flow {
        let name = self.code().site_name(site);
        let module = self.register(module);
        let Value::Module(id) = module else {
            return self.call_prelude("classes.import_name", &[module, name.into()], Ret::Reg(dst));
        };
        if let Some(value) = self.rt.dict_get_symbol(self.rt.heap[id].namespace, name) {
            self.set_register(dst, value);
            return Ok(());
        }
        let full = format!("{}.{}", self.rt.display(self.rt.heap[id].name), self.rt.symbols.text(name));
        if self.rt.has_module(&full) {
            let symbol = self.rt.symbols.intern(&full);
            return self.import_module(symbol, true, Ret::Reg(dst));
        }
        let hook = self.rt.dict_get_symbol(self.rt.heap[id].namespace, symbols::GETATTR);
        if let Some(hook) = hook {
            self.continuations.push(Continuation::ImportHook { module: id, name, ret: Ret::Reg(dst) });
            return self.call_value(hook, &[name.into()], &[], Ret::Cont);
        }
        self.cannot_import(id, name, Ret::Reg(dst))
    }

    /// `from module import name` found nothing.
    pub(crate) fn cannot_import(&mut self, id: ModuleId, name: Symbol, ret: Ret) -> Flow {
        let file = self.rt.symbols.intern("__file__");
        let file = self.rt.dict_get_symbol(self.rt.heap[id].namespace, file);
        let place = file.map_or_else(|| "unknown location".to_owned(), |file| self.rt.display(file));
        let (wanted, module) = (self.rt.symbols.text(name), self.rt.display(self.rt.heap[id].name));
        let message = match self.rt.heap[id].complete {
            true => format!("cannot import name '{wanted}' from '{module}' ({place})"),
            false => format!(
                "cannot import name '{wanted}' from partially initialized module '{module}' \
                 (most likely due to a circular import) ({place})"
            ),
        };
        let text = self.rt.str(message);
        let error = self.rt.exception(classes::IMPORT_ERROR, vec![text]);
        let module_name = self.rt.heap[id].name;
        self.rt.set_exception_field(error, symbols::NAME_FIELD, module_name);
        let name_from = self.rt.symbols.intern("name_from");
        self.rt.set_exception_field(error, name_from, name.into());
        self.throw_to(ret, error)
    }

    #[inline(never)]
    pub(crate) fn import_star(&mut self, module: Reg) -> Flow {
        let (module, target) = (self.register(module), self.frame().namespace.unwrap_or(self.frame().globals));
        let (id, own) = match (module, self.own_namespace()) {
            (Value::Module(id), None) => (id, None),
            (_, own) => (ModuleId::default(), Some(own.unwrap_or(Value::Dict(target)))),
        };
        if let Some(own) = own {
            return self.call_prelude("classes.star_of", &[module, own], Ret::Reg(self.scratch()));
        }
        let namespace = self.rt.heap[id].namespace;
        let all = self.rt.dict_get_symbol(namespace, symbols::ALL);
        let names: Vec<Value> = match all {
            Some(all) => self.rt.iterate(all).unwrap_or_default(),
            None => self.rt.heap[namespace].iter().map(|entry| entry.key).collect(),
        };
        let is_complete = all.is_none()
            || all.is_some_and(|all| self.rt.is_native_iterable(all))
                && names.iter().all(|name| matches!(self.rt.dict_get(namespace, *name), Ok(Some(_))));
        if !is_complete {
            let arguments = [Value::Module(id), Value::Dict(target)];
            return self.call_prelude("classes.star_names", &arguments, Ret::Reg(self.scratch()));
        }
        for key in names {
            let text = self.rt.display(key);
            if all.is_none() && text.starts_with('_') {
                continue;
            }
            if let Ok(Some(value)) = self.rt.dict_get(namespace, key)
                && let Err(control) = self.rt.dict_set(target, key, value)
            {
                return self.throw(control);
            }
        }
        Ok(())
    }
}

impl crate::runtime::Runtime {
    /// Whether there is such a module, loaded or not.
    fn has_module(&self, name: &str) -> bool {
        self.registry.modules.contains_key(name) || self.host_module(name).is_some()
    }

    fn is_package(&self, name: &str) -> bool {
        modules::PACKAGES.contains(&name) || self.host_module(name).is_some_and(|module| module.is_package)
    }

    /// Forgets a module whose import failed.
    pub(crate) fn forget_module(&mut self, name: Symbol) {
        self.modules.retain(|(known, _)| *known != name);
    }

    /// The module that the program itself is.
    pub(crate) fn main_module(&mut self) -> ModuleId {
        let name = symbols::MAIN;
        match self.module(name) {
            Some(module) => module,
            None => {
                let module = Module { name: name.into(), namespace: self.main, complete: true };
                let module = self.heap.alloc(module);
                self.modules.push((name, module));
                module
            }
        }
    }

    /// A loaded module.
    pub fn module(&self, name: Symbol) -> Option<ModuleId> {
        self.modules.iter().find(|(known, _)| *known == name).map(|(_, id)| *id)
    }

    /// A module with its native functions and constants.
    pub fn new_module(&mut self, name: Symbol) -> ModuleId {
        let namespace = self.dict();
        let text = self.symbols.text(name).to_owned();
        self.dict_set_symbol(namespace, symbols::NAME, name.into());
        let doc = self.str(format!("The module {text}."));
        self.dict_set_symbol(namespace, symbols::DOC, doc);
        if let Some(module) = self.registry.modules.get(&*text) {
            for (constant, value) in module.constants {
                let symbol = self.symbols.intern(constant);
                self.dict_set_symbol(namespace, symbol, *value);
            }
        }
        if let Some(functions) = self.registry.module_functions.get(&*text) {
            for (symbol, native) in functions {
                self.dict_set_symbol(namespace, *symbol, Value::Native(*native));
            }
        }
        if text == "builtins" {
            let all: Vec<(Symbol, Value)> =
                self.registry.builtins.iter().map(|(name, value)| (*name, *value)).collect();
            let mut all = all;
            all.sort_by_key(|(name, _)| self.symbols.text(*name).to_owned());
            all.into_iter().for_each(|(name, value)| self.dict_set_symbol(namespace, name, value));
        }
        let id = self.heap.alloc(Module { name: name.into(), namespace, complete: false });
        self.modules.push((name, id));
        id
    }
}
