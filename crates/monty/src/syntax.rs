//! From text to a syntax tree, or to the error that CPython 3.14 would report.
//!
//! It stands apart from the compiler: ruff's parser does the work, but it recurses (so a linear check of nesting runs
//! first), speaks other words than CPython (so failures are looked at once more, token by token), and knows no scopes.
//! **Only text that passed the guard may reach the parser.**

mod check;
mod diagnose;
mod escapes;
mod failure;
mod guard;
mod tokens;
mod warn;

use ruff_python_ast::{
    Expr, Mod, ModModule, PythonVersion, Stmt,
    statement_visitor::{StatementVisitor, walk_stmt},
    token::TokenKind,
};
use ruff_python_parser::{Mode, ParseError, ParseErrorType, ParseOptions, Parsed, parse_module, parse_unchecked};
use ruff_text_size::{Ranged, TextRange, TextSize};
use rustc_hash::FxHashSet;

pub use check::{CheckOptions, check};
pub use failure::{FailureKind, SyntaxFailure};
pub use warn::SyntaxWarning;
pub(crate) use warn::warnings;

use crate::{source::Source, traceback::SyntaxPlace};
use failure::{End, Failure};
use guard::{Reason, Stop};

/// What a text is to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grammar {
    /// A file, which may begin with a byte order mark.
    #[default]
    File,
    /// Statements in a string.
    Text,
    /// One expression: what `eval` takes.
    Expression,
    /// One interactive statement.
    Statement,
}

impl Grammar {
    /// Whether CPython ends a last line without a break by one.
    fn adds_break(self) -> bool {
        matches!(self, Self::File | Self::Text)
    }
}

/// Parses a whole file. The tree may still break rules about scopes and placement: see [`check`].
pub fn parse(source: &Source) -> Result<Parsed<ModModule>, SyntaxFailure> {
    parse_as(source, Grammar::File)
}

/// Parses a text that fits a grammar.
pub fn parse_as(source: &Source, grammar: Grammar) -> Result<Parsed<ModModule>, SyntaxFailure> {
    let text = source.text();
    if text.as_bytes().contains(&0) {
        let message = match grammar {
            Grammar::File => "source code cannot contain null bytes",
            _ => "source code string cannot contain null bytes",
        };
        return Err(placeless(FailureKind::Syntax, message));
    }
    if u32::try_from(text.len()).is_err() {
        return Err(placeless(FailureKind::Memory, "Parser stack overflowed - Python source too complex to parse"));
    }
    guard::check(text).map_err(|stop| refuse(source, grammar, stop))?;
    if grammar != Grammar::File && text.starts_with('\u{feff}') {
        return Err(diagnosed(source, grammar));
    }
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY314);
    let parsed = parse_unchecked(text, options);
    let first = first_error(text, &parsed).or_else(|| operator_after_yield(text, &parsed));
    let newer = parsed.unsupported_syntax_errors().first().map(Ranged::range);
    if let Some(range) = first.or(newer) {
        let (start, end) = (range.start().to_usize(), range.end().to_usize());
        let other = diagnose::diagnose(text, grammar);
        let failure = match escapes::diagnose(text, &parsed, start) {
            // What stands before the literal, or is no token right behind it, is met first.
            Some((escape, after)) => other
                .filter(|other| other.start < escape.start || text.get(after..other.start).is_some_and(is_blank))
                .unwrap_or(escape),
            None => other.unwrap_or_else(|| Failure::range("invalid syntax", start, end)),
        };
        return Err(failure.locate(source, grammar));
    }
    if let Some(failure) = huge_integer(text, &parsed) {
        return Err(failure.locate(source, grammar));
    }
    let Some(module) = parsed.try_into_module() else {
        return Err(placeless(FailureKind::Syntax, "invalid syntax"));
    };
    let is_misfit = match grammar {
        Grammar::File | Grammar::Text => false,
        Grammar::Expression => !is_expression(text, &module),
        Grammar::Statement => true,
    };
    match is_misfit.then(|| diagnose::diagnose(text, grammar)).flatten() {
        Some(failure) => Err(failure.locate(source, grammar)),
        None => Ok(module),
    }
}

/// Where the first error is. The parser takes the name `match` after a semicolon for a compound statement, and goes on as
/// it should: that is none.
fn first_error(text: &str, parsed: &Parsed<Mod>) -> Option<TextRange> {
    #[derive(Default)]
    struct Matches(FxHashSet<TextSize>);
    impl<'a> StatementVisitor<'a> for Matches {
        fn visit_stmt(&mut self, statement: &'a Stmt) {
            if statement.is_match_stmt() {
                self.0.insert(statement.start());
            }
            walk_stmt(self, statement);
        }
    }
    let may_be_name = |error: &ParseError| {
        error.error == ParseErrorType::SimpleAndCompoundStatementOnSameLine
            && text.get(error.start().to_usize()..error.end().to_usize()) == Some("match")
    };
    let errors = parsed.errors();
    if !errors.first().is_some_and(may_be_name) {
        return errors.first().map(Ranged::range);
    }
    let mut matches = Matches::default();
    if let Mod::Module(module) = parsed.syntax() {
        matches.visit_body(&module.body);
    }
    errors.iter().find(|error| !may_be_name(error) || matches.0.contains(&error.start())).map(Ranged::range)
}

/// Where an operator follows a `yield` without a value: to ruff's parser that is its left operand.
fn operator_after_yield(text: &str, parsed: &Parsed<Mod>) -> Option<TextRange> {
    if !text.contains("yield") {
        return None;
    }
    let mut after_yield = false;
    let tokens = parsed.tokens().iter().filter(|token| !token.kind().is_trivia());
    tokens
        .into_iter()
        .find(|token| {
            let kind = token.kind();
            let is_wrong = after_yield && may_only_join(kind);
            after_yield = kind == TokenKind::Yield;
            is_wrong
        })
        .map(Ranged::range)
}

/// Whether a token stands between two operands and before none alone.
fn may_only_join(kind: TokenKind) -> bool {
    use TokenKind as T;
    matches!(kind, T::At | T::Slash | T::DoubleSlash | T::Percent | T::Vbar | T::CircumFlex | T::Amper)
        || matches!(kind, T::LeftShift | T::RightShift | T::EqEqual | T::NotEqual | T::Less | T::LessEqual)
        || matches!(kind, T::Greater | T::GreaterEqual | T::Is | T::In | T::And | T::Or | T::If | T::Dot)
}

/// Whether a module is one expression as `eval` takes it.
fn is_expression(text: &str, module: &Parsed<ModModule>) -> bool {
    let [Stmt::Expr(statement)] = &module.syntax().body[..] else { return false };
    let mut kinds = module.tokens().iter().map(|token| token.kind()).filter(|kind| !kind.is_trivia());
    let begins_otherwise = matches!(kinds.next(), None | Some(TokenKind::Yield | TokenKind::Star));
    let has_stars = match &*statement.value {
        Expr::Tuple(tuple) => !tuple.parenthesized && tuple.elts.iter().any(Expr::is_starred_expr),
        _ => false,
    };
    // White space at the end is an indentation, and a line that goes on must not end the text.
    let last = text.rsplit(['\n', '\r']).next().unwrap_or_default();
    let hangs = (last.len() < text.len() && !last.is_empty() && last.trim().is_empty())
        || text.trim_end_matches(['\n', '\r']).ends_with('\\');
    !hangs && !begins_otherwise && !has_stars && kinds.all(|kind| !matches!(kind, TokenKind::Semi | TokenKind::Indent))
}

fn diagnosed(source: &Source, grammar: Grammar) -> SyntaxFailure {
    let generic = || Failure::range("invalid syntax", 0, 0);
    diagnose::diagnose(source.text(), grammar).unwrap_or_else(generic).locate(source, grammar)
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c'))
}

/// How many stray characters a text may have before parsers that recover from them are kept away from it.
const MAX_STRAY: usize = 4;

/// Checks only that a text nests no deeper than parsers may follow, even parsers that go on after an error.
///
/// The guard stops at a character that fits nowhere, so what follows is looked at on its own, and brackets are counted
/// over the whole text as well.
pub(crate) fn check_nesting(source: &Source) -> Result<(), SyntaxFailure> {
    let text = source.text();
    let mut start = 0;
    for _ in 0..=MAX_STRAY {
        let Err(stop) = guard::check(&text[start..]) else { return Ok(()) };
        let stop = Stop { offset: start + stop.offset, ..stop };
        if !matches!(stop.reason, Reason::Tokens) || guard::raw_depth(text) > guard::BRACKET_LIMIT {
            return Err(refuse(source, Grammar::File, stop));
        }
        let after = stop.offset + 1;
        let Some(next) = (after..=text.len()).find(|at| text.is_char_boundary(*at)) else { return Ok(()) };
        start = next;
    }
    Err(placeless(FailureKind::Memory, "Parser stack overflowed - Python source too complex to parse"))
}

/// The error for a decimal literal that would take long to convert.
fn huge_integer(text: &str, parsed: &Parsed<Mod>) -> Option<Failure> {
    const MOST_DIGITS: usize = 4300;
    let long = parsed.tokens().iter().filter(|token| token.kind() == TokenKind::Int);
    long.filter(|token| token.range().len().to_usize() > MOST_DIGITS).find_map(|token| {
        let literal = &text[token.range()];
        let digits = literal.bytes().filter(u8::is_ascii_digit).count();
        if digits <= MOST_DIGITS || literal.as_bytes()[1].is_ascii_alphabetic() {
            return None;
        }
        let message = format!(
            "Exceeds the limit ({MOST_DIGITS} digits) for integer string conversion: value has {digits} digits; \
             use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals \
             to avoid decimal conversion limits."
        );
        Some(Failure::at(message, token.range().start().to_usize(), End::NoColumn))
    })
}

/// Decodes the bytes of a file as UTF-8, the only encoding there is here.
pub fn decode(bytes: Vec<u8>) -> Result<String, SyntaxFailure> {
    String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), error.utf8_error().valid_up_to()))
}

/// The same for bytes that a program compiles: a byte order mark is dropped, and the error has a place in `file`.
pub(crate) fn decode_text(file: &str, bytes: Vec<u8>) -> Result<String, SyntaxFailure> {
    let decoded = String::from_utf8(bytes).map_err(|error| {
        let (bytes, valid) = (error.as_bytes(), error.utf8_error().valid_up_to());
        let start = memchr::memrchr(b'\n', &bytes[..valid]).map_or(0, |at| at + 1);
        let text = format!("{}\u{fffd}", String::from_utf8_lossy(&bytes[start..valid]));
        let line = Some(1 + bytes[..valid].iter().filter(|byte| **byte == b'\n').count() as i64);
        let column = Some(text.chars().count() as i64);
        let file = Some(file.to_owned());
        let place = SyntaxPlace { file, line, column, end_line: line, end_column: column, text: Some(text) };
        SyntaxFailure { place: Some(place), ..not_utf8(bytes, valid) }
    })?;
    Ok(match decoded.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => decoded,
    })
}

fn not_utf8(bytes: &[u8], valid: usize) -> SyntaxFailure {
    let wrong = bytes.get(valid).copied().unwrap_or_default();
    let line = 1 + bytes[..valid].iter().filter(|byte| **byte == b'\n').count();
    let message = format!(
        "Non-UTF-8 code starting with '\\x{wrong:02x}' on line {line}, but no encoding declared; \
         see https://peps.python.org/pep-0263/ for details"
    );
    placeless(FailureKind::Syntax, &message)
}

/// Parses text whose errors nobody wants to hear about, such as a line of a traceback.
pub(crate) fn parse_quietly(text: &str) -> Option<ModModule> {
    guard::check(text).ok()?;
    parse_module(text).ok().map(Parsed::into_syntax)
}

fn placeless(kind: FailureKind, message: &str) -> SyntaxFailure {
    SyntaxFailure { kind, message: message.to_owned(), place: None }
}

/// The error for text that the guard stopped at.
fn refuse(source: &Source, grammar: Grammar, stop: Stop) -> SyntaxFailure {
    let at = |message: &str| Failure::at(message, stop.offset, End::Same).locate(source, grammar);
    match stop.reason {
        Reason::Brackets => at("too many nested parentheses"),
        Reason::FStrings => at("too many nested f-strings or t-strings"),
        Reason::Specs => at("f-string: expressions nested too deeply"),
        Reason::Indents => {
            let failure = Failure {
                kind: FailureKind::Indentation,
                message: "too many levels of indentation".to_owned(),
                start: source.line_start(source.position(stop.offset as u32).line).unwrap_or_default() as usize,
                end: End::Zero,
                bare: false,
            };
            failure.locate(source, grammar)
        }
        Reason::Chain => placeless(FailureKind::Memory, "Parser stack overflowed - Python source too complex to parse"),
        Reason::Tokens => {
            let generic = || Failure::range("invalid syntax", stop.offset, stop.offset + 1);
            diagnose::diagnose(source.text(), grammar).unwrap_or_else(generic).locate(source, grammar)
        }
    }
}
