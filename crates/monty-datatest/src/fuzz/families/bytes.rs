//! Bytes: the methods of `bytes`, and what makes them.

use crate::fuzz::{calls, generator::Generator, kind::Kind};

const METHODS: &[&str] = &[
    "capitalize",
    "center size bytes?",
    "count bytes|size size? size?",
    "decode encoding? errors?",
    "decode encoding=encoding errors=errors?",
    "endswith bytes size? size?",
    "endswith tuple",
    "expandtabs size?",
    "find bytes|size size? size?",
    "fromhex str",
    "hex str? size?",
    "hex sep=char bytes_per_sep=size?",
    "index bytes|size size? size?",
    "isalnum",
    "isalpha",
    "isascii",
    "isdigit",
    "islower",
    "isspace",
    "istitle",
    "isupper",
    "join list",
    "join iterable",
    "ljust size bytes?",
    "lower",
    "lstrip bytes|none?",
    "partition bytes",
    "removeprefix bytes",
    "removesuffix bytes",
    "replace bytes bytes size?",
    "rfind bytes size? size?",
    "rindex bytes size?",
    "rjust size",
    "rpartition bytes",
    "rsplit bytes|none? size?",
    "rstrip bytes?",
    "split bytes|none? size?",
    "split sep=bytes|none? maxsplit=size?",
    "splitlines bool?",
    "startswith bytes size? size?",
    "strip bytes|none?",
    "swapcase",
    "title",
    "translate bytes|none bytes?",
    "translate none delete=bytes",
    "upper",
    "zfill size",
    "__add__ any",
    "__mul__ size",
    "__contains__ any",
    "__getitem__ any",
    "__mod__ any",
    "__eq__ any",
    "__lt__ any",
];

const FUNCTIONS: &[&str] = &[
    "bytes any",
    "bytes ints",
    "bytes str encoding errors?",
    "bytes str",
    "bytes str encoding=encoding",
    "bytes size",
    "bytes source=ints",
    "bytes any encoding",
    "bytes.fromhex str",
    "bytes.maketrans bytes bytes",
    "bytes.join any list",
    "list bytes",
    "len bytes",
    "ord bytes",
    "repr bytes",
    "str bytes encoding",
    "str bytes",
    "sum bytes",
    "sorted bytes",
    "int bytes",
    "float bytes",
    "hash bytes",
];

const FORMATS: &[&str] =
    &["b'%d'", "b'%s'", "b'%a'", "b'%b'", "b'%5.2f'", "b'%c'", "b'%x%%'", "b'%(a)s'", "b'%r'", "b'%'", "b'%*d'"];

/// Bytes: joined, repeated, sliced or encoded.
pub(super) fn expression(g: &mut Generator) -> String {
    match g.random.below(7) {
        0 => format!("({} + {})", g.expression(Kind::Bytes), g.expression(Kind::Bytes)),
        1 => format!("({} * {})", g.expression(Kind::Bytes), g.random.below(4)),
        2 => {
            let subscript = super::expressions::slice(g);
            format!("{}[{subscript}]", g.expression(Kind::Bytes))
        }
        3 => format!("{}.encode()", g.expression(Kind::Str)),
        4 => format!("bytes({})", g.expression(Kind::Ints)),
        _ => format!("{}.{}()", g.expression(Kind::Bytes), g.random.pick(&["upper", "strip", "title", "lower"])),
    }
}

pub(super) fn piece(g: &mut Generator) {
    for _ in 0..4 {
        let shown = match g.random.below(10) {
            0..=4 => calls::method(g, METHODS, Kind::Bytes),
            5 | 6 => calls::function(g, FUNCTIONS),
            7 => format!("{} % {}", g.random.pick(FORMATS), g.expression(Kind::Any)),
            8 => super::expressions::comparison(g, Kind::Bytes),
            _ => expression(g),
        };
        let is_hash = shown.contains("hash");
        if !(is_hash && g.dialect.is_portable) {
            g.show(&shown);
        }
    }
}
