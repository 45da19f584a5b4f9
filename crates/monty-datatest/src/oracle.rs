//! CPython 3.14, asked through one long-lived process: native where there is one, else Pyodide under Node.js.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use serde::{Deserialize, Serialize};

use crate::{
    case::{Case, Expectation},
    error::HarnessError,
    line_process::{LineProcess, NoAnswer},
    outcome::{Interpreter, Outcome, Route},
};

const NAME: &str = "CPython";
/// Pyodide compiles 10 MB of WebAssembly first.
const START_LIMIT: Duration = Duration::from_mins(2);
const CASE_LIMIT: Duration = Duration::from_secs(20);

/// Which Python to start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OracleCommand {
    Native(PathBuf),
    Pyodide,
}

/// A session with CPython. It starts at the first case, and anew after a case that hung or crashed it.
pub struct Oracle {
    command: OracleCommand,
    case_limit: Duration,
    session: Option<Session>,
}

struct Session {
    process: LineProcess,
    is_native: bool,
}

#[derive(Deserialize)]
struct Hello {
    version: String,
    is_native: bool,
    hash_seed_is_zero: bool,
}

#[derive(Serialize)]
struct Request<'a> {
    name: &'a str,
    source: &'a str,
    call_external: bool,
    run_async: bool,
    wants_value: bool,
}

impl OracleCommand {
    /// `PYTHON314` (a path, or the word `pyodide`), else `python3.14` on PATH, else Pyodide if it is installed.
    pub fn find() -> Result<Self, HarnessError> {
        match env::var("PYTHON314") {
            Ok(word) if word == "pyodide" => return Ok(Self::Pyodide),
            Ok(path) if !path.is_empty() => return Ok(Self::Native(path.into())),
            _ => {}
        }
        let on_path = Command::new("python3.14").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        if on_path.is_ok_and(|status| status.success()) {
            return Ok(Self::Native("python3.14".into()));
        }
        if oracle_folder().join("node_modules/pyodide").is_dir() {
            return Ok(Self::Pyodide);
        }
        Err(HarnessError::NoOracle)
    }

    fn program(&self) -> String {
        match self {
            Self::Native(path) => path.display().to_string(),
            Self::Pyodide => "Pyodide under node".to_owned(),
        }
    }

    fn to_command(&self) -> Command {
        let mut command = match self {
            Self::Native(path) => {
                let mut command = Command::new(path);
                command.args(["-s", "-B", "-P", "-X", "utf8", "oracle.py"]);
                command
            }
            Self::Pyodide => {
                let mut command = Command::new("node");
                command.arg("pyodide.mjs");
                command
            }
        };
        command.current_dir(oracle_folder()).env("PYTHONHASHSEED", "0");
        command
    }
}

impl Oracle {
    pub fn new(command: OracleCommand) -> Self {
        Self { command, case_limit: CASE_LIMIT, session: None }
    }

    /// The same oracle with another time limit per case.
    #[must_use]
    pub fn with_case_limit(self, case_limit: Duration) -> Self {
        Self { case_limit, ..self }
    }

    /// Whether this is the usual 64-bit build for an ordinary operating system.
    pub fn is_native(&mut self) -> Result<bool, HarnessError> {
        Ok(self.session()?.is_native)
    }

    fn session(&mut self) -> Result<&mut Session, HarnessError> {
        let session = match self.session.take() {
            Some(session) => session,
            None => start(&self.command)?,
        };
        Ok(self.session.insert(session))
    }
}

impl Interpreter for Oracle {
    fn routes(&self) -> &'static [Route] {
        &[Route::Direct]
    }

    fn run(&mut self, case: &Case, _: Route) -> Result<Outcome, HarnessError> {
        let limit = self.case_limit;
        let request = Request {
            name: case.name(),
            source: &case.source,
            call_external: case.markers.call_external,
            run_async: case.markers.run_async,
            wants_value: matches!(case.expectation, Expectation::Return(_)),
        };
        let request = serde_json::to_string(&request).map_err(nonsense)?;
        let session = self.session()?;
        let outcome = match session.process.ask(&request, limit) {
            Ok(answer) => serde_json::from_str(&answer).map_err(nonsense),
            Err(no_answer) => Err(explain(no_answer, &mut session.process, limit)),
        };
        if outcome.is_err() {
            self.session = None;
        }
        outcome
    }
}

fn start(command: &OracleCommand) -> Result<Session, HarnessError> {
    let program = command.program();
    let mut process = LineProcess::spawn(&mut command.to_command())
        .map_err(|source| HarnessError::Start { program: program.clone(), source })?;
    let hello = match process.listen(START_LIMIT) {
        Ok(line) => line,
        Err(no_answer) => return Err(explain(no_answer, &mut process, START_LIMIT)),
    };
    let hello: Hello = serde_json::from_str(&hello).map_err(nonsense)?;
    if !hello.version.starts_with("3.14.") {
        return Err(HarnessError::WrongPython { program, version: hello.version });
    }
    if !hello.hash_seed_is_zero {
        return Err(HarnessError::RandomHashes { program });
    }
    Ok(Session { process, is_native: hello.is_native })
}

fn explain(no_answer: NoAnswer, process: &mut LineProcess, limit: Duration) -> HarnessError {
    match no_answer {
        NoAnswer::TimedOut => HarnessError::Hang { interpreter: NAME, limit },
        NoAnswer::Died => HarnessError::Died { interpreter: NAME, last_words: process.last_words() },
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is the function that `map_err` wants")]
fn nonsense(error: serde_json::Error) -> HarnessError {
    HarnessError::Nonsense { interpreter: NAME, problem: error.to_string() }
}

fn oracle_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("oracle")
}
