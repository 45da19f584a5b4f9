//! Everything that the owner holds.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, HashSet},
    ops::Range,
    time::{Duration, Instant},
};

use monty_ide::{CheckError, TYPESHED_FILES, Target, TargetFile, Told, Workspace};
use tower_lsp_server::ls_types::{self, MessageType, Position, Uri};

use crate::{
    capabilities::Abilities,
    convert,
    disk::key_of,
    outbox::Outbox,
    owner::Tasks,
    positions::{Encoding, LineColumn, Lines},
    running::{Running, Shown},
    typeshed::TypeshedFolder,
};

/// How long after an edit its text is checked, unless the client says otherwise.
const DEBOUNCE: Duration = Duration::from_millis(30);

/// A document that the client has open: its text is the client's, not the disk's.
pub(crate) struct OpenDocument {
    pub(crate) uri: Uri,
    pub(crate) version: i32,
    pub(crate) lines: Lines,
    /// What the last run printed, until the text changes.
    pub(crate) shown: Option<Shown>,
}

/// A text with what is needed to talk about places in it.
pub(crate) struct View<'a> {
    pub(crate) text: &'a str,
    lines: Cow<'a, Lines>,
    encoding: Encoding,
}

impl View<'_> {
    pub(crate) fn range(&self, range: &Range<usize>) -> ls_types::Range {
        ls_types::Range { start: self.position(range.start), end: self.position(range.end) }
    }

    pub(crate) fn position(&self, offset: usize) -> Position {
        convert::position(self.lines.place(self.text, offset, self.encoding))
    }

    pub(crate) fn offset(&self, position: Position) -> usize {
        self.lines.offset(self.text, convert::line_column(position), self.encoding)
    }

    pub(crate) fn offsets(&self, range: ls_types::Range) -> Range<usize> {
        let (from, to) = (convert::line_column(range.start), convert::line_column(range.end));
        self.lines.range(self.text, from, to, self.encoding)
    }

    /// The line, counted from 0, of an offset.
    pub(crate) fn line(&self, offset: usize) -> u32 {
        self.lines.place(self.text, offset, self.encoding).line
    }

    /// What stands in a line, without the white space around it.
    pub(crate) fn line_range(&self, line: u32) -> Range<usize> {
        let start = self.lines.offset(self.text, LineColumn { line, column: 0 }, self.encoding);
        let end = self.lines.offset(self.text, LineColumn { line, column: u32::MAX }, self.encoding);
        let text = &self.text[start..end];
        let (leading, trailing) = (text.len() - text.trim_start().len(), text.len() - text.trim_end().len());
        if leading == text.len() { start..end } else { start + leading..end - trailing }
    }
}

pub(crate) struct State {
    pub(crate) workspace: Workspace,
    pub(crate) open: HashMap<String, OpenDocument>,
    pub(crate) outbox: Outbox,
    pub(crate) tasks: Tasks,
    pub(crate) abilities: Abilities,
    pub(crate) typeshed: TypeshedFolder,
    pub(crate) running: Running,
    pub(crate) debounce: Duration,
    /// When which document is to be checked.
    pub(crate) due: BTreeMap<String, Instant>,
    /// Documents that were edited since they were checked, and nothing else happened to them.
    pub(crate) edited: HashSet<String>,
    /// The problems that a check after an edit may go on from.
    pub(crate) told: HashMap<String, Told>,
    /// Documents whose problems the client shows because it was sent them.
    pub(crate) published: HashSet<String>,
    /// The last complaint about a configuration, so that it is made once.
    pub(crate) complaint: Option<String>,
}

impl State {
    pub(crate) fn new(outbox: Outbox, tasks: Tasks) -> Result<Self, CheckError> {
        Ok(Self {
            workspace: Workspace::new()?,
            open: HashMap::new(),
            outbox,
            tasks,
            abilities: Abilities::default(),
            typeshed: TypeshedFolder::new(),
            running: Running::default(),
            debounce: DEBOUNCE,
            due: BTreeMap::new(),
            edited: HashSet::new(),
            told: HashMap::new(),
            published: HashSet::new(),
            complaint: None,
        })
    }

    /// A document and how to talk about places in it.
    pub(crate) fn view(&self, key: &str) -> Option<View<'_>> {
        let text = self.workspace.text(key)?;
        let lines = match self.open.get(key) {
            Some(open) => Cow::Borrowed(&open.lines),
            None => Cow::Owned(Lines::of(text)),
        };
        Some(View { text, lines, encoding: self.abilities.encoding })
    }

    /// The key of a document and an offset in it.
    pub(crate) fn place(&self, at: &ls_types::TextDocumentPositionParams) -> Option<(String, usize)> {
        let key = key_of(&at.text_document.uri);
        let offset = self.view(&key)?.offset(at.position);
        Some((key, offset))
    }

    /// How the client calls a document.
    pub(crate) fn uri(&self, key: &str) -> Option<Uri> {
        match self.open.get(key) {
            Some(open) => Some(open.uri.clone()),
            None => Uri::from_file_path(key),
        }
    }

    /// Where a target is: its document, its name there, and all of it there.
    pub(crate) fn locate(&self, target: &Target) -> Option<(Uri, ls_types::Range, ls_types::Range)> {
        match &target.file {
            TargetFile::Document(key) => {
                let view = self.view(key)?;
                Some((self.uri(key)?, view.range(&target.focus), view.range(&target.full)))
            }
            TargetFile::Typeshed(path) => {
                let (_, text) = TYPESHED_FILES.iter().find(|(known, _)| known == path)?;
                let view = View { text, lines: Cow::Owned(Lines::of(text)), encoding: self.abilities.encoding };
                let uri = Uri::from_file_path(self.typeshed.file(path)?)?;
                Some((uri, view.range(&target.focus), view.range(&target.full)))
            }
        }
    }

    /// Goes on after a panic with a database that nobody has touched.
    pub(crate) fn recover(&mut self, problem: &str) {
        self.outbox.log(MessageType::ERROR, format!("the checker failed: {problem}"));
        if let Err(error) = self.workspace.rebuild() {
            self.outbox.log(MessageType::ERROR, format!("it cannot start again: {error}"));
        }
    }

    /// Logs what the checker could not do.
    pub(crate) fn note(&self, done: Result<(), CheckError>) {
        if let Err(error) = done {
            self.outbox.log(MessageType::ERROR, error.to_string());
        }
    }
}
