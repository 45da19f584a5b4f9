//! Floats: arithmetic to the last digit, rounding, texts, and the methods of `float`; the functions of `math` too.

use crate::fuzz::{calls, generator::Generator, kind::Kind};

const METHODS: &[&str] = &[
    "hex",
    "is_integer",
    "as_integer_ratio",
    "conjugate",
    "__add__ any",
    "__rsub__ number",
    "__mod__ number",
    "__rmod__ number",
    "__floordiv__ number",
    "__divmod__ number",
    "__pow__ size none?",
    "__eq__ any",
    "__ge__ any",
    "__ne__ int",
    "__neg__",
    "__trunc__",
    "__floor__",
    "__ceil__",
    "__round__ size?",
    "__int__",
    "__bool__",
    "__format__ spec",
    "__repr__",
    "__getnewargs__",
];

const FUNCTIONS: &[&str] = &[
    "float any",
    "float str",
    "float bytes",
    "float int",
    "float.from_number any",
    "round float size?",
    "round float any",
    "divmod float number",
    "divmod number float",
    "pow float size",
    "pow float size any",
    "abs float",
    "int float",
    "str float",
    "repr float",
    "sum ints float",
    "max float number",
    "min float number float",
    "bool float",
    "math.floor number",
    "math.ceil any",
    "math.trunc number",
    "math.sqrt number",
    "math.isqrt int",
    "math.gcd *int",
    "math.lcm *size",
    "math.factorial size",
    "math.comb size size",
    "math.perm size size?",
    "math.copysign number number",
    "math.fmod number number",
    "math.modf number",
    "math.frexp number",
    "math.ldexp float size",
    "math.isclose number number rel_tol=float? abs_tol=float?",
    "math.hypot *number",
    "math.dist ints ints",
    "math.fsum ints",
    "math.prod ints start=number?",
    "math.sumprod ints ints",
    "math.degrees number",
    "math.isnan any",
    "math.isfinite number",
    "math.nextafter float float steps=size?",
    "math.ulp float",
    "math.remainder number number",
    "math.fma float float float",
    "math.pow number number",
];

const PARSED: &[&str] = &[
    "'1e5'",
    "' -2.5\\n'",
    "'1_0.5_0'",
    "'1__0'",
    "'.5'",
    "'5.'",
    "'.'",
    "'inf'",
    "'-Infinity'",
    "'nan'",
    "'+nan'",
    "'1e400'",
    "'1e-400'",
    "'0x1p3'",
    "'١.٥'",
    "'1,5'",
    "'e5'",
    "'1e'",
    "b'2.5'",
    "10**400",
    "'179769313486231580793e289'",
    "'2.2250738585072011e-308'",
    "'9007199254740993'",
];

const HEXADECIMAL: &[&str] =
    &["'0x1.8p1'", "'-0x.1p-4'", "'inf'", "'0x1p2000'", "'1.8'", "'0x'", "''", "' 0x1 '", "'0x1.fffffffffffff8p0'"];

const OPERATORS: &[&str] = &["+", "-", "*", "/", "//", "%"];

/// A float, mostly.
pub(super) fn expression(g: &mut Generator) -> String {
    match g.random.below(9) {
        0..=3 => {
            let operator = g.random.pick(OPERATORS);
            let (left, right) = (g.expression(Kind::Float), g.expression(Kind::Number));
            format!("({left} {operator} {right})")
        }
        4 if g.random.chance(50) => {
            format!("(abs({}) ** {})", g.atom(Kind::Float), g.random.pick(&["0.5", "-0.5", "1.5", "0.25"]))
        }
        4 => format!("({} ** {})", g.atom(Kind::Float), g.random.pick(&["2", "-1", "3", "0", "-2"])),
        5 => format!("(-{})", g.atom(Kind::Float)),
        6 => format!(
            "round({}, {})",
            g.expression(Kind::Float),
            g.random.pick(&["1", "2", "-1", "0", "20", "400", "-400"])
        ),
        7 => format!("float({})", g.expression(Kind::Int)),
        _ => format!("({} / {})", g.expression(Kind::Int), g.expression(Kind::Int)),
    }
}

pub(super) fn piece(g: &mut Generator) {
    g.line("import math");
    for _ in 0..4 {
        let shown = match g.random.below(10) {
            0..=2 => calls::method(g, METHODS, Kind::Float),
            3..=6 => calls::function(g, FUNCTIONS),
            7 => format!("float({})", g.random.pick(PARSED)),
            8 => format!("float.fromhex({})", g.random.pick(HEXADECIMAL)),
            _ => expression(g),
        };
        g.show(&shown);
    }
}
