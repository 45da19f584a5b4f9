//! `input()` reads the standard input.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use crate::{Folder, errors};

#[test]
fn lines_come_from_the_standard_input() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_monty"));
    let code = "print([input('first? '), input()])";
    command.args(["run", "-c", code]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"one\ntwo").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "first? ['one', 'two']\n");
}

/// What a program prints that reads the text.
fn output_for(code: &str, input: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_monty"));
    command.args(["run", "-c", code]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn sys_stdin_goes_on_where_input_was() {
    let code = "import sys\nprint([input(), sys.stdin.readline(), sys.stdin.readline(2), sys.stdin.read(3)])\n\
                for line in sys.stdin:\n    print(repr(line))\nprint([sys.stdin.read(), sys.stdin.readlines()])";
    let expected = "['3', '1 2\\n', 'fo', 'o\\né']\n'ü\\n'\n'end'\n['', []]\n";
    assert_eq!(output_for(code, "3\n1 2\r\nfoo\néü\nend"), expected);
    let code = "import sys\nprint(sys.stdin.readlines(3), [*map(int, sys.stdin.read().split())])";
    assert_eq!(output_for(code, "ab\ncd\n1 2\n3\n"), "['ab\\n', 'cd\\n'] [1, 2, 3]\n");
}

#[test]
fn the_bytes_of_the_standard_input() {
    let code = "import sys\nbuffer = sys.stdin.buffer\nprint(buffer.readline(), buffer.read(2), buffer.readline(1))\n\
                print(input(), buffer.readlines(), buffer.read())";
    assert_eq!(output_for(code, "é\nab\ncd\nx\ny"), "b'\\xc3\\xa9\\n' b'ab' b'\\n'\ncd [b'x\\n', b'y'] b''\n");
}

#[test]
fn exit_ends_a_program() {
    let output = Folder::with(&[]).monty(&["run", "-c", "try:\n    exit(4)\nfinally:\n    print('end')"]);
    assert_eq!((output.status.code(), &*output.stdout), (Some(4), &b"end\n"[..]));
    let output = Folder::with(&[]).monty(&["run", "-c", "quit()\nprint(1)"]);
    assert_eq!((output.status.code(), &*output.stdout), (Some(0), &b""[..]));
}

#[test]
fn the_end_of_the_standard_input_is_an_exception() {
    let output = Folder::with(&[]).monty(&["run", "-c", "input()"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).ends_with("EOFError: EOF when reading a line\n"), "{}", errors(&output));
}
