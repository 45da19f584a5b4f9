//! `print`, `repr` and what else turns values into text.

use crate::{
    classes,
    numbers::{Cost, Radix, int_to_prefixed},
    registry::{Args, Native, native, with_python},
    runtime::{Control, Outcome, Runtime, needs_python},
    symbols::{self, static_symbol},
    types::type_name_or_none,
    value::Value,
};

pub(super) const FUNCTIONS: &[Native] = &[
    with_python("print", "*args, sep=' ', end='\\n', file=None, flush=False", print, "text.print_values"),
    with_python("repr", "obj, /", repr, "text.repr_of"),
    with_python("ascii", "obj, /", ascii, "text.ascii_of"),
    with_python("format", "value, format_spec='', /", format, "text.format_value"),
    native("chr", "i, /", chr),
    native("ord", "character, /", ord),
    native("bin", "number, /", bin),
    native("hex", "number, /", hex),
    native("oct", "number, /", oct),
];

/// Output that the host has not taken yet makes the machine look up once there is this much.
const OUTPUT_SLICE: usize = 8192;

fn print(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let separator = ending(runtime, args.keyword(0), "sep")?;
    let end = ending(runtime, args.keyword(1), "end")?;
    if let Some(flush) = args.keyword(3) {
        runtime.truth(flush)?;
    }
    if args.keyword(2).is_some_and(|file| !file.is_none()) {
        return needs_python();
    }
    match runtime.replaced_output() {
        None => {}
        Some(Value::Undefined) => return runtime.raise(classes::RUNTIME_ERROR, "lost sys.stdout"),
        Some(Value::None) => return Ok(Value::None),
        Some(_) => return needs_python(),
    }
    let (tick, start) = (runtime.clock(), runtime.output.len());
    let printed = write_line(runtime, args.positional, separator, end);
    if matches!(&printed, Err(control) if !matches!(**control, Control::Raise(_))) {
        // Nothing of the line may be seen: it will be printed once Python code has made the texts.
        runtime.output.truncate(start);
    }
    printed?;
    runtime.tell_printed(tick, start, false);
    if runtime.output.len() > OUTPUT_SLICE {
        runtime.interrupt();
    }
    Ok(Value::None)
}

impl Runtime {
    /// What the program put in the place of `sys.stdout`; `Undefined` if it deleted that.
    pub fn replaced_output(&self) -> Option<Value> {
        let module = self.module(static_symbol("sys")?)?;
        let namespace = self.heap[module].namespace;
        let own = self.dict_get_symbol(namespace, self.symbols.find("__stdout__")?)?;
        let current = self.dict_get_symbol(namespace, self.symbols.find("stdout")?);
        current.is_none_or(|current| !current.is(own)).then(|| current.unwrap_or_default())
    }
}

fn write_line(runtime: &mut Runtime, values: &[Value], separator: Option<Value>, end: Option<Value>) -> Outcome<()> {
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            match separator {
                Some(separator) => write(runtime, separator)?,
                None => runtime.output.push(' '),
            }
        }
        let text = runtime.str_value(*value)?;
        write(runtime, text)?;
    }
    match end {
        Some(end) => write(runtime, end)?,
        None => runtime.output.push('\n'),
    }
    Ok(())
}

fn write(runtime: &mut Runtime, text: Value) -> Outcome<()> {
    let Value::Str(id) = runtime.plain(text) else { return Ok(()) };
    let length = runtime.text(id).len();
    if length > 256 {
        runtime.reserve(length)?;
    }
    if runtime.ascii_text(id).is_none() {
        let text = runtime.utf8(text)?;
        runtime.output.push_str(&text);
        return Ok(());
    }
    let mut output = std::mem::take(&mut runtime.output);
    output.push_str(runtime.ascii_text(id).unwrap_or_default());
    runtime.output = output;
    Ok(())
}

/// `sep` or `end`, unless it is what it would be anyway.
fn ending(runtime: &mut Runtime, value: Option<Value>, name: &str) -> Outcome<Option<Value>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) if runtime.as_text(value).is_some() => Ok(Some(value)),
        Some(value) => {
            let message = format!("{name} must be None or a string, not {}", runtime.type_name(value));
            runtime.type_error(message)
        }
    }
}

fn repr(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    runtime.repr_or_call(args.at(0))
}

fn ascii(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let text = runtime.ascii(args.at(0))?;
    Ok(runtime.str(text))
}

fn format(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let spec = args.get(1).unwrap_or(symbols::EMPTY.into());
    if runtime.as_text(spec).is_none() {
        let class = type_name_or_none(runtime, spec);
        return runtime.type_error(format!("format() argument 2 must be str, not {class}"));
    }
    runtime.format_value(args.at(0), spec)
}

fn chr(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let point = runtime.index_argument(args.at(0))?;
    match point.to_i64().and_then(|point| u32::try_from(point).ok()).filter(|point| *point < 0x11_0000) {
        Some(point) => Ok(runtime.character(point)),
        None => runtime.value_error("chr() arg not in range(0x110000)"),
    }
}

fn ord(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (single, length) = match runtime.plain(args.at(0)) {
        Value::Str(id) => (runtime.text(id).get(0), runtime.text(id).len()),
        Value::Bytes(id) => (runtime.heap[id].first().copied().map(u32::from), runtime.heap[id].len()),
        Value::ByteArray(id) => (runtime.heap[id].first().copied().map(u32::from), runtime.heap[id].len()),
        _ => {
            let message = format!("ord() expected string of length 1, but {} found", runtime.type_name(args.at(0)));
            return runtime.type_error(message);
        }
    };
    match single.filter(|_| length == 1) {
        Some(point) => Ok(Value::Int(point.into())),
        None => runtime.type_error(format!("ord() expected a character, but string of length {length} found")),
    }
}

fn bin(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    prefixed(runtime, args, Radix::Binary)
}

fn hex(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    prefixed(runtime, args, Radix::Hexadecimal)
}

fn oct(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    prefixed(runtime, args, Radix::Octal)
}

/// The same for an int of one word.
fn prefixed_word(runtime: &mut Runtime, int: i64, radix: Radix) -> Value {
    let (shift, letter) = match radix {
        Radix::Binary => (1, b'b'),
        Radix::Octal => (3, b'o'),
        Radix::Hexadecimal => (4, b'x'),
    };
    // A sign, a prefix, and 64 digits; written from the end.
    let mut text = [0; 67];
    let (mut at, mut rest) = (text.len(), int.unsigned_abs());
    loop {
        at -= 1;
        text[at] = b"0123456789abcdef"[(rest & ((1 << shift) - 1)) as usize];
        rest >>= shift;
        if rest == 0 {
            break;
        }
    }
    at -= 2;
    (text[at], text[at + 1]) = (b'0', letter);
    if int < 0 {
        at -= 1;
        text[at] = b'-';
    }
    let digits = str::from_utf8(&text[at..]).unwrap_or_default();
    Value::Str(runtime.heap.alloc_text(digits.into()))
}

fn prefixed(runtime: &mut Runtime, args: &Args<'_>, radix: Radix) -> Outcome {
    if let Value::Int(int) = args.at(0) {
        return Ok(prefixed_word(runtime, int, radix));
    }
    let int = runtime.index_argument(args.at(0))?;
    let bits = match radix {
        Radix::Binary => 1,
        Radix::Octal => 3,
        Radix::Hexadecimal => 4,
    };
    runtime.spend(Cost::to_power_of_two_base(&int, bits))?;
    Ok(runtime.str(int_to_prefixed(&int, radix)))
}
