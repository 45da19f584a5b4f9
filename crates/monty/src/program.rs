//! Compiled code as one run has loaded it: constants as values, names as symbols, a range of inline caches.

use std::sync::Arc;

use crate::{
    bytecode::{Code, CodeId, CodeKind, Constant, Op, Site, Unit},
    heap::DictId,
    numbers::Complex,
    runtime::Runtime,
    symbols::static_symbol,
    value::{Symbol, Value},
    vm::MODULE_NAME,
};

/// A code object that a run can execute.
#[derive(Clone, Debug)]
pub struct LoadedCode {
    pub code: Arc<Code>,
    pub kind: CodeKind,
    pub unit: u32,
    pub constants: Box<[Value]>,
    pub names: Box<[Symbol]>,
    pub cache_base: u32,
    /// Positional arguments that a plain function takes, or `u16::MAX` for everything else.
    pub exact: u16,
    pub registers: u16,
    pub variables: u8,
    pub captures: u16,
    pub first_capture: u8,
}

impl LoadedCode {
    /// The symbol that a site names.
    #[inline]
    pub fn site_name(&self, site: u32) -> Symbol {
        self.names[self.code.sites[site as usize].name as usize]
    }
}

/// A source file that a run has loaded.
#[derive(Clone, Debug)]
pub struct LoadedUnit {
    pub unit: Arc<Unit>,
    pub first_code: u32,
}

/// All code of a run.
#[derive(Clone, Debug, Default)]
pub struct Program {
    codes: Vec<LoadedCode>,
    pub units: Vec<LoadedUnit>,
    /// Builtins that a program has replaced: its code finds them as it finds globals, and no longer has them as constants.
    pub diverted: Vec<Symbol>,
}

impl Program {
    /// The code with this number.
    #[inline]
    pub fn code(&self, id: CodeId) -> &LoadedCode {
        &self.codes[id.0 as usize]
    }

    /// The source file of a code object.
    pub fn unit_of(&self, id: CodeId) -> &Unit {
        &self.units[self.code(id).unit as usize].unit
    }

    /// Whether there is such a code object.
    pub fn holds(&self, id: CodeId) -> bool {
        (id.0 as usize) < self.codes.len()
    }

    /// Number of code objects.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// The number of a code object inside another.
    pub fn child(&self, parent: CodeId, index: u32) -> CodeId {
        CodeId(self.units[self.code(parent).unit as usize].first_code + index)
    }

    /// The constants of a unit that live in the heap, in the order of [`Runtime::restore_unit`].
    pub fn heap_constants_of(&self, unit: usize) -> impl Iterator<Item = Value> {
        let first = self.units.get(unit).map_or(0, |unit| unit.first_code as usize);
        let count = self.units.get(unit).map_or(0, |unit| unit.unit.codes.len());
        let constants =
            self.codes[first..first + count].iter().flat_map(|code| code.constants.iter().zip(&code.code.constants));
        constants.filter(|(_, constant)| lives_in_heap(constant)).map(|(value, _)| *value)
    }

    /// Every constant that is a heap object.
    pub fn for_each_constant(&self, mut visit: impl FnMut(Value)) {
        self.codes.iter().flat_map(|code| &code.constants).for_each(|value| visit(*value));
    }
}

/// Whether loading the constant allocates.
fn lives_in_heap(constant: &Constant) -> bool {
    matches!(
        constant,
        Constant::Tuple(_) | Constant::Bytes(_) | Constant::Wide(_) | Constant::BigInt(_) | Constant::Complex(..)
    )
}

impl Runtime {
    /// Makes a compiled unit executable in this run; gives its top-level code.
    pub fn load_unit(&mut self, unit: Arc<Unit>) -> CodeId {
        self.add_unit(unit, |rt, constant| Some(rt.constant(constant))).unwrap_or_default()
    }

    /// The same for a stored run, whose heap holds the constants already; false if they do not fit.
    pub fn restore_unit(&mut self, unit: Arc<Unit>, stored: &mut impl Iterator<Item = Value>) -> bool {
        self.add_unit(unit, |rt, constant| {
            if !lives_in_heap(constant) {
                return Some(rt.constant(constant));
            }
            let value = stored.next().filter(|value| rt.heap.holds(*value))?;
            match (constant, value) {
                (Constant::Tuple(_), Value::Tuple(_))
                | (Constant::Bytes(_), Value::Bytes(_))
                | (Constant::Wide(_), Value::Str(_))
                | (Constant::Complex(..), Value::Complex(_))
                | (Constant::BigInt(_), Value::BigInt(_) | Value::Int(_)) => Some(value),
                _ => None,
            }
        })
        .is_some()
    }

    fn add_unit(
        &mut self,
        unit: Arc<Unit>,
        mut make: impl FnMut(&mut Self, &Constant) -> Option<Value>,
    ) -> Option<CodeId> {
        let mut program = std::mem::take(&mut self.program);
        let loaded = Arc::make_mut(&mut program);
        let first_code = loaded.codes.len() as u32;
        let number = loaded.units.len() as u32;
        for code in &unit.codes {
            let parameters = &code.parameters;
            let plain = code.kind == CodeKind::Function
                && parameters.keyword_only == 0
                && !parameters.has_args
                && !parameters.has_kwargs;
            let constants = code.constants.iter().map(|constant| make(self, constant)).collect::<Option<_>>()?;
            let names = code.names.iter().map(|name| self.symbols.intern(name)).collect();
            let mut code = LoadedCode {
                code: Arc::clone(code),
                kind: code.kind,
                unit: number,
                constants,
                names,
                cache_base: self.caches.len() as u32,
                exact: if plain { parameters.positional } else { u16::MAX },
                registers: code.registers,
                variables: code.variables as u8,
                captures: code.captures.len() as u16,
                first_capture: code.first_capture,
            };
            self.caches.resize_with(self.caches.len() + code.code.sites.len(), Default::default);
            if !unit.hidden {
                loaded.diverted.iter().for_each(|name| self.divert(&mut code, *name));
            }
            loaded.codes.push(code);
        }
        loaded.units.push(LoadedUnit { unit, first_code });
        self.program = program;
        Some(CodeId(first_code))
    }

    /// Makes all code of the program ask for a builtin by name: it was replaced, or may be. No instruction moves, so that
    /// running calls go on where they are.
    pub(crate) fn divert_builtin(&mut self, name: Symbol) {
        let mut program = std::mem::take(&mut self.program);
        let loaded = Arc::make_mut(&mut program);
        if !loaded.diverted.contains(&name) {
            loaded.diverted.push(name);
            let Program { codes, units, .. } = loaded;
            let own = codes.iter_mut().filter(|code| !units[code.unit as usize].unit.hidden);
            own.for_each(|code| self.divert(code, name));
        }
        self.program = program;
    }

    fn divert(&mut self, loaded: &mut LoadedCode, name: Symbol) {
        let text = self.symbols.text(name);
        let is_it = |constant: &Constant| matches!(constant, Constant::Builtin(known) if known == text);
        if !loaded.code.constants.iter().any(is_it) {
            return;
        }
        let mut code = Code::clone(&loaded.code);
        let site = code.sites.len() as u32;
        code.sites.push(Site { name: code.names.len() as u32, keywords: Vec::new() });
        code.names.push(text.to_owned());
        for op in &mut code.ops {
            if let Op::LoadConst { dst, index } = *op
                && code.constants.get(index as usize).is_some_and(is_it)
            {
                *op = Op::LoadGlobal { dst, site };
            }
        }
        self.burn(code.ops.len());
        let names = loaded.names.iter().copied().chain([name]);
        loaded.names = names.collect();
        loaded.cache_base = self.caches.len() as u32;
        self.caches.resize_with(self.caches.len() + code.sites.len(), Default::default);
        loaded.code = Arc::new(code);
    }

    /// Whether setting or deleting an attribute of a module is something that code with a builtin as a constant misses.
    pub(crate) fn replaces_builtin(&self, name: Symbol) -> bool {
        self.registry.builtins.contains_key(&name) && !self.program.diverted.contains(&name)
    }

    /// After a run was loaded: the builtins that its program had replaced.
    pub(crate) fn divert_replaced_builtins(&mut self) {
        let Some(namespace) = self.builtins_namespace() else { return };
        let usual: Vec<(Symbol, Value)> = self.registry.builtins.iter().map(|(name, value)| (*name, *value)).collect();
        for (name, value) in usual {
            if !self.dict_get_symbol(namespace, name).is_some_and(|found| found.is(value)) {
                self.divert_builtin(name);
            }
        }
    }

    /// The namespace of the module `builtins`, if that was ever asked for.
    pub(crate) fn builtins_namespace(&self) -> Option<DictId> {
        let module = self.module(static_symbol(MODULE_NAME)?)?;
        Some(self.heap[module].namespace)
    }

    fn constant(&mut self, constant: &Constant) -> Value {
        match constant {
            Constant::None => Value::None,
            Constant::Ellipsis => Value::Ellipsis,
            Constant::Bool(value) => Value::from(*value),
            Constant::Int(value) => Value::Int(*value),
            Constant::BigInt(digits) => self.big_literal(digits),
            Constant::Float(value) => Value::float(*value),
            Constant::Complex(real, imag) => self.complex(Complex::new(*real, *imag)),
            Constant::Str(text) => self.symbols.intern(text).into(),
            Constant::Wide(points) => self.str(crate::text::Text::Wide(points.clone().into())),
            Constant::Bytes(bytes) => self.bytes(bytes.clone()),
            Constant::Tuple(items) => {
                let items = items.iter().map(|item| self.constant(item)).collect();
                self.tuple(items)
            }
            Constant::Builtin(name) => {
                let symbol = self.symbols.intern(name);
                self.registry.builtins.get(&symbol).copied().unwrap_or_default()
            }
        }
    }

    fn big_literal(&mut self, digits: &str) -> Value {
        let (sign, digits) = digits.strip_prefix('-').map_or((1, digits), |digits| (-1, digits));
        let lower = digits.to_ascii_lowercase().replace('_', "");
        let (radix, body) = match lower.get(..2) {
            Some("0x") => (16, &lower[2..]),
            Some("0o") => (8, &lower[2..]),
            Some("0b") => (2, &lower[2..]),
            _ => (10, &lower[..]),
        };
        let magnitude = num_bigint::BigInt::parse_bytes(body.as_bytes(), radix).unwrap_or_default();
        self.big_int(magnitude * sign)
    }
}
