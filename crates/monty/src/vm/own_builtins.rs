//! Builtins that a namespace given to `exec` or `eval` brings along as `__builtins__`.
//!
//! They stand apart from the builtins of the interpreter, which are found without a dict.

use super::{Flow, Machine, Ret};
use crate::{
    bytecode::{Op, Reg},
    classes,
    heap::DictId,
    runtime::NewException,
    value::{Symbol, Value},
};

/// The module whose names are there everywhere.
pub(crate) const MODULE_NAME: &str = "builtins";

/// The global that says which builtins there are.
const OWN: &str = "__builtins__";

impl Machine {
    /// Makes sure that globals hold builtins, if they may be changed; gives whether these are others than usual.
    pub(crate) fn provide_builtins(&mut self, globals: DictId, may_change: bool) -> bool {
        let own = self.rt.symbols.intern(OWN);
        let name = self.rt.symbols.intern(MODULE_NAME);
        let usual = self.rt.module(name);
        // Text within restricted text is restricted in the same way.
        if may_change
            && self.code().code.own_builtins
            && self.rt.dict_get_symbol(globals, own).is_none()
            && let Some(inherited) = self.rt.dict_get_symbol(self.frame().globals, own)
        {
            self.rt.dict_set_symbol(globals, own, inherited);
        }
        match self.rt.dict_get_symbol(globals, own).map(|found| self.rt.plain(found)) {
            None => {
                if may_change {
                    let module = usual.unwrap_or_else(|| self.rt.new_module(name));
                    self.rt.dict_set_symbol(globals, own, Value::Module(module));
                }
                false
            }
            Some(Value::Module(module)) => usual != Some(module),
            Some(Value::Dict(dict)) => usual.is_none_or(|usual| self.rt.heap[usual].namespace != dict),
            Some(_) => true,
        }
    }

    /// What every namespace has unless it says otherwise.
    pub(crate) fn implicit_global(&mut self, name: Symbol) -> Option<Value> {
        let builtins = self.rt.symbols.intern(MODULE_NAME);
        match self.rt.symbols.text(name) {
            "__name__" => Some(builtins.into()),
            OWN => Some(Value::Module(self.rt.module(builtins).unwrap_or_else(|| self.rt.new_module(builtins)))),
            _ => None,
        }
    }

    /// The `__import__` that the globals of the running code bring along, if it is not the usual one; and the globals.
    pub(crate) fn own_import(&mut self) -> Option<Value> {
        if !self.code().code.own_builtins {
            return None;
        }
        let (own, name) = (self.rt.symbols.find(OWN)?, self.rt.symbols.intern("__import__"));
        let namespace = match self.rt.plain(self.rt.dict_get_symbol(self.frame().globals, own)?) {
            Value::Dict(dict) => dict,
            Value::Module(module) => self.rt.heap[module].namespace,
            _ => return None,
        };
        let found = self.rt.dict_get_symbol(namespace, name)?;
        let usual = self.rt.registry.builtins.get(&name).copied();
        (!usual.is_some_and(|usual| usual.is(found))).then_some(found)
    }

    /// An import statement with such an `__import__`. What it imports stands in the instructions that follow.
    pub(crate) fn import_by(&mut self, callee: Value, name: Symbol, dst: Reg, is_from: bool) -> Flow {
        let text = self.rt.symbols.text(name).to_owned();
        let bare = text.trim_start_matches('.');
        let level = (text.len() - bare.len()) as i64;
        let code = std::sync::Arc::clone(&self.code().code);
        let after = if is_from { code.ops.get(self.frame().pc as usize..).unwrap_or_default() } else { &[] };
        let mut names: Vec<Value> = Vec::new();
        for op in after {
            match *op {
                Op::ImportFrom { module, site, .. } if module == dst => names.push(self.code().site_name(site).into()),
                Op::ImportStar { module } if module == dst => names.push(self.rt.symbols.intern("*").into()),
                Op::StoreGlobal { .. } | Op::StoreName { .. } | Op::StoreCell { .. } | Op::Move { .. } => {}
                _ => break,
            }
        }
        let (globals, namespace) = (self.frame().globals, self.frame().namespace);
        let locals = namespace.map_or(Value::None, Value::Dict);
        let wanted = if is_from { self.rt.tuple(names) } else { Value::None };
        let name = self.rt.str(bare.to_owned());
        let arguments = [name, Value::Dict(globals), locals, wanted, Value::Int(level)];
        self.call_value(callee, &arguments, &[], Ret::Reg(dst))
    }

    /// A name that is not among the globals, for code whose globals hold its builtins.
    pub(crate) fn load_own_builtin(&mut self, dst: Reg, name: Symbol) -> Flow {
        let own = self.rt.symbols.intern(OWN);
        let globals = self.frame().globals;
        let builtins = self.rt.dict_get_symbol(globals, own).map_or(Value::None, |found| self.rt.plain(found));
        let namespace = match builtins {
            Value::Dict(dict) => dict,
            Value::Module(module) => self.rt.heap[module].namespace,
            other => {
                let message = format!("'{}' object is not subscriptable", self.rt.type_name(other));
                let error: Result<Value, NewException> = self.rt.type_error(message);
                return self.settle(error, Ret::Reg(self.scratch()));
            }
        };
        if let Some(value) = self.rt.dict_get_symbol(namespace, name) {
            self.set_register(dst, value);
            return Ok(());
        }
        let error: Result<Value, NewException> = match self.rt.symbols.text(name) {
            "__build_class__" => self.rt.raise(classes::NAME_ERROR, "__build_class__ not found"),
            "__import__" => self.rt.raise(classes::IMPORT_ERROR, "__import__ not found"),
            _ => return self.name_error(name),
        };
        self.settle(error, Ret::Reg(self.scratch()))
    }
}
