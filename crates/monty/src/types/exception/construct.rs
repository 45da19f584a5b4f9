//! `__new__` and `__init__` of exceptions: what each kind makes of its arguments.

use std::sync::LazyLock;

use crate::{
    classes,
    heap::{ClassRef, TupleId},
    registry::Args,
    runtime::{Outcome, Runtime},
    symbols::{self, static_symbol},
    traceback::unexpected_keyword,
    value::{Symbol, Value},
};

/// A kind of exceptions with fields of its own.
struct Kind {
    class: ClassRef,
    fields: &'static [&'static str],
    keywords: &'static [&'static str],
}

const UNICODE: &[&str] = &["encoding", "object", "start", "end", "reason"];

const KINDS: &[Kind] = &[
    Kind { class: classes::ATTRIBUTE_ERROR, fields: &["name", "obj"], keywords: &["name", "obj"] },
    Kind { class: classes::NAME_ERROR, fields: &["name"], keywords: &["name"] },
    Kind {
        class: classes::IMPORT_ERROR,
        fields: &["msg", "name", "path", "name_from"],
        keywords: &["name", "path", "name_from"],
    },
    Kind { class: classes::STOP_ITERATION, fields: &["value"], keywords: &[] },
    Kind { class: classes::SYSTEM_EXIT, fields: &["code"], keywords: &[] },
    Kind { class: classes::OS_ERROR, fields: &["errno", "strerror", "filename", "filename2"], keywords: &[] },
    Kind {
        class: classes::SYNTAX_ERROR,
        fields: &["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"],
        keywords: &[],
    },
    Kind { class: classes::UNICODE_DECODE_ERROR, fields: UNICODE, keywords: &[] },
    Kind { class: classes::UNICODE_ENCODE_ERROR, fields: UNICODE, keywords: &[] },
    Kind { class: classes::UNICODE_TRANSLATE_ERROR, fields: UNICODE, keywords: &[] },
];

/// The kind of every builtin class, that of its nearest base if it is none itself.
static KIND_OF: LazyLock<[Option<&'static Kind>; classes::COUNT]> = LazyLock::new(|| {
    let own = |class| KINDS.iter().find(|kind| kind.class == class);
    std::array::from_fn(|at| classes::ALL.get(at).and_then(|entry| classes::ancestry(entry.0).find_map(own)))
});

fn kind_of(runtime: &Runtime, class: ClassRef) -> Option<&'static Kind> {
    let of = |class: ClassRef| KIND_OF.get(class.0.get() as usize).copied().flatten();
    match class.user() {
        // A builtin class stands in the MRO before its bases, but not always next to them.
        Some(id) => runtime.heap[id].mro.iter().find_map(|base| of(*base).filter(|kind| kind.class == *base)),
        None => of(class),
    }
}

/// The fields that exceptions of a class have beside `args`.
pub(crate) fn field_names(runtime: &Runtime, class: ClassRef) -> &'static [&'static str] {
    kind_of(runtime, class).map_or(&[], |kind| kind.fields)
}

pub(super) fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::BASE_EXCEPTION)?;
    let given = &args.positional[1..];
    let own_init = runtime.has_hook(class, symbols::INIT);
    let class = match given {
        [number, _, ..] if class == classes::OS_ERROR && given.len() <= 5 => {
            class_of_errno(runtime, *number).unwrap_or(class)
        }
        _ => class,
    };
    // OSError reads its arguments here already, unless only an `__init__` of the program's own is to see them; the others
    // leave them to that.
    if own_init && runtime.is_subclass(class, classes::OS_ERROR) {
        if !makes_itself(runtime, class) {
            return Ok(runtime.exception(class, Vec::new()));
        }
        let named = args.keyword(0).map(|keywords| runtime.keyword_pairs(keywords)).unwrap_or_default();
        check_keywords(runtime, class, None, &named)?;
        let error = runtime.exception(class, given.to_vec());
        set_os_fields(runtime, error, given);
        return Ok(error);
    }
    let error = runtime.exception(class, given.to_vec());
    if !own_init {
        initialise(runtime, error, given, args.keyword(0))?;
    }
    Ok(error)
}

/// Whether a class has a `__new__` of its own.
fn makes_itself(runtime: &mut Runtime, class: ClassRef) -> bool {
    runtime.has_hook(class, symbols::NEW)
}

pub(super) fn init(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let error = args.at(0);
    let class = runtime.class_of(error);
    if runtime.is_subclass(class, classes::OS_ERROR) && makes_itself(runtime, class) {
        return Ok(Value::None);
    }
    initialise(runtime, error, &args.positional[1..], args.keyword(0))?;
    Ok(Value::None)
}

fn initialise(runtime: &mut Runtime, error: Value, given: &[Value], keywords: Option<Value>) -> Outcome<()> {
    let Some(id) = runtime.exception_state(error) else { return Ok(()) };
    let class = runtime.class_of(error);
    let kind = kind_of(runtime, class);
    let named = match keywords {
        Some(keywords) => runtime.keyword_pairs(keywords),
        None => Vec::new(),
    };
    check_keywords(runtime, class, kind, &named)?;
    let mut args = runtime.heap[id].args;
    let known = &runtime.heap[args];
    if known.len() != given.len() || !known.iter().zip(given).all(|(known, given)| known.is(*given)) {
        args = runtime.tuple_id(given.to_vec());
        runtime.heap.write(id).args = args;
    }
    let Some(kind) = kind else { return Ok(()) };
    let first = given.first().copied().unwrap_or(Value::None);
    match kind.class {
        classes::STOP_ITERATION => runtime.set_exception_field(error, symbols::VALUE, first),
        classes::SYSTEM_EXIT => {
            let code = if given.len() > 1 { Value::Tuple(args) } else { first };
            runtime.set_exception_field(error, symbols::CODE, code);
        }
        classes::OS_ERROR => set_os_fields(runtime, error, given),
        classes::SYNTAX_ERROR => set_syntax_fields(runtime, error, given)?,
        classes::UNICODE_DECODE_ERROR | classes::UNICODE_ENCODE_ERROR | classes::UNICODE_TRANSLATE_ERROR => {
            set_unicode_fields(runtime, error, kind.class, given)?;
        }
        _ => {
            if kind.class == classes::IMPORT_ERROR {
                let message = if given.len() == 1 { first } else { Value::None };
                runtime.set_exception_field(error, symbols::MSG, message);
            }
            for name in kind.keywords {
                let Some(symbol) = static_symbol(name) else { continue };
                let value = named.iter().find(|(known, _)| *known == symbol).map_or(Value::None, |(_, value)| *value);
                runtime.set_exception_field(error, symbol, value);
            }
        }
    }
    Ok(())
}

fn check_keywords(
    runtime: &mut Runtime,
    class: ClassRef,
    kind: Option<&Kind>,
    named: &[(Symbol, Value)],
) -> Outcome<()> {
    let Some((first, _)) = named.first() else { return Ok(()) };
    let accepted = kind.map_or(&[][..], |kind| kind.keywords);
    if accepted.is_empty() {
        let name = runtime.class_name(class);
        return runtime.type_error(format!("{name}() takes no keyword arguments"));
    }
    let unknown = named.iter().find(|(name, _)| !accepted.contains(&runtime.symbols.text(*name)));
    if let Some((name, _)) = unknown {
        let owner = kind.map_or(*first, |_| *name);
        let (class, name) = (kind.map_or(class, |kind| kind.class), runtime.symbols.text(owner).to_owned());
        let (class, complaint) = (runtime.class_name(class), unexpected_keyword(&name, accepted.iter().copied()));
        return runtime.type_error(format!("{class}() {complaint}"));
    }
    Ok(())
}

fn set_fields(runtime: &mut Runtime, error: Value, names: &[&'static str], values: &[Value]) {
    for (at, name) in names.iter().enumerate() {
        if let Some(symbol) = static_symbol(name) {
            runtime.set_exception_field(error, symbol, values.get(at).copied().unwrap_or(Value::None));
        }
    }
}

/// With two to five arguments: number, text, file, an unused number, second file.
fn set_os_fields(runtime: &mut Runtime, error: Value, given: &[Value]) {
    let names = &["errno", "strerror", "filename", "filename2"];
    if !(2..=5).contains(&given.len()) {
        set_fields(runtime, error, names, &[]);
        return;
    }
    let at = |index: usize| given.get(index).copied().unwrap_or(Value::None);
    set_fields(runtime, error, names, &[at(0), at(1), at(2), at(4)]);
    // None is no file name.
    if given.len() > 2
        && !at(2).is_none()
        && let Some(id) = runtime.exception_state(error)
    {
        let args = runtime.tuple_id(given[..2].to_vec());
        runtime.heap.write(id).args = args;
    }
}

fn class_of_errno(runtime: &Runtime, number: Value) -> Option<ClassRef> {
    Some(match runtime.as_small(number)? {
        1 | 13 => classes::PERMISSION_ERROR,
        2 => classes::FILE_NOT_FOUND_ERROR,
        3 => classes::PROCESS_LOOKUP_ERROR,
        4 => classes::INTERRUPTED_ERROR,
        10 => classes::CHILD_PROCESS_ERROR,
        11 | 114 | 115 => classes::BLOCKING_IO_ERROR,
        17 => classes::FILE_EXISTS_ERROR,
        20 => classes::NOT_A_DIRECTORY_ERROR,
        21 => classes::IS_A_DIRECTORY_ERROR,
        32 | 108 => classes::BROKEN_PIPE_ERROR,
        103 => classes::CONNECTION_ABORTED_ERROR,
        104 => classes::CONNECTION_RESET_ERROR,
        110 => classes::TIMEOUT_ERROR,
        111 => classes::CONNECTION_REFUSED_ERROR,
        _ => return None,
    })
}

/// A message and perhaps a tuple with the place.
fn set_syntax_fields(runtime: &mut Runtime, error: Value, given: &[Value]) -> Outcome<()> {
    let message = given.first().copied().unwrap_or(Value::None);
    let mut values = vec![message];
    if let [_, place] = given {
        let place = runtime.iterate(*place)?;
        let wrong = match place.len() {
            ..=3 => Some(format!("function takes at least 4 arguments ({} given)", place.len())),
            5 => Some("end_offset must be provided when end_lineno is provided".to_owned()),
            8.. => Some(format!("function takes at most 7 arguments ({} given)", place.len())),
            _ => None,
        };
        if let Some(message) = wrong {
            return runtime.type_error(message);
        }
        values.extend(place);
    }
    let names = &["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"];
    set_fields(runtime, error, names, &values);
    Ok(())
}

fn set_unicode_fields(runtime: &mut Runtime, error: Value, class: ClassRef, given: &[Value]) -> Outcome<()> {
    let translate = class == classes::UNICODE_TRANSLATE_ERROR;
    let expected = if translate { 4 } else { 5 };
    if given.len() != expected {
        let message = format!("function takes exactly {expected} arguments ({} given)", given.len());
        return runtime.type_error(message);
    }
    let mut values = given.to_vec();
    if translate {
        values.insert(0, Value::None);
    }
    let bytes_wanted = class == classes::UNICODE_DECODE_ERROR;
    for (at, value) in values.iter().enumerate() {
        let plain = runtime.plain(*value);
        let number = if translate { at } else { at + 1 };
        match at {
            0 if translate => {}
            1 if bytes_wanted => {
                if !matches!(plain, Value::Bytes(_)) {
                    let message = format!("a bytes-like object is required, not '{}'", runtime.type_name(*value));
                    return runtime.type_error(message);
                }
            }
            2 | 3 => {
                runtime.small_index(*value)?;
            }
            _ => {
                if !matches!(plain, Value::Str(_)) {
                    let message = format!("argument {number} must be str, not {}", runtime.type_name(*value));
                    return runtime.type_error(message);
                }
            }
        }
    }
    set_fields(runtime, error, UNICODE, &values);
    Ok(())
}

impl Runtime {
    /// The fields that natives need not set one by one: arguments of codec errors, `value` of `StopIteration`, and `code`
    /// of `SystemExit`.
    pub(crate) fn argument_fields(&self, class: ClassRef, args: TupleId) -> Vec<(Symbol, Value)> {
        let Some(kind) = kind_of(self, class) else { return Vec::new() };
        let given = &self.heap[args];
        let names = match kind.class {
            classes::UNICODE_DECODE_ERROR | classes::UNICODE_ENCODE_ERROR if given.len() == UNICODE.len() => UNICODE,
            classes::UNICODE_TRANSLATE_ERROR if given.len() == UNICODE.len() - 1 => &UNICODE[1..],
            classes::SYSTEM_EXIT if given.len() == 1 => &["code"],
            classes::STOP_ITERATION if given.is_empty() => return vec![(symbols::VALUE, Value::None)],
            classes::STOP_ITERATION => &["value"],
            classes::IMPORT_ERROR | classes::SYNTAX_ERROR if given.len() == 1 => &["msg"],
            _ => return Vec::new(),
        };
        names.iter().zip(given).filter_map(|(name, value)| Some((static_symbol(name)?, *value))).collect()
    }
}
