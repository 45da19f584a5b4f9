//! The texts that an editor has open, as units that the checker knows.

use std::{ops::Range, path::Path};

use monty_templates::{SourceMap, extract};
use monty_type_checking::{CheckError, Database, EnvironmentId, Session, UnitId};
use ruff_db::files::{File, vendored_path_to_file};
use ruff_python_ast::Stmt;
use ruff_text_size::{TextRange, TextSize};
use rustc_hash::FxHashMap;

/// Writes after which the database is made anew: it keeps a little of every text that it ever saw.
const WRITES_PER_DATABASE: usize = 400;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Python to run.
    Program,
    /// Text with Python blocks.
    Template,
    /// What a host offers.
    Stubs,
    /// A file of Monty's own typeshed, which nobody can change.
    Typeshed,
}

impl Kind {
    /// What a file is, by its name.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_string_lossy().to_lowercase().as_str() {
            "py" => Some(Self::Program),
            "pyi" => Some(Self::Stubs),
            "md" | "markdown" | "mdx" => Some(Self::Template),
            _ => None,
        }
    }
}

pub(crate) struct Document {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    /// The key of its stubs, which may or may not be a document.
    stubs: Option<String>,
    pub(crate) units: Vec<Unit>,
    /// What of a program is checked right after an edit.
    pub(crate) excerpt: Option<Unit>,
}

impl Document {
    /// Everything of it that the checker knows.
    fn all_units(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().chain(&self.excerpt)
    }

    fn forget_units(&mut self) {
        self.units.clear();
        self.excerpt = None;
    }
}

/// A text that the checker knows.
pub(crate) struct Unit {
    pub(crate) file: File,
    /// `None` in the typeshed.
    pub(crate) id: Option<UnitId>,
    /// How it lies in the document; `None` if it is all of it.
    pub(crate) map: Option<SourceMap>,
}

impl Unit {
    /// Where a range of the unit stands in the document.
    pub(crate) fn to_document(&self, range: TextRange) -> Range<usize> {
        let (start, end) = (range.start().to_usize(), range.end().to_usize());
        let Some(map) = &self.map else { return start..end };
        let from = map.to_template(start);
        let to = if start == end { from } else { map.end_to_template(end) };
        from..to.max(from)
    }

    /// Where an offset of the document is in the unit, if it is there.
    pub(crate) fn to_unit(&self, offset: usize) -> Option<TextSize> {
        let offset = match &self.map {
            Some(map) => map.to_block(offset)?,
            None => offset,
        };
        TextSize::try_from(offset).ok()
    }
}

/// Documents by key. A key is whatever the caller calls a document: a path, or something else that no path looks like.
pub struct Workspace {
    pub(crate) session: Session,
    documents: FxHashMap<String, Document>,
    /// By key of the stubs; kept when the stubs go, since a database never forgets an environment.
    environments: FxHashMap<String, EnvironmentId>,
    writes: usize,
}

impl Workspace {
    /// A workspace without documents.
    pub fn new() -> Result<Self, CheckError> {
        let (documents, environments) = (FxHashMap::default(), FxHashMap::default());
        Ok(Self { session: Session::new()?, documents, environments, writes: 0 })
    }

    /// Adds a document or replaces it. `stubs` is the key of its stubs, which may come later.
    pub fn set(&mut self, key: &str, kind: Kind, text: String, stubs: Option<String>) -> Result<(), CheckError> {
        let is_same = self.documents.get(key).is_some_and(|known| known.kind == kind && known.stubs == stubs);
        if is_same {
            return self.set_text(key, text);
        }
        self.remove(key)?;
        self.documents
            .insert(key.to_owned(), Document { kind, text: String::new(), stubs, units: Vec::new(), excerpt: None });
        self.set_text(key, text)
    }

    /// Replaces the text of a document.
    pub fn set_text(&mut self, key: &str, text: String) -> Result<(), CheckError> {
        let Some(mut document) = self.documents.remove(key) else { return Ok(()) };
        self.writes += 1;
        document.text = text;
        let done = self.fill(key, &mut document);
        let is_stubs = document.kind == Kind::Stubs;
        self.documents.insert(key.to_owned(), document);
        done?;
        if is_stubs { self.attach_users(key) } else { Ok(()) }
    }

    /// Forgets a document. Those that use it as their stubs are checked without any from now on.
    pub fn remove(&mut self, key: &str) -> Result<(), CheckError> {
        let Some(document) = self.documents.remove(key) else { return Ok(()) };
        match document.kind {
            Kind::Typeshed => Ok(()),
            Kind::Stubs => {
                for unit in document.units.iter().filter_map(|unit| unit.id) {
                    self.session.set_text(unit, "")?;
                }
                self.attach_users(key)
            }
            Kind::Program | Kind::Template => {
                document.all_units().filter_map(|unit| unit.id).try_for_each(|unit| self.session.remove(unit))
            }
        }
    }

    /// Makes the database anew if it has seen many changes.
    pub fn tidy(&mut self) -> Result<(), CheckError> {
        if self.writes < WRITES_PER_DATABASE { Ok(()) } else { self.rebuild() }
    }

    /// Makes the database anew: after a panic nobody knows what is in it.
    pub fn rebuild(&mut self) -> Result<(), CheckError> {
        self.writes = 0;
        let documents = std::mem::take(&mut self.documents);
        self.environments.clear();
        self.session = Session::new()?;
        let (stubs, others): (Vec<_>, Vec<_>) =
            documents.into_iter().partition(|(_, document)| document.kind == Kind::Stubs);
        for (key, mut document) in stubs.into_iter().chain(others) {
            document.forget_units();
            let done = self.fill(&key, &mut document);
            self.documents.insert(key, document);
            done?;
        }
        self.writes = 0;
        Ok(())
    }

    /// The text of a document.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.documents.get(key).map(|document| document.text.as_str())
    }

    /// What a document is.
    pub fn kind(&self, key: &str) -> Option<Kind> {
        self.documents.get(key).map(|document| document.kind)
    }

    /// The key of a document's stubs.
    pub fn stubs(&self, key: &str) -> Option<&str> {
        self.documents.get(key)?.stubs.as_deref()
    }

    /// The keys of all documents that use a document as their stubs.
    pub fn users_of(&self, stubs: &str) -> Vec<String> {
        let uses = |document: &Document| document.stubs.as_deref() == Some(stubs);
        self.documents.iter().filter(|(_, document)| uses(document)).map(|(key, _)| key.clone()).collect()
    }

    /// The keys of all documents.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.documents.keys().map(String::as_str)
    }

    /// The Python blocks of a template with their texts, or the one text of another document.
    pub fn programs(&self, key: &str) -> Vec<(Range<usize>, String)> {
        let Some(document) = self.documents.get(key) else { return Vec::new() };
        let program = |unit: &Unit| {
            let text = self.unit_text(unit);
            let end = TextSize::try_from(text.len()).unwrap_or_default();
            (unit.to_document(TextRange::up_to(end)), text)
        };
        document.units.iter().map(program).collect()
    }

    /// Where an offset of a program stands in its document. `block` counts the programs of a document from 0.
    pub fn program_offset(&self, key: &str, block: usize, offset: usize) -> Option<usize> {
        let unit = self.documents.get(key)?.units.get(block)?;
        let at = TextSize::try_from(offset).ok()?;
        Some(unit.to_document(TextRange::empty(at)).start)
    }

    /// The functions that stubs declare: what a program calls of its host.
    pub fn host_functions(&self, stubs: &str) -> Vec<String> {
        let name = |statement: &Stmt| statement.as_function_def_stmt().map(|function| function.name.to_string());
        let units = self.open_units(stubs);
        units.iter().flat_map(|open| open.parsed.suite().iter().filter_map(name)).collect()
    }

    pub(crate) fn document(&self, key: &str) -> Option<&Document> {
        self.documents.get(key)
    }

    pub(crate) fn documents(&self) -> impl Iterator<Item = (&str, &Document)> {
        self.documents.iter().map(|(key, document)| (key.as_str(), document))
    }

    pub(crate) fn database(&self) -> &Database {
        self.session.database()
    }

    pub(crate) fn unit_text(&self, unit: &Unit) -> String {
        unit.id.map_or_else(|| self.session.text_of(unit.file), |id| self.session.text(id).to_owned())
    }

    /// The document and the unit that a file of the database belongs to.
    pub(crate) fn owner(&self, file: File) -> Option<(&str, &Unit)> {
        self.documents().find_map(|(key, document)| {
            let unit = document.all_units().find(|unit| unit.file == file)?;
            Some((key, unit))
        })
    }

    /// Gives the checker the texts of a document.
    fn fill(&mut self, key: &str, document: &mut Document) -> Result<(), CheckError> {
        match document.kind {
            Kind::Typeshed => {
                let path = typeshed_path(key);
                if document.units.is_empty()
                    && let Ok(file) = vendored_path_to_file(self.database(), path)
                {
                    document.units.push(Unit { file, id: None, map: None });
                }
                Ok(())
            }
            Kind::Stubs => {
                let environment = match self.environments.get(key) {
                    Some(environment) => *environment,
                    None => {
                        let environment = self.session.add_stubs(key, "")?;
                        self.environments.insert(key.to_owned(), environment);
                        environment
                    }
                };
                let Some(unit) = self.session.stubs_unit(environment) else { return Ok(()) };
                self.session.set_text(unit, &document.text)?;
                document.units = self.unit(unit, None).into_iter().collect();
                Ok(())
            }
            Kind::Program => self.fill_units(document, vec![(document.text.clone(), None)]),
            Kind::Template => {
                let blocks = extract(&document.text).blocks;
                self.fill_units(document, blocks.into_iter().map(|block| (block.text, Some(block.map))).collect())
            }
        }
    }

    fn fill_units(
        &mut self,
        document: &mut Document,
        texts: Vec<(String, Option<SourceMap>)>,
    ) -> Result<(), CheckError> {
        let stubs = document.stubs.as_ref().filter(|stubs| self.documents.contains_key(*stubs));
        let environment = stubs.and_then(|stubs| self.environments.get(stubs)).copied().unwrap_or(EnvironmentId::BARE);
        while document.units.len() > texts.len() {
            if let Some(id) = document.units.pop().and_then(|unit| unit.id) {
                self.session.remove(id)?;
            }
        }
        for (index, (text, map)) in texts.into_iter().enumerate() {
            match document.units.get_mut(index) {
                Some(unit) => {
                    unit.map = map;
                    if let Some(id) = unit.id {
                        self.session.set_text(id, &text)?;
                    }
                }
                None => {
                    let id = self.session.add_program(environment, &text)?;
                    document.units.extend(self.unit(id, map));
                }
            }
        }
        Ok(())
    }

    /// Gives the checker an excerpt of a program.
    pub(crate) fn set_excerpt(&mut self, key: &str, text: &str) -> Result<(), CheckError> {
        let Some(document) = self.documents.get_mut(key) else { return Ok(()) };
        let Some(id) = document.units.first().and_then(|unit| unit.id) else { return Ok(()) };
        self.writes += 1;
        if let Some(id) = document.excerpt.as_ref().and_then(|excerpt| excerpt.id) {
            return self.session.set_text(id, text);
        }
        let environment = self.session.environment(id).unwrap_or(EnvironmentId::BARE);
        let id = self.session.add_program(environment, text)?;
        document.excerpt = self.session.file(id).map(|file| Unit { file, id: Some(id), map: None });
        Ok(())
    }

    /// Checks those that use some stubs in the environment that is right now.
    fn attach_users(&mut self, stubs: &str) -> Result<(), CheckError> {
        let is_there = self.documents.contains_key(stubs);
        let right = if is_there { self.environments.get(stubs).copied() } else { None }.unwrap_or(EnvironmentId::BARE);
        for key in self.users_of(stubs) {
            let Some(mut document) = self.documents.remove(&key) else { continue };
            let ids: Vec<UnitId> = document.all_units().filter_map(|unit| unit.id).collect();
            let mut done = Ok(());
            if ids.iter().any(|id| self.session.environment(*id) != Some(right)) {
                document.forget_units();
                done = ids.into_iter().try_for_each(|id| self.session.remove(id));
                done = done.and_then(|()| self.fill(&key, &mut document));
            }
            self.documents.insert(key, document);
            done?;
        }
        Ok(())
    }

    fn unit(&self, id: UnitId, map: Option<SourceMap>) -> Option<Unit> {
        Some(Unit { file: self.session.file(id)?, id: Some(id), map })
    }
}

/// `stdlib/json.pyi` of the key of a document of the typeshed, which ends with it.
fn typeshed_path(key: &str) -> &str {
    let start = key.rfind("stdlib").unwrap_or(0);
    &key[start..]
}
