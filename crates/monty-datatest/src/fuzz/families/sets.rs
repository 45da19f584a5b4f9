//! Sets and frozensets: methods, operators, and the order that printing them shows.

use crate::fuzz::{calls, generator::Generator, kind::Kind};

const METHODS: &[&str] = &[
    "add key",
    "add number|list|dict",
    "clear",
    "copy",
    "difference *set",
    "difference_update *set",
    "discard key",
    "discard any",
    "intersection *set",
    "intersection_update *set",
    "isdisjoint str|set|number",
    "issubset str|set|number",
    "issuperset str|set|number",
    "pop",
    "remove key",
    "symmetric_difference str|set|number",
    "symmetric_difference_update str|set|number",
    "union *set",
    "update *set",
    "__contains__ any",
    "__or__ set|str",
    "__and__ set",
    "__sub__ set",
    "__rsub__ set",
    "__xor__ set|none",
    "__ior__ set|size",
    "__le__ any",
    "__eq__ any",
    "__len__",
];

/// Everything iterable whose items hash alike in every process.
const HASHED: &[Kind] = &[Kind::Str, Kind::Bytes, Kind::Range, Kind::Strings, Kind::Set];

const FUNCTIONS: &[&str] = &[
    "set str?",
    "set bytes",
    "frozenset range|number",
    "frozenset strings",
    "sorted set",
    "len set",
    "list set",
    "max set",
    "frozenset.union set strings",
    "set.add number key",
    "hash set",
];

const OPERATORS: &[&str] = &["|", "&", "-", "^", "<", "<=", "==", "!=", ">", ">="];

/// A set.
pub(super) fn expression(g: &mut Generator) -> String {
    match g.random.below(5) {
        0 | 1 => format!("{{{}}}", [g.atom(Kind::Key), g.some(Kind::Key, 3)].join(", ")),
        2 => format!(
            "({} {} {})",
            g.expression(Kind::Set),
            g.random.pick(&["|", "&", "-", "^"]),
            g.expression(Kind::Set)
        ),
        3 => format!("{}({})", g.random.pick(&["set", "frozenset"]), {
            let kind = g.random.pick(HASHED);
            g.expression(kind)
        }),
        _ => format!("{{x for x in {}}}", g.expression(Kind::Str)),
    }
}

pub(super) fn piece(g: &mut Generator) {
    if g.dialect.is_portable {
        return;
    }
    let name = g.fresh("group");
    let first = format!("set({})", expression(g));
    g.line(&format!("{name} = {{1, 'a'}}"));
    g.attempt(|g| g.line(&format!("{name} = {first}")));
    g.declare(&name, Kind::Set);
    for _ in 0..5 {
        match g.random.below(9) {
            0..=4 => {
                let (method, arguments) = calls::from_table(g, METHODS);
                g.show(&format!("{name}.{method}({arguments})"));
            }
            5 => {
                let (operator, other) = (g.random.pick(OPERATORS), g.argument(Kind::Set));
                g.show(&format!("{name} {operator} {other}"));
            }
            6 => {
                let (operator, other) = (g.random.pick(&["|=", "&=", "-=", "^=", "+="]), g.argument(Kind::Set));
                g.attempt(|g| g.line(&format!("{name} {operator} {other}")));
            }
            7 => {
                let change = g.random.pick(&["add(n)", "clear()", "discard(x)", "pop()", "update([n])"]);
                g.attempt(|g| {
                    g.line("n = 0");
                    g.block(&format!("for x in {name}:"), |g| {
                        g.line("n += 1");
                        g.line(&format!("{name}.{change}"));
                        g.block("if n > 5:", |g| g.line("break"));
                    });
                });
            }
            _ => {
                let call = calls::function(g, FUNCTIONS);
                g.show(&call);
            }
        }
    }
    g.show(&name);
}
