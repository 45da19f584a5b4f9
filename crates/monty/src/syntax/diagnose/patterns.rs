//! Patterns of `case`.

use super::{Fault, Kind, Node, Parse, Reader, Shape};

impl Reader<'_> {
    /// The pattern of a `case`, with a sequence that needs no brackets.
    pub(super) fn patterns(&mut self) -> Parse<()> {
        if self.is("*") {
            self.star_pattern()?;
            if !self.is(",") {
                return Err(Fault::Generic);
            }
        } else {
            self.pattern()?;
        }
        while self.accept(",") {
            if self.is_any(&[":", "if"]) {
                break;
            }
            self.pattern_element()?;
        }
        Ok(())
    }

    fn pattern_element(&mut self) -> Parse<()> {
        if self.is("*") { self.star_pattern() } else { self.pattern() }
    }

    fn star_pattern(&mut self) -> Parse<()> {
        self.expect("*")?;
        self.name().map(|_| ())
    }

    fn pattern(&mut self) -> Parse<()> {
        self.depth += 1;
        if self.depth > super::DEPTH_LIMIT {
            return Err(Fault::Generic);
        }
        self.closed_pattern()?;
        while self.accept("|") {
            self.closed_pattern()?;
        }
        self.depth -= 1;
        if !self.accept("as") {
            return Ok(());
        }
        if self.is("_") {
            return Err(self.fail_here("cannot use '_' as a target"));
        }
        let target = self.expression()?;
        if target.shape != Shape::Name {
            let message = format!("cannot use {} as pattern target", target.describe());
            return Err(self.fail_node(message, &target));
        }
        Ok(())
    }

    fn closed_pattern(&mut self) -> Parse<()> {
        let token = self.token();
        match token.kind {
            Kind::Number => self.number_pattern(),
            Kind::String | Kind::FStringStart => {
                let strings = self.strings()?;
                if strings.shape == Shape::Literal {
                    return Ok(());
                }
                Err(self.fail_node("patterns may only match literals and attribute lookups", &strings))
            }
            Kind::Name if self.is_any(&["None", "True", "False"]) => {
                self.advance();
                Ok(())
            }
            Kind::Name => self.name_pattern(),
            Kind::Operator => match self.source(token) {
                "-" => {
                    self.advance();
                    if self.kind() == Kind::Number { self.number_pattern() } else { Err(Fault::Generic) }
                }
                "(" => self.bracketed(")"),
                "[" => self.bracketed("]"),
                "{" => self.mapping(),
                _ => Err(Fault::Generic),
            },
            _ => Err(Fault::Generic),
        }
    }

    fn number_pattern(&mut self) -> Parse<()> {
        let left = self.advance();
        if self.is_any(&["+", "-"]) {
            if self.source(left).ends_with(['j', 'J']) {
                return Err(self.fail("real number required in complex literal", left.start, left.end));
            }
            self.advance();
            let right = self.token();
            if right.kind != Kind::Number {
                return Err(Fault::Generic);
            }
            if !self.source(right).ends_with(['j', 'J']) {
                return Err(self.fail_here("imaginary number required in complex literal"));
            }
            self.advance();
        }
        Ok(())
    }

    fn name_pattern(&mut self) -> Parse<()> {
        self.name()?;
        while self.accept(".") {
            self.name()?;
        }
        if !self.accept("(") {
            return Ok(());
        }
        let mut has_keyword = false;
        let mut late: Option<Node> = None;
        while !self.is(")") {
            if self.is_name() && self.ahead(1) == "=" {
                self.advance();
                self.advance();
                has_keyword = true;
                self.pattern()?;
            } else {
                let start = self.token().start;
                self.pattern()?;
                if has_keyword {
                    let first = late.as_ref().map_or(start, |node| node.start);
                    late = Some(Node::new(Shape::Name, first, self.last_end()));
                }
            }
            if !self.accept(",") {
                break;
            }
        }
        if let Some(late) = late {
            return Err(self.fail_node("positional patterns follow keyword patterns", &late));
        }
        self.expect(")").map(|_| ())
    }

    fn bracketed(&mut self, closer: &str) -> Parse<()> {
        self.advance();
        while !self.is(closer) {
            self.pattern_element()?;
            if !self.accept(",") {
                break;
            }
        }
        self.expect(closer).map(|_| ())
    }

    fn mapping(&mut self) -> Parse<()> {
        self.advance();
        while !self.is("}") {
            if self.accept("**") {
                if self.is("_") {
                    return Err(Fault::Generic);
                }
                self.name()?;
                self.accept(",");
                break;
            }
            if self.is_name() && self.ahead(1) != "." {
                self.advance();
                self.token();
                return Err(Fault::Generic);
            }
            self.closed_pattern()?;
            self.expect(":")?;
            self.pattern()?;
            if !self.accept(",") {
                break;
            }
        }
        self.expect("}").map(|_| ())
    }
}
