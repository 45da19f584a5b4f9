//! Parameters of functions and lambdas, and type parameters.

use super::{Fault, Node, Parse, Reader};

#[derive(Default)]
struct Seen {
    count: usize,
    has_default: bool,
    /// A parameter with a default came before `/`, another after it.
    has_defaults_around_slash: bool,
    slash_has_default: bool,
    has_slash: bool,
    has_star: bool,
    has_double_star: bool,
}

impl Reader<'_> {
    /// Parameters up to `closer`, which is `)` for functions and `:` for lambdas.
    pub(super) fn parameters(&mut self, closer: &str) -> Parse<()> {
        let mut seen = Seen::default();
        while !self.is(closer) {
            if seen.has_double_star && (self.is_name() || self.is_any(&["*", "**", "/"])) {
                return Err(self.fail_here("arguments cannot follow var-keyword argument"));
            }
            self.parameter(closer, &mut seen)?;
            seen.count += 1;
            if !self.accept(",") {
                break;
            }
        }
        Ok(())
    }

    fn parameter(&mut self, closer: &str, seen: &mut Seen) -> Parse<()> {
        if self.is("/") {
            return self.slash(seen);
        }
        if self.is("*") {
            return self.star_parameter(closer, seen);
        }
        if self.accept("**") {
            self.name()?;
            self.annotation(closer, Self::expression)?;
            if self.is("=") {
                return Err(self.fail_here("var-keyword argument cannot have default value"));
            }
            seen.has_double_star = true;
            return Ok(());
        }
        if self.is("(") {
            self.explore(|reader| reader.parenthesized(closer))?;
            return Err(Fault::Generic);
        }
        let name = self.name()?;
        self.annotation(closer, Self::expression)?;
        if self.is("=") {
            let equals = self.advance();
            if self.is_any(&[")", ","]) {
                return Err(self.fail("expected default value expression", equals.start, equals.end));
            }
            self.expression()?;
            seen.has_default = true;
            seen.has_defaults_around_slash |= seen.slash_has_default && !seen.has_star;
        } else if seen.has_default && !seen.has_star {
            if !self.is_any(&[closer, ","]) || seen.has_defaults_around_slash {
                return Err(Fault::Generic);
            }
            return Err(self.fail_node("parameter without a default follows parameter with a default", &name));
        }
        Ok(())
    }

    fn annotation(&mut self, closer: &str, value: fn(&mut Self) -> Parse<Node>) -> Parse<()> {
        if closer == ")" && self.accept(":") {
            value(self)?;
        }
        Ok(())
    }

    fn star_annotation(&mut self) -> Parse<Node> {
        if self.is("*") { self.starred(Self::bitwise_or) } else { self.expression() }
    }

    fn slash(&mut self, seen: &mut Seen) -> Parse<()> {
        let message = if seen.has_slash {
            "/ may appear only once"
        } else if seen.has_star {
            "/ must be ahead of *"
        } else if seen.count == 0 {
            "at least one argument must precede /"
        } else {
            seen.has_slash = true;
            seen.slash_has_default = seen.has_default;
            self.advance();
            return Ok(());
        };
        Err(self.fail_here(message))
    }

    fn star_parameter(&mut self, closer: &str, seen: &mut Seen) -> Parse<()> {
        if seen.has_star {
            return Err(self.fail_here("* argument may appear only once"));
        }
        let star = self.advance();
        seen.has_star = true;
        if self.is(closer) || (self.is(",") && (self.ahead(1) == closer || self.ahead(1) == "**")) {
            let message = "named arguments must follow bare *";
            if closer == ")" {
                return Err(self.fail(message, star.start, star.end));
            }
            self.accept(",");
            return Err(self.fail_here(message));
        }
        if self.is(",") {
            return Ok(());
        }
        self.name()?;
        self.annotation(closer, Self::star_annotation)?;
        if self.is("=") {
            return Err(self.fail_here("var-positional argument cannot have default value"));
        }
        Ok(())
    }

    fn parenthesized(&mut self, closer: &str) -> Parse<()> {
        let open = self.advance();
        loop {
            self.name()?;
            self.annotation(closer, Self::expression)?;
            if !self.accept(",") || self.is(")") {
                break;
            }
        }
        let close = self.expect(")")?;
        let what = if closer == ")" { "Function" } else { "Lambda expression" };
        Err(self.fail(format!("{what} parameters cannot be parenthesized"), open.start, close.end))
    }

    /// `[T, *Ts, **P]`, if there.
    pub(super) fn type_parameters(&mut self) -> Parse<()> {
        if !self.accept("[") {
            return Ok(());
        }
        if self.is("]") {
            let token = self.token();
            let message = "Type parameter list cannot be empty";
            let is_alias = self.at >= 3 && self.source(self.tokens[self.at - 3]) == "type";
            let end = if is_alias { self.tokens[self.at + 1].end } else { token.end };
            return Err(self.fail(message, token.start, end - 1));
        }
        let mut has_default = false;
        while !self.is("]") {
            let kind = if self.accept("*") {
                Some("TypeVarTuple")
            } else if self.accept("**") {
                Some("ParamSpec")
            } else {
                None
            };
            let name = self.name()?;
            if self.is(":") {
                let colon = self.advance();
                let bound = self.expression()?;
                if let Some(kind) = kind {
                    let message = format!("cannot use bound with {kind}");
                    return Err(self.fail(message, colon.start, bound.end));
                }
            }
            if self.accept("=") {
                has_default = true;
                if kind == Some("TypeVarTuple") {
                    self.star_expression()?
                } else {
                    self.expression()?
                };
            } else if has_default {
                let word = &self.text[name.start..name.end];
                let message = format!("non-default type parameter '{word}' follows default type parameter");
                return Err(self.fail_node(message, &name));
            }
            if !self.accept(",") {
                break;
            }
        }
        self.expect("]").map(|_| ())
    }
}
