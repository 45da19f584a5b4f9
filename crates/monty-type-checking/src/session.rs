//! Texts that stay and change: what an editor has open. One database remembers what did not change.
//!
//! **Callers need a deep stack** ([`DEEP_STACK`]): the parser and the checker recurse. [`crate::Checker`] makes a thread for each
//! check instead; an editor asks too often for that. What nests too deep even so is never given to the parser.

use ruff_db::{
    diagnostic::{Diagnostic, Span},
    files::File,
    source::source_text,
    system::SystemPathBuf,
};
use ruff_text_size::TextRange;
use rustc_hash::FxHashSet;
use ty_python_semantic::Db as SemanticDb;

use crate::{
    checker::{declared_names, module_name},
    db::{Database, STUBS_FILE},
    diagnose::{diagnose, put_in_order},
    report::{CheckError, drop_version_notes},
    rules::TOO_LARGE,
    syntax::too_deep,
};

/// Bytes of stack that a thread needs to work on a session.
pub const DEEP_STACK: usize = ruff_db::STACK_SIZE;

/// Texts larger than this are not looked into: an editor must stay quick.
const MAX_SIZE: usize = 4 << 20;

/// A set of stubs, or none, that programs are checked against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EnvironmentId(usize);

impl EnvironmentId {
    /// The one without stubs.
    pub const BARE: Self = Self(0);
}

/// A text of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnitId(usize);

struct Unit {
    file: File,
    path: SystemPathBuf,
    environment: EnvironmentId,
    text: String,
    is_stubs: bool,
    /// Why the database was not given the text but an empty one.
    refusal: Option<Diagnostic>,
}

/// The stubs of an environment.
struct Stubs {
    unit: UnitId,
    module: Option<String>,
    names: FxHashSet<String>,
}

/// Texts and what is known of them.
pub struct Session {
    db: Database,
    units: Vec<Option<Unit>>,
    /// By environment; the first has none.
    stubs: Vec<Option<Stubs>>,
}

impl Session {
    /// A session without texts.
    pub fn new() -> Result<Self, CheckError> {
        Ok(Self { db: Database::new()?, units: Vec::new(), stubs: vec![None] })
    }

    /// The database, for editor features.
    pub fn database(&self) -> &Database {
        &self.db
    }

    /// Adds the stubs of a host. `name` is what the user calls the file.
    pub fn add_stubs(&mut self, name: &str, text: &str) -> Result<EnvironmentId, CheckError> {
        let number = self.db.add_environment(Some(""))?;
        let environment = EnvironmentId(number);
        let path = SystemPathBuf::from(format!("/e{number}/stubs/{STUBS_FILE}"));
        let unit = self.insert(path, environment, true)?;
        self.stubs.push(Some(Stubs { unit, module: module_name(name), names: FxHashSet::default() }));
        self.set_text(unit, text)?;
        Ok(environment)
    }

    /// The text of an environment's stubs, if it has any.
    pub fn stubs_unit(&self, environment: EnvironmentId) -> Option<UnitId> {
        self.stubs.get(environment.0)?.as_ref().map(|stubs| stubs.unit)
    }

    /// Whether the stubs of a unit's environment declare a name.
    pub fn is_host_name(&self, unit: UnitId, name: &str) -> bool {
        let stubs = self.unit(unit).and_then(|unit| self.stubs.get(unit.environment.0)?.as_ref());
        stubs.is_some_and(|stubs| stubs.names.contains(name))
    }

    /// Adds a program.
    pub fn add_program(&mut self, environment: EnvironmentId, text: &str) -> Result<UnitId, CheckError> {
        // A number that is free again is used again, so that the database does not collect names.
        let number = self.units.iter().position(Option::is_none).unwrap_or(self.units.len());
        let path = SystemPathBuf::from(format!("/e{}/scripts/{number}.py", environment.0));
        let unit = self.insert(path, environment, false)?;
        self.set_text(unit, text)?;
        Ok(unit)
    }

    /// Replaces a text.
    pub fn set_text(&mut self, id: UnitId, text: &str) -> Result<(), CheckError> {
        let Some(Some(unit)) = self.units.get_mut(id.0) else { return Ok(()) };
        if unit.text == text {
            return Ok(());
        }
        text.clone_into(&mut unit.text);
        unit.refusal = refusal(text, unit.file);
        let shown = if unit.refusal.is_some() { "" } else { text };
        self.db.write(&unit.path, shown)?;
        let (environment, names) = (unit.environment, unit.is_stubs.then(|| declared_names(shown)));
        if let (Some(names), Some(Some(stubs))) = (names, self.stubs.get_mut(environment.0)) {
            stubs.names = names;
        }
        Ok(())
    }

    /// Forgets a program.
    pub fn remove(&mut self, id: UnitId) -> Result<(), CheckError> {
        let Some(unit) = self.units.get_mut(id.0).and_then(Option::take) else { return Ok(()) };
        self.db.remove(&unit.path)
    }

    /// The file of the database that holds a unit's text.
    pub fn file(&self, id: UnitId) -> Option<File> {
        self.unit(id).map(|unit| unit.file)
    }

    /// The unit whose text a file of the database holds.
    pub fn unit_of(&self, file: File) -> Option<UnitId> {
        self.units.iter().position(|unit| unit.as_ref().is_some_and(|unit| unit.file == file)).map(UnitId)
    }

    /// The text of a unit.
    pub fn text(&self, id: UnitId) -> &str {
        self.unit(id).map_or("", |unit| &unit.text)
    }

    /// What a unit is checked against.
    pub fn environment(&self, id: UnitId) -> Option<EnvironmentId> {
        self.unit(id).map(|unit| unit.environment)
    }

    /// Whether the database knows the text: it is neither too large nor nested too deep.
    pub fn is_readable(&self, id: UnitId) -> bool {
        self.unit(id).is_some_and(|unit| unit.refusal.is_none())
    }

    /// What is wrong with a unit, in the order of the text. Spans name files of the database.
    pub fn diagnose(&self, id: UnitId) -> Vec<Diagnostic> {
        let Some(unit) = self.unit(id) else { return Vec::new() };
        if let Some(refusal) = &unit.refusal {
            return vec![refusal.clone()];
        }
        let mut found = if unit.is_stubs {
            self.db.check_file(unit.file)
        } else {
            let stubs = self.stubs.get(unit.environment.0).and_then(Option::as_ref);
            diagnose(&self.db, unit.file, &unit.text, stubs.and_then(|stubs| stubs.module.as_deref()))
        };
        put_in_order(&self.db, &mut found);
        found.iter_mut().for_each(drop_version_notes);
        found
    }

    /// The text of a file of the database, whoever put it there.
    pub fn text_of(&self, file: File) -> String {
        match self.unit_of(file) {
            Some(unit) => self.text(unit).to_owned(),
            None => source_text(&self.db, file).as_str().to_owned(),
        }
    }

    fn unit(&self, id: UnitId) -> Option<&Unit> {
        self.units.get(id.0)?.as_ref()
    }

    fn insert(
        &mut self,
        path: SystemPathBuf,
        environment: EnvironmentId,
        is_stubs: bool,
    ) -> Result<UnitId, CheckError> {
        self.db.write(&path, "")?;
        let file = self.db.file(&path)?;
        let unit = Unit { file, path, environment, text: String::new(), is_stubs, refusal: None };
        match self.units.iter().position(Option::is_none) {
            Some(free) => {
                self.units[free] = Some(unit);
                Ok(UnitId(free))
            }
            None => {
                self.units.push(Some(unit));
                Ok(UnitId(self.units.len() - 1))
            }
        }
    }
}

fn refusal(text: &str, file: File) -> Option<Diagnostic> {
    let span = Span::from(file);
    if text.len() > MAX_SIZE {
        let message = format!("the file has {} bytes, more than the {MAX_SIZE} that an editor checks", text.len());
        return Some(TOO_LARGE.diagnostic(span, TextRange::default(), &message, "split it"));
    }
    too_deep(text, &span)
}
