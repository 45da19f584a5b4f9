//! `bytes`: the table of its members; the functions are in a file per family.

pub(super) mod case;
pub(super) mod construct;
pub(super) mod pad;
pub(super) mod search;
pub(super) mod special;
pub(super) mod split;

use std::ops::Range;

use crate::{
    classes,
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Octets, Outcome, Runtime},
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::BYTES,
    members: &[
        Member::StaticMethod(with_python(
            "__new__",
            "cls, /, source=None, encoding=None, errors=None",
            construct::new,
            "text.new_bytes",
        )),
        Member::Method(native("__bytes__", "self, /", special::bytes)),
        Member::Method(native("__getnewargs__", "self, /", special::new_arguments)),
        Member::Method(native("__sizeof__", "self, /", special::size_of)),
        Member::Method(native("capitalize", "self, /", case::capitalize)),
        Member::Method(native("center", "self, width, fillchar=b' ', /", pad::center)),
        Member::Method(native("count", "self, sub, start=None, end=None, /", search::count)),
        Member::Method(native("decode", "self, /, encoding='utf-8', errors='strict'", construct::decode)),
        Member::Method(native("endswith", "self, suffix, start=None, end=None, /", search::ends_with)),
        Member::Method(native("expandtabs", "self, /, tabsize=8", pad::expand_tabs)),
        Member::Method(native("find", "self, sub, start=None, end=None, /", search::find)),
        Member::ClassMethod(with_python("fromhex", "cls, string, /", construct::from_hex, "text.bytes_from_hex")),
        Member::Method(native("hex", "self, /, sep=None, bytes_per_sep=1", construct::hex)),
        Member::Method(native("index", "self, sub, start=None, end=None, /", search::index)),
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
        Member::Method(native("removeprefix", "self, prefix, /", search::remove_prefix)),
        Member::Method(native("removesuffix", "self, suffix, /", search::remove_suffix)),
        Member::Method(native("replace", "self, old, new, count=-1, /", search::replace)),
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

/// The bytes that a method is called on; the machine has checked that they are bytes.
pub(super) fn receiver(runtime: &mut Runtime, args: &Args<'_>) -> Octets {
    match runtime.plain(args.at(0)) {
        Value::Bytes(id) => Octets::Bytes(id),
        Value::ByteArray(id) => Octets::Array(id),
        _ => Octets::Bytes(runtime.heap.alloc(Vec::new().into_boxed_slice())),
    }
}

/// What a method gives that changes nothing: `bytes` themselves, but a new `bytearray`.
fn unchanged(runtime: &mut Runtime, id: Octets) -> Value {
    match id {
        Octets::Bytes(id) => Value::Bytes(id),
        Octets::Array(_) | Octets::View(_) => {
            let copy = runtime.heap[id].to_vec();
            runtime.octets_like(id, copy)
        }
    }
}

/// A part of the bytes.
fn part(runtime: &mut Runtime, id: Octets, range: Range<usize>) -> Value {
    if range.len() == runtime.heap[id].len() {
        return unchanged(runtime, id);
    }
    let part = runtime.heap[id][range].to_vec();
    runtime.octets_like(id, part)
}

/// An argument that must be bytes-like.
pub(super) fn octets(runtime: &mut Runtime, value: Value) -> Outcome<Octets> {
    if let Some(octets) = runtime.octets(value)? {
        return Ok(octets);
    }
    let message = format!("a bytes-like object is required, not '{}'", runtime.type_name(value));
    runtime.type_error(message)
}
