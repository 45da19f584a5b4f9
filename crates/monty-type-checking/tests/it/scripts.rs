//! Programs: what is found in them, where, and how it is shown.

use monty_type_checking::{Checker, Finding, Format, Script};

/// Asserts the findings of a program, each as `line:column rule`.
#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = findings(text).iter().map(short).collect();
    assert_eq!(found, expected, "in {text}");
}

/// The findings of a program without stubs.
pub(super) fn findings(text: &str) -> Vec<Finding> {
    let mut checker = Checker::new().unwrap();
    checker.check_script(Script { name: "agent.py", text }, None).unwrap().findings().collect()
}

pub(super) fn short(finding: &Finding) -> String {
    format!("{}:{} {}", finding.line, finding.column, finding.rule)
}

#[test]
fn types_are_checked() {
    check("x: int = 'a'\n", &["1:10 invalid-assignment"]);
    check("nosuch\n", &["1:1 unresolved-reference"]);
    check("'a'.nosuch()\n", &["1:1 unresolved-attribute"]);
    check("len(3)\n", &["1:5 invalid-argument-type"]);
    check("import math\nmath.nosuch\n", &["2:1 unresolved-attribute"]);
    check("from math import nosuch\n", &["1:18 unresolved-import"]);
    check("1 / 0\n", &["1:1 division-by-zero"]);
}

#[test]
fn what_runs_is_clean() {
    check(include_str!("everything.py"), &[]);
}

#[test]
fn await_outside_functions_is_allowed() {
    check("import asyncio\nx: int = await asyncio.sleep(0, 1)\nawait asyncio.sleep(0)\n", &[]);
    check("async def f() -> int: return 1\nprint([await f() for _ in range(3)])\n", &[]);
    check("async def f() -> int: return 1\ndef g():\n    return await f()\n", &["3:12 invalid-syntax"]);
}

#[test]
fn syntax_errors_leave_the_rest_checked() {
    check("x: int = 'a'\ny = (\n", &["1:10 invalid-assignment", "3:1 invalid-syntax"]);
    check("return 1\n", &["1:1 invalid-syntax"]);
}

#[test]
fn private_names_of_the_stubs_are_not_builtins() {
    check("_T\n", &["1:1 unresolved-reference"]);
    check("Sequence\n", &["1:1 unresolved-reference"]);
}

#[test]
fn all_formats() {
    let mut checker = Checker::new().unwrap();
    let script = Script { name: "src/agent.py", text: "def f(x: int): ...\n\n\nf('é')  # wrong\n" };
    let report = checker.check_script(script, None).unwrap();
    for (name, format) in
        [("full", Format::Full), ("concise", Format::Concise), ("json", Format::Json), ("github", Format::Github)]
    {
        insta::assert_snapshot!(name, checker.render(&report, format, false));
    }
}

#[test]
fn deep_code_is_refused_before_it_is_parsed() {
    for text in [
        format!("{}1{}", "(".repeat(100_000), ")".repeat(100_000)),
        format!(") {}", "(".repeat(100_000)),
        format!("$ $ $ $ $ $ {}", "(".repeat(100_000)),
        "not ".repeat(100_000),
        format!("x{}", ".a".repeat(100_000)),
        format!("x = {}1", "-".repeat(100_000)),
        (0..2_000).map(|depth| format!("{}if x:\n", " ".repeat(depth))).collect(),
    ] {
        let found = findings(&text);
        assert!(found.iter().any(|finding| finding.rule == "sandbox-too-deep"), "{found:?}");
    }
}

#[test]
fn code_at_the_limits_is_checked() {
    for text in [
        format!("x = {}1{}\n", "(".repeat(150), ")".repeat(150)),
        format!("x = 1{}\n", " + 1".repeat(100)),
        format!("x = {}1\n", "-".repeat(100)),
        format!("x = [{}]\n", "1, ".repeat(50_000)),
    ] {
        check(&text, &[]);
    }
}
