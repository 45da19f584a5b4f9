//! Builtins that a namespace given to `exec` or `eval` brings along as `__builtins__`.
//!
//! They stand apart from the builtins of the interpreter, which are found without a dict.

use super::{Flow, Machine, Ret};
use crate::{
    bytecode::Reg,
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
