//! Functions, coroutines and source text, seen from inside.

use crate::{
    bytecode::CodeKind,
    classes,
    compiler::annotation_texts as annotation_texts_of,
    heap::ClassRef,
    numbers::Int,
    objects::{Descriptor, Function, GeneratorState, Memo, Shortcut},
    registry::Args,
    runtime::{Control, Lookup, MachineRequest, Outcome, Runtime, Values},
    source::Source,
    symbols,
    syntax::parse_quietly,
    value::Value,
};

/// `is_coroutine_function(obj)`
pub(super) fn is_coroutine_function(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let function = match args.at(0) {
        Value::Method(id) => runtime.heap[id].function,
        function => function,
    };
    let is_coroutine = match function {
        Value::Function(id) => runtime.code(runtime.heap[id].code).code.kind == CodeKind::Coroutine,
        _ => false,
    };
    Ok(Value::from(is_coroutine))
}

/// `mark_awaitable(function)`: what this generator function gives can be awaited.
pub(super) fn mark_awaitable(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::Function(id) = args.at(0) {
        let specials = runtime.function_specials(id);
        runtime.dict_set_symbol(specials, symbols::COROUTINE_MARK, Value::TRUE);
    }
    Ok(args.at(0))
}

/// `coroutine_info(coroutine)`: qualified name, file, first line, current line.
pub(super) fn coroutine_info(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Generator(id) = args.at(0) else { return runtime.type_error("expected a coroutine") };
    let (code_id, pc, state) = {
        let generator = &runtime.heap[id];
        (generator.code, generator.pc, generator.state)
    };
    let (file, qualname, first, current) = {
        let unit = runtime.program.unit_of(code_id);
        let code = &runtime.code(code_id).code;
        let source = Source::new("", &*unit.source);
        let line = |offset: u32| i64::from(source.position(offset).line);
        let first = line(code.start);
        let at = code.locations.get((pc as usize).saturating_sub(usize::from(pc > 0))).map(|range| line(range.0));
        let current = match state {
            GeneratorState::Finished => None,
            GeneratorState::Created => Some(first),
            GeneratorState::Suspended | GeneratorState::Running => at,
        };
        (unit.file_name.clone(), code.qualname.clone(), first, current)
    };
    runtime.burn(file.len());
    let parts =
        vec![runtime.str(qualname), runtime.str(file), Value::Int(first), current.map_or(Value::None, Value::Int)];
    Ok(runtime.tuple(parts))
}

/// `compile_function(source, name, namespace)`
pub(super) fn compile_function(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Dict(namespace) = args.at(2) else { return runtime.type_error("expected a dict") };
    let request = MachineRequest::Compile { source: args.at(0), name: args.at(1), namespace };
    Err(Box::new(Control::Machine(request)))
}

/// `caller_module()`
pub(super) fn caller_module(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    Err(Box::new(Control::Machine(MachineRequest::CallerModule)))
}

/// `make_iterator_type(name, module, function, doc)`
pub(super) fn make_iterator_type(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let namespace = runtime.dict();
    let new = Value::Descriptor(runtime.heap.alloc(Descriptor::IteratorNew(args.at(2))));
    let alias = Descriptor::ClassMethod(Value::Class(classes::GENERIC_ALIAS));
    let alias = Value::Descriptor(runtime.heap.alloc(alias));
    for (name, value) in [
        (symbols::MODULE, args.at(1)),
        (symbols::NEW, new),
        (symbols::CLASS_GETITEM, alias),
        (symbols::DOC, args.at(3)),
    ] {
        runtime.dict_set_symbol(namespace, name, value);
    }
    let class = runtime.new_class(classes::TYPE, args.at(0), &[], namespace)?;
    Ok(Value::Class(class))
}

/// `native_type(cls)`
pub(super) fn native_type(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::Class(class) = args.at(0)
        && let Some(id) = class.user()
    {
        runtime.heap.write(id).shows_module = true;
    }
    Ok(args.at(0))
}

/// `descriptor(cls)`: `__get__` of any class is honoured.
pub(super) fn descriptor(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(args.at(0))
}

/// `as_type(function, cls)`: `type` shows the class, which is a function underneath.
pub(super) fn as_type(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (Value::Function(function), Value::Class(class)) = (args.at(0), args.at(1)) else {
        return runtime.type_error("expected a function and a class");
    };
    if let Some(id) = class.user()
        && !runtime.heap[id].mro.contains(&classes::FUNCTION)
    {
        runtime.heap.write(id).mro.insert(1, classes::FUNCTION);
    }
    runtime.heap.write(function).class = Some(class);
    Ok(args.at(0))
}

/// `bind_attribute(value, instance, owner)`
pub(super) fn bind_attribute(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (value, instance, owner) = (args.at(0), args.at(1), args.at(2));
    let class = match owner {
        Value::Class(class) => class,
        _ => runtime.class_of(instance),
    };
    if let Value::Instance(_) = value {
        return match runtime.python_method(value, symbols::GET) {
            Some(get) => Err(call(get, &[value, instance, Value::Class(class)])),
            None => Ok(value),
        };
    }
    if instance.is_none() {
        return Ok(match value {
            Value::Descriptor(id) => match runtime.heap[id] {
                Descriptor::StaticMethod(function) => function,
                Descriptor::ClassMethod(function) => runtime.method(function, Value::Class(class)),
                _ => value,
            },
            _ => value,
        });
    }
    match runtime.bind(value, instance, class)? {
        Lookup::Value(value) => Ok(value),
        Lookup::Call(getter) => Err(call(getter, &[instance])),
        _ => Ok(value),
    }
}

fn call(callee: Value, arguments: &[Value]) -> Box<Control> {
    Box::new(Control::Call { callee, positional: Values::from_slice(arguments), keywords: Vec::new() })
}

/// `with_global(function, name, value)`: a copy of a function that sees one global name more.
pub(super) fn with_global(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (Value::Function(id), Value::Str(name)) = (args.at(0), args.at(1)) else {
        return runtime.type_error("expected a function and a name");
    };
    let (function, name) = (runtime.heap[id].clone(), runtime.symbol_of(name));
    let globals = runtime.heap[function.globals].clone();
    runtime.burn(globals.len());
    runtime.reserve(globals.heap_bytes())?;
    let globals = runtime.heap.alloc(globals);
    runtime.dict_set_symbol(globals, name, args.at(2));
    Ok(Value::Function(runtime.heap.alloc(Function { globals, ..function })))
}

/// `module_namespace(name)`: the globals of a loaded module, or None.
pub(super) fn module_namespace(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Str(name) = runtime.plain(args.at(0)) else { return Ok(Value::None) };
    let name = runtime.symbol_of(name);
    if name == symbols::MAIN {
        return Ok(Value::Dict(runtime.main));
    }
    Ok(runtime.module(name).map_or(Value::None, |module| Value::Dict(runtime.heap[module].namespace)))
}

/// `index(obj)`
pub(super) fn index(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = args.at(0);
    match runtime.as_int(value) {
        Some(int) => Ok(runtime.int(int)),
        None => {
            let int = runtime.index(value)?;
            Ok(runtime.int(int))
        }
    }
}

/// `exact(result, cls, method)`: see [`Runtime::exact`].
pub(super) fn exact(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Class(class) = args.at(1) else { return runtime.type_error("expected a class") };
    let method = runtime.display(args.at(2));
    runtime.exact(args.at(0), class, &method)
}

impl Runtime {
    /// What a method such as `__index__` gave, which must be of a class. Those of its subclasses are let through with a
    /// warning, which is Python's to give.
    pub(crate) fn exact(&mut self, result: Value, class: ClassRef, method: &str) -> Outcome {
        if self.class_of(result) == class {
            return Ok(result);
        }
        if self.is_instance(result, class) {
            let positional = Values::from_slice(&[result, Value::Class(class), self.str(method)]);
            return Err(Box::new(Control::Prelude { function: "deprecations.converted", positional }));
        }
        let (class, given) = (self.class_name(class), self.type_name(result));
        self.type_error(format!("{method} returned non-{class} (type {given})"))
    }
}

/// `type_name(value)`: how messages name the type of a value; those that are written in C come with their module.
pub(super) fn type_name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = runtime.type_name(args.at(0));
    Ok(runtime.str(name))
}

/// `set_class_builder(base, builder)`
pub(super) fn set_class_builder(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = runtime.symbols.intern(crate::vm::CLASS_BUILDER);
    let (base, builder) = (args.at(0), args.at(1));
    match base {
        Value::Class(class) => runtime.set_class_attribute(class, name, builder)?,
        _ => runtime.set_attribute_natively(base, name, builder)?,
    }
    Ok(Value::None)
}

/// `memoise(wrapper, function, results, limit, typed, mark)`: calls of the wrapper are looked up in the results.
pub(super) fn memoise(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (Value::Function(id), Value::Dict(results)) = (args.at(0), args.at(2)) else {
        return runtime.type_error("expected a function and a dict");
    };
    let limit = match runtime.as_int(args.at(3)) {
        Some(Int::Small(limit)) => Some(u64::try_from(limit).unwrap_or(0)),
        Some(Int::Big(_)) => Some(u64::MAX),
        None => None,
    };
    let typed = runtime.truth(args.at(4))?;
    let memo = Memo { results, function: args.at(1), limit, typed, mark: args.at(5), hits: 0, misses: 0 };
    runtime.heap.write(id).shortcut = Some(Box::new(Shortcut::Memo(memo)));
    Ok(args.at(0))
}

/// `memo_count(wrapper, hits, misses)`: adds to the counters, unless they are None; gives both.
pub(super) fn memo_count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (hits, misses) = (runtime.as_small(args.at(1)), runtime.as_small(args.at(2)));
    let Value::Function(id) = args.at(0) else { return Ok(Value::None) };
    let Some(Shortcut::Memo(memo)) = runtime.heap.write(id).shortcut.as_deref_mut() else { return Ok(Value::None) };
    match (hits, misses) {
        (Some(hits), Some(misses)) => {
            memo.hits += hits.unsigned_abs();
            memo.misses += misses.unsigned_abs();
        }
        _ => (memo.hits, memo.misses) = (0, 0),
    }
    let counts = vec![Value::Int(memo.hits as i64), Value::Int(memo.misses as i64)];
    Ok(runtime.tuple(counts))
}

/// `partial_call(function)`: the function is `partial.__call__`.
pub(super) fn partial_call(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::Function(id) = args.at(0) {
        let [function, args, keywords, gaps] =
            ["func", "args", "keywords", "_gaps"].map(|name| runtime.symbols.intern(name));
        let shortcut = Shortcut::Partial { function, args, keywords, gaps };
        runtime.heap.write(id).shortcut = Some(Box::new(shortcut));
    }
    Ok(args.at(0))
}

/// `decided_by_fields(function, method, names)`: the function is what a dataclass has as this method for these fields.
pub(super) fn decided_by_fields(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::Function(id) = args.at(0) {
        let Value::Str(method) = args.at(1) else { return Ok(args.at(0)) };
        let method = runtime.symbol_of(method);
        let names = runtime.items(args.at(2)).unwrap_or_default();
        let names = names.into_iter().filter_map(|name| match name {
            Value::Str(id) => Some(runtime.symbol_of(id)),
            _ => None,
        });
        let shortcut = Shortcut::Fields { method, names: names.collect() };
        runtime.heap.write(id).shortcut = Some(Box::new(shortcut));
    }
    Ok(args.at(0))
}

/// `key_wrapper(function)`: the function is `__lt__` of what `cmp_to_key` makes.
pub(super) fn key_wrapper(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::Function(id) = args.at(0) {
        let [compare, object] = ["_compare", "obj"].map(|name| runtime.symbols.intern(name));
        runtime.heap.write(id).shortcut = Some(Box::new(Shortcut::KeyWrapper { compare, object }));
    }
    Ok(args.at(0))
}

/// `same_origin(left, right)`
pub(super) fn same_origin(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(runtime.have_same_origin(args.at(0), args.at(1))))
}

/// `cell_contents(cell)`; `NotImplemented` if it is empty.
pub(super) fn cell_contents(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(match args.at(0) {
        Value::Cell(id) => runtime.heap[id].value.defined().unwrap_or(Value::NotImplemented),
        _ => Value::NotImplemented,
    })
}

/// `class_body_names(body)`: the `__module__` and `__qualname__` of the class, and whether scopes in it see its names.
pub(super) fn class_body_names(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Function(id) = args.at(0) else { return runtime.type_error("expected a class body") };
    let (code, globals) = (runtime.heap[id].code, runtime.heap[id].globals);
    let module = runtime.dict_get_symbol(globals, symbols::NAME).unwrap_or(symbols::MAIN.into());
    let code = std::sync::Arc::clone(&runtime.code(code).code);
    let qualname = runtime.str(code.qualname.clone());
    Ok(runtime.tuple(vec![module, qualname, Value::from(code.shows_namespace)]))
}

/// `set_mro(cls, order)`
pub(super) fn set_mro(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let order = runtime.items(args.at(1)).unwrap_or_default();
    if let Value::Class(class) = args.at(0) {
        runtime.set_mro(class, &order)?;
    }
    Ok(Value::None)
}

/// `run_class_body(body, namespace)`
pub(super) fn run_class_body(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let request = MachineRequest::RunClassBody { body: args.at(0), namespace: args.at(1) };
    Err(Box::new(Control::Machine(request)))
}

/// `annotation_texts(annotate)`: what stands in the source for the annotations that a function computes.
pub(super) fn annotation_texts(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Function(id) = args.at(0) else { return Ok(Value::None) };
    let code = runtime.heap[id].code;
    let (start, unit) = (runtime.code(code).code.start, runtime.program.unit_of(code));
    let length = unit.source.len();
    let texts = parse_quietly(&unit.source).map(|module| annotation_texts_of(&module, &unit.source, start));
    runtime.burn(16 * length);
    let Some(texts) = texts.filter(|texts| !texts.is_empty()) else { return Ok(Value::None) };
    let dict = runtime.dict();
    for (name, text) in texts {
        let (name, text) = (runtime.symbols.intern(&name), runtime.str(text));
        runtime.dict_set_symbol(dict, name, text);
    }
    Ok(Value::Dict(dict))
}
