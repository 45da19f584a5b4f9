//! Modules that the host provides as source text, for programs of more than one file.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{MontyRun, TextOptions, compile_text};
use crate::{
    bytecode::Unit,
    runtime::{Runtime, UnitSource},
    source::Source,
    symbols,
    syntax::SyntaxFailure,
    value::{Symbol, Value},
    vm::{Flow, Machine, Ret},
};

/// A module that programs can import. It runs at its first import, in the same sandbox as the program.
///
/// The modules of Monty itself come first: one of the same name is never asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostModule {
    /// The whole name, such as `package.module`. The packages that it lies in must be provided too.
    pub name: String,
    pub source: String,
    /// What `__file__` and tracebacks show.
    pub file_name: String,
    /// Whether it has submodules.
    pub is_package: bool,
}

impl HostModule {
    /// A module without submodules.
    pub fn new(name: impl Into<String>, source: impl Into<String>, file_name: impl Into<String>) -> Self {
        Self { name: name.into(), source: source.into(), file_name: file_name.into(), is_package: false }
    }

    /// A package: what its `__init__.py` holds.
    pub fn package(name: impl Into<String>, source: impl Into<String>, file_name: impl Into<String>) -> Self {
        Self { is_package: true, ..Self::new(name, source, file_name) }
    }

    pub(crate) fn compile(&self) -> Result<Unit, SyntaxFailure> {
        compile_text(&Source::new(self.file_name.as_str(), self.source.as_str()), TextOptions::default())
    }
}

impl MontyRun {
    /// The program with modules that it can import.
    ///
    /// ```
    /// use monty::{HostModule, MontyObject, MontyRun, NoLimitTracker, StdPrint};
    ///
    /// let run = MontyRun::new("import shapes\nshapes.area(6, 7)".to_owned(), "main.py", vec![], vec![]).unwrap();
    /// let shapes = HostModule::new("shapes", "def area(a, b):\n    return a * b\n", "shapes.py");
    /// let result = run.with_modules(vec![shapes]).run(vec![], NoLimitTracker, &mut StdPrint).unwrap();
    /// assert_eq!(result, MontyObject::Int(42));
    /// ```
    #[must_use]
    pub fn with_modules(mut self, modules: Vec<HostModule>) -> Self {
        self.modules = modules.into();
        self
    }
}

impl Runtime {
    /// A module of the host by its whole name.
    pub(crate) fn host_module(&self, name: &str) -> Option<&HostModule> {
        self.host_modules.iter().find(|module| module.name == name)
    }

    /// What the namespace of a file has before it runs.
    pub(crate) fn set_file_names(&mut self, namespace: crate::heap::DictId, file_name: &str) {
        for name in [symbols::DOC, symbols::PACKAGE, symbols::LOADER, symbols::SPEC] {
            self.dict_set_symbol(namespace, name, Value::None);
        }
        if !file_name.starts_with('<') {
            let (name, value) = (self.symbols.intern("__file__"), self.str(file_name.to_owned()));
            self.dict_set_symbol(namespace, name, value);
        }
    }

    fn set_package(&mut self, namespace: crate::heap::DictId, module: &HostModule) {
        let package = match module.name.rsplit_once('.') {
            _ if module.is_package => &module.name,
            Some((package, _)) => package,
            None => "",
        };
        let package = self.str(package.to_owned());
        self.dict_set_symbol(namespace, symbols::PACKAGE, package);
        if module.is_package {
            let folder = module.file_name.rsplit_once('/').map_or("", |(folder, _)| folder);
            let folder = self.str(folder.to_owned());
            let (name, path) = (self.symbols.intern("__path__"), self.list(vec![folder]));
            self.dict_set_symbol(namespace, name, path);
        }
    }
}

impl Machine {
    /// Compiles and enters a module of the host; the continuation that waits for it is in place already.
    pub(super) fn load_host_module(&mut self, name: Symbol) -> Flow {
        let text = self.rt.symbols.text(name).to_owned();
        let (Some(module), Some(id)) = (self.rt.host_module(&text).cloned(), self.rt.module(name)) else {
            return self.deliver(Ret::Cont, Value::None);
        };
        self.rt.burn(module.source.len() * 16);
        self.rt.heap.charge(module.source.len() * 16);
        let unit = match module.compile() {
            Ok(unit) => unit,
            Err(failure) => {
                let error = self.rt.syntax_error(&failure);
                return self.throw_to(Ret::Cont, error);
            }
        };
        self.rt.show_warnings(&unit, !module.file_name.starts_with('<'));
        let namespace = self.rt.heap[id].namespace;
        self.rt.set_file_names(namespace, &module.file_name);
        self.rt.set_package(namespace, &module);
        self.rt.add_source(UnitSource::HostModule(text));
        let code = self.rt.load_unit(Arc::new(unit));
        self.push_module(code, namespace, Ret::Cont)
    }
}
