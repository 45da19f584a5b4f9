//! A linear look at nesting, before anything recursive sees the text.
//!
//! The parser, and whoever walks or drops its tree, recurses as deep as expressions nest. This pass bounds that depth from
//! the bytes alone: it adds up operators, calls, attributes and prefixes that may hang below each other, and resets where
//! the grammar ends an operand. It may overestimate, never underestimate.
//! **Text it stopped at (for whatever reason) is never parsed**, so it need not understand broken text beyond the break.

use std::ops::ControlFlow;

/// Nodes of an expression that may hang below each other.
const CHAIN_LIMIT: u32 = 1000;
/// CPython's limit for open brackets.
pub(super) const BRACKET_LIMIT: usize = 200;
/// CPython's limit for indentation levels, the outermost included.
const INDENT_LIMIT: usize = 100;
/// CPython's limit for f-strings within f-strings.
const FSTRING_LIMIT: usize = 149;
/// CPython's limit for format specifications within format specifications.
const SPEC_LIMIT: usize = 2;
/// Nodes that a bracket may add without an operator: a tuple, a comparison, `and`, `or`.
const BRACKET_COST: u32 = 2;

/// Why the text must not be parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// Brackets nest too deep.
    Brackets,
    /// Blocks nest too deep.
    Indents,
    /// f-strings nest too deep.
    FStrings,
    /// Format specifications nest too deep.
    Specs,
    /// Operators nest too deep.
    Chain,
    /// A token is wrong, or brackets do not match: the text has an error that a closer look will name.
    Tokens,
}

/// Where the check stopped, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    pub reason: Reason,
    pub offset: usize,
}

/// Checks the whole text.
pub(super) fn check(text: &str) -> Result<(), Stop> {
    let mut guard = Guard {
        bytes: text.as_bytes(),
        at: if text.starts_with('\u{feff}') { 3 } else { 0 },
        levels: Vec::with_capacity(8),
        indents: Vec::new(),
    };
    guard.levels.push(Level::default());
    match guard.run() {
        ControlFlow::Break(stop) => Err(stop),
        ControlFlow::Continue(()) => Ok(()),
    }
}

/// How deep brackets nest when strings and comments count too: at least as deep as any parser can take them to nest.
pub(super) fn raw_depth(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut deepest = 0;
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

type Flow = ControlFlow<Stop>;

/// An open bracket, an open f-string, or the outermost level.
#[derive(Clone, Copy, Default)]
struct Level {
    kind: Kind,
    /// What hangs above this level.
    outer: u32,
    /// Depth of the brackets already closed in this operand.
    base: u32,
    /// `lambda`, `else` and other prefixes of lowest precedence.
    low: u32,
    /// `not`.
    middle: u32,
    /// Sums and differences.
    additive: u32,
    /// Products, calls, attributes, subscripts.
    high: u32,
    /// Greatest depth of the terms of the sum so far.
    terms: u32,
    /// Greatest depth of operands already finished.
    peak: u32,
    /// `lambda`s whose colon is still to come.
    lambdas: u32,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Outermost,
    Bracket(u8),
    /// The text of an f-string.
    Text(Quote),
    /// A replacement field.
    Field(Quote),
    /// The format specification of a field.
    Spec(Quote),
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Quote {
    byte: u8,
    is_triple: bool,
    is_raw: bool,
}

impl Level {
    /// What hangs above the next operand.
    fn chain(&self) -> u32 {
        self.low + self.middle + self.additive + self.high
    }

    fn depth(&self) -> u32 {
        self.low + self.middle + self.additive + self.terms.max(self.base + self.high)
    }

    /// A term of a sum ends.
    fn end_term(&mut self) {
        self.terms = self.terms.max(self.base + self.high);
        self.high = 0;
        self.base = 0;
        self.additive += 1;
    }

    /// An operand of a comparison or of `and`/`or` ends.
    fn end_operand(&mut self) {
        self.peak = self.peak.max(self.depth());
        self.additive = 0;
        self.terms = 0;
        self.high = 0;
        self.base = 0;
    }

    /// An element of a list or an argument ends.
    fn end_element(&mut self) {
        self.end_operand();
        self.middle = 0;
        if self.lambdas == 0 && self.kind != Kind::Outermost {
            self.low = 0;
        }
    }
}

struct Guard<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Never empty: the outermost level is never popped.
    levels: Vec<Level>,
    indents: Vec<u32>,
}

impl Guard<'_> {
    fn run(&mut self) -> Flow {
        self.line_start()?;
        while let Some(byte) = self.peek(0) {
            match self.top().kind {
                Kind::Text(quote) | Kind::Spec(quote) => self.fstring_text(quote)?,
                _ => self.code(byte)?,
            }
        }
        match self.levels.len() {
            1 => Flow::Continue(()),
            _ => self.stop(Reason::Tokens),
        }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    fn top(&mut self) -> &mut Level {
        let last = self.levels.len() - 1;
        &mut self.levels[last]
    }

    fn stop(&self, reason: Reason) -> Flow {
        Flow::Break(Stop { reason, offset: self.at })
    }

    /// One token of ordinary code.
    fn code(&mut self, byte: u8) -> Flow {
        match byte {
            b' ' | b'\t' | b'\x0c' => self.at += 1,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => return self.word(),
            b'0'..=b'9' => self.number(),
            b'"' | b'\'' => return self.string(false, false),
            b'\n' | b'\r' => return self.line_end(),
            b'#' => self.comment(),
            b'(' | b'[' | b'{' => return self.open(byte),
            b')' | b']' | b'}' => return self.close(byte),
            b'+' | b'-' if self.is_after_operand() => {
                self.at += 1;
                self.top().end_term();
                return self.measure();
            }
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'~' | b'.' => {
                self.at += 1;
                self.top().high += 1;
                return self.measure();
            }
            b'<' | b'>' if self.peek(1) == Some(byte) => {
                self.at += 2;
                self.top().high += 1;
                return self.measure();
            }
            b'<' | b'>' | b'=' | b'!' => self.comparison(),
            b':' => return self.colon(),
            b',' | b';' => {
                self.at += 1;
                self.top().end_element();
            }
            b'\\' => return self.continuation(),
            _ => return self.stop(Reason::Tokens),
        }
        Flow::Continue(())
    }

    /// Whether a sign here is certainly a binary operator: words do not count, since they may be keywords.
    fn is_after_operand(&self) -> bool {
        let before = self.bytes[..self.at].iter().rev().take(2).find(|byte| **byte != b' ');
        matches!(before, Some(b')' | b']' | b'}' | b'"' | b'\'' | b'0'..=b'9'))
    }

    fn comparison(&mut self) {
        let is_equals = self.peek(0) == Some(b'=') && self.peek(1) != Some(b'=');
        self.at += if self.peek(1) == Some(b'=') { 2 } else { 1 };
        if is_equals { self.top().end_element() } else { self.top().end_operand() }
    }

    fn continuation(&mut self) -> Flow {
        self.at += 1;
        match self.peek(0) {
            Some(b'\n') => self.at += 1,
            Some(b'\r') => self.at += if self.peek(1) == Some(b'\n') { 2 } else { 1 },
            _ => return self.stop(Reason::Tokens),
        }
        if self.at >= self.bytes.len() { self.stop(Reason::Tokens) } else { Flow::Continue(()) }
    }

    fn measure(&mut self) -> Flow {
        let level = self.top();
        if level.outer + level.depth() > CHAIN_LIMIT {
            return self.stop(Reason::Chain);
        }
        Flow::Continue(())
    }

    fn colon(&mut self) -> Flow {
        self.at += 1;
        let level = self.top();
        if let Kind::Field(quote) = level.kind {
            level.end_element();
            level.kind = Kind::Spec(quote);
            if self.levels.iter().filter(|level| matches!(level.kind, Kind::Spec(_))).count() > SPEC_LIMIT {
                self.at -= 1;
                return self.stop(Reason::Specs);
            }
        } else if level.lambdas > 0 {
            level.lambdas -= 1;
            level.low += 1;
        } else {
            level.end_element();
            if level.kind == Kind::Outermost {
                level.low += 1;
            }
        }
        self.measure()
    }

    fn word(&mut self) -> Flow {
        let start = self.at;
        while self.peek(0).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80) {
            self.at += 1;
        }
        let word = &self.bytes[start..self.at];
        if word.len() <= 2 && matches!(self.peek(0), Some(b'"' | b'\'')) {
            let has = |letter: u8| word.iter().any(|byte| byte.to_ascii_lowercase() == letter);
            if word.iter().all(|byte| matches!(byte.to_ascii_lowercase(), b'r' | b'b' | b'u' | b'f' | b't')) {
                return self.string(has(b'f') || has(b't'), has(b'r'));
            }
        }
        let level = self.top();
        match word {
            b"and" | b"or" => {
                level.end_operand();
                level.middle = 0;
            }
            // Where a body or colon is missing, the parser takes a second compound statement on the line for the body.
            b"if" | b"for" | b"while" | b"with" | b"def" | b"class" | b"try" | b"match" | b"case" | b"elif"
            | b"except" | b"finally" => {
                level.end_operand();
                level.middle = 0;
                level.low += u32::from(level.kind == Kind::Outermost);
            }
            b"in" | b"is" => level.end_operand(),
            b"not" => level.middle += 1,
            b"else" | b"yield" | b"async" => {
                level.end_operand();
                level.middle = 0;
                level.low += 1;
            }
            b"lambda" => level.lambdas += 1,
            b"await" => level.high += 1,
            _ => return Flow::Continue(()),
        }
        // Lambdas whose colon never comes nest all the same while the parser recovers.
        let level = self.top();
        if level.outer + level.depth() + level.lambdas > CHAIN_LIMIT {
            return self.stop(Reason::Chain);
        }
        Flow::Continue(())
    }

    fn number(&mut self) {
        while self.peek(0).is_some_and(|byte| byte.is_ascii_digit() || byte == b'_') {
            self.at += 1;
        }
        if self.peek(0) == Some(b'.') {
            self.at += 1;
        }
    }

    fn comment(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
    }

    fn open(&mut self, byte: u8) -> Flow {
        self.top().high += 1;
        self.measure()?;
        let closer = match byte {
            b'(' => b')',
            b'[' => b']',
            _ => b'}',
        };
        self.push(Kind::Bracket(closer))?;
        self.at += 1;
        Flow::Continue(())
    }

    fn push(&mut self, kind: Kind) -> Flow {
        let is_bracket = |kind: Kind| matches!(kind, Kind::Bracket(_) | Kind::Field(_) | Kind::Spec(_));
        if self.levels.len() > BRACKET_LIMIT
            && is_bracket(kind)
            && self.levels.iter().filter(|level| is_bracket(level.kind)).count() >= BRACKET_LIMIT
        {
            return self.stop(Reason::Brackets);
        }
        let level = self.top();
        let outer = level.outer + level.chain() + BRACKET_COST;
        self.levels.push(Level { kind, outer, ..Level::default() });
        self.measure()
    }

    fn close(&mut self, byte: u8) -> Flow {
        let matches = match self.top().kind {
            Kind::Bracket(closer) => closer == byte,
            Kind::Field(_) => byte == b'}',
            _ => false,
        };
        if !matches {
            return self.stop(Reason::Tokens);
        }
        self.at += 1;
        self.pop()
    }

    fn pop(&mut self) -> Flow {
        let level = self.top();
        level.end_operand();
        let depth = level.peak + BRACKET_COST;
        self.levels.pop();
        let level = self.top();
        level.base = level.base.max(depth);
        self.measure()
    }

    fn line_end(&mut self) -> Flow {
        self.at += if self.peek(0) == Some(b'\r') && self.peek(1) == Some(b'\n') { 2 } else { 1 };
        if self.levels.len() > 1 {
            return Flow::Continue(());
        }
        *self.top() = Level::default();
        self.line_start()
    }

    /// Measures the indentation of a logical line.
    fn line_start(&mut self) -> Flow {
        let mut column = 0;
        loop {
            match self.peek(0) {
                Some(b' ') => column += 1,
                Some(b'\t') => column = (column / 8 + 1) * 8,
                Some(b'\x0c') => column = 0,
                Some(b'\n' | b'\r' | b'#' | b'\\') | None => return Flow::Continue(()),
                _ => break,
            }
            self.at += 1;
        }
        while self.indents.last().is_some_and(|indent| *indent > column) {
            self.indents.pop();
        }
        if column > self.indents.last().copied().unwrap_or_default() {
            self.indents.push(column);
            if self.indents.len() >= INDENT_LIMIT {
                return self.stop(Reason::Indents);
            }
        }
        Flow::Continue(())
    }

    fn string(&mut self, is_fstring: bool, is_raw: bool) -> Flow {
        let start = self.at;
        let Some(byte) = self.peek(0) else { return Flow::Continue(()) };
        let is_triple = self.peek(1) == Some(byte) && self.peek(2) == Some(byte);
        self.at += if is_triple { 3 } else { 1 };
        let quote = Quote { byte, is_triple, is_raw };
        if is_fstring {
            if self.levels.iter().filter(|level| matches!(level.kind, Kind::Text(_))).count() >= FSTRING_LIMIT {
                return self.stop(Reason::FStrings);
            }
            return self.push(Kind::Text(quote));
        }
        while let Some(byte) = self.peek(0) {
            if self.ends(quote) {
                self.at += if is_triple { 3 } else { 1 };
                return Flow::Continue(());
            }
            match byte {
                b'\\' => self.escape(),
                b'\n' | b'\r' if !is_triple => break,
                _ => self.at += 1,
            }
        }
        self.at = start;
        self.stop(Reason::Tokens)
    }

    fn escape(&mut self) {
        self.at += if self.peek(1) == Some(b'\r') && self.peek(2) == Some(b'\n') { 3 } else { 2 };
    }

    fn ends(&self, quote: Quote) -> bool {
        let is_quote = |ahead| self.peek(ahead) == Some(quote.byte);
        is_quote(0) && (!quote.is_triple || (is_quote(1) && is_quote(2)))
    }

    /// One step within the text of an f-string or of a format specification.
    fn fstring_text(&mut self, quote: Quote) -> Flow {
        let is_spec = matches!(self.top().kind, Kind::Spec(_));
        if self.ends(quote) {
            if is_spec {
                return self.stop(Reason::Tokens);
            }
            self.at += if quote.is_triple { 3 } else { 1 };
            return self.pop();
        }
        match self.peek(0) {
            Some(b'{') if !is_spec && self.peek(1) == Some(b'{') => self.at += 2,
            Some(b'{') => {
                self.push(Kind::Field(quote))?;
                self.at += 1;
            }
            Some(b'}') if is_spec => {
                self.at += 1;
                return self.pop();
            }
            Some(b'}') if self.peek(1) == Some(b'}') => self.at += 2,
            Some(b'}') => return self.stop(Reason::Tokens),
            Some(b'\n' | b'\r') if !quote.is_triple => return self.stop(Reason::Tokens),
            Some(b'\\') if !quote.is_raw && self.peek(1) == Some(b'N') && self.peek(2) == Some(b'{') => {
                let rest = &self.bytes[self.at..];
                self.at += rest.iter().position(|byte| matches!(byte, b'}' | b'\n')).unwrap_or(rest.len());
                self.at += usize::from(self.peek(0) == Some(b'}'));
            }
            Some(b'\\') if matches!(self.peek(1), Some(b'{' | b'}')) => self.at += 1,
            Some(b'\\') => self.escape(),
            _ => self.at += 1,
        }
        Flow::Continue(())
    }
}
