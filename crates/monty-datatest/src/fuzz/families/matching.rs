//! `match` statements: every pattern, nested, with guards, against values of every type.

use crate::fuzz::{generator::Generator, kind::Kind};

pub(super) fn piece(g: &mut Generator) {
    let (class, function) = (g.fresh("Point"), g.fresh("choose"));
    g.block(&format!("class {class}:"), |g| {
        let names = g.random.pick(&["('x', 'y')", "('x',)", "['x', 'y']", "('x', 1)", "('z', 'y')", "()"]);
        g.line(&format!("__match_args__ = {names}"));
        g.block("def __init__(self, x=1, y=2):", |g| g.line("self.x, self.y = x, y"));
    });
    g.block(&format!("def {function}(value):"), |g| {
        g.block("match value:", |g| {
            for number in 0..5 {
                let mut bound = Vec::new();
                let pattern = pattern(g, &class, 0, &mut bound);
                let guard =
                    if g.random.chance(25) { format!(" if {}", super::expressions::truth(g)) } else { String::new() };
                // A pattern that always matches may only be the last.
                let guard = if guard.is_empty() { " if value is not ..." } else { &guard };
                g.block(&format!("case {pattern}{guard}:"), |g| {
                    bound.push("0".to_owned());
                    g.line(&format!("return {number}, {}", bound.join(", ")));
                });
            }
        });
    });
    for _ in 0..4 {
        let value = match g.random.below(5) {
            0 => format!("{class}({})", g.some(Kind::Any, 2)),
            1 => g.expression(Kind::Dict),
            2 => g.expression(Kind::List),
            3 => g.expression(Kind::Tuple),
            _ => g.expression(Kind::Any),
        };
        g.show(&format!("{function}({value})"));
    }
}

/// A pattern; the names that it binds are added to `bound`.
fn pattern(g: &mut Generator, class: &str, depth: usize, bound: &mut Vec<String>) -> String {
    let capture = |g: &mut Generator, bound: &mut Vec<String>| {
        let name = g.fresh("m");
        bound.push(name.clone());
        name
    };
    match g.random.below(if depth > 2 { 5 } else { 13 }) {
        0 => g
            .random
            .pick(&["1", "-1", "0", "2.5", "'a'", "None", "True", "False", "b'a'", "'abc'", "-0.0", "'x' 'y'"])
            .to_owned(),
        1 => "_".to_owned(),
        2 | 3 => capture(g, bound),
        4 => g
            .random
            .pick(&[
                "int()", "str()", "list()", "dict()", "float()", "bool()", "bytes()", "object()", "tuple()", "set()",
            ])
            .to_owned(),
        5 | 6 => {
            let mut parts: Vec<String> = (0..g.random.below(4)).map(|_| pattern(g, class, depth + 1, bound)).collect();
            if g.random.chance(40) {
                let star = if g.random.chance(30) { "*_".to_owned() } else { format!("*{}", capture(g, bound)) };
                let place = g.random.below(parts.len() + 1);
                parts.insert(place, star);
            }
            if g.random.chance(50) {
                format!("[{}]", parts.join(", "))
            } else {
                format!("({},)", parts.join(", ")).replace("(,)", "()")
            }
        }
        7 | 8 => {
            let keys = ["'a'", "'b'", "1", "None", "'x'"];
            let start = g.random.below(keys.len());
            let mut parts: Vec<String> = (0..g.random.below(3))
                .map(|index| format!("{}: {}", keys[(start + index) % keys.len()], pattern(g, class, depth + 1, bound)))
                .collect();
            if g.random.chance(30) {
                parts.push(format!("**{}", capture(g, bound)));
            }
            format!("{{{}}}", parts.join(", "))
        }
        9 => {
            let inner = pattern(g, class, depth + 1, bound);
            let name = g.random.pick(&["int", "str", "list", "dict", "bool", "tuple"]);
            format!("{name}({inner})")
        }
        10 => {
            let mut parts: Vec<String> = (0..g.random.below(3)).map(|_| pattern(g, class, depth + 1, bound)).collect();
            if g.random.chance(40) {
                parts.push(format!(
                    "{}={}",
                    g.random.pick(&["x", "y", "real", "nope"]),
                    pattern(g, class, depth + 1, bound)
                ));
            }
            format!("{class}({})", parts.join(", "))
        }
        11 => {
            g.random.pick(&["1 | 2 | 'a'", "None | False", "int() | str()", "[] | {}", "(1 | 2) | [_, _]"]).to_owned()
        }
        _ => {
            let inner = pattern(g, class, depth + 1, bound);
            let is_bare = inner == "_" || (inner.starts_with('m') && inner[1..].bytes().all(|b| b.is_ascii_digit()));
            if is_bare { inner } else { format!("({inner}) as {}", capture(g, bound)) }
        }
    }
}
