//! Interpreters for which a program is a shell script, so that the tests need no Python at all.

use std::fs::{create_dir, write};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Duration;

use monty_bench::{CommandLine, Effort, Interpreter, Program, programs_in};
use tempfile::{TempDir, tempdir};

pub(crate) struct Bench {
    folder: TempDir,
}

impl Bench {
    /// A folder with these programs, given as shell scripts.
    pub(crate) fn with(programs: &[(&str, &str)]) -> Self {
        let bench = Self { folder: tempdir().unwrap() };
        create_dir(bench.programs_folder()).unwrap();
        for (name, text) in programs {
            write(bench.programs_folder().join(name).with_extension("py"), text).unwrap();
        }
        bench
    }

    pub(crate) fn interpreter(&self, label: &str, command_line: CommandLine) -> Interpreter {
        // A link, not a copy: a file that was just written may still be open in a child that another test is starting.
        let path = self.folder.path().join(label);
        symlink(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/interpreter.sh"), &path).unwrap();
        Interpreter::new(label, path, command_line)
    }

    pub(crate) fn programs(&self) -> Vec<Program> {
        programs_in(&self.programs_folder(), &[]).unwrap()
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn programs_folder(&self) -> PathBuf {
        Path::new(self.folder.path()).join("programs")
    }
}

pub(crate) const QUICK: Effort = Effort { runs: 2, timeout: Duration::from_secs(20) };
