//! Lists and tuples: methods, slices with steps, assignment to and deletion of slices, sorting, unpacking.

use crate::fuzz::{calls, generator::Generator, kind::Kind};

const METHODS: &[&str] = &[
    "append any",
    "extend iterable",
    "extend any",
    "insert size any",
    "insert any any",
    "remove any",
    "pop size?",
    "pop any",
    "clear",
    "index any size? size?",
    "count any",
    "reverse",
    "copy",
    "__add__ any",
    "__iadd__ iterable",
    "__mul__ size",
    "__imul__ size",
    "__contains__ any",
    "__getitem__ any",
    "__delitem__ size",
    "__setitem__ size any",
    "__len__",
    "__eq__ any",
    "__lt__ list",
    "__init__ iterable?",
    "__reversed__",
];

const TUPLE_METHODS: &[&str] = &[
    "index any size? size?",
    "count any",
    "__add__ any",
    "__mul__ size",
    "__getitem__ any",
    "__contains__ any",
    "__lt__ any",
];

const FUNCTIONS: &[&str] = &[
    "list any?",
    "list iterable",
    "tuple any?",
    "tuple iterable",
    "sorted iterable key=function? reverse=bool?",
    "sorted list reverse=any",
    "sorted any",
    "reversed any",
    "sum list list",
    "len any",
    "any any",
    "all iterable",
    "enumerate iterable size?",
    "enumerate iterable start=any",
    "zip iterable iterable strict=bool?",
    "zip *iterable",
    "filter function iterable",
    "filter none iterable",
    "map function iterable",
    "map function iterable iterable",
    "map function iterable strict=bool",
    "iter any",
    "iter function any",
    "next any any?",
    "max list",
    "min list key=function? default=any?",
    "slice size|none size|none? size|none?",
    "isinstance any any",
    "issubclass any any",
];

/// A list of the kind.
pub(super) fn expression(g: &mut Generator, kind: Kind) -> String {
    let item = match kind {
        Kind::Ints => Kind::Size,
        Kind::Strings => Kind::Str,
        _ => Kind::Any,
    };
    match g.random.below(9) {
        0..=2 => format!("[{}]", g.some(item, 4)),
        3 => format!("({} + {})", g.expression(kind), g.expression(kind)),
        4 => format!("({} * {})", g.expression(kind), g.random.below(3)),
        5 => {
            let subscript = super::expressions::slice(g);
            format!("{}[{subscript}]", g.expression(kind))
        }
        6 => format!("sorted({})", g.expression(kind)),
        7 => format!("[*{}, {}]", g.expression(kind), g.expression(item)),
        _ => {
            let name = g.fresh("x");
            format!("[{name} for {name} in {}]", g.expression(kind))
        }
    }
}

/// A tuple.
pub(super) fn tuple(g: &mut Generator) -> String {
    match g.random.below(5) {
        0..=1 => format!("({},)", g.several(Kind::Any, 2)),
        2 => format!("({} + {})", g.expression(Kind::Tuple), g.expression(Kind::Tuple)),
        3 => format!("tuple({})", g.expression(Kind::Iterable)),
        _ => {
            let subscript = super::expressions::slice(g);
            format!("{}[{subscript}]", g.expression(Kind::Tuple))
        }
    }
}

pub(super) fn piece(g: &mut Generator) {
    let name = g.fresh("items");
    let kind = g.random.pick(&[Kind::List, Kind::Ints, Kind::Strings]);
    let items = g.some(if kind == Kind::Ints { Kind::Size } else { Kind::Any }, 6);
    g.line(&format!("{name} = []"));
    g.attempt(|g| g.line(&format!("{name} = [{items}]")));
    g.declare(&name, Kind::List);
    for _ in 0..5 {
        change_or_show(g, &name);
    }
    g.show(&name);
}

fn change_or_show(g: &mut Generator, name: &str) {
    match g.random.below(12) {
        0..=3 => {
            let (method, arguments) = calls::from_table(g, METHODS);
            g.show(&format!("{name}.{method}({arguments})"));
        }
        4 => {
            let (subscript, value) = (super::expressions::slice(g), g.argument(Kind::Iterable));
            g.attempt(|g| g.line(&format!("{name}[{subscript}] = {value}")));
        }
        5 => {
            let subscript = super::expressions::slice(g);
            g.attempt(|g| g.line(&format!("del {name}[{subscript}]")));
        }
        6 => {
            let (index, value) = (g.argument(Kind::Size), g.expression(Kind::Any));
            g.attempt(|g| g.line(&format!("{name}[{index}] = {value}")));
        }
        7 => {
            let value = g.argument(Kind::Iterable);
            let operator = g.random.pick(&["+=", "*=", "-=", "|=", "@="]);
            let value = if operator == "*=" { g.argument(Kind::Size) } else { value };
            g.attempt(|g| g.line(&format!("{name} {operator} {value}")));
            g.line(&format!("{name} = list({name}) if hasattr({name}, '__iter__') else []"));
        }
        8 => {
            let shown = calls::method(g, TUPLE_METHODS, Kind::Tuple);
            if !(shown.contains("hash") && g.dialect.is_portable) {
                g.show(&shown);
            }
        }
        9 => {
            let shown = super::expressions::comparison(g, Kind::List);
            g.show(&shown);
        }
        _ => {
            let call = calls::function(g, FUNCTIONS);
            let lazy =
                ["zip", "map", "filter", "enumerate", "reversed", "iter"].iter().any(|lazy| call.starts_with(lazy));
            g.show(&if lazy { format!("[item for item, _ in zip({call}, range(9))]") } else { call });
        }
    }
}
