//! A flame graph of one program: `perf` samples the interpreter, `inferno` draws.

use std::fs::{File, create_dir_all};
use std::io::{BufReader, BufWriter, Error};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use inferno::collapse::Collapse;
use inferno::collapse::perf::Folder;
use inferno::flamegraph::{Options, from_reader};

use crate::error::BenchError;
use crate::interpreter::{Interpreter, find_on_path};
use crate::suite::Program;

/// What to sample, and where the picture goes.
#[derive(Clone, Debug)]
pub struct ProfileRequest<'a> {
    pub interpreter: &'a Interpreter,
    pub program: &'a Program,
    /// Samples per second.
    pub frequency: u32,
    /// The folder for `NAME.svg` and, for looking closer with perf itself, `NAME.perf`.
    pub folder: &'a Path,
}

/// Samples one run of a program and draws it; gives the path of the picture.
pub fn profile(request: &ProfileRequest<'_>) -> Result<PathBuf, BenchError> {
    let perf = find_on_path("perf").ok_or(BenchError::NoPerf)?;
    create_dir_all(request.folder).map_err(file_error(request.folder))?;
    let samples = request.folder.join(&request.program.name).with_extension("perf");
    record(&perf, request, &samples)?;
    let stacks = script(&perf, &samples)?;
    let picture = request.folder.join(&request.program.name).with_extension("svg");
    draw(&stacks, &picture, request)?;
    Ok(picture)
}

fn record(perf: &Path, request: &ProfileRequest<'_>, samples: &Path) -> Result<(), BenchError> {
    let program = request.interpreter.on_file(&request.program.path);
    let mut command = Command::new(perf);
    // Release builds keep no frame pointers, so stacks are unwound from copies of the stack.
    command.args(["record", "--quiet", "--call-graph", "dwarf,16384", "--freq"]);
    command.arg(request.frequency.to_string()).arg("--output").arg(samples).arg("--");
    command.arg(program.get_program()).args(program.get_args());
    command.stdout(Stdio::null());
    run(perf, command, "record").map(drop)
}

fn script(perf: &Path, samples: &Path) -> Result<Vec<u8>, BenchError> {
    let mut command = Command::new(perf);
    command.args(["script", "--force", "--input"]).arg(samples);
    Ok(run(perf, command, "script")?.stdout)
}

fn run(perf: &Path, mut command: Command, step: &'static str) -> Result<Output, BenchError> {
    let cannot_run = |source| BenchError::CannotRun { program: perf.to_owned(), source };
    let output = command.stdin(Stdio::null()).output().map_err(cannot_run)?;
    if output.status.success() {
        return Ok(output);
    }
    let message = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(BenchError::PerfFailed { step, status: output.status, message })
}

fn draw(stacks: &[u8], picture: &Path, request: &ProfileRequest<'_>) -> Result<(), BenchError> {
    let failed = |source| BenchError::FlameGraph { source };
    let mut folded = Vec::new();
    Folder::default().collapse(BufReader::new(stacks), &mut folded).map_err(failed)?;
    let mut options = Options::default();
    options.title = format!("{} under {}", request.program.name, request.interpreter.label);
    let file = File::create(picture).map_err(file_error(picture))?;
    from_reader(&mut options, folded.as_slice(), BufWriter::new(file)).map_err(failed)
}

fn file_error(path: &Path) -> impl FnOnce(Error) -> BenchError {
    let path = path.to_owned();
    move |source| BenchError::File { path, source }
}
