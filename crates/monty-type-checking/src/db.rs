//! The database behind the checker: settings are salsa inputs, one environment for each set of stubs.
//!
//! **An environment is a folder `/eN` of the in-memory system**, so that a file's path tells which environment it is in
//! without another lookup that salsa would have to track. One database serves many environments.

use std::sync::Arc;

use ruff_db::{
    Db as SourceDb,
    diagnostic::Diagnostic,
    files::{File, FilePath, Files, system_path_to_file},
    system::{System, SystemPath, SystemPathBuf},
    vendored::VendoredFileSystem,
};
use ruff_python_ast::PythonVersion;
use ty_module_resolver::{Db as ModuleResolverDb, FallibleStrategy, SearchPathSettings};
use ty_python_core::{Db as CoreDb, Program, ProgramFile, platform::PythonPlatform, program::ProgramSettings};
use ty_python_semantic::{
    AnalysisSettings, Db as SemanticDb, PythonVersionSource, PythonVersionWithSource, check_file_unwrap,
    default_lint_registry,
    lint::{LintRegistry, RuleSelection},
};

use crate::{report::CheckError, rules, system::MemorySystem};

/// Name of the file in an environment whose names are implicit globals.
pub(crate) const STUBS_FILE: &str = "__builtins__.pyi";

/// What code is checked against: Monty's typeshed and one set of stubs. A handle into one [`Database`].
#[salsa::input(debug)]
pub struct Environment {
    #[returns(ref)]
    settings: ProgramSettings,
}

/// The inputs and everything derived from them. Clones are snapshots for other threads; a write waits until they are gone.
#[salsa::db]
#[derive(Clone)]
pub struct Database {
    files: Files,
    system: MemorySystem,
    vendored: VendoredFileSystem,
    environments: Vec<Environment>,
    rules: Arc<RuleSelection>,
    analysis: Arc<AnalysisSettings>,
    python: PythonVersionWithSource,
    checks_typeshed: bool,
    storage: salsa::Storage<Self>,
}

/// What the tracked function below needs of the database.
#[salsa::db]
trait EnvironmentDb: SemanticDb {}

#[salsa::db]
impl EnvironmentDb for Database {}

#[salsa::tracked(returns(copy))]
fn program(db: &dyn EnvironmentDb, environment: Environment) -> Program<'_> {
    Program::from_settings(db, environment.settings(db))
}

impl Database {
    /// A database with one environment, which has no stubs.
    pub(crate) fn new() -> Result<Self, CheckError> {
        let vendored = VendoredFileSystem::new_static(monty_typeshed::ZIP).map_err(CheckError::files)?;
        let mut db = Self {
            files: Files::default(),
            system: MemorySystem::new(),
            vendored,
            environments: Vec::new(),
            rules: Arc::new(rules::selection()),
            analysis: Arc::default(),
            python: PythonVersionWithSource { version: PythonVersion::PY314, source: PythonVersionSource::default() },
            checks_typeshed: false,
            storage: salsa::Storage::new(None),
        };
        db.add_environment(None)?;
        Ok(db)
    }

    /// Lets [`SemanticDb::check_file`] check the typeshed too. For tests of the typeshed.
    pub(crate) fn check_typeshed(&mut self) {
        self.checks_typeshed = true;
    }

    /// Adds an environment; gives its number.
    pub(crate) fn add_environment(&mut self, stubs: Option<&str>) -> Result<usize, CheckError> {
        let number = self.environments.len();
        let folder = SystemPathBuf::from(format!("/e{number}/stubs"));
        self.system.create_folder(&folder).map_err(CheckError::files)?;
        if let Some(text) = stubs {
            self.write(&folder.join(STUBS_FILE), text)?;
        }
        let paths = SearchPathSettings { extra_paths: vec![folder], ..SearchPathSettings::empty() };
        let search_paths =
            paths.to_search_paths(&self.system, &self.vendored, &FallibleStrategy).map_err(CheckError::search_paths)?;
        search_paths.try_register_static_roots(self);
        let python_platform = PythonPlatform::Identifier("linux".to_owned());
        let settings = ProgramSettings { python_version: self.python.clone(), python_platform, search_paths };
        self.environments.push(Environment::new(self, settings));
        Ok(number)
    }

    /// Writes a file and tells salsa.
    pub(crate) fn write(&mut self, path: &SystemPath, text: &str) -> Result<(), CheckError> {
        salsa::Database::trigger_cancellation(self);
        self.system.write(path, text).map_err(CheckError::files)?;
        File::sync_path(self, path);
        Ok(())
    }

    /// Removes a file and tells salsa.
    pub(crate) fn remove(&mut self, path: &SystemPath) -> Result<(), CheckError> {
        salsa::Database::trigger_cancellation(self);
        self.system.remove(path).map_err(CheckError::files)?;
        File::sync_path(self, path);
        Ok(())
    }

    /// A file that was written.
    pub(crate) fn file(&self, path: &SystemPath) -> Result<File, CheckError> {
        system_path_to_file(self, path).map_err(|error| CheckError::Files { problem: error.to_string() })
    }

    fn environment_of(&self, file: File) -> Environment {
        let number = match file.path(self) {
            FilePath::System(path) => environment_number(path),
            FilePath::SystemVirtual(_) | FilePath::Vendored(_) => None,
        };
        let bare = *self.environments.first().expect("a database is made with an environment");
        number.and_then(|number| self.environments.get(number)).copied().unwrap_or(bare)
    }
}

fn environment_number(path: &SystemPath) -> Option<usize> {
    path.as_str().strip_prefix("/e")?.split('/').next()?.parse().ok()
}

#[salsa::db]
impl SourceDb for Database {
    fn vendored(&self) -> &VendoredFileSystem {
        &self.vendored
    }

    fn system(&self) -> &dyn System {
        &self.system
    }

    fn files(&self) -> &Files {
        &self.files
    }
}

#[salsa::db]
impl ModuleResolverDb for Database {}

#[salsa::db]
impl CoreDb for Database {
    fn should_check_file(&self, file: File) -> bool {
        self.checks_typeshed || !file.path(self).is_vendored_path()
    }
}

#[salsa::db]
impl SemanticDb for Database {
    fn check_file(&self, file: File) -> Vec<Diagnostic> {
        check_file_unwrap(self, self.program_file(file))
    }

    fn program_file(&self, file: File) -> ProgramFile<'_> {
        program(self, self.environment_of(file)).program_file(self, file)
    }

    fn python_version_with_source(&self, _file: File) -> &PythonVersionWithSource {
        &self.python
    }

    fn rule_selection(&self, _file: File) -> &RuleSelection {
        &self.rules
    }

    fn lint_registry(&self) -> &LintRegistry {
        default_lint_registry()
    }

    fn analysis_settings(&self, _file: File) -> &AnalysisSettings {
        &self.analysis
    }

    fn verbose(&self) -> bool {
        false
    }

    fn is_open_file(&self, file: File) -> bool {
        !file.path(self).is_vendored_path()
    }

    fn dyn_clone(&self) -> Box<dyn SemanticDb> {
        Box::new(self.clone())
    }
}

#[salsa::db]
impl salsa::Database for Database {}
