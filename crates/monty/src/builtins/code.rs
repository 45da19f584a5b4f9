//! `compile`, `exec` and `eval`: source text inside the sandbox.

use crate::{
    classes,
    numbers::Int,
    registry::{Args, Native, native},
    runtime::{Control, MachineRequest, Outcome, RunText, Runtime, TextMode},
    symbols,
    syntax::decode_text,
    types::code::FUTURE_ANNOTATIONS,
    value::Value,
};

pub(super) const FUNCTIONS: &[Native] = &[
    native(
        "compile",
        "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1",
        compile,
    ),
    native("exec", "source, /, globals=None, locals=None, *, closure=None", exec),
    native("eval", "source, /, globals=None, locals=None", eval),
    native("__import__", "name, globals=None, locals=None, fromlist=(), level=0", import),
];

/// The package that a relative name starts from is that of the caller.
fn import(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Some(name) = runtime.as_text(args.at(0)).map(|text| text.to_display().into_owned()) else {
        return runtime.type_error("module name must be a string");
    };
    let level = match args.get(4) {
        None => 0,
        Some(level) => match runtime.plain(level) {
            Value::Bool(level) => usize::from(level.get()),
            Value::Int(level @ 0..=MOST_LEVELS) => level as usize,
            Value::Int(_) => return runtime.value_error("level must be >= 0"),
            _ => {
                let class = runtime.type_name(level);
                return runtime.type_error(format!("'{class}' object cannot be interpreted as an integer"));
            }
        },
    };
    if name.is_empty() && level == 0 {
        return runtime.value_error("Empty module name");
    }
    let leaf = match args.get(3) {
        None => false,
        Some(names) => runtime.truth(names)?,
    };
    let name = runtime.symbols.intern(&format!("{}{name}", ".".repeat(level)));
    Err(Box::new(Control::Import { name, leaf }))
}

/// What `flags` of `compile` may have: the features of `__future__`, and what concerns the parser.
const KNOWN_FLAGS: i64 = 0x1FE_0010 | 0xF600;
/// `ast.PyCF_ONLY_AST`
const ONLY_AST: i64 = 0x400;

/// The flags of `compile`.
fn flags_argument(runtime: &mut Runtime, value: Option<Value>) -> Outcome<i64> {
    let Some(value) = value else { return Ok(0) };
    let flags = match runtime.index(value)? {
        Int::Small(flags) if i32::try_from(flags).is_ok() => flags,
        _ => return runtime.overflow_error("Python int too large to convert to C int"),
    };
    if flags & !KNOWN_FLAGS != 0 {
        return runtime.value_error("compile(): unrecognised flags");
    }
    if flags & ONLY_AST != 0 {
        return runtime.value_error("compile(): syntax trees are not available in Monty");
    }
    Ok(flags)
}

/// No package is nested deeper.
const MOST_LEVELS: i64 = 200;

/// Fields of a code object that no program can name.
const SOURCE: &str = ".source";
const MODE: &str = ".mode";

fn set(runtime: &mut Runtime, code: Value, name: &str, value: Value) {
    let name = runtime.symbols.intern(name);
    runtime.set_own_attribute(code, name, value);
}

fn own(runtime: &mut Runtime, code: Value, name: &str) -> Value {
    let name = runtime.symbols.intern(name);
    runtime.own_attribute(code, name).unwrap_or(Value::None)
}

/// Source text of a string or bytes; `eval` takes it without the white space before it.
fn source_text(runtime: &mut Runtime, value: Value, function: &str, file_name: &str) -> Outcome<String> {
    let text = match runtime.octets_copy(value)? {
        Some(bytes) => {
            runtime.burn(bytes.len());
            match decode_text(file_name, bytes) {
                Ok(text) => text,
                Err(failure) => {
                    let error = runtime.syntax_error(&failure);
                    return Err(Box::new(Control::Raise(error)));
                }
            }
        }
        None => match runtime.as_text(value) {
            Some(_) => runtime.utf8(value)?,
            None => {
                let last = if function == "compile" { "AST" } else { "code" };
                return runtime.type_error(format!("{function}() arg 1 must be a string, bytes or {last} object"));
            }
        },
    };
    Ok(if function == "eval" { text.trim_start_matches([' ', '\t']).to_owned() } else { text })
}

/// The name of a file, given as a string or bytes.
fn file_name(runtime: &mut Runtime, value: Value) -> Outcome<String> {
    if let Some(text) = runtime.as_text(value) {
        return Ok(text.to_display().into_owned());
    }
    match runtime.octets_copy(value)? {
        Some(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        None => {
            let message = format!("expected str, bytes or os.PathLike object, not {}", runtime.type_name(value));
            runtime.type_error(message)
        }
    }
}

fn compile(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (source, file, mode) = (args.at(0), args.at(1), args.at(2));
    let file_text = file_name(runtime, file)?;
    let Some(mode_text) = runtime.as_text(mode).map(|text| text.to_display().into_owned()) else {
        let message = format!("compile() argument 'mode' must be str, not {}", runtime.type_name(mode));
        return runtime.type_error(message);
    };
    let flags = flags_argument(runtime, args.get(3))?;
    let inherits = match args.get(4) {
        Some(dont_inherit) => !runtime.truth(dont_inherit)?,
        None => true,
    };
    let kind = match &*mode_text {
        "exec" => TextMode::Exec,
        "eval" => TextMode::Eval,
        "single" => TextMode::Single,
        _ => return runtime.value_error("compile() mode must be 'exec', 'eval' or 'single'"),
    };
    if runtime.class_of(source) == classes::CODE {
        return Ok(source);
    }
    let text = source_text(runtime, source, "compile", &file_text)?;
    runtime.burn(text.len() * 16);
    match crate::run::check_text(&text, &file_text, kind) {
        Ok(unit) => runtime.show_warnings(&unit, false),
        Err(failure) => {
            let error = runtime.syntax_error(&failure);
            return Err(Box::new(Control::Raise(error)));
        }
    }
    let code = runtime.bare_instance(classes::CODE, Value::Undefined);
    let text = runtime.str(text);
    set(runtime, code, SOURCE, text);
    set(runtime, code, MODE, mode);
    let file = runtime.str(file_text);
    set(runtime, code, "co_filename", file);
    if flags & FUTURE_ANNOTATIONS != 0 {
        runtime.set_text_annotations(code);
    } else if inherits {
        return Err(Box::new(Control::Machine(MachineRequest::InheritFutures(code))));
    }
    Ok(code)
}

fn exec(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    run(runtime, args, TextMode::Exec)
}

fn eval(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    run(runtime, args, TextMode::Eval)
}

/// Whether a value has items, as far as CPython asks before it takes it for a mapping.
fn is_mapping(runtime: &mut Runtime, value: Value) -> bool {
    let class = runtime.class_of(value);
    runtime.class_attribute(class, symbols::GETITEM).is_some()
}

fn run(runtime: &mut Runtime, args: &Args<'_>, mode: TextMode) -> Outcome {
    let function = if mode == TextMode::Eval { "eval" } else { "exec" };
    let given = |value: Option<Value>| value.filter(|value| !value.is_none());
    let (globals, locals) = (given(args.get(1)), given(args.get(2)));
    if let Some(globals) = globals
        && (!matches!(runtime.plain(globals), Value::Dict(_)) || runtime.class_of(globals) == classes::MAPPING_PROXY)
    {
        let message = match mode {
            TextMode::Eval if is_mapping(runtime, globals) => {
                "globals must be a real dict; try eval(expr, {}, mapping)".to_owned()
            }
            TextMode::Eval => "globals must be a dict".to_owned(),
            _ => format!("exec() globals must be a dict, not {}", runtime.type_name(globals)),
        };
        return runtime.type_error(message);
    }
    if let Some(locals) = locals
        && !is_mapping(runtime, locals)
    {
        let message = match mode {
            TextMode::Eval => "locals must be a mapping".to_owned(),
            _ => format!("locals must be a mapping or None, not {}", runtime.type_name(locals)),
        };
        return runtime.type_error(message);
    }
    let source = args.at(0);
    let warns = runtime.class_of(source) != classes::CODE;
    let text_annotations = if warns { None } else { Some(runtime.has_text_annotations(source)) };
    let (text, file, mode) = if runtime.class_of(source) == classes::CODE {
        let text = own(runtime, source, SOURCE);
        if text.is_none() {
            let message = format!("{function}() of the code of functions and classes is not available in Monty");
            return runtime.type_error(message);
        }
        let (text, file) = (runtime.display(text), runtime.code_file(source));
        let own_mode = own(runtime, source, MODE);
        let own_mode = match &*runtime.display(own_mode) {
            "eval" => TextMode::Eval,
            "single" => TextMode::Single,
            _ => TextMode::Exec,
        };
        // What `exec` evaluates gives nothing.
        let mode = if own_mode == TextMode::Eval && mode == TextMode::Exec { TextMode::Discard } else { own_mode };
        (text, runtime.display(file), mode)
    } else {
        (source_text(runtime, source, function, "<string>")?, "<string>".to_owned(), mode)
    };
    let request = RunText { source: text, file_name: file, globals, locals, mode, text_annotations, warns };
    Err(Box::new(Control::Machine(MachineRequest::RunText(request))))
}
