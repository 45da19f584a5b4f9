//! Statements with blocks, and the file as a whole.

use super::{Failure, FailureKind, Fault, Kind, Parse, Reader, Shape, TargetUse, Token};

impl Reader<'_> {
    pub(super) fn file(&mut self) -> Parse<()> {
        while self.kind() != Kind::End {
            self.statement()?;
        }
        Ok(())
    }

    /// What `eval` takes.
    pub(super) fn lone_expression(&mut self) -> Parse<()> {
        self.expressions()?;
        while self.kind() == Kind::Newline {
            self.advance();
        }
        if self.kind() == Kind::End { Ok(()) } else { Err(Fault::Generic) }
    }

    /// One interactive statement: a line of simple ones, or one with a block and the end of its line. Gives the failure
    /// that more follows.
    pub(super) fn lone_statement(&mut self) -> Parse<Option<Failure>> {
        const COMPOUND: [&str; 9] = ["if", "while", "for", "try", "with", "def", "class", "async", "@"];
        if self.kind() == Kind::End {
            return Err(Fault::Generic);
        }
        let first = self.at;
        self.statement()?;
        let read = &self.tokens[first..self.at];
        let is_match = self.source(read[0]) == "match" && read.iter().any(|token| token.kind == Kind::Indent);
        if is_match || COMPOUND.contains(&self.source(read[0])) {
            if self.kind() != Kind::Newline {
                return Err(Fault::Generic);
            }
            self.advance();
        }
        let end = self.tokens[self.at - 1];
        let rest = &self.tokens[self.at..];
        let message = "multiple statements found while compiling a single statement";
        let more = rest.iter().any(|token| !token.is_placeless() || token.kind == Kind::Wrong);
        Ok(more.then(|| Failure::range(message, end.start, end.start).widened(end)))
    }

    fn statement(&mut self) -> Parse<()> {
        let token = self.token();
        match self.source(token) {
            "if" if token.kind == Kind::Name => self.if_statement("if"),
            "while" if token.kind == Kind::Name => self.while_statement(),
            "for" if token.kind == Kind::Name => self.for_statement(),
            "try" if token.kind == Kind::Name => self.try_statement(),
            "with" if token.kind == Kind::Name => self.with_statement(),
            "def" if token.kind == Kind::Name => self.function(),
            "class" if token.kind == Kind::Name => self.class(),
            "async" if token.kind == Kind::Name => self.async_statement(),
            "@" if token.kind == Kind::Operator => self.decorated(),
            "match" if token.kind == Kind::Name => self.match_statement(),
            _ => self.simple_statements(),
        }
    }

    fn async_statement(&mut self) -> Parse<()> {
        self.advance();
        let token = self.token();
        match self.source(token) {
            "def" => self.function(),
            "for" => self.for_statement(),
            "with" => self.with_statement(),
            _ => Err(Fault::Generic),
        }
    }

    fn decorated(&mut self) -> Parse<()> {
        while self.accept("@") {
            self.named_expression()?;
            if self.kind() != Kind::Newline {
                return Err(Fault::Generic);
            }
            self.advance();
        }
        match self.source(self.token()) {
            "def" => self.function(),
            "class" => self.class(),
            "async" => self.async_statement(),
            _ => Err(Fault::Generic),
        }
    }

    /// The statements under a colon; `what` names the owner of the colon, which began at `owner`.
    fn block(&mut self, what: &str, owner: Token) -> Parse<()> {
        if self.kind() != Kind::Newline {
            return self.simple_statements();
        }
        self.advance();
        if self.kind() != Kind::Indent {
            let line = 1 + self.text[..owner.start].replace("\r\n", "\n").matches(['\n', '\r']).count();
            let token = self.token();
            let message = format!("expected an indented block after {what} on line {line}");
            let failure = Failure::range(message, token.start, token.end).widened(token);
            return Err(Fault::Named(Box::new(Failure { kind: FailureKind::Indentation, ..failure })));
        }
        self.advance();
        while self.kind() != Kind::Dedent {
            if self.kind() == Kind::End {
                return Ok(());
            }
            self.statement()?;
        }
        self.advance();
        Ok(())
    }

    fn if_statement(&mut self, word: &str) -> Parse<()> {
        let keyword = self.advance();
        self.named_expression()?;
        self.colon()?;
        self.block(&format!("'{word}' statement"), keyword)?;
        // A chain of `elif` is a loop here: it may be long.
        while self.is("elif") {
            let keyword = self.advance();
            self.named_expression()?;
            self.colon()?;
            self.block("'elif' statement", keyword)?;
        }
        if self.else_block()? && self.is("elif") {
            return Err(self.fail_here("'elif' block follows an 'else' block"));
        }
        Ok(())
    }

    fn else_block(&mut self) -> Parse<bool> {
        if !self.is("else") {
            return Ok(false);
        }
        let keyword = self.advance();
        self.force(":")?;
        self.block("'else' statement", keyword)?;
        Ok(true)
    }

    fn while_statement(&mut self) -> Parse<()> {
        let keyword = self.advance();
        self.named_expression()?;
        self.colon()?;
        self.block("'while' statement", keyword)?;
        self.else_block().map(|_| ())
    }

    fn for_statement(&mut self) -> Parse<()> {
        let keyword = self.advance();
        let start = self.at;
        let target = self.attempt(Self::loop_targets)?.filter(|_| self.is("in"));
        let Some(target) = target else {
            self.at = start;
            if let Some(value) = self.explore(Self::star_expressions)?
                && value.shape != Shape::Comparison
            {
                self.check_target(&value, TargetUse::For)?;
            }
            return Err(Fault::Generic);
        };
        self.loop_target(start, &target)?;
        self.advance();
        self.star_expressions()?;
        self.colon()?;
        self.block("'for' statement", keyword)?;
        self.else_block().map(|_| ())
    }

    fn with_statement(&mut self) -> Parse<()> {
        let keyword = self.advance();
        let at = self.at;
        let in_parentheses = self.is("(") && self.attempt(Self::parenthesized_items)?.is_some() && self.is(":");
        if !in_parentheses {
            self.at = at;
            loop {
                self.with_item(&[",", ":"])?;
                if !self.accept(",") {
                    break;
                }
            }
        }
        self.colon()?;
        self.block("'with' statement", keyword)
    }

    fn parenthesized_items(&mut self) -> Parse<()> {
        self.expect("(")?;
        loop {
            self.with_item(&[",", ")"])?;
            if !self.accept(",") || self.is(")") {
                break;
            }
        }
        self.expect(")").map(|_| ())
    }

    fn with_item(&mut self, closers: &[&str]) -> Parse<()> {
        self.expression()?;
        if !self.accept("as") {
            return Ok(());
        }
        let target = self.star_expression()?;
        if self.is_any(closers) {
            self.check_target(&target, TargetUse::Assign)?;
        }
        Ok(())
    }

    fn function(&mut self) -> Parse<()> {
        let keyword = self.advance();
        self.name()?;
        if self.is("[") && self.attempt(Self::type_parameters)?.is_none() {
            return Err(self.fail_here("expected '('"));
        }
        self.force("(")?;
        self.parameters(")")?;
        self.expect(")")?;
        if self.is("->") {
            let at = self.at;
            self.advance();
            if self.attempt(Self::expression)?.is_none() {
                self.at = at;
            }
        }
        self.force(":")?;
        self.block("function definition", keyword)
    }

    fn class(&mut self) -> Parse<()> {
        let keyword = self.advance();
        self.name()?;
        self.type_parameters()?;
        if self.is("(") {
            self.call_arguments()?;
        }
        self.colon()?;
        self.block("class definition", keyword)
    }

    fn try_statement(&mut self) -> Parse<()> {
        let keyword = self.advance();
        self.force(":")?;
        self.block("'try' statement", keyword)?;
        let mut has_star = None;
        while self.is("except") {
            let keyword = self.token();
            let is_star = self.ahead(1) == "*";
            if has_star.is_some_and(|star| star != is_star) {
                let end = if is_star { self.tokens[self.at + 1].end } else { keyword.end };
                let message = "cannot have both 'except' and 'except*' on the same 'try'";
                return Err(self.fail(message, keyword.start, end));
            }
            has_star = Some(is_star);
            self.handler(keyword, is_star)?;
        }
        if has_star.is_some() {
            self.else_block()?;
        }
        if self.is("finally") {
            let keyword = self.advance();
            self.force(":")?;
            return self.block("'finally' statement", keyword);
        }
        if has_star.is_none() {
            return Err(self.fail_here("expected 'except' or 'finally' block"));
        }
        Ok(())
    }

    fn handler(&mut self, keyword: Token, is_star: bool) -> Parse<()> {
        self.advance();
        if is_star {
            self.advance();
        }
        let what = if is_star { "'except*' statement" } else { "'except' statement" };
        if self.kind() == Kind::Newline || self.is(":") {
            if is_star {
                return Err(self.fail_here("expected one or more exception types"));
            }
            self.colon()?;
            return self.block(what, keyword);
        }
        let first = self.expression()?;
        let mut has_comma = false;
        while self.accept(",") {
            has_comma = true;
            if self.attempt(Self::expression)?.is_none() {
                break;
            }
        }
        if self.accept("as") {
            let target = self.expression()?;
            if has_comma {
                let message = "multiple exception types must be parenthesized when using 'as'";
                return Err(self.fail(message, first.start, target.end));
            }
            if target.shape != Shape::Name {
                let statement = if is_star { "except*" } else { "except" };
                let message = format!("cannot use {statement} statement with {}", target.describe());
                return Err(self.fail_node(message, &target));
            }
        }
        self.colon()?;
        self.block(what, keyword)
    }

    /// `match` is a statement only if all of its first line fits.
    fn match_statement(&mut self) -> Parse<()> {
        let at = self.at;
        let keyword = self.advance();
        let subject = self.attempt(Self::star_named_expressions)?;
        let is_starred = subject.as_ref().is_some_and(|subject| subject.shape == Shape::Starred);
        if subject.is_none()
            || is_starred
            || !(self.is(":") || self.kind() == Kind::Newline)
            || self.starts_otherwise(at)
        {
            self.at = at;
            return self.simple_statements();
        }
        self.colon()?;
        if self.kind() != Kind::Newline {
            return Err(Fault::Generic);
        }
        self.advance();
        if self.kind() != Kind::Indent {
            self.at -= 1;
            return self.block("'match' statement", keyword);
        }
        self.advance();
        if !self.is("case") {
            return Err(Fault::Generic);
        }
        while self.is("case") {
            let keyword = self.advance();
            self.patterns()?;
            if self.accept("if") {
                self.named_expression()?;
            }
            self.colon()?;
            self.block("'case' statement", keyword)?;
        }
        if self.kind() == Kind::Dedent {
            self.advance();
            return Ok(());
        }
        Err(Fault::Generic)
    }

    /// `match (x)` or `match [x]` at the end of a line is an expression.
    fn starts_otherwise(&self, at: usize) -> bool {
        self.kind() == Kind::Newline
            && self.tokens.get(at + 1).is_some_and(|next| matches!(self.source(*next), "(" | "[" | "-" | "+" | "*"))
    }
}
