//! Just enough of a Rust lexer to tell code from comments and literals, and to find where functions begin and end.

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Function<'a> {
    pub(super) name: &'a str,
    /// The line of its `fn`, from 1.
    pub(super) line: usize,
    pub(super) lines: usize,
}

/// `source` with every comment, string and character literal blanked out; lines and columns stay where they were.
pub(super) fn code_only(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    let mut previous = ' ';
    while let Some(c) = rest.chars().next() {
        let literal = if is_word(previous) { quoted_length(rest) } else { literal_length(rest) };
        let length = literal.unwrap_or(c.len_utf8());
        match literal {
            Some(_) => code.extend(rest[..length].chars().map(|c| if c == '\n' { '\n' } else { ' ' })),
            None => code.push(c),
        }
        previous = if literal.is_some() { ' ' } else { c };
        rest = &rest[length..];
    }
    code
}

/// The functions of a text that `code_only` made.
pub(super) fn functions(code: &str) -> Vec<Function<'_>> {
    let mut functions = Vec::new();
    for (start, name) in words_after(code, "fn") {
        let Some(body) = body_length(&code[start..]) else { continue };
        let line = line_of(code, start);
        functions.push(Function { name, line, lines: line_of(code, start + body) - line + 1 });
    }
    functions
}

/// The places where `keyword` stands as a word of its own before another word: the keyword's offset and that word.
pub(super) fn words_after<'a>(code: &'a str, keyword: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    words(code, keyword).filter_map(move |start| {
        let after = &code[start + keyword.len()..];
        let next = after.trim_start();
        let end = next.find(|c| !is_word(c)).unwrap_or(next.len());
        (next.len() < after.len() && end > 0).then(|| (start, &next[..end]))
    })
}

/// The offsets at which `word` stands as a word of its own.
pub(super) fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> {
    code.match_indices(word).map(|(start, _)| start).filter(move |start| {
        let before = code[..*start].chars().next_back();
        let after = code[start + word.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

/// The line, from 1, of an offset.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// From a `fn` to the end of its body: `None` for a declaration without one.
fn body_length(code: &str) -> Option<usize> {
    let (mut brackets, mut braces) = (0_usize, 0_usize);
    for (offset, c) in code.char_indices() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets = brackets.saturating_sub(1),
            ';' if brackets == 0 && braces == 0 => return None,
            '{' => braces += 1,
            '}' if braces <= 1 => return (braces == 1).then_some(offset),
            '}' => braces -= 1,
            _ => {}
        }
    }
    None
}

/// The length of the comment or literal that `rest` opens with, where a prefix such as `br#` is possible.
fn literal_length(rest: &str) -> Option<usize> {
    let prefixes = ["br", "cr", "r", "b", "c"];
    let prefix = prefixes.into_iter().find(|prefix| rest[..].starts_with(prefix)).unwrap_or_default();
    let after = &rest[prefix.len()..];
    if prefix.ends_with('r')
        && let Some(length) = raw_string_length(after)
    {
        return Some(prefix.len() + length);
    }
    if !prefix.is_empty() {
        return (!prefix.ends_with('r')).then(|| quoted_length(after)).flatten().map(|length| prefix.len() + length);
    }
    quoted_length(rest)
}

/// The length of the comment, string or character literal that `rest` opens with.
fn quoted_length(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment_length(rest));
    }
    if rest.starts_with('"') {
        return Some(closing_quote(rest, '"'));
    }
    let after_quote = rest.strip_prefix('\'')?;
    let mut characters = after_quote.chars();
    let is_character = match characters.next()? {
        '\\' => true,
        _ => characters.next() == Some('\''),
    };
    is_character.then(|| closing_quote(rest, '\''))
}

/// The length of a literal without prefix, from its opening `quote` to its closing one.
fn closing_quote(literal: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (offset, c) in literal.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if c == quote => return offset + c.len_utf8(),
            _ => {}
        }
    }
    literal.len()
}

/// The length of `#"…"#` with any number of hashes.
fn raw_string_length(after_prefix: &str) -> Option<usize> {
    let hashes = after_prefix.len() - after_prefix.trim_start_matches('#').len();
    let inside = after_prefix[hashes..].strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    let length = inside.find(&closing).map_or(inside.len(), |end| end + closing.len());
    Some(hashes + 1 + length)
}

/// The length of a block comment; they nest.
fn block_comment_length(comment: &str) -> usize {
    let (mut depth, mut offset) = (0_usize, 0);
    while offset < comment.len() {
        let rest = &comment[offset..];
        if rest.starts_with("/*") {
            (depth, offset) = (depth + 1, offset + 2);
        } else if rest.starts_with("*/") {
            (depth, offset) = (depth - 1, offset + 2);
            if depth == 0 {
                return offset;
            }
        } else {
            offset += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    comment.len()
}
