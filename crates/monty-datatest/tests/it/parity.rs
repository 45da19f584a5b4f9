//! The typeshed has what the interpreter has, and the comparison that says so can fail.

use monty_datatest::parity::{Class, Member, Signature, check_parity, compare_class};

#[test]
fn typeshed_equals_the_interpreter() {
    let mismatches = check_parity().unwrap();
    let shown: Vec<String> = mismatches.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{} differences:\n{}", shown.len(), shown.join("\n"));
}

/// Asserts whether methods with these parameters agree; several overloads are separated by `|`.
fn check(stub: &str, runtime: &str, agrees: bool) {
    let class = |text: &str| {
        let signatures = text.split('|').map(|part| Signature::parse(part).unwrap()).collect();
        Class { members: [("method".to_owned(), Member::Function(signatures))].into(), ..Class::default() }
    };
    let mismatches = compare_class("m.C", &class(stub), &class(runtime));
    assert_eq!(mismatches.is_empty(), agrees, "{stub} against {runtime}: {mismatches:?}");
}

#[test]
fn one_signature_must_be_the_same() {
    check("self, x, /", "self, x, /", true);
    check("self, x", "self, x, /", false);
    check("self, x, /", "self, y, /", false);
    check("self, x=1", "self, x=2", false);
    check("self, x='a'", "self, x=\"a\"", true);
    check("self, x=...", "self, x=2", true);
    check("self, x", "self, x=2", false);
    check("self, *, x", "self, x", false);
    check("self, *args", "self", false);
    check("self", "self, **kwargs", false);
}

#[test]
fn overloads_must_fit_and_cover() {
    check("self | self, x", "self, x=1", true);
    check("self | self, y", "self, x=1", false);
    check("self | self, y, /", "self, x=1", true);
    check("self | self, /", "self, x=1", false);
    check("self, x | self", "self, x", false);
    check("self, *, key=None | self, *, key", "self, *, key=None", true);
    check("self, a, b, / | self, a, b, /, *more", "self, *args", true);
}

#[test]
fn missing_names_are_told() {
    let method = || Member::Function(vec![Signature::parse("self").unwrap()]);
    let with = |name: &str| Class { members: [(name.to_owned(), method())].into(), ..Class::default() };
    let paths: Vec<String> =
        compare_class("m.C", &with("a"), &with("b")).into_iter().map(|mismatch| mismatch.path).collect();
    assert_eq!(paths, ["m.C.a", "m.C.b"]);
    assert!(compare_class("m.C", &with("_private"), &Class::default()).is_empty());
}
