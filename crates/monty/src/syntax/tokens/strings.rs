//! String and f-string tokens.

use super::{Bracket, FString, Kind, Lex, Lexer};
use crate::syntax::failure::{End, Failure};

/// Whether letters before a quote belong to the string, rightly or wrongly.
pub(super) fn is_prefix(word: &str) -> bool {
    word.len() <= 3 && word.bytes().all(|byte| b"rbuft".contains(&byte.to_ascii_lowercase())) && no_letter_twice(word)
}

fn no_letter_twice(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    lower.bytes().enumerate().all(|(index, byte)| !lower.as_bytes()[..index].contains(&byte))
}

impl Lexer<'_> {
    /// A string whose prefix began at `start` and whose quote is here.
    pub(super) fn string(&mut self, start: usize) -> Lex {
        let prefix = self.text[start..self.at].to_ascii_lowercase();
        if let Some((first, second)) = clash(&prefix) {
            let message = format!("'{first}' and '{second}' prefixes are incompatible");
            return Err(Failure::range(message, start, self.at).into());
        }
        let quote = self.peek(0);
        let is_triple = self.peek(1) == quote && self.peek(2) == quote;
        self.at += if is_triple { 3 } else { 1 };
        if prefix.contains(['f', 't']) {
            self.fstrings.push(FString {
                start,
                quote,
                is_triple,
                is_raw: prefix.contains('r'),
                is_template: prefix.contains('t'),
                level: self.open.len(),
                fields: 0,
                in_text: true,
            });
            self.push(Kind::FStringStart, start);
            return Ok(());
        }
        self.plain_string(start, quote, is_triple)
    }

    fn plain_string(&mut self, start: usize, quote: u8, is_triple: bool) -> Lex {
        loop {
            match self.peek(0) {
                _ if self.at >= self.bytes.len() => break,
                b'\\' if self.peek(1) == b'\r' && self.peek(2) == b'\n' => self.at += 3,
                b'\\' => self.at += 2,
                b'\n' | b'\r' if !is_triple => break,
                byte if byte == quote && (!is_triple || (self.peek(1) == quote && self.peek(2) == quote)) => {
                    self.at += if is_triple { 3 } else { 1 };
                    self.push(Kind::String, start);
                    return Ok(());
                }
                _ => self.at += 1,
            }
        }
        // The quote may rather be the one that was to end an f-string around it.
        let outer = self.fstrings.last().filter(|outer| outer.quote == quote && outer.is_triple == is_triple);
        if let Some(fstring) = outer {
            return Err(Failure::at(expecting_brace(*fstring), start, End::Same).into());
        }
        let line = self.last_line();
        let what = if is_triple { "unterminated triple-quoted string literal" } else { "unterminated string literal" };
        Err(Failure::at(format!("{what} (detected at line {line})"), start, End::Same).into())
    }

    /// The line of the last character read; an empty last line does not count.
    fn last_line(&self) -> usize {
        let end = self.at.min(self.text.len());
        let text = if end == self.text.len() { self.text.trim_end_matches(['\n', '\r']).len() } else { end };
        let extra = self.text[text..end].bytes().filter(|byte| *byte == b'\n').count().saturating_sub(1);
        self.line_of(text) + extra
    }

    pub(super) fn unterminated_fstring(&self, fstring: FString) -> Failure {
        let kind = if fstring.is_template { 't' } else { 'f' };
        let triple = if fstring.is_triple { "triple-quoted " } else { "" };
        let line = self.last_line();
        Failure::at(
            format!("unterminated {triple}{kind}-string literal (detected at line {line})"),
            fstring.start,
            End::Same,
        )
    }

    /// One step in the text of an f-string or of a format specification.
    pub(super) fn fstring_text(&mut self, fstring: FString) -> Lex {
        let start = self.at;
        let in_spec = fstring.fields > 0;
        loop {
            let byte = self.peek(0);
            let is_end = byte == fstring.quote
                && (!fstring.is_triple || (self.peek(1) == fstring.quote && self.peek(2) == fstring.quote));
            if is_end {
                self.middle(start);
                let quote = self.at;
                self.at += if fstring.is_triple { 3 } else { 1 };
                self.fstrings.pop();
                self.push(Kind::FStringEnd, quote);
                return Ok(());
            }
            match byte {
                _ if self.at >= self.bytes.len() => return Ok(()),
                b'\n' | b'\r' if !fstring.is_triple => return Err(self.line_end_in_text(fstring).into()),
                b'{' if !in_spec && self.peek(1) == b'{' => self.at += 2,
                b'{' => return self.field(start, fstring),
                b'}' if in_spec => {
                    self.middle(start);
                    return self.close_spec();
                }
                b'}' if self.peek(1) == b'}' => self.at += 2,
                b'}' => {
                    let kind = if fstring.is_template { 't' } else { 'f' };
                    return Err(
                        Failure::at(format!("{kind}-string: single '}}' is not allowed"), self.at, End::Same).into()
                    );
                }
                b'\\' if matches!(self.peek(1), b'{' | b'}') => self.at += 1,
                b'\\' if !fstring.is_raw && self.peek(1) == b'N' && self.peek(2) == b'{' => {
                    let rest = &self.bytes[self.at..];
                    self.at += rest.iter().position(|byte| matches!(byte, b'}' | b'\n')).unwrap_or(rest.len());
                    self.at += usize::from(self.peek(0) == b'}');
                }
                b'\\' => self.at = (self.at + 2).min(self.bytes.len()),
                _ => self.at += 1,
            }
        }
    }

    fn line_end_in_text(&self, fstring: FString) -> Failure {
        if fstring.fields == 0 {
            return self.unterminated_fstring(fstring);
        }
        let kind = if fstring.is_template { 't' } else { 'f' };
        let message =
            format!("{kind}-string: newlines are not allowed in format specifiers for single quoted {kind}-strings");
        Failure::at(message, self.at, End::Same)
    }

    fn middle(&mut self, start: usize) {
        if self.at > start {
            self.push(Kind::FStringMiddle, start);
        }
    }

    fn field(&mut self, start: usize, fstring: FString) -> Lex {
        self.middle(start);
        let offset = self.at;
        if fstring.fields >= 3 {
            let kind = if fstring.is_template { 't' } else { 'f' };
            return Err(Failure::at(format!("{kind}-string: expressions nested too deeply"), offset, End::Same).into());
        }
        self.at += 1;
        self.open.push(Bracket { byte: b'{', offset });
        self.push(Kind::Operator, offset);
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.fields += 1;
            fstring.in_text = false;
        }
        Ok(())
    }

    fn close_spec(&mut self) -> Lex {
        let start = self.at;
        self.at += 1;
        self.open.pop();
        self.push(Kind::Operator, start);
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.fields -= 1;
        }
        Ok(())
    }
}

fn expecting_brace(fstring: FString) -> String {
    format!("{}-string: expecting '}}'", if fstring.is_template { 't' } else { 'f' })
}

/// The two prefix letters that must not stand together.
fn clash(prefix: &str) -> Option<(char, char)> {
    [('u', 'b'), ('u', 'r'), ('u', 'f'), ('u', 't'), ('b', 'f'), ('b', 't'), ('f', 't')]
        .into_iter()
        .find(|(first, second)| prefix.contains(*first) && prefix.contains(*second))
}
