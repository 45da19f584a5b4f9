//! Writes one program: lines with their indentation, the names that are in scope, and how deep an expression may still be.

use super::{families, kind::Kind, random::Random};

/// Expressions nest at most this deep.
const MAX_DEPTH: usize = 3;
/// How many families meet in one program, and how many pieces they write.
const FAMILIES_PER_PROGRAM: usize = 3;
const PIECES_PER_PROGRAM: usize = 10;

/// The first lines of each program: how a value or an exception is shown.
const HEADER: &str = "\
def show(function):
    try:
        text = repr(function())
    except Exception as error:
        text = f'{type(error).__name__}: {error}'
    print(ascii(text))
";

/// What a program may contain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dialect {
    /// Nothing that depends on hashes or on the width of a machine word, for CPython as WebAssembly.
    pub is_portable: bool,
    /// Expressions are sent through the host now and then.
    pub has_host_calls: bool,
}

/// A program in the making.
pub(super) struct Generator {
    pub(super) random: Random,
    pub(super) dialect: Dialect,
    text: String,
    indentation: usize,
    variables: Vec<(String, Kind)>,
    names: usize,
    depth: usize,
}

/// The program of `seed`: always the same one.
pub fn generate(seed: u64, dialect: Dialect) -> String {
    let mut generator = Generator {
        random: Random::new(seed),
        dialect,
        text: String::new(),
        indentation: 0,
        variables: Vec::new(),
        names: 0,
        depth: 0,
    };
    generator.write_program();
    generator.text
}

impl Generator {
    fn write_program(&mut self) {
        if self.dialect.has_host_calls {
            self.line("# call-external");
        }
        self.line(HEADER.trim_end());
        let pieces = if self.dialect.is_portable { families::PORTABLE_PIECES } else { families::PIECES };
        let chosen: Vec<families::Piece> = (0..FAMILIES_PER_PROGRAM).map(|_| self.random.pick(pieces)).collect();
        for _ in 0..PIECES_PER_PROGRAM {
            let write = self.random.pick(&chosen);
            write(self);
        }
        if self.random.chance(40) {
            families::crashes::piece(self);
        }
    }

    /// Writes a line, or several that keep their own indentation relative to this place.
    pub(super) fn line(&mut self, text: &str) {
        for line in text.lines() {
            if !line.is_empty() {
                self.text.push_str(&"    ".repeat(self.indentation));
            }
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    /// Writes one of the texts.
    pub(super) fn line_of(&mut self, texts: &[&'static str]) {
        let text = self.random.pick(texts);
        self.line(text);
    }

    /// Writes a clause of a compound statement. Variables of the body are forgotten at its end.
    pub(super) fn block(&mut self, head: &str, body: impl FnOnce(&mut Self)) {
        self.line(head);
        self.indentation += 1;
        let (known, length) = (self.variables.len(), self.text.len());
        body(self);
        if self.text.len() == length {
            self.line("pass");
        }
        self.variables.truncate(known);
        self.indentation -= 1;
    }

    /// How many blocks this place is in.
    pub(super) fn indentation(&self) -> usize {
        self.indentation
    }

    /// Shows what `expression` is, or raises.
    pub(super) fn show(&mut self, expression: &str) {
        self.line(&format!("show(lambda: {expression})"));
    }

    /// Runs what `body` writes and shows the exception that ends it.
    pub(super) fn attempt(&mut self, body: impl FnOnce(&mut Self)) {
        self.block("try:", body);
        self.block("except Exception as error:", |g| g.line("print(type(error).__name__, ascii(str(error)))"));
    }

    /// A name that the program does not use yet.
    pub(super) fn fresh(&mut self, stem: &str) -> String {
        self.names += 1;
        format!("{stem}{}", self.names)
    }

    /// Makes a variable known to expressions until its block ends.
    pub(super) fn declare(&mut self, name: &str, kind: Kind) {
        self.variables.push((name.to_owned(), kind));
    }

    /// A variable of the kind, if there is one.
    pub(super) fn variable(&mut self, kind: Kind) -> Option<String> {
        let fitting: Vec<usize> = (0..self.variables.len()).filter(|index| self.variables[*index].1 == kind).collect();
        if fitting.is_empty() {
            return None;
        }
        let index = self.random.pick(&fitting);
        Some(self.variables[index].0.clone())
    }

    /// An expression of the kind; once in a while of another.
    pub(super) fn argument(&mut self, kind: Kind) -> String {
        let kind = if self.random.chance(9) { Kind::Any } else { kind };
        self.expression(kind)
    }

    /// An expression of the kind.
    pub(super) fn expression(&mut self, kind: Kind) -> String {
        let choices = kind.choices();
        let mut kind = if choices.is_empty() { kind } else { self.random.pick(choices) };
        if kind == Kind::Set && self.dialect.is_portable {
            kind = Kind::Tuple;
        }
        if self.random.chance(25)
            && let Some(name) = self.variable(kind)
        {
            return name;
        }
        if self.depth >= MAX_DEPTH || self.random.chance(45) {
            return self.atom(kind);
        }
        self.depth += 1;
        let made = if self.random.chance(12) {
            families::expressions::general(self, kind)
        } else {
            families::expression(self, kind)
        };
        self.depth -= 1;
        if self.dialect.has_host_calls && self.random.chance(20) { format!("return_value({made})") } else { made }
    }

    /// A value that is written without asking for others.
    pub(super) fn atom(&mut self, kind: Kind) -> String {
        let choices = kind.choices();
        let kind = if choices.is_empty() { kind } else { self.random.pick(choices) };
        let kind = if kind == Kind::Set && self.dialect.is_portable { Kind::Tuple } else { kind };
        let atom = self.random.pick(kind.atoms());
        if self.dialect.has_host_calls && self.random.chance(10) {
            return format!("return_value({atom})");
        }
        // As operands these would bind otherwise than they are meant.
        if atom.contains("**") || atom.contains(" * ") || atom.starts_with('-') {
            format!("({atom})")
        } else {
            atom.to_owned()
        }
    }

    /// `count` expressions of the kind, with commas between.
    pub(super) fn several(&mut self, kind: Kind, count: usize) -> String {
        let made: Vec<String> = (0..count).map(|_| self.expression(kind)).collect();
        made.join(", ")
    }

    /// Up to `limit` of them.
    pub(super) fn some(&mut self, kind: Kind, limit: usize) -> String {
        let count = self.random.below(limit + 1);
        self.several(kind, count)
    }
}
