//! Tokens as CPython cuts them, with its errors, for text that is known to be wrong.
//!
//! It stands apart from ruff's lexer, which recovers from errors in its own way and speaks of them in its own words.
//! CPython prefers an error in a token, wherever it is, to an error of the grammar before it.

mod numbers;
mod strings;

use ruff_python_parser::parse_expression;

use super::{
    Grammar,
    failure::{End, Failure, FailureKind},
};

/// What a token is; its text tells keywords and operators apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Number,
    /// A string without fields.
    String,
    FStringStart,
    FStringMiddle,
    FStringEnd,
    Operator,
    Newline,
    Indent,
    Dedent,
    End,
    /// What is no token: the last of a list.
    Wrong,
}

/// A token: byte offsets and how many brackets are open after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    pub level: usize,
}

impl Token {
    /// CPython knows no column for it.
    pub(super) fn is_placeless(self) -> bool {
        let is_narrow = self.kind == Kind::Newline && self.start == self.end;
        is_narrow || matches!(self.kind, Kind::Indent | Kind::Dedent | Kind::End | Kind::Wrong)
    }
}

/// An open bracket.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bracket {
    pub byte: u8,
    pub offset: usize,
}

/// All tokens up to the first that is wrong, and the brackets that are still open there.
pub(super) struct Tokens {
    pub list: Vec<Token>,
    pub open: Vec<Bracket>,
    /// Whether they end within an f-string, whose errors are told only to a parser that gets there.
    pub in_fstring: bool,
    pub wrong: Option<Wrong>,
}

/// Why the last token is none.
pub(super) enum Wrong {
    /// It is told even if the grammar failed before it.
    Loud(Failure),
    /// It is told only if the parser gets there.
    Quiet(Failure),
}

impl Wrong {
    /// The text ends where a line was to go on.
    fn end(read: usize) -> Self {
        Self::Quiet(Failure::at("unexpected EOF while parsing", read, End::Unknown))
    }
}

/// Cuts the text.
pub(super) fn tokenize(text: &str, grammar: Grammar) -> Tokens {
    let mut lexer = Lexer {
        text,
        bytes: text.as_bytes(),
        grammar,
        at: if grammar == Grammar::File && text.starts_with('\u{feff}') { 3 } else { 0 },
        list: Vec::new(),
        open: Vec::new(),
        indents: Vec::new(),
        fstrings: Vec::new(),
        comment: None,
    };
    let mut wrong = lexer.run().err();
    // Behind a failure CPython looks for more of them, but is silent about those within f-strings.
    if let (Some(Wrong::Loud(failure)), false) = (&wrong, lexer.fstrings.is_empty()) {
        wrong = Some(Wrong::Quiet(failure.clone()));
    }
    if wrong.is_some() {
        lexer.push(Kind::Wrong, lexer.at);
    }
    Tokens { list: lexer.list, open: lexer.open, in_fstring: !lexer.fstrings.is_empty(), wrong }
}

const OPERATORS: [&str; 44] = [
    "**=", "//=", ">>=", "<<=", "...", "!=", "->", "**", "//", ">>", "<<", "<=", ">=", "==", ":=", "+=", "-=", "*=",
    "/=", "%=", "&=", "|=", "^=", "@=", "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "=", ".", ",", ":",
    ";", "!", "`", "$",
];

struct Lexer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    grammar: Grammar,
    at: usize,
    list: Vec<Token>,
    open: Vec<Bracket>,
    /// Column with tabs to the next eighth, column with tabs as one.
    indents: Vec<(u32, u32)>,
    fstrings: Vec<FString>,
    /// Where the last comment began: a line break after it begins there, too.
    comment: Option<usize>,
}

/// An f-string that is being read.
#[derive(Clone, Copy)]
struct FString {
    start: usize,
    quote: u8,
    is_triple: bool,
    is_raw: bool,
    is_template: bool,
    /// Open brackets outside it.
    level: usize,
    /// Fields open in it.
    fields: usize,
    /// Whether the next character belongs to text or a format specification.
    in_text: bool,
}

type Lex = Result<(), Wrong>;

impl From<Failure> for Wrong {
    fn from(failure: Failure) -> Self {
        Self::Loud(Failure { bare: true, ..failure })
    }
}

impl Lexer<'_> {
    fn run(&mut self) -> Lex {
        self.line_start()?;
        while self.at < self.bytes.len() {
            match self.fstrings.last().copied() {
                Some(fstring) if fstring.in_text => self.fstring_text(fstring)?,
                _ => self.token()?,
            }
        }
        if let Some(fstring) = self.fstrings.last().filter(|fstring| fstring.in_text && fstring.fields == 0) {
            return Err(self.unterminated_fstring(*fstring).into());
        }
        self.finish();
        Ok(())
    }

    fn finish(&mut self) {
        let mut end = self.bytes.len();
        let in_line = self.list.last().is_some_and(|token| token.kind != Kind::Newline) && self.open.is_empty();
        if self.grammar.adds_break() {
            let has_break = self.text.ends_with(['\n', '\r']);
            if in_line {
                let comment = self.comment.filter(|comment| !self.text[*comment..].contains(['\n', '\r']));
                self.list.push(Token { kind: Kind::Newline, start: comment.unwrap_or(end), end: end + 1, level: 0 });
            }
            end += usize::from(!has_break);
        }
        // CPython turns the end of an interactive text into an end of line, and once more after blocks.
        let is_statement = self.grammar == Grammar::Statement && self.open.is_empty() && !self.list.is_empty();
        if is_statement && in_line {
            self.push(Kind::Newline, end);
        }
        let has_blocks = !self.indents.is_empty() && self.open.is_empty();
        if !has_blocks {
            self.indents.clear();
        }
        for _ in std::mem::take(&mut self.indents) {
            self.push(Kind::Dedent, end);
        }
        if is_statement && (has_blocks || !in_line) {
            self.push(Kind::Newline, end);
        }
        self.push(Kind::End, end);
    }

    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or_default()
    }

    /// Adds the token from `start` to here.
    fn push(&mut self, kind: Kind, start: usize) {
        self.list.push(Token { kind, start, end: self.at.max(start), level: self.open.len() });
    }

    fn line_of(&self, offset: usize) -> usize {
        let before = &self.text[..offset.min(self.text.len())];
        1 + before.bytes().enumerate().filter(|(index, byte)| is_line_end(self.bytes, *index, *byte)).count()
    }

    fn token(&mut self) -> Lex {
        let start = self.at;
        match self.peek(0) {
            b' ' | b'\t' | b'\x0c' => self.at += 1,
            b'#' => {
                self.comment = Some(self.at);
                self.at = self.line_end_from(self.at);
            }
            b'\n' | b'\r' => return self.newline(),
            b'\\' => return self.continuation(),
            b'0'..=b'9' => return self.number(),
            b'.' if self.peek(1).is_ascii_digit() => return self.number(),
            b'"' | b'\'' => return self.string(start),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => return self.name(),
            byte @ (b'(' | b'[' | b'{') => {
                self.at += 1;
                self.open.push(Bracket { byte, offset: start });
                self.push(Kind::Operator, start);
            }
            byte @ (b')' | b']' | b'}') => return self.close(byte),
            _ => return self.operator(),
        }
        Ok(())
    }

    fn line_end_from(&self, start: usize) -> usize {
        let rest = &self.bytes[start..];
        start + rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len())
    }

    fn newline(&mut self) -> Lex {
        let start = self.at;
        self.at += if self.peek(0) == b'\r' && self.peek(1) == b'\n' { 2 } else { 1 };
        if !self.open.is_empty() {
            return Ok(());
        }
        if self.list.last().is_some_and(|token| !matches!(token.kind, Kind::Newline | Kind::Indent | Kind::Dedent)) {
            let comment = self.comment.filter(|comment| !self.text[*comment..start].contains(['\n', '\r']));
            self.list.push(Token { kind: Kind::Newline, start: comment.unwrap_or(start), end: start + 1, level: 0 });
        }
        self.line_start()
    }

    fn continuation(&mut self) -> Lex {
        let after = self.at + 1;
        let end = match (self.bytes.get(after), self.bytes.get(after + 1)) {
            (Some(b'\r'), Some(b'\n')) => after + 2,
            (Some(b'\n' | b'\r'), _) => after + 1,
            (None, _) if self.grammar.adds_break() => return Err(Wrong::end(after + 1)),
            _ => {
                let message = "unexpected character after line continuation character";
                let start = if after < self.bytes.len() { after } else { self.at };
                return Err(Wrong::Quiet(Failure::at(message, start, End::Zero)));
            }
        };
        if end >= self.bytes.len() {
            return Err(Wrong::end(self.bytes.len()));
        }
        self.at = end;
        Ok(())
    }

    fn close(&mut self, byte: u8) -> Lex {
        let start = self.at;
        let closing = char::from(byte);
        let in_field = self.fstrings.last().is_some_and(|fstring| self.open.len() == fstring.level + fstring.fields);
        if in_field && byte != b'}' && self.fstrings.last().is_some_and(|fstring| fstring.fields > 0) {
            let kind = self.fstrings.last().map_or('f', |fstring| if fstring.is_template { 't' } else { 'f' });
            return Err(Failure::at(format!("{kind}-string: unmatched '{closing}'"), start, End::Same).into());
        }
        let Some(bracket) = self.open.pop() else {
            return Err(Failure::at(format!("unmatched '{closing}'"), start, End::Same).into());
        };
        if !matches!((bracket.byte, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}')) {
            let opening = char::from(bracket.byte);
            let mut message = format!("closing parenthesis '{closing}' does not match opening parenthesis '{opening}'");
            let line = self.line_of(bracket.offset);
            if line != self.line_of(start) {
                message.push_str(&format!(" on line {line}"));
            }
            return Err(Failure::at(message, start, End::Same).into());
        }
        self.at += 1;
        self.push(Kind::Operator, start);
        if in_field && let Some(fstring) = self.fstrings.last_mut() {
            fstring.fields -= 1;
            fstring.in_text = true;
        }
        Ok(())
    }

    fn operator(&mut self) -> Lex {
        let start = self.at;
        let in_field = self
            .fstrings
            .last()
            .is_some_and(|fstring| fstring.fields > 0 && self.open.len() == fstring.level + fstring.fields);
        if in_field && self.peek(0) == b':' {
            self.at += 1;
            self.push(Kind::Operator, start);
            if let Some(fstring) = self.fstrings.last_mut() {
                fstring.in_text = true;
            }
            return Ok(());
        }
        let rest = &self.text[start..];
        let length =
            OPERATORS.iter().find(|operator| rest.starts_with(**operator)).map_or(0, |operator| operator.len());
        if length == 0 && rest.starts_with(['?']) {
            self.at += 1;
            self.push(Kind::Operator, start);
            return Ok(());
        }
        if length == 0 {
            let message = format!("invalid non-printable character U+{:04X}", self.peek(0));
            return Err(Failure::at(message, start, End::Same).into());
        }
        self.at += length;
        self.push(Kind::Operator, start);
        Ok(())
    }

    fn name(&mut self) -> Lex {
        let start = self.at;
        let rest = &self.text[start..];
        let length = rest.find(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric() && letter != '_');
        let word = &rest[..length.unwrap_or(rest.len())];
        let after = rest.as_bytes().get(word.len()).copied().unwrap_or_default();
        if matches!(after, b'"' | b'\'') && strings::is_prefix(word) {
            self.at += word.len();
            return self.string(start);
        }
        if !word.is_ascii() && !is_identifier(word) {
            for (index, letter) in word.char_indices() {
                let is_wrong = if index == 0 {
                    !is_identifier(&letter.to_string())
                } else {
                    !is_identifier(&format!("a{letter}"))
                };
                if is_wrong {
                    return Err(wrong_character(letter, start + index).into());
                }
            }
        }
        self.at += word.len();
        self.push(Kind::Name, start);
        Ok(())
    }

    fn line_start(&mut self) -> Lex {
        let (mut column, mut narrow) = (0, 0);
        // What stands before a line that goes on is the indentation, unless that is nothing.
        let mut continued = None;
        loop {
            match self.peek(0) {
                b'\\' if matches!(self.peek(1), b'\n' | b'\r') && self.at + 2 < self.bytes.len() => {
                    continued = continued.or((column > 0).then_some((column, narrow)));
                    self.at += if self.peek(1) == b'\r' && self.peek(2) == b'\n' { 2 } else { 1 };
                }
                b' ' => (column, narrow) = (column + 1, narrow + 1),
                b'\t' => (column, narrow) = ((column / 8 + 1) * 8, narrow + 1),
                b'\x0c' => (column, narrow) = (0, 0),
                b'\n' | b'\r' | b'#' | b'\\' => return Ok(()),
                _ if self.at >= self.bytes.len() && (self.grammar.adds_break() || column == 0) => return Ok(()),
                _ => break,
            }
            self.at += 1;
        }
        let (column, narrow) = continued.unwrap_or((column, narrow));
        self.indent(column, narrow)
    }

    fn indent(&mut self, column: u32, narrow: u32) -> Lex {
        let (last, last_narrow) = self.indents.last().copied().unwrap_or_default();
        if column > last {
            if narrow <= last_narrow {
                return Err(self.tab_error());
            }
            self.indents.push((column, narrow));
            let start = self.at;
            self.push(Kind::Indent, start);
            return Ok(());
        }
        if column == last {
            return if narrow == last_narrow { Ok(()) } else { Err(self.tab_error()) };
        }
        let blocks = self.indents.len();
        while self.indents.last().is_some_and(|(indent, _)| *indent > column) {
            self.indents.pop();
        }
        let (last, last_narrow) = self.indents.last().copied().unwrap_or_default();
        if column != last {
            let message = "unindent does not match any outer indentation level".to_owned();
            let start = self.line_end_from(self.at);
            return Err(Wrong::Quiet(Failure {
                kind: FailureKind::Indentation,
                message,
                start,
                end: if self.breaks_at(start) { End::Broken } else { End::Unknown },
                bare: false,
            }));
        }
        if narrow != last_narrow {
            return Err(self.tab_error());
        }
        for _ in self.indents.len()..blocks {
            self.push(Kind::Dedent, self.at);
        }
        Ok(())
    }

    /// Whether a line that ends at `end` has a break, if only one that is added.
    fn breaks_at(&self, end: usize) -> bool {
        end < self.bytes.len() || self.grammar.adds_break()
    }

    fn tab_error(&self) -> Wrong {
        let line_start = self.text[..self.at].rfind(['\n', '\r']).map_or(0, |index| index + 1);
        let message = "inconsistent use of tabs and spaces in indentation".to_owned();
        Wrong::Quiet(Failure { kind: FailureKind::Tab, message, start: line_start, end: End::Zero, bare: false })
    }
}

/// Whether ruff's lexer takes all of `word` as one name.
fn is_identifier(word: &str) -> bool {
    !word.starts_with('\u{feff}') && parse_expression(word).is_ok_and(|parsed| parsed.expr().is_name_expr())
}

fn is_line_end(bytes: &[u8], index: usize, byte: u8) -> bool {
    byte == b'\n' || (byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'))
}

fn wrong_character(letter: char, start: usize) -> Failure {
    let point = u32::from(letter);
    let is_printable = !letter.is_control() && !letter.is_whitespace() && !is_invisible(point);
    let message = if is_printable {
        format!("invalid character '{letter}' (U+{point:04X})")
    } else {
        format!("invalid non-printable character U+{point:04X}")
    };
    Failure::at(message, start, End::Same)
}

/// Format characters and others without a shape, apart from spaces and controls.
fn is_invisible(point: u32) -> bool {
    matches!(point, 0xad | 0x600..=0x605 | 0x61c | 0x6dd | 0x70f | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e)
        || matches!(point, 0x2060..=0x206f | 0xe000..=0xf8ff | 0xfeff | 0xfff0..=0xfffb | 0xfffe..=0xffff)
        || matches!(point, 0x1_d173..=0x1_d17a | 0xe_0000..=0xe_0fff | 0xf_0000..=0x10_ffff)
}
