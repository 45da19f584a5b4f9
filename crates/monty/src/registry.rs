//! The static tables of everything native: functions, the members of builtin classes, the native parts of modules.
//! Built once per process; a run only refers to it by number.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    builtins, classes,
    heap::ClassRef,
    modules,
    runtime::{Outcome, Runtime, needs_python},
    symbols::static_symbol,
    types,
    value::{NativeId, Symbol, Value, Word},
};

/// A native function: everything it needs is in the runtime; frames are out of its reach.
pub type NativeFn = fn(&mut Runtime, &Args<'_>) -> Outcome;

/// Arguments after binding: a missing optional one is beyond the end or `Undefined`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Args<'a> {
    /// Positional parameters in order, then the rest if the signature has `*args`.
    pub positional: &'a [Value],
    /// Keyword-only parameters in order, then the dict of the rest if the signature has `**kwargs`; empty if none given.
    pub keywords: &'a [Value],
}

impl Args<'_> {
    /// The positional argument at `index`, if given.
    pub fn get(&self, index: usize) -> Option<Value> {
        self.positional.get(index).and_then(|value| value.defined())
    }

    /// A required positional argument.
    pub fn at(&self, index: usize) -> Value {
        self.positional.get(index).copied().unwrap_or_default()
    }

    /// The keyword-only argument at `index`, if given.
    pub fn keyword(&self, index: usize) -> Option<Value> {
        self.keywords.get(index).and_then(|value| value.defined())
    }
}

/// The declaration of a native function.
///
/// The signature is Python's, with `~` before a parameter whose argument is an iterable that the machine turns into a
/// list first when iterating it takes Python code. `python` names the function of the prelude (`"unit.function"`) that
/// does the same when the native one finds that it needs Python code; it must find out before any effect.
#[derive(Clone, Copy, Debug)]
pub struct Native {
    pub name: &'static str,
    pub signature: &'static str,
    pub function: NativeFn,
    pub python: Option<&'static str>,
}

/// A native function without a Python half.
pub const fn native(name: &'static str, signature: &'static str, function: NativeFn) -> Native {
    Native { name, signature, function, python: None }
}

/// A native function whose hard cases are in the prelude.
pub const fn with_python(
    name: &'static str,
    signature: &'static str,
    function: NativeFn,
    python: &'static str,
) -> Native {
    Native { name, signature, function, python: Some(python) }
}

/// A builtin function that is all in the prelude: it checks and names its arguments as natives do.
pub const fn in_python(name: &'static str, signature: &'static str, python: &'static str) -> Native {
    Native { name, signature, function: ask_prelude, python: Some(python) }
}

fn ask_prelude(_: &mut Runtime, _: &Args<'_>) -> Outcome {
    needs_python()
}

/// A member of a builtin class.
#[derive(Clone, Copy, Debug)]
pub enum Member {
    Method(Native),
    ClassMethod(Native),
    StaticMethod(Native),
    /// A read-only attribute: the function gets the object.
    Getter(Native),
}

impl Member {
    fn native(&self) -> &Native {
        match self {
            Self::Method(native) | Self::ClassMethod(native) | Self::StaticMethod(native) | Self::Getter(native) => {
                native
            }
        }
    }
}

/// The members of a builtin class. `__new__` is a static method whose first argument is the class.
#[derive(Clone, Copy, Debug)]
pub struct ClassMembers {
    pub class: ClassRef,
    pub members: &'static [Member],
}

/// The native part of a module.
#[derive(Clone, Copy, Debug)]
pub struct ModuleDef {
    pub name: &'static str,
    pub functions: &'static [Native],
    pub constants: &'static [(&'static str, Value)],
    /// Source of the part written in Python, run when the module is first imported.
    pub python: Option<&'static str>,
}

/// A parameter list, parsed from the signature.
#[derive(Clone, Debug, Default)]
pub struct NativeParameters {
    pub names: Vec<Symbol>,
    pub positional_only: usize,
    pub positional: usize,
    pub required: usize,
    pub keyword_only: usize,
    pub has_args: bool,
    pub has_kwargs: bool,
    /// The positional argument to turn into a list.
    pub collect: Option<usize>,
}

/// A registered native function.
#[derive(Clone, Debug)]
pub struct NativeEntry {
    pub def: &'static Native,
    pub owner: Option<ClassRef>,
    /// Module for functions, for messages and `__module__`.
    pub module: &'static str,
    /// Shared by all natives with the same signature.
    pub parameters: &'static NativeParameters,
    /// The first argument is the class or type itself.
    pub is_class_method: bool,
    pub is_static: bool,
    pub is_getter: bool,
    /// A number that depends on the qualified name only, for `id()`.
    pub fingerprint: u32,
}

impl NativeEntry {
    /// What `__module__` says: some of CPython's modules have their natives elsewhere.
    pub fn shown_module(&self) -> &'static str {
        match self.module {
            "bisect" => "_bisect",
            "heapq" => "_heapq",
            "operator" => "_operator",
            module => module,
        }
    }

    /// The name by which dumps know it: `len`, `list.append`, `math.sqrt`.
    pub fn qualified_name(&self) -> String {
        qualified_name(self.owner, self.module, self.def.name)
    }
}

fn qualified_name(owner: Option<ClassRef>, module: &str, name: &str) -> String {
    match place_of(owner, module) {
        "builtins" => name.to_owned(),
        place => format!("{place}.{name}"),
    }
}

fn place_of(owner: Option<ClassRef>, module: &str) -> &str {
    owner.and_then(|class| classes::ALL.get(class.0.get() as usize)).map_or(module, |entry| entry.1)
}

/// A hash of a name that is the same in every build.
fn fingerprint(parts: &[&str]) -> u32 {
    let mix = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    parts.iter().flat_map(|part| part.bytes()).fold(0x811C_9DC5, mix)
}

/// What a builtin class has under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    Method(NativeId),
    ClassMethod(NativeId),
    StaticMethod(NativeId),
    Getter(NativeId),
    /// `None`, which says that there is no such method.
    Nothing,
}

/// All native functions, classes and modules.
#[derive(Debug)]
pub struct Registry {
    pub natives: Vec<NativeEntry>,
    /// Own members of each builtin class, by number of the class.
    members: Vec<FxHashMap<Symbol, Attribute>>,
    constructors: Vec<NativeId>,
    pub builtins: FxHashMap<Symbol, Value>,
    pub modules: FxHashMap<&'static str, &'static ModuleDef>,
    /// Functions of each module by name.
    pub module_functions: FxHashMap<&'static str, Vec<(Symbol, NativeId)>>,
    class_fingerprints: Vec<u32>,
}

/// Room for the native functions.
const ABOUT_ALL_NATIVES: usize = 2_560;

static REGISTRY: LazyLock<Registry> = LazyLock::new(Registry::build);

/// The natives by qualified name, made when the first dump is loaded.
static BY_NAME: LazyLock<FxHashMap<String, NativeId>> = LazyLock::new(|| {
    let numbered = REGISTRY.natives.iter().enumerate();
    numbered.map(|(number, native)| (native.qualified_name(), NativeId(Word::new(number as u32)))).collect()
});

/// The registry of this process.
pub fn registry() -> &'static Registry {
    &REGISTRY
}

impl Registry {
    /// Whether a native is a method of a builtin type, which takes the object first.
    pub fn is_method(&self, id: NativeId) -> bool {
        let entry = self.native(id);
        entry.owner.is_some() && !entry.is_static && !entry.is_class_method && !entry.is_getter
    }
}

/// Whether `name` is a builtin function, class or constant.
pub fn is_builtin_name(name: &str) -> bool {
    static_symbol(name).is_some_and(|symbol| REGISTRY.builtins.contains_key(&symbol))
}

/// Every name in the tables, for the static symbols.
pub fn names() -> impl Iterator<Item = &'static str> {
    let classes = classes::ALL.iter().map(|entry| entry.1);
    // Many natives have the same signature.
    let mut seen = FxHashSet::default();
    let natives = all_natives().flat_map(move |(native, ..)| {
        let signature = if seen.insert(native.signature) { native.signature } else { "" };
        std::iter::once(native.name).chain(parameter_names(signature))
    });
    let modules = modules::ALL
        .iter()
        .flat_map(|module| std::iter::once(module.name).chain(module.constants.iter().map(|constant| constant.0)));
    let constants = builtins::CONSTANTS.iter().map(|constant| constant.0);
    classes.chain(natives).chain(modules).chain(constants)
}

fn all_classes() -> impl Iterator<Item = &'static ClassMembers> {
    types::FAMILIES.iter().copied().flatten().chain(types::MEMBERS)
}

type Listed = (&'static Native, Option<(ClassRef, &'static Member)>, &'static str);

fn all_natives() -> impl Iterator<Item = Listed> {
    let functions = builtins::FUNCTIONS.iter().copied().flatten().map(|native| (native, None, "builtins"));
    let members = all_classes().flat_map(|class| {
        class.members.iter().map(|member| (member.native(), Some((class.class, member)), "builtins"))
    });
    let modules =
        modules::ALL.iter().flat_map(|module| module.functions.iter().map(|native| (native, None, module.name)));
    functions.chain(members).chain(modules)
}

fn parameter_names(signature: &'static str) -> impl Iterator<Item = &'static str> {
    split_signature(signature)
        .map(|part| part.trim_start_matches(['*', '~']).split('=').next().unwrap_or_default())
        .filter(|name| !name.is_empty() && *name != "/")
}

/// Splits at top-level commas.
fn split_signature(signature: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = signature;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut depth = 0;
        let mut quoted = false;
        let comma = rest.bytes().position(|byte| {
            match byte {
                b'\'' => quoted = !quoted,
                b'(' | b'[' if !quoted => depth += 1,
                b')' | b']' if !quoted => depth -= 1,
                _ => {}
            }
            byte == b',' && depth == 0 && !quoted
        });
        let part = &rest[..comma.unwrap_or(rest.len())];
        rest = comma.map_or("", |comma| &rest[comma + 1..]);
        Some(part.trim_ascii())
    })
    .filter(|part| !part.is_empty())
}

impl NativeParameters {
    fn parse(signature: &'static str) -> Self {
        let mut parameters = Self::default();
        let mut keyword_only = false;
        for part in split_signature(signature) {
            if part == "/" {
                parameters.positional_only = parameters.positional;
            } else if part == "*" {
                keyword_only = true;
            } else if let Some(_name) = part.strip_prefix("**") {
                parameters.has_kwargs = true;
            } else if let Some(_name) = part.strip_prefix('*') {
                parameters.has_args = true;
                keyword_only = true;
            } else {
                let (name, default) =
                    part.split_once('=').map_or((part, None), |(name, default)| (name, Some(default)));
                let (name, collect) = name.strip_prefix('~').map_or((name, false), |name| (name, true));
                if let Some(symbol) = static_symbol(name) {
                    parameters.names.push(symbol);
                }
                if keyword_only {
                    parameters.keyword_only += 1;
                    continue;
                }
                if collect {
                    parameters.collect = Some(parameters.positional);
                }
                parameters.positional += 1;
                if default.is_none() {
                    parameters.required = parameters.positional;
                }
            }
        }
        parameters
    }
}

impl Registry {
    fn build() -> Self {
        let mut registry = Self {
            natives: Vec::with_capacity(ABOUT_ALL_NATIVES),
            members: vec![FxHashMap::default(); classes::COUNT],
            constructors: vec![NativeId(Word::new(0)); classes::COUNT],
            builtins: FxHashMap::default(),
            modules: FxHashMap::default(),
            module_functions: FxHashMap::default(),
            class_fingerprints: classes::ALL.iter().map(|entry| fingerprint(&[entry.1])).collect(),
        };
        for class in all_classes() {
            registry.members[class.class.0.get() as usize].reserve(class.members.len());
        }
        for class in classes::UNHASHABLE {
            registry.members[class.0.get() as usize].insert(crate::symbols::HASH, Attribute::Nothing);
        }
        let mut parsed = FxHashMap::default();
        for (native, member, module) in all_natives() {
            // The registry lives as long as the process.
            let parameters = *parsed
                .entry(native.signature)
                .or_insert_with(|| &*Box::leak(Box::new(NativeParameters::parse(native.signature))));
            registry.add(native, member, module, parameters);
        }
        for (class, ..) in classes::ALL {
            let new = classes::ancestry(*class).find_map(|ancestor| {
                match registry.members[ancestor.0.get() as usize].get(&crate::symbols::NEW) {
                    Some(Attribute::StaticMethod(native)) => Some(*native),
                    _ => None,
                }
            });
            registry.constructors[class.0.get() as usize] = new.unwrap_or(NativeId(Word::new(0)));
        }
        for (class, name, _) in classes::ALL {
            if !classes::HIDDEN.contains(class)
                && let Some(symbol) = static_symbol(name)
            {
                registry.builtins.insert(symbol, Value::Class(*class));
            }
        }
        for (name, value) in builtins::CONSTANTS {
            if let Some(symbol) = static_symbol(name) {
                registry.builtins.insert(symbol, *value);
            }
        }
        // By name, so that what a program sees of a module does not depend on the order of the table.
        for functions in registry.module_functions.values_mut() {
            functions.sort_by_key(|(_, id)| registry.natives[id.0.get() as usize].def.name);
        }
        registry.modules = modules::ALL.iter().map(|module| (module.name, module)).collect();
        registry
    }

    fn add(
        &mut self,
        native: &'static Native,
        member: Option<(ClassRef, &'static Member)>,
        module: &'static str,
        parameters: &'static NativeParameters,
    ) {
        let id = NativeId(Word::new(self.natives.len() as u32));
        let Some(symbol) = static_symbol(native.name) else { return };
        self.natives.push(NativeEntry {
            def: native,
            owner: member.map(|(class, _)| class),
            module,
            parameters,
            is_class_method: matches!(member, Some((_, Member::ClassMethod(_)))),
            is_static: matches!(member, Some((_, Member::StaticMethod(_)))),
            is_getter: matches!(member, Some((_, Member::Getter(_)))),
            fingerprint: match place_of(member.map(|(class, _)| class), module) {
                "builtins" => fingerprint(&[native.name]),
                place => fingerprint(&[place, ".", native.name]),
            },
        });
        match member {
            Some((class, member)) => {
                let attribute = match member {
                    Member::Method(_) => Attribute::Method(id),
                    Member::ClassMethod(_) => Attribute::ClassMethod(id),
                    Member::StaticMethod(_) => Attribute::StaticMethod(id),
                    Member::Getter(_) => Attribute::Getter(id),
                };
                self.members[class.0.get() as usize].insert(symbol, attribute);
            }
            None if module == "builtins" => {
                self.builtins.insert(symbol, Value::Native(id));
            }
            None => self.module_functions.entry(module).or_default().push((symbol, id)),
        }
    }

    /// A native function by number.
    #[inline]
    pub fn native(&self, id: NativeId) -> &NativeEntry {
        &self.natives[id.0.get() as usize]
    }

    /// The native function with this qualified name.
    pub fn native_named(&self, name: &str) -> Option<NativeId> {
        BY_NAME.get(name).copied()
    }

    /// A number that depends on the name of a builtin class only.
    pub fn class_fingerprint(&self, class: ClassRef) -> u32 {
        self.class_fingerprints.get(class.0.get() as usize).copied().unwrap_or_default()
    }

    /// Whether the number is that of a native function.
    pub fn holds(&self, id: NativeId) -> bool {
        (id.0.get() as usize) < self.natives.len()
    }

    /// What a builtin class itself has under a name.
    #[inline]
    pub fn own_member(&self, class: ClassRef, name: Symbol) -> Option<Attribute> {
        self.members.get(class.0.get() as usize)?.get(&name).copied()
    }

    /// What a builtin class or one of its bases has under a name.
    pub fn member(&self, class: ClassRef, name: Symbol) -> Option<Attribute> {
        classes::ancestry(class).find_map(|ancestor| self.own_member(ancestor, name))
    }

    /// Names of a builtin class's own members.
    pub fn own_names(&self, class: ClassRef) -> Vec<Symbol> {
        let mut names: Vec<Symbol> =
            self.members.get(class.0.get() as usize).into_iter().flatten().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names
    }

    /// The native `__new__` of a builtin class.
    pub fn constructor(&self, class: ClassRef) -> NativeId {
        self.constructors.get(class.0.get() as usize).copied().unwrap_or(NativeId(Word::new(0)))
    }
}
