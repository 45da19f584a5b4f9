//! The problems of a program right after an edit, before there is time to look at all of it: the statements at its top level
//! that the edit touched are checked anew, together with those that they need, as an excerpt of the program. The others
//! keep the problems they had, which move with their text, until [`problems`](crate::problems) is asked again.

use std::ops::Range;

use monty_type_checking::CheckError;
use ruff_python_ast::Stmt;
use ruff_text_size::Ranged;
use rustc_hash::FxHashSet;

use crate::{
    names::Names,
    place::{OpenUnit, Target, TargetFile},
    problems::{Problem, of_unit},
    workspace::{Kind, Workspace},
};

/// The rule under which the parser's errors go.
const INVALID_SYNTAX: &str = "invalid-syntax";

/// What was last told about a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The text that was checked.
    pub text: String,
    pub problems: Vec<Problem>,
}

/// The problems of a program after a small edit. `None` if nothing less than all of it will do: it has a syntax error or
/// comments where it was edited, most of it hangs together, or it is no program.
pub fn problems_after_edit(
    workspace: &mut Workspace,
    key: &str,
    told: &Told,
) -> Result<Option<Vec<Problem>>, CheckError> {
    let Some((excerpt, edit)) = excerpt(workspace, key, told) else { return Ok(None) };
    workspace.set_excerpt(key, &excerpt)?;
    let Some(unit) = workspace.document(key).and_then(|document| document.excerpt.as_ref()) else { return Ok(None) };
    let mut found = of_unit(workspace, Kind::Program, unit);
    found.retain(|problem| edit.holds(problem.range.start));
    found.extend(told.problems.iter().filter_map(|problem| edit.carry(problem, key)));
    found.sort_by_key(|problem| (problem.level.is_none(), problem.range.start, problem.range.end));
    Ok(Some(found))
}

/// What happened to a text, as seen from its statements.
#[derive(Debug)]
struct Edit {
    /// The statements that were touched, to the end of their last line, in the old text.
    old: Range<usize>,
    /// The same in the new text.
    new: Range<usize>,
}

impl Edit {
    /// Whether an offset of the new text is among the statements that were touched.
    fn holds(&self, offset: usize) -> bool {
        self.new.start <= offset && offset <= self.new.end
    }

    /// A problem of the old text in the new one, if it is not about what was touched.
    fn carry(&self, problem: &Problem, key: &str) -> Option<Problem> {
        let is_touched = self.old.start <= problem.range.start && problem.range.start <= self.old.end;
        if is_touched {
            return None;
        }
        let mut carried = Problem { range: self.moved(&problem.range), ..problem.clone() };
        for related in &mut carried.related {
            if matches!(&related.target.file, TargetFile::Document(file) if file == key) {
                let Target { focus, full, .. } = &mut related.target;
                (*focus, *full) = (self.moved(focus), self.moved(full));
            }
        }
        Some(carried)
    }

    fn moved(&self, range: &Range<usize>) -> Range<usize> {
        let moved = |offset| match offset {
            before if before <= self.old.start => before,
            after if after >= self.old.end => after - self.old.end + self.new.end,
            // It reached into what was edited: to its end is as good as anything.
            _ => self.new.end,
        };
        let start = moved(range.start);
        start..moved(range.end).max(start)
    }
}

/// The program with nothing but the statements that matter, each where it was, and what was edited.
fn excerpt(workspace: &Workspace, key: &str, told: &Told) -> Option<(String, Edit)> {
    let document = workspace.document(key).filter(|document| document.kind == Kind::Program)?;
    let open = OpenUnit::new(workspace, document.units.first()?)?;
    // The parser finds errors far from where they are made.
    let had_errors = told.problems.iter().any(|problem| problem.rule == INVALID_SYNTAX);
    if had_errors || !open.parsed.errors().is_empty() {
        return None;
    }
    let (old, new) = (told.text.as_str(), document.text.as_str());
    let changed = difference(old, new);
    let lines = whole_lines(new, &changed);
    // Comments may silence problems elsewhere.
    let old_lines = lines.start..lines.end + old.len() - new.len();
    if old.get(old_lines)?.contains('#') || new[lines].contains('#') {
        return None;
    }
    let statements = open.parsed.suite();
    // What stood before the edit may have lost its end.
    let first = statements.partition_point(|statement| span(statement).start < changed.start).saturating_sub(1);
    let first = statements.get(first).map_or(0, |statement| span(statement).start);
    let is_touched = |statement: &Stmt| (first..=changed.end).contains(&span(statement).start);
    let edit = {
        let all = statements.iter().filter(|statement| is_touched(statement)).map(span);
        let start = all.clone().map(|range| range.start).fold(changed.start, usize::min);
        let end = all.map(|range| range.end).fold(changed.end, usize::max);
        let end = whole_lines(new, &(end..end)).end;
        Edit { old: start..end + old.len() - new.len(), new: start..end }
    };
    let kept = closure(statements, is_touched);
    let size: usize = kept.iter().map(|statement| span(statement).len()).sum();
    if size > new.len() / 2 {
        return None;
    }
    Some((blank_others(new, statements, &kept)?, edit))
}

/// The part of the new text that is not in the old one.
fn difference(old: &str, new: &str) -> Range<usize> {
    let same = |(a, b): &(u8, u8)| a == b;
    let most = old.len().min(new.len());
    let mut start = old.bytes().zip(new.bytes()).take_while(same).count();
    while !new.is_char_boundary(start) || !old.is_char_boundary(start) {
        start -= 1;
    }
    let mut after = old.bytes().rev().zip(new.bytes().rev()).take(most - start).take_while(same).count();
    while !new.is_char_boundary(new.len() - after) || !old.is_char_boundary(old.len() - after) {
        after -= 1;
    }
    start..new.len() - after
}

/// A range, widened to both ends of its lines.
fn whole_lines(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let end = text[range.end..].find(['\n', '\r']).map_or(text.len(), |at| range.end + at);
    start..end
}

/// The statements that are wanted, with all that bind the same names, and all that bind what one of them uses.
fn closure<'a>(statements: &'a [Stmt], is_wanted: impl Fn(&Stmt) -> bool) -> Vec<&'a Stmt> {
    let names: Vec<Names<'a>> = statements.iter().map(Names::of).collect();
    let wanted = statements.iter().zip(&names).filter(|(statement, _)| is_wanted(statement));
    let bound: FxHashSet<&str> = wanted.flat_map(|(_, names)| names.bound.iter().copied()).collect();
    let is_first = |(statement, names): (&Stmt, &Names<'_>)| {
        is_wanted(statement) || names.imports_all || !names.bound.is_disjoint(&bound)
    };
    let mut is_kept: Vec<bool> = statements.iter().zip(&names).map(is_first).collect();
    let mut next: Vec<usize> = (0..statements.len()).filter(|index| is_kept[*index]).collect();
    while let Some(user) = next.pop() {
        for (index, others) in names.iter().enumerate() {
            if !is_kept[index] && !others.bound.is_disjoint(&names[user].used) {
                is_kept[index] = true;
                next.push(index);
            }
        }
    }
    statements.iter().zip(is_kept).filter(|(_, is_kept)| *is_kept).map(|(statement, _)| statement).collect()
}

/// The text with spaces in place of all statements but those that are kept. `None` if two share a line.
fn blank_others(text: &str, statements: &[Stmt], kept: &[&Stmt]) -> Option<String> {
    let mut excerpt = String::with_capacity(text.len());
    let mut kept = kept.iter().peekable();
    for statement in statements {
        let range = span(statement);
        let gap = text.get(excerpt.len()..range.start)?;
        if gap.contains(';') {
            return None;
        }
        excerpt.push_str(gap);
        let own = &text[range];
        match kept.next_if(|next| next.range() == statement.range()) {
            Some(_) => excerpt.push_str(own),
            None => excerpt
                .extend(own.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' })),
        }
    }
    let rest = text.get(excerpt.len()..)?;
    excerpt.push_str(rest);
    (!rest.contains(';')).then_some(excerpt)
}

fn span(statement: &Stmt) -> Range<usize> {
    statement.start().to_usize()..statement.end().to_usize()
}
