//! What kind of thing is being typed.

use ruff_python_ast::{
    AnyNodeRef, ExprAttribute, ExprCall, StmtImportFrom,
    find_node::{CoveringNode, covering_node},
    token::{Token, TokenKind},
};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::keys::keys_of;
use crate::place::Place;

/// A kind of thing, with what is needed to list what there is.
pub(super) enum Context<'a> {
    /// Nobody can know: a comment, a number, a new name.
    Nothing,
    /// A module, below a prefix such as `collections.`.
    Module { prefix: String },
    /// The `import` of `from x import`.
    ImportKeyword,
    /// A name to import from a module.
    Imported(&'a StmtImportFrom),
    /// The part behind a dot.
    Attribute(&'a ExprAttribute),
    /// The inside of a string of which the possible values are known.
    Text { texts: Vec<String> },
    /// A name, perhaps of an argument.
    Name { node: AnyNodeRef<'a>, call: Option<&'a ExprCall> },
}

pub(super) struct Found<'a> {
    pub(super) what: Context<'a>,
    /// What has been typed of it.
    pub(super) replaces: TextRange,
}

/// Looks at the tokens before the cursor, then at the syntax around it.
pub(super) fn context<'a>(place: &'a Place<'_>) -> Found<'a> {
    let open = &place.open;
    let offset = place.offset;
    let before = &open.text[..floor(&open.text, offset)];
    let typed = before.len() - before.trim_end_matches(|last: char| last.is_alphanumeric() || last == '_').len();
    let start = offset - TextSize::try_from(typed).unwrap_or_default();
    let replaces = TextRange::new(start, offset);
    let nothing = Found { what: Context::Nothing, replaces };

    let inside = open.parsed.tokens().iter().find(|token| is_inside(token, &open.text, offset));
    match inside.map(|token| token.kind()) {
        Some(TokenKind::Comment) => return nothing,
        Some(TokenKind::String) => return text(place, inside.map_or(replaces, |token| token.range())),
        Some(TokenKind::FStringMiddle | TokenKind::TStringMiddle) => return nothing,
        _ => {}
    }
    if typed > 0 && before[before.len() - typed..].starts_with(|first: char| first.is_ascii_digit()) {
        return nothing;
    }
    if let Some(what) = import(place, before) {
        return Found { what, replaces };
    }
    let root = AnyNodeRef::from(open.parsed.syntax());
    if !root.range().contains_inclusive(offset) {
        return nothing;
    }
    let previous = open
        .parsed
        .tokens()
        .iter()
        .take_while(|token| token.end() <= start)
        .filter(|token| !token.kind().is_trivia())
        .last();
    if let Some(dot) = previous.filter(|token| token.kind() == TokenKind::Dot) {
        return Found { what: attribute(root, dot, offset).map_or(Context::Nothing, Context::Attribute), replaces };
    }
    if previous.is_some_and(|token| matches!(token.kind(), TokenKind::Def | TokenKind::Class)) {
        return nothing;
    }
    let covering = covering_node(root, TextRange::empty(if typed > 0 { start } else { offset }));
    let call = enclosing_call(&covering, offset);
    let node = covering.find_first(|node| node.is_expression() || node.is_statement());
    Found { what: Context::Name { node: node.map_or(root, |node| node.node()), call }, replaces }
}

/// Whether an offset is in the middle of a token, or at the end of one that goes on as long as one types.
fn is_inside(token: &Token, text: &str, offset: TextSize) -> bool {
    if token.range().contains(offset) && token.start() < offset {
        return true;
    }
    // An open string ends where the line ends.
    token.end() == offset && (token.kind() == TokenKind::Comment || is_open_string(token, text))
}

fn is_open_string(token: &Token, text: &str) -> bool {
    let literal = text.get(token.start().to_usize()..token.end().to_usize()).unwrap_or_default();
    let quoted = literal.trim_start_matches(char::is_alphabetic);
    token.kind() == TokenKind::String && (quoted.len() < 2 || !quoted.ends_with(&quoted[..1]))
}

fn floor(text: &str, offset: TextSize) -> usize {
    let mut at = offset.to_usize().min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// In an import statement: by the text of the line, since half an import is no syntax.
fn import<'a>(place: &'a Place<'_>, before: &str) -> Option<Context<'a>> {
    let line = before.rsplit(['\n', ';']).next().unwrap_or_default().trim_start();
    let is_module = |text: &str| text.chars().all(|part| part.is_alphanumeric() || matches!(part, '_' | '.'));
    let prefix = |text: &str| text.rfind('.').map_or("", |dot| &text[..=dot]).to_owned();
    if let Some(rest) = line.strip_prefix("import ") {
        let last = rest.rsplit(',').next().unwrap_or_default().trim_start();
        return Some(if is_module(last) { Context::Module { prefix: prefix(last) } } else { Context::Nothing });
    }
    if let Some(rest) = line.strip_prefix("from ") {
        let rest = rest.trim_start();
        if is_module(rest) {
            return Some(Context::Module { prefix: prefix(rest) });
        }
        let (module, after) = rest.split_once(' ')?;
        if is_module(module) && "import".starts_with(after.trim_start()) && after.trim_start() != "import" {
            return Some(Context::ImportKeyword);
        }
    }
    let root = AnyNodeRef::from(place.open.parsed.syntax());
    // What follows half an import on its line still belongs to it: look where the line begins, too.
    let line_start = TextSize::try_from(before.len() - line.len()).unwrap_or_default();
    let is_one_line = line.starts_with("from ");
    let places = [Some(place.offset), is_one_line.then_some(line_start)];
    let around = places.into_iter().flatten().find_map(|at| find_import(root, at))?;
    let typed = place.open.text.get(around.start().to_usize()..place.offset.to_usize())?;
    typed.contains(" import").then_some(Context::Imported(around))
}

fn find_import(root: AnyNodeRef<'_>, offset: TextSize) -> Option<&StmtImportFrom> {
    if !root.range().contains_inclusive(offset) {
        return None;
    }
    covering_node(root, TextRange::empty(offset)).ancestors().find_map(|node| match node {
        AnyNodeRef::StmtImportFrom(import) => Some(import),
        _ => None,
    })
}

fn attribute<'a>(root: AnyNodeRef<'a>, dot: &Token, offset: TextSize) -> Option<&'a ExprAttribute> {
    let range = TextRange::new(dot.start(), offset.max(dot.end()));
    if !root.range().contains_range(range) {
        return None;
    }
    let candidates = [range, dot.range()];
    candidates.into_iter().find_map(|range| {
        covering_node(root, range).ancestors().find_map(|node| match node {
            AnyNodeRef::ExprAttribute(attribute) if attribute.value.end() <= dot.start() => Some(attribute),
            _ => None,
        })
    })
}

/// In a string: the values that its type allows, or the keys of the typed dict that it is looked up in.
fn text<'a>(place: &'a Place<'_>, token: TextRange) -> Found<'a> {
    let open = &place.open;
    let literal = open.slice(token);
    let quote = literal.trim_start_matches(|prefix: char| prefix.is_alphabetic());
    let opening = if quote.starts_with("'''") || quote.starts_with("\"\"\"") { 3 } else { 1 };
    let start = literal.len() - quote.len() + opening;
    let closing = literal.len() > start && literal.ends_with(['\'', '"']);
    let end = if closing { literal.len() - opening.min(literal.len() - start) } else { literal.len() };
    let at = |offset: usize| token.start() + TextSize::try_from(offset).unwrap_or_default();
    let replaces = TextRange::new(at(start), at(end.max(start)));
    let root = AnyNodeRef::from(open.parsed.syntax());
    if !root.range().contains_range(token) || place.offset < replaces.start() {
        return Found { what: Context::Nothing, replaces };
    }
    let covering = covering_node(root, token);
    let mut texts = Vec::new();
    for node in covering.ancestors() {
        match node {
            AnyNodeRef::ExprStringLiteral(literal) => {
                let expected = open.model.expected_string_literal_completions(literal);
                texts.extend(expected.into_iter().map(|text| text.value));
            }
            AnyNodeRef::ExprSubscript(subscript) if subscript.slice.range().contains_range(token) => {
                for key in keys_of(&open.model, &subscript.value) {
                    if !texts.contains(&key) {
                        texts.push(key);
                    }
                }
                break;
            }
            _ => {}
        }
    }
    Found { what: Context::Text { texts }, replaces }
}

/// The call whose arguments are being written, if a parameter's name could stand here.
fn enclosing_call<'a>(covering: &CoveringNode<'a>, offset: TextSize) -> Option<&'a ExprCall> {
    for node in covering.ancestors() {
        match node {
            AnyNodeRef::ExprCall(call) => {
                let is_within = call.arguments.start() < offset && offset <= call.arguments.end();
                return is_within.then_some(call);
            }
            // The value of an argument that has a name is no place for another name.
            AnyNodeRef::Keyword(keyword) if keyword.value.range().contains_inclusive(offset) => return None,
            AnyNodeRef::ExprName(_) | AnyNodeRef::Arguments(_) => {}
            node if node.is_expression() || node.is_statement() => return None,
            _ => {}
        }
    }
    None
}
