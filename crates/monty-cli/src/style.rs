//! What goes to stderr: colours only where a person looks at them.

use std::{
    env,
    fmt::Write as _,
    io::{self, IsTerminal, Write},
};

const BOLD_RED: &str = "\x1b[1;31m";
const MAGENTA: &str = "\x1b[35m";
const BOLD_MAGENTA: &str = "\x1b[1;35m";
const RESET: &str = "\x1b[0m";

/// Whether stderr shows colours.
fn has_colours() -> bool {
    io::stderr().is_terminal() && wants_colours()
}

/// Whether terminals may show colours: nobody set `NO_COLOR`.
pub(crate) fn wants_colours() -> bool {
    env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// A mistake in using the command, with its causes.
pub(crate) fn print_error(error: &anyhow::Error) {
    let text = error.chain().map(ToString::to_string).collect::<Vec<_>>().join(": ");
    print_note("error", &text);
}

/// A line from the command itself, not from the program.
pub(crate) fn print_note(kind: &str, text: &str) {
    if has_colours() {
        eprint_text(&format!("{BOLD_RED}monty: {kind}:{RESET} {text}\n"));
    } else {
        eprint_text(&format!("monty: {kind}: {text}\n"));
    }
}

/// A traceback as the library rendered it.
pub(crate) fn print_traceback(text: &str) {
    if has_colours() { eprint_text(&coloured(text)) } else { eprint_text(text) }
}

/// Colours a traceback as CPython does on terminals: places, markers, the exception's name.
fn coloured(text: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches('\n');
        let body = content.trim_start();
        if !body.is_empty() && body.chars().all(|mark| matches!(mark, '^' | '~' | ' ')) {
            let _ = writeln!(out, "{BOLD_RED}{content}{RESET}");
        } else if content.starts_with("  File \"") {
            let _ = writeln!(out, "{MAGENTA}{content}{RESET}");
        } else if let Some((name, message)) = content.split_once(": ")
            && !content.starts_with(' ')
            && name.ends_with(|last: char| last.is_alphanumeric())
            && !name.contains(' ')
        {
            let _ = writeln!(out, "{BOLD_MAGENTA}{name}{RESET}: {MAGENTA}{message}{RESET}");
        } else {
            out.push_str(line);
        }
    }
    out
}

fn eprint_text(text: &str) {
    let mut stream = io::stderr().lock();
    // Nobody is left to tell if stderr itself is closed.
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
}
