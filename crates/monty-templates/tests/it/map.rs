//! Every byte of a block is found where the map says, and back.

use monty_templates::extract;
use proptest::{prelude::*, prop_assert, prop_assert_eq, proptest};

/// Asserts that the map is exact in both directions.
fn check(text: &str) -> Result<(), TestCaseError> {
    for block in extract(text).blocks {
        let mut last = 0;
        for (offset, byte) in block.text.bytes().enumerate() {
            let place = block.map.to_template(offset);
            prop_assert_eq!(text.as_bytes()[place], byte);
            prop_assert_eq!(block.map.to_block(place), Some(offset));
            prop_assert_eq!(block.map.end_to_template(offset + 1), place + 1);
            prop_assert!(place >= last);
            last = place;
        }
        let end = block.map.to_template(block.text.len());
        prop_assert!(end <= text.len());
        prop_assert_eq!(block.map.to_template(usize::MAX / 2), end);
        let covered: usize = block.map.segments().iter().map(|segment| segment.length).sum();
        prop_assert_eq!(covered, block.text.len());
    }
    Ok(())
}

#[test]
fn quotes_and_lists() -> Result<(), TestCaseError> {
    check("> - ```python\n>   é = 1\n>\n>   b\n>   ```\ntext\n```py\nc\n```")?;
    check("```python\n```\n")
}

#[test]
fn what_is_around_a_block_is_not_in_it() {
    let text = "> ```python\n> ab\n> cd\n> ```\n";
    let extraction = extract(text);
    let map = &extraction.blocks[0].map;
    assert_eq!(map.to_block(0), None);
    assert_eq!(map.to_block(text.find("ab").unwrap()), Some(0));
    assert_eq!(map.to_block(text.find("> cd").unwrap()), None);
    assert_eq!(map.to_template(3), text.find("cd").unwrap());
    assert_eq!(map.end_to_template(3), text.find("> cd").unwrap());
    assert_eq!(map.to_block(text.len()), None);
}

proptest! {
    #[test]
    fn any_text(lines in prop::collection::vec("[>\\- \t]{0,3}(```|~~~|````)?(python|py)?[a-zé>\r ]{0,3}", 0..12)) {
        check(&lines.join("\n"))?;
    }
}
