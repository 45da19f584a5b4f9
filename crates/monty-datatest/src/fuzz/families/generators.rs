//! Generators: sending, throwing and closing, `yield from`, and every state they can be in.

use crate::fuzz::{generator::Generator, kind::Kind};

const USES: &[&str] = &[
    "next(NAME)",
    "next(NAME)",
    "next(NAME, 'end')",
    "NAME.send(None)",
    "NAME.send(7)",
    "NAME.throw(ValueError('thrown'))",
    "NAME.throw(KeyError)",
    "NAME.throw(3)",
    "NAME.throw(StopIteration(4))",
    "NAME.throw(GeneratorExit)",
    "NAME.throw(ValueError, ValueError('two'))",
    "NAME.close()",
    "list(NAME)",
    "[*NAME]",
    "iter(NAME) is NAME",
    "NAME.gi_running",
    "NAME.gi_yieldfrom is None",
    "NAME.gi_suspended",
    "sum(NAME)",
    "dict(NAME)",
    "2 in NAME",
    "NAME.__name__",
    "len(NAME)",
    "NAME[0]",
    "zip(NAME, [1])",
    "max(NAME, default=0)",
    "'-'.join(NAME)",
    "tuple(NAME)",
    "NAME.__next__()",
];

pub(super) fn piece(g: &mut Generator) {
    let function = g.fresh("produce");
    g.block(&format!("def {function}(count=2):"), |g| {
        g.line("total = 0");
        g.declare("count", Kind::Size);
        for _ in 0..3 {
            yielding(g, 0);
        }
        if g.random.chance(40) {
            let value = g.expression(Kind::Any);
            g.line(&format!("return {value}"));
        }
    });
    let name = g.fresh("producer");
    let argument = g.random.pick(&["", "3", "'a'", "None", "[1, 2]"]);
    g.line(&format!("{name} = {function}({argument})"));
    for _ in 0..5 {
        let shown = g.random.pick(USES).replace("NAME", &name);
        g.show(&shown);
    }
}

fn yielding(g: &mut Generator, depth: usize) {
    match g.random.below(if depth > 2 { 4 } else { 9 }) {
        0 | 1 => {
            let value = g.argument(Kind::Size);
            g.line(&format!("yield {value}"));
        }
        2 => {
            let value = g.expression(Kind::Any);
            g.line(&format!("print('got', ascii((yield {value})))"));
        }
        3 => {
            let source = match g.random.below(4) {
                0 => "range(2)".to_owned(),
                1 => "(n * 2 for n in (1, 2))".to_owned(),
                2 => "iter([5])".to_owned(),
                _ => g.argument(Kind::Iterable),
            };
            g.line(&format!("total = yield from {source}"));
        }
        4 => {
            let name = g.fresh("i");
            g.block(&format!("for {name} in range(2):"), |g| yielding(g, depth + 1));
        }
        5 | 6 => {
            g.block("try:", |g| yielding(g, depth + 1));
            if g.random.chance(60) {
                let caught = g.random.pick(&[
                    "ValueError",
                    "Exception",
                    "GeneratorExit",
                    "(KeyError, ValueError)",
                    "BaseException",
                ]);
                g.block(&format!("except {caught} as error:"), |g| {
                    g.line("print('caught', repr(error))");
                    match g.random.below(4) {
                        0 => g.line("raise"),
                        1 => g.line("return 'returned'"),
                        2 => g.line("raise RuntimeError('other') from error"),
                        _ => yielding(g, depth + 1),
                    }
                });
            } else {
                g.block("finally:", |g| {
                    g.line("print('cleanup')");
                    if g.random.chance(15) {
                        g.line("yield 'late'");
                    }
                });
            }
        }
        7 => {
            let condition = super::expressions::truth(g);
            g.block(&format!("if {condition}:"), |g| yielding(g, depth + 1));
        }
        _ => {
            let value = g.expression(Kind::Any);
            g.line(&format!("total = [(yield 1), {value}, (yield 2)]"));
            g.line("print(ascii(total))");
        }
    }
}
