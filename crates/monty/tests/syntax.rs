//! Syntax: no text aborts the process, and errors are CPython's.

use std::thread;

use monty::{
    source::Source,
    syntax::{CheckOptions, check, parse},
};
use serde_json::{Value, json};

const LONG: usize = 100_000;

#[test]
fn long_chains_never_abort() {
    let chains = [
        ("", "not ", "x"),
        ("", "-", "x"),
        ("", "~", "x"),
        ("", "x**", "x"),
        ("", "lambda: ", "x"),
        ("", "lambda ", "x"),
        ("", "lambda x=", "x"),
        ("", "await ", "x"),
        ("if a: pass\n", "elif b: pass\n", ""),
        ("a", ".b", ""),
        ("a", "()", ""),
        ("a", "[0]", ""),
        ("", "a if b else ", "c"),
        ("", "1+", "1"),
        ("", "x and ", "x"),
        ("", "x and y or ", "x"),
        ("", "x < ", "x"),
        ("", "(", ""),
        ("", "[", ""),
        ("", "{", ""),
        ("", "f(", ""),
        ("", "-(", ""),
        ("", "x = ", "1"),
        ("", "x: ", "1"),
        ("", "if x: ", "1"),
        ("", "async ", "x"),
        ("", "yield ", "x"),
        ("", "f'{", ""),
        ("f'", "{x:", ""),
        ("", "'a' ", "'b'"),
        ("", "x, ", "x"),
        ("", "x; ", "x"),
        ("", "*", "x"),
        ("", "@", "x"),
        ("", "@x\n", "class A: pass"),
        ("", ":", ""),
        ("", "x := ", "1"),
        ("", "case ", "1"),
        ("match x:\n case ", "1 | ", "1: pass"),
        ("match x:\n case ", "a.", "b: pass"),
        ("match x:\n case ", "-", "1: pass"),
        ("match x:\n case ", "x as ", "1: pass"),
        ("", "return ", "1"),
        ("", "else ", "1"),
        ("", "else: ", "1"),
        ("", "try: ", "1"),
        ("", "in ", "1"),
        ("", "x in ", "1"),
        ("", "not x in ", "1"),
        ("", "is not ", "1"),
        ("", "for x in ", "1"),
        ("", "[x for x in ", "1"),
        ("from ", ".", "x import y"),
        ("import ", "x.", "y"),
        ("", "\\\n", "1"),
        ("", "if x:\n", "1"),
        ("", "def f(): ", "1"),
        ("", "class A: ", "1"),
        ("", "x[", ""),
        ("", "x[a:", ""),
        ("", "{a: ", ""),
        ("", "{**", ""),
        ("", "f(**", ""),
        ("", "print ", ""),
        ("", "del ", "x"),
        ("", "with x: ", "1"),
        ("", "type x = ", "1"),
        ("", "x -> ", "1"),
        ("", "x ? ", "1"),
        ("", "!", "1"),
        ("", "x %", "1"),
        ("", "1 if ", "1"),
        ("", "if ", "1"),
        ("", "raise ", "1"),
        ("", "x += ", "1"),
        ("", "assert ", "1"),
        ("", "x = yield ", "1"),
    ];
    thread::Builder::new()
        .stack_size(2 << 20)
        .spawn(move || {
            for (start, middle, end) in chains {
                for length in [150, 198, 900, 3000, LONG] {
                    let source = Source::new("chain.py", format!("{start}{}{end}", middle.repeat(length)));
                    drop(parse(&source).map(|parsed| check(&source, parsed.syntax(), CheckOptions::default())));
                }
            }
            for close in [")", "]", "}", "))", ")+1", "]]", "'}", "].a"] {
                let open = match close.as_bytes()[0] {
                    b')' => "(",
                    b']' => "[",
                    b'}' => "{",
                    _ => "f'{",
                };
                for length in [50, 199, 200, LONG] {
                    let source = Source::new("nest.py", format!("{}1{}", open.repeat(length), close.repeat(length)));
                    drop(parse(&source).map(|parsed| check(&source, parsed.syntax(), CheckOptions::default())));
                }
            }
            let steps: String = (0..200).map(|depth| format!("{}if x:\n", " ".repeat(depth))).collect();
            drop(parse(&Source::new("steps.py", steps)));
        })
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn errors_equal_cpython() {
    compare(include_str!("syntax/errors.json"));
}

#[test]
fn checks_equal_cpython() {
    compare(include_str!("syntax/checks.json"));
}

/// Each case is `[source, class, message, line, column, end line, end column]`, or `[source, null]` if CPython compiles it.
fn compare(cases: &str) {
    let cases: Value = serde_json::from_str(cases).unwrap();
    let mut failures = String::new();
    for case in cases.as_array().unwrap() {
        let source = Source::new("f", case[0].as_str().unwrap());
        let result = parse(&source).and_then(|parsed| check(&source, parsed.syntax(), CheckOptions::default()));
        let actual = match result {
            Ok(()) => json!([case[0], null]),
            Err(failure) => {
                let place = failure.place.unwrap_or_default();
                let class = failure.kind.class_name();
                json!([case[0], class, failure.message, place.line, place.column, place.end_line, place.end_column])
            }
        };
        if actual != *case {
            failures.push_str(&format!("expected {case}\n  actual {actual}\n"));
        }
    }
    assert!(failures.is_empty(), "{failures}");
}
