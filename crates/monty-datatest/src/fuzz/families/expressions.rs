//! Expressions of every form: operators between any two types, chained comparisons, conditions, subscripts, stars, walruses.

use crate::fuzz::{calls, generator::Generator, kind::Kind};

const BINARY: &[&str] =
    &["+", "-", "/", "//", "%", "@", "&", "|", "^", "<", ">", "<=", ">=", "==", "!=", "in", "not in", "and", "or"];
const COMPARISONS: &[&str] = &["<", ">", "<=", ">=", "==", "!=", "in", "not in"];
const UNARY: &[&str] = &["-", "+", "~", "not "];

const FUNCTIONS: &[&str] = &[
    "isinstance any any",
    "isinstance any tuple",
    "issubclass any any",
    "callable any",
    "hasattr any str",
    "getattr any str any?",
    "setattr any str any",
    "delattr any str",
    "type any",
    "type str tuple dict",
    "bool any",
    "iter any",
    "next any any?",
    "repr any",
    "len any",
    "hash any",
    "abs any",
    "sum any any?",
    "any iterable",
    "all any",
    "print *any sep=str|none? end=str?",
    "print any sep=any",
    "format any spec?",
    "vars any",
    "pow any any any",
    "round any size",
    "divmod any size",
    "object any?",
    "super any any?",
    "property function",
    "staticmethod any",
    "classmethod any?",
    "exec str",
    "compile any",
    "chr any",
    "ord any",
    "bin any",
    "sorted any key=any",
    "enumerate any any?",
    "zip any any",
    "map any any",
    "filter any any",
    "reversed any",
    "range any",
    "slice any any?",
    "int any",
    "float any",
    "str any",
    "list any",
    "tuple any",
    "dict any",
    "set size",
    "bytes any",
    "max any",
    "min any any key=any",
];

/// A form that any kind of expression can take.
pub(in crate::fuzz) fn general(g: &mut Generator, kind: Kind) -> String {
    match g.random.below(9) {
        0 => format!("({} if {} else {})", g.expression(kind), truth(g), g.expression(kind)),
        1 => format!("({} or {})", g.expression(kind), g.expression(kind)),
        2 => format!("({} and {})", g.expression(kind), g.expression(kind)),
        3 => format!("(lambda: {})()", g.expression(kind)),
        4 => format!("[{}][{}]", g.several(kind, 2), g.random.pick(&["0", "1", "-1", "2"])),
        5 => {
            let name = g.fresh("w");
            format!("(lambda {name}: {name})({})", g.expression(kind))
        }
        6 => {
            let name = g.fresh("x");
            format!("(lambda {name}: {name})({})", g.expression(kind))
        }
        7 => format!("next(iter([{}]))", g.expression(kind)),
        _ => format!("{{'k': {}}}['{}']", g.expression(kind), g.random.pick(&["k", "k", "k", "j"])),
    }
}

/// A bool.
pub(super) fn truth(g: &mut Generator) -> String {
    match g.random.below(5) {
        0 => format!("(not {})", g.expression(Kind::Any)),
        1 | 2 => format!(
            "({} {} {})",
            g.expression(Kind::Number),
            g.random.pick(&["<", "<=", "==", "!=", ">"]),
            g.expression(Kind::Number)
        ),
        3 => format!(
            "isinstance({}, {})",
            g.expression(Kind::Any),
            g.random.pick(&["int", "str", "(int, str)", "list | None", "object"])
        ),
        _ => format!("({} in {})", g.expression(Kind::Key), g.expression(Kind::List)),
    }
}

/// A small int.
pub(super) fn size(g: &mut Generator) -> String {
    match g.random.below(5) {
        0 | 1 => {
            format!("({} {} {})", g.atom(Kind::Size), g.random.pick(&["+", "-", "%", "//", "&"]), g.atom(Kind::Size))
        }
        2 => format!("len({})", g.expression(Kind::Iterable)),
        3 => format!("(-{})", g.atom(Kind::Size)),
        _ => format!("{}.count({})", g.expression(Kind::List), g.expression(Kind::Any)),
    }
}

/// What may stand between square brackets: an index or a slice.
pub(super) fn slice(g: &mut Generator) -> String {
    if g.random.chance(35) {
        return g.argument(Kind::Size);
    }
    let mut part = |percent| if g.random.chance(percent) { g.argument(Kind::Size) } else { String::new() };
    let (start, stop, step) = (part(60), part(60), part(40));
    if step.is_empty() { format!("{start}:{stop}") } else { format!("{start}:{stop}:{step}") }
}

/// A comparison of something of the kind with it, or with anything else; sometimes of three.
pub(super) fn comparison(g: &mut Generator, kind: Kind) -> String {
    let (left, right) = (g.expression(kind), g.argument(kind));
    let first = format!("{left} {} {right}", g.random.pick(COMPARISONS));
    if g.random.chance(20) { format!("{first} {} {}", g.random.pick(COMPARISONS), g.expression(kind)) } else { first }
}

pub(super) fn piece(g: &mut Generator) {
    for _ in 0..4 {
        let shown = match g.random.below(11) {
            0..=2 => {
                let (left, right) = (g.expression(Kind::Any), g.expression(Kind::Any));
                format!("{left} {} {right}", g.random.pick(BINARY))
            }
            3 => {
                let (left, right) = (g.expression(Kind::Any), g.atom(Kind::Size));
                format!("{left} {} {right}", g.random.pick(&["*", "**", "<<", ">>"]))
            }
            4 => format!("{}({})", g.random.pick(UNARY), g.expression(Kind::Any)),
            5 => {
                let subscript = slice(g);
                format!("({})[{subscript}]", g.expression(Kind::Any))
            }
            6 => format!("({})({})", g.expression(Kind::Any), g.some(Kind::Any, 2)),
            7 => {
                let name = g.random.pick(&[
                    "append",
                    "real",
                    "imag",
                    "numerator",
                    "upper",
                    "__name__",
                    "nope",
                    "__class__",
                    "args",
                    "items",
                ]);
                format!("({}).{name}", g.expression(Kind::Any))
            }
            8 => format!("[*{}, *{}]", g.expression(Kind::Any), g.expression(Kind::Iterable)),
            9 => comparison(g, Kind::Any),
            _ => calls::function(g, FUNCTIONS),
        };
        let is_hash = shown.contains("hash(");
        if !is_hash {
            g.show(&shown);
        }
    }
}
