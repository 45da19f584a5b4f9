//! Why CPython rejects a text that ruff's parser rejected: the same grammar walked once more, with CPython's words.
//!
//! It stands apart because it runs on failure only: it keeps no tree, just the shapes that messages name. Where two rules
//! of CPython's grammar compete, the order here is the order there. **It never sees text that the guard refused for depth.**

mod arguments;
mod blocks;
mod escapes;
mod expressions;
mod parameters;
mod patterns;
mod simple;

use std::{cell::Cell, collections::HashSet};

use super::{
    Grammar,
    failure::{End, Failure, FailureKind},
    tokens::{Kind, Token, Tokens, Wrong, tokenize},
};

/// The error of a text that has one.
pub(super) fn diagnose(text: &str, grammar: Grammar) -> Option<Failure> {
    let tokens = tokenize(text, grammar);
    // CPython reads the text twice, first without the rules that name errors: then it tells wrong values only.
    let mut reader = Reader::new(text, &tokens.list);
    reader.quiet = 1;
    if let Err(fault @ Fault::Value(_)) = reader.all(grammar) {
        let (furthest, fetched) = (reader.furthest.get(), reader.fetched.get());
        return Some(finish(text, tokens, fault, furthest, fetched));
    }
    let mut reader = Reader::new(text, &tokens.list);
    let fault = match reader.all(grammar) {
        Ok(more) => return more,
        Err(fault) => fault,
    };
    let (furthest, fetched) = (reader.furthest.get(), reader.fetched.get());
    Some(finish(text, tokens, fault, furthest, fetched))
}

/// A rule that did not match.
#[derive(Debug)]
enum Fault {
    /// Nobody has a word for it: `invalid syntax` at the furthest token looked at.
    Generic,
    /// A rule that looks for errors names it.
    Named(Box<Failure>),
    /// The value of what matched is wrong, whatever rules are off.
    Value(Box<Failure>),
}

type Parse<T> = Result<T, Fault>;

/// What an expression is, as far as messages tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Name,
    Attribute,
    Subscript,
    Call,
    Literal,
    FString,
    TString,
    None,
    True,
    False,
    Ellipsis,
    List,
    Tuple,
    Starred,
    ListComprehension,
    SetComprehension,
    DictComprehension,
    Generator,
    Dict,
    Set,
    Lambda,
    Conditional,
    Comparison,
    Operation,
    Await,
    Yield,
    Named,
}

/// An expression: its shape, its bytes, and the elements of a list or tuple.
#[derive(Clone, Debug)]
struct Node {
    shape: Shape,
    start: usize,
    end: usize,
    elements: Vec<Node>,
}

/// Expressions within expressions; the guard allows no more than about five times as many.
const DEPTH_LIMIT: u32 = 300;
/// Looks at tokens before the reader gives up: rules that are tried twice within each other double the work each time.
const FUEL_BASE: usize = 10_000;
/// See [`FUEL_BASE`].
const FUEL_PER_TOKEN: usize = 300;

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    depth: u32,
    /// The furthest token that the grammar proper looked at.
    furthest: Cell<usize>,
    /// The furthest token that any rule looked at.
    fetched: Cell<usize>,
    fuel: Cell<usize>,
    in_fstring: u32,
    /// Above zero, rules that only name errors are off.
    quiet: u32,
    /// Above zero, a rule that only names errors looks ahead.
    exploring: u32,
    /// Above zero, what is read is remembered as read without the rules that name errors.
    unnamed: u32,
    /// Where disjunctions were read so: CPython keeps what it found there.
    kept: HashSet<usize>,
}

fn finish(text: &str, tokens: Tokens, fault: Fault, furthest: usize, fetched: usize) -> Failure {
    let end = tokens.list.len() - 1;
    let (last, read) = (tokens.list[furthest.min(end)], tokens.list[fetched.min(end)]);
    let bracket = tokens.open.last().filter(|bracket| {
        let end_of_line = text[bracket.offset..].find('\n').map_or(text.len(), |index| bracket.offset + index);
        read.kind == Kind::End || (!tokens.in_fstring && read.start > end_of_line)
    });
    let is_generic = matches!(fault, Fault::Generic);
    let failure = match (tokens.wrong, bracket) {
        (Some(Wrong::Loud(failure) | Wrong::Quiet(failure)), _) if read.kind == Kind::Wrong => return failure,
        _ if is_generic && last.kind == Kind::Indent => unexpected("unexpected indent", last),
        _ if is_generic && last.kind == Kind::Dedent => unexpected("unexpected unindent", last),
        (Some(Wrong::Loud(failure)), _) => return failure,
        (_, Some(bracket)) => {
            let message = format!("'{}' was never closed", char::from(bracket.byte));
            Failure::at(message, bracket.offset, End::Zero)
        }
        _ => match fault {
            Fault::Named(failure) | Fault::Value(failure) => *failure,
            Fault::Generic => known("invalid syntax", last),
        },
    };
    // CPython quotes the line that it is reading with its break, one before it without.
    let until = match read.kind {
        Kind::End => text.strip_suffix(['\n', '\r']).unwrap_or(text).len(),
        Kind::String => read.end,
        _ => read.start,
    };
    let read_on = text.get(failure.start..until).is_some_and(|between| between.contains(['\n', '\r']));
    Failure { bare: read_on, ..failure }
}

fn unexpected(message: &str, token: Token) -> Failure {
    let failure = Failure::at(message, token.start, End::Unknown);
    Failure { kind: FailureKind::Indentation, ..failure }
}

/// A failure at a token, which may have no columns.
fn known(message: impl Into<String>, token: Token) -> Failure {
    let end = match token.kind {
        _ if token.is_placeless() => End::NoColumn,
        Kind::Newline => End::Past(token.end - 1),
        _ => End::At(token.end),
    };
    Failure::at(message, token.start, end)
}

impl Failure {
    /// A line break is one column wide even at the end of the text.
    fn widened(mut self, token: Token) -> Self {
        if token.is_placeless() {
            self.end = End::Unknown;
        } else if token.kind == Kind::Newline {
            self.end = End::Past(token.end - 1);
        }
        self
    }
}

impl Node {
    fn new(shape: Shape, start: usize, end: usize) -> Self {
        Self { shape, start, end, elements: Vec::new() }
    }

    /// How messages call it.
    fn describe(&self) -> &'static str {
        match self.shape {
            Shape::Name => "name",
            Shape::Attribute => "attribute",
            Shape::Subscript => "subscript",
            Shape::Call => "function call",
            Shape::Literal => "literal",
            Shape::FString => "f-string expression",
            Shape::TString => "t-string expression",
            Shape::None => "None",
            Shape::True => "True",
            Shape::False => "False",
            Shape::Ellipsis => "ellipsis",
            Shape::List => "list",
            Shape::Tuple => "tuple",
            Shape::Starred => "starred",
            Shape::ListComprehension => "list comprehension",
            Shape::SetComprehension => "set comprehension",
            Shape::DictComprehension => "dict comprehension",
            Shape::Generator => "generator expression",
            Shape::Dict => "dict literal",
            Shape::Set => "set display",
            Shape::Lambda => "lambda",
            Shape::Conditional => "conditional expression",
            Shape::Comparison => "comparison",
            Shape::Operation => "expression",
            Shape::Await => "await expression",
            Shape::Yield => "yield expression",
            Shape::Named => "named expression",
        }
    }

    /// The first part that cannot be assigned to (or deleted); starred parts count as what they hold.
    fn invalid_target(&self, use_: TargetUse) -> Option<&Node> {
        match self.shape {
            Shape::Name | Shape::Attribute | Shape::Subscript => None,
            Shape::List | Shape::Tuple => self.elements.iter().find_map(|element| element.invalid_target(use_)),
            Shape::Starred if use_ != TargetUse::Delete => {
                self.elements.first().and_then(|element| element.invalid_target(use_))
            }
            // `for x in y` reads as a comparison until the colon.
            Shape::Comparison if use_ == TargetUse::For => {
                self.elements.first().and_then(|left| left.invalid_target(use_))
            }
            _ => Some(self),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TargetUse {
    Assign,
    For,
    Delete,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, tokens: &'a [Token]) -> Self {
        Self {
            text,
            tokens,
            at: 0,
            depth: 0,
            furthest: Cell::new(0),
            fetched: Cell::new(0),
            fuel: Cell::new(FUEL_BASE + FUEL_PER_TOKEN * tokens.len()),
            in_fstring: 0,
            quiet: 0,
            exploring: 0,
            unnamed: 0,
            kept: HashSet::new(),
        }
    }

    /// The whole text. A statement may be followed by more, which is a failure of its own.
    fn all(&mut self, grammar: Grammar) -> Parse<Option<Failure>> {
        match grammar {
            Grammar::File | Grammar::Text => self.file().map(|()| None),
            Grammar::Expression => self.lone_expression().map(|()| None),
            Grammar::Statement => self.lone_statement(),
        }
    }

    fn token(&self) -> Token {
        self.fetched.set(self.fetched.get().max(self.at));
        self.fuel.set(self.fuel.get().saturating_sub(1));
        if self.exploring == 0 {
            self.furthest.set(self.furthest.get().max(self.at));
        }
        self.tokens[self.at.min(self.tokens.len() - 1)]
    }

    /// A look past the current token.
    fn ahead(&self, count: usize) -> &str {
        self.tokens.get(self.at + count).map_or("", |token| self.source(*token))
    }

    fn source(&self, token: Token) -> &str {
        self.text.get(token.start..token.end).unwrap_or_default()
    }

    fn kind(&self) -> Kind {
        self.token().kind
    }

    /// Whether the current token is this operator or keyword.
    fn is(&self, text: &str) -> bool {
        let token = self.token();
        matches!(token.kind, Kind::Name | Kind::Operator) && self.source(token) == text
    }

    fn is_any(&self, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.is(text))
    }

    fn advance(&mut self) -> Token {
        let token = self.token();
        self.at = (self.at + 1).min(self.tokens.len() - 1);
        token
    }

    fn accept(&mut self, text: &str) -> bool {
        let found = self.is(text);
        if found {
            self.advance();
        }
        found
    }

    fn expect(&mut self, text: &str) -> Parse<Token> {
        if self.is(text) { Ok(self.advance()) } else { Err(Fault::Generic) }
    }

    /// Expects an operator whose absence is always an error with a name.
    fn force(&mut self, text: &str) -> Parse<Token> {
        if self.is(text) {
            return Ok(self.advance());
        }
        Err(Fault::Named(Box::new(known(format!("expected '{text}'"), self.token()))))
    }

    /// `:`, whose absence has a name only at the end of the line.
    fn colon(&mut self) -> Parse<()> {
        if self.kind() == Kind::Newline {
            return Err(self.fail_here("expected ':'"));
        }
        self.expect(":").map(|_| ())
    }

    fn is_name(&self) -> bool {
        let token = self.token();
        token.kind == Kind::Name && !is_keyword(self.source(token))
    }

    fn name(&mut self) -> Parse<Node> {
        if !self.is_name() {
            return Err(Fault::Generic);
        }
        let token = self.advance();
        Ok(Node::new(Shape::Name, token.start, token.end))
    }

    /// The end of the last token consumed.
    fn last_end(&self) -> usize {
        self.at.checked_sub(1).and_then(|index| self.tokens.get(index)).map_or(0, |token| token.end)
    }

    /// Tries a rule: back to where it was if it does not match, unless the rule names an error.
    fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<Option<T>> {
        let at = self.at;
        match rule(self) {
            Ok(value) => Ok(Some(value)),
            Err(Fault::Generic) => {
                self.at = at;
                Ok(None)
            }
            Err(named) => Err(named),
        }
    }

    /// Looks ahead for an expression without the rules that name errors, as CPython does in rules that do.
    fn unnamed_expression(&mut self) -> Parse<Option<Node>> {
        self.quiet += 1;
        self.unnamed += 1;
        let found = self.explore(Self::expression);
        self.unnamed -= 1;
        self.quiet -= 1;
        match found {
            Err(Fault::Named(_)) => Ok(None),
            found => found,
        }
    }

    /// Tries a rule that only names errors: how far it looks does not count.
    fn explore<T>(&mut self, rule: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<Option<T>> {
        self.exploring += 1;
        let result = self.attempt(rule);
        self.exploring -= 1;
        result
    }

    fn fail(&self, message: impl Into<String>, start: usize, end: usize) -> Fault {
        Fault::Named(Box::new(Failure::range(message, start, end)))
    }

    fn fail_value(&self, message: impl Into<String>, start: usize, end: usize) -> Fault {
        Fault::Value(Box::new(Failure::range(message, start, end)))
    }

    fn fail_node(&self, message: impl Into<String>, node: &Node) -> Fault {
        self.fail(message, node.start, node.end)
    }

    fn fail_here(&self, message: impl Into<String>) -> Fault {
        let token = self.token();
        Fault::Named(Box::new(Failure::range(message, token.start, token.end).widened(token)))
    }

    fn fail_value_here(&self, message: impl Into<String>) -> Fault {
        match self.fail_here(message) {
            Fault::Named(failure) => Fault::Value(failure),
            fault => fault,
        }
    }

    /// A failure at the last token that anybody has looked at.
    fn fail_read(&self, message: impl Into<String>) -> Fault {
        let token = self.tokens[self.fetched.get().min(self.tokens.len() - 1)];
        Fault::Named(Box::new(Failure::range(message, token.start, token.end).widened(token)))
    }

    /// Fails if `node` cannot be assigned to.
    fn check_target(&self, node: &Node, use_: TargetUse) -> Parse<()> {
        let verb = if use_ == TargetUse::Delete { "delete" } else { "assign to" };
        match node.invalid_target(use_) {
            Some(wrong) => Err(self.fail_node(format!("cannot {verb} {}", wrong.describe()), wrong)),
            None => Ok(()),
        }
    }
}

fn is_keyword(word: &str) -> bool {
    const KEYWORDS: [&str; 35] = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ];
    KEYWORDS.contains(&word)
}
