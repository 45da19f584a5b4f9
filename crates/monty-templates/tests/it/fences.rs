//! Which blocks are found, what they hold, and what is skipped.

use monty_templates::{SkipReason, extract};

/// Asserts the text of each Python block.
fn check(text: &str, blocks: &[&str]) {
    let found: Vec<String> = extract(text).blocks.into_iter().map(|block| block.text).collect();
    assert_eq!(found, blocks, "in {text:?}");
}

/// Asserts why blocks are skipped.
fn check_skips(text: &str, reasons: &[SkipReason]) {
    let extraction = extract(text);
    let found: Vec<SkipReason> = extraction.skipped.into_iter().map(|skip| skip.reason).collect();
    assert_eq!(found, reasons, "in {text:?}");
    assert!(extraction.blocks.is_empty(), "blocks in {text:?}");
}

#[test]
fn fences_of_both_kinds() {
    check("```python\na = 1\n```\ntext\n~~~py\nb = 2\n~~~\n", &["a = 1\n", "b = 2\n"]);
    check("``` python\na\n```\n", &["a\n"]);
    check("```Python3 title=\"x\"\na\n```\n", &["a\n"]);
    check("```{python}\na\n```\n", &["a\n"]);
    check("``` {.python .numbered}\na\n```\n", &["a\n"]);
    check("```python\r\na\r\n```\r\n", &["a\r\n"]);
}

#[test]
fn where_blocks_end() {
    check("```python\nnever closed\n", &["never closed\n"]);
    check("```python\nno newline", &["no newline"]);
    check("````python\ns = '''\n```\n'''\n````\n", &["s = '''\n```\n'''\n"]);
    check("```python\n~~~\n```\n", &["~~~\n"]);
    check("```python\na\n`````\nb\n", &["a\n"]);
    check("```python\n```\n", &[""]);
    check("```python\nx = 1 ```\n```\n", &["x = 1 ```\n"]);
}

#[test]
fn inside_lists_and_quotes() {
    check("- item\n\n  ```python\n  if a:\n      b\n  ```\n", &["if a:\n    b\n"]);
    check("1. ```python\n   a\n   ```\n", &["a\n"]);
    check("> ```python\n> a\n>\n> b\n> ```\n", &["a\n\nb\n"]);
    check("> ```python\n> a\nafter\n", &["a\n"]);
    check("> - ```python\n>   a\n>   ```\n", &["a\n"]);
    check("        ```python\n        a\n        ```\n", &["a\n"]);
    check("  ```python\na\n```\n", &["a\n"]);
}

#[test]
fn what_is_no_fence() {
    check("``python\na\n``\n", &[]);
    check("```python inline``` code\n", &[]);
    check("text ```python\n", &[]);
}

#[test]
fn skips_are_told() {
    check_skips("```\nplain\n```\n", &[SkipReason::NoLanguage]);
    check_skips(
        "```js\nlet a\n```\n~~~{.text}\n~~~\n",
        &[SkipReason::OtherLanguage("js".to_owned()), SkipReason::OtherLanguage("text".to_owned())],
    );
    check_skips("```py test=\"skip\"\na\n```\n", &[SkipReason::Marked]);
    check_skips("```python\n>>> a\n1\n```\n", &[SkipReason::Session]);
    check_skips("```pycon\n```\n", &[SkipReason::Session]);
}
