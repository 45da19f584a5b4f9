//! The `monty` command.

use std::process::ExitCode;

use monty::{MontyRun, NoLimitTracker, StdPrint};

fn main() -> ExitCode {
    let file = std::env::args().next_back().unwrap_or_default();
    let code = std::fs::read_to_string(&file).unwrap_or_default();
    let result = match MontyRun::new(code, &file, Vec::new(), Vec::new()) {
        Ok(run) => run.run(Vec::new(), NoLimitTracker, &mut StdPrint).map_err(|error| error.to_string()),
        Err(exception) => Err(exception.to_string()),
    };
    match result {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
