//! Where a program's output goes. The core never writes anywhere itself: the host hands in one of these.

use std::io::{self, Write};

/// Takes what a program prints, in pieces that need not be lines.
pub trait PrintWriter {
    /// Text for the standard output.
    fn write(&mut self, text: &str);

    /// Text for the standard error; dropped unless a writer wants it.
    fn write_error(&mut self, text: &str) {
        let _ = text;
    }

    /// Whether to be told the place of each piece of output. A run takes longer with it.
    fn wants_places(&self) -> bool {
        false
    }

    /// The byte offset in the program's text of the call that prints what comes next. Told only to those who want it.
    fn at_offset(&mut self, offset: u32) {
        let _ = offset;
    }
}

/// Passes output on to the process's own streams. Errors of those streams are ignored: a program in a sandbox cannot
/// do anything about a closed pipe of its host.
#[derive(Clone, Copy, Debug, Default)]
pub struct StdPrint;

impl PrintWriter for StdPrint {
    fn write(&mut self, text: &str) {
        let mut stream = io::stdout().lock();
        let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    }

    fn write_error(&mut self, text: &str) {
        let mut stream = io::stderr().lock();
        let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    }
}

/// Keeps output as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CollectPrint {
    output: String,
    errors: String,
}

impl CollectPrint {
    /// A writer that has collected nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The standard output so far.
    pub fn output(&self) -> &str {
        &self.output
    }

    /// The standard error so far.
    pub fn errors(&self) -> &str {
        &self.errors
    }

    /// Output and errors so far, leaving the writer empty.
    pub fn take(&mut self) -> (String, String) {
        (std::mem::take(&mut self.output), std::mem::take(&mut self.errors))
    }
}

impl PrintWriter for CollectPrint {
    fn write(&mut self, text: &str) {
        self.output.push_str(text);
    }

    fn write_error(&mut self, text: &str) {
        self.errors.push_str(text);
    }
}

/// Drops all output.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPrint;

impl PrintWriter for NoPrint {
    fn write(&mut self, text: &str) {
        let _ = text;
    }
}
