//! The `monty` command: runs sandboxed Python, stops it at a host call, goes on with it later, and walks recorded runs
//! backwards.
//!
//! Exit codes: 0 if the program completed, 1 if it ended with an exception or at a limit (`sys.exit(n)` gives n), 2 if
//! the command itself could not do what it was asked. `check`: 0 if clean, 1 if something was found, 2 likewise.

mod arguments;
mod check;
mod console;
mod dap;
mod files;
mod inputs;
mod language_server;
mod mocks;
mod modules;
mod outcome;
mod program;
mod recorder;
mod replay;
mod standard_input;
mod style;
mod system;

use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

use arguments::{Arguments, Command};

/// Programs in Python allocate many small objects; a sweep frees them in bulk.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Some(Command::Run(run)) => program::run(&run),
        Some(Command::Resume(resume)) => program::resume(&resume),
        Some(Command::Repl(repl)) => console::repl(&repl),
        Some(Command::Replay(replay)) => replay::replay(&replay),
        Some(Command::Check(arguments)) => check::check(&arguments),
        Some(Command::Dap(arguments)) => dap::dap(&arguments),
        Some(Command::Lsp(_)) => language_server::serve(),
        None if arguments.run.is_empty() => console::repl(&arguments.run.repl()),
        None => program::run(&arguments.run),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            style::print_error(&error);
            ExitCode::from(2)
        }
    }
}
