//! Ints: arithmetic of any size, bits, parsing, and the methods of `int`.

use crate::fuzz::{calls, generator::Generator, kind::Kind};

const METHODS: &[&str] = &[
    "bit_length",
    "bit_count",
    "conjugate",
    "is_integer",
    "as_integer_ratio",
    "to_bytes size? str? signed=bool?",
    "to_bytes length=size byteorder=str? signed=bool?",
    "to_bytes size signed=bool",
    "__add__ any",
    "__rsub__ any",
    "__mul__ size",
    "__eq__ any",
    "__lt__ any",
    "__pow__ size",
    "__divmod__ number",
    "__floordiv__ any",
    "__rtruediv__ any",
    "__and__ any",
    "__ror__ any",
    "__lshift__ size",
    "__rrshift__ size",
    "__neg__",
    "__abs__",
    "__bool__",
    "__index__",
    "__float__",
    "__trunc__",
    "__floor__",
    "__ceil__",
    "__round__ size?",
    "__format__ spec",
    "__invert__",
    "__hash__",
    "__str__",
    "__getnewargs__",
];

const FUNCTIONS: &[&str] = &[
    "int number",
    "int str",
    "int bytes",
    "int any",
    "int str size",
    "int str base=size",
    "int.from_bytes bytes str?",
    "int.from_bytes bytes byteorder=str signed=bool?",
    "int.from_bytes ints",
    "abs number",
    "bin int",
    "hex int",
    "oct int",
    "hex any",
    "divmod number number",
    "divmod any any",
    "pow int size",
    "pow int int int",
    "pow size size none",
    "pow any size",
    "pow base=int exp=size mod=int",
    "round number size?",
    "round int size",
    "round any none",
    "chr size",
    "chr int",
    "bool any",
    "sum ints",
    "sum ints number",
    "sum ints start=int",
    "sum iterable any?",
    "max ints",
    "max int int int?",
    "max ints key=function default=any?",
    "max iterable",
    "max iterable default=any",
    "min ints key=function?",
    "min any any",
    "min iterable default=none",
    "hash int",
    "hash number",
    "str int",
    "float int",
    "range size size? size?",
    "range size size int",
    "list range",
    "len range",
    "int.__add__ any any",
    "int.bit_length any",
    "int.__new__ any any?",
];

const PARSED: &[&str] = &[
    "'0x1F', 16",
    "'0b101', 0",
    "'0o17', 0",
    "'1_000'",
    "'1__0'",
    "' 42\\n'",
    "'z', 36",
    "'7', 1",
    "'7', 37",
    "'٣'",
    "''",
    "'-'",
    "'0x', 16",
    "'010', 0",
    "'00', 0",
    "'_1'",
    "b'12', 8",
    "'9', 8",
    "12, 10",
    "'1', 2.0",
    "'1.5'",
    "'\\x00'",
    "'1' * 50",
    "bytes(3)",
    "'12', True",
    "1e20",
    "-0.9",
];

const BITS: &[&str] = &["&", "|", "^", "+", "-", "*", "//", "%"];

/// An int; division by zero and the like included.
pub(super) fn expression(g: &mut Generator) -> String {
    match g.random.below(12) {
        0..=4 => {
            let operator = g.random.pick(BITS);
            let (left, right) = (g.expression(Kind::Int), g.expression(Kind::Int));
            format!("({left} {operator} {right})")
        }
        5 => format!("({} ** {})", g.expression(Kind::Int), g.random.below(6)),
        6 => format!("({} {} {})", g.expression(Kind::Int), g.random.pick(&["<<", ">>"]), g.random.below(70)),
        7 => format!("({}{})", g.random.pick(&["-", "~", "+", "- -", "not "]), g.atom(Kind::Int)),
        8 => format!("len({})", g.expression(Kind::Iterable)),
        9 => format!("int({})", g.expression(Kind::Float)),
        10 => format!("ord({})", g.argument(Kind::Char)),
        _ => calls::function(
            g,
            &["sum ints", "max ints", "min int int", "abs int", "int.from_bytes bytes", "round float"],
        ),
    }
}

pub(super) fn piece(g: &mut Generator) {
    for _ in 0..4 {
        let shown = match g.random.below(10) {
            0..=3 => calls::method(g, METHODS, Kind::Int),
            4..=6 => calls::function(g, FUNCTIONS),
            7 => format!("int({})", g.random.pick(PARSED)),
            8 => format!("{} / {}", g.expression(Kind::Int), g.expression(Kind::Int)),
            _ => expression(g),
        };
        let is_hash = shown.contains("hash");
        if !(is_hash && g.dialect.is_portable) {
            g.show(&shown);
        }
    }
}
