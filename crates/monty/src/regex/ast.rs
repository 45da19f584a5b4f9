//! The tree between a pattern's text and its program. It stands apart because parser, width rules and compiler share it.

/// What a repeat does once its body has matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Greed {
    /// As many as possible, giving back on failure.
    Greedy,
    /// As few as possible, taking more on failure.
    Lazy,
    /// As many as possible, giving nothing back.
    Possessive,
}

/// A position test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// `^` or, with `MULTILINE`, also after each newline.
    Caret,
    /// `$` or, with `MULTILINE`, also before each newline.
    Dollar,
    /// `\A`
    Start,
    /// `\Z`, `\z`
    End,
    /// `\b`
    Boundary,
    /// `\B`
    NotBoundary,
}

/// A class that stands for many characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Category {
    Digit,
    NotDigit,
    Space,
    NotSpace,
    Word,
    NotWord,
}

/// One entry of a set as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SetItem {
    Range(u32, u32),
    Category(Category),
}

/// Upper bound of a repeat that has none, and the greatest number a width can reach.
pub(super) const UNBOUNDED: u32 = u32::MAX;

/// Least and greatest length of what a node can match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Width {
    pub(super) min: u32,
    pub(super) max: u32,
}

impl Width {
    pub(super) const ZERO: Self = Self { min: 0, max: 0 };
    pub(super) const ONE: Self = Self { min: 1, max: 1 };

    pub(super) fn then(self, next: Self) -> Self {
        Self { min: self.min.saturating_add(next.min), max: self.max.saturating_add(next.max) }
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self { min: self.min.min(other.min), max: self.max.max(other.max) }
    }

    pub(super) fn repeated(self, min: u32, max: u32) -> Self {
        Self { min: self.min.saturating_mul(min), max: self.max.saturating_mul(max) }
    }
}

/// A node and what is known about it without looking inside again.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) kind: NodeKind,
    pub(super) width: Width,
}

/// A test of one character. Case and Unicode flags are already part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CharTest {
    Any,
    Literal(u32),
    Not(u32),
    Either(u32, u32),
    /// Index into the program's sets.
    Set(u32),
}

/// Flags in force are folded in while parsing, so the compiler knows none.
#[derive(Clone, Debug)]
pub(super) enum NodeKind {
    Char(CharTest),
    Anchor(Anchor, AnchorFlags),
    Concat(Vec<Node>),
    Branch(Vec<Node>),
    Repeat {
        greed: Greed,
        min: u32,
        max: u32,
        body: Box<Node>,
    },
    Group {
        index: u32,
        body: Box<Node>,
    },
    Atomic(Box<Node>),
    Look(Look, Box<Node>),
    /// Matches nowhere.
    Fail,
    BackReference {
        group: u32,
        fold: Fold,
    },
    Conditional {
        group: u32,
        yes: Box<Node>,
        no: Option<Box<Node>>,
    },
}

/// Direction and sense of a lookaround.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) behind: bool,
    pub(super) negative: bool,
}

/// The flags an anchor depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct AnchorFlags {
    pub(super) multiline: bool,
    pub(super) unicode: bool,
}

/// How characters are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    Exact,
    Ascii,
    Unicode,
}

impl Node {
    pub(super) fn empty() -> Self {
        Self { kind: NodeKind::Concat(Vec::new()), width: Width::ZERO }
    }

    pub(super) fn is_empty(&self) -> bool {
        matches!(&self.kind, NodeKind::Concat(nodes) if nodes.is_empty())
    }
}
