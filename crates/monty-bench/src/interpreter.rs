//! The interpreters under test, as command lines.

use std::env::{split_paths, var_os};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How an interpreter is told to run a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandLine {
    /// `monty run FILE`
    RunFile,
    /// `python3 FILE`, which the peer shares.
    File,
}

/// A program that runs Python, and the name it has in the tables.
#[derive(Clone, Debug)]
pub struct Interpreter {
    pub label: String,
    pub program: PathBuf,
    pub command_line: CommandLine,
}

impl Interpreter {
    pub fn new(label: &str, program: impl Into<PathBuf>, command_line: CommandLine) -> Self {
        Self { label: label.to_owned(), program: program.into(), command_line }
    }

    /// The command that runs a file.
    pub fn on_file(&self, file: &Path) -> Command {
        let mut command = self.command();
        if self.command_line == CommandLine::RunFile {
            command.arg("run");
        }
        command.arg(file);
        command
    }

    /// The command that runs a line of code; all interpreters agree on `-c`.
    pub fn on_code(&self, code: &str) -> Command {
        let mut command = self.command();
        command.arg("-c").arg(code);
        command
    }

    /// What `--version` says, or that it says nothing.
    pub fn version(&self) -> String {
        let output = self.command().arg("--version").stdin(Stdio::null()).output();
        let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
        if text.is_empty() { "(no version)".to_owned() } else { text }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        // Random string hashes make dicts and sets collide differently from run to run.
        command.env("PYTHONHASHSEED", "0");
        command
    }
}

/// The first file of this name in the folders of `PATH`.
pub fn find_on_path(name: &str) -> Option<PathBuf> {
    let folders = var_os("PATH")?;
    split_paths(&folders).map(|folder| folder.join(name)).find(|file| file.is_file())
}
