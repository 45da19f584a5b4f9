//! `monty check`: programs, stubs and the Python in Markdown, each reported where it stands.
//!
//! Exit codes: 0 if there is nothing to complain about, 1 if there is, 2 if something could not be checked.

use std::{
    collections::BTreeSet,
    env, fs,
    io::{self, IsTerminal, Write},
    path::{self, Path},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use monty_templates::{Skip, SkipReason};
use monty_type_checking::{Checker, FileLookup, Format, Level, Report, Script, Stubs, surroundings};

use crate::{
    arguments::{Check, CheckFormat},
    files,
    style::{self, print_note},
};

/// Checks all files.
pub(crate) fn check(arguments: &Check) -> Result<ExitCode> {
    let mut checks = Checks::new()?;
    let explicit = arguments.stubs.as_deref().map(StubsFile::read).transpose()?;
    for path in &arguments.files {
        let found = match &explicit {
            Some(stubs) => Some(stubs.clone()),
            None => StubsFile::of(path)?,
        };
        checks.file(path, found.as_ref())?;
    }
    let format = match arguments.format {
        CheckFormat::Full => Format::Full,
        CheckFormat::Concise => Format::Concise,
        CheckFormat::Json => Format::Json,
        CheckFormat::Github => Format::Github,
    };
    let is_coloured = io::stdout().is_terminal() && style::wants_colours();
    checks.print(&mut io::stdout().lock(), format, is_coloured)?;
    if format == Format::Full {
        print_note("check", &checks.summary());
    }
    Ok(if checks.report.is_clean() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Whether a program may run: prints what is wrong with it if not. `also` are globals that it gets besides its stubs.
pub(crate) fn permits(name: &str, text: &str, stubs: Option<&Path>, also: &[String]) -> Result<bool> {
    let found = match stubs {
        Some(path) => Some(StubsFile::read(path)?),
        None => StubsFile::of(Path::new(name))?,
    };
    let mut checks = Checks::new()?;
    checks.program(name, text, found.as_ref(), also)?;
    let is_coloured = io::stderr().is_terminal() && style::wants_colours();
    checks.print(&mut io::stderr().lock(), Format::Full, is_coloured)?;
    Ok(checks.report.is_clean())
}

/// The files on the disk.
struct Disk;

impl FileLookup for Disk {
    fn exists(&self, path: &Path) -> bool {
        path.is_file()
    }

    fn read(&self, path: &Path) -> Option<String> {
        fs::read_to_string(path).ok()
    }
}

/// A file of stubs.
#[derive(Clone, Debug)]
struct StubsFile {
    name: String,
    text: String,
}

impl StubsFile {
    fn read(path: &Path) -> Result<Self> {
        Ok(Self { name: display(path), text: read_text(path)? })
    }

    /// The stubs that belong to a file: beside it, or named in a configuration.
    fn of(path: &Path) -> Result<Option<Self>> {
        // Configurations are looked for above the current folder too.
        let absolute = path::absolute(path).with_context(|| format!("{} has no place", path.display()))?;
        let Some(found) = surroundings(&absolute, &Disk)?.stubs else { return Ok(None) };
        let here = env::current_dir().unwrap_or_default();
        let short = found.strip_prefix(&here).ok().filter(|_| path.is_relative());
        Self::read(short.unwrap_or(&found)).map(Some)
    }

    fn stubs<'a>(&'a self, also: &'a [String]) -> Stubs<'a> {
        Stubs { name: &self.name, text: &self.text, also }
    }
}

/// Everything found so far.
struct Checks {
    checker: Checker,
    report: Report,
    /// Names of the stubs that have been checked themselves.
    checked_stubs: BTreeSet<String>,
    files: usize,
    blocks: Option<usize>,
    skipped: Vec<String>,
}

impl Checks {
    fn new() -> Result<Self> {
        let checker = Checker::new().context("the type checker does not start")?;
        let (report, checked_stubs) = (Report::default(), BTreeSet::new());
        Ok(Self { checker, report, checked_stubs, files: 0, blocks: None, skipped: Vec::new() })
    }

    fn file(&mut self, path: &Path, stubs: Option<&StubsFile>) -> Result<()> {
        let (name, text) = (display(path), read_text(path)?);
        self.files += 1;
        let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
        match extension.as_deref() {
            Some("pyi") => self.stubs(&StubsFile { name, text }),
            Some("md" | "markdown" | "mdx") => self.template(&name, &text, stubs),
            Some("py") | None => self.program(&name, &text, stubs, &[]),
            Some(_) => bail!("{name} is no file that can be checked: give .py, .pyi or .md files"),
        }
    }

    /// Stubs, once.
    fn stubs(&mut self, stubs: &StubsFile) -> Result<()> {
        if self.checked_stubs.insert(stubs.name.clone()) {
            self.report.extend(self.checker.check_stubs(stubs.stubs(&[]))?);
        }
        Ok(())
    }

    fn program(&mut self, name: &str, text: &str, stubs: Option<&StubsFile>, also: &[String]) -> Result<()> {
        stubs.map_or(Ok(()), |stubs| self.stubs(stubs))?;
        let nothing = StubsFile { name: String::new(), text: String::new() };
        let stubs = stubs.or((!also.is_empty()).then_some(&nothing));
        let report = self.checker.check_script(Script { name, text }, stubs.map(|stubs| stubs.stubs(also)))?;
        self.report.extend(report);
        Ok(())
    }

    fn template(&mut self, name: &str, text: &str, stubs: Option<&StubsFile>) -> Result<()> {
        stubs.map_or(Ok(()), |stubs| self.stubs(stubs))?;
        let template = Script { name, text };
        let (checked, skipped) = self.checker.check_template(template, stubs.map(|stubs| stubs.stubs(&[])))?;
        *self.blocks.get_or_insert(0) += checked.blocks;
        self.report.extend(checked.report);
        self.skipped.extend(skipped.iter().map(|skip| tell_skip(name, text, skip)));
        Ok(())
    }

    fn print(&self, out: &mut impl Write, format: Format, is_coloured: bool) -> Result<()> {
        let text = self.checker.render(&self.report, format, is_coloured);
        // Nobody is left to tell if the reader has gone.
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error).context("cannot print the findings"),
            _ => Ok(()),
        }
    }

    /// What was done, with all that was left out: a block that nobody checked must not look like a clean one.
    fn summary(&self) -> String {
        let plural = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        let mut text = plural(self.files, "file");
        if let Some(blocks) = self.blocks {
            text.push_str(&format!(", {}", plural(blocks, "Python block")));
        }
        let errors = self.report.count(Level::Error);
        let warnings = self.report.count(Level::Warning) - errors;
        text.push_str(&format!(": {}, {}", plural(errors, "error"), plural(warnings, "warning")));
        for skip in &self.skipped {
            text.push_str(&format!("\n  skipped {skip}"));
        }
        text
    }
}

fn tell_skip(name: &str, text: &str, skip: &Skip) -> String {
    let line = text[..skip.offset].bytes().filter(|byte| *byte == b'\n').count() + 1;
    let reason = match &skip.reason {
        SkipReason::NoLanguage => "names no language".to_owned(),
        SkipReason::OtherLanguage(language) => format!("is {language}"),
        SkipReason::Marked => "says test=\"skip\"".to_owned(),
        SkipReason::Session => "is a session with prompts".to_owned(),
    };
    format!("{name}:{line}: the block {reason}")
}

fn display(path: &Path) -> String {
    path.display().to_string()
}

fn read_text(path: &Path) -> Result<String> {
    let Ok(text) = String::from_utf8(files::read_program(path)?) else {
        bail!("{} is not UTF-8: save it as UTF-8", path.display());
    };
    Ok(text)
}
