//! Programs and dumps that chance wrote: whatever they are, they end, and nothing panics.
//!
//! The cases are the same in every run. `SOUP_CASES=100000` tries that many others, seeded by chance.

use std::{env::var, fs, path::Path};

use monty::{CollectPrint, LimitedTracker, Limits, MontyRun, RunProgress};
use proptest::{
    collection::vec,
    prelude::{Just, Strategy, any, prop_oneof},
    sample::{Index, select},
    test_runner::{Config, TestCaseResult, TestRunner},
};

use crate::{
    answer_limited,
    bad_input::{HEADER, PROGRAMS, survive},
};

/// Runs a test on some cases of a strategy.
fn try_some<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value) -> TestCaseResult) {
    let asked = var("SOUP_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = Config { cases: asked.unwrap_or(cases), failure_persistence: None, ..Config::default() };
    let mut runner = match asked {
        Some(_) => TestRunner::new(config),
        None => {
            let deterministic = proptest::test_runner::TestRng::deterministic_rng(config.rng_algorithm);
            TestRunner::new_with_rng(config, deterministic)
        }
    };
    if let Err(failure) = runner.run(strategy, test) {
        panic!("{failure}");
    }
}

/// Parses and runs a program under limits; it may also dump and load itself on the way.
fn run(code: String) {
    let functions = ["ask", "fetch"].map(str::to_owned).to_vec();
    let Ok(program) = MontyRun::new(code, "soup.py", vec![], functions) else { return };
    let limits = Limits { fuel: Some(20_000), memory: Some(20_000_000), recursion: 100, suspensions: Some(5) };
    let mut print = CollectPrint::new();
    let mut next = program.start(vec![], LimitedTracker::new(limits.clone()), &mut print);
    while let Ok(progress) = next {
        if matches!(progress, RunProgress::Complete(_)) {
            return;
        }
        let bytes = progress.dump().unwrap();
        let loaded = RunProgress::load(&bytes, LimitedTracker::new(limits.clone())).unwrap();
        next = answer_limited(loaded, &mut print);
    }
}

const TOKENS: &[&str] = &[
    "False",
    "None",
    "True",
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "try",
    "while",
    "with",
    "yield",
    "match",
    "case",
    "type",
    "_",
    "x",
    "y",
    "f",
    "self",
    "A",
    "print",
    "len",
    "list",
    "dict",
    "set",
    "int",
    "str",
    "sorted",
    "map",
    "range",
    "iter",
    "next",
    "super",
    "property",
    "isinstance",
    "getattr",
    "type",
    "ask",
    "fetch",
    "json",
    "re",
    "math",
    "Exception",
    "ValueError",
    "__init__",
    "__eq__",
    "__hash__",
    "__getattr__",
    "__iter__",
    "__next__",
    "0",
    "1",
    "-1",
    "255",
    "1.5",
    "1e400",
    "2**70",
    "10**30",
    "0x_",
    "1j",
    "''",
    "'a'",
    "\"\"\"t\"\"\"",
    "b'a'",
    "f'{x}'",
    "f'{x!r:>{y}}'",
    "f'{'",
    "r'\\'",
    "'\\ud800'",
    "'é'",
    "\\",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    ".",
    ";",
    "@",
    "=",
    "->",
    ":=",
    "+",
    "-",
    "*",
    "/",
    "//",
    "%",
    "**",
    "<<",
    ">>",
    "&",
    "|",
    "^",
    "~",
    "<",
    ">",
    "<=",
    ">=",
    "==",
    "!=",
    "+=",
    "-=",
    "*=",
    "**=",
    "...",
    "!",
    "$",
    "?",
    "`",
    "#",
    "\n",
    "\n    ",
    "\n        ",
    "\n\t",
    "\r",
    "\u{c}",
    "\0",
    "\u{feff}",
];

fn soup() -> impl Strategy<Value = String> {
    vec(prop_oneof![9 => select(TOKENS).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)], 0..60)
        .prop_map(|tokens| tokens.join(" "))
}

/// Real Python: the cases of the data tests, and the programs of the benchmarks.
fn real_programs() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut folders = vec![root.join("test_cases"), root.join("crates/monty-bench/programs")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "py") {
                files.push(path);
            }
        }
    }
    files.sort();
    files.iter().filter_map(|path| fs::read_to_string(path).ok()).collect()
}

/// A change of a text that is made of lines, or of bytes: of a part, by what is elsewhere.
#[derive(Clone, Debug)]
enum Change {
    Delete(Index, usize),
    Copy { from: Index, to: Index, count: usize },
    Swap(Index, Index),
    Token { at: Index, token: &'static str },
    Byte { at: Index, byte: u8 },
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    prop_oneof![
        (index(), 1..4_usize).prop_map(|(at, count)| Change::Delete(at, count)),
        (index(), index(), 1..8_usize).prop_map(|(from, to, count)| Change::Copy { from, to, count }),
        (index(), index()).prop_map(|(a, b)| Change::Swap(a, b)),
        (index(), select(TOKENS)).prop_map(|(at, token)| Change::Token { at, token }),
        (index(), any::<u8>()).prop_map(|(at, byte)| Change::Byte { at, byte }),
    ]
}

/// Changes parts of a list.
fn mutate<T: Clone>(parts: &mut Vec<T>, change: &Change, make: impl Fn(&str, u8) -> T) {
    if parts.is_empty() {
        return;
    }
    match change {
        Change::Delete(at, count) => {
            let at = at.index(parts.len());
            parts.drain(at..(at + count).min(parts.len()));
        }
        Change::Copy { from, to, count } => {
            let (from, to) = (from.index(parts.len()), to.index(parts.len()));
            let copied = parts[from..(from + count).min(parts.len())].to_vec();
            parts.splice(to..to, copied);
        }
        Change::Swap(a, b) => {
            let (a, b) = (a.index(parts.len()), b.index(parts.len()));
            parts.swap(a, b);
        }
        Change::Token { at, token } => {
            let at = at.index(parts.len());
            parts[at] = make(token, token.len() as u8);
        }
        Change::Byte { at, byte } => {
            let at = at.index(parts.len());
            parts[at] = make("ask(1)", *byte);
        }
    }
}

/// Words, blanks and signs, each a part.
fn words(code: &str) -> Vec<String> {
    let kind = |character: char| match character {
        _ if character.is_alphanumeric() || character == '_' => 0,
        ' ' => 1,
        _ => 2,
    };
    let mut words: Vec<String> = Vec::new();
    let mut last = 2;
    for character in code.chars() {
        let this = kind(character);
        match words.last_mut() {
            Some(word) if this == last && this < 2 => word.push(character),
            _ => words.push(character.into()),
        }
        last = this;
    }
    words
}

#[test]
fn soup_of_tokens_ends() {
    try_some(50_000, &soup(), |code| {
        run(code);
        Ok(())
    });
}

#[test]
fn changed_programs_end() {
    let programs = real_programs();
    assert!(programs.len() > 100, "the programs are elsewhere");
    // A window of lines, so that what was changed is reached before the fuel runs out.
    let strategy = (select(programs), any::<Index>(), 5..60_usize, vec(change(), 1..6), any::<bool>());
    try_some(12_000, &strategy, |(code, start, count, changes, of_lines)| {
        let lines: Vec<&str> = code.split_inclusive('\n').collect();
        if lines.is_empty() {
            return Ok(());
        }
        let start = start.index(lines.len());
        let lines = &lines[start..(start + count).min(lines.len())];
        let mut parts: Vec<String> =
            if of_lines { lines.iter().map(|line| (*line).to_owned()).collect() } else { words(&lines.concat()) };
        for change in &changes {
            mutate(&mut parts, change, |token, _| token.to_owned());
        }
        run(parts.concat());
        Ok(())
    });
}

#[test]
fn changed_dumps_end() {
    let dumps: Vec<Vec<u8>> = PROGRAMS.iter().map(|code| crate::start(code).dump().unwrap()).collect();
    let strategy = (select(dumps), vec(change(), 1..6), Just(()));
    try_some(20_000, &strategy, |(dump, changes, ())| {
        let mut payload = dump[HEADER..].to_vec();
        for change in &changes {
            mutate(&mut payload, change, |_, byte| byte);
        }
        let mut bytes = [&dump[..HEADER], &payload].concat();
        survive(&mut bytes);
        Ok(())
    });
}
