//! `bytearray`: what `bytes` has, and what changes it in place. The functions that both share are those of `bytes`.

use super::bytes::{case, construct, pad, receiver, search, split};
use crate::{
    classes,
    heap::ByteArrayId,
    numbers::Int,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime, needs_python},
    symbols,
    types::arguments::name,
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::BYTEARRAY,
    members: &[
        Member::StaticMethod(with_python(
            "__new__",
            "cls, /, source=None, encoding=None, errors=None",
            new,
            "text.new_bytearray",
        )),
        Member::Method(with_python(
            "__init__",
            "self, /, source=None, encoding=None, errors=None",
            init,
            "text.init_bytearray",
        )),
        Member::Method(native("__sizeof__", "self, /", size_of)),
        Member::Method(native("append", "self, item, /", append)),
        Member::Method(native("capitalize", "self, /", case::capitalize)),
        Member::Method(native("center", "self, width, fillchar=b' ', /", pad::center)),
        Member::Method(native("clear", "self, /", clear)),
        Member::Method(native("copy", "self, /", copy)),
        Member::Method(native("count", "self, sub, start=None, end=None, /", search::count)),
        Member::Method(native("decode", "self, /, encoding='utf-8', errors='strict'", construct::decode)),
        Member::Method(native("endswith", "self, suffix, start=None, end=None, /", search::ends_with)),
        Member::Method(native("expandtabs", "self, /, tabsize=8", pad::expand_tabs)),
        Member::Method(with_python("extend", "self, iterable_of_ints, /", extend, "text.extend_bytearray")),
        Member::Method(native("find", "self, sub, start=None, end=None, /", search::find)),
        Member::ClassMethod(with_python("fromhex", "cls, string, /", from_hex, "text.bytes_from_hex")),
        Member::Method(native("hex", "self, /, sep=None, bytes_per_sep=1", construct::hex)),
        Member::Method(native("index", "self, sub, start=None, end=None, /", search::index)),
        Member::Method(native("insert", "self, index, item, /", insert)),
        Member::Method(native("isalnum", "self, /", case::is_alnum)),
        Member::Method(native("isalpha", "self, /", case::is_alpha)),
        Member::Method(native("isascii", "self, /", case::is_ascii)),
        Member::Method(native("isdigit", "self, /", case::is_digit)),
        Member::Method(native("islower", "self, /", case::is_lower)),
        Member::Method(native("isspace", "self, /", case::is_space)),
        Member::Method(native("istitle", "self, /", case::is_title)),
        Member::Method(native("isupper", "self, /", case::is_upper)),
        Member::Method(with_python("join", "self, ~iterable_of_bytes, /", split::join, "text.join")),
        Member::Method(native("ljust", "self, width, fillchar=b' ', /", pad::left_justify)),
        Member::Method(native("lower", "self, /", case::lower)),
        Member::Method(native("lstrip", "self, bytes=None, /", split::strip_left)),
        Member::StaticMethod(native("maketrans", "frm, to, /", case::make_table)),
        Member::Method(native("partition", "self, sep, /", split::partition)),
        Member::Method(native("pop", "self, index=-1, /", pop)),
        Member::Method(native("remove", "self, value, /", remove)),
        Member::Method(native("removeprefix", "self, prefix, /", search::remove_prefix)),
        Member::Method(native("removesuffix", "self, suffix, /", search::remove_suffix)),
        Member::Method(native("replace", "self, old, new, count=-1, /", search::replace)),
        Member::Method(native("resize", "self, size, /", resize)),
        Member::Method(native("reverse", "self, /", reverse)),
        Member::Method(native("rfind", "self, sub, start=None, end=None, /", search::rfind)),
        Member::Method(native("rindex", "self, sub, start=None, end=None, /", search::rindex)),
        Member::Method(native("rjust", "self, width, fillchar=b' ', /", pad::right_justify)),
        Member::Method(native("rpartition", "self, sep, /", split::rpartition)),
        Member::Method(native("rsplit", "self, /, sep=None, maxsplit=-1", split::rsplit)),
        Member::Method(native("rstrip", "self, bytes=None, /", split::strip_right)),
        Member::Method(native("split", "self, /, sep=None, maxsplit=-1", split::split)),
        Member::Method(with_python("splitlines", "self, /, keepends=False", split::split_lines, "text.split_lines")),
        Member::Method(native("startswith", "self, prefix, start=None, end=None, /", search::starts_with)),
        Member::Method(native("strip", "self, bytes=None, /", split::strip_both)),
        Member::Method(native("swapcase", "self, /", case::swapcase)),
        Member::Method(native("title", "self, /", case::title)),
        Member::Method(native("translate", "self, table, /, delete=b''", case::translate)),
        Member::Method(native("upper", "self, /", case::upper)),
        Member::Method(native("zfill", "self, width, /", pad::zero_fill)),
    ],
};

/// The array that a method is called on.
fn this(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<ByteArrayId> {
    match runtime.plain(args.at(0)) {
        Value::ByteArray(id) => Ok(id),
        _ => runtime.type_error("descriptor requires a 'bytearray' object"),
    }
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::BYTEARRAY)?;
    let bytes = content(runtime, args)?;
    let array = runtime.byte_array(bytes);
    Ok(runtime.wrap_instance(class, array))
}

fn init(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = this(runtime, args)?;
    let end = runtime.heap[array].len();
    runtime.splice_array(array, 0, end, &[])?;
    let bytes = content(runtime, args)?;
    runtime.splice_array(array, 0, 0, &bytes)?;
    Ok(Value::None)
}

/// What the arguments of the constructor say.
fn content(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<Vec<u8>> {
    let encoding = name(runtime, args.get(2), "bytearray", "encoding")?;
    let errors = name(runtime, args.get(3), "bytearray", "errors")?;
    let source = args.get(1);
    if let Some(source) = source
        && runtime.as_text(source).is_some()
    {
        if encoding.is_none() {
            return runtime.type_error("string argument without an encoding");
        }
        let text = runtime.plain(source);
        let bytes = runtime.encode(text, encoding.as_deref(), errors.as_deref())?;
        return Ok(runtime.octets_copy(bytes)?.unwrap_or_default());
    }
    if encoding.is_some() {
        return runtime.type_error("encoding without a string argument");
    }
    if errors.is_some() {
        return runtime.type_error("errors without a string argument");
    }
    let Some(source) = source else { return Ok(Vec::new()) };
    if runtime.as_int(source).is_none() && runtime.python_method(source, symbols::INDEX).is_some() {
        return needs_python();
    }
    if let Some(count) = runtime.as_int(source) {
        let Int::Small(count) = count else {
            return runtime.overflow_error("cannot fit 'int' into an index-sized integer");
        };
        let Ok(count) = usize::try_from(count) else { return runtime.value_error("negative count") };
        runtime.reserve(count)?;
        return Ok(vec![0; count]);
    }
    match runtime.byte_content(source)? {
        Some(bytes) => Ok(bytes),
        None => {
            let message = format!("cannot convert '{}' object to bytearray", runtime.type_name(source));
            runtime.type_error(message)
        }
    }
}

fn from_hex(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if !matches!(args.at(0), Value::Class(classes::BYTEARRAY)) {
        return needs_python();
    }
    let bytes = construct::bytes_of_hex(runtime, args.at(1))?;
    Ok(runtime.byte_array(bytes))
}

/// The bytes that CPython takes: a header, and room for the content and a closing zero.
fn size_of(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = this(runtime, args)?;
    let len = runtime.heap[array].len();
    Ok(Value::Int(56 + if len == 0 { 0 } else { len as i64 + 1 }))
}

/// An argument as one byte; the native is called again if its `__index__` is written in Python.
fn byte_argument(runtime: &mut Runtime, value: Value) -> Outcome<u8> {
    match runtime.index_argument(value)? {
        Int::Small(byte @ 0..=255) => Ok(byte as u8),
        _ => runtime.value_error("byte must be in range(0, 256)"),
    }
}

fn append(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = this(runtime, args)?;
    let byte = byte_argument(runtime, args.at(1))?;
    let end = runtime.heap[array].len();
    runtime.splice_array(array, end, end, &[byte])?;
    Ok(Value::None)
}

fn extend(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = this(runtime, args)?;
    let iterable = args.at(1);
    if let Some(text) = runtime.as_text(iterable) {
        return match text.is_empty() {
            true => Ok(Value::None),
            false => runtime.type_error("expected iterable of integers; got: 'str'"),
        };
    }
    let Some(bytes) = runtime.byte_content(iterable)? else {
        let message = format!("can't extend bytearray with {}", runtime.type_name(iterable));
        return runtime.type_error(message);
    };
    let end = runtime.heap[array].len();
    runtime.splice_array(array, end, end, &bytes)?;
    Ok(Value::None)
}

fn insert(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = this(runtime, args)?;
    let len = runtime.heap[array].len();
    let at = super::arguments::size(runtime, args.at(1))?;
    let byte = byte_argument(runtime, args.at(2))?;
    let at = if at < 0 { usize::try_from(at.saturating_add(len as i64)).unwrap_or(0) } else { (at as usize).min(len) };
    runtime.splice_array(array, at, at, &[byte])?;
    Ok(Value::None)
}

fn pop(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = this(runtime, args)?;
    let index = match args.get(1) {
        None => -1,
        Some(index) => super::arguments::size(runtime, index)?,
    };
    let len = runtime.heap[array].len();
    if len == 0 {
        return runtime.index_error("pop from empty bytearray");
    }
    let at = if index < 0 { index.saturating_add(len as i64) } else { index };
    let found = usize::try_from(at).ok().and_then(|at| Some((at, *runtime.heap[array].get(at)?)));
    let Some((at, byte)) = found else { return runtime.index_error("pop index out of range") };
    runtime.splice_array(array, at, at + 1, &[])?;
    Ok(Value::Int(byte.into()))
}

fn remove(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = this(runtime, args)?;
    let byte = byte_argument(runtime, args.at(1))?;
    runtime.burn(runtime.heap[array].len());
    let Some(at) = runtime.heap[array].iter().position(|other| *other == byte) else {
        return runtime.value_error("value not found in bytearray");
    };
    runtime.splice_array(array, at, at + 1, &[])?;
    Ok(Value::None)
}

fn clear(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = this(runtime, args)?;
    runtime.check_resizable(array)?;
    *runtime.heap.write(array) = Vec::new();
    Ok(Value::None)
}

fn copy(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = receiver(runtime, args);
    runtime.reserve(runtime.heap[array].len())?;
    let copy = runtime.heap[array].to_vec();
    Ok(runtime.byte_array(copy))
}

fn reverse(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = this(runtime, args)?;
    runtime.burn(runtime.heap[array].len());
    runtime.heap.write(array).reverse();
    Ok(Value::None)
}

fn resize(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let array = this(runtime, args)?;
    let size = super::arguments::size(runtime, args.at(1))?;
    let Ok(size) = usize::try_from(size) else {
        return runtime.value_error(format!("Can only resize to positive sizes, got {size}"));
    };
    let len = runtime.heap[array].len();
    if size == len {
        return Ok(Value::None);
    }
    runtime.check_resizable(array)?;
    runtime.reserve(size.saturating_sub(len))?;
    let target = runtime.heap.write(array);
    let before = target.capacity();
    target.resize(size, 0);
    let grown = target.capacity().saturating_sub(before);
    runtime.heap.charge(grown);
    Ok(Value::None)
}
