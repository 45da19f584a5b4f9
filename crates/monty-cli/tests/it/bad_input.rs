//! Input that is broken or made to do harm: one clear error each, and the exit code that goes with it.

use crate::{Folder, errors};

/// Runs a file; the last line of the errors and the exit code must be these.
fn check(source: &[u8], code: i32, last_line: &str) {
    let folder = Folder::with(&[("main.py", source)]);
    let output = folder.monty(&["run", "main.py"]);
    let errors = errors(&output);
    let last = errors.lines().last().unwrap_or_default();
    assert_eq!((output.status.code(), last), (Some(code), last_line), "{errors}");
}

const TOO_COMPLEX: &str = "MemoryError: Parser stack overflowed - Python source too complex to parse";

#[test]
fn deep_nesting_is_a_syntax_error() {
    let parentheses = "SyntaxError: too many nested parentheses";
    for bracket in ["(", "[", "{", "f(", "[{(", "x[", "lambda: (", "(yield "] {
        check(bracket.repeat(100_000).as_bytes(), 1, parentheses);
    }
    let indented: String = (0..200).map(|depth| format!("{}if x:\n", " ".repeat(depth))).collect();
    check(indented.as_bytes(), 1, "IndentationError: too many levels of indentation");
    for chain in ["-", "not ", "x.", "x + ", "await ", "lambda: ", "x if x else ", "x ** ", "x < ", "*", "x = "] {
        let folder = Folder::with(&[("main.py", format!("{}x\n", chain.repeat(100_000)).as_bytes())]);
        let output = folder.monty(&["run", "main.py"]);
        let errors = errors(&output);
        assert_eq!(output.status.code(), Some(1), "{chain}");
        let last = errors.lines().last().unwrap_or_default();
        let complex = "SyntaxError: expression is too complex";
        let known = [complex, "SyntaxError: invalid syntax", "NameError: name 'x' is not defined", TOO_COMPLEX];
        assert!(known.contains(&last), "{chain}: {last}");
    }
    let else_ifs = format!("if x: pass\n{}", "elif x: pass\n".repeat(50_000));
    check(else_ifs.as_bytes(), 1, "NameError: name 'x' is not defined");
    let formats = format!("x = 1\n{}{}", "f'{x:".repeat(5000), "}'".repeat(5000));
    let folder = Folder::with(&[("main.py", formats.as_bytes())]);
    assert_eq!(folder.monty(&["run", "main.py"]).status.code(), Some(1));
}

#[test]
fn text_that_is_not_utf_8_is_a_syntax_error() {
    let message = "SyntaxError: Non-UTF-8 code starting with '\\xff' on line 1, but no encoding declared; see \
                   https://peps.python.org/pep-0263/ for details";
    check(b"x = '\xff'\n", 1, message);
    check(b"x = 1\0\n", 1, "SyntaxError: source code cannot contain null bytes");
    check("x = 1\u{20ac}\n".as_bytes(), 1, "SyntaxError: invalid character '€' (U+20AC)");
}

#[test]
fn huge_literals_are_read_or_refused() {
    let digits = format!("x = {}\n", "9".repeat(5000));
    let message = "SyntaxError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; \
                   use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer \
                   literals to avoid decimal conversion limits.";
    check(digits.as_bytes(), 1, message);
    let folder = Folder::with(&[
        ("text.py", format!("print(len('{}'))", "ab".repeat(4_000_000)).as_bytes()),
        ("hex.py", format!("print((0x{}).bit_length())", "f".repeat(400_000)).as_bytes()),
        ("float.py", format!("print({}.5e-3 > 1)", "1".repeat(100_000)).as_bytes()),
        ("list.py", format!("print(len([{}]))", "1,".repeat(200_000)).as_bytes()),
    ]);
    for (file, printed) in
        [("text.py", "8000000\n"), ("hex.py", "1600000\n"), ("float.py", "True\n"), ("list.py", "200000\n")]
    {
        let output = folder.monty(&["run", file]);
        assert_eq!(String::from_utf8_lossy(&output.stdout), printed, "{file}: {}", errors(&output));
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn missing_files_are_named() {
    let folder =
        Folder::with(&[("main.py", b"ask(1)\n"), ("mocks.py", b"def ask(x): return x\n"), ("bad.py", b"def :")]);
    let cases: &[(&[&str], &str)] = &[
        (&["run", "none.py"], "cannot read none.py"),
        (&["none.py"], "cannot read none.py"),
        (&["run", "."], "cannot read ."),
        (&["run", "main.py", "--mocks", "none.py"], "cannot read none.py"),
        (&["resume", "none.dump"], "cannot read none.dump"),
        (&["resume", "main.py"], "these bytes are not a stored Monty program"),
        (&["run", "main.py", "--mocks", "mocks.py", "--dump-at-call", "1", "no/where"], "cannot write no/where"),
        (&["run", "main.py", "--mocks", "mocks.py", "--dump-at-call", "0", "a.dump"], "--dump-at-call 0 a.dump"),
        (
            &["run", "main.py", "--mocks", "mocks.py", "--dump-at-call", "7", "a.dump"],
            "the program ended after 1 host calls",
        ),
        (&["run", "main.py", "--input", "x=["], "--input x: `[` is not JSON"),
        (&["run", "main.py", "--max-fuel", "many"], "many"),
        (&["run"], "name a program"),
    ];
    for (arguments, part) in cases {
        let output = folder.monty(arguments);
        let errors = errors(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
        assert!(errors.contains(part), "{arguments:?}: {errors}");
        assert!(errors.contains("error: "), "{arguments:?}: {errors}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn damaged_dumps_are_named() {
    let folder = Folder::with(&[("main.py", b"print(ask(1))\n"), ("mocks.py", b"def ask(x): return x\n")]);
    let store = ["run", "main.py", "--mocks", "mocks.py", "--dump-at-call", "1", "a.dump"];
    assert_eq!(folder.monty(&store).status.code(), Some(0));
    let whole = std::fs::read(folder.path().join("a.dump")).unwrap();
    let resume = |bytes: &[u8]| {
        std::fs::write(folder.path().join("b.dump"), bytes).unwrap();
        let output = folder.monty(&["resume", "b.dump", "--mocks", "mocks.py"]);
        (output.status.code(), errors(&output), String::from_utf8(output.stdout.clone()).unwrap())
    };
    assert_eq!(resume(&whole), (Some(0), String::new(), "1\n".to_owned()));
    let changed = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        bytes
    };
    let mut newer = whole.clone();
    newer[5..7].copy_from_slice(&999_u16.to_le_bytes());
    let cases = [
        (Vec::new(), "not a stored Monty program"),
        (whole[..whole.len() / 2].to_vec(), "the stored program is damaged"),
        (whole[..12].to_vec(), "the stored program is damaged"),
        (changed(whole.len() - 1), "the stored program is damaged"),
        (changed(0), "not a stored Monty program"),
        (newer, "in format 999, which this version does not know yet"),
    ];
    for (bytes, part) in cases {
        let (code, errors, _) = resume(&bytes);
        assert_eq!(code, Some(2), "{errors}");
        assert!(errors.contains(part) && errors.contains("b.dump"), "{part}: {errors}");
    }
}
