//! The lines that a `SyntaxError` adds above its message: file, source line, carets.

use super::SyntaxPlace;

/// Appends the lines, each with its break.
pub(super) fn render(place: &SyntaxPlace, out: &mut String) {
    if let Some(line) = place.line {
        let file = place.file.as_deref().unwrap_or("<string>");
        out.push_str(&format!("  File \"{file}\", line {line}\n"));
    } else if place.file.is_none() && place.text.is_none() {
        return;
    }
    let Some(text) = &place.text else { return };
    let right_trimmed = text.trim_end_matches('\n');
    let shown = right_trimmed.trim_start_matches([' ', '\n', '\x0c']);
    out.push_str("    ");
    out.push_str(shown);
    out.push('\n');
    let Some((first, last)) = caret_columns(place, text, right_trimmed, shown) else { return };
    out.push_str("    ");
    for character in shown.chars().take(first) {
        out.push(if character.is_whitespace() { character } else { ' ' });
    }
    out.extend(std::iter::repeat_n('^', last.saturating_sub(first)));
    out.push('\n');
}

/// Columns of `shown` where carets begin and end.
fn caret_columns(place: &SyntaxPlace, text: &str, right_trimmed: &str, shown: &str) -> Option<(usize, usize)> {
    let mut column = place.column?;
    let past_end = right_trimmed.chars().count() as i64 + 1;
    let spaces = (right_trimmed.len() - shown.len()) as i64;
    let mut end_column = if place.line == place.end_line {
        match place.end_column {
            None | Some(0) => column,
            Some(end) => end,
        }
    } else {
        past_end
    };
    if !text.is_empty() && column > text.chars().count() as i64 {
        column = past_end;
    }
    if !text.is_empty() && end_column > text.chars().count() as i64 {
        end_column = past_end;
    }
    if column >= end_column || end_column < 0 {
        end_column = column + 1;
    }
    let first = usize::try_from(column - 1 - spaces).ok()?;
    let last = usize::try_from(end_column - 1 - spaces).ok()?;
    // Attributes are the program's to set, so a line of carets is kept as long as the text allows.
    Some((first, last.min(first + right_trimmed.chars().count().max(80))))
}
