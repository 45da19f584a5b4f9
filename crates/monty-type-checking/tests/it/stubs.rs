//! Stubs of a host: their names are globals, and they are checked themselves.

use monty_type_checking::{Checker, Script, Stubs};

use super::scripts::short;

const TOOLS: &str = "from typing import TypedDict\n\nclass Item(TypedDict):\n    id: int\n\nlimit: int\n\n\
                     def find(name: str, *, most: int = 3) -> list[Item]: ...\nasync def fetch(id: int) -> str: ...\n";

/// Asserts the findings of a program with stubs.
#[track_caller]
fn check(stubs: &str, text: &str, expected: &[&str]) {
    let mut checker = Checker::new().unwrap();
    let stubs = Stubs { name: "tools.pyi", text: stubs, also: &[] };
    let report = checker.check_script(Script { name: "agent.py", text }, Some(stubs)).unwrap();
    let found: Vec<String> = report.findings().map(|finding| short(&finding)).collect();
    assert_eq!(found, expected, "in {text}");
}

#[test]
fn names_are_globals() {
    check(TOOLS, "for item in find('x', most=limit):\n    print(item['id'] + 1, await fetch(item['id']))\n", &[]);
    check(TOOLS, "find(1)\n", &["1:6 invalid-argument-type"]);
    check(TOOLS, "find('x')[0]['nosuch']\n", &["1:14 invalid-key"]);
    check(TOOLS, "fetch(1).upper()\n", &["1:1 unresolved-attribute"]);
    check(TOOLS, "find('x', least=1)\n", &["1:11 unknown-argument"]);
    check(TOOLS, "nosuch\n", &["1:1 unresolved-reference"]);
}

#[test]
fn they_are_not_a_module() {
    check(TOOLS, "import tools\n", &["1:8 sandbox-unsupported-module"]);
}

#[test]
fn they_are_checked_themselves() {
    let mut checker = Checker::new().unwrap();
    for (text, expected) in [
        (TOOLS, &[][..]),
        ("def f(x: nosuch): ...\n", &["1:10 unresolved-reference"]),
        ("def f(:\n", &["1:7 invalid-syntax", "2:1 invalid-syntax"]),
    ] {
        let report = checker.check_stubs(Stubs { name: "tools.pyi", text, also: &[] }).unwrap();
        let found: Vec<String> = report.findings().map(|finding| short(&finding)).collect();
        assert_eq!(found, expected, "in {text}");
        assert!(report.findings().all(|finding| finding.file == "tools.pyi"));
    }
}

#[test]
fn one_checker_keeps_stubs_apart() {
    let mut checker = Checker::new().unwrap();
    let script = Script { name: "agent.py", text: "value.upper()\n" };
    for (text, count) in [("value: str\n", 0), ("value: int\n", 1), ("value: str\n", 0), ("", 1)] {
        let stubs = Stubs { name: "tools.pyi", text, also: &[] };
        let report = checker.check_script(script, Some(stubs)).unwrap();
        assert_eq!(report.findings().count(), count, "with {text:?}");
    }
}

#[test]
fn names_given_in_another_way_are_there_too() {
    let mut checker = Checker::new().unwrap();
    let also = ["extra".to_owned(), "limit".to_owned()];
    let stubs = Stubs { name: "tools.pyi", text: "limit: int\n", also: &also };
    let script = Script { name: "agent.py", text: "extra.anything(limit.nosuch)\n" };
    let report = checker.check_script(script, Some(stubs)).unwrap();
    let found: Vec<String> = report.findings().map(|finding| short(&finding)).collect();
    assert_eq!(found, ["1:16 unresolved-attribute"]);
}
