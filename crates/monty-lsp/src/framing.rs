//! Messages out of bytes. What is no message is told as such, and reading goes on behind it.

use std::io::{self, BufRead, BufReader, ErrorKind, Read};

/// Bodies larger than this are refused without being read into memory.
const MAX_BODY: usize = 64 << 20;

/// Header lines longer than this are no header lines.
const MAX_LINE: u64 = 8 << 10;

/// What came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Frame {
    Body(Vec<u8>),
    /// Bytes that are no message, and why.
    Malformed(String),
}

/// Reads frames until the other end closes.
pub(crate) struct Frames<R> {
    reader: BufReader<R>,
}

impl<R: Read> Frames<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self { reader: BufReader::new(reader) }
    }

    /// The next frame; `None` at the end, also in the middle of a message.
    pub(crate) fn next(&mut self) -> Option<Frame> {
        let mut length: Option<usize> = None;
        let mut problem: Option<String> = None;
        loop {
            let line = self.line()?;
            let line = line.trim_ascii();
            if line.is_empty() {
                match (length, problem.take()) {
                    (Some(length), None) => return self.body(length),
                    (None, Some(problem)) => return Some(Frame::Malformed(problem)),
                    (Some(length), Some(problem)) => {
                        self.body(length)?;
                        return Some(Frame::Malformed(problem));
                    }
                    // An empty line between messages.
                    (None, None) => {}
                }
                continue;
            }
            match header(line) {
                Ok(Some(found)) => length = Some(found),
                Ok(None) => {}
                Err(why) => problem = Some(why),
            }
        }
    }

    fn line(&mut self) -> Option<Vec<u8>> {
        let mut line = Vec::new();
        let read = (&mut self.reader).take(MAX_LINE).read_until(b'\n', &mut line).ok()?;
        (read > 0).then_some(line)
    }

    fn body(&mut self, length: usize) -> Option<Frame> {
        if length > MAX_BODY {
            let mut rest = (&mut self.reader).take(length as u64);
            io::copy(&mut rest, &mut io::sink()).ok()?;
            return Some(Frame::Malformed(format!("the message has {length} bytes, more than {MAX_BODY}")));
        }
        let mut body = vec![0; length];
        match self.reader.read_exact(&mut body) {
            Ok(()) => Some(Frame::Body(body)),
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => None,
            Err(_) => None,
        }
    }
}

/// The length that a header line gives, if it is about the length.
fn header(line: &[u8]) -> Result<Option<usize>, String> {
    let text = String::from_utf8_lossy(line);
    let Some((name, value)) = text.split_once(':') else {
        return Err(format!("`{}` is no header", text.chars().take(40).collect::<String>()));
    };
    // What stands before the name on its line is the rest of something broken.
    if !name.to_ascii_lowercase().ends_with("content-length") {
        return Ok(None);
    }
    value
        .trim()
        .parse()
        .map(Some)
        .map_err(|_| format!("`{}` is no length", value.trim().chars().take(40).collect::<String>()))
}
