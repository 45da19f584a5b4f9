//! `monty check` and `monty run --check` as a shell sees them.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn monty(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_monty")).args(arguments).current_dir(folder).output().unwrap()
}

/// Asserts the exit code and the standard output.
#[track_caller]
fn check(files: &[(&str, &str)], arguments: &[&str], code: i32, stdout: &str) {
    let output = monty(folder(files).path(), arguments);
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(String::from_utf8_lossy(&output.stdout), stdout, "{error}");
    assert_eq!(output.status.code(), Some(code), "{error}");
}

const TOOLS: &str = "def find(name: str) -> list[int]: ...\n";

#[test]
fn exit_codes() {
    let concise = ["check", "--format", "concise", "a.py"];
    check(&[("a.py", "x = 1\n")], &concise, 0, "");
    check(
        &[("a.py", "x = y\n")],
        &concise,
        1,
        "a.py:1:5: error[unresolved-reference] Name `y` used when not defined\n",
    );
    check(&[], &concise, 2, "");
    check(&[("a.txt", "")], &["check", "a.txt"], 2, "");
    check(&[("a.py", "")], &["check", "a.py", "--stubs", "nosuch.pyi"], 2, "");
    check(&[], &["check"], 2, "");
}

#[test]
fn stubs_are_found() {
    let finding = "a.py:1:6: error[invalid-argument-type] Argument to function `find` is incorrect: Expected `str`, found `Literal[1]`\n";
    let script = ("a.py", "find(1)\n");
    let concise = ["check", "--format", "concise", "a.py"];
    check(&[script, ("tools.pyi", TOOLS)], &concise, 1, finding);
    check(&[script, ("a.stubs.pyi", TOOLS), ("tools.pyi", "def find(x: int): ...\n")], &concise, 1, finding);
    let named = ["check", "--format", "concise", "a.py", "--stubs", "other.pyi"];
    check(&[script, ("other.pyi", TOOLS), ("tools.pyi", "def find(x: int): ...\n")], &named, 1, finding);
}

#[test]
fn faults_of_stubs_are_told_once() {
    let stubs = ("tools.pyi", "def find(x: nosuch): ...\n");
    let finding = "tools.pyi:1:13: error[unresolved-reference] Name `nosuch` used when not defined\n";
    let files = [stubs, ("a.py", "find(1)\n"), ("b.py", "find(1)\n")];
    check(&files, &["check", "--format", "concise", "a.py", "b.py", "tools.pyi"], 1, finding);
}

#[test]
fn markdown() {
    let prompt = "Text\n\n- ```python\n  find('a')\n  find(1)\n  ```\n\n```sh\nls\n```\n";
    let output = monty(folder(&[("p.md", prompt), ("tools.pyi", TOOLS)]).path(), &["check", "p.md"]);
    let (shown, summary) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(shown.contains("p.md:5:8"), "{shown}");
    assert!(summary.contains("1 file, 1 Python block: 1 error, 0 warnings"), "{summary}");
    assert!(summary.contains("skipped p.md:8: the block is sh"), "{summary}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn formats_for_programs() {
    let files = folder(&[("a.py", "x = y\n")]);
    let json = monty(files.path(), &["check", "--format", "json", "a.py"]);
    let parsed: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(parsed[0]["location"]["row"], 1);
    assert_eq!(parsed[0]["location"]["column"], 5);
    let github = monty(files.path(), &["check", "--format", "github", "a.py"]);
    assert!(github.stdout.starts_with(b"::error "), "{}", String::from_utf8_lossy(&github.stdout));
}

#[test]
fn run_with_check() {
    let run = |text: &str, mocks: &str| {
        let files = folder(&[("a.py", text), ("a.mocks.py", mocks)]);
        monty(files.path(), &["run", "--check", "a.py", "--mocks", "a.mocks.py"])
    };
    let clean = run("print(find('x') + limit)\n", "limit = 1\ndef find(x): return 2\n");
    assert_eq!((clean.status.code(), &*clean.stdout), (Some(0), &b"3\n"[..]));
    let wrong = run("print('never')\nx: int = 'a'\n", "");
    assert_eq!((wrong.status.code(), &*wrong.stdout), (Some(1), &b""[..]));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("invalid-assignment"));
}

#[test]
fn the_example_is_clean() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/research_agent");
    let files = ["check", "agent.py", "prompt.md", "tools.pyi"];
    let output = monty(&example, &files);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn stubs_that_a_configuration_names() {
    let finding = "a.py:1:6: error[invalid-argument-type] Argument to function `find` is incorrect: Expected `str`, found `Literal[1]`\n";
    let script = ("a.py", "find(1)\n");
    let concise = ["check", "--format", "concise", "a.py"];
    check(&[script, ("host.pyi", TOOLS), ("monty.toml", "stubs = 'host.pyi'\n")], &concise, 1, finding);
    check(
        &[script, ("host.pyi", TOOLS), ("pyproject.toml", "[tool.monty]\nstubs = 'host.pyi'\n")],
        &concise,
        1,
        finding,
    );
    check(&[script, ("monty.toml", "stubs = 'gone.pyi'\n")], &concise, 2, "");
    check(&[script, ("monty.toml", "nonsense = 1\n")], &concise, 2, "");
}
