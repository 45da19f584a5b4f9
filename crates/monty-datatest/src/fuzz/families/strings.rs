//! Strings: every method, indexing and slicing, comparison, and the functions that turn values into text.

use crate::fuzz::{calls, generator::Generator, kind::Kind};

const METHODS: &[&str] = &[
    "capitalize",
    "casefold",
    "center size char?",
    "count str size? size?",
    "count char",
    "encode encoding? errors?",
    "encode encoding=encoding errors=errors?",
    "endswith str size? size?",
    "endswith tuple",
    "endswith strings",
    "expandtabs size?",
    "expandtabs tabsize=size",
    "find str size? size?",
    "find char size|none size|none",
    "format *any",
    "format any a=any",
    "format_map names",
    "index str size? size?",
    "isalnum",
    "isalpha",
    "isascii",
    "isdecimal",
    "isdigit",
    "isidentifier",
    "islower",
    "isnumeric",
    "isprintable",
    "isspace",
    "istitle",
    "isupper",
    "join strings",
    "join iterable",
    "join list",
    "ljust size char?",
    "lower",
    "lstrip str|none?",
    "partition str",
    "partition char",
    "removeprefix str",
    "removesuffix char",
    "replace str str size?",
    "replace char str count=size?",
    "rfind char size? size?",
    "rindex char size? size?",
    "rjust size char?",
    "rpartition char",
    "rsplit char|none? size?",
    "rsplit sep=char|none? maxsplit=size?",
    "rstrip str|none?",
    "split str|none? size?",
    "split char|none size",
    "split sep=char|none? maxsplit=size?",
    "splitlines bool?",
    "splitlines keepends=any?",
    "startswith str size? size?",
    "startswith tuple size?",
    "strip str|none?",
    "strip char",
    "swapcase",
    "title",
    "translate dict",
    "upper",
    "zfill size",
    "__add__ any",
    "__mul__ size",
    "__rmul__ size",
    "__contains__ any",
    "__getitem__ any",
    "__len__",
    "__eq__ any",
    "__lt__ any",
    "__mod__ any",
    "__format__ spec",
    "__getnewargs__",
];

const FUNCTIONS: &[&str] = &[
    "str any",
    "str bytes encoding errors?",
    "str bytes encoding=encoding? errors=errors?",
    "str object=any",
    "repr any",
    "ascii any",
    "str.maketrans dict",
    "str.maketrans str str str?",
    "str.maketrans char char",
    "str.join char strings",
    "str.upper any",
    "ord str",
    "len str",
    "list str",
    "sorted str reverse=bool?",
    "max str",
    "min strings key=function",
    "tuple str",
    "int str",
    "bool str",
    "eval str",
    "hash str",
    "reversed str",
    "enumerate str size?",
];

/// A string: joined, repeated, sliced, formatted or made by a method.
pub(super) fn expression(g: &mut Generator) -> String {
    match g.random.below(10) {
        0 => format!("({} + {})", g.expression(Kind::Str), g.expression(Kind::Str)),
        1 => format!("({} * {})", g.expression(Kind::Str), g.random.below(4)),
        2 | 3 => {
            let subscript = super::expressions::slice(g);
            format!("{}[{subscript}]", g.expression(Kind::Str))
        }
        4 => format!("f'<{{{}}}>'", g.variable(Kind::Int).unwrap_or_else(|| "1 + 1".to_owned())),
        5 => format!("str({})", g.expression(Kind::Number)),
        6 => format!("repr({})", g.expression(Kind::Str)),
        7 => format!("{}.join({})", g.atom(Kind::Char), g.expression(Kind::Strings)),
        _ => {
            let name = g.random.pick(&["upper", "lower", "title", "swapcase", "strip", "casefold", "capitalize"]);
            format!("{}.{name}()", g.expression(Kind::Str))
        }
    }
}

pub(super) fn piece(g: &mut Generator) {
    if g.random.chance(30) {
        let (name, value) = (g.fresh("text"), g.atom(Kind::Str));
        g.line(&format!("{name} = {value}"));
        g.declare(&name, Kind::Str);
    }
    for _ in 0..5 {
        let shown = match g.random.below(10) {
            0..=5 => calls::method(g, METHODS, Kind::Str),
            6 | 7 => calls::function(g, FUNCTIONS),
            8 => super::expressions::comparison(g, Kind::Str),
            _ => expression(g),
        };
        let is_hash = shown.contains("hash");
        if !(is_hash && g.dialect.is_portable) {
            g.show(&shown);
        }
    }
}
