//! Findings in Markdown stand where the code stands.

use monty_type_checking::{Checker, Format, Script};

use super::scripts::short;

#[test]
fn places_are_those_of_the_template() {
    let mut checker = Checker::new().unwrap();
    let text = "# Title\n\n- item\n\n  ```python\n  x: int = 'é'\n  ```\n\n> ```py\n> import os\n> nosuch\n> ```\n\n```js\nlet x\n```\n";
    let (checked, skipped) = checker.check_template(Script { name: "prompt.md", text }, None).unwrap();
    let found: Vec<String> = checked.report.findings().map(|finding| short(&finding)).collect();
    assert_eq!(found, ["6:12 invalid-assignment", "10:10 sandbox-unsupported-module", "11:3 unresolved-reference"]);
    assert_eq!((checked.blocks, skipped.len()), (2, 1));
    insta::assert_snapshot!(checker.render(&checked.report, Format::Full, false));
}

#[test]
fn a_finding_over_several_lines_ends_where_the_code_ends() {
    let mut checker = Checker::new().unwrap();
    let text = "> ```python\n> x = (1 +\n>     'a')\n> ```\n";
    let (checked, _) = checker.check_template(Script { name: "prompt.md", text }, None).unwrap();
    insta::assert_snapshot!(checker.render(&checked.report, Format::Full, false));
}
