//! The end of some programs: an exception that nobody catches, in a few frames, so that whole tracebacks are compared.

use crate::fuzz::{generator::Generator, kind::Kind};

pub(in crate::fuzz) fn piece(g: &mut Generator) {
    let names: Vec<String> = (0..=g.random.below(3)).map(|_| g.fresh("crash")).collect();
    for (index, name) in names.iter().enumerate() {
        g.block(&format!("def {name}(value=None):"), |g| {
            for _ in 0..2 {
                crash(g);
            }
            if index > 0 {
                let call = format!("{}({})", names[index - 1], g.atom(Kind::Any));
                wrapped_call(g, &call);
            } else {
                g.line("raise ValueError(value)");
            }
        });
    }
    let last = names[names.len() - 1].clone();
    wrapped_call(g, &format!("{last}()"));
}

fn wrapped_call(g: &mut Generator, call: &str) {
    match g.random.below(8) {
        0 => g.line(&format!("print([{call} for _ in range(2)])")),
        1 => g.line(&format!("result = 1 + len({call})")),
        2 => {
            g.block("try:", |g| g.line(call));
            g.block("except Exception as error:", |g| {
                g.line_of(&[
                    "raise RuntimeError('again') from error",
                    "raise KeyError(1)",
                    "raise",
                    "error.add_note('a note')\nraise",
                    "raise TypeError() from None",
                ]);
            });
        }
        3 => g.line(&format!("(lambda x: x)(\n    {call},\n)")),
        4 => g.line(&format!("sorted([1, 2], key=lambda _: {call})")),
        5 => {
            g.block("try:", |g| g.line(call));
            g.block("finally:", |g| g.line("print('finally')"));
        }
        6 => g.line(&format!("assert {call} == {{}}, 'message'")),
        _ => g.line(call),
    }
}

/// A statement that may well fail.
fn crash(g: &mut Generator) {
    let (first, second) = (g.expression(Kind::Any), g.expression(Kind::Any));
    match g.random.below(10) {
        0 => {
            let text = format!("a = {first} {} {second}", g.random.pick(&["+", "-", "<", "in", "@", "%"]));
            g.line(&text);
        }
        1 => g.line(&format!("b = ({first})[{second}]")),
        2 => g.line(&format!("x, y = {first}")),
        3 => {
            let text =
                format!("print(({first}).{})", g.random.pick(&["real", "upper()", "items()", "nope", "append(1)"]));
            g.line(&text);
        }
        4 => g.line(&format!("assert {first}, {second}")),
        5 => g.line(&format!("for i in {first}:\n    {second}")),
        6 => g.line(&format!("with {first} as target:\n    pass")),
        7 => {
            let made = super::expressions::size(g);
            g.line(&format!("total = sum([{made}, {first}][:1])"));
        }
        _ => g.line(&format!("c = {second}")),
    }
}
