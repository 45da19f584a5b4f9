//! The breakpoints that a client wants, kept apart from the program: they come before it and outlive it.

use std::path::PathBuf;

use monty_debug::{Breakpoint, DataBreakpoint, ExceptionFilter};

/// A breakpoint on a line, with what became of it.
#[derive(Clone, Debug)]
pub(crate) struct LineBreakpoint {
    /// The client's number of it.
    pub(crate) id: i64,
    pub(crate) wanted: Breakpoint,
    /// The debugger's number of it, while there is a program that has the line.
    pub(crate) number: Option<u32>,
    /// Where it stands; before there is a program, where the client wants it.
    pub(crate) line: u32,
    /// Why it cannot stop the program.
    pub(crate) problem: Option<String>,
}

/// The file of a breakpoint, as the client names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FileKey {
    Path(PathBuf),
    Reference(i64),
}

/// A breakpoint on changes of a variable.
#[derive(Clone, Debug)]
pub(crate) struct WriteBreakpoint {
    pub(crate) id: i64,
    pub(crate) number: Option<u32>,
    /// Stops only where this is true.
    pub(crate) condition: Option<String>,
}

/// All breakpoints.
#[derive(Clone, Debug, Default)]
pub(crate) struct Breakpoints {
    pub(crate) lines: Vec<(FileKey, Vec<LineBreakpoint>)>,
    pub(crate) writes: Vec<WriteBreakpoint>,
    /// What data ids stand for; their numbers count from 0.
    pub(crate) watchable: Vec<DataBreakpoint>,
    pub(crate) exceptions: ExceptionFilter,
    last_id: i64,
}

impl Breakpoints {
    /// A number that no breakpoint has had.
    pub(crate) fn new_id(&mut self) -> i64 {
        self.last_id += 1;
        self.last_id
    }

    /// Replaces the breakpoints of a file.
    pub(crate) fn set_lines(&mut self, file: FileKey, breakpoints: Vec<LineBreakpoint>) {
        self.lines.retain(|(known, _)| *known != file);
        if !breakpoints.is_empty() {
            self.lines.push((file, breakpoints));
        }
    }

    /// The client's numbers for those of the debugger.
    pub(crate) fn ids(&self, numbers: &[u32]) -> Vec<i64> {
        let lines = self.lines.iter().flat_map(|(_, breakpoints)| breakpoints);
        let pairs = lines.map(|breakpoint| (breakpoint.number, breakpoint.id));
        let writes = self.writes.iter().map(|breakpoint| (breakpoint.number, breakpoint.id));
        let is_hit = |number: Option<u32>| number.is_some_and(|number| numbers.contains(&number));
        pairs.chain(writes).filter(|(number, _)| is_hit(*number)).map(|(_, id)| id).collect()
    }

    /// Forgets all that is about one program: another one comes.
    pub(crate) fn detach(&mut self) {
        self.writes.clear();
        self.watchable.clear();
        self.lines.iter_mut().flat_map(|(_, breakpoints)| breakpoints).for_each(|breakpoint| breakpoint.number = None);
    }
}
