//! Arguments of calls, and the fields of f-strings.

use super::{Fault, Kind, Node, Parse, Reader, Shape, Token, escapes};

/// What has been seen in an argument list.
#[derive(Default)]
struct Seen {
    count: usize,
    has_keyword: bool,
    has_unpacking: bool,
    late: Option<&'static str>,
}

impl Reader<'_> {
    /// From `(` to `)`; gives the end.
    pub(super) fn call_arguments(&mut self) -> Parse<usize> {
        self.expect("(")?;
        let mut seen = Seen::default();
        while !self.is(")") {
            self.argument(&mut seen)?;
            seen.count += 1;
            if !self.accept(",") {
                break;
            }
        }
        if let Some(message) = seen.late {
            return Err(self.fail_read(message));
        }
        self.expect(")").map(|token| token.end)
    }

    fn argument(&mut self, seen: &mut Seen) -> Parse<()> {
        if self.is("**") {
            let star = self.advance();
            let value = self.expression()?;
            seen.has_unpacking = true;
            self.assigned_unpacking(star.start, value.end, "cannot assign to keyword argument unpacking")?;
            return self.explore(Self::for_clauses).map(|_| ());
        }
        if self.is("*") {
            let comma = self.at.saturating_sub(1);
            let star = self.token();
            let value = self.star_argument()?;
            self.assigned_unpacking(star.start, value.end, "cannot assign to iterable argument unpacking")?;
            if seen.has_unpacking {
                let message = "iterable argument unpacking follows keyword argument unpacking";
                // The range ends where the parser has read to.
                let read = self.tokens[self.fetched.get().min(self.tokens.len() - 1)];
                return Err(self.fail(message, self.tokens[comma].start, read.end - 1));
            }
            return Ok(());
        }
        let name = self.token();
        if name.kind == Kind::Name && self.ahead(1) == "=" && self.keyword_argument()? {
            seen.has_keyword = true;
            return Ok(());
        }
        if seen.has_keyword || seen.has_unpacking {
            // The grammar proper has no place for it.
            return self.explore(|reader| reader.positional(seen))?.ok_or(Fault::Generic);
        }
        self.positional(seen)
    }

    /// `*value`, whose value may be missing.
    pub(super) fn star_argument(&mut self) -> Parse<Node> {
        let star = self.advance();
        let Some(value) = self.attempt(Self::expression)? else {
            return Err(self.fail_read("Invalid star expression"));
        };
        let mut node = Node::new(Shape::Starred, star.start, value.end);
        node.elements.push(value);
        Ok(node)
    }

    pub(super) fn assigned_unpacking(&mut self, start: usize, end: usize, message: &str) -> Parse<()> {
        if !self.is("=") {
            return Ok(());
        }
        self.advance();
        let end = self.attempt(Self::expression)?.map_or(end, |value| value.end);
        Err(self.fail(message, start, end))
    }

    /// `name=value`; false if the word cannot be a name.
    fn keyword_argument(&mut self) -> Parse<bool> {
        let name = self.token();
        let word = self.source(name);
        if matches!(word, "True" | "False" | "None") {
            let message = format!("cannot assign to {word}");
            self.advance();
            let equals = self.advance();
            return Err(self.fail(message, name.start, equals.end));
        }
        if !self.is_name() {
            return Ok(false);
        }
        self.advance();
        let equals = self.advance();
        if self.is_any(&[",", ")"]) {
            return Err(self.fail("expected argument value expression", name.start, equals.end));
        }
        self.expression()?;
        if self.is_any(&["for", "async"]) && self.attempt(Self::for_clauses)?.is_some() {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Err(self.fail(message, name.start, equals.end));
        }
        Ok(true)
    }

    fn positional(&mut self, seen: &mut Seen) -> Parse<()> {
        let value = match self.attempt(Self::assignment_expression)? {
            Some(value) => value,
            None => self.expression()?,
        };
        if self.is("=") {
            let equals = self.advance();
            let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
            return Err(self.fail(message, value.start, equals.end));
        }
        if self.is_any(&["for", "async"]) {
            if seen.count > 0 {
                self.explore(|reader| reader.comprehension(&value, true))?.ok_or(Fault::Generic)?;
            } else {
                self.comprehension(&value, true)?;
            }
            let end = self.last_end();
            if seen.count > 0 || self.is(",") {
                return Err(self.fail("Generator expression must be parenthesized", value.start, end));
            }
            return Ok(());
        }
        if seen.has_unpacking {
            seen.late = Some("positional argument follows keyword argument unpacking");
        } else if seen.has_keyword {
            seen.late = Some("positional argument follows keyword argument");
        }
        Ok(())
    }

    /// String literals side by side.
    pub(super) fn strings(&mut self) -> Parse<Node> {
        let node = self.literals()?;
        if self.quiet == 0 && matches!(self.kind(), Kind::String | Kind::FStringStart) {
            let at = self.at;
            let other = self.explore(Self::literals)?;
            self.at = at;
            if let Some(other) = other {
                let message = "cannot mix t-string literals with string or bytes literals";
                return Err(self.fail(message, node.start, other.end));
            }
        }
        Ok(node)
    }

    /// Those of them that belong to one value: t-strings or others.
    fn literals(&mut self) -> Parse<Node> {
        let start = self.token().start;
        let is_template = self.is_template();
        let mut shape = if is_template { Shape::TString } else { Shape::Literal };
        let mut literals = Vec::new();
        let (mut has_bytes, mut has_text) = (false, false);
        while self.is_template() == is_template {
            let token = self.token();
            match token.kind {
                Kind::String => {
                    literals.push(token);
                    let text = self.source(token);
                    let quote = text.find(['"', '\'']).unwrap_or_default();
                    let is_bytes = text[..quote].contains(['b', 'B']);
                    if is_bytes && !text.is_ascii() {
                        let message = "bytes can only contain ASCII literal characters";
                        return Err(self.fail_value(message, token.start, token.end));
                    }
                    has_bytes |= is_bytes;
                    has_text |= !is_bytes;
                    self.advance();
                }
                Kind::FStringStart if is_template => self.fstring("t")?,
                Kind::FStringStart => {
                    has_text = true;
                    shape = Shape::FString;
                    self.fstring("f")?;
                }
                _ => break,
            }
        }
        if has_bytes && has_text {
            return Err(self.fail_value_here("cannot mix bytes and nonbytes literals"));
        }
        for token in literals {
            self.escapes(token)?;
        }
        Ok(Node::new(shape, start, self.last_end()))
    }

    /// Whether a t-string begins here.
    fn is_template(&self) -> bool {
        let token = self.token();
        token.kind == Kind::FStringStart && self.source(token).contains(['t', 'T'])
    }

    fn fstring(&mut self, kind: &str) -> Parse<()> {
        let prefix = self.advance();
        let is_raw = self.source(prefix).contains(['r', 'R']);
        let mut wrong = None;
        self.in_fstring += 1;
        loop {
            match self.kind() {
                Kind::FStringMiddle => {
                    let text = self.advance();
                    if !is_raw {
                        wrong = wrong.or(escapes::wrong_text(self.source(text)).map(|message| (message, text)));
                    }
                }
                Kind::FStringEnd => break,
                Kind::Operator if self.is("{") => self.field(kind)?,
                _ => return Err(Fault::Generic),
            }
        }
        self.advance();
        self.in_fstring -= 1;
        match wrong {
            Some((message, text)) => Err(self.fail_value(message, text.start, text.end)),
            None => Ok(()),
        }
    }

    /// Fails if an escape of a string without fields is wrong.
    fn escapes(&mut self, token: Token) -> Parse<()> {
        let literal = self.source(token);
        let quote = literal.find(['"', '\'']).unwrap_or_default();
        let (prefix, quoted) = literal.split_at(quote);
        if prefix.contains(['r', 'R']) {
            return Ok(());
        }
        let is_triple =
            quoted.len() >= 6 && quoted[1..].starts_with(&quoted[..1]) && quoted[2..].starts_with(&quoted[..1]);
        let width = if is_triple { 3 } else { 1 };
        let inner = quoted.get(width..quoted.len() - width).unwrap_or_default();
        let is_bytes = prefix.contains(['b', 'B']);
        match if is_bytes { escapes::wrong_bytes(inner) } else { escapes::wrong_text(inner) } {
            Some(message) => Err(self.fail_value(message, token.start, token.end)),
            None => Ok(()),
        }
    }

    fn field(&mut self, kind: &str) -> Parse<()> {
        self.advance();
        for text in ["=", "!", ":", "}"] {
            if self.is(text) {
                return Err(self.fail_here(format!("{kind}-string: valid expression required before '{text}'")));
            }
        }
        let at = self.at;
        let value = if self.is("yield") { Self::yield_expression } else { Self::star_expressions };
        let Some(node) = self.attempt(value)? else {
            self.at = at;
            return Err(self.fail_here(format!("{kind}-string: expecting a valid expression after '{{'")));
        };
        // Two names beside a string may be a prefix and its string.
        let is_guarded =
            self.tokens[at].kind == Kind::Name && self.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::String);
        if !is_guarded && self.quiet == 0 {
            self.forgotten_comma(&node)?;
        }
        let has_equals = self.accept("=");
        if !self.is_any(&["!", ":", "}"]) {
            let expected = if has_equals { "'!', or ':', or '}'" } else { "'=', or '!', or ':', or '}'" };
            return Err(self.fail_here(format!("{kind}-string: expecting {expected}")));
        }
        if self.is("!") {
            self.conversion(kind)?;
        }
        if self.accept(":") {
            loop {
                match self.kind() {
                    Kind::FStringMiddle => {
                        self.advance();
                    }
                    Kind::Operator if self.is("{") => self.field(kind)?,
                    _ => break,
                }
            }
            if !self.is("}") {
                return Err(self.fail_here(format!("{kind}-string: expecting '}}', or format specs")));
            }
        }
        if self.accept("}") { Ok(()) } else { Err(self.fail_here(format!("{kind}-string: expecting '}}'"))) }
    }

    fn conversion(&mut self, kind: &str) -> Parse<()> {
        let mark = self.advance();
        if self.is_any(&[":", "}"]) {
            return Err(self.fail_here(format!("{kind}-string: missing conversion character")));
        }
        if self.kind() != Kind::Name {
            return Err(self.fail_here(format!("{kind}-string: invalid conversion character")));
        }
        let name = self.token();
        if name.start != mark.end {
            let message = format!("{kind}-string: conversion type must come right after the exclamation mark");
            return Err(self.fail_value(message, mark.start, name.end));
        }
        let letter = self.source(name);
        if !matches!(letter, "s" | "r" | "a") {
            let message = format!("{kind}-string: invalid conversion character '{letter}': expected 's', 'r', or 'a'");
            return Err(self.fail_value_here(message));
        }
        self.advance();
        if self.is_any(&[":", "}"]) {
            return Ok(());
        }
        Err(self.fail_here(format!("{kind}-string: expecting ':' or '}}'")))
    }
}
