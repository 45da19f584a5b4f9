//! `str`: the table of its members; the functions are in a file per family.

mod case;
mod construct;
mod format;
mod pad;
mod search;
mod special;
mod split;
mod translate;

use std::ops::Range;

use crate::{
    classes,
    heap::StrId,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime},
    symbols,
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::STR,
    members: &[
        Member::StaticMethod(with_python(
            "__new__",
            "cls, /, object=None, encoding=None, errors=None",
            construct::new,
            "text.new_str",
        )),
        Member::Method(native("__getnewargs__", "self, /", special::new_arguments)),
        Member::Method(native("__sizeof__", "self, /", special::size_of)),
        Member::Method(native("capitalize", "self, /", case::capitalize)),
        Member::Method(native("casefold", "self, /", case::casefold)),
        Member::Method(native("center", "self, width, fillchar=' ', /", pad::center)),
        Member::Method(native("count", "self, sub, start=None, end=None, /", search::count)),
        Member::Method(native("encode", "self, /, encoding='utf-8', errors='strict'", construct::encode)),
        Member::Method(native("endswith", "self, suffix, start=None, end=None, /", search::ends_with)),
        Member::Method(native("expandtabs", "self, /, tabsize=8", pad::expand_tabs)),
        Member::Method(native("find", "self, sub, start=None, end=None, /", search::find)),
        Member::Method(with_python("format", "self, /, *args, **kwargs", format::format, "text.str_format")),
        Member::Method(with_python("format_map", "self, mapping, /", format::format_map, "text.format_map")),
        Member::Method(native("index", "self, sub, start=None, end=None, /", search::index)),
        Member::Method(native("isalnum", "self, /", case::is_alnum)),
        Member::Method(native("isalpha", "self, /", case::is_alpha)),
        Member::Method(native("isascii", "self, /", case::is_ascii)),
        Member::Method(native("isdecimal", "self, /", case::is_decimal)),
        Member::Method(native("isdigit", "self, /", case::is_digit)),
        Member::Method(native("isidentifier", "self, /", case::is_identifier)),
        Member::Method(native("islower", "self, /", case::is_lower)),
        Member::Method(native("isnumeric", "self, /", case::is_numeric)),
        Member::Method(native("isprintable", "self, /", case::is_printable)),
        Member::Method(native("isspace", "self, /", case::is_space)),
        Member::Method(native("istitle", "self, /", case::is_title)),
        Member::Method(native("isupper", "self, /", case::is_upper)),
        Member::Method(with_python("join", "self, ~iterable, /", split::join, "text.join")),
        Member::Method(native("ljust", "self, width, fillchar=' ', /", pad::left_justify)),
        Member::Method(native("lower", "self, /", case::lower)),
        Member::Method(native("lstrip", "self, chars=None, /", split::strip_left)),
        Member::StaticMethod(native("maketrans", "x, y=None, z=None, /", translate::make_table)),
        Member::Method(native("partition", "self, sep, /", split::partition)),
        Member::Method(native("removeprefix", "self, prefix, /", search::remove_prefix)),
        Member::Method(native("removesuffix", "self, suffix, /", search::remove_suffix)),
        Member::Method(native("replace", "self, old, new, /, count=-1", search::replace)),
        Member::Method(native("rfind", "self, sub, start=None, end=None, /", search::rfind)),
        Member::Method(native("rindex", "self, sub, start=None, end=None, /", search::rindex)),
        Member::Method(native("rjust", "self, width, fillchar=' ', /", pad::right_justify)),
        Member::Method(native("rpartition", "self, sep, /", split::rpartition)),
        Member::Method(native("rsplit", "self, /, sep=None, maxsplit=-1", split::rsplit)),
        Member::Method(native("rstrip", "self, chars=None, /", split::strip_right)),
        Member::Method(native("split", "self, /, sep=None, maxsplit=-1", split::split)),
        Member::Method(with_python("splitlines", "self, /, keepends=False", split::split_lines, "text.split_lines")),
        Member::Method(native("startswith", "self, prefix, start=None, end=None, /", search::starts_with)),
        Member::Method(native("strip", "self, chars=None, /", split::strip_both)),
        Member::Method(native("swapcase", "self, /", case::swapcase)),
        Member::Method(native("title", "self, /", case::title)),
        Member::Method(with_python("translate", "self, table, /", translate::translate, "text.translate")),
        Member::Method(native("upper", "self, /", case::upper)),
        Member::Method(native("zfill", "self, width, /", pad::zero_fill)),
    ],
};

/// The string that a method is called on; the machine has checked that it is one.
fn receiver(runtime: &Runtime, args: &Args<'_>) -> StrId {
    match runtime.plain(args.at(0)) {
        Value::Str(id) => id,
        _ => StrId::symbol(symbols::EMPTY),
    }
}

/// A part of a string; the whole is the string itself.
fn part(runtime: &mut Runtime, id: StrId, range: Range<usize>) -> Value {
    Value::Str(runtime.text_part(id, range.start, range.end))
}

/// An argument that must be a string; the message is `before`, the name of the class and nothing else.
fn string(runtime: &mut Runtime, value: Value, before: impl FnOnce(&Runtime) -> String) -> Outcome<StrId> {
    if let Value::Str(id) = runtime.plain(value) {
        return Ok(id);
    }
    let message = before(runtime);
    runtime.type_error(message)
}
