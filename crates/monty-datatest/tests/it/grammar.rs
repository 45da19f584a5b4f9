//! The whole grammar is exercised: every construct that the parser knows is used by a case.

use std::collections::BTreeSet;

use monty_datatest::{
    find_cases,
    grammar::{all_constructs, constructs_of},
    test_cases_folder,
};

#[test]
fn every_construct_is_used_by_a_case() {
    let cases = find_cases(&test_cases_folder(), "").unwrap();
    let used: BTreeSet<&str> = cases.iter().flat_map(|case| constructs_of(&case.source)).collect();
    let missing: Vec<&str> = all_constructs().difference(&used).copied().collect();
    assert!(missing.is_empty(), "no case of test_cases/ uses: {}", missing.join(", "));
}

#[test]
fn constructs_are_told_apart() {
    let found = constructs_of("async def f(a, /, *b, c=1):\n    async for x in a: x += 1\n    else: return not x\n");
    for name in ["async def", "async for", "positional-only parameter", "*args", "Operator::Add", "UnaryOp::Not"] {
        assert!(found.contains(name), "{name} is not among {found:?}");
    }
    for name in ["**kwargs", "UnaryOp::USub", "NodeKind::StmtWhile", "return without a value"] {
        assert!(!found.contains(name), "{name} is among {found:?}");
    }
    assert!(constructs_of("def :").is_empty());
}
