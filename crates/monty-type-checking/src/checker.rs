//! From texts to a report: one checker serves many files and many sets of stubs.

use std::{panic::AssertUnwindSafe, path::Path, sync::Arc, thread};

use monty_templates::{Block, Skip, SourceMap, extract};
use ruff_db::{
    STACK_SIZE,
    diagnostic::{Diagnostic, Span},
    files::{File, vendored_path_to_file},
    panic::catch_unwind,
    system::SystemPathBuf,
};
use ruff_python_ast::{PySourceType, Stmt};
use ruff_python_parser::parse_unchecked_source;
use ruff_source_file::SourceFile;
use rustc_hash::{FxHashMap, FxHashSet};
use ty_python_semantic::Db as SemanticDb;

use crate::{
    db::{Database, STUBS_FILE},
    diagnose::{diagnose, put_in_order},
    render::{Format, render},
    report::{CheckError, Origin, Relocation, Report},
    syntax::too_deep,
};

/// Files larger than this are refused: what follows from a mistake in them would fill any screen.
const MAX_SIZE: usize = 8 << 20;

/// A program to check.
#[derive(Clone, Copy, Debug)]
pub struct Script<'a> {
    /// What the user calls the file.
    pub name: &'a str,
    pub text: &'a str,
}

/// What a host offers, as the text of a `.pyi` file: its names are globals of the programs.
#[derive(Clone, Copy, Debug)]
pub struct Stubs<'a> {
    /// What the user calls the file.
    pub name: &'a str,
    pub text: &'a str,
    /// Names that are there too, of whose types nothing is known: inputs and functions given in another way.
    pub also: &'a [String],
}

/// What was found in the blocks of a template.
#[derive(Clone, Debug)]
pub struct CheckedBlocks {
    pub report: Report,
    /// How many there were.
    pub blocks: usize,
}

/// The stubs of a file as the database knows them.
#[derive(Clone, Copy)]
struct KnownStubs {
    environment: usize,
    file: File,
}

/// Checks programs, templates and stubs. Costs a few megabytes; a file costs what it needs, and that again only if it or its
/// stubs have changed.
pub struct Checker {
    db: Database,
    origins: FxHashMap<File, Origin>,
    /// By name and full text.
    stubs: FxHashMap<(String, String), KnownStubs>,
    next_script: usize,
}

impl Checker {
    /// A checker that has seen nothing yet.
    pub fn new() -> Result<Self, CheckError> {
        Ok(Self { db: Database::new()?, origins: FxHashMap::default(), stubs: FxHashMap::default(), next_script: 0 })
    }

    /// The database, for editor features.
    pub fn database(&self) -> &Database {
        &self.db
    }

    /// Checks a program. Faults of the stubs are not in the report: see [`Checker::check_stubs`].
    pub fn check_script(&mut self, script: Script<'_>, stubs: Option<Stubs<'_>>) -> Result<Report, CheckError> {
        check_size(script.name, script.text)?;
        let origin = Origin::whole(script.name, script.text);
        self.check_text(script.text, origin, stubs)
    }

    /// Checks every Python block of a template, each as a program of its own; tells which blocks it left out.
    pub fn check_template(
        &mut self,
        template: Script<'_>,
        stubs: Option<Stubs<'_>>,
    ) -> Result<(CheckedBlocks, Vec<Skip>), CheckError> {
        check_size(template.name, template.text)?;
        let source = Origin::whole(template.name, template.text).source;
        let extraction = extract(template.text);
        let mut checked = CheckedBlocks { report: Report::default(), blocks: extraction.blocks.len() };
        for block in extraction.blocks {
            checked.report.extend(self.check_block(&source, block, stubs)?);
        }
        Ok((checked, extraction.skipped))
    }

    fn check_block(
        &mut self,
        source: &SourceFile,
        block: Block,
        stubs: Option<Stubs<'_>>,
    ) -> Result<Report, CheckError> {
        let map: Option<Arc<SourceMap>> = Some(Arc::new(block.map));
        self.check_text(&block.text, Origin { source: source.clone(), map }, stubs)
    }

    /// Checks stubs by themselves.
    pub fn check_stubs(&mut self, stubs: Stubs<'_>) -> Result<Report, CheckError> {
        check_size(stubs.name, stubs.text)?;
        let span = Span::from(Origin::whole(stubs.name, stubs.text).source);
        if let Some(diagnostic) = too_deep(stubs.text, &span) {
            return Ok(Report { diagnostics: vec![diagnostic] });
        }
        let known = self.known_stubs(stubs)?;
        self.on_deep_stack(|checker| {
            let db = &checker.db;
            Ok(checker.report(db.check_file(known.file)))
        })
    }

    /// Checks every stub of Monty's own typeshed. For tests.
    #[doc(hidden)]
    pub fn check_typeshed(&mut self) -> Result<Report, CheckError> {
        self.db.check_typeshed();
        self.on_deep_stack(|checker| {
            let db = &checker.db;
            let mut diagnostics = Vec::new();
            for (path, _) in monty_typeshed::FILES
                .iter()
                .filter(|(path, _)| Path::new(path).extension().is_some_and(|ending| ending == "pyi"))
            {
                let file = vendored_path_to_file(db, path)
                    .map_err(|error| CheckError::Files { problem: format!("{path}: {error}") })?;
                diagnostics.extend(db.check_file(file));
            }
            Ok(checker.report(diagnostics))
        })
    }

    /// The report as text. Colours are used where they are asked for and the format knows any.
    pub fn render(&self, report: &Report, format: Format, is_coloured: bool) -> String {
        render(&self.db, report, format, is_coloured)
    }

    fn check_text(&mut self, text: &str, origin: Origin, stubs: Option<Stubs<'_>>) -> Result<Report, CheckError> {
        let stubs_module = stubs.and_then(|stubs| module_name(stubs.name));
        // Stubs that nest too deep for the parser count as none; checking them says why.
        let stubs = stubs.filter(|stubs| monty::too_deep(stubs.text).is_none());
        let environment = match stubs {
            Some(stubs) => self.known_stubs(stubs)?.environment,
            None => 0,
        };
        let path = SystemPathBuf::from(format!("/e{environment}/scripts/{}.py", self.next_script));
        self.next_script += 1;
        self.db.write(&path, text)?;
        let file = self.db.file(&path)?;
        self.origins.insert(file, origin);
        let report = self.on_deep_stack(|checker| {
            let diagnostics = diagnose(&checker.db, file, text, stubs_module.as_deref());
            Ok(checker.report(diagnostics))
        });
        self.origins.remove(&file);
        self.db.remove(&path)?;
        report
    }

    fn report(&self, mut diagnostics: Vec<Diagnostic>) -> Report {
        let db = &self.db;
        put_in_order(db, &mut diagnostics);
        let mut relocation = Relocation { db, origins: &self.origins, vendored: FxHashMap::default() };
        diagnostics.iter_mut().for_each(|diagnostic| relocation.apply(diagnostic));
        Report { diagnostics }
    }

    fn known_stubs(&mut self, stubs: Stubs<'_>) -> Result<KnownStubs, CheckError> {
        let mut text = stubs.text.to_owned();
        let declared = declared_names(stubs.text);
        let also: Vec<&String> = stubs.also.iter().filter(|name| !declared.contains(*name)).collect();
        if !also.is_empty() {
            // Behind everything else, so that no line moves.
            text.push_str("\nfrom typing import Any as _Any\n");
            also.iter().for_each(|name| text.push_str(&format!("{name}: _Any\n")));
        }
        let key = (stubs.name.to_owned(), text);
        if let Some(known) = self.stubs.get(&key) {
            return Ok(*known);
        }
        let environment = self.db.add_environment(Some(&key.1))?;
        let path = SystemPathBuf::from(format!("/e{environment}/stubs/{STUBS_FILE}"));
        let known = KnownStubs { environment, file: self.db.file(&path)? };
        self.origins.insert(known.file, Origin::whole(stubs.name, &key.1));
        self.stubs.insert(key, known);
        Ok(known)
    }

    /// The parser and the checker recurse; a panic of theirs is an error of ours.
    fn on_deep_stack(
        &mut self,
        job: impl FnOnce(&mut Self) -> Result<Report, CheckError> + Send,
    ) -> Result<Report, CheckError> {
        let panicked = |problem: String| CheckError::Panic { problem };
        thread::scope(|scope| {
            let job = || {
                catch_unwind(AssertUnwindSafe(|| job(self)))
                    .unwrap_or_else(|error| Err(panicked(error.to_diagnostic_message(None::<&str>))))
            };
            let spawned = thread::Builder::new().stack_size(STACK_SIZE).spawn_scoped(scope, job);
            let handle = spawned.map_err(CheckError::files)?;
            handle.join().unwrap_or_else(|_| Err(CheckError::Panic { problem: "a thread died".to_owned() }))
        })
    }
}

/// The names that stubs declare at their top level.
pub(crate) fn declared_names(text: &str) -> FxHashSet<String> {
    let parsed = parse_unchecked_source(text, PySourceType::Stub);
    let name = |statement: &Stmt| match statement {
        Stmt::FunctionDef(function) => Some(function.name.to_string()),
        Stmt::ClassDef(class) => Some(class.name.to_string()),
        Stmt::AnnAssign(assign) => assign.target.as_name_expr().map(|name| name.id.to_string()),
        _ => None,
    };
    parsed.suite().iter().filter_map(name).collect()
}

pub(crate) fn check_size(name: &str, text: &str) -> Result<(), CheckError> {
    if text.len() > MAX_SIZE {
        return Err(CheckError::TooLarge { name: name.to_owned(), size: text.len(), limit: MAX_SIZE });
    }
    Ok(())
}

/// `tools` for `some/where/tools.pyi`.
pub(crate) fn module_name(path: &str) -> Option<String> {
    path.rsplit(['/', '\\']).next()?.strip_suffix(".pyi").map(str::to_owned)
}
