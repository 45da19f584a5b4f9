//! What the first characters of a match must be: guards for choices, and the plan of a search.

use memchr::memmem::Finder;

use super::{
    ast::{Anchor, CharTest, Greed, Node, NodeKind, UNBOUNDED},
    charset::{CharSet, SetTable},
    program::StartPlan,
};

/// Levels of nesting to look into: keeps the work linear in the pattern's size.
const DEPTH: usize = 6;

/// What the first character must pass; `None` if `node` may take nothing or nobody knows.
pub(super) fn first_test(node: &Node, sets: &mut SetTable) -> Option<CharTest> {
    if let Some(test) = leading_test(node) {
        return Some(test);
    }
    let mut first = CharSet::default();
    let consumes = collect(node, sets, &mut first, DEPTH)?;
    if !consumes {
        return None;
    }
    Some(sets.simplest(first))
}

/// The test of the one character that `node` must begin with, if it is written as one test.
fn leading_test(node: &Node) -> Option<CharTest> {
    match &node.kind {
        NodeKind::Char(test) => Some(*test),
        NodeKind::Concat(nodes) => nodes.iter().find(|node| node.width.max > 0).and_then(leading_test),
        NodeKind::Group { body, .. } | NodeKind::Atomic(body) => leading_test(body),
        NodeKind::Repeat { min, body, .. } if *min > 0 => leading_test(body),
        _ => None,
    }
}

/// Adds to `first` what `node` can begin with; tells whether it always takes a character.
fn collect(node: &Node, sets: &SetTable, first: &mut CharSet, depth: usize) -> Option<bool> {
    let depth = depth.checked_sub(1)?;
    match &node.kind {
        NodeKind::Char(test) => {
            first.absorb(&sets.expand(*test));
            Some(true)
        }
        NodeKind::Concat(nodes) => {
            for node in nodes {
                if collect(node, sets, first, depth)? {
                    return Some(true);
                }
            }
            Some(false)
        }
        NodeKind::Branch(branches) => {
            let mut consumes = true;
            for branch in branches {
                consumes &= collect(branch, sets, first, depth)?;
            }
            Some(consumes)
        }
        NodeKind::Repeat { max: 0, .. } | NodeKind::Look(..) | NodeKind::Anchor(..) => Some(false),
        NodeKind::Repeat { min, body, .. } => Some(collect(body, sets, first, depth)? && *min > 0),
        NodeKind::Group { body, .. } | NodeKind::Atomic(body) => collect(body, sets, first, depth),
        NodeKind::Fail => Some(true),
        NodeKind::BackReference { .. } | NodeKind::Conditional { .. } => None,
    }
}

/// Characters to look at before a place is tried.
const MOST_LEAD: usize = 4;

/// Plans a search for `root`.
pub(super) fn start_plan(root: &Node, sets: &mut SetTable) -> StartPlan {
    let mut prefix = Vec::new();
    let is_literal = push_prefix(root, &mut prefix) && !prefix.is_empty() && !has_group(root);
    let first = first_test(root, sets);
    let first_bytes = match first {
        Some(CharTest::Any | CharTest::Not(_)) | None => Vec::new(),
        Some(test) => {
            let set = sets.expand(test);
            let bytes = (0..=255_u8).filter(|byte| set.has_narrow(*byte)).take(4).collect::<Vec<_>>();
            if bytes.len() > 3 { Vec::new() } else { bytes }
        }
    };
    let narrow: Option<Vec<u8>> = prefix.iter().map(|point| u8::try_from(*point).ok()).collect();
    StartPlan {
        anchored: begins_with(root, &|anchor, multiline| {
            anchor == Anchor::Start || anchor == Anchor::Caret && !multiline
        }),
        line_start: begins_with(root, &|anchor, multiline| anchor == Anchor::Caret && multiline),
        narrow_prefix: narrow.map(|bytes| Finder::new(&bytes).into_owned()),
        whole_run: whole_run(root),
        lead: lead(root, sets),
        prefix,
        is_literal,
        first,
        first_bytes,
        leading_run: if has_memory(root) { None } else { leading_run(root) },
    }
}

/// Whether the first thing to match is an anchor that `is_wanted`, given the anchor and whether lines count.
fn begins_with(node: &Node, is_wanted: &dyn Fn(Anchor, bool) -> bool) -> bool {
    match &node.kind {
        NodeKind::Anchor(anchor, flags) => is_wanted(*anchor, flags.multiline),
        NodeKind::Concat(nodes) => nodes.first().is_some_and(|node| begins_with(node, is_wanted)),
        NodeKind::Group { body, .. } | NodeKind::Atomic(body) => begins_with(body, is_wanted),
        _ => false,
    }
}

/// Adds the literal characters that `node` begins with; tells whether they are all of it.
fn push_prefix(node: &Node, prefix: &mut Vec<u32>) -> bool {
    match &node.kind {
        NodeKind::Char(CharTest::Literal(point)) => {
            prefix.push(*point);
            true
        }
        NodeKind::Concat(nodes) => nodes.iter().all(|node| push_prefix(node, prefix)),
        NodeKind::Group { body, .. } | NodeKind::Atomic(body) => push_prefix(body, prefix),
        NodeKind::Repeat { min, body, .. } if *min > 0 => {
            push_prefix(body, prefix);
            false
        }
        NodeKind::Anchor(..) | NodeKind::Look(..) => true,
        _ => false,
    }
}

/// What the characters after the first must pass, as far as each is one test.
fn lead(root: &Node, sets: &mut SetTable) -> Vec<CharTest> {
    let mut tests = Vec::new();
    push_lead(root, sets, &mut tests);
    tests.truncate(MOST_LEAD);
    if tests.is_empty() { tests } else { tests.split_off(1) }
}

/// Adds the tests that the characters from here on must pass; tells whether what follows `node` comes right behind them.
fn push_lead(node: &Node, sets: &mut SetTable, tests: &mut Vec<CharTest>) -> bool {
    if tests.len() >= MOST_LEAD {
        return false;
    }
    match &node.kind {
        NodeKind::Char(test) => {
            tests.push(*test);
            true
        }
        NodeKind::Concat(nodes) => nodes.iter().all(|node| push_lead(node, sets, tests)),
        NodeKind::Group { body, .. } => push_lead(body, sets, tests),
        NodeKind::Repeat { body, .. } if body.width.max == 0 => true,
        NodeKind::Repeat { min, max, body, .. } if *min > 0 => {
            for _ in 0..*min {
                if !push_lead(body, sets, tests) {
                    return false;
                }
            }
            min == max
        }
        NodeKind::Anchor(..) => true,
        NodeKind::Branch(_) => {
            tests.extend(first_test(node, sets));
            false
        }
        _ => false,
    }
}

fn has_group(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Concat(nodes) => nodes.iter().any(has_group),
        NodeKind::Char(_) => false,
        _ => true,
    }
}

/// Whether what follows may depend on where the match began.
fn has_memory(node: &Node) -> bool {
    match &node.kind {
        NodeKind::BackReference { .. } | NodeKind::Conditional { .. } => true,
        NodeKind::Concat(nodes) | NodeKind::Branch(nodes) => nodes.iter().any(has_memory),
        NodeKind::Repeat { body, .. }
        | NodeKind::Group { body, .. }
        | NodeKind::Atomic(body)
        | NodeKind::Look(_, body) => has_memory(body),
        NodeKind::Char(_) | NodeKind::Anchor(..) | NodeKind::Fail => false,
    }
}

fn leading_run(node: &Node) -> Option<CharTest> {
    match &node.kind {
        NodeKind::Repeat { greed, min: 0 | 1, max: UNBOUNDED, body } => match body.kind {
            NodeKind::Char(test) if *greed != Greed::Lazy => Some(test),
            _ => None,
        },
        NodeKind::Concat(nodes) => nodes.first().and_then(leading_run),
        NodeKind::Group { body, .. } => leading_run(body),
        _ => None,
    }
}

fn whole_run(node: &Node) -> Option<CharTest> {
    match &node.kind {
        NodeKind::Repeat { greed: Greed::Greedy | Greed::Possessive, min: 1, max: UNBOUNDED, body } => {
            match body.kind {
                NodeKind::Char(test) => Some(test),
                _ => None,
            }
        }
        _ => None,
    }
}
