//! A regular expression engine with the syntax, the meaning and the error messages of CPython 3.14's `re`.
//!
//! Pattern text becomes a tree (`parser`, `groups`, `escapes`), the tree a program (`compiler`, `first`), and a
//! backtracking machine with its own stack runs the program (`machine`, `search`). Nothing here recurses while
//! matching, and every step is paid from a [`Budget`].

mod ast;
mod budget;
mod charset;
mod compiler;
mod error;
mod escapes;
mod first;
mod groups;
mod machine;
mod operations;
mod parser;
mod program;
mod search;
mod source;
mod tables;
mod template;
mod unicode;
mod unit;

use rustc_hash::FxHashMap;

pub use self::{
    budget::{Budget, OutOfFuel},
    error::{RegexError, RegexErrorKind},
    machine::{NONE, Scratch},
    operations::{find_all, split, sub_bytes, sub_text},
    template::{Template, TemplatePiece, parse_template},
};
use self::{
    machine::{Demand, Machine},
    program::Program,
    unit::Unit,
};
use crate::text::TextRef;

/// `re.IGNORECASE`
pub const IGNORECASE: u32 = 2;
/// `re.LOCALE`; the locale is always "C".
pub const LOCALE: u32 = 4;
/// `re.MULTILINE`
pub const MULTILINE: u32 = 8;
/// `re.DOTALL`
pub const DOTALL: u32 = 16;
/// `re.UNICODE`
pub const UNICODE: u32 = 32;
/// `re.VERBOSE`
pub const VERBOSE: u32 = 64;
/// `re.DEBUG`; without effect.
pub const DEBUG: u32 = 128;
/// `re.ASCII`
pub const ASCII: u32 = 256;

/// A compiled pattern. Not serialisable on purpose: store its text and flags, compile again when loading.
#[derive(Debug)]
pub struct Regex {
    program: Program,
    groups: u32,
    names: Vec<(String, u32)>,
    name_index: FxHashMap<String, u32>,
    flags: u32,
}

/// What to match against.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// `bytes` or ASCII text.
    Narrow(&'a [u8]),
    /// Text with a code point over 127.
    Wide(&'a [u32]),
}

impl<'a> From<TextRef<'a>> for Subject<'a> {
    fn from(text: TextRef<'a>) -> Self {
        match text {
            TextRef::Ascii(text) => Self::Narrow(text.as_bytes()),
            TextRef::Wide(points) => Self::Wide(points),
        }
    }
}

impl Subject<'_> {
    /// Length in code points or bytes.
    pub fn len(self) -> usize {
        match self {
            Self::Narrow(bytes) => bytes.len(),
            Self::Wide(points) => points.len(),
        }
    }

    /// Whether there is nothing to match.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Bounds within the subject; `None` if the end comes before the start. Positions are 32 bits wide, so subjects
    /// of 4 GiB are refused.
    fn clamp(self, start: usize, end: usize) -> Result<Option<(usize, usize)>, OutOfFuel> {
        let len = self.len();
        if len >= u32::MAX as usize {
            return Err(OutOfFuel);
        }
        let (start, end) = (start.min(len), end.min(len));
        Ok((start <= end).then_some((start, end)))
    }
}

/// Where a match may begin and must end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Begins at the start position.
    Match,
    /// Begins at the start position and ends at the end position.
    FullMatch,
    /// Begins anywhere.
    Search,
    /// Begins anywhere, but is not empty if it begins at the start position: the search after an empty match.
    SearchOn,
}

/// A match; its groups are in the [`Scratch`] that it was found with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Beginning, in code points or bytes.
    pub start: u32,
    /// End, in code points or bytes.
    pub end: u32,
    /// The group that was closed last, 0 for none.
    pub last_index: u32,
}

impl Regex {
    /// Compiles `pattern`. For a `bytes` pattern code points stand for bytes.
    ///
    /// Time and memory are linear in the pattern's length, at most some hundred bytes per character.
    pub fn compile(pattern: TextRef<'_>, flags: u32, is_bytes: bool) -> Result<Self, RegexError> {
        let points = points_of(pattern);
        let parsed = parser::parse(&points, flags, is_bytes)?;
        let program = compiler::compile(&parsed.root, parsed.sets)?;
        Ok(Self {
            program,
            groups: parsed.groups,
            names: parsed.names,
            name_index: parsed.name_index,
            flags: parsed.flags,
        })
    }

    /// Number of groups, the whole match not counted.
    pub fn groups(&self) -> u32 {
        self.groups
    }

    /// Names and numbers of the named groups, in order of appearance.
    pub fn group_names(&self) -> &[(String, u32)] {
        &self.names
    }

    /// The flags given, those in the pattern, and `UNICODE` for text.
    pub fn flags(&self) -> u32 {
        self.flags
    }

    /// Number of a named group.
    pub fn group_named(&self, name: &str) -> Option<u32> {
        self.name_index.get(name).copied()
    }

    /// Matches between `start` and `end`, both clamped. Text before `start` is seen by lookbehinds and anchors; text
    /// from `end` on is not.
    pub fn run(
        &self,
        subject: Subject<'_>,
        (start, end): (usize, usize),
        mode: Mode,
        scratch: &mut Scratch,
        budget: &mut Budget,
    ) -> Result<Option<Found>, OutOfFuel> {
        let Some((start, end)) = subject.clamp(start, end)? else {
            return Ok(None);
        };
        match subject {
            Subject::Narrow(text) => self.run_in(&text[..end], start, mode, scratch, budget),
            Subject::Wide(points) => self.run_in(&points[..end], start, mode, scratch, budget),
        }
    }

    fn run_in<U: Unit>(
        &self,
        text: &[U],
        start: usize,
        mode: Mode,
        scratch: &mut Scratch,
        budget: &mut Budget,
    ) -> Result<Option<Found>, OutOfFuel> {
        let mut machine = Machine::new(self, text, scratch, budget);
        machine.demand = Demand { full: mode == Mode::FullMatch, not_empty: mode == Mode::SearchOn };
        let found = match mode {
            Mode::Match | Mode::FullMatch => machine.attempt(start)?.map(|end| (start, end)),
            Mode::Search | Mode::SearchOn => machine.search(start)?,
        };
        machine.settle()?;
        let last_index = machine.last_index;
        Ok(found.map(|(start, end)| Found { start: start as u32, end: end as u32, last_index }))
    }
}

/// The code points of a pattern.
fn points_of(text: TextRef<'_>) -> Vec<u32> {
    text.points().collect()
}
