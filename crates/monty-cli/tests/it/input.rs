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

#[test]
fn the_end_of_the_standard_input_is_an_exception() {
    let output = Folder::with(&[]).monty(&["run", "-c", "input()"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).ends_with("EOFError: EOF when reading a line\n"), "{}", errors(&output));
}
