//! Functions: every kind of parameter, defaults, closures, `nonlocal` and `global`, partial application, and wrong calls.

use crate::fuzz::{generator::Generator, kind::Kind};

const PARAMETERS: &[&str] = &[
    "",
    "a",
    "a, b",
    "a, b=2",
    "a=1, b=2",
    "*rest",
    "a, *rest",
    "**extra",
    "a, **extra",
    "a, /, b",
    "a, /, b=3, *, c",
    "*, c, d=4",
    "*rest, c=5",
    "a, /",
    "a=0, /, **extra",
    "a, b=1, *rest, c, d=2, **extra",
    "a: int, b: str = 'x'",
    "*rest: int",
];

const ARGUMENTS: &[&str] = &[
    "",
    "1",
    "1, 2",
    "1, 2, 3",
    "a=1",
    "b=1",
    "1, a=2",
    "1, b=2",
    "c=3",
    "1, c=3",
    "1, 2, c=3",
    "*[1, 2]",
    "*[1], **{'b': 2}",
    "**{'a': 1}",
    "**{'a': 1, 'c': 2}",
    "*'ab', c=1",
    "1, *[], 2",
    "e=1",
    "1, e=5, c=2",
    "**{1: 2}",
    "**[]",
    "*3",
    "a=1, **{'a': 2}",
    "1, *(2, 3), **{}, c=1",
    "**{'self': 1}",
    "1, 2, 3, 4, 5",
    "a1=3",
];

/// A function.
pub(super) fn expression(g: &mut Generator) -> String {
    let value = g.expression(Kind::Any);
    let parameter = g.random.pick(&["x", "*a", "x=1", "x, y=2", "**k", ""]);
    format!("(lambda {parameter}: {value})")
}

pub(super) fn piece(g: &mut Generator) {
    match g.random.below(3) {
        0 => calls(g),
        1 => counters(g),
        _ => scopes(g),
    }
}

fn calls(g: &mut Generator) {
    let (name, parameters) = (g.fresh("call"), g.random.pick(PARAMETERS));
    let value = if g.random.chance(30) { g.expression(Kind::Any) } else { "0".to_owned() };
    g.block(&format!("def {name}({parameters}):"), |g| {
        g.line(&format!("return {value}, sorted(locals().items(), key=str)"));
    });
    for _ in 0..5 {
        let arguments = g.random.pick(ARGUMENTS);
        g.show(&format!("{name}({arguments})"));
    }
    let attribute = g.random.pick(&[
        "__name__",
        "__defaults__",
        "__kwdefaults__",
        "__annotations__",
        "__qualname__",
        "__doc__",
        "__dict__",
        "__module__",
        "nope",
        "__closure__",
    ]);
    g.show(&format!("{name}.{attribute}"));
}

fn counters(g: &mut Generator) {
    let name = g.fresh("make");
    let start = g.expression(Kind::Size);
    g.block(&format!("def {name}(n={start}):"), |g| {
        g.line("seen = []");
        g.block("def step(by=1):", |g| {
            g.line("nonlocal n");
            g.line("n += by");
            g.line("seen.append(n)");
            let value = g.expression(Kind::Any);
            g.line(&format!("return n, {value}"));
        });
        g.block("def undo():", |g| {
            g.line("nonlocal n");
            g.line_of(&["n = seen.pop()", "del n", "n = n - seen[-2]", "n = None"]);
            g.line("return n");
        });
        g.line("return step, undo, lambda: (n, seen)");
    });
    g.attempt(|g| {
        g.line(&format!("step, undo, look = {name}()"));
        g.line("functions = [step, undo, look, step]");
        g.block("for function in functions:", |g| g.line("show(function)"));
        g.line("show(lambda: step(*[1.5]))");
        g.line("show(look)");
        g.line("print(step.__code__.co_name if hasattr(step, '__code__') else 'step', len(step.__closure__))");
    });
}

fn scopes(g: &mut Generator) {
    let (name, outer) = (g.fresh("scope"), g.fresh("shared"));
    g.line(&format!("{outer} = 1"));
    g.block(&format!("def {name}(flag):"), |g| {
        if g.random.chance(50) {
            g.line(&format!("global {outer}"));
        }
        g.block("if flag:", |g| g.line(&format!("{outer} = 'changed'")));
        g.block("class Inner:", |g| {
            g.line(&format!("seen = {outer}"));
            g.block("def method(self):", |g| g.line(&format!("return __class__.__name__, {outer}")));
        });
        g.line(&format!("late = [lambda: ({outer}, i) for i in range(2)]"));
        g.line("return Inner.seen, Inner().method(), [each() for each in late]");
    });
    g.show(&format!("{name}(True)"));
    g.show(&format!("{name}(0)"));
    g.show(&outer);
    let missing = g.fresh("missing");
    g.show(&missing);
}
