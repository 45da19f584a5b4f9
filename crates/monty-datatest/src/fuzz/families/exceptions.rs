//! Exceptions: which handler runs, what `finally` does, chaining, notes, groups and `except*`.

use crate::fuzz::{calls, generator::Generator};

const RAISED: &[&str] = &[
    "ValueError('v')",
    "KeyError('k')",
    "KeyError",
    "IndexError()",
    "TypeError('t', 1)",
    "ZeroDivisionError('z')",
    "StopIteration(3)",
    "RuntimeError",
    "OSError(2, 'gone')",
    "OSError(2, 'gone', 'file')",
    "AssertionError",
    "LookupError(1, [2])",
    "Exception(None)",
    "ArithmeticError('')",
    "NotImplementedError",
    "UnicodeDecodeError('utf-8', b'a', 0, 1, 'why')",
    "ExceptionGroup('g', [ValueError(1), KeyError(2)])",
    "ExceptionGroup('g', [TypeError(), ExceptionGroup('h', [ValueError(3)])])",
    "AttributeError('a', name='n', obj=3)",
    "NameError('nn', name='q')",
    "ImportError('i', name='m', path='p')",
    "SyntaxError('s', ('f.py', 1, 2, 'text'))",
    "int",
    "3",
    "None",
    "BaseException('b')",
];

const CAUGHT: &[&str] = &[
    "ValueError",
    "KeyError",
    "LookupError",
    "(ValueError, TypeError)",
    "Exception",
    "ArithmeticError",
    "(KeyError, (IndexError, OSError))",
    "RuntimeError",
    "BaseException",
    "ExceptionGroup",
    "(),",
    "int",
    "3",
];

const CONSTRUCTED: &[&str] = &[
    "ValueError *any",
    "KeyError *any",
    "OSError size? str? any? any?",
    "StopIteration *any",
    "SystemExit *any",
    "UnicodeEncodeError str str size size encoding",
    "UnicodeDecodeError str bytes size size str",
    "UnicodeTranslateError str size size encoding",
    "ImportError any name=any? path=any?",
    "AttributeError any name=any? obj=any?",
    "NameError any name=any?",
    "SyntaxError str tuple?",
    "ExceptionGroup str list",
    "BaseExceptionGroup any any",
    "ValueError any zzz=any",
    "Exception any a=any",
];

const ATTRIBUTES: &[&str] = &[
    "args",
    "__cause__",
    "__context__",
    "__suppress_context__",
    "__notes__",
    "errno",
    "strerror",
    "filename",
    "value",
    "code",
    "name",
    "msg",
    "exceptions",
    "message",
    "start",
    "reason",
    "with_traceback(None)",
    "with_traceback(1)",
    "add_note('n')",
    "add_note(3)",
    "__traceback__",
    "split(ValueError)",
    "subgroup(KeyError)",
    "subgroup(lambda e: isinstance(e, TypeError))",
    "derive([ValueError(9)])",
];

/// A `try` statement around what `inside` writes.
pub(super) fn try_statement(g: &mut Generator, inside: fn(&mut Generator)) {
    let is_star = g.random.chance(20);
    g.block("try:", |g| {
        inside(g);
        if g.random.chance(70) {
            raise(g);
        }
    });
    let clauses = g.random.below(3);
    for _ in 0..clauses {
        let caught = if is_star {
            g.random.pick(&["ValueError", "KeyError", "(TypeError, OSError)", "Exception", "LookupError"])
        } else {
            g.random.pick(CAUGHT)
        };
        let word = if is_star { "except*" } else { "except" };
        let caught = caught.trim_end_matches(',');
        g.block(&format!("{word} {caught} as error:"), |g| {
            g.line("print('caught', ascii(repr(error)))");
            if g.random.chance(30) {
                g.line("error.add_note('noted')");
            }
            // A clause of `except*` must not be left by `return`, `break` or `continue`.
            let body = if is_star { inside_group } else { inside };
            inside_handler(g, body);
        });
    }
    if clauses > 0 && !is_star && g.random.chance(20) {
        g.block("except:", inside);
    }
    if clauses > 0 && g.random.chance(30) {
        g.block("else:", inside);
    }
    if clauses == 0 || g.random.chance(40) {
        g.block("finally:", |g| {
            g.line("print('finally')");
            if g.random.chance(30) {
                inside(g);
            }
        });
    }
}

fn inside_group(g: &mut Generator) {
    g.line("print('in the group', len(error.exceptions))");
}

fn inside_handler(g: &mut Generator, inside: fn(&mut Generator)) {
    match g.random.below(5) {
        0 => g.line("raise"),
        1 => {
            let text = format!("raise {} from error", raised(g));
            g.line(&text);
        }
        2 => raise(g),
        _ => inside(g),
    }
}

/// Which class an `OSError` gets from its number depends on the platform.
fn raised(g: &mut Generator) -> &'static str {
    let raised = g.random.pick(RAISED);
    if g.dialect.is_portable && raised.starts_with("OSError") { "LookupError(2)" } else { raised }
}

fn raise(g: &mut Generator) {
    let cause = match g.random.below(6) {
        0 => " from None".to_owned(),
        1 => format!(" from {}", raised(g)),
        _ => String::new(),
    };
    {
        let text = format!("raise {}{cause}", raised(g));
        g.line(&text);
    }
}

pub(super) fn piece(g: &mut Generator) {
    match g.random.below(3) {
        0 => {
            let call = calls::function(g, CONSTRUCTED);
            let name = g.fresh("error");
            g.line(&format!("{name} = Exception()"));
            g.attempt(|g| g.line(&format!("{name} = {call}")));
            g.show(&name);
            g.show(&format!("str({name})"));
            for _ in 0..3 {
                {
                    let text = format!("{name}.{}", g.random.pick(ATTRIBUTES));
                    g.show(&text);
                }
            }
        }
        _ => {
            let name = g.fresh("fail");
            g.block(&format!("def {name}():"), |g| {
                g.line("total = 0");
                try_statement(g, super::statements::inside);
                g.line("return total");
            });
            g.block("try:", |g| g.line(&format!("print({name}())")));
            g.block("except BaseException as error:", |g| {
                g.line("print(type(error).__name__, ascii(str(error)))");
                g.line("print(type(error.__cause__).__name__, type(error.__context__).__name__, error.__suppress_context__)");
                g.line("print(getattr(error, '__notes__', None))");
            });
        }
    }
}
