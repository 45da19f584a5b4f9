//! From `launch` arguments to something that can run: paths, files, stubs, mocks, inputs.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Duration,
};

use monty::{CollectPrint, DEFAULT_RECURSION, Limits, Mocks, MontyObject, NoLimitTracker, RunError};

use crate::{
    conventions::Conventions, failure::Failure, host::Host, json::from_json, protocol::LaunchArguments,
    sources::absolute, stub_names::functions_of,
};

/// What a client asked to run, with every file read.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) path: PathBuf,
    pub(crate) kind: Kind,
    pub(crate) host: Host,
    /// Functions of the host, those of stubs and mocks together.
    pub(crate) functions: Vec<String>,
    pub(crate) inputs: Vec<(String, MontyObject)>,
    pub(crate) limits: Limits,
    pub(crate) max_time: Option<Duration>,
}

/// What the file is.
#[derive(Debug)]
pub(crate) enum Kind {
    Script { text: String },
    Recording { bytes: Vec<u8> },
}

impl Program {
    /// Reads everything that the arguments name.
    pub(crate) fn read(arguments: &LaunchArguments, conventions: &Conventions) -> Result<Self, Failure> {
        let folder = match &arguments.cwd {
            Some(folder) => conventions.our_path(folder),
            None => env::current_dir().unwrap_or_default(),
        };
        let resolve = |text: &str| absolute(&folder.join(conventions.our_path(text)));
        let path = resolve(&arguments.program);
        let bytes = read(&path)?;
        let kind = if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("mtrace")) {
            Kind::Recording { bytes }
        } else {
            Kind::Script { text: utf8(bytes, &path)? }
        };
        let stubs = match &arguments.stubs {
            Some(stubs) => Some(resolve(stubs)),
            None => beside(&path, &["{}.stubs.pyi", "tools.pyi"]),
        };
        let mocks = match &arguments.mocks {
            Some(mocks) => Some(resolve(mocks)),
            None => beside(&path, &["{}.mocks.py"]),
        };
        let mut host = read_host(mocks.as_deref(), stubs.as_deref())?;
        let inputs = all_inputs(arguments, &mut host)?;
        let functions = all_functions(&host, &inputs);
        Ok(Self { path, kind, host, functions, inputs, limits: limits(arguments), max_time: max_time(arguments)? })
    }
}

/// Loads mocks and stubs.
fn read_host(mocks: Option<&Path>, stubs: Option<&Path>) -> Result<Host, Failure> {
    let mut print = CollectPrint::new();
    let loaded = match mocks {
        Some(path) => {
            let text = utf8(read(path)?, path)?;
            let name = path.display().to_string();
            Mocks::load(&text, &name, NoLimitTracker, &mut print).map_err(|error| not_loaded(&name, &error))?
        }
        None => Mocks::none(NoLimitTracker),
    };
    let declared = match stubs {
        Some(path) => functions_of(&utf8(read(path)?, path)?)
            .map_err(|problem| Failure::Other(format!("the stubs in {} cannot be read: {problem}", path.display())))?,
        None => Vec::new(),
    };
    Ok(Host { mocks: loaded, declared, print })
}

fn not_loaded(name: &str, error: &RunError) -> Failure {
    let problem = match error {
        RunError::Exception(exception) => format!("\n{}", exception.traceback().trim_end()),
        other => format!(" {other}"),
    };
    Failure::Other(format!("the mocks in {name} do not load:{problem}"))
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|problem| Failure::Unreadable { path: path.display().to_string(), problem })
}

fn utf8(bytes: Vec<u8>, path: &Path) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|_| Failure::Other(format!("{} is not UTF-8: save it as UTF-8", path.display())))
}

/// The first of these files that is beside a program; `{}` is the program's name.
fn beside(program: &Path, names: &[&str]) -> Option<PathBuf> {
    let stem = program.file_stem()?.to_string_lossy();
    names.iter().map(|name| program.with_file_name(name.replace("{}", &stem))).find(|path| path.is_file())
}

/// The inputs of the arguments, then what the mocks have.
fn all_inputs(arguments: &LaunchArguments, host: &mut Host) -> Result<Vec<(String, MontyObject)>, Failure> {
    let mut inputs: Vec<(String, MontyObject)> =
        arguments.inputs.iter().map(|(name, value)| (name.clone(), from_json(value))).collect();
    for (name, value) in host.mocks.inputs(&mut host.print).map_err(|error| Failure::Other(error.to_string()))? {
        if !inputs.iter().any(|(known, _)| *known == name) {
            inputs.push((name, value));
        }
    }
    Ok(inputs)
}

/// What the program may call. An input of the same name hides a function.
fn all_functions(host: &Host, inputs: &[(String, MontyObject)]) -> Vec<String> {
    let mut functions: Vec<String> = host.mocks.functions().to_vec();
    functions.extend(host.declared.iter().map(|function| function.name.clone()).filter(|name| !host.mocks.has(name)));
    functions.retain(|function| !inputs.iter().any(|(name, _)| name == function));
    functions
}

fn limits(arguments: &LaunchArguments) -> Limits {
    Limits {
        fuel: arguments.max_fuel,
        memory: arguments.max_memory,
        recursion: arguments.max_recursion.unwrap_or(DEFAULT_RECURSION),
        suspensions: None,
    }
}

fn max_time(arguments: &LaunchArguments) -> Result<Option<Duration>, Failure> {
    let Some(seconds) = arguments.max_time else { return Ok(None) };
    match Duration::try_from_secs_f64(seconds) {
        Ok(duration) => Ok(Some(duration)),
        Err(_) => Err(Failure::Other(format!("launch: `maxTime`: {seconds} is not a number of seconds"))),
    }
}
