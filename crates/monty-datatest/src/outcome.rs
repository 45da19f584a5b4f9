//! What a run of a case did, in the same words for every interpreter, and the trait that yields it.

use serde::Deserialize;

use crate::{case::Case, error::HarnessError};

/// All that a case can show to the world.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Outcome {
    pub stdout: String,
    /// Everything on stderr, the traceback of an uncaught exception included.
    pub stderr: String,
    pub ending: Ending,
}

/// How a run ended. A field is `None` where the interpreter was not asked, or cannot tell.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ending {
    /// `value` is the `repr` of the last expression statement.
    Complete { value: Option<String> },
    /// `exception` is the `repr` of the uncaught exception.
    Raise { exception: Option<String> },
    /// An uncaught `SystemExit`.
    Exit { code: i32 },
}

impl Outcome {
    /// The ending in a few words, for messages.
    pub fn ending_in_words(&self) -> String {
        match &self.ending {
            Ending::Complete { .. } => "completes".to_owned(),
            Ending::Exit { code } => format!("exits with code {code}"),
            Ending::Raise { .. } => {
                let last_line = self.stderr.trim_end().lines().last().unwrap_or("an exception without text");
                match self.stderr.lines().rev().find_map(line_number) {
                    Some(line) => format!("raises {last_line} (line {line})"),
                    None => format!("raises {last_line}"),
                }
            }
        }
    }
}

/// The line number of a traceback's `File "…", line N` line.
fn line_number(traceback_line: &str) -> Option<u32> {
    let (_, after) = traceback_line.trim_start().strip_prefix("File \"")?.split_once("\", line ")?;
    after.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// How a run reaches its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// From the first line to the last.
    Direct,
    /// At every suspension the run is dumped, dropped, loaded from the bytes and resumed.
    ThroughDumps,
}

/// Something that runs cases.
pub trait Interpreter {
    /// The routes this interpreter knows; a case must end the same way on each.
    fn routes(&self) -> &'static [Route];

    /// Runs `case` to its end. An error means that the run itself failed: a hang, a crash, no interpreter.
    fn run(&mut self, case: &Case, route: Route) -> Result<Outcome, HarnessError>;
}
