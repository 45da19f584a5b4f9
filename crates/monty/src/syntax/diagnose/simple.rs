//! Statements of one line.

use super::{End, Failure, Fault, Kind, Node, Parse, Reader, Shape, TargetUse};

impl Reader<'_> {
    /// Statements with `;` between, to the end of the line.
    pub(super) fn simple_statements(&mut self) -> Parse<()> {
        loop {
            self.simple_statement()?;
            if !self.accept(";") || self.kind() == Kind::Newline {
                break;
            }
        }
        match self.kind() {
            Kind::Newline => {
                self.advance();
                Ok(())
            }
            _ => Err(Fault::Generic),
        }
    }

    fn simple_statement(&mut self) -> Parse<()> {
        let token = self.token();
        if self.is("type") && self.is_type_alias() && self.attempt(Self::type_alias)?.is_some() {
            return Ok(());
        }
        if token.kind == Kind::Name {
            match self.source(token) {
                "pass" | "break" | "continue" => {
                    self.statement_before_if()?;
                    self.advance();
                    return Ok(());
                }
                "return" => {
                    self.advance();
                    return self.attempt(Self::star_expressions).map(|_| ());
                }
                "raise" => return self.raise(),
                "global" | "nonlocal" => return self.names(),
                "del" => return self.delete(),
                "assert" => return self.assert(),
                "import" => return self.import(),
                "from" => return self.from_import(),
                _ => {}
            }
        }
        self.expression_statement()
    }

    fn raise(&mut self) -> Parse<()> {
        self.advance();
        if self.attempt(Self::expression)?.is_some() && self.accept("from") {
            self.expression()?;
        }
        Ok(())
    }

    fn names(&mut self) -> Parse<()> {
        self.advance();
        self.name()?;
        while self.accept(",") {
            self.name()?;
        }
        Ok(())
    }

    fn delete(&mut self) -> Parse<()> {
        self.advance();
        let start = self.at;
        let targets = self.attempt(|reader| reader.sequence(Self::primary))?;
        if targets.is_some_and(|targets| self.ends_simple() && targets.invalid_target(TargetUse::Delete).is_none()) {
            return Ok(());
        }
        self.at = start;
        let targets = self.explore(Self::star_expressions)?.ok_or(Fault::Generic)?;
        self.check_target(&targets, TargetUse::Delete)?;
        Err(Fault::Generic)
    }

    fn ends_simple(&self) -> bool {
        self.kind() == Kind::Newline || self.is(";")
    }

    fn assert(&mut self) -> Parse<()> {
        self.advance();
        self.expression()?;
        if self.accept(",") {
            self.expression()?;
        }
        Ok(())
    }

    fn is_type_alias(&self) -> bool {
        self.tokens
            .get(self.at + 1)
            .is_some_and(|next| next.kind == Kind::Name && !super::is_keyword(self.source(*next)))
    }

    fn type_alias(&mut self) -> Parse<()> {
        self.advance();
        self.name()?;
        self.type_parameters()?;
        self.expect("=")?;
        self.expression().map(|_| ())
    }

    fn import(&mut self) -> Parse<()> {
        let keyword = self.advance();
        if self.kind() == Kind::Newline {
            return Err(self.nothing_imported());
        }
        loop {
            self.dotted_name()?;
            self.import_alias()?;
            if !self.accept(",") {
                break;
            }
        }
        if self.accept("from") && self.attempt(Self::dotted_name)?.is_some() {
            let message = "Did you mean to use 'from ... import ...' instead?";
            return Err(self.fail(message, keyword.start, self.last_end()));
        }
        Ok(())
    }

    fn nothing_imported(&self) -> Fault {
        let token = self.token();
        let message = "Expected one or more names after 'import'";
        if token.is_placeless() {
            return Fault::Named(Box::new(Failure::at(message, token.start, End::Read)));
        }
        // A line break has no width here, a comment before it has.
        self.fail(message, token.start, token.end - 1)
    }

    fn dotted_name(&mut self) -> Parse<()> {
        self.name()?;
        while self.accept(".") {
            self.name()?;
        }
        Ok(())
    }

    fn import_alias(&mut self) -> Parse<()> {
        if !self.accept("as") {
            return Ok(());
        }
        let at = self.at;
        if self.name().is_ok() && self.ends_alias() {
            return Ok(());
        }
        self.at = at;
        match self.explore(Self::expression)? {
            Some(target) => Err(self.fail_node(format!("cannot use {} as import target", target.describe()), &target)),
            None => Err(Fault::Generic),
        }
    }

    fn ends_alias(&self) -> bool {
        self.ends_simple() || self.is_any(&[",", ")"])
    }

    fn from_import(&mut self) -> Parse<()> {
        self.advance();
        let mut has_dots = false;
        while self.is_any(&[".", "..."]) {
            self.advance();
            has_dots = true;
        }
        if !(has_dots && self.is("import")) {
            self.dotted_name()?;
        }
        self.expect("import")?;
        if self.kind() == Kind::Newline {
            return Err(self.nothing_imported());
        }
        if self.accept("*") {
            return Ok(());
        }
        let in_parentheses = self.accept("(");
        loop {
            self.name()?;
            self.import_alias()?;
            if !self.accept(",") {
                break;
            }
            if in_parentheses && self.is(")") {
                break;
            }
            if self.kind() == Kind::Newline {
                return Err(self.fail_here("trailing comma not allowed without surrounding parentheses"));
            }
        }
        if in_parentheses { self.expect(")").map(|_| ()) } else { Ok(()) }
    }

    /// Assignments of all kinds, and plain expressions.
    fn expression_statement(&mut self) -> Parse<()> {
        let start = self.at;
        if let Some(name) = self.plain_target()? {
            return self.after_target(start, &name);
        }
        self.at = start;
        if self.is("yield") {
            let value = self.yield_expression()?;
            return self.after_yield(&value);
        }
        let value = self.star_named_first()?;
        self.after_target(start, &value)
    }

    /// A name, attribute or subscript that `=` or `:` follows: nothing can be wrong with it.
    fn plain_target(&mut self) -> Parse<Option<Node>> {
        if !self.is_name() || !matches!(self.ahead(1), "=" | ":") {
            return Ok(None);
        }
        self.name().map(Some)
    }

    /// The first expressions of a statement; a single `=` in them is looked at as CPython does, unless they are targets.
    fn star_named_first(&mut self) -> Parse<Node> {
        let at = self.at;
        self.quiet += 1;
        let trial = self.attempt(Self::star_expressions);
        self.quiet -= 1;
        let is_assignment = trial
            .unwrap_or_default()
            .is_some_and(|value| (self.is("=") && value.invalid_target(TargetUse::Assign).is_none()) || !self.is("="));
        self.at = at;
        if is_assignment { self.star_expressions() } else { self.star_named_expressions() }
    }

    fn after_yield(&mut self, value: &Node) -> Parse<()> {
        if self.is("=") {
            return Err(self.fail_node("assignment to yield expression not possible", value));
        }
        Ok(())
    }

    fn after_target(&mut self, start: usize, first: &Node) -> Parse<()> {
        if self.is(":") {
            return self.annotated(start, first);
        }
        if self.is_augmented() {
            if matches!(first.shape, Shape::Name | Shape::Attribute | Shape::Subscript) {
                self.advance();
                return self.value().map(|_| ());
            }
            let has_value = self.explore(|reader| {
                reader.advance();
                reader.value()
            });
            if has_value?.is_none() {
                return Err(Fault::Generic);
            }
            let message = format!("'{}' is an illegal expression for augmented assignment", first.describe());
            return Err(self.fail_node(message, first));
        }
        if self.is(":=") {
            let at = self.at;
            self.at = start;
            self.explore(Self::named_expression)?;
            self.at = at;
        }
        // CPython looks here for more expressions before a colon, as if commas stood between.
        if first.shape == Shape::Tuple && self.source(self.tokens[start]) != "(" {
            let at = self.at;
            let annotation = self.explore(Self::annotation_behind)?;
            self.at = at;
            if let (Some(()), Some(target)) = (annotation, first.elements.first()) {
                return Err(self.fail_node("only single target (not tuple) can be annotated", target));
            }
        }
        let mut target = first.clone();
        while self.is("=") {
            if let Err(fault) = self.check_target(&target, TargetUse::Assign) {
                self.at = start;
                self.explore(Self::star_named_expressions)?;
                return Err(fault);
            }
            self.advance();
            target = self.value()?;
            if self.is("=") && target.shape == Shape::Yield {
                return self.after_yield(&target);
            }
        }
        Ok(())
    }

    fn annotation_behind(&mut self) -> Parse<()> {
        while self.kind() != Kind::Newline && !self.is(";") && self.attempt(Self::star_named_expressions)?.is_some() {}
        self.expect(":")?;
        self.expression().map(|_| ())
    }

    fn value(&mut self) -> Parse<Node> {
        if self.is("yield") { self.yield_expression() } else { self.star_expressions() }
    }

    fn is_augmented(&self) -> bool {
        const AUGMENTED: [&str; 13] =
            ["+=", "-=", "*=", "@=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", "//="];
        self.is_any(&AUGMENTED)
    }

    fn annotated(&mut self, start: usize, first: &Node) -> Parse<()> {
        if first.shape == Shape::Starred {
            return Err(Fault::Generic);
        }
        let is_parenthesized = self.source(self.tokens[start]) == "(";
        let has_comma = first.shape == Shape::Tuple && !is_parenthesized;
        match first.shape {
            Shape::Name | Shape::Attribute | Shape::Subscript => {
                self.advance();
            }
            _ => {
                let annotation = self.explore(|reader| {
                    reader.advance();
                    reader.expression()
                });
                if annotation?.is_none() {
                    return Err(Fault::Generic);
                }
                let (message, node) = match first.shape {
                    Shape::List | Shape::Tuple => {
                        let node = if has_comma { first.elements.first().unwrap_or(first) } else { first };
                        (format!("only single target (not {}) can be annotated", first.describe()), node)
                    }
                    _ => ("illegal target for annotation".to_owned(), first),
                };
                return Err(self.fail_node(message, node));
            }
        }
        self.expression()?;
        if self.accept("=") {
            self.value()?;
        }
        Ok(())
    }
}
