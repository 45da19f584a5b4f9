//! Fenced code blocks of Markdown, also inside quotes and lists.
//!
//! `CommonMark` with one liberty that real prompts need: a fence may be indented by any amount, since the lists that they
//! stand in are often indented by other amounts than `CommonMark` asks for.

use crate::{Block, Extraction, Segment, Skip, SkipReason, SourceMap};

/// Finds the Python blocks of a Markdown text. Linear in its length; never fails.
pub fn extract(text: &str) -> Extraction {
    let mut extraction = Extraction::default();
    let mut open: Option<Open> = None;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        open = match open {
            Some(fence) => fence.read(line, offset, &mut extraction),
            None => Open::at(line, offset),
        };
        offset += line.len();
    }
    if let Some(fence) = open {
        fence.close(&mut extraction);
    }
    extraction
}

/// A fence whose end has not been met.
struct Open {
    marker: char,
    length: usize,
    /// Quote marks before it.
    quotes: usize,
    /// Columns of white space, and bytes of list marks, between the quote marks and the fence.
    indent: usize,
    offset: usize,
    info: String,
    text: String,
    map: SourceMap,
}

impl Open {
    /// The fence that a line opens, if it opens one.
    fn at(line: &str, offset: usize) -> Option<Self> {
        let (quotes, after_quotes) = strip_quotes(line, usize::MAX);
        let (indent, rest) = strip_list_marks(after_quotes);
        let marker = rest.chars().next().filter(|marker| matches!(marker, '`' | '~'))?;
        let info = rest.trim_start_matches(marker);
        let length = rest.len() - info.len();
        // Backticks later in the line make it a code span.
        if length < 3 || (marker == '`' && info.contains('`')) {
            return None;
        }
        let start = offset + line.len() - rest.len();
        let map = SourceMap::starting_at(offset + line.len());
        Some(Self {
            marker,
            length,
            quotes,
            indent,
            offset: start,
            info: info.trim().to_owned(),
            text: String::new(),
            map,
        })
    }

    /// Takes a line of the block, or ends it.
    fn read(mut self, line: &str, offset: usize, extraction: &mut Extraction) -> Option<Self> {
        let (quotes, content) = strip_quotes(line, self.quotes);
        if quotes < self.quotes {
            // The quote is over, and with it the block; the line may open another one.
            self.close(extraction);
            return Self::at(line, offset);
        }
        if self.is_closed_by(content) {
            self.close(extraction);
            return None;
        }
        let code = strip_indent(content, self.indent);
        let template = offset + line.len() - code.len();
        self.map.push(Segment { block: self.text.len(), template, length: code.len() });
        self.text.push_str(code);
        Some(self)
    }

    fn is_closed_by(&self, content: &str) -> bool {
        let rest = content.trim_start();
        let after = rest.trim_start_matches(self.marker);
        rest.len() - after.len() >= self.length && after.trim().is_empty()
    }

    /// Sorts the block in.
    fn close(self, extraction: &mut Extraction) {
        let (language, attributes) = split_info(&self.info);
        let reason = match language.as_str() {
            "" => SkipReason::NoLanguage,
            "pycon" | "python-console" => SkipReason::Session,
            "py" | "python" | "python3" | "py3" => match () {
                () if has_skip_mark(attributes) => SkipReason::Marked,
                () if self.text.trim_start().starts_with(">>>") => SkipReason::Session,
                () => {
                    extraction.blocks.push(Block { attributes: attributes.to_owned(), text: self.text, map: self.map });
                    return;
                }
            },
            _ => SkipReason::OtherLanguage(language),
        };
        extraction.skipped.push(Skip { offset: self.offset, reason });
    }
}

/// The language of an info string, in lower case and without Pandoc's braces, and what follows it.
fn split_info(info: &str) -> (String, &str) {
    let bare = info.trim_start_matches(['{', '.', ' ']).trim_end_matches(['}', ' ']);
    let end = bare.find([' ', '\t', ',', '{', ':']).unwrap_or(bare.len());
    (bare[..end].to_lowercase(), bare[end..].trim_start_matches([' ', '\t', ',', '{', ':']))
}

fn has_skip_mark(attributes: &str) -> bool {
    attributes.split_whitespace().any(|word| matches!(word, "test=\"skip\"" | "test='skip'" | "test=skip"))
}

/// Strips up to `limit` quote marks, each with the white space before it and one space after it.
fn strip_quotes(line: &str, limit: usize) -> (usize, &str) {
    let mut rest = line;
    let mut count = 0;
    while count < limit
        && let Some(after) = rest.trim_start_matches([' ', '\t']).strip_prefix('>')
    {
        rest = after.strip_prefix(' ').unwrap_or(after);
        count += 1;
    }
    (count, rest)
}

/// Strips white space and list marks; gives how many columns they take.
fn strip_list_marks(line: &str) -> (usize, &str) {
    let mut rest = line;
    loop {
        let bare = rest.trim_start_matches([' ', '\t']);
        let digits = bare.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let number = (digits.len() < bare.len()).then(|| digits.strip_prefix(['.', ')'])).flatten();
        match number.or_else(|| bare.strip_prefix(['-', '*', '+'])) {
            Some(after) if after.starts_with([' ', '\t']) => rest = after,
            _ => return (line.len() - bare.len(), bare),
        }
    }
}

/// Strips at most `columns` blanks, as deep as the fence stands.
fn strip_indent(line: &str, columns: usize) -> &str {
    let blanks = line.bytes().take(columns).take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    &line[blanks..]
}
