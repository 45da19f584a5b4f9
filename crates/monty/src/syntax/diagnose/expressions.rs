//! Expressions, from the conditional down to atoms.

use super::{DEPTH_LIMIT, Fault, Kind, Node, Parse, Reader, Shape, TargetUse, Token, is_keyword};

impl Reader<'_> {
    /// `star_expressions`: a tuple without brackets, or one expression.
    pub(super) fn star_expressions(&mut self) -> Parse<Node> {
        self.sequence(Self::star_expression)
    }

    /// `expressions`: a tuple without stars, or one expression.
    pub(super) fn expressions(&mut self) -> Parse<Node> {
        self.sequence(Self::expression)
    }

    /// `star_named_expressions`, as in subjects and index lists.
    pub(super) fn star_named_expressions(&mut self) -> Parse<Node> {
        self.sequence(Self::star_named_expression)
    }

    pub(super) fn sequence(&mut self, element: fn(&mut Self) -> Parse<Node>) -> Parse<Node> {
        let first = element(self)?;
        if !self.is(",") {
            return Ok(first);
        }
        let mut tuple = Node::new(Shape::Tuple, first.start, first.end);
        tuple.elements.push(first);
        while self.accept(",") {
            tuple.end = self.last_end();
            let Some(element) = self.attempt(element)? else { break };
            tuple.end = self.last_end();
            tuple.elements.push(element);
        }
        Ok(tuple)
    }

    pub(super) fn star_expression(&mut self) -> Parse<Node> {
        if self.is("*") {
            return self.starred(Self::bitwise_or);
        }
        self.expression()
    }

    pub(super) fn star_named_expression(&mut self) -> Parse<Node> {
        if self.is("*") {
            return self.starred(Self::bitwise_or);
        }
        self.named_expression()
    }

    /// What a display begins with: after a star, a missing value and an assignment have names.
    fn first_element(&mut self) -> Parse<Node> {
        let star = self.token();
        if !self.is("*") {
            return self.named_expression();
        }
        if self.quiet == 0 {
            let at = self.at;
            self.advance();
            let Some(_) = self.explore(Self::expression)? else {
                return Err(self.fail_read("Invalid star expression"));
            };
            let end = self.last_end();
            self.assigned_unpacking(star.start, end, "cannot assign to iterable argument unpacking")?;
            self.at = at;
        }
        self.starred(Self::bitwise_or)
    }

    pub(super) fn starred(&mut self, operand: fn(&mut Self) -> Parse<Node>) -> Parse<Node> {
        let star = self.expect("*")?;
        let value = operand(self)?;
        let mut node = Node::new(Shape::Starred, star.start, value.end);
        node.elements.push(value);
        Ok(node)
    }

    /// `named_expression`, with the errors of a single `=` where a value is wanted.
    pub(super) fn named_expression(&mut self) -> Parse<Node> {
        if let Some(node) = self.attempt(Self::assignment_expression)? {
            return Ok(node);
        }
        let start = self.at;
        let value = self.expression()?;
        if self.is(":=") {
            let is_complete = self.explore(|reader| {
                reader.advance();
                reader.expression()
            });
            if is_complete?.is_some() {
                let message = format!("cannot use assignment expressions with {}", value.describe());
                return Err(self.fail_node(message, &value));
            }
            return Err(Fault::Generic);
        }
        if self.is("=") && self.quiet == 0 {
            let end = self.at;
            self.at = start;
            self.explore(Self::single_equals)?;
            self.at = end;
        }
        Ok(value)
    }

    fn single_equals(&mut self) -> Parse<()> {
        let Some(left) = self.attempt(Self::bitwise_or)? else { return Ok(()) };
        if matches!(
            left.shape,
            Shape::List | Shape::Tuple | Shape::Generator | Shape::True | Shape::None | Shape::False
        ) || !self.accept("=")
        {
            return Ok(());
        }
        let Some(right) = self.attempt(Self::bitwise_or)? else { return Ok(()) };
        if self.is_any(&["=", ":="]) {
            return Ok(());
        }
        match left.shape {
            Shape::Name => {
                let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                Err(self.fail(message, left.start, right.end))
            }
            _ => {
                let what = left.describe();
                let message = format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?");
                Err(self.fail_node(message, &left))
            }
        }
    }

    pub(super) fn assignment_expression(&mut self) -> Parse<Node> {
        let name = self.name()?;
        self.expect(":=")?;
        let value = self.expression()?;
        Ok(Node::new(Shape::Named, name.start, value.end))
    }

    /// `expression`, with the errors of a forgotten comma, `else` or parenthesis.
    pub(super) fn expression(&mut self) -> Parse<Node> {
        self.depth += 1;
        if self.depth > DEPTH_LIMIT || self.fuel.get() == 0 {
            self.depth -= 1;
            return Err(Fault::Generic);
        }
        let result = self.expression_within();
        self.depth -= 1;
        result
    }

    fn expression_within(&mut self) -> Parse<Node> {
        if self.is("lambda") {
            return self.lambda();
        }
        let start = self.at;
        if self.quiet == 0 {
            self.split_string()?;
        }
        self.statement_before_if()?;
        let first = self.token();
        let guarded = self.is_name()
            && (matches!(self.source(first), "match" | "case" | "type" | "_")
                || self.tokens.get(self.at + 1).is_some_and(|next| next.kind == Kind::String));
        let value = self.disjunction()?;
        if self.quiet == 0 && !guarded {
            self.forgotten_comma(&value)?;
        }
        if self.quiet == 0 && self.at == start + 1 {
            self.at = start;
            self.legacy_statement()?;
            self.at = start + 1;
        }
        if !self.is("if") {
            return Ok(value);
        }
        self.conditional(first.start, value)
    }

    fn conditional(&mut self, start: usize, value: Node) -> Parse<Node> {
        let at = self.at;
        self.advance();
        let Some(condition) = self.attempt(Self::disjunction)? else {
            self.at = at;
            return Ok(value);
        };
        if !self.is("else") {
            if !self.is(":") && self.quiet == 0 {
                let message = "expected 'else' after 'if' expression";
                return Err(self.fail(message, value.start, condition.end));
            }
            self.at = at;
            return Ok(value);
        }
        self.advance();
        match self.attempt(Self::expression)? {
            Some(_) => Ok(Node::new(Shape::Conditional, start, self.last_end())),
            None if self.quiet == 0 => Err(self.fail_here("expected expression after 'else', but statement is given")),
            None => Err(Fault::Generic),
        }
    }

    /// `"a" b "c"`
    fn split_string(&mut self) -> Parse<()> {
        let begins = self.kind() == Kind::String
            && self.tokens.get(self.at + 1).is_some_and(|next| self.begins_operand(*next) || self.may_begin(*next))
            && self.tokens.get(self.at + 1).is_some_and(|next| next.kind != Kind::String);
        if !begins {
            return Ok(());
        }
        let at = self.at;
        self.exploring += 1;
        self.advance();
        let start = self.token().start;
        let mut end = None;
        while self.kind() != Kind::String && self.unnamed_expression()?.is_some() {
            end = Some(self.last_end());
        }
        let ends = self.kind() == Kind::String;
        self.exploring -= 1;
        self.at = at;
        match end {
            Some(end) if ends => {
                Err(self.fail("invalid syntax. Is this intended to be part of the string?", start, end))
            }
            _ => Ok(()),
        }
    }

    /// `pass if x else y`
    pub(super) fn statement_before_if(&mut self) -> Parse<()> {
        if self.quiet > 0 || !self.is_any(&["pass", "break", "continue"]) {
            return Ok(());
        }
        self.fetched.set(self.fetched.get().max(self.at + 1));
        if self.ahead(1) != "if" {
            return Ok(());
        }
        let statement = self.token();
        let at = self.at;
        let condition = self.explore(|reader| {
            reader.advance();
            reader.advance();
            reader.disjunction()?;
            reader.expect("else")
        })?;
        if condition.is_some() {
            let message = "expected expression before 'if', but statement is given";
            return Err(self.fail(message, statement.start, statement.end));
        }
        self.at = at;
        Ok(())
    }

    /// `print x`. Any other two names are looked at alike, since that finds brackets never closed behind them.
    fn legacy_statement(&mut self) -> Parse<()> {
        let name = self.token();
        let begins = self.tokens.get(self.at + 1).is_some_and(|next| {
            self.begins_operand(*next)
                || (self.may_begin(*next) && self.source(*next) != "(")
                || self.source(*next) == "*"
        });
        if !self.is_name() || !begins {
            return Ok(());
        }
        let at = self.at;
        let value = self.explore(|reader| {
            reader.advance();
            reader.star_expressions()
        })?;
        self.at = at;
        let word = self.source(name);
        match value {
            Some(value) if matches!(word, "print" | "exec") => {
                let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
                Err(self.fail(message, name.start, value.end))
            }
            _ => Ok(()),
        }
    }

    fn begins_operand(&self, token: Token) -> bool {
        match token.kind {
            Kind::Number | Kind::String | Kind::FStringStart => true,
            Kind::Name => {
                let word = self.source(token);
                !is_keyword(word) || matches!(word, "None" | "True" | "False" | "lambda" | "not" | "await")
            }
            Kind::Operator => self.source(token) == "{",
            _ => false,
        }
    }

    /// Two expressions side by side within brackets.
    pub(super) fn forgotten_comma(&mut self, first: &Node) -> Parse<()> {
        if !self.starts_expression() {
            return Ok(());
        }
        let at = self.at;
        if self.exploring == 0 && self.is("{") && !self.kept.contains(&at) {
            // Behind a whole expression CPython reads a set display with all rules on.
            self.explore(|reader| {
                reader.advance();
                reader.star_named_expressions()
            })?;
            self.at = at;
        }
        let second = self.unnamed_expression()?;
        let level = self.tokens[self.at.saturating_sub(1)].level;
        self.at = at;
        match second {
            Some(second) if level > 0 && !matches!(&self.text[first.start..first.end], "print" | "exec") => {
                Err(self.fail("invalid syntax. Perhaps you forgot a comma?", first.start, second.end))
            }
            _ => Ok(()),
        }
    }

    fn starts_expression(&self) -> bool {
        let token = self.token();
        self.begins_operand(token) || self.may_begin(token)
    }

    /// Whether an operator may begin an expression.
    fn may_begin(&self, token: Token) -> bool {
        token.kind == Kind::Operator && ["(", "[", "-", "+", "~", "..."].contains(&self.source(token))
    }

    fn lambda(&mut self) -> Parse<Node> {
        let keyword = self.expect("lambda")?;
        if !self.is(":") {
            self.parameters(":")?;
        }
        let colon = self.expect(":")?;
        if self.in_fstring > 0 && self.is_fstring_text() {
            let message = "f-string: lambda expressions are not allowed without parentheses";
            return Err(self.fail(message, keyword.start, colon.end));
        }
        let body = self.expression()?;
        let end = self.last_end().max(body.end);
        Ok(Node::new(Shape::Lambda, keyword.start, end))
    }

    fn is_fstring_text(&self) -> bool {
        matches!(self.kind(), Kind::FStringMiddle | Kind::FStringEnd)
    }

    pub(super) fn disjunction(&mut self) -> Parse<Node> {
        if self.unnamed > 0 {
            self.kept.insert(self.at);
        }
        let is_kept = self.quiet == 0 && self.kept.contains(&self.at);
        self.quiet += u32::from(is_kept);
        let found = self.disjunction_within();
        self.quiet -= u32::from(is_kept);
        match found {
            Err(Fault::Named(_)) if is_kept => Err(Fault::Generic),
            found => found,
        }
    }

    fn disjunction_within(&mut self) -> Parse<Node> {
        let start = self.token().start;
        let mut left = self.conjunction()?;
        while let Some(right) = self.operand("or", Self::conjunction)? {
            left = Node::new(Shape::Operation, start, self.last_end().max(right.end));
        }
        Ok(left)
    }

    /// An operator and what follows it, if that is one.
    fn operand(&mut self, operator: &str, operand: fn(&mut Self) -> Parse<Node>) -> Parse<Option<Node>> {
        self.attempt(|reader| {
            reader.expect(operator)?;
            operand(reader)
        })
    }

    fn conjunction(&mut self) -> Parse<Node> {
        let start = self.token().start;
        let mut left = self.inversion()?;
        while let Some(right) = self.operand("and", Self::inversion)? {
            left = Node::new(Shape::Operation, start, self.last_end().max(right.end));
        }
        Ok(left)
    }

    fn inversion(&mut self) -> Parse<Node> {
        let start = self.token().start;
        let mut is_negated = false;
        while self.accept("not") {
            is_negated = true;
        }
        let value = self.comparison()?;
        let end = self.last_end();
        Ok(if is_negated { Node::new(Shape::Operation, start, end) } else { value })
    }

    fn comparison(&mut self) -> Parse<Node> {
        let start = self.token().start;
        let mut left = self.bitwise_or()?;
        loop {
            let at = self.at;
            if self.is("<") && self.ahead(1) == ">" && self.quiet == 0 {
                let (less, greater) = (self.advance(), self.token());
                if less.end == greater.start {
                    let message = "invalid syntax.  Maybe you meant '!=' instead of '<>'?";
                    return Err(self.fail(message, less.start, greater.end));
                }
                self.at = at;
            }
            let found = if self.accept("not") {
                self.accept("in")
            } else if self.accept("is") {
                self.accept("not");
                true
            } else if self.is_any(&["==", "!=", "<", "<=", ">", ">=", "in"]) {
                self.advance();
                true
            } else {
                return Ok(left);
            };
            if !found {
                self.at = at;
                return Ok(left);
            }
            let Some(right) = self.attempt(Self::bitwise_or)? else {
                self.at = at;
                return Ok(left);
            };
            let mut node = Node::new(Shape::Comparison, start, self.last_end().max(right.end));
            node.elements.push(left);
            left = node;
        }
    }

    /// All binary operators at once: only their operands matter here.
    pub(super) fn bitwise_or(&mut self) -> Parse<Node> {
        const OPERATORS: [&str; 13] = ["|", "^", "&", "<<", ">>", "+", "-", "*", "/", "//", "%", "@", "**"];
        let start = self.token().start;
        let mut left = self.factor()?;
        while self.is_any(&OPERATORS) {
            let at = self.at;
            let operator = self.advance();
            if ["+", "-", "*", "/", "//", "%", "@"].contains(&self.source(operator)) {
                self.misplaced_not(Self::inversion)?;
            }
            let Some(right) = self.attempt(Self::factor)? else {
                self.at = at;
                return Ok(left);
            };
            left = Node::new(Shape::Operation, start, self.last_end().max(right.end));
        }
        Ok(left)
    }

    /// `a + not b`
    fn misplaced_not(&mut self, operand: fn(&mut Self) -> Parse<Node>) -> Parse<()> {
        if self.quiet > 0 || !self.is("not") {
            return Ok(());
        }
        let at = self.at;
        let keyword = self.token();
        let found = self.explore(|reader| {
            reader.advance();
            operand(reader)
        })?;
        self.at = at;
        match found {
            Some(value) => Err(self.fail("'not' after an operator must be parenthesized", keyword.start, value.end)),
            None => Ok(()),
        }
    }

    fn factor(&mut self) -> Parse<Node> {
        let start = self.token().start;
        let mut has_sign = false;
        while self.is_any(&["+", "-", "~"]) {
            self.advance();
            has_sign = true;
        }
        if has_sign {
            self.misplaced_not(Self::factor)?;
        }
        let is_awaited = self.accept("await");
        let mut value = self.primary()?;
        if is_awaited {
            value = Node::new(Shape::Await, start, self.last_end());
        }
        let end = self.last_end();
        Ok(if has_sign { Node::new(Shape::Operation, start, end) } else { value })
    }

    /// An atom with everything hung on it.
    pub(super) fn primary(&mut self) -> Parse<Node> {
        let start = self.token().start;
        let mut node = self.atom()?;
        loop {
            let at = self.at;
            if self.accept(".") {
                let Some(name) = self.attempt(Self::name)? else {
                    self.at = at;
                    return Ok(node);
                };
                node = Node::new(Shape::Attribute, start, name.end);
            } else if self.is("(") {
                let Some(end) = self.attempt(Self::call_arguments)? else {
                    self.at = at;
                    return Ok(node);
                };
                node = Node::new(Shape::Call, start, end);
            } else if self.is("[") {
                let Some(end) = self.attempt(Self::subscript)? else {
                    self.at = at;
                    return Ok(node);
                };
                node = Node::new(Shape::Subscript, start, end);
            } else {
                return Ok(node);
            }
        }
    }

    fn subscript(&mut self) -> Parse<usize> {
        self.expect("[")?;
        loop {
            if self.is("*") {
                let star = self.token();
                let end = self.star_argument()?.end;
                self.assigned_unpacking(star.start, end, "cannot assign to iterable argument unpacking")?;
            } else {
                self.slice()?;
            }
            if !self.accept(",") || self.is("]") {
                break;
            }
        }
        self.expect("]").map(|token| token.end)
    }

    fn slice(&mut self) -> Parse<()> {
        if !self.is(":") && self.named_expression()?.shape == Shape::Named {
            return Ok(());
        }
        for _ in 0..2 {
            if self.accept(":") && !self.is_any(&[":", ",", "]"]) {
                self.expression()?;
            }
        }
        Ok(())
    }

    fn atom(&mut self) -> Parse<Node> {
        let token = self.token();
        let node = |shape| Node::new(shape, token.start, token.end);
        match token.kind {
            Kind::Number => {
                self.advance();
                Ok(node(Shape::Literal))
            }
            Kind::String | Kind::FStringStart => self.strings(),
            Kind::Name => {
                let shape = match self.source(token) {
                    "None" => Shape::None,
                    "True" => Shape::True,
                    "False" => Shape::False,
                    word if is_keyword(word) => return Err(Fault::Generic),
                    _ => Shape::Name,
                };
                self.advance();
                Ok(node(shape))
            }
            Kind::Operator => match self.source(token) {
                "(" => self.parentheses(),
                "[" => self.list(),
                "{" => self.braces(),
                "..." => {
                    self.advance();
                    Ok(node(Shape::Ellipsis))
                }
                _ => Err(Fault::Generic),
            },
            _ => Err(Fault::Generic),
        }
    }

    pub(super) fn yield_expression(&mut self) -> Parse<Node> {
        let keyword = self.expect("yield")?;
        let end = if self.accept("from") {
            self.expression()?.end
        } else {
            self.attempt(Self::star_expressions)?.map_or(keyword.end, |value| value.end)
        };
        Ok(Node::new(Shape::Yield, keyword.start, end))
    }

    fn parentheses(&mut self) -> Parse<Node> {
        let open = self.expect("(")?;
        if self.is(")") {
            let close = self.advance();
            return Ok(Node::new(Shape::Tuple, open.start, close.end));
        }
        if self.is("yield") {
            let value = self.yield_expression()?;
            self.expect(")")?;
            return Ok(value);
        }
        if self.is("**") {
            let star = self.token();
            self.explore(|reader| {
                reader.advance();
                reader.expression()?;
                reader.expect(")")
            })?
            .ok_or(Fault::Generic)?;
            return Err(self.fail("cannot use double starred expression here", star.start, star.end));
        }
        let first = self.first_element()?;
        if self.is_any(&["for", "async"]) {
            self.comprehension(&first, false)?;
            let close = self.expect(")")?;
            return Ok(Node::new(Shape::Generator, open.start, close.end));
        }
        if self.is(")") {
            if first.shape == Shape::Starred {
                return Err(self.fail_node("cannot use starred expression here", &first));
            }
            self.advance();
            return Ok(first);
        }
        let elements = self.elements(first)?;
        let close = self.expect(")")?;
        Ok(Node { shape: Shape::Tuple, start: open.start, end: close.end, elements })
    }

    fn elements(&mut self, first: Node) -> Parse<Vec<Node>> {
        let mut elements = vec![first];
        while self.accept(",") {
            let Some(element) = self.attempt(Self::star_named_expression)? else { break };
            elements.push(element);
        }
        Ok(elements)
    }

    fn list(&mut self) -> Parse<Node> {
        let open = self.expect("[")?;
        if self.is("]") {
            let close = self.advance();
            return Ok(Node::new(Shape::List, open.start, close.end));
        }
        let first = self.first_element()?;
        if self.is_any(&["for", "async"]) {
            self.comprehension(&first, false)?;
            let close = self.expect("]")?;
            return Ok(Node::new(Shape::ListComprehension, open.start, close.end));
        }
        let elements = self.elements(first)?;
        self.bare_comprehension_target(&elements)?;
        let close = self.expect("]")?;
        Ok(Node { shape: Shape::List, start: open.start, end: close.end, elements })
    }

    /// `[x, y for …]`
    fn bare_comprehension_target(&mut self, elements: &[Node]) -> Parse<()> {
        let (Some(first), true) = (elements.first(), self.is("for")) else { return Ok(()) };
        let end = self.last_end();
        let has_comma = elements.len() > 1 || self.source(self.tokens[self.at - 1]) == ",";
        if has_comma && self.explore(Self::for_clauses)?.is_some() {
            let message = "did you forget parentheses around the comprehension target?";
            return Err(self.fail(message, first.start, end));
        }
        Ok(())
    }

    fn braces(&mut self) -> Parse<Node> {
        let open = self.expect("{")?;
        if self.is("}") {
            let close = self.advance();
            return Ok(Node::new(Shape::Dict, open.start, close.end));
        }
        if self.is("**") {
            return self.dict(open.start);
        }
        let at = self.at;
        if self.is("*") {
            let first = self.first_element()?;
            return self.set(open.start, first);
        }
        let first = self.named_expression()?;
        if self.is(":") {
            self.at = at;
            return self.dict(open.start);
        }
        self.set(open.start, first)
    }

    fn set(&mut self, start: usize, first: Node) -> Parse<Node> {
        if self.is_any(&["for", "async"]) {
            self.comprehension(&first, false)?;
            let close = self.expect("}")?;
            return Ok(Node::new(Shape::SetComprehension, start, close.end));
        }
        let elements = self.elements(first)?;
        self.bare_comprehension_target(&elements)?;
        let close = self.expect("}")?;
        Ok(Node::new(Shape::Set, start, close.end))
    }

    fn dict(&mut self, start: usize) -> Parse<Node> {
        let mut is_first = true;
        loop {
            if self.is("**") {
                let star = self.advance();
                let value = self.bitwise_or()?;
                if is_first && self.is_any(&["for", "async"]) && self.explore(Self::for_clauses)?.is_some() {
                    let message = "dict unpacking cannot be used in dict comprehension";
                    return Err(self.fail(message, star.start, value.end.min(star.end)));
                }
            } else {
                self.pair(is_first)?;
                if is_first && self.is_any(&["for", "async"]) {
                    self.for_clauses()?;
                    let close = self.expect("}")?;
                    return Ok(Node::new(Shape::DictComprehension, start, close.end));
                }
            }
            is_first = false;
            if !self.accept(",") || self.is("}") {
                break;
            }
        }
        let close = self.expect("}")?;
        Ok(Node::new(Shape::Dict, start, close.end))
    }

    fn pair(&mut self, is_first: bool) -> Parse<()> {
        let start = self.at;
        let mut key = None;
        if !is_first {
            // A key without a colon is that rather than one of two values without a comma.
            self.quiet += 1;
            key = self.attempt(Self::expression).unwrap_or_default().filter(|_| !self.is(":"));
            self.quiet -= 1;
        }
        let key = match key {
            Some(key) => key,
            None => {
                self.at = start;
                self.expression()?
            }
        };
        if self.is(":=") && is_first {
            return Err(Fault::Generic);
        }
        if !self.is(":") {
            let foot = super::End::Foot(key.end - 1);
            let failure = super::Failure::at("':' expected after dictionary key", key.start, foot);
            return Err(Fault::Named(Box::new(failure)));
        }
        let colon = self.advance();
        if self.is("*") {
            let star = self.advance();
            let value = self.bitwise_or()?;
            let message = "cannot use a starred expression in a dictionary value";
            return Err(self.fail(message, star.start, value.end));
        }
        if self.is_any(&["}", ","]) {
            return Err(self.fail("expression expected after dictionary key and ':'", colon.start, colon.end));
        }
        self.expression().map(|_| ())
    }

    /// The clauses after the element of a comprehension.
    pub(super) fn comprehension(&mut self, element: &Node, in_call: bool) -> Parse<()> {
        if element.shape == Shape::Starred {
            self.attempt(Self::for_clauses)?;
            if !in_call {
                return Err(self.fail_node("iterable unpacking cannot be used in comprehension", element));
            }
        }
        self.for_clauses()
    }

    pub(super) fn for_clauses(&mut self) -> Parse<()> {
        while self.is_any(&["for", "async"]) {
            self.accept("async");
            self.expect("for")?;
            let start = self.at;
            let target = self.loop_targets()?;
            let has_star =
                target.shape == Shape::Starred || target.elements.iter().any(|part| part.shape == Shape::Starred);
            if !self.is("in") && !has_star {
                return Err(self.fail_read("'in' expected after for-loop variables"));
            }
            self.loop_target(start, &target)?;
            self.expect("in")?;
            self.disjunction()?;
            while self.accept("if") {
                self.disjunction()?;
            }
        }
        Ok(())
    }

    /// Fails if a loop cannot assign to what begins at `start`.
    pub(super) fn loop_target(&mut self, start: usize, target: &Node) -> Parse<()> {
        if target.invalid_target(TargetUse::For).is_none() {
            return Ok(());
        }
        let at = self.at;
        self.at = start;
        self.explore(Self::star_expressions)?;
        self.at = at;
        self.check_target(target, TargetUse::For)
    }

    /// Targets before `in`; what cannot be assigned to does not count for how far the grammar got.
    pub(super) fn loop_targets(&mut self) -> Parse<Node> {
        let start = self.at;
        let targets = self.attempt(|reader| {
            reader.sequence(|reader| if reader.is("*") { reader.starred(Self::primary) } else { reader.primary() })
        })?;
        if let Some(targets) =
            targets.filter(|targets| self.is("in") && targets.invalid_target(TargetUse::For).is_none())
        {
            return Ok(targets);
        }
        self.at = start;
        self.explore(Self::targets)?.ok_or(Fault::Generic)
    }

    /// Targets before `in`: wider than assignable, so that what is not can be named.
    fn targets(&mut self) -> Parse<Node> {
        self.sequence(Self::target)
    }

    fn target(&mut self) -> Parse<Node> {
        if self.is("*") { self.starred(Self::bitwise_or) } else { self.bitwise_or() }
    }
}
