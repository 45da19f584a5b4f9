//! Makes a program small while it still shows the same: statements go, blocks give way to their bodies, expressions to
//! their parts. Works on the text by the places that the parser gives, so it serves any program.

use ruff_python_ast::{
    AnyNodeRef, Expr, Stmt,
    visitor::source_order::{SourceOrderVisitor, TraversalSignal, walk_expr, walk_stmt},
};
use ruff_python_parser::parse_module;
use ruff_text_size::{Ranged, TextRange};

/// After so many attempts the program is small enough.
const MAX_ATTEMPTS: usize = 3_000;

/// A piece of the text and what may stand there instead.
struct Cut {
    range: TextRange,
    replacement: String,
}

/// The smallest program found for which `still_shows` holds, as it does for `program`.
pub fn shrink(program: &str, mut still_shows: impl FnMut(&str) -> bool) -> String {
    let mut best = program.to_owned();
    let mut attempts = 0;
    let mut from = 0;
    loop {
        let cuts = cuts(&best);
        let mut is_smaller = false;
        for (index, cut) in cuts.iter().enumerate().skip(from.min(cuts.len())) {
            attempts += 1;
            if attempts > MAX_ATTEMPTS {
                return best;
            }
            let shorter = apply(&best, cut);
            if shorter.len() < best.len() && still_shows(&shorter) {
                best = shorter;
                // The cuts before this one have failed already; they get another chance in the last round.
                from = index;
                is_smaller = true;
                break;
            }
        }
        if !is_smaller {
            if from == 0 {
                return best;
            }
            from = 0;
        }
    }
}

fn apply(program: &str, cut: &Cut) -> String {
    let (start, end) = (cut.range.start().to_usize(), cut.range.end().to_usize());
    let shorter = format!("{}{}{}", &program[..start], cut.replacement, &program[end..]);
    let lines: Vec<&str> = shorter.lines().filter(|line| !line.trim().is_empty()).collect();
    format!("{}\n", lines.join("\n"))
}

/// Everything that could be cut, the largest first.
fn cuts(program: &str) -> Vec<Cut> {
    let Ok(parsed) = parse_module(program) else { return Vec::new() };
    let mut finder = Finder { program, cuts: Vec::new() };
    finder.visit_body(&parsed.syntax().body);
    let mut cuts = finder.cuts;
    cuts.sort_by_key(|cut| cut.replacement.len() as i64 - i64::from(cut.range.len().to_u32()));
    cuts
}

struct Finder<'a> {
    program: &'a str,
    cuts: Vec<Cut>,
}

impl<'a> SourceOrderVisitor<'a> for Finder<'_> {
    fn enter_node(&mut self, _: AnyNodeRef<'a>) -> TraversalSignal {
        TraversalSignal::Traverse
    }

    fn visit_body(&mut self, body: &'a [Stmt]) {
        for statement in body {
            self.cut_statement(statement, body.len() == 1);
            self.visit_stmt(statement);
        }
        if let [first, .., last] = body {
            let middle = body[body.len() / 2].start();
            self.cut(TextRange::new(first.start(), middle), String::new());
            self.cut(TextRange::new(middle, last.end()), "pass".to_owned());
        }
    }

    fn visit_stmt(&mut self, statement: &'a Stmt) {
        walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        let mut parts = Parts { range: expression.range(), found: Vec::new() };
        walk_expr(&mut parts, expression);
        for part in parts.found {
            let text = &self.program[part.start().to_usize()..part.end().to_usize()];
            self.cut(expression.range(), text.to_owned());
        }
        for simple in ["0", "''", "()"] {
            self.cut(expression.range(), simple.to_owned());
        }
        self.cut_elements(expression);
        walk_expr(self, expression);
    }
}

impl Finder<'_> {
    fn cut(&mut self, range: TextRange, replacement: String) {
        self.cuts.push(Cut { range, replacement });
    }

    /// Removes a statement, or puts its body in its place.
    fn cut_statement(&mut self, statement: &Stmt, is_alone: bool) {
        let range = statement.range();
        self.cut(range, if is_alone { "pass".to_owned() } else { String::new() });
        for body in bodies(statement) {
            let Some(first) = body.first() else { continue };
            let Some(last) = body.last() else { continue };
            let inner = &self.program[first.start().to_usize()..last.end().to_usize()];
            // The body is four columns to the right of where it will stand.
            self.cut(range, inner.replace("\n    ", "\n"));
        }
        self.cut_clauses(statement);
    }

    /// Removes the later clauses of a statement, one by one.
    fn cut_clauses(&mut self, statement: &Stmt) {
        match statement {
            Stmt::If(node) => {
                for clause in &node.elif_else_clauses {
                    self.cut(clause.range(), String::new());
                }
            }
            Stmt::Try(node) => {
                for handler in &node.handlers {
                    self.cut(handler.range(), String::new());
                }
                let ends =
                    [node.handlers.last().map(|handler| handler.end()), node.orelse.last().map(|last| last.end())];
                if let (Some(last), Some(end)) = (node.finalbody.last(), ends.into_iter().flatten().last()) {
                    self.cut(TextRange::new(end, last.end()), String::new());
                }
                if let (Some(last), Some(end)) = (node.orelse.last(), ends[0]) {
                    self.cut(TextRange::new(end, last.end()), String::new());
                }
            }
            Stmt::For(node) => self.cut_tail(&node.body, &node.orelse),
            Stmt::While(node) => self.cut_tail(&node.body, &node.orelse),
            Stmt::Match(node) => {
                for case in &node.cases {
                    self.cut(case.range(), String::new());
                }
            }
            Stmt::FunctionDef(node) => {
                for decorator in &node.decorator_list {
                    self.cut(decorator.range(), String::new());
                }
            }
            _ => {}
        }
    }

    fn cut_tail(&mut self, body: &[Stmt], orelse: &[Stmt]) {
        if let (Some(before), Some(last)) = (body.last(), orelse.last()) {
            self.cut(TextRange::new(before.end(), last.end()), String::new());
        }
    }

    /// Removes single elements of displays and calls, with the comma after or before.
    fn cut_elements(&mut self, expression: &Expr) {
        let elements: Vec<TextRange> = match expression {
            Expr::List(node) => node.elts.iter().map(Ranged::range).collect(),
            Expr::Tuple(node) => node.elts.iter().map(Ranged::range).collect(),
            Expr::Set(node) => node.elts.iter().map(Ranged::range).collect(),
            Expr::Call(node) => {
                let positional = node.arguments.args.iter().map(Ranged::range);
                positional.chain(node.arguments.keywords.iter().map(Ranged::range)).collect()
            }
            Expr::Dict(node) => {
                let start =
                    |item: &ruff_python_ast::DictItem| item.key.as_ref().map_or(item.value.start(), Ranged::start);
                node.items.iter().map(|item| TextRange::new(start(item), item.value.end())).collect()
            }
            _ => return,
        };
        for (index, element) in elements.iter().enumerate() {
            let range = match elements.get(index + 1) {
                Some(next) => TextRange::new(element.start(), next.start()),
                None if index > 0 => TextRange::new(elements[index - 1].end(), element.end()),
                None => *element,
            };
            self.cut(range, String::new());
        }
    }
}

/// The bodies that could stand alone.
fn bodies(statement: &Stmt) -> Vec<&[Stmt]> {
    match statement {
        Stmt::If(node) => {
            let mut bodies: Vec<&[Stmt]> = vec![&node.body];
            bodies.extend(node.elif_else_clauses.iter().map(|clause| &clause.body[..]));
            bodies
        }
        Stmt::For(node) => vec![&node.body, &node.orelse],
        Stmt::While(node) => vec![&node.body, &node.orelse],
        Stmt::With(node) => vec![&node.body],
        Stmt::Try(node) => vec![&node.body, &node.orelse, &node.finalbody],
        Stmt::FunctionDef(node) => vec![&node.body],
        _ => Vec::new(),
    }
}

/// The direct parts of an expression.
struct Parts {
    range: TextRange,
    found: Vec<TextRange>,
}

impl<'a> SourceOrderVisitor<'a> for Parts {
    fn visit_expr(&mut self, expression: &'a Expr) {
        if expression.range() != self.range {
            self.found.push(expression.range());
        }
    }
}
