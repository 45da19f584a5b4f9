//! Dicts: methods, views as sets, merging, order, and changes while iterating.

use crate::fuzz::{calls, generator::Generator, kind::Kind};

const METHODS: &[&str] = &[
    "clear",
    "copy",
    "fromkeys iterable any?",
    "get key any?",
    "get any",
    "items",
    "keys",
    "values",
    "pop key any?",
    "popitem",
    "setdefault key any?",
    "update dict",
    "update any",
    "update list a=any",
    "update b=any",
    "__contains__ any",
    "__getitem__ any",
    "__setitem__ key any",
    "__delitem__ key",
    "__or__ any",
    "__ior__ iterable",
    "__eq__ any",
    "__len__",
    "__reversed__",
];

const FUNCTIONS: &[&str] = &[
    "dict any?",
    "dict iterable",
    "dict list a=any",
    "dict dict b=any?",
    "dict zip=any",
    "dict.fromkeys iterable any?",
    "dict.fromkeys any",
    "list dict",
    "len dict",
    "sorted dict key=function?",
    "max dict",
    "tuple dict",
    "dict.get dict key",
    "dict.get any key",
];

/// A dict of the kind.
pub(super) fn expression(g: &mut Generator, kind: Kind) -> String {
    let key = if kind == Kind::Names { Kind::Str } else { Kind::Key };
    match g.random.below(6) {
        0..=2 => {
            let pairs: Vec<String> =
                (0..g.random.below(4)).map(|_| format!("{}: {}", g.expression(key), g.expression(Kind::Any))).collect();
            format!("{{{}}}", pairs.join(", "))
        }
        3 => format!("({} | {})", g.expression(kind), g.expression(kind)),
        4 => format!("{{**{}, {}: {}}}", g.expression(kind), g.expression(key), g.expression(Kind::Any)),
        _ => format!(
            "dict.fromkeys({}, {})",
            if kind == Kind::Names { g.expression(Kind::Strings) } else { g.expression(Kind::Str) },
            g.expression(Kind::Any)
        ),
    }
}

pub(super) fn piece(g: &mut Generator) {
    let name = g.fresh("table");
    let first = expression(g, Kind::Dict);
    g.line(&format!("{name} = {{'a': 1}}"));
    g.attempt(|g| g.line(&format!("{name} = {first}")));
    g.declare(&name, Kind::Dict);
    for _ in 0..5 {
        change_or_show(g, &name);
    }
    g.show(&name);
}

fn change_or_show(g: &mut Generator, name: &str) {
    match g.random.below(11) {
        0..=3 => {
            let (method, arguments) = calls::from_table(g, METHODS);
            g.show(&format!("{name}.{method}({arguments})"));
        }
        4 => {
            let (key, value) = (g.argument(Kind::Key), g.expression(Kind::Any));
            g.attempt(|g| g.line(&format!("{name}[{key}] = {value}")));
        }
        5 => {
            let key = g.argument(Kind::Key);
            g.attempt(|g| g.line(&format!("del {name}[{key}]")));
        }
        6 => {
            let operator = g.random.pick(&["&", "|", "-", "^", "==", "<=", "<", ">", ">=", "!="]);
            let (view, other) = ("keys", g.argument(Kind::Key));
            let other = if g.random.chance(50) { format!("{name}.keys()") } else { format!("[{other}]") };
            if !(g.dialect.is_portable) {
                g.show(&format!("{name}.{view}() {operator} {other}"));
            }
        }
        7 => {
            let method = g.random.pick(&["isdisjoint", "__contains__", "__len__", "__reversed__"]);
            let (view, other) = (g.random.pick(&["keys", "items"]), g.argument(Kind::Iterable));
            g.show(&format!("{name}.{view}().{method}({other})"));
        }
        8 => change_while_iterating(g, name),
        9 => {
            let other = g.argument(Kind::Dict);
            let operator = g.random.pick(&["|=", "+=", "-="]);
            g.attempt(|g| g.line(&format!("{name} {operator} {other}")));
        }
        _ => {
            let call = calls::function(g, FUNCTIONS);
            g.show(&call);
        }
    }
}

fn change_while_iterating(g: &mut Generator, name: &str) {
    let change = g.random.pick(&[
        "[n] = n",
        ".clear()",
        ".pop(key)",
        "[key] = 0",
        ".popitem()",
        ".setdefault('new', 1)",
        ".update(z=1)",
    ]);
    let view = g.random.pick(&["", ".keys()", ".values()", ".items()"]);
    g.attempt(|g| {
        g.line("n = 100");
        g.block(&format!("for key in {name}{view}:"), |g| {
            g.line("n += 1");
            g.line(&format!("{name}{change}"));
            g.block("if n > 105:", |g| g.line("break"));
        });
    });
    g.line("print(n)");
}
