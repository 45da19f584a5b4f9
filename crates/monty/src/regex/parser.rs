//! Reads a pattern into a tree: sequences, alternatives, sets and repeats. Groups are in `groups.rs`, escapes in
//! `escapes.rs`.
//!
//! It recurses once per nested group, at most [`MAX_DEPTH`] deep.

use rustc_hash::FxHashMap;

use super::{
    ASCII, DOTALL, IGNORECASE, LOCALE, UNICODE, VERBOSE,
    ast::{Anchor, CharTest, Fold, Greed, Node, NodeKind, SetItem, UNBOUNDED, Width},
    charset::{SetSource, SetTable},
    error::{RegexError, RegexErrorKind},
    escapes::Escape,
    source::{Source, Token, number},
};

/// Groups inside groups. `CPython` stops where its own stack does, somewhat later.
const MAX_DEPTH: usize = 200;

/// What the pattern's text said.
pub(super) struct Parsed {
    pub(super) root: Node,
    pub(super) sets: SetTable,
    /// Number of groups, the whole match not counted.
    pub(super) groups: u32,
    pub(super) names: Vec<(String, u32)>,
    pub(super) name_index: FxHashMap<String, u32>,
    pub(super) flags: u32,
}

/// The state while reading.
pub(super) struct Parser<'a> {
    pub(super) source: Source<'a>,
    /// Flags in force where the source stands.
    pub(super) flags: u32,
    pub(super) sets: SetTable,
    /// Widths of the groups opened so far, the whole match first; `None` while open.
    pub(super) groups: Vec<Option<Width>>,
    pub(super) names: Vec<(String, u32)>,
    pub(super) name_index: FxHashMap<String, u32>,
    /// Group count where the outermost lookbehind around here began.
    pub(super) lookbehind: Option<u32>,
    /// Conditions on groups by number, checked at the end: group and position.
    pub(super) conditions: Vec<(u32, usize)>,
    pub(super) depth: usize,
}

/// What a quantifier would apply to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LastItem {
    Nothing,
    Anchor,
    Repeat,
    Other,
}

/// The nodes of one alternative so far.
pub(super) struct Sequence {
    nodes: Vec<Node>,
    last: LastItem,
    /// Whether flags for the whole pattern may stand here.
    first: bool,
}

impl Sequence {
    fn push(&mut self, node: Node) {
        self.last = LastItem::Other;
        self.nodes.push(node);
    }

    pub(super) fn admits_global_flags(&self) -> bool {
        self.first && self.nodes.is_empty()
    }

    fn finish(mut self) -> Node {
        self.nodes.retain(|node| !node.is_empty());
        if self.nodes.len() == 1
            && let Some(node) = self.nodes.pop()
        {
            return node;
        }
        let width = self.nodes.iter().fold(Width::ZERO, |width, node| width.then(node.width));
        Node { kind: NodeKind::Concat(self.nodes), width }
    }
}

/// Parses a whole pattern.
pub(super) fn parse(points: &[u32], flags: u32, is_bytes: bool) -> Result<Parsed, RegexError> {
    let mut parser = Parser {
        source: Source::new(points, is_bytes)?,
        flags,
        sets: SetTable::default(),
        groups: vec![None],
        names: Vec::new(),
        name_index: FxHashMap::default(),
        lookbehind: None,
        conditions: Vec::new(),
        depth: 0,
    };
    let root = parser.alternatives()?;
    let flags = check_flags(parser.flags, is_bytes)?;
    if parser.source.next.is_some() {
        return Err(parser.source.error("unbalanced parenthesis", 0));
    }
    if let Some((group, position)) = parser.conditions.iter().find(|condition| condition.0 >= parser.group_count()) {
        return Err(RegexError::at(format!("invalid group reference {group}"), *position));
    }
    let groups = parser.group_count() - 1;
    Ok(Parsed { root, sets: parser.sets, groups, names: parser.names, name_index: parser.name_index, flags })
}

fn check_flags(flags: u32, is_bytes: bool) -> Result<u32, RegexError> {
    let error = |message: &str| Err(RegexError::of(RegexErrorKind::Value, message));
    let has = |flag| flags & flag != 0;
    if is_bytes {
        if has(UNICODE) {
            return error("cannot use UNICODE flag with a bytes pattern");
        }
        if has(LOCALE) && has(ASCII) {
            return error("ASCII and LOCALE flags are incompatible");
        }
        return Ok(flags);
    }
    if has(LOCALE) {
        return error("cannot use LOCALE flag with a str pattern");
    }
    if has(ASCII) && has(UNICODE) {
        return error("ASCII and UNICODE flags are incompatible");
    }
    Ok(if has(ASCII) { flags } else { flags | UNICODE })
}

impl Parser<'_> {
    pub(super) fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    pub(super) fn is_unicode(&self) -> bool {
        self.source.is_text() && !self.has(ASCII)
    }

    pub(super) fn fold(&self) -> Fold {
        match (self.has(IGNORECASE), self.is_unicode()) {
            (false, _) => Fold::Exact,
            (true, false) => Fold::Ascii,
            (true, true) => Fold::Unicode,
        }
    }

    /// Number of groups so far, the whole match included.
    pub(super) fn group_count(&self) -> u32 {
        self.groups.len() as u32
    }

    /// Enters a group; the caller counts `depth` down again.
    fn enter(&mut self) -> Result<(), RegexError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(RegexError::of(RegexErrorKind::Recursion, "maximum recursion depth exceeded"));
        }
        Ok(())
    }

    /// Everything up to a closing parenthesis or the end.
    pub(super) fn alternatives(&mut self) -> Result<Node, RegexError> {
        self.enter()?;
        let mut branches = Vec::new();
        loop {
            let first = self.depth == 1 && branches.is_empty();
            branches.push(self.items(first)?);
            if !self.source.matches('|')? {
                break;
            }
        }
        self.depth -= 1;
        Ok(self.join(branches))
    }

    /// One alternative.
    pub(super) fn sequence(&mut self) -> Result<Node, RegexError> {
        self.enter()?;
        let node = self.items(false)?;
        self.depth -= 1;
        Ok(node)
    }

    fn join(&mut self, mut branches: Vec<Node>) -> Node {
        if branches.len() == 1
            && let Some(node) = branches.pop()
        {
            return node;
        }
        let tests = branches.iter().map(|node| match node.kind {
            NodeKind::Char(test) => Some(test),
            _ => None,
        });
        if let Some(tests) = tests.collect::<Option<Vec<_>>>()
            && let Some(test) = self.sets.union(&tests)
        {
            return char_node(test);
        }
        let width = branches.iter().map(|node| node.width).reduce(Width::or).unwrap_or(Width::ZERO);
        Node { kind: NodeKind::Branch(branches), width }
    }

    fn items(&mut self, first: bool) -> Result<Node, RegexError> {
        let mut sequence = Sequence { nodes: Vec::new(), last: LastItem::Nothing, first };
        while let Some(token) = self.source.next {
            if token.is('|') || token.is(')') {
                break;
            }
            self.source.get()?;
            if self.has(VERBOSE) && self.skip_verbose(token)? {
                continue;
            }
            self.item(token, &mut sequence)?;
        }
        Ok(sequence.finish())
    }

    /// Whether `token` is white space or begins a comment, which is then skipped too.
    fn skip_verbose(&mut self, token: Token) -> Result<bool, RegexError> {
        match token.plain() {
            Some(' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}') => Ok(true),
            Some('#') => {
                while let Some(skipped) = self.source.get()? {
                    if skipped.is('\n') {
                        break;
                    }
                }
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn item(&mut self, token: Token, sequence: &mut Sequence) -> Result<(), RegexError> {
        let point = match token {
            Token::Escape(letter) => return self.escaped_item(letter, sequence),
            Token::Plain(point) => point,
        };
        match token.plain() {
            Some('[') => {
                let test = self.set()?;
                sequence.push(char_node(test));
            }
            Some('*' | '+' | '?' | '{') => return self.quantifier(token, sequence),
            Some('.') => {
                let test = if self.has(DOTALL) { CharTest::Any } else { CharTest::Not(u32::from(b'\n')) };
                sequence.push(char_node(test));
            }
            Some('(') => {
                if let Some(node) = self.group(sequence)? {
                    sequence.push(node);
                }
            }
            Some('^') => self.push_anchor(Anchor::Caret, sequence),
            Some('$') => self.push_anchor(Anchor::Dollar, sequence),
            _ => self.push_literal(point, sequence),
        }
        Ok(())
    }

    fn push_literal(&mut self, point: u32, sequence: &mut Sequence) {
        let fold = self.fold();
        sequence.push(char_node(self.sets.literal(point, fold)));
    }

    fn push_anchor(&mut self, anchor: Anchor, sequence: &mut Sequence) {
        sequence.push(Parser::anchor(self, anchor));
        sequence.last = LastItem::Anchor;
    }

    fn escaped_item(&mut self, letter: u32, sequence: &mut Sequence) -> Result<(), RegexError> {
        match self.escape(letter)? {
            Escape::Literal(point) => self.push_literal(point, sequence),
            Escape::Anchor(anchor) => self.push_anchor(anchor, sequence),
            Escape::BackReference(group) => sequence.push(self.back_reference(group)),
            Escape::Category(category) => {
                let test = self.sets.test(&SetSource {
                    items: &[SetItem::Category(category)],
                    negated: false,
                    fold: Fold::Exact,
                    unicode: self.is_unicode(),
                });
                sequence.push(char_node(test));
            }
        }
        Ok(())
    }

    pub(super) fn back_reference(&self, group: u32) -> Node {
        let width = self.groups.get(group as usize).copied().flatten().unwrap_or(Width::ZERO);
        Node { kind: NodeKind::BackReference { group, fold: self.fold() }, width }
    }

    /// A set whose `[` is taken.
    fn set(&mut self) -> Result<CharTest, RegexError> {
        let start = self.source.tell() - 1;
        let negated = self.source.matches('^')?;
        let mut items = Vec::new();
        loop {
            let token = self.set_token(start)?;
            if token.is(']') && !items.is_empty() {
                break;
            }
            let low = self.set_item(token)?;
            if !self.source.matches('-')? {
                items.push(low);
                continue;
            }
            let end = self.set_token(start)?;
            if end.is(']') {
                let hyphen = u32::from(b'-');
                items.extend([low, SetItem::Range(hyphen, hyphen)]);
                break;
            }
            let high = self.set_item(end)?;
            match (low, high) {
                (SetItem::Range(low, _), SetItem::Range(high, _)) if low <= high => {
                    items.push(SetItem::Range(low, high));
                }
                _ => {
                    let message = format!("bad character range {}-{}", token.text(), end.text());
                    return Err(self.source.error(message, token.len() + 1 + end.len()));
                }
            }
        }
        let source = SetSource { items: &items, negated, fold: self.fold(), unicode: self.is_unicode() };
        Ok(self.sets.test(&source))
    }

    fn set_token(&mut self, start: usize) -> Result<Token, RegexError> {
        self.source.get()?.ok_or_else(|| RegexError::at("unterminated character set", start))
    }

    fn set_item(&mut self, token: Token) -> Result<SetItem, RegexError> {
        match token {
            Token::Plain(point) => Ok(SetItem::Range(point, point)),
            Token::Escape(letter) => self.set_escape(letter),
        }
    }

    fn quantifier(&mut self, token: Token, sequence: &mut Sequence) -> Result<(), RegexError> {
        let here = self.source.tell();
        let (min, max) = match token.plain() {
            Some('*') => (0, UNBOUNDED),
            Some('+') => (1, UNBOUNDED),
            Some('?') => (0, 1),
            _ => {
                if let Some(bounds) = self.bounds(here)? {
                    bounds
                } else {
                    self.push_literal(u32::from(b'{'), sequence);
                    return Ok(());
                }
            }
        };
        let start = here - 1;
        match sequence.last {
            LastItem::Nothing | LastItem::Anchor => return Err(RegexError::at("nothing to repeat", start)),
            LastItem::Repeat => return Err(RegexError::at("multiple repeat", start)),
            LastItem::Other => {}
        }
        let greed = if self.source.matches('?')? {
            Greed::Lazy
        } else if self.source.matches('+')? {
            Greed::Possessive
        } else {
            Greed::Greedy
        };
        let body = sequence.nodes.pop().unwrap_or_else(Node::empty);
        let width = body.width.repeated(min, max);
        sequence.push(Node { kind: NodeKind::Repeat { greed, min, max, body: Box::new(body) }, width });
        sequence.last = LastItem::Repeat;
        Ok(())
    }

    /// The bounds behind a `{`; `None` if it is an ordinary character.
    fn bounds(&mut self, here: usize) -> Result<Option<(u32, u32)>, RegexError> {
        if self.source.next_is('}') {
            return Ok(None);
        }
        let low = self.source.digits(usize::MAX, 10)?;
        let high = if self.source.matches(',')? { self.source.digits(usize::MAX, 10)? } else { low.clone() };
        if !self.source.matches('}')? {
            self.source.seek(here)?;
            return Ok(None);
        }
        let min = if low.is_empty() { 0 } else { repeat_count(&low)? };
        let max = if high.is_empty() { UNBOUNDED } else { repeat_count(&high)? };
        if max < min {
            return Err(RegexError::at("min repeat greater than max repeat", here));
        }
        Ok(Some((min, max)))
    }
}

fn repeat_count(digits: &[u32]) -> Result<u32, RegexError> {
    number(digits, 10)
        .filter(|count| *count < UNBOUNDED)
        .ok_or_else(|| RegexError::of(RegexErrorKind::Overflow, "the repetition number is too large"))
}

fn char_node(test: CharTest) -> Node {
    Node { kind: NodeKind::Char(test), width: Width::ONE }
}
