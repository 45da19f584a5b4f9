//! Statements: loops with `else`, `break` and `continue`, unpacking, augmented assignment, `del`, `with`, `global`, nested.

use crate::fuzz::{generator::Generator, kind::Kind};

const MAX_NESTING: usize = 4;

pub(super) fn piece(g: &mut Generator) {
    let name = g.fresh("run");
    let parameters = g.random.pick(&["", "a=1", "a=1, *rest", "a=2, *, b='x'", "a=0, /, b=1, **extra"]);
    g.block(&format!("def {name}({parameters}):"), |g| {
        if parameters.contains("a=") {
            g.declare("a", Kind::Size);
        }
        g.line("total = 0");
        g.declare("total", Kind::Size);
        for _ in 0..4 {
            statement(g);
        }
        g.line("return total");
    });
    g.show(&format!("{name}()"));
    let arguments = g.some(Kind::Size, 3);
    g.show(&format!("{name}({arguments})"));
    let target = target(g);
    let value = g.argument(Kind::Iterable);
    g.attempt(|g| g.line(&format!("{target} = {value}")));
}

/// One statement, perhaps with others inside.
pub(super) fn statement(g: &mut Generator) {
    let is_deep = g.indentation() > MAX_NESTING;
    match g.random.below(if is_deep { 7 } else { 16 }) {
        0 => {
            let value = g.expression(Kind::Size);
            g.line(&format!("total += {value}"));
        }
        1 => {
            let (name, kind) = (g.fresh("v"), g.random.pick(&[Kind::Size, Kind::Str, Kind::List, Kind::Float]));
            let value = g.expression(kind);
            g.line(&format!("{name} = {value}"));
            g.declare(&name, kind);
        }
        2 => {
            let (target, value) = (target(g), g.argument(Kind::Iterable));
            g.line(&format!("{target} = {value}"));
        }
        3 => {
            let value = g.expression(Kind::Any);
            g.line(&format!("print(ascii({value}))"));
        }
        4 => {
            let (operator, value) = (g.random.pick(&["-=", "//=", "%=", "&=", "|=", "^="]), g.argument(Kind::Size));
            g.line(&format!("total {operator} {value}"));
        }
        5 => {
            let value = super::expressions::truth(g);
            {
                let text = format!("assert {value}, {}", g.atom(Kind::Any));
                g.line(&text);
            }
        }
        6 => {
            let name = g.fresh("gone");
            {
                let text = format!("{name} = {}", g.atom(Kind::Any));
                g.line(&text);
            }
            g.line(&format!("del {name}"));
            if g.random.chance(10) {
                g.line(&format!("print({name})"));
            }
        }
        7 | 8 => for_loop(g),
        9 => while_loop(g),
        10 | 11 => {
            let condition = super::expressions::truth(g);
            g.block(&format!("if {condition}:"), inside);
            if g.random.chance(30) {
                let condition = g.expression(Kind::Any);
                g.block(&format!("elif {condition}:"), inside);
            }
            if g.random.chance(50) {
                g.block("else:", inside);
            }
        }
        12 | 13 => super::exceptions::try_statement(g, inside),
        14 => with_statement(g),
        _ => {
            let name = g.fresh("inner");
            g.block(&format!("def {name}():"), |g| {
                g.line("nonlocal total");
                inside(g);
                let value = g.expression(Kind::Size);
                g.line(&format!("total += {value}"));
            });
            g.line(&format!("{name}()"));
        }
    }
}

/// A body of one or two statements.
pub(super) fn inside(g: &mut Generator) {
    for _ in 0..=g.random.below(2) {
        statement(g);
    }
}

fn for_loop(g: &mut Generator) {
    let name = g.fresh("i");
    let (head, kind) = match g.random.below(4) {
        0 => (format!("for {name} in range({}):", g.random.below(4)), Kind::Size),
        1 => (format!("for {name} in list({})[:3]:", g.argument(Kind::Iterable)), Kind::Any),
        2 => (format!("for {name}, *_ in [(1, 2), {}][:3]:", g.atom(Kind::Any)), Kind::Size),
        _ => (format!("for index, {name} in enumerate({}):", g.atom(Kind::Iterable)), Kind::Any),
    };
    g.block(&head, |g| {
        g.declare(&name, kind);
        inside(g);
        leave_or_not(g);
    });
    if g.random.chance(30) {
        g.block("else:", inside);
    }
}

fn while_loop(g: &mut Generator) {
    let name = g.fresh("left");
    {
        let text = format!("{name} = {}", g.random.below(4));
        g.line(&text);
    }
    g.block(&format!("while {name}:"), |g| {
        g.line(&format!("{name} -= 1"));
        inside(g);
        leave_or_not(g);
    });
    if g.random.chance(30) {
        g.block("else:", inside);
    }
}

fn leave_or_not(g: &mut Generator) {
    if g.random.chance(50) {
        let condition = super::expressions::truth(g);
        let way = g.random.pick(&["break", "continue", "return total", "break"]);
        g.block(&format!("if {condition}:"), |g| g.line(way));
        inside(g);
    }
}

fn with_statement(g: &mut Generator) {
    let name = g.fresh("Manager");
    let answer = g.random.pick(&[
        "True",
        "False",
        "None",
        "kind is ValueError",
        "1 // 0",
        "kind and issubclass(kind, ArithmeticError)",
    ]);
    g.block(&format!("class {name}:"), |g| {
        g.block("def __enter__(self):", |g| {
            g.line("print('enter')");
            g.line("return 5");
        });
        g.block("def __exit__(self, kind, error, trace):", |g| {
            g.line("print('exit', kind, error)");
            g.line(&format!("return {answer}"));
        });
    });
    let head = match g.random.below(4) {
        0 => format!("with {name}():"),
        1 => format!("with {name}() as value, {name}():"),
        2 => format!("with ({name}() as value, {name}() as [other]):"),
        _ => format!("with {name}() as value:"),
    };
    g.block(&head, inside);
}

/// Something to assign to that takes several values.
fn target(g: &mut Generator) -> String {
    let forms = ["a, b", "a, *b", "*a, b", "[a, b, c]", "a, (b, *c)", "(a,)", "*a,", "a, *b, c", "a"];
    g.random.pick(&forms).to_owned()
}
