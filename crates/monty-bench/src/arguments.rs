//! The command line, and with it the manual: there is no other page about `monty-bench`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

const ABOUT: &str = "How fast is Monty? Ratios against CPython 3.14 and a peer, measured in one run.";

const MANUAL: &str = "\
How fast is Monty? Ratios against CPython 3.14 and a peer, measured in one run.

The programs in crates/monty-bench/programs are ordinary Python, one topic each: calls, loops, floats, strings, dicts, \
classes, generators, JSON, regular expressions and so on. Each prints one line, which must be the same under every \
interpreter, and takes CPython some tenths of a second.

A figure is the CPU time (user and system) of the whole process as the operating system accounts it, less the same \
interpreter's CPU time for an empty script, and the least of several runs. The interpreters take turns, so that a busy \
machine slows all of them. Seconds are good for ratios only; do not compare them across machines or days, and do not \
record them.";

const AFTER: &str = "\
Environment:
  PYTHON314  CPython 3.14 [default: python3.14 on the PATH]
  PEER       the peer: the `monty` binary of pydantic-monty 1.4.0 from PyPI. Without it, the column is left out.
             To get it: pip download --no-deps pydantic-monty-runtime==1.4.0, then unzip the wheel;
             the binary is *.data/scripts/monty (make it executable)

Exit code:
  0  every program ran and printed the right line (whether the targets are met or not)
  1  Monty or CPython failed a program, or the measurement itself could not be made; failures of the peer are
     listed, but do not count
  2  the command line is wrong

Examples:
  monty-bench table
  monty-bench table --programs 'string_*' --programs regex_scan --runs 5 --json /tmp/figures.json
  monty-bench compare /tmp/monty-before target/release/monty --programs fib
  monty-bench profile fib
  monty-bench tools lsp";

/// What `monty-bench` is asked to do.
#[derive(Debug, Parser)]
#[command(name = "monty-bench", version, max_term_width = 100, about = ABOUT, long_about = MANUAL, after_long_help = AFTER)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) action: Action,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Action {
    /// All programs under Monty, CPython and the peer, with the targets for speed, startup and memory
    ///
    /// One row per program: the CPU seconds of each interpreter and the ratios over CPython. A program that crashes,
    /// runs too long or prints the wrong line is marked FAILED, listed with the reason at the end, and left out of the
    /// geometric mean, which then counts as MISSED.
    ///
    /// Then the targets, each with ok or MISSED: the geometric mean over CPython (at most 1.0), the slowest program (at
    /// most 2.0), the CPU time of a whole process for `1 + 1` over CPython's (at most 0.28), and how much the peak
    /// resident memory grows over the empty script's for `list(range(10**6))` (at most 17 MB) and for 200,000 instances
    /// with two attributes (at most 33 MB; a megabyte is 10^6 bytes).
    ///
    /// Last, what a host pays in its own process, measured in this one: microseconds for `1 + 1` from source to result
    /// (at most 5), a host call, a checkpoint, a dump, a load (at most 50) and a dump of 100,000 ints (at most 1000), and
    /// the bytes of two dumps. `cargo bench` measures the same with criterion.
    Table(TableArguments),
    /// Two builds of Monty side by side: did this change slow the hot loop?
    ///
    /// Keep the binary from before the change (cp target/release/monty /tmp/monty-before), build, and compare. B/A above
    /// 1 means that B is slower. The last column says "slower" or "faster" only if every run of B lies on that side of
    /// every run of A; the rest is noise. What A prints counts as right.
    Compare(CompareArguments),
    /// A flame graph of one program under target/release/monty
    ///
    /// Needs perf (Linux). Writes target/profile/PROGRAM.svg, for a browser, and PROGRAM.perf, for `perf report`; prints
    /// the path of the picture.
    Profile(ProfileArguments),
    /// How quick the tools are, each with its target
    ///
    /// The debugger: a run of 10^7 ticks under it, jumps, steps back and searches for the last write at moments all over
    /// that run, and the size of a recording. The language server over its standard streams: from its start to the first
    /// diagnostics; from a keystroke in a script of 300 lines with 200 lines of stubs to the first diagnostics of that
    /// version (without the debounce), which are new for the statements that the edit touched, and to those of the whole
    /// script; its resident memory and how that grows over 5,000 edits (Linux). `monty check` on 500 small files, best of
    /// three.
    Tools(ToolsArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ToolsArguments {
    /// Only these tools
    #[arg(value_name = "NAME", value_parser = monty_bench::tool_names())]
    pub(crate) names: Vec<String>,
    /// The Monty to measure [default: target/release/monty]
    #[arg(long, value_name = "BINARY")]
    pub(crate) monty: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Selection {
    /// Only the programs whose names match this glob; may be given several times
    #[arg(long, value_name = "GLOB")]
    pub(crate) programs: Vec<String>,
    /// Runs per program and interpreter, of which the least counts
    #[arg(long, value_name = "N", default_value = "3")]
    pub(crate) runs: NonZeroUsize,
    /// Seconds after which a single run has failed
    #[arg(long, value_name = "SECONDS", default_value = "30")]
    pub(crate) timeout: u64,
    /// Write all raw figures to this file
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct TableArguments {
    #[command(flatten)]
    pub(crate) selection: Selection,
    /// The Monty to measure [default: target/release/monty]
    #[arg(long, value_name = "BINARY")]
    pub(crate) monty: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct CompareArguments {
    /// The binary from before, for instance
    pub(crate) a: PathBuf,
    /// The binary from after
    pub(crate) b: PathBuf,
    #[command(flatten)]
    pub(crate) selection: Selection,
}

#[derive(Debug, Args)]
pub(crate) struct ProfileArguments {
    /// A program of the suite by name, or any Python file by path
    pub(crate) program: String,
    /// Samples per second
    #[arg(long, value_name = "N", default_value = "1999")]
    pub(crate) frequency: u32,
    /// The Monty to profile [default: target/release/monty]
    #[arg(long, value_name = "BINARY")]
    pub(crate) monty: Option<PathBuf>,
}
