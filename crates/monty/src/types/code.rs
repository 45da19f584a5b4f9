//! Code objects and frames, as far as a program in a sandbox may look into itself: names, lines and counts.
//!
//! Both are plain data. A frame knows where a call was when somebody asked, and a mark that no other call has: what a
//! running call has as variables is asked of the machine.

use crate::{
    bytecode::{Code, CodeId, CodeKind},
    classes,
    heap::{DictId, FunctionId},
    objects::{Module, TraceEntry},
    registry::{Args, ClassMembers, Member, NativeFn, native},
    runtime::{Control, Lookup, MachineRequest, Outcome, Runtime, Values},
    symbols,
    value::{Symbol, Value},
};

pub(super) const MEMBERS: &[ClassMembers] = &[
    ClassMembers {
        class: classes::CODE,
        members: &[
            getter("co_name", name),
            getter("co_qualname", qualname),
            getter("co_filename", file_name),
            getter("co_firstlineno", first_line),
            getter("co_argcount", argument_count),
            getter("co_posonlyargcount", positional_only_count),
            getter("co_kwonlyargcount", keyword_only_count),
            getter("co_nlocals", local_count),
            getter("co_varnames", variable_names),
            getter("co_cellvars", cell_names),
            getter("co_freevars", free_names),
            getter("co_flags", flags),
        ],
    },
    ClassMembers {
        class: classes::FRAME,
        members: &[
            getter("f_code", frame_code),
            getter("f_lineno", frame_line),
            getter("f_lasti", frame_instruction),
            getter("f_back", frame_back),
            getter("f_globals", frame_globals),
            getter("f_locals", frame_locals),
        ],
    },
];

const fn getter(name: &'static str, function: NativeFn) -> Member {
    Member::Getter(native(name, "self, /", function))
}

/// The number of the code that a code object stands for; text that was compiled has none before it runs.
const NUMBER: &str = ".number";
/// The names of texts that `compile` makes a code object of.
const CODE_FIELDS: [&str; 2] = [".source", ".mode"];
/// Whether text that was compiled takes annotations for texts: there if so.
const TEXT_ANNOTATIONS: &str = ".annotations";
/// See [`Runtime::code_objects`].
const CODE_OBJECTS: &str = ".codes";
/// Code and instruction of a frame.
const ENTRY: &str = ".entry";
/// The call that a frame shows: a function that no other call has, or `None`.
const CALL: &str = ".call";
/// What `f_locals` of a frame was given that is no variable.
const EXTRAS: &str = ".extras";
/// The frame that called.
const BACK: &str = ".back";

/// Bits of `co_flags`; see <https://docs.python.org/3/library/inspect.html#code-objects-bit-flags>.
const OPTIMIZED: i64 = 0x1 | 0x2;
const VARARGS: i64 = 0x4;
const VARKEYWORDS: i64 = 0x8;
const NESTED: i64 = 0x10;
const GENERATOR: i64 = 0x20;
const COROUTINE: i64 = 0x80;
const ASYNC_GENERATOR: i64 = 0x200;
const HAS_DOCSTRING: i64 = 0x400_0000;
const METHOD: i64 = 0x800_0000;
/// `from __future__ import annotations`
pub(crate) const FUTURE_ANNOTATIONS: i64 = 0x100_0000;

impl Runtime {
    /// The code object of a function, class body or module.
    pub(crate) fn code_object(&mut self, code: CodeId) -> Value {
        let known = self.code_objects();
        let key = Value::Int(i64::from(code.0));
        if let Ok(Some(object)) = self.dict_get(known, key) {
            return object;
        }
        let object = self.bare_instance(classes::CODE, Value::Undefined);
        let number = self.symbols.intern(NUMBER);
        self.set_own_attribute(object, number, key);
        // An int is a key that nothing can be wrong with.
        let _ = self.dict_set(known, key, object);
        object
    }

    /// The code objects that were made, by number: a module that no program can name.
    fn code_objects(&mut self) -> DictId {
        let name = self.symbols.intern(CODE_OBJECTS);
        let module = self.module(name).unwrap_or_else(|| {
            let module = Module { name: name.into(), namespace: self.dict(), complete: true };
            let module = self.heap.alloc(module);
            self.modules.push((name, module));
            module
        });
        self.heap[module].namespace
    }

    /// Whether two code objects are of the same text, compiled in the same way.
    pub(crate) fn same_code(&self, a: Value, b: Value) -> bool {
        let fields = CODE_FIELDS.map(|name| self.symbols.find(name));
        fields.into_iter().all(|name| {
            let own =
                |object| name.and_then(|name| self.own_attribute(object, name)).and_then(|text| self.as_text(text));
            matches!((own(a), own(b)), (Some(x), Some(y)) if x.same(y))
        })
    }

    /// Marks text that was compiled: its annotations are texts.
    pub(crate) fn set_text_annotations(&mut self, code: Value) {
        let name = self.symbols.intern(TEXT_ANNOTATIONS);
        self.set_own_attribute(code, name, Value::TRUE);
    }

    /// Whether annotations are texts in what a code object stands for.
    pub(crate) fn has_text_annotations(&mut self, code: Value) -> bool {
        match code_of(self, code) {
            Some(id) => self.program.unit_of(id).text_annotations,
            None => {
                let name = self.symbols.intern(TEXT_ANNOTATIONS);
                self.own_attribute(code, name).is_some()
            }
        }
    }

    /// What the hash of a code object is computed from; `None` if that is the object itself.
    pub(crate) fn code_text(&self, code: Value) -> Option<Value> {
        self.own_attribute(code, self.symbols.find(CODE_FIELDS[0])?)
    }

    /// `function.__code__ = value`
    pub(crate) fn set_code(&mut self, id: FunctionId, value: Value) -> Outcome<()> {
        if self.class_of(value) != classes::CODE {
            return self.type_error("__code__ must be set to a code object");
        }
        let is_own = |runtime: &Self, code| !runtime.program.unit_of(code).hidden;
        let old = self.heap[id].code;
        let new =
            code_of(self, value).filter(|code| is_function(&self.program.code(*code).code) && is_own(self, *code));
        let Some(new) = new.filter(|_| is_own(self, old)) else {
            return self.type_error("__code__ must be set to the code of a function of the program");
        };
        let (had, has) = (self.heap[id].closure.len(), usize::from(self.program.code(new).captures));
        if had != has {
            let name = self.function_name(Value::Function(id));
            return self.value_error(format!("{name}() requires a code object with {had} free vars, not {has}"));
        }
        // What the function is called does not change.
        for name in [symbols::NAME, symbols::QUALNAME, symbols::DOC] {
            if let Lookup::Value(value) = self.lookup(Value::Function(id), name)? {
                let specials = self.function_specials(id);
                self.dict_set_symbol(specials, name, value);
            }
        }
        let names = self.keyword_only_names(id);
        let kept: Vec<(Symbol, Value)> =
            names.into_iter().zip(self.heap[id].keyword_defaults.iter().copied()).collect();
        let function = self.heap.write(id);
        (function.code, function.shortcut) = (new, None);
        let value = |name: &Symbol| kept.iter().find(|(known, _)| known == name).map(|(_, value)| *value);
        let values: Vec<Value> =
            self.keyword_only_names(id).iter().map(|name| value(name).unwrap_or_default()).collect();
        let total = usize::from(self.program.code(new).code.parameters.positional);
        let function = self.heap.write(id);
        function.keyword_defaults = values.into();
        let surplus = function.defaults.len().saturating_sub(total);
        function.defaults = function.defaults[surplus..].into();
        self.class_epoch += 1;
        Ok(())
    }

    /// A frame: where a call is, what tells it from other calls, the frame that called.
    pub(crate) fn frame_object(&mut self, entry: TraceEntry, call: Value, back: Value) -> Value {
        let object = self.bare_instance(classes::FRAME, Value::Undefined);
        self.set_frame_entry(object, entry);
        for (name, value) in [(CALL, call), (BACK, back)] {
            let name = self.symbols.intern(name);
            self.set_own_attribute(object, name, value);
        }
        object
    }

    /// A frame has gone on.
    pub(crate) fn set_frame_entry(&mut self, frame: Value, entry: TraceEntry) {
        let numbers = vec![Value::Int(i64::from(entry.code.0)), Value::Int(i64::from(entry.pc))];
        let numbers = self.tuple(numbers);
        let name = self.symbols.intern(ENTRY);
        self.set_own_attribute(frame, name, numbers);
    }

    /// The function that tells the call that a frame shows from others.
    pub(crate) fn call_of_frame(&self, frame: Value) -> Option<FunctionId> {
        match self.own_attribute(frame, self.symbols.find(CALL)?)? {
            Value::Function(id) => Some(id),
            _ => None,
        }
    }

    /// What `f_locals` of a frame was given beside the variables.
    pub(crate) fn extras_of_frame(&self, frame: Value) -> Option<DictId> {
        match self.own_attribute(frame, self.symbols.find(EXTRAS)?)? {
            Value::Dict(extras) => Some(extras),
            _ => None,
        }
    }

    /// The line of an instruction.
    pub(crate) fn line_of_entry(&mut self, entry: TraceEntry) -> i64 {
        let code = &self.code(entry.code).code;
        let offset = code.locations.get(entry.pc as usize).map_or(code.start, |location| location.0);
        self.line_in(entry.code, offset)
    }

    fn line_in(&mut self, code: CodeId, offset: u32) -> i64 {
        self.burn(offset as usize);
        let before = self.program.unit_of(code).source.as_bytes().get(..offset as usize).unwrap_or_default();
        1 + memchr::memchr_iter(b'\n', before).count() as i64
    }

    /// What a code object is called, and where it begins.
    pub(crate) fn code_title(&mut self, code: Value) -> (String, i64) {
        match code_of(self, code) {
            Some(id) => (self.code(id).code.name.clone(), first_line_of(self, id)),
            None => ("<module>".to_owned(), 1),
        }
    }

    /// The file that a code object names.
    pub(crate) fn code_file(&mut self, code: Value) -> Value {
        if let Some(id) = code_of(self, code) {
            let name = self.program.unit_of(id).file_name.clone();
            return self.str(name);
        }
        let field = self.symbols.intern("co_filename");
        self.own_attribute(code, field).unwrap_or(Value::None)
    }
}

fn code_of(runtime: &mut Runtime, object: Value) -> Option<CodeId> {
    let name = runtime.symbols.intern(NUMBER);
    let Some(Value::Int(number)) = runtime.own_attribute(object, name) else { return None };
    let id = CodeId(u32::try_from(number).ok()?);
    runtime.program.holds(id).then_some(id)
}

/// The code of a function that the program, not the library, wrote.
pub(super) fn own_function_code(runtime: &mut Runtime, object: Value) -> Option<CodeId> {
    let id = code_of(runtime, object)?;
    (is_function(&runtime.code(id).code) && !runtime.program.unit_of(id).hidden).then_some(id)
}

fn first_line_of(runtime: &mut Runtime, id: CodeId) -> i64 {
    let code = &runtime.code(id).code;
    let start = code.start;
    if code.kind == CodeKind::Module { 1 } else { runtime.line_in(id, start) }
}

fn title(runtime: &mut Runtime, args: &Args<'_>, of_code: fn(&Code) -> &str) -> Outcome {
    let text = match code_of(runtime, args.at(0)) {
        Some(id) => of_code(&runtime.code(id).code).to_owned(),
        None => "<module>".to_owned(),
    };
    Ok(runtime.str(text))
}

fn name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    title(runtime, args, |code| &code.name)
}

fn qualname(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    title(runtime, args, |code| &code.qualname)
}

fn file_name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(runtime.code_file(args.at(0)))
}

fn first_line(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let line = match code_of(runtime, args.at(0)) {
        Some(id) => first_line_of(runtime, id),
        None => 1,
    };
    Ok(Value::Int(line))
}

fn count(runtime: &mut Runtime, args: &Args<'_>, of_code: fn(&Code) -> usize) -> Outcome {
    let count = code_of(runtime, args.at(0)).map_or(0, |id| of_code(&runtime.code(id).code));
    Ok(Value::Int(count as i64))
}

fn argument_count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    count(runtime, args, |code| usize::from(code.parameters.positional))
}

fn positional_only_count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    count(runtime, args, |code| if is_generator_expression(code) { 0 } else { code.parameters.positional_only.into() })
}

fn keyword_only_count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    count(runtime, args, |code| usize::from(code.parameters.keyword_only))
}

fn local_count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    count(runtime, args, |code| variables(code).len())
}

fn is_generator_expression(code: &Code) -> bool {
    code.name == "<genexpr>"
}

fn is_function(code: &Code) -> bool {
    !matches!(code.kind, CodeKind::Module | CodeKind::Class)
}

/// The parameters, then the other variables that no function within uses.
fn variables(code: &Code) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    if !is_function(code) {
        return found;
    }
    let name = |index: u32| code.names.get(index as usize).map_or("", String::as_str);
    found.extend(code.parameters.names.iter().map(|index| name(*index)));
    for local in code.locals.iter().filter(|local| !local.is_cell) {
        let name = name(local.name);
        if !name.starts_with('.') && !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// Variables that are shared with functions within, or with those around; in the order of their names.
fn shared(code: &Code, with_outer: bool) -> Vec<&str> {
    let first = usize::from(code.first_capture);
    let outer = first..first + code.captures.len();
    let cells = code.locals.iter().filter(|local| local.is_cell);
    let mut found: Vec<&str> = cells
        .filter(|local| outer.contains(&usize::from(local.register)) == with_outer)
        .filter_map(|local| code.names.get(local.name as usize).map(String::as_str))
        .filter(|name| !name.starts_with('.'))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn names(runtime: &mut Runtime, args: &Args<'_>, of_code: fn(&Code) -> Vec<&str>) -> Outcome {
    let Some(id) = code_of(runtime, args.at(0)) else { return Ok(runtime.tuple(Vec::new())) };
    let names: Vec<String> = of_code(&runtime.code(id).code).into_iter().map(str::to_owned).collect();
    runtime.burn(names.len());
    let names = names.into_iter().map(|name| runtime.symbols.intern(&name).into()).collect();
    Ok(runtime.tuple(names))
}

fn variable_names(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    names(runtime, args, variables)
}

fn cell_names(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    names(runtime, args, |code| shared(code, false))
}

fn free_names(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    names(runtime, args, |code| shared(code, true))
}

fn flags(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let flags = code_of(runtime, args.at(0)).map_or(0, |id| flags_of(&runtime.code(id).code));
    let futures = if runtime.has_text_annotations(args.at(0)) { FUTURE_ANNOTATIONS } else { 0 };
    Ok(Value::Int(flags | futures))
}

fn flags_of(code: &Code) -> i64 {
    let nested = if code.qualname.contains("<locals>") { NESTED } else { 0 };
    let kind = match code.kind {
        CodeKind::Module => return 0,
        CodeKind::Class => return nested,
        CodeKind::Function => 0,
        CodeKind::Generator => GENERATOR,
        CodeKind::Coroutine => COROUTINE,
        CodeKind::AsyncGenerator => ASYNC_GENERATOR,
    };
    let around = code.qualname.strip_suffix(code.name.as_str()).and_then(|around| around.strip_suffix('.'));
    let bits = [
        (code.parameters.has_args, VARARGS),
        (code.parameters.has_kwargs, VARKEYWORDS),
        (code.doc.is_some(), HAS_DOCSTRING),
        (around.is_some_and(|around| !around.ends_with("<locals>")), METHOD),
    ];
    bits.iter().filter(|(is_set, _)| *is_set).fold(OPTIMIZED | nested | kind, |flags, (_, bit)| flags | bit)
}

/// Where a frame is, or was when somebody asked.
pub(crate) fn entry_of_frame(runtime: &Runtime, frame: Value) -> Option<TraceEntry> {
    let name = runtime.symbols.find(ENTRY)?;
    let numbers = runtime.own_attribute(frame, name).and_then(|numbers| runtime.items(numbers))?;
    let [Value::Int(code), Value::Int(pc)] = numbers[..] else { return None };
    let entry = TraceEntry { code: CodeId(u32::try_from(code).ok()?), pc: u32::try_from(pc).ok()? };
    runtime.program.holds(entry.code).then_some(entry)
}

fn frame_code(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(entry_of_frame(runtime, args.at(0)).map_or(Value::None, |entry| runtime.code_object(entry.code)))
}

fn frame_line(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    ask(args, MachineRequest::FrameLine)
}

fn frame_instruction(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let entry = entry_of_frame(runtime, args.at(0));
    Ok(entry.map_or(Value::Int(-1), |entry| Value::Int(i64::from(entry.pc) * 2)))
}

fn frame_back(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = runtime.symbols.intern(BACK);
    Ok(runtime.own_attribute(args.at(0), name).unwrap_or(Value::None))
}

fn frame_globals(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    ask(args, MachineRequest::FrameGlobals)
}

fn frame_locals(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let positional = Values::from_slice(&[args.at(0)]);
    Err(Box::new(Control::Prelude { function: "frames.f_locals", positional }))
}

/// `frame_variables(frame)`: the variables of the call; of a module or class their namespace itself.
pub(crate) fn frame_variables(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    ask(args, MachineRequest::FrameLocals)
}

/// `set_frame_variable(frame, name, value)`: whether the code has such a variable.
pub(crate) fn set_frame_variable(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (frame, name, value) = (args.at(0), args.at(1), args.at(2));
    Err(Box::new(Control::Machine(MachineRequest::SetFrameLocal { frame, name, value })))
}

/// `frame_extras(frame)`: the dict of what `f_locals` was given beside the variables.
pub(crate) fn frame_extras(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let name = runtime.symbols.intern(EXTRAS);
    if let Some(extras) = runtime.own_attribute(args.at(0), name) {
        return Ok(extras);
    }
    let extras = Value::Dict(runtime.dict());
    runtime.set_own_attribute(args.at(0), name, extras);
    Ok(extras)
}

fn ask(args: &Args<'_>, request: fn(Value) -> MachineRequest) -> Outcome {
    Err(Box::new(Control::Machine(request(args.at(0)))))
}

/// `function.__code__`
pub(super) fn code_of_function(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(0) {
        Value::Function(id) => {
            let code = runtime.heap[id].code;
            Ok(runtime.code_object(code))
        }
        other => {
            let name = runtime.symbols.intern("__code__");
            runtime.attribute_error(other, name)
        }
    }
}
