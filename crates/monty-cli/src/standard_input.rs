//! `input()`: the prompt goes to the standard output, the answer is a line of the standard input.

use std::io::{self, Write};

use anyhow::{Context, Result};
use monty::{ExternalResult, MontyException, MontyObject};

/// The name by which a program asks for a line.
pub(crate) const INPUT: &str = "input";

/// Shows a prompt and reads a line; `EOFError` where there is none.
pub(crate) fn answer(arguments: &[MontyObject]) -> Result<ExternalResult> {
    if let Some(MontyObject::String(prompt)) = arguments.first() {
        let mut output = io::stdout().lock();
        output.write_all(prompt.as_bytes()).and_then(|()| output.flush()).context("cannot write the prompt")?;
    }
    let mut line = Vec::new();
    io::BufRead::read_until(&mut io::stdin().lock(), b'\n', &mut line).context("cannot read the standard input")?;
    if line.is_empty() {
        let message = MontyObject::String("EOF when reading a line".to_owned());
        return Ok(ExternalResult::Error(MontyException::with_args("EOFError", vec![message])));
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    }
    Ok(ExternalResult::Return(MontyObject::String(String::from_utf8_lossy(&line).into_owned())))
}
