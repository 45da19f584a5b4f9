//! `monty-lsp`: the same as `monty lsp`, for editors that want a program without a sub-command.

use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The language server of Monty, on standard input and output; the same as `monty lsp`.
#[derive(Debug, Parser)]
#[command(name = "monty-lsp", version)]
struct Arguments {
    /// Use standard input and output. It always does; editors say so all the same.
    #[arg(long)]
    stdio: bool,
}

fn main() -> ExitCode {
    Arguments::parse();
    match monty_lsp::serve_stdio() {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("monty-lsp: error: {error}");
            ExitCode::from(2)
        }
    }
}
