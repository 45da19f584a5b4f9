//! Comments that silence our own rules, as they silence ty's: `# ty: ignore[sandbox-…]`, or without a rule.
//!
//! ty's registry of rules is closed, so it warns of our names as unknown ones and of blanket comments that only silence
//! ours as unused ones: those warnings are dropped here.

use ruff_db::diagnostic::Diagnostic;
use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_text_size::{Ranged, TextRange};

/// A comment that silences.
struct Comment {
    range: TextRange,
    /// The line that it ends.
    line: TextRange,
    /// The rules that it names; `None` for all.
    rules: Option<Vec<String>>,
    is_used: bool,
}

/// The silencing comments of a file.
pub(crate) struct Comments {
    comments: Vec<Comment>,
}

impl Comments {
    pub(crate) fn find(text: &str, tokens: &Tokens) -> Self {
        let comments = tokens.iter().filter(|token| token.kind() == TokenKind::Comment);
        Self { comments: comments.filter_map(|token| parse(text, token.range())).collect() }
    }

    /// Whether a comment silences one of our diagnostics: it stands on the first or the last line of the place.
    pub(crate) fn silences(&mut self, diagnostic: &Diagnostic) -> bool {
        let Some(range) = diagnostic.primary_span().and_then(|span| span.range()) else { return false };
        let name = diagnostic.id().as_str();
        let mut is_silenced = false;
        for comment in &mut self.comments {
            let is_there =
                comment.line.contains_inclusive(range.start()) || comment.line.contains_inclusive(range.end());
            if is_there && comment.rules.as_ref().is_none_or(|rules| rules.iter().any(|rule| rule == name)) {
                comment.is_used = true;
                is_silenced = true;
            }
        }
        is_silenced
    }

    /// Whether a warning of ty's is about a comment that is right after all. To be asked when all else is silenced.
    pub(crate) fn excuse(&self, diagnostic: &Diagnostic, text: &str) -> bool {
        let Some(range) = diagnostic.primary_span().and_then(|span| span.range()) else { return false };
        if diagnostic.id().is_lint_named("ignore-comment-unknown-rule") {
            let name = text.get(range.start().to_usize()..range.end().to_usize()).unwrap_or_default();
            return crate::RULES.iter().any(|rule| rule.name == name.trim());
        }
        let is_unused = diagnostic.id().is_lint_named("unused-ignore-comment")
            || diagnostic.id().is_lint_named("unused-type-ignore-comment");
        is_unused && self.comments.iter().any(|comment| comment.is_used && comment.range.contains_range(range))
    }
}

fn parse(text: &str, range: TextRange) -> Option<Comment> {
    let (start, end) = (range.start().to_usize(), range.end().to_usize());
    let comment = text.get(start..end)?;
    let rest = comment.split('#').find_map(|part| {
        let part = part.trim_start();
        let part = part.strip_prefix("ty:").or_else(|| part.strip_prefix("type:"))?;
        part.trim_start().strip_prefix("ignore")
    })?;
    let rules = match rest.trim_start().strip_prefix('[') {
        Some(list) => {
            Some(list.split(']').next().unwrap_or_default().split(',').map(|rule| rule.trim().to_owned()).collect())
        }
        None if rest.starts_with(|next: char| next.is_alphanumeric()) => return None,
        None => None,
    };
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line = TextRange::new(u32::try_from(line_start).ok()?.into(), range.end());
    Some(Comment { range, line, rules, is_used: false })
}
