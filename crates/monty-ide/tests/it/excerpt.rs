//! Right after an edit, what is told of the statements around it is what a check of everything tells of them.

use std::thread;

use monty_ide::{DEEP_STACK, Kind, Told, Workspace, problems, problems_after_edit};

const STUBS: &str = "\
def fetch(url: str) -> str: ...
async def search(query: str) -> list[dict[str, str]]: ...
";

const PROGRAM: &str = r#"
import json
from dataclasses import dataclass
from math import *

LIMIT = 5
table: dict[str, int] = {}
type Row = tuple[str, int]


@dataclass
class Entry:
    title: str
    score: float = 0.0

    def line(self) -> "Shown":
        return Shown(f'{self.title} {self.score:.2f}')


class Shown:
    def __init__(self, text: str):
        self.text = text


def collect(url: str) -> list[Entry]:
    found = json.loads(fetch(url))
    entries = [Entry(item['title'], float(item['score'])) for item in found]
    entries.sort(key=lambda entry: entry.score, reverse=True)
    return entries[:LIMIT]


def rows(names: list[str]) -> list[Row]:
    result: list[Row] = []
    for name in names:
        match table.get(name):
            case None:
                continue
            case int() as count:
                result.append((name, count))
    return result


def count(name: str) -> int:
    global total
    total = table[name] + floor(2.5)
    return total


def wrong(entry: Entry) -> int:
    unused = entry.line()
    return entry.title


table['a'] = 1
for entry in collect('x'):
    print(entry.line().text, nowhere)
with_rows = rows(['a', 'b'])
print(len(with_rows), count('a'))
"#;

/// Edits that only the statement around them can notice: what is replaced, and by what.
const EDITS: &[(&str, &str)] = &[
    ("    return entries[:LIMIT]", "    nosuch\n    return entries[:LIMIT]"),
    ("    return entries[:LIMIT]", "    return entries"),
    ("    return entries[:LIMIT]", "    return LIMIT"),
    ("entry.score, reverse", "entry.scores, reverse"),
    ("float(item['score'])", "item"),
    ("fetch(url)", "fetch(url, 1)"),
    ("        match table.get(name):", "        search(name)\n        match table.get(name):"),
    ("                continue", "                return None"),
    ("result.append((name, count))", "result.append((count, name))"),
    ("floor(2.5)", "floor('x')"),
    ("floor(2.5)", "nofloor(2.5)"),
    ("    return entry.title", "    return 1"),
    ("    unused = entry.line()", "    unused = entry.line().text.nosuch"),
    ("    unused = entry.line()", "    é = 'ä'\n    unused = entry.line()"),
    ("print(entry.line().text, nowhere)", "print(entry.line().text)"),
    ("print(len(with_rows), count('a'))", "print(len(with_rows), count(1))\nprint(table + 1)"),
    ("rows(['a', 'b'])", "rows(['a', 2])"),
    ("Shown(f'{self.title} {self.score:.2f}')", "Shown(f'{self.titel} {self.score:.2f}')"),
    ("        self.text = text", "        self.text = text\n        self.size = text + 1"),
];

/// Programs in which statements hang together otherwise than by the names that one binds and another uses.
const TIES: &[(&str, &str, &str)] = &[
    ("total = 0\n{pad}total += 1\n", "total += 1", "total += 2"),
    ("total = 0\n{pad}def f():\n    global total\n    total = 1\n", "total = 1", "total = 2"),
    (
        "from typing import overload\n@overload\ndef f(x: int) -> int: ...\n@overload\ndef f(x: str) -> str: ...\n\
         def f(x):\n    return x\n{pad}",
        "x: str) -> str",
        "x: bytes) -> bytes",
    ),
    ("limit: int = 1\n{pad}limit = 2\n", "limit = 2", "limit = 'x'"),
    ("import re\nm = re.match('a', 'b')\nassert m is not None\n{pad}print(m.group())\n", "m.group()", "m.groups()"),
    (
        "import re\nm = re.match('a', 'b')\nif m is None:\n    raise SystemExit\n{pad}print(m.group())\n",
        "m.group()",
        "m.span()",
    ),
    ("if any((hit := i) > 3 for i in [5]):\n    pass\n{pad}def f():\n    return hit\n", "return hit", "return hit + 1"),
    ("item = [1]\n{pad}print([item for item in item])\n", "print([item", "print([item + nosuch"),
    ("def f() -> int:\n    x = 1\n    return x\n\n\ny = 1\n{pad}", "    return x\n", ""),
    ("def f() -> int:\n    x = 1\n    return x\n\n\ny = 1\n{pad}", "    return x\n", "x = 2\n"),
];

/// Edits after which everything must be looked at.
const REFUSED: &[(&str, &str)] = &[
    ("    return entries[:LIMIT]", "    return entries[:"),
    ("LIMIT = 5", "LIMIT = 5  # ty: ignore"),
    ("LIMIT = 5", "LIMIT = 5; other = 6"),
    ("count('a'))\n", "count('a'));\n"),
];

fn on_deep_stack(test: impl FnOnce() + Send) {
    thread::scope(|scope| {
        thread::Builder::new().stack_size(DEEP_STACK).spawn_scoped(scope, test).unwrap().join().unwrap();
    });
}

fn workspace() -> Workspace {
    let mut workspace = Workspace::new().unwrap();
    workspace.set("tools.pyi", Kind::Stubs, STUBS.to_owned(), None).unwrap();
    workspace.set("a.py", Kind::Program, PROGRAM.to_owned(), Some("tools.pyi".to_owned())).unwrap();
    workspace
}

fn told(workspace: &Workspace) -> Told {
    let text = workspace.text("a.py").unwrap().to_owned();
    Told { text, problems: problems(workspace, "a.py") }
}

fn edit(workspace: &mut Workspace, from: &str, to: &str) {
    assert_eq!(PROGRAM.matches(from).count(), 1, "{from}");
    workspace.set_text("a.py", PROGRAM.replace(from, to)).unwrap();
}

#[test]
fn after_an_edit_the_same_is_told_as_by_a_check_of_everything() {
    on_deep_stack(|| {
        let mut workspace = workspace();
        let before = told(&workspace);
        assert!(before.problems.len() >= 3, "{before:#?}");
        for (from, to) in EDITS {
            edit(&mut workspace, from, to);
            let quick = problems_after_edit(&mut workspace, "a.py", &before).unwrap();
            let mut all = problems(&workspace, "a.py");
            all.sort_by_key(|problem| (problem.level.is_none(), problem.range.start, problem.range.end));
            assert_eq!(quick, Some(all), "{from} -> {to}");
        }
    });
}

#[test]
fn one_edit_goes_on_from_what_was_told_after_the_last() {
    on_deep_stack(|| {
        let mut workspace = workspace();
        let mut told = told(&workspace);
        for (from, to) in EDITS {
            edit(&mut workspace, from, to);
            let quick = problems_after_edit(&mut workspace, "a.py", &told).unwrap();
            let text = workspace.text("a.py").unwrap().to_owned();
            told = Told { text, problems: quick.unwrap_or_else(|| problems(&workspace, "a.py")) };
            let mut all = problems(&workspace, "a.py");
            all.sort_by_key(|problem| (problem.level.is_none(), problem.range.start, problem.range.end));
            assert_eq!(told.problems, all, "{from} -> {to}");
        }
    });
}

#[test]
fn statements_that_hang_together_are_checked_together() {
    on_deep_stack(|| {
        let pad: String = (0..40).map(|number| format!("def pad{number}() -> int:\n    return {number}\n")).collect();
        for (program, from, to) in TIES {
            let program = program.replace("{pad}", &pad);
            let mut workspace = workspace();
            workspace.set_text("a.py", program.clone()).unwrap();
            let before = told(&workspace);
            let at = program.rfind(from).unwrap();
            let text = format!("{}{to}{}", &program[..at], &program[at + from.len()..]);
            workspace.set_text("a.py", text).unwrap();
            let quick = problems_after_edit(&mut workspace, "a.py", &before).unwrap();
            let mut all = problems(&workspace, "a.py");
            all.sort_by_key(|problem| (problem.level.is_none(), problem.range.start, problem.range.end));
            assert_eq!(quick, Some(all), "{from} -> {to}");
        }
    });
}

#[test]
fn whatever_happens_to_a_line_all_problems_lie_in_the_text() {
    on_deep_stack(|| {
        let mut workspace = workspace();
        let before = told(&workspace);
        let lines: Vec<&str> = PROGRAM.split_inclusive('\n').collect();
        let mut quick = 0;
        for (number, line) in lines.iter().enumerate() {
            let indent = &line[..line.len() - line.trim_start().len()];
            for other in ["", &line.repeat(2), &format!("{}é = nosuch\n", indent.trim_end_matches('\n')), "\n\n\n"] {
                let text: String = [&lines[..number].concat(), other, &lines[number + 1..].concat()].concat();
                workspace.set_text("a.py", text.clone()).unwrap();
                let problems = problems_after_edit(&mut workspace, "a.py", &before).unwrap();
                quick += usize::from(problems.is_some());
                for problem in problems.into_iter().flatten() {
                    assert!(text.get(problem.range.clone()).is_some(), "{other:?} in line {number}: {problem:?}");
                }
            }
        }
        assert!(quick > lines.len(), "{quick} of them needed no check of everything");
    });
}

#[test]
fn what_cannot_be_told_from_a_part_is_left_to_a_check_of_everything() {
    on_deep_stack(|| {
        let mut workspace = workspace();
        let before = told(&workspace);
        for (from, to) in REFUSED {
            edit(&mut workspace, from, to);
            assert_eq!(problems_after_edit(&mut workspace, "a.py", &before).unwrap(), None, "{from} -> {to}");
        }
    });
}

#[test]
fn a_program_that_moves_to_other_stubs_takes_its_excerpt_along() {
    on_deep_stack(|| {
        let mut workspace = workspace();
        let before = told(&workspace);
        edit(&mut workspace, "fetch(url)", "fetch(url, 1)");
        assert!(problems_after_edit(&mut workspace, "a.py", &before).unwrap().is_some());
        workspace.remove("tools.pyi").unwrap();
        let before = told(&workspace);
        edit(&mut workspace, "fetch(url)", "fetch(fetch)");
        let quick = problems_after_edit(&mut workspace, "a.py", &before).unwrap().unwrap();
        let unresolved = quick.iter().filter(|problem| problem.message.contains("`fetch`")).count();
        assert_eq!(unresolved, 2, "{quick:#?}");
    });
}
