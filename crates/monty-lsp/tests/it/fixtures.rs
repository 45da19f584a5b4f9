//! Runs the Markdown files beside this one. A section (`##`) is a case: fences whose info string names a file are files,
//! fences that name a question hold the expected answer. `⟦1⟧` in a file is a place to ask about, and is no part of it.
//!
//! `UPDATE_FIXTURES=1` writes down what the server answers: read the difference before you believe it.

use std::{
    env, fs,
    ops::Range,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::{client::Client, render};

/// A fence: its info string and its body.
struct Fence {
    info: Vec<String>,
    body: String,
    /// Lines of the body in the fixture.
    lines: Range<usize>,
}

#[test]
fn editing() {
    check("editing.md");
}

#[test]
fn problems() {
    check("problems.md");
}

#[test]
fn templates() {
    check("templates.md");
}

#[test]
fn names() {
    check("names.md");
}

fn check(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures").join(name);
    let text = fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut starts: Vec<usize> = (0..lines.len()).filter(|index| lines[*index].starts_with("## ")).collect();
    starts.push(lines.len());
    let mut differences = Vec::new();
    let mut replaced: Vec<(Range<usize>, String)> = Vec::new();
    for section in starts.windows(2) {
        let fences = fences(&lines, section[0]..section[1]);
        for (fence, answer) in answers(&fences) {
            if fence.body.trim_end() != answer.trim_end() {
                let title = lines[section[0]];
                differences.push(format!(
                    "{name}: {title}: {}\n{}\n--- expected\n{}",
                    fence.info.join(" "),
                    answer,
                    fence.body
                ));
                replaced.push((fence.lines.clone(), answer));
            }
        }
    }
    if env::var_os("UPDATE_FIXTURES").is_some() {
        update(&path, &lines, &replaced);
        return;
    }
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
}

fn update(path: &PathBuf, lines: &[&str], replaced: &[(Range<usize>, String)]) {
    let mut text = String::new();
    let mut at = 0;
    for (range, answer) in replaced {
        lines[at..range.start].iter().for_each(|line| text.extend([line, "\n"]));
        text.push_str(answer.trim_end());
        text.push_str(if answer.trim_end().is_empty() { "" } else { "\n" });
        at = range.end;
    }
    lines[at..].iter().for_each(|line| text.extend([line, "\n"]));
    fs::write(path, text).unwrap();
}

fn fences(lines: &[&str], section: Range<usize>) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut index = section.start;
    while index < section.end {
        let marks = lines[index].len() - lines[index].trim_start_matches('`').len();
        if marks >= 3 {
            let end = (index + 1..section.end).find(|at| lines[*at].starts_with(&"`".repeat(marks))).unwrap();
            let info = lines[index][marks..].split_whitespace().map(str::to_owned).collect();
            let body = lines[index + 1..end].iter().map(|line| format!("{line}\n")).collect();
            fences.push(Fence { info, body, lines: index + 1..end });
            index = end;
        }
        index += 1;
    }
    fences
}

/// Asks everything that a section asks.
fn answers(fences: &[Fence]) -> Vec<(&Fence, String)> {
    let is_file = |fence: &&Fence| {
        fence.info.get(1).is_some_and(|name| name.contains('.')) && LANGUAGES.contains(&fence.info[0].as_str())
    };
    let files: Vec<(String, String, Vec<Mark>)> = fences
        .iter()
        .filter(is_file)
        .map(|fence| {
            let (text, marks) = marks(&fence.body);
            (fence.info[1].clone(), text, marks)
        })
        .collect();
    let on_disk: Vec<(&str, &str)> = files.iter().map(|(name, text, _)| (name.as_str(), text.as_str())).collect();
    let mut client = Client::with_capabilities(&on_disk, render::capabilities());
    let is_opened = |name: &str| matches!(name.rsplit_once('.'), Some((_, "py" | "md")));
    for (name, text, _) in files.iter().filter(|(name, ..)| is_opened(name)) {
        client.open(name, text);
    }
    let mut found = Vec::new();
    for fence in fences.iter().filter(|fence| !is_file(fence)) {
        let question = fence.info[0].as_str();
        let about = fence.info[1].as_str();
        let at = files.iter().find_map(|(name, _, marks)| {
            let mark = marks.iter().find(|mark| mark.name == about)?;
            Some((name.clone(), mark))
        });
        let (name, position) = match at {
            Some((name, mark)) => (name, json!({ "line": mark.line, "character": mark.column })),
            None => (about.to_owned(), json!({ "line": 0, "character": 0 })),
        };
        let text = files.iter().find(|(known, ..)| *known == name).map(|(_, text, _)| text.as_str()).unwrap();
        let document = json!({ "uri": client.uri(&name) });
        let asked = render::Asked { document, position, text, rest: &fence.info[2..] };
        found.push((fence, render::answer(&mut client, question, &asked)));
    }
    assert_eq!(client.leave(), 0);
    found
}

const LANGUAGES: &[&str] = &["python", "pyi", "markdown", "toml"];

struct Mark {
    name: String,
    line: usize,
    column: usize,
}

/// Takes the marks out of a text.
fn marks(text: &str) -> (String, Vec<Mark>) {
    let mut plain = String::new();
    let mut marks = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('⟦') {
        let end = rest.find('⟧').unwrap();
        plain.push_str(&rest[..start]);
        let line_start = plain.rfind('\n').map_or(0, |at| at + 1);
        let column = plain[line_start..].encode_utf16().count();
        marks.push(Mark {
            name: rest[start + '⟦'.len_utf8()..end].to_owned(),
            line: plain.matches('\n').count(),
            column,
        });
        rest = &rest[end + '⟧'.len_utf8()..];
    }
    plain.push_str(rest);
    (plain, marks)
}

/// The line of a text that a range begins in, without the white space around it.
pub(crate) fn line_of(text: &str, place: &Value) -> String {
    let line = usize::try_from(place["start"]["line"].as_u64().unwrap()).unwrap();
    text.lines().nth(line).unwrap_or_default().trim().to_owned()
}
