//! Comprehensions: of all four types, nested, with conditions, walruses, and names that hide others.

use crate::fuzz::{generator::Generator, kind::Kind};

pub(super) fn piece(g: &mut Generator) {
    for _ in 0..3 {
        let shown = comprehension(g);
        g.show(&shown);
    }
    if g.random.chance(40) {
        let name = g.fresh("Scope");
        let made = comprehension(g).replace("(w := ", "(not ");
        g.attempt(|g| {
            g.block(&format!("class {name}:"), |g| {
                g.line("x = 3");
                g.line(&format!("made = {made}"));
                g.line("more = [x for _ in range(x)]");
            });
        });
        g.show(&format!("({name}.made, {name}.more)"));
    }
}

/// A comprehension that is drained.
fn comprehension(g: &mut Generator) -> String {
    let (name, other) = (g.fresh("x"), g.fresh("y"));
    let source = match g.random.below(4) {
        0 => format!("range({})", g.random.below(5)),
        1 => g.argument(Kind::Ints),
        2 => g.argument(Kind::Iterable),
        _ => g.expression(Kind::Str),
    };
    let mut clauses = format!("for {name} in {source}");
    if g.random.chance(30) {
        let inner = match g.random.below(3) {
            0 => format!("[{name}, {name}]"),
            1 => "range(2)".to_owned(),
            _ => name.clone(),
        };
        clauses.push_str(&format!(" for {other} in {inner}"));
    } else {
        clauses.push_str(&format!(" for {other} in [{name}]"));
    }
    if g.random.chance(40) {
        let condition = g.random.pick(&[
            "NAME",
            "NAME > 1",
            "not NAME",
            "(w := NAME)",
            "NAME == OTHER",
            "NAME % 2",
            "str(NAME) < '5'",
        ]);
        clauses.push_str(&format!(" if {}", condition.replace("NAME", &name).replace("OTHER", &other)));
    }
    let item = match g.random.below(8) {
        0 => name.clone(),
        1 => format!("({name}, {other})"),
        2 => format!("{name} + {other}"),
        3 => format!("[{other} for {other} in ({name}, {other})]"),
        4 => format!("(lambda: {name})()"),
        5 => format!("(lambda {name}: {name})({other})"),
        6 => format!("f'{{{name}!r:>4}}'"),
        _ => format!("({name}, {})", g.expression(Kind::Any)),
    };
    match g.random.below(5) {
        0 => format!("tuple({item} {clauses})"),
        1 if !g.dialect.is_portable => format!("len({{{item} {clauses}}})"),
        2 => format!("{{{name}: {item} {clauses}}}"),
        3 => format!("sorted(({item} {clauses}), key=str)"),
        _ => format!("[{item} {clauses}]"),
    }
}
