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

use ruff_python_ast::{Mod, ModModule, PythonVersion, token::TokenKind};
use ruff_python_parser::{Mode, ParseOptions, Parsed, parse_module, parse_unchecked};
use ruff_text_size::Ranged;

pub use check::{CheckOptions, check};
pub use failure::{FailureKind, SyntaxFailure};
pub use warn::SyntaxWarning;
pub(crate) use warn::warnings;

use crate::source::Source;
use failure::{End, Failure};
use guard::{Reason, Stop};

/// Parses a whole file. The tree may still break rules about scopes and placement: see [`check`].
pub fn parse(source: &Source) -> Result<Parsed<ModModule>, SyntaxFailure> {
    let text = source.text();
    if text.as_bytes().contains(&0) {
        return Err(placeless(FailureKind::Syntax, "source code cannot contain null bytes"));
    }
    if u32::try_from(text.len()).is_err() {
        return Err(placeless(FailureKind::Memory, "Parser stack overflowed - Python source too complex to parse"));
    }
    guard::check(text).map_err(|stop| refuse(source, stop))?;
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY314);
    let parsed = parse_unchecked(text, options);
    let first = parsed.errors().first().map(Ranged::range);
    let newer = parsed.unsupported_syntax_errors().first().map(Ranged::range);
    if let Some(range) = first.or(newer) {
        let (start, end) = (range.start().to_usize(), range.end().to_usize());
        let other = diagnose::diagnose(text);
        let failure = match escapes::diagnose(text, &parsed, start) {
            // What stands before the literal, or is no token right behind it, is met first.
            Some((escape, after)) => other
                .filter(|other| other.start < escape.start || text.get(after..other.start).is_some_and(is_blank))
                .unwrap_or(escape),
            None => other.unwrap_or_else(|| Failure::range("invalid syntax", start, end)),
        };
        return Err(failure.locate(source));
    }
    if let Some(failure) = huge_integer(text, &parsed) {
        return Err(failure.locate(source));
    }
    let Some(module) = parsed.try_into_module() else {
        return Err(placeless(FailureKind::Syntax, "invalid syntax"));
    };
    Ok(module)
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
            return Err(refuse(source, stop));
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
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let wrong = error.as_bytes().get(valid).copied().unwrap_or_default();
        let line = 1 + error.as_bytes()[..valid].iter().filter(|byte| **byte == b'\n').count();
        let message = format!(
            "Non-UTF-8 code starting with '\\x{wrong:02x}' on line {line}, but no encoding declared; \
             see https://peps.python.org/pep-0263/ for details"
        );
        SyntaxFailure { kind: FailureKind::Syntax, message, place: None }
    })
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
fn refuse(source: &Source, stop: Stop) -> SyntaxFailure {
    let at = |message: &str| Failure::at(message, stop.offset, End::Same).locate(source);
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
            };
            failure.locate(source)
        }
        Reason::Chain => placeless(FailureKind::Memory, "Parser stack overflowed - Python source too complex to parse"),
        Reason::Tokens => {
            let generic = || Failure::range("invalid syntax", stop.offset, stop.offset + 1);
            diagnose::diagnose(source.text()).unwrap_or_else(generic).locate(source)
        }
    }
}
