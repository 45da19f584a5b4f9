//! Functions, methods and builtin functions as values.

use crate::{
    classes,
    heap::{DictId, FunctionId},
    objects::{Cell, Function},
    registry::{Args, ClassMembers, Member, NativeEntry, NativeFn, native},
    runtime::{Control, Lookup, Outcome, Runtime},
    symbols,
    value::{NativeId, Symbol, Value},
    vm::MODULE_NAME,
};

use super::{
    class::call_with_rest,
    code::{code_of_function, own_function_code},
};

pub(super) const MEMBERS: &[ClassMembers] = &[
    ClassMembers {
        class: classes::FUNCTION,
        members: &[
            Member::StaticMethod(native(
                "__new__",
                "cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None",
                new_function,
            )),
            method("__call__", "self, /, *args, **kwargs", call),
            method("__get__", "self, instance, owner=None, /", get),
            getter("__name__", name),
            getter("__qualname__", qualname),
            getter("__doc__", doc),
            getter("__module__", module),
            getter("__defaults__", defaults),
            getter("__kwdefaults__", keyword_defaults),
            getter("__code__", code_of_function),
            getter("__closure__", closure),
            getter("__globals__", globals),
            getter("__builtins__", builtins),
            getter("__annotate__", annotate),
            getter("__type_params__", type_params),
        ],
    },
    ClassMembers {
        class: classes::METHOD,
        members: &[
            Member::StaticMethod(native("__new__", "cls, function, instance, /", new_method)),
            method("__call__", "self, /, *args, **kwargs", call),
            method("__get__", "self, instance, owner=None, /", itself),
            getter("__func__", function_of_method),
            getter("__self__", receiver_of_method),
            getter("__doc__", method_doc),
        ],
    },
    ClassMembers {
        class: classes::BUILTIN_FUNCTION,
        members: &[
            method("__call__", "self, /, *args, **kwargs", call),
            getter("__self__", receiver_of_method),
            getter("__name__", name),
            getter("__qualname__", qualname),
            getter("__module__", module),
            getter("__doc__", native_doc),
            getter("__text_signature__", nothing),
        ],
    },
    ClassMembers { class: classes::METHOD_DESCRIPTOR, members: UNBOUND },
    ClassMembers { class: classes::METHOD_DESCRIPTOR, members: BINDS_INSTANCE },
    ClassMembers { class: classes::WRAPPER_DESCRIPTOR, members: UNBOUND },
    ClassMembers { class: classes::WRAPPER_DESCRIPTOR, members: BINDS_INSTANCE },
    ClassMembers { class: classes::CLASSMETHOD_DESCRIPTOR, members: UNBOUND },
    ClassMembers { class: classes::CLASSMETHOD_DESCRIPTOR, members: BINDS_CLASS },
    ClassMembers {
        class: classes::METHOD_WRAPPER,
        members: &[
            method("__call__", "self, /, *args, **kwargs", call),
            getter("__self__", receiver_of_method),
            getter("__name__", name),
            getter("__qualname__", qualname),
            getter("__objclass__", owner),
            getter("__doc__", native_doc),
        ],
    },
    ClassMembers {
        class: classes::CELL,
        members: &[
            Member::StaticMethod(native("__new__", "cls, contents=..., /", new_cell)),
            getter("cell_contents", cell_contents),
        ],
    },
];

/// The members of methods of builtin classes that are not bound.
const UNBOUND: &[Member] = &[
    method("__call__", "self, /, *args, **kwargs", call),
    getter("__name__", name),
    getter("__qualname__", qualname),
    getter("__objclass__", owner),
    getter("__doc__", native_doc),
    getter("__text_signature__", nothing),
];

const BINDS_INSTANCE: &[Member] = &[method("__get__", "self, instance, owner=None, /", get)];
const BINDS_CLASS: &[Member] = &[method("__get__", "self, instance, owner=None, /", get_class_method)];

const fn method(name: &'static str, signature: &'static str, function: NativeFn) -> Member {
    Member::Method(native(name, signature, function))
}

const fn getter(name: &'static str, function: NativeFn) -> Member {
    Member::Getter(native(name, "self, /", function))
}

fn call(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Err(call_with_rest(runtime, args.at(0), args))
}

fn get(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (function, instance) = (args.at(0), args.at(1));
    if instance.is_none() {
        return match args.get(2).filter(|owner| !owner.is_none()) {
            Some(_) => Ok(function),
            None => runtime.type_error("__get__(None, None) is invalid"),
        };
    }
    if let Value::Native(id) = function {
        let entry = runtime.registry.native(id);
        if let Some(owner) = entry.owner
            && !runtime.is_instance(instance, owner)
        {
            let (owner, class) = (runtime.class_name(owner), runtime.type_name(instance));
            let name = entry.def.name;
            return runtime
                .type_error(format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{class}' object"));
        }
    }
    Ok(runtime.method(function, instance))
}

/// A class method of a builtin class, bound to the owner or to the class of an instance.
fn get_class_method(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (function, instance) = (args.at(0), args.at(1));
    let class = match args.get(2).filter(|owner| !owner.is_none()) {
        Some(owner) => owner,
        None if instance.is_none() => return runtime.type_error("__get__(None, None) is invalid"),
        None => Value::Class(runtime.class_of(instance)),
    };
    let Value::Native(id) = function else { return Ok(function) };
    let entry = runtime.registry.native(id);
    let (name, owner) = (entry.def.name, entry.owner.unwrap_or(classes::OBJECT));
    match class {
        Value::Class(class) if runtime.is_subclass(class, owner) => Ok(runtime.method(function, Value::Class(class))),
        Value::Class(class) => {
            let (owner, class) = (runtime.class_name(owner), runtime.class_name(class));
            runtime.type_error(format!("descriptor '{name}' requires a subtype of '{owner}' but received '{class}'"))
        }
        other => {
            let (owner, class) = (runtime.class_name(owner), runtime.type_name(other));
            runtime.type_error(format!("descriptor '{name}' for type '{owner}' needs a type, not a '{class}' as arg 2"))
        }
    }
}

fn itself(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(args.at(0))
}

fn method_doc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Method(id) = args.at(0) else { return Ok(Value::None) };
    let function = runtime.heap[id].function;
    doc(runtime, &Args { positional: &[function], keywords: &[] })
}

/// What a native function says of itself: how it is called.
fn native_doc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let function = match args.at(0) {
        Value::Method(id) => runtime.heap[id].function,
        function => function,
    };
    let Value::Native(id) = function else { return Ok(Value::None) };
    let native = runtime.registry.native(id).def;
    Ok(runtime.str(format!("{}({})", native.name, native.signature.replace('~', ""))))
}

fn nothing(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Ok(Value::None)
}

/// What a program set over the attribute that the code of a function gives.
fn replaced(runtime: &Runtime, function: Value, name: Symbol) -> Option<Value> {
    let Value::Function(id) = function else { return None };
    runtime.dict_get_symbol(runtime.heap[id].specials?, name)
}

fn name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Some(name) = replaced(runtime, args.at(0), symbols::NAME) {
        return Ok(name);
    }
    let text = runtime.function_name(args.at(0));
    Ok(runtime.str(text))
}

pub(super) fn qualname(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let text = match args.at(0) {
        Value::Method(id) => {
            let method = runtime.heap[id];
            let owner = runtime.class_of(method.receiver);
            match (method.function, method.receiver) {
                (Value::Native(_), Value::Class(class)) => {
                    format!("{}.{}", runtime.class_name(class), runtime.function_name(method.function))
                }
                (Value::Native(_), _) => {
                    format!("{}.{}", runtime.class_name(owner), runtime.function_name(method.function))
                }
                (function, _) => runtime.function_qualname(function),
            }
        }
        function => runtime.function_qualname(function),
    };
    Ok(runtime.str(text))
}

fn doc(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Some(doc) = replaced(runtime, args.at(0), symbols::DOC) {
        return Ok(doc);
    }
    let Value::Function(id) = args.at(0) else { return Ok(Value::None) };
    let code = runtime.heap[id].code;
    let doc = runtime.code(code).code.doc.clone();
    Ok(match doc {
        Some(doc) => runtime.str(doc),
        None => Value::None,
    })
}

fn module(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Some(module) = replaced(runtime, args.at(0), symbols::MODULE) {
        return Ok(module);
    }
    Ok(match args.at(0) {
        Value::Function(id) => {
            let globals = runtime.heap[id].globals;
            runtime.dict_get_symbol(globals, symbols::NAME).unwrap_or(Value::None)
        }
        Value::Native(id) => {
            let entry = runtime.registry.native(id);
            if entry.owner.is_some() { Value::None } else { runtime.str(entry.shown_module()) }
        }
        Value::Host(_) => symbols::MAIN.into(),
        _ => Value::None,
    })
}

fn defaults(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Function(id) = args.at(0) else { return Ok(Value::None) };
    let values = runtime.heap[id].defaults.to_vec();
    Ok(if values.is_empty() { Value::None } else { runtime.tuple(values) })
}

fn keyword_defaults(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Function(id) = args.at(0) else { return Ok(Value::None) };
    let names = runtime.keyword_only_names(id);
    let values = runtime.heap[id].keyword_defaults.to_vec();
    if values.iter().all(|value| value.is_undefined()) {
        return Ok(Value::None);
    }
    let dict = runtime.dict();
    for (name, value) in names.into_iter().zip(values) {
        if !value.is_undefined() {
            runtime.dict_set_symbol(dict, name, value);
        }
    }
    Ok(Value::Dict(dict))
}

fn closure(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Function(id) = args.at(0) else { return Ok(Value::None) };
    let cells = runtime.heap[id].closure.to_vec();
    Ok(if cells.is_empty() { Value::None } else { runtime.tuple(cells) })
}

fn globals(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Function(id) = args.at(0) else { return Ok(Value::None) };
    Ok(Value::Dict(runtime.heap[id].globals))
}

/// The dict of the builtins that a function sees.
fn builtins(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Function(id) = args.at(0) else { return Ok(Value::None) };
    let globals = runtime.heap[id].globals;
    let own = runtime.dict_get_symbol(globals, symbols::BUILTINS).map(|own| runtime.plain(own));
    Ok(Value::Dict(match own {
        Some(Value::Module(module)) => runtime.heap[module].namespace,
        Some(Value::Dict(dict)) => dict,
        _ => {
            let name = runtime.symbols.intern(MODULE_NAME);
            let module = runtime.module(name).unwrap_or_else(|| runtime.new_module(name));
            runtime.heap[module].namespace
        }
    }))
}

fn annotate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Function(id) = args.at(0) else { return Ok(Value::None) };
    Ok(runtime.heap[id].annotate.defined().unwrap_or(Value::None))
}

fn type_params(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match replaced(runtime, args.at(0), symbols::TYPE_PARAMS) {
        Some(parameters) => Ok(parameters),
        None => Ok(runtime.tuple(Vec::new())),
    }
}

/// `FunctionType(code, globals, ...)`: a function of the program's own code with other globals, defaults and cells.
fn new_function(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (code, globals, name) = (args.at(1), args.at(2), args.get(3).unwrap_or(Value::None));
    let (defaults, closure) = (args.get(4).unwrap_or(Value::None), args.get(5).unwrap_or(Value::None));
    let keyword_defaults = args.get(6).unwrap_or(Value::None);
    if runtime.class_of(code) != classes::CODE {
        let message = format!("function() argument 'code' must be code, not {}", runtime.type_name(code));
        return runtime.type_error(message);
    }
    let Value::Dict(globals) = runtime.plain(globals) else {
        let message = format!("function() argument 'globals' must be dict, not {}", runtime.type_name(globals));
        return runtime.type_error(message);
    };
    let Some(code) = own_function_code(runtime, code) else {
        return runtime.type_error("function() argument 'code' must be the code of a function of the program");
    };
    if !name.is_none() && runtime.as_text(name).is_none() {
        return runtime.type_error("arg 3 (name) must be None or string");
    }
    let is_tuple = |runtime: &Runtime, value| matches!(runtime.plain(value), Value::Tuple(_));
    if !defaults.is_none() && !is_tuple(runtime, defaults) {
        return runtime.type_error("arg 4 (defaults) must be None or tuple");
    }
    let wanted = usize::from(runtime.code(code).captures);
    if !is_tuple(runtime, closure) && (wanted > 0 || !closure.is_none()) {
        let none = if wanted > 0 { "" } else { "None or " };
        return runtime.type_error(format!("arg 5 (closure) must be {none}tuple"));
    }
    let cells = runtime.items(closure).unwrap_or_default();
    if cells.len() != wanted {
        let name = runtime.code(code).code.name.clone();
        let message = format!("{name} requires closure of length {wanted}, not {}", cells.len());
        return runtime.value_error(message);
    }
    if let Some(other) = cells.iter().find(|cell| !matches!(cell, Value::Cell(_))) {
        let message = format!("arg 5 (closure) expected cell, found {}", runtime.type_name(*other));
        return runtime.type_error(message);
    }
    if !keyword_defaults.is_none() && !matches!(runtime.plain(keyword_defaults), Value::Dict(_)) {
        return runtime.type_error("arg 6 (kwdefaults) must be None or dict");
    }
    let function = Function { code, globals, closure: cells.into(), ..Function::default() };
    let id = runtime.heap.alloc(function);
    runtime.set_function_attribute(id, symbols::DEFAULTS, defaults)?;
    runtime.set_function_attribute(id, symbols::KWDEFAULTS, keyword_defaults)?;
    if !name.is_none() {
        runtime.set_function_attribute(id, symbols::NAME, name)?;
    }
    Ok(Value::Function(id))
}

fn new_cell(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Cell(runtime.heap.alloc(Cell { value: args.get(1).unwrap_or_default() })))
}

fn new_method(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (function, instance) = (args.at(1), args.at(2));
    if !runtime.is_callable(function) {
        return runtime.type_error("first argument must be callable");
    }
    if instance.is_none() {
        return runtime.type_error("instance must not be None");
    }
    Ok(runtime.method(function, instance))
}

fn function_of_method(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Method(id) = args.at(0) else { return Ok(Value::None) };
    Ok(runtime.heap[id].function)
}

fn receiver_of_method(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(0) {
        Value::Method(id) => Ok(runtime.heap[id].receiver),
        Value::Native(id) => match runtime.registry.native(id).owner {
            Some(owner) => Ok(Value::Class(owner)),
            None => {
                let name = runtime.symbols.intern(runtime.registry.native(id).module);
                Err(Box::new(Control::Import { name, leaf: true }))
            }
        },
        _ => Ok(Value::None),
    }
}

fn owner(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let function = match args.at(0) {
        Value::Method(id) => runtime.heap[id].function,
        function => function,
    };
    Ok(match function {
        Value::Native(id) => runtime.registry.native(id).owner.map_or(Value::None, Value::Class),
        _ => Value::None,
    })
}

fn cell_contents(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Cell(id) = args.at(0) else { return Ok(Value::None) };
    match runtime.heap[id].value.defined() {
        Some(value) => Ok(value),
        None => runtime.value_error("Cell is empty"),
    }
}

impl Runtime {
    /// `function.__name__`
    pub fn function_name(&mut self, value: Value) -> String {
        if let Some(name) = replaced(self, value, symbols::NAME) {
            return self.display(name);
        }
        match value {
            Value::Function(id) => self.code(self.heap[id].code).code.name.clone(),
            Value::Native(id) => self.registry.native(id).def.name.to_owned(),
            Value::Host(name) => self.symbols.text(name.into()).to_owned(),
            Value::Method(id) => self.function_name(self.heap[id].function),
            Value::Class(class) => self.class_name(class),
            _ => self.type_name(value),
        }
    }

    /// The dict with a function's own attributes.
    pub fn function_attributes(&mut self, object: Value) -> Option<DictId> {
        let Value::Function(id) = object else { return None };
        if let Some(dict) = self.heap[id].attributes {
            return Some(dict);
        }
        let dict = self.dict();
        self.heap.write(id).attributes = Some(dict);
        Some(dict)
    }

    /// The dict with what replaces `__name__`, `__doc__` and other attributes that the code gives.
    pub fn function_specials(&mut self, id: FunctionId) -> DictId {
        if let Some(dict) = self.heap[id].specials {
            return dict;
        }
        let dict = self.dict();
        self.heap.write(id).specials = Some(dict);
        dict
    }

    /// Names of the keyword-only parameters, in order.
    pub fn keyword_only_names(&self, id: FunctionId) -> Vec<Symbol> {
        let loaded = self.code(self.heap[id].code);
        let parameters = &loaded.code.parameters;
        let first = usize::from(parameters.positional);
        let names = parameters.names.get(first..first + usize::from(parameters.keyword_only)).unwrap_or_default();
        names.iter().map(|name| loaded.names[*name as usize]).collect()
    }

    /// `function.name = value`
    pub fn set_function_attribute(&mut self, id: FunctionId, name: Symbol, value: Value) -> Outcome<()> {
        match name {
            symbols::NAME | symbols::QUALNAME => {
                if self.as_text(value).is_none() {
                    let message = format!("{} must be set to a string object", self.symbols.text(name));
                    return self.type_error(message);
                }
            }
            symbols::DEFAULTS => {
                let mut items = match (value, self.plain(value)) {
                    (Value::None, _) => Vec::new(),
                    (_, Value::Tuple(items)) => self.heap[items].to_vec(),
                    _ => return self.type_error("__defaults__ must be set to a tuple object"),
                };
                // Only the last ones count.
                let most = usize::from(self.code(self.heap[id].code).code.parameters.positional);
                items.drain(..items.len().saturating_sub(most));
                self.heap.write(id).defaults = items.into();
                return Ok(());
            }
            symbols::KWDEFAULTS => return self.set_keyword_defaults(id, value),
            _ if self.symbols.text(name) == "__code__" => return self.set_code(id, value),
            symbols::ANNOTATE => {
                if !value.is_none() && !self.is_callable(value) {
                    return self.type_error("__annotate__ must be callable or None");
                }
                self.heap.write(id).annotate = value;
                if !value.is_none()
                    && let Some(specials) = self.heap[id].specials
                {
                    self.dict_remove_symbol(specials, symbols::ANNOTATIONS);
                }
                return Ok(());
            }
            symbols::ANNOTATIONS => {
                if !matches!(self.plain(value), Value::Dict(_) | Value::None) {
                    return self.type_error("__annotations__ must be set to a dict object");
                }
                self.heap.write(id).annotate = Value::None;
                if value.is_none() {
                    if let Some(specials) = self.heap[id].specials {
                        self.dict_remove_symbol(specials, symbols::ANNOTATIONS);
                    }
                    return Ok(());
                }
            }
            symbols::DICT => {
                let Value::Dict(dict) = value else {
                    let message = format!("__dict__ must be set to a dictionary, not a '{}'", self.type_name(value));
                    return self.type_error(message);
                };
                self.heap.write(id).attributes = Some(dict);
                return Ok(());
            }
            symbols::CLOSURE | symbols::GLOBALS | symbols::BUILTINS => {
                return self.raise(classes::ATTRIBUTE_ERROR, "readonly attribute");
            }
            symbols::TYPE_PARAMS => {
                if !matches!(self.plain(value), Value::Tuple(_)) {
                    return self.type_error("__type_params__ must be set to a tuple");
                }
            }
            symbols::DOC | symbols::MODULE => {}
            _ => {
                if let Some(dict) = self.function_attributes(Value::Function(id)) {
                    self.dict_set_symbol(dict, name, value);
                }
                return Ok(());
            }
        }
        let specials = self.function_specials(id);
        self.dict_set_symbol(specials, name, value);
        Ok(())
    }

    fn set_keyword_defaults(&mut self, id: FunctionId, value: Value) -> Outcome<()> {
        let given = match (value, self.plain(value)) {
            (Value::None, _) => None,
            (_, Value::Dict(dict)) => Some(dict),
            _ => return self.type_error("__kwdefaults__ must be set to a dict object"),
        };
        let names = self.keyword_only_names(id);
        let find = |name: &Symbol| given.and_then(|dict| self.dict_get_symbol(dict, *name)).unwrap_or_default();
        let values: Vec<Value> = names.iter().map(find).collect();
        self.heap.write(id).keyword_defaults = values.into();
        Ok(())
    }

    /// `del function.name`
    pub fn delete_function_attribute(&mut self, id: FunctionId, name: Symbol) -> Outcome<bool> {
        match name {
            symbols::NAME | symbols::QUALNAME => {
                let message = format!("{} must be set to a string object", self.symbols.text(name));
                return self.type_error(message);
            }
            symbols::CLOSURE | symbols::GLOBALS | symbols::BUILTINS => {
                return self.raise(classes::ATTRIBUTE_ERROR, "readonly attribute");
            }
            symbols::ANNOTATE => return self.type_error("__annotate__ cannot be deleted"),
            symbols::DICT => return self.type_error("cannot delete __dict__"),
            symbols::TYPE_PARAMS => return self.type_error("__type_params__ must be set to a tuple"),
            symbols::ANNOTATIONS | symbols::DEFAULTS | symbols::KWDEFAULTS => {
                self.set_function_attribute(id, name, Value::None)?;
                return Ok(true);
            }
            symbols::DOC | symbols::MODULE => {
                let specials = self.function_specials(id);
                self.dict_set_symbol(specials, name, Value::None);
                return Ok(true);
            }
            _ => {}
        }
        let attributes = self.heap[id].attributes;
        Ok(attributes.is_some_and(|dict| self.dict_remove_symbol(dict, name).is_some()))
    }

    /// What a method object shows of the function underneath.
    pub fn lookup_through_method(&mut self, object: Value, name: Symbol) -> Outcome<Lookup> {
        let Value::Method(id) = object else { return Ok(Lookup::Missing) };
        match self.heap[id].function {
            Value::Native(_) => Ok(Lookup::Missing),
            function => self.lookup(function, name),
        }
    }

    /// Whether a native stands for a slot of a C type: CPython shows such methods as wrappers.
    pub fn is_slot_wrapper(&self, id: NativeId) -> bool {
        is_slot(self.registry.native(id))
    }
}

/// Whether CPython makes the method of a slot of the type.
pub(crate) fn is_slot(entry: &NativeEntry) -> bool {
    const ORDINARY: &[&str] = &[
        "__class_getitem__",
        "__complex__",
        "__dir__",
        "__format__",
        "__getnewargs__",
        "__getstate__",
        "__init_subclass__",
        "__instancecheck__",
        "__length_hint__",
        "__mro_entries__",
        "__new__",
        "__prepare__",
        "__reduce__",
        "__reduce_ex__",
        "__reversed__",
        "__round__",
        "__setstate__",
        "__sizeof__",
        "__subclasscheck__",
        "__subclasses__",
        "__subclasshook__",
        "__trunc__",
        "__floor__",
        "__ceil__",
        "__enter__",
        "__exit__",
        "__copy__",
        "__missing__",
        "__bytes__",
        "__alloc__",
        "__deepcopy__",
        "__set_name__",
    ];
    let name = entry.def.name;
    if entry.owner.is_none() || !name.starts_with("__") || !name.ends_with("__") {
        return false;
    }
    // CPython defines these twice, and the method wins.
    let doubled = match name {
        "__getitem__" => matches!(entry.owner, Some(classes::LIST | classes::DICT)),
        "__contains__" => matches!(entry.owner, Some(classes::DICT | classes::SET | classes::FROZENSET)),
        _ => false,
    };
    !doubled && !ORDINARY.contains(&name)
}
