//! Code objects and frames, as far as a program in a sandbox may look into itself: names, lines and counts.
//!
//! Both are plain data. A frame is what a call was doing when somebody asked: a list of codes and instructions, the inner
//! first. What a running call has as variables is asked of the machine.

use crate::{
    bytecode::{Code, CodeId, CodeKind},
    classes,
    objects::TraceEntry,
    registry::{Args, ClassMembers, Member, NativeFn, native},
    runtime::{Control, MachineRequest, Outcome, Runtime},
    value::Value,
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
/// Codes and instructions of a frame and of those that called it, the innermost first.
const ENTRIES: &str = ".entries";

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

impl Runtime {
    /// The code object of a function, class body or module.
    pub(crate) fn code_object(&mut self, code: CodeId) -> Value {
        let object = self.bare_instance(classes::CODE, Value::Undefined);
        let number = self.symbols.intern(NUMBER);
        self.set_own_attribute(object, number, Value::Int(i64::from(code.0)));
        object
    }

    /// A frame: where a call is, then where those are that called it.
    pub(crate) fn frame_object(&mut self, entries: &[TraceEntry]) -> Value {
        let numbers = entries
            .iter()
            .flat_map(|entry| [Value::Int(i64::from(entry.code.0)), Value::Int(i64::from(entry.pc))])
            .collect();
        let numbers = self.tuple(numbers);
        let object = self.bare_instance(classes::FRAME, Value::Undefined);
        let name = self.symbols.intern(ENTRIES);
        self.set_own_attribute(object, name, numbers);
        object
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
    Ok(Value::Int(code_of(runtime, args.at(0)).map_or(0, |id| flags_of(&runtime.code(id).code))))
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

/// Where a frame is, then where its callers are.
pub(crate) fn frame_entries(runtime: &mut Runtime, frame: Value) -> Vec<TraceEntry> {
    let name = runtime.symbols.intern(ENTRIES);
    let numbers = runtime.own_attribute(frame, name).and_then(|numbers| runtime.items(numbers)).unwrap_or_default();
    let entry = |pair: &[Value]| match pair {
        [Value::Int(code), Value::Int(pc)] => {
            Some(TraceEntry { code: CodeId(u32::try_from(*code).ok()?), pc: u32::try_from(*pc).ok()? })
        }
        _ => None,
    };
    runtime.burn(numbers.len());
    numbers.chunks(2).filter_map(entry).filter(|entry| runtime.program.holds(entry.code)).collect()
}

fn entry_of(runtime: &mut Runtime, args: &Args<'_>) -> Option<TraceEntry> {
    frame_entries(runtime, args.at(0)).first().copied()
}

fn frame_code(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(entry_of(runtime, args).map_or(Value::None, |entry| runtime.code_object(entry.code)))
}

fn frame_line(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(entry_of(runtime, args).map_or(Value::None, |entry| Value::Int(runtime.line_of_entry(entry))))
}

fn frame_instruction(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(entry_of(runtime, args).map_or(Value::Int(-1), |entry| Value::Int(i64::from(entry.pc) * 2)))
}

fn frame_back(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match frame_entries(runtime, args.at(0)).get(1..) {
        Some(rest) if !rest.is_empty() => {
            let rest = rest.to_vec();
            Ok(runtime.frame_object(&rest))
        }
        _ => Ok(Value::None),
    }
}

fn frame_globals(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    ask(runtime, args, MachineRequest::FrameGlobals)
}

fn frame_locals(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    ask(runtime, args, MachineRequest::FrameLocals)
}

fn ask(runtime: &mut Runtime, args: &Args<'_>, request: fn(Vec<TraceEntry>) -> MachineRequest) -> Outcome {
    let entries = frame_entries(runtime, args.at(0));
    Err(Box::new(Control::Machine(request(entries))))
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
