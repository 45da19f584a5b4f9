//! The frames of a traceback: location, source lines, markers, and the folding of frames that repeat.

use super::{
    Frame,
    markers::{Marks, Shown, markers},
    width::char_width,
};
use crate::source::Source;

/// Frames alike are shown this often before they are folded.
const REPEATS_SHOWN: usize = 3;
/// A line of a hostile program may be megabytes long; past this many bytes lines are shown without markers.
const MARKER_LIMIT: usize = 1 << 16;

/// Appends all frames to `out` until it is `limit` bytes long.
pub(super) fn render(frames: &[Frame], out: &mut String, limit: usize) {
    let mut previous: Option<&Frame> = None;
    let mut count = 0_usize;
    for frame in frames {
        if previous.is_some_and(|previous| is_alike(previous, frame)) {
            count += 1;
        } else {
            push_repeats(count, out);
            count = 1;
            previous = Some(frame);
        }
        if count <= REPEATS_SHOWN && out.len() < limit {
            push_frame(frame, out);
        }
    }
    push_repeats(count, out);
}

fn is_alike(left: &Frame, right: &Frame) -> bool {
    left.line == right.line && left.function == right.function && left.file == right.file
}

fn push_repeats(count: usize, out: &mut String) {
    if count > REPEATS_SHOWN {
        let more = count - REPEATS_SHOWN;
        out.push_str(&format!("  [Previous line repeated {more} more time{}]\n", if more > 1 { "s" } else { "" }));
    }
}

fn push_frame(frame: &Frame, out: &mut String) {
    out.push_str(&format!("  File \"{}\", line {}, in {}\n", frame.file, frame.line, frame.function));
    let Some(source) = &frame.source else { return };
    let range = frame.range.as_ref().filter(|range| {
        range.start <= range.end
            && source.text().is_char_boundary(range.start as usize)
            && source.text().is_char_boundary(range.end as usize)
            && source.position(range.start).line == frame.line
    });
    let Some(range) = range else {
        push_plain_line(source, frame.line, out);
        return;
    };
    let start = source.position(range.start);
    let end = source.position(range.end);
    let lines: Vec<&str> = (start.line..=end.line).map_while(|line| source.line(line)).collect();
    if lines.iter().map(|line| line.len()).sum::<usize>() > MARKER_LIMIT {
        push_plain_line(source, frame.line, out);
        return;
    }
    let (lines, removed) = dedent(&lines);
    let shown = Shown {
        start: (start.column as usize).saturating_sub(removed),
        end: (end.column as usize).saturating_sub(removed),
        lines: &lines,
    };
    if lines.first().is_some_and(|line| line.trim().is_empty()) && lines.len() == 1 {
        return;
    }
    push_lines(&shown, out);
}

fn push_plain_line(source: &Source, line: u32, out: &mut String) {
    let text = source.line(line).map(str::trim).unwrap_or_default();
    if !text.is_empty() {
        out.push_str("    ");
        out.push_str(text);
        out.push('\n');
    }
}

/// Takes away the white space that all lines begin with; also says how many bytes of it.
fn dedent<'a>(lines: &[&'a str]) -> (Vec<&'a str>, usize) {
    let mut margin: Option<&str> = None;
    for line in lines.iter().filter(|line| !line.trim().is_empty()) {
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t', '\x0c']).len()];
        margin = Some(match margin {
            None => indent,
            Some(margin) => {
                let common = margin.bytes().zip(indent.bytes()).take_while(|(left, right)| left == right).count();
                &margin[..common]
            }
        });
    }
    let removed = margin.map_or(0, str::len);
    let cut = |line: &&'a str| if line.trim().is_empty() { "" } else { &line[removed..] };
    (lines.iter().map(cut).map(str::trim_end).collect(), removed)
}

/// Appends the lines worth showing, each followed by its markers.
fn push_lines(shown: &Shown<'_>, out: &mut String) {
    let marks = markers(shown);
    let count = shown.lines.len();
    let mut significant = vec![0, count.saturating_sub(1)];
    if let Some(Marks { anchors: Some(anchors), .. }) = &marks {
        for (line, _) in [anchors.left_end, anchors.right_start] {
            significant.extend([line.saturating_sub(1), line, line + 1]);
        }
    }
    significant.retain(|line| *line < count);
    significant.sort_unstable();
    significant.dedup();
    let mut next = 0;
    for line in significant {
        match line - next {
            0 => {}
            1 => push_line(shown, next, marks.as_ref(), out),
            gap => out.push_str(&format!("    ...<{gap} lines>...\n")),
        }
        push_line(shown, line, marks.as_ref(), out);
        next = line + 1;
    }
}

fn push_line(shown: &Shown<'_>, line: usize, marks: Option<&Marks>, out: &mut String) {
    let Some(text) = shown.lines.get(line) else { return };
    out.push_str("    ");
    out.push_str(text);
    out.push('\n');
    let Some(marks) = marks.filter(|marks| marks.is_shown) else { return };
    out.push_str("    ");
    let is_last = line + 1 == shown.lines.len();
    let blank = text.len() - text.trim_start().len();
    let start = if line == 0 { shown.start } else { blank };
    let end = if is_last { shown.end } else { text.len() };
    for (column, character) in text.char_indices().take_while(|(column, _)| *column < end) {
        let mark = if column < start { ' ' } else { marks.mark((line, column)) };
        out.extend(std::iter::repeat_n(mark, char_width(character)));
    }
    out.push('\n');
}
