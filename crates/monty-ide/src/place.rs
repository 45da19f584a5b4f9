//! A place in a document as the checker sees it, and places of the checker as the user sees them.

use std::ops::Range;

use ruff_db::{
    files::{File, FilePath, FileRange},
    parsed::{ParsedModuleRef, parsed_module},
};
use ruff_text_size::{Ranged, TextRange, TextSize};
use ty_python_core::ProgramFile;
use ty_python_semantic::{Db as SemanticDb, SemanticModel};

use crate::workspace::{Document, Unit, Workspace};

/// Where something is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TargetFile {
    /// The key of a document.
    Document(String),
    /// A path below `typeshed/`.
    Typeshed(String),
}

/// A place to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub file: TargetFile,
    /// The name, in bytes.
    pub focus: Range<usize>,
    /// All of it.
    pub full: Range<usize>,
}

/// A unit of a document, parsed.
pub(crate) struct OpenUnit<'w> {
    pub(crate) workspace: &'w Workspace,
    pub(crate) unit: &'w Unit,
    pub(crate) program: ProgramFile<'w>,
    pub(crate) parsed: ParsedModuleRef,
    pub(crate) model: SemanticModel<'w>,
    pub(crate) text: String,
}

impl<'w> OpenUnit<'w> {
    pub(crate) fn new(workspace: &'w Workspace, unit: &'w Unit) -> Option<Self> {
        // What is not readable is empty in the database: its offsets mean nothing there.
        if unit.id.is_some_and(|id| !workspace.session.is_readable(id)) {
            return None;
        }
        let db = workspace.database();
        let program = db.program_file(unit.file);
        let parsed = parsed_module(db, program.python_file(db)).load(db);
        let model = SemanticModel::new(db, program);
        Some(Self { workspace, unit, program, parsed, model, text: workspace.unit_text(unit) })
    }

    /// Where a range of the unit stands in the document.
    pub(crate) fn to_document(&self, range: TextRange) -> Range<usize> {
        self.unit.to_document(range)
    }

    pub(crate) fn slice(&self, range: TextRange) -> &str {
        self.text.get(range.start().to_usize()..range.end().to_usize()).unwrap_or_default()
    }
}

/// A unit and an offset in it.
pub(crate) struct Place<'w> {
    pub(crate) open: OpenUnit<'w>,
    pub(crate) offset: TextSize,
}

impl Workspace {
    /// The Python at an offset of a document.
    pub(crate) fn place(&self, key: &str, offset: usize) -> Option<Place<'_>> {
        let document = self.document(key)?;
        let (unit, offset) =
            document.units.iter().find_map(|unit| unit.to_unit(offset).map(|offset| (unit, offset)))?;
        let open = OpenUnit::new(self, unit)?;
        (offset.to_usize() <= open.text.len()).then_some(Place { open, offset })
    }

    /// All Python of a document.
    pub(crate) fn open_units(&self, key: &str) -> Vec<OpenUnit<'_>> {
        let units = self.document(key).map_or(&[][..], |document: &Document| &document.units);
        units.iter().filter_map(|unit| OpenUnit::new(self, unit)).collect()
    }

    /// A place of the database as a place to go to.
    pub(crate) fn target(&self, focus: FileRange, full: TextRange) -> Option<Target> {
        let file: File = focus.file();
        if let Some((key, unit)) = self.owner(file).filter(|(_, unit)| unit.id.is_some()) {
            let (focus, full) = (unit.to_document(focus.range()), unit.to_document(full));
            return Some(Target { file: TargetFile::Document(key.to_owned()), focus, full });
        }
        let FilePath::Vendored(path) = file.path(self.database()) else { return None };
        let plain = |range: TextRange| range.start().to_usize()..range.end().to_usize();
        let file = TargetFile::Typeshed(path.as_str().to_owned());
        Some(Target { file, focus: plain(focus.range()), full: plain(full) })
    }
}
