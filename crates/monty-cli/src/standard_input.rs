//! The standard input, as programs read it: `input()`, whose prompt goes to the standard output, and `sys.stdin`.

use std::io::{self, BufRead, Write};

use anyhow::{Context, Result};
use monty::{ExternalResult, MontyException, MontyObject};

/// How much is read at most.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    EndOfLine,
    End,
}

/// The answer to a request for input, if it is one.
pub(crate) fn answer(function: &str, arguments: &[MontyObject]) -> Result<Option<ExternalResult>> {
    let until = match function {
        "input" => return input(arguments).map(Some),
        "sys.stdin.readline" => Until::EndOfLine,
        "sys.stdin.read" => Until::End,
        _ => return Ok(None),
    };
    let limit = match arguments {
        [MontyObject::Int(size)] => usize::try_from(*size).ok(),
        _ => None,
    };
    let text = read(&mut io::stdin().lock(), until, limit).context("cannot read the standard input")?;
    Ok(Some(ExternalResult::Return(MontyObject::String(text))))
}

/// Shows a prompt and reads a line; `EOFError` where there is none.
fn input(arguments: &[MontyObject]) -> Result<ExternalResult> {
    if let Some(MontyObject::String(prompt)) = arguments.first() {
        let mut output = io::stdout().lock();
        output.write_all(prompt.as_bytes()).and_then(|()| output.flush()).context("cannot write the prompt")?;
    }
    let mut line = read(&mut io::stdin().lock(), Until::EndOfLine, None).context("cannot read the standard input")?;
    if line.is_empty() {
        let message = MontyObject::String("EOF when reading a line".to_owned());
        return Ok(ExternalResult::Error(MontyException::with_args("EOFError", vec![message])));
    }
    if line.ends_with('\n') {
        line.pop();
    }
    Ok(ExternalResult::Return(MontyObject::String(line)))
}

/// Reads at most so many characters. Every kind of line end is a `\n` to the program.
fn read(reader: &mut impl BufRead, until: Until, limit: Option<usize>) -> io::Result<String> {
    let mut bytes = Vec::new();
    let mut characters = 0;
    while limit.is_none_or(|limit| characters < limit) {
        let Some(byte) = next(reader)? else { break };
        characters += 1;
        let is_end = matches!(byte, b'\n' | b'\r');
        if byte == b'\r' && peek(reader)? == Some(b'\n') {
            reader.consume(1);
        }
        bytes.push(if is_end { b'\n' } else { byte });
        if is_end && until == Until::EndOfLine {
            break;
        }
        while byte >= 0xC0
            && let Some(more @ 0x80..0xC0) = peek(reader)?
        {
            reader.consume(1);
            bytes.push(more);
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn peek(reader: &mut impl BufRead) -> io::Result<Option<u8>> {
    Ok(reader.fill_buf()?.first().copied())
}

fn next(reader: &mut impl BufRead) -> io::Result<Option<u8>> {
    let byte = peek(reader)?;
    reader.consume(usize::from(byte.is_some()));
    Ok(byte)
}
