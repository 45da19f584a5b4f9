//! What can be said on the command line: a field here is a flag, its help and its meaning.

use std::{path::PathBuf, time::Duration};

use clap::{Args, Parser, Subcommand, ValueEnum};
use monty::Limits;

/// Runs Python in a sandbox that can stop at any call to its host.
#[derive(Debug, Parser)]
#[command(name = "monty", version, args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) run: Run,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run a program.
    Run(Run),
    /// Go on with a program that `run --dump-at-call` wrote to a file.
    Resume(Resume),
    /// Run a program again as `run --record` recorded it, or look back through that run.
    Replay(Replay),
    /// Type Python line by line.
    Repl(Repl),
    /// Check programs, stubs and the Python in Markdown against what Monty and the host provide.
    Check(Check),
    /// Serve a debugger in an editor: the Debug Adapter Protocol, with steps backwards.
    Dap(Dap),
    /// Serve an editor: the language server, on standard input and output.
    Lsp(Lsp),
}

/// How to serve an editor.
#[derive(Debug, Args)]
pub(crate) struct Lsp {
    /// Use standard input and output. It always does; editors say so all the same.
    #[arg(long)]
    pub(crate) stdio: bool,
}

/// A program and all that decides how it runs.
#[derive(Debug, Args)]
pub(crate) struct Run {
    /// The program.
    #[arg(conflicts_with = "code")]
    pub(crate) file: Option<PathBuf>,
    /// Run this text instead of a file.
    #[arg(short, value_name = "CODE")]
    pub(crate) code: Option<String>,
    /// A global of the program as JSON, such as `--input n=10`; may be given several times.
    #[arg(long = "input", value_name = "NAME=JSON")]
    pub(crate) inputs: Vec<String>,
    /// Folder whose Python files the program may import; without it none.
    #[arg(long, value_name = "DIR")]
    pub(crate) modules: Option<PathBuf>,
    /// Check the program first and do not run it unless it is clean.
    #[arg(long)]
    pub(crate) check: bool,
    /// What the host offers, for --check; if not given, NAME.stubs.pyi or tools.pyi beside the program, or what monty.toml names.
    #[arg(long, value_name = "FILE", requires = "check")]
    pub(crate) stubs: Option<PathBuf>,
    /// Write the program and every answer of its host to FILE, for `monty replay`. Not together with --modules.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["dump_at_call", "modules"])]
    pub(crate) record: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) host: Host,
}

/// A recorded run, and what to show of it. Without more it prints what the program printed.
#[derive(Debug, Args)]
pub(crate) struct Replay {
    /// The file that `run --record` wrote.
    pub(crate) file: PathBuf,
    /// List what happened: calls of the host, output, exceptions, the end.
    #[arg(long)]
    pub(crate) events: bool,
    /// From the end go back to the last statement that wrote the variable NAME, and show the variables there.
    #[arg(long, value_name = "NAME")]
    pub(crate) last_write: Option<String>,
    /// List every value that the variable NAME had, as seen from the end.
    #[arg(long, value_name = "NAME")]
    pub(crate) values: Option<String>,
}

/// What to check.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Programs (.py), stubs (.pyi), and Markdown whose Python blocks are checked (.md).
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// What the host offers; if not given, NAME.stubs.pyi or tools.pyi beside each file, or what monty.toml names.
    #[arg(long, value_name = "FILE")]
    pub(crate) stubs: Option<PathBuf>,
    /// How to print what is found.
    #[arg(long, value_enum, default_value_t = CheckFormat::Full)]
    pub(crate) format: CheckFormat,
}

/// How to print what a check finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// With the lines of the source.
    Full,
    /// A line for each finding.
    Concise,
    /// A JSON array.
    Json,
    /// Annotations of GitHub Actions.
    Github,
}

/// Where the editor is.
#[derive(Debug, Args)]
pub(crate) struct Dap {
    /// Serve clients that connect to this address, each a session of its own, instead of the standard streams. Whoever
    /// reaches it can read and write files with your rights: stay on 127.0.0.1. Port 0 takes a free one and prints it.
    #[arg(long, value_name = "HOST:PORT")]
    pub(crate) listen: Option<String>,
}

/// A stored program.
#[derive(Debug, Args)]
pub(crate) struct Resume {
    /// The file that `run --dump-at-call` wrote.
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) host: Host,
}

/// An interactive session.
#[derive(Debug, Args)]
pub(crate) struct Repl {
    #[command(flatten)]
    pub(crate) limits: LimitArguments,
}

/// Who answers, and what the program may use.
#[derive(Debug, Args)]
pub(crate) struct Host {
    /// Python file whose functions answer the program's host calls; its other public names are inputs.
    #[arg(long, value_name = "FILE")]
    pub(crate) mocks: Option<PathBuf>,
    /// At the Nth host call, counted from 1, write the program to FILE and stop.
    #[arg(long, num_args = 2, value_names = ["N", "FILE"])]
    pub(crate) dump_at_call: Option<Vec<String>>,
    #[command(flatten)]
    pub(crate) limits: LimitArguments,
}

/// Limits of a run.
#[expect(clippy::struct_field_names, reason = "the names are those of the flags")]
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct LimitArguments {
    /// Ticks: one per loop iteration and call, more for work on much data.
    #[arg(long, value_name = "TICKS")]
    pub(crate) max_fuel: Option<u64>,
    /// Bytes of Python objects, such as 64000000, 64M or 1G.
    #[arg(long, value_name = "BYTES", value_parser = parse_bytes)]
    pub(crate) max_memory: Option<usize>,
    /// Seconds of wall time, such as 0.5.
    #[arg(long, value_name = "SECONDS", value_parser = parse_seconds)]
    pub(crate) max_time: Option<Duration>,
    /// Depth of calls.
    #[arg(long, value_name = "FRAMES", default_value_t = monty::DEFAULT_RECURSION)]
    pub(crate) max_recursion: u32,
}

impl LimitArguments {
    /// Those that are the same on every machine; time is the caller's business.
    pub(crate) fn limits(&self) -> Limits {
        Limits { fuel: self.max_fuel, memory: self.max_memory, recursion: self.max_recursion, suspensions: None }
    }
}

impl Run {
    /// Whether no program is named.
    pub(crate) fn is_empty(&self) -> bool {
        self.file.is_none() && self.code.is_none()
    }

    /// The same as a request for a console.
    pub(crate) fn repl(&self) -> Repl {
        Repl { limits: self.host.limits.clone() }
    }
}

fn parse_bytes(text: &str) -> Result<usize, String> {
    let (digits, factor) = match text.as_bytes().last() {
        Some(b'k' | b'K') => (&text[..text.len() - 1], 1 << 10),
        Some(b'm' | b'M') => (&text[..text.len() - 1], 1 << 20),
        Some(b'g' | b'G') => (&text[..text.len() - 1], 1 << 30),
        _ => (text, 1),
    };
    let number: usize =
        digits.parse().map_err(|_| "a number of bytes is wanted, such as 64000000, 64M or 1G".to_owned())?;
    number.checked_mul(factor).ok_or_else(|| "that is more than this machine can address".to_owned())
}

fn parse_seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "a number of seconds is wanted, such as 0.5".to_owned())?;
    Duration::try_from_secs_f64(seconds).map_err(|_| "a number of seconds is wanted, such as 0.5".to_owned())
}
