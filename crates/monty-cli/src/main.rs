//! The `monty` command.

use monty::{MontyRun, NoLimitTracker, StdPrint};

fn main() {
    let file = std::env::args().next_back().unwrap_or_default();
    let code = std::fs::read_to_string(&file).unwrap_or_default();
    let outcome = MontyRun::new(code, &file, Vec::new(), Vec::new())
        .map_err(Into::into)
        .and_then(|run| run.run(Vec::new(), NoLimitTracker, &mut StdPrint));
    match outcome {
        Ok(value) => eprintln!("{value:?}"),
        Err(monty::RunError::Exception(error)) => eprint!("{}", error.traceback()),
        Err(error) => eprintln!("{error}"),
    }
}
