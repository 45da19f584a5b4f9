//! `monty repl`: a console with history, blocks of several lines, and errors as CPython prints them.

use std::{
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

use anyhow::{Context, Result};
use monty::{LimitedTracker, MontyRepl, RunError, StdPrint};
use rustyline::{DefaultEditor, error::ReadlineError};

use crate::{arguments::Repl, outcome};

const FIRST: &str = ">>> ";
const NEXT: &str = "... ";

/// Reads, evaluates and prints until the input ends.
pub(crate) fn repl(arguments: &Repl) -> Result<ExitCode> {
    // Fuel and memory hold for the whole session; a deadline would end it while the user thinks.
    let mut repl = MontyRepl::new(LimitedTracker::new(arguments.limits.limits()));
    let mut reader = Reader::new()?;
    if reader.is_terminal {
        println!("Monty {} (Python 3.14), sandboxed. Ctrl-D leaves.", env!("CARGO_PKG_VERSION"));
    }
    let mut number = 0;
    while let Some(code) = reader.statement()? {
        if code.trim().is_empty() {
            continue;
        }
        let name = format!("<python-input-{number}>");
        number += 1;
        match repl.feed(&code, &name, &mut StdPrint) {
            Ok(displayed) => {
                if let Some(repr) = displayed.repr {
                    println!("{repr}");
                }
            }
            Err(RunError::Exception(exception)) if exception.exit_status().is_some() => {
                return Ok(outcome::raised(&exception));
            }
            Err(error) => {
                outcome::failed(&error);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Lines from a person, or from a pipe without prompts.
struct Reader {
    editor: Option<DefaultEditor>,
    is_terminal: bool,
}

impl Reader {
    fn new() -> Result<Self> {
        let is_terminal = io::stdin().is_terminal();
        let editor = if is_terminal { Some(DefaultEditor::new().context("cannot use this terminal")?) } else { None };
        Ok(Self { editor, is_terminal })
    }

    /// The next whole statement; `None` at the end of the input.
    fn statement(&mut self) -> Result<Option<String>> {
        let mut text = String::new();
        loop {
            let line = match self.line(if text.is_empty() { FIRST } else { NEXT })? {
                Line::Text(line) => line,
                Line::End => return Ok(if text.trim().is_empty() { None } else { Some(text) }),
                Line::Interrupted => {
                    text.clear();
                    continue;
                }
            };
            text.push_str(&line);
            text.push('\n');
            if !needs_more(&text) {
                if let Some(editor) = &mut self.editor {
                    editor.add_history_entry(text.trim_end()).context("cannot keep the history")?;
                }
                return Ok(Some(text));
            }
        }
    }

    fn line(&mut self, prompt: &str) -> Result<Line> {
        let Some(editor) = &mut self.editor else { return piped_line() };
        match editor.readline(prompt) {
            Ok(line) => Ok(Line::Text(line)),
            Err(ReadlineError::Interrupted) => {
                eprintln!("KeyboardInterrupt");
                Ok(Line::Interrupted)
            }
            Err(ReadlineError::Eof) => Ok(Line::End),
            Err(error) => Err(error).context("cannot read from this terminal"),
        }
    }
}

/// What came from the user.
enum Line {
    Text(String),
    /// Ctrl-C: what was typed so far is dropped.
    Interrupted,
    End,
}

fn piped_line() -> Result<Line> {
    io::stdout().flush().context("cannot write to the standard output")?;
    let mut line = String::new();
    let count = io::stdin().read_line(&mut line).context("cannot read the standard input")?;
    line.truncate(line.trim_end_matches(['\n', '\r']).len());
    Ok(if count > 0 { Line::Text(line) } else { Line::End })
}

/// Whether a statement goes on: an open bracket or string, a backslash, or a block that no empty line ends.
fn needs_more(text: &str) -> bool {
    let body = text.trim_end_matches('\n');
    let last = body.rsplit('\n').next().unwrap_or_default();
    match monty::open_end(body) {
        monty::OpenEnd::Inside => true,
        monty::OpenEnd::Block => !text.ends_with("\n\n") && !last.is_empty(),
        monty::OpenEnd::Closed => false,
    }
}
