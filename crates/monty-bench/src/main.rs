//! The `monty-bench` command: finds the interpreters, runs what is asked, prints, and says by its exit code whether
//! every program ran and printed the right line.

mod arguments;

use std::env::var_os;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::Parser;
use monty_bench::{
    CommandLine, Contenders, Effort, Interpreter, ProfileRequest, Program, compare, find_on_path, in_process, profile,
    programs_in, table, tools,
};

use crate::arguments::{
    Action, Arguments, CompareArguments, ProfileArguments, Selection, TableArguments, ToolsArguments,
};

fn main() -> ExitCode {
    let done = match Arguments::parse().action {
        Action::Table(arguments) => run_table(&arguments),
        Action::Compare(arguments) => run_compare(&arguments),
        Action::Profile(arguments) => run_profile(&arguments),
        Action::Tools(arguments) => run_tools(&arguments),
    };
    done.unwrap_or_else(|error| {
        eprintln!("monty-bench: {error:#}");
        ExitCode::FAILURE
    })
}

fn run_table(arguments: &TableArguments) -> Result<ExitCode> {
    let programs = selected(&arguments.selection)?;
    let contenders = Contenders { monty: monty(arguments.monty.as_deref())?, cpython: cpython()?, peer: peer()? };
    let table = table(contenders, &programs, effort(&arguments.selection), announce)?;
    print!("{table}");
    println!("\n{}", in_process(announce));
    if let Some(path) = &arguments.selection.json {
        table.write_json(path)?;
    }
    Ok(exit_code(table.failed()))
}

fn run_compare(arguments: &CompareArguments) -> Result<ExitCode> {
    let programs = selected(&arguments.selection)?;
    let binary = |label: &str, path: &Path| -> Result<Interpreter> {
        Ok(Interpreter::new(label, existing(path)?, CommandLine::RunFile))
    };
    let binaries = [binary("A", &arguments.a)?, binary("B", &arguments.b)?];
    let comparison = compare(binaries, &programs, effort(&arguments.selection), announce)?;
    print!("{comparison}");
    if let Some(path) = &arguments.selection.json {
        comparison.write_json(path)?;
    }
    Ok(exit_code(comparison.failed()))
}

fn run_profile(arguments: &ProfileArguments) -> Result<ExitCode> {
    let program = program_to_profile(&arguments.program)?;
    let interpreter = monty(arguments.monty.as_deref())?;
    let folder = target_folder().join("profile");
    let request = ProfileRequest {
        interpreter: &interpreter,
        program: &program,
        frequency: arguments.frequency,
        folder: &folder,
    };
    println!("{}", profile(&request)?.display());
    Ok(ExitCode::SUCCESS)
}

fn run_tools(arguments: &ToolsArguments) -> Result<ExitCode> {
    let monty = monty_path(arguments.monty.as_deref())?;
    print!("{}", tools(&monty, &arguments.names, announce)?);
    Ok(ExitCode::SUCCESS)
}

fn announce(step: &str) {
    eprintln!("{step}");
}

fn exit_code(failed: bool) -> ExitCode {
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn effort(selection: &Selection) -> Effort {
    Effort { runs: selection.runs.get(), timeout: Duration::from_secs(selection.timeout) }
}

fn selected(selection: &Selection) -> Result<Vec<Program>> {
    Ok(programs_in(&programs_folder(), &selection.programs)?)
}

fn program_to_profile(name: &str) -> Result<Program> {
    let path = PathBuf::from(name);
    if !path.is_file() {
        let mut found = programs_in(&programs_folder(), &[name.to_owned()])?;
        return Ok(found.swap_remove(0));
    }
    let stem = path.file_stem().context("the program has no name")?.to_string_lossy().into_owned();
    Ok(Program { name: stem, path })
}

fn monty(given: Option<&Path>) -> Result<Interpreter> {
    Ok(Interpreter::new("Monty", monty_path(given)?, CommandLine::RunFile))
}

fn monty_path(given: Option<&Path>) -> Result<PathBuf> {
    let path = given.map_or_else(|| target_folder().join("release").join("monty"), Path::to_owned);
    existing(&path).context("build it with `cargo build --release -p monty-cli`, or name one with --monty")
}

fn cpython() -> Result<Interpreter> {
    let path = match var_os("PYTHON314") {
        Some(path) => existing(Path::new(&path)).context("$PYTHON314")?,
        None => find_on_path("python3.14").context("no python3.14 on the PATH; set $PYTHON314")?,
    };
    Ok(Interpreter::new("CPython", path, CommandLine::File))
}

fn peer() -> Result<Option<Interpreter>> {
    let Some(path) = var_os("PEER") else { return Ok(None) };
    let path = existing(Path::new(&path)).context("$PEER")?;
    Ok(Some(Interpreter::new("peer", path, CommandLine::File)))
}

fn existing(path: &Path) -> Result<PathBuf> {
    if !path.is_file() {
        bail!("there is no file {}", path.display());
    }
    Ok(path.to_owned())
}

fn programs_folder() -> PathBuf {
    crate_folder().join("programs")
}

fn target_folder() -> PathBuf {
    let workspace = || crate_folder().ancestors().nth(2).unwrap_or(crate_folder());
    var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from)
}

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
