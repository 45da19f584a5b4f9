//! Runs cases on Monty. This file alone knows how: today through the `monty` program.

use std::{
    env, fs,
    io::{self, Read},
    path::{MAIN_SEPARATOR, Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use crate::{
    case::Case,
    error::HarnessError,
    outcome::{Ending, Interpreter, Outcome, Route},
};

const NAME: &str = "Monty";
const CASE_LIMIT: Duration = Duration::from_secs(20);

/// Monty as an interpreter of cases.
pub struct Monty {
    program: PathBuf,
    case_limit: Duration,
}

impl Monty {
    /// The program named in `MONTY`, else the debug build of this workspace.
    pub fn find() -> Result<Self, HarnessError> {
        let program = match env::var_os("MONTY") {
            Some(path) => PathBuf::from(path),
            None => target_folder().join("debug").join(format!("monty{}", env::consts::EXE_SUFFIX)),
        };
        if !program.is_file() {
            return Err(HarnessError::NoMonty { path: program });
        }
        Ok(Self::new(program))
    }

    pub fn new(program: PathBuf) -> Self {
        Self { program, case_limit: CASE_LIMIT }
    }

    /// The same Monty with another time limit per case.
    #[must_use]
    pub fn with_case_limit(self, case_limit: Duration) -> Self {
        Self { case_limit, ..self }
    }

    /// Starts the program on a copy of the script in a folder of its own, so that tracebacks show the bare name.
    fn run_program(&self, case: &Case, folder: &Path) -> Result<Outcome, HarnessError> {
        let script = folder.join(case.name());
        fs::write(&script, &case.source).map_err(|source| HarnessError::File {
            action: "write",
            path: script.clone(),
            source,
        })?;
        let mut command = Command::new(&self.program);
        command.arg("run").arg(case.name()).current_dir(folder);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|source| HarnessError::Start { program: self.program.display().to_string(), source })?;
        let texts = read_within(&mut child, self.case_limit);
        let Some((stdout, stderr)) = texts else {
            // Killing a process that ends by itself at this moment fails, and that is as good.
            let _ = child.kill();
            let _ = child.wait();
            return Err(HarnessError::Hang { interpreter: NAME, limit: self.case_limit });
        };
        let code = child.wait().ok().and_then(|status| status.code());
        // Like `python`, the program may show the script by its whole path.
        let stderr = stderr.replace(&format!("{}{MAIN_SEPARATOR}", folder.display()), "");
        outcome_of(stdout, stderr, code)
    }
}

impl Interpreter for Monty {
    /// `Route::ThroughDumps` joins when this file resumes suspensions itself.
    fn routes(&self) -> &'static [Route] {
        &[Route::Direct]
    }

    fn run(&mut self, case: &Case, _: Route) -> Result<Outcome, HarnessError> {
        let markers = [(case.markers.call_external, "# call-external"), (case.markers.run_async, "# run-async")];
        if let Some((_, marker)) = markers.into_iter().find(|(is_set, _)| *is_set) {
            return Err(HarnessError::MarkerNeedsApi { marker });
        }
        let folder = env::temp_dir().join(format!("monty-case-{}-{:?}", std::process::id(), thread::current().id()));
        fs::create_dir_all(&folder).map_err(|source| HarnessError::File {
            action: "create",
            path: folder.clone(),
            source,
        })?;
        let outcome = self.run_program(case, &folder);
        // A folder that stays behind in the system's own place for such things harms nobody.
        let _ = fs::remove_dir_all(&folder);
        outcome
    }
}

/// Reads both pipes to their ends, or gives up after `limit`.
fn read_within(child: &mut Child, limit: Duration) -> Option<(String, String)> {
    let stdout = read_in_background(child.stdout.take()?);
    let stderr = read_in_background(child.stderr.take()?);
    Some((stdout.recv_timeout(limit).ok()?, stderr.recv_timeout(limit).ok()?))
}

fn read_in_background(mut pipe: impl Read + Send + 'static) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let text = pipe.read_to_end(&mut bytes).map(|_| String::from_utf8_lossy(&bytes).into_owned());
        // Nobody listens after a time-out.
        let _ = sender.send(text.unwrap_or_else(|error: io::Error| error.to_string()));
    });
    receiver
}

/// Tells an exception from `sys.exit` by the traceback, which only the former leaves at the end of stderr.
fn outcome_of(stdout: String, stderr: String, code: Option<i32>) -> Result<Outcome, HarnessError> {
    let ending = match code {
        Some(0) => Ending::Complete { value: None },
        Some(1) if shows_exception(&stderr) => Ending::Raise { exception: None },
        Some(code) if !stderr.contains("panicked at") => Ending::Exit { code },
        _ => return Err(HarnessError::Died { interpreter: NAME, last_words: stderr.trim().to_owned() }),
    };
    Ok(Outcome { stdout, stderr, ending })
}

fn shows_exception(stderr: &str) -> bool {
    stderr.lines().any(|line| line.contains("Traceback (most recent call last):") || line.starts_with("  File \""))
}

fn target_folder() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => folder.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target"),
    }
}
