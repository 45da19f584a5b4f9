//! Decorators: of functions, methods and classes, with and without arguments, stacked; and `functools`.

use crate::fuzz::{generator::Generator, kind::Kind};

pub(super) fn piece(g: &mut Generator) {
    g.line("import functools");
    let name = g.fresh("decorate");
    let (before, after) = (
        g.expression(Kind::Any),
        g.random.pick(&["result", "[result]", "(result, args)", "result + 1", "str(result)"]),
    );
    g.block(&format!("def {name}(function):"), |g| {
        g.line("print('decorating', getattr(function, '__name__', '?'))");
        if g.random.chance(50) {
            g.line("@functools.wraps(function)");
        }
        g.block("def wrapper(*args, **kwargs):", |g| {
            g.line(&format!("print(ascii({before}))"));
            g.line("result = function(*args, **kwargs)");
            g.line(&format!("return {after}"));
        });
        g.line("return wrapper");
    });
    let ready = g.random.pick(&[
        "functools.cache",
        "functools.lru_cache(maxsize=2)",
        "staticmethod",
        "functools.lru_cache",
        "(lambda f: f)",
        "functools.singledispatch",
        "property",
        "classmethod",
    ]);
    let function = g.fresh("decorated");
    g.attempt(|g| {
        g.line(&format!("@{name}"));
        g.line(&format!("@{ready}"));
        g.block(&format!("def {function}(x, y=2, *, z=3):"), |g| {
            g.line("'''Doc.'''");
            let value = g.expression(Kind::Any);
            g.line(&format!("return x, y, z, {value}"));
        });
        for _ in 0..3 {
            let arguments = g.random.pick(&["1", "1, 2", "", "1, z=0", "[]", "1, 2, 3", "x=1", "w=1"]);
            g.show(&format!("{function}({arguments})"));
        }
        g.show(&format!("({function}.__name__, {function}.__doc__, {function}.__qualname__)"));
    });
    if g.random.chance(50) {
        partials(g);
    }
    let class = g.fresh("Decorated");
    g.attempt(|g| {
        g.line_of(&[
            "@(lambda c: c)",
            "@functools.total_ordering",
            "@(lambda c: [c.__name__])",
            "@print",
            "@str",
            "@(lambda: 1)",
        ]);
        g.block(&format!("class {class}:"), |g| {
            g.line(&format!("@{name}"));
            g.block("def method(self, x=1):", |g| g.line("return x"));
            g.block("def __lt__(self, other):", |g| g.line("return False"));
        });
        g.show(&format!("{class}().method()"));
        g.show(&format!("{class}() <= {class}()"));
    });
}

fn partials(g: &mut Generator) {
    let name = g.fresh("partial");
    let (first, keyword) = (g.atom(Kind::Size), g.random.pick(&["", ", b=2", ", c=3", ", a=1"]));
    g.line(&format!("{name} = functools.partial(lambda a, b=5, *c, **d: (a, b, c, d), {first}{keyword})"));
    let arguments = g.some(Kind::Any, 2);
    g.show(&format!("{name}({arguments})"));
    g.show(&format!("{name}(b=1)"));
    g.show(&format!("({name}.args, {name}.keywords)"));
    let (items, start) = (g.argument(Kind::Iterable), g.atom(Kind::Any));
    g.show(&format!("functools.reduce(lambda a, b: (a, b), {items})"));
    g.show(&format!("functools.reduce(lambda a, b: [a, b], {items}, {start})"));
}
