//! A case: a Python script that says in its own text how it must end. The format is described in `test_cases/README.md`.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::error::HarnessError;

/// How the docstring with the traceback opens; the first is the form that is written.
const TRACEBACK_OPENINGS: [&str; 2] = ["\"\"\"TRACEBACK:\n", "\"\"\"\nTRACEBACK:\n"];
const TRACEBACK_CLOSING: &str = "\"\"\"";
const TRACEBACK_FORM: &str =
    "write the traceback as a last docstring: a line `\"\"\"TRACEBACK:`, the text, a line `\"\"\"`";
const RAISE: &str = "# Raise=";
const RETURN: &str = "# Return=";

/// One script of `test_cases/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Relative to `test_cases/`, with `/` on every platform.
    pub path: String,
    pub source: String,
    pub markers: Markers,
    pub expectation: Expectation,
}

/// The markers in the comments before the first statement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Markers {
    /// The case calls host functions.
    pub call_external: bool,
    /// The case awaits at the top level.
    pub run_async: bool,
    /// The case shows hashes, sizes, last digits or error numbers of a native 64-bit CPython: Pyodide is not asked.
    pub needs_native: bool,
}

/// What the end of the file says about the end of the run. `None` inside means: not filled in yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expectation {
    /// Nothing: the case completes, its asserts say the rest.
    Asserts,
    /// The exact text on stderr, without the final newline.
    Traceback(Option<String>),
    /// The `repr` of the uncaught exception.
    Raise(Option<String>),
    /// The `repr` of the last expression statement's value.
    Return(Option<String>),
}

impl Case {
    /// Reads a case from its text.
    pub fn parse(path: impl Into<String>, source: impl Into<String>) -> Result<Self, HarnessError> {
        let (path, source) = (path.into(), source.into());
        let markers = parse_markers(&source);
        match parse_expectation(&source) {
            Ok(expectation) => Ok(Self { path, source, markers, expectation }),
            Err(problem) => Err(HarnessError::BadCase { path: path.into(), problem: problem.to_owned() }),
        }
    }

    /// The file name: the script name in tracebacks, so that moving a case between folders changes nothing.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The text before the expectation.
    pub fn body(&self) -> &str {
        let end = match &self.expectation {
            Expectation::Asserts => self.source.len(),
            Expectation::Traceback(_) => find_traceback(&self.source).map_or(self.source.len(), |(start, _)| start),
            Expectation::Raise(_) | Expectation::Return(_) => self.source.trim_end().rfind('\n').map_or(0, |at| at + 1),
        };
        &self.source[..end]
    }
}

impl Expectation {
    /// The text that ends a case file with this expectation; `parse_expectation` reads it back.
    pub fn to_source(&self) -> String {
        let text = |given: &Option<String>| given.clone().unwrap_or_default();
        match self {
            Self::Asserts => String::new(),
            Self::Traceback(given) => {
                let escaped = text(given).replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
                format!("{}{escaped}\n{TRACEBACK_CLOSING}\n", TRACEBACK_OPENINGS[0])
            }
            Self::Raise(given) => format!("{RAISE}{}\n", text(given)),
            Self::Return(given) => format!("{RETURN}{}\n", text(given)),
        }
    }
}

fn parse_markers(source: &str) -> Markers {
    let mut markers = Markers::default();
    let is_head = |line: &&str| line.is_empty() || line.starts_with('#');
    for line in source.lines().map(str::trim_end).take_while(is_head) {
        match line {
            "# call-external" => markers.call_external = true,
            "# run-async" => markers.run_async = true,
            "# needs-native" => markers.needs_native = true,
            _ => {}
        }
    }
    markers
}

fn parse_expectation(source: &str) -> Result<Expectation, &'static str> {
    let text = source.trim_end();
    let last_line = text.lines().last().unwrap_or_default();
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if let Some(exception) = last_line.strip_prefix(RAISE) {
        return Ok(Expectation::Raise(given(exception)));
    }
    if let Some(value) = last_line.strip_prefix(RETURN) {
        return Ok(Expectation::Return(given(value)));
    }
    let Some((_, start)) = find_traceback(source) else {
        let is_misplaced = text.lines().any(|line| line.trim_matches(['"', '\'', '#', ' ']) == "TRACEBACK:");
        return if is_misplaced { Err(TRACEBACK_FORM) } else { Ok(Expectation::Asserts) };
    };
    match text[start..].strip_suffix(TRACEBACK_CLOSING) {
        Some(inside) if !inside.contains(TRACEBACK_CLOSING) => Ok(Expectation::Traceback(
            Some(inside.trim_end_matches('\n')).filter(|inside| !inside.is_empty()).map(unescape),
        )),
        _ => Err("the TRACEBACK docstring must be the last thing in the file"),
    }
}

/// Where the docstring with the traceback opens, and where its text begins.
fn find_traceback(source: &str) -> Option<(usize, usize)> {
    let openings = TRACEBACK_OPENINGS.iter();
    openings.filter_map(|opening| source.rfind(opening).map(|start| (start, start + opening.len()))).max()
}

/// Undoes the two escapes that a traceback can need inside a docstring: `\\` and `\"`.
fn unescape(text: &str) -> String {
    let mut unescaped = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            ('\\', Some('\\' | '"')) => unescaped.extend(rest.next()),
            _ => unescaped.push(c),
        }
    }
    unescaped
}

/// The workspace's `test_cases/`.
pub fn test_cases_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../test_cases")
}

/// The cases below `folder` whose path contains `filter`, in the order of their paths.
pub fn find_cases(folder: &Path, filter: &str) -> Result<Vec<Case>, HarnessError> {
    let mut paths = Vec::new();
    collect_scripts(folder, folder, &mut paths)?;
    paths.sort();
    let selected = paths.into_iter().filter(|path| path.contains(filter));
    selected.map(|path| Case::parse(path.clone(), read(&folder.join(&path))?)).collect()
}

fn collect_scripts(root: &Path, folder: &Path, paths: &mut Vec<String>) -> Result<(), HarnessError> {
    let failed = |source: io::Error| HarnessError::File { action: "list", path: folder.to_owned(), source };
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            collect_scripts(root, &path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "py") {
            let relative = path.strip_prefix(root).unwrap_or(&path);
            paths.push(relative.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, HarnessError> {
    fs::read_to_string(path).map_err(|source| HarnessError::File { action: "read", path: path.to_owned(), source })
}
