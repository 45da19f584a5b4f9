//! Messages on a byte stream: `Content-Length` framing, as the base protocol of DAP has it.
//!
//! It stands apart because it deals with bytes of strangers: whatever arrives, a reader gives a frame, a named error or
//! the end of the stream, and finds its way back to the next frame after an error.

use std::io::{self, BufRead, Read, Write};

use serde::Serialize;
use thiserror::Error;

/// Bytes of one header line; the real ones have about twenty.
const MOST_LINE: usize = 4 * 1024;
/// Lines of one header.
const MOST_LINES: usize = 32;
/// Bytes of a body. The largest real messages are inputs and host answers.
pub const MOST_BODY: usize = 64 * 1024 * 1024;

const LENGTH: &str = "content-length:";

/// What is wrong with bytes that are not a frame. The reader has skipped them.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FrameError {
    #[error(
        "bytes that are no message were skipped, they begin with {start:?}; a message begins with `Content-Length: N`"
    )]
    NoHeader { start: String },
    #[error("a header has no `Content-Length: N`")]
    NoLength,
    #[error("`Content-Length: {value}` is not a number of bytes")]
    BadLength { value: String },
    #[error("a message of {length} bytes was skipped; {MOST_BODY} bytes are the most")]
    TooLong { length: usize },
}

/// Reads frames from a stream.
#[derive(Debug)]
pub struct FrameReader<R> {
    input: R,
    /// A header line that ended a stretch of nonsense.
    found: Option<String>,
    /// The next header must be looked for: what comes before it is nonsense that was told of already.
    is_lost: bool,
}

impl<R: BufRead> FrameReader<R> {
    /// A reader at the start of a stream.
    pub fn new(input: R) -> Self {
        Self { input, found: None, is_lost: false }
    }

    /// The body of the next frame, or what was there instead; `None` at the end of the stream.
    ///
    /// An error is told when it is seen, not when the next frame is found: the sender may wait for it.
    pub fn next_frame(&mut self) -> io::Result<Option<Result<Vec<u8>, FrameError>>> {
        let length = match self.header()? {
            None => return Ok(None),
            Some(Err(error)) => return Ok(Some(Err(error))),
            Some(Ok(length)) => length,
        };
        if length > MOST_BODY {
            return Ok(self.skip(length)?.then_some(Err(FrameError::TooLong { length })));
        }
        // Grows with what really arrives: a length costs its sender as many bytes.
        let mut body = Vec::new();
        (&mut self.input).take(length as u64).read_to_end(&mut body)?;
        Ok((body.len() == length).then_some(Ok(body)))
    }

    /// The length that the next header states.
    fn header(&mut self) -> io::Result<Option<Result<usize, FrameError>>> {
        if self.is_lost && !self.find_header()? {
            return Ok(None);
        }
        let mut length = None;
        for _ in 0..MOST_LINES {
            let Some(line) = self.line()? else { return Ok(None) };
            if line.is_empty() {
                return Ok(Some(length.ok_or(FrameError::NoLength)));
            }
            let lower = line.to_ascii_lowercase();
            if let Some(value) = lower.strip_prefix(LENGTH) {
                let value = value.trim();
                match value.parse() {
                    Ok(bytes) => length = Some(bytes),
                    Err(_) => {
                        self.is_lost = true;
                        return Ok(Some(Err(FrameError::BadLength { value: shorten(value) })));
                    }
                }
            } else if !is_field(&line) {
                let start = shorten(&line);
                self.is_lost = !self.find_in(&line);
                return Ok(Some(Err(FrameError::NoHeader { start })));
            }
        }
        self.is_lost = true;
        Ok(Some(Err(FrameError::NoLength)))
    }

    /// Skips to the next thing that looks like a header; whether there is one.
    fn find_header(&mut self) -> io::Result<bool> {
        while let Some(line) = self.line()? {
            if self.find_in(&line) {
                self.is_lost = false;
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Takes the header that a line ends with, if it does: a body that is longer than stated ends without a newline.
    fn find_in(&mut self, line: &str) -> bool {
        let start = line.to_ascii_lowercase().rfind(LENGTH);
        self.found = start.map(|start| line[start..].to_owned());
        start.is_some()
    }

    /// The next line without its end; a longer one comes in pieces.
    fn line(&mut self) -> io::Result<Option<String>> {
        if let Some(line) = self.found.take() {
            return Ok(Some(line));
        }
        let mut bytes = Vec::new();
        (&mut self.input).take(MOST_LINE as u64).read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        while matches!(bytes.last(), Some(b'\n' | b'\r')) {
            bytes.pop();
        }
        // Lossy changes lengths, never ASCII: positions found in the text stay on its own boundaries.
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// Reads past that many bytes; whether they were there.
    fn skip(&mut self, mut length: usize) -> io::Result<bool> {
        while length > 0 {
            let available = self.input.fill_buf()?.len().min(length);
            if available == 0 {
                return Ok(false);
            }
            self.input.consume(available);
            length -= available;
        }
        Ok(true)
    }
}

/// Whether a line is `Name: value`, a field of a header that this protocol does not know.
fn is_field(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, _)| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    })
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Writes one message with its header.
pub fn write_frame(output: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let body = serde_json::to_vec(message)?;
    write!(output, "Content-Length: {}\r\n\r\n", body.len())?;
    output.write_all(&body)?;
    output.flush()
}
