//! One child process, from start to end: CPU time, peak memory and output.
//!
//! CPU time (user and system) comes from `wait4`, so neighbours on the machine disturb it far less than they disturb the
//! clock on the wall. Output goes through temporary files: a program that prints without end cannot block on a pipe.

use std::fs::{File, read_to_string};
use std::io::{self, Read, Seek};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::tempfile;
use wait4::{ResUse, Wait4};

use crate::error::BenchError;

/// How often a running child is asked whether it has ended. It is waited for on the wall clock, measured on its own.
const POLL: Duration = Duration::from_millis(1);

/// Programs print one line; whatever stands beyond this is of no interest.
const KEPT_OUTPUT: u64 = 64 * 1024;

/// What the operating system accounted to a finished process.
#[derive(Clone, Debug)]
pub struct Measured {
    /// User and system time.
    pub cpu: Duration,
    /// Peak resident memory in bytes; never below [`least_peak_memory`].
    pub peak_memory: u64,
    pub outcome: Outcome,
}

/// How a process ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With exit code 0, after printing this.
    Finished(String),
    /// Otherwise; the text says how, with the last line of what it wrote to its standard error.
    Failed(String),
}

/// Runs a command to its end, or kills it when the time is over.
pub fn measure(mut command: Command, timeout: Duration) -> Result<Measured, BenchError> {
    let program = PathBuf::from(command.get_program());
    let outputs = Outputs::new().map_err(|source| BenchError::CannotMeasure { program: program.clone(), source })?;
    let child = outputs
        .attach(&mut command)
        .and_then(|()| command.spawn())
        .map_err(|source| BenchError::CannotRun { program: program.clone(), source })?;
    let ended = wait(child, timeout).and_then(|(usage, ending)| {
        let outcome = outputs.outcome(usage.status, ending, timeout)?;
        let cpu = usage.rusage.utime + usage.rusage.stime;
        Ok(Measured { cpu, peak_memory: usage.rusage.maxrss, outcome })
    });
    ended.map_err(|source| BenchError::CannotMeasure { program, source })
}

/// The least peak that can be measured of a child: on Linux, a child is accounted what its parent held when it became
/// another program, so this is the peak of the process that measures.
pub(crate) fn least_peak_memory() -> Option<u64> {
    let status = read_to_string("/proc/self/status").ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = peak.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    OfItself,
    TimedOut,
}

fn wait(mut child: Child, timeout: Duration) -> io::Result<(ResUse, Ending)> {
    let start = Instant::now();
    loop {
        if let Some(usage) = child.try_wait4()? {
            return Ok((usage, Ending::OfItself));
        }
        if start.elapsed() > timeout {
            child.kill()?;
            return Ok((child.wait4()?, Ending::TimedOut));
        }
        sleep(POLL);
    }
}

struct Outputs {
    stdout: File,
    stderr: File,
}

impl Outputs {
    fn new() -> io::Result<Self> {
        Ok(Self { stdout: tempfile()?, stderr: tempfile()? })
    }

    fn attach(&self, command: &mut Command) -> io::Result<()> {
        command.stdin(Stdio::null()).stdout(self.stdout.try_clone()?).stderr(self.stderr.try_clone()?);
        Ok(())
    }

    fn outcome(self, status: ExitStatus, ending: Ending, timeout: Duration) -> io::Result<Outcome> {
        if ending == Ending::TimedOut {
            return Ok(Outcome::Failed(format!("still running after {} s", timeout.as_secs())));
        }
        if status.success() {
            return Ok(Outcome::Finished(text_of(self.stdout)?));
        }
        let complaint = text_of(self.stderr)?;
        let last = complaint.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("(nothing on stderr)");
        Ok(Outcome::Failed(format!("{status}: {}", last.trim())))
    }
}

fn text_of(mut file: File) -> io::Result<String> {
    file.rewind()?;
    let mut bytes = Vec::new();
    file.take(KEPT_OUTPUT).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
